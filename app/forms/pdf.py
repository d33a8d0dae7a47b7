"""The page model written as a PDF: fonts embedded, no markup, the same bytes for the same pages."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from app.domain.errors import EnvironmentProblem
from app.forms.metrics import FACE_FILES
from app.forms.pages import Face, Line, Page, PageModel

_PDF_NAMES: dict[Face, str] = {face: Path(name).stem for face, name in FACE_FILES.items()}


def write_pdf(model: PageModel, target: BinaryIO | Path, fonts: Path) -> None:
    """Write the document to a file or an open binary stream."""
    from reportlab.pdfgen.canvas import Canvas

    _register(fonts)
    try:
        canvas = Canvas(
            str(target) if isinstance(target, Path) else target,
            pagesize=(model.width, model.height),
            invariant=1,
            initialFontName=_PDF_NAMES["regular"],
            lang=model.language,
        )
        canvas.setTitle(model.title)
        canvas.setSubject(f"{model.template} {model.version}")
        canvas.setAuthor("")
        canvas.setCreator("Kafedra")
        for page in model.pages:
            _draw(canvas, page, model.height)
            canvas.showPage()
        canvas.save()
    except OSError as error:
        raise EnvironmentProblem("file-not-written", file=str(target), reason=str(error)) from error


@lru_cache(maxsize=4)
def _register(fonts: Path) -> None:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    try:
        for face, name in FACE_FILES.items():
            registerFont(TTFont(_PDF_NAMES[face], str(fonts / name)))
    except TTFError as error:
        raise EnvironmentProblem("font-unreadable", file=name) from error


def _draw(canvas: Any, page: Page, height: float) -> None:
    _draw_lines(canvas, page.lines, height)
    for box in page.boxes:
        canvas.setLineWidth(box.thickness)
        canvas.rect(box.x, height - box.y - box.height, box.width, box.height)
    text = canvas.beginText()
    style: tuple[Face, float] | None = None
    space = 0.0
    for run in page.runs:
        if style != (run.face, run.size):
            style = (run.face, run.size)
            text.setFont(_PDF_NAMES[run.face], run.size)
        if run.word_space != space:
            space = run.word_space
            text.setWordSpace(space)
        text.setTextOrigin(run.x, height - run.y)
        text.textOut(run.text)
    canvas.drawText(text)


def _draw_lines(canvas: Any, lines: tuple[Line, ...], height: float) -> None:
    """Lines of one thickness go out in one stroke."""
    by_thickness: dict[float, list[tuple[float, float, float, float]]] = {}
    for x1, y1, x2, y2, thickness in lines:
        by_thickness.setdefault(thickness, []).append((x1, height - y1, x2, height - y2))
    for thickness, group in by_thickness.items():
        canvas.setLineWidth(thickness)
        canvas.lines(group)
