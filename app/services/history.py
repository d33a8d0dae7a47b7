"""Undo and redo by name, and the journal told in sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.explanations import Explanation
from app.domain.iso_dates import remembered
from app.services import history_scope, record_names, settings
from app.services.context import Context
from app.services.roles import REGULATION
from app.storage import history as journal
from app.storage import turning
from app.storage.database import Changes
from app.storage.history import DO, REDO, UNDO, Entry
from app.storage.turning import Hindrance, NotTurned

_NAMED = 5  # later intentions told by name in a refusal
_RECENT = 12
# Kinds of intention as people tell them apart, with the first parts of the names.
AREAS: Mapping[str, tuple[str, ...]] = {
    "students": ("students",),
    "supervisors": ("supervisors",),
    "topics": ("topics",),
    "plans": ("plans", "plan"),
    "internships": ("internships",),
    "reports": ("reports",),
    "records": ("records",),
    "decisions": ("case", "meetings"),
    "papers": ("papers", "copies", "filing", "word-forms"),
    "department": ("department", "organisation", "officials", "programmes", "calendar", "new-year", "demo"),
    "settings": ("settings", "editions"),
    "exchange": ("exchange",),
    "other": (),  # whatever no other kind names
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of the journal: local time, person, what was done, whether it was taken back.

    `target` is the intention that an undo or redo speaks of; `undoable` is an intention that ever may be taken back.
    """

    seq: int
    at: datetime
    user: str
    text: str
    kind: str
    undone: bool
    undoable: bool = True
    target: int | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """What undo or redo did, in words."""

    text: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines; None means no restriction. `first` and `last` are days, `area` one of AREAS.

    `subject` is a record as `history_scope` knows it: its kind and its id. `seqs` are intentions, with their turns.
    """

    subject: tuple[str, str] | None = None
    user: str | None = None
    first: date | None = None
    last: date | None = None
    area: str | None = None
    seqs: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A screen of lines and the length of the whole list."""

    lines: tuple[HistoryLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What may be done about an intention: `turn` is undo or redo, None when neither may.

    `error` says why not; `later` are those in the way, `way` is what to do instead: annul (with the papers), case
    (with the students whose procedure it was) or nothing.
    """

    seq: int
    turn: str | None
    error: KafedraError | None = None
    later: tuple[HistoryLine, ...] = ()
    way: str = ""
    way_ids: tuple[str, ...] = ()


# --- undo and redo ---------------------------------------------------------------------------------------------


def undo(ctx: Context, seq: int | None = None) -> Turned:
    """Take back an intention, without `seq` the one done last.

    Refused: nothing-to-undo, undo-issued, undo-never, undo-already, undo-depended-on, undo-conflict.
    UsageError: journal-unknown.
    """
    return _turn(ctx, turning.undo, seq)


def redo(ctx: Context, seq: int | None = None) -> Turned:
    """Do again what was taken back, without `seq` what was taken back last.

    Refused: nothing-to-redo, redo-not-undone, redo-depended-on, undo-conflict. UsageError: journal-unknown.
    """
    return _turn(ctx, turning.redo, seq)


def _turn(ctx: Context, turn: Any, seq: int | None) -> Turned:
    _require(ctx, turn, seq)
    try:
        entry, changes = turn(ctx.database, ctx.user, seq)
    except NotTurned as error:
        raise _worded(ctx, error.entry, error.hindrance) from error
    ctx.memory.clear()
    return Turned(describe(ctx, entry.intention, entry.params), changes)


def _require(ctx: Context, turn: Any, seq: int | None) -> None:
    """Who may not do something may not take it back or do it again either. Refused: role-may-not."""
    with ctx.database.read() as connection:
        if seq is not None:
            found: Entry | None = journal.placed(connection, seq).entry
        else:
            found = journal.next_undo(connection) if turn is turning.undo else turning.next_redo(connection)
    if found is not None:
        ctx.require(found.intention)
        if found.intention == "settings.choose" and any(map(settings.is_of_regulation, found.params.get("keys", ()))):
            ctx.require(REGULATION)


def outlook(ctx: Context, seq: int) -> Outlook:
    """Whether an intention, or the one that a turn speaks of, may be undone or redone. UsageError: journal-unknown."""
    with ctx.database.read() as connection:
        placed = journal.placed(connection, seq)
        turn = REDO if placed.entry.undone else UNDO
        hindered = turning.hindrance(connection, placed, turn)
        way, ids = _way(connection, placed.entry, hindered) if hindered is not None else ("", ())
    entry = placed.entry
    if hindered is None:
        return Outlook(entry.seq, turn)
    return Outlook(entry.seq, None, _worded(ctx, entry, hindered), _lines(ctx, hindered.later), way, ids)


def _way(connection: Any, entry: Entry, hindered: Hindrance) -> tuple[str, tuple[str, ...]]:
    """What is done instead: an issued paper is annulled, a decision that others followed is taken back in its case."""
    steps = journal.rows_of(connection, entry.seq)
    papers = tuple(step.row_id for step in steps if step.table == "paper" and step.then is None)
    if hindered.code == turning.NEVER and papers:
        return "annul", papers
    decided = [step.now["case_id"] for step in steps if step.table == "case_entry" and step.now is not None]
    if hindered.code == "undo-depended-on" and decided:
        cases = journal.rows_by_id(connection, decided).values()
        return "case", tuple(dict.fromkeys(row["student_id"] for _, row in cases))
    return "", ()


def _worded(ctx: Context, entry: Entry, hindered: Hindrance) -> KafedraError:
    what = _sentence(ctx, entry)
    if hindered.code == turning.NEVER:
        issued = entry.intention.startswith("papers.")
        return Refused("undo-issued" if issued else turning.NEVER, what=what, seq=entry.seq)
    if hindered.later:
        told = [
            Explanation("journal-later", {"what": _told(ctx, one), "at": _local(one), "user": one.user})
            for one in hindered.later[:_NAMED]
        ]
        seqs = [one.target or one.seq for one in hindered.later]
        code = hindered.code if len(told) == len(seqs) else f"{hindered.code}-many"
        return Refused(code, what=what, later=told, n=len(seqs) - len(told), seq=entry.seq, seqs=seqs)
    if hindered.row is not None:
        with ctx.database.read() as connection:
            record = record_names.Names(ctx, connection, []).of(hindered.row[1])
        return Refused(hindered.code, what=what, seq=entry.seq, record=record)
    return Refused(hindered.code, what=what, seq=entry.seq)


def last_seq(ctx: Context) -> int:
    """The number of the last line; 0 before the first."""
    with ctx.database.read() as connection:
        return journal.last_seq(connection)


def line(ctx: Context, seq: int) -> HistoryLine:
    """UsageError: journal-unknown."""
    with ctx.database.read() as connection:
        return _line(ctx, journal.entry(connection, seq))


def next_undo(ctx: Context) -> HistoryLine | None:
    """What Undo would take back."""
    with ctx.database.read() as connection:
        entry = journal.next_undo(connection)
    return _line(ctx, entry) if entry else None


def next_redo(ctx: Context) -> HistoryLine | None:
    """What Redo would do again."""
    with ctx.database.read() as connection:
        entry = turning.next_redo(connection)
    return _line(ctx, entry) if entry else None


def recent(ctx: Context) -> list[HistoryLine]:
    """The intentions done or taken back last, each once, the latest first."""
    with ctx.database.read() as connection:
        found = [one.entry for one, _ in zip(journal.in_order(connection), range(_RECENT), strict=False)]
    return [_line(ctx, entry) for entry in found]


# --- reading ------------------------------------------------------------------------------------------------------


def page(ctx: Context, wanted: Wanted | None = None, offset: int = 0, limit: int = 200) -> Page:
    """The journal, newest first; of a record only what touched it. UsageError: history-of-unknown, area-unknown."""
    wanted = wanted or Wanted()
    if wanted.area is not None and wanted.area not in AREAS:
        raise UsageError("area-unknown", area=wanted.area, known=list(AREAS))
    with ctx.database.read() as connection:
        seqs: Collection[int] | None = wanted.seqs
        if wanted.subject is not None:
            seqs = journal.seqs_of_rows(connection, history_scope.row_ids(connection, *wanted.subject))
        areas = _names(wanted.area, journal.areas(connection)) if wanted.area is not None else None
        chosen = journal.Wanted(seqs, wanted.user, _begins(wanted.first), _begins(wanted.last, 1), areas)
        entries, total = journal.page(connection, chosen, offset, limit)
    return Page(_lines(ctx, entries), total)


def lines(ctx: Context, kind: str | None = None, record: str | None = None, limit: int = 200) -> list[HistoryLine]:
    """The first lines of the journal, of one record where it is named."""
    subject = (kind, record or "") if kind is not None else None
    return list(page(ctx, Wanted(subject), limit=limit).lines)


def users(ctx: Context) -> list[str]:
    """Everybody whom the journal names."""
    with ctx.database.read() as connection:
        return journal.users(connection)


def areas(ctx: Context) -> dict[str, str]:
    """The kinds of intention that occur, in words."""
    with ctx.database.read() as connection:
        found = set(journal.areas(connection))
    return {area: ctx.say(f"journal-area-{area}") for area in AREAS if not found.isdisjoint(_names(area, found))}


def _names(area: str, found: Collection[str]) -> Collection[str]:
    """The first parts of the names of a kind of intention, out of those that occur."""
    named = {name for names in AREAS.values() for name in names}
    return AREAS[area] or [name for name in found if name not in named]


def describe(ctx: Context, intention: str, params: Mapping[str, Any]) -> str:
    """An intention as a sentence, such as «topics of 12 students approved»."""
    return ctx.wording.say(intention, _params(ctx, intention, params), ctx.language)


def sentence(ctx: Context, intention: str, params: Mapping[str, Any], kind: str) -> str:
    """An entry of any journal as a sentence; an undo or redo says so."""
    told = Explanation(intention, remembered(params))
    return ctx.wording.explain(told if kind == DO else Explanation(f"journal-{kind}", {"what": told}), ctx.language)


def _lines(ctx: Context, entries: Sequence[Entry]) -> tuple[HistoryLine, ...]:
    return tuple(_line(ctx, entry) for entry in entries)


def _line(ctx: Context, entry: Entry) -> HistoryLine:
    text = ctx.wording.explain(_told(ctx, entry), ctx.language)
    return HistoryLine(
        entry.seq, _local(entry), entry.user, text, entry.kind, entry.undone, entry.undoable, entry.target
    )


def _sentence(ctx: Context, entry: Entry) -> Explanation:
    return Explanation(entry.intention, _params(ctx, entry.intention, entry.params))


def _params(ctx: Context, intention: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a sentence: settings by their names."""
    told: dict[str, Any] = remembered(params)
    if intention == "settings.choose":
        told["keys"] = [record_names.setting(ctx, key).label for key in told["keys"]]
    return told


def _told(ctx: Context, entry: Entry) -> Explanation:
    sentence = _sentence(ctx, entry)
    return sentence if entry.kind == DO else Explanation(f"journal-{entry.kind}", {"what": sentence})


def _local(entry: Entry) -> datetime:
    return datetime.fromisoformat(entry.at).astimezone()


def _begins(day: date | None, later: int = 0) -> str | None:
    """The instant at which a local day begins, as the journal writes instants."""
    if day is None:
        return None
    begins = datetime.combine(day + timedelta(days=later), time()).astimezone(UTC)
    return begins.isoformat(timespec="milliseconds")
