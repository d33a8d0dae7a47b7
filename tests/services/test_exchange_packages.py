"""The package itself: papers and scans travel, nothing opens without the phrase, nothing is half there."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused
from app.exchange import packages
from app.services import exchanging, organisation, papers
from app.services.context import Context
from app.storage import queries
from app.storage.files import FileStore
from tests.services.two_pcs import PHRASE, TODAY, Pcs, apart, asked, state, student


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here


@pytest.fixture
def pcs(tmp_path: Path, department: Context, cheap: None) -> Iterator[Pcs]:
    programme = organisation.list_programmes(department)[0]["id"]
    student(department, "Қасымова", iin="040512650014", track="SP", programme_id=programme)
    department.close()
    made = Pcs(tmp_path, department.database.path)
    yield made
    made.close()


@pytest.fixture
def two(pcs: Pcs) -> tuple[Context, Context]:
    return pcs.pc("Хатшы"), pcs.pc("Меңгеруші")


def issue(ctx: Context) -> papers.IssuedPaper:
    with ctx.database.read() as connection:
        student_id = queries.rows(connection, "student", order=("id",))[0]["id"]
    return papers.issue(ctx, "consent", f"student:{student_id}")


def refusal(ctx: Context, path: Path, phrase: str = PHRASE) -> str:
    with pytest.raises(Refused) as caught:
        exchanging.take(ctx, path, phrase)
    return caught.value.code


# --- papers and scans ----------------------------------------------------------------------------------------


def test_issued_papers_travel_with_their_files(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    paper = issue(one)

    outcome = pcs.carry(one, other)

    assert outcome.files == 1
    assert papers.reprint(other, paper.id) == papers.reprint(one, paper.id)
    assert apart(one, other) == set()


def test_scans_travel_with_their_files(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    digest = one.files.put(b"scanned sheets", ".tiff")
    values = {"name": "a.tiff", "sha256": digest, "suffix": ".tiff", "pages": 1, "received_at": "2026-11-22T08:00"}
    with one.intention("filing.receive", name="a.tiff") as unit:
        scan_id = unit.insert("scan", values)
        unit.insert("scan_page", {"scan_id": scan_id, "page": 1, "state": "tray"})

    pcs.carry(one, other)

    assert other.files.get(digest, ".tiff") == b"scanned sheets"
    assert apart(one, other) == set()


def test_the_same_scan_received_on_both_is_one(pcs: Pcs, two: tuple[Context, Context]) -> None:
    for ctx in two:
        digest = ctx.files.put(b"scanned sheets", ".tiff")
        values = {"name": "a.tiff", "sha256": digest, "suffix": ".tiff", "pages": 1, "received_at": "2026-11-22T08:00"}
        with ctx.intention("filing.receive", name="a.tiff") as unit:
            scan_id = unit.insert("scan", values)
            unit.insert("scan_page", {"scan_id": scan_id, "page": 1, "state": "tray"})

    pcs.meet(*two)

    for ctx in two:
        with ctx.database.read() as connection:
            assert (queries.count(connection, "scan"), queries.count(connection, "scan_page")) == (1, 1)
        assert asked(ctx) == set()


def test_a_lost_file_is_told_and_the_rest_travels(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    paper = issue(one)
    one.files.path(paper.sha256, papers.SUFFIX).unlink()
    path = pcs.folder / "lost.kafedra-exchange"

    exported = exchanging.export(one, path, PHRASE)

    assert (exported.files, exported.missing) == (0, (f"{paper.sha256}.pdf",))
    exchanging.take(other, path, PHRASE)
    assert papers.get(other, paper.id).number == paper.number


def test_the_same_number_given_on_both_is_told_once_and_then_never_again(
    pcs: Pcs, two: tuple[Context, Context]
) -> None:
    one, other = two
    first, second = issue(one), issue(other)
    assert first.number == second.number

    pcs.meet(one, other)

    assert apart(one, other) == set()
    numbers = {paper.number for paper in papers.list_papers(one)}
    assert len(numbers) == 2
    assert first.number in numbers
    assert {path for _, path in asked(one)} == {"number"}
    fresh = {issue(one).number, issue(one).number, issue(other).number}
    pcs.meet(one, other)
    assert len(fresh) == 3
    assert {path for _, path in asked(one)} == {"number"}
    assert len(asked(one)) == 1


# --- the phrase and the bytes ----------------------------------------------------------------------------------


def test_another_phrase_opens_nothing(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    before = state(other)
    package = pcs.package(one)

    assert refusal(other, package, "көктемгі қар 2027") == "exchange-unopened"
    assert state(other) == before
    assert exchanging.preview(other, package, f"  {PHRASE.replace(' ', '   ')} ").sender


def test_a_short_phrase_is_refused_before_anything_is_written(pcs: Pcs, two: tuple[Context, Context]) -> None:
    path = pcs.folder / "short.kafedra-exchange"
    with pytest.raises(Refused) as caught:
        exchanging.export(two[0], path, "қар")
    assert caught.value.code == "phrase-short"
    assert not path.exists()


def test_nothing_in_a_package_can_be_read_without_the_phrase(pcs: Pcs, two: tuple[Context, Context]) -> None:
    student(two[0], "Әбенова")
    content = pcs.package(two[0]).read_bytes()

    assert "Әбенова".encode() not in content
    assert b"student" not in content
    assert content[27:] != pcs.package(two[0]).read_bytes()[27:]


def test_one_changed_byte_anywhere_opens_nothing(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    one.files.put(os.urandom(2_500_000), ".tiff")
    digest = one.files.put(b"x" * 2_500_000, ".tiff")
    with one.intention("filing.receive", name="a.tiff") as unit:
        values = {"name": "a", "sha256": digest, "suffix": ".tiff", "pages": 1, "received_at": "2026-11-22T08:00"}
        unit.insert("scan", values)
    content = pcs.package(one).read_bytes()
    assert len(content) > 2_500_000
    before = state(other)
    spoiled = pcs.folder / "spoiled.kafedra-exchange"

    for place in [*range(0, 60), *range(60, len(content), len(content) // 60), len(content) - 1]:
        changed = bytearray(content)
        changed[place] ^= 0x40
        spoiled.write_bytes(changed)
        assert refusal(other, spoiled) in ("exchange-unopened", "exchange-foreign"), place
    for length in (0, 10, 42, 43, 44, 100, 1 << 20, len(content) - 1, len(content) - 17):
        spoiled.write_bytes(content[:length])
        assert refusal(other, spoiled) in ("exchange-unopened", "exchange-foreign"), length
    spoiled.write_bytes(content + b"\0")
    assert refusal(other, spoiled) == "exchange-unopened"
    assert state(other) == before


def test_a_package_of_a_newer_program_is_refused_in_words(
    pcs: Pcs, two: tuple[Context, Context], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    with monkeypatch.context() as patched:
        patched.setattr("app.storage.upgrade.HEAD", "9999")
        package = pcs.package(one)
    assert refusal(other, package) == "exchange-newer"


def test_its_own_package_is_told(pcs: Pcs, two: tuple[Context, Context]) -> None:
    assert refusal(two[0], pcs.package(two[0])) == "exchange-own"


@pytest.mark.parametrize(
    "spoiled",
    [
        {"from": None}, {"from": {"id": "1"}}, {"since": 5}, {"since": ["x", None]}, {"acks": []}, {"made_at": "soon"},
        {"files": [["../../x", ".pdf", 1]]}, {"files": [["0" * 64, "/../x", 1]]}, {"files": 5}, {"department": 5},
    ],
)  # fmt: skip
def test_a_manifest_that_no_program_writes_is_refused(
    pcs: Pcs, two: tuple[Context, Context], spoiled: dict[str, Any]
) -> None:
    """Whoever knows the phrase may still send what was made by hand."""
    one, other = two
    before = state(other)
    path = pcs.package(one)
    told = packages.read(path, PHRASE)
    with pytest.MonkeyPatch.context() as patched:
        if "files" in spoiled:
            whole = packages._framed
            patched.setattr(packages, "_framed", lambda told, *rest: whole({**told, **spoiled}, *rest))
        packages.write(path, PHRASE, {**told.manifest, **spoiled}, told.entries, [])
    assert refusal(other, path) == "exchange-unopened"
    assert state(other) == before


@pytest.mark.parametrize(
    "spoiled",
    [
        {"writes": None}, {"writes": [{}]}, {"at": "noon"}, {"key": ["student", "1"]}, {"key": ["journal", "1"]},
        {"key": ["no such table", "1"]}, {"after": {"id": "1", "enrol_date": "tomorrow"}}, {"after": []},
        {"parents": 5}, {"after": "x"},
    ],
)  # fmt: skip
def test_entries_that_no_program_writes_are_refused(
    pcs: Pcs, two: tuple[Context, Context], spoiled: dict[str, Any]
) -> None:
    one, other = two
    student(one, "Әбенова")
    before = state(other)
    path = pcs.package(one)
    told = packages.read(path, PHRASE)
    entries = [dict(entry) for entry in told.entries]
    if spoiled.keys() & {"writes", "at"}:
        entries[-1] |= spoiled
    else:
        entries[-1]["writes"] = [entries[-1]["writes"][0] | spoiled]
    packages.write(path, PHRASE, told.manifest, entries, [])
    assert refusal(other, path) == "exchange-unopened"
    assert state(other) == before


def test_the_package_of_another_department_is_refused(pcs: Pcs, two: tuple[Context, Context], tmp_path: Path) -> None:
    one, _ = two
    path = tmp_path / "басқа" / "department.sqlite"
    foreign = open_department(path, create=True, user="foreign", clock=lambda: TODAY)
    with foreign.intention("organisation.save") as unit:
        unit.insert("department", {"name_kk": "Химия кафедрасы"})
    student(foreign, "Ли")
    with one.intention("organisation.save") as unit:
        known = queries.rows(unit.connection, "department")
        names = {"name_kk": "Ақпараттық жүйелер"}
        if known:
            unit.update("department", known[0]["id"], names)
        else:
            unit.insert("department", names)
    before = state(foreign)
    with pytest.raises(Refused) as refused:
        exchanging.take(foreign, pcs.package(one), PHRASE)
    assert refused.value.code == "exchange-other-department"
    assert refused.value.params == {"there": "Ақпараттық жүйелер", "here": "Химия кафедрасы"}
    assert state(foreign) == before
    foreign.close()


# --- cut off ------------------------------------------------------------------------------------------------------

_IMPORT = """
import os, signal, sys
from datetime import date
from pathlib import Path
from app.bootstrap import open_department
from app.exchange import packages
from app.services import exchanging

