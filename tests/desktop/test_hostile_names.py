"""Names and topics that look like something else to a program: shown letter by letter, kept whole, never run."""

from __future__ import annotations

import shutil
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel
from PySide6.QtGui import QGuiApplication, QPixmap, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.bootstrap import open_department
from app.desktop import dialogs
from app.desktop.models.page_table import PageTable
from app.desktop.pages.student import StudentPage
from app.desktop.pages.students import StudentsPage
from app.desktop.pictures import Wanted, take_pictures
from app.desktop.search_box import SearchBox
from app.desktop.shell import Shell
from app.locations import shipped
from app.services import students
from app.services.context import Context
from tests.conftest import TODAY
from tests.desktop.conftest import FakePlaces
from tests.desktop.user import find

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
    return {
        f"{where}: {text[:60]}" for where, text in _texts(window) if Qt.mightBeRichText(text) and MARKUP[:4] in text
    }


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
                for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
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


# --- typed and pasted -------------------------------------------------------------------------------------------------

PASTED = (
    MARKUP,
    '\'; DROP TABLE student; -- "«’»"',
    "=1+1",
    "@SUM(1)",
    "👩‍🎓 Қасым",
    "\u202eмысаҚ",
    "Ә\u0323\u0301",
    "Қ" * 4_000,
    "{0} %s ${x}",
    "A & B &amp; C",
)


def paste(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.selectAll()
    field.paste()


@pytest.fixture
def card(show: Any, shell: Shell, places: FakePlaces, demo_ctx: Context) -> StudentPage:
    page = StudentPage(shell)
    show(page)
    page.show_with(student_id=students.save(demo_ctx, None, {"surname": "Жаңабаев", "track": "SP"})[0], tab="personal")
    return page


@pytest.mark.parametrize("text", PASTED)
def test_a_name_pasted_into_the_card(card: StudentPage, demo_ctx: Context, text: str) -> None:
    paste(find(card, QLineEdit, "personal_surname"), text)
    find(card, QPushButton, "personal_save").click()
    kept = students.get(demo_ctx, card.student_id)["surname"]
    assert kept == unicodedata.normalize("NFC", text)
    assert find(card, QLabel, "student_name").text() == kept
    assert markup_shown(card) == set()


@pytest.mark.parametrize(("letter", "named"), [("\0", "U+0000"), ("\x07", "U+0007"), ("\uffff", "U+FFFF")])
def test_letters_that_no_record_holds_are_named_and_nothing_typed_is_lost(
    card: StudentPage, demo_ctx: Context, letter: str, named: str
) -> None:
    field = find(card, QLineEdit, "personal_surname")
    paste(field, f"Қа{letter}сым")
    find(card, QPushButton, "personal_save").click()
    assert named in find(card, QLabel, "personal_surname_note").text()
    assert field.text() == f"Қа{letter}сым"
    assert students.get(demo_ctx, card.student_id)["surname"] == "Жаңабаев"


@pytest.mark.parametrize("text", [*PASTED, "а " * 2_000, " ".join(f"с{n}" for n in range(2_000)), "\0", "%_*?"])
def test_whatever_is_pasted_into_the_search_field(shell: Shell, places: FakePlaces, qtbot: QtBot, text: str) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1158, 712)
    box = SearchBox(shell, host)
    host.show()
    paste(box, text)
    assert box.hits.count() > 0 or not text.strip()
    assert dialogs.shown == []
    host.close()


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-2+3", "@SUM(1)", "=cmd|' /C calc'!A0"])
def test_copied_cells_are_text_for_a_spreadsheet(
    show: Any, shell: Shell, places: FakePlaces, demo_ctx: Context, text: str
) -> None:
    students.save(demo_ctx, None, {"surname": text, "track": "SP"})
    page = StudentsPage(shell)
    show(page)
    page.show_with()
    find(page, PageTable, "students_table").selectAll()
    find(page, QPushButton, "students_copy").click()
    copied = [line.split("\t")[0] for line in QGuiApplication.clipboard().text().split("\n")]
    assert f"'{text}" in copied
    assert text not in copied
