"""What a role may not do is greyed everywhere in the window and says why; the head is kept from nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from app.desktop import dialogs, guard
from app.desktop.main_window import MainWindow
from app.desktop.pages import places
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.settings import SettingsPage
from app.desktop.pages.students import StudentsPage
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.print_preview import open_paper
from app.desktop.shell import Shell
from app.services import history, papers, roles, students
from app.services.context import Context
from app.services.roles import Session
from app.storage.keyring import Keys
from tests.desktop.conftest import Answers
from tests.desktop.user import find, press_key, type_text

USER = "Ұлпан"
AsRole = Callable[[str], Session]
# Where a press leads to another place of the window, asks the system for a file, or prints.
_ELSEWHERE = ("rail_", "language_", "theme_", "protectionLock", "protectionPassword", "qt_", "dataOpen", "back")


@pytest.fixture
def at_work(demo_ctx: Context, shell: Shell) -> AsRole:
    """Somebody in a role sits down at the window."""

    def sit_down(role: str) -> Session:
        demo_ctx.session = Session(USER, role, roles.load(demo_ctx.folders.roles), Keys.new())
        shell.attach(None)
        settle()
        shell.attach(demo_ctx)
        return demo_ctx.session

    return sit_down


def settle() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def walk(window: MainWindow, ctx: Context) -> Iterator[str]:
    """Every page with each of its tabs, one after another; the name of the place that is in view."""
    student = students.list_ids(ctx, students.wanted())[0]
    tabs = [("student", {"student_id": student, "tab": tab}) for tab in places.TABS]
    for name, given in [
        *((name, {}) for name in ("today", "students", "supervisors", "meetings")),
        *tabs,
        *((name, {}) for name in ("papers", "department", "settings")),
    ]:
        window.open_page(name, **given)
        settle()
        page = window.current_page()
        assert page is not None
        if isinstance(page, StudentsPage):
            page.table.selectRow(0)
        if isinstance(page, SettingsPage):
            for tab in page.tabs:
                page.show_with(tab=tab)
                settle()
                yield f"{name} {tab}"
            continue
        strips = page.findChildren(QTabWidget)
        if not strips:
            yield f"{name} {given.get('tab', '')}"
        for strip in strips:
            for at in range(strip.count()):
                strip.setCurrentIndex(at)
                settle()
                yield f"{name} {strip.tabText(at)}"


def in_view(window: MainWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, RowsEditor)
    return [one for one in window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]


def is_open(control: QWidget) -> bool:
    if isinstance(control, RowsEditor):
        return not control.model.read_only
    if isinstance(control, QLineEdit | QPlainTextEdit):
        return control.isEnabled() and not control.isReadOnly()
    return control.isEnabled()


def test_a_reader_finds_everything_that_writes_greyed_with_the_reason(
    window: MainWindow, demo_ctx: Context, at_work: AsRole
) -> None:
    at_work("reader")
    met: set[str] = set()
    for place in walk(window, demo_ctx):
        for control in in_view(window):
            if guard.errand_of(control):
                assert not is_open(control), (place, control.objectName())
                assert isinstance(control, RowsEditor) or USER in control.toolTip(), (place, control.objectName())
                met.add(control.objectName())
    assert {
        "undo", "students_new", "supervisors_new", "meetings_new", "student_continue", "scans_folder", "officials_save",
        "personal_surname", "status_status", "backupRestore", "exchangeExport", "exchangeImport", "formsMake",
        "editionInstall", "academicNewYear",
    } <= met  # fmt: skip


def test_nothing_that_a_reader_can_press_is_refused(
    window: MainWindow, demo_ctx: Context, at_work: AsRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever leads to a refusal belongs into the table of errands."""
    at_work("reader")
    told: list[str] = []
    monkeypatch.setattr(window, "notify", lambda text, **_: told.append(text))
    for name in ("ask", "open_file", "open_files", "save_file", "open_folder", "warn", "tell"):
        monkeypatch.setattr(dialogs, name, lambda *given, **_: told.extend(map(str, given[1:])))
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)
    before = history.last_seq(demo_ctx)
    pressed: set[str] = set()
    for place in walk(window, demo_ctx):
        for name in {one.objectName() for one in in_view(window) if isinstance(one, QAbstractButton)} - pressed:
            found = next((one for one in in_view(window) if one.objectName() == name), None)
            if not name or name.startswith(_ELSEWHERE) or found is None or not found.isEnabled():
                continue
            at = window._at
            QTest.mouseClick(found, Qt.MouseButton.LeftButton)
            pressed.add(name)
            settle()
            for dialog in QApplication.topLevelWidgets():
                if isinstance(dialog, QDialog) and dialog.isVisible():
                    dialog.close()
            assert not [text for text in told if USER in text], (place, name)
            if window._at != at:
                window.open_page(at[0], **at[1])
                settle()
    assert history.last_seq(demo_ctx) == before
    assert len(pressed) > 20


