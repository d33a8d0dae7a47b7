"""Nothing is left over: full stops of values, words said twice, quotation marks, page numbers of other papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.forms.catalogue import Template
from app.forms.docx import write_docx
from app.forms.filling import fill
from app.forms.options import ComposeOptions
from app.forms.pages import PageModel
from tests.forms.conftest import FONTS
from tests.forms.meeting_papers import FORMS, INTERN, line, matter
from tests.forms.student_papers import FORMS as STUDENT_FORMS

Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]


@pytest.mark.parametrize("given", ["3-бөлім толықтырылсын", "3-бөлім толықтырылсын."])
def test_a_sentence_that_a_value_ends_is_not_ended_once_more(composed: Composed, text_of: Read, given: str) -> None:
    decided = line("plan/department", "return", reason=given)
    data = FORMS["extract"] | {"matters": [matter(decided["step"], decided)]}
    assert "себебі – 3-бөлім толықтырылсын. Дауыс беру" in text_of(composed("extract", data))[0]


def test_a_full_stop_within_brackets_of_a_value_is_one_too(composed: Composed, text_of: Read) -> None:
    decided = line("attestation/hearing", item={"summary": {"decision": "Есеп қабылдансын."}})
    data = FORMS["extract"] | {"matters": [matter(decided["step"], decided)]}
    assert "қабылдансын; Есеп қабылдансын. Дауыс беру" in text_of(composed("extract", data))[0]


def test_a_title_that_is_the_position_too_is_said_once(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["sup"] |= {"academic_title": "профессор", "position": "профессор"}
    assert "ғылым кандидаты, профессор (ғылыми дәрежесі" in text_of(composed("mitu-d", sample))[0]


def test_the_plan_keeps_the_quotation_marks_of_its_dates(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["plan"] |= {"mag_date": date(2026, 11, 12), "sup_date": 2026}
    page = text_of(composed("mitu-a", sample))[-1]
    assert "“12” қараша 2026 ж. Ғылыми жетекші" in page
    assert "“___”__________2026 ж." in page


def test_papers_in_one_file_are_numbered_from_one_each(
    composed: Composed, templates: dict[str, Template], tmp_path: Any
) -> None:
    from docx import Document
    from docx.oxml.ns import qn

    matters = [matter("topic/council", line("topic/council")), matter(INTERN["step"], INTERN)]
    data = FORMS["draft-order"] | {"matters": matters}
    pages = composed("draft-order", data).pages
    assert [page.runs[-1].text for page in pages] == ["1", "2", "1", "2"]
    write_docx(fill(templates["draft-order"], data, ComposeOptions(fonts=FONTS)), tmp_path / "order.docx", FONTS)
    sections = Document(str(tmp_path / "order.docx")).sections
    starts = [section._sectPr.find(qn("w:pgNumType")) is not None for section in sections]
    assert starts == [True, False, True, False]


def test_a_reason_in_a_request_ends_as_it_was_given(composed: Composed, text_of: Read, sample: dict[str, Any]) -> None:
    data = sample | STUDENT_FORMS["supervisor-conclusion"]
    data["words"] = {"item.supervisor_conclusion.result": {"positive": "оң."}}
    assert "Қорытынды: оң. Негіздемесі" in text_of(composed("supervisor-conclusion", data))[0]
