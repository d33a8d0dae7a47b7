"""Two PCs that never see each other: what one did reaches the other, and nothing is lost or done twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.exchange import packages
from app.services import conflicts, exchanging, history, history_details, plans, records, search, students
from app.services.context import Context
from app.storage import queries
from tests.services.two_pcs import PHRASE, Pcs, apart, asked, settle, state, student


@pytest.fixture
def pcs(tmp_path: Path, department: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pcs]:
    """Copies of a department with one student, made before anybody exchanged anything."""
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here
    student(department, "Қасымова", iin="040512650014", phone="+77010000001", track="SP")
    department.close()
    made = Pcs(tmp_path, department.database.path)
    yield made
    made.close()


@pytest.fixture
def two(pcs: Pcs) -> tuple[Context, Context]:
    return pcs.pc("Хатшы"), pcs.pc("Меңгеруші")


def only(ctx: Context) -> str:
    with ctx.database.read() as connection:
        return str(queries.rows(connection, "student", order=("id",))[0]["id"])


def row(ctx: Context, table: str, row_id: str) -> dict[str, Any]:
    with ctx.database.read() as connection:
        found = queries.get(connection, table, row_id)
    assert found is not None
    return found


def test_different_students_reach_each_other(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    here, there = student(one, "Әбенова"), student(other, "Нұрланов")

    pcs.meet(one, other)

    assert row(other, "student", here)["surname"] == "Әбенова"
    assert row(one, "student", there)["surname"] == "Нұрланов"
    assert apart(one, other) == set()
    assert [hit.id for hit in search.find(other, "Абен")] == [here]


def test_different_fields_of_one_student_merge(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    students.save(one, only(one), {"phone": "+77019999999"})
    students.save(other, only(other), {"email": "u@example.kz", "given_name": "Айгүл"})

    pcs.meet(one, other)

    found = row(one, "student", only(one))
    assert (found["phone"], found["email"], found["given_name"]) == ("+77019999999", "u@example.kz", "Айгүл")
    assert apart(one, other) == set()
    assert asked(one) == asked(other) == set()
    assert "айгул" in found["name_fold"]


def test_the_same_value_on_both_is_no_question(pcs: Pcs, two: tuple[Context, Context]) -> None:
    for ctx in two:
        students.save(ctx, only(ctx), {"phone": "+77015555555"})

    pcs.meet(*two)

    assert asked(two[0]) == asked(two[1]) == set()
    assert apart(*two) == set()


@pytest.mark.parametrize(("choice", "phone"), [("ours", "+77011111111"), ("theirs", "+77012222222")])
def test_one_field_on_both_waits_for_a_person(pcs: Pcs, two: tuple[Context, Context], choice: str, phone: str) -> None:
    one, other = two
    students.save(one, only(one), {"phone": "+77011111111"})
    students.save(other, only(other), {"phone": "+77012222222"})
    pcs.meet(one, other)

    (line,) = conflicts.conflicts(one)
    assert (line.ours, line.theirs, line.user, line.kind) == ("+77011111111", "+77012222222", "Меңгеруші", "changed")
    assert "Қасымова" in line.title
    assert row(one, "student", only(one))["phone"] == "+77011111111"
    assert row(other, "student", only(other))["phone"] == "+77012222222"

    conflicts.resolve(one, [line.id], choice)
    pcs.meet(one, other)

    assert row(one, "student", only(one))["phone"] == row(other, "student", only(other))["phone"] == phone
    assert asked(one) == asked(other) == set()


def test_both_decide_differently_and_are_asked_again(pcs: Pcs, two: tuple[Context, Context]) -> None:
    for ctx, phone in zip(two, ("+77011111111", "+77012222222"), strict=True):
        students.save(ctx, only(ctx), {"phone": phone})
    pcs.meet(*two)
    for ctx in two:
        conflicts.resolve(ctx, [conflicts.conflicts(ctx)[0].id], "ours")

    pcs.meet(*two)

    assert [len(asked(ctx)) for ctx in two] == [1, 1]
    settle(pcs, *two)
    assert apart(*two) == set()


def test_editing_the_field_is_a_decision_too(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    students.save(one, only(one), {"phone": "+77011111111"})
    students.save(other, only(other), {"phone": "+77012222222"})
    pcs.meet(one, other)
    students.save(one, only(one), {"phone": "+77013333333"})
    assert conflicts.conflicts(one) == []

    pcs.meet(one, other)

    assert row(other, "student", only(other))["phone"] == "+77013333333"
    assert asked(one) == asked(other) == set()


@pytest.mark.parametrize("choice", ["ours", "theirs"])
@pytest.mark.parametrize("decider", [0, 1])
def test_taken_out_here_and_changed_there_waits(
    pcs: Pcs, two: tuple[Context, Context], choice: str, decider: int
) -> None:
    one, other = two
    plan_id, _ = plans.create(one, only(one))
    plans.save_rows(one, plan_id, "research", [{"name": "Шолу"}, {"name": "Тәжірибе"}])
    pcs.meet(one, other)
    with one.database.read() as connection:
        first, second = queries.rows(connection, "plan_row", section="research", order=("position",))
    plans.save_rows(one, plan_id, "research", [{"id": second["id"], "name": "Тәжірибе"}])
    changed = [{"id": first["id"], "name": "Жаңа шолу"}, {"id": second["id"], "name": "Тәжірибе"}]
    plans.save_rows(other, plan_id, "research", changed)

    pcs.meet(one, other)

    assert [line.kind for line in conflicts.conflicts(one)] == ["deleted"]
    assert [line.kind for line in conflicts.conflicts(other)] == ["deleted"]
    for ctx in (two[decider],):
        conflicts.resolve(ctx, [conflicts.conflicts(ctx)[0].id], choice)
    pcs.meet(one, other)
    assert apart(one, other) == set()
    assert asked(one) == asked(other) == set()
    there = (first["id"] in {key.row_id for key in state(one)}, choice == "theirs", decider)
    assert there[0] is ((choice == "theirs") is (decider == 0))


def test_what_one_adds_to_a_record_that_the_other_took_back_waits(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    plan_id, _ = plans.create(one, only(one))
    pcs.meet(one, other)
    plans.save_rows(other, plan_id, "research", [{"name": "Шолу"}])
    seq = next(line.seq for line in history.page(one).lines if "plan" in {*_tables(one, line.seq)})
    history.undo(one, seq)

    pcs.meet(one, other)

    assert {line.kind for line in conflicts.conflicts(one)} <= {"orphan", "deleted"}
    assert conflicts.conflicts(one)
    assert conflicts.conflicts(other)
    conflicts.resolve(other, [line.id for line in conflicts.conflicts(other)], "ours")
    pcs.meet(one, other)
    pcs.meet(one, other)
    assert apart(one, other) == set()
    assert asked(one) == asked(other) == set()


def test_a_row_decided_on_is_the_same_everywhere_in_all_its_fields(pcs: Pcs, two: tuple[Context, Context]) -> None:
    """The third one wrote a field that the row has not where it was decided."""
    one, other = two
    third = pcs.pc("Үшінші")
    record, _ = records.save(one, only(one), "projects", None, {"project": "Жоба"})
    pcs.meet(one, other, third)
    records.save(other, only(other), "projects", record, {"role": "3"})
    records.remove(other, record)
    records.save(third, only(third), "projects", record, {"role": "3"})
    pcs.carry(other, third)
    pcs.carry(third, one)
    waiting = conflicts.conflicts(one)
    assert [line.kind for line in waiting] == ["deleted"]
    conflicts.resolve(one, [waiting[0].id], conflicts.OURS)

    pcs.meet(one, other, third)

    assert apart(one, other) == apart(one, third) == set()
    assert row(third, "record", record)["data"] == row(one, "record", record)["data"]
    assert asked(one) == asked(other) == asked(third) == set()


def _tables(ctx: Context, seq: int) -> set[str]:
    with ctx.database.read() as connection:
        from app.storage import history as journal

        return {step.table for step in journal.rows_of(connection, seq)}


def test_the_same_package_twice_changes_nothing(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student(one, "Әбенова")
    package = pcs.package(one)
    assert exchanging.take(other, package, PHRASE).added == 1
    before = state(other)

    again = exchanging.take(other, package, PHRASE)

    assert (again.added, again.changed, again.entries, again.seq) == (0, 0, (), None)
    assert state(other) == before


def test_packages_out_of_order_lose_nothing(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student(one, "Әбенова")
    first = pcs.package(one)
    students.save(one, only(one), {"phone": "+77018888888"})
    second = pcs.package(one)

    exchanging.take(other, second, PHRASE)
    exchanging.take(other, first, PHRASE)

    assert apart(one, other) == set()
    assert row(other, "student", only(other))["phone"] == "+77018888888"


def test_a_package_carries_only_what_the_other_has_not(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    pcs.meet(one, other)
    student(one, "Әбенова")

    exported = exchanging.export(one, pcs.folder / "small.kafedra-exchange", PHRASE)

    assert exported.entries == 1


def test_a_pc_that_lost_what_it_had_confirmed_says_so(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student(one, "Әбенова")
    pcs.meet(one, other)
    brought = next(line.seq for line in history.page(other).lines if "Хатшы" not in line.user and line.undoable)
    for line in history.page(other).lines:
        if line.undoable and not line.undone and line.kind == "do" and line.seq >= brought:
            history.undo(other, line.seq)
    student(one, "Нұрланов")
    package = pcs.package(one)

    with pytest.raises(Refused) as caught:
        exchanging.take(other, package, PHRASE)

    assert caught.value.code == "exchange-gap"
    pcs.carry(other, one)
    pcs.carry(one, other)
    assert apart(one, other) == set()


def test_a_third_pc_hears_of_one_through_the_other(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    third = pcs.pc("Үшінші")
    students.save(one, only(one), {"phone": "+77011111111"})
    students.save(third, only(third), {"email": "u@example.kz"})

    pcs.carry(one, other)
    pcs.carry(other, third)
    assert row(third, "student", only(third))["phone"] == "+77011111111"
    pcs.meet(one, other, third)

    assert apart(one, other) == apart(one, third) == set()
    assert asked(one) == asked(other) == asked(third) == set()


def test_one_import_is_one_intention_and_is_taken_back_as_a_whole(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    before = state(other)
    student(one, "Әбенова")
    students.save(one, only(one), {"phone": "+77019999999"})
    outcome = pcs.carry(one, other)
    after = state(other)
    assert outcome.seq is not None

    history.undo(other, outcome.seq)
    assert state(other) == before
    history.redo(other, outcome.seq)
    assert state(other) == after
    history.undo(other, outcome.seq)
    pcs.carry(one, other)
    assert state(other) == after


def test_the_other_s_history_is_kept_as_it_was(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student(one, "Әбенова")
    outcome = pcs.carry(one, other)
    assert outcome.seq is not None

    lines = exchanging.received(other, outcome.seq)

    assert [line.user for line in lines][-1] == "Хатшы"
    assert "Әбенова" in lines[-1].text
    assert lines[-1].at in {line.at for line in history.page(one).lines}
    told = history_details.details(other, outcome.seq).records
    assert "Хатшы" in told[0].fields[-1].label
    assert told[0].fields[-1].after == lines[-1].text


def test_the_preview_tells_and_writes_nothing(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student(one, "Әбенова")
    package = pcs.package(one)
    before = state(other), history.page(other).total

    told = exchanging.preview(other, package, PHRASE)

    assert (told.added, told.changed, told.removed, told.seq) == (1, 0, 0, None)
    assert ["Әбенова" in record.title for record in told.records] == [True]
    assert (state(other), history.page(other).total) == before


def test_what_was_undone_is_undone_there_too(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    students.save(one, only(one), {"phone": "+77019999999"})
    pcs.meet(one, other)
    seq = next(line.seq for line in history.page(one).lines if "student" in _tables(one, line.seq))
    history.undo(one, seq)

    pcs.meet(one, other)

    assert row(other, "student", only(other))["phone"] == "+77010000001"
    assert apart(one, other) == set()


def test_the_same_iin_entered_on_both_is_told_and_held_once(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    for ctx in two:
        student(ctx, "Әбенова", iin="040101550017")

    pcs.meet(one, other)

    assert apart(one, other) == set()
    assert {line.kind for line in conflicts.conflicts(one)} == {"taken"}
    with one.database.read() as connection:
        holders = queries.rows(connection, "student", iin="040101550017")
    assert len(holders) == 1


def test_the_same_setting_and_day_are_one(pcs: Pcs, two: tuple[Context, Context]) -> None:
    from app.services import settings

    one, other = two
    settings.choose(one, {"paper.linger-days": 9})
    settings.choose(other, {"paper.linger-days": 5})

    pcs.meet(one, other)

    (line,) = conflicts.conflicts(one)
    assert (line.ours, line.theirs) == ("9", "5")
    conflicts.resolve(one, [line.id], "theirs")
    pcs.meet(one, other)
    assert settings.own(one, "paper.linger-days") == settings.own(other, "paper.linger-days") == 5


def test_facts_in_one_record_merge_one_by_one(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    student_id = only(one)
    record_id, _ = records.save(one, student_id, "projects", None, {"project": "Жоба", "role": "орындаушы"})
    pcs.meet(one, other)
    records.save(one, student_id, "projects", record_id, {"end": date(2027, 5, 1), "role": None})
    records.save(other, student_id, "projects", record_id, {"project": "Жаңа жоба"})

    pcs.meet(one, other)

    assert row(one, "record", record_id)["data"] == {"project": "Жаңа жоба", "end": "2027-05-01"}
    assert apart(one, other) == set()


def test_work_lost_by_a_restored_copy_comes_back_from_the_other(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    pcs.meet(one, other)
    path = one.database.path
    kept = path.read_bytes()
    lost = student(one, "Әбенова")
    pcs.meet(one, other)
    one.close()
    path.write_bytes(kept)
    one = pcs.pc("Хатшы")
    after = student(one, "Нұрланов")
    students.save(other, only(other), {"phone": "+77014444444"})

    pcs.carry(one, other)
    pcs.meet(one, other)

    assert {row(ctx, "student", lost)["surname"] for ctx in (one, other)} == {"Әбенова"}
    assert {row(ctx, "student", after)["surname"] for ctx in (one, other)} == {"Нұрланов"}
    assert row(one, "student", only(one))["phone"] == "+77014444444"
    assert apart(one, other) == set()
    assert asked(one) == asked(other) == set()


def test_two_departments_begun_apart_come_together(pcs: Pcs, department: Context, empty_database: Path) -> None:
    """No copies of one database: settings, calendar and the university are one thing all the same."""
    from app.bootstrap import open_department
    from app.services import organisation, setup
    from tests.services.two_pcs import TODAY

    opened = []
    for name in ("Бірінші", "Екінші"):
        path = pcs.folder / f"{name}.sqlite"
        ctx = open_department(path, create=True, user=name, clock=lambda: TODAY, language="kk")
        pcs.opened.append(ctx)
        opened.append(ctx)
        setup.create(ctx, "mitu-2025")
        organisation.save_programme(ctx, None, {"code": "7M06101", "name_kk": "Жүйелер", "edition": "mitu-2025"})
        programme = organisation.list_programmes(ctx)[0]["id"]
        student(ctx, name, programme_id=programme)

    pcs.meet(*opened)

    for ctx in opened:
        with ctx.database.read() as connection:
            assert queries.count(connection, "student") == 2
            assert queries.count(connection, "programme") == 1
            assert queries.count(connection, "organisation") == 1
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    assert [asked(ctx) for ctx in opened] == [set(), set()]


def test_a_reader_of_a_protected_department_gives_nothing_out(pcs: Pcs, two: tuple[Context, Context]) -> None:
    from app.services import roles
    from app.storage.keyring import Keys

    one, _ = two
    allowed = {"reader": roles.Role(frozenset(), frozenset())}
    one.session = roles.Session("Ұлпан", "reader", allowed, Keys.new())
    path = pcs.folder / "reader.kafedra-exchange"

    with pytest.raises(Refused) as caught:
        exchanging.export(one, path, PHRASE)

    one.session = None
    assert caught.value.code == "role-may-not"
    assert not path.exists()
