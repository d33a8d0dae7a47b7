"""Names and topics that look like something else to a program: shown letter by letter, kept whole, never run."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QPixmap, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMessageBox, QTextEdit, QWidget

from app.bootstrap import open_department
from app.desktop import dialogs
from app.desktop.pictures import Wanted, take_pictures
from app.locations import shipped
from app.services.context import Context
from tests.conftest import TODAY

MARKUP = "<b>Қ</b><img src='file:///etc/passwd'>&amp;"
# Whatever a person may have typed anywhere: table -> columns.
TYPED = {
    "student": ("surname", "given_name", "patronymic", "study_group", "previous_education", "customer", "phone"),
    "staff": ("surname", "given_name", "email"),
    "qualification": ("position", "degree", "academic_title", "department"),
    "topic": ("kk", "ru", "en", "direction", "department_number", "order_number"),
    "department": ("name_kk", "name_ru", "name_en"),
    "organisation": ("name_kk", "name_ru", "name_en", "short_name", "city"),
    "programme": ("name_kk", "name_ru", "name_en"),
    "official": ("name", "title"),
    "act": ("number", "subject", "chair", "secretary"),
    "case_entry": ("reason", "wording"),
    "plan": ("rationale", "structure", "direction"),
    "plan_row": ("name", "kind", "place", "due_text", "report_kind", "code"),
    "paper": ("title", "number"),
    "copy_event": ("holder", "note"),
    "internship": ("host_name", "host_address", "goal", "results"),
    "calendar_day": ("name_kk", "name_ru", "name_en"),
    "draft": ("title",),
    "scan": ("name",),
}
MOST_ROWS = 30  # of a table, whose rows are alike


@pytest.fixture
def marked_ctx(tmp_path: Path, demo_database: Path) -> Iterator[Context]:
    """The demonstration department with markup in every text that somebody typed."""
    path = Path(shutil.copyfile(demo_database, tmp_path / "кафедра.sqlite"))
    with closing(sqlite3.connect(path)) as connection:
        for table, columns in TYPED.items():
            written = ", ".join(f"{column} = ? || {column}" for column in columns)
            connection.execute(f"UPDATE {table} SET {written}", [MARKUP] * len(columns))
        connection.commit()
    ctx = open_department(path, user="secretary", clock=lambda: TODAY, language="kk")
    yield ctx
    ctx.close()


def markup_shown(window: QWidget) -> set[str]:
    """Where something in a window would be read as markup: kind of widget, its name, the text."""
    return {f"{where}: {text[:60]}" for where, text in _texts(window) if Qt.mightBeRichText(text) and MARKUP[:4] in text}


def _texts(window: QWidget) -> Iterator[tuple[str, str]]:
    for one in (window, *window.findChildren(QWidget)):
        where = f"{type(one).__name__} {one.objectName()}"
        yield f"{where} tooltip", one.toolTip()
        if isinstance(one, QLabel) and one.textFormat() != Qt.TextFormat.PlainText:
            yield where, one.text()
        if isinstance(one, QTextEdit):
            yield where, one.toHtml().partition("<body")[2].partition(">")[2]
        if isinstance(one, QAbstractItemView) and (model := one.model()) is not None:
            for row in range(min(model.rowCount(), MOST_ROWS)):
                for column in range(model.columnCount()):
                    tip = model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole)
                    yield f"{where} cell tooltip", tip if isinstance(tip, str) else ""


def test_no_text_of_the_department_is_markup_in_any_window(
    marked_ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page with every tab, every wizard, the card, the print preview."""
    looked: list[str] = []
    found: set[str] = set()

    def looked_at(window: QWidget, *_: Any) -> QPixmap:
        looked.append(window.objectName())
        found.update(markup_shown(window))
        return QPixmap()

    monkeypatch.setattr(QWidget, "grab", looked_at)
    take_pictures(marked_ctx, shipped(), tmp_path, Wanted(("kk",), ("light",), (1366, 768)))
    assert len(looked) > 20
    assert found == set()


def test_a_message_is_plain_text(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    shown: set[str] = set()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.update(markup_shown(box)))
    dialogs.tell(None, MARKUP, MARKUP)
    dialogs.warn(None, MARKUP, MARKUP)
    dialogs.ask(None, MARKUP, MARKUP, MARKUP)
    assert shown == set()
