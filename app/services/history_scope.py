"""Which rows the history of a record is made of: its own and those of all its parts, taken out ones among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.errors import UsageError
from app.storage import history as journal

# Rows found through these columns are parts of a record and belong to its history, and their own parts with them.
_PARTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "student": (
        *(
            (table, "student_id")
            for table in ("topic", "supervision", "plan", "internship", "record", "work_case", "paper")
        ),
        ("word_form", "owner_id"),
    ),
    "staff": (("qualification", "staff_id"), ("supervision", "staff_id"), ("word_form", "owner_id")),
    "act": (("case_entry", "act_id"), ("paper", "subject_id")),
    "plan": (("plan_row", "plan_id"), ("plan_copy", "plan_id"), ("paper", "subject_id")),
    "internship": (("internship_row", "internship_id"), ("work_case", "subject_id"), ("paper", "subject_id")),
    "record": (("work_case", "subject_id"), ("paper", "subject_id")),
    "work_case": (("case_entry", "case_id"),),
    "paper": (("paper_copy", "paper_id"), ("scan_page", "paper_id")),
    "paper_copy": (("copy_event", "copy_id"),),
}
_OF_STUDENT = {owner: parts for owner, parts in _PARTS.items() if owner not in ("staff", "act")}
_DEPARTMENT = frozenset(
    {
        "organisation", "department", "official", "programme", "academic_term", "final_attestation", "calendar_day",
        "calendar_year",
    }
)  # fmt: skip
_KINDS = {
    "student": "student",
    "supervisor": "staff",
    "meeting": "act",
    "plan": "plan",
    "paper": "paper",
    "internship": "internship",
    "record": "record",
}
# Kinds that are the whole department's: no id belongs to them.
OF_DEPARTMENT = ("department", "settings")
KINDS = (*_KINDS, *OF_DEPARTMENT)


def row_ids(connection: Any, kind: str, record: str) -> set[str]:
    """The ids of the rows of a record. UsageError: history-of-unknown."""
    if kind == "settings":
        return journal.ids_in_tables(connection, ["setting"])
    if kind == "department":
        kept_by_facts = journal.ids_without(connection, "record", "student_id")
        return journal.ids_in_tables(connection, _DEPARTMENT) | kept_by_facts
    if kind not in _KINDS:
        raise UsageError("history-of-unknown", kind=kind, known=list(KINDS))
    return row_ids_of(connection, _KINDS[kind], [record])


def row_ids_of(connection: Any, table: str, ids: Iterable[str]) -> set[str]:
    """These rows of a table with all their parts."""
    found: set[str] = set()
    _gather(connection, table, set(ids), found)
    return found


def owners_of(table: str) -> set[str]:
    """The columns by which rows of a table are parts of a student, or of a part of one."""
    return {column for parts in _OF_STUDENT.values() for part, column in parts if part == table}


def _gather(connection: Any, table: str, ids: set[str], found: set[str]) -> None:
    found |= ids
    for part, column in _PARTS.get(table, ()):
        parts = journal.ids_of_parts(connection, part, column, ids) - found
        if parts:
            _gather(connection, part, parts, found)
