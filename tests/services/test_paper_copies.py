"""The way of copies: who holds each, whose signature is next, what is refused, what Today calls to mind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, paper_copies, papers
from app.services.context import Context
from app.services.paper_copies import Wanted
from app.services.printing import PrintOptions
from tests.conftest import TODAY

THREE = PrintOptions(draft=False, copies=3)
LATER = TODAY + timedelta(days=2)


@pytest.fixture
def issued(department: Context, student_id: str, full_plan: str) -> list[str]:
    """The three copies of a plan issued for signing."""
    paper = papers.issue(department, "mitu-a", f"student:{student_id}", THREE)
    department.clock = lambda: LATER
    return [one.id for one in paper_copies.of_paper(department, paper.id)]


def line(ctx: Context, copy_id: str) -> paper_copies.CopyLine:
    return paper_copies.by_ids(ctx, [copy_id])[0]


def test_a_copy_begins_with_the_department_and_waits_for_the_first_signer(
    department: Context, issued: list[str]
) -> None:
    lines = paper_copies.waiting(department).lines
    assert [one.copy for one in lines] == [1, 2, 3]
    assert [one.recipient for one in lines] == ["dsia", "department", "student"]
    assert {(one.holder, one.next, one.since, one.stage, one.sheets) for one in lines} == {
        ("department", "student", lines[0].issued, "way", 3)
    }


def test_a_draft_has_no_copies(department: Context, student_id: str) -> None:
    draft = papers.issue(department, "mitu-a", f"student:{student_id}")
    assert draft.draft
    assert paper_copies.of_paper(department, draft.id) == []
    assert paper_copies.waiting(department).lines == ()


def test_signatures_come_in_their_order_for_many_at_once(department: Context, issued: list[str]) -> None:
    moved = paper_copies.sign(department, issued, "student", LATER)
    assert set(moved.done) == set(issued)
    assert line(department, issued[0]).next == "supervisor"
    assert line(department, issued[0]).since == LATER
    for role in ("supervisor", "head", "vice-rector"):
        paper_copies.sign(department, issued, role, LATER)
    assert line(department, issued[2]).next is None
    assert [role for role, _ in line(department, issued[2]).way.signed] == [
        "student", "supervisor", "head", "vice-rector",
    ]  # fmt: skip
    with pytest.raises(Refused, match="copy-all-signed"):
        paper_copies.sign(department, issued[:1], "head", LATER)


def test_many_at_once_are_one_intention(department: Context, issued: list[str]) -> None:
    paper_copies.sign(department, issued, "student", LATER)
    undo = history.next_undo(department)
    assert undo is not None
    assert "3" in undo.text
    history.undo(department)
    assert {line(department, one).next for one in issued} == {"student"}
    history.redo(department)
    assert {line(department, one).next for one in issued} == {"supervisor"}


def test_a_copy_whose_turn_it_is_not_is_named_and_does_not_stop_the_others(
    department: Context, issued: list[str]
) -> None:
    paper_copies.sign(department, issued[:1], "student", LATER)
    moved = paper_copies.sign(department, issued, "supervisor", LATER)
    assert moved.done == (issued[0],)
    assert [one.error.code for one in moved.refused] == ["copy-not-next", "copy-not-next"]
    assert "Қасымова" in moved.refused[0].name
    told = department.wording.error(moved.refused[0].error, "kk")
    assert "Ғылыми жетекші" in told
    assert "Магистрант" in told


@pytest.mark.parametrize(
    ("day", "code"),
    [(LATER + timedelta(days=1), "copy-day-future"), (date(2026, 1, 5), "copy-before-issue")],
)
def test_a_day_that_cannot_be_is_refused(department: Context, issued: list[str], day: date, code: str) -> None:
    department.clock = lambda: LATER
    with pytest.raises(Refused, match=code):
        paper_copies.sign(department, issued[:1], "student", day)
    assert line(department, issued[0]).next == "student"


def test_nothing_happens_before_what_happened_last(department: Context, issued: list[str]) -> None:
    paper_copies.sign(department, issued[:1], "student", LATER)
    with pytest.raises(Refused, match="copy-before-last"):
        paper_copies.sign(department, issued[:1], "supervisor", LATER - timedelta(days=1))


def test_whoever_was_given_the_copy_holds_it(department: Context, issued: list[str]) -> None:
    paper_copies.hand(department, issued, "vice-rector", LATER, "Сапарова Гүлнұр")
    found = paper_copies.waiting(department, Wanted(holder="vice-rector")).lines
    assert {one.holder for one in found} == {"vice-rector"}
    assert found[0].way.events[-1].note == "Сапарова Гүлнұр"
    assert paper_copies.waiting(department, Wanted(holder="department")).lines == ()
    with pytest.raises(Refused, match="holder-missing"):
        paper_copies.hand(department, issued, " ", LATER)


def test_a_copy_at_home_is_waited_for_no_longer_and_goes_to_its_recipient(
    department: Context, issued: list[str]
) -> None:
    paper_copies.home(department, issued, LATER)
    assert paper_copies.waiting(department).lines == ()
    assert len(paper_copies.waiting(department, Wanted(stage="home")).lines) == 3
    paper_copies.hand(department, issued[:1], "dsia", LATER, "Төлеуов Нұрлан")
    assert (line(department, issued[0]).stage, line(department, issued[0]).holder) == ("home", "dsia")
    for act in (
        lambda: paper_copies.home(department, issued[:1], LATER),
        lambda: paper_copies.sign(department, issued[:1], "student", LATER),
    ):
        with pytest.raises(Refused, match="copy-home"):
            act()


def test_a_lost_copy_may_be_found(department: Context, issued: list[str]) -> None:
    paper_copies.lost(department, issued[:1], LATER, "кеңсе таппады")
    assert line(department, issued[0]).holder is None
    assert [one.id for one in paper_copies.waiting(department, Wanted(stage="lost")).lines] == issued[:1]
    with pytest.raises(Refused, match="copy-lost"):
        paper_copies.hand(department, issued[:1], "dsia", LATER)
    paper_copies.home(department, issued[:1], LATER)
    assert line(department, issued[0]).stage == "home"


def test_a_wrong_note_is_taken_back_and_stays_written(department: Context, issued: list[str]) -> None:
    paper_copies.home(department, issued[:1], LATER)
    with pytest.raises(Refused, match="take-back-reason-missing"):
        paper_copies.take_back(department, issued[:1], " ")
    paper_copies.take_back(department, issued[:1], "басқа дана еді")
    assert line(department, issued[0]).stage == "way"
    assert issued[0] in {one.id for one in paper_copies.waiting(department).lines}
    with pytest.raises(Refused, match="copy-nothing-to-take-back"):
        paper_copies.take_back(department, issued[:1], "тағы")


def test_copies_of_an_annulled_paper_are_waited_for_no_longer(department: Context, issued: list[str]) -> None:
    papers.annul(department, line(department, issued[0]).paper_id, "қате тақырып")
    assert paper_copies.waiting(department).lines == ()
    with pytest.raises(Refused, match="paper-annulled"):
        paper_copies.sign(department, issued[:1], "student", LATER)


def test_the_list_is_restricted_and_sorted(
    department: Context, issued: list[str], new_student: Callable[..., str]
) -> None:
    paper_copies.sign(department, issued[:2], "student", LATER)
    found = paper_copies.waiting(department, Wanted(signer="supervisor"))
    assert {one.id for one in found.lines} == set(issued[:2])
    assert set(found.signers) == {"student", "supervisor"}
    assert paper_copies.waiting(department, Wanted(text="касымова 2026-0001")).lines
    assert not paper_copies.waiting(department, Wanted(text="басқа адам")).lines
    by_since = [one.id for one in paper_copies.waiting(department, order="since", descending=True).lines]
    assert set(by_since[:2]) == set(issued[:2])
    with pytest.raises(UsageError, match="order-unknown"):
        paper_copies.waiting(department, order="colour")


def test_an_unknown_copy_is_wrong_usage(department: Context) -> None:
    with pytest.raises(UsageError, match="record-unknown"):
        paper_copies.home(department, ["0" * 32], TODAY)


def test_what_happened_to_a_copy_stands_in_the_history_of_the_student(
    department: Context, issued: list[str], student_id: str
) -> None:
    paper_copies.sign(department, issued, "student", LATER)
    assert "Магистрант" in history.lines(department, "student", student_id)[0].text