def test_the_head_is_kept_from_nothing(window: MainWindow, demo_ctx: Context, at_work: AsRole) -> None:
    at_work("head")
    for place in walk(window, demo_ctx):
        barred = [one.objectName() for one in window.findChildren(QWidget) if one.property("barred")]
        assert barred == [], place


def test_a_secretary_is_kept_from_what_is_the_heads(window: MainWindow, demo_ctx: Context, at_work: AsRole) -> None:
    session = at_work("secretary")
    barred: set[str] = set()
    for _ in walk(window, demo_ctx):
        barred |= {one.objectName() for one in window.findChildren(QWidget) if one.property("barred")}
    assert {"backupRestore", "editionInstall", "academicStagesChange"} <= barred
    assert not {"students_new", "supervisors_new", "personal_surname", "exchangeExport", "undo"} & barred
    assert session.allows("students.save")


def test_whoever_sits_down_next_finds_the_window_open(window: MainWindow, demo_ctx: Context, at_work: AsRole) -> None:
    at_work("reader")
    window.open_page("students")
    assert not find(window, QAbstractButton, "students_new").isEnabled()
    at_work("head")
    window.open_page("students")
    assert find(window, QAbstractButton, "students_new").isEnabled()
    assert find(window, QAbstractButton, "students_new").toolTip() == ""


def test_a_page_that_enables_a_button_again_does_not_open_it(
    window: MainWindow, demo_ctx: Context, at_work: AsRole
) -> None:
    at_work("reader")
    window.open_page("students")
    new = find(window, QAbstractButton, "students_new")
    new.setEnabled(True)
    assert not new.isEnabled()


def test_wizards_and_keys_lead_a_reader_nowhere(
    window: MainWindow, demo_ctx: Context, at_work: AsRole, answers: Answers
) -> None:
    student = students.list_ids(demo_ctx, students.wanted())[0]
    students.save(demo_ctx, student, {"surname": "Өтегенова"})
    at_work("reader")
    for name in ("import", "topics", "step", "sitting", "new-year"):
        window.shell.open_wizard(name)
        assert [one for one in window.findChildren(QDialog) if one.isVisible()] == []
        assert USER in window.notice.text.toolTip()
        window.notice.hide()
    press_key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.shell.undo()
    assert students.get(demo_ctx, student)["surname"] == "Өтегенова"


def test_what_a_reader_types_nowhere_sticks(window: MainWindow, demo_ctx: Context, at_work: AsRole) -> None:
    at_work("reader")
    student = students.list_ids(demo_ctx, students.wanted())[0]
    window.open_page("student", student_id=student, tab=places.PERSONAL)
    field = find(window, QLineEdit, "personal_surname")
    before = field.text()
    type_text(field, "Ә")
    assert field.text() == before
    day = find(window, QLineEdit, "status_status_date")
    shown = day.text()
    day.actions()[-1].trigger()
    assert not [one for one in day.findChildren(QMenu) if one.isVisible()]
    assert day.text() == shown
    page = window.current_page()
    assert page is not None
    assert page.may_leave()


def test_a_reader_looks_at_an_issued_paper_and_issues_none(
    window: MainWindow, demo_ctx: Context, at_work: AsRole
) -> None:
    subject = f"student:{students.list_ids(demo_ctx, students.wanted())[0]}"
    issued = papers.issue(demo_ctx, "mitu-a", subject)
    at_work("reader")

    window.preview("mitu-a", subject)
    shown = preview(window)
    assert not shown.save.isEnabled()
    assert USER in shown.save.toolTip()
    assert shown.word.isEnabled()
    shown.close()

    open_paper(window.shell, issued.id)
    shown = preview(window)
    assert shown.save.isEnabled()
    assert USER not in shown.save.toolTip()
    shown.close()


def preview(window: MainWindow) -> PreviewDialog:
    settle()
    (shown,) = [one for one in window.findChildren(PreviewDialog) if one.isVisible()]
    return shown
