"""Whether the dates of an internship would hold, asked while they are being typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.findings import Finding, Status
from app.domain.rules import Duration
from app.services import deadlines, facts, students
from app.services.context import Context
from app.services.internships import APPROVAL_GATE

DATES = {"starts": "start", "ends": "end", "actual_start": "actual_start", "actual_end": "actual_end"}
_NEW = "new"
_AGAINST = (Status.VIOLATED, Status.BLOCKED)


def judge(ctx: Context, student_id: str, internship_id: str | None, dates: Mapping[str, date | None]) -> list[Finding]:
    """What the rules on duration have against the dates; nothing is said of dates not yet given."""
    edition = students.get(ctx, student_id)["edition"]
    on_duration = {rule.id for rule in ctx.profile(edition).rules if isinstance(rule.family, Duration)}
    known = facts.of_students(ctx, [student_id])[student_id]["internships"]
    item_id = internship_id or _NEW
    item = next((one for one in known if one["id"] == item_id), {"id": item_id})
    typed = {DATES[name]: day for name, day in dates.items() if name in DATES}
    others = [one for one in known if one["id"] != item_id]
    result = deadlines.check(
        ctx,
        student_id,
        APPROVAL_GATE,
        overrides={"internships": [*others, {**item, **typed}]},
        subject=f"internship:{item_id}",
    )
    return [one for one in result.findings if one.rule in on_duration and one.status in _AGAINST]
