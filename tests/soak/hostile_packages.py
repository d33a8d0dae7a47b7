"""Spreadsheets whose package is made to harm: broken, overgrown, lying, of other programs."""

from __future__ import annotations

import io
import struct
import zipfile
from random import Random

from hostile_parts import BOOK, END, SHEET, START, File, honest, inline, repacked, sample, sheet


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
    return ".xlsx", repacked(honest(), {SHEET: START.encode() + filler * (amount // len(filler)) + END.encode()})


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
        honest(), {f"xl/worksheets/sheet{n}.xml": filler for n in range(2, random.randrange(4, 10))}
    )


def bomb_of_other_method(random: Random) -> File:
    method = random.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    return ".xlsx", repacked(honest(), {SHEET: b" " * 20_000_000}, method)


def very_many_parts(random: Random) -> File:
    return ".xlsx", repacked(honest(), {f"xl/{n}.xml": b"" for n in range(random.choice((1_500, 5_000)))})


def repeated_parts(random: Random) -> File:
    """Two parts of one name, the second another: readers differ in which they take."""
    target = io.BytesIO(honest())
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
