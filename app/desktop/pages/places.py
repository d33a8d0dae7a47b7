"""Where a thing is mended or gone on with: the tab of the card, its field, or a wizard."""

from __future__ import annotations

from dataclasses import dataclass

PLAN, TOPIC, INTERNSHIP, REPORTS = "plan", "topic", "internship", "reports"
PROCEDURES = "procedures"
PAPERS, REQUIREMENTS, HISTORY, PERSONAL = "papers", "requirements", "history", "personal"
TABS = (PLAN, TOPIC, INTERNSHIP, REPORTS, PROCEDURES, PAPERS, REQUIREMENTS, HISTORY, PERSONAL)


@dataclass(frozen=True, slots=True)
class Place:
    """A tab of the student card with the field to stand on; or another page, at its tab; or a wizard at its step.

    `subject` is the item that the step is of.
    """

    tab: str = ""
    field: str = ""
    page: str = ""
    wizard: str = ""
    workflow: str = ""
    step: str = ""
    subject: str = ""


_WIZARD_STEPS = {"department", "submission", "council", "order", "acquaintance"}
_TAB_OF_WORKFLOW = {"topic": TOPIC, "plan": PLAN, "internship": INTERNSHIP, "internship-report": INTERNSHIP}
_TAB_OF_FACT = {
    "topic": TOPIC, "supervisor": TOPIC, "projects": TOPIC,
    "plan": PLAN, "plan_checklist": PLAN,
    "internships": INTERNSHIP, "item": INTERNSHIP,
    "publications": REPORTS,
    "leaves": PERSONAL, "prerequisites": PERSONAL, "obligation": PERSONAL, "consents": PERSONAL,
    "practices": PROCEDURES, "stage_reports": PROCEDURES, "attestations": PROCEDURES, "similarity_checks": PROCEDURES,
    "defence": PROCEDURES, "completion": PROCEDURES, "topic_changes": PROCEDURES, "supervisor_changes": PROCEDURES,
    "plan_amendments": PROCEDURES, "disputes": PROCEDURES,
}  # fmt: skip
# Steps that are writing itself: there is nothing to record but what the tab holds.
_ON_CARD = {
    ("topic", "proposal"): TOPIC,
    ("topic", "check"): TOPIC,
    ("plan", "draft"): PLAN,
    ("internship", "choice"): INTERNSHIP,
}

# Facts whose field is not simply the end of their dotted name.
_FIELDS = {
    "student.enrol_order_no": "enrol_order_number",
    "student.service_contract_no": "service_contract_number",
    "supervisor.id": "staff_id",
    "supervisor.name": "staff_id",
    "plan.rows": "research",
    "host.name": "host_name",
    "start": "starts",
    "end": "ends",
    "cost_calculation.total": "cost_total",
    "cost_calculation.date": "cost_date",
    "cost_calculation.approver": "cost_approver",
    "cost_calculation.no_expenses": "cost_none",
    "programme.approved": "programme_approved",
}


def of_step(workflow: str, step: str, subject: str = "") -> Place:
    """Where the next step of a student is done: on his card where it has a tab for that, else in the wizard."""
    if workflow == "topic" and step in _WIZARD_STEPS:
        return in_wizard(workflow, step)
    tab = _TAB_OF_WORKFLOW.get(workflow)
    return Place(tab) if tab else to_record(workflow, step, subject)


def to_record(workflow: str, step: str, subject: str = "") -> Place:
    """Where a step is recorded, for one student or for many."""
    if (workflow, step) in _ON_CARD:
        return Place(_ON_CARD[workflow, step])
    return in_wizard(workflow, step, subject)


def in_wizard(workflow: str, step: str, subject: str = "") -> Place:
    """The wizard of a step. Topics have their own for what acts decide: the days of acquaintance are of each person."""
    wizard = "topics" if workflow == "topic" and step != "acquaintance" else "step"
    return Place(wizard=wizard, workflow=workflow, step=step, subject=subject)


def of_missing(fact: str, workflow: str, step: str) -> Place:
    """Where a fact is entered that the next step lacks: the wizard where the card has no tab for its items."""
    if fact.startswith("item.") and workflow not in _TAB_OF_WORKFLOW:
        return to_record(workflow, step)
    return of_fact(fact)


def of_fact(fact: str) -> Place:
    """Where a missing fact is entered."""
    first, _, rest = fact.partition(".")
    if fact in ("study.calendar_confirmed", "study.semester1_end", "study.year_end"):
        return Place("academic", page="settings")
    if first in ("student", "study"):
        return Place(PERSONAL, _FIELDS.get(fact, rest))
    tab = _TAB_OF_FACT.get(first)
    if tab is None:
        return Place(REQUIREMENTS)
    field = _FIELDS.get(fact) or _FIELDS.get(rest) or rest.replace(".", "_")
    return Place(tab, field)
