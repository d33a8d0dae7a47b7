"""Rows of lists of students: the samples exactly, and every spelling that lists are known for."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.exchange.columns import read_layout
from app.exchange.spreadsheets import open_workbook
from app.exchange.student_rows import StudentList, StudentRow, read_students
from app.exchange.supervisor_rows import SupervisorList
from app.exchange.vocabulary import Vocabulary

Students = Callable[..., StudentList]
Xlsx = Callable[..., Path]

KNOWN = {"7M06101": ("Ақпараттық жүйелер", "Информационные системы", "Information Systems")}
NAME, IIN = "Үсенов Ілияс", "880101388718"


@pytest.fixture
def one(xlsx: Xlsx, students: Students) -> Callable[..., StudentRow]:
    """The only row of a list with a name, an IIN and the given columns."""

    def read(**columns: Any) -> StudentRow:
        headings = ["ТАӘ", "ЖСН", *columns]
        (row,) = students(xlsx([headings, [NAME, IIN, *columns.values()]]), KNOWN).rows
        return row

    return read


def codes(row: StudentRow) -> list[str]:
    return [problem.code for problem in row.problems]


def test_samples_come_out_as_expected(
    samples: Path, students: Students, supervisors: Callable[[Path], SupervisorList]
) -> None:
    programmes: dict[str, tuple[str, ...]] = {}
    for expected in json.loads((samples / "expected.json").read_text("utf-8")):
        path = samples / expected["file"]
        read: StudentList | SupervisorList
        if "supervisors" in expected.get("command", ""):
            read = supervisors(path)
        else:
            read = students(path, programmes)
            programmes |= {code: tuple(names.values()) for code, names in read.new_programmes.items()}
        found = [{"row": row.row, "code": problem.code} for row in read.rows for problem in row.problems]
        assert found == expected["problems"]
        assert sum(not row.problems for row in read.rows) == expected["accepted"]


def test_sample_row_is_normalised(samples: Path, students: Students) -> None:
    read = students(samples / "magistrants-export-ru.xlsx", KNOWN | {"7M07101": ()})
    row = next(row for row in read.rows if row.row == 8)
    assert row.name.full_name == "Ёлкина Інжу Нұрланқызы"
    assert (row.iin, row.programme) == ("990826467944", "7M06101")
    assert row.values == {
        "course": 2,
        "study_language": "kk",
        "funding": "paid",
        "enrol_date": date(2026, 8, 25),
        "study_group": "МИС-26-1к",
        "phone": "+77071234567",
    }
    assert row.topics == {"ru": "Управление безопасностью труда на промышленном предприятии"}
    assert row.supervisor == "Ибраев Дәурен Асқарұлы"
    assert read.passed_by == (5, 24, 43, 62, 64)


def test_problem_has_its_cell_and_says_whether_it_may_be_confirmed(samples: Path, students: Students) -> None:
    read = students(samples / "magistrants-export-ru.xlsx", KNOWN | {"7M07101": ()})
    found = {problem.code: problem for row in read.rows for problem in row.problems}
    assert (found["iin-check-digit"].cell, found["iin-check-digit"].confirmable) == ("C12", True)
    assert (found["iin-duplicate-in-file"].cell, found["iin-duplicate-in-file"].confirmable) == ("C27", False)
    assert found["iin-duplicate-in-file"].params["first_row"] == 9
    assert (found["date-invalid"].column, found["date-invalid"].params) == ("I", {"value": "31.02.2026"})


def test_programmes_named_by_the_list(samples: Path, students: Students) -> None:
    read = students(samples / "magistrants-kk.xlsx")
    assert read.new_programmes == {
        "7M06101": {"kk": "Ақпараттық жүйелер"},
        "7M07101": {"kk": "Электр энергетикасы"},
        "7M07301": {"kk": "Құрылыс"},
    }


@pytest.mark.parametrize(
    ("cell", "iin", "problem"),
    [
        (IIN, IIN, None),
        (880101388718, IIN, None),
        (880101388718.0, IIN, None),
        ("880101 388718", IIN, None),
        ("'880101388718", IIN, None),
        (101500001, "000101500001", None),
        ("101500001", "000101500001", None),
        ("20304501801", "020304501801", None),
        ("20304501802", "", "iin-length"),
        (20304501802, "020304501802", "iin-check-digit"),
        ("880101388719", "880101388719", "iin-check-digit"),
        ("12345", "", "iin-length"),
        ("8801013887181", "", "iin-length"),
        ("8,80101E+11", "", "iin-rounded"),
        ("", "", "iin-missing"),
        ("жоқ", "", "iin-length"),
    ],
)
def test_iin(cell: Any, iin: str, problem: str | None, xlsx: Xlsx, students: Students) -> None:
    (row,) = students(xlsx([["ТАӘ", "ЖСН", "Топ"], [NAME, cell, "МИС"]])).rows
    assert row.iin == iin
    assert codes(row) == ([problem] if problem else [])


def test_restored_zeros_are_told(xlsx: Xlsx, students: Students) -> None:
    (row,) = students(xlsx([["ТАӘ", "ЖСН"], [NAME, 101500001]])).rows
    assert [(note.code, note.cell) for note in row.notes] == [("iin-zeros-restored", "B2")]


@pytest.mark.parametrize(
    "cell",
    [
        "25.08.2026",
        "25.8.26",
        "25.08.2026 г.",
        "25.08.2026 ж.",
        "2026-08-25",
        "2026-08-25 00:00:00",
        "25/08/2026",
        "08/25/2026",
        "25-08-2026",
        "«25» тамыз 2026 ж.",
        "25 августа 2026 года",
        "2026 жылғы 25 тамыз",
        "25 August 2026",
        "46259",
        46259,
        date(2026, 8, 25),
        datetime(2026, 8, 25, 9, 30),
    ],
)
def test_dates(cell: Any, one: Callable[..., StudentRow]) -> None:
    row = one(**{"Қабылданған күні": cell})
    assert row.values["enrol_date"] == date(2026, 8, 25)
    assert not row.problems


@pytest.mark.parametrize("cell", ["31.02.2026", "25.13.2026", "2026", 2026, "тамыз", "25.08.1026", "25 мамонта 2026"])
def test_dates_that_are_none(cell: Any, one: Callable[..., StudentRow]) -> None:
    row = one(**{"Қабылданған күні": cell})
    assert "enrol_date" not in row.values
    assert codes(row) == ["date-invalid"]


@pytest.mark.parametrize(
    ("cell", "course"),
    [(1, 1), ("1", 1), ("I курс", 1), ("І", 1), ("II", 2), ("2 курс", 2), ("2-курс", 2), ("екінші", 2), ("третий", 3)],
)
def test_course(cell: Any, course: int, one: Callable[..., StudentRow]) -> None:
    assert one(Курс=cell).values["course"] == course


@pytest.mark.parametrize("cell", ["пятый", 0, 5, "1,5", "МИС"])
def test_course_that_is_none(cell: Any, one: Callable[..., StudentRow]) -> None:
    assert codes(one(Курс=cell)) == ["course-invalid"]


@pytest.mark.parametrize(
    ("cell", "track"),
    [
        ("ғылыми-педагогикалық", "SP"),
        ("Ғылыми және педагогикалық бағыт", "SP"),
        ("Научно-педагогическое", "SP"),
        ("НПМ (2 года)", "SP"),
        ("бейіндік (1 жыл)", "P1"),
        ("Бейіндік (1,5 жыл)", "P15"),
        ("профильное 1.5 года", "P15"),
        ("профильная, 1 год", "P1"),
    ],
)
def test_track(cell: str, track: str, one: Callable[..., StudentRow]) -> None:
    assert one(Бағыты=cell).values["track"] == track


@pytest.mark.parametrize(
    ("heading", "cell", "name", "value"),
    [
        ("Оқу тілі", "қазақ", "study_language", "kk"),
        ("Оқу тілі", "рус.", "study_language", "ru"),
        ("Язык обучения", "русское отделение", "study_language", "ru"),
        ("Язык обучения", "английский", "study_language", "en"),
        ("Форма оплаты", "Гос. заказ", "funding", "state"),
        ("Форма оплаты", "государственный грант", "funding", "state"),
        ("Форма оплаты", "платное", "funding", "paid"),
        ("Төлем түрі", "мемлекеттік тапсырыс", "funding", "state"),
        ("Төлем түрі", "Ақылы", "funding", "paid"),
        ("Төлем түрі", "внебюджет", "funding", "paid"),
        ("Топ", " МИС-26-1к ", "study_group", "МИС-26-1к"),
        ("Тел.", "8 (707) 123-45-67", "phone", "+77071234567"),
        ("E-mail", "a@b.kz", "email", "a@b.kz"),
        ("Приказ №", "120-м", "enrol_order_number", "120-м"),
    ],
)
def test_values(heading: str, cell: str, name: str, value: str, one: Callable[..., StudentRow]) -> None:
    row = one(**{heading: cell})
    assert row.values == {name: value}
    assert not row.problems


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [
        ("Бағыты", "бейіндік", "track-unknown"),
        ("Бағыты", "басқа", "track-unknown"),
        ("Оқу тілі", "қытай", "language-unknown"),
        ("Төлем түрі", "?", "funding-unknown"),
    ],
)
def test_words_that_are_not_understood_are_asked_about(
    heading: str, cell: str, code: str, one: Callable[..., StudentRow]
) -> None:
    (problem,) = one(**{heading: cell}).problems
    assert (problem.code, problem.confirmable, problem.params["value"]) == (code, True, cell)


@pytest.mark.parametrize("cell", ["7М06101", "7m06101 ", "7M06101 – «Ақпараттық жүйелер»", "Информационные системы"])
def test_programme(cell: str, one: Callable[..., StudentRow]) -> None:
    assert one(**{"Шифр ОП": cell}).programme == "7M06101"


def test_programme_nobody_knows(one: Callable[..., StudentRow]) -> None:
    for cell, value in (("7М99999", "7M99999"), ("Нумерология", "Нумерология"), ("7M9", "7M9")):
        row = one(**{"Шифр ОП": cell})
        assert (row.programme, codes(row)) == ("", ["programme-unknown"])
        assert row.problems[0].params == {"value": value}


def test_programme_that_the_list_names_elsewhere(xlsx: Xlsx, students: Students) -> None:
    rows = [
        ["ТАӘ", "ЖСН", "БББ шифры", "БББ атауы"],
        [NAME, IIN, "7М07301", ""],
        ["Ким Әли", "000101500001", "7M07301", "Құрылыс"],
        ["Ким Уәли", "030515600014", "", "құрылыс"],
    ]
    read = students(xlsx(rows))
    assert [row.programme for row in read.rows] == ["7M07301"] * 3
    assert read.new_programmes == {"7M07301": {"kk": "Құрылыс"}}


@pytest.mark.parametrize(
    ("cell", "code"), [("", "name-missing"), ("Ким 2", "name-with-digits"), ("а" * 201, "text-too-long")]
)
def test_name(cell: str, code: str, xlsx: Xlsx, students: Students) -> None:
    (row,) = students(xlsx([["ТАӘ", "ЖСН"], [cell, IIN]])).rows
    assert codes(row) == [code]


def test_name_in_three_columns(xlsx: Xlsx, students: Students) -> None:
    (row,) = students(xlsx([["Тегі", "Аты", "Әкесінің аты", "ЖСН"], ["ҮСЕНОВ", "Ілияс", None, IIN]])).rows
    assert row.name.full_name == NAME


def test_rows_that_hold_no_student(xlsx: Xlsx, students: Students) -> None:
    rows = [
        ["Магистранттар тізімі"],
        ["№", "ТАӘ", "ЖСН", "Топ", "Курс"],
        [1, 2, 3, 4, 5],
        ["МИС-26 тобы"],
        [1, NAME, IIN, None, 1],
        [],
        ["№", "ТАӘ", "ЖСН", "Топ", "Курс"],
        ["Группа МЭ-25-1к"],
        [2, "Ким Әли", "000101500001", None, None],
        ["2 курс"],
        [3, "Ким Уәли", "030515600014", "МЭ-25-2к", None],
        ["Барлығы:", 3],
        [None, "Кафедра меңгерушісі ____________ Иванов А.Б."],
        [None, "Методист Иванова А.Б."],
    ]
    read = students(xlsx(rows))
    assert [(row.row, row.values.get("study_group"), row.values.get("course")) for row in read.rows] == [
        (5, "МИС-26", 1),
        (9, "МЭ-25-1к", None),
        (11, "МЭ-25-2к", 2),
    ]
    assert [note.code for note in read.rows[0].notes] == ["group-from-heading"]
    assert read.passed_by == (3, 4, 7, 8, 10, 12, 13, 14)
    assert not any(row.problems for row in read.rows)


def test_programme_as_a_title(xlsx: Xlsx, students: Students) -> None:
    rows = [["ТАӘ", "ЖСН"], ["7M06101 Ақпараттық жүйелер"], [NAME, IIN]]
    (row,) = students(xlsx(rows), KNOWN).rows
    assert row.programme == "7M06101"


def test_a_list_of_names_alone(xlsx: Xlsx, students: Students) -> None:
    read = students(xlsx([["№", "ТАӘ"], [1, NAME], [2, "Ким Әли"], [None, "Методист Ким А.Б."]]))
    assert [row.name.full_name for row in read.rows] == [NAME, "Ким Әли"]
    assert [codes(row) for row in read.rows] == [["iin-missing"]] * 2


def test_birth_date_is_compared_and_only_noted(one: Callable[..., StudentRow]) -> None:
    row = one(**{"Туған күні": "02.01.1988"})
    assert not row.problems
    assert [note.code for note in row.notes] == ["iin-birth-date-mismatch"]
    assert "birth_date" not in row.values


def test_markup_emoji_and_marks_stay_literal(one: Callable[..., StudentRow]) -> None:
    topic = '<b>=HYPERLINK("x")</b> \u202eкері\u202c 😀 е\u0301'
    assert one(**{"Тақырып (қаз)": topic}).topics["kk"] == '<b>=HYPERLINK("x")</b> кері 😀 е\u0301'


def test_same_list_as_text(samples: Path, tmp_path: Path, students: Students) -> None:
    sheet = open_workbook(samples / "magistrants-kk.xlsx").sheet("Магистранттар")
    lines = [";".join(str(cell).removesuffix(".0") for cell in row) for row in sheet.rows]
    path = tmp_path / "list.csv"
    path.write_bytes("\r\n".join(lines).encode("kz1048"))
    assert students(path).rows == students(samples / "magistrants-kk.xlsx").rows


def test_progress_and_cancel(samples: Path, vocabulary: Vocabulary) -> None:
    sheet = open_workbook(samples / "magistrants-kk.xlsx").sheet("Магистранттар")
    layout = read_layout(sheet, "students", vocabulary)
    steps: list[tuple[int, int]] = []
    read_students(sheet, layout, vocabulary, {}, progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (61, 61)
    with pytest.raises(Refused) as refusal:
        read_students(sheet, layout, vocabulary, {}, cancelled=lambda: True)
    assert refusal.value.code == "cancelled"
