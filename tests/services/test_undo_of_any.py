"""Any intention is undone and done again by name: what stands in the way is told, and what to do instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused, UsageError
from app.domain.workflow import Decision
from app.services import (
    case_views,
    casework,
    deadlines,
    history,
    papers,
    search,
    settings,
    students,
    supervisors,
    topics,
)
from app.services.cases import Act, Ruling
from app.services.casework import Move
from app.services.context import Context
from app.services.history import Wanted
from app.services.printing import PrintOptions
from app.storage import queries
from tests.conftest import TODAY

DAY = date(2026, 9, 8)


@pytest.fixture
def reopen(department: Context) -> Callable[[Context], Context]:
    """Closes a department and opens its file again, as a restart of the program does."""
    opened: list[Context] = []

    def again(ctx: Context, user: str = "Айгүл") -> Context:
        path: Path = ctx.database.path
        ctx.close()
        opened.append(open_department(path, user=user, clock=lambda: TODAY, language=ctx.language))
        return opened[-1]

    yield again
    for one in opened:
        one.close()


def seq(ctx: Context) -> int:
    return history.page(ctx).lines[0].seq


def last(ctx: Context) -> str:
    return history.page(ctx).lines[0].text


def test_an_earlier_intention_is_undone_by_another_person_after_a_restart(
    department: Context, student_id: str, reopen: Callable[[Context], Context]
) -> None:
    students.save(department, student_id, {"phone": "+77071234567"})
    changed = seq(department)
    supervisors.save(department, None, {"surname": "Жаңа"})
    ctx = reopen(department)

    turned = history.undo(ctx, changed)

    assert students.get(ctx, student_id)["phone"] is None
    assert "Қасымова Ұлпан" in turned.text
    line = history.page(ctx).lines[0]
    assert (line.user, line.kind, line.target) == ("Айгүл", "undo", changed)
    ctx = reopen(ctx)
    assert history.redo(ctx).text == turned.text
    assert students.get(ctx, student_id)["phone"] == "+77071234567"


@pytest.mark.parametrize(
    ("language", "begins", "instead"),
    [
        ("kk", "Болдырмау мүмкін емес: ", "Алдымен соларды болдырмаңыз"),
        ("ru", "Отменить нельзя: ", "Сначала отмените их"),
        ("en", "This cannot be undone: ", "Undo them first"),
    ],
)
def test_later_intentions_are_named_with_day_and_person(
    department: Context, student_id: str, reopen: Callable[..., Context], language: str, begins: str, instead: str
) -> None:
    students.save(department, student_id, {"phone": "+77071234567"})
    changed = seq(department)
    ctx = reopen(department, "Динара")
    students.save(ctx, student_id, {"email": "u@example.kz"})
    ctx.language = language

    with pytest.raises(Refused, match="undo-depended-on") as caught:
        history.undo(ctx, changed)

    told = ctx.wording.error(caught.value, language)
    assert told.startswith(begins)
    assert instead in told
    assert f"({date.today():%d.%m.%Y}, Динара)" in told
    assert caught.value.params["seqs"] == [changed + 1]
    outlook = history.outlook(ctx, changed)
    assert (outlook.turn, [one.seq for one in outlook.later]) == (None, [changed + 1])
    assert students.get(ctx, student_id)["phone"] == "+77071234567"


def test_many_later_ones_are_counted(department: Context, student_id: str) -> None:
    students.save(department, student_id, {"phone": "+77070000000"})
    changed = seq(department)
    for number in range(1, 9):
        students.save(department, student_id, {"phone": f"+7707000000{number}"})

    with pytest.raises(Refused, match="undo-depended-on-many") as caught:
        history.undo(department, changed)

    assert "және тағы 3" in department.wording.error(caught.value, "kk")
    assert len(caught.value.params["seqs"]) == 8


def test_an_issued_paper_is_annulled_instead(department: Context, full_plan: str, student_id: str) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=True))
    entry = seq(department)

    with pytest.raises(Refused, match="undo-issued"):
        history.undo(department, entry)

    outlook = history.outlook(department, entry)
    assert (outlook.turn, outlook.way, outlook.way_ids) == (None, "annul", (issued.id,))
    papers.annul(department, issued.id, "Қате")
    history.undo(department)
    assert papers.get(department, issued.id).annulled is None


def test_what_a_paper_was_issued_of_stays(department: Context, student_id: str) -> None:
    made = next(line for line in history.page(department).lines if line.text.startswith("магистрант жазбасы")).seq
    papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(draft=True))

    later = history.outlook(department, made).later

    assert later[0].text.startswith("қағаз шығарылды")
    assert not later[0].undoable


def test_a_decision_that_others_followed_is_taken_back_in_its_case(department: Context, student_id: str) -> None:
    begins = {"item.parties": "Екеуі", "item.subject": "Дау", "item.filed": DAY}
    casework.decide(department, [Move(student_id, "dispute", "application", begins=begins)], on=DAY)
    filed = seq(department)
    case = next(one for one in case_views.of_student(department, student_id) if one.workflow == "dispute")
    settled = {"item.dsia.decision": "Келісті", "item.dsia.outcome": "settled", "item.dsia.date": DAY}
    move = Move(student_id, "dispute", "dsia", subject_id=case.subject_id, evidence=settled)
    casework.decide(department, [move], on=DAY)

    outlook = history.outlook(department, filed)

    assert (outlook.turn, outlook.way) == (None, "case")
    assert outlook.way_ids == (student_id,)


def test_undoing_a_decision_puts_the_case_back(department: Context, student_id: str) -> None:
    topics.decide(department, "department", Act("DEPM", "protocol", DAY, "2"), [Ruling(student_id, Decision.APPROVE)])
    decided = seq(department)
    supervisors.save(department, None, {"surname": "Жаңа"})

    def done() -> int:
        case = next(one for one in case_views.of_student(department, student_id) if one.workflow == "topic")
        return sum(line.outcome is Decision.APPROVE for line in case.history)

    before = done()
    history.undo(department, decided)
    assert done() < before
    history.redo(department, decided)
    assert done() == before
    casework.take_back(department, student_id, "topic")
    assert history.outlook(department, decided).turn is None


def test_search_lists_and_findings_follow(department: Context, student_id: str) -> None:
    students.save(department, student_id, {"surname": "Өтегенова", "track": "P1"})
    changed = seq(department)
    supervisors.save(department, None, {"surname": "Жаңа"})
    deadlines.of_all(department)
    assert search.find(department, "өтегенова")

    history.undo(department, changed)

    assert not search.find(department, "өтегенова")
    assert [one.id for one in search.find(department, "касымова")] == [student_id]
    assert students.list_lines(department, students.wanted())[0].name.startswith("Қасымова")
    assert deadlines.of_all(department)[student_id] == deadlines.of_all(_fresh(department))[student_id]


def _fresh(ctx: Context) -> Context:
    """The same department with nothing remembered."""
    ctx.memory.clear()
    return ctx


def test_settings_are_in_force_again(department: Context, student_id: str) -> None:
    settings.choose(department, {"calendar.week": 6})
    chosen = seq(department)
    students.save(department, student_id, {"phone": "+77071234567"})

    history.undo(department, chosen)

    assert settings.effective(department, settings.main_profile(department))["calendar.week"] == 5


def test_recent_ones_are_listed_once_each_with_their_state(department: Context, student_id: str) -> None:
    students.save(department, student_id, {"phone": "+77071234567"})
    changed = seq(department)
    history.undo(department)
    history.redo(department)
    supervisors.save(department, None, {"surname": "Жаңа"})
    history.undo(department)

    first, second, *_ = history.recent(department)

    assert (first.undone, second.undone) == (True, False)
    assert second.seq == changed
    assert history.next_undo(department) == second
    assert history.next_redo(department) == first


# --- what is looked for ------------------------------------------------------------------------------------------


def test_lines_are_found_by_person_day_and_kind(
    department: Context, student_id: str, reopen: Callable[..., Context]
) -> None:
    total = history.page(department).total
    ctx = reopen(department, "Динара")
    students.save(ctx, student_id, {"phone": "+77071234567"})
    settings.choose(ctx, {"calendar.week": 6})
    today = date.today()

    def found(**wanted: object) -> int:
        return history.page(ctx, Wanted(**wanted)).total

    assert history.users(ctx) == ["secretary", "Динара"]
    assert (found(), found(user="secretary"), found(user="Динара")) == (total + 2, total, 2)
    assert (found(area="settings"), found(user="Динара", area="students")) == (1, 1)
    assert found(first=today - timedelta(1), last=today + timedelta(1)) == total + 2
    assert (found(last=today - timedelta(2)), found(first=today + timedelta(2))) == (0, 0)
    assert {"students", "settings", "supervisors", "department"} <= history.areas(ctx).keys()
    with pytest.raises(UsageError, match="area-unknown"):
        found(area="weather")


def test_long_lists_come_by_pages(department: Context, student_id: str) -> None:
    for number in range(9):
        students.save(department, student_id, {"phone": f"+7707000000{number}"})
    whole = history.page(department, Wanted(("student", student_id)))

    pages = [
        history.page(department, Wanted(("student", student_id)), offset, 4) for offset in range(0, whole.total, 4)
    ]

    assert [line for page in pages for line in page.lines] == list(whole.lines)
    assert {page.total for page in pages} == {whole.total}


@pytest.mark.parametrize("kind", ["plan", "internship", "paper", "supervisor", "meeting", "department", "settings"])
def test_every_kind_of_record_has_a_history(department: Context, full_plan: str, internship_id: str, kind: str) -> None:
    with department.database.read() as connection:
        student = queries.rows(connection, "student")[0]["id"]
        staff = queries.rows(connection, "supervision")[0]["staff_id"]
    topics.decide(department, "department", Act("DEPM", "protocol", DAY, "2"), [Ruling(student, Decision.APPROVE)])
    paper = papers.issue(department, "mitu-a", f"student:{student}", PrintOptions(draft=True))
    with department.database.read() as connection:
        act = queries.rows(connection, "act")[0]["id"]
    ids = {"plan": full_plan, "internship": internship_id, "paper": paper.id, "supervisor": staff, "meeting": act}

    found = history.page(department, Wanted((kind, ids.get(kind, ""))))

    assert 0 < found.total < history.page(department).total
    with pytest.raises(UsageError, match="history-of-unknown"):
        history.page(department, Wanted(("weather", "")))
