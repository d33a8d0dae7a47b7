"""Reports with the common title page."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, papers, reports
from app.services.context import Context


def test_a_report_is_written_changed_and_taken_back(department: Context, student_id: str) -> None:
    values = {"kind": "research", "starts": date(2026, 9, 1), "ends": date(2026, 11, 20), "place": "ХИТУ"}
    report_id, _ = reports.create(department, student_id, values)
    reports.save(department, report_id, {"approved": date(2026, 11, 21)})
    assert reports.get(department, report_id)["approved"] == date(2026, 11, 21)
    history.undo(department)
    assert reports.get(department, report_id)["approved"] is None
    assert [row["id"] for row in reports.of_student(department, student_id)] == [report_id]


def test_what_cannot_be_is_refused(department: Context, student_id: str) -> None:
    with pytest.raises(UsageError, match="report-kind"):
        reports.create(department, student_id, {})
    with pytest.raises(UsageError, match="report-kind"):
        reports.create(department, student_id, {"kind": "diary"})
    report_id, _ = reports.create(department, student_id, {"kind": "research", "starts": date(2026, 9, 1)})
    with pytest.raises(Refused, match="report-dates"):
        reports.save(department, report_id, {"ends": date(2026, 8, 31)})
    with pytest.raises(Refused, match="act-date-future"):
        reports.save(department, report_id, {"approved": date(2026, 11, 23)})


def test_a_report_is_removed_until_a_paper_was_issued(department: Context, student_id: str) -> None:
    mistaken, _ = reports.create(department, student_id, {"kind": "research"})
    reports.remove(department, mistaken)
    assert reports.of_student(department, student_id) == []
    report_id, _ = reports.create(department, student_id, {"kind": "research"})
    papers.issue(department, "mitu-g", f"report:{report_id}")
    with pytest.raises(Refused, match="record-printed"):
        reports.remove(department, report_id)
