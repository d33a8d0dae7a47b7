"""The way of a copy of an issued paper: what its events say about where it is and whose signature is next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.errors import Refused

SIGNED, HANDED, HOME, LOST, UNDONE = "signed", "handed", "home", "lost", "undone"
# Where a copy is: still awaited, back with the department, lost.
ON_WAY = "way"
STAGES = (ON_WAY, HOME, LOST)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a copy. `role` is who signed, `holder` with whom it is from then on."""

    kind: str
    day: date
    role: str | None = None
    holder: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """Where a copy stands. `stage` is one of STAGES; `holder` None is the department that issued it.

    `since` is the day of the last event that stands, of the issue when there is none.
    """

    stage: str
    signed: tuple[tuple[str, date], ...]
    next: str | None
    holder: str | None
    since: date
    events: tuple[Event, ...]


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that hold: `undone` takes back the latest one before it."""
    held: list[Event] = []
    for event in events:
        if event.kind != UNDONE:
            held.append(event)
        elif held:
            held.pop()
    return tuple(held)


def follow(signers: Sequence[str], issued: date, events: Iterable[Event]) -> Way:
    """The way of a copy that `signers` sign in this order; `events` from the first to the last."""
    held = standing(events)
    signed = tuple((event.role or "", event.day) for event in held if event.kind == SIGNED)
    stage, holder = ON_WAY, None
    for event in held:
        if event.kind == HANDED:
            holder = event.holder
        elif event.kind in (HOME, LOST):
            stage, holder = event.kind, None
    having = {role for role, _ in signed}
    waiting = next((role for role in signers if role not in having), None)
    since = held[-1].day if held else issued
    return Way(stage, signed, waiting if stage == ON_WAY else None, holder, since, held)


def check(way: Way, event: Event, issued: date) -> None:
    """Whether an event may follow.

    Refused: copy-before-issue, copy-before-last, copy-lost, copy-home, copy-all-signed, copy-not-next,
    copy-nothing-to-take-back.
    """
    if event.kind == UNDONE:
        if not way.events:
            raise Refused("copy-nothing-to-take-back")
        return
    if event.day < issued:
        raise Refused("copy-before-issue", date=event.day, issued=issued)
    if event.day < way.since:
        raise Refused("copy-before-last", date=event.day, since=way.since)
    if way.stage == LOST and event.kind != HOME:
        raise Refused("copy-lost", date=way.since)
    if way.stage == HOME and event.kind in (SIGNED, HOME):
        raise Refused("copy-home")
    if event.kind == SIGNED and way.next is None:
        raise Refused("copy-all-signed")
    if event.kind == SIGNED and event.role != way.next:
        raise Refused("copy-not-next", role=event.role, next=way.next)
