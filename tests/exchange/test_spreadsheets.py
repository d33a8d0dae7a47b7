"""Every kind of table file comes out as the same rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.exchange.cells import date_of
from app.exchange.spreadsheets import Sheet, column_letters, open_workbook
from app.exchange.vocabulary import Vocabulary

HEADINGS = ["ТАӘ", "ЖСН", "Топ"]
ROW = ["Қасымова Ұлпан; «Әлия»", "040821662208", "МИС-26"]


def only_sheet(path: Path) -> Sheet:
    workbook = open_workbook(path)
    return workbook.sheet(workbook.sheet_names[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "kz1048"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_text_in_any_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "list.csv"
    lines = [HEADINGS, [f'"{ROW[0]}"', *ROW[1:]], ["Ким Әли", "880101388718", "a, b"]]
    if delimiter == ",":
        lines[2][2] = '"a, b"'
    path.write_bytes("\r\n".join(delimiter.join(line) for line in lines).encode(encoding))
    assert only_sheet(path).rows == [HEADINGS, ROW, ["Ким Әли", "880101388718", "a, b"]]


def test_russian_text_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("ФИО;Группа\nЁлкина Инга;«ИС»\n".encode("cp1251"))
    assert only_sheet(path).rows == [["ФИО", "Группа"], ["Ёлкина Инга", "«ИС»"]]


def test_delimiter_named_by_excel(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=|\nТАӘ|ЖСН\nКим|1\n", "utf-8")
    sheet = only_sheet(path)
    assert sheet.rows[1:] == [["ТАӘ", "ЖСН"], ["Ким", "1"]]
    assert sheet.address(1, 1) == "B2"


def test_old_excel(samples: Path) -> None:
    sheet = only_sheet(samples / "magistrants-old.xls")
    assert sheet.name == "Магистранттар"
    assert sheet.rows[3][1:3] == ["Қасымова Ұлпан Серікқызы", "040821662208"]
    assert sheet.rows[3][5] == date(2026, 8, 25)


def test_open_document(ods: Callable[[str], Path], ods_row: Callable[[Any], str]) -> None:
    end = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert only_sheet(ods(ods_row(HEADINGS) + ods_row(ROW) + end)).rows == [HEADINGS, ROW]


def test_addresses_count_the_empty_area(xlsx: Callable[..., Path]) -> None:
    path = xlsx([[], [], [None, None, "ТАӘ"], [None, None, "Ким"]])
    sheet = only_sheet(path)
    assert (sheet.top, sheet.left) == (2, 2)
    assert sheet.address(1, 0) == "C4"


def test_column_letters() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_formulas_come_as_saved_values(xlsx: Callable[..., Path], repacked: Callable[..., Path]) -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c>'
        b'<c r="C1"><f>cmd|\' /C calc\'!A0</f></c><c r="D1"><f>[1]Sheet1!A1</f><v>7</v></c>'
        b"</row></sheetData></worksheet>"
    )
    path = repacked(xlsx([["x"]]), {"xl/worksheets/sheet1.xml": sheet})
    assert only_sheet(path).rows[0] == [2.0, "y", "", 7.0]


def test_dates_counted_from_1904(xlsx: Callable[..., Path], vocabulary: Vocabulary) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    def change(workbook: Any) -> None:
        workbook.epoch = CALENDAR_MAC_1904
        workbook.active["A1"] = date(2026, 8, 25)

    sheet = only_sheet(xlsx([["", 44797]], change=change))
    assert sheet.date_1904
    for cell in sheet.rows[0]:
        assert date_of(cell, vocabulary, sheet.date_1904) == date(2026, 8, 25)


def test_value_merged_down_belongs_to_each_row(xlsx: Callable[..., Path]) -> None:
    def change(workbook: Any) -> None:
        workbook.active.merge_cells("C2:C3")

    path = xlsx([HEADINGS, ROW, ["Ким Әли", "880101388718", None]], change=change)
    assert [row[2] for row in only_sheet(path).rows] == ["Топ", "МИС-26", "МИС-26"]


def test_sheets_by_name(xlsx: Callable[..., Path]) -> None:
    workbook = open_workbook(xlsx([["a"]], [["b"]]))
    assert workbook.sheet_names == ("Sheet1", "Sheet2")
    assert workbook.sheet("Sheet2").rows == [["b"]]
    with pytest.raises(UsageError) as refusal:
        workbook.sheet("Sheet3")
    assert refusal.value.code == "table-sheet-unknown"


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises((UsageError, EnvironmentProblem)) as refusal:
            open_workbook(path)
        assert refusal.value.code in ("table-missing", "table-unreadable")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "table-empty"),
        (b" \r\n\0\0", "table-empty"),
        (b"%PDF-1.7 ...", "table-not-a-spreadsheet"),
        (b"\x89PNG\r\n\x1a\n", "table-not-a-spreadsheet"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "table-html"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html></html>", "table-html"),
        (b"\x01\x02\x03\x04 binary", "table-not-a-spreadsheet"),
        (b"PK\x03\x04 broken", "table-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", "table-damaged"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refused) as refusal:
        open_workbook(path)
    assert refusal.value.code == code
    assert refusal.value.params["file"] == "list.xlsx"
