"""The data of papers on personal data: who has access to them and what for, the notice of a breach."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.iso_dates import remembered
from app.domain.kazakh import sort_key
from app.domain.kazakh_dates import table_date
from app.services.paper_reading import Data, PaperReader
from app.services.paper_subjects import Subject
from app.services.record_checks import ACCESS, BREACHES, PURPOSES

_PURPOSE = ("purpose", "data", "basis", "blocking")


def purposes(reader: PaperReader) -> Data:
    """What the department processes personal data for."""
    return {"purposes": [{name: one.get(name) for name in _PURPOSE} for one in _kept(reader, PURPOSES)]}


def access(reader: PaperReader) -> Data:
    """Who has access on the day of the paper, in Kazakh order."""
    present = [one for one in _kept(reader, ACCESS) if _holds(one, reader.day)]
    present.sort(key=lambda one: sort_key(str(one["name"])))
    return {"access": [_person(one) for one in present]}


def of_record(reader: PaperReader, subject: Subject) -> Data:
    """What is printed of a record of the department; records of students are read as facts."""
    if subject.record is None or subject.record["kind"] != BREACHES:
        return {}
    return {"breach": dict(remembered(subject.record["data"]))}


def _kept(reader: PaperReader, kind: str) -> list[Mapping[str, Any]]:
    return [remembered(row["data"]) for row in reader.rows("record", student_id=None, kind=kind, order=("id",))]


def _holds(one: Mapping[str, Any], day: date) -> bool:
    begins, ends = one.get("valid_from"), one.get("valid_to")
    return (begins is None or begins <= day) and (ends is None or day <= ends)


def _order(number: str | None, day: date | None) -> str:
    return ", ".join(filter(None, (f"№ {number}" if number else "", table_date(day) if day else "")))


def _person(one: Mapping[str, Any]) -> Data:
    return {
        **{name: one.get(name) for name in ("name", "post", "scope")},
        "order": _order(one.get("order.number"), one.get("order.date")),
        "begins": one.get("valid_from"),
        "ends": one.get("valid_to"),
    }
