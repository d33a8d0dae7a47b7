"""People who are anonymised on one PC: the other one learns of it, and never brings them back."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused
from app.exchange import packages
from app.services import (
    act_papers,
    anonymising,
    conflicts,
    exchanging,
    filing,
    history,
    meetings,
    papers,
    protection,
    records,
    safekeeping,
    settings,
    students,
)
from app.services.context import Context
from app.services.printing import PrintOptions
from app.storage import journal_check, queries
from tests.conftest import TODAY
from tests.services.signed_sheets import scan_of, sheets_of
from tests.services.two_pcs import PHRASE, Pcs, apart, state

WORD, LEFT = "ИЕСІЗДЕНДІРУ", date(2026, 11, 2)
NAMED = {"surname": "Жаңабаева", "given_name": "Айсұлу", "patronymic": "Ерланқызы", "iin": "990101400012"}
TRACES = ("Жаңабаева", "Айсұлу", "990101400012", "+77015554433", "Құпия тақырып")


@dataclass(frozen=True, slots=True)
class Department:
    """Two PCs that have met; `leaver` left, `stayer` was decided on in the same meeting."""

    pcs: Pcs
    one: Context
    other: Context
    leaver: str
    stayer: str


@pytest.fixture
def met(tmp_path: Path, demo_database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Department]:
    monkeypatch.setitem(packages._COST, "n", 1 << 4)  # what a phrase costs to guess is not tried here
    original = Path(shutil.copyfile(demo_database, tmp_path / "original.sqlite"))
    ctx = open_department(original, user="first", clock=lambda: TODAY)
    settings.choose(ctx, {anonymising.KEEP_YEARS: 0})
    meeting = next(one.id for one in meetings.list_acts(ctx) if (one.body, one.decisions) == ("DEPM", 12))
    leaver, stayer = [line.student_id for line in meetings.get_act(ctx, meeting).decisions][:2]
    students.save(ctx, leaver, {**NAMED, "phone": "+77015554433"})
    for paper in act_papers.of_act(ctx, meeting):
        for subject in paper.subjects:
            papers.issue(ctx, paper.form, subject)
    students.change_status(ctx, leaver, "expelled", LEFT, "№ 77-м")
    ctx.close()
    pcs = Pcs(tmp_path, original)
    files = original.with_name(original.name + ".files")
    for name in ("бір", "екі"):
        (tmp_path / name).mkdir()
        shutil.copytree(files, tmp_path / name / "department.sqlite.files")
        shutil.copyfile(original, tmp_path / name / "department.sqlite")
    one, other = pcs.pc("бір"), pcs.pc("екі")
    pcs.meet(one, other)
    yield Department(pcs, one, other, leaver, stayer)
    pcs.close()


def anonymise(ctx: Context, *ids: str) -> None:
    anonymising.anonymise(ctx, ids, WORD)


def consent(ctx: Context, student_id: str) -> papers.IssuedPaper:
    return papers.issue(ctx, "consent", f"student:{student_id}", PrintOptions(draft=False))


def word_topic(ctx: Context, student_id: str) -> None:
    with ctx.intention("topics.propose", n=1) as unit:
        for row in queries.rows(unit.connection, "topic", student_id=student_id):
            unit.update("topic", row["id"], {"kk": "Құпия тақырып"})


def left_of(ctx: Context) -> list[str]:
    """What is to be found of the person: in the file of the database, and in those beside it."""
    ctx.database.compact()
    content = ctx.database.path.read_bytes()
    found = [trace for trace in TRACES if trace.encode() in content]
    folder = ctx.database.path.with_name(ctx.database.path.name + ".files")
    for path in sorted(folder.rglob("*.pdf")):
        told = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
        found += [f"{path.name}: {trace}" for trace in TRACES if trace in " ".join(told.split())]
    return found


def is_sound(ctx: Context) -> bool:
    told = safekeeping.verify(ctx.database.path)
    return (told["papers_lost"], told["scans_lost"], journal_check.of_file(ctx.database.path)) == ([], [], None)


def test_the_other_pc_learns_of_it(met: Department, tmp_path: Path) -> None:
    """With papers and scans of its own that the first one never heard of."""
    anonymise(met.one, met.leaver)
    own, shared = consent(met.other, met.leaver), consent(met.other, met.stayer)
    sheets = [sheets_of(met.other, one.id)[0] for one in (shared, own)]
    filing.receive(met.other, [scan_of(sheets, tmp_path / "екеуі.pdf"), scan_of(sheets[1:], tmp_path / "жалғыз.png")])
    records.save(met.other, met.leaver, "publications", None, {"title": "Айсұлу Жаңабаеваның мақаласы", "sheets": 2})
    word_topic(met.other, met.leaver)
    students.save(met.other, met.leaver, {"email": "aisulu@example.kz"})
    assert left_of(met.other)
    package = met.pcs.package(met.one)
    assert exchanging.preview(met.other, package, PHRASE).anonymised == 1

    done = exchanging.take(met.other, package, PHRASE)

    assert (done.anonymised, done.conflicts) == (1, ())
    row = students.get(met.other, met.leaver)
    assert (row["surname"], row["iin"], row["more"]) == (
        "Иесіздендірілген № 1-" + mark(met.one),
        None,
        {"anonymised": TODAY.isoformat()},
    )
    assert left_of(met.other) == []
    assert papers.list_papers(met.other, student_id=met.leaver) == []
    assert is_sound(met.other)
    with pytest.raises(Refused):
        history.undo(met.other, done.seq)
    met.pcs.meet(met.one, met.other)
    assert apart(met.one, met.other) == set()
    assert left_of(met.one) == left_of(met.other) == []
    assert is_sound(met.one)


def mark(ctx: Context) -> str:
    from app.storage import partners

    with ctx.database.read() as connection:
        return partners.paper_mark(connection)


def test_what_the_other_pc_writes_does_not_bring_the_person_back(met: Department, tmp_path: Path) -> None:
    own, shared = consent(met.other, met.leaver), consent(met.other, met.stayer)
    sheets = [sheets_of(met.other, one.id)[0] for one in (own, shared)]
    filing.receive(
        met.other, [scan_of(sheets[:1], tmp_path / "жалғыз.png"), scan_of(sheets[1:], tmp_path / "басқа.png")]
    )
    students.save(met.other, met.leaver, {"surname": "Жаңабаева", "given_name": "Айсұлу Нұр", "course": 2})
    records.save(met.other, met.leaver, "publications", None, {"title": "Айсұлу Жаңабаеваның мақаласы", "sheets": 2})
    word_topic(met.other, met.leaver)
    note = {"found": LEFT, "happened": "Хат қате кетті", "people": "Жаңабаева Айсұлу Нұр Ерланқызы, +77015554433"}
    records.save(met.other, None, "department.breaches", None, note)
    package = met.pcs.package(met.other)
    anonymise(met.one, met.leaver)

    told = exchanging.preview(met.one, package, PHRASE)
    done = exchanging.take(met.one, package, PHRASE)

    assert done.conflicts == told.conflicts == ()
    assert left_of(met.one) == []
    assert not any(trace in str((told, done)) for trace in TRACES)
    assert students.get(met.one, met.leaver)["surname"].startswith("Иесіздендірілген")
    assert papers.list_papers(met.one, student_id=met.leaver) == []
    assert len(papers.list_papers(met.one, student_id=met.stayer)) == len(
        papers.list_papers(met.other, student_id=met.stayer)
    )
    with met.one.database.read() as connection:
        assert [row["name"] for row in queries.rows(connection, "scan")] == ["басқа.png"]
    assert is_sound(met.one)
    assert exchanging.take(met.one, package, PHRASE).entries == ()
    met.pcs.meet(met.one, met.other)
    assert apart(met.one, met.other) == set()
    assert left_of(met.other) == left_of(met.one) == []
    assert is_sound(met.other)


def test_who_was_anonymised_on_both_is_one_and_no_question(met: Department) -> None:
    anonymise(met.one, met.leaver)
    met.other.clock = lambda: date(2026, 11, 23)
    anonymise(met.other, met.leaver)
    labels = {students.get(ctx, met.leaver)["surname"] for ctx in (met.one, met.other)}
    assert len(labels) == 2

    met.pcs.meet(met.one, met.other)
    met.pcs.meet(met.one, met.other)

    assert apart(met.one, met.other) == set()
    assert students.get(met.one, met.leaver)["more"] == {"anonymised": "2026-11-22"}
    assert conflicts.count(met.one) == conflicts.count(met.other) == 0
    assert is_sound(met.one)
    assert is_sound(met.other)


def test_a_third_pc_learns_of_it_by_the_second(met: Department, tmp_path: Path) -> None:
    third = met.pcs.pc("үш")
    exchanging.take(third, met.pcs.package(met.other, everything=True), PHRASE)
    met.pcs.carry(third, met.other)
    anonymise(met.one, met.leaver)
    met.pcs.carry(met.one, met.other)
    met.pcs.carry(met.other, third)
    assert left_of(third) == []
    assert students.get(third, met.leaver)["surname"].startswith("Иесіздендірілген")
    assert {key for key, _ in apart(met.other, third)} == set()


def test_an_old_package_that_comes_late_brings_nobody_back(met: Department) -> None:
    students.save(met.one, met.leaver, {"phone": "+77010000000"})
    old = met.pcs.package(met.one)
    anonymise(met.one, met.leaver)
    met.pcs.carry(met.one, met.other)
    before = state(met.other)
    assert exchanging.take(met.other, old, PHRASE).entries == ()
    assert state(met.other) == before
    assert left_of(met.other) == []


def test_only_the_head_takes_it_in(met: Department) -> None:
    anonymise(met.one, met.leaver)
    package = met.pcs.package(met.one)
    protection.turn_on(met.other, "Сейітова", "ұзын-құпиясөз-2026")
    head = met.other.session
    assert head is not None
    from dataclasses import replace

    met.other.session = replace(head, name="Хатшы", role="secretary")
    before = state(met.other)
    for work in (exchanging.preview, exchanging.take):
        with pytest.raises(Refused) as refused:
            work(met.other, package, PHRASE)
        assert refused.value.code == "exchange-for-head"
    assert state(met.other) == before
    met.other.session = head
    assert exchanging.take(met.other, package, PHRASE).anonymised == 1
