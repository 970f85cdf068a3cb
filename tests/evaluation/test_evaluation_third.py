from __future__ import annotations

from pathlib import Path

import pytest

from readouts.errors import BadRecord
from readouts.evaluation.sets import OWN
from readouts.evaluation.third import reports_table
from readouts.evaluation.third_set import load_reports

REPORT = """# a head
== 2014-05-06
[p:NAIROBI|KEN 4 -1.3,36.8] (AP) - [a:Kenyan President Uhuru Kenyatta|KEN GOV|Uhuru Kenyatta] met
[a:the mayor of [p:Kampala|UGA 4 0.3,32.6]|UGA GOV] at [p:State House|*].
== 2014-05-07
[a:Soldiers and police|KEN MIL,COP + KEN COP] held [a:experts|?].
"""


def test_marks_may_stand_in_each_other(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text(REPORT, encoding="utf-8")
    first, second = load_reports(path)
    assert first.day == "2014-05-06"
    assert [party.span.of(first.text) for party in first.parties] == [
        "Kenyan President Uhuru Kenyatta",
        "the mayor of Kampala",
    ]
    kampala = first.toponyms[1]
    assert (kampala.codes, kampala.level, kampala.point) == ({"UGA"}, 4, (0.3, 32.6))
    assert first.toponyms[2].optional
    both, experts = (party.line.parties for party in second.parties)
    assert [party.sectors for party in both] == [(("MIL",), ("COP",)), (("COP",),)]
    assert not experts


@pytest.mark.parametrize(
    "text", ["[a:Kenya|KEN", "Kenya] won", "[a:Kenya|Kenya]", "[p:Kenya|KEN one]", "[Kenya|KEN]"]
)
def test_a_bad_mark_is_named_by_its_report(tmp_path: Path, text: str) -> None:
    path = tmp_path / "set.txt"
    path.write_text(f"# a head\n== 2014-05-06\n{text}\n", encoding="utf-8")
    with pytest.raises(BadRecord, match=r"set\.txt:2"):
        load_reports(path)


def test_right_and_wrong_answers_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    who = "[a:Kenyan President Uhuru Kenyatta"
    right = f"{who}|KEN GOV|Uhuru Kenyatta] flew to [p:Kampala|UGA 4 0.3,32.6]."
    wrong = f"{who}|UGA MIL|Idi Amin] flew to [p:Kampala|PER 4 -12,-77]."
    for text, value in ((right, 1.0), (wrong, 0.0)):
        path.write_text(f"== 2014-05-06\n{text}\n", encoding="utf-8")
        parties, places = reports_table(path)
        assert parties.figure("found") == places.figure("F1") == 1.0
        names = ("country", "country+sector", "right person")
        assert [parties.figure(name) for name in names] == [value] * 3
        assert [places.figure(name) for name in ("country", "within 161 km")] == [value] * 2
        assert bool(parties.errors) == bool(places.errors) == (not value)


def test_the_set_is_as_large_as_it_says() -> None:
    reports = load_reports(OWN / "reports_third.txt")
    assert len(reports) >= 40
    assert sum(len(report.parties) for report in reports) >= 450
    assert sum(not one.optional for report in reports for one in report.toponyms) >= 250
