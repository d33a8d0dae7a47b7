"""Workflows: what append-only entries give, and which entry may be added."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.explanations import LocalText
from app.domain.workflow import Decision, Ended, Entry, Evidence, Step, Workflow, accept, state

DAY = date(2026, 10, 1)
ANY = (Decision.APPROVE, Decision.RETURN, Decision.REJECT)


def text(name: str) -> LocalText:
    return LocalText(name, name, name)


FLOW = Workflow(
    "topic",
    text("topic"),
    "5.1",
    (
        Step("draft", ("MAG",), text("draft"), "5.1", (Evidence("topic.kk", text("topic")),)),
        Step("meeting", ("DEPM",), text("meeting"), "5.1", (), ANY, on_return="draft", on_reject="draft"),
        Step("letter", ("HEAD",), text("letter"), "5.2.2", optional=True),
        Step("council", ("SC",), text("council"), "5.1", (), ANY, on_return="meeting", on_reject="end"),
    ),
)
DRAFT = Entry("draft", Decision.APPROVE, DAY, evidence={"topic.kk": "Тақырып"})


def approve(step: str) -> Entry:
    return Entry(step, Decision.APPROVE, DAY)


def run(*entries: Entry):
    told: tuple[Entry, ...] = ()
    for entry in entries:
        told = accept(FLOW, told, entry)
    return state(FLOW, told)


def refused(*entries: Entry) -> Refused:
    with pytest.raises(Refused) as problem:
        run(*entries)
    return problem.value


def test_the_first_step_not_done_is_next() -> None:
    assert state(FLOW, ()).next.id == "draft"
    case = run(DRAFT)
    assert (case.done, case.next.id, case.open) == (("draft",), "meeting", ("meeting",))


def test_an_optional_step_is_offered_but_may_be_passed() -> None:
    case = run(DRAFT, approve("meeting"))
    assert case.next.id == "letter"
    assert case.open == ("letter", "council")
    done = run(DRAFT, approve("meeting"), approve("council"))
    assert done.ended is Ended.COMPLETED
    assert done.next is None
    assert done.locked("letter").code == "case-completed"


def test_a_step_that_does_not_apply_is_skipped() -> None:
    case = state(FLOW, (DRAFT,), skipped={"meeting"})
    assert case.open == ("letter", "council")


def test_a_step_waits_for_the_one_before() -> None:
    case = run(DRAFT)
    assert case.locked("council").code == "step-waits-for"
    assert case.locked("council").params["step"] == text("meeting")
    assert case.locked("draft").code == "step-done"
    assert case.locked("meeting") is None
    assert refused(DRAFT, approve("council")).code == "step-locked"


def test_returning_undoes_the_steps_after_the_target() -> None:
    back = Entry("council", Decision.RETURN, DAY, "қате атау")
    case = run(DRAFT, approve("meeting"), approve("letter"), back)
    assert case.done == ("draft",)
    assert case.next.id == "meeting"
    assert len(case.effective) == 4


def test_rejecting_may_end_the_case_and_be_undone() -> None:
    no = Entry("council", Decision.REJECT, DAY, "сәйкес емес")
    case = run(DRAFT, approve("meeting"), no)
    assert case.ended is Ended.REJECTED
    assert case.locked("council").code == "case-rejected"
    again = run(DRAFT, approve("meeting"), no, Entry("council", Decision.UNDO, DAY))
    assert again.ended is None
    assert again.done == ("draft", "meeting")


def test_undo_takes_back_the_latest_entry_only() -> None:
    assert run(DRAFT, Entry("draft", Decision.UNDO, DAY)).done == ()
    assert refused(DRAFT, approve("meeting"), Entry("draft", Decision.UNDO, DAY)).code == "undo-not-latest"
    assert refused(Entry("draft", Decision.UNDO, DAY)).code == "undo-nothing"


def test_entries_lacking_what_a_step_asks_for_are_refused() -> None:
    assert refused(approve("draft")).params["facts"] == [text("topic")]
    assert refused(Entry("draft", Decision.REJECT, DAY, "себеп")).code == "decision-not-allowed"
    assert refused(DRAFT, Entry("meeting", Decision.RETURN, DAY, " ")).code == "reason-missing"
    assert refused(approve("nowhere")).code == "step-unknown"


@given(st.lists(st.tuples(st.sampled_from([step.id for step in FLOW.steps]), st.sampled_from(Decision))))
def test_accepted_entries_only_ever_grow_and_keep_the_order(wanted: list[tuple[str, Decision]]) -> None:
    told: tuple[Entry, ...] = ()
    for step, decision in wanted:
        before = told
        try:
            told = accept(FLOW, told, Entry(step, decision, DAY, "себеп", {"topic.kk": "Тақырып"}))
        except Refused:
            continue
        assert told[:-1] == before
        case = state(FLOW, told)
        positions = [FLOW.position(done) for done in case.done]
        assert all(first < second for first, second in pairwise(positions))
        assert (case.ended is None) == bool(case.open)
