"""First start without Qt: what must be known, what comes from the edition, what is written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from app.desktop.wizards.first_start_flow import (
    DEMO,
    HOW,
    OFFICIALS,
    OPEN,
    PROGRAMMES,
    SEMESTERS,
    UNIVERSITY,
    FirstStartFlow,
    Programme,
)
from app.domain.explanations import LocalText
from app.services.academics import sample_semesters
from app.services.editions import Edition


def edition(key: str, university: str) -> Edition:
    name = LocalText(university, university, university)
    return Edition(key, name, "2025", name, {"name_kk": university, "city": "Алматы"})


@pytest.fixture
def flow() -> FirstStartFlow:
    return FirstStartFlow([edition("one", "Бірінші"), edition("two", "Екінші")], sample_semesters(2026))


def codes(flow: FirstStartFlow, page: str) -> list[str]:
    return [remark.code for remark in flow.problems(page)]


def test_demo_and_an_existing_file_have_no_more_pages(flow: FirstStartFlow) -> None:
    flow.given.how = DEMO
    assert flow.pages() == (HOW,)
    assert flow.can_go_next
    flow.given.how = OPEN
    assert codes(flow, HOW) == ["first-start-no-file"]
    flow.path = Path("кафедра.sqlite")
    assert flow.can_go_next


def test_names_come_from_the_edition_and_corrections_stay(flow: FirstStartFlow) -> None:
    assert flow.given.organisation["name_kk"] == "Бірінші"
    flow.given.organisation["city"] = "Шымкент"
    flow.choose_edition("two")
    assert flow.given.organisation == {"name_kk": "Екінші", "city": "Шымкент"}
    assert codes(flow, UNIVERSITY) == ["first-start-no-department"]


def test_officials_and_programmes_are_checked_line_by_line(flow: FirstStartFlow) -> None:
    flow.given.officials[0].valid_from, flow.given.officials[0].valid_to = date(2026, 9, 1), date(2026, 1, 1)
    assert codes(flow, OFFICIALS) == ["official-dates"]
    flow.given.programmes = [Programme("7м06101", "АЖ"), Programme("7M06101", "АЖ"), Programme("АЖ"), Programme()]
    assert codes(flow, PROGRAMMES) == ["programme-exists", "programme-code"]
    flow.given.programmes = [Programme("7M06101"), Programme()]
    assert codes(flow, PROGRAMMES) == ["first-start-no-programme-name"]


def test_the_sample_calendar_is_unconfirmed_until_somebody_says_so(flow: FirstStartFlow) -> None:
    assert "first-start-calendar-sample" in {one.code for one in flow.attention()}
    flow.set_semester(0, starts=date(2026, 9, 7))
    assert [one.confirmed for one in flow.given.semesters] == [True, False]
    flow.set_semester(1, ends=date(2026, 1, 1))
    assert codes(flow, SEMESTERS) == ["semester-dates"]
    flow.set_semester(1, ends=date(2027, 6, 30))
    assert "first-start-calendar-sample" not in {one.code for one in flow.attention()}


def test_only_what_was_filled_is_written(flow: FirstStartFlow) -> None:
    flow.given.department["name_kk"] = " Ақпараттық жүйелер кафедрасы "
    flow.given.officials[0].name = "Қасенов Ерлан Болатұлы"
    flow.given.programmes = [Programme("7M06101", "Ақпараттық жүйелер"), Programme()]
    parts = flow.parts()
    assert parts["department"] == {"name_kk": "Ақпараттық жүйелер кафедрасы"}
    assert [one["post"] for one in parts["officials"]] == ["head"]
    assert [one["code"] for one in parts["programmes"]] == ["7M06101"]
    assert len(parts["semesters"]) == 2


def test_a_draft_brings_everything_back(flow: FirstStartFlow) -> None:
    flow.choose_edition("two")
    flow.given.department["name_kk"] = "Кафедра"
    flow.given.officials[0].name, flow.given.officials[0].valid_from = "Қасенов", date(2026, 9, 1)
    flow.given.programmes = [Programme("7M06101", "АЖ")]
    while flow.go_next():
        pass
    draft = json.loads(json.dumps(flow.export()))

    again = FirstStartFlow([edition("one", "Бірінші"), edition("two", "Екінші")], sample_semesters(2026))
    again.restore(draft)
    assert again.current == SEMESTERS
    assert again.parts() == flow.parts()
    assert again.given.edition == "two"
