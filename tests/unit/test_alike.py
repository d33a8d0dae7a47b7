"""Findings alike are one object; what differs in anything a person reads stays apart."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.alike import Alike, owned
from app.domain.explanations import Explanation, LocalText
from app.domain.findings import Finding, Severity, Status

SUMMARY = LocalText("т", "т", "t")
DUE = date(2026, 11, 2)


def finding(student: str = "a", *, days: object = 3, due: date = DUE) -> Finding:
    told = Explanation("overdue", {"due": due, "days": days, "reasons": [Explanation("why", {"n": days})]})
    subject = f"student:{student}"
    return Finding("R-1", "1", subject, Status.OVERDUE, Severity.BLOCK, SUMMARY, due, due, (told,))


def test_students_told_the_same_share_one_list_and_each_owns_it() -> None:
    alike = Alike()
    first, second = alike.shared([finding("a")], "a"), alike.shared([finding("b")], "b")
    assert first is second
    assert owned(first[0], "b") == finding("b")


@pytest.mark.parametrize(
    "other",
    [
        finding(days=4),
        finding(days=True),
        finding(due=date(2026, 11, 3)),
        finding()._replace(subject="internship:1"),
        finding()._replace(status=Status.DUE),
        finding()._replace(summary=LocalText("т", "т", "another")),
        finding()._replace(why=()),
    ],
)
def test_what_differs_stays_apart(other: Finding) -> None:
    alike = Alike()
    (kept,) = alike.shared([finding()], "a")
    (second,) = alike.shared([other], "a")
    assert second is not kept
    assert owned(second, "a") == other


def test_an_item_of_a_student_keeps_its_own_subject() -> None:
    about_item = finding()._replace(subject="internship:1")
    (kept,) = Alike().shared([about_item], "a")
    assert owned(kept, "a") is about_item
