"""Pages of JPEG, PNG and TIFF files. They are unpacked where they can do no harm (`scan_worker`)."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.domain.errors import Refused
from app.exchange.sheet_pictures import ScanLimits, SheetPicture, guessed_dpi

if TYPE_CHECKING:
    from PIL.Image import Image

_FINE_ENOUGH = 300.0  # dots per inch beyond which a finer picture is read no better, only slower
# What the readers of pictures let out on damaged files, besides their own errors (all of them OSError).
_DAMAGE = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, struct.error)


class PictureSheets:
    """The pages of an open picture file, those of a TIFF in their order. Refused: scan-damaged, scan-too-large,
    scan-too-many-pages."""

    def __init__(self, data: bytes, file: str, limits: ScanLimits) -> None:
        self._image = _opened(data, file)
        self._most_dots = limits.dots
        try:
            self.pages = _page_count(self._image, file, limits.pages)
        except Refused:
            self.close()
            raise

    def sheet(self, number: int) -> SheetPicture:
        """A page, numbered from 1."""
        return _page(self._image, number, self._most_dots)

    def close(self) -> None:
        self._image.close()


@contextmanager
def _quietly() -> Iterator[None]:
    """What the reader would print of damage and of large pictures is told as a code instead."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _opened(data: bytes, file: str) -> Image:
    from PIL import Image

    try:
        with _quietly():
            return Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "TIFF"))
    except Image.DecompressionBombError as fault:
        raise Refused("scan-too-large", file=file) from fault
    except _DAMAGE as fault:
        raise Refused("scan-damaged", file=file) from fault


def _page_count(image: Image, file: str, most: int) -> int:
    """Only a TIFF has pages: further pictures inside the other kinds are previews or films."""
    if image.format != "TIFF":
        return 1
    with _quietly():
        for pages in range(1, most + 1):
            try:
                image.seek(pages)
            except EOFError:
                return pages
            except _DAMAGE as fault:
                raise Refused("scan-damaged", file=file) from fault
    raise Refused("scan-too-many-pages", file=file, most=most)


def _page(image: Image, number: int, most_dots: int) -> SheetPicture:
    from PIL import Image as images

    try:
        with _quietly():
            image.seek(number - 1)
            width, height = image.size
            if width * height > most_dots:
                return SheetPicture(problem="scan-page-too-large")
            dpi = guessed_dpi(image.size, _stated_dpi(image))
            shrink = max(1, round(dpi / _FINE_ENOUGH))
            image.draft("L", (width // shrink, height // shrink))
            picture = _in_grey(image)
    except images.DecompressionBombError:
        return SheetPicture(problem="scan-page-too-large")
    except _DAMAGE:
        return SheetPicture(problem="scan-page-damaged")
    left = max(1, round(shrink * picture.width / width))
    picture = picture.reduce(left)
    return SheetPicture(picture, dpi * picture.width / width)


def _in_grey(image: Image) -> Image:
    """Tones of grey on white paper; what shows through is white."""
    from PIL import Image as images

    if image.mode.startswith("I;16"):
        return image.point(lambda tone: tone / 256, "L")
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        return images.alpha_composite(images.new("RGBA", layer.size, "white"), layer).convert("L")
    return image.convert("L")


def _stated_dpi(image: Image) -> float | None:
    stated = image.info.get("dpi")
    try:
        return float(stated[0]) if stated else None
    except _DAMAGE:
        return None
