"""Hand-made records of one small story: a call, told by two outlets, and a third report apart.

Written for the tests; no real report stands behind them.
"""

from __future__ import annotations

from readouts.records import (
    AgendaItem,
    Claim,
    Disagreement,
    Event,
    Feature,
    Link,
    Mark,
    OnlyIn,
    Origin,
    Passage,
    Profile,
    Published,
    Readout,
    Report,
    Sentence,
    SharedFact,
    Span,
    Stand,
    Statement,
    Story,
    Variant,
    When,
    Where,
    Who,
    Wording,
    make_id,
)

FIRST_TEXT = (
    "OSLO: Foreign Minister Kari Lund spoke by phone with her Kenyan counterpart on Tuesday. "
    "Norway condemned the closure of the port, the ministry said."
)
SECOND_TEXT = (
    "Foreign Minister Kari Lund spoke by phone with her Kenyan counterpart on Tuesday. "
    "Nairobi said the fishing talks will resume in May. "
    "Café owners in Kisumu cheered."
)


def a_report(text: str, source: str | None, day: str | None, **more: str | None) -> Report:
    return Report(
        id=make_id("r", source, text),
        text=text,
        source=source,
        published=Published(f"{day}T09:30:00+02:00", "given") if day else None,
        **more,  # type: ignore[arg-type]  # only the text fields of a report are passed
    )


FIRST = a_report(
    FIRST_TEXT, "Fjord Times", "2031-03-05", title="Lund calls Nairobi", external_id="ft-77"
)
SECOND = Report(
    id=make_id("r", "Lake Herald", SECOND_TEXT),
    text=SECOND_TEXT,
    source="Lake Herald",
    url="https://example.org/herald/1",
    language="en",
    path="news/herald.txt",
    published=Published("2031-03-06", "text"),
    marks=(Mark("byline", Span(0, 7), "Foreign"),),
    extra={"section": "world", "tags": ["sea", 3, None], "big": 2**80},
)
THIRD = a_report("A bridge opened in Lima.", None, None)
REPORTS = (FIRST, SECOND, THIRD)

NORWAY = Who(
    text="Kari Lund",
    span=Span(23, 32),
    code="NOR",
    sector="GOV",
    name="Kari Lund",
    office="Minister of Foreign Affairs",
    cow=385,
    gw=385,
    reason="office of the sentence",
)
KENYA = Who(
    text="Kenyan counterpart",
    span=Span(57, 75),
    code="KEN",
    sector="GOV",
    cow=501,
    gw=501,
    reason="demonym and title",
)
UNKNOWN = Who(text="=the Owners; of boats", span=Span(0, 5), reason="no such name in the tables")
TUESDAY = When(
    start="2031-03-04",
    end="2031-03-04",
    precision="day",
    basis="relative",
    text="on Tuesday",
    reason="the Tuesday before publication",
)


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """Sentences without parses: split at every full stop."""
    found, start = [], 0
    for number, text in enumerate(report.text.split(". ")):
        span = Span(start, start + len(text))
        found.append(Sentence(number, span, text))
        start = span.end + 2
    return tuple(found)


def a_claim(report: Report, number: int, trigger: str, type_: str, **more: object) -> Claim:
    sentence = sentences_of(report)[number]
    at = report.text.index(trigger, sentence.span.start)
    fields: dict[str, object] = {
        "id": make_id("c", report.id, at, type_),
        "report": report.id,
        "sentence": number,
        "span": sentence.span,
        "text": sentence.text,
        "trigger": Span(at, at + len(trigger)),
        "trigger_text": trigger,
        "type": type_,
        "when": TUESDAY,
        "confidence": 0.8,
        "entry": "speak with",
    }
    return Claim(**{**fields, **more})  # type: ignore[arg-type]  # typed above, field by field


CALL_IN_FIRST = a_claim(
    FIRST, 0, "spoke", "CONSULT", modes=("phone",), actors=(NORWAY, KENYA), directed=False
)
CALL_IN_SECOND = a_claim(
    SECOND, 0, "spoke", "CONSULT", modes=("phone",), actors=(NORWAY, KENYA), directed=False
)
BLAME = a_claim(
    FIRST,
    1,
    "condemned",
    "ACCUSE",
    modes=("disapprove",),
    contexts=("diplomatic",),
    actors=(NORWAY,),
    recipients=(KENYA,),
    speaker=Who(text="the ministry", span=Span(132, 144), stands_for="Norway's foreign ministry"),
    how="says",
    topics=("closure of the port",),
)
TALKS = a_claim(
    SECOND,
    1,
    "resume",
    "AGREE",
    actors=(KENYA, UNKNOWN),
    directed=False,
    topics=("fishing talks",),
    reality="hypothetical",
    when=When(reason="the report does not say"),
    where=Where(
        extracted_place="Nairobi",
        resolved_place="Nairobi",
        lat=-1.28,
        lon=36.82,
        city="Nairobi",
        country_code="KEN",
        resolution=4,
        reason="in the gazetteer",
    ),
)
CLAIMS = (CALL_IN_FIRST, CALL_IN_SECOND, BLAME, TALKS)

