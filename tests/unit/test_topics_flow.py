"""The topic wizard without Qt: every path from who to what would be written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from app.desktop.wizards.topics_flow import ACT, CHECK, DECISIONS, TOPICS, WHO, TopicsFlow
from app.domain.calendar import WorkingCalendar
from app.domain.errors import Refused
from app.domain.explanations import Explanation, LocalText
from app.domain.rules import Body
from app.domain.workflow import Decision
from app.services.supervisors import SupervisorLine
from app.services.topic_rounds import Person, Round, Told
from app.services.topics import Proposal

TODAY = date(2026, 11, 22)


def text(word: str) -> LocalText:
    return LocalText(word, word, word)


def person(key: str, name: str, reason: Explanation | None = None) -> Person:
    return Person(key, name, "7M06101", "", "", "", reason, date(2026, 11, 2))


def supervisor(key: str, name: str, load: int, limit: int | None) -> SupervisorLine:
    return SupervisorLine(key, name, "", "PhD", "", "", "", None, None, load, limit)


MEETING = Round(
    step="department",
    action=text("отырыс"),
    clause="5.1",
    body="DEPM",
    body_name=text("кафедра отырысы"),
    deciding=Body("DEPM", text("кафедра отырысы"), "head", "secretary", own=True),
    act="protocol",
    decisions=(Decision.APPROVE, Decision.RETURN, Decision.REJECT),
    asks_number=True,
    changeable=True,
    match_needed=True,
    people=(
        person("a", "Әбдірахманов Арман"),
        person("b", "Қасымов Ілияс"),
        person("c", "Өтегенова Дана"),
        person("d", "Үсенова Ұлпан", Explanation("step-done", {"step": text("отырыс")})),
    ),
    proposals={
        "a": Proposal("a", "Бірінші", "Первая", "First", "s1", "", date(2026, 9, 20), "", "", date(2026, 9, 30)),
        "b": Proposal("b", "Екінші", "Вторая", "", "s1", "", date(2026, 9, 20)),
        "c": Proposal("c"),
    },
    closes=(Told(text("хаттамалық шешім"), "5.1"),),
    prints=(LocalText("Хаттама", "Протокол", "Minutes"),),
    follows=(Told(text("Ғылыми кеңес"), "5.2"),),
    supervisors=(
        supervisor("s1", "Қасенов Ерлан Болатұлы", 2, 2),
        supervisor("s2", "Ибраев Дәурен Асқарұлы", 0, 2),
    ),
    officials=(
        {"post": "head", "name": "Қасенов Е.Б.", "valid_from": date(2020, 1, 1), "valid_to": date(2026, 10, 31)},
        {"post": "head", "name": "Сұлтанов А.К.", "valid_from": date(2026, 11, 1), "valid_to": None},
        {"post": "secretary", "name": "Ибраева Г.С.", "valid_from": None, "valid_to": None},
        {"post": "rector", "name": "Ахметов Б.", "valid_from": None, "valid_to": None},
    ),
    calendar=WorkingCalendar([], confirmed_years=[2026]),
    deadline=Told(text("екі ай"), "5.1"),
)


@pytest.fixture
def flow() -> TopicsFlow:
    started = TopicsFlow(TODAY)
    started.begin(MEETING, ["a", "b", "d"])
    return started


def codes(flow: TopicsFlow, page: str) -> list[str]:
    return [remark.code for remark in flow.problems(page)]


def test_only_those_who_can_be_taken_are_taken(flow: TopicsFlow) -> None:
    assert flow.chosen == ["a", "b"]
    flow.choose([])
    assert codes(flow, WHO) == ["who-nobody"]
    assert not flow.can_go_next


def test_pages_follow_what_the_step_decides() -> None:
    flow = TopicsFlow(TODAY)
    assert flow.pages() == (WHO, TOPICS, ACT, DECISIONS, CHECK)
    flow.begin(replace(MEETING, decisions=(Decision.APPROVE,)), ["a"])
    assert flow.pages() == (WHO, TOPICS, ACT, CHECK)
    flow.begin(replace(MEETING, step="propose", decisions=(), asks_number=False), ["a"])
    assert flow.pages() == (WHO, TOPICS, CHECK)
    assert flow.recorded_act() is None
    assert flow.rulings() == []


def test_a_topic_and_its_rationale_are_asked_of_each(flow: TopicsFlow) -> None:
    flow.choose(["a", "c"])
    assert codes(flow, TOPICS) == ["topics-no-topic"]
    flow.edit("c", kk="Үшінші")
    assert codes(flow, TOPICS) == ["topics-no-proposal-date"]
    flow.edit("c", proposal_date=date(2026, 10, 1))
    assert codes(flow, TOPICS) == []
    assert [one.student_id for one in flow.given()] == ["c"]


def test_what_only_deserves_a_look_never_stops(flow: TopicsFlow) -> None:
    remarks = {(remark.code, remark.row) for remark in flow.attention()}
    assert ("topics-no-english", "b") in remarks
    assert ("topics-no-match", "b") in remarks
    assert codes(flow, TOPICS) == []
    flow.edit("b", en="Second")
    flow.confirm_match(["b"], TODAY)
    assert not [remark for remark in flow.attention() if remark.row == "b"]


def test_a_supervisor_over_the_limit_is_told(flow: TopicsFlow) -> None:
    flow.choose(["a", "b", "c"])
    assert "topics-overloaded" not in {remark.code for remark in flow.attention()}
    flow.edit("c", staff_id="s1")
    told = [remark.params for remark in flow.attention() if remark.code == "topics-overloaded"]
    assert told == [{"name": "Қасенов Ерлан Болатұлы", "n": 3, "limit": 2}]
    flow.edit("b", staff_id="s2")
    assert flow.loads() == {"s1": 2, "s2": 1}


def test_columns_of_a_spreadsheet_are_pasted_downwards(flow: TopicsFlow) -> None:
    flow.choose(["a", "b", "c"])
    taken, remarks = flow.paste(
        "b",
        "Жаңа тақырып\tНовая тема\tNew\tИбраев Д.А.\t05.10.2026\n"
        "Басқа\tДругая\tOther\tБелгісіз Адам\t31.02.2026\nartyk",
    )
    assert taken == 2
    assert [remark.code for remark in remarks] == ["topics-supervisor-unknown", "topics-bad-date", "topics-rows-left"]
    assert flow.proposals["b"].staff_id == "s2"
    assert flow.proposals["b"].proposal_date == date(2026, 10, 5)
    assert (flow.proposals["c"].staff_id, flow.proposals["c"].supervisor_name) == (None, "Белгісіз Адам")
    assert flow.supervisor_name("b") == "Ибраев Дәурен Асқарұлы"


def test_the_chair_is_who_held_the_post_that_day(flow: TopicsFlow) -> None:
    assert (flow.act.chair, flow.act.secretary) == ("Сұлтанов А.К.", "Ибраева Г.С.")
    flow.set_act(date=date(2026, 10, 16))
    assert flow.act.chair == "Қасенов Е.Б."
    flow.set_act(chair="Орынбасар Т.")
    flow.set_act(date=date(2026, 11, 5))
    assert flow.act.chair == "Орынбасар Т."


def test_the_act_needs_a_number_and_a_day_that_has_come(flow: TopicsFlow) -> None:
    flow.set_act(number="", date=date(2026, 12, 1))
    assert codes(flow, ACT) == ["act-no-number", "act-date-future"]
    flow.set_act(number="3", date=None)
    assert codes(flow, ACT) == ["act-no-date"]
    flow.set_act(date=date(2026, 10, 17))
    assert codes(flow, ACT) == []
    assert [one.code for one in flow.attention()][:1] == ["act-weekend"]


def test_a_late_act_is_told_with_the_deadline(flow: TopicsFlow) -> None:
    flow.set_act(date=date(2026, 11, 2))
    assert flow.late() == []
    flow.set_act(date=date(2026, 11, 3))
    assert flow.late() == ["a", "b"]
    told = next(remark for remark in flow.attention() if remark.code == "act-late")
    assert told.params == {"n": 2, "due": date(2026, 11, 2), "clause": "5.1"}


def test_returning_and_rejecting_ask_for_a_reason(flow: TopicsFlow) -> None:
    flow.decide(["b"], Decision.RETURN)
    assert codes(flow, DECISIONS) == ["decision-no-reason"]
    flow.decide(["b"], Decision.RETURN, "Ағылшынша атауы жоқ")
    assert codes(flow, DECISIONS) == []
    assert [(one.student_id, one.decision, one.reason) for one in flow.rulings()] == [
        ("a", Decision.APPROVE, ""),
        ("b", Decision.RETURN, "Ағылшынша атауы жоқ"),
    ]
    flow.decide(["a", "b"], Decision.APPROVE)
    assert flow.rulings()[1].reason == ""


def test_finish_waits_for_the_check_and_one_press_takes_the_refused_out(flow: TopicsFlow) -> None:
    assert codes(flow, CHECK) == ["check-running"]
    flow.refusals = {"b": Refused("student-gate-closed", name="Қасымов Ілияс", reasons=[])}
    assert codes(flow, CHECK) == ["student-gate-closed"]
    flow.take_out("b")
    assert flow.chosen == ["a"]
    assert codes(flow, CHECK) == []
    flow.edit("a", ru="Иначе")
    assert codes(flow, CHECK) == ["check-running"]


def test_the_act_is_recorded_as_typed(flow: TopicsFlow) -> None:
    flow.set_act(number=" 3 ", date=date(2026, 10, 16), present=11)
    act = flow.recorded_act()
    assert act is not None
    assert (act.body, act.kind, act.number, act.date) == ("DEPM", "protocol", "3", date(2026, 10, 16))
    assert (act.chair, act.secretary, act.present) == ("Қасенов Е.Б.", "Ибраева Г.С.", 11)


def test_a_draft_brings_everything_back(flow: TopicsFlow) -> None:
    flow.edit("b", en="Second", match_confirmed=TODAY)
    flow.set_act(number="3", date=date(2026, 10, 16), chair="Орынбасар Т.", present=9)
    flow.decide(["b"], Decision.REJECT, "Сәйкес емес")
    while flow.go_next():
        pass
    draft = json.loads(json.dumps(flow.export()))

    again = TopicsFlow(TODAY)
    again.begin(MEETING)
    again.restore(draft)
    assert again.current == CHECK
    assert again.act == flow.act
    assert again.given() == flow.given()
    assert again.rulings() == flow.rulings()
    assert again.no_longer == 0


def test_who_was_decided_meanwhile_is_left_out_of_a_draft(flow: TopicsFlow) -> None:
    draft = flow.export()
    people = tuple(
        replace(one, reason=Explanation("step-done", {"step": text("отырыс")})) if one.student_id == "b" else one
        for one in MEETING.people
    )
    again = TopicsFlow(TODAY)
    again.begin(replace(MEETING, people=people, proposals={"a": MEETING.proposals["a"], "c": Proposal("c")}))
    again.restore(draft)
    assert again.chosen == ["a"]
    assert again.attention()[0].code == "topics-no-longer"
