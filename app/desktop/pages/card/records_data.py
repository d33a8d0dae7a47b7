"""The records of one kind of a student, fetched and written for the block that shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.desktop.pages.fact_fields import FactFields

if TYPE_CHECKING:
    from app.domain.rules import FactSpec
    from app.services.context import Context
    from app.services.records import Record


@dataclass(frozen=True, slots=True)
class RecordsData:
    """A kind of the student's edition with its records and the fields that show them."""

    kind: FactSpec
    fields: FactFields
    records: tuple[Record, ...]


def fetch(ctx: Context, student_id: str, kind: str) -> RecordsData | None:
    """None when the student's edition keeps no such records."""
    from app.services import record_references, records

    spec = next((one for one in records.kinds(ctx, student_id) if one.name == kind), None)
    if spec is None:
        return None
    asked = [
        one
        for one in records.fields(ctx, student_id, kind)
        if one.type != "list" and one.name not in record_references.UNASKED
    ]
    fields = FactFields(kind, asked, ctx.language, record_references.of_kind(ctx, student_id, kind))
    return RecordsData(spec, fields, tuple(records.list_of(ctx, student_id, kind)))


def save(ctx: Context, student_id: str, kind: str, record_id: str | None, values: dict[str, Any]) -> Any:
    from app.services import records

    return records.save(ctx, student_id, kind, record_id, values)[1]


def remove(ctx: Context, record_id: str) -> Any:
    from app.services import records

    return records.remove(ctx, record_id)
