"""Whatever the length of a value: whole, inside the margins, the blocks of the form in their places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.forms.catalogue import load_templates
from app.forms.composing import compose
from app.forms.metrics import load_faces
from app.forms.options import ComposeOptions
from app.forms.pages import A4_HEIGHT, A4_WIDTH, MILLIMETRE, Page, PageModel
from app.forms.sheets import LEFT, TOP

RIGHT = A4_WIDTH - 15 * MILLIMETRE
BOTTOM = A4_HEIGHT - 20 * MILLIMETRE

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")
Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]

_SENTENCE = "Қазақ тіліндегі мәтіндерді өңдеудің үлгілері мен алгоритмдерін әзірлеу және енгізу "
_LETTERS = "абвгдәғқңөұүһіАБВӘҒҚҢӨҰҮҺІabc0123456789 -/«»№.,\n"


def topic(length: int) -> str:
    return (_SENTENCE * (length // len(_SENTENCE) + 1))[:length].strip()


def words(text: str) -> str:
    return " ".join(text.split())


def texts(page: Page) -> list[str]:
    return [run.text for run in page.runs]


@pytest.mark.parametrize("length", [600, 4000])
def test_long_topic_is_printed_whole(composed: Composed, text_of: Read, sample: dict[str, Any], length: int) -> None:
    sample["thesis"]["topic_kk"] = topic(length)
    printed = words(" ".join(text_of(composed("mitu-a", sample, page_numbers=False))))
    assert printed.count(words(topic(length))) == 2, "once on the cover, once in section 2.1"


def test_crowded_cover_stays_on_one_page(composed: Composed, sample: dict[str, Any]) -> None:
    sample["thesis"]["topic_kk"] = topic(600)
    sample["dept"]["name"] = topic(150)
    model = composed("mitu-a", sample)
    assert model.notices == ()
    assert texts(model.pages[0])[-1] == "Алматы, 2026"
    assert texts(model.pages[1])[0].startswith("Осы құжат")


def test_crowded_cover_gives_up_space_before_type_size(composed: Composed, sample: dict[str, Any]) -> None:
    def field_sizes(length: int) -> set[float]:
        sample["thesis"]["topic_kk"] = topic(length)
        page = composed("mitu-a", sample).pages[0]
        return {run.size for run in page.runs if run.text.startswith("Магистратурада")}

    assert field_sizes(500) == {14}
    assert field_sizes(1500) == {12}


def test_cover_too_long_for_one_sheet_goes_on_and_says_so(composed: Composed, sample: dict[str, Any]) -> None:
    sample["thesis"]["topic_kk"] = topic(4000)
    model = composed("mitu-a", sample)
    assert [(notice.code, dict(notice.params)) for notice in model.notices] == [("cover-continues", {"sheets": 2})]
    assert texts(model.pages[1])[-1] == "Алматы, 2026"


def test_both_stamps_start_on_one_baseline(composed: Composed, sample: dict[str, Any]) -> None:
    sample["dept"]["name"] = topic(150)
    for data in (None, sample):
        runs = {run.text: run.y for run in composed("mitu-a", data).pages[0].runs}
        assert runs["«КЕЛІСІЛДІ»"] == runs["«БЕКІТЕМІН»"]


def test_table_heading_is_repeated_on_every_page(composed: Composed, sample: dict[str, Any]) -> None:
    row = {"dates": "2027 ж.", "report_kind": "Есеп"}
    sample["plan"]["plan_work"] = [row | {"name": f"{n}-жұмыс " + topic(120)} for n in range(60)]
    pages = composed("mitu-a", sample).pages
    reached = [page for page in pages if any("-жұмыс" in text for text in texts(page))]
    assert len(reached) >= 3
    for page in reached:
        heading = next(run.y for run in page.runs if run.text == "Жұмыс атауы")
        first_row = min(run.y for run in page.runs if "-жұмыс" in run.text)
        assert heading < first_row
    for page in reached[1:]:
        assert texts(page)[0] == "№", "the heading opens the page"


def test_row_higher_than_a_page_is_split_and_closed_with_a_line(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["plan"]["plan_work"] = [{"name": topic(6000), "dates": "2027 ж.", "report_kind": "Есеп"}]
    model = composed("mitu-a", sample)
    column = [
        run.text
        for page in model.pages
        for run in page.runs
        if run.size == 12 and 40 * 72 / 25.4 < run.x < 110 * 72 / 25.4 and run.face == "regular"
    ]
    assert words(topic(6000)) in words(" ".join(column))
    for page in model.pages[2:-1]:
        lowest = max(run.y for run in page.runs if run.y < BOTTOM)
        assert any(line.y1 == line.y2 and line.y1 >= lowest for line in page.lines)


@pytest.mark.parametrize("rows", range(1, 40, 3))
def test_signatures_keep_two_lines_of_what_precedes(composed: Composed, sample: dict[str, Any], rows: int) -> None:
    sample["plan"]["pub_plan"] = [{"work": f"{n}-мақала", "kind": "Мақала"} for n in range(rows)]
    last = composed("mitu-a", sample).pages[-1]
    start = next(run.y for run in last.runs if run.text.startswith("Магистрант ___"))
    before = {run.y for run in last.runs if run.y < start}
    assert len(before) >= 2
    assert "“___”__________20__ ж." in texts(last)[-2]


def test_word_wider_than_the_line_breaks_at_its_end(composed: Composed, sample: dict[str, Any]) -> None:
    sample["thesis"]["topic_kk"] = "Қ" * 300
    runs = [run.text for run in composed("mitu-a", sample).pages[0].runs if set(run.text) == {"Қ"}]
    assert sum(map(len, runs)) == 300
    assert len(runs) > 5


def test_caption_stands_once_under_the_last_line(composed: Composed, sample: dict[str, Any]) -> None:
    sample["host"]["full_name"] = topic(300)
    page = composed("mitu-b", sample).pages[0]
    captions = [run.y for run in page.runs if run.text == "(ЖОО-ның толық атауы, қала, елі)"]
    ends = max(run.y for run in page.runs if run.text.endswith("Польша"))
    assert len(captions) == 1
    assert 0 < captions[0] - ends < 20


def test_every_full_line_of_a_long_value_is_ruled_to_the_margin(composed: Composed, sample: dict[str, Any]) -> None:
    sample["thesis"]["topic_kk"] = topic(600)
    page = composed("mitu-a", sample).pages[0]
    for run in page.runs:
        if run.size == 14 and run.text in topic(600) and len(run.text) > 20:
            under = [line for line in page.lines if 0 < line.y1 - run.y < 4]
            assert any(line.x2 == pytest.approx(RIGHT) for line in under), run.text


values = st.text(alphabet=_LETTERS, max_size=400)
names = st.text(alphabet="АӘБҒҚҢӨҰҮҺІабвәғқ-", min_size=1, max_size=80)


@settings(max_examples=25, deadline=None)
@given(text=values, name=names, rows=st.lists(values, max_size=6))
def test_nothing_leaves_the_margins(text: str, name: str, rows: list[str]) -> None:
    data: dict[str, Any] = {
        "dept": {"name": text, "head_name": name},
        "mag": {"surname": name, "given_name": name, "patronymic": name, "track": "SP"},
        "thesis": {"topic_kk": text, "rationale": text},
        "prog": {"code": "7M06102", "name_kk": text},
        "sup": {"full_name": f"{name} {name} {name}", "position": text},
        "officials": {"vr_name": name, "accountant_name": name},
        "host": {"full_name": text, "city": text},
        "dept_protocol": {"no": name},
        "programme": {"goal": text, "tasks": rows},
        "programme_rows": [{"name": row, "dates": row, "result": row} for row in rows],
        "plan": {
            "plan_work": [{"name": row, "dates": row, "report_kind": row} for row in rows],
            "practice": [{"kind": row, "work": row} for row in rows],
        },
        "report": {"s1": text, "place": text},
        "articles": [{"title": row, "outlet": row} for row in rows],
    }
    faces = load_faces(FONTS)
    templates = load_templates(RESOURCES / "templates")
    for form in FORMS:
        for page in compose(templates[form], data, ComposeOptions(fonts=FONTS, copy_number=1)).pages:
            for run in page.runs:
                width = faces[run.face].width(run.text, run.size) + run.text.count(" ") * run.word_space
                assert run.x >= LEFT - 0.1
                assert run.x + width <= RIGHT + 0.1, run.text
                assert TOP < run.y < A4_HEIGHT - 10
            for line in page.lines:
                assert min(line.x1, line.x2) >= LEFT - 0.1
                assert max(line.x1, line.x2) <= RIGHT + 0.1
                assert min(line.y1, line.y2) >= TOP
                assert max(line.y1, line.y2) <= BOTTOM + 3
