"""Widths of letters, read from the fonts themselves, so that lines break the same in every output."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.forms.pages import Face

FACE_FILES: dict[Face, str] = {
    "regular": "Tinos-Regular.ttf",
    "bold": "Tinos-Bold.ttf",
    "italic": "Tinos-Italic.ttf",
    "bold-italic": "Tinos-BoldItalic.ttf",
}
_REMEMBERED_WORDS = 50_000


class _Letters(dict[str, float]):
    """A letter the face lacks has no width: it is refused by name once the whole text is known."""

    def __missing__(self, letter: str) -> float:
        return 0.0


class FaceMetrics:
    """Letter widths of one face in thousandths of the type size."""

    __slots__ = ("_letters", "_words")

    def __init__(self, letters: dict[str, float]) -> None:
        self._letters = _Letters(letters)
        self._words: dict[str, float] = {}

    def width(self, text: str, size: float) -> float:
        """Width in points; letters the face lacks (see `missing`) count nothing."""
        units = self._words.get(text)
        if units is None:
            units = sum(map(self._letters.__getitem__, text)) / 1000
            if len(self._words) >= _REMEMBERED_WORDS:
                self._words.clear()
            self._words[text] = units
        return units * size

    def missing(self, letters: Iterable[str]) -> set[str]:
        """The letters this face cannot draw."""
        return {letter for letter in letters if letter not in self._letters}


Faces = dict[Face, FaceMetrics]


@lru_cache(maxsize=4)
def load_faces(folder: Path) -> Faces:
    """The four faces of the forms."""
    return {face: FaceMetrics(_read_widths(folder / name)) for face, name in FACE_FILES.items()}


def _read_widths(path: Path) -> dict[str, float]:
    try:
        font = path.read_bytes()
        tables = _table_offsets(font)
        units_per_em = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
        count = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
        advances = struct.unpack_from(f">{2 * count}H", font, tables[b"hmtx"])
        glyphs = _character_map(font, tables[b"cmap"])
    except (OSError, KeyError, struct.error) as error:
        raise EnvironmentProblem("font-unreadable", file=path.name) from error
    return {chr(code): advances[2 * min(glyph, count - 1)] * 1000 / units_per_em for code, glyph in glyphs.items()}


def _table_offsets(font: bytes) -> dict[bytes, int]:
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(count))
    return {tag: offset for tag, _, offset, _ in records}


def _character_map(font: bytes, cmap: int) -> dict[int, int]:
    """Code point to glyph, from the Windows Unicode table (format 4) every Tinos face has."""
    count = struct.unpack_from(">H", font, cmap + 2)[0]
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, cmap + 4 + 8 * index)
        if (platform, encoding) == (3, 1):
            return _format_4(font, cmap + offset)
    raise KeyError("cmap")


def _format_4(font: bytes, start: int) -> dict[int, int]:
    segments = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, start + 14)
    firsts_at = start + 16 + 2 * segments
    firsts = struct.unpack_from(f">{segments}H", font, firsts_at)
    deltas = struct.unpack_from(f">{segments}H", font, firsts_at + 2 * segments)
    ranges_at = firsts_at + 4 * segments
    ranges = struct.unpack_from(f">{segments}H", font, ranges_at)
    glyphs: dict[int, int] = {}
    for index, (first, end, delta, shift) in enumerate(zip(firsts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if shift:
                glyph = struct.unpack_from(">H", font, ranges_at + 2 * index + shift + 2 * (code - first))[0]
            if glyph or not shift:
                glyph = (glyph + delta) & 0xFFFF
            if glyph:
                glyphs[code] = glyph
    return glyphs
