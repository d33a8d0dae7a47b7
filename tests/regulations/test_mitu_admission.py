"""MITU, edition 2025, clauses 8.2 and 8.3: the conditions of admission one by one, and whose word counts."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Severity, Status, refusing
from tests.regulations.late_stage import at_step, complete, found, gate, judged
from tests.regulations.mitu import PROFILE, act, missing

CHECK = "similarity_checks.0"
LATER_CHECK = {"system": "Turnitin", "number": "13", "date": date(2028, 5, 16)}
CONFERENCE_OF_THE_UNIVERSITY = {"kind": "report", "level": "university", "status": "published"}
CONDITIONS = {
    "MITU-8.2-1": {"plan.rows.1.done": None},
    "MITU-8.2-2": {"defence.opinion": None},
    "MITU-8.2-3": {"publications": [CONFERENCE_OF_THE_UNIVERSITY]},
    "MITU-8.2-4": {"defence.pre": None},
    "MITU-8.2-5": {"defence.review": None},
    "MITU-8.2-6": {f"{CHECK}.ethics": None},
    "MITU-8.2-7": {f"{CHECK}.verdict": "plagiarism"},
    "MITU-8.2-8": {"completion.credits": 100},
    "MITU-8.3-1": {"defence.expert": {"result": "negative", "date": date(2028, 5, 30)}},
}


@pytest.mark.parametrize("rule", CONDITIONS)
def test_each_condition_alone_shuts_the_admission(rule: str) -> None:
    told = gate("defence", CONDITIONS[rule])
    shut = {one.rule for one in refusing(told.values())} & CONDITIONS.keys()
    assert shut == {rule}


def test_the_preliminary_defence_asks_for_three_of_them() -> None:
    asked = {one for one in gate("pre-defence", {}) if one.startswith("MITU-8")}
    assert asked == {"MITU-8.2-2", "MITU-8.2-4", "MITU-8.3-1"}


@pytest.mark.parametrize("by", ["opinion", "expert"])
def test_one_negative_conclusion_bars_whatever_else_is_there_and_a_later_one_lifts_it(by: str) -> None:
    negative = {f"defence.{by}": {"date": date(2028, 5, 25), "result": "negative"}}
    assert at_step("MITU-8.3-1", negative).status is Status.BLOCKED
    assert judged("MITU-8.3-1", negative) is Status.VIOLATED
    later = negative | {f"defence.{by}": {"date": date(2028, 5, 30), "result": "positive"}}
    assert at_step("MITU-8.3-1", later).status is Status.OK


def test_no_expert_commission_is_no_obstacle_unless_the_setting_asks_for_one() -> None:
    none = {"defence.expert": None}
    assert at_step("MITU-8.3-1", none).status is Status.OK
    assert at_step("MITU-8.3-1", none, **{"defence.expert": "required"}).status is Status.BLOCKED
    assert at_step("MITU-8.3-1", {}, **{"defence.expert": "required"}).status is Status.OK


@pytest.mark.parametrize(
    ("choice", "status", "severity"),
    [
        ("warn", Status.VIOLATED, Severity.WARN),
        ("accept", Status.OK, Severity.BLOCK),
        ("block", Status.BLOCKED, Severity.BLOCK),
    ],
)
def test_a_reviewer_with_a_masters_degree_only(choice: str, status: Status, severity: Severity) -> None:
    one = at_step("MITU-8.2-5", {"defence.review.degree": "master"}, **{"review.master": choice})
    assert (one.status, one.severity) == (status, severity)


def test_settings_turn_a_negative_review_and_missing_credits_into_warnings() -> None:
    for rule, setting, changes in (
        ("MITU-8.2-5", "review.negative", {"defence.review.conclusion": "negative"}),
        ("MITU-8.2-8", "admission.credits", {"completion.credits": 100}),
    ):
        one = at_step(rule, changes, **{setting: "warn"})
        assert (one.status, one.severity) == (Status.VIOLATED, Severity.WARN)
    early = {"completion.credits": 20, "defence": None}
    assert judged("MITU-8.2-8", early, **{"admission.credits": "warn"}) is Status.OK
    assert judged("MITU-8.2-8", early) is Status.UPCOMING


@pytest.mark.parametrize(("final", "earned"), [(4, 112), (8, 112), (12, 108)])
def test_what_the_curriculum_gives_the_final_attestation_is_earned_at_the_end(final: int, earned: int) -> None:
    rows = [{"section": "study", "name": "қорғау", "cycle": "ҚА", "credits": final}]
    assert at_step("MITU-8.2-8", {"plan.rows": rows, "completion.credits": earned}).status is Status.OK
    one = at_step("MITU-8.2-8", {"plan.rows": rows, "completion.credits": earned - 1})
    assert one.status is Status.BLOCKED
    assert earned in [told.params.get("actual") for told in one.why]


def test_the_latest_check_and_the_latest_conclusion_count() -> None:
    checks = complete()["similarity_checks"]
    worse = [*checks, LATER_CHECK | {"verdict": "plagiarism"}]
    assert at_step("MITU-8.2-7", {"similarity_checks": worse}).status is Status.BLOCKED
    better = [checks[0] | {"verdict": "plagiarism"}, LATER_CHECK | {"verdict": "clean"}]
    assert at_step("MITU-8.2-7", {"similarity_checks": better}).status is Status.OK
    breach = act("2", date(2028, 5, 17)) | {"result": "breach"}
    assert at_step("MITU-8.2-6", {"similarity_checks": [*checks, LATER_CHECK | {"ethics": breach}]}).status is Status.OK
    breach["date"] = date(2028, 5, 19)
    one = at_step("MITU-8.2-6", {"similarity_checks": [*checks, LATER_CHECK | {"ethics": breach}]})
    assert one.status is Status.BLOCKED


def test_nothing_of_the_defence_is_a_violation_before_its_time() -> None:
    early = {"defence": None, "similarity_checks": [], "publications": [], "plan.rows.2.done": None}
    for rule in CONDITIONS.keys() - {"MITU-8.2-8", "MITU-8.3-1"}:
        assert judged(rule, early) is Status.UPCOMING


def test_the_checklist_is_printed_and_keeps_who_admitted() -> None:
    rule = PROFILE.rule("MITU-8.3-2")
    assert {"prints", "records"} <= set(rule.effects)
    assert judged("MITU-8.3-2", {}) is Status.OK
    lacking = found("MITU-8.3-2", {"defence.admission": None})
    assert missing(lacking) == ["defence.admission.date", "defence.admission.head"]
