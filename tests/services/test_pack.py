"""The pack of a student: what is in it, in which order, scans in place of prints, and what is missing."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import EnvironmentProblem
from app.services import filing, pack, paper_copies, papers
from app.services.context import Context
from app.services.printing import PrintOptions
from tests.conftest import TODAY
from tests.services.printed import form_data

THREE = PrintOptions(draft=False, copies=3)


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page, by poppler."""
    command = ["pdftotext", "-layout", "-", "-"]
    told = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8")
    return [" ".join(page.split()) for page in told.split("\f")[:-1]]


def scanned(pdf: bytes, folder: Path, page: int) -> Path:
    """A page of a file as a scanner gives it back."""
    source = folder / "issued.pdf"
    source.write_bytes(pdf)
    command = ["pdftoppm", "-r", "200", "-jpeg", "-singlefile", "-f", str(page), str(source), str(folder / f"s{page}")]
    subprocess.run(command, check=True)
    return folder / f"s{page}.jpg"


@pytest.fixture
def plan_paper(department: Context, student_id: str, full_plan: str) -> str:
    """A plan issued for signing in three copies."""
    return papers.issue(department, "mitu-a", f"student:{student_id}", THREE).id


def test_papers_stand_in_their_order_behind_the_contents(department: Context, student_id: str, plan_paper: str) -> None:
    papers.issue(department, "consent", f"student:{student_id}")
    papers.issue(department, "route-slip", f"paper:{plan_paper}")
    papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=True))

    made = pack.of_student(department, student_id)

    assert [one.title for one in made.contents.papers] == [
        "Магистранттың жеке жұмыс жоспары",
        "Дербес деректерді өңдеуге келісім",
    ]
    pages = pages_of(made.pdf)
    plan = papers.get(department, plan_paper).pages
    assert len(pages) == made.pages == 1 + plan + 1
    assert "МАГИСТРАНТ ҚҰЖАТТАРЫНЫҢ ТІЗІМДЕМЕСІ" in pages[0]
    assert "МАГИСТРАНТТЫҢ ЖЕКЕ ЖҰМЫС ЖОСПАРЫ" in pages[1]
    assert "ДЕРБЕС ДЕРЕКТЕРДІ" in pages[1 + plan]


def test_the_contents_tell_the_page_where_each_paper_begins(
    department: Context, student_id: str, plan_paper: str
) -> None:
    papers.issue(department, "consent", f"student:{student_id}")
    first = pages_of(pack.of_student(department, student_id).pdf)[0]
    plan = papers.get(department, plan_paper)
    assert f"{plan.number} {TODAY:%d.%m.%Y} {plan.pages} 2 " in first
    assert f"{TODAY:%d.%m.%Y} 1 {2 + plan.pages} " in first


def test_an_annulled_paper_is_left_out(department: Context, student_id: str, plan_paper: str) -> None:
    papers.annul(department, plan_paper, "қате")
    assert pack.of_student(department, student_id).contents.papers == ()


def test_a_scanned_sheet_takes_the_place_of_its_print(
    department: Context, student_id: str, plan_paper: str, tmp_path: Path
) -> None:
    picture = scanned(papers.reprint(department, plan_paper), tmp_path, 1)
    assert filing.receive(department, [picture]).filed

    made = pack.of_student(department, student_id)

    (paper,) = made.contents.papers
    assert set(paper.scans) == {1}
    assert paper.copy == 1
    pages = pages_of(made.pdf)
    (row,) = form_data(department, "pack-contents", f"student:{student_id}")["papers"]
    assert row["scan"] == f"скан, 1-дана: 1 / {paper.pages} парақ"
    assert pages[1] == ""  # a picture has no words
    assert pages[2] != ""
    size = subprocess.run(["pdfinfo", "-f", "2", "-l", "2", "-"], input=made.pdf, capture_output=True, check=True)
    assert "A4" in size.stdout.decode()


def test_a_scan_that_came_as_pdf_goes_in_as_it_is(
    department: Context, student_id: str, plan_paper: str, tmp_path: Path
) -> None:
    picture = scanned(papers.reprint(department, plan_paper), tmp_path, 2)
    file = tmp_path / "scan.pdf"
    with Image.open(picture) as image:
        image.save(file, resolution=200)
    assert filing.receive(department, [file]).filed
    pages = pages_of(pack.of_student(department, student_id).pdf)
    assert [text == "" for text in pages[1:4]] == [False, True, False]


def test_what_is_not_home_is_told_with_whom_it_is(department: Context, student_id: str, plan_paper: str) -> None:
    copies = [one.id for one in paper_copies.of_paper(department, plan_paper)]
    paper_copies.sign(department, copies, "student", TODAY)
    paper_copies.hand(department, copies, "supervisor", TODAY)
    (absent,) = pack.of_student(department, student_id).contents.absent
    assert "Ғылыми жетекші; қол қою кезегі: Ғылыми жетекші" in absent.why
    paper_copies.lost(department, copies, TODAY)
    assert [one.why for one in pack.of_student(department, student_id).contents.absent] == ["жоғалған"]
    paper_copies.home(department, copies[:1], TODAY)
    assert pack.of_student(department, student_id).contents.absent == ()


def test_papers_of_steps_done_are_missing_until_they_are_issued(
    department: Context, student_id: str, approved_plan: str
) -> None:
    def missing() -> dict[str, str]:
        return {one.title: one.why for one in pack.of_student(department, student_id).contents.absent}

    form = "Магистранттың жеке жұмыс жоспары"
    assert missing()[form] == "қол қоюға шығарылмаған"
    papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=True))
    assert missing()[form] == "тек жоба ретінде шығарылған"
    papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=False))
    assert form not in missing()
    assert not any("бұйрық" in title.lower() for title in missing())  # a paper of many is not his


def test_the_contents_can_be_printed_alone(department: Context, student_id: str, plan_paper: str) -> None:
    data = form_data(department, "pack-contents", f"student:{student_id}")
    assert data["papers"][0]["day"] == TODAY
    assert "at" not in data["papers"][0]
    assert data["mag"]["surname"] == "Қасымова"


# --- many ---------------------------------------------------------------------------------------------------------


def test_every_student_gets_a_file_and_who_cannot_be_packed_is_named(
    department: Context, new_student: Callable[..., str], student_id: str, plan_paper: str, tmp_path: Path
) -> None:
    other = new_student(surname="Ақын")
    digest = papers.get(department, plan_paper).sha256
    lost = next((tmp_path / "кафедра.sqlite.files").rglob(f"{digest}.pdf"))
    kept = lost.read_bytes()
    lost.unlink()
    seen: list[tuple[int, int]] = []

    packed = pack.of_many(
        department, [student_id, other], tmp_path / "out", progress=lambda done, total: seen.append((done, total))
    )

    assert [path.name for path in packed.files] == ["002 Ақын Ұлпан Серікқызы.pdf"]
    assert [(one.student_id, type(one.error)) for one in packed.refused] == [(student_id, EnvironmentProblem)]
    assert seen == [(0, 2), (1, 2), (2, 2)]
    lost.write_bytes(kept)
    assert not pack.of_many(department, [student_id], tmp_path / "out").refused


def test_a_cancelled_pack_leaves_what_is_finished(
    department: Context, new_student: Callable[..., str], student_id: str, tmp_path: Path
) -> None:
    other = new_student(surname="Ақын")
    answers = iter([False, True])
    packed = pack.of_many(department, [student_id, other], tmp_path / "out", cancelled=lambda: next(answers))
    assert packed.cancelled
    assert [path.exists() for path in packed.files] == [True]
