"""A restore cut off anywhere leaves the old database or the new one, with the folders that belong to it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import EnvironmentProblem, Refused
from app.services import safekeeping, setup
from app.storage import restoring, upgrade
from app.storage.backup import verify
from app.storage.backup_store import BackupStore
from app.storage.edition_store import EditionStore
from app.storage.files import FileStore
from app.storage.restoring import STEPS, Restored, find_source, restore

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OLD, NEW = "Ескі", "Жаңа"
DATABASES = ROOT / "tests" / "data" / "databases"


def fill(path: Path, word: str) -> None:
    """What a database holds, what its folders hold, and a scan of its own: all of one word."""
    digest = FileStore(path).put(word.encode(), ".pdf")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE department SET name_kk = ?", (word,))
        connection.execute("DELETE FROM scan")
        values = (digest[:32], word, digest, ".pdf", 1, "2026-11-20")
        connection.execute(
            "INSERT INTO scan (id, name, sha256, suffix, pages, received_at) VALUES (?, ?, ?, ?, ?, ?)", values
        )
        connection.execute("INSERT INTO draft (id, wizard, saved_at, data) VALUES (?, 'w', ?, '{}')", (word, word))
        connection.commit()
    edition = path.with_name("source-edition")
    shutil.rmtree(edition, ignore_errors=True)
    edition.mkdir()
    (edition / "rules.toml").write_text(f'title = "{word}"', "utf-8")
    EditionStore(path).put(edition, "own-2030")
    shutil.rmtree(edition)
    templates = path.with_name("templates")
    templates.mkdir(exist_ok=True)
    (templates / "letterhead.toml").write_text(f'title = "{word}"', "utf-8")


def word_of(path: Path) -> str:
    """The one word that everything of a database says; a mixture fails."""
    verify(path)
    with closing(sqlite3.connect(path)) as connection:
        (name,) = connection.execute("SELECT name_kk FROM department").fetchone()
        (digest,) = connection.execute("SELECT sha256 FROM scan").fetchone()
    assert FileStore(path).get(digest, ".pdf").decode() == name
    for file in (
        EditionStore(path).folder / "own-2030" / "rules.toml",
        path.with_name("templates") / "letterhead.toml",
    ):
        assert file.read_text("utf-8") == f'title = "{name}"'
    return str(name)


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    """A department that says «Жаңа» and has a copy of the time when it said «Ескі»."""
    folder = tmp_path / "Кафедра 100% #1"
    folder.mkdir()
    path = Path(shutil.copyfile(empty_database, folder / "kafedra.sqlite"))
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("SELECT count(*) FROM department").fetchone() == (0,):
            connection.execute("INSERT INTO department (id) VALUES ('1')")
        connection.commit()
    fill(path, OLD)
    BackupStore.of(path).make(path, "by-hand", NOON)
    fill(path, NEW)
    return path


def copy_of(path: Path) -> Path:
    return BackupStore.of(path).copies()[-1].database


def bring_back(path: Path, chosen: Path | None = None, **options: object) -> Restored:
    source = find_source(chosen or copy_of(path))
    return restore(path, source, NOON, upgrade.KNOWN, **options)  # type: ignore[arg-type]


def leftovers(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one.name.endswith((".restore", ".part")))


# --- whole --------------------------------------------------------------------------------------


def test_everything_is_as_it_was_and_the_present_is_kept_aside(database: Path) -> None:
    done = bring_back(database)

    assert word_of(database) == OLD
    assert done.lost == ()
    assert done.aside is not None
    assert done.aside.name == "kafedra-replaced-20261122-120000.sqlite"
    assert verify(done.aside).counts == verify(database).counts | {"draft": 2}
    rules = EditionStore(done.aside).folder / "own-2030" / "rules.toml"
    assert NEW in rules.read_text("utf-8")
    assert leftovers(database) == []


def test_what_was_kept_aside_can_be_brought_back_in_its_turn(database: Path) -> None:
    aside = bring_back(database).aside
    assert aside is not None

    second = bring_back(database, aside)

    assert word_of(database) == NEW
    assert second.lost == ()
    assert second.aside not in (None, aside)


def test_folders_that_are_the_same_stay_where_they_are(database: Path) -> None:
    fresh = BackupStore.of(database).make(database, "by-hand", NOON)
    keepsake = database.with_name("templates") / "хат.docx.orig"
    keepsake.mkdir()

    bring_back(database, fresh.database)

    assert keepsake.is_dir()
    assert word_of(database) == NEW


def test_a_missing_database_comes_back(database: Path) -> None:
    database.unlink()
    assert bring_back(database).aside is None
    assert word_of(database) == OLD


def test_a_file_handed_over_is_restored_with_what_lies_beside_it(database: Path, tmp_path: Path) -> None:
    ctx = open_department(database)
    handed = tmp_path / "handed over.sqlite"
    safekeeping.backup(ctx, handed)
    ctx.close()
    bring_back(database)

    assert bring_back(database, handed).lost == ()

    assert word_of(database) == NEW


def test_a_file_alone_leaves_folders_and_finds_papers_where_they_are(database: Path, tmp_path: Path) -> None:
    alone = Path(shutil.copyfile(copy_of(database), tmp_path / "alone.sqlite"))

    assert bring_back(database, alone).lost == ()

    assert (EditionStore(database).folder / "own-2030" / "rules.toml").read_text("utf-8") == f'title = "{NEW}"'
    assert verify(database).scans[0][0] == OLD


def test_files_that_are_nowhere_are_named(database: Path) -> None:
    source = find_source(copy_of(database))
    digest = source.carried[0][0].sha256
    FileStore(database).path(digest, ".pdf").unlink()
    source.carried[0][1].write_bytes(b"changed")

    assert [Path(name).stem for name in bring_back(database).lost] == [digest]


def test_the_journal_of_the_old_database_never_reaches_the_new_one(database: Path) -> None:
    """A crash in the middle of a write leaves a journal; played back into another file it would spoil it."""
    program = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 2'); c.execute('BEGIN');"
        "c.execute('UPDATE journal_row SET after = hex(randomblob(9000))');"
        "[c.execute(\"INSERT INTO draft (id, wizard, saved_at, data) VALUES (?, 'w', '1', ?)\", (str(n), 'x' * 9000))"
        " for n in range(200)]; os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(database)], check=False)
    journal = database.with_name(database.name + "-journal")
    assert journal.stat().st_size > 512

    done = bring_back(database)

    assert word_of(database) == OLD
    assert not journal.exists()
    assert done.aside is not None
    assert verify(done.aside).counts["draft"] == 2, "what was half-written is rolled back there"


# --- refused ------------------------------------------------------------------------------------


def test_a_damaged_copy_is_refused_and_nothing_changes(database: Path) -> None:
    chosen = copy_of(database)
    content = bytearray(chosen.read_bytes())
    content[len(content) // 2] ^= 1
    chosen.write_bytes(content)
    before = database.read_bytes()

    with pytest.raises(EnvironmentProblem, match="backup-damaged"):
        bring_back(database)

    assert database.read_bytes() == before
    assert leftovers(database) == []


def test_a_copy_spoilt_while_it_is_read_is_refused(database: Path) -> None:
    source = find_source(copy_of(database))
    source.database.write_bytes(source.database.read_bytes()[:-4096])

    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        restore(database, source, NOON, upgrade.KNOWN)

    assert word_of(database) == NEW
    assert leftovers(database) == []


def test_a_newer_copy_is_refused_in_words(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    newer = BackupStore.of(database).make(database, "by-hand", NOON)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (upgrade.HEAD,))
        connection.commit()

    with pytest.raises(EnvironmentProblem, match="database-newer"):
        bring_back(database, newer.database)

    assert word_of(database) == NEW


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no database" * 100])
def test_another_file_is_refused(database: Path, tmp_path: Path, content: bytes) -> None:
    stranger = tmp_path / "stranger.sqlite"
    stranger.write_bytes(content)

    with pytest.raises(EnvironmentProblem):
        bring_back(database, stranger)

    assert word_of(database) == NEW
    assert leftovers(database) == []


def test_the_database_is_no_copy_of_itself(database: Path) -> None:
    with pytest.raises(Refused, match="backup-onto-itself"):
        bring_back(database, database)


def test_called_off_nothing_has_changed(database: Path) -> None:
    with pytest.raises(Refused, match="cancelled"):
        bring_back(database, cancelled=lambda: True)

    assert word_of(database) == NEW
    assert leftovers(database) == []


def test_a_list_that_points_elsewhere_writes_nowhere_else(database: Path) -> None:
    source = find_source(copy_of(database))
    outside = [
        (type(one)(one.area, f"../../{one.name}" if one.area == "templates" else one.name, one.sha256), path)
        for one, path in source.carried
    ]
    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        restore(database, type(source)(source.database, outside, source.folders, source.sha256), NOON, upgrade.KNOWN)

    assert word_of(database) == NEW
    assert not (database.parent.parent / "letterhead.toml").exists()


@pytest.mark.parametrize("file", sorted(DATABASES.glob("*.sqlite")), ids=lambda file: file.stem)
def test_a_copy_of_an_older_schema_is_restored_and_brought_up_to_date(database: Path, file: Path) -> None:
    bring_back(database, file)

    ctx = open_department(database)
    assert setup.is_filled(ctx)
    ctx.close()
    assert verify(database).revision == upgrade.HEAD


# --- cut off ------------------------------------------------------------------------------------

CUT = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from app.storage import restoring, upgrade
from app.storage.backup_store import BackupStore
database, step = Path(sys.argv[1]), sys.argv[2]
source = restoring.find_source(BackupStore.of(database).copies()[-1].database)
reached = lambda name: os._exit(9) if name == step else None
restoring.restore(database, source, datetime(2026, 11, 22, 12, tzinfo=UTC), upgrade.KNOWN, reached=reached)
"""
# Every call that changes a name or a file, cut off before it is made or just after.
CUT_AT_CALL = """
import os, shutil, sys
from datetime import UTC, datetime
from pathlib import Path
from app.storage import restoring, upgrade
from app.storage.backup_store import BackupStore
database, number = Path(sys.argv[1]), int(sys.argv[2])
source = restoring.find_source(BackupStore.of(database).copies()[-1].database)
calls = 0
def watch(real):
    def watched(*given, **more):
        global calls
        calls += 1
        if calls == number:
            os._exit(9)
        result = real(*given, **more)
        calls += 1
        if calls == number:
            os._exit(9)
        return result
    return watched
for name in ("replace", "rename", "unlink", "link", "mkdir", "fsync", "rmdir"):
    setattr(os, name, watch(getattr(os, name)))
restoring.restore(database, source, datetime(2026, 11, 22, 12, tzinfo=UTC), upgrade.KNOWN)
print(calls)
"""


