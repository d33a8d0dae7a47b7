"""A table shown in a window or a report, written to a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.services.context import Context


def export(ctx: Context, path: Path, headings: Sequence[str], rows: Sequence[Sequence[Any]], *, name: str = "") -> int:
    """Write the table to an .xlsx file; the number of rows is returned. EnvironmentProblem: table-not-written."""
    from app.exchange.tables_out import write_table

    return write_table(path, headings, rows, sheet_name=name)