packages._COST["n"] = 1 << 4
left = int(sys.argv[3])

def step(frame, event, argument):
    global left
    if event == "call" and "/app/" in frame.f_code.co_filename:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

ctx = open_department(Path(sys.argv[1]), user="other", clock=lambda: date(2026, 11, 22))
sys.setprofile(step)
exchanging.take(ctx, Path(sys.argv[2]), sys.argv[4])
sys.setprofile(None)
print("whole")
"""


def test_an_import_killed_anywhere_left_nothing_or_all(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    issue(one)
    student(one, "Әбенова")
    package = pcs.package(one)
    exchanging._itself(other)
    before, path = state(other), other.database.path
    other.close()
    killed = 0
    for step in (1, 40, 150, 400, 700, 1100, 1600, 2200, 3000, 4000, 6000, 10_000_000):
        done = subprocess.run(
            [sys.executable, "-c", _IMPORT, str(path), str(package), str(step), PHRASE],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        killed += done.returncode != 0
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        ctx = open_department(path, user="other", clock=lambda: TODAY)
        assert state(ctx) == before or apart(one, ctx) == set()
        ctx.close()
        assert FileStore(path)
    assert killed >= 4
    again = open_department(path, user="other", clock=lambda: TODAY)
    exchanging.take(again, package, PHRASE)
    assert apart(one, again) == set()
    again.close()


def test_cancelled_at_any_moment_nothing_has_changed(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    issue(one)
    package, path = pcs.package(one), pcs.folder / "stick.kafedra-exchange"
    exchanging._itself(other)
    before = state(other)
    works: list[Callable[[Callable[[], bool]], object]] = [
        lambda asked: exchanging.export(one, path, PHRASE, cancelled=asked),
        lambda asked: exchanging.preview(other, package, PHRASE, cancelled=asked),
        lambda asked: exchanging.take(other, package, PHRASE, cancelled=asked),
    ]
    for work in works:
        moment = 0
        while not whole(work, moment):
            assert state(other) == before
            assert not list(pcs.folder.glob("*stick*"))
            moment += 1
        assert moment >= 3
        path.unlink(missing_ok=True)
    assert apart(one, other) == set()


def whole(work: Callable[[Callable[[], bool]], object], moment: int) -> bool:
    """Whether the work came to its end before it was cancelled, which it is the time after so many questions."""
    moments = iter(range(moment))
    try:
        work(lambda: next(moments, None) is None)
    except Refused as refused:
        if refused.code != "cancelled":
            raise
        return False
    return True


def test_the_progress_goes_up_to_the_whole(pcs: Pcs, two: tuple[Context, Context]) -> None:
    one, other = two
    issue(one)
    told: list[float] = []

    def progress(done: int, total: int) -> None:
        told.append(done / total)

    path = pcs.folder / "stick.kafedra-exchange"
    exchanging.export(one, path, PHRASE, progress=progress)
    assert told == sorted(told)
    assert told[-1] > 0.4
    told.clear()
    exchanging.take(other, path, PHRASE, progress=progress)
    assert told == sorted(told)
    assert 0.7 < told[-1] <= 1


def test_an_export_cut_off_leaves_the_package_before(
    pcs: Pcs, two: tuple[Context, Context], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _other = two
    path = pcs.folder / "stick.kafedra-exchange"
    exchanging.export(one, path, PHRASE)
    before = path.read_bytes()

    def pulled(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.exchange.packages._seal", pulled)
    with pytest.raises(Exception, match="disk-full"):
        exchanging.export(one, path, PHRASE)

    assert path.read_bytes() == before
    assert [found.name for found in pcs.folder.glob("*stick*")] == [path.name]
