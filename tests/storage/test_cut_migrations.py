"""A migration cut off anywhere is finished, from its beginning, by the next start; nothing is ever half there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.services import setup
from app.storage import upgrade
from app.storage.backup import verify
from app.storage.backup_store import BackupStore

ROOT = Path(__file__).resolve().parents[2]
OLDEST = ROOT / "tests" / "data" / "databases" / "0001.sqlite"
CUT = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from app.bootstrap import open_department
database, last = Path(sys.argv[1]), int(sys.argv[2])
told = 0
def count(connection, cursor, statement, *_):
    global told
    told += 1
    if told == last:
        os._exit(9)
def committing(connection):
    if last == -1:
        os._exit(9)
event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", committing)
open_department(database).close()
print(told)
"""


def run(database: Path, last: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CUT, str(database), str(last)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(OLDEST, tmp_path / "department.sqlite"))


def test_cut_off_anywhere_the_next_start_finishes(old: Path, tmp_path: Path) -> None:
    whole = Path(shutil.copyfile(old, tmp_path / "whole.sqlite"))
    total = int(run(whole, 0).stdout)
    assert total > 40
    held = verify(old).counts

    for last in (1, 5, *range(10, total, total // 8), -1):
        done = run(old, last)
        assert done.returncode == 9, done.stderr
        assert verify(old).revision == "0001", f"cut off at {last}: nothing is half there"
        assert verify(old).counts == held

    open_department(old).close()
    after = verify(old)
    assert after.revision == upgrade.HEAD
    assert after.counts == verify(whole).counts


def test_one_copy_serves_for_all_the_starts_that_were_cut_off(old: Path) -> None:
    for last in (20, 30, 40):
        assert run(old, last).returncode == 9

    ctx = open_department(old)
    assert setup.is_filled(ctx)
    ctx.close()

    (copy,) = BackupStore.of(old).copies()
    assert copy.manifest is not None
    assert (copy.manifest.why, copy.manifest.revision) == ("before-migration", "0001")
    assert BackupStore.of(old).check(copy) == ()


def test_a_copy_that_was_spoilt_since_does_not_serve(old: Path) -> None:
    assert run(old, 20).returncode == 9
    (copy,) = BackupStore.of(old).copies()
    copy.database.write_bytes(b"\0" * copy.database.stat().st_size)

    open_department(old).close()

    assert len(BackupStore.of(old).copies()) == 2
