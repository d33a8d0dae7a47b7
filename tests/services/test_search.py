"""Search: what typed words lead to."""

from __future__ import annotations

from app.services import history, search, students
from app.services.context import Context


def kinds(ctx: Context, text: str) -> set[str]:
    return {hit.kind for hit in search.find(ctx, text)}


def test_an_archived_student_is_found_neither_by_name_nor_by_topic(department: Context, student_id: str) -> None:
    assert kinds(department, "касымова") == {"student"}
    assert kinds(department, "білім беру деректерін") == {"topic"}

    students.archive(department, [student_id])
    assert kinds(department, "касымова") == set()
    assert kinds(department, "білім беру деректерін") == set()

    history.undo(department)
    assert kinds(department, "білім беру деректерін") == {"topic"}
