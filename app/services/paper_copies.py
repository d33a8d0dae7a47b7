"""Copies of issued papers: who holds each, whose signature is next and since when; signed, handed, home, lost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.explanations import LocalText
from app.domain.kazakh import fold, sort_key
from app.domain.paper_way import HANDED, HOME, LOST, ON_WAY, SIGNED, UNDONE, Event, Way, check, follow
from app.services import form_templates, students
from app.services.context import Context
from app.storage import copy_queries, queries
from app.storage.database import Changes, UnitOfWork, check_text

DEPARTMENT = "department"
ORDERS = ("since", "number", "title", "name", "next", "holder")


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A copy as it stands. `holder` is a key of `signers.toml` or a name, None when nobody knows where it is.

    `next` is whose signature it waits for, None when every signature is there; `sheets` are those of one copy,
    `scanned` how many of them came home as scans.
    """

    id: str
    paper_id: str
    number: str
    copy: int
    recipient: str | None
    form: str
    title: str
    student_id: str | None
    subject_id: str | None
    name: str
    issued: date
    annulled: date | None
    sheets: int
    scanned: int
    signers: tuple[str, ...]
    way: Way
    holder: str | None
    days: int

    @property
    def next(self) -> str | None:
        return self.way.next

    @property
    def since(self) -> date:
        return self.way.since

    @property
    def stage(self) -> str:
        return self.way.stage

    @property
    def waits(self) -> bool:
        """Whether the department waits for it: a paper that nobody signs comes back only when it was given away."""
        return self.annulled is None and self.stage == ON_WAY and bool(self.signers or self.way.events)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list shows; None means no restriction. `signer` "" stands for copies that everybody signed."""

    stage: str = ON_WAY
    form: str | None = None
    signer: str | None = None
    holder: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The list and what it can be restricted to: forms, signers and holders that occur, with their names."""

    lines: tuple[CopyLine, ...]
    forms: Mapping[str, str]
    signers: Mapping[str, str]
    holders: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NotMoved:
    """A copy of which something could not be recorded, and why."""

    copy_id: str
    name: str
    error: KafedraError


@dataclass(frozen=True, slots=True)
class Moved:
    """What was recorded of many copies, and those it was refused for."""

    done: tuple[str, ...]
    refused: tuple[NotMoved, ...]
    changes: Changes


# --- reading ---------------------------------------------------------------------------------------


def waiting(ctx: Context, wanted: Wanted | None = None, *, order: str = "since", descending: bool = False) -> Waiting:
    """Copies by where they are: on their way those nobody signs are left out. UsageError: order-unknown."""
    wanted = wanted or Wanted()
    if order not in ORDERS:
        raise UsageError("order-unknown", order=order, known=list(ORDERS))
    with ctx.database.read() as connection:
        rows = copy_queries.of_papers_in_force(connection, ended=wanted.stage != ON_WAY)
        lines = _lines(ctx, connection, rows)
    staying = [one for one in lines if one.stage == wanted.stage and (one.stage != ON_WAY or one.waits)]
    shown = sorted(_restricted(staying, wanted), key=_key(ctx, order), reverse=descending)
    return Waiting(
        tuple(shown),
        {one.form: one.title for one in staying},
        {one.next or "": party(ctx, one.next) for one in staying},
        {one.holder or "": party(ctx, one.holder) for one in staying},
    )


def of_paper(ctx: Context, paper_id: str) -> list[CopyLine]:
    """The copies of a paper, in their order."""
    with ctx.database.read() as connection:
        return _lines(ctx, connection, copy_queries.of_papers(connection, [paper_id]))


