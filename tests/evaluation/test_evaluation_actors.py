from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.errors import BadRecord
from readouts.evaluation.actor_parties import parties_of
from readouts.evaluation.actor_set import Line, load_actors
from readouts.evaluation.actors import Judged, actors_table, is_named
from readouts.evaluation.sets import OWN
from readouts.ontology import load
from readouts.records import Span, Who

SET = OWN / "actors.txt"


def line_of(tmp_path: Path, text: str) -> Line:
    path = tmp_path / "set.txt"
    path.write_text(f"# a head\n[titled] office and name\n{text}\n", encoding="utf-8")
    (line,) = load_actors(path)
    return line


def who(code: str | None, *sectors: str, name: str | None = None) -> Who:
    first, others = (sectors[0] if sectors else None), sectors[1:]
    return Who(text="", span=Span(0, 0), code=code, sector=first, other_sectors=others, name=name)


def test_a_line_is_read_with_all_its_cells(tmp_path: Path) -> None:
    line = line_of(
        tmp_path,
        "2014-05-05 | the king {RABAT: In Fez the king spoke.} | MAR|ESH GOV|PTY/GOV | "
        "Mohammed VI = Sidi Mohammed | on the throne",
    )
    assert (line.kind, line.day, line.mention) == ("titled", "2014-05-05", "the king")
    assert (line.dateline, line.sentence) == ("RABAT", "In Fez the king spoke.")
    (party,) = line.parties
    assert party.countries == {"MAR", "ESH"}
    assert party.sectors == (("GOV",), ("PTY", "GOV"))
    assert line.persons == (("Mohammed VI", "Sidi Mohammed"),)
    assert line.note == "on the throne"


@pytest.mark.parametrize(
    "text",
    [
        "2014-05-05 | Kenya",
        "2014-13-05 | Kenya | KEN",
        "2014-05-05 | Kenya | Kenya",
        "2014-05-05 | Kenya | KEN GOVT",
        "2014-05-05 | Kenya | KEN !",
        "2014-05-05 | Kenya {Chad was named.} | KEN",
        "2014-05-05 | Kenya | KEN | a | b | c",
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadRecord, match=r"set\.txt:3"):
        line_of(tmp_path, text)


@pytest.mark.parametrize(
    ("answer", "found", "country", "both"),
    [
        ("KEN GOV", [who("KEN", "GOV")], True, True),
        ("KEN GOV", [who("KEN", "MIL", "GOV")], True, False),
        ("KEN GOV|MIL", [who("KEN", "MIL")], True, True),
        ("KEN PTY/OPP", [who("KEN", "OPP", "PTY")], True, True),
        ("KEN PTY/OPP", [who("KEN", "PTY")], True, False),
        ("KEN !GOV|ELI", [who("KEN")], True, True),
        ("KEN !GOV|ELI", [who("KEN", "ELI")], True, False),
        ("KEN", [who("KEN", "GOV")], True, True),
        ("KEN GOV", [who(None, "GOV")], False, False),
        ("KEN GOV", [who("TZA", "GOV")], False, False),
        ("IMG|MLI REB", [who("IMG")], True, True),
        ("KEN GOV + TZA GOV", [who("TZA", "GOV"), who("KEN", "GOV")], True, True),
        ("KEN GOV + TZA GOV", [who("KEN", "GOV")], False, False),
        ("KEN", [who("KEN"), who("TZA")], False, False),
        ("?", [who(None, "GOV")], True, True),
        ("?", [who("KEN")], False, False),
    ],
)
def test_an_answer_is_held_against_what_was_found(
    tmp_path: Path, answer: str, found: list[Who], *, country: bool, both: bool
) -> None:
    judged = Judged(line_of(tmp_path, f"2014-05-05 | them | {answer}"), found)
    assert (judged.country, judged.both) == (country, both)
    assert judged.wrong == (not country and any(one.code for one in found))


@pytest.mark.parametrize(
    ("told", "known", "same"),
    [
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Lavrov", "Sergey Lavrov", False),
        ("Kim Jong-il", "Kim Jong-un", False),
        ("Kim Jong Un", "Kim Jong-un", True),
        ("Gotabaya Rajapaksa", "Mahinda Rajapaksa", False),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", True),
        ("Luiz Inacio Lula da Silva", "Lula", True),
        ("Hassan Sheikh Mohamud", "Hassan Ali Khaire", False),
        ("Pope Francis", "Francis", True),
        ("", "Francis", False),
    ],
)
def test_a_name_is_known_in_other_spellings(told: str, known: str, *, same: bool) -> None:
    assert is_named(told, [known]) == same


@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True), min_size=2, max_size=4))
def test_a_name_is_itself_in_any_order(words: list[str]) -> None:
    assert is_named(" ".join(reversed(words)), [" ".join(words)])


