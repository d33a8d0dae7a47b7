"""Recording from a file what a regulation asks for and the program keeps by its facts alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.errors import UsageError
from app.services import records
from app.services.context import Context
from app.services.requests import Intention, Request, only_id
from app.storage.database import Changes


def _save(ctx: Context, request: Request) -> Changes:
    """UsageError: record-part, record-subjects."""
    values = request.data.get("values")
    if not isinstance(values, Mapping):
        raise UsageError("record-part", part="values")
    written = dict(_dotted(values))
    if request.subjects and request.subjects[0].startswith("record:"):
        present = records.get(ctx, only_id(request, "record"))
        return records.save(ctx, present.student_id, present.kind, present.id, written)[1]
    kind = request.data.get("kind")
    if not isinstance(kind, str):
        raise UsageError("record-part", part="kind")
    student_id = only_id(request, "student") if request.subjects else None
    return records.save(ctx, student_id, kind, None, written)[1]


def _remove(ctx: Context, request: Request) -> Changes:
    return records.remove(ctx, only_id(request, "record"))


def _dotted(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Facts by dotted name, whether they were written so or as records within records."""
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


INTENTIONS: dict[str, Intention] = {
    "record.save": Intention(
        "kind, values: {fact: value}; subject student:ID for a new record, record:ID for one that is there, "
        "none for one of the department itself",
        _save,
    ),
    "record.remove": Intention("nothing; subject record:ID", _remove),
}
