"""A text explained on a terminal: what the coder found in each sentence, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.text import Text

from readouts.cli.layout.sheet import LOUD, QUIET, Sheet, said
from readouts.coding import Candidate, Explained, Phrase, context_words
from readouts.records import Claim, Span, Who
from readouts.service.explained import ExplainedText

# Told apart without colour as well: act underlined, actor bold, recipient in italics.
_STYLES = {"act": "underline", "actor": "bold", "recipient": "italic"}
_FATES = {
    "vetoed": "Not coded: lexicon and scorer together find it too unlikely",
    "covered": "Not coded: another claim of the sentence covers it",
    "left out": "Not coded: no sentence before names its parties",
}


def text_sheet(sheet: Sheet, told: ExplainedText) -> None:
    """A text, sentence by sentence."""
    sheet.line(Text.assemble(Text("Text ", style=QUIET), said(told.id, LOUD)))
    if not told.sentences:
        sheet.para(Text("No sentence was found in it: only a headline or a byline."), "  ")
    for explained in told.sentences:
        sheet.line()
        _sentence(sheet, told, explained)
    sheet.line()


def _sentence(sheet: Sheet, told: ExplainedText, explained: Explained) -> None:
    sentence = explained.sentence
    coded = [c for c in explained.candidates if c.claim is not None]
    others = [c for c in explained.candidates if c.claim is None and c.type]
    asked = [c for c in explained.candidates if c.claim is None and not c.type]
    if not coded:
        sheet.para(said(sentence.text))
    if explained.stopped:
        sheet.para(said(f"Stopped by {explained.stopped}."), "  ")
        return
    for number, candidate in enumerate(coded):
        if number:
            sheet.line()
        sheet.para(_marked(sheet, told.text, sentence.span, candidate))
        _claim(sheet, told, candidate)
    if not coded and not others:
        sheet.para(Text("Nothing was coded."), "  ")
    for candidate in others:
        _uncoded(sheet, candidate)
    for candidate in asked:
        words = f"“{candidate.words}”: no phrase of the lexicon; {_scores(candidate)}"
        sheet.para(said(words + _least(candidate), QUIET), "  · ")
    for phrase in explained.phrases:
        sheet.para(said(_found(phrase), QUIET), "  · ")


def _claim(sheet: Sheet, told: ExplainedText, candidate: Candidate) -> None:
    """A claim: as it was kept, or else as it was coded, with the reason why it was not kept."""
    assert candidate.claim is not None
    claim = told.claims.get(candidate.claim.id, candidate.claim)
    _fact(sheet, "Coded", " ".join((claim.type, *claim.modes)))
    reason = told.left_out.get(claim.id)
    if reason:
        _fact(sheet, "Left out", reason)
    _fact(sheet, "Actor", _named(claim.actors))
    _fact(sheet, "Recipient", _named(claim.recipients) if claim.directed else "mutual: all alike")
    _fact(sheet, "Made by", _maker(candidate))
    for note in _rules(claim):
        _fact(sheet, "Rule", note)
    _fact(sheet, "Reality", f"{claim.reality}: {candidate.standing}{_background(claim)}")
    speaker = f"{_named((claim.speaker,))} {claim.how}" if claim.speaker else "the reporter"
    _fact(sheet, "Told by", speaker)
    for tag in claim.contexts:
        words = ", ".join(f"“{w}”" for w in context_words(claim.text, tag))
        _fact(sheet, "Context", f"{tag}: {words or 'several words together, or the paragraph'}")
    _fact(sheet, "Confidence", f"{claim.confidence:.2f}: {_parts(candidate)}")


def _rules(claim: Claim) -> list[str]:
    """What changed the claim on its way; that the scorer agrees is told with the confidence."""
    notes = claim.entry.split("; ")[1:]
    return [n for n in notes if not n.startswith("the scorer reads") or ", the entry" in n]


def _uncoded(sheet: Sheet, candidate: Candidate) -> None:
    proposed = " ".join((candidate.type, *candidate.modes))
    sheet.para(said(f"“{candidate.words}”: {proposed} proposed. {_FATES[candidate.fate]}."), "  · ")
    sheet.para(said(_maker(candidate)), indent=4)
    sheet.para(said(_parts(candidate) + _least(candidate)), indent=4)


def _found(phrase: Phrase) -> str:
    return f"“{phrase.words}”: {phrase.entry} is found, but {phrase.why}"


def _fact(sheet: Sheet, label: str, value: str) -> None:
    sheet.para(said(value), Text(f"  {label}".ljust(14), style=QUIET))


def _maker(candidate: Candidate) -> str:
    entry = candidate.entry
    if entry is None:
        return "the scorer alone; the lexicon has no phrase here"
    source = f", of {entry.file}" if entry.file else ""
    return f"lexicon entry {entry.id} ({entry.group.shape}, group “{entry.group.name}”{source})"


def _parts(candidate: Candidate) -> str:
    factors = " × ".join(f"{value:.2f} {reason}" for reason, value in candidate.parts)
    return "; ".join(part for part in (factors, _scores(candidate)) if part)


def _scores(candidate: Candidate) -> str:
    if candidate.least is None:
        return "the scorer was not asked, as it did not simply happen"
    ranked = ", ".join(f"{name} {p:.2f}" for name, p in candidate.scores)
    return f"the scorer reads {ranked}"


def _least(candidate: Candidate) -> str:
    short = candidate.fate == "vetoed" and candidate.least is not None
    return f"; together they fall short of {candidate.least:.2f}" if short else ""


def _background(claim: Claim) -> str:
    return "; told for background" if claim.background else ""


def _named(parties: Sequence[Who]) -> str:
    return "; ".join(_who(who) for who in parties) or "none named"


def _who(who: Who) -> str:
    code = "/".join(part for part in (who.code, who.sector) if part)
    stands = f", for {who.stands_for}" if who.stands_for else ""
    return f"{who.text}{stands}" + (f" ({code})" if code else "")


def _marked(sheet: Sheet, text: str, within: Span, candidate: Candidate) -> Text:
    """The sentence with act, actor and recipient marked: in styles, or in brackets off-terminal."""
    spans = sorted(
        [(candidate.trigger, "act")]
        + [(span, "actor") for span in candidate.actors]
        + [(span, "recipient") for span in candidate.recipients]
    )
    if not sheet.console.is_terminal:
        return said(_bracketed(text, within, spans))
    edges = {within.start, within.end, *(e for span, _ in spans for e in (span.start, span.end))}
    parts = []
    for start, end in pairwise(sorted(e for e in edges if within.start <= e <= within.end)):
        roles = [role for span, role in spans if span.start <= start and end <= span.end]
        parts.append(said(text[start:end], " ".join(_STYLES[role] for role in roles)))
    return Text.assemble(*parts)


def _bracketed(text: str, within: Span, spans: Sequence[tuple[Span, str]]) -> str:
    opening: dict[int, list[str]] = {}
    closing: dict[int, int] = {}
    for span, role in sorted(spans, key=lambda pair: (pair[0].start, -pair[0].end)):
        opening.setdefault(span.start, []).append(f"[{role} ")
        closing[span.end] = closing.get(span.end, 0) + 1
    parts = []
    for at in range(within.start, within.end + 1):
        parts.append("]" * closing.get(at, 0))
        parts += opening.get(at, [])
        parts.append(text[at : at + 1] if at < within.end else "")
    return "".join(parts)
