"""Breaches of personal data: by when the authorised body must be told, and of which it was not told yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import DueDate, Term, Unit
from app.domain.explanations import Explanation
from app.domain.iso_dates import remembered
from app.domain.regulation import WEEK_SETTING
from app.services import academics, records, settings
from app.services.context import Context
from app.services.record_checks import BREACHES
from app.storage import queries
from app.storage.database import Changes

KIND, FORM = BREACHES, "breach-memo"
DAYS = "privacy.breach-days"


@dataclass(frozen=True, slots=True)
class Breach:
    """A breach as it was recorded, by when it is to be told, and why then. `sent` is the day on which it was."""

    id: str
    values: Mapping[str, Any]
    due: date
    why: tuple[Explanation, ...]
    sent: date | None

    def is_late(self, today: date) -> bool:
        return (self.sent or today) > self.due


def list_all(ctx: Context) -> list[Breach]:
    """Every breach of the department, the latest first."""
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "record", student_id=None, kind=KIND, order=("id",))
    found = [_breach(ctx, row["id"], remembered(row["data"])) for row in rows]
    return sorted(found, key=lambda one: (one.values["found"], one.id), reverse=True)


def untold(ctx: Context) -> list[Breach]:
    """Those that the authorised body was not told of yet."""
    return [one for one in list_all(ctx) if one.sent is None]


def get(ctx: Context, record_id: str) -> Breach:
    """UsageError: record-unknown."""
    return _breach(ctx, record_id, records.get(ctx, record_id).values)


def due_of(ctx: Context, found: date) -> DueDate:
    """The last day to tell of what was found on a day (order 481/НҚ: within one working day of the moment)."""
    days = int(settings.own(ctx, DAYS))
    week = int(settings.effective(ctx, settings.main_profile(ctx)).get(WEEK_SETTING, 5))
    counted = academics.working_calendar(ctx).for_week(week).due(found, Term(days, Unit.WORKING_DAYS))
    law = Explanation("breach-term", {"days": days})
    return DueDate(counted.due, counted.due_safe, (*counted.why, law))


def mark_sent(ctx: Context, record_id: str, day: date, number: str = "") -> Changes:
    """Note that the authorised body was told. Refused: breach-dates; UsageError: record-unknown."""
    with ctx.intention("breaches.sent", found=get(ctx, record_id).values["found"]) as unit:
        records.save(ctx, None, KIND, record_id, {"sent": day, "number": number or None})
    return unit.changes


def _breach(ctx: Context, record_id: str, values: Mapping[str, Any]) -> Breach:
    term = due_of(ctx, values["found"])
    return Breach(record_id, values, term.due, term.why, values.get("sent"))
