"""What the tab of the individual plan asks of the services, in the thread of the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.explanations import LocalText

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.plan_sums import PlanCheck
    from app.services.plan_templates import PlanTemplate
    from app.services.plan_versions import ComparedRow
    from app.services.plans import PlanCard, PlanVersion

Rows = Sequence[Mapping[str, Any]]

# Columns of study lines whose values the dictionary lists.
CHOSEN = ("cycle", "component")


@dataclass(frozen=True, slots=True)
class PlanView:
    """One version of a plan beside the others; `choices`: the values of columns and what they mean."""

    card: PlanCard | None
    versions: tuple[PlanVersion, ...]
    choices: Mapping[str, Mapping[str, LocalText]]


@dataclass(frozen=True, slots=True)
class TemplateOffer:
    """The templates that suit a student, and the others who wait for a plan of the same programme and track."""

    templates: tuple[PlanTemplate, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two versions; `labels` name the facts of rows."""

    rows: tuple[ComparedRow, ...]
    labels: Mapping[str, LocalText]


def fetch(ctx: Context, student_id: str, plan_id: str | None = None) -> PlanView:
    """The version that is worked on, or the one asked for while it is there."""
    from app.services import plans, students

    profile = ctx.profile(students.get(ctx, student_id)["edition"])
    versions = plans.versions(ctx, student_id)
    known = plan_id is not None and any(one.id == plan_id for one in versions)
    card = plans.get(ctx, plan_id or "") if known else plans.of_student(ctx, student_id)
    choices = {name: profile.facts[f"plan.rows.{name}"].choices for name in CHOSEN}
    return PlanView(card, versions, choices)


def check(ctx: Context, student_id: str, sections: Mapping[str, Rows]) -> PlanCheck:
    from app.services import plan_sums

    return plan_sums.check_rows(ctx, student_id, sections)


def create(ctx: Context, student_id: str) -> Any:
    from app.services import plans

    return plans.create(ctx, student_id)[1]


def save_texts(ctx: Context, plan_id: str, values: dict[str, Any]) -> Any:
    from app.services import plans

    return plans.save_texts(ctx, plan_id, values)


def save_rows(ctx: Context, plan_id: str, section: str, rows: list[dict[str, Any]]) -> Any:
    from app.services import plans

    return plans.save_rows(ctx, plan_id, section, rows)


def save_execution(ctx: Context, student_id: str, marks: list[dict[str, Any]]) -> Any:
    from app.services import plan_execution

    return plan_execution.save(ctx, student_id, marks)


def save_approvals(ctx: Context, plan_id: str, values: dict[str, Any]) -> Any:
    from app.services import plans

    return plans.save_approvals(ctx, plan_id, values)


def hand_over(ctx: Context, plan_id: str, days: dict[str, date]) -> Any:
    from app.services import plans

    copies = [
        plans.PlanCopy(number, recipient, days[recipient])
        for number, recipient in enumerate(plans.RECIPIENTS, start=1)
        if days.get(recipient)
    ]
    return plans.hand_over(ctx, plan_id, copies)


def return_to_draft(ctx: Context, plan_id: str, on: date, reason: str) -> Any:
    from app.services import plans

    return plans.return_to_draft(ctx, plan_id, on, reason)


# --- templates, workbooks, versions ---------------------------------------------------------------------------


def offer_templates(ctx: Context, student_id: str) -> TemplateOffer:
    from app.services import plan_templates

    return TemplateOffer(plan_templates.templates(ctx, student_id), plan_templates.waiting(ctx, student_id))


def keep_template(ctx: Context, plan_id: str, name: str) -> Any:
    from app.services import plan_templates

    return plan_templates.create_from(ctx, plan_id, name)


def apply_template(ctx: Context, template_id: str, student_ids: Sequence[str]) -> Any:
    from app.services import plan_templates

    return plan_templates.apply(ctx, template_id, student_ids)


def remove_template(ctx: Context, template_id: str) -> Any:
    from app.services import plan_templates

    return plan_templates.remove(ctx, template_id)


def export(ctx: Context, path: Path, student_id: str) -> Path:
    from app.services import import_study

    import_study.export(ctx, path, student_id)
    return path


def compare(ctx: Context, student_id: str, old_id: str, new_id: str) -> Comparison:
    """Rows that are the same in both versions are left out."""
    from app.services import plan_versions, students

    profile = ctx.profile(students.get(ctx, student_id)["edition"])
    found = plan_versions.compare(ctx, old_id, new_id)
    differing = tuple(one for one in found if one.kind is not plan_versions.RowChange.SAME)
    names = {name for one in differing for row in (one.old, one.new) for name in row or ()}
    labels = {
        name: spec.label
        for name in names
        if (spec := profile.facts.get(f"plan.rows.{name}") or profile.facts.get(f"plan.{name}"))
    }
    return Comparison(differing, labels)