def run(program: str, database: Path, argument: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-c", program, str(database), str(argument)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("step", STEPS)
def test_cut_off_at_a_step_the_old_or_the_new_is_there(database: Path, step: str) -> None:
    done = run(CUT, database, step)
    assert done.returncode == 9, done.stderr
    assert verify(database), "a whole database even before anybody recovers anything"

    open_department(database).close()

    intended = STEPS.index(step) >= STEPS.index("intended")
    assert word_of(database) == (OLD if intended else NEW)
    assert leftovers(database) == []
    asides = list(database.parent.glob("kafedra-replaced-*.sqlite"))
    assert len(asides) == intended
    bring_back(database)
    assert word_of(database) == OLD


def test_cut_off_at_any_call_the_old_or_the_new_is_there(database: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(database.parent, whole)
    trial = tmp_path / "trial"
    total = int(run(CUT_AT_CALL, whole / database.name, 0).stdout)
    assert total > 30
    shutil.rmtree(whole)
    seen = set()
    for number in range(1, total + 1, 3):
        shutil.copytree(database.parent, trial)
        done = run(CUT_AT_CALL, trial / database.name, number)
        assert done.returncode == 9, f"{number}: {done.stderr}"
        verify(trial / database.name)
        restoring.recover(trial / database.name)
        seen.add(word_of(trial / database.name))
        assert leftovers(trial / database.name) == []
        shutil.rmtree(trial)

    assert seen == {OLD, NEW}


def test_a_recovery_that_is_cut_off_is_recovered_from(database: Path) -> None:
    for step in ("intended", "aside", "switched", "regulations"):
        assert run(CUT, database, step).returncode == 9
        assert run(CUT, database, step).returncode == 9, "the next start finishes the first and is cut off in its own"

    open_department(database).close()

    assert word_of(database) == OLD


def failing(step: str) -> Callable[[str], None]:
    def reached(name: str) -> None:
        if name == step:
            raise OSError(28, "No space left on device")

    return reached


@pytest.mark.parametrize("step", STEPS[: STEPS.index("switched")])
def test_a_disk_that_fails_before_the_switch_changes_nothing(database: Path, step: str) -> None:
    files = sorted(database.with_name(database.name + ".files").rglob("*"))

    with pytest.raises(EnvironmentProblem, match="disk-full"):
        bring_back(database, reached=failing(step))

    assert word_of(database) == NEW
    assert leftovers(database) == []
    assert list(database.parent.glob("*-replaced-*")) == []
    assert sorted(database.with_name(database.name + ".files").rglob("*")) == files


def test_a_disk_that_fails_after_the_switch_is_made_good_on_opening(database: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="disk-full"):
        bring_back(database, reached=failing("regulations"))

    open_department(database).close()

    assert word_of(database) == OLD
    assert leftovers(database) == []


@pytest.mark.skipif(sys.platform == "win32", reason="names of one file are told apart by inode")
def test_where_a_file_has_but_one_name_the_present_is_copied_aside(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(restoring.os, "link", no_links)

    done = bring_back(database)

    assert word_of(database) == OLD
    assert done.aside is not None
    assert verify(done.aside).scans[0][0] == NEW
