"""Blocks and parts printed for every row of a list, words chosen by a row, conditions on values."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused
from app.forms.catalogue import load_templates, printed_fields
from app.forms.composing import compose
from app.forms.filling import fill
from app.forms.options import ComposeOptions
from app.forms.pages import PageModel

RESOURCES = Path(__file__).parents[2] / "resources"
OPTIONS = ComposeOptions(fonts=RESOURCES / "fonts")

MEMO = """id = "memo"
version = 1
language = "kk"
subject = "meeting"

[title]
kk = "Жазба"

[choice.outcome]
field = "row.outcome"
texts = { approve = "бекітілсін, {row.reason}", return = "қайтарылсын" }
absent = "____"
other = "шешім: {row.outcome}"

[value.pair]
parts = ["{row.student}", "{row.reason}"]
join = " – "

[[page]]

[[page.block]]
kind = "each"
rows = "matters"
blocks = [
    { kind = "text", text = "{row.number}. {row.heard:____}" },
    { kind = "each", rows = "row.lines", blocks = [
        { kind = "text", text = "{row.number}) {row.student:____}: {choice.outcome}" },
        { kind = "text", text = "{value.pair}", when = { field = "row.outcome", values = ["return"] } },
        { kind = "text", text = "себепсіз", when = { lacks = "row.reason" } },
    ] },
]
"""
TABLE = """
[[page.block]]
kind = "each"
rows = "matters"
blocks = [
    { kind = "table", rows = "row.lines", cells = [
        { title = "ТАӘ", width = 60, value = "{row.number}. {row.student}[, {row.reason}]" },
        { title = "Шешім", width = 60, value = "{choice.outcome}" },
    ] },
]
"""
MATTERS: list[dict[str, Any]] = [
    {"heard": "Тақырыптар", "lines": [
        {"student": "Асқаров А.", "outcome": "approve", "reason": "хаттама"},
        {"student": "Болатов Б.", "outcome": "return", "reason": "толықтыру"},
    ]},
    {"heard": "Есептер", "lines": [{"student": "Ғалымов Ғ.", "outcome": "reject"}]},
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("fields.toml", "shared.kk.toml", "signers.toml"):
        shutil.copy(RESOURCES / "templates" / name, tmp_path)
    return tmp_path


def composed(folder: Path, text: str, data: dict[str, Any] | None) -> PageModel:
    (folder / "memo.kk.toml").write_text(text, encoding="utf-8")
    return compose(load_templates(folder)["memo"], data, OPTIONS)


def lines(model: PageModel) -> list[str]:
    found: dict[tuple[int, float], str] = {}
    for number, page in enumerate(model.pages):
        for run in page.runs:
            found[number, run.y] = (found.get((number, run.y), "") + " " + run.text).strip()
    return [" ".join(text.split()) for text in found.values() if not text.isdigit()]


def test_blocks_are_printed_for_every_row_and_the_rows_in_it(folder: Path) -> None:
    assert lines(composed(folder, MEMO, {"matters": MATTERS})) == [
        "1. Тақырыптар",
        "1) Асқаров А.: бекітілсін, хаттама",
        "2) Болатов Б.: қайтарылсын",
        "Болатов Б. – толықтыру",
        "2. Есептер",
        "1) Ғалымов Ғ.: шешім: reject",
        "себепсіз",
    ]


@pytest.mark.parametrize("data", [None, {}])
def test_without_rows_the_blocks_are_printed_empty(folder: Path, data: dict[str, Any] | None) -> None:
    assert lines(composed(folder, MEMO, data)) == ["1. ____", "1) ____: ____", "себепсіз"]


@pytest.mark.parametrize(("number", "shown"), [("blank_rows = 3", 3), ("empty_rows = 0", 1)])
def test_the_number_of_empty_ones_is_the_template_s(folder: Path, number: str, shown: int) -> None:
    text = MEMO.replace('rows = "matters"\n', f'rows = "matters"\n{number}\n')
    assert sum("____:" in one for one in lines(composed(folder, text, None))) == shown


def test_a_table_of_a_row_s_own_rows_takes_choices_and_optional_parts(folder: Path) -> None:
    model = composed(folder, MEMO + TABLE, {"matters": MATTERS})
    told = " ".join(lines(model))
    assert "1. Асқаров А., хаттама" in told
    assert told.endswith("1. Ғалымов Ғ. шешім: reject")


def test_a_part_is_printed_for_every_row_with_the_part_beside_it(folder: Path) -> None:
    pages = """
