"""Facts from outside are checked against the dictionary."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UsageError
from app.domain.facts import check_facts, texts_restored
from app.domain.iso_dates import remembered
from app.regulations.loader import load_profile

REGULATIONS = Path(__file__).parents[2] / "resources/regulations"
PROFILE = load_profile(REGULATIONS / "mitu-2025", REGULATIONS / "facts")


def test_well_formed_facts_pass() -> None:
    check_facts(
        PROFILE,
        {
            "study": {"first_day": date(2026, 9, 1), "semester1_end": None},
            "topic": None,
            "internships": [{"id": 7, "start": date(2026, 3, 2), "sources": ["own"], "host": {"foreign": False}}],
            "settings": {"calendar.week": 6},
            "something_else": 1,
        },
    )


@pytest.mark.parametrize(
    ("facts", "name", "expected"),
    [
        ({"study": {"first_day": "01.09.2026"}}, "study.first_day", "date"),
        ({"study": "2026"}, "study", "record"),
        ({"internships": {"start": date(2026, 3, 2)}}, "internships", "list"),
        ({"internships": [{"end": 14}]}, "internships.end", "date"),
        ({"plan": {"version": "2"}}, "plan.version", "number"),
        ({"study": {"calendar_confirmed": 1}}, "study.calendar_confirmed", "flag"),
        ({"topic": {"kk": ["тақырып"]}}, "topic.kk", "text"),
    ],
)
def test_a_value_of_another_kind_is_named(facts: dict[str, Any], name: str, expected: str) -> None:
    with pytest.raises(UsageError) as refused:
        check_facts(PROFILE, facts)
    assert refused.value.code == "fact-malformed"
    assert (refused.value.params["fact"], refused.value.params["expected"]) == (name, expected)


def test_a_value_that_is_no_choice_is_refused_with_the_known_ones() -> None:
    check_facts(PROFILE, {"defence": {"opinion": {"result": "negative"}}})
    with pytest.raises(UsageError) as refused:
        check_facts(PROFILE, {"defence": {"opinion": {"result": "positve"}}})
    assert refused.value.code == "fact-choice"
    assert refused.value.params["name"] == "defence.opinion.result"
    assert refused.value.params["known"] == ["negative", "positive"]


def test_of_several_choices_each_is_checked() -> None:
    check_facts(PROFILE, {"internships": [{"sources": ["own", "host"]}]})
    with pytest.raises(UsageError) as refused:
        check_facts(PROFILE, {"internships": [{"sources": ["own", "uncle"]}]})
    assert refused.value.code == "fact-choice"


def test_a_text_that_looks_like_a_date_stays_a_text_and_a_date_a_date() -> None:
    day = date(2027, 1, 1)
    given = {"prerequisites": [{"term": day, "closed": day}], "topic": {"order": {"number": day, "date": day}}}
    restored = texts_restored(PROFILE, given)
    assert restored["prerequisites"] == [{"term": "2027-01-01", "closed": day}]
    assert restored["topic"]["order"] == {"number": "2027-01-01", "date": day}
    check_facts(PROFILE, restored)


def test_what_was_kept_is_read_back_even_when_a_number_only_looks_like_a_date() -> None:
    kept = {"date": "2026-11-20", "number": "1234-56-78", "rows": [{"day": "2026-02-30"}]}

    assert remembered(kept) == {"date": date(2026, 11, 20), "number": "1234-56-78", "rows": [{"day": "2026-02-30"}]}
