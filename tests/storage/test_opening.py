"""lock -> revision -> backup -> migrate -> check -> open, and what stands in the way of it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from app.bootstrap import open_department
from app.domain.errors import EnvironmentProblem, Refused
from app.locations import Resources, shipped
from app.services import setup
from app.storage import backup, upgrade
from app.storage.tables import metadata


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    return Path(shutil.copyfile(empty_database, tmp_path / "department.sqlite"))


def refusal(path: Path) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as caught:
        open_department(path).close()
    return caught.value


def test_migrations_lead_to_the_tables_of_the_program(database: Path) -> None:
    engine = create_engine(f"sqlite:///{database}")
    inspector = inspect(engine)
    found = {
        table: {(column["name"], str(column["type"]), column["nullable"]) for column in inspector.get_columns(table)}
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }
    indexes = {table: {index["name"] for index in inspector.get_indexes(table)} for table in found}
    engine.dispose()

    dialect = engine.dialect
    assert found == {
        name: {(column.name, column.type.compile(dialect), column.nullable) for column in table.columns}
        for name, table in metadata.tables.items()
    }
    assert indexes == {name: {index.name for index in table.indexes} for name, table in metadata.tables.items()}


def test_head_is_the_last_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(shipped().migrations))
    scripts = ScriptDirectory.from_config(config)

    assert scripts.get_current_head() == upgrade.HEAD
    assert {script.revision for script in scripts.walk_revisions()} == upgrade.KNOWN


def test_a_newer_database_is_refused_and_untouched(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = database.read_bytes()

    error = refusal(database)

    assert (error.code, error.params["revision"]) == ("database-newer", "9999")
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "database-damaged"),
        (b"PK\x03\x04 not a database" * 100, "database-damaged"),
        (b"SQLite format 3\x00" + b"\xff" * 5000, "database-damaged"),
    ],
)
def test_a_file_that_is_no_database_is_named_and_untouched(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "department.sqlite"
    path.write_bytes(content)

    assert refusal(path).code == code
    assert path.read_bytes() == content


def test_a_truncated_database_is_told_by_verify(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(EnvironmentProblem, match="database-damaged"):
        backup.verify(database)


def test_somebody_elses_sqlite_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.commit()
    connection.close()

    assert refusal(path).code == "database-foreign"


def test_a_missing_database_is_not_made_by_opening(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"

    assert refusal(path).code == "database-missing"
    assert not path.exists()


def test_creating_over_an_existing_database_is_refused(database: Path) -> None:
    before = database.read_bytes()

    with pytest.raises(Refused, match="database-exists"):
        open_department(database, create=True)

    assert database.read_bytes() == before


def test_a_second_window_is_told_who_holds_the_database(database: Path) -> None:
    first = open_department(database, user="Айгүл")
    try:
        error = refusal(database)
    finally:
        first.close()

    assert error.code == "database-in-use"
    assert error.params["host"] != "?"
    open_department(database).close()


def test_the_lock_dies_with_its_process(database: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from app.storage.lock import DatabaseLock;"
        "DatabaseLock(Path(sys.argv[1])).acquire('window'); os._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(database)], check=False)

    assert killed.returncode == 9
    open_department(database).close()


@pytest.mark.skipif(sys.platform == "win32", reason="no device that is always full")
def test_a_department_on_a_full_disk_can_still_be_read(database: Path) -> None:
    database.with_name(database.name + ".lock").symlink_to("/dev/full")

    for _ in range(2):
        ctx = open_department(database)
        assert setup.is_filled(ctx)
        ctx.close()


def test_a_faulty_regulation_leaves_nothing_locked(database: Path, tmp_path: Path) -> None:
    root = tmp_path / "resources"
    shutil.copytree(shipped().root / "regulations", root / "regulations")
    shutil.copytree(shipped().calendars, root / "calendars")
    (root / "regulations" / "mitu-2025" / "profile.toml").write_text("id = ", "utf-8")

    with pytest.raises(Refused, match="profile-fault"):
        open_department(database, resources=Resources(root, shipped().migrations))

    open_department(database).close()


def test_a_copy_is_verified_and_counted(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"

    verified = backup.copy_database(database, target)

    assert verified.revision == upgrade.HEAD
    assert verified.counts["setting"] == 1
    open_department(target).close()


def test_a_copy_of_a_damaged_database_leaves_no_file(database: Path, tmp_path: Path) -> None:
    database.write_bytes(database.read_bytes()[:5000])
    target = tmp_path / "copy.sqlite"

    with pytest.raises(EnvironmentProblem):
        backup.copy_database(database, target)

    assert list(tmp_path.glob("copy*")) == []


@pytest.mark.parametrize("file", sorted((Path(__file__).parent.parent / "data" / "databases").glob("*.sqlite")))
def test_a_database_of_every_released_schema_opens_with_what_it_held(file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(file, tmp_path / file.name))
    held = backup.verify(path).counts

    open_department(path).close()

    after = backup.verify(path)
    assert after.revision == upgrade.HEAD
    moved = {"report", "publication"} & held.keys()  # they are records since 0002
    assert {table: after.counts.get(table, 0) for table in held.keys() - moved} == {
        table: held[table] for table in held.keys() - moved
    }
    assert after.counts["record"] >= sum(held[table] for table in moved) + held.get("record", 0)


def test_every_known_schema_has_its_file() -> None:
    kept = {file.stem for file in (Path(__file__).parent.parent / "data" / "databases").glob("*.sqlite")}

    assert kept == upgrade.KNOWN
