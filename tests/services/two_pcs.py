"""Several PCs of one department: copies of one database, and packages carried between them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.bootstrap import open_department
from app.domain import merging
from app.services import conflicts, exchanging, students
from app.services.context import Context
from app.services.exchanging import Outcome
from app.storage import images, merge_plan, peer_log, queries
from app.storage.peer_log import Key

PHRASE = "көктемгі қар 2026"
TODAY = date(2026, 11, 22)


@dataclass(slots=True)
class Pcs:
    """Opens copies of a database in folders of their own, and closes them all."""

    folder: Path
    original: Path
    opened: list[Context] = field(default_factory=list)
    carried: int = 0

    def pc(self, name: str) -> Context:
        path = self.folder / name / "department.sqlite"
        if not path.exists():
            path.parent.mkdir()
            shutil.copyfile(self.original, path)
        ctx = open_department(path, user=name, clock=lambda: TODAY, language="kk")
        self.opened.append(ctx)
        return ctx

    def package(self, source: Context, **options: Any) -> Path:
        self.carried += 1
        path = self.folder / f"{self.carried}{exchanging.SUFFIX}"
        exchanging.export(source, path, PHRASE, **options)
        return path

    def carry(self, source: Context, target: Context) -> Outcome:
        return exchanging.take(target, self.package(source), PHRASE)

    def meet(self, *pcs: Context, rounds: int = 2) -> None:
        """Everybody brings a package to everybody else, some times over."""
        for _ in range(rounds):
            for source in pcs:
                for target in pcs:
                    if source is not target:
                        self.carry(source, target)

    def close(self) -> None:
        for ctx in self.opened:
            ctx.close()


def state(ctx: Context) -> dict[Key, dict[str, Any]]:
    """Every shared row by path, what belongs to one PC left out; settings under their names: two PCs key them apart."""
    found = {}
    with ctx.database.read() as connection:
        aliases = peer_log.known_aliases(connection)
        for table in peer_log.SHARED:
            for row in queries.rows(connection, table):
                image = images.freeze(row)
                assert image is not None
                if table == "setting" and image["key"] in peer_log.LOCAL_SETTINGS:
                    continue
                values = peer_log.by_path(table, image)
                assert values is not None
                assert row["id"] not in aliases
                found[Key(table, str(image["key"]) if table == "setting" else row["id"])] = values
    return found


def apart(one: Context, other: Context) -> set[tuple[Key, str]]:
    """Where two databases differ: rows and paths."""
    here, there = state(one), state(other)
    found = {(key, merging.ROW) for key in here.keys() ^ there.keys()}
    for key in here.keys() & there.keys():
        found |= {
            (key, path)
            for path in {**here[key], **there[key]}
            if not merging.alike(here[key].get(path), there[key].get(path))
        }
    return found


def asked(ctx: Context) -> set[tuple[Key, str]]:
    """What waits for a decision."""
    with ctx.database.read() as connection:
        rows = queries.rows(connection, peer_log.CONFLICTS, state=merge_plan.OPEN)
        names = {row["id"]: row["key"] for row in queries.rows(connection, "setting")}
    return {(Key(row["table_name"], names.get(row["row_id"], row["row_id"])), row["path"]) for row in rows}


def settle(pcs: Pcs, *everybody: Context) -> None:
    """Decide all on the first PC, then carry until nothing is left to say."""
    first = everybody[0]
    for _ in range(4):
        waiting = [line.id for line in conflicts.conflicts(first)]
        if waiting:
            conflicts.resolve(first, waiting, conflicts.OURS)
        pcs.meet(*everybody, rounds=1)


def student(ctx: Context, surname: str, **values: Any) -> str:
    return students.save(ctx, None, {"surname": surname, "given_name": "Ұлпан", "edition": "mitu-2025", **values})[0]
