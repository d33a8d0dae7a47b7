"""Which column holds which fact, for reading and for writing alike; facts without a column lie in `more`."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from app.domain.iso_dates import remembered
from app.storage.images import default_of
from app.storage.tables import TOPIC_ACTS, metadata

Row = dict[str, Any]
Facts = dict[str, Any]


def _acts(*names: str) -> dict[str, str]:
    return {f"{name}.{part}": f"{name}_{part}" for name in names for part in ("number", "date")}


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


@dataclass(frozen=True)
class FactTable:
    """A table whose rows are read as facts: fact name below the record -> column."""

    table: str
    columns: Mapping[str, str]
    read_only: Collection[str] = field(default_factory=frozenset)

    @cached_property
    def _tree(self) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for fact, column in self.columns.items():
            *parents, last = fact.split(".")
            branch = tree
            for parent in parents:
                branch = branch.setdefault(parent, {})
            branch[last] = column
        return tree

    def facts_of(self, row: Mapping[str, Any]) -> Facts:
        """The facts of a row; a record of which nothing is recorded is None."""
        found = _grown(self._tree, row)
        lay_over(found, row.get("more") or {})
        return found

    def columns_for(self, row: Mapping[str, Any], values: Mapping[str, Any]) -> Row:
        """What to write into a row so that it holds these facts."""
        columns = metadata.tables[self.table].columns
        written = {
            name: default_of(columns[name]) if value is None else value
            for name, value in ((self.columns[fact], value) for fact, value in values.items() if fact in self.columns)
        }
        beside = {fact: plain(value) for fact, value in values.items() if fact not in self.columns}
        if beside:
            kept = {**(row.get("more") or {}), **beside}
            written["more"] = {fact: value for fact, value in kept.items() if value is not None} or None
        return written


def _grown(tree: Mapping[str, Any], row: Mapping[str, Any]) -> Facts:
    found: Facts = {}
    for name, branch in tree.items():
        if isinstance(branch, str):
            found[name] = row[branch]
        else:
            inner = _grown(branch, row)
            found[name] = inner if any(value is not None for value in inner.values()) else None
    return found


def lay_over(facts: Facts, dotted: Mapping[str, Any]) -> None:
    """Put facts kept by dotted name, dates as ISO text, into their places."""
    for name, value in dotted.items():
        *parents, last = name.split(".")
        branch = facts
        for parent in parents:
            inner = branch.get(parent)
            if not isinstance(inner, dict):
                inner = branch[parent] = {}
            branch = inner
        branch[last] = remembered(value)


def first_name(row: Mapping[str, Any]) -> str | None:
    """The name of a department or programme in the language that it is kept in first."""
    return next((row[name] for name in ("name_kk", "name_ru", "name_en") if row.get(name)), None)


def plain(value: Any) -> Any:
    """A fact as JSON holds it: text composed, a date as text, a fraction as a number."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value


STUDENT = FactTable(
    "student",
    _same("id", "level", "track", "funding", "status", "course", "edition", "enrol_date")
    | _same("previous_education", "profile_matches", "customer")
    | {
        "enrol_order_no": "enrol_order_number",
        "service_contract_no": "service_contract_number",
        "service_contract_date": "service_contract_date",
    },
)
TOPIC = FactTable("topic", _same("kk", "ru", "en", "proposal_date", "priority", "direction") | _acts(*TOPIC_ACTS))
SUPERVISION = FactTable("supervision", {"id": "staff_id"} | _same("match_confirmed") | _acts(*TOPIC_ACTS))
PLAN = FactTable(
    "plan",
    _same(
        "version",
        "rationale",
        "structure",
        "direction",
        "student_signed",
        "supervisor_signed",
        "head_agreed",
        "vice_rector_agreed",
    )
    | _acts("department", "council", "rector"),
)
PLAN_ROW = FactTable(
    "plan_row",
    _same(
        "id",
        "section",
        "name",
        "kind",
        "place",
        "due_text",
        "report_kind",
        "code",
        "cycle",
        "component",
        "credits",
        "semester",
    )
    | {"start": "starts", "end": "ends"},
)
PLAN_COPY = FactTable("plan_copy", _same("number", "recipient", "date"))
INTERNSHIP = FactTable(
    "internship",
    _same(
        "id",
        "actual_start",
        "actual_end",
        "format",
        "application_date",
        "supervisor_agreed",
        "sources",
        "results_note",
        "public_life",
    )
    | {"start": "starts", "end": "ends"}
    | {f"host.{name}": f"host_{name}" for name in ("name", "address", "city", "country", "foreign")}
    | _acts("department", "approval", "contract", "distance_act", "host_consent")
    | {"contract.valid_from": "contract_from", "contract.valid_to": "contract_to"}
    | {
        "cost_calculation.approver": "cost_approver",
        "cost_calculation.date": "cost_date",
        "cost_calculation.total": "cost_total",
        "cost_calculation.no_expenses": "cost_none",
        "programme.approved": "programme_approved",
    }
    | {f"programme.{name}": name for name in ("goal", "tasks", "description", "requirements", "results")}
    | {
        "report.submitted": "report_submitted",
        "report.approved": "report_approved",
        "report.credits": "credits",
    }
    | {
        f"report.{name}.{part}": f"{name}_{part}"
        for name in ("seminar", "dsia", "decision")
        for part in ("number", "date")
    }
    | {f"language.{name}": f"language_{name}" for name in ("test", "score", "level", "number", "date", "valid_to")}
    | {f"visas.{name}": f"visa_{name}" for name in ("head", "accountant", "dsia", "vice_rector")}
    | {f"certificate.{name}": f"certificate_{name}" for name in ("kind", "number", "received")},
)

INTERNSHIP_ROW = FactTable("internship_row", _same("name", "result") | {"start": "starts", "end": "ends"})

STAFF = FactTable("staff", _same("id"))
PROGRAMME = FactTable("programme", _same("id", "code", "direction"))

# Records of a student with a table of their own, by the fact they are read as.
TABLES: Mapping[str, FactTable] = {
    "student": STUDENT,
    "topic": TOPIC,
    "supervisor": SUPERVISION,
    "plan": PLAN,
    "internships": INTERNSHIP,
}
