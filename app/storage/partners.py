"""Which PC this is among those of the department, and which others it has met."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection

from app.storage import peer_log, queries
from app.storage.database import UnitOfWork

Row = dict[str, Any]

TABLE = "partner"
_LETTERS = "ABCDEFGHKMNPRSTUVXYZ"  # none that is taken for a digit


@dataclass(frozen=True, slots=True)
class Itself:
    """This PC: its id, its name for people, the mark in the numbers of its papers, the computer it was named on."""

    id: str
    name: str
    mark: str
    host: str


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a journal: the number of an entry, and what that entry is."""

    seq: int = 0
    entry: str | None = None


def itself(connection: Connection) -> Itself | None:
    found = queries.rows(connection, "setting", key=peer_log.SELF)
    return Itself(**found[0]["value"]) if found else None


def name_itself(unit: UnitOfWork, host: str, name: str | None = None) -> Itself:
    """Give this PC an id of its own."""
    made = Itself(secrets.token_hex(16), name or host, "".join(secrets.choice(_LETTERS) for _ in range(2)), host)
    _keep(unit, made)
    return made


def rename_mark(unit: UnitOfWork, own: Itself, taken: str) -> None:
    """Another mark than one that a partner has too."""
    marks = [first + second for first in _LETTERS for second in _LETTERS if first + second != taken]
    _keep(unit, Itself(own.id, own.name, secrets.choice(marks), own.host))


def _keep(unit: UnitOfWork, own: Itself) -> None:
    found = queries.rows(unit.connection, "setting", key=peer_log.SELF)
    if found:
        unit.update("setting", found[0]["id"], {"value": asdict(own)})
    else:
        unit.insert("setting", {"key": peer_log.SELF, "value": asdict(own)})


def met(connection: Connection) -> list[Row]:
    return queries.rows(connection, TABLE, order=("name", "id"))


def paper_mark(connection: Connection) -> str:
    """What numbers of papers issued here end with, so that no other PC gives the same; nothing while there is none."""
    own = itself(connection)
    return own.mark if own is not None and queries.count(connection, TABLE) else ""


def sent_from(connection: Connection) -> Point:
    """Up to where every partner has received the own journal. A number alone is not enough: a restored journal has
    given it again."""
    points = [Point(row["acked"], row["acked_entry"]) for row in met(connection)]
    valid = [
        point if point.seq and peer_log.identity_at(connection, point.seq) == point.entry else Point()
        for point in points
    ]
    return min(valid, key=lambda point: point.seq, default=Point())


def acknowledged(connection: Connection) -> dict[str, list[Any]]:
    """For each partner up to where its journal was received here."""
    return {row["id"]: [row["through"], row["through_entry"]] for row in met(connection) if row["through"]}


def is_met(connection: Connection, partner_id: str) -> bool:
    return queries.get(connection, TABLE, partner_id) is not None


def through(connection: Connection, partner_id: str) -> int:
    row = queries.get(connection, TABLE, partner_id)
    return int(row["through"]) if row is not None else 0


def note(unit: UnitOfWork, told: Mapping[str, Any], own_id: str) -> None:
    """What a package says of its sender; an older one than was seen says nothing new."""
    sender = told["from"]
    row = queries.get(unit.connection, TABLE, sender["id"])
    if row is not None and row["seen_at"] > told["made_at"]:
        return
    seq, entry = told["through"]
    acked, acked_entry = told["acks"].get(own_id, (0, None))
    values = {
        "name": sender["name"],
        "through": seq,
        "through_entry": entry,
        "acked": acked,
        "acked_entry": acked_entry,
        "seen_at": told["made_at"],
    }
    if row is None:
        unit.insert(TABLE, {"id": sender["id"], **values})
    else:
        unit.update(TABLE, sender["id"], values)
