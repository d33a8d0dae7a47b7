"""Rounds of topics: who may be taken, what is refused in rehearsal, and that a rehearsal keeps nothing."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.workflow import Decision
from app.services import cases, history, settings, students, supervisors, topic_rounds, topics
from app.services.cases import Ruling
from app.services.context import Context
from app.services.topics import Proposal


@pytest.fixture
def three(ctx: Context) -> list[str]:
    """Three students enrolled on 1 September 2026."""
    names = (("Әбдірахманов", "Арман"), ("Қасымов", "Ілияс"), ("Өтегенова", "Дана"))
    return [
        students.save(ctx, None, {"surname": surname, "given_name": given, "track": "SP",
                                  "enrol_date": date(2026, 9, 1), "first_day": date(2026, 9, 1)})[0]
        for surname, given in names
    ]  # fmt: skip


def _proposal(ctx: Context, student_id: str, **given: object) -> Proposal:
    staff_id, _ = supervisors.save(ctx, None, {"surname": "Қасенов", "degree": "PhD"})
    values = {"kk": "Тақырып", "staff_id": staff_id, "proposal_date": date(2026, 10, 1)} | given
    return Proposal(student_id, **values)  # type: ignore[arg-type]


def test_stages_come_from_the_workflow_with_who_waits(ctx: Context, three: list[str]) -> None:
    found = {stage.step: stage.waiting for stage in topic_rounds.stages(ctx)}
    assert found == {"propose": 3, "department": 3, "submission": 0, "council": 0, "order": 0}
    assert topic_rounds.stage_of(ctx, "check") == "propose"
    assert topic_rounds.stage_of(ctx, "council") == "council"


def test_a_round_tells_what_it_closes_and_why_a_student_waits(ctx: Context, three: list[str]) -> None:
    meeting = topic_rounds.load(ctx, "department")
    assert meeting.asks_number
    assert meeting.changeable
    assert [told.clause for told in meeting.closes] == ["5.1"]
    assert {person.due for person in meeting.people} == {date(2026, 11, 2)}
    assert all(person.reason is None for person in meeting.people)

    council = topic_rounds.load(ctx, "council")
    assert {person.reason and person.reason.code for person in council.people} == {"step-waits-for"}
    assert not council.changeable


def test_rehearsal_names_the_refused_and_keeps_nothing(ctx: Context, three: list[str]) -> None:
    meeting = topic_rounds.load(ctx, "department")
    act = topic_rounds.act_of(meeting, date(2026, 10, 16), "3")
    given = [_proposal(ctx, three[0]), _proposal(ctx, three[1], proposal_date=None)]
    rulings = [Ruling(one, Decision.APPROVE) for one in three[:2]]
    before = len(history.lines(ctx))

    refused = topic_rounds.rehearse(ctx, "department", act, rulings, given)
    assert list(refused) == [three[1]]
    assert refused[three[1]].code == "student-gate-closed"
    assert len(history.lines(ctx)) == before
    assert topics.proposals(ctx, three)[three[0]].kk == ""

    assert topic_rounds.rehearse(ctx, "department", act, rulings[:1], given[:1]) == {}
    assert topics.proposals(ctx, three)[three[0]].kk == ""


def test_the_match_may_be_confirmed_after_the_department_decided(ctx: Context, three: list[str]) -> None:
    proposal = _proposal(ctx, three[0])
    meeting = topic_rounds.load(ctx, "department")
    act = topic_rounds.act_of(meeting, date(2026, 10, 16), "3")
    topics.decide(ctx, "department", act, [Ruling(three[0], Decision.APPROVE)], [proposal])

    council = topic_rounds.load(ctx, "council")
    sitting = topic_rounds.act_of(council, date(2026, 10, 28), "2")
    ruling = [Ruling(three[0], Decision.APPROVE)]
    assert list(topic_rounds.rehearse(ctx, "council", sitting, ruling, [])) == [three[0]]

    known = topics.proposals(ctx, three[:1])[three[0]]
    confirmed = Proposal(**{name: getattr(known, name) for name in known.__slots__} | {
        "match_confirmed": date(2026, 10, 20)})  # fmt: skip
    assert topic_rounds.rehearse(ctx, "council", sitting, ruling, [confirmed]) == {}


@pytest.mark.parametrize("step", ["department", "submission", "council", "order"])
def test_wizard_and_files_record_the_same_act(ctx: Context, step: str) -> None:
    flow = cases.workflow(ctx, settings.main_profile(ctx), topics.WORKFLOW)

    of_round = topic_rounds.act_of(topic_rounds.load(ctx, step), date(2026, 10, 16), "3")

    assert of_round == topics.act_of(flow, step, date(2026, 10, 16), "3")
    assert of_round.kind == {"submission": "submission", "order": "order"}.get(step, "protocol")
