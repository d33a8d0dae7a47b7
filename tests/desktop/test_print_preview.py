"""The print preview over real forms; only the printer is not real: it prints into a file."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.desktop import dialogs, printing
from app.desktop.main_window import MainWindow
from app.desktop.page_view import STEPS
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.previewed import Standing
from app.desktop.print_preview import open_paper, open_preview
from app.desktop.printing import FINEST, PrintChoices, parse_pages, sides
from app.domain.errors import EnvironmentProblem
from app.services import papers, plans, settings, students
from app.services.context import Context
from app.services.files_out import write_file
from tests.desktop.conftest import Answers

FORM = "mitu-a"
PAGES = 4


@dataclass(slots=True)
class Printer:
    """What the printer was asked for, and where its sheets fall."""

    sheets: Path
    resolution: int = 150
    asked: list[PrintChoices] = field(default_factory=list)

    def open(self, choices: PrintChoices) -> QPrinter:
        self.asked.append(choices)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.sheets))
        printer.setResolution(self.resolution)
        return printer


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Printer:
    printer = Printer(tmp_path / "sheets.pdf")
    monkeypatch.setattr(printing, "printer_names", lambda: ["Office"])
    monkeypatch.setattr(printing, "prints_both_sides", lambda name: True)
    monkeypatch.setattr(printing, "open_printer", printer.open)
    return printer


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printer_names", list)


@pytest.fixture
def planned(demo_ctx: Context) -> str:
    """A student whose plan lacks nothing."""
    ids = students.list_ids(demo_ctx, students.wanted())
    return "student:" + next(one for one in ids if plans.of_student(demo_ctx, one))


@pytest.fixture
def unplanned(demo_ctx: Context) -> str:
    ids = students.list_ids(demo_ctx, students.wanted())
    return "student:" + next(one for one in ids if not plans.of_student(demo_ctx, one))


@pytest.fixture
def preview(window: MainWindow, planned: str, printer: Printer, qtbot: QtBot) -> Iterator[PreviewDialog]:
    """The preview of a plan that is ready for signing, brought down to one copy."""
    open_preview(window.shell, FORM, planned)
    dialog = shown(window)
    dialog.side.printing.copies.setValue(1)
    qtbot.waitUntil(lambda: dialog.shown.sets == 1, timeout=20_000)
    yield dialog
    if isValid(dialog):
        dialog.stop.click()
        dialog.close()


def shown(window: MainWindow) -> PreviewDialog:
    return window.findChildren(PreviewDialog)[-1]


def press_print(qtbot: QtBot, dialog: PreviewDialog) -> None:
    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=60_000)


def widths(pdf: Path) -> set[int]:
    """Widths in pixels of the pictures in a file that Qt wrote."""
    return {int(found) for found in re.findall(rb"/Width (\d+)", pdf.read_bytes())}


def page_count(pdf: Path | bytes, tmp_path: Path) -> int:
    if isinstance(pdf, bytes):
        (tmp_path / "counted.pdf").write_bytes(pdf)
        pdf = tmp_path / "counted.pdf"
    document = QPdfDocument()
    document.load(str(pdf))
    count = document.pageCount()
    document.close()
    return count


# --- what is shown ----------------------------------------------------------------------------


def test_looking_at_a_form_issues_nothing(preview: PreviewDialog, demo_ctx: Context) -> None:
    assert preview.shown.standing == Standing.FOR_SIGNING
    assert preview.page_count.text().endswith(str(PAGES))
    preview.close()
    assert papers.list_papers(demo_ctx) == []


@pytest.mark.usefixtures("printer")
def test_a_draft_is_called_one_and_says_what_is_missing(window: MainWindow, unplanned: str) -> None:
    open_preview(window.shell, FORM, unplanned)
    dialog = shown(window)
    assert dialog.shown.standing == Standing.DRAFT
    assert "Тақырып негіздемесі" in dialog.side.standing.notes.text()
    dialog.close()


@pytest.mark.usefixtures("no_printer")
def test_without_a_printer_the_file_is_offered(window: MainWindow, planned: str) -> None:
    open_preview(window.shell, FORM, planned)
    dialog = shown(window)
    assert dialog.side.printing.no_printer.isVisible()
    assert not dialog.print.isEnabled()
    assert dialog.save.isEnabled()
    dialog.close()


@pytest.mark.usefixtures("printer")
def test_a_plan_for_signing_is_offered_in_as_many_copies_as_it_goes_to(
    window: MainWindow, planned: str, unplanned: str, tmp_path: Path
) -> None:
    open_preview(window.shell, FORM, planned)
    dialog = shown(window)
    assert (dialog.side.printing.copies.value(), dialog.shown.sets) == (3, 3)
    assert page_count(dialog.shown.pdf, tmp_path) == 3 * PAGES
    dialog.close()

    open_preview(window.shell, FORM, unplanned)
    draft = shown(window)
    assert (draft.side.printing.copies.value(), draft.shown.sets) == (1, 1)
    draft.close()


# --- issuing ------------------------------------------------------------------------------------


def test_the_first_print_issues_and_the_next_one_does_not(
    preview: PreviewDialog, qtbot: QtBot, demo_ctx: Context, printer: Printer, tmp_path: Path
) -> None:
    press_print(qtbot, preview)
    (paper,) = papers.list_papers(demo_ctx)
    assert paper.number in preview.side.standing.chip.text()
    assert preview.shown.pdf == papers.reprint(demo_ctx, paper.id)
    assert page_count(printer.sheets, tmp_path) == PAGES
    press_print(qtbot, preview)
    assert len(printer.asked) == 2
    assert papers.list_papers(demo_ctx) == [paper]


def test_who_thinks_better_of_saving_has_issued_nothing(
    preview: PreviewDialog, answers: Answers, demo_ctx: Context
) -> None:
    answers(None)
    preview.save_pdf()
    assert papers.list_papers(demo_ctx) == []


def test_the_saved_file_is_the_frozen_one(
    preview: PreviewDialog, answers: Answers, demo_ctx: Context, tmp_path: Path
) -> None:
    answers(tmp_path / "жоспар")
    preview.save_pdf()
    (paper,) = papers.list_papers(demo_ctx)
    saved = tmp_path / "жоспар.pdf"
    assert saved.read_bytes() == papers.reprint(demo_ctx, paper.id)
    assert str(saved) in preview.status.text()


@pytest.mark.usefixtures("printer")
def test_a_blank_specimen_goes_out_unissued(
    window: MainWindow, answers: Answers, demo_ctx: Context, tmp_path: Path
) -> None:
    open_preview(window.shell, FORM, None)
    dialog = shown(window)
    assert dialog.shown.standing == Standing.SPECIMEN
    answers(tmp_path / "blank.pdf")
    dialog.save_pdf()
    assert (tmp_path / "blank.pdf").read_bytes() == dialog.shown.pdf
    assert papers.list_papers(demo_ctx) == []
    dialog.close()


def test_a_paper_is_printed_again_as_it_was_issued(
    window: MainWindow, demo_ctx: Context, planned: str, qtbot: QtBot, printer: Printer
) -> None:
    paper = papers.issue(demo_ctx, FORM, planned)
    students.save(demo_ctx, planned.removeprefix("student:"), {"surname": "Өзгерген"})
    open_paper(window.shell, paper.id)
    dialog = shown(window)
    assert dialog.shown.standing == Standing.ISSUED
    assert dialog.shown.pdf == papers.reprint(demo_ctx, paper.id)
    press_print(qtbot, dialog)
    assert printer.sheets.exists()
    assert len(papers.list_papers(demo_ctx)) == 1
    dialog.close()


@pytest.mark.usefixtures("printer")
def test_an_annulled_paper_says_so(window: MainWindow, demo_ctx: Context, planned: str) -> None:
    paper = papers.issue(demo_ctx, FORM, planned)
    papers.annul(demo_ctx, paper.id, "тақырып өзгерді")
    open_paper(window.shell, paper.id)
    dialog = shown(window)
    assert dialog.shown.standing == Standing.ANNULLED
    assert "тақырып өзгерді" in dialog.side.standing.notes.text()
    dialog.close()


# --- copies and pages -----------------------------------------------------------------------------


def test_numbered_copies_are_pages_of_one_file(
    preview: PreviewDialog, qtbot: QtBot, demo_ctx: Context, printer: Printer
) -> None:
    preview.side.printing.copies.setValue(3)
    assert preview.page_count.text().endswith(str(3 * PAGES))
    press_print(qtbot, preview)
    assert [choices.copies for choices in printer.asked] == [1]
    assert papers.list_papers(demo_ctx)[0].pages == PAGES
    preview.side.printing.copies.setValue(2)
    press_print(qtbot, preview)
    assert [choices.copies for choices in printer.asked] == [1, 2]


def test_copies_without_a_mark_are_left_to_the_printer(
    preview: PreviewDialog, qtbot: QtBot, demo_ctx: Context, printer: Printer
) -> None:
    settings.choose(demo_ctx, {"print.copy-footer": False})
    preview.side.printing.copies.setValue(3)
    assert preview.page_count.text().endswith(str(PAGES))
    press_print(qtbot, preview)
    assert printer.asked[0].copies == 3


def test_only_the_chosen_pages_are_printed(
    preview: PreviewDialog, qtbot: QtBot, printer: Printer, tmp_path: Path
) -> None:
    preview.side.printing.pages.setText("2-3")
    press_print(qtbot, preview)
    assert page_count(printer.sheets, tmp_path) == 2


def test_pages_that_there_are_not_cannot_be_printed(preview: PreviewDialog) -> None:
    preview.side.printing.pages.setText("3-9")
    assert not preview.print.isEnabled()
    assert str(PAGES) in preview.side.printing.fault.text()
    preview.side.printing.pages.setText("")
    assert preview.print.isEnabled()


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4)),
        ("2", (1,)),
        ("1-3", (0, 1, 2)),
        ("1 – 2, 5", (0, 1, 4)),
        ("5;1", (4, 0)),
        ("2, 2-3,", (1, 2)),
        ("0", None),
        ("6", None),
        ("3-1", None),
        ("a", None),
        ("1--2", None),
    ],
)
def test_pages_as_people_write_them(text: str, pages: tuple[int, ...] | None) -> None:
    assert parse_pages(text, 5) == pages


# --- the printer ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pages", "parts", "expected"),
    [
        ((0, 1, 2), (3,), (0, 1, 2)),
        ((0, 1, 2, 3, 4, 5), (3,), (0, 1, 2, None, 3, 4, 5)),
        ((0, 1, 2, 3), (2,), (0, 1, 2, 3)),
        ((0, 1, 2, 3, 4), (1, 3, 1), (0, None, 1, 2, 3, None, 4)),
        ((2, 4), (3,), (2, None, 4)),
        ((0, 1), (), (0, 1)),
    ],
)
def test_no_document_begins_on_the_back_of_another(
    pages: tuple[int, ...], parts: tuple[int, ...], expected: tuple[int | None, ...]
) -> None:
    assert sides(pages, parts, True) == expected
    assert sides(pages, parts, False) == pages


def test_empty_backs_are_turned_over_by_the_printer(
    preview: PreviewDialog, qtbot: QtBot, printer: Printer, tmp_path: Path
) -> None:
    preview.side.printing.copies.setValue(2)
    qtbot.waitUntil(lambda: preview.shown.sets == 2, timeout=20_000)
    preview.side.printing.both_sides.setChecked(True)
    preview.side.printing.pages.setText("1, 5-6")  # the first page of one set, two of the other
    press_print(qtbot, preview)
    assert page_count(printer.sheets, tmp_path) == 4


@pytest.mark.parametrize("resolution", [300, 600])
def test_text_is_painted_at_the_resolution_of_the_printer(
    preview: PreviewDialog, qtbot: QtBot, printer: Printer, resolution: int
) -> None:
    printer.resolution = resolution
    press_print(qtbot, preview)
    assert widths(printer.sheets) == {round(210 / 25.4 * resolution)}


def test_a_very_fine_printer_is_not_flooded(preview: PreviewDialog, qtbot: QtBot, printer: Printer) -> None:
    printer.resolution = 2400
    press_print(qtbot, preview)
    assert widths(printer.sheets) == {round(210 / 25.4 * FINEST)}


def test_the_printed_page_is_the_page_on_screen(
    preview: PreviewDialog, qtbot: QtBot, printer: Printer, tmp_path: Path
) -> None:
    (tmp_path / "file.pdf").write_bytes(preview.shown.pdf)
    press_print(qtbot, preview)
    printed = greys(printer.sheets, 1)
    assert apart(printed, greys(tmp_path / "file.pdf", 1)) < apart(printed, greys(tmp_path / "file.pdf", 0)) / 3


def greys(pdf: Path, number: int) -> list[int]:
    """A page as a small picture: the lightness of each of its points."""
    document = QPdfDocument()
    document.load(str(pdf))
    page = printing.on_white(document.render(number, QSize(240, 340)))
    document.close()
    return [page.pixelColor(x, y).lightness() for y in range(page.height()) for x in range(page.width())]


def apart(one: list[int], other: list[int]) -> int:
    return sum(abs(first - second) for first, second in zip(one, other, strict=True))


def test_a_print_can_be_stopped(preview: PreviewDialog, qtbot: QtBot, printer: Printer) -> None:
    preview.print.click()
    assert preview.busy
    assert not preview.close_button.isEnabled()
    preview.close()
    assert preview.isVisible()
    preview.stop.click()
    assert not preview.busy
    assert preview.print.isEnabled()


def test_a_printer_that_takes_nothing_is_told_and_nothing_is_lost(
    preview: PreviewDialog,
    answers: Answers,
    demo_ctx: Context,
    printer: Printer,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(QPrinter, "newPage", lambda printer: False)
    answers(None)
    press_print(qtbot, preview)
    assert len(dialogs.shown) == 1
    assert len(papers.list_papers(demo_ctx)) == 1
    assert preview.print.isEnabled()


# --- files ------------------------------------------------------------------------------------------


def test_a_place_that_cannot_be_written_is_told_and_another_one_will_do(
    preview: PreviewDialog, answers: Answers, demo_ctx: Context, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    answers(tmp_path / "file" / "plan.pdf", None, tmp_path / "plan.pdf")
    preview.save_pdf()
    assert str(tmp_path / "file" / "plan.pdf") in dialogs.shown[-1][1]
    preview.save_pdf()
    assert (tmp_path / "plan.pdf").read_bytes() == preview.shown.pdf
    assert len(papers.list_papers(demo_ctx)) == 1


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file-no-room"),
        (errno.EACCES, "file-not-allowed"),
        (errno.EROFS, "file-not-allowed"),
        (errno.EIO, "file-not-saved"),
    ],
)
def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"before")

    def fail(path: Path, content: bytes) -> int:
        raise OSError(number, "as the system says it")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(EnvironmentProblem, match=code):
        write_file(target, b"after")
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


# --- zoom -------------------------------------------------------------------------------------------


def wheel(dialog: PreviewDialog, notches: int) -> None:
    middle = QPointF(dialog.view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        dialog.view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dialog.view.viewport(), event)


def test_ctrl_with_the_wheel_zooms_by_steps(preview: PreviewDialog) -> None:
    preview.view.set_zoom(1.0)
    wheel(preview, 1)
    assert preview.view.zoom == STEPS[STEPS.index(1.0) + 1]
    wheel(preview, -1)
    assert preview.view.zoom == 1.0
    assert preview.zoom_text.text() == "100 %"


def test_zoom_ends_at_both_ends(preview: PreviewDialog) -> None:
    for turn, last in ((preview.view.zoom_in, STEPS[-1]), (preview.view.zoom_out, STEPS[0])):
        for _ in range(len(STEPS) + 1):
            turn()
        assert preview.view.zoom == last


def test_the_whole_width_fits_without_scrolling_sideways(preview: PreviewDialog) -> None:
    preview.view.set_zoom(3.0)
    assert preview.view.horizontalScrollBar().maximum() > 0
    preview._fit_width()
    assert preview.view.fits_width
    assert preview.view.horizontalScrollBar().maximum() == 0


def test_the_page_in_view_is_counted(preview: PreviewDialog) -> None:
    preview.view.go_to(2)
    assert preview.page_count.text() == f"Page 3 of {PAGES}"
