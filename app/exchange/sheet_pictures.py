"""Pages of a scanned file as pictures, one at a time, within limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_LONGER_SIDE_OF_A4 = 297 / 25.4
_PLAUSIBLE_SIDES = (5.0, 25.0)  # inches: from a postcard to a poster


@dataclass(frozen=True, slots=True)
class ScanLimits:
    """What a scanned file may hold: bytes, pages, dots of one page; seconds that one page of a PDF may take."""

    file_bytes: int = 300_000_000
    pages: int = 500
    dots: int = 75_000_000
    page_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One page: its number from 1 `of` how many, its picture in tones of grey with a guess of its dots per inch, or
    what is wrong with it (a code: scan-page-damaged, scan-page-too-large, scan-page-slow)."""

    number: int
    picture: Image | None = None
    dpi: float = 0.0
    problem: str | None = None
    of: int = 1


def guessed_dpi(size: tuple[int, int], stated: float | None) -> float:
    """Dots per inch of a page: as stated when the sheet would then be of a usual size, else as of a sheet of A4."""
    longer = max(size)
    if stated and _PLAUSIBLE_SIDES[0] <= longer / stated <= _PLAUSIBLE_SIDES[1]:
        return stated
    return longer / _LONGER_SIDE_OF_A4
