"""Tables of actors that a user adds: kept, used before ours, and removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts import reference
from readouts.errors import DataError, LookupFailed, UnreadableInput
from readouts.pipeline import add_actors, kept_folder, kept_tables, remove_actors, with_own_actors
from readouts.resolving.identify import identify

TABLE = (
    "name,country,office,start,end,kind,aliases,sector\n"
    "Sergey Lavrov,Kenya,Minister of Health,2020-01-01,2021-01-01,,,\n"
    "Front for Wells,Chad,,,,organisation,FFW,REB\n"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READOUTS_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def table(home: Path) -> Path:
    file = home / "My Table.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


def test_an_added_table_wins_over_the_packaged_one(table: Path) -> None:
    before = identify("Sergey Lavrov", "2020-06-18")
    assert before.code == "RUS"
    kept = add_actors(table)
    assert (kept.name, kept.rows, kept.format) == ("my-table", 2, "CSV")
    with with_own_actors():
        found = identify("Sergey Lavrov", "2020-06-18")
        assert (found.code, found.office) == ("KEN", "Minister of Health")
        body = identify("the FFW", "2020-06-18")
        assert (body.code, body.sectors) == ("TCD", ("REB",))
    assert identify("Sergey Lavrov", "2020-06-18") == before


def test_a_removed_table_is_forgotten(table: Path) -> None:
    add_actors(table, "mine")
    assert [one.name for one in kept_tables()] == ["mine"]
    remove_actors("mine")
    assert kept_tables() == ()
    with with_own_actors() as actors:
        assert actors is reference.NO_ACTORS
    with pytest.raises(LookupFailed, match="there are: none"):
        remove_actors("mine")


def test_a_table_with_a_fault_is_not_kept(home: Path) -> None:
    bad = home / "bad.csv"
    bad.write_text("name,country\nA B,Wakanda\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 2: 'Wakanda' is no country"):
        add_actors(bad)
    assert kept_tables() == ()
    with pytest.raises(UnreadableInput):
        add_actors(home / "none.csv")


def test_a_damaged_kept_table_says_what_to_do(table: Path) -> None:
    add_actors(table)
    for file in (kept_folder() / "tables").iterdir():
        file.write_bytes(b"\x00")
    with pytest.raises(DataError, match="add your table again"), with_own_actors():
        pass


def test_adding_again_replaces(table: Path) -> None:
    add_actors(table)
    table.write_text(TABLE.replace("Kenya", "Ghana"), encoding="utf-8")
    add_actors(table)
    with with_own_actors():
        assert identify("Sergey Lavrov", "2020-06-18").code == "GHA"
