"""A copy made by one version of the program is put back by a later one: by real programs, each in its own process."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.storage import upgrade
from tests.cli.conftest import SETUP, STUDENT

ROOT = Path(__file__).resolve().parents[2]
BACKUPS = sorted((ROOT / "tests" / "data" / "backups").iterdir())
SHIPPED = ("app", "db", "resources")
LATER = f"{int(upgrade.HEAD) + 1:04}"
MIGRATION = f'''"""what a later version keeps besides"""

import sqlalchemy as sa
from alembic import op

revision = "{LATER}"
down_revision = "{upgrade.HEAD}"


def upgrade() -> None:
    op.add_column("student", sa.Column("nickname", sa.Text(), nullable=False, server_default="жоқ"))
    op.create_table("keepsake", sa.Column("id", sa.String(length=32), primary_key=True))
'''
USER, PASSWORD = "Айгүл", "меңгеруші құпиясөзі"

Program = Callable[..., Any]


def program(root: Path, home: Path) -> Program:
    """Runs commands of the version that lies in `root` and gives their JSON answers."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "XDG_DATA_HOME": str(home)}

    def run(database: Path, *arguments: object, password: str = "", status: int = 0) -> Any:
        given = ["--user", USER, "--password-stdin"] if password else []
        command = [sys.executable, "-m", "app", "--db", database, *arguments, *given, "--json"]
        done = subprocess.run(
            [str(one) for one in command], cwd=root, env=environment, input=password, capture_output=True, text=True
        )
        assert done.returncode == status, (arguments, done.stdout, done.stderr)
        return json.loads(done.stdout)

    return run


@pytest.fixture
def present(tmp_path: Path) -> Program:
    return program(ROOT, tmp_path / "home")


@pytest.fixture(scope="module")
def later_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program like this one with a further migration."""
    root = tmp_path_factory.mktemp("later")
    for name in SHIPPED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    code = root / "app" / "storage" / "upgrade.py"
    text, changed = re.subn(
        r'HEAD = "\d+"\nKNOWN = frozenset\(\{(.*), HEAD\}\)',
        rf'HEAD = "{LATER}"\nKNOWN = frozenset({{\1, "{upgrade.HEAD}", HEAD}})',
        code.read_text("utf-8"),
    )
    assert changed == 1
    code.write_text(text, "utf-8")
    (root / "db" / "migrations" / "versions" / f"{LATER}_later.py").write_text(MIGRATION, "utf-8")
    return root


@pytest.fixture
def later(later_root: Path, tmp_path: Path) -> Program:
    return program(later_root, tmp_path / "home")


def write(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def fill(run: Program, folder: Path) -> Path:
    """A department with a student, an issued paper and a form of its own."""
    database = folder / "бірінші" / "kafedra.sqlite"
    database.parent.mkdir()
    run(database, "init", "--profile", "mitu-2025", "--from", write(folder, "setup.json", SETUP))
    student = {"intention": "student.save", "date": "2026-11-20", "data": STUDENT}
    run(database, "record", write(folder, "student.json", student))
    (row,) = run(database, "list", "students")
    run(database, "print", "mitu-a", "--for", f"student:{row['id']}", "--out", folder / "a.pdf")
    own = database.parent / "templates"
    own.mkdir()
    shutil.copyfile(ROOT / "resources" / "templates" / "mitu-d.kk.toml", own / "mitu-d.kk.toml")
    return database


def issued(database: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (database.parent / f"{database.name}.files").rglob("*.pdf")}


@pytest.mark.parametrize("password", ["", PASSWORD], ids=["plain", "protected"])
def test_a_copy_of_this_version_is_put_back_by_the_next(
    present: Program, later: Program, tmp_path: Path, password: str
) -> None:
    source = fill(present, tmp_path)
    if password:
        present(source, "encrypt", password=password)
    copy = present(source, "backup", password=password)["file"]
    held = present(source, "verify", password=password)["rows"]
    students = present(source, "list", "students", password=password)
    database = tmp_path / "екінші" / "kafedra.sqlite"

    later(database, "restore", copy, password=password)

    assert later(database, "list", "students", password=password) == students
    checked = later(database, "verify", password=password)
    assert checked["revision"] == LATER
    assert checked["rows"] == held | {"keepsake": 0}
    assert (checked["papers_lost"], checked["templates"]) == ([], 1)
    assert issued(database).keys() == issued(source).keys()
    later(database, "undo", status=1, password=password)  # the paper: it is annulled instead
    assert present(database, "list", "students", status=3, password=password)["error"] == "database-newer"
    assert later(database, "list", "students", password=password) == students


def test_an_open_department_of_this_version_goes_on_under_the_next(
    present: Program, later: Program, tmp_path: Path
) -> None:
    database = fill(present, tmp_path)

    (row,) = later(database, "list", "students")

    why = [one["why"] for one in later(database, "backups")]
    assert "before-migration" in why
    person = {"intention": "student.save", "date": "2026-11-21", "subjects": [f"student:{row['id']}"]}
    later(database, "record", write(tmp_path, "change.json", person | {"data": {"phone": "+77010000001"}}))
    later(database, "undo")
    assert later(database, "list", "students") == [row]


@pytest.mark.parametrize("kept", BACKUPS, ids=lambda kept: kept.name)
def test_a_copy_made_by_an_earlier_version_is_put_back(present: Program, tmp_path: Path, kept: Path) -> None:
    (copy,) = (kept / "kafedra.sqlite.backups").glob("*.sqlite")
    database = fill(present, tmp_path)

    done = present(database, "restore", copy)

    assert done["lost"] == []
    assert [row["name"] for row in present(database, "list", "students")] == ["Қасымова Әсел", "Оспанов Ерлан"]
    checked = present(database, "verify")
    assert (checked["revision"], checked["papers_lost"], checked["templates"]) == (upgrade.HEAD, [], 1)
    (paper,) = present(database, "list", "papers")
    assert f"{paper['sha256']}.pdf" in issued(database)
    history = present(database, "history")
    assert [one["seq"] for one in history] == [4, 3, 2, 1]
    present(database, "undo", history[1]["seq"])
    assert [row["name"] for row in present(database, "list", "students")] == ["Қасымова Әсел"]
