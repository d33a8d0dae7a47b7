"""Copies from before the protection: told, called to mind until they are gone, encrypted or deleted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused
from app.services import backup_lists, backups, papers, plain_copies, protection, roles, students
from app.services.context import Context
from app.services.roles import Session
from app.storage import door, keys
from app.storage.backup_store import BackupStore

pytestmark = pytest.mark.usefixtures("quick_passwords")

USER, PASSWORD = "Айгүл", "меңгеруші құпиясөзі"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


@pytest.fixture
def department(tmp_path: Path, demo_database: Path, usb: Path) -> Iterator[Context]:
    """Plain, with a paper, and two copies at the second place."""
    path = tmp_path / "Кафедра" / "kafedra.sqlite"
    path.parent.mkdir()
    shutil.copyfile(demo_database, path)
    ctx = open_department(path)
    papers.issue(ctx, "mitu-a", f"student:{students.list_ids(ctx, students.wanted())[0]}")
    backups.choose_second(ctx, usb)
    for name in ("Бірінші", "Екінші"):
        students.save(ctx, students.list_ids(ctx, students.wanted())[0], {"given_name": name})
        assert backups.carry_out(backups.by_hand(ctx)).second_seen
    yield ctx
    ctx.close()


def store_at(ctx: Context, place: Path) -> BackupStore:
    return BackupStore(backups.store_at(place, ctx.database.path))


def codes(ctx: Context) -> list[str]:
    return [one.code for one in backups.reminders(ctx)]


def readable(folder: Path, ctx: Context) -> list[str]:
    """Files that hold a surname, or are a form as it was printed."""
    wanted = [b"%PDF", *(line.name.split()[0].encode() for line in students.list_lines(ctx, students.wanted()))]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(one in path.read_bytes() for one in wanted)]


def test_a_plain_department_has_none(department: Context) -> None:
    assert plain_copies.find(department) == []
    assert codes(department) == []


def test_they_are_told_when_it_is_protected_and_encrypted(department: Context, usb: Path) -> None:
    done = protection.turn_on(department, USER, PASSWORD)
    assert [one.folder for one in done.plain] == [store_at(department, usb).folder] * 2
    assert codes(department) == ["backup-plain"]
    assert readable(usb, department)

    assert plain_copies.protect(department, done.plain) == ()

    assert readable(usb, department) == []
    assert plain_copies.find(department) == []
    assert codes(department) == []
    kept = store_at(department, usb)
    assert [kept.check(copy) for copy in kept.copies()] == [(), ()]
    assert {copy.made for copy in kept.copies()} == {one.made for one in done.plain}
    assert backup_lists.newest_good(backup_lists.lines(department.database.path)) is not None
    moved = keys.unlock(kept.copies()[0].database, USER, PASSWORD)[0]
    assert moved == department.session.keys  # type: ignore[union-attr]


def test_they_are_deleted_for_good(department: Context, usb: Path) -> None:
    done = protection.turn_on(department, USER, PASSWORD)
    plain_copies.remove(department, done.plain[:1])
    assert codes(department) == ["backup-plain"]
    plain_copies.remove(department, done.plain[1:])
    assert readable(usb, department) == []
    assert store_at(department, usb).copies() == []
    assert codes(department) == []


def test_a_stick_that_was_away_is_called_to_mind_until_it_was_seen(department: Context, usb: Path) -> None:
    usb.rename(usb.with_name("in a drawer"))
    done = protection.turn_on(department, USER, PASSWORD)
    assert (done.plain, done.unseen) == ((), usb)
    assert "backup-plain-unknown" in codes(department)

    usb.with_name("in a drawer").rename(usb)
    backups.carry_out(backups.by_hand(department))  # as the window does by itself
    assert codes(department) == ["backup-plain"]
    found = plain_copies.find(department)
    assert len(found) == 2
    plain_copies.protect(department, found)
    assert codes(department) == []
    backups.carry_out(backups.by_hand(department))
    assert readable(usb, department) == []


def test_copies_in_a_folder_that_a_person_shows(department: Context, usb: Path, tmp_path: Path) -> None:
    other = tmp_path / "екінші таяқша"
    shutil.copytree(usb, other)
    protection.turn_on(department, USER, PASSWORD)
    found = plain_copies.find(department, [other])
    assert len([one for one in found if one.folder.is_relative_to(other)]) == 2
    plain_copies.protect(department, found)
    assert readable(other, department) == []


def test_copies_of_another_department_are_left_alone(
    department: Context, usb: Path, tmp_path: Path, demo_database: Path
) -> None:
    strange = tmp_path / "басқа" / "other.sqlite"
    strange.parent.mkdir()
    shutil.copyfile(demo_database, strange)
    with_copy = BackupStore.of(strange).make(strange, "by-hand", department.now())
    protection.turn_on(department, USER, PASSWORD)
    found = plain_copies.find(department, [strange.parent, BackupStore.of(strange).folder])
    assert with_copy.folder not in {one.folder for one in found}


def test_a_damaged_one_is_named_and_stays(department: Context, usb: Path) -> None:
    done = protection.turn_on(department, USER, PASSWORD)
    broken = done.plain[0].folder / f"{done.plain[0].name}.sqlite"
    content = bytearray(broken.read_bytes())
    content[5000] ^= 1
    broken.write_bytes(content)

    assert plain_copies.protect(department, done.plain) == (done.plain[0].name,)

    assert broken.is_file()
    assert [one.name for one in plain_copies.find(department)] == [done.plain[0].name]
    assert codes(department) == ["backup-plain"]


@pytest.mark.parametrize("cut", ["before", "after"])
def test_cut_off_no_copy_is_lost(department: Context, usb: Path, cut: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done = protection.turn_on(department, USER, PASSWORD)

    class Cut(BaseException):
        """As if the stick had been pulled."""

    def stop(*_: object) -> None:
        raise Cut

    with monkeypatch.context() as patched:
        patched.setattr(BackupStore, "declare" if cut == "before" else "discard", stop)
        with pytest.raises(Cut):
            plain_copies.protect(department, done.plain)
    kept = store_at(department, usb)
    assert {copy.made for copy in kept.copies() if kept.check(copy) == ()} == {one.made for one in done.plain}

    plain_copies.protect(department, plain_copies.find(department))
    assert readable(usb, department) == []
    assert {copy.made for copy in kept.copies()} == {one.made for one in done.plain}
    assert not any(door.is_plain(copy.database) for copy in kept.copies())


Act = Callable[[Context], object]


@pytest.mark.parametrize("act", [lambda ctx: plain_copies.protect(ctx, []), lambda ctx: plain_copies.remove(ctx, [])])
def test_only_the_head_mends_them(department: Context, act: Act) -> None:
    with pytest.raises(Refused, match="not-protected"):
        act(department)
    protection.turn_on(department, USER, PASSWORD)
    session = department.session
    assert session is not None
    department.session = Session("Ұлпан", "secretary", roles.load(department.folders.roles), session.keys)
    with pytest.raises(Refused, match="role-may-not"):
        act(department)
    department.session = session
