"""Lines of study plans as departments write them: headings, titles of parts, sums, odd cells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.exchange.columns import choose_sheet, read_layout
from app.exchange.plan_rows import StudyTable, read_study_rows
from app.exchange.spreadsheets import open_workbook
from app.exchange.vocabulary import Vocabulary

Read = Callable[..., StudyTable]


@pytest.fixture
def read(xlsx: Callable[..., Path], vocabulary: Vocabulary) -> Read:
    def rows_of(*rows: list[Any]) -> StudyTable:
        workbook = open_workbook(xlsx(rows))
        sheet = choose_sheet(workbook, "plan", vocabulary)
        return read_study_rows(sheet, read_layout(sheet, "plan", vocabulary), vocabulary)

    return rows_of


def problems(table: StudyTable) -> list[tuple[str, str, bool]]:
    return [(one.cell, one.code, one.confirmable) for row in table.rows for one in row.problems]


HISTORY = {
    "code": "GTF5201",
    "name": "Ғылым тарихы мен философиясы",
    "cycle": "БП",
    "component": "ЖК",
    "credits": 5,
    "semester": 1,
}


@pytest.mark.parametrize(
    "headings",
    [
        ["№", "Пән коды", "Пән атауы", "Цикл", "Компонент", "Кредит саны", "Семестр"],
        [
            "№ п/п",
            "Код дисциплины",
            "Наименование дисциплины",
            "Цикл дисциплин",
            "Компонент",
            "Кол-во кредитов",
            "Семестр",
        ],
        ["No", "Code", "Course title", "Cycle", "Component", "ECTS credits", "Semester"],
        ["№", "КОД", "ПӘН", "ЦИКЛ", "КОМПОНЕНТ", "КРЕДИТ", "СЕМЕСТР"],
    ],
)
def test_headings_in_three_languages(read: Read, headings: list[str]) -> None:
    table = read(["Жеке оқу жоспары"], headings, [1, "GTF5201", HISTORY["name"], "БП", "ЖК", 5, 1])
    (row,) = table.rows
    assert row.values == HISTORY
    assert (row.row, problems(table), table.passed_by) == (3, [], ())


@pytest.mark.parametrize(
    ("cycle", "component", "meant"),
    [
        ("БД", "ВК", ("БП", "ЖК")),
        ("ПД", "КВ", ("ПП", "ТК")),
        ("Базалық пәндер", "Жоғары оқу орны компоненті", ("БП", "ЖК")),
        ("Профилирующие дисциплины", "Компонент по выбору", ("ПП", "ТК")),
        ("бп", "TK", ("БП", "ТК")),
        ("НИРМ", "-", ("МҒЗЖ", None)),
        ("ЭИРМ", None, ("МЭЗЖ", None)),
        ("Итоговая аттестация", None, ("ҚА", None)),
    ],
)
def test_what_cycles_and_components_are_called(
    read: Read, cycle: str, component: str | None, meant: tuple[str, str | None]
) -> None:
    table = read(["Код", "Дисциплина", "Цикл", "Компонент", "Кредиты"], ["M1", "Философия", cycle, component, 4])
    (row,) = table.rows
    assert (row.values.get("cycle"), row.values.get("component")) == meant
    assert problems(table) == []


def test_titles_stand_for_columns_that_are_not_there(read: Read) -> None:
    table = read(
        ["Код", "Пән атауы", "Кредит"],
        ["1 семестр"],
        [None, "Базалық пәндер циклі (БП)", 9],
        ["ЖОО компоненті"],
        ["M1", "Философия", 5],
        [None, "Таңдау компоненті", 4],
        ["M2", "Психология", 4],
        [None, "Барлығы", 9],
        ["II семестр"],
        ["Бейіндеуші пәндер циклі"],
        ["M3", "Деректер", 5],
        ["МҒЗЖ"],
        [None, "Магистранттың ғылыми-зерттеу жұмысы", 6],
        [None, "Қорытынды аттестаттау", 8],
        [None, "Итоговая аттестация", 8],
    )
    read_as = [
        (row.values["name"], row.values.get("cycle"), row.values.get("component"), row.values["semester"])
        for row in table.rows
    ]
    assert read_as == [
        ("Философия", "БП", "ЖК", 1),
        ("Психология", "БП", "ТК", 1),
        ("Деректер", "ПП", None, 2),
        ("Магистранттың ғылыми-зерттеу жұмысы", "МҒЗЖ", None, 2),
        ("Қорытынды аттестаттау", "ҚА", None, 2),
        ("Итоговая аттестация", "ҚА", None, 2),
    ]
    assert table.passed_by == (2, 3, 4, 6, 8, 9, 10, 12)


def test_a_cell_may_name_cycle_and_component_at_once(read: Read) -> None:
    table = read(["Пән", "Цикл", "Кредит", "Семестр"], ["А", "БП/ЖК", 5, 1], ["Ә", "ПП ТК", "5 кредит", "2 семестр"])
    assert [(row.values["cycle"], row.values["component"]) for row in table.rows] == [("БП", "ЖК"), ("ПП", "ТК")]
    assert [(row.values["credits"], row.values["semester"]) for row in table.rows] == [(5, 1), (5, 2)]


@pytest.mark.parametrize(
    ("cell", "semester"), [(1, 1), ("3", 3), ("I", 1), ("ІІ", 2), ("IV семестр", 4), (12, 12), ("2-семестр", 2)]
)
def test_semesters_however_they_are_written(read: Read, cell: object, semester: int) -> None:
    (row,) = read(["Пән", "Кредит", "Семестр"], ["А", 5, cell]).rows
    assert (row.values["semester"], row.problems) == (semester, ())


def test_a_research_line_of_each_semester_is_no_repetition(read: Read) -> None:
    table = read(["Пән", "Кредит", "Семестр"], ["МҒЗЖ", 5, 1], ["МҒЗЖ", 5, 2], ["мғзж", 5, 2])
    assert [row.key for row in table.rows[:2]] == [("мгзж", 1), ("мгзж", 2)]
    assert problems(table) == [("A4", "discipline-duplicate-in-file", False)]
    assert table.rows[2].problems[0].params["first_row"] == 3


def test_what_is_wrong_is_told_with_its_cell(read: Read) -> None:
    table = read(
        ["Код", "Пән атауы", "Цикл", "Компонент", "Кредит", "Семестр"],
        ["M1", None, "БП", "ЖК", 5, 1],
        ["M2", "Б" * 201, "БП", "ЖК", 5, 1],
        ["M3", "В", "ЖББП", "ЖК", 5, 1],
        ["M4", "Г", "БП", "міндетті", 5, 1],
        ["M5", "Д", "БП", "ЖК", 4.5, 1],
        ["M6", "Е", "БП", "ЖК", 0, 1],
        ["M7", "Ж", "БП", "ЖК", 121, 1],
        ["M8", "З", "БП", "ЖК", 5, "1,2"],
        ["M9", "И", "БП", "ЖК", 5, 13],
        ["M10", "К", "БП", "ЖК", 120, 12],
    )
    assert problems(table) == [
        ("B2", "discipline-missing", False),
        ("B3", "text-too-long", False),
        ("B3", "discipline-missing", False),
        ("C4", "cycle-unknown", True),
        ("D5", "component-unknown", True),
        ("E6", "number-invalid", True),
        ("E7", "number-invalid", True),
        ("E8", "number-invalid", True),
        ("F9", "number-invalid", True),
        ("F10", "number-invalid", True),
    ]


def test_a_list_of_people_is_no_study_plan(read: Read) -> None:
    with pytest.raises(Refused, match="table-no-disciplines"):
        read(["ТАӘ", "ЖСН", "Топ"], ["Ким Әли", "020411500011", "М-1"])
    with pytest.raises(Refused, match="table-empty"):
        read([])
