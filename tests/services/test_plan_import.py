"""Study plans from files: what a file would change, written in one intention; the workbook that is read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, import_study, importing, plans
from app.services.context import Context
from app.services.import_plan import CHANGED, NEW, REFUSED, TO_CONFIRM, UNCHANGED
from app.services.importing import ImportPreview
from app.services.plans import PlanRow

HEADINGS = ["Пән коды", "Пән атауы", "Цикл", "Компонент", "Кредит саны", "Семестр"]
HISTORY = ["M1", "Философия", "БП", "ЖК", 5, 1]
PSYCHOLOGY = ["M2", "Психология", "БП", "ТК", 4, 2]
RESEARCH = [None, "МҒЗЖ", "МҒЗЖ", None, 6, 1]
RESEARCH_2 = [None, "МҒЗЖ", "МҒЗЖ", None, 6, 2]

Preview = Callable[..., ImportPreview]


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    def write(*rows: list[Any]) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(row)
        path = tmp_path / "жоспар.xlsx"
        book.save(path)
        return path

    return write


@pytest.fixture
def preview(department: Context, student_id: str, workbook: Callable[..., Path]) -> Preview:
    def read(*rows: list[Any]) -> ImportPreview:
        return importing.preview(department, "plan", workbook(HEADINGS, *rows), student_id=student_id)

    return read


def lines(ctx: Context, student_id: str) -> tuple[PlanRow, ...]:
    card = plans.of_student(ctx, student_id)
    return card.rows["study"] if card is not None else ()


def told(row: PlanRow) -> list[Any]:
    return [row.code, row.name, row.cycle, row.component, row.credits, row.semester]


def states(found: ImportPreview) -> list[str]:
    return [row.state for row in found.rows]


def test_a_plan_is_begun_and_taken_back_as_a_whole(department: Context, student_id: str, preview: Preview) -> None:
    found = preview(HISTORY, PSYCHOLOGY, RESEARCH, RESEARCH_2)
    assert states(found) == [NEW] * 4
    assert plans.of_student(department, student_id) is None
    done = importing.apply(department, found)
    assert (done.accepted, done.updated, done.unchanged, done.problems) == (4, 0, 0, ())
    assert [told(row) for row in lines(department, student_id)] == [HISTORY, PSYCHOLOGY, RESEARCH, RESEARCH_2]
    history.undo(department)
    assert plans.of_student(department, student_id) is None


def test_the_same_file_again_changes_nothing(department: Context, student_id: str, preview: Preview) -> None:
    importing.apply(department, preview(HISTORY, RESEARCH, RESEARCH_2))
    before = history.next_undo(department)
    found = preview(HISTORY, RESEARCH, RESEARCH_2)
    assert states(found) == [UNCHANGED] * 3
    done = importing.apply(department, found)
    assert (done.accepted, done.updated, done.unchanged) == (0, 0, 3)
    assert history.next_undo(department) == before


def test_known_lines_are_corrected_and_others_stay(department: Context, student_id: str, preview: Preview) -> None:
    plan_id, _ = plans.create(department, student_id)
    typed = {"name": "Менің пәнім", "credits": 3, "semester": 1}
    plans.save_rows(department, plan_id, "study", [typed])
    importing.apply(department, preview(HISTORY, PSYCHOLOGY))
    ids = [row.id for row in lines(department, student_id)]
    found = preview(["M1", "Философия", "ПП", "ЖК", 6, 1], ["M2", "Психология", "БП", "ТК", 4, 3], RESEARCH)
    assert states(found) == [CHANGED, CHANGED, NEW]
    assert [(one.field, one.old, one.new) for one in found.rows[0].changes] == [
        ("cycle", "БП", "ПП"),
        ("credits", 5, 6),
    ]
    done = importing.apply(department, found)
    assert (done.accepted, done.updated) == (1, 2)
    after = lines(department, student_id)
    assert [row.id for row in after[:3]] == ids
    assert [(row.name, row.credits, row.semester) for row in after] == [
        ("Менің пәнім", 3, 1),
        ("Философия", 6, 1),
        ("Психология", 4, 3),
        ("МҒЗЖ", 6, 1),
    ]


def test_a_line_is_known_by_its_name_when_a_list_has_no_codes(
    department: Context, student_id: str, workbook: Callable[..., Path], preview: Preview
) -> None:
    importing.apply(department, preview(HISTORY))
    path = workbook(["Дисциплина", "Кредиты", "Семестр"], ["ФИЛОСОФИЯ", 7, 1])
    found = importing.preview(department, "plan", path, student_id=student_id)
    assert states(found) == [CHANGED]
    assert {one.field for one in found.rows[0].changes} == {"discipline", "credits"}


def test_an_empty_cell_takes_nothing_away(department: Context, student_id: str, preview: Preview) -> None:
    importing.apply(department, preview(HISTORY))
    found = preview(["M1", "Философия", None, None, None, 1])
    assert states(found) == [UNCHANGED]


def test_odd_rows_wait_and_wrong_ones_are_refused(department: Context, student_id: str, preview: Preview) -> None:
    found = preview(["M1", "Философия", "ЖББП", "ЖК", 5, 1], ["M2", None, "БП", "ЖК", 5, 1], PSYCHOLOGY)
    assert states(found) == [TO_CONFIRM, REFUSED, NEW]
    without = importing.planned(found)
    assert (without.accepted, [one.code for one in without.problems]) == (1, ["cycle-unknown", "discipline-missing"])
    assert [one.cell for one in without.problems] == ["C2", "B3"]
    done = importing.apply(department, found, confirmed_rows=[2])
    assert (done.accepted, [one.code for one in done.problems]) == (2, ["discipline-missing"])
    assert told(lines(department, student_id)[0]) == ["M1", "Философия", None, "ЖК", 5, 1]


def test_an_approved_plan_is_not_read_into(
    department: Context, student_id: str, approved_plan: str, preview: Preview
) -> None:
    with pytest.raises(Refused, match="plan-approved"):
        preview(HISTORY)


def test_whose_plan_it_is_must_be_known(
    department: Context, new_student: Callable[..., str], workbook: Callable[..., Path]
) -> None:
    path = workbook(HEADINGS, HISTORY)
    with pytest.raises(UsageError, match="import-plan-student"):
        importing.preview(department, "plan", path)
    with pytest.raises(UsageError, match="record-unknown"):
        importing.preview(department, "plan", path, student_id="nobody")
    with pytest.raises(Refused, match="plan-needs-track"):
        importing.preview(department, "plan", path, student_id=new_student(track=None))


def test_a_preview_grown_old_is_not_written(department: Context, student_id: str, preview: Preview) -> None:
    found = preview(HISTORY)
    importing.apply(department, found)
    with pytest.raises(Refused, match="import-stale"):
        importing.apply(department, found)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_workbook_of_a_plan_is_read_back(
    department: Context, student_id: str, full_plan: str, tmp_path: Path, language: str
) -> None:
    department.language = language
    path = tmp_path / "plan.xlsx"
    assert import_study.export(department, path, student_id) == len(lines(department, student_id))
    found = importing.preview(department, "plan", path, student_id=student_id)
    assert {column.field for column in found.columns} == {
        "code", "discipline", "cycle", "component", "credits", "semester",
    }  # fmt: skip
    assert set(states(found)) == {UNCHANGED}
    assert import_study.export(department, path) == 0
    assert importing.preview(department, "plan", path, student_id=student_id).rows == ()
