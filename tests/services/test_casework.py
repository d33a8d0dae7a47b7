"""Any workflow through one way: steps entered, facts kept, items begun, effects in other records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.domain.errors import Refused, UsageError
from app.domain.workflow import Decision, Ended
from app.services import academics, case_views, casework, facts, history, plans, supervisors, topics
from app.services.academics import Semester
from app.services.case_views import CaseView
from app.services.cases import Act, Ruling
from app.services.casework import Move
from app.services.context import Context

AUTUMN = Semester(2025, 1, date(2025, 9, 1), date(2025, 12, 27), True)
SPRING = Semester(2025, 2, date(2026, 1, 19), date(2026, 6, 30), True)


@pytest.fixture
def student(department: Context, new_student: Callable[..., str]) -> str:
    """Enrolled a year ago, so that two semesters lie behind."""
    academics.save_semesters(department, [AUTUMN, SPRING])
    return new_student(enrol_date=date(2025, 8, 25))


def known(ctx: Context, student_id: str) -> dict[str, Any]:
    return facts.of_students(ctx, [student_id])[student_id]


def case(ctx: Context, student_id: str, workflow: str) -> CaseView:
    return next(one for one in case_views.of_student(ctx, student_id) if one.workflow == workflow)


def offer(ctx: Context, student_id: str, workflow: str) -> list[case_views.Offer]:
    return [one for one in case_views.offered(ctx, student_id) if one.workflow == workflow]


def protocol(day: date, number: str = "7", body: str = "DEPM") -> Act:
    return Act(body, "protocol", day, number)


def test_a_slot_is_offered_until_its_item_is_begun(department: Context, student: str) -> None:
    offers = offer(department, student, "stage-report")
    assert [one.begins for one in offers] == [{"item.stage": 1}, {"item.stage": 2}, {"item.stage": 3}]

    submitted = {"item.submitted": date(2025, 12, 20)}
    casework.decide(department, [Move(student, "stage-report", "report", evidence=submitted, begins=offers[0].begins)])

    assert [one.begins for one in offer(department, student, "stage-report")] == [{"item.stage": 2}, {"item.stage": 3}]
    report = known(department, student)["stage_reports"][0]
    assert (report["stage"], report["submitted"]) == (1, date(2025, 12, 20))
    assert case(department, student, "stage-report").item == (1, date(2025, 12, 20))


def begun(ctx: Context, student: str) -> str:
    begins = offer(ctx, student, "stage-report")[0].begins
    casework.decide(
        ctx,
        [Move(student, "stage-report", "report", evidence={"item.submitted": date(2025, 12, 20)}, begins=begins)],
        on=date(2025, 12, 20),
    )
    subject = case(ctx, student, "stage-report").subject_id
    assert subject is not None
    return subject


def test_a_stage_report_from_hand_in_to_dsia_with_a_return_a_rejection_and_an_undo(
    department: Context, student: str
) -> None:
    item = begun(department, student)

    def move(step: str, decision: Decision = Decision.APPROVE, **more: Any) -> Move:
        return Move(student, "stage-report", step, decision, item, **more)

    casework.decide(
        department, [move("department", Decision.RETURN, reason="толықтыру керек")], protocol(date(2025, 12, 22))
    )
    assert case(department, student, "stage-report").next == "report"

    casework.decide(
        department, [move("report", evidence={"item.submitted": date(2025, 12, 23)})], on=date(2025, 12, 23)
    )
    casework.decide(
        department, [move("department", Decision.REJECT, reason="плагиат")], protocol(date(2025, 12, 24), "8")
    )
    casework.decide(
        department, [move("report", evidence={"item.submitted": date(2025, 12, 25)})], on=date(2025, 12, 25)
    )
    casework.decide(department, [move("department")], protocol(date(2025, 12, 26), "9"))
    report = known(department, student)["stage_reports"][0]
    assert report["department"] == {"number": "9", "date": date(2025, 12, 26)}

    casework.take_back(department, student, "stage-report", item)
    assert known(department, student)["stage_reports"][0].get("department") in (
        None,
        {"number": None, "date": None},
        {},
    )
    assert case(department, student, "stage-report").next in ("opinion", "department")

    casework.decide(department, [move("department")], protocol(date(2025, 12, 27), "10"))
    casework.decide(department, [move("dsia")], Act("DEP", "letter", date(2026, 1, 5), "31"))
    seen = case(department, student, "stage-report")
    assert seen.ended is Ended.COMPLETED
    assert [line.outcome.value for line in seen.history] == [
        "approve", "return", "approve", "reject", "approve", "approve", "undo", "approve", "approve",
    ]  # fmt: skip
    closed = known(department, student)["stage_reports"][0]
    assert (closed["outcome"], closed["ended"]) == ("completed", date(2026, 1, 5))


def test_a_return_takes_away_what_came_after_and_keeps_what_is_to_be_corrected(
    department: Context, student: str
) -> None:
    item = begun(department, student)
    approve = Move(student, "stage-report", "department", subject_id=item)
    casework.decide(department, [approve], protocol(date(2025, 12, 22)))

    back = Move(student, "stage-report", "dsia", Decision.RETURN, item, "қол жоқ")
    casework.decide(department, [back], on=date(2025, 12, 23))

    report = known(department, student)["stage_reports"][0]
    assert report["submitted"] == date(2025, 12, 20)
    assert "department" not in report


def test_one_act_decides_many_students_and_one_undo_takes_it_back(
    department: Context, student: str, new_student: Callable[..., str]
) -> None:
    second = new_student(surname="Бекова", enrol_date=date(2025, 8, 25))
    items = {one: begun(department, one) for one in (student, second)}
    moves = [Move(one, "stage-report", "department", subject_id=item) for one, item in items.items()]

    casework.decide(department, moves, protocol(date(2025, 12, 26)))
    assert all(case(department, one, "stage-report").next == "dsia" for one in items)

    assert "2" in history.undo(department).text
    assert all(case(department, one, "stage-report").next != "dsia" for one in items)
    assert all("department" not in known(department, one)["stage_reports"][0] for one in items)


def test_a_rehearsal_names_who_would_be_refused_and_keeps_nothing(department: Context, student: str) -> None:
    item = begun(department, student)
    good = Move(student, "stage-report", "department", subject_id=item)
    locked = Move(student, "stage-report", "dsia", subject_id=item)

    faults = casework.rehearse(department, [good], protocol(date(2025, 12, 26)))
    assert faults == {}
    assert case(department, student, "stage-report").next != "dsia"
    faults = casework.rehearse(department, [locked], protocol(date(2025, 12, 26)))
    assert {place: fault.code for place, fault in faults.items()} == {0: "evidence-missing"}


def test_an_act_of_tomorrow_is_refused(department: Context, student: str) -> None:
    item = begun(department, student)
    tomorrow = protocol(date(2099, 1, 1))
    with pytest.raises(Refused) as refused:
        casework.decide(department, [Move(student, "stage-report", "department", subject_id=item)], tomorrow)
    assert refused.value.code == "act-date-future"


def test_a_fact_that_the_dictionary_does_not_know_is_refused(department: Context, student: str) -> None:
    with pytest.raises(UsageError):
        casework.decide(
            department,
            [Move(student, "stage-report", "report", evidence={"item.color": "red"}, begins={"item.colour": "red"})],
        )


def approved_topic(ctx: Context, student: str) -> None:
    """Topic and supervisor through department, council and order."""
    flow = ctx.profile("mitu-2025").workflows["topic"]
    topics.save_proposals(ctx, [_confirmed(topics.proposals(ctx, [student])[student])])
    for step, day in (("department", date(2025, 9, 20)), ("council", date(2025, 10, 2)), ("order", date(2025, 10, 6))):
        topics.decide(ctx, step, topics.act_of(flow, step, day, "5"), [Ruling(student, Decision.APPROVE)])


def _confirmed(proposal: topics.Proposal) -> topics.Proposal:
    values = {name: getattr(proposal, name) for name in proposal.__slots__}
    return topics.Proposal(**values | {"proposal_date": date(2025, 9, 10), "match_confirmed": date(2025, 9, 15)})


def test_a_corrected_topic_takes_the_place_of_the_old_one_at_the_council(department: Context, student: str) -> None:
    approved_topic(department, student)
    request = {
        "item.reason": "results",
        "item.application_date": date(2026, 3, 2),
        "item.kk": "Білім беру деректерін терең өңдеу",
    }
    casework.decide(department, [Move(student, "topic-correction", "request", evidence=request)], on=date(2026, 3, 2))
    item = case(department, student, "topic-correction").subject_id

    def decide(step: str, act: Act) -> None:
        casework.decide(department, [Move(student, "topic-correction", step, subject_id=item)], act)

    decide("department", protocol(date(2026, 3, 10), "12"))
    assert known(department, student)["topic"]["kk"] == "Білім беру деректерін өңдеу әдістері"
    decide("council", protocol(date(2026, 3, 26), "6", "SC"))
    corrected = known(department, student)["topic"]
    assert corrected["kk"] == "Білім беру деректерін терең өңдеу"
    assert corrected["council"] == {"number": "6", "date": date(2026, 3, 26)}

    decide("order", Act("RECTOR", "order", date(2026, 4, 1), "77"))
    assert known(department, student)["topic"]["order"] == {"number": "77", "date": date(2026, 4, 1)}
    with pytest.raises(Refused) as refused:
        casework.take_back(department, student, "topic-correction", item)
    assert refused.value.code == "undo-effect"


def test_a_supervisor_is_changed_only_with_a_document_and_from_the_order_on(department: Context, student: str) -> None:
    approved_topic(department, student)
    new, _ = supervisors.save(department, None, {"surname": "Жаңабаев", "given_name": "Асан", "degree": "PhD"})
    request = {"item.request_date": date(2026, 3, 2), "item.reason": "illness"}
    with pytest.raises(Refused):
        casework.decide(department, [Move(student, "supervisor-change", "request", evidence=request)])

    document = {"item.document.kind": "анықтама", "item.document.number": "3", "item.document.date": date(2026, 3, 1)}
    casework.decide(
        department, [Move(student, "supervisor-change", "request", evidence=request | document)], on=date(2026, 3, 2)
    )
    item = case(department, student, "supervisor-change").subject_id
    candidate = {"item.candidate": "Жаңабаев Асан", "item.staff_id": new, "item.match_confirmed": date(2026, 3, 9)}

    def decide(step: str, act: Act, **evidence: Any) -> None:
        move = Move(student, "supervisor-change", step, subject_id=item, evidence=evidence.get("evidence", {}))
        casework.decide(department, [move], act)

    decide("department", protocol(date(2026, 3, 10)), evidence=candidate)
    decide("council", protocol(date(2026, 3, 26), "6", "SC"))
    assert known(department, student)["supervisor"]["name"].startswith("Әбдірахманов")
    decide("order", Act("RECTOR", "order", date(2026, 4, 1), "77"))

    changed = known(department, student)["supervisor"]
    assert (changed["id"], changed["degree"]) == (new, "PhD")
    assert changed["order"] == {"number": "77", "date": date(2026, 4, 1)}


def test_a_draft_of_the_next_version_leaves_the_plan_in_force(department: Context, student: str) -> None:
    plan_id, _ = plans.create(department, student)
    plans.save_texts(department, plan_id, {"rationale": "Өзектілігі"})
    application = {
        "item.kind": "amendment",
        "item.reason": "Тағылымдама орны өзгерді",
        "item.rows_changed": "4.1",
        "item.application_date": date(2026, 3, 2),
    }
    with pytest.raises(Refused, match="workflow-not-offered"):
        casework.decide(department, [Move(student, "plan-amendment", "application", evidence=application)])
    plans.save_approvals(department, plan_id, {"rector_date": date(2025, 12, 1)})
    casework.decide(department, [Move(student, "plan-amendment", "application", evidence=application)])

    assert known(department, student)["plan"]["version"] == 1
    card = plans.of_student(department, student)
    assert card is not None
    assert (card.version, card.texts["rationale"]) == (2, "Өзектілігі")

    item = case(department, student, "plan-amendment").subject_id
    move = Move(student, "plan-amendment", "conclusion", Decision.REJECT, item, "негізсіз")
    casework.decide(department, [move], on=date(2026, 3, 9))
    card = plans.of_student(department, student)
    assert card is not None
    assert card.version == 1
    assert case(department, student, "plan-amendment").ended is Ended.REJECTED


def test_an_approved_amendment_puts_the_new_version_in_force_with_its_acts_and_copies(
    department: Context, student: str
) -> None:
    plan_id, _ = plans.create(department, student)
    plans.save_rows(department, plan_id, "publication", [{"name": "Мақала", "kind": "мақала"}])
    plans.save_approvals(department, plan_id, {"rector_date": date(2025, 12, 1)})
    line = known(department, student)["plan"]["rows"][-1]["id"]
    application = {
        "item.kind": "amendment",
        "item.reason": "Тағылымдама орны өзгерді",
        "item.rows_changed": "4.1",
        "item.application_date": date(2026, 3, 2),
    }
    day = date(2026, 3, 10)
    steps = {
        "conclusion": {"item.supervisor_conclusion.date": day, "item.supervisor_conclusion.result": "positive"},
        "department": {"item.department.number": "7", "item.department.date": day},
        "head": {"item.head_agreed": day},
        "vice-rector": {"item.vice_rector_agreed": day},
        "council": {"item.council.number": "6", "item.council.date": day},
        "rector": {"item.rector.date": day},
    }
    casework.decide(department, [Move(student, "plan-amendment", "application", evidence=application)])
    item = case(department, student, "plan-amendment").subject_id
    for step, evidence in steps.items():
        casework.decide(department, [Move(student, "plan-amendment", step, subject_id=item, evidence=evidence)], on=day)

    plan = known(department, student)["plan"]
    assert (plan["version"], plan["council"], plan["head_agreed"]) == (2, {"number": "6", "date": day}, day)
    assert plan["rows"][-1]["id"] == line

    copies = [{"number": 1, "recipient": "dsia", "date": day}]
    casework.decide(
        department,
        [Move(student, "plan-amendment", "copies", subject_id=item, evidence={"item.copies": copies})],
        on=day,
    )
    assert known(department, student)["plan"]["copies"] == copies
    assert case(department, student, "plan-amendment").ended is Ended.COMPLETED


@pytest.mark.parametrize(
    ("workflow", "step", "evidence"),
    [
        ("dispute", "application", {"item.parties": ["a"], "item.subject": {}, "item.filed": True}),
        ("dispute", "application", {"item": "x"}),
        ("plan", "copies", {"plan.copies": "x"}),
        ("practice", "practice", {"item.classes": [1, 2]}),
        ("practice", "practice", {"nothing.known": 1}),
    ],
)
def test_evidence_of_a_wrong_kind_is_refused_before_it_is_judged(
    department: Context, student: str, workflow: str, step: str, evidence: dict[str, Any]
) -> None:
    plans.create(department, student)
    with pytest.raises(UsageError):
        casework.decide(department, [Move(student, workflow, step, evidence=evidence)])
    assert not known(department, student)["disputes"]
    assert not known(department, student)["practices"]


def test_a_step_records_nothing_that_it_does_not_ask_for(department: Context, student: str) -> None:
    plans.create(department, student)
    evidence = {"item.kind": "pedagogical", "item.report.grade": "95"}  # the grade belongs to a later step
    with pytest.raises(UsageError, match="evidence-not-asked"):
        casework.decide(department, [Move(student, "practice", "practice", evidence=evidence)])
    assert not known(department, student)["practices"]
