"""Recording the way of copies of papers: signed, handed over, home, lost, taken back."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.services import form_templates, paper_copies
from app.services.context import Context
from app.services.paper_copies import Moved
from app.services.requests import Intention, Request, record_ids
from app.storage.database import Changes

Move = Callable[[Context, list[str], Request], Moved]


def _whole(intention: str, move: Move) -> Callable[[Context, Request], Changes]:
    """For all copies of a request or for none: the first refusal stands for the act."""

    def record(ctx: Context, request: Request) -> Changes:
        ids = record_ids(request.subjects, "copy")
        if not ids:
            raise UsageError("record-subjects", intention=request.intention, kind="copy")
        named: dict[str, object] = {"n": len(ids), "date": request.date, **_parties(ctx, request)}
        with ctx.intention(intention, undoable=True, **named) as unit:
            moved = move(ctx, ids, request)
            if moved.refused:
                raise moved.refused[0].error
        return unit.changes

    return record


def _parties(ctx: Context, request: Request) -> dict[str, LocalText]:
    given = [name for name in ("role", "holder") if name in request.data]
    return {name: form_templates.party(ctx.folders.templates, _text(request, name)) for name in given}


def _text(request: Request, name: str) -> str:
    """UsageError: record-part."""
    value = request.data.get(name) or ""
    if not isinstance(value, str):
        raise UsageError("record-part", part=name)
    return value


def _sign(ctx: Context, ids: list[str], request: Request) -> Moved:
    return paper_copies.sign(ctx, ids, _text(request, "role"), request.date)


def _hand(ctx: Context, ids: list[str], request: Request) -> Moved:
    return paper_copies.hand(ctx, ids, _text(request, "holder"), request.date, _text(request, "receiver"))


def _home(ctx: Context, ids: list[str], request: Request) -> Moved:
    return paper_copies.home(ctx, ids, request.date)


def _lost(ctx: Context, ids: list[str], request: Request) -> Moved:
    return paper_copies.lost(ctx, ids, request.date, _text(request, "note"))


def _take_back(ctx: Context, ids: list[str], request: Request) -> Moved:
    return paper_copies.take_back(ctx, ids, _text(request, "reason"))


INTENTIONS: dict[str, Intention] = {
    "copy.sign": Intention("role: a key of signers.toml; subjects copy:ID, ...", _whole("copies.sign", _sign)),
    "copy.hand": Intention("holder, receiver; subjects copy:ID, ...", _whole("copies.hand", _hand)),
    "copy.home": Intention("nothing; subjects copy:ID, ...", _whole("copies.home", _home)),
    "copy.lost": Intention("note; subjects copy:ID, ...", _whole("copies.lost", _lost)),
    "copy.take-back": Intention("reason; subjects copy:ID, ...", _whole("copies.take-back", _take_back)),
}
