"""Two PCs without a network: a package carries what changed since they last met; taking one in merges field by field.

Each package tells up to where the other PC's journal was received, so that a lost stick is made good by the next one.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem, Refused
from app.exchange import packages
from app.exchange.packages import FileLine, Package
from app.services import backups, conflicts, history_details
from app.services import history as journal_words
from app.services.conflicts import ConflictLine, conflict_line
from app.services.context import Context
from app.services.history_details import RecordChange
from app.storage import history, images, merge_apply, merge_plan, partners, peer_log, upgrade
from app.storage.engine import environment_errors
from app.storage.files import PAPER_SUFFIX
from app.storage.history import Step
from app.storage.merge_plan import MergePlan
from app.storage.partners import Itself, Point
from app.storage.peer_log import IMPORT, Key, Sent, Write

SUFFIX = ".kafedra-exchange"
_FORMAT = 1
_TOLD = 200  # changes told one by one
_EDITIONS = frozenset({"student", "programme", "work_case"})


@dataclass(frozen=True, slots=True)
class Exported:
    """A package that was written: how many entries and files are in it, for whom, and files that were not found."""

    path: Path
    entries: int
    files: int
    partners: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryLine:
    """What somebody did on another PC: local time, person, PC, sentence; `kind` is do, undo or redo."""

    at: datetime
    user: str
    pc: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a package changes, or has changed: rows by kind of change, what is to be decided, files that came.

    `records` tells the first changes one by one, `more` counts the rest. `seq` is the journal's entry once it is done.
    """

    sender: str
    made_at: datetime
    entries: tuple[EntryLine, ...]
    added: int
    changed: int
    removed: int
    records: tuple[RecordChange, ...]
    more: int
    conflicts: tuple[ConflictLine, ...]
    settled: int
    files: int
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Whom this PC has met: names with the local time of their latest packages; how much waits for a decision."""

    partners: tuple[tuple[str, datetime], ...]
    conflicts: int


def state(ctx: Context) -> State:
    with ctx.database.read() as connection:
        met = partners.met(connection)
    seen = tuple((row["name"], datetime.fromisoformat(row["seen_at"]).astimezone()) for row in met)
    return State(seen, conflicts.count(ctx))


# --- giving ---------------------------------------------------------------------------------------------------


def export(ctx: Context, path: Path, phrase: str, *, everything: bool = False) -> Exported:
    """Write what the partners have not received yet; with `everything` the whole journal, as for a PC met first.

    Refused: phrase-short, role-may-not. EnvironmentProblem: disk-full, disk-trouble, ...
    """
    packages.checked(phrase)
    if ctx.session is not None:
        ctx.session.require("exchange.export")
    own = _itself(ctx)
    with ctx.database.read() as connection:
        begin = Point() if everything else partners.sent_from(connection)
        entries = peer_log.since(connection, begin.seq)
        seq = history.last_seq(connection)
        told = {
            "format": _FORMAT,
            "schema": upgrade.HEAD,
            "from": asdict(own),
            "made_at": ctx.now().isoformat(timespec="milliseconds"),
            "since": [begin.seq, begin.entry],
            "through": [seq, peer_log.identity_at(connection, seq)],
            "acks": partners.acknowledged(connection),
        }
        names = tuple(row["name"] for row in partners.met(connection))
    files, missing = _files_of(ctx, entries)
    with environment_errors(path):
        packages.write(path, phrase, told, [asdict(one) for one in entries], files)
    return Exported(path, len(entries), len(files), names, missing)


def _itself(ctx: Context) -> Itself:
    """This PC; a database that was carried to another computer is another PC from then on."""
    host = socket.gethostname()
    with ctx.database.read() as connection:
        own = partners.itself(connection)
    if own is not None and own.host == host:
        return own
    with ctx.intention("exchange.begin", undoable=False, name=host) as unit:
        own = partners.name_itself(unit, host)
    ctx.memory.clear()
    return own


def _files_of(ctx: Context, entries: Iterable[Sent]) -> tuple[list[tuple[FileLine, Iterable[bytes]]], tuple[str, ...]]:
    """The papers and scans that these entries name, and those that are not where they should be."""
    found: list[tuple[FileLine, Iterable[bytes]]] = []
    missing = []
    for digest, suffix in sorted(_named_files(entries)):
        try:
            size = len(ctx.files.get(digest, suffix))
        except EnvironmentProblem as problem:
            if problem.code not in ("file-missing", "file-changed"):
                raise
            missing.append(f"{digest}{suffix}")
            continue
        found.append((FileLine(digest, suffix, size), _content(ctx, digest, suffix)))
    return found, tuple(missing)


def _content(ctx: Context, digest: str, suffix: str) -> Iterator[bytes]:
    """Read when its turn comes: many scans do not fit the memory."""
    yield ctx.files.get(digest, suffix)


def _named_files(entries: Iterable[Sent]) -> set[tuple[str, str]]:
    images_after = [(write.key.table, write.after) for one in entries for write in one.writes if write.after]
    papers = {(image["sha256"], PAPER_SUFFIX) for table, image in images_after if table == "paper"}
    return papers | {(image["sha256"], image["suffix"]) for table, image in images_after if table == "scan"}


# --- taking ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Read:
    package: Package
    fresh: tuple[Sent, ...]
    plan: MergePlan


def preview(ctx: Context, path: Path, phrase: str) -> Outcome:
    """What a package would change, nothing written.

    Refused: exchange-foreign, exchange-unopened, exchange-newer, exchange-older, exchange-gap, exchange-own,
    exchange-editions.
    """
    return _told(ctx, _read(ctx, path, phrase))


def take(ctx: Context, path: Path, phrase: str) -> Outcome:
    """Merge a package as one intention. Refused: as `preview`; EnvironmentProblem: disk-full, disk-trouble, ...

    What was received already changes nothing.
    """
    own = _itself(ctx)
    read = _read(ctx, path, phrase)
    sender = read.package.manifest["from"]
    # Files first: one that no row names does no harm.
    with environment_errors(path):
        for line, content in read.package.contents():
            ctx.files.put(content, line.suffix)
    told = _told(ctx, read)
    if read.fresh:
        backups.before(ctx, backups.BEFORE_IMPORT)
    entries, asked = len(read.fresh), len(read.plan.differences)
    with ctx.intention(IMPORT, name=sender["name"], entries=entries, conflicts=asked) as unit:
        merge_apply.write(unit, read.plan, read.fresh)
        partners.note(unit, read.package.manifest, own.id)
        if sender["mark"] == own.mark and own.id > sender["id"]:
            partners.rename_mark(unit, own, sender["mark"])
    ctx.memory.clear()
    return replace(told, seq=unit.changes.seq)


def _read(ctx: Context, path: Path, phrase: str) -> _Read:
    with environment_errors(path):
        package = packages.read(path, phrase)
    told = package.manifest
    _check_schema(told)
    sender = told["from"]
    entries = [_sent(one, sender) for one in package.entries]
    with ctx.database.read() as connection:
        own = partners.itself(connection)
        fresh = tuple(peer_log.unknown(connection, entries))
        if own is not None and own.id == sender["id"] and not fresh:
            raise Refused("exchange-own", path=str(path))
        _check_gap(connection, told)
        _check_editions(ctx, fresh)
        plan = merge_plan.plan(connection, fresh)
    return _Read(package, fresh, plan)


def _check_schema(told: Mapping[str, Any]) -> None:
    schema = str(told.get("schema"))
    if told.get("format") != _FORMAT or schema > upgrade.HEAD:
        raise Refused("exchange-newer", name=told["from"]["name"])
    if schema < upgrade.HEAD:
        raise Refused("exchange-older", name=told["from"]["name"])


def _check_gap(connection: Any, told: Mapping[str, Any]) -> None:
    """A package begins where this PC had said it stood; a restored copy may stand earlier."""
    seq, _ = told["since"]
    if seq and partners.through(connection, told["from"]["id"]) < seq:
        raise Refused("exchange-gap", name=told["from"]["name"])


def _check_editions(ctx: Context, fresh: Iterable[Sent]) -> None:
    named = {
        (write.after or {}).get("edition") for one in fresh for write in one.writes if write.key.table in _EDITIONS
    }
    lacking = sorted(edition for edition in named if edition and edition not in ctx.profiles)
    if lacking:
        raise Refused("exchange-editions", editions=lacking)


def _sent(told: Mapping[str, Any], sender: Mapping[str, Any]) -> Sent:
    """An entry as it was sent; what the sender did itself bears its name. Refused: exchange-newer."""
    writes = tuple(
        Write(Key(*one["key"]), one["before"], one["after"], one["decided"], tuple(one["parents"]))
        for one in told["writes"]
    )
    if any(write.key.table not in peer_log.SHARED for write in writes):
        raise Refused("exchange-newer", name=sender["name"])
    origin = {"origin": sender["id"], "origin_name": sender["name"]} if not told["origin"] else {}
    return Sent(**{**told, "writes": writes, **origin})


# --- telling -------------------------------------------------------------------------------------------------------


def _told(ctx: Context, read: _Read) -> Outcome:
    changes = read.plan.changes
    steps = [
        Step(one.key.table, one.key.row_id, _thawed(one.key.table, one.before), _thawed(one.key.table, one.after))
        for one in changes
    ]
    with ctx.database.read() as connection:
        records = history_details.in_words(ctx, connection, steps[:_TOLD])
        asked = tuple(conflict_line(ctx, connection, one, read.fresh) for one in read.plan.differences)
    manifest = read.package.manifest
    return Outcome(
        sender=manifest["from"]["name"],
        made_at=datetime.fromisoformat(manifest["made_at"]).astimezone(),
        entries=tuple(_entry_line(ctx, one) for one in read.fresh),
        added=sum(one.before is None for one in changes),
        changed=sum(one.before is not None and one.after is not None for one in changes),
        removed=sum(one.after is None for one in changes),
        records=records,
        more=max(0, len(steps) - _TOLD),
        conflicts=asked,
        settled=len(read.plan.settled),
        files=len(read.package.files),
    )


def _thawed(table: str, image: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if image is None else images.thaw(table, image)


def _entry_line(ctx: Context, one: Sent) -> EntryLine:
    text = journal_words.sentence(ctx, one.intention, one.params, one.kind)
    return EntryLine(datetime.fromisoformat(one.at).astimezone(), one.user, one.origin_name, text, one.kind)


def received(ctx: Context, seq: int) -> Sequence[EntryLine]:
    """What came with an import, by its number in the journal: who did it, when and where."""
    with ctx.database.read() as connection:
        return [_entry_line(ctx, one) for one in peer_log.received_with(connection, seq)]
