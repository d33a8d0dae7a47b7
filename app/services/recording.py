"""Acts recorded from a file, as the wizards record them: `{intention, date, basis, subjects, data}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from app.domain.errors import UsageError
from app.domain.kazakh import fold
from app.domain.workflow import Decision
from app.services import (
    cases,
    lines,
    organisation,
    recording_cards,
    recording_cases,
    recording_papers,
    recording_records,
    settings,
    statuses,
    students,
    supervisors,
    topics,
)
from app.services.cases import Ruling
from app.services.context import Context
from app.services.requests import Intention, Request, number_of, only_id, record_ids, rows_of, some_ids
from app.services.topics import Proposal
from app.storage import queries, staff_queries
from app.storage.database import Changes, check_values


def record(ctx: Context, request: Request) -> Changes:
    """Record one act in one intention. UsageError: record-intention."""
    found = INTENTIONS.get(request.intention)
    if found is None:
        raise UsageError("record-intention", intention=request.intention, known=sorted(INTENTIONS))
    found.check(request)
    return found.record(ctx, request)


def _students(ctx: Context, request: Request) -> list[str]:
    """The students of a request, one at least. UsageError: record-nobody, record-unknown."""
    ids = some_ids(request, "student")
    with ctx.database.read() as connection:
        known = queries.rows_by(connection, "student", "id", ids)
    for one in ids:
        if one not in known:
            raise UsageError("record-unknown", kind="student", id=one)
    return ids


# --- topics ------------------------------------------------------------------------------------------------


def _propose(ctx: Context, request: Request) -> Changes:
    _check_data(request, {"items"})
    return topics.save_proposals(ctx, _proposals(ctx, request))


def _proposals(ctx: Context, request: Request) -> list[Proposal]:
    """`data.items`: one a subject, in the same order or with its own `subject`."""
    present = topics.proposals(ctx, _students(ctx, request))
    found = []
    for student_id, item in _items(request):
        given = {name: value for name, value in item.items() if name not in ("subject", "decision", "reason")}
        supervisor = given.pop("supervisor", None)
        if supervisor is not None:
            given |= _supervisor(ctx, str(supervisor))
        _check_names(given, Proposal, "items")
        check_values("topic", given)
        check_values("supervision", given)
        texts = {
            name: value or "" for name, value in given.items() if name in ("kk", "ru", "en", "priority", "direction")
        }
        found.append(_changed(present[student_id], given | texts))
    return found


def _items(request: Request) -> list[tuple[str, Mapping[str, Any]]]:
    """The items with their students. UsageError: record-part, record-item."""
    items = rows_of(request.data, "items") if "items" in request.data else []
    ids = record_ids(request.subjects, "student")
    found = []
    for position, item in enumerate(items):
        named = item.get("subject")
        owners = record_ids([str(named)], "student") if named is not None else ids[position : position + 1]
        if not owners or owners[0] not in ids:
            raise UsageError("record-item", number=position + 1)
        found.append((owners[0], item))
    return found


def _changed(proposal: Proposal, given: Mapping[str, Any]) -> Proposal:
    values = {one.name: getattr(proposal, one.name) for one in fields(Proposal)}
    return Proposal(**(values | dict(given)))


def _check_data(request: Request, known: set[str]) -> None:
    unknown = request.data.keys() - known
    if unknown:
        raise UsageError("record-data", part="data", unknown=sorted(unknown), known=sorted(known))


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
        ids = staff_queries.staff_ids_by_fold(connection).get(fold(text), [])
    if len(ids) == 1:
        return {"staff_id": ids[0], "supervisor_name": ""}
    return {"staff_id": None, "supervisor_name": text}


def _decide(step: str) -> Callable[[Context, Request], Changes]:
    def record_step(ctx: Context, request: Request) -> Changes:
        _check_data(request, {"decision", "reason", "items", "evidence"})
        act = topics.act_of(
            cases.workflow(ctx, settings.main_profile(ctx), topics.WORKFLOW),
            step,
            request.date,
            number_of(request),
            **{name: request.basis.get(name) or "" for name in ("chair", "secretary", "subject")},
            present=request.basis.get("present"),
        )
        return topics.decide(ctx, step, act, _rulings(ctx, request), _proposals(ctx, request))

    return record_step


def _rulings(ctx: Context, request: Request) -> list[Ruling]:
    """`data.decision` for all, or an item's own `decision` for one."""
    common = request.data.get("decision", Decision.APPROVE)
    evidence = request.data.get("evidence") or {}
    if not isinstance(evidence, Mapping):
        raise UsageError("record-part", part="evidence")
    single = dict(_items(request))
    return [
        Ruling(
            student_id,
            _decision(single.get(student_id, {}).get("decision", common)),
            str(single.get(student_id, {}).get("reason") or request.data.get("reason") or ""),
            evidence,
        )
        for student_id in _students(ctx, request)
    ]


