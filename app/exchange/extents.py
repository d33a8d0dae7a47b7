"""How many cells a spreadsheet reader would build from the raw parts of a file.

Readers allocate the whole rectangle between the first and the last address: addresses and repetitions count,
not what is written.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from xml.parsers import expat

# A cell or row tag whose first attribute is not an address within column CZ and row 99,999.
_UNUSUAL_TAG = re.compile(rb"<(?:c(?! r=\"[A-C]?[A-Z]\d{1,5}\")|row(?! r=\"\d{1,5}\"))[\s/>]")
_PREFIXED_TAG = re.compile(rb":(?:c|row)[\s/>]")
_TAG = re.compile(rb"[<:](?:c|row)[\s/>]")
_CELL_OR_ROW = re.compile(rb"<(?:\w+:)?(c|row)(?=[\s/>])([^<>]*)")
_ADDRESS = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]*)(\d*)")


def xlsx_cells(xml: bytes, most: int) -> int:
    """Cells spanned by one part of an .xlsx package; 0 when all are plainly near, rough beyond `most`."""
    if b"sheetData" not in xml or not (_UNUSUAL_TAG.search(xml) or _PREFIXED_TAG.search(xml)):
        return 0
    if sum(1 for _ in _TAG.finditer(xml)) > most:
        return most + 1
    return _walked_cells(xml)


def _walked_cells(xml: bytes) -> int:
    """Follows rows and cells as a reader does: what has no address stands after what came before it."""
    row = column = last_row = last_column = 0
    for tag, attributes in _CELL_OR_ROW.findall(xml):
        found = _ADDRESS.search(attributes)
        letters, digits = found.groups() if found else (b"", b"")
        if tag == b"row":
            row, column = int(digits) if digits else row + 1, 0
        else:
            row = int(digits) if digits else row
            column = _column_number(letters) if letters else column + 1
        last_row, last_column = max(last_row, row), max(last_column, column)
    return last_row * last_column


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def ods_cells(xml: bytes) -> int:
    """Cells spanned by the largest sheet of an OpenDocument file. ValueError: broken XML, entities."""
    try:
        return _OdsExtent().measure(xml)
    except expat.ExpatError as fault:
        raise ValueError(str(fault)) from fault


class _OdsExtent:
    """Counts the cells a reader would build from an OpenDocument sheet, repetitions multiplied out."""

    def __init__(self) -> None:
        self._most = self._rows = self._filled_rows = self._width = 0
        self._row_repeat = self._cells = self._filled_cells = 0
        self._cell_repeat = 1
        self._in_cell = False

    def measure(self, xml: bytes) -> int:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        parser.Parse(xml, True)
        return self._most

    def _entity(self, *_: object) -> None:
        raise ValueError("entities have no place in a table")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._rows = self._filled_rows = self._width = 0
        elif name == "table:table-row":
            self._row_repeat = int(attributes.get("table:number-rows-repeated", "1"))
            self._cells = self._filled_cells = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell_repeat = int(attributes.get("table:number-columns-repeated", "1"))
            self._cells += self._cell_repeat
            if "office:value-type" in attributes:
                self._filled_cells = self._cells
            self._in_cell = True
        elif name == "text:p" and self._in_cell:
            self._filled_cells = self._cells

    def _end(self, name: str) -> None:
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._in_cell = False
        elif name == "table:table-row":
            self._rows += self._row_repeat
            if self._filled_cells:
                self._filled_rows = self._rows
                self._width = max(self._width, self._filled_cells)
                self._most = max(self._most, self._filled_rows * self._width)


@dataclass(frozen=True, slots=True)
class BiffExtent:
    """Cells spanned by an .xls stream, and whether it is encrypted."""

    cells: int
    encrypted: bool


_BIFF_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_BIFF_FILEPASS, _BIFF_SHARED_TEXTS, _BIFF_DIMENSIONS = 0x002F, 0x00FC, 0x0200
_BIFF_COLUMNS, _BIFF_ROWS = 256, 65_536


def biff_extent(stream: bytes) -> BiffExtent:
    """How many cells the records of an .xls stream span. ValueError: numbers that no such file can hold."""
    position, last_row, last_column = 0, 0, 0
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        body = position + 4
        if kind in _BIFF_CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, body)
            if column >= _BIFF_COLUMNS:
                raise ValueError("column beyond the format")
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
        elif kind == _BIFF_FILEPASS:
            return BiffExtent(0, encrypted=True)
        elif kind == _BIFF_SHARED_TEXTS and length >= 8:
            if struct.unpack_from("<I", stream, body + 4)[0] > len(stream):
                raise ValueError("more texts than bytes")
        elif kind == _BIFF_DIMENSIONS and length >= 14:
            _check_biff_dimensions(stream, body)
        position = body + length
    return BiffExtent(last_row * last_column, encrypted=False)


def _check_biff_dimensions(stream: bytes, body: int) -> None:
    first_row, last_row, first_column, last_column = struct.unpack_from("<IIHH", stream, body)
    if not (first_row <= last_row <= _BIFF_ROWS and first_column <= last_column <= _BIFF_COLUMNS):
        raise ValueError("dimensions beyond the format")
