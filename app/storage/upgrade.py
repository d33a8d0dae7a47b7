"""From a file on the disk to an open database of the present schema.

lock (taken by the caller) -> revision -> verified backup -> migrate -> check -> open. Alembic is imported only
when there is something to migrate.
"""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.keys import keys_after
from app.storage import engine as engines
from app.storage.backup import read_revision, state_of
from app.storage.backup_store import BackupStore, Progress
from app.storage.database import Database
from app.storage.latest_key import latest_key

HEAD = "0005"
KNOWN = frozenset({"0001", "0002", "0003", "0004", HEAD})
BEFORE_MIGRATION = "before-migration"


def create_database(path: Path, migrations: Path) -> Database:
    """A new empty database. Refused: `database-exists`."""
    if path.exists() and (not path.is_file() or path.stat().st_size > 0):
        raise Refused("database-exists", path=str(path))
    with engines.environment_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _migrate(path, migrations)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    return reopened(path)


def open_database(path: Path, migrations: Path, progress: Progress = lambda done, total: None) -> Database:
    """Open, upgrading an older schema after a verified copy among the backups, of whose files `progress` tells.

    EnvironmentProblem: database-missing, database-damaged, database-foreign, database-newer, ...
    """
    if not path.is_file():
        raise EnvironmentProblem("database-missing", path=str(path))
    if path.stat().st_size == 0:
        raise EnvironmentProblem("database-damaged", path=str(path))
    revision = read_revision(path)
    if revision is None:
        raise EnvironmentProblem("database-foreign", path=str(path))
    if revision not in KNOWN:
        raise EnvironmentProblem("database-newer", path=str(path), revision=revision)
    if revision != HEAD:
        _back_up(path, progress)
        with engines.environment_errors(path):
            _migrate(path, migrations)
    return reopened(path)


def _back_up(path: Path, progress: Progress) -> None:
    """A start that was cut off in the middle of a migration has left its copy: it serves for the next one."""
    store = BackupStore.of(path)
    newest = next(iter(store.copies()), None)
    if newest is not None and newest.manifest is not None and newest.manifest.state == state_of(path):
        with suppress(EnvironmentProblem):
            store.check_database(newest)
            return
    store.make(path, BEFORE_MIGRATION, datetime.now().astimezone(), progress=progress)


def reopened(path: Path) -> Database:
    """A database whose file was exchanged while it was closed; its schema is the present one."""
    database = Database(path, engines.create(path))
    try:
        with database.read() as connection:
            keys_after(latest_key(connection))
    except BaseException:
        database.close()
        raise
    return database


def _migrate(path: Path, migrations: Path) -> None:
    """Run the migrations in one transaction with foreign keys off: a rebuilt table would else lose its children."""
    from alembic import command
    from alembic.config import Config

    engine = engines.create(path, foreign_keys=False)
    try:
        with closing(engine.connect()) as connection, connection.begin():
            config = Config()
            config.set_main_option("script_location", str(migrations).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise EnvironmentProblem("database-damaged", path=str(path))
    finally:
        engine.dispose()
