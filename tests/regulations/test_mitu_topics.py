"""MITU, edition 2025, clauses 5.1, 5.2 and 5.6: topic and supervisor, their corrections, changes and orders."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.findings import Grade, Severity, Status
from tests.regulations.mid_stage import all_found, at_gate, found, judged
from tests.regulations.mitu import Facts, act, missing, said

# --- 5.1 to 5.2: term of the topic, corrections, changes ----------------------------------------------------------


@pytest.mark.parametrize(("decision", "status"), [("approve", Status.DUE), ("return", Status.OVERDUE)])
def test_a_returned_topic_does_not_keep_the_term(decision: str, status: Status) -> None:
    facts = {
        "study": {"first_day": date(2026, 9, 1)},
        "topic": {"department": act("2", date(2026, 9, 25)) | {"decision": decision}},
    }
    assert judged("MITU-5.1-1", facts) is status


@pytest.mark.parametrize(
    ("hard", "council", "status", "grade"),
    [
        ("department", date(2026, 11, 3), Status.OK, Grade.AMBER),
        ("council", date(2026, 11, 3), Status.VIOLATED, Grade.RED),
        ("council", date(2026, 11, 2), Status.OK, Grade.GREEN),
    ],
)
def test_the_term_of_the_topic_follows_the_chosen_decision(
    hard: str, council: date, status: Status, grade: Grade
) -> None:
    facts = {
        "study": {"first_day": date(2026, 9, 1)},
        "topic": {"department": act("2", date(2026, 9, 25)), "council": act("3", council)},
    }
    one = found("MITU-5.1-1", facts, **{"topic.hard_test": hard})
    assert (one.status, one.grade) == (status, grade)


CORRECTION = {
    "id": "c1",
    "reason": "rationale",
    "application_date": date(2027, 2, 1),
    "kk": "Нақтыланған тақырып",
    "department": act("8", date(2027, 2, 5)),
    "council": act("6", date(2027, 2, 20)),
}


def test_each_correction_of_the_topic_is_judged_by_itself() -> None:
    refused = CORRECTION | {"id": "c2", "council": act("6", date(2027, 2, 4))}
    both = all_found("MITU-5.1-5", {"topic_changes": [CORRECTION, refused]})
    assert [(one.subject, one.status) for one in both] == [
        ("topic-change:c1", Status.OK),
        ("topic-change:c2", Status.VIOLATED),
    ]
    pending = {key: value for key, value in CORRECTION.items() if key != "council"}
    assert judged("MITU-5.1-5", {"topic_changes": [pending]}) is Status.UPCOMING
    assert judged("MITU-5.1-5", {"topic_changes": []}) is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("days", "status"), [(90, Status.OK), (89, Status.VIOLATED)])
def test_a_correction_shortly_before_the_defence_is_pointed_out(days: int, status: Status) -> None:
    study = {"final_start": date(2027, 2, 1) + timedelta(days=days)}
    one = found("MITU-5.1-5", {"topic_changes": [CORRECTION], "study": study})
    assert (one.status, one.severity) == (status, Severity.BLOCK if status is Status.OK else Severity.WARN)


@pytest.mark.parametrize(("ordered", "status"), [(date(2027, 3, 3), Status.OK), (date(2027, 3, 4), Status.VIOLATED)])
def test_a_change_of_supervisor_that_takes_long_is_pointed_out(ordered: date, status: Status) -> None:
    change = {
        "request_date": date(2027, 2, 1),
        "department": act("8", date(2027, 2, 5)),
        "council": act("6", date(2027, 2, 20)),
        "order": act("52", ordered),
    }
    one = found("MITU-5.2.3-1", {"supervisor_changes": [change]})
    assert (one.status, one.severity) == (status, Severity.BLOCK if status is Status.OK else Severity.WARN)


@pytest.mark.parametrize("part", ["kind", "number", "date"])
def test_no_change_of_supervisor_without_the_whole_document(part: str) -> None:
    document = {"kind": "анықтама", "number": "3", "date": date(2027, 1, 30)}
    change = {"reason": "illness", "document": document, "department": act("8", date(2027, 2, 5))}
    assert judged("MITU-5.2.3-2", {"supervisor_changes": [change]}) is Status.OK
    lacking = change | {"document": document | {part: None}}
    assert judged("MITU-5.2.3-2", {"supervisor_changes": [lacking]}) is Status.VIOLATED
    one = at_gate("MITU-5.2.3-2", {"supervisor_changes": [lacking]})
    assert (one.status, missing(one)) == (Status.BLOCKED, [f"supervisor_changes.document.{part}"])


@pytest.mark.parametrize(
    ("limit", "students", "status"),
    [(0, 50, Status.NOT_APPLICABLE), (5, 5, Status.OK), (5, 6, Status.VIOLATED), (5, None, Status.NOT_APPLICABLE)],
)
def test_the_load_of_a_supervisor_is_limited_only_when_asked(limit: int, students: int | None, status: Status) -> None:
    one = found("MITU-5.2.5-1", {"supervisor": {"students": students}}, **{"supervisor.max_students": limit})
    assert (one.status, one.severity) == (status, Severity.INFO)


# --- 5.6: orders ------------------------------------------------------------------------------------------------

DECIDED = act("3", date(2026, 10, 8))


def ordered(topic: Facts | None, supervisor: Facts | None, **more: Any) -> Facts:
    return {
        "topic": {"council": DECIDED, "order": topic} | more,
        "supervisor": {"council": DECIDED, "order": supervisor},
    }


def test_an_order_is_issued_only_with_number_and_date() -> None:
    issued = act("41", date(2026, 10, 8))
    assert judged("MITU-5.6-1", {}) is Status.NOT_APPLICABLE
    assert judged("MITU-5.6-1", ordered(issued, issued)) is Status.OK
    assert judged("MITU-5.6-1", ordered(None, None)) is Status.UPCOMING
    told_of = {"acquaintance": {"date": date(2026, 10, 14)}}
    for part in ("number", "date"):
        one = found("MITU-5.6-1", ordered(issued | {part: None}, issued, **told_of))
        assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
        assert missing(one) == [f"topic.order.{part}"]
        assert missing(found("MITU-5.6-1", ordered(issued, issued | {part: None}))) == [f"supervisor.order.{part}"]
    early = found("MITU-5.6-1", ordered(act("41", date(2026, 10, 7)), issued))
    assert (early.status, said(early)) == (
        Status.VIOLATED,
        ["The order on the topic is dated before the Scientific council's decision."],
    )


def test_acquaintance_with_the_order_is_recorded() -> None:
    order, seen = act("41", date(2026, 10, 12)), {"date": date(2026, 10, 14)}
    assert judged("MITU-5.6-2", {"topic": {"council": DECIDED}}) is Status.NOT_APPLICABLE
    one = found("MITU-5.6-2", {"topic": {"order": order, "acquaintance": seen}})
    assert (one.status, missing(one)) == (Status.UPCOMING, ["supervisor.acquaintance.date"])
    both = {"topic": {"order": order, "acquaintance": seen}, "supervisor": {"acquaintance": seen}}
    assert judged("MITU-5.6-2", both) is Status.OK
