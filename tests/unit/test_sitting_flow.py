"""A sitting of one body without Qt: its agenda, prepared before the day, decided in one act."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from app.desktop.wizards.matters import ACT, CHECK, DECISIONS, EACH
from app.desktop.wizards.sitting_flow import AGENDA, BODY, SittingFlow
from app.domain.workflow import Decision
from app.services.sittings import Sitting
from tests.unit.rounds import DAY, MEETING, NUMBER, TODAY, field, line, step_round, text

DEPARTMENT = Sitting(MEETING, "protocol", 3)
REPORTS = step_round(
    line("a", item="ra", about=(1,)),
    line("b", item="rb", about=(2,)),
    fields=(NUMBER, DAY, field("item.grade")),
)
PLANS = step_round(
    line("a"), fields=(NUMBER, DAY), workflow="plan", title=text("жоспар"), step="department",
    decisions=(Decision.APPROVE, Decision.RETURN),
)  # fmt: skip
PLAN_A, REPORT_A, REPORT_B = f"{PLANS.key}/a", f"{REPORTS.key}/ra", f"{REPORTS.key}/rb"


@pytest.fixture
def flow() -> SittingFlow:
    started = SittingFlow(TODAY, [DEPARTMENT])
    started.open(DEPARTMENT, [REPORTS, PLANS])
    return started


def codes(flow: SittingFlow, page: str) -> list[str]:
    return [remark.code for remark in flow.problems(page)]


def test_the_body_comes_first() -> None:
    flow = SittingFlow(TODAY, [DEPARTMENT])
    assert flow.current == BODY
    assert codes(flow, BODY) == ["sitting-no-body"]
    assert not flow.can_go_next


def test_everything_that_waits_is_on_the_agenda(flow: SittingFlow) -> None:
    assert flow.pages() == (BODY, AGENDA, ACT, EACH, DECISIONS, CHECK)
    assert flow.chosen == [REPORT_A, REPORT_B, PLAN_A]
    assert flow.row(REPORT_B).matter == (text("есеп"), 2)


def test_matters_are_put_in_another_order(flow: SittingFlow) -> None:
    flow.move_matter(PLANS.key, -1)
    assert flow.chosen == [PLAN_A, REPORT_A, REPORT_B]
    flow.move_matter(PLANS.key, -1)
    assert [one.workflow for one in flow.moves()] == ["plan", "report", "report"]


def test_what_is_left_out_is_not_decided(flow: SittingFlow) -> None:
    flow.choose([PLAN_A])
    assert flow.pages() == (BODY, AGENDA, ACT, DECISIONS, CHECK)
    flow.choose([])
    assert codes(flow, AGENDA) == ["sitting-nothing-chosen"]


def test_nothing_waits_for_a_body(flow: SittingFlow) -> None:
    flow.open(DEPARTMENT, [])
    assert codes(flow, AGENDA) == ["sitting-nothing-waits"]


def test_a_sitting_is_prepared_before_its_day_and_finished_on_it(flow: SittingFlow) -> None:
    flow.set_act(date=date(2026, 11, 27))
    assert codes(flow, ACT) == []
    assert codes(flow, CHECK) == ["sitting-not-held"]
    flow.set_act(date=TODAY)
    assert codes(flow, CHECK) == ["act-no-number"]
    flow.set_act(number="9")
    assert codes(flow, CHECK) == ["check-running"]


def test_each_line_is_decided_as_its_step_knows(flow: SittingFlow) -> None:
    flow.decide(flow.chosen, Decision.REJECT, "Мазмұны жоқ")
    assert [flow.decision(key) for key in flow.chosen] == [Decision.REJECT, Decision.REJECT, Decision.APPROVE]
    assert codes(flow, DECISIONS) == []


def test_evidence_is_asked_only_where_a_step_asks_for_it(flow: SittingFlow) -> None:
    assert [one.row for one in flow.problems(DECISIONS)] == [REPORT_A, REPORT_B]
    flow.set_value(flow.chosen, "item.grade", "A")
    assert codes(flow, DECISIONS) == []
    assert [one.evidence for one in flow.moves()] == [{"item.grade": "A"}, {"item.grade": "A"}, {}]


def test_one_act_of_the_body_decides_all(flow: SittingFlow) -> None:
    flow.set_act(number="9", date=date(2026, 11, 20))
    act = flow.recorded_act()
    assert act is not None
    assert (act.body, act.kind, act.number, act.chair) == ("DEPM", "protocol", "9", "Сұлтанов А.К.")


def test_the_panel_tells_each_thing_once(flow: SittingFlow) -> None:
    assert len(flow.panel().closes) == 1


def test_the_agenda_is_kept_and_what_was_decided_meanwhile_left_out(flow: SittingFlow) -> None:
    flow.move_matter(PLANS.key, -1)
    flow.choose([PLAN_A, REPORT_A])
    flow.set_act(date=date(2026, 11, 27), number="9")
    flow.set_value([REPORT_A], "item.grade", "A")
    flow.decide([PLAN_A], Decision.RETURN, "Қол жоқ")
    draft = json.loads(json.dumps(flow.export()))
    again = SittingFlow(TODAY, [DEPARTMENT])
    again.open(DEPARTMENT, [replace(REPORTS, lines=REPORTS.lines[1:]), PLANS])
    again.restore(draft)
    assert again.chosen == [PLAN_A]
    assert again.no_longer == 1
    assert (again.act, again.reason(PLAN_A)) == (flow.act, "Қол жоқ")
    assert draft["typed"]["sitting"] == "DEPM/protocol"
