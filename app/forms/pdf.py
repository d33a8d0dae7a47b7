"""The page model written as a PDF: fonts embedded, no markup, the same bytes for the same pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from app.domain.errors import EnvironmentProblem
from app.forms.metrics import FACE_FILES
from app.forms.pages import Box, Face, Fill, Line, Page, PageModel, Picture, TextRun

# Given codes before any text, so that documents of the same forms share their cut-down faces.
_ALPHABET = "".join(map(chr, range(0x0410, 0x0450))) + "ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі№«»“”–—"
_PDF_NAMES: dict[Face, str] = {face: Path(name).stem for face, name in FACE_FILES.items()}


def write_pdf(model: PageModel, target: BinaryIO | Path, fonts: Path) -> None:
    """Write the document to a file or an open binary stream."""
    from reportlab.pdfgen.canvas import Canvas

    _register(fonts)
    try:
        canvas = Canvas(
            str(target) if isinstance(target, Path) else target,
            invariant=1,
            initialFontName=_PDF_NAMES["regular"],
            lang=model.language,
        )
        canvas.setTitle(model.title)
        canvas.setSubject(f"{model.template} {model.version}")
        canvas.setAuthor("")
        canvas.setCreator("Kafedra")
        for page in model.pages:
            canvas.setPageSize((page.width, page.height))
            _draw(canvas, page)
            canvas.showPage()
        canvas.save()
    except OSError as error:
        raise EnvironmentProblem("file-not-written", file=str(target), reason=str(error)) from error


@lru_cache(maxsize=4)
def _register(fonts: Path) -> None:
    from reportlab import rl_config
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    rl_config.useA85 = 0  # streams as they are: a quarter smaller than their ASCII form, and sooner written
    try:
        for face, name in FACE_FILES.items():
            font = TTFont(_PDF_NAMES[face], str(fonts / name))
            _remember_subsets(font.face)
            registerFont(font)
    except TTFError as error:
        raise EnvironmentProblem("font-unreadable", file=name) from error


def _remember_subsets(face: Any) -> None:
    """Cutting a face down to the letters in use is half the work of a form: done once for the same letters."""
    cut = face.makeSubset

    @lru_cache(maxsize=16)
    def remembered(codes: tuple[int, ...]) -> bytes:
        return bytes(cut(list(codes)))

    face.makeSubset = lambda codes: remembered(tuple(codes))


def _draw(canvas: Any, page: Page) -> None:
    """Page operators are written out directly: the canvas formats numbers several times slower."""
    height = page.height
    operators = [f"{box.thickness:.2f} w {_frame(box, height)} re S" for box in page.boxes]
    operators.extend(_lines(page.lines, height))
    operators.extend(_fills(page.fills, height))
    operators.extend(_text(canvas._doc, page.runs, height))
    canvas.addLiteral("\n".join(operators))
    for picture in page.pictures:
        _place(canvas, picture, height)


def _place(canvas: Any, picture: Picture, height: float) -> None:
    """The same picture on several pages is kept once."""
    from reportlab.lib.utils import ImageReader

    shown = ImageReader(BytesIO(picture.content))
    bottom = height - picture.y - picture.height
    canvas.drawImage(shown, picture.x, bottom, picture.width, picture.height, mask="auto")


def _frame(box: Box, height: float) -> str:
    return f"{box.x:.2f} {height - box.y - box.height:.2f} {box.width:.2f} {box.height:.2f}"


def _lines(lines: tuple[Line, ...], height: float) -> Iterator[str]:
    """Lines of one thickness go out in one stroke."""
    by_thickness: dict[float, list[str]] = {}
    for x1, y1, x2, y2, thickness in lines:
        path = f"{x1:.2f} {height - y1:.2f} m {x2:.2f} {height - y2:.2f} l"
        by_thickness.setdefault(thickness, []).append(path)
    for thickness, paths in by_thickness.items():
        yield f"{thickness:.2f} w"
        yield from paths
        yield "S"


def _fills(fills: tuple[Fill, ...], height: float) -> Iterator[str]:
    """All in one path: rectangles painted one by one show hairlines where they touch."""
    for x, y, width, rise in fills:
        left, right = round(x, 2), round(x + width, 2)
        top, bottom = round(height - y, 2), round(height - y - rise, 2)
        yield f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re"
    if fills:
        yield "f"


def _text(document: Any, runs: tuple[TextRun, ...], height: float) -> Iterator[str]:
    from reportlab.pdfbase.pdfmetrics import getFont

    style: tuple[Face, int, float] | None = None
    space = 0.0
    fonts = {face: getFont(_PDF_NAMES[face]) for face in {run.face: None for run in runs}}
    for font in fonts.values():
        font.splitString(_ALPHABET, document)
    yield "BT"
    for x, y, text, face, size, word_space in runs:
        font = fonts[face]
        if word_space != space:
            space = word_space
            yield f"{space:.3f} Tw"
        yield f"1 0 0 1 {x:.2f} {height - y:.2f} Tm"
        for subset, codes in font.splitString(text, document):
            if style != (face, subset, size):
                style = (face, subset, size)
                yield f"{font.getSubsetInternalName(subset, document)} {size:g} Tf"
            yield f"<{codes.hex()}> Tj"
    yield "ET"
