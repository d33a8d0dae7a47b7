"""Requests to record an act, as files carry them: `{intention, date, basis, subjects, data}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.errors import UsageError
from app.services.context import Context
from app.services.given_files import read_mapping
from app.storage.database import Changes, check_values

_KEYS = {"intention", "date", "basis", "subjects", "data"}


@dataclass(frozen=True, slots=True)
class Request:
    """One act to record. `basis` has the number, `subjects` are KIND:ID, `data` what the intention takes."""

    intention: str
    date: date
    basis: Mapping[str, Any]
    subjects: tuple[str, ...]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Intention:
    """A kind of act: what its `data` may hold, and the service that records it.

    `tables` are those whose columns the names in `data` are; `rows` is a list in it and the table of its members.
    """

    takes: str
    record: Callable[[Context, Request], Changes]
    tables: tuple[str, ...] = ()
    rows: tuple[str, str] | None = None

    def check(self, request: Request) -> None:
        """UsageError: field-kind, letters-unwritable, record-part."""
        check_values("act", {name: value for name, value in request.basis.items() if name != "number"})
        for table in self.tables:
            check_values(table, request.data)
        if self.rows is not None and self.rows[0] in request.data:
            for row in rows_of(request.data, self.rows[0]):
                check_values(self.rows[1], row)


def read_request(path: Path) -> Request:
    """UsageError: record-unreadable, record-keys, record-date, record-part."""
    given = read_mapping(path, "record-unreadable", "record-not-an-object", Decimal)
    intention, subjects = given.get("intention"), given.get("subjects") or []
    if set(given) - _KEYS or not isinstance(intention, str):
        raise UsageError("record-keys", path=str(path), known=sorted(_KEYS))
    day = given.get("date")
    if type(day) is not date:
        raise UsageError("record-date", name="date", value=str(day))
    if not isinstance(subjects, list) or not all(isinstance(one, str) for one in subjects):
        raise UsageError("record-part", part="subjects")
    basis, data = (_mapping(given, name) for name in ("basis", "data"))
    return Request(intention, day, basis, tuple(subjects), data)


def _mapping(given: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = given.get(name) or {}
    if not isinstance(value, Mapping):
        raise UsageError("record-part", part=name)
    return value


def rows_of(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """A list of records in the data. UsageError: record-part."""
    rows = data.get(name)
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise UsageError("record-part", part=name)
    return rows


def record_ids(subjects: Sequence[str], kind: str) -> list[str]:
    """The ids of KIND:ID or ID, each once. UsageError: subject-unknown."""
    ids = []
    for subject in subjects:
        prefix, _, record_id = subject.rpartition(":")
        if prefix not in ("", kind) or not record_id:
            raise UsageError("subject-unknown", subject=subject, known=[kind])
        ids.append(record_id)
    return list(dict.fromkeys(ids))


def some_ids(request: Request, kind: str) -> list[str]:
    """The ids of the subjects, one at least. UsageError: record-nobody, subject-unknown."""
    ids = record_ids(request.subjects, kind)
    if not ids:
        raise UsageError("record-nobody", intention=request.intention, kind=kind)
    return ids


def number_of(request: Request) -> str:
    """The number of the protocol or order that the act rests on."""
    number = request.basis.get("number")
    return "" if number is None else str(number)


def only_id(request: Request, kind: str) -> str:
    """The one subject of a request. UsageError: record-subjects."""
    ids = record_ids(request.subjects, kind)
    if len(ids) != 1:
        raise UsageError("record-subjects", intention=request.intention, kind=kind)
    return ids[0]
