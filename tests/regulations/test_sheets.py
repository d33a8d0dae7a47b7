"""What stands behind the rows of printed sheets: read with faults told by line, judged row by row."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.calendar import WorkingCalendar
from app.domain.errors import Refused
from app.domain.sheet_judging import JudgedRow, Met, judge_sheet
from app.forms.blocks import Table
from app.forms.catalogue import load_templates
from app.regulations.loader import load_profile

RESOURCES = Path(__file__).parents[2] / "resources"
FACTS = RESOURCES / "regulations/facts"
PROFILE = load_profile(RESOURCES / "regulations/mitu-2025", FACTS)
CALENDAR = WorkingCalendar([])
TODAY = date(2028, 5, 28)
CHECKLIST = "admission-checklist"
_SHEET = """id = "s"
clause = "8.2"
of = "internships"

[[rows]]
key = "one"
rules = ["MITU-8.2-1"]

[[rows]]
key = "two"
documents = [{ facts = ["item.language.level"] }]
"""


@pytest.fixture
def spoilt(tmp_path: Path) -> Callable[[str, str], tuple[str, int, str]]:
    """The fault of an edition whose sheet says something else: file, line, code."""
    folder = tmp_path / "mitu-2025"
    shutil.copytree(RESOURCES / "regulations/mitu-2025", folder)

    def spoil(old: str, new: str) -> tuple[str, int, str]:
        assert old in _SHEET
        (folder / "sheets/s.toml").write_text(_SHEET.replace(old, new), "utf-8")
        with pytest.raises(Refused) as refused:
            load_profile(folder, FACTS)
        params = refused.value.params
        return params["file"], params["line"], params["reason"].code

    return spoil


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("MITU-8.2-1", "MITU-8.2-99", 7, "rule-unknown"),
        ('key = "two"', 'key = "one"', 10, "id-twice"),
        ("item.language.level", "item.language.lvl", 11, "fact-unknown"),
        ('of = "internships"', 'of = "topic"', 3, "fact-not-a-list"),
        ('key = "one"', 'keyy = "one"', 6, "key-unknown"),
        ('id = "s"', f'id = "{CHECKLIST}"', 1, "id-twice"),
    ],
)
def test_fault_of_a_sheet_is_told_by_line(
    spoilt: Callable[[str, str], tuple[str, int, str]], old: str, new: str, line: int, code: str
) -> None:
    assert spoilt(old, new) == ("s.toml", line, code)


def test_rows_of_a_sheet_are_those_that_its_form_prints() -> None:
    forms = load_templates(RESOURCES / "templates")
    for sheet in PROFILE.sheets.values():
        tables = [block for part in forms[sheet.id].sections for block in part.blocks if isinstance(block, Table)]
        fixed = [row.key for table in tables for row in table.fixed]
        assert fixed in ([], [row.key for row in sheet.rows]), sheet.id
        assert sheet.of in (None, forms[sheet.id].of, "internships"), sheet.id


def test_headings_of_the_opinion_are_those_of_the_edition() -> None:
    form = load_templates(RESOURCES / "templates")["supervisor-opinion"]
    markers = [block.text for block in form.sections[0].blocks if getattr(block, "marker", "")]
    assert markers == [row["kk"] for row in PROFILE.tables["opinion-headings"].rows]


# --- judging ----------------------------------------------------------------------------------------------------


def judged(facts: dict[str, Any], **settings: Any) -> dict[str, JudgedRow]:
    known = {"student": {"id": "s", "track": "SP", "funding": "paid", "status": "studying"}} | facts
    rows = judge_sheet(PROFILE, PROFILE.sheets[CHECKLIST], known, TODAY, CALENDAR, settings)
    return {row.row.key: row for row in rows}


def review(degree: str) -> dict[str, Any]:
    given = {"name": "Сейітов Б.К.", "degree": degree, "match": True, "conclusion": "positive", "date": TODAY}
    return {"defence": {"review": given}}


def test_ten_rows_and_only_the_last_merely_warns() -> None:
    rows = PROFILE.sheets[CHECKLIST].rows
    assert len(rows) == 10
    assert [row.key for row in rows if row.warns] == ["service"]


def test_opinion_counts_with_its_date_only() -> None:
    assert judged({"defence": {"opinion": {"result": "positive"}}})["opinion"].met is Met.NO
    dated = judged({"defence": {"opinion": {"result": "positive", "date": TODAY}}})["opinion"]
    assert dated.met is Met.YES
    assert dated.documents[0].facts == (("defence.opinion.date", TODAY), ("defence.opinion.result", "positive"))


def test_negative_opinion_is_shown_and_not_ticked() -> None:
    rows = judged({"defence": {"opinion": {"result": "negative", "date": TODAY}}})
    assert (rows["opinion"].met, rows["no-negative"].met) == (Met.NO, Met.NO)
    assert rows["opinion"].documents
    assert rows["no-negative"].noted


def test_what_a_rule_only_cautions_about_is_noted_beside_the_tick() -> None:
    row = judged(review("master"), **{"review.master": "warn"})["review"]
    assert row.met is Met.YES
    assert row.noted


@pytest.mark.parametrize(("credits", "met"), [(111, Met.NO), (112, Met.YES)])
def test_credits_are_ticked_when_they_are_there_even_where_the_setting_only_warns(credits: int, met: Met) -> None:
    row = judged({"completion": {"credits": credits}}, **{"admission.credits": "warn"})["credits"]
    assert row.met is met
    assert row.figures == (credits, 112)


def test_unknown_figures_stay_open() -> None:
    assert judged({})["credits"].figures == (None, 112)


def test_local_talk_is_no_evidence_of_a_publication() -> None:
    talk = {"id": "1", "kind": "report", "title": "Баяндама", "level": "university", "status": "published"}
    assert judged({"publications": [talk]})["publication"].documents == ()
    row = judged({"publications": [talk | {"level": "international"}]})["publication"]
    assert row.met is Met.YES


def test_contract_is_not_asked_of_one_who_pays() -> None:
    assert judged({})["service"].met is Met.NOT_ASKED
