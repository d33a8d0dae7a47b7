"""What forms print of one item of a student beside its facts: what it changes, what it costs, what it announces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from app.domain.iso_dates import remembered
from app.domain.kazakh_dates import table_period
from app.services import academics, plan_versions, reports, students, supervisors
from app.services.context import Context
from app.services.facts import in_force
from app.services.paper_words import Words
from app.services.plan_versions import ComparedRow, RowChange
from app.storage import queries

if TYPE_CHECKING:
    from app.forms.catalogue import Template
    from app.services.paper_subjects import Subject

Data = dict[str, Any]
Row = dict[str, Any]

# The list an item belongs to where its form does not say so.
_LISTS = {"internship": "internships"}
# The day on which an application about an item was made: officials and supervisors are those of that day.
_DAYS = {
    "supervisor_changes": "request_date",
    "topic_changes": "application_date",
    "plan_amendments": "application_date",
    "attestations": "date",
    "disputes": "filed",
}
_PUBLICATION = ("title", "outlet", "status", "date")
_COSTS = "internships.cost_calculation.rows"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a student: the list it belongs to, its facts, and everything known of the student."""

    of: str
    facts: Mapping[str, Any]
    student: Row
    known: Mapping[str, Any]


def list_of(template: Template, subject: Subject) -> str:
    """The list fact that the subject of a form belongs to; empty for a student as a whole."""
    if template.of or subject.kind != "report" or subject.record is None:
        return template.of or _LISTS.get(subject.kind, "")
    return reports.STAGES if subject.record["kind"] == reports.RESEARCH else reports.PRACTICES


def day_of(record: Mapping[str, Any]) -> date | None:
    """The day of the paper that begins the case of a record."""
    fact = _DAYS.get(record["kind"])
    found = remembered((record["data"] or {}).get(fact)) if fact else None
    return found if isinstance(found, date) else None


def computed(ctx: Context, item: Item, words: Words) -> Data:
    """What is computed of an item, under `sheet.`."""
    compute = _COMPUTED.get(item.of)
    return {"sheet": compute(ctx, item, words)} if compute is not None else {}


# --- change of supervisor, correction of the topic -----------------------------------------------------------------


def _supervisor_change(ctx: Context, item: Item, words: Words) -> Data:
    """The candidate with the qualification he has now."""
    name, staff_id = item.facts.get("candidate"), item.facts.get("staff_id")
    if not staff_id:
        return {"candidate": name}
    with ctx.database.read() as connection:
        dated = queries.rows(connection, "qualification", staff_id=staff_id)
    held = supervisors.qualification_on(dated, item.facts.get("request_date") or ctx.today()) or {}
    parts = (name, held.get("degree"), held.get("academic_title"))
    return {"candidate": ", ".join(part for part in parts if part)}


def _topic_correction(ctx: Context, item: Item, words: Words) -> Data:
    """The topic that the correction replaces, whether it is still in force or not."""
    with ctx.database.read() as connection:
        rows = queries.rows(connection, "topic", student_id=item.student["id"], order=("id",))
    present = next((row for row in reversed(rows) if not row["superseded"]), None)
    if present is not None and present["kk"] == item.facts.get("kk"):
        present = next((row for row in reversed(rows) if row["superseded"]), None)
    return {"old_topic": present["kk"] if present is not None else None}


# --- amendment of the plan ---------------------------------------------------------------------------------------


def _amendment(ctx: Context, item: Item, words: Words) -> Data:
    """What differs between the version in force and the one that the amendment drafts or drafted."""
    with ctx.database.read() as connection:
        versions = queries.rows(connection, "plan", student_id=item.student["id"], order=("version",))
    pair = _versions(versions, item.facts)
    compared = plan_versions.compare(ctx, *pair) if pair is not None else ()
    return {"amended": list(_amended(compared, item.facts.get("reason"), words))}


def _versions(versions: list[Row], amendment: Mapping[str, Any]) -> tuple[str, str] | None:
    """The version before and the one of the amendment: the draft while it goes on, else the one that bears its act."""
    act = amendment.get("department") or {}
    for old, new in pairwise(versions):
        same = act.get("number") == new["department_number"] and act.get("date") == new["department_date"]
        if act.get("date") and same and not plan_versions.is_draft(new):
            return old["id"], new["id"]
    draft = plan_versions.draft_of(versions)
    if draft is None or amendment.get("ended"):
        return None
    return in_force(versions)["id"], draft["id"]


