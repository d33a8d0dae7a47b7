"""Acts recorded from a file, as the wizards record them: `{intention, date, basis, subjects, data}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from app.domain.errors import UsageError
from app.domain.kazakh import fold
from app.domain.workflow import Decision
from app.services import organisation, recording_cards, settings, students, supervisors, topics
from app.services.cases import Act, Ruling
from app.services.context import Context
from app.services.requests import Intention, Request, only_id, record_ids
from app.services.topics import Proposal
from app.storage import queries
from app.storage.database import Changes


def record(ctx: Context, request: Request) -> Changes:
    """Record one act in one intention. UsageError: record-intention."""
    found = INTENTIONS.get(request.intention)
    if found is None:
        raise UsageError("record-intention", intention=request.intention, known=sorted(INTENTIONS))
    return found.record(ctx, request)


# --- topics ------------------------------------------------------------------------------------------------


def _propose(ctx: Context, request: Request) -> Changes:
    return topics.save_proposals(ctx, _proposals(ctx, request))


def _proposals(ctx: Context, request: Request) -> list[Proposal]:
    """`data.items`: one a subject, in the same order or with its own `subject`."""
    items = request.data.get("items") or []
    ids = record_ids(request.subjects, "student")
    present = topics.proposals(ctx, ids)
    found = []
    for position, item in enumerate(items):
        given = dict(item)
        subject = given.pop("subject", None)
        student_id = record_ids([subject], "student")[0] if subject else ids[position]
        for name in ("decision", "reason"):
            given.pop(name, None)
        supervisor = given.pop("supervisor", None)
        if supervisor is not None:
            given |= _supervisor(ctx, supervisor)
        _check_names(given, Proposal, "items")
        found.append(_changed(present.get(student_id) or Proposal(student_id), given))
    return found


def _changed(proposal: Proposal, given: Mapping[str, Any]) -> Proposal:
    values = {one.name: getattr(proposal, one.name) for one in fields(Proposal)}
    return Proposal(**(values | dict(given)))


def _check_names(given: Mapping[str, Any], target: type[Any], part: str) -> None:
    known = {one.name for one in fields(target)}
    unknown = given.keys() - known
    if unknown:
        raise UsageError("record-data", part=part, unknown=sorted(unknown), known=sorted(known))


def _supervisor(ctx: Context, text: str) -> dict[str, Any]:
    """`supervisor:ID`, or a full name that one member of the staff has; another name is kept as it is given."""
    kind, _, record_id = text.rpartition(":")
    if kind == "supervisor":
        supervisors.get(ctx, record_id)
        return {"staff_id": record_id, "supervisor_name": ""}
    with ctx.database.read() as connection:
        ids = queries.staff_ids_by_fold(connection).get(fold(text), [])
    if len(ids) == 1:
        return {"staff_id": ids[0], "supervisor_name": ""}
    return {"staff_id": None, "supervisor_name": text}


def _decide(step: str) -> Callable[[Context, Request], Changes]:
    def record_step(ctx: Context, request: Request) -> Changes:
        profile = ctx.profile(settings.main_profile(ctx))
        actor = profile.workflows[topics.WORKFLOW].step(step).actors[0]
        act = Act(
            body=actor,
            kind="order" if step == "order" else "protocol",
            date=request.date,
            number=str(request.basis.get("number", "")),
            **{name: request.basis.get(name, "") for name in ("chair", "secretary", "subject")},
            present=request.basis.get("present"),
        )
        return topics.decide(ctx, step, act, _rulings(request), _proposals(ctx, request))

    return record_step


def _rulings(request: Request) -> list[Ruling]:
    """`data.decision` for all, `data.decisions` or an item's own `decision` for one."""
    ids = record_ids(request.subjects, "student")
    common = request.data.get("decision", Decision.APPROVE)
    single: dict[str, Mapping[str, Any]] = {}
    for position, item in enumerate(request.data.get("items") or []):
        subject = item.get("subject")
        student_id = record_ids([subject], "student")[0] if subject else ids[position]
        single[student_id] = item
    return [
        Ruling(
            student_id,
            _decision(single.get(student_id, {}).get("decision", common)),
            single.get(student_id, {}).get("reason", request.data.get("reason", "")),
            request.data.get("evidence") or {},
        )
        for student_id in ids
    ]


def _decision(value: str) -> Decision:
    try:
        return Decision(value)
    except ValueError as error:
        raise UsageError("record-decision", decision=value, known=[one.value for one in Decision]) from error


# --- people ------------------------------------------------------------------------------------------------


def _save_student(ctx: Context, request: Request) -> Changes:
    values = dict(request.data)
    if "programme" in values:
        code = organisation.checked_code(values.pop("programme"))
        known = {row["code"]: row["id"] for row in organisation.list_programmes(ctx)}
        if code not in known:
            raise UsageError("programme-unknown", code=code)
        values["programme_id"] = known[code]
    ids = record_ids(request.subjects, "student")
    return students.save(ctx, ids[0] if ids else None, values)[1]


def _student_status(ctx: Context, request: Request) -> Changes:
    basis = str(request.basis.get("number", ""))
    return students.change_status(ctx, only_id(request, "student"), request.data.get("status", ""), request.date, basis)


def _save_supervisor(ctx: Context, request: Request) -> Changes:
    ids = record_ids(request.subjects, "supervisor")
    return supervisors.save(ctx, ids[0] if ids else None, request.data)[1]


_ITEMS = (
    "items: [{subject, kk, ru, en, supervisor, proposal_date, priority, direction, match_confirmed, decision, reason}]"
)

INTENTIONS: dict[str, Intention] = {
    "student.save": Intention("fields of the student; programme: CODE; no subject for a new one", _save_student),
    "student.status": Intention("status", _student_status),
    "supervisor.save": Intention("fields of the person and qualification, valid_from", _save_supervisor),
    "topic.propose": Intention(_ITEMS, _propose),
    "topic.department": Intention(f"decision, reason, {_ITEMS}", _decide("department")),
    "topic.submission": Intention("decision, reason", _decide("submission")),
    "topic.council": Intention(f"decision, reason, {_ITEMS}", _decide("council")),
    "topic.order": Intention("decision, reason", _decide("order")),
    "topic.acquaintance": Intention("decision", _decide("acquaintance")),
    **recording_cards.INTENTIONS,
}
