"""What an old Excel reader would build from the records of an .xls stream: all sheets at once, on opening it."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_EOF, _FILEPASS, _CONTINUE, _SHEET, _SHARED_TEXTS, _NAMES_TEXT, _DIMENSIONS = 0x0A, 0x2F, 0x3C, 0x85, 0xFC, 0xFD, 0x0200
_COLUMNS, _ROWS = 256, 65_536
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08  # flags of a text
_MOST_WALKS = 4  # times the stream that sheets may be read from, one beginning inside another


@dataclass(frozen=True, slots=True)
class BiffExtent:
    """Cells spanned by all sheets together, letters that their cells name by number, and whether it is encrypted."""

    cells: int
    letters: int
    encrypted: bool = False


def biff_extent(stream: bytes) -> BiffExtent:
    """What the records of an .xls stream come to. ValueError, struct.error: numbers that no such file can hold."""
    uses: Counter[int] = Counter()
    sheets: list[int] = []
    lengths: list[int] = []
    for kind, body, length in _records(stream):
        if kind == _FILEPASS:
            return BiffExtent(0, 0, encrypted=True)
        if kind == _SHEET and length >= 4:
            sheets.append(struct.unpack_from("<I", stream, body)[0])
        elif kind == _SHARED_TEXTS and length >= 8:
            lengths = _text_lengths(stream, body, length)
        elif kind == _DIMENSIONS and length >= 14:
            _check_dimensions(stream, body)
    walked = cells = 0
    for begins in sheets:
        spanned, ends = _sheet_extent(stream, begins, uses)
        walked, cells = walked + ends - begins, cells + spanned
        if walked > _MOST_WALKS * len(stream):
            raise ValueError("sheets inside sheets")
    letters = sum(lengths[number] * times for number, times in uses.items() if number < len(lengths))
    return BiffExtent(cells, letters)


def _records(stream: bytes, begins: int = 0) -> Iterator[tuple[int, int, int]]:
    """Kind of each record, where its body begins, and how long that is."""
    position = begins
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        yield kind, position + 4, length
        position += 4 + length


def _sheet_extent(stream: bytes, begins: int, uses: Counter[int]) -> tuple[int, int]:
    """Cells spanned by the sheet that begins there, and where it ends; the texts it names are counted."""
    last_row = last_column = 0
    ends = begins
    for kind, body, length in _records(stream, begins):
        ends = body + length
        if kind == _EOF:
            break
        if kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, body)
            if column >= _COLUMNS:
                raise ValueError("column beyond the format")
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if kind == _NAMES_TEXT and length >= 10:
                uses[struct.unpack_from("<I", stream, body + 6)[0]] += 1
    return last_row * last_column, ends


def _check_dimensions(stream: bytes, body: int) -> None:
    first_row, last_row, first_column, last_column = struct.unpack_from("<IIHH", stream, body)
    if not (first_row <= last_row <= _ROWS and first_column <= last_column <= _COLUMNS):
        raise ValueError("dimensions beyond the format")


# --- shared texts -----------------------------------------------------------------------------------------------------


def _text_lengths(stream: bytes, body: int, length: int) -> list[int]:
    """The letters of each shared text; those that a broken file no longer has are left out."""
    stated = struct.unpack_from("<I", stream, body + 4)[0]
    if stated > len(stream):
        raise ValueError("more texts than bytes")
    pieces = [stream[body + 8 : body + length]]
    for kind, begins, size in _records(stream, body + length):
        if kind != _CONTINUE:
            break
        pieces.append(stream[begins : begins + size])
    reading = _Texts(pieces)
    lengths: list[int] = []
    while len(lengths) < stated and reading.left:
        lengths.append(reading.next_length())
    return lengths


class _Texts:
    """Walks over texts that may go on in further records, where letters begin with a flag of their own."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces
        self._piece = self._at = 0

    @property
    def left(self) -> bool:
        self._step()
        return self._piece < len(self._pieces)

    def next_length(self) -> int:
        letters, flags = struct.unpack("<HB", self._taken(3))
        runs = struct.unpack("<H", self._taken(2))[0] if flags & _RICH else 0
        extended = struct.unpack("<I", self._taken(4))[0] if flags & _EXTENDED else 0
        self._pass_letters(letters, 2 if flags & _WIDE else 1)
        self._pass(4 * runs + extended)
        return int(letters)

    def _pass_letters(self, letters: int, size: int) -> None:
        while letters:
            room = (len(self._pieces[self._piece]) - self._at) // size if self._piece < len(self._pieces) else 0
            passed = min(letters, room)
            self._at += passed * size
            letters -= passed
            if letters:
                self._piece, self._at = self._piece + 1, 0
                if self._piece >= len(self._pieces):
                    return
                size = 2 if self._taken(1)[0] & _WIDE else 1

    def _pass(self, amount: int) -> None:
        while amount and self.left:
            passed = min(amount, len(self._pieces[self._piece]) - self._at)
            self._at, amount = self._at + passed, amount - passed

    def _taken(self, amount: int) -> bytes:
        """ValueError when the texts are over."""
        if not self.left:
            raise ValueError("text cut off")
        found = self._pieces[self._piece][self._at : self._at + amount]
        self._at += amount
        return found

    def _step(self) -> None:
        while self._piece < len(self._pieces) and self._at >= len(self._pieces[self._piece]):
            self._piece, self._at = self._piece + 1, 0
