"""What spreadsheets made to harm are put together from: packages, sheets, cells, texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
SHEET, TEXTS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
START = f'<worksheet xmlns="{MAIN}"><sheetData>'
END = "</sheetData></worksheet>"
HEADINGS = ("ТАӘ", "ЖСН", "Курс", "Білім беру бағдарламасы", "Тақырып (қаз)", "Жетекші", "Қабылданған күні")
LIMIT_ROWS, LIMIT_COLUMNS = 1_048_576, 16_384

File = tuple[str, bytes]  # ending and content
Harm = Callable[[Random], File]

# What people and programs put into cells where a name or a topic should be.
TEXTS_TO_HARM = (
    "=1+1", "+7 701 000 00 00", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://example.kz\",\"x\")",
    "=cmd|' /C calc'!A0", "<b>Қасымова</b>", "<img src='file:///etc/passwd'>", "&lt;&amp;", "a & b < c > d",
    "'; DROP TABLE student; --", "\"кавычки\" «тырнақша» ‘апостроф’", "👩‍🎓 магистрант 🇰🇿", "\u202eавомысаҚ\u202c",
    "Ә\u0301\u0308\u0323з", "ع\u200dل\u200cי", "漢字ひらがな", "Zażółć gęślą jaźń", "\ufeffҚасымова", "ﬁ ﷺ \U0001d4d0",
    "{0} %s ${x} {{y}} \\n", "Қ" * 4_000, "сөз " * 1_500, "а" * 32_767, "1e999", "NaN", "1900-02-29", "31.02.2026",
    "29.02.2027", "#REF!", "TRUE", "0", "000000000000", "9" * 400, "Бір\nекі\r\nүш", "   ", "\u00a0", "x\x0by",
)  # fmt: skip


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def repacked(data: bytes, parts: Mapping[str, bytes | None], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The package with parts replaced, added, or (None) taken out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", method) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def book(rows: list[list[Any]], change: Callable[[Any], None] | None = None) -> bytes:
    from openpyxl import Workbook

    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    if change is not None:
        change(workbook.active)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def honest() -> bytes:
    return book([list(HEADINGS), ["Ким Әли", "880101388718", 1, "7M06101", "Деректер", "Оспан Е.", "01.09.2026"]])


def sheet(cells: str) -> bytes:
    return (START + cells + END).encode()


def with_sheet(cells: str, **parts: bytes) -> File:
    return ".xlsx", repacked(honest(), {SHEET: sheet(cells), **parts})


def inline(address: str, text: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def strange_rows(random: Random, count: int) -> list[list[Any]]:
    """A list whose cells are what nobody expects there."""
    strange = [*TEXTS_TO_HARM, 1, -1, 1e300, 0.1 + 0.2, True, None, 46_000, 2**53]
    rows: list[list[Any]] = [list(HEADINGS)]
    for _ in range(count):
        row = [
            "Ким Әли",
            f"{random.randrange(10**12):012}",
            random.randrange(6),
            "7M06101",
            "Тақырып",
            "Оспан Е.",
            46_000,
        ]
        for _ in range(random.randrange(1, 5)):
            row[random.randrange(len(row))] = writable(random.choice(strange))
        rows.append(row)
    return rows


def writable(value: Any) -> Any:
    """As openpyxl can write it: that refuses what XML does."""
    return (
        "".join(letter for letter in value if letter >= " " or letter in "\t\n\r") if isinstance(value, str) else value
    )
