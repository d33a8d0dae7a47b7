"""Requests to record an act, as files carry them: `{intention, date, basis, subjects, data}`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.errors import UsageError
from app.domain.iso_dates import revived
from app.services.context import Context
from app.storage.database import Changes

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
    """A kind of act: what its `data` may hold, and the service that records it."""

    takes: str
    record: Callable[[Context, Request], Changes]


def read_request(path: Path) -> Request:
    """UsageError: record-unreadable, record-keys, record-date."""
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise UsageError("record-unreadable", path=str(path), detail=str(error)) from error
    if not isinstance(content, Mapping) or set(content) - _KEYS or "intention" not in content:
        raise UsageError("record-keys", path=str(path), known=sorted(_KEYS))
    given = revived(content)
    day = given.get("date")
    if not isinstance(day, date):
        raise UsageError("record-date", name="date", value=str(day))
    basis, data = (_mapping(given, name) for name in ("basis", "data"))
    return Request(str(given["intention"]), day, basis, tuple(map(str, given.get("subjects") or ())), data)


def _mapping(given: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = given.get(name) or {}
    if not isinstance(value, Mapping):
        raise UsageError("record-part", part=name)
    return value


def record_ids(subjects: Sequence[str], kind: str) -> list[str]:
    ids = []
    for subject in subjects:
        prefix, _, record_id = subject.rpartition(":")
        if prefix not in ("", kind) or not record_id:
            raise UsageError("subject-unknown", subject=subject, known=[kind])
        ids.append(record_id)
    return ids


def only_id(request: Request, kind: str) -> str:
    """The one subject of a request. UsageError: record-subjects."""
    ids = record_ids(request.subjects, kind)
    if len(ids) != 1:
        raise UsageError("record-subjects", intention=request.intention, kind=kind)
    return ids[0]
