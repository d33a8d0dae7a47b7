"""Marks found on the picture of a sheet, however it lies and however poorly it was scanned.

A clean page is read at the first look. Each further try costs more and softens, enlarges or sharpens what blur,
noise and compression have done; the corners alone are enlarged, a mark lies nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.domain.marks import read, write

if TYPE_CHECKING:
    from PIL.Image import Image

_GRAIN = 1.2  # dots by which a whole page is softened
_CORNER = 70 / 25.4  # inches: the mark and its distance from the edges, on a sheet that lies askew


def find_marks(picture: Image, dpi: float) -> tuple[str, ...]:
    """The texts of all marks of ours on a picture in tones of grey, in capital letters, sorted; none: empty.

    `dpi` of the picture may be a guess. Codes of others are passed over.
    """
    for attempt in _attempts(picture, dpi):
        found = {write(mark) for text in attempt if (mark := read(text))}
        if found:
            return tuple(sorted(found))
    return ()


def _attempts(picture: Image, dpi: float) -> Iterator[set[str]]:
    """The texts of all codes, by dearer and dearer ways."""
    from PIL import ImageFilter

    yield _codes(picture)
    soft = picture.filter(ImageFilter.GaussianBlur(_GRAIN))
    yield _codes(soft)
    yield _codes(soft, whole_page_threshold=True)
    corners = list(_corners(picture, round(dpi * _CORNER)))
    for treatment in (_softened, _drawn_sharper, _cleaned):
        yield {text for corner in corners for text in _codes(treatment(corner))}


def _codes(picture: Image, *, whole_page_threshold: bool = False) -> set[str]:
    import zxingcpp

    binarizer = zxingcpp.Binarizer.GlobalHistogram if whole_page_threshold else zxingcpp.Binarizer.LocalAverage
    codes = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.QRCode), try_invert=False, binarizer=binarizer
    )
    return {code.text for code in codes}


def _corners(picture: Image, side: int) -> Iterator[Image]:
    width, height = min(side, picture.width), min(side, picture.height)
    for left in sorted({0, picture.width - width}):
        for top in sorted({0, picture.height - height}):
            yield picture.crop((left, top, left + width, top + height))


def _softened(picture: Image) -> Image:
    from PIL import ImageFilter

    return _doubled(picture.filter(ImageFilter.GaussianBlur(0.7)))


def _drawn_sharper(picture: Image) -> Image:
    from PIL import ImageFilter

    soft = _doubled(picture.filter(ImageFilter.GaussianBlur(1)))
    return soft.filter(ImageFilter.UnsharpMask(radius=4, percent=300, threshold=0))


def _cleaned(picture: Image) -> Image:
    from PIL import ImageFilter

    return _doubled(picture.filter(ImageFilter.MedianFilter(3)))


def _doubled(picture: Image) -> Image:
    from PIL.Image import Resampling

    return picture.resize((picture.width * 2, picture.height * 2), Resampling.BICUBIC)
