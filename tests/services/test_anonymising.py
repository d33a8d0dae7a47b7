"""People whose term of storage is over: what is left of them in the file, in the folder, in the journal."""

from __future__ import annotations

import io
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.bootstrap import open_department
from app.domain.errors import EnvironmentProblem, Refused
from app.domain.kazakh import fold, sort_key
from app.domain.people import PersonName
from app.services import (
    act_papers,
    anonymising,
    backups,
    cards,
    drafts,
    filing,
    history,
    meetings,
    papers,
    protection,
    records,
    safekeeping,
    search,
    settings,
    students,
)
from app.services.anonymising import Terms
from app.services.context import Context
from app.services.printing import PrintOptions
from app.storage import queries
from app.storage.database import Database
from app.storage.journal_check import first_misfit
from tests.conftest import TODAY
from tests.services.signed_sheets import scan_of, sheets_of

LEFT = date(2026, 11, 2)
WORD = "ИЕСІЗДЕНДІРУ"


@pytest.fixture
def ctx(tmp_path: Path, demo_database: Path) -> Iterator[Context]:
    """A copy of the demonstration whose leavers are kept for no year."""
    path = tmp_path / "кафедра.sqlite"
    shutil.copyfile(demo_database, path)
    ctx = open_department(path, user="secretary", clock=lambda: TODAY)
    settings.choose(ctx, {anonymising.KEEP_YEARS: 0})
    yield ctx
    ctx.close()


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody with a past: `traces` are what must not be found of him anywhere."""

    id: str
    stayer: str
    meeting: str
    traces: tuple[str, ...]


@pytest.fixture
def leaver(ctx: Context, tmp_path: Path) -> Leaver:
    """A student who married, was decided on with others, has papers and scans, is talked of everywhere, and left."""
    meeting = next(one.id for one in meetings.list_acts(ctx) if (one.body, one.decisions) == ("DEPM", 12))
    decided = [line.student_id for line in meetings.get_act(ctx, meeting).decisions]
    chosen, stayer = decided[:2]
    named = {"surname": "Жаңабаева", "given_name": "Айсұлу", "patronymic": "Ерланқызы", "iin": "990101400012"}
    students.save(ctx, chosen, named | {"phone": "+77015554433", "email": "aisulu@example.kz"})
    students.save(ctx, chosen, {"surname": "Тілеубердина"})
    topic = students.lines_of(ctx, [chosen])[0].topic
    for paper in act_papers.of_act(ctx, meeting):
        for subject in paper.subjects:
            papers.issue(ctx, paper.form, subject)
    consent = papers.issue(ctx, "consent", f"student:{chosen}", PrintOptions(draft=False))
    other = papers.issue(ctx, "consent", f"student:{stayer}", PrintOptions(draft=False))
    sheets = [sheets_of(ctx, one.id)[0] for one in (other, consent)]
    filing.receive(ctx, [scan_of(sheets, tmp_path / "екеуі.pdf"), scan_of(sheets[1:], tmp_path / "Тілеубердина А.png")])
    records.save(ctx, chosen, "publications", None, {"title": "Айсұлу Ерланқызының мақаласы", "sheets": 2})
    records.save(ctx, chosen, "defence", None, {"meeting.result": "passed", "meeting.grade": "95"})
    breach = {"found": LEFT, "happened": "Хат қате жіберілді", "people": "Тілеубердина А.Е., +77015554433"}
    records.save(ctx, None, "department.breaches", None, breach)
    drafts.save(
        ctx, None, "sitting", "Тілеубердина А.", {"typed": {"speakers": "Айсұлу Ерланқызы Тілеубердина сөйледі"}}
    )
    students.change_status(ctx, chosen, "expelled", LEFT, "№ 77-м, Тілеубердина Айсұлу")
    names = [PersonName(surname, "Айсұлу", "Ерланқызы") for surname in ("Жаңабаева", "Тілеубердина")]
    spelt = [text for one in names for text in (one.full_name, one.short_name, one.short_name_surname_first)]
    folded = [text for one in names for text in (fold(one.full_name), sort_key(one.full_name), fold(one.surname))]
    others = ("Айсұлу Ерланқызы", "990101400012", "+77015554433", "aisulu@example.kz", topic)
    return Leaver(chosen, stayer, meeting, (*spelt, *folded, *others, "Тілеубердина", "Жаңабаева"))


def anonymise(ctx: Context, *ids: str) -> anonymising.Done:
    return anonymising.anonymise(ctx, ids, WORD)


def files_of(ctx: Context) -> dict[Path, bytes]:
    folder = ctx.database.path.with_name(ctx.database.path.name + ".files")
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def words(pdf: bytes) -> str:
    command = ["pdftotext", "-layout", "-", "-"]
    return " ".join(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8").split())


def found_in(content: bytes, traces: tuple[str, ...]) -> list[str]:
    return [trace for trace in traces if trace.encode() in content]


# --- nothing is left ------------------------------------------------------------------------------------------


def test_neither_the_file_nor_the_folder_knows_the_person(ctx: Context, leaver: Leaver) -> None:
    path = ctx.database.path
    known = found_in(path.read_bytes(), leaver.traces)
    assert {"Тілеубердина Айсұлу Ерланқызы", "Жаңабаева", *leaver.traces[-7:]} <= set(known)
    before = files_of(ctx)
    assert any("Тілеубердина" in words(content) for name, content in before.items() if name.suffix == ".pdf")

    done = anonymise(ctx, leaver.id)

    assert (done.people, done.trouble) == (1, None)
    assert found_in(path.read_bytes(), leaver.traces) == []
    after = files_of(ctx)
    assert len(after) < len(before)
    for name, content in after.items():
        assert found_in(content, leaver.traces) == [], name
        told = words(content) if name.suffix == ".pdf" else ""
        assert "Тілеубердина" not in told, name
        assert "990101400012" not in told, name
    ctx.close()
    for beside in path.parent.glob(f"{path.name}*"):
        if beside.is_file():
            assert found_in(beside.read_bytes(), leaver.traces) == [], beside


def test_even_what_was_overwritten_long_ago_is_gone(ctx: Context, leaver: Leaver) -> None:
    """Free pages of the file keep what stood in them until they are written over."""
    with ctx.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = OFF")
        connection.exec_driver_sql("CREATE TABLE gone (text TEXT)")
        for _ in range(300):
            connection.exec_driver_sql("INSERT INTO gone VALUES (?)", ("Тілеубердина Айсұлу " * 20,))
        connection.exec_driver_sql("DROP TABLE gone")
    assert "Тілеубердина Айсұлу Тілеубердина" in ctx.database.path.read_bytes().decode("utf-8", "ignore")
    anonymise(ctx, leaver.id)
    assert "Тілеубердина" not in ctx.database.path.read_bytes().decode("utf-8", "ignore")


def test_everything_still_holds_together(ctx: Context, leaver: Leaver) -> None:
    anonymise(ctx, leaver.id)
    path = ctx.database.path
    ctx.close()
    told = safekeeping.verify(path)
    assert (told["papers_lost"], told["scans_lost"]) == ([], [])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_journal_fits_the_tables(ctx: Context, leaver: Leaver) -> None:
    """Every image follows from the one before it, and the last one is the row as it stands."""
    anonymise(ctx, leaver.id)
    with closing(sqlite3.connect(ctx.database.path)) as connection:
        assert first_misfit(connection) is None


# --- what remains ----------------------------------------------------------------------------------------------


def test_numbers_remain_for_statistics(ctx: Context, leaver: Leaver) -> None:
    before = students.get(ctx, leaver.id)
    anonymise(ctx, leaver.id)
    row = students.get(ctx, leaver.id)
    for name in ("programme_id", "cohort", "track", "level", "funding", "edition", "status", "status_date", "course"):
        assert row[name] == before[name], name
    for name in ("iin", "phone", "email", "given_name", "patronymic", "study_group", "status_basis", "customer"):
        assert row[name] is None, name
    assert (row["surname"], row["archived"]) == ("Иесіздендірілген № 1", True)
    (defence,) = records.list_of(ctx, leaver.id, "defence")
    assert defence.values == {"meeting.result": "passed", "meeting.grade": "95"}
    assert {"sheets": 2} in [one.values for one in records.list_of(ctx, leaver.id, "publications")]
    assert cards.student_card(ctx, leaver.id).line.topic == ""


def test_others_keep_their_papers_with_a_bar_for_the_one_who_is_gone(ctx: Context, leaver: Leaver) -> None:
    stayer = students.name_of(students.get(ctx, leaver.stayer))
    total = len(papers.list_papers(ctx))
    own = len(papers.list_papers(ctx, student_id=leaver.id))
    done = anonymise(ctx, leaver.id)

    assert done.papers == own > 1
    left = papers.list_papers(ctx)
    assert len(left) == total - own
    (minutes,) = [one for one in left if one.form == "minutes"]
    text = words(papers.reprint(ctx, minutes.id))
    assert stayer.surname in text
    assert "Тілеубердина" not in text
    assert done.redacted >= 1
    assert [one.form for one in papers.list_papers(ctx, student_id=leaver.stayer)].count("consent") == 1


def test_the_decisions_of_the_meeting_stand(ctx: Context, leaver: Leaver) -> None:
    before = meetings.get_act(ctx, leaver.meeting).decisions
    anonymise(ctx, leaver.id)
    after = meetings.get_act(ctx, leaver.meeting).decisions
    assert {line.student_id for line in after} == {line.student_id for line in before}
    assert "Иесіздендірілген № 1" in {line.name for line in after}


def test_a_scan_shared_with_another_keeps_his_sheet(ctx: Context, leaver: Leaver) -> None:
    anonymise(ctx, leaver.id)
    with ctx.database.read() as connection:
        (scan,) = queries.rows(connection, "scan")
        pages = queries.rows(connection, "scan_page", order=("page",))
    assert scan["name"] == "екеуі.pdf"
    assert [(page["page"], page["state"], page["paper_id"] is None) for page in pages] == [
        (1, "filed", False),
        (2, "dismissed", True),
    ]
    with pypdfium2.PdfDocument(ctx.files.get(scan["sha256"], ".pdf")) as document:
        tones = [page.render(scale=0.5).to_pil().convert("L").getextrema() for page in document]
    assert tones[0][0] < 100
    assert tones[1] == (255, 255)


def test_a_file_that_another_paper_shares_stays(ctx: Context, leaver: Leaver) -> None:
    (consent,) = [one for one in papers.list_papers(ctx, student_id=leaver.id) if one.form == "consent"]
    other = next(one for one in papers.list_papers(ctx, student_id=leaver.stayer))
    with ctx.intention("papers.issue", undoable=False) as unit:
        unit.update("paper", other.id, {"sha256": consent.sha256})
    anonymise(ctx, leaver.id)
    assert papers.reprint(ctx, other.id).startswith(b"%PDF")


def test_nobody_finds_the_person_any_more(ctx: Context, leaver: Leaver) -> None:
    assert search.find(ctx, "тілеубердина")
    anonymise(ctx, leaver.id)
    for text in ("тілеубердина", "жаңабаева", "990101400012"):
        assert [hit for hit in search.find(ctx, text) if hit.kind != "paper"] == [], text
    assert leaver.id not in students.list_ids(ctx, students.wanted())


def test_people_of_the_same_name_keep_theirs(ctx: Context, leaver: Leaver) -> None:
    namesake, _ = students.save(
        ctx, None, {"surname": "Тілеубердина", "given_name": "Айсұлу", "patronymic": "Ерланқызы", "track": "SP"}
    )
    note = {"found": LEFT, "happened": "Тілеубердина Айсұлу Ерланқызы туралы", "people": "990101400012"}
    record, _ = records.save(ctx, None, "department.breaches", None, note)
    anonymise(ctx, leaver.id)
    assert students.get(ctx, namesake)["surname"] == "Тілеубердина"
    values = records.get(ctx, record).values
    assert values["happened"] == note["happened"]
    assert values["people"] == "Иесіздендірілген № 1"
    assert students.get(ctx, leaver.id)["surname"] == "Иесіздендірілген № 1"


# --- the journal ---------------------------------------------------------------------------------------------


def test_the_journal_keeps_that_it_was_done(ctx: Context, leaver: Leaver) -> None:
    before = history.page(ctx).total
    done = anonymise(ctx, leaver.id)
    (line, *_) = history.lines(ctx)
    assert (line.seq, line.user, line.text) == (
        done.changes.seq,
        "secretary",
        "дербес деректері иесіздендірілген адамдар: 1",
    )
    assert history.page(ctx).total == before + 1
    assert line.seq in [one.seq for one in history.lines(ctx, "student", leaver.id)]


def test_it_cannot_be_undone_nor_what_touched_the_person(ctx: Context, leaver: Leaver) -> None:
    saved = next(one.seq for one in history.lines(ctx, "student", leaver.id) if "Тілеубердина" in one.text)
    done = anonymise(ctx, leaver.id)
    for seq in (done.changes.seq, saved):
        with pytest.raises(Refused) as refused:
            history.undo(ctx, seq)
        assert refused.value.code == "undo-never"
    following = history.next_undo(ctx)
    assert following is None or following.seq not in (saved, done.changes.seq)


def test_what_was_taken_back_is_not_done_again(ctx: Context, leaver: Leaver) -> None:
    students.save(ctx, leaver.id, {"study_group": "ХХ-99"})
    taken = history.lines(ctx)[0].seq
    history.undo(ctx)
    anonymise(ctx, leaver.id)
    with pytest.raises(Refused) as refused:
        history.redo(ctx, taken)
    assert refused.value.code == "undo-never"


# --- who may be, and how it is said --------------------------------------------------------------------------


def over(ctx: Context) -> list[str]:
    return [one.id for one in anonymising.terms(ctx).over]


def test_nobody_is_proposed_until_a_term_is_chosen(ctx: Context, leaver: Leaver) -> None:
    assert leaver.id in over(ctx)
    settings.choose(ctx, {anonymising.KEEP_YEARS: None})
    assert anonymising.terms(ctx) == Terms(None, (), 0)
    with pytest.raises(Refused) as refused:
        anonymise(ctx, leaver.id)
    assert refused.value.code == "anonymise-term"


@pytest.mark.parametrize(("years", "left", "is_over"), [(5, date(2021, 11, 21), True), (5, date(2021, 11, 22), False)])
def test_the_term_is_over_the_day_after_its_last(ctx: Context, years: int, left: date, is_over: bool) -> None:
    settings.choose(ctx, {anonymising.KEEP_YEARS: years})
    student_id, _ = students.save(ctx, None, {"surname": "Ли", "given_name": "Ен", "track": "SP"})
    students.change_status(ctx, student_id, "expelled", left, "№ 1")
    assert (student_id in over(ctx)) is is_over


def test_who_studies_is_not_proposed(ctx: Context, leaver: Leaver) -> None:
    assert leaver.stayer not in over(ctx)
    with pytest.raises(Refused) as refused:
        anonymise(ctx, leaver.id, leaver.stayer)
    assert refused.value.code == "anonymise-term"


def test_who_is_anonymous_already_is_not_proposed_again(ctx: Context, leaver: Leaver) -> None:
    anonymise(ctx, leaver.id)
    assert leaver.id not in over(ctx)


@pytest.mark.parametrize("word", ["", "иә", "ИЕСІЗ", "yes"])
def test_without_the_word_nothing_happens(ctx: Context, leaver: Leaver, word: str) -> None:
    with pytest.raises(Refused) as refused:
        anonymising.anonymise(ctx, [leaver.id], word)
    assert refused.value.code == "anonymise-word-wrong"
    assert students.get(ctx, leaver.id)["surname"] == "Тілеубердина"


def test_nobody_chosen_is_refused(ctx: Context) -> None:
    with pytest.raises(Refused) as refused:
        anonymise(ctx)
    assert refused.value.code == "anonymise-nobody"


def test_what_it_would_do_is_told_before_with_the_copies_that_keep_everything(ctx: Context, leaver: Leaver) -> None:
    made = backups.carry_out(backups.by_hand(ctx)).made
    assert made is not None
    found = anonymising.outlook(ctx, [leaver.id])
    assert found.names == ("Тілеубердина Айсұлу Ерланқызы",)
    assert found.papers == len(papers.list_papers(ctx, student_id=leaver.id))
    assert (found.pages, found.shared_scans, found.partners) == (2, 0, ())
    assert found.shared == anonymise(ctx, leaver.id).redacted
    assert found.backups == (made.made,)
    with closing(sqlite3.connect(made.database)) as copy:
        kept = copy.execute("SELECT surname FROM student WHERE id = ?", (leaver.id,)).fetchone()
    assert kept == ("Тілеубердина",)


def test_several_go_at_once_each_under_a_number(ctx: Context, leaver: Leaver) -> None:
    students.change_status(ctx, leaver.stayer, "expelled", LEFT, "№ 78-м")
    anonymise(ctx, leaver.id, leaver.stayer)
    names = [students.get(ctx, one)["surname"] for one in (leaver.id, leaver.stayer)]
    assert names == ["Иесіздендірілген № 1", "Иесіздендірілген № 2"]
    further, _ = students.save(ctx, None, {"surname": "Ли", "given_name": "Ен", "track": "SP"})
    students.change_status(ctx, further, "expelled", LEFT, "№ 79-м")
    anonymise(ctx, further)
    assert students.get(ctx, further)["surname"] == "Иесіздендірілген № 3"


# --- when something goes wrong --------------------------------------------------------------------------------


def test_a_file_that_cannot_be_written_anew_is_told_and_done_later(
    ctx: Context, leaver: Leaver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Database) -> None:
        raise EnvironmentProblem("disk-full", path="x")

    monkeypatch.setattr(Database, "compact", full)
    done = anonymise(ctx, leaver.id)
    assert done.trouble is not None
    assert done.trouble.code == "disk-full"
    assert students.get(ctx, leaver.id)["surname"] == "Иесіздендірілген № 1"
    monkeypatch.undo()
    anonymising.clear_traces(ctx)
    assert found_in(ctx.database.path.read_bytes(), leaver.traces) == []


def test_a_lost_file_does_not_stand_in_the_way(ctx: Context, leaver: Leaver) -> None:
    for path in files_of(ctx):
        path.unlink()
    anonymise(ctx, leaver.id)
    assert found_in(ctx.database.path.read_bytes(), leaver.traces) == []


def test_a_damaged_scan_stops_everything(ctx: Context, leaver: Leaver) -> None:
    with ctx.database.read() as connection:
        (scan,) = queries.rows(connection, "scan", name="екеуі.pdf")
    broken = io.BytesIO(b"%PDF-1.4 broken").getvalue()
    with ctx.intention("filing.receive") as unit:
        unit.update("scan", scan["id"], {"sha256": ctx.files.put(broken, ".pdf")})
    before = files_of(ctx)
    with pytest.raises(EnvironmentProblem) as told:
        anonymise(ctx, leaver.id)
    assert told.value.code == "pdf-damaged"
    assert students.get(ctx, leaver.id)["surname"] == "Тілеубердина"
    assert before.keys() <= files_of(ctx).keys()


# --- a protected department ---------------------------------------------------------------------------------


def test_a_protected_department_forgets_too_and_only_by_its_head(ctx: Context, leaver: Leaver) -> None:
    protection.turn_on(ctx, "Сейітова", "ұзын-құпиясөз-2026")
    protection.add_user(ctx, "Хатшы", "secretary", "хатшының-құпиясөзі-1")
    before = len(files_of(ctx))
    head = ctx.session
    assert head is not None
    ctx.session = replace(head, name="Хатшы", role="secretary")
    with pytest.raises(Refused) as refused:
        anonymise(ctx, leaver.id)
    assert refused.value.code == "role-may-not"

    ctx.session = head
    done = anonymise(ctx, leaver.id)
    assert done.trouble is None
    assert students.get(ctx, leaver.id)["surname"] == "Иесіздендірілген № 1"
    assert len(files_of(ctx)) < before
    (minutes,) = [one for one in papers.list_papers(ctx) if one.form == "minutes"]
    assert "Тілеубердина" not in words(papers.reprint(ctx, minutes.id))


def test_nothing_is_written_of_the_person_any_more(ctx: Context, leaver: Leaver) -> None:
    anonymise(ctx, leaver.id)
    with pytest.raises(Refused) as refused:
        students.save(ctx, leaver.id, {"phone": "+77015554433"})
    assert refused.value.code == "student-anonymised"
