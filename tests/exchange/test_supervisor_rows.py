"""Rows of lists of supervisors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.exchange.supervisor_rows import SupervisorList

Supervisors = Callable[[Path], SupervisorList]


def test_sample_row(samples: Path, supervisors: Supervisors) -> None:
    row = supervisors(samples / "supervisors-kk.xlsx").rows[1]
    assert row.name.full_name == "Қасенов Ерлан Болатұлы"
    assert row.values == {
        "position": "қауымдастырылған профессор",
        "degree": "философия докторы (PhD)",
        "academic_title": "қауымдастырылған профессор (доцент)",
        "specialty_code": "6D070400",
        "employment": "штатта",
        "experience_years": 11,
        "h_index": 5,
    }


def test_russian_headings_and_loose_numbers(xlsx: Callable[..., Path], supervisors: Supervisors) -> None:
    rows = [
        ["№", "Ф.И.О. преподавателя", "Должность", "Ученая степень", "Стаж (лет)", "Индекс Хирша", "Тел."],
        [1, "ПЕТРОВА ИРИНА СЕРГЕЕВНА", "доцент", "-", "18 лет", "3,0", "87011234567"],
    ]
    (row,) = supervisors(xlsx(rows)).rows
    assert row.name.full_name == "Петрова Ирина Сергеевна"
    assert row.values == {"position": "доцент", "experience_years": 18, "h_index": 3, "phone": "+77011234567"}
    assert not row.problems


def test_problems(xlsx: Callable[..., Path], supervisors: Supervisors) -> None:
    rows = [
        ["ТАӘ", "Лауазымы", "Өтілі", "h-index"],
        ["Ким Әли Серікұлы", "доцент", "көп", 900],
        ["КИМ ӘЛИ СЕРІКҰЛЫ", "доцент", 3, 1],
        [None, "доцент", 3, 1],
        ["Ким 2", "доцент", 3, 1],
    ]
    found = [
        (problem.cell, problem.code, problem.confirmable)
        for row in supervisors(xlsx(rows)).rows
        for problem in row.problems
    ]
    assert found == [
        ("C2", "number-invalid", True),
        ("D2", "number-invalid", True),
        ("A3", "name-duplicate-in-file", False),
        ("A4", "name-missing", False),
        ("A5", "name-with-digits", False),
    ]