def test_persons_are_counted_apart_from_codes(tmp_path: Path) -> None:
    line = line_of(tmp_path, "2014-05-05 | Ruto | KEN GOV | William Ruto")
    right = Judged(line, [who("KEN", "GOV", name="William Ruto")])
    other = Judged(line, [who("KEN", "GOV", name="Raila Odinga")])
    silent = Judged(line, [who("KEN", "GOV")])
    assert (right.right, other.right, silent.right) == (True, False, False)
    assert [one.other_person for one in (right, other, silent)] == [False, True, False]


def test_mentions_are_resolved_at_their_day_and_in_their_context(tmp_path: Path) -> None:
    secretary = line_of(tmp_path, "2006-10-20 | the US secretary of state | USA GOV")
    assert [w.name for w in parties_of(secretary)] == ["Condoleezza Rice"]
    police = line_of(tmp_path, "2012-05-11 | police {NAIROBI} | KEN COP")
    assert [(w.code, w.sector) for w in parties_of(police)] == [("KEN", "COP")]
    capital = line_of(tmp_path, "2012-05-11 | Ankara | TUR GOV")
    assert [(w.code, w.sector) for w in parties_of(capital)] == [("TUR", "GOV")]


def test_several_parties_are_found_by_the_parser(tmp_path: Path) -> None:
    both = line_of(tmp_path, "2012-05-11 | Turkey and Greece | TUR + GRC")
    assert sorted(w.code or "" for w in parties_of(both)) == ["GRC", "TUR"]


def test_the_table_tells_shares_and_no_errors_of_what_is_held(tmp_path: Path) -> None:
    path = tmp_path / "few.txt"
    lines = [f"2001-01-{day:02} | Kenya | TZA" for day in range(1, 21)]
    path.write_text("\n".join(["[names] wrong on purpose", *lines, "2001-02-02 | Chad | TCD"]))
    whole, held, dev = (actors_table(path, part) for part in (None, "held", "dev"))
    assert whole.figure("country") == pytest.approx(1 / 21, abs=1e-4)
    assert whole.figure("wrong") == pytest.approx(20 / 21, abs=1e-4)
    assert whole.figure("right person") is None
    assert len(whole.errors) == len(dev.errors) > 0
    assert held.errors == ()
    assert held.figures[0].of + dev.figures[0].of == 21
    assert [(row.type, row.wanted, row.right) for row in whole.rows] == [("names", 21, 1)]


def test_the_set_is_as_wide_as_it_says() -> None:
    lines = load_actors(SET)
    kinds = Counter(line.kind for line in lines)
    countries = {code for line in lines for party in line.parties for code in party.countries}
    told = [sectors for line in lines for party in line.parties for sectors in party.sectors]
    assert len(lines) >= 1600
    assert len(countries) >= 190
    assert {code for sectors in told for code in sectors} == set(load().sectors)
    assert sum(bool(line.persons) for line in lines) >= 650
    least = {"offices": 90, "spelling": 70, "world": 50, "armed": 40, "parties": 40, "nobody": 40,
             "societies": 30, "state": 50, "agents": 100, "disputed": 20, "old states": 10,
             "several": 25}  # fmt: skip
    assert {kind for kind, wanted in least.items() if kinds[kind] < wanted} == set()
    assert max(Counter((line.day, line.mention, line.dateline) for line in lines).values()) == 1
    share = sum(line.part == "dev" for line in lines) / len(lines)
    assert 0.29 < share < 0.38
