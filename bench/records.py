"""A recorded decision and an import preview."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from app.domain.workflow import Decision
from app.services import importing, students, topics
from app.services.cases import Act, Ruling
from app.storage.engine import PRAGMAS
from bench.departments import build
from bench.measuring import Line, in_turn

_ROWS_OF_A_DECISION = 12  # rows and indexes that one decision writes, the journal among them


def measure(folder: Path, divisor: int) -> list[Line]:
    return [_decision(folder), _import(folder, 10_000 // divisor)]


def _decision(folder: Path) -> Line:
    ctx = build(folder / "decisions.sqlite", 200)
    ids = iter(students.list_ids(ctx, students.wanted()))
    act = Act("DEPM", "protocol", date(2026, 10, 16), "3")

    def ours() -> None:
        topics.decide(ctx, "department", act, [Ruling(next(ids), Decision.APPROVE)])

    with closing(sqlite3.connect(folder / "plain.sqlite", isolation_level=None)) as plain:
        for pragma in PRAGMAS:
            plain.execute(pragma)
        plain.execute("CREATE TABLE decision (id INTEGER PRIMARY KEY, text)")

        def theirs() -> None:
            plain.execute("BEGIN")
            for _ in range(_ROWS_OF_A_DECISION):
                plain.execute("INSERT INTO decision (text) VALUES (?)", ("ш" * 200,))
            plain.execute("COMMIT")

        value, beside = in_turn(ours, theirs, 30)
    ctx.close()
    return Line("a recorded decision, durable", "plain sqlite3, as durable", value, beside, 2.0)


def _import(folder: Path, size: int) -> Line:
    from python_calamine import CalamineWorkbook

    path = folder / "list.xlsx"
    _write_list(path, size)
    ctx = build(folder / "import.sqlite", 10)

    def theirs() -> None:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            workbook.get_sheet_by_index(0).to_python()

    value, beside = in_turn(lambda: importing.preview(ctx, "students", path), theirs, 3)
    ctx.close()
    return Line(f"import preview of {size:,} rows", "reading the file with calamine", value, beside, 5.0)


def _write_list(path: Path, size: int) -> None:
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Магистранттар")
    for row in _list_rows(size):
        sheet.append(row)
    workbook.save(path)


_HEADINGS = (
    "№", "ТАӘ", "ЖСН", "БББ шифры", "БББ атауы", "Бағыты", "Курс", "Оқу тілі", "Төлем түрі", "Қабылданған күні",
    "Ғылыми жетекші", "Тақырып (қаз)", "Тақырып (орыс)", "Тақырып (ағыл)", "Телефон",
)  # fmt: skip


def _list_rows(size: int) -> Iterator[list[object]]:
    yield list(_HEADINGS)
    for number in range(size):
        topic = f"Деректерді талдау әдістері {number}"
        yield [
            number + 1, "Қасымова Ұлпан Серікқызы", _iin(number), "7M06101", "Ақпараттық жүйелер",
            "ғылыми-педагогикалық", 1, "қазақ", "ақылы", date(2026, 8, 28), "Ибраев Дәурен Асқарұлы",
            topic, "Методы анализа данных", "Methods of data analysis", "+7 700 712 57 34",
        ]  # fmt: skip


def _iin(number: int) -> str:
    """A synthetic IIN with a right check digit."""
    digits = [int(one) for one in f"0001015{number:04d}"[:11].ljust(11, "0")]
    first = sum(weight * digit for weight, digit in zip(range(1, 12), digits, strict=True)) % 11
    if first == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        first = sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % 11
    return "".join(map(str, digits)) + str(first % 10)
