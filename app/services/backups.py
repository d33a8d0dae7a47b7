"""Safe copies: when one is made and why, how long it is kept, the second place, and what the person is reminded of.

What must be known of the department is asked in its thread (`due`, `on_leaving`, `by_hand`: an `Order`); the copying
itself (`carry_out`) needs nothing of it and may run in another thread while people work.
"""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.explanations import LocalText
from app.domain.retention import Policy
from app.services import settings
from app.services.context import Context
from app.services.wording import LANGUAGES
from app.storage import backup, backup_notes, keys, plain_copies
from app.storage.backup_notes import Fault, Notes
from app.storage.backup_store import FOLDER_SUFFIX, BackupStore, Copy
from app.storage.database import Changes

# Why a copy was made.
LEAVING, SCHEDULE, BY_HAND, BEFORE_IMPORT, BEFORE_RESTORE = (
    "leaving", "schedule", "by-hand", "before-import", "before-restore",
)  # fmt: skip
HOURS, SECOND, REMIND_DAYS = "backup.hours", "backup.second-place", "backup.remind-days"
KEPT = ("backup.all-days", "backup.daily-days", "backup.weekly-weeks", "backup.monthly-months")
NUMBERS = (HOURS, *KEPT, REMIND_DAYS)

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Order:
    """A copy to be made. Without `why` only the second place is brought up to date."""

    database: Path
    why: str
    moment: datetime
    policy: Policy
    second: Path | None = None

    @property
    def today(self) -> date:
        return self.moment.date()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an order: the copy made here, whether the second place was there, and what went wrong at it."""

    made: Copy | None
    second_seen: bool = False
    second_fault: EnvironmentProblem | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a person should see to."""

    code: str
    text: LocalText
    why: str


# --- when ----------------------------------------------------------------------------------------


def due(ctx: Context) -> Order | None:
    """What is to be copied now, while people work: something changed and the newest copy is some hours old; or there is
    a second place, which may have been plugged in by now."""
    hours = int(settings.own(ctx, HOURS))
    newest = newest_of(ctx.database.path)
    waited = _local_now(ctx) - newest.made if newest is not None else None
    # A copy of the future was made before the clock was set back: it says nothing of how long ago that was.
    late = waited is None or not timedelta() <= waited < timedelta(hours=hours)
    order = _order(ctx, SCHEDULE if hours and late and is_changed(ctx, newest) else "")
    return order if order.why or order.second is not None else None


def on_leaving(ctx: Context) -> Order | None:
    """What is to be copied before the program ends: None when nothing changed since the last copy."""
    return _order(ctx, LEAVING) if is_changed(ctx, newest_of(ctx.database.path)) else None


def by_hand(ctx: Context) -> Order:
    return _order(ctx, BY_HAND)


def before(ctx: Context, why: str) -> Copy | None:
    """A copy before something large is written, unless the last one is like that already.

    What keeps it from being made is noted and reminded of; the work itself goes on, since it can be undone.
    """
    if not is_changed(ctx, newest_of(ctx.database.path)):
        return None
    with suppress(EnvironmentProblem):
        return carry_out(replace(_order(ctx, why), second=None)).made
    return None


def is_changed(ctx: Context, newest: Copy | None) -> bool:
    """Whether something was written since a copy was made."""
    if newest is None or newest.manifest is None:
        return True
    return newest.manifest.state != backup.state_of(ctx.database.path)


def newest_of(database: Path) -> Copy | None:
    """The newest copy beside a database that looks whole."""
    return next((one for one in BackupStore.of(database).copies() if one.sound), None)


def _order(ctx: Context, why: str) -> Order:
    chosen = str(settings.own(ctx, SECOND))
    policy = Policy(*(int(settings.own(ctx, key)) for key in KEPT))
    return Order(ctx.database.path, why, _local_now(ctx), policy, Path(chosen) if chosen else None)


def _local_now(ctx: Context) -> datetime:
    return ctx.now().astimezone()


# --- making --------------------------------------------------------------------------------------


