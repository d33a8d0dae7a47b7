"""Records that a regulation asks for and the program keeps by their facts alone: read, written, taken out.

A student's belong to the dictionary of his edition; those of the department itself, which have no student, to that
of the main edition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.facts import kept_fields, kept_kinds
from app.domain.iso_dates import remembered
from app.domain.rules import FactSpec, Profile
from app.services import cases, lines, organisation, record_checks, settings, stored_facts, students
from app.services.context import Context
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]

_PERIODS = (("start", "end"), ("valid_from", "valid_to"))


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its facts by dotted name below the kind, and how its case ended if it had one."""

    id: str
    kind: str
    student_id: str | None
    values: Mapping[str, Any]
    outcome: str | None
    ended: date | None


def kinds(ctx: Context, student_id: str | None) -> list[FactSpec]:
    """What may be kept of a student, or of the department itself."""
    profile = _profile(ctx, student_id)
    return [profile.facts[kind] for kind in kept_kinds(profile, of_student=student_id is not None)]


def fields(ctx: Context, student_id: str | None, kind: str) -> list[FactSpec]:
    """The facts of a kind that a person fills in, in the order of the dictionary. UsageError: record-kind."""
    profile = _profile(ctx, student_id)
    stored_facts.check_kind(profile, kind, of_student=student_id is not None)
    return kept_fields(profile, kind)


def list_of(ctx: Context, student_id: str | None, kind: str) -> list[Record]:
    """The records of a kind in the order of their entry. UsageError: record-kind, record-unknown."""
    stored_facts.check_kind(_profile(ctx, student_id), kind, of_student=student_id is not None)
    with ctx.database.read() as connection:
        return [_record(row) for row in queries.rows(connection, "record", **_of(student_id, kind), order=("id",))]


def get(ctx: Context, record_id: str) -> Record:
    """UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = queries.get(connection, "record", record_id)
    if row is None:
        raise UsageError("record-unknown", kind="record", id=record_id)
    return _record(row)


def save(
    ctx: Context, student_id: str | None, kind: str, record_id: str | None, values: Mapping[str, Any]
) -> tuple[str, Changes]:
    """Write a new record, or change the facts named of one; None takes a fact back.

    A kind of which there is one record at most needs no id. UsageError: record-kind, record-unknown, fact-unknown,
    fact-malformed, fact-choice; Refused: record-empty, record-dates; and what `record_checks` asks of the kind.
    """
    profile = _profile(ctx, student_id)
    stored_facts.check_stored(profile, kind, values, of_student=student_id is not None)
    with ctx.intention("records.save", kind=_label(profile, kind), name=_owner(ctx, student_id)) as unit:
        row = _row(unit, profile, student_id, kind, record_id)
        data = stored_facts.laid(row["data"] if row else {}, values)
        if not data:
            raise Refused("record-empty")
        _check_periods(remembered(data))
        record_checks.check(profile, kind, remembered(data))
        if row is None:
            record_id = unit.insert("record", {"student_id": student_id, "kind": kind, "data": data})
        else:
            record_id = row["id"]
            unit.update("record", record_id, {"data": data})
    return str(record_id), unit.changes


def remove(ctx: Context, record_id: str) -> Changes:
    """Take out a record entered by mistake, with a case of it that nothing stands in.

    UsageError: record-unknown; Refused: record-in-case, record-printed, status-by-order.
    """
    record = get(ctx, record_id)
    record_checks.check_removable(record.kind)
    label = _label(_profile(ctx, record.student_id), record.kind)
    with ctx.intention("records.remove", kind=label, name=_owner(ctx, record.student_id)) as unit:
        if queries.count(unit.connection, "paper", subject_id=record_id):
            raise Refused("record-printed")
        begun = queries.rows(unit.connection, "work_case", subject_id=record_id)
        if any(case.state.effective for case in cases.of_rows(ctx, unit.connection, begun)):
            raise Refused("record-in-case")
        for row in begun:
            for entry in queries.rows(unit.connection, "case_entry", case_id=row["id"]):
                unit.delete("case_entry", entry["id"])
            unit.delete("work_case", row["id"])
        unit.delete("record", record_id)
    return unit.changes


# --- inside -------------------------------------------------------------------------------------------------


def _profile(ctx: Context, student_id: str | None) -> Profile:
    return ctx.profile(settings.main_profile(ctx) if student_id is None else students.get(ctx, student_id)["edition"])


def _of(student_id: str | None, kind: str) -> Row:
    return {"student_id": student_id, "kind": kind}


def _record(row: Row) -> Record:
    values = remembered(row["data"])
    return Record(row["id"], row["kind"], row["student_id"], values, row["outcome"], row["ended"])


def _label(profile: Profile, kind: str) -> Row:
    return dict(profile.facts[kind].label._asdict())


def _owner(ctx: Context, student_id: str | None) -> str:
    if student_id is None:
        return organisation.get_organisation(ctx)["department"].get("name_kk") or ""
    return students.name_of(students.get(ctx, student_id)).full_name


def _row(unit: UnitOfWork, profile: Profile, student_id: str | None, kind: str, record_id: str | None) -> Row | None:
    if record_id is not None:
        row = unit.get("record", record_id)
        if row["student_id"] != student_id or row["kind"] != kind:
            raise UsageError("record-unknown", kind=kind, id=record_id)
        return row
    if profile.facts[kind].type == "list":
        return None
    present = queries.rows(unit.connection, "record", **_of(student_id, kind), order=("id",))
    return present[-1] if present else None


def _check_periods(values: Mapping[str, Any]) -> None:
    for name, first in values.items():
        parent, dot, last = name.rpartition(".")
        for begins, ends in _PERIODS:
            if last == begins:
                lines.check_period("record-dates", first, values.get(f"{parent}{dot}{ends}"))
