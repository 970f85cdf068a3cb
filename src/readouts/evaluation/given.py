"""Which type, given actor and recipient: the scorer alone, against a set's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from readouts.coding.scorer import NONE, Score, network
from readouts.evaluation.coder import tell
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.sets import Item
from readouts.evaluation.tally import Tally, share, surest
from readouts.evaluation.types import YIELD
from readouts.ontology import load
from readouts.pipeline import OnProgress

_TAG = re.compile(r"(</?[st]>)")
Spans = tuple[tuple[int, int], ...]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with an actor and a recipient in it, and the type between them.

    ``other`` is what another coder answered, where the set says so.
    """

    text: str
    actors: Spans
    recipients: Spans
    type: str
    other: str | None = None


def marked_pairs(items: Sequence[Item]) -> list[Pair]:
    """The events of a set whose actor stands between ``<s>``, and recipient between ``<t>``."""
    found = []
    for item in items:
        for event in item.events:
            if event.marked and event.type:
                text, spans = unmarked(event.marked)
                pair = Pair(
                    text=text,
                    actors=spans["s"],
                    recipients=spans["t"],
                    type=event.type,
                    other=event.zsp_l2_prediction,
                )
                found.append(pair)
    return found


def unmarked(marked: str) -> tuple[str, dict[str, Spans]]:
    """A text without its marks, and what they held, by the mark's letter."""
    text, begun = "", {"s": 0, "t": 0}
    spans: dict[str, Spans] = {"s": (), "t": ()}
    for part in _TAG.split(marked):
        letter = part.strip("</>")
        if not _TAG.fullmatch(part):
            text += part
        elif part.startswith("</"):
            spans[letter] = (*spans[letter], (begun[letter], len(text.rstrip())))
        else:
            begun[letter] = len(text)
    return text, spans


def types_given(
    name: str,
    pairs: Sequence[Pair],
    same: Mapping[str, str] | None = None,
    on_progress: OnProgress | None = None,
) -> Result:
    """The likeliest type that is not "none", by the scorer, for each pair.

    Args:
        name: of the set.
        pairs: what is asked.
        same: types that the set joins: their probabilities are added up.
        on_progress: told how far it is.
    """
    names = same or {}
    tally, quads = Tally(), Tally()
    errors = []
    none = 0
    for number, pair in enumerate(pairs, start=1):
        score = network().score(pair.text, pair.actors, pair.recipients)
        best, probability = _best(score, names)
        none += score.best == NONE
        tally.add({pair.type}, {best})
        quads.add({_quad(pair.type)}, {_quad(best)})
        if best != pair.type:
            errors.append(_error(pair, best, probability))
        tell(on_progress, f"types given parties, {name}", number, len(pairs))
    return Result(
        set=name,
        title=f"Type, given actor and recipient: {len(pairs)} pairs, the scorer alone",
        figures=(*_figures(tally, quads, none), *_others(pairs)),
        rows=tally.rows(),
        confusion=tally.confusion(),
        errors=surest(errors),
    )


def _error(pair: Pair, best: str, probability: float) -> Wrong:
    entry = f"scorer, {_between(pair)}"
    return Wrong(text=pair.text, gold=pair.type, found=best, entry=entry, sure=probability)


def _best(score: Score, names: Mapping[str, str]) -> tuple[str, float]:
    summed: Counter[str] = Counter()
    for kind, probability in score.types.items():
        if kind != NONE:
            summed[names.get(kind, kind)] += probability  # type: ignore[assignment]  # typeshed's Counter counts whole things only
    return max(summed.items(), key=lambda pair: pair[1])


def _quad(kind: str) -> str:
    """PLOVER's quad by the summary table (SANCTION 4); PLV puts YIELD with RETREAT in 2."""
    return str(load().quad("RETREAT" if kind in YIELD.values() else kind, "plover-2.0-summary"))


def _between(pair: Pair) -> str:
    actors = ", ".join(pair.text[a:b] for a, b in pair.actors)
    recipients = ", ".join(pair.text[a:b] for a, b in pair.recipients)
    return f"{actors or 'nobody'} > {recipients or 'nobody'}"


def _figures(tally: Tally, quads: Tally, none: int) -> tuple[Figure, ...]:
    pairs = tally.wanted.total()
    return (
        Figure(
            name="accuracy",
            value=share(tally.right.total(), pairs),
            of=pairs,
            meaning="share of the pairs whose likeliest type is the set's; "
            "the scorer must choose one, “none” is not asked",
        ),
        Figure(
            name="macro-F1",
            value=tally.macro(),
            of=len(tally.wanted),
            meaning="mean F1 of the types that the set has, each type counting alike",
        ),
        Figure(
            name="quad macro-F1",
            value=quads.macro(),
            of=len(quads.wanted),
            meaning="the same of the four quads (verbal or material, cooperation or conflict)",
        ),
        Figure(
            name="taken for none",
            value=share(none, pairs),
            of=pairs,
            meaning="share of the pairs for which the scorer thinks “no event” likeliest",
        ),
    )


def _others(pairs: Sequence[Pair]) -> tuple[Figure, ...]:
    answered = [pair for pair in pairs if pair.other]
    if not answered:
        return ()
    right = sum(pair.other == pair.type for pair in answered)
    return (
        Figure(
            name="ZSP's accuracy",
            value=share(right, len(answered)),
            of=len(answered),
            meaning="for comparison: ZSP's answers, as the set's authors published them",
        ),
    )
