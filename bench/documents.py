"""Two hundred individual plans to PDF, beside the same text through a bare canvas."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from app.forms.pages import PageModel
from app.services import printing, students
from bench.departments import build
from bench.measuring import Line, in_turn


def measure(folder: Path, divisor: int) -> list[Line]:
    amount = 200 // divisor
    ctx = build(folder / "plans.sqlite", amount, plans=amount)
    ids = students.list_ids(ctx, students.wanted())
    models = [printing.preview(ctx, "mitu-a", f"student:{one}").model for one in ids]

    def ours() -> None:
        for one in ids:
            printing.preview(ctx, "mitu-a", f"student:{one}")

    value, beside = in_turn(ours, lambda: _bare(models, ctx.folders.fonts), 3)
    pages = sum(len(model.pages) for model in models) / len(models)
    ctx.close()
    return [Line(f"{amount} individual plans to PDF", "bare canvas", value, beside, 1.5, f"{pages:g} pages each")]


def _bare(models: list[PageModel], fonts: Path) -> None:
    """Every text run of the same plans drawn as it stands, nothing measured, nothing laid out."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    faces = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold-italic": "BoldItalic"}
    for face, file in faces.items():
        pdfmetrics.registerFont(TTFont(f"bench-{face}", str(fonts / f"Tinos-{file}.ttf")))
    for model in models:
        canvas = Canvas(BytesIO(), initialFontName="bench-regular")
        for page in model.pages:
            canvas.setPageSize((page.width, page.height))
            for run in page.runs:
                canvas.setFont(f"bench-{run.face}", run.size)
                canvas.drawString(run.x, page.height - run.y, run.text)
            for line in page.lines:
                canvas.setLineWidth(line.thickness)
                canvas.line(line.x1, page.height - line.y1, line.x2, page.height - line.y2)
            canvas.showPage()
        canvas.save()
