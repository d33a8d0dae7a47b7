"""Two PCs without a network: a package carries what changed since they last met; taking one in merges field by field.

Each package tells up to where the other PC's journal was received, so that a lost stick is made good by the next one.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.exchange import packages
from app.exchange.packages import FileLine, Tell
from app.services import anonymising, anonymous_files, backups, conflicts, incoming, incoming_people
from app.services.context import Context
from app.services.exchange_outcomes import EntryLine, Outcome, outcome, received
from app.services.incoming import Opened, named_files
from app.storage import history, merge_apply, partners, peer_log, queries, unwritten, upgrade
from app.storage.database import UnitOfWork
from app.storage.engine import environment_errors
from app.storage.files import PAPER_SUFFIX
from app.storage.merge_plan import MergePlan
from app.storage.partners import Itself, Point
from app.storage.peer_log import IMPORT, Sent

__all__ = ["EntryLine", "Exported", "Outcome", "State", "export", "preview", "received", "state", "take"]

SUFFIX = ".kafedra-exchange"
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_WHOLE = 1_000  # thousandths of the work


@dataclass(frozen=True, slots=True)
class Exported:
    """A package that was written: how many entries and files are in it, for whom, and files that were not found."""

    path: Path
    entries: int
    files: int
    partners: tuple[str, ...]
    missing: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class _Course:
    """How far the work is, for whoever watches it and may stop it."""

    progress: Progress
    cancelled: Cancelled

    def part(self, begin: int, end: int) -> Tell:
        """For a part of the work from one thousandth to another. Refused: cancelled."""

        def tell(done: int, total: int) -> None:
            if self.cancelled():
                raise Refused("cancelled")
            self.progress(begin + (end - begin) * done // max(total, 1), _WHOLE)

        tell(0, 1)
        return tell


def _unwatched(done: int, total: int) -> None:
    pass


def _never() -> bool:
    return False


# --- giving ---------------------------------------------------------------------------------------------------


def export(
    ctx: Context,
    path: Path,
    phrase: str,
    *,
    everything: bool = False,
    progress: Progress = _unwatched,
    cancelled: Cancelled = _never,
) -> Exported:
    """Write what the partners have not received yet; with `everything` the whole journal, as for a PC met first.

    Refused: phrase-short, role-may-not, cancelled. EnvironmentProblem: disk-full, disk-trouble, ...
    """
    packages.checked(phrase)
    ctx.require("exchange.export")
    course = _Course(progress, cancelled)
    own = _itself(ctx)
    course.part(0, 50)
    with ctx.database.read() as connection:
        begin = Point() if everything else partners.sent_from(connection)
        entries = peer_log.since(connection, begin.seq)
        seq = history.last_seq(connection)
        told = {
            "format": incoming.FORMAT,
            "schema": upgrade.HEAD,
            "from": asdict(own),
            "department": incoming.department_of(connection),
            "made_at": ctx.now().isoformat(timespec="milliseconds"),
            "since": [begin.seq, begin.entry],
            "through": [seq, peer_log.identity_at(connection, seq)],
            "acks": partners.acknowledged(connection),
        }
        names = tuple(row["name"] for row in partners.met(connection))
    files, missing = _files_of(ctx, entries, course.part(200, 500))
    with environment_errors(path):
        packages.write(path, phrase, told, [asdict(one) for one in entries], files, course.part(500, _WHOLE))
    return Exported(path, len(entries), len(files), names, missing)


def _itself(ctx: Context) -> Itself:
    """This PC; a database that was carried to another computer is another PC from then on."""
    host = socket.gethostname()
    with ctx.database.read() as connection:
        own = partners.itself(connection)
    if own is not None and own.host == host:
        return own
    ctx.require("exchange.begin")
    unwritten.write_down(ctx.database, ctx.user)
    with ctx.intention("exchange.begin", undoable=False, name=host) as unit:
        own = partners.name_itself(unit, host)
    ctx.memory.clear()
    return own


def _files_of(
    ctx: Context, entries: Iterable[Sent], tell: Tell
) -> tuple[list[tuple[FileLine, Iterable[bytes]]], tuple[str, ...]]:
    """The papers and scans that these entries name, and those that are not where they should be."""
    found: list[tuple[FileLine, Iterable[bytes]]] = []
    missing = []
    named = sorted(named_files(entries))
    for done, (digest, suffix) in enumerate(named):
        tell(done, len(named))
        try:
            size = len(ctx.files.get(digest, suffix))
        except EnvironmentProblem as problem:
            if problem.code not in ("file-missing", "file-changed"):
                raise
            if _is_needed(ctx, digest):
                missing.append(f"{digest}{suffix}")
            continue
        found.append((FileLine(digest, suffix, size), _content(ctx, digest, suffix)))
    return found, tuple(missing)


def _is_needed(ctx: Context, digest: str) -> bool:
    """Whether a record speaks of the file still: those of anonymised people are gone for good."""
    with ctx.database.read() as connection:
        return any(queries.count(connection, table, sha256=digest) for table in ("paper", "scan"))


def _content(ctx: Context, digest: str, suffix: str) -> Iterator[bytes]:
    """Read when its turn comes: many scans do not fit the memory."""
    yield ctx.files.get(digest, suffix)


# --- taking ------------------------------------------------------------------------------------------------------


def preview(
    ctx: Context, path: Path, phrase: str, *, progress: Progress = _unwatched, cancelled: Cancelled = _never
) -> Outcome:
    """What a package would change, nothing written.

    Refused: exchange-foreign, exchange-unopened, exchange-newer, exchange-gap, exchange-own, exchange-editions,
    exchange-other-department, exchange-for-head, cancelled.
    """
    course = _Course(progress, cancelled)
    read = incoming.opened(ctx, path, phrase, course.part(0, 600))
    course.part(600, 700)
    return outcome(ctx, read.package, read.fresh, incoming.planned(ctx, read), len(read.follow))


def take(
    ctx: Context, path: Path, phrase: str, *, progress: Progress = _unwatched, cancelled: Cancelled = _never
) -> Outcome:
    """Merge a package as one intention. Refused: role-may-not, and as `preview`; EnvironmentProblem: disk-full, ...

    What was received already changes nothing. Cancelled, cut off or refused, it has changed nothing either, but that
    people anonymised on the other PC are anonymised here first.
    """
    ctx.require(IMPORT)
    course = _Course(progress, cancelled)
    own = _itself(ctx)
    read = incoming.opened(ctx, path, phrase, course.part(0, 300))
    # Files first: one that no row names does no harm.
    _keep_files(ctx, read, course.part(300, 600))
    followed = len(read.follow)
    if read.fresh:
        backups.before(ctx, backups.BEFORE_IMPORT)
    course.part(650, 700)
    if read.follow:
        read = _follow(ctx, read)
    plan = incoming.planned(ctx, read)
    told = outcome(ctx, read.package, read.fresh, plan, followed)
    names = {"name": read.sender["name"], "entries": len(read.fresh), "conflicts": len(plan.differences)}
    rid = [one for one in read.fresh if incoming_people.told([one])]
    tell = course.part(750, _WHOLE)
    with ctx.intention(IMPORT, undoable=not rid, **names) as unit:
        merge_apply.write(unit, plan, read.fresh, tell)
        partners.note(unit, read.package.manifest, own.id)
        if read.sender["mark"] == own.mark and own.id > read.sender["id"]:
            partners.rename_mark(unit, own, read.sender["mark"])
        _remove_rid(ctx, unit, plan, rid)
    ctx.memory.clear()
    return replace(told, seq=unit.changes.seq)


def _keep_files(ctx: Context, read: Opened, tell: Tell) -> None:
    wanted = set(incoming.wanted_files(read))
    total, done = sum(line.size for line in read.package.files), 0
    with environment_errors(read.package.path):
        for line, content in read.package.contents():
            tell(done, total)
            if line in wanted:
                ctx.files.put(content, line.suffix)
            done += line.size


def _follow(ctx: Context, read: Opened) -> Opened:
    """Anonymise whom the other PC has anonymised: an entry of its own before the import, which goes on to third PCs."""
    with ctx.database.read() as connection:
        elsewhere = incoming_people.rid_of(read.fresh, peer_log.known_aliases(connection))
    anonymising.follow(ctx, read.follow, elsewhere)
    return incoming.again(ctx, read)


def _remove_rid(ctx: Context, unit: UnitOfWork, plan: MergePlan, rid: Sequence[Sent]) -> None:
    """Remove the files in whose place the other PC has put others without the people."""
    keys = {write.key for one in rid for write in one.writes}
    aliases = peer_log.known_aliases(unit.connection)
    ids = {peer_log.resolved(key.row_id, aliases) for key in keys if key.table in ("paper", "scan")}
    freed = {
        (change.before["sha256"], PAPER_SUFFIX if change.key.table == "paper" else change.before["suffix"])
        for change in plan.changes
        if change.key.row_id in ids and change.before is not None
    }
    anonymous_files.remove_freed(ctx, unit.connection, freed)
