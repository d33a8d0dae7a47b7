"""Lists of people and lines of plans: what a file would change, said cell by cell, then written in one intention."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import Refused, UsageError
from app.exchange.cells import text_of
from app.exchange.columns import Chosen, Column, Kind, Layout, choose_sheet, read_layout
from app.exchange.data_rows import Cancelled, Problem, Progress
from app.exchange.plan_rows import StudyRow, read_study_rows
from app.exchange.spreadsheets import Sheet, open_workbook
from app.exchange.student_rows import StudentRow, read_students
from app.exchange.supervisor_rows import SupervisorRow, read_supervisors
from app.exchange.vocabulary import Vocabulary, load_vocabulary
from app.services import backups, import_students, import_study, import_supervisors
from app.services.context import Context
from app.services.import_plan import CHANGED, NEW, REFUSED, TO_CONFIRM, UNCHANGED, PlannedRow
from app.storage import queries
from app.storage.database import UnitOfWork

# Lists of people; a plan is of one student, who must be named.
KINDS: tuple[Kind, ...] = ("students", "supervisors")
PLAN: Kind = "plan"


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file would do; nothing is written. `chosen` are columns a person set, or that were remembered.

    `student_id` is whose plan a list of kind `plan` is for.
    """

    kind: Kind
    file: str
    sheet: str
    sheets: tuple[str, ...]
    layout: Layout
    rows: tuple[PlannedRow, ...]
    passed_by: tuple[int, ...]
    new_programmes: Mapping[str, Mapping[str, str]]
    chosen: Mapping[str, str | None]
    source: tuple[StudentRow, ...] | tuple[SupervisorRow, ...] | tuple[StudyRow, ...] = field(repr=False)
    student_id: str | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.layout.columns

    def in_state(self, state: str) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.state == state)

    @property
    def counts(self) -> dict[str, int]:
        """Number of rows in each state."""
        counts = dict.fromkeys((NEW, CHANGED, UNCHANGED, TO_CONFIRM, REFUSED), 0)
        for row in self.rows:
            counts[row.state] += 1
        return counts


@dataclass(frozen=True, slots=True)
class ImportResult:
    """New, changed and unchanged records, the rows left out and why, and the journal entry (None: none needed)."""

    accepted: int
    updated: int
    unchanged: int
    problems: tuple[Problem, ...]
    intention_id: int | None = None


def preview(
    ctx: Context,
    kind: str,
    path: Path,
    mapping: Chosen | None = None,
    sheet: str | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    student_id: str | None = None,
) -> ImportPreview:
    """Read a file and say what it would change; nothing is written.

    `mapping`: column letters -> field or None, as a person chose them in `sheet`; without it a mapping remembered for
    the same headings holds. UsageError: import-kind-unknown, import-plan-student, import-mapping, table-missing,
    table-sheet-unknown. Refused: table-..., cancelled, plan-approved. EnvironmentProblem: table-unreadable.
    """
    with _collector_paused():
        return _preview(ctx, _checked_kind(kind), path, mapping, sheet, progress, cancelled, student_id)


def _preview(
    ctx: Context,
    kind: Kind,
    path: Path,
    mapping: Chosen | None,
    sheet: str | None,
    progress: Progress | None,
    cancelled: Cancelled | None,
    student_id: str | None,
) -> ImportPreview:
    if kind == PLAN:
        if student_id is None:
            raise UsageError("import-plan-student")
        import_study.check(ctx, student_id)
    vocabulary = load_vocabulary(ctx.folders.exchange)
    _check_mapping(mapping or {}, vocabulary, kind)
    workbook = open_workbook(path)
    if sheet is None and mapping is None:
        chosen_sheet = choose_sheet(workbook, kind, vocabulary)
    else:
        chosen_sheet = workbook.sheet(sheet or workbook.visible_names[0])
    layout, chosen = _layout(ctx, chosen_sheet, kind, vocabulary, mapping, path.name)
    source, passed_by, programmes = _read(ctx, chosen_sheet, layout, vocabulary, progress, cancelled)
    with ctx.database.read() as connection:
        rows = _planner(kind, student_id)(connection, source)
    return ImportPreview(
        kind,
        path.name,
        chosen_sheet.name,
        workbook.sheet_names,
        layout,
        rows,
        passed_by,
        programmes,
        chosen,
        source,
        student_id,
    )


@dataclass(frozen=True, slots=True)
class Glance:
    """The first rows of a sheet as text, for a person who points out the columns: letters above, rows below."""

    sheet: str
    sheets: tuple[str, ...]
    letters: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def glance(path: Path, sheet: str | None = None, rows: int = 30) -> Glance:
    """What a sheet (the first visible one when none is named) looks like, however little of it is understood."""
    workbook = open_workbook(path)
    seen = workbook.sheet(sheet or workbook.visible_names[0])
    first = tuple(tuple(text_of(cell) for cell in row) for row in seen.rows[:rows])
    letters = tuple(seen.column_letters(column) for column in range(len(first[0]) if first else 0))
    return Glance(seen.name, workbook.sheet_names, letters, first)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Rows and cells form no cycles, yet the collector would walk all of them again and again while they grow."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def planned(found: ImportPreview, confirmed_rows: Iterable[int] = ()) -> ImportResult:
    """What `apply` would answer, without writing."""
    taken = _taken(found.rows, confirmed_rows)
    return _result(found.rows, taken, None)


