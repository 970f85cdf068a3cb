from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from readouts.errors import (
    BadRecord,
    NewerStore,
    NotOurStore,
    StoreBusy,
    StoreWriteFailed,
)
from readouts.records import Report
from readouts.store import View, Writer
from readouts.store.database import Database
from readouts.store.migrations import APPLICATION_ID, migrate, migrations, statements
from record_samples import FIRST, REPORTS


def foreign(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def refused_by_both(path: Path, kind: type[Exception]) -> None:
    before = path.read_bytes() if path.is_file() else None
    for opener in (Writer, View):
        with pytest.raises(kind) as caught:
            opener.open(path)
        assert str(path) in str(caught.value)
        assert " — " in str(caught.value), "every message says what would work"
    if before is not None:
        assert path.read_bytes() == before, "what is not ours is left as it was"


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    refused_by_both(tmp_path, NotOurStore)


def test_the_database_of_another_program_is_left_alone(db: Path) -> None:
    foreign(db, "CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')")
    refused_by_both(db, NotOurStore)


def test_another_application_id_is_refused_even_without_tables(db: Path) -> None:
    foreign(db, "PRAGMA application_id = 7; CREATE TABLE t (x); DROP TABLE t")
    refused_by_both(db, NotOurStore)


def test_a_text_file_is_no_store(db: Path) -> None:
    db.write_text("The ministers met on Friday.\n" * 300)
    refused_by_both(db, NotOurStore)


def test_random_bytes_behind_a_good_header_are_no_store(db: Path) -> None:
    db.write_bytes(b"SQLite format 3\x00" + bytes((n * 7919) % 251 for n in range(8192)))
    refused_by_both(db, NotOurStore)


def test_a_store_damaged_later_says_so(full: Writer, db: Path, tmp_path: Path) -> None:
    full._db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    broken = tmp_path / "broken.db"
    data = bytearray(db.read_bytes())
    data[4096:] = bytes((n * 7919) % 251 for n in range(len(data) - 4096))
    broken.write_bytes(bytes(data))
    with View.open(broken) as view, pytest.raises(NotOurStore, match="damaged"):
        tuple(view.each_report())


def test_a_newer_store_names_the_upgrade(writer: Writer, db: Path) -> None:
    writer._db.run("PRAGMA user_version = 999")
    writer.close()
    refused_by_both(db, NewerStore)


def test_reading_needs_a_file(db: Path) -> None:
    with pytest.raises(NotOurStore, match="no such file"):
        View.open(db)
    assert not db.exists()


def test_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreWriteFailed, match="folder"):
        Writer.open(tmp_path / "nowhere" / "news.db")


def test_a_folder_that_takes_no_files_says_so() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("needs a folder that not even root can write to")
    with pytest.raises(StoreWriteFailed):
        Writer.open("/proc/self/news.db")


