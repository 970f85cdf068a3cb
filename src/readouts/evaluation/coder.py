"""The coder at work on the sentences of a set, with the time that it takes."""

from __future__ import annotations

import time
from collections.abc import Sequence

import msgspec

from readouts.coding import code, may_code
from readouts.evaluation.model import Figure
from readouts.evaluation.tally import share
from readouts.language import Parser
from readouts.pipeline import OnProgress, Progress
from readouts.records import Claim, Report, Sentence, Span

REAL = frozenset({"occurred", "ongoing"})  # what counts as coded; the others say it did not happen
_BATCH = 64  # sentences between two signs of progress
_ENOUGH = 100  # sentences, below which times say nothing

Text = tuple[Report, tuple[Sentence, ...]]


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds for parsing and for coding (gate, lexicon, scorer) of so many sentences."""

    sentences: int
    parsed: int
    parse: float
    code: float

    def figures(self) -> tuple[Figure, ...]:
        """Coding over parsing, and how many sentences a second; none for a handful."""
        if self.sentences < _ENOUGH:
            return ()
        return (
            Figure(
                name="coding/parsing",
                value=share(self.code, self.parse),
                of=self.sentences,
                meaning=f"seconds for gate, lexicon and scorer ({self.code:.1f}) over seconds for "
                f"the parse ({self.parse:.1f}), in this run",
            ),
            Figure(
                name="sentences/s",
                value=round(self.sentences / (self.parse + self.code), 1),
                of=self.sentences,
                meaning=f"a second, parsed and coded, on one core; {self.parsed} of "
                f"{self.sentences} came through the gate to the parser",
            ),
        )


class Coder:
    """A parser and the coder; loaded and run once before anything is timed."""

    def __init__(self, on_progress: OnProgress | None = None) -> None:
        self._tell = on_progress
        self._parser = Parser()
        self.parser = self._parser.model
        self._run([one_sentence("Kenya praised Uganda.")], "")

    def code(self, texts: Sequence[str], label: str) -> tuple[list[tuple[Claim, ...]], Cost]:
        """The claims of each text, taken as one sentence, and what it cost.

        Args:
            texts: sentences or headlines.
            label: what the progress is called.
        """
        return self._run([one_sentence(text) for text in texts], label)

    def reports(self, texts: Sequence[Text], label: str) -> Cost:
        """What it costs to code whole reports, given in sentences."""
        return self._run(texts, label)[1]

    def _run(self, texts: Sequence[Text], label: str) -> tuple[list[tuple[Claim, ...]], Cost]:
        """Batch by batch, so that machine noise falls on parsing and coding alike."""
        claims: list[tuple[Claim, ...]] = []
        parse = gate = work = 0.0
        parsed = 0
        for start in range(0, len(texts), _BATCH):
            begun = time.perf_counter()
            batch = [(r, [(s, may_code(s.text)) for s in ss]) for r, ss in texts[start:][:_BATCH]]
            gated = time.perf_counter()
            wanted = [s.text for _, sentences in batch for s, passed in sentences if passed]
            parses = iter(self._parser.parse(wanted))
            ready = [
                (r, [msgspec.structs.replace(s, parsed=next(parses)) if p else s for s, p in ss])
                for r, ss in batch
            ]
            read = time.perf_counter()
            claims += [code(report, sentences) for report, sentences in ready]
            done = time.perf_counter()
            gate, parse, work = gate + gated - begun, parse + read - gated, work + done - read
            parsed += len(wanted)
            tell(self._tell, label, start + len(batch), len(texts))
        sentences = sum(len(sentences) for _, sentences in texts)
        return claims, Cost(sentences=sentences, parsed=parsed, parse=parse, code=gate + work)


def one_sentence(text: str) -> Text:
    """A text as a report of one sentence."""
    sentence = Sentence(number=0, span=Span(0, len(text)), text=text)
    return Report(id="r0", text=text), (sentence,)


def tell(on_progress: OnProgress | None, label: str, done: int, total: int) -> None:
    """Say how far a measurement is; nothing without a label."""
    if on_progress is not None and label:
        on_progress(Progress(step=label, done=done, total=total))


def real(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of what happened or is going on, the surest first."""
    kept = [claim for claim in claims if claim.reality in REAL]
    return sorted(kept, key=lambda claim: -claim.confidence)