[[page]]
each = "matters"
[[page.block]]
kind = "text"
counted = true
text = "{row.heard}"
[[page.block]]
kind = "text"
counted = true
text = "орындалсын"
[[page]]
each = "matters"
landscape = true
[[page.block]]
kind = "text"
text = "Қосымша: {row.heard}"
"""
    model = composed(folder, MEMO[: MEMO.index("[[page]]")] + pages, {"matters": MATTERS})
    assert [page.width > page.height for page in model.pages] == [False, True, False, True]
    assert lines(model) == [
        "1. Тақырыптар", "2. орындалсын", "Қосымша: Тақырыптар", "1. Есептер", "2. орындалсын", "Қосымша: Есептер",
    ]  # fmt: skip


def test_dates_of_rows_are_said_as_in_running_text(folder: Path) -> None:
    text = MEMO.replace("{row.heard:____}", "{row.department.date:«__» ____ 20__ ж.}")
    form = {"matters": [{"department": {"date": date(2026, 11, 5)}}]}
    assert lines(composed(folder, text, form))[0] == "1. «05» қараша 2026 ж."


def test_a_form_asks_for_the_fields_of_its_rows(folder: Path) -> None:
    (folder / "memo.kk.toml").write_text(MEMO, encoding="utf-8")
    assert printed_fields(load_templates(folder)["memo"]) == {
        "matters.heard", "matters.lines.student", "matters.lines.outcome", "matters.lines.reason",
    }  # fmt: skip


def test_words_that_all_forms_share_are_chosen_by_the_row_too(folder: Path) -> None:
    shared = folder / "shared.kk.toml"
    words = '\n[choice.common]\nfield = "row.outcome"\ntexts = { approve = "иә" }\nabsent = ""\nother = "жоқ"\n'
    shared.write_text(shared.read_text(encoding="utf-8") + words, encoding="utf-8")
    text = MEMO.replace("{choice.outcome}", "{choice.common}")
    assert "1) Асқаров А.: иә" in lines(composed(folder, text, {"matters": MATTERS}))


@pytest.mark.parametrize(
    ("right", "wrong", "line", "reason"),
    [
        ("{row.heard:____}", "{row.herd:____}", 25, "matters.herd"),
        ("{row.student:____}", "{row.rapporteur:____}", 27, "matters.lines.rapporteur"),
        ('rows = "matters"', 'rows = "maters"', 23, "unknown list maters"),
        ('rows = "row.lines"', 'rows = "row.lanes"', 26, "unknown list matters.lanes"),
        ('lacks = "row.reason"', 'lacks = "row.raison"', 29, "matters.lines.raison"),
        ('field = "row.outcome", values', 'field = "row.outcom", values', 28, "matters.lines.outcom"),
        ("бекітілсін, {row.reason}", "бекітілсін, {row.raison}", 11, "matters.lines.raison"),
        ("бекітілсін, {row.reason}", "{choice.outcome}", 9, "choice.outcome"),
        ("{row.number}. {row.heard:____}", "{choice.outcome}", 10, "matters.outcome"),
    ],
)
def test_a_fault_in_a_row_is_refused_with_its_line(
    folder: Path, right: str, wrong: str, line: int, reason: str
) -> None:
    (folder / "memo.kk.toml").write_text(MEMO.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_templates(folder)
    assert refused.value.code == "template-fault"
    assert reason in str(refused.value.params["reason"])
    assert refused.value.params["line"] == line


def test_a_choice_without_other_words_refuses_a_value_it_does_not_know(folder: Path) -> None:
    text = MEMO.replace('other = "шешім: {row.outcome}"\n', "")
    (folder / "memo.kk.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="choice-unknown"):
        fill(load_templates(folder)["memo"], {"matters": MATTERS}, OPTIONS)
