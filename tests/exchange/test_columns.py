"""Headings wherever they stand and however they are worded; columns without any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.exchange.columns import choose_sheet, read_layout
from app.exchange.spreadsheets import open_workbook
from app.exchange.student_rows import StudentList
from app.exchange.vocabulary import Vocabulary

Meanings = Callable[..., dict[str, str]]
Xlsx = Callable[..., Path]

PEOPLE = [
    ["Қасымова Ұлпан Серікқызы", "040821662208", "Жүсіпова Әсел Маратқызы"],
    ["Үсенов Ілияс", "880101388718", "Жүсіпова Әсел Маратқызы"],
    ["Тұрсынов Дәурен Қанатұлы", "010114591177", "Ибраев Дәурен Асқарұлы"],
]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Ф.И.О. магистранта", "name"),
        ("Т.А.Ә.", "name"),
        ("Аты-жөні", "name"),
        ("Білім алушының ТАӘ", "name"),
        ("ИИН обучающегося", "iin"),
        ("ЖСН-і", "iin"),
        ("Код ОП", "programme_code"),
        ("Наименование образовательной программы", "programme_name"),
        ("Топ", "group"),
        ("Академическая группа", "group"),
        ("Курс обучения", "course"),
        ("Оқыту тілі", "language"),
        ("Грант/Платное", "funding"),
        ("Төлем түрі", "funding"),
        ("Дата зачисления (приказ)", "enrol_date"),
        ("Науч. руководитель", "supervisor"),
        ("Ғылыми жетекшісі (ТАӘ)", "supervisor"),
        ("Диссертация тақырыбы (қазақ тілінде)", "topic_kk"),
        ("Тема диссертации на русском языке", "topic_ru"),
        ("Тема на англ.", "topic_en"),
        ("Моб. тел.", "phone"),
        ("E-mail", "email"),
        ("Туған күні", "birth_date"),
    ],
)
def test_one_heading_in_many_words(heading: str, field: str, xlsx: Xlsx, meanings: Meanings) -> None:
    other = "ЖСН" if field == "name" else "ТАӘ"
    assert meanings(xlsx([[other, heading], ["", ""]]))[field] == "B"


def test_headings_that_are_understood_and_left_alone(xlsx: Xlsx, meanings: Meanings) -> None:
    headings = ["ФИО", "ИИН", "Направление подготовки", "Должность руководителя", "Примечание", "ГОП"]
    assert meanings(xlsx([headings, ["", "", "", "", "", ""]])) == {"name": "A", "iin": "B"}


def test_heading_below_titles_and_empty_rows(samples: Path, meanings: Meanings) -> None:
    found = meanings(samples / "magistrants-export-ru.xlsx")
    assert "".join(sorted(found.values())) == "ABCDEFGHIJKL"
    assert found["supervisor"] == "J"
    assert found["topic_ru"] == "K"


def test_heading_of_two_lines(xlsx: Xlsx, meanings: Meanings, students: Callable[..., StudentList]) -> None:
    def change(workbook: Any) -> None:
        for area in ("A1:A2", "B1:B2", "C1:E1"):
            workbook.active.merge_cells(area)

    rows = [
        ["ТАӘ", "ЖСН", "Тақырып", None, None],
        [None, None, "қаз", "орыс", "ағыл"],
        ["Үсенов Ілияс", "880101388718", "Бір", "Раз", "One"],
    ]
    path = xlsx(rows, change=change)
    assert meanings(path) == {"name": "A", "iin": "B", "topic_kk": "C", "topic_ru": "D", "topic_en": "E"}
    (row,) = students(path).rows
    assert row.topics == {"kk": "Бір", "ru": "Раз", "en": "One"}


def test_columns_without_headings_are_known_by_content(xlsx: Xlsx, meanings: Meanings) -> None:
    assert meanings(xlsx(PEOPLE)) == {"name": "A", "iin": "B", "supervisor": "C"}


def test_unknown_headings_are_known_by_content(xlsx: Xlsx, vocabulary: Vocabulary) -> None:
    topics = ["Әдістер мен модельдер туралы зерттеу жұмысы"] * 3
    rows = [
        ["ТАӘ", "Цифрлар", "№ 7", "Байланыс", "Зерттелетін мәселе"],
        *(
            [person[0], person[1], "7М06101", f"8701123456{index}", topics[index]]
            for index, person in enumerate(PEOPLE)
        ),
    ]
    rows.insert(0, ["Тізім", "", "", "", ""])
    rows[1][1] = "ИИН/ЖСН"
    sheet = choose_sheet(open_workbook(xlsx(rows)), "students", vocabulary)
    found = {column.field: column for column in read_layout(sheet, "students", vocabulary).columns}
    assert found["programme_code"].letters == "C"
    assert found["phone"].letters == "D"
    assert found["topic_kk"].letters == "E"
    assert {found[field].basis for field in ("programme_code", "phone", "topic_kk")} == {"content"}
    assert found["topic_kk"].confidence < found["name"].confidence


def test_one_topic_column_takes_the_language_it_is_in(xlsx: Xlsx, meanings: Meanings) -> None:
    for text, field in (("Методы расчёта", "topic_ru"), ("Есептеу әдістері", "topic_kk"), ("Methods", "topic_en")):
        assert meanings(xlsx([["ТАӘ", "ЖСН", "Тема"], [*PEOPLE[0][:2], text]]))[field] == "C"


def test_what_a_person_chose_goes_before_every_guess(xlsx: Xlsx, vocabulary: Vocabulary) -> None:
    sheet = open_workbook(xlsx([["ТАӘ", "ЖСН", "Ғылыми жетекші"], *PEOPLE])).sheet("Sheet1")
    layout = read_layout(sheet, "students", vocabulary, {"A": "supervisor", "C": "name", "B": None})
    assert layout.fields == {"supervisor": 0, "name": 2}
    assert layout.columns[0].basis == "chosen"


def test_signature_is_of_the_headings(xlsx: Xlsx, vocabulary: Vocabulary) -> None:
    def signature(headings: list[str], before: int = 0) -> str:
        rows = [["тізім", "", ""]] * before + [headings, *PEOPLE]
        return read_layout(open_workbook(xlsx(rows)).sheet("Sheet1"), "students", vocabulary).signature

    first = signature(["ТАӘ", "ЖСН", "Ғылыми жетекші"])
    assert first == signature(["Т.А.Ә.", " жсн", "ҒЫЛЫМИ  ЖЕТЕКШІ"], before=2)
    assert first != signature(["ТАӘ", "ЖСН", "Топ"])


def test_best_of_many_sheets(xlsx: Xlsx, vocabulary: Vocabulary) -> None:
    def change(workbook: Any) -> None:
        workbook["Sheet4"].sheet_state = "hidden"

    guide = [["Нұсқаулық"], ["Тізімді толтырыңыз"]]
    full = [["ТАӘ", "ЖСН", "Ғылыми жетекші"], *PEOPLE]
    poor = [["ТАӘ", "Топ"], ["Ким Әли", "МИС-26"]]
    rich = [["ТАӘ", "ЖСН", "Ғылыми жетекші", "Топ", "Курс"], [*PEOPLE[0], "МИС", 1]]
    workbook = open_workbook(xlsx(guide, poor, full, rich, change=change))
    assert choose_sheet(workbook, "students", vocabulary).name == "Sheet3"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["Нұсқаулық"], ["Толтырыңыз"]], "table-no-heading"),
        ([["Топ", "Курс"], ["МИС", 1]], "table-no-heading"),
        ([], "table-empty"),
    ],
)
def test_not_such_a_list(xlsx: Xlsx, students: Callable[..., StudentList], rows: list[list[Any]], code: str) -> None:
    with pytest.raises(Refused) as refusal:
        students(xlsx(rows))
    assert refusal.value.code == code
    assert refusal.value.params == {"file": "list.xlsx"}