SEALED = """
import os, sys
from readouts.errors import StoreWriteFailed
from readouts.store import View, Writer
from readouts.store.migrations import migrations
migrations()  # the files of the package may be closed to others
if os.geteuid() == 0:
    os.setuid(65534)  # the rights of a folder do not bind root
with View.open(sys.argv[1]) as view:
    print(len(list(view.each_report())))
for name in (sys.argv[1], os.path.dirname(sys.argv[1]) + "/new.db"):
    try:
        Writer.open(name)
    except StoreWriteFailed as error:
        print(error.code, error.fix)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders are another matter there")
@pytest.mark.parametrize("killed", [False, True])
def test_a_sealed_folder_can_be_read_but_not_written(*, killed: bool) -> None:
    # Not tmp_path: its parents are closed to other users.
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer) / "sealed"
        folder.mkdir()
        writer = Writer.open(folder / "news.db")
        writer.add_reports(REPORTS)
        if not killed:
            writer.close()
        Path(outer).chmod(0o755)
        for path in (*folder.iterdir(), folder):
            path.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", SEALED, str(folder / "news.db")],
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(0o755)
        writer.close()
    first, *refusals = done.stdout.splitlines()
    assert (first, done.stderr) == (str(len(REPORTS)), "")
    assert len(refusals) == 2
    assert all(one.startswith("E304 check") for one in refusals)


def test_an_unknown_character_in_the_path_is_no_option(tmp_path: Path) -> None:
    odd = tmp_path / "a b?mode=ro#x%41.db"
    with Writer.open(odd) as writer:
        writer.add_reports(REPORTS)
    assert odd.exists()
    with View.open(odd) as view:
        assert view.counts()["reports"] == len(REPORTS)


def test_an_empty_file_becomes_a_store(db: Path) -> None:
    db.touch()
    with Writer.open(db) as writer:
        assert writer.known([FIRST.id]) == set()


def test_a_full_disk_undoes_the_batch_and_says_so(writer: Writer, db: Path) -> None:
    writer.add_reports([FIRST])
    pages = writer._db.number("PRAGMA page_count")
    writer._db.run(f"PRAGMA max_page_count = {pages + 2}")
    large = Report(id="r" + "a" * 13, text="a long text " * 20_000)
    with pytest.raises(StoreWriteFailed, match="disk is full"):
        writer.add_reports([large])
    with View.open(db) as view:
        assert [report.id for report in view.each_report()] == [FIRST.id]


def test_a_second_writer_waits_and_then_gives_up(writer: Writer, db: Path) -> None:
    with Writer.open(db, wait=0.05) as other, writer.batch():
        writer.add_reports([FIRST])
        with pytest.raises(StoreBusy, match="wait"):
            other.add_reports(REPORTS)


def test_a_lone_surrogate_is_refused(writer: Writer) -> None:
    with pytest.raises(BadRecord, match="ud800"):
        writer.add_reports([Report(id="r" + "b" * 13, text="broken \ud800 text")])


def test_a_new_store_carries_our_mark(writer: Writer) -> None:
    assert writer._db.number("PRAGMA application_id") == APPLICATION_ID
    assert writer._db.number("PRAGMA user_version") == len(migrations())
    assert writer._db.row("PRAGMA journal_mode") == ("wal",)


def test_migrations_are_applied_in_order_and_keep_what_is_there(writer: Writer, db: Path) -> None:
    writer.add_reports(REPORTS)
    writer.close()
    database = Database(f"file:{db}", str(db), 1.0)
    following = len(migrations()) + 1
    more = (following, "ALTER TABLE report ADD COLUMN note TEXT;\nCREATE TABLE extra (x);\n")
    assert migrate(database, (*migrations(), more)) == following
    assert migrate(database, (*migrations(), more)) == following, "twice changes nothing"
    assert database.number("PRAGMA user_version") == following
    assert database.number("SELECT count(*) FROM report WHERE note IS NULL") == len(REPORTS)
    database.close()


def test_a_migration_that_fails_leaves_nothing(writer: Writer, db: Path) -> None:
    writer.close()
    database = Database(f"file:{db}", str(db), 1.0)
    bad = (len(migrations()) + 1, "CREATE TABLE extra (x);\nCREATE TABLE report (x);\n")
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(database, (*migrations(), bad))
    assert database.number("PRAGMA user_version") == len(migrations())
    assert database.number("SELECT count(*) FROM sqlite_master WHERE name = 'extra'") == 0
    database.close()


def test_a_view_brings_an_older_store_up_to_date(db: Path) -> None:
    foreign(db, f"PRAGMA application_id = {APPLICATION_ID}; CREATE TABLE t (x); DROP TABLE t")
    with View.open(db) as view:
        assert view.counts()["reports"] == 0


def test_schema_files_keep_triggers_in_one_piece() -> None:
    found = list(statements(migrations()[0][1]))
    triggers = [one for one in found if "CREATE TRIGGER" in one]
    assert len(triggers) == 4
    assert all(one.rstrip().endswith("END;") for one in triggers)


def test_schema_files_are_numbered_without_gaps() -> None:
    assert [version for version, _ in migrations()] == list(range(1, len(migrations()) + 1))


KILLED = """
import os, signal, sys
from readouts.records import Report
from readouts.store import Writer
writer = Writer.open(sys.argv[1])
writer.add_reports([Report(id="r" + "a" * 13, text="kept")])
with writer.batch():
    for n in range(3000):
        writer.add_reports([Report(id=f"r{n:013d}", text="half done " * 200)])
    print("ready", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_writer_leaves_a_whole_store(db: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(db)], capture_output=True, text=True, check=False
    )
    assert done.stdout == "ready\n", done.stderr
    assert done.returncode == -9
    with View.open(db) as view:
        assert [report.text for report in view.each_report()] == ["kept"]
    with Writer.open(db) as writer:
        assert writer._db.row("PRAGMA integrity_check") == ("ok",)
        assert writer.add_reports(REPORTS) == [True] * len(REPORTS)


def test_a_view_reads_while_a_batch_is_written(writer: Writer, db: Path) -> None:
    writer.add_reports([FIRST])
    with View.open(db) as view:
        with writer.batch():
            writer.add_reports(REPORTS)
            assert view.counts()["reports"] == 1, "what is not committed is not seen"
            assert writer.known(r.id for r in REPORTS) == {r.id for r in REPORTS}
        assert view.counts()["reports"] == len(REPORTS)


def test_a_view_cannot_write(view: View) -> None:
    with pytest.raises(StoreWriteFailed):
        view._db.run("DELETE FROM report")


def test_a_view_serves_several_threads(view: View) -> None:
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda: found.append(len(tuple(view.each_event()))))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [3] * 6


def test_a_batch_that_fails_stores_nothing(writer: Writer) -> None:
    def fail_halfway() -> None:
        with writer.batch():
            writer.add_reports(REPORTS)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert writer.known(report.id for report in REPORTS) == set()
    assert writer.add_reports(REPORTS) == [True] * len(REPORTS)
