"""What a user may not do here does not come in by a package that he takes in: it waits for the head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.exchange import packages
from app.services import conflicts, exchanging, history, protection, settings, students
from app.services.context import Context
from app.storage import queries
from tests.services.two_pcs import PHRASE, Pcs, apart, asked, state, student


@pytest.fixture
def pcs(tmp_path: Path, department: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pcs]:
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here
    student(department, "Қасымова", phone="+77010000001", track="SP")
    department.close()
    made = Pcs(tmp_path, department.database.path)
    yield made
    made.close()


@pytest.fixture
def two(pcs: Pcs) -> tuple[Context, Context]:
    """The head's PC, and one that is protected, where the secretary works."""
    one, other = pcs.pc("Меңгеруші"), pcs.pc("Хатшы")
    protection.turn_on(other, "Сейітова", "ұзын-құпиясөз-2026")
    become(other, "secretary")
    return one, other


def become(ctx: Context, role: str) -> None:
    assert ctx.session is not None
    ctx.session = replace(ctx.session, name=role, role=role)


def rule_of(ctx: Context) -> tuple[str, Any, Any]:
    """A setting of the regulation: key, value in force, another one."""
    edition = settings.main_profile(ctx)
    for key, setting in ctx.profile(edition).settings.items():
        if type(setting.default) is int and not setting.choices:
            return key, settings.effective(ctx, edition)[key], setting.default + 1
    raise AssertionError


def only(ctx: Context) -> str:
    with ctx.database.read() as connection:
        return str(queries.rows(connection, "student", order=("id",))[0]["id"])


def test_a_setting_of_the_regulation_waits_for_the_head_the_rest_comes_in(
    pcs: Pcs, two: tuple[Context, Context]
) -> None:
    one, other = two
    key, before, after = rule_of(one)
    settings.choose(one, {key: after, "paper.linger-days": 3})
    students.save(one, only(one), {"phone": "+77019999999"})
    package = pcs.package(one)

    told = exchanging.preview(other, package, PHRASE)
    done = exchanging.take(other, package, PHRASE)

    assert [line.kind for line in done.conflicts] == [line.kind for line in told.conflicts] == ["withheld"]
    assert "меңгерушіні күтеді" in done.conflicts[0].why
    assert settings.effective(other, settings.main_profile(other))[key] == before
    assert settings.own(other, "paper.linger-days") == 3
    assert students.get(other, only(other))["phone"] == "+77019999999"
    (line,) = conflicts.conflicts(other)
    for choice in conflicts.CHOICES:
        with pytest.raises(Refused) as refused:
            conflicts.resolve(other, [line.id], choice)
        assert refused.value.code == "role-may-not"

    become(other, "head")
    conflicts.resolve(other, [line.id], conflicts.THEIRS)
    assert settings.effective(other, settings.main_profile(other))[key] == after
    become(other, "secretary")
    pcs.meet(one, other)
    assert apart(one, other) == set()
    assert asked(one) == asked(other) == set()


def test_it_waits_through_further_packages_until_the_head_takes_one_in(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    key, before, after = rule_of(one)
    settings.choose(one, {key: after})
    pcs.carry(one, other)
    settings.choose(one, {key: after + 1})
    students.save(one, only(one), {"phone": "+77019999999"})
    pcs.carry(one, other)
    students.save(one, only(one), {"phone": "+77018888888"})
    pcs.carry(one, other)

    assert settings.effective(other, settings.main_profile(other))[key] == before
    assert {path for _, path in asked(other)} == {""}  # there is no such choice here yet
    assert len(conflicts.conflicts(other)) == 1
    become(other, "head")
    students.save(one, only(one), {"phone": "+77017777777"})
    done = pcs.carry(one, other)
    assert done.settled == 1
    assert settings.effective(other, settings.main_profile(other))[key] == after + 1
    assert asked(other) == set()
    assert apart(one, other) == set()


def test_a_choice_of_the_head_on_both_is_decided_by_the_head(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    key, _, after = rule_of(one)
    become(other, "head")
    settings.choose(other, {key: after + 1})
    settings.choose(one, {key: after})
    become(other, "secretary")
    pcs.carry(one, other)

    (line,) = conflicts.conflicts(other)
    assert line.kind == "changed"
    with pytest.raises(Refused) as refused:
        conflicts.resolve(other, [line.id], conflicts.THEIRS)
    assert refused.value.code == "role-may-not"
    assert settings.effective(other, settings.main_profile(other))[key] == after + 1


def test_a_move_to_another_edition_waits_for_the_head(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    pcs.carry(one, other)
    with one.intention("editions.move", n=1, edition="mitu-2026") as unit:
        unit.update("student", only(one), {"edition": next(name for name in one.profiles if name != "mitu-2025")})
    done = pcs.carry(one, other)
    assert [line.kind for line in done.conflicts] == ["withheld"]
    assert students.get(other, only(other))["edition"] == "mitu-2025"
    history.undo(other, done.seq)
    assert asked(other) == set()


def test_a_reader_takes_nothing_in(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student(one, "Әбенова")
    package = pcs.package(one)
    become(other, "reader")
    before = state(other)
    with pytest.raises(Refused) as refused:
        exchanging.take(other, package, PHRASE)
    assert refused.value.code == "role-may-not"
    with pytest.raises(Refused):
        exchanging.export(other, pcs.folder / "x.kafedra-exchange", PHRASE)
    assert state(other) == before
    assert [line.kind for line in exchanging.preview(other, package, PHRASE).conflicts] == ["withheld"]


def test_who_works_for_all_brings_everything_in(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    become(other, "head")
    key, _, after = rule_of(one)
    settings.choose(one, {key: after})
    assert pcs.carry(one, other).conflicts == ()
    assert settings.effective(other, settings.main_profile(other))[key] == after


def test_what_belongs_to_one_pc_does_not_travel(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    become(other, "head")
    protection.add_user(other, "Екінші", "secretary", "хатшының-құпиясөзі-1")
    assert pcs.carry(other, one).added == 0
    assert apart(one, other) == set()
