"""Terms extended and requirements let pass for one student: who may, what it changes, what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.findings import Finding, Status
from app.services import deadlines, exemptions, history, records, students
from app.services.context import Context

TERM, DUE = "MITU-5.1-1", date(2026, 11, 2)
BLOCKING, ABSOLUTE, WARNING = "MITU-2.8-2", "MITU-5.4-4", "MITU-2.7-5"
LATER = date(2026, 12, 14)


@pytest.fixture
def student(ctx: Context) -> str:
    values = {"surname": "Қасымова", "track": "SP", "enrol_date": date(2026, 9, 1)}
    return students.save(ctx, None, values)[0]


def finding(ctx: Context, student: str, rule: str = TERM) -> Finding:
    return next(one for one in deadlines.judge(ctx, [student], ctx.today())[student] if one.rule == rule)


def test_a_term_extended_with_a_reason_is_due_later_until_that_is_undone(ctx: Context, student: str) -> None:
    assert (finding(ctx, student).status, finding(ctx, student).due) == (Status.OVERDUE, DUE)

    exemptions.extend(ctx, student, TERM, f"student:{student}", LATER, "тағылымдамада", number="3")

    after = finding(ctx, student)
    assert (after.status, after.due) == (Status.DUE, LATER)
    assert after.why[-1].params["reason"] == "тағылымдамада"
    history.undo(ctx)
    assert finding(ctx, student).due == DUE


def test_an_extension_for_no_subject_in_particular_is_for_all(ctx: Context, student: str) -> None:
    exemptions.extend(ctx, student, TERM, "", LATER, "тағылымдамада")
    assert finding(ctx, student).due == LATER
    (kept,) = records.list_of(ctx, student, "extensions")
    assert kept.values == {"rule": TERM, "due": LATER, "reason": "тағылымдамада", "date": ctx.today()}


@pytest.mark.parametrize(("due", "later"), [(DUE, False), (date(2026, 11, 3), True)])
def test_only_a_later_day_extends_a_term(ctx: Context, student: str, due: date, later: bool) -> None:
    if later:
        exemptions.extend(ctx, student, TERM, "", due, "ауру")
        assert finding(ctx, student).due == due
        return
    with pytest.raises(Refused) as refused:
        exemptions.extend(ctx, student, TERM, "", due, "ауру")
    assert (refused.value.code, refused.value.params["due"]) == ("extension-not-later", DUE)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rule": "MITU-0"}, "rule-unknown"),
        ({"rule": "MITU-2.10-2"}, "rule-unknown"),
        ({"rule": BLOCKING}, "extension-not-term"),
        ({"subject": "student:0"}, "rule-subject"),
        ({"reason": "  "}, "cause-missing"),
        ({"on": date(2026, 11, 23)}, "act-date-future"),
    ],
)
def test_an_extension_that_may_not_be_given(ctx: Context, student: str, changes: dict[str, Any], code: str) -> None:
    given: dict[str, Any] = {"rule": TERM, "subject": "", "due": LATER, "reason": "ауру"} | changes
    with pytest.raises(KafedraError) as refused:
        exemptions.extend(ctx, student, **given)
    assert refused.value.code == code
    assert records.list_of(ctx, student, "extensions") == []


def shut(ctx: Context, student: str) -> set[str]:
    return {one.rule for one in deadlines.check(ctx, student, "plan").refusing}


def test_a_requirement_let_pass_only_warns_and_says_who_decided(ctx: Context, student: str) -> None:
    assert BLOCKING in shut(ctx, student)

    exemptions.override(ctx, student, BLOCKING, "", "ұйым жабылған", "Сейітова А.М.")

    assert BLOCKING not in shut(ctx, student)
    told = next(one for one in deadlines.check(ctx, student, "plan").findings if one.rule == BLOCKING).why[-1]
    assert (told.params["person"], told.params["date"]) == ("Сейітова А.М.", ctx.today())
    history.undo(ctx)
    assert BLOCKING in shut(ctx, student)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rule": "MITU-0"}, "rule-unknown"),
        ({"rule": ABSOLUTE}, "override-not-allowed"),
        ({"rule": WARNING}, "override-not-allowed"),
        ({"reason": ""}, "cause-missing"),
        ({"person": " "}, "person-missing"),
        ({"subject": "student:0"}, "rule-subject"),
        ({"on": date(2026, 11, 23)}, "act-date-future"),
    ],
)
def test_a_requirement_that_may_not_be_let_pass(ctx: Context, student: str, changes: dict[str, Any], code: str) -> None:
    given: dict[str, Any] = {"rule": BLOCKING, "subject": "", "reason": "ауру", "person": "Сейітова А.М."} | changes
    with pytest.raises(KafedraError) as refused:
        exemptions.override(ctx, student, **given)
    assert refused.value.code == code
    assert records.list_of(ctx, student, "overrides") == []


def test_the_same_is_asked_of_records_written_directly(ctx: Context, student: str) -> None:
    given = {"rule": BLOCKING, "reason": "ауру", "person": "Сейітова А.М."}
    with pytest.raises(Refused, match="decision-date-missing"):
        records.save(ctx, student, "overrides", None, given)
    with pytest.raises(Refused, match="override-not-allowed"):
        records.save(ctx, student, "overrides", None, given | {"rule": ABSOLUTE, "date": ctx.today()})
    with pytest.raises(Refused, match="due-missing"):
        records.save(ctx, student, "extensions", None, {"rule": TERM, "reason": "ауру"})
    kept, _ = records.save(ctx, student, "overrides", None, given | {"date": ctx.today()})
    with pytest.raises(Refused, match="person-missing"):
        records.save(ctx, student, "overrides", kept, {"person": None})


def test_a_change_of_status_is_written_by_its_order_alone(ctx: Context, student: str) -> None:
    students.change_status(ctx, student, "leave", date(2026, 10, 1), "77-м")
    (change,) = records.list_of(ctx, student, "status_changes")

    for write in (
        lambda: records.save(ctx, student, "status_changes", change.id, {"number": "78-м"}),
        lambda: records.remove(ctx, change.id),
    ):
        with pytest.raises(Refused, match="status-by-order"):
            write()
    with pytest.raises(UsageError, match="rule-unknown"):
        records.save(ctx, student, "extensions", None, {"rule": "MITU-0"})
