"""Papers on their way and scans that come home, clicked through as a person does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton

from app.desktop import dialogs
from app.desktop.pages.paper_details import PaperDetails
from app.desktop.pages.papers import PapersPage
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.today import TodayPage
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.page_picture import PagePicture
from app.desktop.widgets.page_window import PageWindow
from app.desktop.widgets.workrow import WorkRow
from app.domain.errors import Refused
from app.domain.keys import new_key
from app.services import filing, history, paper_copies, papers, students
from app.services.context import Context
from app.services.paper_copies import Wanted as WantedCopies
from app.services.papers import IssuedPaper
from app.services.printing import PrintOptions
from tests.conftest import TODAY
from tests.desktop.user import find, press_key, type_text
from tests.services.signed_sheets import blank_sheet, foreign_sheet, scan_of, sheets_of

Press = Callable[..., None]


@pytest.fixture
def issued(demo_ctx: Context) -> list[IssuedPaper]:
    """Three plans issued for signing, the first in two copies."""
    made: list[IssuedPaper] = []
    for student_id in students.list_ids(demo_ctx, students.wanted()):
        options = PrintOptions(draft=False, copies=1 if made else 2)
        try:
            made.append(papers.issue(demo_ctx, "mitu-a", f"student:{student_id}", options))
        except Refused:
            continue
        if len(made) == 3:
            break
    return made


@pytest.fixture
def page(show: Any, shell: Shell, places: Any, issued: list[IssuedPaper]) -> PapersPage:
    page = PapersPage(shell)
    show(page)
    return page


def press(page: Any, name: str) -> None:
    find(page, QPushButton, name).click()


def ways(ctx: Context) -> list[tuple[str | None, str | None]]:
    return [(one.next, one.holder) for one in paper_copies.waiting(ctx).lines]


# --- on the way ------------------------------------------------------------------------------------


def test_many_copies_are_signed_at_once_and_undone(
    page: PapersPage, answers: Any, demo_ctx: Context, places: Any
) -> None:
    page.show_with(tab="way")
    assert page.way.table.total == 4
    assert not find(page, QPushButton, "way_sign").isEnabled()
    page.way.table.selectAll()
    answers({"role": "student", "date": TODAY})
    press(page, "way_sign")
    assert {next_ for next_, _ in ways(demo_ctx)} == {"supervisor"}
    assert places.visited[-1][0] == "notice"
    assert places.visited[-1][2]
    history.undo(demo_ctx)
    assert {next_ for next_, _ in ways(demo_ctx)} == {"student"}


def test_who_cannot_be_recorded_is_named(
    page: PapersPage, answers: Any, demo_ctx: Context, issued: list[IssuedPaper]
) -> None:
    first = paper_copies.of_paper(demo_ctx, issued[0].id)[0].id
    paper_copies.sign(demo_ctx, [first], "student", TODAY)
    page.show_with(tab="way")
    page.way.table.selectAll()
    answers({"role": "supervisor", "date": TODAY}, None)
    press(page, "way_sign")
    assert issued[1].student in dialogs.shown[-1][1]
    assert sorted(str(next_) for next_, _ in ways(demo_ctx)) == ["head", "student", "student", "student"]


def test_copies_are_handed_over_come_home_and_are_taken_back(page: PapersPage, answers: Any, demo_ctx: Context) -> None:
    page.show_with(tab="way")
    page.way.table.selectRow(0)
    answers({"holder": "vice-rector", "other": None, "receiver": "Сапарова Гүлнұр", "date": TODAY})
    press(page, "way_hand")
    assert ("student", "vice-rector") in ways(demo_ctx)
    page.way.holder.set_value("vice-rector")
    assert page.way.table.total == 1
    page.way.table.selectRow(0)
    answers({"date": TODAY})
    press(page, "way_home")
    assert len(ways(demo_ctx)) == 3
    page.way.clear()
    page.way.stage.set_value("home")
    assert page.way.table.total == 1
    page.way.table.selectRow(0)
    answers({"reason": "басқа дана еді"})
    press(page, "way_take-back")
    assert len(ways(demo_ctx)) == 4
    assert page.way.stack.currentWidget() is page.way.nothing
    page.way.nothing.button.click()
    page.way.table.selectRow(0)
    answers({"date": TODAY, "note": None})
    press(page, "way_lost")
    assert len(paper_copies.waiting(demo_ctx, WantedCopies(stage="lost")).lines) == 1


def test_a_refusal_is_said_in_words(page: PapersPage, answers: Any, demo_ctx: Context) -> None:
    page.show_with(tab="way")
    page.way.table.selectRow(0)
    answers({"date": TODAY + timedelta(days=1)}, None)
    press(page, "way_home")
    assert "23.11.2026" in dialogs.shown[-1][1]
    assert len(ways(demo_ctx)) == 4


def test_nothing_on_its_way_says_what_belongs_there(show: Any, shell: Shell, places: Any, demo_ctx: Context) -> None:
    page = PapersPage(shell)
    show(page)
    page.show_with(tab="way")
    assert page.way.stack.currentWidget() is page.way.empty
    page.way.empty.button.click()
    assert places.visited[-1] == ("page", "students", {})


def test_enter_opens_the_copies_and_scans_of_a_paper(page: PapersPage, issued: list[IssuedPaper]) -> None:
    page.show_with(tab="way")
    page.way.table.selectRow(0)
    page.way.table.setCurrentIndex(page.way.table.model_.index(0, 0))
    press_key(page.way.table, Qt.Key.Key_Return)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDetails) and one.isVisible())
    assert issued[0].number in dialog.windowTitle()
    assert find(dialog, ReadTable, "details_copies").rowCount() == 2
    dialog.accept()


# --- Today -----------------------------------------------------------------------------------------


def test_today_leads_to_the_papers_that_linger(
    show: Any, shell: Shell, places: Any, demo_ctx: Context, issued: list[IssuedPaper]
) -> None:
    demo_ctx.clock = lambda: TODAY + timedelta(days=10)
    today = TodayPage(shell)
    show(today)
    row = next(one for one in today.findChildren(WorkRow) if today._view.groups[one.property("group")].papers)
    row.button.click()
    assert places.visited[-1] == ("page", "papers", {"tab": "way", "form": "mitu-a", "signer": "student"})
    page = PapersPage(shell)
    show(page)
    page.show_with(**places.visited[-1][2])
    assert page.way.table.total == 4
    assert page.way.signer.value() == "student"
    paper_copies.sign(demo_ctx, [paper_copies.of_paper(demo_ctx, issued[1].id)[0].id], "student", TODAY)
    page.reload()
    assert page.way.table.total == 3


# --- scans -----------------------------------------------------------------------------------------


@pytest.fixture
def folder(demo_ctx: Context, issued: list[IssuedPaper], tmp_path: Path) -> Path:
    """A folder with all sheets of the second plan, an empty sheet and one of another database."""
    folder = tmp_path / "скандар"
    folder.mkdir()
    scan_of([*sheets_of(demo_ctx, issued[1].id), blank_sheet()], folder / "1.pdf")
    scan_of([foreign_sheet(new_key())], folder / "2.png")
    return folder


def test_a_folder_of_scans_comes_home_and_is_taken_back(
    page: PapersPage, answers: Any, demo_ctx: Context, issued: list[IssuedPaper], folder: Path, shell: Shell
) -> None:
    page.show_with(tab="scans")
    assert page.scans.stack.currentWidget() is page.scans.empty
    answers(str(folder))
    press(page, "scans_folder")
    assert find(page, QLabel, "scans_summary").isVisible()
    assert issued[1].number in find(page, QLabel, "scans_details").text()
    assert page.scans.table.rowCount() == 2
    assert find(page, PagePicture, "filing_picture").shows_page
    assert paper_copies.of_paper(demo_ctx, issued[1].id)[0].stage == "home"
    assert shell.remember.get("scans/folder") == str(folder)
    press(page, "scans_undo")
    assert paper_copies.of_paper(demo_ctx, issued[1].id)[0].stage == "way"
    assert page.scans.stack.currentWidget() is page.scans.empty
    assert not find(page, QLabel, "scans_summary").isVisible()


def test_undo_of_the_receipt_is_offered_only_while_it_is_the_last_thing_done(
    page: PapersPage, answers: Any, folder: Path
) -> None:
    page.show_with(tab="scans")
    answers([str(folder / "1.pdf")])
    press(page, "scans_files")
    assert find(page, QPushButton, "scans_undo").isVisible()
    answers({"reason": "бос парақ"})
    press(page, "filing_aside")
    assert not find(page, QPushButton, "scans_undo").isVisible()


def test_a_page_of_the_tray_is_filed_by_hand(
    page: PapersPage, answers: Any, demo_ctx: Context, issued: list[IssuedPaper], folder: Path
) -> None:
    page.show_with(tab="scans")
    answers([str(folder / "1.pdf")])
    press(page, "scans_files")
    file = find(page, QPushButton, "filing_file")
    assert not file.isEnabled()
    type_text(find(page, QLineEdit, "filing_text"), f"{issued[0].number}\n")
    assert find(page, Choice, "filing_paper").value() == issued[0].id
    find(page, Choice, "filing_copy").set_value(2)
    assert not file.isEnabled()
    find(page, Choice, "filing_sheet").set_value(3)
    file.click()
    (filed,) = filing.of_paper(demo_ctx, issued[0].id)
    assert (filed.copy, filed.sheet, filed.by_hand) == (2, 3, True)
    assert page.scans.table.rowCount() == 0


def test_a_page_that_belongs_elsewhere_is_refused_beside_it(
    page: PapersPage, answers: Any, demo_ctx: Context, issued: list[IssuedPaper], folder: Path
) -> None:
    page.show_with(tab="scans")
    answers([str(folder / "2.png")])
    press(page, "scans_files")
    type_text(find(page, QLineEdit, "filing_text"), f"{issued[1].number}\n")
    find(page, Choice, "filing_sheet").set_value(1)
    press(page, "filing_file")
    assert find(page, QLabel, "filing_fault").isVisible()
    assert filing.of_paper(demo_ctx, issued[1].id) == []


def test_a_page_is_put_aside_and_brought_back(page: PapersPage, answers: Any, demo_ctx: Context, folder: Path) -> None:
    page.show_with(tab="scans")
    answers([str(folder / "1.pdf")])
    press(page, "scans_files")
    answers({"reason": "бос парақ"})
    press(page, "filing_aside")
    assert filing.tray(demo_ctx) == []
    find(page, Choice, "scans_which").set_value("aside")
    assert page.scans.table.rowCount() == 1
    press(page, "filing_back")
    assert len(filing.tray(demo_ctx)) == 1


def test_a_scanned_page_opens_to_be_read_and_is_turned(page: PapersPage, demo_ctx: Context, folder: Path) -> None:
    filing.receive(demo_ctx, [folder])
    page.show_with(tab="scans")
    picture = find(page, PagePicture, "filing_picture")
    QTest.keyClick(picture, Qt.Key.Key_Return)
    opened = find(picture, PageWindow, "page_window")
    size = opened.page_size
    assert size.height() > size.width() > 800
    press(opened, "page_turn")
    assert opened.page_size == size.transposed()
    press(opened, "page_close")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    picture.show_words("Жоқ")
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton)
    assert picture.findChild(PageWindow) is None


# --- the paper's own details -----------------------------------------------------------------------


def test_a_paper_shows_its_copies_and_scans(
    page: PapersPage, answers: Any, demo_ctx: Context, issued: list[IssuedPaper], folder: Path
) -> None:
    filing.receive(demo_ctx, [folder])
    page.reload()
    page.issued.text.setText(issued[1].number)
    page.issued.panel.table.setCurrentCell(0, 0)
    press(page, "papers_panel_details")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDetails) and one.isVisible())
    assert find(dialog, ReadTable, "details_scans").rowCount() == issued[1].pages
    assert find(dialog, PagePicture, "details_picture").shows_page
    way = find(dialog, QLabel, "details_way")
    assert TODAY.strftime("%d.%m.%Y") in way.text()
    answers({"holder": "student", "other": None, "receiver": None, "date": TODAY})
    press(dialog, "details_hand")
    assert len(way.text().splitlines()) == 3
    assert isinstance(dialog, QDialog)
    dialog.accept()
