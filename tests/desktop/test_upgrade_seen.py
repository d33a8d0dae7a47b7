"""An older department is copied before it is brought up to date: the window tells how far that is, and waits."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.start import Program
from app.locations import shipped
from app.storage.backup_store import BackupStore
from app.storage.upgrade import BEFORE_MIGRATION
from app.window import connect

_OLDER = Path(__file__).parent.parent / "data" / "databases" / "0002.sqlite"


def test_the_copy_before_a_migration_is_told_file_by_file(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    database = Path(shutil.copyfile(_OLDER, tmp_path / "department.sqlite"))
    templates = database.with_name(database.name + ".templates")
    templates.mkdir()
    for name in ("letterhead.kk.toml.2026-01-01", "letterhead.ru.toml.2026-01-01"):
        (templates / name).write_text("# бұрынғы\n", "utf-8")
    program = Program(qapp, connect, database, shipped(), tmp_path / "window.ini")
    told: list[tuple[int, int, str]] = []
    program.department.copying.connect(
        lambda done, total: told.append((done, total, program.entrance.opening.text.text()))
    )
    try:
        program.start()
        qtbot.waitUntil(lambda: program.shell.ready and not program.worker.busy, timeout=60_000)
        assert [(done, total) for done, total, _ in told] == [(0, 3), (1, 3)]
        assert "1" in told[-1][2]
        assert "3" in told[-1][2]
        (copy,) = BackupStore.of(database).copies()
        assert copy.manifest is not None
        assert copy.manifest.why == BEFORE_MIGRATION
        assert not program.entrance.opening.isVisible()
    finally:
        program.leaving.release()
        program.window.close()
        program.close()
