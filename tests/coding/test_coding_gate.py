"""The gate saves parses; it must lose nothing that the coder would find."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from coding_words import Coded

from readouts.coding import code, may_code
from readouts.coding.entries import load_lexicon
from readouts.coding.gate import MAX_CHARACTERS
from readouts.evaluation.labelled import read_files, read_line
from readouts.examples import folder
from readouts.language import Parser, split
from readouts.reading import Source, find_sources, read_source
from readouts.records import Report, Sentence

NO_EVENT = Path(__file__).parents[2] / "evals" / "sets" / "no_event.txt"


def bundled() -> list[tuple[Report, tuple[Sentence, ...]]]:
    found = []
    for source in find_sources([str(folder() / "reports")]):
        if isinstance(source, Source):
            reports = [r for r in read_source(source) if isinstance(r, Report)]
            found += [(r, split(r.text, [mark.span for mark in r.marks])) for r in reports]
    return found


def without_event() -> list[tuple[Report, tuple[Sentence, ...]]]:
    """The project's set of sentences in which nothing happens, each as a report."""
    lines = [read_line(raw).text for _, _, raw in read_files([NO_EVENT])]
    reports = [Report(id=f"r{number}", text=text) for number, text in enumerate(lines)]
    return [(report, split(report.text, ())) for report in reports]


def test_nothing_is_found_in_what_the_gate_stops(parser: Parser) -> None:
    reports = [*bundled(), *without_event()]
    stopped = [[s for s in sentences if not may_code(s.text)] for _, sentences in reports]
    texts = sorted({s.text for some in stopped for s in some if len(s.text) <= MAX_CHARACTERS})
    assert len(texts) > 100
    parses = dict(zip(texts, parser.parse(texts), strict=True))
    lost = [
        (claim.text, claim.entry)
        for (report, _), some in zip(reports, stopped, strict=True)
        for claim in code(
            report, [msgspec.structs.replace(s, parsed=parses.get(s.text)) for s in some]
        )
    ]
    assert lost == []


def test_it_stops_a_part_even_of_what_was_written_to_tempt_it() -> None:
    # of newswire it stops more: docs/explain/how-good.md
    texts = [s.text for _, sentences in without_event() for s in sentences]
    assert 0.2 < sum(map(may_code, texts)) / len(texts) < 0.9


def test_every_example_of_the_lexicon_passes() -> None:
    assert [e.example for e in load_lexicon().entries if not may_code(e.example)] == []


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("Kenya condemned the raid.", True),
        ("They met on Monday.", True),
        ("rebels attacked soldiers at dawn.", True),
        ("The Kenya-brokered ceasefire-talks were held in Juba.", True),
        ("It rained in Kampala.", False),
        ("attacked, attacked and attacked", False),
        ("", False),
        ("   ", False),
        ("Kenya condemned the raid. " * 100, False),
    ],
)
def test_needs_a_phrase_and_a_party(text: str, passes: bool) -> None:  # noqa: FBT001 a table of cases
    assert may_code(text) is passes


HOSTILE = {
    "empty": "",
    "blank": " \n\t ",
    "one letter": "a",
    "all capitals": "KENYA CONDEMNED UGANDA OVER THE SEIZURE OF TWO BOATS AND SUMMONED ITS ENVOY.",
    "emoji": "🇰🇪 condemned 🇺🇬 😡😡 and met 🤝 envoys 👨‍👩‍👧‍👦 in 🏙️.",
    "no verb": "Peace talks between Kenya and Uganda in Nairobi, again.",
    "only verbs": "Met met met met condemned condemned attacked killed.",
    "French": "Le président kényan a rencontré son homologue ougandais à Kampala.",
    "Russian": "Президент Кении встретился с делегацией Уганды в Кампале.",
    "Arabic": "التقى الرئيس الكيني بنظيره الأوغندي في كمبالا.",
    "broken quotes": '"Kenya condemned Uganda, “the minister said, \'and it will\' attack.""”',
    "only quotes": "“”‘’\"'",
    "commas": ", , , and , or , but Kenya , , condemned , , Uganda , ,",
    "brackets": "((((Kenya)))) [condemned] {Uganda} <b>now</b> &amp; met (",
    "zero width": "Ken\u200bya\u200d condemned\u2060 Uganda\ufeff\u202e.",
    "control": "Kenya\x00 condemned\x07 Uganda\x1b[31m.",
    "surrogate": "Kenya condemned \ud83d Uganda.",
    "numbers": "12 12 12 killed 12,000 at least at least 12 wounded 3.5 million.",
    "long list": "Kenya met " + ", ".join(["the envoy of Chad"] * 60) + " and Mali.",
    "deep": "The minister said that " * 60 + "Kenya condemned Uganda.",
    "conjunctions": "Kenya condemned Uganda " + "and met Chad " * 60 + ".",
    "no spaces": "KenyacondemnedUganda" * 90,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_sentences_neither_raise_nor_hang(text: str, coded: Coded) -> None:
    assert may_code(text) in {True, False}
    for claim in coded(text):
        assert claim.trigger.of(text)
        assert claim.actors or claim.recipients
