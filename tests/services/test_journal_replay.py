"""Whatever is done, undone and done again in whatever order: the database is what the intentions that stand make of it,
and the journal fits it.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as thoroughness
from hypothesis import strategies as st

from app.bootstrap import open_department
from app.domain.errors import KafedraError
from app.domain.workflow import Decision
from app.services import (
    casework,
    history,
    internships,
    organisation,
    plans,
    records,
    reports,
    settings,
    students,
    supervisors,
    topics,
)
from app.services.cases import Act, Ruling
from app.services.casework import Move
from app.services.context import Context
from app.services.topics import Proposal
from app.storage.journal_check import first_misfit
from app.storage.tables import UNJOURNALLED, metadata
from tests.conftest import PROFILE, TODAY

Deed = Callable[[Context], Any]

DAY = date(2026, 9, 8)
_KEYS = "app.storage.database.new_key"


# --- what may be done --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Known:
    """The records that there are in a database, in the order of their keys."""

    ctx: Context

    def pick(self, table: str, number: int) -> str | None:
        with self.ctx.database.read() as connection:
            ids = connection.exec_driver_sql(f"SELECT id FROM {table} ORDER BY id").scalars().all()
        return str(ids[number % len(ids)]) if ids else None


def _new_student(known: Known, a: int, b: int) -> Deed:
    values = {"surname": f"Әлиев{a}", "track": "SP", "enrol_date": date(2026, 8, 25), "iin": None}
    return lambda ctx: students.save(ctx, None, values)


def _student(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    changes: list[dict[str, Any]] = [
        {"phone": f"+7707{b}"},
        {"surname": f"Өтегенов{b}"},
        {"iin": f"03040565001{b % 2}"},
    ]
    return one and (lambda ctx: students.save(ctx, one, changes[b % 3]))


def _archive(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    return one and (lambda ctx: students.archive(ctx, [one], archived=bool(b % 2)))


def _status(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    status = ("leave", "studying", "expelled")[b % 3]
    return one and (lambda ctx: students.change_status(ctx, one, status, DAY, f"{b}-б"))


def _supervisor(known: Known, a: int, b: int) -> Deed:
    one = known.pick("staff", a) if b % 2 else None
    return lambda ctx: supervisors.save(ctx, one, {"surname": f"Қасымов{b}", "degree": "PhD", "h_index": b})


def _topic(known: Known, a: int, b: int) -> Deed | None:
    one, staff = known.pick("student", a), known.pick("staff", b)
    proposal = Proposal(one or "", kk=f"Тақырып {b}", staff_id=staff, proposal_date=DAY)
    return one and (lambda ctx: topics.save_proposals(ctx, [proposal]))


def _decision(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    act = Act("DEPM", "protocol", DAY, str(b % 2))
    ruling = Ruling(one or "", Decision.APPROVE if b % 3 else Decision.RETURN, "" if b % 3 else "Толық емес")
    return one and (lambda ctx: topics.decide(ctx, "department", act, [ruling]))


def _back(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    return one and (lambda ctx: casework.take_back(ctx, one, "topic"))


def _dispute(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    begins = {"item.parties": "Екеуі", "item.subject": f"Дау {b}", "item.filed": DAY}
    move = Move(one or "", "dispute", "application", begins=begins)
    return one and (lambda ctx: casework.decide(ctx, [move], on=DAY))


def _plan(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    return one and (lambda ctx: _begin_plan(ctx, one))


def _begin_plan(ctx: Context, student_id: str) -> None:
    """With a direction of its own: one that is copied from the topic stays as it was then, whatever is undone."""
    with ctx.intention("plans.create", name=""):
        plan_id, _ = plans.create(ctx, student_id)
        plans.save_texts(ctx, plan_id, {"direction": "Деректер"})


def _plan_texts(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("plan", a)
    return one and (lambda ctx: plans.save_texts(ctx, one, {"structure": f"{b} тарау"}))


def _plan_rows(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("plan", a)
    rows = [{"name": f"Жұмыс {b}.{number}"} for number in range(b % 4)]
    return one and (lambda ctx: plans.save_rows(ctx, one, ("research", "publication")[b % 2], rows))


def _internship(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    return one and (lambda ctx: internships.create(ctx, one, {"host_name": f"Орталық {b}", "fee_amount": 1000 + b}))


def _programme(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("internship", a)
    rows = [{"name": f"Жұмыс {number}", "result": str(b)} for number in range(b % 3)]
    return one and (lambda ctx: internships.save_programme(ctx, one, {"goal": f"Мақсат {b}"}, rows))


def _record(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    return one and (lambda ctx: records.save(ctx, one, "projects", None, {"role": f"орындаушы {b}"}))


def _no_record(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("record", a)
    return one and (lambda ctx: records.remove(ctx, one))


def _report(known: Known, a: int, b: int) -> Deed | None:
    one = known.pick("student", a)
    return one and (lambda ctx: reports.create(ctx, one, {"kind": ("research", "research-practice")[b % 2]}))


def _setting(known: Known, a: int, b: int) -> Deed:
    return lambda ctx: settings.choose(ctx, {"calendar.week": 5 + b % 2, "paper.linger-days": b})


def _official(known: Known, a: int, b: int) -> Deed:
    one = known.pick("official", a) if b % 2 else None
    if one and b % 3 == 0:
        return lambda ctx: organisation.remove_official(ctx, one)
    return lambda ctx: organisation.save_official(ctx, one, {"post": "head", "name": f"Меңгеруші {b}"})


def _code(known: Known, a: int, b: int) -> Deed:
    one = known.pick("programme", a) if b % 2 else None
    values = {"code": f"7M0610{b % 4}", "name_kk": f"Бағдарлама {b}", "edition": PROFILE}
    return lambda ctx: organisation.save_programme(ctx, one, values)


DEEDS: tuple[Callable[[Known, int, int], Deed | None], ...] = (
    _new_student, _student, _archive, _status, _supervisor, _topic, _decision, _back, _dispute, _plan, _plan_texts,
    _plan_rows, _internship, _programme, _record, _no_record, _report, _setting, _official, _code,
)  # fmt: skip
TURNS = ("undo", "redo", "undo one", "redo one", "restart")

small = st.integers(0, 9)
# A few deeds, then a turn, again and again.
rounds = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(DEEDS), small, small), min_size=1, max_size=4),
        st.lists(st.tuples(st.sampled_from(TURNS), small), max_size=3),
    ),
    min_size=4,
    max_size=8,
)


# --- a life and its replay -----------------------------------------------------------------------------------


@dataclass(slots=True)
class Life:
    """A database, and what was done in it by its number in the journal."""

    path: Path
    monkeypatch: pytest.MonkeyPatch
    deeds: dict[int, tuple[int, Deed]] = field(default_factory=dict)
    ctx: Context = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.ctx = open_department(self.path, user="secretary", clock=lambda: TODAY)

    def do(self, number: int, deed: Deed | None) -> None:
        """Do a deed; the keys of its rows follow from its number, so that they are the same whenever it is done."""
        if deed is None:
            return
        keys: Iterator[int] = iter(range(1, 1000))
        self.monkeypatch.setattr(_KEYS, lambda: f"{number:016x}{next(keys):016x}")
        before = self.last()
        try:
            deed(self.ctx)
        except KafedraError:
            assert self.last() == before
        if self.last() != before:
            self.deeds[self.last()] = number, deed

    def turn(self, what: str, a: int) -> None:
        before = self.state()
        standing = self.standing()
        found = standing if what == "undo one" else [seq for seq in self.deeds if seq not in standing]
        one = found[-1 - a % len(found)] if found and what.endswith("one") else None
        try:
            if what == "restart":
                self.ctx.close()
                self.open()
            else:
                {"undo": history.undo, "redo": history.redo}[what.partition(" ")[0]](self.ctx, one)
        except KafedraError:
            assert self.state() == before

    def last(self) -> int:
        with self.ctx.database.read() as connection:
            return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar_one())

    def standing(self) -> list[int]:
        """What stands, in the order in which it came into force last."""
        lines = {line.seq: line for line in history.page(self.ctx, limit=10_000).lines}
        place = {seq: seq for seq in self.deeds if not lines[seq].undone}
        turns = sorted((line.seq, line.target) for line in lines.values() if line.target in place)
        place |= {target: seq for seq, target in turns}
        return sorted(place, key=place.__getitem__)

    def state(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table that the journal keeps, and the search."""
        tables = [table.name for table in metadata.sorted_tables if table.name not in UNJOURNALLED]
        with self.ctx.database.read() as connection:
            return {
                table: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {table}")))
                for table in (*tables, "search_token")
            }


