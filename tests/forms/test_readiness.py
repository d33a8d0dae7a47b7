"""What the print for signing waits for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.forms.catalogue import Template
from app.forms.readiness import contradictions, missing_fields

FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")


def complete(sample: dict[str, Any]) -> dict[str, Any]:
    sample["org"] |= dict.fromkeys(("ministry_caps", "name_caps", "name_genitive", "legal_name"), "х")
    sample["officials"]["vr_title"] = "Проректор"
    return sample


@pytest.mark.parametrize("form", FORMS)
def test_complete_data_lack_nothing(templates: dict[str, Template], sample: dict[str, Any], form: str) -> None:
    data = complete(sample)
    assert missing_fields(templates[form], data) == []
    assert contradictions(templates[form], data) == []


def test_missing_fields_are_named_in_the_order_of_the_form(
    templates: dict[str, Template], sample: dict[str, Any]
) -> None:
    data = complete(sample)
    data["thesis"]["rationale"] = "  "
    data["plan"]["pub_plan"] = []
    del data["plan"]["plan_work"][1]["report_kind"]
    assert missing_fields(templates["mitu-a"], data) == [
        "thesis.rationale",
        "plan.plan_work.report_kind",
        "plan.pub_plan.work",
        "plan.pub_plan.kind",
        "plan.pub_plan.due",
        "plan.pub_plan.report_kind",
    ]


def test_missing_name_leaves_the_full_and_the_short_name_missing(
    templates: dict[str, Template], sample: dict[str, Any]
) -> None:
    data = complete(sample)
    data["mag"] = {"track": "SP"}
    assert missing_fields(templates["mitu-a"], data) == ["mag.full_name", "mag.short_name"]


def test_transport_is_needed_only_with_travel_costs(templates: dict[str, Template], sample: dict[str, Any]) -> None:
    data = complete(sample)
    data["internship"]["transport"] = []
    assert missing_fields(templates["mitu-b"], data) == ["internship.transport"]
    data["internship"]["travel_costs"] = "none"
    assert missing_fields(templates["mitu-b"], data) == []


@pytest.mark.parametrize(
    ("form", "group", "change", "code"),
    [
        ("mitu-b", "internship", {"end": date(2027, 3, 1)}, "period-reversed"),
        ("mitu-d", "internship", {"actual_end": date(2027, 3, 2)}, "period-reversed"),
        ("mitu-g", "report", {"to": date(2027, 8, 31)}, "period-reversed"),
        ("mitu-a", "study", {"end_year": 2025}, "years-reversed"),
        ("mitu-a", "dept_protocol", {"date": date(2026, 11, 27)}, "protocol-later-than-act"),
        ("mitu-a", "plan", {"vr_date": date(2026, 11, 4)}, "protocol-later-than-act"),
        ("mitu-v", "internship", {"start": date(2027, 3, 3)}, "rows-outside-period"),
        ("mitu-a", "study", {"start_year": 2027}, "rows-outside-period"),
    ],
)
def test_impossible_dates_are_refused(
    templates: dict[str, Template],
    sample: dict[str, Any],
    form: str,
    group: str,
    change: dict[str, Any],
    code: str,
) -> None:
    assert contradictions(templates[form], sample) == []
    sample[group] |= change
    assert [one.code for one in contradictions(templates[form], sample)][:1] == [code]


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (date(2027, 3, 2), date(2027, 3, 15), None),
        (date(2027, 3, 1), date(2027, 3, 15), "rows-outside-period"),
        (date(2027, 3, 2), date(2027, 3, 16), "rows-outside-period"),
        (date(2027, 3, 5), date(2027, 3, 4), "row-period-reversed"),
        (None, date(2027, 3, 16), "rows-outside-period"),
    ],
)
def test_rows_lie_within_the_whole_period(
    templates: dict[str, Template], sample: dict[str, Any], start: date | None, end: date, code: str | None
) -> None:
    sample["programme_rows"] = [{"name": "x", "start": start, "end": end}]
    found = contradictions(templates["mitu-v"], sample)
    assert [refusal.code for refusal in found] == ([code] if code else [])


def test_one_day_is_a_period(templates: dict[str, Template], sample: dict[str, Any]) -> None:
    sample["internship"] |= {"start": date(2027, 3, 2), "end": date(2027, 3, 2)}
    assert contradictions(templates["mitu-b"], sample) == []
