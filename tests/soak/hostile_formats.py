"""Spreadsheets made to harm in other formats: .xls, .ods, text, and what only bears such a name."""

from __future__ import annotations

import io
import struct
import zipfile
from random import Random

from hostile_parts import HEADINGS, File, sample, strange_rows


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
    return ".ods", ods(_ods_row(HEADINGS) + repeated)


def damaged_ods(random: Random) -> File:
    data = bytearray(ods(_ods_row(HEADINGS) + _ods_row(("Ким Әли", "880101388718", "1"))))
    if random.random() < 0.5:
        for _ in range(random.randrange(1, 20)):
            data[random.randrange(len(data))] = random.randrange(256)
        return ".ods", bytes(data)
    value = random.choice(('"x"', '"1e999"', '"99999-99-99"', '"PT99999999H"', '""'))
    kind = random.choice(("date", "time", "float", "boolean", "percentage", "none"))
    cell = f'<table:table-cell office:value-type="{kind}" office:{kind}-value={value} office:value={value}/>'
    return ".ods", ods(f"{_ods_row(HEADINGS)}<table:table-row>{cell * 7}</table:table-row>")


def ods_with_entities(random: Random) -> File:
    told = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return ".ods", ods(_ods_row((random.choice(("&b;", "&f;", "x")),)), told)


def text_in_any_encoding(random: Random) -> File:
    lines = [";".join(HEADINGS), *(";".join(str(cell) for cell in row) for row in strange_rows(random, 5)[1:])]
    encoding = random.choice(
        ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "kz1048", "utf-32", "cp866")
    )
    return ".csv", "\n".join(lines).encode(encoding, "replace")


def damaged_text(random: Random) -> File:
    lines = (";".join(str(cell) for cell in row) for row in strange_rows(random, 12))
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


def spaces_without_end(random: Random) -> File:
    spaces = f'<text:s text:c="{random.choice((10, 400_000_000, 10**18))}"/>'
    return ".ods", ods(_ods_row(("a" + spaces,)).replace('office:value-type="string"', ""))
