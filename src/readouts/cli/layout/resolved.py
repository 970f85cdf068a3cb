"""The mentions of a text on a terminal: what each stands for, why, and what else it might be."""

from __future__ import annotations

from rich.text import Text

from readouts.cli.layout.sheet import LOUD, QUIET, Sheet, said
from readouts.records import Candidate, Mention, When, Where, Who
from readouts.service.names import country
from readouts.service.resolved import ResolvedText

_MOST = 5  # candidates shown
_HOW_SURE = "Confidence is the share of such mentions that were right where we measured."


def resolved_sheet(sheet: Sheet, resolved: ResolvedText) -> None:
    """A text's mentions, in its order."""
    day = f" at {resolved.date}" if resolved.date else "; no day is known, offices stay open"
    count = len(resolved.mentions)
    words = f"{count} mention{'' if count == 1 else 's'}{day}"
    sheet.line(Text(words, style=QUIET))
    for mention in resolved.mentions:
        sheet.line()
        _mention(sheet, mention)
    if any(m.who and m.who.confidence is not None for m in resolved.mentions):
        sheet.line()
        sheet.para(Text(_HOW_SURE, style=QUIET))


def _mention(sheet: Sheet, mention: Mention) -> None:
    place = f"  {mention.span.start}–{mention.span.end}"
    sheet.para(Text.assemble(said(mention.text, LOUD), Text(place, style=QUIET)), indent=0)
    if mention.who:
        _who(sheet, mention.who)
    if mention.where:
        _where(sheet, mention.where)
    if mention.when:
        _when(sheet, mention.when)
    _candidates(sheet, mention.candidates)


def _who(sheet: Sheet, who: Who) -> None:
    sheet.fact("  actor", [said(_code(who))])
    if who.stands_for:
        sheet.fact("  refers", [said(f"to “{who.stands_for}”")])
    if who.name:
        known = f" ({who.identifier})" if who.identifier else ""
        sheet.fact("  name", [said(f"{who.name}{known}")])
    if who.office:
        sheet.fact("  office", [said(who.office)])
    numbers = [f"{name} {value}" for name, value in (("COW", who.cow), ("GW", who.gw)) if value]
    if numbers:
        sheet.fact("  numbers", [said(", ".join(numbers))])
    _why(sheet, who.reason, who.confidence)


def _code(who: Who) -> str:
    sectors = "/".join(sector for sector in (who.sector, *who.other_sectors) if sector)
    if who.code is None:
        return f"country unknown{f', {sectors}' if sectors else ''}"
    return f"{who.code}{f' {sectors}' if sectors else ''}  ({country(who.code)})"


def _where(sheet: Sheet, where: Where) -> None:
    names = (where.resolved_place, where.district, where.province, where.country)
    words = ", ".join(dict.fromkeys(name for name in names if name)) or "not in the gazetteer"
    sheet.fact("  place", [said(words)])
    if where.claimants:
        sheet.fact("  claimed", [said("by " + ", ".join(country(c) for c in where.claimants))])
    if where.lat is not None and where.lon is not None:
        known = f", GeoNames {where.geonameid}" if where.geonameid else ""
        pin = f"{where.lat:.2f}, {where.lon:.2f}{known}"
        sheet.fact("  at", [said(pin)])
    _why(sheet, where.reason, where.confidence)


def _when(sheet: Sheet, when: When) -> None:
    if when.start is None:
        days = "unknown"
    elif when.start == when.end or when.end is None:
        days = when.start
    else:
        days = f"{when.start} to {when.end}"
    exact = f" ({when.precision}, {when.basis})" if when.precision and when.basis else ""
    sheet.fact("  date", [said(f"{days}{exact}")])
    _why(sheet, when.reason, None)


def _why(sheet: Sheet, reason: str, confidence: float | None) -> None:
    sure = "" if confidence is None else f" [{confidence:.2f}]"
    sheet.fact("  because", [said(f"{reason}{sure}", QUIET)])


def _candidates(sheet: Sheet, candidates: tuple[Candidate, ...]) -> None:
    others = candidates[1:] if candidates else ()
    lines = [
        said(
            f"{one.name}{f' {one.code}' if one.code else ''}"
            f"{f', {one.detail}' if one.detail else ''}: {one.reason}",
            QUIET,
        )
        for one in others[:_MOST]
    ]
    if len(others) > _MOST:
        lines.append(Text(f"… and {len(others) - _MOST} more (--json)", style=QUIET))
    if lines:
        sheet.fact("  or", lines)
