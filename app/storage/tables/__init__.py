"""The tables (SQLAlchemy Core). Keys are UUIDs as text, dates are dates, text is NFC, JSON holds lists.

`db/migrations` is the way a database comes to this shape; `tests/storage` holds both against each other.
Folded and sort columns (`search_*`, `sort_*`) are derived on write by `storage.derived`.
"""

from __future__ import annotations

from app.storage.tables.cases import act, case_entry, work_case
from app.storage.tables.columns import metadata
from app.storage.tables.institution import (
    academic_term,
    calendar_day,
    calendar_year,
    department,
    final_attestation,
    official,
    organisation,
    programme,
    setting,
)
from app.storage.tables.memory import column_mapping, draft, journal, journal_row, kept_view, search_token
from app.storage.tables.other_pcs import merge_conflict, partner, peer_entry, peer_row, row_alias
from app.storage.tables.papers import copy_event, paper, paper_copy, scan, scan_page, word_form
from app.storage.tables.people import TOPIC_ACTS, qualification, staff, student, supervision, topic
from app.storage.tables.study import internship, internship_row, plan, plan_copy, plan_row, record

__all__ = [
    "TOPIC_ACTS", "UNJOURNALLED", "academic_term", "act", "calendar_day", "calendar_year", "case_entry",
    "column_mapping", "copy_event", "department", "draft", "final_attestation", "internship", "internship_row",
    "journal", "journal_row", "kept_view", "merge_conflict", "metadata", "official", "organisation", "paper",
    "paper_copy", "partner", "peer_entry", "peer_row", "plan", "plan_copy", "plan_row", "programme",
    "qualification", "record", "row_alias", "scan", "scan_page", "search_token", "setting", "staff", "student",
    "supervision", "topic", "word_form", "work_case",
]  # fmt: skip

# Rows of these tables are derived or private to the program: they are written without a journal entry.
UNJOURNALLED = frozenset(
    {
        "draft", "column_mapping", "kept_view", "search_token", "journal", "journal_row", "peer_entry", "peer_row",
        "row_alias",
    }
)  # fmt: skip
