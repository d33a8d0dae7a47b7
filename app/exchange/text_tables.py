"""Tables kept as text (.csv, .txt): the encoding and the delimiter are found from the bytes."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from app.domain.errors import Refused
from app.exchange.containers import Limits

_DELIMITERS = (";", "\t", ",", "|")
_LONGEST_SAMPLE = 60
_EXCEL_HINT = re.compile(r"sep=(.)\r?\n?$", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_text_table(data: bytes, file: str, limits: Limits) -> list[list[str]]:
    """Rows of cells, all equally long. Refused: table-encoding, table-not-a-spreadsheet, table-damaged-line,
    table-too-large."""
    text = decoded(data, file)
    sample = list(islice(_lines(text), _LONGEST_SAMPLE))
    hint = _EXCEL_HINT.match(sample[0]) if sample else None
    delimiter = hint[1] if hint else _delimiter(sample)
    rows: list[list[str]] = [[]] if hint else []
    width = 0
    reader = csv.reader(islice(_lines(text), len(rows), None), delimiter=delimiter)
    try:
        for row in reader:
            rows.append(row)
            width = max(width, len(row))
            if len(rows) > limits.rows or width * len(rows) > limits.cells:
                raise Refused("table-too-large", file=file)
    except csv.Error as fault:
        raise Refused("table-damaged-line", file=file, line=reader.line_num + bool(hint)) from fault
    for row in rows:
        row += [""] * (width - len(row))
    return rows


def decoded(data: bytes, file: str) -> str:
    """The text of a file: by its mark, else UTF-8, UTF-16, else the Kazakh single-byte encoding.

    KZ-1048 is Windows-1251 with Kazakh letters in seldom used places, so that it reads Russian files too.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strict(data, (encoding,), file)
    if b"\0" in data[:1000]:
        little = data[1:1000:2].count(0) >= data[0:1000:2].count(0)
        return _strict(data, ("utf-16-le" if little else "utf-16-be",), file)
    return _strict(data, ("utf-8", "kz1048"), file)


def _strict(data: bytes, encodings: tuple[str, ...], file: str) -> str:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _CONTROL.search(text[:4000]):
            raise Refused("table-not-a-spreadsheet", file=file)
        return text
    raise Refused("table-encoding", file=file)


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends. Letters that merely part lines on a screen are letters of a cell."""
    return (found[0] for found in _LINE.finditer(text))


def _delimiter(lines: list[str]) -> str:
    """The one that cuts most lines into the same number of cells, more than one."""

    def steadiness(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        width, times = widths.most_common(1)[0] if widths else (0, 0)
        return times * (width > 1), width

    try:
        return max(_DELIMITERS, key=steadiness)
    except csv.Error:
        return ","
