"""What an approved step brings about in other records, and what is withdrawn when it no longer stands.

Which step has which effect is data of the regulation (`effect`); here is what each effect does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.domain.workflow import Ended, Step
from app.services import cases, facts, plan_versions, statuses
from app.services.cases import Case
from app.services.context import Context
from app.services.statuses import StatusChange
from app.storage import queries
from app.storage.database import UnitOfWork
from app.storage.tables import TOPIC_ACTS

Row = dict[str, Any]
Effect = Callable[[Context, UnitOfWork, Case, date], None]

_TOPIC = ("kk", "ru", "en")
_GRADUATED = "graduated"
_DRAFT = "draft-plan"


def bring_about(ctx: Context, unit: UnitOfWork, case: Case, step: Step, day: date) -> None:
    """The effect of a step just approved."""
    if step.effect:
        _EFFECTS[step.effect](ctx, unit, case, day)


def withdraw(ctx: Context, unit: UnitOfWork, before: Case, after: Case) -> None:
    """Take back the effects of steps that a return or rejection undid, and of a case that ended so."""
    for step in reversed(_undone(before, after)):
        if step.effect in _WITHDRAWN:
            _WITHDRAWN[step.effect](ctx, unit, before)


def restore(ctx: Context, unit: UnitOfWork, before: Case, after: Case) -> None:
    """Bring about again what a return or rejection, now itself taken back, had withdrawn."""
    for step in _undone(after, before):
        entry = cases.in_force(after, step.id)
        if entry is not None and step.effect in _WITHDRAWN:
            bring_about(ctx, unit, after, step, entry.day)


def _undone(standing: Case, without: Case) -> list[Step]:
    """The steps done in one state of a case and not in the other, where none is of a case that was rejected.

    What is drafted stays while the case is at the step that drafts it, to be corrected there.
    """
    done = [step for step in standing.workflow.steps if step.id in standing.state.done]
    if without.state.ended is Ended.REJECTED:
        return done
    corrected = without.state.next.id if without.state.next else None
    return [one for one in done if one.id not in without.state.done and (one.id != corrected or one.effect != _DRAFT)]


def _item(ctx: Context, case: Case) -> Mapping[str, Any]:
    known = facts.of_students(ctx, [case.student_id])[case.student_id]
    items = known.get(case.workflow.item_of or "") or ()
    return next(one for one in items if one["id"] == case.subject_id)


def _acts(item: Mapping[str, Any]) -> Row:
    """The acts of a change as the record that it makes keeps them."""
    acts = {name: item.get(name) or {} for name in TOPIC_ACTS}
    return {f"{name}_{part}": act.get(part) for name, act in acts.items() for part in ("number", "date")}


def _replace_topic(ctx: Context, unit: UnitOfWork, case: Case, day: date) -> None:
    """The corrected wording takes the place of the topic; the old one stays as history."""
    item = _item(ctx, case)
    present = queries.rows(unit.connection, "topic", student_id=case.student_id, superseded=False, order=("id",))
    old = present[-1] if present else {}
    wording = {name: item.get(name) or old.get(name) for name in _TOPIC}
    if old and all(old[name] == wording[name] for name in _TOPIC):
        unit.update("topic", old["id"], _acts(item))
        return
    if old:
        unit.update("topic", old["id"], {"superseded": True})
    kept = {name: old.get(name) for name in ("priority", "direction")}
    proposed = {"proposal_date": item.get("application_date"), "student_id": case.student_id}
    unit.insert("topic", {**kept, **wording, **proposed, **_acts(item)})


def _replace_supervisor(ctx: Context, unit: UnitOfWork, case: Case, day: date) -> None:
    """The new supervisor from the day of the order on; the old one stays as history."""
    item = _item(ctx, case)
    for row in queries.rows(unit.connection, "supervision", student_id=case.student_id, ended=None):
        unit.update("supervision", row["id"], {"ended": day})
    staff_id = item.get("staff_id")
    unit.insert(
        "supervision",
        {
            "student_id": case.student_id,
            "staff_id": staff_id,
            "name_given": None if staff_id else item.get("candidate"),
            "match_confirmed": item.get("match_confirmed"),
            **_acts(item),
        },
    )


def _draft_plan(ctx: Context, unit: UnitOfWork, case: Case, day: date) -> None:
    plan_versions.begin(unit, case.student_id)


def _plan_in_force(ctx: Context, unit: UnitOfWork, case: Case, day: date) -> None:
    plan_versions.put_in_force(unit, case.student_id, _item(ctx, case))


def _drop_draft(ctx: Context, unit: UnitOfWork, case: Case) -> None:
    plan_versions.drop(unit, case.student_id)


def _restore_topic(ctx: Context, unit: UnitOfWork, case: Case) -> None:
    """The topic before a correction that is no longer decided is the topic again."""
    applied = _item(ctx, case).get("application_date")
    present = queries.rows(unit.connection, "topic", student_id=case.student_id, superseded=False, order=("id",))
    former = queries.rows(unit.connection, "topic", student_id=case.student_id, superseded=True, order=("id",))
    if former and present and present[-1]["proposal_date"] == applied:
        unit.delete("topic", present[-1]["id"])
        unit.update("topic", former[-1]["id"], {"superseded": False})


def _drop_plan_draft(ctx: Context, unit: UnitOfWork, case: Case, day: date) -> None:
    plan_versions.drop(unit, case.student_id)


def _graduate(ctx: Context, unit: UnitOfWork, case: Case, day: date) -> None:
    award = case.workflow.title.in_language("kk")
    statuses.write(ctx, unit, case.student_id, StatusChange(_GRADUATED, day, award))


_EFFECTS: Mapping[str, Effect] = {
    "replace-topic": _replace_topic,
    "replace-supervisor": _replace_supervisor,
    _DRAFT: _draft_plan,
    "plan-in-force": _plan_in_force,
    "drop-plan-draft": _drop_plan_draft,
    "graduate": _graduate,
}
_WITHDRAWN: Mapping[str, Callable[[Context, UnitOfWork, Case], None]] = {
    _DRAFT: _drop_draft,
    "replace-topic": _restore_topic,
}
