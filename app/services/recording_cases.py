"""Recording steps of any workflow from a file: one step for many students, a sitting, what is taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.errors import UsageError
from app.domain.workflow import Decision
from app.services import cases, casework, settings
from app.services.cases import Act
from app.services.casework import Move
from app.services.context import Context
from app.services.requests import Intention, Request, number_of, only_id, record_ids, rows_of
from app.storage.database import Changes

_MOVE = ("workflow", "step", "item", "decision", "reason", "evidence", "begins")
_TAKES = ", ".join(_MOVE)


def _decide(ctx: Context, request: Request) -> Changes:
    moves = list(_moves(request))
    if not moves:
        raise UsageError("record-nobody", intention=request.intention, kind="student")
    return casework.decide(ctx, moves, _act(ctx, request), on=request.date)


def _take_back(ctx: Context, request: Request) -> Changes:
    item = request.data.get("item")
    return casework.take_back(
        ctx, only_id(request, "student"), _text(request.data, "workflow"), None if item is None else str(item)
    )


def _moves(request: Request) -> Iterator[Move]:
    """One move a subject; `data.items` add to what `data` says of all. UsageError: record-part, record-data."""
    common = {name: value for name, value in request.data.items() if name != "items"}
    ids = record_ids(request.subjects, "student")
    items = rows_of(request.data, "items") if "items" in request.data else [{"subject": one} for one in ids]
    for item in items:
        owner = item.get("subject", ids[0] if len(ids) == 1 else None)
        if owner is None:
            raise UsageError("record-part", part="subject")
        own = {name: value for name, value in item.items() if name != "subject"}
        yield _move(record_ids([str(owner)], "student")[0], {**common, **own})


def _move(student_id: str, given: Mapping[str, Any]) -> Move:
    unknown = given.keys() - set(_MOVE)
    if unknown:
        raise UsageError("record-data", part="items", unknown=sorted(unknown), known=list(_MOVE))
    evidence, begins = given.get("evidence") or {}, given.get("begins") or {}
    for part, value in (("evidence", evidence), ("begins", begins)):
        if not isinstance(value, Mapping):
            raise UsageError("record-part", part=part)
    decision = str(given.get("decision") or Decision.APPROVE.value)
    if decision not in {Decision.APPROVE, Decision.RETURN, Decision.REJECT}:
        raise UsageError("record-decision", decision=decision, known=["approve", "return", "reject"])
    return Move(
        student_id,
        _text(given, "workflow"),
        _text(given, "step"),
        Decision(decision),
        None if given.get("item") is None else str(given["item"]),
        str(given.get("reason") or ""),
        evidence,
        begins,
    )


def _text(given: Mapping[str, Any], part: str) -> str:
    value = given.get(part)
    if not isinstance(value, str) or not value:
        raise UsageError("record-part", part=part)
    return value


def _act(ctx: Context, request: Request) -> Act | None:
    """The act that the basis names; its body and kind are those of the step unless the basis says them."""
    basis = request.basis
    if not basis:
        return None
    moves = list(_moves(request))
    body, kind = basis.get("body"), basis.get("kind")
    if body is None or kind is None:
        step = cases.workflow(ctx, settings.main_profile(ctx), moves[0].workflow).step(moves[0].step)
        body, kind = body or step.actors[0], kind or step.act or "protocol"
    named = {name: str(basis.get(name) or "") for name in ("chair", "secretary", "subject")}
    return Act(str(body), str(kind), request.date, number_of(request), **named, present=basis.get("present"))


INTENTIONS: dict[str, Intention] = {
    "case.decide": Intention(f"{_TAKES}; items: [{{subject, {_TAKES}}}]; basis: number, body, kind", _decide),
    "case.undo": Intention("workflow, item", _take_back),
}
