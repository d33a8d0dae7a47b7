"""Pages of a scanned file as pictures, one at a time, within limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image

_PDF = b"%PDF-"
_PDF_HEAD = 1024  # bytes before which a PDF has to begin
_LONGER_SIDE_OF_A4 = 297 / 25.4
_PLAUSIBLE_SIDES = (5.0, 25.0)  # inches: from a postcard to a poster


@dataclass(frozen=True, slots=True)
class ScanLimits:
    """What a scanned file may hold: bytes, pages, dots of one page. What reading it may take: seconds for one page
    and for all of them, bytes of memory."""

    file_bytes: int = 300_000_000
    pages: int = 500
    dots: int = 75_000_000
    page_seconds: float = 30.0
    file_seconds: float = 1_200.0
    memory: int = 1_500_000_000


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One page: its picture in tones of grey with a guess of its dots per inch, or what is wrong with it (a code:
    scan-page-damaged, scan-page-too-large)."""

    picture: Image | None = None
    dpi: float = 0.0
    problem: str | None = None


class Sheets(Protocol):
    """An open file of `pages` pages, numbered from 1."""

    pages: int

    def sheet(self, number: int) -> SheetPicture: ...

    def close(self) -> None: ...


def guessed_dpi(size: tuple[int, int], stated: float | None) -> float:
    """Dots per inch of a page: as stated when the sheet would then be of a usual size, else as of a sheet of A4."""
    longer = max(size)
    if stated and _PLAUSIBLE_SIDES[0] <= longer / stated <= _PLAUSIBLE_SIDES[1]:
        return stated
    return longer / _LONGER_SIDE_OF_A4


def is_pdf(data: bytes) -> bool:
    """Whether a scanned file holds its pages as a PDF, whatever it is called."""
    return _PDF in data[:_PDF_HEAD]
