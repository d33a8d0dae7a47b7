"""The rows that an import left out, as a table that the owner of the list can mend it by."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.letters import harmless
from app.services import tables
from app.services.context import Context
from app.services.import_plan import PlannedRow


def told(ctx: Context, rows: Iterable[PlannedRow]) -> list[tuple[int, str, str, str]]:
    """Row number, name, cell and reason, one line a reason."""
    return [
        (row.number, row.name, problem.cell, ctx.say(problem.code, **problem.params))
        for row in rows
        for problem in row.problems
    ]


def save(ctx: Context, path: Path, rows: Iterable[PlannedRow], headings: Sequence[str]) -> Path:
    """Write the list as .csv or, by any other name, as .xlsx. EnvironmentProblem: table-not-written."""
    lines = told(ctx, rows)
    if path.suffix.lower() == ".csv":
        _write_csv(path, headings, lines)
    else:
        tables.export(ctx, path, headings, lines)
    return path


def _write_csv(path: Path, headings: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    """Semicolons and a byte order mark: so Excel opens it without asking. EnvironmentProblem: table-not-written."""
    from app.exchange.tables_out import write_whole_table

    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow(headings)
    writer.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in line] for line in lines)
    write_whole_table(path, written.getvalue().encode("utf-8-sig"))
