"""Spreadsheets made to harm, from seeds: each kind of harm is a function that writes the bytes of one file."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
SHEET, TEXTS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_START = f'<worksheet xmlns="{_MAIN}"><sheetData>'
_END = "</sheetData></worksheet>"
_HEADINGS = ("ТАӘ", "ЖСН", "Курс", "Білім беру бағдарламасы", "Тақырып (қаз)", "Жетекші", "Қабылданған күні")
_LIMIT_ROWS, _LIMIT_COLUMNS = 1_048_576, 16_384

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


# --- parts of files ---------------------------------------------------------------------------------------------------


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


def _honest() -> bytes:
    return book([list(_HEADINGS), ["Ким Әли", "880101388718", 1, "7M06101", "Деректер", "Оспан Е.", "01.09.2026"]])


def sheet(cells: str) -> bytes:
    return (_START + cells + _END).encode()


def with_sheet(cells: str, **parts: bytes) -> File:
    return ".xlsx", repacked(_honest(), {SHEET: sheet(cells), **parts})


def inline(address: str, text: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def _rows(random: Random, count: int) -> list[list[Any]]:
    """A list whose cells are what nobody expects there."""
    strange = [*TEXTS_TO_HARM, 1, -1, 1e300, 0.1 + 0.2, True, None, 46_000, 2**53]
    rows: list[list[Any]] = [list(_HEADINGS)]
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
            row[random.randrange(len(row))] = _cell(random.choice(strange))
        rows.append(row)
    return rows


def _cell(value: Any) -> Any:
    """As openpyxl can write it: that refuses what XML does."""
    return (
        "".join(letter for letter in value if letter >= " " or letter in "\t\n\r") if isinstance(value, str) else value
    )


# --- harms: packages --------------------------------------------------------------------------------------------------


def broken_zip(random: Random) -> File:
    data = bytearray(sample("magistrants-export-ru.xlsx"))
    for _ in range(random.choice((1, 10, 200))):
        data[random.randrange(len(data))] = random.randrange(256)
    return ".xlsx", bytes(data[: random.randrange(4, len(data))] if random.random() < 0.5 else data)


def damaged_parts(random: Random) -> File:
    data = sample(random.choice(("magistrants-export-ru.xlsx", "supervisors-kk.xlsx")))
    parts: dict[str, bytes | None] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            part = bytearray(package.read(name))
            for _ in range(random.choice((0, 1, 5, 50)) if part else 0):
                part[random.randrange(len(part))] = random.randrange(256)
            parts[name] = None if random.random() < 0.05 else bytes(part)
    return ".xlsx", repacked(data, parts)


def zip_bomb(random: Random) -> File:
    filler = random.choice((b" ", b"\0", b"<row/>", b"<!-- -->"))
    amount = random.choice((30_000_000, 120_000_000, 260_000_000))
    return ".xlsx", repacked(_honest(), {SHEET: _START.encode() + filler * (amount // len(filler)) + _END.encode()})


def bomb_that_lies(random: Random) -> File:
    """States a small size in both its headers."""
    _, data = zip_bomb(random)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = struct.pack("<I", package.getinfo(SHEET).file_size)
    lying = bytearray(data)
    for place in (lying.find(size), lying.rfind(size)):
        lying[place : place + 4] = struct.pack("<I", random.randrange(1, 1_000))
    return ".xlsx", bytes(lying)


def bombs_in_many_parts(random: Random) -> File:
    filler = b" " * 40_000_000
    return ".xlsx", repacked(
        _honest(), {f"xl/worksheets/sheet{n}.xml": filler for n in range(2, random.randrange(4, 10))}
    )


def bomb_of_other_method(random: Random) -> File:
    method = random.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    return ".xlsx", repacked(_honest(), {SHEET: b" " * 20_000_000}, method)


def very_many_parts(random: Random) -> File:
    return ".xlsx", repacked(_honest(), {f"xl/{n}.xml": b"" for n in range(random.choice((1_500, 5_000)))})


def repeated_parts(random: Random) -> File:
    """Two parts of one name, the second another: readers differ in which they take."""
    target = io.BytesIO(_honest())
    with zipfile.ZipFile(target, "a") as package:
        info = zipfile.ZipInfo(SHEET if random.random() < 0.5 else BOOK)
        package.NameToInfo.clear()
        package.writestr(info, sheet(f'<row r="1">{inline("A1", "x")}</row>'))
    return ".xlsx", target.getvalue()


def foreign_package(random: Random) -> File:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in random.sample(
            ("word/document.xml", "../../evil.xml", "xl/workbook.bin", "a\\b.xml", "/etc/x", "x" * 300), 3
        ):
            package.writestr(name, "<x/>")
    return random.choice((".xlsx", ".ods")), target.getvalue()


# --- harms: sheets ----------------------------------------------------------------------------------------------------


def cells_far_apart(random: Random) -> File:
    row, column = random.randrange(100_000, _LIMIT_ROWS), random.choice(("XFD", "ABC", "ZZZ", "A"))
    first = f'<row r="1">{inline("A1", "ТАӘ")}</row>'
    return with_sheet(f'{first}<row r="{row}">{inline(f"{column}{row}", "x")}</row>')


def all_rows_declared(random: Random) -> File:
    ref = random.choice(("A1:XFD1048576", "A1:G1048576", "A1:ZZZZZ99999999999", "", "A1"))
    body = "".join(f'<row r="{n}">{inline(f"A{n}", "Ким Әли")}</row>' for n in range(1, 20))
    whole = f'<worksheet xmlns="{_MAIN}"><dimension ref="{ref}"/><sheetData>{body}{_END}'
    return ".xlsx", repacked(_honest(), {SHEET: whole.encode()})


def empty_styled_rows(random: Random) -> File:
    rows = random.choice((200_000, _LIMIT_ROWS))
    return with_sheet("".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(1, rows)))


def empty_styled_cells(random: Random) -> File:
    """Borders drawn down the whole sheet."""
    columns, rows = random.choice(((1, 300_000), (26, 40_000), (7, 150_000)))
    letters = [chr(65 + n) for n in range(columns)]
    body = "".join(
        f'<row r="{n}">' + "".join(f'<c r="{a}{n}" s="1"/>' for a in letters) + "</row>" for n in range(1, rows)
    )
    return with_sheet(body)


def cells_without_addresses(random: Random) -> File:
    return with_sheet("<row>" + "<c/>" * random.choice((10, 20_000)) + "<c><v>1</v></c></row>" + "<row/>" * 5_000)


def addresses_that_are_none(random: Random) -> File:
    address = random.choice(("A0", "1A", "A-1", "$A$1", "AAAA1", "A99999999999999999999", "", "é1", "a1"))
    return with_sheet(f'<row r="1"><c r="{address}"><v>1</v></c></row><row r="-5"/><row r="x"/>')


def rows_backwards(random: Random) -> File:
    order = random.sample(range(1, 300), 200)
    return with_sheet("".join(f'<row r="{n}">{inline(f"A{n}", "Ким Әли")}</row>' for n in order))


def shared_texts_astray(random: Random) -> File:
    index = random.choice(("99999999", "-1", "x", "", "18446744073709551616", "0.5"))
    texts = f'<sst xmlns="{_MAIN}" count="4000000000" uniqueCount="4000000000"><si><t>x</t></si></sst>'.encode()
    return with_sheet(f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>', **{TEXTS: texts})


def shared_texts_in_a_ring(random: Random) -> File:
    """Texts that contain texts, formulas that share each other, a part that relates to itself."""
    depth = random.choice((10, 5_000, 100_000))
    texts = f'<sst xmlns="{_MAIN}">{"<si>" * depth}<t>x</t>{"</si>" * depth}</sst>'.encode()
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
        b' Target="workbook.xml"/></Relationships>'
    )
    shared = '<f t="shared" si="0" ref="A1:A3">A2</f>'
    parts = {TEXTS: texts} | ({"xl/_rels/workbook.xml.rels": relations} if random.random() < 0.5 else {})
    return with_sheet(f'<row r="1"><c r="A1" t="s">{shared}<v>0</v></c></row>', **parts)


def long_text_shared_by_many(random: Random) -> File:
    texts = f'<sst xmlns="{_MAIN}"><si><t>{"a" * random.choice((10_000, 1_000_000))}</t></si></sst>'.encode()
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, random.choice((500, 20_000)))
    )
    return with_sheet(cells, **{TEXTS: texts})


def merged_heading(random: Random) -> File:
    def change(active: Any) -> None:
        for _ in range(random.randrange(1, 8)):
            row, column = random.randrange(1, 6), random.randrange(1, 8)
            active.merge_cells(
                start_row=row,
                start_column=column,
                end_row=row + random.randrange(6),
                end_column=column + random.randrange(4),
            )

    return ".xlsx", book(_rows(random, 8), change)


def swarm_of_merges(random: Random) -> File:
    count, reference = random.choice((500, 200_000)), random.choice(("A1:XFD1048576", "A1:A1048576", "B2:A1", "A1:B1"))
    merges = f'<mergeCell ref="{reference}"/>' * count
    whole = f'{_START}<row r="1">{inline("A1", "ТАӘ")}</row></sheetData><mergeCells>{merges}</mergeCells></worksheet>'
    return ".xlsx", repacked(_honest(), {SHEET: whole.encode()})


def huge_cells(random: Random) -> File:
    text = random.choice(("Қ", "a", "&#1178;", "&amp;")) * random.choice((40_000, 3_000_000))
    return with_sheet(
        f'<row r="1">{inline("A1", "ТАӘ")}{inline("B1", "ЖСН")}</row><row r="2">{inline("A2", text)}</row>'
    )


def strange_cells(random: Random) -> File:
    return ".xlsx", book(_rows(random, random.randrange(1, 40)))


def strange_types(random: Random) -> File:
    kinds = random.sample(("b", "e", "n", "str", "d", "x", "inlineStr", "s"), 5)
    values = ("1", "x", "", "-1e400", "2026-13-45T99:99:99", "#N/A", "9" * 400)
    cells = "".join(
        f'<c r="{chr(65 + n)}2" t="{kind}"><v>{random.choice(values)}</v></c>' for n, kind in enumerate(kinds)
    )
    return with_sheet(f'<row r="1">{inline("A1", "ТАӘ")}{inline("B1", "ЖСН")}</row><row r="2">{cells}</row>')


def formulas(random: Random) -> File:
    """Formulas with and without saved values, of other files and of programs."""
    found = random.sample([text for text in TEXTS_TO_HARM if text.startswith("=")] * 2, 5)
    rows: list[list[Any]] = [list(_HEADINGS), *([text, "880101388718", 1, text, text, text, text] for text in found)]
    return ".xlsx", book(rows)


def external_links(random: Random) -> File:
    target = random.choice(("http://192.0.2.1/x.xlsx", "file:///etc/passwd", "\\\\192.0.2.1\\share\\x.xlsx"))
    link = f'<externalLink xmlns="{_MAIN}"><externalBook r:id="rId1" xmlns:r="x"/></externalLink>'.encode()
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="x" Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()
    links = "xl/externalLinks"
    parts = {f"{links}/externalLink1.xml": link, f"{links}/_rels/externalLink1.xml.rels": relations}
    return ".xlsx", repacked(book(_rows(random, 3)), parts)


def entities(random: Random) -> File:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    told = f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://192.0.2.1/">]>'
    entity = random.choice(("&l9;", "&f;", "&h;", "&undefined;", "&#0;", "&#xFFFFFFFF;"))
    place = random.choice((SHEET, TEXTS, BOOK, "[Content_Types].xml", "xl/styles.xml"))
    body = f'<row r="1">{inline("A1", entity)}</row>'
    plain = {SHEET: sheet(body), TEXTS: f'<sst xmlns="{_MAIN}"><si><t>{entity}</t></si></sst>'.encode()}
    return ".xlsx", repacked(_honest(), {place: told.encode() + plain.get(place, f"<x>{entity}</x>".encode())})


def dates_of_1904(random: Random) -> File:
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    for row in _rows(random, 6):
        workbook.active.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return ".xlsx", target.getvalue()


def deep_xml(random: Random) -> File:
    depth = random.choice((1_000, 300_000))
    return with_sheet("<x>" * depth + "</x>" * random.choice((0, depth)))


# --- harms: other formats ---------------------------------------------------------------------------------------------


def damaged_xls(random: Random) -> File:
    data = bytearray(sample("magistrants-old.xls"))
    for _ in range(random.choice((1, 10, 300))):
        data[random.randrange(len(data))] = random.randrange(256)
    return ".xls", bytes(data[: random.randrange(8, len(data))] if random.random() < 0.3 else data)


def xls_that_overstates(random: Random) -> File:
    """Numbers in its records, its chains and its directory are what no file holds."""
    data = bytearray(sample("magistrants-old.xls"))
    for _ in range(random.randrange(1, 6)):
        place = random.randrange(0, len(data) - 4) & ~3
        data[place : place + 4] = struct.pack("<I", random.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)))
    return ".xls", bytes(data)


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)


def ods(rows: str, before: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", before + _ODS.format(rows=rows))
    return target.getvalue()


def _ods_row(texts: tuple[str, ...], times: str = "") -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"{times}><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>"


def ods_that_repeats(random: Random) -> File:
    rows, columns = random.choice((10, 1_048_576, 10**15, -5)), random.choice((1, 16_384, 10**12, 0))
    inner = _ods_row(("Ким Әли", "880101388718"), f' table:number-columns-repeated="{columns}"')
    repeated = inner.replace("<table:table-row>", f'<table:table-row table:number-rows-repeated="{rows}">')
    return ".ods", ods(_ods_row(_HEADINGS) + repeated)


def damaged_ods(random: Random) -> File:
    data = bytearray(ods(_ods_row(_HEADINGS) + _ods_row(("Ким Әли", "880101388718", "1"))))
    if random.random() < 0.5:
        for _ in range(random.randrange(1, 20)):
            data[random.randrange(len(data))] = random.randrange(256)
        return ".ods", bytes(data)
    value = random.choice(('"x"', '"1e999"', '"99999-99-99"', '"PT99999999H"', '""'))
    kind = random.choice(("date", "time", "float", "boolean", "percentage", "none"))
    cell = f'<table:table-cell office:value-type="{kind}" office:{kind}-value={value} office:value={value}/>'
    return ".ods", ods(f"{_ods_row(_HEADINGS)}<table:table-row>{cell * 7}</table:table-row>")


def ods_with_entities(random: Random) -> File:
    told = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return ".ods", ods(_ods_row((random.choice(("&b;", "&f;", "x")),)), told)


def text_in_any_encoding(random: Random) -> File:
    lines = [";".join(_HEADINGS), *(";".join(str(cell) for cell in row) for row in _rows(random, 5)[1:])]
    encoding = random.choice(
        ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "kz1048", "utf-32", "cp866")
    )
    return ".csv", "\n".join(lines).encode(encoding, "replace")


def damaged_text(random: Random) -> File:
    lines = (";".join(str(cell) for cell in row) for row in _rows(random, 12))
    data = bytearray("\n".join(lines).encode(random.choice(("utf-8", "utf-16", "kz1048")), "replace"))
    for _ in range(random.choice((1, 20, 500))):
        place = random.randrange(len(data))
        data[place : place + random.randrange(2)] = random.randbytes(random.randrange(3))
    return ".csv", bytes(data)


def text_with_nul(random: Random) -> File:
    lines = ["ТАӘ;ЖСН;Курс", *("Ким Әли;880101388718;1" for _ in range(random.choice((1, 500))))]
    text = "\n".join(lines)
    place = random.randrange(len(text))
    return ".csv", (
        text[:place] + random.choice(("\0", "\x1a", "\x07\x08", "\x7f", "\ufffe", "\ufdd0")) + text[place:]
    ).encode()


def unclosed_quotes(random: Random) -> File:
    row = random.choice(('"Ким Әли;1\n', 'Ким "Әли;1"x;"\n', '""";""";\n', '"' * 100_000 + "\n"))
    return ".csv", ("ТАӘ;ЖСН\n" + row * random.choice((1, 3_000))).encode()


def lines_of_any_length(random: Random) -> File:
    lines = [";".join("x" * random.randrange(3) for _ in range(random.choice((0, 1, 3, 50)))) for _ in range(60)]
    lines[random.randrange(60)] = "ТАӘ;ЖСН;Курс"
    return random.choice((".csv", ".txt", ".xlsx")), random.choice(("\n", "\r", "\r\n")).join(lines).encode()


def one_endless_line(random: Random) -> File:
    return ".csv", random.choice((b";", b"\t", b"a;", b"\n", b"\r", b"a", b'"')) * random.choice((100_000, 8_000_000))


def wrong_type(random: Random) -> File:
    heads = (
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"MZ\x90\0",
        b"<html><table><tr><td>x",
        b"{\\rtf1 ",
        b"SQLite format 3\0",
        b"PK\x05\x06",
        b"\x1f\x8b\x08",
        b"",
        b"\0" * 999,
        b"PK\x03\x04",
    )
    return random.choice((".xlsx", ".xls", ".ods", ".csv", "")), random.choice(heads) + random.randbytes(
        random.choice((0, 50, 5_000))
    )


def odd_tags(random: Random) -> File:
    """Written so that a quick look passes by what a reader sees."""
    far, odd = '<row r="900000"><c r="XFD900000"><v>1</v></c></row>', random.randrange(6)
    if odd == 0:
        return with_sheet(far.replace(" r=", ' x=">" r='))
    if odd == 1:
        return with_sheet('<row r="2"><c r="A2" r="XFD900000"><v>1</v></c></row>')
    if odd == 2:
        return with_sheet(far.replace("<", "<a-b:").replace("<a-b:/", "</a-b:"))
    if odd == 3:
        rels = "xl/_rels/workbook.xml.rels"
        with zipfile.ZipFile(io.BytesIO(_honest())) as package:
            renamed = package.read(rels).replace(b"sheet1.xml", b"sheet1.dat")
        return ".xlsx", repacked(_honest(), {SHEET: None, rels: renamed, "xl/worksheets/sheet1.dat": sheet(far)})
    quotes = {"t": "'s'", "r": "'A%d'"} if odd == 4 else {"t": '"s"', "r": '"A%d"'}
    cell = f"<row><c r={quotes['r']} t={quotes['t']}><f>1</f><v>0</v></c></row>"
    texts = f'<sst xmlns="{_MAIN}"><si><t>{"a" * 1_000_000}</t></si></sst>'.encode()
    return with_sheet("".join(cell % number for number in range(1, 5_000)), **{TEXTS: texts})


def spaces_without_end(random: Random) -> File:
    spaces = f'<text:s text:c="{random.choice((10, 400_000_000, 10**18))}"/>'
    return ".ods", ods(_ods_row(("a" + spaces,)).replace('office:value-type="string"', ""))


def merges_over_each_other(random: Random) -> File:
    rows = random.choice((500, 50_000))
    body = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, rows))
    merges = f'<mergeCell ref="A1:A{rows}"/>' * random.choice((2, 90_000))
    return ".xlsx", repacked(
        _honest(), {SHEET: f"{_START}{body}</sheetData><mergeCells>{merges}</mergeCells></worksheet>".encode()}
    )


def full_to_the_limit(random: Random) -> File:
    """As many different cells as are read at all, and more: what an honest giant costs."""
    if random.random() < 0.7:
        rows = random.choice((190_000, 990_000))
        return ".csv", "ТАӘ;ЖСН;Курс;x;y\n".encode() + b"".join(b"Kim %07d;%012d;1;2;3\n" % (n, n) for n in range(rows))
    body = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n}.5</v></c></row>' for n in range(1, 99_000)
    )
    return with_sheet(body)


# Rarer ones cost seconds each; an infinite supply of the others goes round.
_RARE = (
    full_to_the_limit,
    zip_bomb,
    bomb_that_lies,
    bombs_in_many_parts,
    empty_styled_rows,
    empty_styled_cells,
    one_endless_line,
)
_COMMON = (
    broken_zip, damaged_parts, bomb_of_other_method, very_many_parts, repeated_parts, foreign_package, cells_far_apart,
    all_rows_declared, cells_without_addresses, addresses_that_are_none, rows_backwards, shared_texts_astray,
    shared_texts_in_a_ring, long_text_shared_by_many, merged_heading, swarm_of_merges, huge_cells, strange_cells,
    strange_types, formulas, external_links, entities, dates_of_1904, deep_xml, damaged_xls, xls_that_overstates,
    ods_that_repeats, damaged_ods, ods_with_entities, text_in_any_encoding, damaged_text, text_with_nul,
    unclosed_quotes, lines_of_any_length, wrong_type, odd_tags, spaces_without_end, merges_over_each_other,
)  # fmt: skip
_RARE_EVERY = 12


def harms() -> Iterator[Harm]:
    """Every harm in turn, without end; the dear ones more seldom."""
    common, rare = 0, 0
    while True:
        for _ in range(_RARE_EVERY - 1):
            yield _COMMON[common % len(_COMMON)]
            common += 1
        yield _RARE[rare % len(_RARE)]
        rare += 1
