"""How many cells and letters a spreadsheet reader would build from the XML of a file.

Readers allocate the whole rectangle between the first and the last address: addresses and repetitions count,
not what is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

# A cell or row tag that does not begin with an address within column CZ and row 99,999, or bears anything odd.
_PLAIN = rb"(?: [a-qs-z][\w:]*=\"[^\"<>&]*\")*\s*/?>"
_UNUSUAL_TAG = re.compile(
    rb"<(?:c(?! r=\"[A-C]?[A-Z]\d{1,5}\"" + _PLAIN + rb")|row(?! r=\"\d{1,5}\"" + _PLAIN + rb"))[\s/>]"
)
_PREFIXED_TAG = re.compile(rb":(?:c|row)[\s/>]")
_TAG = re.compile(rb"[<:](?:c|row)[\s/>]")
_ADDRESS = re.compile(r"([A-Za-z]*)(\d*)")


def xlsx_cells(xml: bytes, most: int) -> int:
    """Cells spanned by one part of an .xlsx package; 0 when all are plainly near, rough beyond `most`.

    ValueError: broken XML, entities, addresses that are none.
    """
    if b"sheetData" not in xml or not (_UNUSUAL_TAG.search(xml) or _PREFIXED_TAG.search(xml)):
        return 0
    if sum(1 for _ in _TAG.finditer(xml)) > most:
        return most + 1
    return _XlsxExtent().measure(xml)


class _XlsxExtent:
    """Follows rows and cells as a reader does: what has no address stands after what came before it."""

    def __init__(self) -> None:
        self._row = self._column = self._last_row = self._last_column = 0

    def measure(self, xml: bytes) -> int:
        parse(xml, start=self._start)
        return self._last_row * self._last_column

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _local(name)
        if tag not in ("c", "row"):
            return
        found = _ADDRESS.match(attributes.get("r", ""))
        letters, digits = found.groups() if found else ("", "")
        if tag == "row":
            self._row, self._column = int(digits) if digits else self._row + 1, 0
        else:
            self._row = int(digits) if digits else self._row
            self._column = _column_number(letters) if letters else self._column + 1
        self._last_row, self._last_column = max(self._last_row, self._row), max(self._last_column, self._column)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def parse(
    xml: bytes,
    *,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Walk through XML. ValueError: broken XML, entities: they have no place in a table."""

    def refuse(*_: object) -> None:
        raise ValueError("entities have no place in a table")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as fault:
        raise ValueError(str(fault)) from fault


@dataclass(frozen=True, slots=True)
class OdsExtent:
    """Cells spanned by the sheets of an OpenDocument file together, and letters in them, repetitions multiplied out."""

    cells: int
    letters: int


def ods_extent(xml: bytes) -> OdsExtent:
    """What the sheets of an OpenDocument file would come to. ValueError: broken XML, entities, senseless numbers."""
    return _OdsReading().measure(xml)


_CELL_TAGS = ("table:table-cell", "table:covered-table-cell")


class _OdsReading:
    """Counts what a reader would build from OpenDocument sheets: trailing empty cells and rows are not built."""

    def __init__(self) -> None:
        self._cells = self._letters = 0
        self._rows = self._filled_rows = self._width = 0
        self._row_repeat = self._row_cells = self._filled_cells = self._row_letters = 0
        self._cell_repeat = 1
        self._cell_letters = 0
        self._in_cell = False

    def measure(self, xml: bytes) -> OdsExtent:
        parse(xml, start=self._start, end=self._end, text=self._text)
        return OdsExtent(self._cells, self._letters)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._rows = self._filled_rows = self._width = 0
        elif name == "table:table-row":
            self._row_repeat = _count(attributes.get("table:number-rows-repeated", "1"))
            self._row_cells = self._filled_cells = self._row_letters = 0
        elif name in _CELL_TAGS:
            self._cell_repeat = _count(attributes.get("table:number-columns-repeated", "1"))
            self._row_cells += self._cell_repeat
            self._cell_letters = len(attributes.get("office:string-value", ""))
            if "office:value-type" in attributes:
                self._filled_cells = self._row_cells
            self._in_cell = True
        elif self._in_cell:
            if name == "text:p":
                self._filled_cells = self._row_cells
            elif name == "text:s":
                self._cell_letters += _count(attributes.get("text:c", "1"))

    def _text(self, letters: str) -> None:
        if self._in_cell:
            self._cell_letters += len(letters)

    def _end(self, name: str) -> None:
        if name in _CELL_TAGS:
            self._in_cell = False
            self._row_letters += self._cell_letters * self._cell_repeat
        elif name == "table:table-row":
            self._rows += self._row_repeat
            self._letters += self._row_letters * self._row_repeat
            if self._filled_cells:
                self._filled_rows = self._rows
                self._width = max(self._width, self._filled_cells)
        elif name == "table:table":
            self._cells += self._filled_rows * self._width


def _count(stated: str) -> int:
    """How often something is repeated. ValueError when nobody can tell."""
    number = int(stated)
    if number < 0:
        raise ValueError(stated)
    return number


class SharedTexts:
    """How many letters an .xlsx reader would copy into cells that name their text by its number."""

    def __init__(self) -> None:
        self._lengths: list[int] = []
        self._uses: Counter[str] = Counter()
        self._in_text = self._names_text = self._in_value = False
        self._value = ""

    def learn_texts(self, xml: bytes) -> None:
        """ValueError: broken XML, entities."""
        parse(xml, start=self._text_begins, end=self._text_ends, text=self._text_goes_on)

    def learn_cells(self, xml: bytes) -> None:
        """ValueError: broken XML, entities."""
        parse(xml, start=self._cell_begins, end=self._cell_ends, text=self._cell_goes_on)

    def letters(self) -> int:
        known = {str(number): length for number, length in enumerate(self._lengths)}
        return sum(known.get(number, 0) * times for number, times in self._uses.items())

    def _text_begins(self, name: str, _attributes: dict[str, str]) -> None:
        if _local(name) == "si":
            self._lengths.append(0)
            self._in_text = True

    def _text_goes_on(self, letters: str) -> None:
        if self._in_text:
            self._lengths[-1] += len(letters)

    def _text_ends(self, name: str) -> None:
        if _local(name) == "si":
            self._in_text = False

    def _cell_begins(self, name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "c":
            self._names_text = attributes.get("t") == "s"
        self._in_value = self._names_text and _local(name) == "v"
        self._value = ""

    def _cell_goes_on(self, letters: str) -> None:
        if self._in_value:
            self._value += letters

    def _cell_ends(self, _name: str) -> None:
        if self._in_value:
            self._uses[self._value.strip()] += 1
            self._in_value = False


def _local(name: str) -> str:
    return name.rpartition(":")[2]
