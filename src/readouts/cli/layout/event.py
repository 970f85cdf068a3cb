"""An event on a terminal: words first, codes after."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from readouts.cli.layout.sheet import ID, LOUD, QUADS, QUIET, Sheet, cites, said
from readouts.cli.layout.sources import source_list
from readouts.service.page import Choice, EventPage, Party, Quote


def event_sheet(sheet: Sheet, page: EventPage) -> None:
    """The whole page of an event."""
    sheet.para(said(page.sentence, LOUD))
    sheet.line()
    facts(sheet, page)
    sheet.fact("Counted", [Text(_counts(page))])
    sheet.fact("Story", [said(page.story, ID)])
    sheet.heading("The words")
    for quote in page.quotes:
        quotation(sheet, quote)
    disagreements(sheet, page.disagreements)
    source_list(sheet, page.sources)


def facts(sheet: Sheet, page: EventPage) -> None:
    """Who, to whom, when, where, about what, and the codes."""
    actors = _people(page.parties, "actor")
    recipients = _people(page.parties, "recipient")
    sheet.fact("Who", actors or [Text("Not stated.", style=QUIET)])
    if page.directed:
        sheet.fact("To whom", recipients or [Text("Not stated.", style=QUIET)])
    sheet.fact("When", [said(page.when)])
    nowhere = Text("No place is stated.", style=QUIET)
    sheet.fact("Where", [said(page.where) if page.where else nowhere])
    if page.topics:
        sheet.fact("About", [said("; ".join(page.topics))])
    if page.reality != "occurred":
        sheet.fact("Reality", [said(page.reality)])
    sheet.fact("Coded as", [_meaning(page)])


def _people(parties: Iterable[Party], role: str) -> list[Text]:
    return [_person(party) for party in parties if party.role == role]


def _person(party: Party) -> Text:
    code = "/".join(part for part in (party.code, party.sector) if part)
    return Text.assemble(said(party.words), Text(f"  {code}" if code else "", style=QUIET))


def codes(page: EventPage) -> Text:
    """The event's type and modes."""
    return said(" ".join((page.type, *page.modes)), QUADS[page.quad])


def _meaning(page: EventPage) -> Text:
    about = f", context {', '.join(page.contexts)}" if page.contexts else ""
    scale = f" — {page.quad_name}, {page.scale:+g} on PLOVER's scale from -10 to +10"
    return Text.assemble(codes(page), said(about), Text(scale, style=QUIET))


def _counts(page: EventPage) -> str:
    return (
        f"reports {page.n_reports}, outlets {page.n_outlets},"
        f" independent origins {page.n_independent}; confidence {page.confidence:.2f}"
    )


def quotation(sheet: Sheet, quote: Quote, indent: int = 2) -> None:
    """Words of a report, the act's in bold, with the number of their source before them."""
    words = said(quote.text)
    if quote.trigger and (at := words.plain.find(plain_trigger := said(quote.trigger).plain)) >= 0:
        words.stylize(LOUD, at, at + len(plain_trigger))
    by = said(f" — word of {quote.speaker}", QUIET) if quote.speaker else Text()
    lead = Text(f"{' ' * indent}[{quote.source}] ", style=QUIET)
    sheet.para(Text.assemble("“", words, "”", by), lead)


def disagreements(sheet: Sheet, choices: Iterable[Choice]) -> None:
    """Where the reports disagree, each answer with its sources; nothing if they do not."""
    listed = list(choices)
    if listed:
        sheet.heading("The reports disagree")
    for choice in listed:
        answers = Text("  or  ").join(
            Text.assemble(said(answer.text), cites(answer.sources)) for answer in choice.answers
        )
        sheet.para(answers, Text(f"  {choice.question.replace('_', ' ')}: ", style=QUIET))