def carry_out(
    order: Order,
    *,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Outcome:
    """Make the copy, thin those that are there, bring the newest to the second place.

    EnvironmentProblem: disk-full, disk-trouble, database-damaged, ... for the copy here; what goes wrong at the second
    place is told in the outcome. Refused: cancelled.
    """
    store = BackupStore.of(order.database)
    made = _make(order, store, progress, cancelled) if order.why else None
    if order.second is None or not _is_there(order.second):
        return Outcome(made)
    try:
        _bring(order, store, order.second, progress, cancelled)
    except EnvironmentProblem as problem:
        _note(order.database, seen=order.today, second_fault=backup_notes.fault_of(problem, order.today))
        return Outcome(made, second_seen=True, second_fault=problem)
    _note(order.database, seen=order.today, second_fault=None)
    if keys.is_protected(order.database):
        note_plain(order.database, order.second)
    return Outcome(made, second_seen=True)


def _make(order: Order, store: BackupStore, progress: Progress, cancelled: Cancelled) -> Copy:
    notes = backup_notes.read(store.folder)
    # Reading every scan takes its time: once a day, and not from somebody who wants to go home.
    thorough = order.why == BY_HAND or (order.why == SCHEDULE and notes.checked != order.today)
    try:
        made = store.make(
            order.database, order.why, order.moment, thorough=thorough, progress=progress, cancelled=cancelled
        )
        store.thin(order.policy, order.today)
    except EnvironmentProblem as problem:
        _note(order.database, fault=backup_notes.fault_of(problem, order.today))
        raise
    _note(order.database, fault=None, checked=order.today if thorough else notes.checked)
    return made


def _bring(order: Order, store: BackupStore, place: Path, progress: Progress, cancelled: Cancelled) -> None:
    newest = newest_of(order.database)
    there = BackupStore(store_at(place, order.database))
    if newest is None:
        return
    known = there.copy(newest.name)
    if known is None or not known.sound:
        there.take(store, newest, progress=progress, cancelled=cancelled)
        there.thin(order.policy, order.today)


def _note(database: Path, **changed: object) -> None:
    folder = BackupStore.of(database).folder
    notes = backup_notes.read(folder)
    fresh = replace(notes, **changed)  # type: ignore[arg-type]
    if fresh != notes:
        backup_notes.write(folder, fresh)


# --- the second place ----------------------------------------------------------------------------------


def choose_second(ctx: Context, folder: Path | None) -> Changes:
    """Copies go to this folder too from now on; None: to none. Refused: second-place-missing, second-place-own."""
    path = ctx.database.path
    if folder is not None:
        if not _is_there(folder):
            raise Refused("second-place-missing", path=str(folder))
        if folder.resolve().is_relative_to(BackupStore.of(path).folder.resolve()):
            raise Refused("second-place-own", path=str(folder))
    changes = settings.choose(ctx, {SECOND: str(folder or "")})
    _note(path, second=str(folder or ""), seen=ctx.today() if folder else None, second_fault=None, plain=0)
    if folder is not None and ctx.session is not None:
        note_plain(path, folder)
    return changes


def note_plain(database: Path, place: Path) -> None:
    """How many copies from before the protection lie open at the second place; unknown while it is away."""
    plain: int | None = None
    if _is_there(place):
        with suppress(EnvironmentProblem):
            plain = len(plain_copies.plain_in(BackupStore(store_at(place, database))))
    _note(database, plain=plain)


def store_at(place: Path, database: Path) -> Path:
    """The folder of a database's copies in a place that several may share: two PCs never mix theirs."""
    host = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in socket.gethostname())
    mark = hashlib.sha256(f"{host} {database.absolute()}".encode(errors="replace")).hexdigest()[:6]
    return place / f"{database.name}-{host}-{mark}{FOLDER_SUFFIX}"


def _is_there(folder: Path) -> bool:
    with suppress(OSError):
        return folder.is_dir()
    return False


# --- what is told ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Overview:
    """What the settings show: the newest copy, how many there are, the second place and when it was seen, the numbers
    in force by key and whether somebody chose any of them."""

    made: datetime | None
    why: str
    copies: int
    second: str
    seen: date | None
    values: Mapping[str, int]
    chosen: bool


def overview(ctx: Context) -> Overview:
    """How the copies stand, and the choices about them."""
    store = BackupStore.of(ctx.database.path)
    copies = [one for one in store.copies() if one.sound]
    newest = copies[0].manifest if copies else None
    stored = settings.stored(ctx)
    return Overview(
        newest.made if newest else None,
        newest.why if newest else "",
        len(copies),
        str(settings.own(ctx, SECOND)),
        backup_notes.read(store.folder).seen,
        {key: int(settings.own(ctx, key)) for key in NUMBERS},
        any(key in stored for key in NUMBERS),
    )


# --- reminders ------------------------------------------------------------------------------------------


def reminders(ctx: Context) -> list[Reminder]:
    """Copies that failed, and a second place that was not seen for longer than the setting allows."""
    notes = backup_notes.read(BackupStore.of(ctx.database.path).folder)
    found = []
    if notes.fault is not None:
        found.append(_failed(ctx, "backup-failed", notes.fault))
    if settings.own(ctx, SECOND):
        if notes.second_fault is not None:
            found.append(_failed(ctx, "backup-second-failed", notes.second_fault))
        elif (unseen := _unseen(ctx, notes)) is not None:
            found.append(unseen)
        if ctx.session is not None and notes.plain != 0:
            found.append(_open(ctx, notes.plain))
    return found


def _open(ctx: Context, plain: int | None) -> Reminder:
    """Copies that whoever finds the stick can read."""
    place = str(settings.own(ctx, SECOND))
    if plain is None:
        return _reminder(ctx, "backup-plain-unknown", ctx.say("backup-plain-unknown-why", path=place))
    return _reminder(ctx, "backup-plain", ctx.say("backup-plain-why", path=place), n=plain)


def _unseen(ctx: Context, notes: Notes) -> Reminder | None:
    limit = int(settings.own(ctx, REMIND_DAYS))
    place = str(settings.own(ctx, SECOND))
    if notes.seen is None or notes.second != place:
        return _reminder(ctx, "backup-second-never", ctx.say("backup-second-never-why", path=place))
    days = (ctx.today() - notes.seen).days
    if days <= limit:
        return None
    return _reminder(
        ctx, "backup-second-unseen", ctx.say("backup-second-why", path=place, limit=limit), seen=notes.seen
    )


def _failed(ctx: Context, code: str, fault: Fault) -> Reminder:
    return _reminder(ctx, code, ctx.say(fault.code, **fault.params), day=fault.day)


def _reminder(ctx: Context, code: str, why: str, **params: object) -> Reminder:
    text = LocalText(**{language: ctx.wording.say(code, params, language) for language in LANGUAGES})
    return Reminder(code, text, why)
