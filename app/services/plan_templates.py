"""Plans kept by the department as templates: made of a plan, laid into the empty sections of others' plans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import add_months
from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.iso_dates import remembered
from app.domain.kazakh import fold
from app.services import fact_columns, facts, plans, students
from app.services.context import Context
from app.services.fact_columns import PLAN_ROW
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]

KIND = "department.plan_templates"
_ROWS = "rows"
_KEPT = tuple(name for name in PLAN_ROW.columns if name != "id")
# What the program writes into the rows of a new plan by itself: such a row is not typed yet.
_BEGUN_WITH = frozenset({"kind"})
_MONTHS = 12
_STUDYING = "studying"


@dataclass(frozen=True, slots=True)
class PlanTemplate:
    """A template; `year` is the year of the first day of study that its dates belong to. `rows` are facts."""

    id: str
    name: str
    programme_id: str | None
    track: str | None
    year: int | None
    rows: tuple[Mapping[str, Any], ...]

    def of_section(self, section: str) -> list[Mapping[str, Any]]:
        return [row for row in self.rows if row["section"] == section]


@dataclass(frozen=True, slots=True)
class Applied:
    """What a template filled: sections by student, and whose plan was left as it was and why."""

    filled: Mapping[str, tuple[str, ...]]
    left_out: Mapping[str, KafedraError]
    changes: Changes


def templates(ctx: Context, student_id: str | None = None) -> tuple[PlanTemplate, ...]:
    """The templates by name, those alone that suit a student when one is given. UsageError: record-unknown."""
    student = students.get(ctx, student_id) if student_id is not None else None
    with ctx.database.read() as connection:
        kept = queries.rows(connection, "record", kind=KIND, student_id=None, order=("id",))
    found = (_template(row) for row in kept)
    suiting = [one for one in found if student is None or _suits(one, student)]
    return tuple(sorted(suiting, key=lambda one: fold(one.name)))


def get(ctx: Context, template_id: str) -> PlanTemplate:
    """UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = queries.get(connection, "record", template_id)
    if row is None or row["kind"] != KIND:
        raise UsageError("record-unknown", kind="plan-template", id=template_id)
    return _template(row)


def waiting(ctx: Context, student_id: str) -> tuple[str, ...]:
    """Others of the student's programme and track who study and whose plan has no row yet, in Kazakh order."""
    student = students.get(ctx, student_id)
    with ctx.database.read() as connection:
        alike = queries.rows(
            connection,
            "student",
            programme_id=student["programme_id"],
            track=student["track"],
            status=_STUDYING,
            archived=False,
            order=("sort_name", "id"),
        )
        plans_of = queries.rows_by(connection, "plan", "student_id", [one["id"] for one in alike], order=("version",))
        edited = {owner: versions[-1]["id"] for owner, versions in plans_of.items()}
        rows = queries.rows_by(connection, "plan_row", "plan_id", list(edited.values()))
    typed = {plan_id for plan_id, own in rows.items() if any(_is_written(row) for row in own)}
    return tuple(one["id"] for one in alike if one["id"] != student_id and edited.get(one["id"]) not in typed)


def create_from(ctx: Context, plan_id: str, name: str) -> tuple[str, Changes]:
    """Keep the rows of a plan as a template of its programme and track; one of the same name is replaced.

    Refused: plan-template-name, plan-template-empty.
    """
    name = name.strip()
    if not name:
        raise Refused("plan-template-name")
    card = plans.get(ctx, plan_id)
    rows = [_kept_row(section, row) for section in plans.SECTIONS for row in card.rows[section] if _is_typed(row)]
    if not rows:
        raise Refused("plan-template-empty")
    student = students.get(ctx, card.student_id)
    data = {
        "name": name,
        "programme": student["programme_id"],
        "track": student["track"],
        "year": _year(ctx, card.student_id),
        _ROWS: fact_columns.plain(rows),
    }
    same = [one for one in templates(ctx, card.student_id) if fold(one.name) == fold(name)]
    with ctx.intention("plans.template-keep", template=name, n=len(rows)) as unit:
        kept = {key: value for key, value in data.items() if value is not None}
        if same:
            template_id = same[0].id
            unit.update("record", template_id, {"data": kept})
        else:
            template_id = unit.insert("record", {"student_id": None, "kind": KIND, "data": kept})
    return template_id, unit.changes


