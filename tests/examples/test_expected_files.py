from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from readouts import ontology
from readouts.errors import DataError
from readouts.examples import folder
from readouts.examples.expected import Expected, load_expected, load_folder, same_party

REPORTS = folder() / "reports"

FORTY_FOUR_REPORTS = 44


def texts() -> dict[str, str]:
    return dict(pair for path in sorted(REPORTS.iterdir()) for pair in read(path))


def read(path: Path) -> Iterator[tuple[str, str]]:
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield f"{path.name}#{record['id']}", f"{record['title']}\n{record['text']}"
    elif path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as stream:
            for record in csv.DictReader(stream):
                yield f"{path.name}#{record['id']}", f"{record['title']}\n{record['text']}"
    else:
        yield path.name, path.read_text(encoding="utf-8")


def by_name(one: Expected) -> str:
    return one.happening


every_happening = pytest.mark.parametrize("one", load_expected(), ids=by_name)


def test_each_report_belongs_to_exactly_one_happening() -> None:
    told = Counter(name for one in load_expected() for name in one.reports)
    assert told == Counter(list(texts()))


def test_there_are_as_many_and_as_varied_reports_as_promised() -> None:
    kinds = Counter(name.partition("#")[0].rpartition(".")[2] for name in texts())
    assert sum(kinds.values()) >= FORTY_FOUR_REPORTS
    assert kinds["txt"] >= 30
    assert kinds["jsonl"] >= 6
    assert kinds["html"] == 3
    assert kinds["csv"] == 3


def test_every_type_of_the_ontology_is_a_headline_somewhere() -> None:
    assert {one.headline.type for one in load_expected() if one.headline} == set(
        ontology.load().types
    )


@every_happening
def test_types_and_modes_are_plovers(one: Expected) -> None:
    headline = (one.headline,) if one.headline else ()
    for event in (*headline, *one.also, *one.never):
        assert set(event.mode or ()) <= set(ontology.load().types[event.type].modes)


@every_happening
def test_parties_are_codes(one: Expected) -> None:
    headline = (one.headline,) if one.headline else ()
    for event in (*headline, *one.also):
        assert event.actor, "what must be found has an actor"
        for party in (*event.actor, *(event.recipient or ())):
            code, _, sector = party.partition("/")
            assert len(code) == 3
            assert code.isupper()
            assert not sector or sector in ontology.load().sectors


@every_happening
def test_an_undirected_headline_has_its_parties_as_actors(one: Expected) -> None:
    if one.headline is None:
        assert not one.also
        return
    assert one.headline.date is not None
    assert one.headline.date_basis is not None
    if one.headline.directed is False:
        assert len(one.headline.actor or ()) > 1
        assert one.headline.recipient == ()


@every_happening
def test_what_one_report_alone_says_is_in_it_and_in_no_other(one: Expected) -> None:
    reports = texts()
    for item in one.only_in:
        holders = [name for name in one.reports if item.contains in " ".join(reports[name].split())]
        assert holders == [item.report]


@every_happening
def test_credits_stand_in_a_report(one: Expected) -> None:
    reports = texts()
    for agency in one.credited:
        assert any(agency in reports[name] for name in one.reports)


@every_happening
def test_happenings_kept_apart_are_kept_apart_both_ways(one: Expected) -> None:
    others = {other.happening: other for other in load_expected()}
    assert all(one.happening in others[name].apart_from for name in one.apart_from)


def test_origins_share_words_and_independent_reports_do_not() -> None:
    reports = texts()
    for one in load_expected():
        for origin in one.origins:
            for name in one.reports:
                shared = overlap(reports[origin[0]], reports[name])
                assert shared > 0.15 if name in origin else shared < 0.05, (origin[0], name, shared)


def overlap(a: str, b: str, size: int = 8) -> float:
    """The share of the shorter text's runs of ``size`` words that the other has too."""
    runs = [
        {tuple(words[i : i + size]) for i in range(len(words) - size)}
        for words in (a.casefold().split(), b.casefold().split())
    ]
    return len(runs[0] & runs[1]) / min(len(run) for run in runs)


def test_a_state_is_its_government() -> None:
    assert same_party("TUR", "TUR/GOV")
    assert not same_party("TUR/MIL", "TUR/GOV")
    assert not same_party("TUR", "MOZ")


GOOD = """
happening: {name}
about: a test
reports: [{report}]
stories: 1
headline: null
why: a test
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.format(name="other", report="a.txt"), "unlike its file"),
        (GOOD.format(name="one", report="b.txt"), "no report file 'b.txt'"),
        (GOOD.format(name="one", report="a.txt") + "colour: red\n", "colour"),
        (GOOD.format(name="one", report="a.txt") + "apart_from: [two]\n", "no happening 'two'"),
        (GOOD.format(name="one", report="a.txt") + "origins: [[c.txt]]\n", "'c.txt'"),
        (GOOD.format(name="one", report="a.txt") + "also: [{date: soon}]\n", "also"),
        ("{", "one.yaml"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"one\.yaml") as caught:
        load_folder(tmp_path, tmp_path)
    assert says in str(caught.value)