def _begin(ctx: Context) -> None:
    organisation.save_programme(ctx, None, {"code": "7M06101", "name_kk": "Ақпараттық жүйелер", "edition": PROFILE})
    organisation.save_official(ctx, None, {"post": "head", "name": "Сейітова Айгүл"})
    staff, _ = supervisors.save(ctx, None, {"surname": "Әбдірахманов", "degree": "PhD"})
    both = [students.save(ctx, None, {"surname": name, "track": "SP"})[0] for name in ("Әлиев", "Қасымова")]
    proposed = [Proposal(one, kk="Тақырып", staff_id=staff, proposal_date=DAY) for one in both]
    topics.save_proposals(ctx, proposed)
    plans.create(ctx, both[0])
    internships.create(ctx, both[1], {"host_name": "Орталық"})


@pytest.fixture(scope="module")
def begun(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two students with topics, one with a plan, one with an internship; never opened by the test itself."""
    path = tmp_path_factory.mktemp("begun") / "department.sqlite"
    shutil.copyfile(empty_database, path)
    ctx = open_department(path, user="secretary", clock=lambda: TODAY)
    with ctx.intention("demo.fill", undoable=False, profile=PROFILE):
        _begin(ctx)
    ctx.close()
    return path


@thoroughness(
    max_examples=25, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(rounds=rounds)
def test_what_stands_is_what_the_tables_hold(
    rounds: list[tuple[list[Any], list[Any]]], begun: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("life")
    numbers = iter(range(1, 1000))
    with pytest.MonkeyPatch.context() as monkeypatch:
        lives = []
        for name in ("lived.sqlite", "replayed.sqlite"):
            shutil.copyfile(begun, folder / name)
            lives.append(Life(folder / name, monkeypatch))
        lived, replayed = lives
        try:
            for deeds, turns in rounds:
                for kind, a, b in deeds:
                    lived.do(next(numbers), kind(Known(lived.ctx), a, b))
                for what, a in turns:
                    lived.turn(what, a)
            for seq in lived.standing():
                replayed.do(*lived.deeds[seq])
            assert lived.state() == replayed.state()
        finally:
            for life in lives:
                life.ctx.close()
    with closing(sqlite3.connect(folder / "lived.sqlite")) as connection:
        assert first_misfit(connection) is None
    shutil.rmtree(folder)
