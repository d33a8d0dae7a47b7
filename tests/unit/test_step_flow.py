"""The wizard of a step without Qt: which pages there are, what each asks, what is written in the end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.desktop.wizards import evidence
from app.desktop.wizards.evidence import Misread
from app.desktop.wizards.matters import ACT, CHECK, DECISIONS, EACH, WHO
from app.desktop.wizards.step_flow import StepFlow
from app.domain.errors import Refused
from app.domain.workflow import Decision
from app.services.casework import Move
from app.services.step_rounds import StepRound
from tests.unit.rounds import (
    DAY,
    HEAD,
    MEETING,
    NUMBER,
    TODAY,
    field,
    line,
    step_round,
    supervisor,
    text,
)

GRADE = field("item.grade")
RESULT = field("item.result", choices={"good": text("жақсы"), "bad": text("нашар")})
NOTE = field("item.note", optional=True)
SIGNED = field("plan.signed", "date")


def begun(found: StepRound, *students: str, subjects: tuple[str, ...] = ()) -> StepFlow:
    flow = StepFlow(TODAY)
    flow.begin(found, students, subjects)
    return flow


@pytest.fixture
def meeting() -> StepFlow:
    """A meeting that grades reports of three; one of them cannot be taken."""
    found = step_round(
        line("a", item="ra", due=date(2026, 11, 2)),
        line("b", item="rb", values={"item.note": "бұрынғы"}),
        line("c", item="rc", reason="step-done"),
        fields=(NUMBER, DAY, GRADE, RESULT, NOTE),
    )
    return begun(found, "a", "b", "c")


def codes(flow: StepFlow, page: str) -> list[str]:
    return [remark.code for remark in flow.problems(page)]


# --- pages ----------------------------------------------------------------------------------------------


def test_a_step_of_many_has_every_page_it_needs(meeting: StepFlow) -> None:
    assert meeting.chosen == ["ra", "rb"]
    assert meeting.pages() == (WHO, ACT, EACH, DECISIONS, CHECK)


def test_one_student_with_one_line_is_not_asked_about() -> None:
    found = step_round(line("a", item="ra"), line("b", item="rb"), fields=(NUMBER, DAY))
    assert begun(found, "a").pages() == (ACT, DECISIONS, CHECK)
    assert begun(found, "a", "b").pages() == (WHO, ACT, DECISIONS, CHECK)


def test_one_student_with_several_lines_is_asked_which() -> None:
    found = step_round(line("a", item="r1"), line("a", item="r2"), line("b", item="r3"))
    flow = begun(found, "a")
    assert (list(flow.rows()), flow.chosen) == (["r1", "r2"], [])
    assert flow.pages()[0] == WHO
    named = begun(found, "a", subjects=("r2",))
    assert (named.chosen, named.pages()[0]) == (["r2"], ACT)


def test_a_student_named_for_an_item_begins_his_first_one() -> None:
    found = step_round(
        line("a", item="r1", reason="step-done"), line("a", key="a/2", begins={"item.stage": 2}),
        line("a", key="a/3", begins={"item.stage": 3}), line("b", key="b/1", begins={"item.stage": 1}),
    )  # fmt: skip
    assert begun(found, "a", "b", subjects=("a", "b")).chosen == ["a/2", "b/1"]
    assert begun(found, "a", "b").chosen == ["b/1"]


def test_a_student_who_cannot_be_taken_is_shown_with_the_reason() -> None:
    flow = begun(step_round(line("a", item="ra", reason="step-done")), "a")
    assert flow.pages()[0] == WHO
    assert codes(flow, WHO) == ["who-nobody"]


def test_a_step_dated_by_its_evidence_needs_no_act_page_for_one() -> None:
    found = step_round(line("a"), line("b"), fields=(SIGNED,), act="", decisions=(Decision.APPROVE,))
    assert begun(found, "a").pages() == (EACH, CHECK)
    assert begun(found, "a", "b").pages() == (WHO, ACT, EACH, CHECK)
    undated = replace(found, fields=())
    assert begun(undated, "a").pages() == (ACT, CHECK)


def test_whoever_may_be_returned_is_given_a_day() -> None:
    found = step_round(line("a"), fields=(SIGNED,), act="")
    assert begun(found, "a").pages() == (ACT, EACH, DECISIONS, CHECK)


# --- the act --------------------------------------------------------------------------------------------


def test_an_act_needs_its_number_and_a_day_that_has_come(meeting: StepFlow) -> None:
    assert codes(meeting, ACT) == ["act-no-number"]
    meeting.set_act(number=" 7 ", date=date(2026, 11, 23))
    assert codes(meeting, ACT) == ["act-date-future"]
    meeting.set_act(date=TODAY)
    assert codes(meeting, ACT) == []


def test_a_number_that_the_step_does_not_ask_for_may_stay_empty() -> None:
    found = step_round(line("a"), fields=(replace(NUMBER, optional=True), DAY))
    assert codes(begun(found, "a"), ACT) == []


def test_chair_and_secretary_are_who_held_the_posts_of_the_body(meeting: StepFlow) -> None:
    assert (meeting.act.chair, meeting.act.secretary) == ("Сұлтанов А.К.", "Ибраева Г.С.")
    meeting.set_act(date=date(2026, 10, 16))
    assert meeting.act.chair == "Қасенов Е.Б."


def test_another_body_brings_its_own_people() -> None:
    found = step_round(line("a"), bodies=(HEAD, MEETING))
    flow = begun(found, "a")
    assert flow.act.secretary == ""
    flow.choose_body("DEPM")
    assert (flow.body, flow.act.secretary) == (MEETING, "Ибраева Г.С.")


def test_the_act_is_recorded_with_the_body_and_the_kind_of_the_step(meeting: StepFlow) -> None:
    meeting.set_act(number=" 7 ", present=11)
    act = meeting.recorded_act("есеп")
    assert act is not None
    assert (act.body, act.kind, act.number, act.date, act.present, act.subject) == (
        "DEPM", "protocol", "7", TODAY, 11, "есеп",
    )  # fmt: skip
    order = begun(step_round(line("a"), act="order", bodies=(HEAD,)), "a").recorded_act()
    assert order is not None
    assert (order.kind, order.chair, order.secretary) == ("order", "Сұлтанов А.К.", "")


def test_a_step_without_a_paper_has_no_act() -> None:
    assert begun(step_round(line("a"), act=""), "a").recorded_act() is None


def test_an_act_after_the_deadline_is_told(meeting: StepFlow) -> None:
    late = next(one for one in meeting.attention() if one.code == "act-late")
    assert late.params == {"n": 1, "due": date(2026, 11, 2), "clause": "4.6"}
    meeting.set_act(date=date(2026, 11, 2))
    assert "act-late" not in {one.code for one in meeting.attention()}


# --- the day of a step without an act ---------------------------------------------------------------------


def test_the_day_of_the_step_stands_for_its_one_date() -> None:
    found = step_round(line("a"), line("b", values={"plan.signed": date(2026, 11, 1)}), fields=(SIGNED,), act="")
    flow = begun(found, "a", "b")
    assert [flow.value(key, "plan.signed") for key in flow.chosen] == [TODAY, date(2026, 11, 1)]
    flow.set_act(date=date(2026, 11, 20))
    flow.set_value(["b"], "plan.signed", date(2026, 11, 19))
    assert [flow.value(key, "plan.signed") for key in flow.chosen] == [date(2026, 11, 20), date(2026, 11, 19)]
    assert flow.day() == date(2026, 11, 20)


def test_further_dates_can_be_given_to_all() -> None:
    started, ended = field("item.start", "date"), field("item.end", "date")
    flow = begun(step_round(line("a"), line("b"), fields=(started, ended), act=""), "a", "b")
    assert flow.dated is None
    assert flow.common_dates() == [started, ended]
    assert flow.value("a", "item.start") is None
    flow.set_common("item.start", date(2026, 11, 2))
    assert [flow.value(key, "item.start") for key in ("a", "b")] == [date(2026, 11, 2)] * 2


def test_without_a_page_for_it_the_day_is_the_last_date_recorded() -> None:
    found = step_round(line("a"), fields=(SIGNED,), act="", decisions=(Decision.APPROVE,))
    flow = begun(found, "a")
    flow.set_value(["a"], "plan.signed", date(2026, 11, 5))
    assert flow.day() == date(2026, 11, 5)
    flow.set_value(["a"], "plan.signed", date(2027, 1, 5))
    assert flow.day() == TODAY


# --- evidence ---------------------------------------------------------------------------------------------


def test_what_is_known_is_prefilled_and_the_act_is_not_asked_again(meeting: StepFlow) -> None:
    assert [one.fact for one in meeting.fields("ra")] == ["item.grade", "item.result", "item.note"]
    assert meeting.value("rb", "item.note") == "бұрынғы"
    meeting.set_value(["rb"], "item.note", None)
    assert meeting.evidence("rb") == {}


def test_missing_values_stop_the_page_where_only_approval_is_known() -> None:
    flow = begun(step_round(line("a"), fields=(GRADE, NOTE), decisions=(Decision.APPROVE,)), "a")
    assert [(one.code, one.row) for one in flow.problems(EACH)] == [("step-missing", "a")]
    flow.set_value(["a"], "item.grade", "A")
    assert codes(flow, EACH) == []


def test_who_is_returned_needs_no_evidence(meeting: StepFlow) -> None:
    assert codes(meeting, EACH) == []
    assert codes(meeting, DECISIONS) == ["step-missing", "step-missing"]
    meeting.set_value(["ra"], "item.grade", "A")
    meeting.set_value(["ra"], "item.result", "good")
    meeting.decide(["rb"], Decision.RETURN, "Толықтыру керек")
    assert codes(meeting, DECISIONS) == []


def test_one_value_is_given_to_many(meeting: StepFlow) -> None:
    meeting.set_value(meeting.chosen, "item.grade", "B")
    assert [meeting.value(key, "item.grade") for key in meeting.chosen] == ["B", "B"]


def test_a_member_of_the_staff_brings_the_name_beside() -> None:
    staff, name = field("item.staff_id", optional=True), field("item.candidate")
    found = step_round(line("a"), fields=(name, staff), supervisors=(supervisor("s1", "Ибраев Дәурен"),))
    flow = begun(found, "a")
    flow.set_value(["a"], "item.staff_id", "s1")
    assert flow.value("a", "item.candidate") == "Ибраев Дәурен"
    flow.set_value(["a"], "item.staff_id", None)
    assert flow.value("a", "item.candidate") == "Ибраев Дәурен"


def test_columns_are_pasted_downwards_and_the_unreadable_is_told(meeting: StepFlow) -> None:
    taken, remarks = meeting.paste("ra", "item.grade", "A\tЖақсы\tескерту\nB\tорташа\nартық")
    assert taken == 2
    assert [one.code for one in remarks] == ["step-misread", "step-rows-left"]
    assert meeting.evidence("ra") == {"item.grade": "A", "item.result": "good", "item.note": "ескерту"}
    assert meeting.evidence("rb") == {"item.grade": "B", "item.note": "бұрынғы"}


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        ("date", "05.11.2026", date(2026, 11, 5)),
        ("date", "31.02.2026", Misread("31.02.2026")),
        ("number", "12", 12),
        ("number", "1 200,5", 1200.5),
        ("number", "жоқ", Misread("жоқ")),
        ("flag", "Иә", True),
        ("flag", "нет", False),
        ("flag", "мүмкін", Misread("мүмкін")),
        ("texts", "a; b ;", ["a", "b"]),
        ("text", "  ", None),
    ],
)
def test_a_cell_is_read_by_the_kind_of_its_field(kind: str, written: str, value: object) -> None:
    assert evidence.read(field("item.x", kind), written) == value


def test_whole_numbers_stay_whole() -> None:
    assert (evidence.whole(Decimal("3.0")), evidence.whole(Decimal("2.5"))) == (3, 2.5)
    assert isinstance(evidence.whole(Decimal("3.0")), int)


# --- what is written --------------------------------------------------------------------------------------


def test_moves_say_what_is_decided_of_each(meeting: StepFlow) -> None:
    meeting.set_value(["ra"], "item.grade", "A")
    meeting.decide(["rb"], Decision.REJECT, " Мазмұны жоқ ")
    assert meeting.moves() == [
        Move("a", "report", "department", Decision.APPROVE, "ra", "", {"item.grade": "A"}, {}),
        Move("b", "report", "department", Decision.REJECT, "rb", "Мазмұны жоқ", {"item.note": "бұрынғы"}, {}),
    ]


def test_a_case_that_is_only_to_begin_carries_what_it_begins_with() -> None:
    begins = {"item.stage": 2}
    flow = begun(step_round(line("a", key="a/2", begins=begins), act=""), "a")
    assert [(one.subject_id, one.begins) for one in flow.moves()] == [(None, begins)]


def test_a_decision_that_the_step_does_not_know_is_not_taken() -> None:
    flow = begun(step_round(line("a"), decisions=(Decision.APPROVE,)), "a")
    flow.decide(["a"], Decision.REJECT, "себеп")
    assert flow.decision("a") is Decision.APPROVE


def test_the_refused_are_taken_out_and_the_others_go_on(meeting: StepFlow) -> None:
    assert codes(meeting, CHECK) == ["check-running"]
    meeting.take_refusals({1: Refused("student-gate-closed", name="Б", reasons=[])})
    assert [(one.code, one.row) for one in meeting.problems(CHECK)] == [("student-gate-closed", "rb")]
    meeting.take_out("rb")
    assert (meeting.chosen, codes(meeting, CHECK)) == (["ra"], [])
    meeting.set_value(["ra"], "item.grade", "B")
    assert codes(meeting, CHECK) == ["check-running"]


def test_a_refusal_of_the_whole_belongs_to_no_row(meeting: StepFlow) -> None:
    meeting.take_refusals({-1: Refused("act-date-future", date=TODAY)})
    assert [(one.code, one.row) for one in meeting.problems(CHECK)] == [("act-date-future", None)]


def test_the_panel_tells_what_it_closes_prints_and_what_follows(meeting: StepFlow) -> None:
    panel = meeting.panel()
    assert [one.params["clause"] for one in panel.closes] == ["4.6"]
    assert len(panel.prints) == 2
    assert [one.params["text"] for one in panel.follows] == [text("жіберу")]


# --- the draft --------------------------------------------------------------------------------------------


def test_a_draft_brings_everything_back() -> None:
    parts = (field("name"), field("date", "date"))
    found = step_round(
        line("a"), line("b"), fields=(SIGNED, field("plan.copies", "list", parts=parts)), act="", decisions=(
            Decision.APPROVE, Decision.RETURN,
        )
    )  # fmt: skip
    flow = begun(found, "a", "b")
    flow.set_act(date=date(2026, 11, 20))
    flow.set_value(["a"], "plan.copies", [{"name": "1", "date": date(2026, 11, 3)}])
    flow.set_value(["a"], "plan.signed", date(2026, 11, 4))
    flow.decide(["b"], Decision.RETURN, "Қол жоқ")
    while flow.go_next():
        pass
    draft = json.loads(json.dumps(flow.export()))
    again = begun(found, "a", "b")
    again.restore(draft)
    assert again.current == CHECK
    assert again.moves() == flow.moves()
    assert (again.act, again.day(), again.body) == (flow.act, flow.day(), flow.body)
    assert (draft["typed"]["workflow"], draft["typed"]["step"]) == ("report", "department")


def test_who_was_decided_meanwhile_is_left_out_of_a_draft(meeting: StepFlow) -> None:
    draft = json.loads(json.dumps(meeting.export()))
    again = begun(step_round(line("a", item="ra", reason="step-done"), line("b", item="rb"), fields=(NUMBER, DAY)))
    again.restore(draft)
    assert (again.chosen, again.no_longer) == (["rb"], 1)
    assert again.attention()[0].code == "topics-no-longer"