def _amended(compared: tuple[ComparedRow, ...], reason: str | None, words: Words) -> Iterator[Data]:
    for row in compared:
        if row.kind is not RowChange.SAME:
            yield {
                "section": _section(row.section, words),
                "before": _row_told(row.section, row.old, words) if row.old else words.say("amended-added"),
                "after": _row_told(row.section, row.new, words) if row.new else words.say("amended-removed"),
                "reason": reason,
            }


def _section(section: str, words: Words) -> str:
    return "" if section == plan_versions.TEXTS else words.fact("plan.rows.section", section)


def _row_told(section: str, row: Mapping[str, Any], words: Words) -> str:
    if section == plan_versions.TEXTS:
        return "\n".join(f"{words.label(f'plan.{name}')}: {text}" for name, text in row.items())
    known = [day for day in (row.get("start"), row.get("end")) if day is not None]
    told = [
        row.get("name"),
        words.fact("practices.kind", row["kind"]) if row.get("kind") else None,
        row.get("place"),
        table_period(known[0], known[-1]) if known else None,
        row.get("due_text"),
        row.get("report_kind"),
    ]
    told += [f"{words.label(f'plan.rows.{name}')}: {row[name]}" for name in ("credits", "semester") if row.get(name)]
    return ", ".join(str(one) for one in told if one)


# --- costs of an internship ------------------------------------------------------------------------------------


def _costs(ctx: Context, item: Item, words: Words) -> Data:
    """The rows of the calculation and its total in figures and words; the total recorded goes before the sum."""
    from app.forms.words import grouped, sum_words

    calculation = item.facts.get("cost_calculation") or {}
    rows = calculation.get("rows") or ()
    amounts = [_money(row["amount"]) for row in rows if row.get("amount") is not None]
    known = [
        {
            "kind": row.get("kind"),
            "calculation": row.get("calculation"),
            "amount": grouped(_money(row["amount"])) if row.get("amount") is not None else None,
            "source": words.fact(f"{_COSTS}.source", row["source"]) if row.get("source") else None,
        }
        for row in rows
    ]
    recorded = calculation.get("total")
    if recorded is None and not amounts:
        return {"costs": known}
    total = _money(recorded) if recorded is not None else sum(amounts, Decimal())
    return {"costs": known, "total": total, "total_words": sum_words(int(total), words.language)}


def _money(amount: Any) -> Decimal:
    """A sum without tiyn it does not have."""
    exact = Decimal(str(amount))
    return exact.to_integral_value() if exact == exact.to_integral_value() else exact


# --- reports and attestations, the order ------------------------------------------------------------------------


def _attestation(ctx: Context, item: Item, words: Words) -> Data:
    year = item.facts.get("year")
    return {"academic_year": academics.year_label(year) if year is not None else None}


def _stage(ctx: Context, item: Item, words: Words) -> Data:
    """The publications and talks of the stage; those without a date belong to none."""
    first, last = item.facts.get("start"), item.facts.get("end")
    told = [
        ", ".join(words.fact(f"publications.{name}", one[name]) for name in _PUBLICATION if one.get(name))
        for one in item.known.get("publications") or ()
        if one.get("date") and first and last and first <= one["date"] <= last
    ]
    return {"publications": told or None}


def _order(ctx: Context, item: Item, words: Words) -> Data:
    """The latest order on the topic or the supervisor, which of both it is about, and who is to know it."""
    acts = {name: item.known.get(name) or {} for name in ("topic", "supervisor")}
    dated = [one for one in acts.values() if (one.get("order") or {}).get("date")]
    if not dated:
        return {}
    known = max(dated, key=lambda one: one["order"]["date"])
    order = known["order"]
    about = [name for name, one in acts.items() if one in dated and _same_order(one["order"], order)]
    supervisor = item.known.get("supervisor") or {}
    day = (known.get("acquaintance") or {}).get("date")
    people = [("student", students.name_of(item.student).full_name), ("supervisor", supervisor.get("name"))]
    return {
        "order_no": order.get("number"),
        "order_date": order["date"],
        "order_about": about[0] if len(dated) > len(about) else None,
        "people": [{"name": name, "role": words.label(role), "date": day} for role, name in people if name],
    }


def _same_order(one: Row, other: Row) -> bool:
    return (one.get("number"), one["date"]) == (other.get("number"), other["date"])


_COMPUTED: Mapping[str, Callable[[Context, Item, Words], Data]] = {
    "supervisor_changes": _supervisor_change,
    "topic_changes": _topic_correction,
    "plan_amendments": _amendment,
    "internships": _costs,
    "attestations": _attestation,
    "stage_reports": _stage,
    "": _order,
}
