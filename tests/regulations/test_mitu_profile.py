"""MITU, edition 2025, as a whole: evaluating, steps of workflows, and what the manual says of its facts."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest

from app.domain.facts import check_facts
from app.domain.findings import Status, refusing
from app.domain.iso_dates import revived
from app.domain.regulation import check_gate, evaluate, gates, skipped_steps
from app.domain.workflow import Decision
from tests.regulations.in_time import TODAY, changed, complete, found
from tests.regulations.mitu import CALENDAR, PROFILE, ROOT, Facts


def test_who_has_left_owes_nothing() -> None:
    statuses = {one.status for one in evaluate(PROFILE, changed({"student.status": "expelled"}), TODAY, CALENDAR)}
    assert statuses == {Status.NOT_APPLICABLE}


def test_facts_may_bring_their_own_days_off() -> None:
    changes = {"topic": None, "calendar": {"days_off": [{"date": date(2026, 11, 2)}]}}
    assert found("MITU-5.1-1", changed(changes), date(2026, 9, 10)).due == date(2026, 11, 3)


def test_evaluating_leaves_the_facts_as_they_were() -> None:
    facts = complete()
    evaluate(PROFILE, facts, TODAY, CALENDAR)
    assert facts == complete()


def test_the_findings_of_a_day_follow_from_nothing_else() -> None:
    for gap in range(0, 400, 57):
        day = date(2026, 9, 1) + timedelta(days=gap)
        assert evaluate(PROFILE, complete(), day, CALENDAR) == evaluate(PROFILE, complete(), day, CALENDAR)


def test_every_rule_is_complete() -> None:
    appendices = str.maketrans("АБВГД", "ABVGD")
    for rule in PROFILE.rules:
        clauses = rule.clause.translate(appendices).split(", ")
        assert rule.id in {f"MITU-{clause}-{rule.id.rpartition('-')[2]}" for clause in clauses}
        assert all(text.strip() for text in rule.summary)
        assert rule.category
        assert rule.effects
    assert all(setting.confirmed is False for setting in PROFILE.settings.values())


def test_workflows_lead_from_the_first_step_to_the_last() -> None:
    assert {"topic", "plan", "internship", "internship-report"} <= set(PROFILE.workflows)
    for workflow in PROFILE.workflows.values():
        for step in workflow.steps:
            assert all(step.action)
            if Decision.RETURN in step.decisions:
                assert workflow.position(step.on_return or "") <= workflow.position(step.id)


def test_a_step_is_skipped_where_it_does_not_apply() -> None:
    flow = PROFILE.workflows["internship"]
    home, abroad = {"host": {"foreign": False}}, {"host": {"foreign": True}}
    assert skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item=home) == {"criteria", "distance"}
    assert skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item=abroad) == {"distance"}
    afar = home | {"format": "distance", "cost_calculation": {"no_expenses": True}}
    assert skipped_steps(PROFILE, flow, {}, TODAY, CALENDAR, item=afar) == {"criteria", "costs"}
    chosen = {"plan.final_approver": "vice_rector"}
    assert skipped_steps(PROFILE, PROFILE.workflows["plan"], {}, TODAY, CALENDAR, chosen) == {"rector"}


MANUAL = (ROOT.parent / "docs/facts.md").read_text("utf-8")
FIRST_YEAR, LAST_YEAR = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", MANUAL, re.DOTALL)[:2])


def test_every_gate_is_told_in_the_manual() -> None:
    told = re.findall(r"`([a-z-]+)`:", MANUAL.partition("## Gates")[2].partition("##")[0])
    assert sorted(told) == sorted(gates(PROFILE))


@pytest.mark.parametrize(
    ("example", "today", "later"),
    [
        (FIRST_YEAR, TODAY, {"pre-defence", "defence", "award", "readiness"}),
        (FIRST_YEAR | LAST_YEAR, date(2028, 6, 20), set()),
    ],
)
def test_the_examples_of_the_manual_pass_their_gates(example: Facts, today: date, later: set[str]) -> None:
    facts = revived(example)
    check_facts(PROFILE, facts)
    for gate in set(gates(PROFILE)) - later:
        assert refusing(check_gate(PROFILE, facts, gate, today, CALENDAR)) == []
    open_still = {Status.OK, Status.NOT_APPLICABLE, Status.UPCOMING, Status.DUE}
    assert {one.status for one in evaluate(PROFILE, facts, today, CALENDAR)} <= open_still


def test_facts_named_in_the_manual_are_in_the_dictionary() -> None:
    groups = set(re.findall(r"^\| `([a-z_]+)(?:\[\])?`", MANUAL.partition("## Gates")[0], re.MULTILINE))
    assert {name for name in PROFILE.facts if "." not in name} - {"leaves", "extensions", "overrides"} <= groups
