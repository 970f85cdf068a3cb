"""A few reports of invented news, and what a store holds of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from readouts.store import View

TALKS = (
    "Chilean Foreign Minister Juan Soto held talks with Peruvian Foreign Minister Rosa Quispe "
    "in Arica on Monday on fishing rights and the border railway. Soto praised Peru's handling "
    "of the ferry dispute. The two ministers agreed to meet again in Tacna in May."
)
TALKS_RETOLD = (
    "The foreign ministers of Chile and Peru met in Arica on Monday, officials said. "
    "Juan Soto and Rosa Quispe discussed fishing rights and the border railway. "
    "Peru's foreign ministry said the railway would open next year."
)
CURFEW = (
    "Police in Blantyre arrested 40 students on Wednesday after hundreds of teachers marched "
    "to the treasury over unpaid wages. The government of Malawi imposed a curfew in the city. "
    "The Zambian president condemned the arrests and urged Malawi to release the students."
)


def records() -> list[dict[str, str]]:
    """Seven reports: talks told twice and copied once, a curfew told twice, two stray ones."""
    return [
        record("a1", "2021-03-02", "Andean Post", "Chile and Peru talk fish in Arica", TALKS),
        record("a2", "2021-03-02", "Harbour Mail", "Ministers of Chile, Peru meet", TALKS_RETOLD),
        record("a3", "2021-03-03", "South Wire", "Chile and Peru talk fish in Arica", TALKS),
        record("b1", "2021-06-10", "Lake News", "Curfew in Blantyre after arrests", CURFEW),
        record(
            "b2",
            "2021-06-10",
            "Shire Herald",
            "Students held in Blantyre",
            "Malawi's government imposed a curfew in Blantyre after police arrested dozens of "
            "students, the interior ministry said. Zambia's president condemned the arrests.",
        ),
        record(
            "c1",
            "2021-09-21",
            "Baltic Sheet",
            "Estonia sends tents to Cyprus",
            "Estonia provided aid to Cyprus after the floods in Paphos. The Cypriot president "
            "thanked Estonia on Tuesday for the tents and the pumps.",
        ),
        record(
            "d1",
            "2021-11-01",
            "Garden Page",
            "A year of roses",
            "The roses flowered late. Frost came early to the hills and the harvest was small.",
        ),
    ]


def record(id_: str, day: str, source: str, title: str, text: str) -> dict[str, str]:
    return {"id": id_, "published": day, "source": source, "title": title, "text": text}


def lines(some: list[dict[str, str]]) -> str:
    return "".join(json.dumps(one) + "\n" for one in some)


def dump(db: Path) -> dict[str, list[Any]]:
    """All that a store holds but the account of its runs, in a fixed order."""
    with View.open(db) as view:
        reports = [report.id for report in view.each_report()]
        events = list(view.each_event())
        found = {
            "reports": sorted(view.each_report(), key=lambda r: r.id),
            "sentences": [view.sentences(id_) for id_ in sorted(reports)],
            "claims": [view.claims(id_) for id_ in sorted(reports)],
            "profiles": sorted(view.profiles(reports).items()),
            "passages": sorted(view.passages_among(reports), key=lambda p: (p.a, p.b, p.a_span)),
            "links": sorted(view.links_among(reports), key=lambda k: (k.a, k.b)),
            "stories": [view.story(id_) for id_ in sorted(set(view.story_of(reports).values()))],
            "readouts": [readout for readout, _ in view.each_story()],
            "events": events,
        }
    return {name: [msgspec.json.encode(one, order="sorted") for one in rows]
            for name, rows in found.items()}  # fmt: skip
