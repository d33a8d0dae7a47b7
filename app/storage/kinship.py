"""Whether two databases are of one department: copies of one, or begun apart under one name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from app.domain.kazakh import fold
from app.storage import peer_log, queries
from app.storage.tables import journal, peer_entry

_NAMES = ("name_kk", "name_ru", "name_en")


@dataclass(frozen=True, slots=True)
class Kin:
    """How a department is called, the first entries of the journals that it was made of, whether it has people yet."""

    names: tuple[str, ...]
    roots: tuple[str, ...]
    people: bool

    def is_of(self, other: Kin) -> bool:
        """Whether it is, or may become, the same department: one without people or without a name may be any."""
        if not (self.people and other.people and self.names and other.names) or set(self.roots) & set(other.roots):
            return True
        return bool({fold(name) for name in self.names} & {fold(name) for name in other.names})


def kin_of(connection: Connection) -> Kin:
    named = queries.rows(connection, "department")
    names = tuple(row[column] for row in named for column in _NAMES if row[column])
    first = connection.execute(select(func.min(journal.c.seq))).scalar()
    roots = {peer_log.identity_at(connection, first)} if first is not None else set()
    received = connection.execute(select(peer_entry.c.id).where(peer_entry.c.seq == 1)).scalars()
    people = any(queries.count(connection, table) for table in ("student", "staff"))
    return Kin(names, tuple(sorted({*roots, *received} - {None})), people)
