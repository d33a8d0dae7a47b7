"""What records and their fields are called, and what their values say: for people who read the history.

The dictionary of facts names what it knows; `resources/i18n/records.toml` the rest.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.domain.explanations import LocalText
from app.domain.identifiers import mask_iin
from app.domain.rules import Profile
from app.services import fact_columns
from app.services.fact_columns import FactTable

Row = Mapping[str, Any]
Choices = Mapping[str, LocalText]

THIS = "this"  # the record itself
# The facts that the columns of a table hold, and the fact below which they stand.
_FACTS: Mapping[str, tuple[FactTable, str]] = {
    "student": (fact_columns.STUDENT, "student"),
    "topic": (fact_columns.TOPIC, "topic"),
    "supervision": (fact_columns.SUPERVISION, "supervisor"),
    "plan": (fact_columns.PLAN, "plan"),
    "plan_row": (fact_columns.PLAN_ROW, "plan.rows"),
    "plan_copy": (fact_columns.PLAN_COPY, "plan.copies"),
    "internship": (fact_columns.INTERNSHIP, "internships"),
    "internship_row": (fact_columns.INTERNSHIP_ROW, "internships.programme.rows"),
}
# Where the facts beside the columns stand in the dictionary.
_ROOTS: Mapping[str, str] = {table: root for table, (_, root) in _FACTS.items()} | {
    "staff": "department.teachers",
    "programme": "department.programmes",
}
# Columns that tell a reader nothing: keys, what follows from the rest, what the title of the record says already.
SILENT: Mapping[str, frozenset[str]] = {
    "student": frozenset({"sort_name", "name_fold"}),
    "staff": frozenset({"sort_name", "name_fold"}),
    "setting": frozenset({"key"}),
    "topic": frozenset({"student_id"}),
    "supervision": frozenset({"student_id"}),
    "qualification": frozenset({"staff_id"}),
    "work_case": frozenset({"student_id"}),
    "case_entry": frozenset({"case_id", "position"}),
    "plan": frozenset({"student_id"}),
    "plan_row": frozenset({"plan_id", "position"}),
    "plan_copy": frozenset({"plan_id"}),
    "internship": frozenset({"student_id"}),
    "internship_row": frozenset({"internship_id", "position"}),
    "record": frozenset({"student_id", "kind", "position"}),
    "paper": frozenset({"form", "student_id", "subject_id", "template_version", "sha256", "data"}),
    "paper_copy": frozenset({"paper_id"}),
    "copy_event": frozenset({"copy_id", "position"}),
    "scan": frozenset({"sha256", "suffix"}),
    "scan_page": frozenset({"reason", "mark"}),
    "word_form": frozenset({"field"}),
    "partner": frozenset({"through", "through_entry", "acked", "acked_entry"}),
    "merge_conflict": frozenset({"table_name", "row_id", "path", "kind", "ours", "theirs", "their_entry", "found_at"}),
}
SPREAD = frozenset({"more", "data"})  # columns that hold several fields
_INSTANTS = frozenset({"issued_at", "received_at", "seen_at"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name in words, the words for its values where they are kept as codes, the fact that it is."""

    label: LocalText
    choices: Choices
    fact: str = ""


@lru_cache(maxsize=4)
def read(path: Path) -> Mapping[str, Mapping[str, Field]]:
    """The names kept in the file, by table and column."""
    tables = tomllib.loads(path.read_text("utf-8"))
    return {table: {name: _field(told) for name, told in fields.items()} for table, fields in tables.items()}


def _field(told: Mapping[str, Any]) -> Field:
    choices = {key: LocalText(**names) for key, names in told.get("choices", {}).items()}
    return Field(LocalText(told["kk"], told["ru"], told["en"]), choices)


def of_column(known: Mapping[str, Mapping[str, Field]], profile: Profile, table: str, column: str) -> Field | None:
    """A column in words; None for one that tells a reader nothing."""
    if column == "id" or column in SILENT.get(table, ()):
        return None
    told = known.get(table, {}).get(column)
    if told is not None:
        return told
    facts, root = _FACTS.get(table, (None, ""))
    fact = next((name for name, held in facts.columns.items() if held == column), None) if facts else None
    return of_fact(profile, f"{root}.{fact}") if fact else None


def beside(known: Mapping[str, Mapping[str, Field]], profile: Profile, table: str, name: str) -> Field | None:
    """A fact that has no column in its table."""
    return of_fact(profile, f"{_ROOTS.get(table, table)}.{name}") or known.get(table, {}).get(name)


def of_fact(profile: Profile, name: str) -> Field | None:
    spec = profile.facts.get(name)
    return Field(spec.label, spec.choices, name) if spec is not None else None


def written(value: Any, column: str = "") -> str:
    """A value as people write it; nothing for an empty one. Codes, keys and flags are the caller's matter."""
    if value is None or value == "":
        return ""
    if column in _INSTANTS:
        return f"{datetime.fromisoformat(value).astimezone():%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Decimal):
        return amount(value)
    return mask_iin(value) if column == "iin" else str(value)


def amount(value: Decimal) -> str:
    """«250 000,50»; a whole number without a fraction."""
    whole = value == value.to_integral_value()
    return (f"{value:,.0f}" if whole else f"{value:,.2f}").replace(",", "\u00a0").replace(".", ",")