STORY_ID = "s" + FIRST.id[1:]
ORIGIN = Origin(
    id="o" + FIRST.id[1:],
    reports=tuple(sorted((FIRST.id, SECOND.id))),
    kind="shared-release",
    credited="Coast Radio",
)
STORY = Story(id=STORY_ID, reports=(FIRST.id, SECOND.id), origins=(ORIGIN,))


def an_event(*claims: Claim, headline: bool = False, **more: object) -> Event:
    first = claims[0]
    fields: dict[str, object] = {
        "id": "e" + first.id[1:],
        "story": STORY_ID,
        "headline": headline,
        "when": first.when,
        "type": first.type,
        "modes": first.modes,
        "contexts": first.contexts,
        "actors": first.actors,
        "recipients": first.recipients,
        "directed": first.directed,
        "where": first.where,
        "topics": first.topics,
        "reality": first.reality,
        "confidence": 0.75,
        "claims": claims,
        "n_reports": len({claim.report for claim in claims}),
        "n_outlets": len({claim.report for claim in claims}),
        "n_independent": 1,
    }
    return Event(**{**fields, **more})  # type: ignore[arg-type]  # typed above, field by field


CALL = an_event(
    CALL_IN_FIRST,
    CALL_IN_SECOND,
    headline=True,
    disagreements=(
        Disagreement(
            field="date",
            values=(Stand(value="2031-03-04", claims=(0,)), Stand(value="2031-03-03", claims=(1,))),
        ),
    ),
)
BLAMED = an_event(BLAME)
PLANNED = an_event(TALKS)
EVENTS = (CALL, BLAMED, PLANNED)

READOUT = Readout(
    id=STORY_ID,
    title="Lund calls Nairobi",
    sentence="The foreign ministers of Norway and Kenya spoke by phone.",
    date="2031-03-04",
    countries=("KEN", "NOR"),
    reports=STORY.reports,
    origins=STORY.origins,
    n_outlets=2,
    headline=CALL.id,
    events=tuple(event.id for event in EVENTS),
    agenda=(
        AgendaItem(topic="fishing", raised_by=("KEN",), reports=(SECOND.id,)),
        AgendaItem(topic="the port", raised_by=None, reports=(FIRST.id,)),
    ),
    statements=(
        Statement(
            speaker="NOR/GOV",
            stance="opposes",
            text=BLAME.text,
            report=FIRST.id,
            span=BLAME.span,
            event=BLAMED.id,
        ),
    ),
    shared=(SharedFact(text="They spoke by phone.", reports=(FIRST.id, SECOND.id)),),
    only_in=(OnlyIn(report=FIRST.id, text=BLAME.text, span=BLAME.span),),
    disagreements=(
        Disagreement(
            field="date",
            values=(
                Stand(value="2031-03-04", reports=(FIRST.id,)),
                Stand(value="2031-03-03", reports=(SECOND.id,)),
            ),
        ),
    ),
    wording=(
        Wording(
            concept="the port",
            variants=(
                Variant(text="the port", reports=(FIRST.id,)),
                Variant(text="Mombasa", reports=(SECOND.id,)),
            ),
        ),
    ),
)

_LOW, _HIGH = sorted((FIRST, SECOND), key=lambda report: report.id)
PASSAGE = Passage(a=_LOW.id, a_span=Span(0, 40), b=_HIGH.id, b_span=Span(6, 46), words=8)
LINK = Link(
    a=_LOW.id,
    b=_HIGH.id,
    joined=True,
    score=2.5,
    features=(Feature(name="parties", a="KEN NOR", b="KEN NOR", weight=1.5),),
)
PROFILE = Profile(
    report=FIRST.id,
    day="2031-03-05",
    event_days=("2031-03-04",),
    parties=("KEN/GOV", "NOR/GOV"),
    types=("ACCUSE", "CONSULT"),
    names={"kari lund": 2},
    terms={"port": 0.25},
)
