"""The way through a wizard: Next waits for a ready page, Back never does, a draft brings it all back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.desktop.wizards.flow import Flow, PageState, Remark, gathered


class Tea(Flow):
    """A flow of three pages; sugar is asked only of those who want it."""

    name = "tea"

    def __init__(self) -> None:
        super().__init__()
        self.leaf = ""
        self.sweet = False
        self.lumps = 0

    def pages(self) -> Sequence[str]:
        return ("leaf", "sugar", "pour") if self.sweet else ("leaf", "pour")

    def problems(self, page: str) -> Sequence[Remark]:
        if page == "leaf" and not self.leaf:
            return [Remark("leaf-missing")]
        if page == "sugar" and not self.lumps:
            return [Remark("lumps-missing")]
        return ()

    def typed(self) -> dict[str, Any]:
        return {"leaf": self.leaf, "sweet": self.sweet, "lumps": self.lumps}

    def take(self, typed: Mapping[str, Any]) -> None:
        self.leaf, self.sweet, self.lumps = typed["leaf"], typed["sweet"], typed["lumps"]


def test_next_waits_until_the_page_is_ready() -> None:
    tea = Tea()
    assert tea.current == "leaf"
    assert not tea.go_next()
    assert not tea.can_go_back

    tea.leaf = "green"
    assert tea.go_next()
    assert tea.current == "pour"
    assert tea.is_last
    assert not tea.go_next()
    assert tea.go_back()
    assert tea.current == "leaf"


def test_pages_come_and_go_with_what_was_chosen() -> None:
    tea = Tea()
    tea.leaf, tea.sweet = "green", True
    tea.go_next()
    assert tea.current == "sugar"
    tea.sweet = False
    assert tea.current == "leaf"
    assert tea.go_next()
    assert tea.current == "pour"


def test_steps_tell_their_state_and_can_be_returned_to() -> None:
    tea = Tea()
    tea.leaf, tea.sweet, tea.lumps = "green", True, 2
    assert not tea.can_go_to("pour")
    tea.go_next()
    tea.go_next()
    assert [tea.state(page) for page in tea.pages()] == [PageState.DONE, PageState.DONE, PageState.CURRENT]

    assert tea.go_to("leaf")
    assert tea.state("pour") is PageState.DONE
    tea.lumps = 0
    assert tea.state("sugar") is PageState.AHEAD
    assert not tea.go_to("pour")
    assert tea.go_to("sugar")


def test_a_draft_goes_on_where_it_was_left() -> None:
    tea = Tea()
    tea.leaf, tea.sweet, tea.lumps = "green", True, 2
    tea.go_next()
    tea.go_next()

    again = Tea()
    again.restore(tea.export())
    assert (again.current, again.leaf, again.lumps) == ("pour", "green", 2)
    assert again.can_go_to("sugar")


def test_a_draft_that_no_longer_holds_stops_at_what_is_missing() -> None:
    tea = Tea()
    tea.leaf, tea.sweet, tea.lumps = "green", True, 2
    tea.go_next()
    tea.go_next()
    draft = tea.export()
    draft["typed"]["lumps"] = 0

    again = Tea()
    again.restore(draft)
    assert again.current == "sugar"
    assert not again.complete


def test_many_remarks_of_one_kind_are_told_together() -> None:
    remarks = [Remark("cold", row="a"), Remark("late"), Remark("cold", row="b"), Remark("cold", row="c")]
    assert [one.code for one in gathered(remarks)] == ["cold-many", "late"]
    assert gathered(remarks)[0].params == {"n": 3}
    assert gathered(remarks[:3]) == remarks[:3]
