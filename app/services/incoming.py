"""A package of another PC as it is opened here: judged, brought to the present schema, worked out what it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.errors import Refused
from app.exchange import packages
from app.exchange.packages import FileLine, Package, Tell
from app.services import exchange_roles, incoming_people
from app.services.anonymising import Mark
from app.services.context import Context
from app.services.roles import ANONYMISE
from app.storage import images, merge_plan, older_packages, partners, peer_log, upgrade
from app.storage.engine import environment_errors
from app.storage.files import PAPER_SUFFIX
from app.storage.kinship import Kin, kin_of
from app.storage.merge_plan import MergePlan
from app.storage.peer_log import Key, Sent, Write

FORMAT = 1
_EDITIONS = frozenset({"student", "programme", "work_case"})
_MALFORMED = (KeyError, TypeError, ValueError, AttributeError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that may be taken in: all its entries, those that are not known here yet, people to be anonymised as
    they were there, files that are not to be kept."""

    package: Package
    entries: tuple[Sent, ...]
    fresh: tuple[Sent, ...]
    follow: Mapping[str, Mark]
    unwanted: frozenset[tuple[str, str]]

    @property
    def sender(self) -> Mapping[str, Any]:
        told: Mapping[str, Any] = self.package.manifest["from"]
        return told


def opened(ctx: Context, path: Path, phrase: str, tell: Tell) -> Opened:
    """Refused: exchange-foreign, exchange-unopened, exchange-newer, exchange-other-department, exchange-gap,
    exchange-own, exchange-editions, exchange-for-head.
    """
    with environment_errors(path):
        package = packages.read(path, phrase, tell)
    try:
        _check_manifest(package.manifest)
        entries = _entries(ctx, package)
    except _MALFORMED as error:
        raise Refused("exchange-unopened", path=str(path)) from error
    return again(ctx, Opened(package, tuple(entries), (), {}, frozenset()))


def again(ctx: Context, read: Opened) -> Opened:
    """The same judged by what stands here now."""
    told = read.package.manifest
    with ctx.database.read() as connection:
        fresh = tuple(peer_log.unknown(connection, read.entries))
        own = partners.itself(connection)
        if own is not None and own.id == told["from"]["id"] and not fresh:
            raise Refused("exchange-own", path=str(read.package.path))
        _check_department(connection, told)
        _check_gap(connection, told)
        _check_editions(ctx, fresh)
        follow = incoming_people.to_follow(connection, fresh)
        if follow and ctx.session is not None and not ctx.session.allows(f"{ANONYMISE}.students"):
            raise Refused("exchange-for-head", people=len(follow), user=ctx.session.name)
        lessened = incoming_people.lessened(ctx, connection, read.entries)
    new = {one.id for one in fresh}
    unwanted = frozenset(named_files(read.entries) - named_files(lessened))
    return replace(read, fresh=tuple(one for one in lessened if one.id in new), follow=follow, unwanted=unwanted)


def planned(ctx: Context, read: Opened) -> MergePlan:
    """What it changes; while people have yet to be anonymised, of their rows nothing is told."""
    with ctx.database.read() as connection:
        found = merge_plan.plan(connection, read.fresh, exchange_roles.denied(ctx))
        theirs = incoming_people.rows_of(connection, read.fresh, read.follow) if read.follow else set()
    return replace(
        found,
        changes=tuple(one for one in found.changes if one.key.row_id not in theirs),
        differences=tuple(one for one in found.differences if one.key.row_id not in theirs),
    )


def named_files(entries: Iterable[Sent]) -> set[tuple[str, str]]:
    """The papers and scans that entries name: hash and suffix."""
    after = [(write.key.table, write.after) for one in entries for write in one.writes if write.after]
    papers = {(image["sha256"], PAPER_SUFFIX) for table, image in after if table == "paper"}
    return papers | {(image["sha256"], image["suffix"]) for table, image in after if table == "scan"}


def wanted_files(read: Opened) -> list[FileLine]:
    return [line for line in read.package.files if (line.sha256, line.suffix) not in read.unwanted]


# --- what may not be taken in ------------------------------------------------------------------------------------


def _check_manifest(told: Mapping[str, Any]) -> None:
    """Refused: exchange-newer; ValueError, KeyError, ... for what no program writes."""
    partners.Itself(**told["from"])
    if told["format"] != FORMAT or told["schema"] not in upgrade.KNOWN:
        raise Refused("exchange-newer", name=str(told["from"]["name"]))
    datetime.fromisoformat(told["made_at"])
    _kin_there(told)
    for seq, entry in (told["since"], told["through"], *told["acks"].values()):
        if not isinstance(seq, int) or not isinstance(entry, str | None):
            raise ValueError(seq)


def _check_department(connection: Any, told: Mapping[str, Any]) -> None:
    """Refused: exchange-other-department. Whoever was met before is of this one."""
    other = _kin_there(told)
    if other is None or partners.is_met(connection, told["from"]["id"]):
        return
    here = kin_of(connection)
    if not here.is_of(other):
        raise Refused("exchange-other-department", there=other.names[0], here=here.names[0])


def _kin_there(told: Mapping[str, Any]) -> Kin | None:
    """The department of the sender; older programs did not tell it."""
    there = told.get("department")
    return None if there is None else Kin(tuple(there["names"]), tuple(there["roots"]), bool(there["people"]))


def department_of(connection: Any) -> dict[str, Any]:
    """What a package tells of the department it comes from."""
    return asdict(kin_of(connection))


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


# --- entries -----------------------------------------------------------------------------------------------------


def _entries(ctx: Context, package: Package) -> list[Sent]:
    """The entries as the present schema has them; an older program's are put through the migrations."""
    told = package.manifest
    sent = [_sent(one, told["from"]) for one in package.entries]
    if told["schema"] != upgrade.HEAD:
        sent = older_packages.brought_up(sent, told["schema"], ctx.folders.migrations)
    return [replace(one, writes=_shared(one.writes)) for one in sent]


def _sent(told: Mapping[str, Any], sender: Mapping[str, Any]) -> Sent:
    """An entry as it was sent; what the sender did itself bears its name."""
    writes = tuple(
        Write(Key(*one["key"]), one["before"], one["after"], one["decided"], tuple(one["parents"]))
        for one in told["writes"]
    )
    origin = {"origin": sender["id"], "origin_name": sender["name"]} if not told["origin"] else {}
    datetime.fromisoformat(told["at"])
    return Sent(**{**told, "writes": writes, **origin})


def _shared(writes: Sequence[Write]) -> tuple[Write, ...]:
    """ValueError, KeyError, ... for a row that no table can hold."""
    kept = []
    for write in writes:
        if write.key.table not in peer_log.SHARED:
            raise ValueError(write.key.table)
        for image in (write.before, write.after):
            if image is not None and images.thaw(write.key.table, image)["id"] != write.key.row_id:
                raise ValueError(write.key.row_id)
        if not peer_log.is_local(write.key.table, write.after or write.before or {}):
            kept.append(write)
    return tuple(kept)
