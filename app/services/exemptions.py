"""A term extended, or a requirement let pass, for one student by a person who gives the reason."""

from __future__ import annotations

from datetime import date

from app.domain.errors import Refused, UsageError
from app.domain.findings import Finding
from app.services import deadlines, record_checks, records
from app.services.context import Context
from app.storage.database import Changes


def extend(
    ctx: Context,
    student_id: str,
    rule: str,
    subject: str,
    due: date,
    reason: str,
    *,
    number: str = "",
    on: date | None = None,
) -> Changes:
    """Give a later day to a term; an empty subject means every one that the rule judges of the student.

    UsageError: rule-unknown, rule-subject; Refused: extension-not-term, extension-not-later, cause-missing,
    act-date-future.
    """
    values = {"rule": rule, "subject": subject, "due": due, "reason": reason, "number": number}
    found = _judged(ctx, student_id, rule, subject)
    terms = [one.due for one in found if one.due is not None]
    if terms and due <= max(terms):
        raise Refused("extension-not-later", due=max(terms))
    return records.save(ctx, student_id, record_checks.EXTENSIONS, None, values | {"date": _day(ctx, on)})[1]


def override(
    ctx: Context, student_id: str, rule: str, subject: str, reason: str, person: str, *, on: date | None = None
) -> Changes:
    """Let the refusal of a rule pass: from then on it only warns and says who decided and why.

    UsageError: rule-unknown, rule-subject; Refused: override-not-allowed, cause-missing, person-missing,
    act-date-future.
    """
    values = {"rule": rule, "subject": subject, "reason": reason, "person": person, "date": _day(ctx, on)}
    _judged(ctx, student_id, rule, subject)
    return records.save(ctx, student_id, record_checks.OVERRIDES, None, values)[1]


def _day(ctx: Context, on: date | None) -> date:
    day = on or ctx.today()
    if day > ctx.today():
        raise Refused("act-date-future", date=day)
    return day


def _judged(ctx: Context, student_id: str, rule: str, subject: str) -> list[Finding]:
    """What the rule says of the student, or of the one subject that is named."""
    found = [one for one in deadlines.judge(ctx, [student_id], ctx.today())[student_id] if one.rule == rule]
    named = [one for one in found if subject in ("", one.subject)]
    if found and not named:
        raise UsageError("rule-subject", rule=rule, subject=subject, known=[one.subject for one in found])
    return named