def by_ids(ctx: Context, copy_ids: Sequence[str]) -> list[CopyLine]:
    """The given copies, in the given order. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        found = {one.id: one for one in _lines(ctx, connection, copy_queries.by_ids(connection, copy_ids))}
    for copy_id in copy_ids:
        if copy_id not in found:
            raise UsageError("record-unknown", kind="copy", id=copy_id)
    return [found[copy_id] for copy_id in copy_ids]


def party(ctx: Context, key: str | None) -> str:
    """What a signer, a holder or a recipient is called; nothing for nobody."""
    return form_templates.party(ctx.folders.templates, key).in_language(ctx.language) if key else ""


def parties(ctx: Context) -> dict[str, str]:
    """Everybody who may sign or hold a copy, by key."""
    return {key: name.in_language(ctx.language) for key, name in form_templates.parties(ctx.folders.templates).items()}


def name_of(line: CopyLine) -> str:
    """A copy in a list of refusals: number, copy, person."""
    return f"{line.number} ({line.copy}) {line.name or line.title}"


def _lines(ctx: Context, connection: Any, rows: Sequence[Mapping[str, Any]]) -> list[CopyLine]:
    events = queries.rows_by(connection, "copy_event", "copy_id", [row["id"] for row in rows], order=("position",))
    scanned = copy_queries.filed_sheets(connection, list({row["paper_id"] for row in rows}))
    signers: dict[tuple[str, str, str], tuple[str, ...]] = {}
    found = []
    for row in rows:
        form = row["form"], row["language"], row["template_version"]
        if form not in signers:
            signers[form] = _signers(ctx, *form)
        found.append(_line(ctx, row, signers[form], events.get(row["id"], ()), scanned))
    return found


def _signers(ctx: Context, form: str, language: str, version: str) -> tuple[str, ...]:
    """Who signs a form, in this order; nobody when the form is no longer there."""
    try:
        return form_templates.issued(ctx.folders.templates, form, language, version).signers
    except KafedraError:
        return ()


def _line(
    ctx: Context,
    row: Mapping[str, Any],
    signers: tuple[str, ...],
    events: Iterable[Mapping[str, Any]],
    scanned: Mapping[tuple[str, int], Collection[int]],
) -> CopyLine:
    issued = datetime.fromisoformat(row["issued_at"]).astimezone().date()
    way = follow(signers, issued, (event_of(one) for one in events))
    copied = (
        "id", "paper_id", "number", "copy", "recipient", "form", "student_id", "subject_id", "annulled",
    )  # fmt: skip
    return CopyLine(
        **{name: row[name] for name in copied},
        title=form_templates.title(ctx.folders.templates, row, ctx.language),
        name=students.name_of(row).full_name,
        issued=issued,
        sheets=row["pages"],
        scanned=len(scanned.get((row["paper_id"], row["copy"]), ())),
        signers=signers,
        way=way,
        holder=_holder(row, way),
        days=(ctx.today() - way.since).days,
    )


def event_of(row: Mapping[str, Any]) -> Event:
    """What happened to a copy, as it is recorded."""
    return Event(row["kind"], row["date"], row["role"], row["holder"], row["note"])


def _holder(row: Mapping[str, Any], way: Way) -> str | None:
    """Of a copy that was entered by the upgrade, under the id of its paper, nobody knows until something happens."""
    if way.stage == LOST or (row["id"] == row["paper_id"] and not way.events):
        return None
    return way.holder or DEPARTMENT


def _restricted(lines: Iterable[CopyLine], wanted: Wanted) -> list[CopyLine]:
    words = fold(wanted.text).split()
    return [
        one
        for one in lines
        if (wanted.form is None or one.form == wanted.form)
        and (wanted.signer is None or (one.next or "") == wanted.signer)
        and (wanted.holder is None or (one.holder or "") == wanted.holder)
        and all(word in fold(f"{one.number} {one.title} {one.name}") for word in words)
    ]


def _key(ctx: Context, order: str) -> Callable[[CopyLine], tuple[Any, ...]]:
    def key(one: CopyLine) -> tuple[Any, ...]:
        last = (one.since, len(one.number), one.number, one.copy)
        if order in ("since", "number"):
            return last[order == "number" :]
        text = getattr(one, order)
        return sort_key(party(ctx, text) if order in ("next", "holder") else text), *last

    return key


# --- recording -------------------------------------------------------------------------------------


def sign(ctx: Context, copy_ids: Sequence[str], role: str, day: date) -> Moved:
    """`role` signed the copies on a day; where it is not the next to sign is refused by name.

    Refused as `_move`, and copy-not-next, copy-all-signed.
    """
    return _move(ctx, copy_ids, Event(SIGNED, day, role=role), role=_party(ctx, role))


def hand(ctx: Context, copy_ids: Sequence[str], holder: str, day: date, receiver: str = "") -> Moved:
    """The copies were given to somebody (a key of `signers.toml` or a name); `receiver` is who took them.

    Refused: holder-missing, and as `_move`.
    """
    if not holder.strip():
        raise Refused("holder-missing")
    event = Event(HANDED, day, holder=holder.strip(), note=receiver.strip() or None)
    return _move(ctx, copy_ids, event, holder=_party(ctx, holder.strip()))


def home(ctx: Context, copy_ids: Sequence[str], day: date) -> Moved:
    """The copies are back with the department. Refused as `_move`."""
    return _move(ctx, copy_ids, Event(HOME, day))


def lost(ctx: Context, copy_ids: Sequence[str], day: date, note: str = "") -> Moved:
    """Nobody knows where the copies are; they are no longer waited for. Refused as `_move`."""
    return _move(ctx, copy_ids, Event(LOST, day, note=note.strip() or None))


def take_back(ctx: Context, copy_ids: Sequence[str], reason: str) -> Moved:
    """The last thing recorded of the copies did not happen; both stay written.

    Refused: take-back-reason-missing, copy-nothing-to-take-back.
    """
    if not reason.strip():
        raise Refused("take-back-reason-missing")
    return _move(ctx, copy_ids, Event(UNDONE, ctx.today(), note=reason.strip()))


def add_event(unit: UnitOfWork, copy_id: str, event: Event) -> None:
    """Write an event behind the others, as a part of an intention."""
    present = queries.rows(unit.connection, "copy_event", copy_id=copy_id)
    unit.insert(
        "copy_event",
        {
            "copy_id": copy_id,
            "position": max((row["position"] for row in present), default=0) + 1,
            "kind": event.kind,
            "role": event.role,
            "holder": event.holder,
            "date": event.day,
            "note": event.note,
        },
    )


def _party(ctx: Context, key: str) -> LocalText:
    return form_templates.party(ctx.folders.templates, key)


def _move(ctx: Context, copy_ids: Sequence[str], event: Event, **parties: LocalText) -> Moved:
    """One event for many copies: who cannot take it is named and does not stop the others.

    Refused (one copy asked for: at once; of several: in `Moved.refused`): copy-day-future, paper-annulled,
    copy-before-issue, copy-before-last, copy-lost, copy-home. UsageError: record-unknown.
    """
    for name, text in (("holder", event.holder), ("note", event.note)):
        check_text(name, text or "")
    if event.day > ctx.today():
        raise Refused("copy-day-future", date=event.day)
    accepted: list[str] = []
    refused: list[NotMoved] = []
    for line in by_ids(ctx, list(dict.fromkeys(copy_ids))):
        error = _against(ctx, line, event)
        if error is None:
            accepted.append(line.id)
        else:
            refused.append(NotMoved(line.id, name_of(line), error))
    if refused and len(refused) == len(copy_ids) == 1:
        raise refused[0].error
    named: dict[str, object] = {"n": len(accepted), "date": event.day, **parties}
    with ctx.intention(f"copies.{_NAMES[event.kind]}", undoable=True, **named) as unit:
        for copy_id in accepted:
            add_event(unit, copy_id, event)
    return Moved(tuple(accepted), tuple(refused), unit.changes)


def _against(ctx: Context, line: CopyLine, event: Event) -> Refused | None:
    """What speaks against an event, with the copy and the parties named."""
    try:
        if line.annulled is not None:
            raise Refused("paper-annulled", number=line.number, date=line.annulled)
        check(line.way, event, line.issued)
    except Refused as error:
        parties = {name: _party(ctx, str(error.params[name])) for name in ("role", "next") if name in error.params}
        return Refused(error.code, **(error.params | parties | {"copy": name_of(line)}))
    return None


_NAMES = {SIGNED: "sign", HANDED: "hand", HOME: "home", LOST: "lost", UNDONE: "take-back"}