def _decision(value: object) -> Decision:
    try:
        return Decision(str(value))
    except ValueError as error:
        raise UsageError("record-decision", decision=value, known=[one.value for one in Decision]) from error


# --- people ------------------------------------------------------------------------------------------------


def _save_student(ctx: Context, request: Request) -> Changes:
    values = dict(request.data)
    if "programme" in values:
        given = values.pop("programme")
        if not isinstance(given, str):
            raise UsageError("record-part", part="programme")
        code = organisation.checked_code(given)
        known = {row["code"]: row["id"] for row in organisation.list_programmes(ctx)}
        if code not in known:
            raise UsageError("programme-unknown", code=code)
        values["programme_id"] = known[code]
    ids = record_ids(request.subjects, "student")
    return students.save(ctx, ids[0] if ids else None, values)[1]


def _student_status(ctx: Context, request: Request) -> Changes:
    basis = number_of(request)
    given = lines.checked(request.data, ("status", "until"))
    until = given.get("until")
    if until is not None and type(until) is not date:
        raise UsageError("record-date", name="until", value=str(until))
    student_id, status = only_id(request, "student"), given.get("status", "")
    return students.change_status(ctx, student_id, status, request.date, basis, until=until)


def _save_supervisor(ctx: Context, request: Request) -> Changes:
    ids = record_ids(request.subjects, "supervisor")
    return supervisors.save(ctx, ids[0] if ids else None, request.data)[1]


_ITEMS = (
    "items: [{subject, kk, ru, en, supervisor, proposal_date, priority, direction, match_confirmed, decision, reason}]"
)

_STUDENT = (
    "surname, given_name, patronymic, iin, phone, email, programme: CODE, track, funding: state | paid, "
    "study_language, study_group, course, enrol_date, enrol_order_number, first_day, service_contract_number, "
    "service_contract_date; subject student:ID, none for a new one"
)
_SUPERVISOR = ", ".join((*supervisors.PERSON, *supervisors.QUALIFICATION, *supervisors.TEACHING)) + (
    ", valid_from; subject supervisor:ID, none for a new one"
)

INTENTIONS: dict[str, Intention] = {
    "student.save": Intention(_STUDENT, _save_student, ("student",)),
    "student.status": Intention(f"status: {' | '.join(statuses.STATUSES)}, until", _student_status),
    "supervisor.save": Intention(_SUPERVISOR, _save_supervisor, ("staff", "qualification")),
    "topic.propose": Intention(_ITEMS, _propose),
    "topic.department": Intention(f"decision, reason, {_ITEMS}", _decide("department")),
    "topic.submission": Intention("decision, reason", _decide("submission")),
    "topic.council": Intention(f"decision, reason, {_ITEMS}", _decide("council")),
    "topic.order": Intention("decision, reason", _decide("order")),
    "topic.acquaintance": Intention("decision", _decide("acquaintance")),
    **recording_cards.INTENTIONS,
    **recording_cases.INTENTIONS,
    **recording_papers.INTENTIONS,
    **recording_records.INTENTIONS,
}
