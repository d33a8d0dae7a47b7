"""Files made to harm: one plain refusal, no crash, no gigabytes."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.domain.errors import KafedraError, Refused
from app.exchange.biff_extents import biff_extent
from app.exchange.containers import Limits
from app.exchange.spreadsheets import open_workbook
from app.exchange.student_rows import StudentList

SHEET = "xl/worksheets/sheet1.xml"
START = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = b"</sheetData></worksheet>"

Repack = Callable[[Path, Mapping[str, bytes]], Path]
Xlsx = Callable[..., Path]


def read_all(path: Path, limits: Limits | None = None) -> None:
    workbook = open_workbook(path, limits)
    for name in workbook.sheet_names:
        workbook.sheet(name)


def refusal_of(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(Refused) as refusal:
        read_all(path, limits)
    assert refusal.value.params["file"] == path.name
    return refusal.value.code


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZ4000000000"><v>1</v></c></row>',
        b"<row r='99999'><c r='AAA99999'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
        b'<row  r = "1048576"><c><v>1</v></c><c r = "XFD1048576"><v>1</v></c></row>',
        b'<row r="1"><c s="1" r="XFD1"><v>1</v></c></row><row r="900000"><c r="A900000"><v>1</v></c></row>',
        b"<row>" + b"<c/>" * 9_000 + b"<c><v>1</v></c></row>" + b"<row/>" * 9_000 + b"<row><c><v>1</v></c></row>",
    ],
)
def test_cells_far_apart(xlsx: Xlsx, repacked: Repack, cells: bytes) -> None:
    assert refusal_of(repacked(xlsx([["x"]]), {SHEET: START + cells + END})) == "table-too-large"


def test_more_rows_than_any_list_has(xlsx: Xlsx, tmp_path: Path) -> None:
    path = xlsx([["x"]] * 12)
    assert refusal_of(path, Limits(rows=11)) == "table-too-large"
    read_all(path, Limits(rows=12))
    text = tmp_path / "list.csv"
    text.write_text("a;b\n" * 12, "utf-8")
    assert refusal_of(text, Limits(rows=11)) == "table-too-large"


FAR = "<row r='900000'><c r='XFD900000'><v>1</v></c></row>"


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row x=">" r="900000"><c x=">" r="XFD900000"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" r="XFD900000"><v>1</v></c></row>',
        f'<row r="1"><c r="A1"><v>1</v></c></row><a-b:row r="9"/>{FAR}',
        f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{"9" * 5_000}"/>{FAR}',
    ],
)
def test_cells_far_apart_behind_odd_tags(xlsx: Xlsx, repacked: Repack, cells: str) -> None:
    """What a quick look could pass by and the reader would not."""
    assert refusal_of(repacked(xlsx([["x"]]), {SHEET: START + cells.encode() + END})).startswith("table-")


def test_a_sheet_behind_another_ending(xlsx: Xlsx, tmp_path: Path) -> None:
    path = tmp_path / "hidden.xlsx"
    with zipfile.ZipFile(xlsx([["x"]])) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"sheet1.xml", b"sheet1.png")
            content = START + FAR.encode() + END if name == SHEET else content
            new.writestr(name.replace("sheet1.xml", "sheet1.png"), content)
    assert refusal_of(path) == "table-too-large"


def test_a_package_that_is_two_things_is_read_as_what_was_looked_through(
    xlsx: Xlsx, ods: Callable[[str], Path], repacked: Repack
) -> None:
    """A workbook with the text of an OpenDocument table in it, which would swell."""
    with zipfile.ZipFile(ods('<table:table-row table:number-rows-repeated="99999999"/>')) as package:
        content = package.read("content.xml")
    path = repacked(xlsx([["x"]]), {"content.xml": content, "xl/workbook.bin": b"\x83\x01\0"})
    assert open_workbook(path).sheet("Sheet1").rows == [["x"]]
    assert refusal_of(repacked(path, {"xl/workbook.xml": b"<workbook"})) == "table-damaged"


def test_one_part_stated_as_very_many_sheets(xlsx: Xlsx, repacked: Repack) -> None:
    sheets = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (number, number) for number in range(1, 900))
    book = (
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxml'
        b'formats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>' % sheets
    )
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row>' + b" " * 100_000
    path = repacked(xlsx([["x"]]), {"xl/workbook.xml": book, SHEET: START + cells + END})
    assert refusal_of(path, Limits(unpacked_bytes=1_000_000)) == "table-too-large"


def test_sheets_that_are_large_together(xlsx: Xlsx) -> None:
    path = xlsx([["x"] * 10] * 10, [["x"] * 10] * 10)
    read_all(path, Limits(cells=200))
    assert refusal_of(path, Limits(cells=199)) == "table-too-large"


def test_prefixed_tags_are_seen_too(xlsx: Xlsx, repacked: Repack) -> None:
    sheet = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        b'<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
        b'<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert refusal_of(repacked(xlsx([["x"]]), {SHEET: sheet})) == "table-too-large"


def test_a_wide_and_a_long_list_of_honest_size_pass(xlsx: Xlsx, repacked: Repack) -> None:
    cells = b'<row r="100001"><c r="A100001"><v>1</v></c></row><row r="100002"><c r="T100002"><v>2</v></c></row>'
    workbook = open_workbook(repacked(xlsx([["x"]]), {SHEET: START + cells + END}))
    sheet = workbook.sheet("Sheet1")
    assert sheet.address(1, 19) == "T100002"


def test_zip_bomb(xlsx: Xlsx, repacked: Repack) -> None:
    bomb = START + b" " * 3_000_000 + END
    assert refusal_of(repacked(xlsx([["x"]]), {SHEET: bomb}), Limits(unpacked_bytes=1_000_000)) == "table-too-large"


def test_zip_bomb_that_states_a_small_size(xlsx: Xlsx, repacked: Repack) -> None:
    path = repacked(xlsx([["x"]]), {SHEET: START + b" " * 3_000_000 + END})
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        size = struct.pack("<I", package.getinfo(SHEET).file_size)
    for place in (data.find(size), data.rfind(size)):
        data[place : place + 4] = struct.pack("<I", 100)
    path.write_bytes(data)
    assert refusal_of(path, Limits(unpacked_bytes=1_000_000)) == "table-too-large"


def test_too_large_on_disk_and_too_many_parts(xlsx: Xlsx, repacked: Repack) -> None:
    path = xlsx([["x"]])
    assert refusal_of(path, Limits(file_bytes=100)) == "table-too-large"
    assert refusal_of(repacked(path, {f"{n}.xml": b"" for n in range(50)}), Limits(parts=40)) == "table-too-large"


def test_one_long_text_shared_by_very_many_cells(xlsx: Xlsx, repacked: Repack) -> None:
    texts = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>'
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 500))
    parts = {"xl/sharedStrings.xml": texts % (b"a" * 10_000), SHEET: START + cells + END}
    path = repacked(xlsx([["x"]]), parts)
    assert refusal_of(path, Limits(text_letters=1_000_000)) == "table-too-large"
    assert len(open_workbook(path).sheet("Sheet1").rows) == 499


LONG_TEXT = b"<si><t>" + b"a" * 10_000 + b"</t></si>"


@pytest.mark.parametrize(
    ("texts", "cell"),
    [
        (LONG_TEXT, b"<c r='A%d' t='s'><v>0</v></c>"),
        (LONG_TEXT, b'<c r="A%d" t="s"><f>x</f><v> 0 </v></c>'),
        (b"<si/>" + LONG_TEXT, b'<c r="A%d" t="s"><v>1</v></c>'),
        (LONG_TEXT.replace(b"aaa", b"<![CDATA[</si>]]>"), b'<c r="A%d" t="s"><v>0</v></c>'),
    ],
)
def test_a_shared_long_text_is_counted_however_it_is_written(
    xlsx: Xlsx, repacked: Repack, texts: bytes, cell: bytes
) -> None:
    start = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    cells = b"".join(b'<row r="%d">%s</row>' % (row, cell % row) for row in range(1, 500))
    path = repacked(xlsx([["x"]]), {"xl/sharedStrings.xml": start + texts + b"</sst>", SHEET: START + cells + END})
    assert refusal_of(path, Limits(text_letters=1_000_000)) == "table-too-large"
    read_all(path, Limits(text_letters=20_000_000))


@pytest.mark.parametrize("stated", [b'"4000000000"', b"'4000000000'", b'"' + b"9" * 30 + b'"'])
def test_more_texts_stated_than_there_can_be(xlsx: Xlsx, repacked: Repack, stated: bytes) -> None:
    """The reader would make room for all of them, and die."""
    texts = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount=%s><si><t>x</t></si></sst>'
    )
    assert refusal_of(repacked(xlsx([["x"]]), {"xl/sharedStrings.xml": texts % stated})) == "table-damaged"


def test_swarm_of_merged_cells(xlsx: Xlsx, repacked: Repack) -> None:
    merges = b'<mergeCell ref="A1:B1"/>' * 100_001
    sheet = START + b'<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>' + merges
    path = repacked(xlsx([["x"]]), {SHEET: sheet + b"</mergeCells></worksheet>"})
    assert refusal_of(path) == "table-too-large"


def test_entities_are_not_expanded(xlsx: Xlsx, repacked: Repack) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    for entity in (b"&b;", b"&f;"):
        cell = b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + entity + b"</t></is></c></row>"
        assert refusal_of(repacked(xlsx([["x"]]), {SHEET: laughs + START + cell + END})) == "table-damaged"


def test_external_links_are_not_followed(xlsx: Xlsx, repacked: Repack) -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    path = repacked(xlsx([["x"]]), {"xl/externalLinks/externalLink1.xml": link})
    assert open_workbook(path).sheet("Sheet1").rows == [["x"]]


def test_merges_that_lie_over_each_other(xlsx: Xlsx, repacked: Repack) -> None:
    """Each would be walked through: hours for a file of a megabyte."""
    cells = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(1, 2_000))
    merges = b'<mergeCell ref="A1:A1999"/>'
    sheet = START + cells + b"</sheetData><mergeCells>%s</mergeCells></worksheet>"
    read_all(repacked(xlsx([["x"]]), {SHEET: sheet % merges}))
    assert refusal_of(repacked(xlsx([["x"]]), {SHEET: sheet % (merges * 2)})) == "table-damaged"


@pytest.mark.parametrize(
    "rows",
    [
        '<table:table-row><table:table-cell><text:p>a<text:s text:c="4000000000"/></text:p></table:table-cell>'
        "</table:table-row>",
        '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000">'
        f"<text:p>{'a' * 1_000}</text:p></table:table-cell></table:table-row>",
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"'
        ' table:number-columns-repeated="64"><text:p>x</text:p></table:table-cell></table:table-row>',
        '<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="float"'
        ' office:value="1" table:number-columns-repeated="1000"/></table:table-row>',
    ],
)
def test_open_document_that_repeats_itself(ods: Callable[[str], Path], rows: str) -> None:
    assert refusal_of(ods(rows)) == "table-too-large"


def test_open_document_with_entities(ods: Callable[[str], Path], tmp_path: Path) -> None:
    path = ods("")
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml")
    evil = tmp_path / "evil.ods"
    with zipfile.ZipFile(evil, "w") as package:
        package.writestr("content.xml", b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content)
    assert refusal_of(evil) == "table-damaged"


def test_password(samples: Path, tmp_path: Path) -> None:
    data = bytearray((samples / "magistrants-old.xls").read_bytes())
    name = "Workbook".encode("utf-16-le")
    place = data.rfind(name)
    encrypted = "EncryptedPackage".encode("utf-16-le")
    data[place : place + len(encrypted)] = encrypted
    data[place + 64 : place + 66] = struct.pack("<H", len(encrypted) + 2)
    path = tmp_path / "locked.xlsx"
    path.write_bytes(data)
    assert refusal_of(path) == "table-encrypted"


def test_old_excel_with_a_sheet_stated_over_and_over() -> None:
    """Each would be built when the file is opened."""
    stated = struct.pack("<HHIH", 0x0085, 6, 1_000, 0)
    cells = b"".join(struct.pack("<HHHHHd", 0x0203, 14, row, 0, 0, 1.0) for row in range(500))
    end = struct.pack("<HH", 0x000A, 0)
    assert biff_extent((stated * 2).ljust(1_000, b"\0") + cells + end).cells == 1_000
    with pytest.raises(ValueError, match="sheets inside sheets"):
        biff_extent((stated * 50).ljust(1_000, b"\0") + cells + end)


def test_old_excel_with_one_long_text_in_very_many_cells() -> None:
    text = struct.pack("<HB", 60_000, 0) + b"a" * 8_000
    goes_on = b"".join(struct.pack("<HH", 0x003C, 8_001) + b"\0" + b"a" * 8_000 for _ in range(7))
    texts = struct.pack("<HHII", 0x00FC, 8 + len(text), 1, 1) + text + goes_on
    sheet = struct.pack("<HHIH", 0x0085, 6, len(texts) + 10, 0)
    cells = b"".join(struct.pack("<HHHHHI", 0x00FD, 10, row, 0, 0, 0) for row in range(500))
    extent = biff_extent(texts + sheet + cells + struct.pack("<HH", 0x000A, 0))
    assert (extent.cells, extent.letters) == (500, 500 * 60_000)


def test_old_excel_with_impossible_dimensions(samples: Path, tmp_path: Path) -> None:
    data = bytearray((samples / "magistrants-old.xls").read_bytes())
    place = data.find(struct.pack("<HH", 0x0200, 14))
    data[place + 4 : place + 18] = struct.pack("<IIHHH", 0, 0xFFFFFFF0, 0, 0xFFFF, 0)
    path = tmp_path / "list.xls"
    path.write_bytes(data)
    assert refusal_of(path) == "table-damaged"


@pytest.mark.parametrize("content", ["word/document.xml", "photo.jpg", "xl/workbook.bin"])
def test_other_packages(tmp_path: Path, content: str) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(content, "<x/>")
    assert refusal_of(path) == "table-not-a-spreadsheet"


def test_huge_cell_in_text(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("ТАӘ;ЖСН\n" + "a" * 200_000 + ";1\n", "utf-8")
    assert refusal_of(path) == "table-damaged-line"


def test_too_many_cells_in_text(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a;b\n" * 100, "utf-8")
    assert refusal_of(path, Limits(cells=150)) == "table-too-large"


def test_lines_of_unequal_length(tmp_path: Path, students: Callable[..., StudentList]) -> None:
    path = tmp_path / "list.csv"
    path.write_text("ТАӘ;ЖСН;Курс\nКим Әли;880101388718\n\n;;;;;;;5\nОспан Ерлан;850101388711;2;x;y\n", "utf-8")
    read = students(path)
    assert [(row.row, row.iin) for row in read.rows] == [(2, "880101388718"), (5, "850101388711")]


def test_letters_that_part_lines_only_on_a_screen_stay_in_their_cell(
    tmp_path: Path, students: Callable[..., StudentList]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("ТАӘ;ЖСН;Тақырып (қаз)\rКим Әли;880101388718;Бір\u2028екі\x85үш\x0cтөрт\r", "utf-8", newline="")
    (row,) = students(path).rows
    assert row.topics == {"kk": "Бір екі үш төрт"}


def test_nothing_but_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"a" + b"\n" * 200)
    assert refusal_of(path, Limits(rows=150)) == "table-too-large"


def test_one_wide_line_among_many(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a;b\n" * 50 + ";" * 50 + "\n", "utf-8")
    assert refusal_of(path, Limits(cells=2_000)) == "table-too-large"


@pytest.mark.parametrize(("column", "cell"), [("ТАӘ", "A2"), ("Тақырып (қаз)", "C2"), ("Топ", "D2")])
def test_letters_no_record_may_hold_are_a_problem_with_its_address(
    tmp_path: Path, students: Callable[..., StudentList], column: str, cell: str
) -> None:
    values = {"ТАӘ": "Ким Әли", "ЖСН": "880101388718", "Тақырып (қаз)": "Бір", "Топ": "АЖ-26"}
    values[column] += "\x07\x7f"
    path = tmp_path / "list.csv"
    path.write_text(";".join(values) + ";" + " " * 4_000 + "\n" + ";".join(values.values()) + "\n", "utf-8")
    (row,) = students(path).rows
    assert [(one.cell, one.code, one.params) for one in row.problems] == [
        (cell, "letters-unwritable", {"letters": "U+0007, U+007F"})
    ]


def test_huge_cell_is_a_problem_with_its_address(xlsx: Xlsx, students: Callable[..., StudentList]) -> None:
    row = ["Ким Әли", "880101388718", "т" * 32_000]
    (read,) = students(xlsx([["ТАӘ", "ЖСН", "Тақырып (қаз)"], row])).rows
    (problem,) = read.problems
    assert (problem.cell, problem.code, problem.confirmable) == ("C2", "text-too-long", False)
    assert problem.params == {"length": 32_000, "limit": 4_000}


@pytest.mark.parametrize("name", ["magistrants-export-ru.xlsx", "magistrants-old.xls", "supervisors-kk.xlsx"])
def test_files_with_random_damage(
    name: str, samples: Path, tmp_path: Path, students: Callable[..., StudentList]
) -> None:
    """Flipped and lost bytes, inside the packed parts too: read, or refused in plain words."""
    source = (samples / name).read_bytes()
    chance = random.Random(name)
    path = tmp_path / name
    for _ in range(60):
        damaged = _with_damaged_parts(source, chance) if name.endswith("x") and chance.random() < 0.7 else source
        path.write_bytes(_damaged(damaged, chance) if damaged is source else damaged)
        assert outcome(students, path).startswith(("read", "table-"))


def outcome(students: Callable[..., StudentList], path: Path) -> str:
    try:
        students(path)
    except KafedraError as refusal:
        return refusal.code
    return "read"


def _damaged(data: bytes, chance: random.Random) -> bytes:
    result = bytearray(data)
    for _ in range(chance.choice([1, 5, 50])):
        result[chance.randrange(len(result))] = chance.randrange(256)
    return bytes(result[: chance.randrange(1, len(result))] if chance.random() < 0.3 else result)


def _with_damaged_parts(data: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if part and chance.random() < 0.5:
                part = _damaged(part, chance)
            if chance.random() > 0.03:
                new.writestr(name, part)
    return packed.getvalue()
