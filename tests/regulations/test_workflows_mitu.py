"""MITU, edition 2025: its workflows walked from the start to the end, with returns, rejections and undoing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.domain.calendar import add_months
from app.domain.errors import Refused
from app.domain.findings import Status
from app.domain.openings import offers
from app.domain.regulation import check_rules, gates, skipped_steps
from app.domain.workflow import Decision, Ended
from app.services.organisation import POSTS
from tests.regulations.walking import CALENDAR, PROFILE, TODAY, Walk, required, walk

WALKS = {
    "topic-correction": ("request", "department", "council", "order"),
    "supervisor-change": ("request", "department", "council", "order", "acquaintance"),
    "attestation": ("report", "opinion", "hearing", "attestation"),
    "stage-report": ("report", "opinion", "department", "dsia"),
    "practice": ("practice", "report", "supervisor", "department", "dsia"),
    "similarity": ("text", "check", "base", "ethics"),
}
# Workflow, step, where a return and where a rejection leads; "" where the body has no such decision.
WAYS = [
    ("topic-correction", "department", "request", "end"),
    ("topic-correction", "council", "department", "end"),
    ("topic-correction", "order", "department", ""),
    ("supervisor-change", "department", "request", "end"),
    ("supervisor-change", "council", "department", "end"),
    ("supervisor-change", "order", "department", ""),
    ("attestation", "opinion", "report", ""),
    ("attestation", "hearing", "report", "hearing"),
    ("attestation", "attestation", "report", "end"),
    ("stage-report", "opinion", "report", ""),
    ("stage-report", "department", "report", "report"),
    ("stage-report", "dsia", "report", ""),
    ("practice", "supervisor", "report", "report"),
    ("practice", "department", "report", "report"),
    ("practice", "dsia", "report", ""),
    ("similarity", "check", "text", "end"),
    ("similarity", "ethics", "text", "end"),
]
ACTS = {
    "topic": {"department": "protocol", "submission": "submission", "council": "protocol", "order": "order"},
    "plan": {"department": "protocol", "council": "protocol"},
    "internship": {"agreement": "protocol", "approval": "order"},
    "internship-report": {"seminar": "protocol", "crediting": "protocol", "storage": "letter"},
    "topic-correction": {"department": "protocol", "council": "protocol", "order": "order"},
    "supervisor-change": {"department": "protocol", "council": "protocol", "order": "order"},
    "attestation": {"hearing": "protocol", "attestation": "protocol"},
    "stage-report": {"department": "protocol", "dsia": "letter"},
    "practice": {"department": "protocol", "dsia": "letter"},
    "similarity": {"ethics": "protocol"},
}


@pytest.mark.parametrize(("workflow", "steps"), WALKS.items())
def test_a_case_goes_from_the_first_step_to_the_last(workflow: str, steps: tuple[str, ...]) -> None:
    case = walk(workflow)
    assert tuple(step.id for step in case.flow.steps) == steps
    for step in steps:
        assert case.at.next is not None
        assert case.at.next.id == step
        case = case.approve(step)
    assert (case.at.ended, case.at.done, case.at.next) == (Ended.COMPLETED, steps, None)


@pytest.mark.parametrize(("workflow", "steps"), WALKS.items())
def test_every_step_asks_for_its_evidence_and_its_turn(workflow: str, steps: tuple[str, ...]) -> None:
    case = walk(workflow)
    with pytest.raises(Refused) as refused:
        case.approve(steps[-1])
    assert refused.value.code == "step-locked"
    for step in steps:
        with pytest.raises(Refused) as refused:
            case.to(step).enter(step, Decision.APPROVE)
        assert refused.value.code == "evidence-missing"


@pytest.mark.parametrize(("workflow", "step", "returned", "rejected"), WAYS)
def test_a_return_leads_back_and_the_case_may_finish_after_it(
    workflow: str, step: str, returned: str, rejected: str
) -> None:
    case = walk(workflow).to(step)
    with pytest.raises(Refused) as refused:
        case.enter(step, Decision.RETURN, reason=" ")
    assert refused.value.code == "reason-missing"
    back = case.enter(step, Decision.RETURN)
    assert back.at.next is not None
    assert back.at.next.id == returned
    for again in WALKS[workflow][WALKS[workflow].index(returned) :]:
        back = back.approve(again)
    assert back.at.ended is Ended.COMPLETED


@pytest.mark.parametrize(("workflow", "step", "returned", "rejected"), WAYS)
def test_a_rejection_ends_the_case_or_leads_back(workflow: str, step: str, returned: str, rejected: str) -> None:
    case = walk(workflow).to(step)
    if not rejected:
        with pytest.raises(Refused) as refused:
            case.enter(step, Decision.REJECT)
        assert refused.value.code == "decision-not-allowed"
        return
    after = case.enter(step, Decision.REJECT).at
    if rejected == "end":
        assert (after.ended, after.open) == (Ended.REJECTED, ())
    else:
        assert after.next is not None
        assert (after.ended, after.next.id) == (None, rejected)


@pytest.mark.parametrize(("workflow", "step", "returned", "rejected"), WAYS)
def test_what_was_entered_may_be_taken_back(workflow: str, step: str, returned: str, rejected: str) -> None:
    case = walk(workflow).to(step)
    decisions = [Decision.RETURN, *([Decision.REJECT] if rejected else [])]
    for decision in decisions:
        undone = case.enter(step, decision).enter(step, Decision.UNDO)
        assert (undone.at.done, undone.at.open, undone.at.ended) == (case.at.done, case.at.open, None)
    approved = case.approve(step).enter(step, Decision.UNDO)
    assert (approved.at.done, approved.at.open) == (case.at.done, case.at.open)
    with pytest.raises(Refused) as refused:
        case.approve(step).enter(WALKS[workflow][0], Decision.UNDO)
    assert refused.value.code == "undo-not-latest"


def test_every_way_back_of_these_workflows_is_walked() -> None:
    told = {
        (flow.id, step.id, step.on_return or "", step.on_reject or "")
        for flow in PROFILE.workflows.values()
        if flow.id in WALKS
        for step in flow.steps
        if len(step.decisions) > 1
    }
    assert told == set(WAYS)


def test_papers_with_a_number_decide_steps() -> None:
    for workflow, acts in ACTS.items():
        flow = PROFILE.workflows[workflow]
        assert {step.id: step.act for step in flow.steps if step.act} == acts
        for step in acts:
            dated = {one.fact for one in flow.step(step).evidence}
            assert any(name.rpartition(".")[0] + ".number" in dated for name in dated if name.endswith(".date"))


def test_who_signs_for_a_body_holds_a_post() -> None:
    for body in PROFILE.bodies.values():
        assert {body.chair, body.secretary} - {""} <= set(POSTS)
    assert {body.id for body in PROFILE.bodies.values() if body.own} == {"DEPM", "SEM"}
    assert (PROFILE.bodies["DEPM"].chair, PROFILE.bodies["DEPM"].secretary) == ("head", "secretary")


def test_what_a_correction_and_a_change_bring_about() -> None:
    effects = {
        (flow.id, step.id): step.effect for flow in PROFILE.workflows.values() for step in flow.steps if step.effect
    }
    assert effects["topic-correction", "council"] == "replace-topic"
    assert effects["supervisor-change", "order"] == "replace-supervisor"
    assert PROFILE.workflows["topic-correction"].opens == ("plan-amendment",)
    assert PROFILE.workflows["supervisor-change"].opens == ("plan-amendment",)


@pytest.mark.parametrize(
    ("workflow", "facts", "offered"),
    [
        ("topic-correction", {"topic": {"department": {"date": TODAY}}}, False),
        ("topic-correction", {"topic": {"council": {"date": TODAY}}}, True),
        ("supervisor-change", {"supervisor": {"name": "А", "council": {"date": TODAY}}}, False),
        ("supervisor-change", {"supervisor": {"name": "А", "order": {"date": TODAY}}}, True),
        ("similarity", {"topic": {}}, False),
        ("similarity", {"topic": {"council": {"date": TODAY}}}, True),
    ],
)
def test_when_a_case_may_begin(workflow: str, facts: dict[str, Any], offered: bool) -> None:
    begins = offers(PROFILE, PROFILE.workflows[workflow], facts, TODAY, CALENDAR)
    assert begins == ([{}] if offered else [])


def test_a_year_and_a_semester_have_one_report_each() -> None:
    study = {
        "years": [
            {"number": 1, "year": 2026, "ends": TODAY},
            {"number": 2, "year": 2027, "ends": add_months(TODAY, 3)},
            {"number": 3, "year": 2028, "ends": add_months(TODAY, 4)},
        ],
        "semesters": [{"number": number, "starts": TODAY} for number in (1, 2, 3)]
        + [{"number": 4, "starts": TODAY + timedelta(days=1)}],
    }
    facts = {"study": study, "attestations": [{"year": 2026}], "stage_reports": [{"stage": 2}]}
    assert offers(PROFILE, PROFILE.workflows["attestation"], facts, TODAY, CALENDAR) == [{"item.year": 2027}]
    stages = PROFILE.workflows["stage-report"]
    assert offers(PROFILE, stages, facts, TODAY, CALENDAR) == [{"item.stage": 1}, {"item.stage": 3}]
    own = {"stage_report.stages": "own"}
    assert offers(PROFILE, stages, facts, TODAY, CALENDAR, own) == []


def test_every_practice_of_the_plan_begins_as_it_was_planned() -> None:
    row = {"id": "r1", "section": "practice", "kind": "research", "place": "ҚазҰУ", "start": TODAY, "end": TODAY}
    rows = [row, row | {"id": "r2", "kind": "pedagogical"}, {"id": "r3", "section": "internship"}]
    facts = {"plan": {"rows": rows}, "practices": [{"plan_row": "r2"}]}
    (begins,) = offers(PROFILE, PROFILE.workflows["practice"], facts, TODAY, CALENDAR)
    assert begins == {
        "item.plan_row": "r1",
        "item.kind": "research",
        "item.place": "ҚазҰУ",
        "item.start": TODAY,
        "item.end": TODAY,
        "item.due": TODAY,
    }


@pytest.mark.parametrize(
    ("kind", "skipped"),
    [("pedagogical", {"supervisor"}), ("research", set()), ("industrial", set()), (None, set())],
)
def test_the_supervisor_is_not_asked_of_a_pedagogical_practice(kind: str | None, skipped: set[str]) -> None:
    flow = PROFILE.workflows["practice"]
    passed_over = skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item={"kind": kind})
    assert passed_over == skipped
    case = Walk(flow, skipped=passed_over).to("department")
    assert case.at.next is not None
    assert case.at.next.id == "department"
    assert case.approve("department").approve("dsia").at.ended is Ended.COMPLETED


def test_without_a_document_the_change_does_not_begin() -> None:
    change: dict[str, Any] = {"request_date": TODAY, "reason": "illness"}
    assert required("supervisor-change", "request", {"supervisor_changes": [change]}) == ["MITU-5.2.3-2"]
    change |= {"document": {"kind": "анықтама", "number": "3", "date": TODAY}}
    assert required("supervisor-change", "request", {"supervisor_changes": [change]}) == []
    assert required("supervisor-change", "order", {"supervisor_changes": [change]}) == ["MITU-5.2.3-1"]


def test_no_grade_before_the_approval_and_no_sending_before_both() -> None:
    report: dict[str, Any] = {"submitted": date(2027, 4, 10), "grade": "A"}
    practice: dict[str, Any] = {"kind": "research", "report": report}
    assert required("practice", "department", {"practices": [practice]}) == ["MITU-6.3-2"]
    report["department"] = {"number": "9", "date": date(2027, 4, 12)}
    assert required("practice", "department", {"practices": [practice]}) == []
    practice["dsia"] = {"number": "60", "date": date(2027, 4, 15)}
    assert required("practice", "dsia", {"practices": [practice]}) == ["MITU-6.3-1"]
    report["supervisor_approved"] = date(2027, 4, 11)
    assert required("practice", "dsia", {"practices": [practice]}) == []


def test_a_text_with_plagiarism_goes_no_further() -> None:
    check: dict[str, Any] = {"submitted": TODAY, "verdict": "plagiarism"}
    for step in ("check", "ethics"):
        assert required("similarity", step, {"similarity_checks": [check]}) == ["MITU-5.4-5"]
    assert required("similarity", "check", {"similarity_checks": [check | {"verdict": "clean"}]}) == []
    tricky = {"similarity_checks": [check | {"verdict": "clean", "tricks": True}]}
    assert required("similarity", "check", tricky) == ["MITU-5.4-4", "MITU-5.4-5"]


def test_the_text_need_not_wait_for_the_base() -> None:
    case = walk("similarity").to("base")
    assert case.at.open == ("base", "ethics")
    assert case.approve("ethics").at.ended is Ended.COMPLETED


def test_the_gates_of_the_workflows_are_gates_of_rules() -> None:
    for flow in PROFILE.workflows.values():
        assert flow.gate is None or flow.gate in gates(PROFILE)


def test_a_correction_needs_the_meeting_before_the_council() -> None:
    change: dict[str, Any] = {"reason": "results", "application_date": TODAY, "kk": "Жаңа тақырып"}
    change["council"] = {"number": "6", "date": TODAY}
    assert required("topic-correction", "council", {"topic_changes": [change]}) == ["MITU-5.1-5"]
    change["department"] = {"number": "8", "date": TODAY}
    assert required("topic-correction", "council", {"topic_changes": [change]}) == []
    (one,) = check_rules(PROFILE, {"topic_changes": []}, ["MITU-5.1-5"], TODAY, CALENDAR)
    assert one.status is Status.NOT_APPLICABLE