def apply(
    ctx: Context,
    found: ImportPreview,
    confirmed_rows: Iterable[int] = (),
    progress: Progress | None = None,
) -> ImportResult:
    """Write what the preview showed, with the confirmed rows (by row number), in one intention, after a safe copy.

    Refused: import-stale when the records changed meanwhile so that the rows would do something else.
    """
    taken = _taken(found.rows, confirmed_rows)
    counted = _result(found.rows, taken, None)
    backups.before(ctx, backups.BEFORE_IMPORT)
    with ctx.intention(f"{found.kind}.import", file=found.file, new=counted.accepted, changed=counted.updated) as unit:
        if _planner(found.kind, found.student_id)(unit.connection, found.source) != found.rows:
            raise Refused("import-stale")
        if found.kind == "students":
            import_students.write(ctx, unit, taken, found.new_programmes, progress)
        elif found.kind == PLAN and found.student_id is not None:
            import_study.write(ctx, unit.connection, found.student_id, taken)
        else:
            import_supervisors.write(unit, taken, progress)
        _remember_mapping(unit, found)
    return _result(found.rows, taken, unit.changes.seq)


# --- reading ------------------------------------------------------------------------------------------------


def _checked_kind(kind: str) -> Kind:
    for known in (*KINDS, PLAN):
        if kind == known:
            return known
    raise UsageError("import-kind-unknown", kind=kind, known=[*KINDS, PLAN])


def _check_mapping(mapping: Chosen, vocabulary: Vocabulary, kind: Kind) -> None:
    """A column has a known field; no field has two columns."""
    known = sorted(fields(vocabulary, kind))
    given = [name for name in mapping.values() if name is not None]
    for column, name in mapping.items():
        if not (column.isascii() and column.isupper()) or (name is not None and name not in known):
            raise UsageError("import-mapping", column=column, field=name, known=known)
        if name is not None and given.count(name) > 1:
            raise UsageError("import-mapping", column=column, field=name, known=known)


def fields(vocabulary: Vocabulary, kind: Kind) -> tuple[str, ...]:
    """The meanings a column may have; what they are called is worded under «column.<field>»."""
    return tuple(name for name in vocabulary.headings[kind] if name not in ("other", "topic"))


def known_fields(ctx: Context, kind: str) -> tuple[str, ...]:
    return fields(load_vocabulary(ctx.folders.exchange), _checked_kind(kind))


def _layout(
    ctx: Context, sheet: Sheet, kind: Kind, vocabulary: Vocabulary, mapping: Chosen | None, file: str
) -> tuple[Layout, Chosen]:
    if mapping is not None:
        return read_layout(sheet, kind, vocabulary, mapping, file=file), mapping
    layout = read_layout(sheet, kind, vocabulary, file=file)
    remembered = _remembered_mapping(ctx, layout.signature)
    if not remembered:
        return layout, {}
    return read_layout(sheet, kind, vocabulary, remembered, file=file), remembered


def _read(
    ctx: Context,
    sheet: Sheet,
    layout: Layout,
    vocabulary: Vocabulary,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> tuple[Any, tuple[int, ...], Mapping[str, Mapping[str, str]]]:
    if layout.kind == "supervisors":
        supervisors = read_supervisors(sheet, layout, vocabulary, progress=progress, cancelled=cancelled)
        return supervisors.rows, supervisors.passed_by, {}
    if layout.kind == PLAN:
        study = read_study_rows(sheet, layout, vocabulary, progress=progress, cancelled=cancelled)
        return study.rows, study.passed_by, {}
    with ctx.database.read() as connection:
        programmes = {
            row["code"]: (row["name_kk"] or "", row["name_ru"] or "", row["name_en"] or "")
            for row in queries.rows(connection, "programme")
        }
    students = read_students(sheet, layout, vocabulary, programmes, progress=progress, cancelled=cancelled)
    return students.rows, students.passed_by, students.new_programmes


def _planner(kind: Kind, student_id: str | None) -> Callable[[Any, Any], tuple[PlannedRow, ...]]:
    if kind == PLAN and student_id is not None:
        return lambda connection, source: import_study.plan(connection, student_id, source)
    return import_students.plan if kind == "students" else import_supervisors.plan


# --- what is taken -------------------------------------------------------------------------------------------


def _taken(rows: Iterable[PlannedRow], confirmed_rows: Iterable[int]) -> tuple[PlannedRow, ...]:
    """The rows to write: new and changed ones, and those to confirm that a person confirmed."""
    confirmed = frozenset(confirmed_rows)
    return tuple(
        row for row in rows if row.state in (NEW, CHANGED) or (row.state == TO_CONFIRM and row.number in confirmed)
    )


def _result(rows: Iterable[PlannedRow], taken: tuple[PlannedRow, ...], seq: int | None) -> ImportResult:
    written = {row.number for row in taken}
    left_out = [row for row in rows if row.state in (REFUSED, TO_CONFIRM) and row.number not in written]
    return ImportResult(
        accepted=sum(1 for row in taken if row.record_id is None),
        updated=sum(1 for row in taken if row.record_id is not None),
        unchanged=sum(1 for row in rows if row.state == UNCHANGED),
        problems=tuple(problem for row in left_out for problem in row.problems),
        intention_id=seq,
    )


# --- remembered columns ----------------------------------------------------------------------------------------


def _remembered_mapping(ctx: Context, signature: str) -> Chosen:
    if not signature:
        return {}
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "column_mapping", signature=signature)
    return dict(rows[0]["mapping"]) if rows else {}


def _remember_mapping(unit: UnitOfWork, found: ImportPreview) -> None:
    if not found.chosen or not found.layout.signature:
        return
    values = {"signature": found.layout.signature, "mapping": dict(found.chosen)}
    rows = queries.rows(unit.connection, "column_mapping", signature=found.layout.signature)
    if rows:
        unit.update("column_mapping", rows[0]["id"], values)
    else:
        unit.insert("column_mapping", values)
