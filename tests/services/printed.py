"""What a form would be printed with, before it is laid out."""

from __future__ import annotations

from app.services import paper_data, paper_subjects, printing
from app.services.context import Context
from app.services.paper_data import Data


def form_data(ctx: Context, form_id: str, subject: str) -> Data:
    template = printing.template_of(ctx, form_id)
    return paper_data.gather(ctx, template, paper_subjects.resolve(ctx, template, subject))
