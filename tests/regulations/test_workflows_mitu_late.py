"""MITU, edition 2025: amendments of the plan, internships, the defence and disputes walked to their end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.errors import Refused
from app.domain.openings import offers
from app.domain.regulation import gates, skipped_steps
from app.domain.workflow import Decision, Ended
from tests.regulations import late_stage
from tests.regulations.walking import CALENDAR, PROFILE, TODAY, Walk, required, walk

CHAIN = ("application", "conclusion", "department", "head", "vice-rector", "council", "rector", "copies")
HOME = {"host": {"foreign": False}, "format": "office"}
WALKS: dict[str, tuple[str, ...]] = {
    "plan-amendment": CHAIN,
    "internship": ("choice", "application", "agreement", "costs", "visas", "contract", "programme", "approval"),
    "internship-report": ("return", "report", "seminar", "head", "crediting", "storage"),
    "pre-defence": ("opinion", "expert", "department", "review", "admission"),
    "defence": ("meeting", "totals", "award"),
    "dispute": ("application", "dsia", "council"),
}
# Workflow, step, where a return and where a rejection leads; "" where the body has no such decision.
WAYS = [
    ("plan-amendment", "conclusion", "application", "end"),
    ("plan-amendment", "department", "application", "end"),
    ("plan-amendment", "head", "application", "end"),
    ("plan-amendment", "vice-rector", "application", "end"),
    ("plan-amendment", "council", "application", "end"),
    ("plan-amendment", "rector", "application", "end"),
    ("internship", "agreement", "choice", "choice"),
    ("internship", "costs", "choice", "choice"),
    ("internship", "visas", "choice", "choice"),
    ("internship", "contract", "", "choice"),
    ("internship", "programme", "programme", ""),
    ("internship", "approval", "choice", "choice"),
    ("internship-report", "seminar", "report", "report"),
    ("internship-report", "head", "report", "report"),
    ("internship-report", "crediting", "", "report"),
    ("internship-report", "storage", "report", ""),
    ("pre-defence", "department", "opinion", "opinion"),
    ("pre-defence", "review", "opinion", "review"),
    ("pre-defence", "admission", "department", ""),
    ("defence", "meeting", "meeting", "meeting"),
    ("defence", "totals", "totals", ""),
    ("dispute", "dsia", "application", "end"),
    ("dispute", "council", "dsia", "end"),
]
# Of two steps for one act only one applies; the other is chosen by a setting or by what is recorded.
INSTEAD = {
    ("plan-amendment", "department-final"),
    ("plan-amendment", "council-final"),
    ("defence", "commission"),
}


def begun(workflow: str, item: dict[str, Any] | None = None, **settings: Any) -> Walk:
    """A case of the workflow without the steps that do not apply to it."""
    case = walk(workflow)
    usual = HOME if workflow == "internship" else {}
    skipped = skipped_steps(PROFILE, case.flow, {}, TODAY, CALENDAR, settings, item=usual | (item or {}))
    return replace(case, skipped=skipped)


def finished(case: Walk, first: str) -> Walk:
    """The case with every step from `first` on approved."""
    for step in case.flow.steps[case.flow.position(first) :]:
        if step.id not in case.skipped:
            case = case.approve(step.id)
    return case


@pytest.mark.parametrize(("workflow", "steps"), WALKS.items())
def test_a_case_goes_from_the_first_step_to_the_last(workflow: str, steps: tuple[str, ...]) -> None:
    case = begun(workflow)
    for step in steps:
        assert case.at.next is not None
        assert case.at.next.id == step
        case = case.approve(step)
    assert (case.at.ended, case.at.done) == (Ended.COMPLETED, steps)


@pytest.mark.parametrize(("workflow", "steps"), WALKS.items())
def test_every_step_asks_for_its_evidence_and_its_turn(workflow: str, steps: tuple[str, ...]) -> None:
    case = begun(workflow)
    with pytest.raises(Refused, match="step-locked"):
        case.approve(steps[-1])
    for step in steps:
        if case.flow.step(step).evidence and step != "choice":
            with pytest.raises(Refused, match="evidence-missing"):
                case.to(step).enter(step, Decision.APPROVE)


@pytest.mark.parametrize(("workflow", "step", "returned", "rejected"), WAYS)
def test_a_return_leads_back_and_the_case_may_finish_after_it(
    workflow: str, step: str, returned: str, rejected: str
) -> None:
    case = begun(workflow).to(step)
    if not returned:
        with pytest.raises(Refused, match="decision-not-allowed"):
            case.enter(step, Decision.RETURN)
        return
    with pytest.raises(Refused, match="reason-missing"):
        case.enter(step, Decision.RETURN, reason=" ")
    back = case.enter(step, Decision.RETURN)
    assert back.at.open[0] == returned
    assert finished(back, returned).at.ended is Ended.COMPLETED


@pytest.mark.parametrize(("workflow", "step", "returned", "rejected"), WAYS)
def test_a_rejection_ends_the_case_or_leads_back(workflow: str, step: str, returned: str, rejected: str) -> None:
    case = begun(workflow).to(step)
    if not rejected:
        with pytest.raises(Refused, match="decision-not-allowed"):
            case.enter(step, Decision.REJECT)
        return
    after = case.enter(step, Decision.REJECT)
    if rejected == "end":
        assert (after.at.ended, after.at.open) == (Ended.REJECTED, ())
    else:
        assert (after.at.ended, after.at.open[0]) == (None, rejected)
        assert finished(after, rejected).at.ended is Ended.COMPLETED


@pytest.mark.parametrize(("workflow", "step", "returned", "rejected"), WAYS)
def test_what_was_entered_may_be_taken_back(workflow: str, step: str, returned: str, rejected: str) -> None:
    case = begun(workflow).to(step)
    given = {Decision.APPROVE: True, Decision.RETURN: returned, Decision.REJECT: rejected}
    for decision in (one for one, possible in given.items() if possible):
        entered = case.approve(step) if decision is Decision.APPROVE else case.enter(step, decision)
        undone = entered.enter(step, Decision.UNDO)
        assert (undone.at.done, undone.at.open, undone.at.ended) == (case.at.done, case.at.open, None)
    with pytest.raises(Refused, match="undo-not-latest"):
        case.approve(step).enter(case.at.done[0] if case.at.done else "award", Decision.UNDO)


def test_every_way_back_of_these_workflows_is_walked() -> None:
    told = {
        (name, step.id, step.on_return or "", step.on_reject or "")
        for name in WALKS
        for step in PROFILE.workflows[name].steps
        if len(step.decisions) > 1 and (name, step.id) not in INSTEAD
    }
    assert told == set(WAYS)


def test_papers_gates_and_effects() -> None:
    flows = [PROFILE.workflows[name] for name in WALKS]
    acts = {(flow.id, step.id): step.act for flow in flows for step in flow.steps if step.act}
    assert acts["plan-amendment", "council"] == acts["defence", "meeting"] == "protocol"
    assert acts["pre-defence", "department"] == acts["dispute", "council"] == "protocol"
    effects = {(flow.id, step.id): step.effect for flow in flows for step in flow.steps if step.effect}
    assert effects == {
        ("plan-amendment", "application"): "draft-plan",
        ("plan-amendment", "department-final"): "plan-in-force",
        ("plan-amendment", "council-final"): "plan-in-force",
        ("plan-amendment", "rector"): "plan-in-force",
        # The copies are handed over after the approval and belong to the plan then in force.
        ("plan-amendment", "copies"): "plan-in-force",
        ("defence", "award"): "graduate",
    }
    assert {flow.gate for flow in flows} - {None} <= set(gates(PROFILE))
    assert PROFILE.workflows["dispute"].opens == ("supervisor-change",)
    assert PROFILE.workflows["pre-defence"].opens == ("defence",)


@pytest.mark.parametrize(
    ("workflow", "facts", "offered"),
    [
        ("plan-amendment", {"plan": {"rector": {}}}, False),
        ("plan-amendment", {"plan": {"rector": {"date": TODAY}}}, True),
        ("pre-defence", {"topic": {}}, False),
        ("pre-defence", {"topic": {"council": {"date": TODAY}}}, True),
        ("defence", {"defence": {"pre": {"date": TODAY}}}, False),
        ("defence", {"defence": {"admission": {"date": TODAY}}}, True),
        ("dispute", {}, True),
    ],
)
def test_when_a_case_may_begin(workflow: str, facts: dict[str, Any], offered: bool) -> None:
    begins = offers(PROFILE, PROFILE.workflows[workflow], facts, TODAY, CALENDAR)
    assert begins == ([{}] if offered else [])


# --- an amendment of the plan -------------------------------------------------------------------------------------

AMENDMENT = {
    "id": "a1",
    "kind": "refinement",
    "reason": "пәндер нақтыланды",
    "application_date": TODAY,
    "supervisor_conclusion": {"date": TODAY, "result": "positive"},
    "department": {"number": "8", "date": TODAY},
}


def test_a_refinement_may_stop_at_the_department() -> None:
    by_department = {"plan.refinement": "department"}
    short = begun("plan-amendment", AMENDMENT, **by_department)
    assert finished(short, "application").at.done == ("application", "conclusion", "department-final", "copies")
    back = short.to("department-final").enter("department-final", Decision.RETURN)
    assert back.at.open == ("application",)
    ended = short.to("department-final").enter("department-final", Decision.REJECT)
    assert ended.at.ended is Ended.REJECTED
    long = begun("plan-amendment", AMENDMENT | {"kind": "amendment"}, **by_department)
    assert finished(long, "application").at.done == CHAIN


@pytest.mark.parametrize("approver", ["vice_rector", "council"])
def test_where_the_rector_does_not_approve_the_council_is_last(approver: str) -> None:
    case = begun("plan-amendment", **{"plan.final_approver": approver})
    done = finished(case, "application").at.done
    assert done == (*CHAIN[:5], "council-final", "copies")
    assert case.to("council-final").enter("council-final", Decision.REJECT).at.ended is Ended.REJECTED
    assert case.to("council-final").enter("council-final", Decision.RETURN).at.open == ("application",)


def test_the_last_act_needs_the_whole_chain_and_a_positive_conclusion() -> None:
    whole = AMENDMENT | {"head_agreed": TODAY, "vice_rector_agreed": TODAY, "rector": {"date": TODAY}}
    assert required("plan-amendment", "rector", {"plan_amendments": [whole]}) == []
    assert required("plan-amendment", "rector", {"plan_amendments": [whole | {"head_agreed": None}]}) == ["MITU-3.5-5"]
    against = whole | {"supervisor_conclusion": {"date": TODAY, "result": "negative"}}
    assert required("plan-amendment", "rector", {"plan_amendments": [against]}) == ["MITU-3.5-5"]


# --- an internship ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        (HOME, ["application"]),
        ({"host": {"foreign": True}, "format": "office"}, ["criteria", "application"]),
        ({"host": {"foreign": False}, "format": "distance"}, ["distance", "application"]),
        ({"host": {"foreign": True}, "format": "distance"}, ["criteria", "distance", "application"]),
    ],
)
def test_criteria_and_consent_are_asked_where_they_apply(item: dict[str, Any], asked: list[str]) -> None:
    case = begun("internship", item)
    told = [step.id for step in case.flow.steps if step.id not in case.skipped]
    assert told[1 : told.index("agreement")] == asked
    assert finished(case, "choice").at.ended is Ended.COMPLETED


def test_criteria_bind_and_a_consent_may_be_passed_over_with_a_warning() -> None:
    abroad = begun("internship", {"host": {"foreign": True}, "format": "distance"}).approve("choice")
    assert abroad.at.open == ("criteria",)
    assert abroad.approve("criteria").at.open == ("distance", "application")


def test_an_internship_without_expenses_has_nothing_to_calculate() -> None:
    assert "costs" in begun("internship", {"cost_calculation": {"no_expenses": True}}).skipped
    assert "costs" not in begun("internship", {"cost_calculation": {"no_expenses": False}}).skipped


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({}, []),
        ({"language.level": "B1"}, ["MITU-7.3-5"]),
        ({"public_life": ""}, ["MITU-7.3-6"]),
        ({"cost_calculation.date": date(2027, 2, 28)}, ["MITU-7.3-2"]),
        ({"end": date(2027, 3, 13)}, ["MITU-7.2-1"]),
        ({"format": "distance"}, []),
    ],
)
def test_what_refuses_the_approval_of_an_internship(changes: dict[str, Any], refused: list[str]) -> None:
    facts = late_stage.changed({f"{late_stage.ABROAD}.{name}": value for name, value in changes.items()})
    facts["plan"]["rows"].append({"section": "internship"})
    assert required("internship", "approval", facts) == refused


# --- the defence --------------------------------------------------------------------------------------------------


def test_a_negative_opinion_bars_the_meeting_until_a_later_one_is_positive() -> None:
    held = {"pre": {"number": "14", "date": TODAY, "decision": "submitted"}}
    negative = {"defence": held | {"opinion": {"date": TODAY, "result": "negative"}}}
    assert required("pre-defence", "department", negative) == ["MITU-8.2-2", "MITU-8.3-1"]
    case = begun("pre-defence").approve("opinion")
    with pytest.raises(Refused, match="step-locked"):
        case.approve("opinion")
    again = case.enter("department", Decision.RETURN, "пікір теріс").approve("opinion")
    assert [entry.step for entry in again.at.effective] == ["opinion", "department", "opinion"]
    assert again.at.open == ("expert", "department")
    positive = {"defence": held | {"opinion": {"date": TODAY, "result": "positive"}}}
    assert required("pre-defence", "department", positive) == []


@pytest.mark.parametrize(("decision", "refused"), [("submitted", []), ("not-submitted", ["MITU-8.2-4"])])
def test_a_meeting_that_did_not_submit_the_work_approved_nothing(decision: str, refused: list[str]) -> None:
    opinion = {"date": TODAY, "result": "positive"}
    facts = {"defence": {"opinion": opinion, "pre": {"number": "14", "date": TODAY, "decision": decision}}}
    assert required("pre-defence", "department", facts) == refused


def test_the_expert_commission_is_compulsory_only_by_the_setting() -> None:
    assert begun("pre-defence").approve("opinion").at.open == ("expert", "department")
    asked = begun("pre-defence", **{"defence.expert": "required"}).approve("opinion")
    assert asked.at.open == ("expert-required",)
    assert finished(asked, "expert-required").at.ended is Ended.COMPLETED


def test_the_admission_lists_what_is_missing() -> None:
    assert required("pre-defence", "admission", late_stage.complete()) == []
    lacking = late_stage.changed({"publications": [], "defence.review.match": False, "completion.credits": 111})
    assert required("pre-defence", "admission", lacking) == ["MITU-8.2-3", "MITU-8.2-5", "MITU-8.2-8"]


def test_another_body_may_hear_the_defence() -> None:
    case = begun("defence", **{"defence.body": "commission"})
    assert finished(case, "commission").at.done == ("commission", "totals", "award")
    assert case.enter("commission", Decision.REJECT, "қорғамады").at.open == ("commission",)
    assert PROFILE.bodies["AC"].name.en == "attestation commission"


def test_a_failed_defence_is_kept_and_repeated_but_never_after_plagiarism() -> None:
    failed = begun("defence").enter("meeting", Decision.REJECT, "қорғамады")
    assert [(one.step, one.reason) for one in failed.at.effective] == [("meeting", "қорғамады")]
    assert finished(failed, "meeting").at.ended is Ended.COMPLETED
    assert required("defence", "meeting", late_stage.complete()) == []
    plagiarism = late_stage.changed({"similarity_checks.0.verdict": "plagiarism"})
    assert required("defence", "meeting", plagiarism) == ["MITU-8.2-7", "MITU-5.4-5"]


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({}, []),
        ({"completion.credits": 119}, ["MITU-3.4-2"]),
        ({"completion.final_credits": 7}, ["MITU-3.4-2"]),
        ({"completion.outcomes_confirmed": None}, ["MITU-3.4-2"]),
        ({"defence.meeting.result": "failed"}, ["MITU-3.4-2"]),
        ({"practices": []}, ["MITU-2.7-1"]),
    ],
)
def test_no_degree_without_totals_and_a_passed_defence(changes: dict[str, Any], refused: list[str]) -> None:
    kinds = ("pedagogical", "research")
    earned = {
        "plan.rows": [{"section": "practice", "kind": kind} for kind in kinds],
        "practices": [{"kind": kind, "report": {"grade": "95"}, "dsia": {"date": late_stage.TODAY}} for kind in kinds],
        "completion.credits": 120,
        "completion.final_credits": 8,
        "completion.outcomes_confirmed": late_stage.TODAY,
        "completion.diploma": {"number": "00012"},
        "completion.transcript": {"number": "00012"},
    }
    assert required("defence", "award", late_stage.changed(earned | changes)) == refused


# --- a dispute ----------------------------------------------------------------------------------------------------


def test_a_dispute_settled_at_dsia_goes_no_further() -> None:
    settled = begun("dispute", {"dsia": {"outcome": "settled"}})
    assert finished(settled, "application").at.done == ("application", "dsia")
    referred = begun("dispute", {"dsia": {"outcome": "referred"}})
    assert finished(referred, "application").at.done == ("application", "dsia", "council")


def test_only_rules_that_block_are_required_of_a_step() -> None:
    for name in WALKS:
        for step in PROFILE.workflows[name].steps:
            assert all(PROFILE.rule(rule).may_refuse for rule in step.requires)
