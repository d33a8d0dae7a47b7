"""Scans of signed sheets: filed by their marks, told when known, kept in the tray when anything is doubtful."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.domain.keys import new_key
from app.domain.marks import Mark
from app.services import filing, history, paper_copies, papers, safekeeping, settings
from app.services.context import Context
from app.services.papers import IssuedPaper
from app.services.printing import PrintOptions
from tests.exchange.scanner import sheet
from tests.services.signed_sheets import DPI, blank_sheet, foreign_sheet, laid_together, scan_of, sheets_of, size_of


@pytest.fixture
def plan(department: Context, student_id: str, full_plan: str) -> IssuedPaper:
    """A plan of three sheets issued for signing in two copies."""
    return papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=False, copies=2))


@pytest.fixture
def sheets(department: Context, plan: IssuedPaper) -> list[Image.Image]:
    """The three sheets of its first copy, then those of its second."""
    return sheets_of(department, plan.id)


def stages(ctx: Context, paper: IssuedPaper) -> list[str]:
    return [one.stage for one in paper_copies.of_paper(ctx, paper.id)]


def codes(receipt: filing.Receipt) -> list[str | None]:
    return [one.reason for one in receipt.pages]


def test_a_whole_copy_comes_home(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    path = scan_of(sheets[:3], tmp_path / "жоспар.pdf")
    receipt = filing.receive(department, [path])
    assert [(one.number, one.copy, one.sheet, one.further) for one in receipt.filed] == [
        (plan.number, 1, sheet, False) for sheet in (1, 2, 3)
    ]
    assert len(receipt.homecoming) == 1
    assert stages(department, plan) == ["home", "way"]
    (scanned, other) = paper_copies.of_paper(department, plan.id)
    assert (scanned.scanned, scanned.sheets, scanned.since, other.scanned) == (3, 3, department.today(), 0)
    found = filing.of_paper(department, plan.id)
    assert [(one.copy, one.sheet, one.file, one.page, one.by_hand) for one in found] == [
        (1, number, "жоспар.pdf", number, False) for number in (1, 2, 3)
    ]


def test_sheets_come_in_any_order_and_in_several_files(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    first = scan_of([sheets[5].rotate(180), sheets[0]], tmp_path / "1.tif")
    filing.receive(department, [first])
    assert stages(department, plan) == ["way", "way"]
    folder = tmp_path / "қалта"
    (folder / "тағы").mkdir(parents=True)
    scan_of([sheets[4]], folder / "2.jpg")
    scan_of([sheets[3]], folder / "тағы" / "3.png")
    receipt = filing.receive(department, [folder])
    assert [(one.file, one.copy, one.sheet) for one in receipt.filed] == [("2.jpg", 2, 2), ("3.png", 2, 1)]
    assert stages(department, plan) == ["way", "home"]


def test_the_same_file_twice_is_told_not_doubled(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    path = scan_of(sheets[:1], tmp_path / "бір.pdf")
    again = tmp_path / "көшірме.pdf"
    shutil.copyfile(path, again)
    receipt = filing.receive(department, [path, again])
    assert receipt.known == ("көшірме.pdf",)
    assert len(receipt.filed) == 1
    once_more = filing.receive(department, [path])
    assert once_more.known == ("бір.pdf",)
    assert once_more.changes.seq is None
    assert len(filing.of_paper(department, plan.id)) == 1


def test_another_picture_of_a_sheet_is_kept_and_told(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    filing.receive(department, [scan_of(sheets[:1], tmp_path / "1.pdf")])
    receipt = filing.receive(department, [scan_of(sheets[:1], tmp_path / "2.png")])
    assert [one.further for one in receipt.filed] == [True]
    assert len(filing.of_paper(department, plan.id)) == 2
    assert stages(department, plan) == ["way", "way"]


def test_a_mark_of_any_copy_goes_to_the_first_that_is_not_home(
    department: Context, student_id: str, full_plan: str, tmp_path: Path
) -> None:
    settings.choose(department, {"print.copy-footer": False})
    options = PrintOptions(draft=False, copies=2)
    paper = papers.issue(department, "mitu-a", f"student:{student_id}", options)
    assert paper.pages == 3
    sheets = sheets_of(department, paper.id)
    assert len(sheets) == 3
    receipt = filing.receive(department, [scan_of([*sheets, *sheets], tmp_path / "екеуі.pdf")])
    assert [(one.copy, one.sheet, one.further) for one in receipt.filed] == [
        (copy, sheet, False) for copy in (1, 2) for sheet in (1, 2, 3)
    ]
    assert stages(department, paper) == ["home", "home"]
    more = filing.receive(department, [scan_of(sheets[:1], tmp_path / "тағы.png")])
    assert [(one.copy, one.further) for one in more.filed] == [(1, True)]


def test_whatever_is_doubtful_waits_in_the_tray(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], student_id: str, tmp_path: Path
) -> None:
    pictures = [
        blank_sheet(),
        laid_together(sheets[0], sheets[1]),
        foreign_sheet(new_key()),
        sheet(Mark(plan.id, 1, 4), DPI),
        sheet(Mark(plan.id, 3, 1), DPI),
    ]
    receipt = filing.receive(department, [scan_of(pictures, tmp_path / "аралас.pdf")])
    assert codes(receipt) == [
        "tray-no-mark", "tray-several-marks", "tray-paper-unknown", "tray-sheet-unknown", "tray-copy-unknown",
    ]  # fmt: skip
    assert stages(department, plan) == ["way", "way"]
    waiting = filing.tray(department)
    assert [one.page for one in waiting] == [1, 2, 3, 4, 5]
    assert all(one.reason and not one.reason.startswith("tray") for one in waiting)
    assert filing.of_paper(department, plan.id) == []


def test_the_mark_of_a_draft_files_nothing(department: Context, student_id: str, tmp_path: Path) -> None:
    draft = papers.issue(department, "mitu-a", f"student:{student_id}")
    assert draft.draft
    receipt = filing.receive(department, [scan_of([sheet(Mark(draft.id, 1, 1), DPI)], tmp_path / "жоба.png")])
    assert codes(receipt) == ["tray-paper-draft"]


def test_a_sheet_of_an_annulled_paper_is_kept_with_it_and_brings_nothing_home(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    papers.annul(department, plan.id, "қате тақырып")
    receipt = filing.receive(department, [scan_of(sheets[:3], tmp_path / "1.pdf")])
    assert [one.annulled for one in receipt.filed] == [True] * 3
    assert receipt.homecoming == ()
    assert stages(department, plan) == ["way", "way"]


def test_a_copy_marked_as_home_by_hand_has_its_scans_and_no_second_homecoming(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    copy = paper_copies.of_paper(department, plan.id)[0]
    paper_copies.home(department, [copy.id], department.today())
    receipt = filing.receive(department, [scan_of(sheets[:3], tmp_path / "1.pdf")])
    assert receipt.homecoming == ()
    assert len(paper_copies.by_ids(department, [copy.id])[0].way.events) == 1


def test_a_lost_copy_is_found_by_its_scan(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    copy = paper_copies.of_paper(department, plan.id)[0]
    paper_copies.lost(department, [copy.id], department.today())
    filing.receive(department, [scan_of(sheets[:3], tmp_path / "1.pdf")])
    assert stages(department, plan) == ["home", "way"]


def test_a_receipt_is_taken_back_as_a_whole_and_may_be_made_again(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    path = scan_of([*sheets[:3], blank_sheet()], tmp_path / "1.pdf")
    filing.receive(department, [path])
    assert "1" in history.undo(department).text
    assert stages(department, plan) == ["way", "way"]
    assert filing.tray(department) == []
    history.redo(department)
    assert stages(department, plan) == ["home", "way"]
    history.undo(department)
    assert len(filing.receive(department, [path]).filed) == 3


def test_cancelled_midway_keeps_nothing(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    asked: list[bool] = []

    def after_two() -> bool:
        asked.append(True)
        return len(asked) > 2

    before = history.next_undo(department)
    receipt = filing.receive(department, [scan_of(sheets[:3], tmp_path / "1.pdf")], cancelled=after_two)
    assert receipt.cancelled
    assert receipt.pages == ()
    assert history.next_undo(department) == before
    assert filing.of_paper(department, plan.id) == []
    assert stages(department, plan) == ["way", "way"]


def test_a_dry_run_tells_the_same_and_writes_nothing(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    path = scan_of([*sheets[:3], blank_sheet()], tmp_path / "1.pdf")
    told = filing.receive(department, [path], dry_run=True)
    assert told.changes.seq is None
    assert filing.tray(department) == []
    done = filing.receive(department, [path])
    assert (done.pages, done.homecoming) == (told.pages, told.homecoming)


def test_bad_files_are_told_and_do_not_stop_the_others(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    folder = tmp_path / "қалта"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"")
    (folder / "b.docx").write_bytes(b"PK\x03\x04")
    (folder / "c.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "Thumbs.db").write_bytes(b"x")
    scan_of(sheets[:1], folder / "d.png")
    receipt = filing.receive(department, [folder])
    assert [(one.file, one.error.code) for one in receipt.bad] == [
        ("a.pdf", "scan-empty"), ("b.docx", "scan-foreign"), ("c.pdf", "scan-damaged"),
    ]  # fmt: skip
    assert len(receipt.filed) == 1
    with pytest.raises(UsageError, match="scan-missing"):
        filing.receive(department, [tmp_path / "жоқ"])


def test_progress_goes_from_page_to_page(department: Context, tmp_path: Path) -> None:
    paths = [scan_of([blank_sheet()] * pages, tmp_path / f"{pages}.pdf") for pages in (1, 2)]
    seen: list[tuple[int, int]] = []
    filing.receive(department, paths, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(done, 200) for done in (0, 100, 100, 150, 200, 200)]


# --- by hand ---------------------------------------------------------------------------------------


@pytest.fixture
def in_tray(department: Context, tmp_path: Path) -> Callable[[Image.Image], str]:
    """Receives one sheet that has to wait, and gives its page."""

    def receive(picture: Image.Image) -> str:
        filing.receive(department, [scan_of([picture], tmp_path / f"{new_key()}.png")])
        return filing.tray(department)[0].id

    return receive


def test_a_page_is_filed_by_hand_and_may_bring_the_copy_home(
    department: Context,
    plan: IssuedPaper,
    sheets: list[Image.Image],
    in_tray: Callable[[Image.Image], str],
    tmp_path: Path,
) -> None:
    filing.receive(department, [scan_of(sheets[:2], tmp_path / "1.pdf")])
    page = in_tray(blank_sheet())
    for copy, number, code in ((3, 1, "paper-copy-unknown"), (1, 4, "paper-sheet-unknown"), (1, 0, "paper-sheet-un")):
        with pytest.raises(Refused, match=code):
            filing.file_by_hand(department, page, plan.id, copy, number)
    filing.file_by_hand(department, page, plan.id, 1, 3)
    assert filing.tray(department) == []
    assert [one.by_hand for one in filing.of_paper(department, plan.id)] == [False, False, True]
    assert stages(department, plan) == ["home", "way"]
    with pytest.raises(Refused, match="scan-page-filed"):
        filing.file_by_hand(department, page, plan.id, 1, 3)
    history.undo(department)
    assert stages(department, plan) == ["way", "way"]
    assert len(filing.tray(department)) == 1


def test_a_page_with_a_mark_goes_nowhere_else(
    department: Context, plan: IssuedPaper, in_tray: Callable[[Image.Image], str]
) -> None:
    page = in_tray(foreign_sheet(new_key()))
    with pytest.raises(Refused, match="scan-mark-other"):
        filing.file_by_hand(department, page, plan.id, 1, 1)
    with pytest.raises(UsageError, match="record-unknown"):
        filing.file_by_hand(department, page, new_key(), 1, 1)
    assert filing.of_paper(department, plan.id) == []


def test_one_of_several_marks_is_chosen_by_hand(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], in_tray: Callable[[Image.Image], str]
) -> None:
    page = in_tray(laid_together(sheets[0], sheets[1]))
    with pytest.raises(Refused, match="scan-mark-other"):
        filing.file_by_hand(department, page, plan.id, 2, 1)
    filing.file_by_hand(department, page, plan.id, 1, 2)
    assert [one.sheet for one in filing.of_paper(department, plan.id)] == [2]


def test_a_page_is_put_aside_with_a_reason_and_brought_back(
    department: Context, plan: IssuedPaper, in_tray: Callable[[Image.Image], str]
) -> None:
    page = in_tray(blank_sheet())
    with pytest.raises(Refused, match="dismiss-reason-missing"):
        filing.dismiss(department, [page], " ")
    filing.dismiss(department, [page], "бос парақ")
    assert filing.tray(department) == []
    assert [one.reason for one in filing.tray(department, dismissed=True)] == ["бос парақ"]
    filing.bring_back(department, [page])
    assert [one.id for one in filing.tray(department)] == [page]


def test_a_page_is_shown_as_a_picture(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    filing.receive(department, [scan_of(sheets[:2], tmp_path / "1.pdf")])
    second = filing.of_paper(department, plan.id)[1]
    width, height = size_of(filing.page_picture(department, second.id, 50))
    assert abs(width - 413) < 4
    assert abs(height - 585) < 4
    with pytest.raises(UsageError, match="record-unknown"):
        filing.page_picture(department, new_key())


# --- safe keeping ----------------------------------------------------------------------------------


def test_scans_are_part_of_every_copy_and_missed_when_lost(
    department: Context, plan: IssuedPaper, sheets: list[Image.Image], tmp_path: Path
) -> None:
    filing.receive(department, [scan_of(sheets[:1], tmp_path / "бір.png")])
    target = tmp_path / "көшірме.sqlite"
    assert safekeeping.backup(department, target)["scans_lost"] == []
    kept = [path for path in Path(f"{target}.files").rglob("*.png") if path.is_file()]
    assert len(kept) == 1
    original = kept[0].read_bytes()
    assert original == (tmp_path / "бір.png").read_bytes()
    kept[0].write_bytes(original[:-1])
    assert safekeeping.verify(target)["scans_lost"] == ["бір.png"]
    kept[0].unlink()
    assert safekeeping.verify(target)["scans_lost"] == ["бір.png"]
    own = next(Path(f"{department.database.path}.files").rglob("*.png"))
    own.unlink()
    assert safekeeping.backup(department, tmp_path / "екінші.sqlite")["scans_lost"] == ["бір.png"]
    page = filing.of_paper(department, plan.id)[0]
    with pytest.raises(EnvironmentProblem, match="file-missing"):
        filing.page_picture(department, page.id)
