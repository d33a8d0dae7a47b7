"""Spreadsheets whose sheets are made to harm: addresses, merges, formulas, entities, texts without end."""

from __future__ import annotations

import io
import zipfile
from random import Random
from typing import Any

from hostile_parts import (
    BOOK,
    END,
    HEADINGS,
    LIMIT_ROWS,
    MAIN,
    SHEET,
    START,
    TEXTS,
    TEXTS_TO_HARM,
    File,
    book,
    honest,
    inline,
    repacked,
    sheet,
    strange_rows,
    with_sheet,
)


def cells_far_apart(random: Random) -> File:
    row, column = random.randrange(100_000, LIMIT_ROWS), random.choice(("XFD", "ABC", "ZZZ", "A"))
    first = f'<row r="1">{inline("A1", "ТАӘ")}</row>'
    return with_sheet(f'{first}<row r="{row}">{inline(f"{column}{row}", "x")}</row>')


def all_rows_declared(random: Random) -> File:
    ref = random.choice(("A1:XFD1048576", "A1:G1048576", "A1:ZZZZZ99999999999", "", "A1"))
    body = "".join(f'<row r="{n}">{inline(f"A{n}", "Ким Әли")}</row>' for n in range(1, 20))
    whole = f'<worksheet xmlns="{MAIN}"><dimension ref="{ref}"/><sheetData>{body}{END}'
    return ".xlsx", repacked(honest(), {SHEET: whole.encode()})


def empty_styled_rows(random: Random) -> File:
    rows = random.choice((200_000, LIMIT_ROWS))
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
    texts = f'<sst xmlns="{MAIN}" count="4000000000" uniqueCount="4000000000"><si><t>x</t></si></sst>'.encode()
    return with_sheet(f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>', **{TEXTS: texts})


def shared_texts_in_a_ring(random: Random) -> File:
    """Texts that contain texts, formulas that share each other, a part that relates to itself."""
    depth = random.choice((10, 5_000, 100_000))
    texts = f'<sst xmlns="{MAIN}">{"<si>" * depth}<t>x</t>{"</si>" * depth}</sst>'.encode()
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
        b' Target="workbook.xml"/></Relationships>'
    )
    shared = '<f t="shared" si="0" ref="A1:A3">A2</f>'
    parts = {TEXTS: texts} | ({"xl/_rels/workbook.xml.rels": relations} if random.random() < 0.5 else {})
    return with_sheet(f'<row r="1"><c r="A1" t="s">{shared}<v>0</v></c></row>', **parts)


def long_text_shared_by_many(random: Random) -> File:
    texts = f'<sst xmlns="{MAIN}"><si><t>{"a" * random.choice((10_000, 1_000_000))}</t></si></sst>'.encode()
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

    return ".xlsx", book(strange_rows(random, 8), change)


def swarm_of_merges(random: Random) -> File:
    count, reference = random.choice((500, 200_000)), random.choice(("A1:XFD1048576", "A1:A1048576", "B2:A1", "A1:B1"))
    merges = f'<mergeCell ref="{reference}"/>' * count
    whole = f'{START}<row r="1">{inline("A1", "ТАӘ")}</row></sheetData><mergeCells>{merges}</mergeCells></worksheet>'
    return ".xlsx", repacked(honest(), {SHEET: whole.encode()})


def huge_cells(random: Random) -> File:
    text = random.choice(("Қ", "a", "&#1178;", "&amp;")) * random.choice((40_000, 3_000_000))
    return with_sheet(
        f'<row r="1">{inline("A1", "ТАӘ")}{inline("B1", "ЖСН")}</row><row r="2">{inline("A2", text)}</row>'
    )


def strange_cells(random: Random) -> File:
    return ".xlsx", book(strange_rows(random, random.randrange(1, 40)))


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
    rows: list[list[Any]] = [list(HEADINGS), *([text, "880101388718", 1, text, text, text, text] for text in found)]
    return ".xlsx", book(rows)


def external_links(random: Random) -> File:
    target = random.choice(("http://192.0.2.1/x.xlsx", "file:///etc/passwd", "\\\\192.0.2.1\\share\\x.xlsx"))
    link = f'<externalLink xmlns="{MAIN}"><externalBook r:id="rId1" xmlns:r="x"/></externalLink>'.encode()
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="x" Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()
    links = "xl/externalLinks"
    parts = {f"{links}/externalLink1.xml": link, f"{links}/_rels/externalLink1.xml.rels": relations}
    return ".xlsx", repacked(book(strange_rows(random, 3)), parts)


def entities(random: Random) -> File:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    told = f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://192.0.2.1/">]>'
    entity = random.choice(("&l9;", "&f;", "&h;", "&undefined;", "&#0;", "&#xFFFFFFFF;"))
    place = random.choice((SHEET, TEXTS, BOOK, "[Content_Types].xml", "xl/styles.xml"))
    body = f'<row r="1">{inline("A1", entity)}</row>'
    plain = {SHEET: sheet(body), TEXTS: f'<sst xmlns="{MAIN}"><si><t>{entity}</t></si></sst>'.encode()}
    return ".xlsx", repacked(honest(), {place: told.encode() + plain.get(place, f"<x>{entity}</x>".encode())})


def dates_of_1904(random: Random) -> File:
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    for row in strange_rows(random, 6):
        workbook.active.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return ".xlsx", target.getvalue()


def deep_xml(random: Random) -> File:
    depth = random.choice((1_000, 300_000))
    return with_sheet("<x>" * depth + "</x>" * random.choice((0, depth)))


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
        with zipfile.ZipFile(io.BytesIO(honest())) as package:
            renamed = package.read(rels).replace(b"sheet1.xml", b"sheet1.dat")
        return ".xlsx", repacked(honest(), {SHEET: None, rels: renamed, "xl/worksheets/sheet1.dat": sheet(far)})
    quotes = {"t": "'s'", "r": "'A%d'"} if odd == 4 else {"t": '"s"', "r": '"A%d"'}
    cell = f"<row><c r={quotes['r']} t={quotes['t']}><f>1</f><v>0</v></c></row>"
    texts = f'<sst xmlns="{MAIN}"><si><t>{"a" * 1_000_000}</t></si></sst>'.encode()
    return with_sheet("".join(cell % number for number in range(1, 5_000)), **{TEXTS: texts})


def merges_over_each_other(random: Random) -> File:
    rows = random.choice((500, 50_000))
    body = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, rows))
    merges = f'<mergeCell ref="A1:A{rows}"/>' * random.choice((2, 90_000))
    return ".xlsx", repacked(
        honest(), {SHEET: f"{START}{body}</sheetData><mergeCells>{merges}</mergeCells></worksheet>".encode()}
    )