def remove(ctx: Context, template_id: str) -> Changes:
    """Plans made from it stay as they are. UsageError: record-unknown."""
    with ctx.intention("plans.template-remove", template=get(ctx, template_id).name) as unit:
        unit.delete("record", template_id)
    return unit.changes


def apply(ctx: Context, template_id: str, student_ids: Sequence[str]) -> Applied:
    """Fill the empty sections of plans with the rows of a template; a plan that does not exist yet is begun.

    What somebody typed stays. Whose plan cannot be filled is left out and told: plan-template-other, plan-approved,
    plan-needs-track, plan-template-nothing. Refused with the first of these when nobody is left; UsageError:
    record-unknown.
    """
    template = get(ctx, template_id)
    filled: dict[str, tuple[str, ...]] = {}
    left_out: dict[str, KafedraError] = {}
    with ctx.intention("plans.template-apply", template=template.name, n=len(student_ids)) as unit:
        for student_id in student_ids:
            try:
                filled[student_id] = _fill(ctx, unit, template, student_id)
            except Refused as refusal:
                left_out[student_id] = refusal
        if not filled and left_out:
            raise next(iter(left_out.values()))
    return Applied(filled, left_out, unit.changes)


def _fill(ctx: Context, unit: UnitOfWork, template: PlanTemplate, student_id: str) -> tuple[str, ...]:
    student = students.get(ctx, student_id)
    if not _suits(template, student):
        raise Refused("plan-template-other", name=students.name_of(student).full_name, template=template.name)
    card = plans.of_student(ctx, student_id)
    if card is not None and card.approved is not None:
        raise Refused("plan-approved", version=card.version, date=card.approved)
    present: Mapping[str, Iterable[Any]] = card.rows if card is not None else {}
    empty = [
        section
        for section in plans.SECTIONS
        if template.of_section(section) and not any(_is_typed(row) for row in present.get(section, ()))
    ]
    if not empty:
        raise Refused("plan-template-nothing", name=students.name_of(student).full_name)
    plan_id = card.id if card is not None else plans.create(ctx, student_id)[0]
    year = _year(ctx, student_id)
    moved = year - template.year if year is not None and template.year is not None else None
    for section in empty:
        plans.save_rows(ctx, plan_id, section, [_row_for(row, moved) for row in template.of_section(section)])
    return tuple(empty)


# --- rows -------------------------------------------------------------------------------------------------------


def _kept_row(section: str, row: Any) -> Row:
    """A row of a plan as facts, without what belongs to the student alone."""
    columns = {name: getattr(row, PLAN_ROW.columns[name], section) for name in _KEPT}
    return {name: value for name, value in columns.items() if value is not None}


def _row_for(row: Mapping[str, Any], years: int | None) -> Row:
    """The row as a plan keeps it, its dates moved to the years of another student; without them when unknown."""
    made = {PLAN_ROW.columns[name]: value for name, value in row.items() if name in _KEPT and name != "section"}
    for name, value in made.items():
        if isinstance(value, date):
            made[name] = add_months(value, _MONTHS * years) if years is not None else None
    return made


def _is_typed(row: Any) -> bool:
    """Whether a person wrote something into a row."""
    return _is_written({name: getattr(row, name) for name in plans.ROW_COLUMNS})


def _is_written(row: Mapping[str, Any]) -> bool:
    return any(row[name] not in (None, "") for name in plans.ROW_COLUMNS if name not in _BEGUN_WITH)


def _suits(template: PlanTemplate, student: Mapping[str, Any]) -> bool:
    return (template.programme_id, template.track) == (student["programme_id"], student["track"])


def _year(ctx: Context, student_id: str) -> int | None:
    """The year in which the student's study began."""
    first_day = facts.of_students(ctx, [student_id], ())[student_id]["study"].get("first_day")
    return first_day.year if first_day is not None else None


def _template(row: Row) -> PlanTemplate:
    data = remembered(row["data"])
    rows = tuple(dict(one) for one in data.get(_ROWS) or ())
    return PlanTemplate(
        row["id"], data.get("name") or "", data.get("programme"), data.get("track"), data.get("year"), rows
    )
