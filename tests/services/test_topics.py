"""Topic and supervisor for many students: proposal, meeting, council, order; return, rejection, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.errors import Refused
from app.domain.findings import Status
from app.domain.workflow import Decision
from app.services import deadlines, history, students, supervisors, topics
from app.services.cases import Act, Ruling
from app.services.context import Context
from app.services.topics import Proposal

FIRST_DAY = date(2026, 9, 1)
MEETING = Act("DEPM", "protocol", date(2026, 10, 16), "3", chair="Қасенов Е.Б.")
COUNCIL = Act("SC", "protocol", date(2026, 10, 28), "2")
ORDER = Act("RECTOR", "order", date(2026, 10, 30), "214-м")


@pytest.fixture
def supervisor(ctx: Context) -> str:
    values = {"surname": "Жүсіпова", "given_name": "Әсел", "degree": "философия докторы (PhD)"}
    return supervisors.save(ctx, None, values)[0]


@pytest.fixture
def cohort(ctx: Context) -> list[str]:
    names = ("Қасымова", "Әлиев", "Өтегенова")
    return [
        students.save(ctx, None, {"surname": name, "track": "SP", "enrol_date": FIRST_DAY, "funding": "state"})[0]
        for name in names
    ]


def proposal(student: str, supervisor: str, **changes: object) -> Proposal:
    values = {
        "kk": "Қазақ тіліндегі мәтіндерді жіктеу",
        "staff_id": supervisor,
        "proposal_date": date(2026, 9, 25),
        "match_confirmed": date(2026, 9, 28),
    }
    return Proposal(student, **(values | changes))


def approve(*students: str) -> list[Ruling]:
    return [Ruling(student, Decision.APPROVE) for student in students]


def next_step(ctx: Context, student: str) -> str | None:
    step = topics.load_cases(ctx, [student])[student].state.next
    return step.id if step else None


def status(ctx: Context, student: str, rule: str) -> Status:
    return next(one.status for one in deadlines.judge(ctx, [student], ctx.today())[student] if one.rule == rule)


def test_one_meeting_council_and_order_close_the_deadlines_of_a_cohort(
    ctx: Context, cohort: list[str], supervisor: str
) -> None:
    given = [proposal(student, supervisor) for student in cohort]

    topics.decide(ctx, "department", MEETING, approve(*cohort), given)
    topics.decide(ctx, "council", COUNCIL, approve(*cohort))
    topics.decide(ctx, "order", ORDER, approve(*cohort))

    assert {next_step(ctx, student) for student in cohort} == {"acquaintance"}
    assert {status(ctx, student, "MITU-5.1-1") for student in cohort} == {Status.OK}
    assert {status(ctx, student, "MITU-5.2-1") for student in cohort} == {Status.OK}


def test_a_meeting_after_the_term_leaves_the_topic_late(ctx: Context, cohort: list[str], supervisor: str) -> None:
    late = Act("DEPM", "protocol", date(2026, 11, 3), "5")
    council = Act("SC", "protocol", date(2026, 11, 10), "3")

    topics.decide(ctx, "department", late, approve(cohort[0]), [proposal(cohort[0], supervisor)])
    topics.decide(ctx, "council", council, approve(cohort[0]))

    assert status(ctx, cohort[0], "MITU-5.1-1") is Status.VIOLATED


def test_without_a_research_proposal_the_department_cannot_approve(
    ctx: Context, cohort: list[str], supervisor: str
) -> None:
    bare = proposal(cohort[0], supervisor, proposal_date=None)

    with pytest.raises(Refused) as caught:
        topics.decide(ctx, "department", MEETING, approve(cohort[0]), [bare])

    assert caught.value.code == "student-gate-closed"
    assert next_step(ctx, cohort[0]) == "proposal"
    assert topics.proposals(ctx, cohort)[cohort[0]].kk == ""


def test_the_council_does_not_come_before_the_department(ctx: Context, cohort: list[str], supervisor: str) -> None:
    topics.save_proposals(ctx, [proposal(cohort[0], supervisor)])

    with pytest.raises(Refused):
        topics.decide(ctx, "council", COUNCIL, approve(cohort[0]))

    assert next_step(ctx, cohort[0]) == "department"


def test_the_council_does_not_meet_before_the_department_did(ctx: Context, cohort: list[str], supervisor: str) -> None:
    topics.save_proposals(ctx, [proposal(cohort[0], supervisor)])
    topics.decide(ctx, "department", MEETING, approve(cohort[0]))
    with pytest.raises(Refused) as refused:
        topics.decide(ctx, "council", replace(COUNCIL, date=date(2026, 10, 15)), approve(cohort[0]))
    assert refused.value.code == "student-gate-closed"
    topics.decide(ctx, "council", replace(COUNCIL, date=date(2026, 10, 16)), approve(cohort[0]))
    assert next_step(ctx, cohort[0]) == "order"


def test_a_topic_returned_by_the_council_goes_back_to_the_department_and_the_term_runs(
    ctx: Context, cohort: list[str], supervisor: str
) -> None:
    topics.decide(ctx, "department", MEETING, approve(*cohort), [proposal(one, supervisor) for one in cohort])

    topics.decide(ctx, "council", COUNCIL, [*approve(*cohort[:2]), Ruling(cohort[2], Decision.RETURN, "тақырып тар")])

    assert next_step(ctx, cohort[2]) == "department"
    assert status(ctx, cohort[2], "MITU-5.1-1") is Status.OVERDUE
    assert next_step(ctx, cohort[0]) == "order"


def test_a_return_needs_its_reason(ctx: Context, cohort: list[str], supervisor: str) -> None:
    rulings = [Ruling(cohort[0], Decision.RETURN, " ")]

    with pytest.raises(Refused, match="reason-missing"):
        topics.decide(ctx, "department", MEETING, rulings, [proposal(cohort[0], supervisor)])


def test_a_rejected_topic_starts_again_with_a_new_proposal(ctx: Context, cohort: list[str], supervisor: str) -> None:
    rejection = [Ruling(cohort[0], Decision.REJECT, "бағытқа сай емес")]
    topics.decide(ctx, "department", MEETING, rejection, [proposal(cohort[0], supervisor)])

    assert next_step(ctx, cohort[0]) == "proposal"
    again = Act("DEPM", "protocol", date(2026, 10, 23), "4")
    topics.decide(ctx, "department", again, approve(cohort[0]), [proposal(cohort[0], supervisor, kk="Жаңа тақырып")])
    assert "council" in topics.load_cases(ctx, cohort[:1])[cohort[0]].state.open


def test_undo_takes_the_whole_meeting_back_at_once(ctx: Context, cohort: list[str], supervisor: str) -> None:
    topics.decide(ctx, "department", MEETING, approve(*cohort), [proposal(one, supervisor) for one in cohort])

    turned = history.undo(ctx)

    assert turned.text == "кафедра мақұлдаған тақырыптар: 3 (№ 3 хаттама, 16.10.2026)"
    assert {next_step(ctx, student) for student in cohort} == {"proposal"}
    assert all(one.kk == "" for one in topics.proposals(ctx, cohort).values())


def test_one_refused_student_keeps_the_whole_act_unwritten(ctx: Context, cohort: list[str], supervisor: str) -> None:
    given = [proposal(cohort[0], supervisor), proposal(cohort[1], supervisor, proposal_date=None)]

    with pytest.raises(Refused):
        topics.decide(ctx, "department", MEETING, approve(*cohort[:2]), given)

    assert {next_step(ctx, student) for student in cohort} == {"proposal"}


def test_a_decided_topic_is_not_edited_in_passing(ctx: Context, cohort: list[str], supervisor: str) -> None:
    topics.decide(ctx, "department", MEETING, approve(cohort[0]), [proposal(cohort[0], supervisor)])

    with pytest.raises(Refused, match="topic-decided"):
        topics.save_proposals(ctx, [proposal(cohort[0], supervisor, kk="Басқа")])


def test_an_act_of_tomorrow_is_refused(ctx: Context, cohort: list[str], supervisor: str) -> None:
    tomorrow = Act("DEPM", "protocol", date(2026, 11, 23), "9")

    with pytest.raises(Refused, match="act-date-future"):
        topics.decide(ctx, "department", tomorrow, approve(cohort[0]), [proposal(cohort[0], supervisor)])
