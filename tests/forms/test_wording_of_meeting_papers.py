"""The words of papers of meetings, councils and orders, taken back out of the PDF, against their agreed layouts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.forms import blocks
from app.forms.catalogue import Template, load_field_labels, printed_fields
from app.forms.pages import PageModel
from app.forms.readiness import missing_fields
from app.regulations.loader import load_profile
from tests.forms.meeting_papers import CHANGE, FORMS, INTERN, line, matter
from tests.forms.test_pictures import page_looks_as_it_did
from tests.forms.test_wording_of_forms import expected

Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]
RESOURCES = Path(__file__).parents[2] / "resources"
REGULATION = load_profile(RESOURCES / "regulations" / "mitu-2025", RESOURCES / "regulations" / "facts")
LONG = "Қазақстанның тау-кен өндірісіндегі жасанды интеллект негізінде болжау жүйесін жасау және енгізу жолы " * 12


def unbroken(pages: list[str]) -> list[str]:
    """A blank that goes over several lines is one blank; whether № stands by its number is not told apart."""
    return [re.sub(r"_ (?=_)", "_", page).replace("№ ", "№") for page in pages]


@pytest.mark.parametrize("form", FORMS)
def test_blank_specimen_has_the_agreed_layout(composed: Composed, text_of: Read, form: str) -> None:
    assert unbroken(text_of(composed(form))) == unbroken(expected(f"{form}.blank"))


@pytest.mark.parametrize("form", FORMS)
def test_filled_form_carries_what_was_decided(composed: Composed, text_of: Read, form: str) -> None:
    assert unbroken(text_of(composed(form, FORMS[form]))) == unbroken(expected(f"{form}.filled"))


@pytest.mark.parametrize("form", FORMS)
def test_sample_lacks_nothing_for_signing(templates: dict[str, Template], form: str) -> None:
    assert missing_fields(templates[form], FORMS[form]) == []


@pytest.mark.parametrize("form", FORMS)
def test_data_without_values_prints_blanks(composed: Composed, text_of: Read, form: str) -> None:
    text = " ".join(text_of(composed(form, {})))
    for word in ("None", "null", "{", "}", "approve", "DEPM"):
        assert word not in text


@pytest.mark.parametrize("form", FORMS)
def test_every_printed_field_has_a_name(templates: dict[str, Template], form: str) -> None:
    assert printed_fields(templates[form]) <= load_field_labels(RESOURCES / "templates").keys()


@pytest.mark.parametrize("kind", ["blank", "filled"])
@pytest.mark.parametrize("form", FORMS)
def test_first_page_looks_as_it_did(
    composed: Composed, written: Callable[[PageModel], Path], form: str, kind: str
) -> None:
    page_looks_as_it_did(written(composed(form, FORMS[form] if kind == "filled" else None)), 0, f"{form}.{kind}")


# --- decisions ----------------------------------------------------------------------------------------------------


def resolved(composed: Composed, text_of: Read, decided: dict[str, Any]) -> str:
    """What an extract says was resolved of the student."""
    data = FORMS["extract"] | {"matters": [matter(decided["step"], decided)]}
    text = " ".join(text_of(composed("extract", data)))
    return text[text.index("ҚАУЛЫ ЕТІЛДІ: ") + len("ҚАУЛЫ ЕТІЛДІ: ") : text.index(" Дауыс беру")]


PREFIX = "Магистрант Серіков Арман Болатұлы бойынша: "
AGREED = [
    (line("plan/department"), "жеке жұмыс жоспары мақұлдансын және бекітуге ұсынылсын."),
    (
        line("plan-amendment/department"),
        "жеке жұмыс жоспарына қосымшаға сәйкес өзгерістер енгізу мақұлдансын және бекітуге ұсынылсын.",
    ),
    (
        CHANGE,
        "ғылыми жетекшіні ауыстыру Ғылыми кеңестің қарауына ұсынылсын; жаңа кандидатура – Ахметов Дәулет Қайратұлы, "
        "PhD; негіз – өтініш № 12, 01.11.2026.",
    ),
    (line("stage-report/department", item={"stage": 2}), "2-семестр бойынша қысқаша есеп бекітілсін."),
    (
        line("practice/department", item={"kind": "research", "report": {"grade": "92"}}),
        "зерттеу тәжірибе есебі бекітілсін, аттестация бағасы – 92.",
    ),
    (
        line("internship-report/crediting", item={"report": {"credits": 4}}),
        "ғылыми тағылымдама есебі негізінде МҒЗЖ (МЭЗЖ) бойынша 4 кредит сынақтан өткізілсін.",
    ),
    (
        line("pre-defence/department"),
        "«Қазақ мәтіндерін жіктеу үлгілері» тақырыбындағы магистрлік диссертация (жоба) қорғауға ұсынылсын.",
    ),
    (
        line("pre-defence/department", "reject", reason="толық емес"),
        "«Қазақ мәтіндерін жіктеу үлгілері» тақырыбындағы магистрлік диссертация (жоба) қорғауға ұсынылмасын; "
        "себебі – толық емес.",
    ),
    (
        line("plan/department", "return", reason="3-бөлім толықтырылсын"),
        "материалдар толықтыруға қайтарылсын; себебі – 3-бөлім толықтырылсын.",
    ),
]


@pytest.mark.parametrize(("decided", "words"), AGREED, ids=[one["ruling"] for one, _ in AGREED])
def test_decisions_have_their_agreed_words(
    composed: Composed, text_of: Read, decided: dict[str, Any], words: str
) -> None:
    assert resolved(composed, text_of, decided) == PREFIX + words


def test_a_step_without_words_of_its_own_is_named(composed: Composed, text_of: Read) -> None:
    decided = line("own/step", action="Өз қадамы")
    assert resolved(composed, text_of, decided) == f"{PREFIX}Өз қадамы мақұлдансын."


def test_every_step_that_minutes_decide_has_words(templates: dict[str, Template]) -> None:
    """The words stand by the names of steps; a step renamed in the workflows would fall back to general ones."""
    flows = REGULATION.workflows.values()
    decided = {f"{flow.id}/{step.id}" for flow in flows for step in flow.steps if step.act == "protocol"}
    for name in ("matter", "approved"):
        assert decided == set(templates["minutes"].choices[name].texts), name


def test_every_step_that_a_form_is_of_exists(templates: dict[str, Template]) -> None:
    flows = REGULATION.workflows.values()
    known = {f"{flow.id}/{step.id}" for flow in flows for step in flow.steps}
    named = {step for form in FORMS for step in _steps(templates[form])}
    assert named <= known


def _steps(template: Template) -> Iterator[str]:
    yield from (word for word in template.of.split() if "/" in word)
    for section in template.sections:
        for block in section.blocks:
            if block.when is not None and block.when.field == "row.step":
                yield from (value for value in block.when.values if value)
            if isinstance(block, blocks.Each):
                yield from (key for choice in template.choices.values() for key in choice.texts if "/" in key)


# --- variants -----------------------------------------------------------------------------------------------------


def test_the_seminar_has_minutes_of_its_own(composed: Composed, text_of: Read) -> None:
    decided = line("internship-report/seminar", item={"report": {"seminar": {"decision": "есеп толық"}}})
    data = FORMS["extract"] | {"matters": [matter(decided["step"], decided)]}
    data["act"] = data["act"] | {"body": "SEM"}
    (text,) = text_of(composed("extract", data))
    assert "КАФЕДРАНЫҢ ҒЫЛЫМИ СЕМИНАРЫНЫҢ ХАТТАМАСЫНАН ҮЗІНДІ" in text
    assert "ғылыми тағылымдама есебі мақұлдансын және бекітуге ұсынылсын; есеп толық." in text


def test_minutes_of_the_council_are_headed_by_it(composed: Composed, text_of: Read) -> None:
    data = FORMS["minutes"] | {"matters": [matter("topic/council", line("topic/council"))]}
    data["act"] = data["act"] | {"body": "SC", "chair_post": "rector"}
    (text,) = text_of(composed("minutes", data))
    assert "Университеттің Ғылыми кеңесі ҒЫЛЫМИ КЕҢЕС ОТЫРЫСЫНЫҢ ХАТТАМАСЫ" in text
    assert "кафедрасы" not in text
    assert "Ә.Б. Нұрғалиев, ректор" in text
    assert "редакциясында бекітілсін." in text


def test_the_submission_of_a_change_tells_old_and_new_supervisor(composed: Composed, text_of: Read) -> None:
    data = FORMS["submission"] | {"matters": [matter("supervisor-change/department", CHANGE)]}
    (text,) = text_of(composed("submission", data))
    assert "ғылыми жетекшілерін ауыстыруды Университеттің" in text
    for words in ("Қазіргі", "Жаңа", "тармаққа", "Бұйрық", "ауру", "өтініш № 12", "03.11.2026"):
        assert words in text


@pytest.mark.parametrize(
    ("decided", "clause", "absent"),
    [
        (CHANGE | {"step": "supervisor-change/council"}, "5.2.3 және 5.6-тармақтарына", "5.1"),
        (line("topic-correction/council", new_topic="Жаңа", old_topic="Ескі"), "5.1 және 5.6-тармақтарына", "5.2"),
        (INTERN, "7.2-тармағына", "жетекші болып"),
    ],
)
def test_an_order_rests_on_its_own_clause(
    composed: Composed, text_of: Read, decided: dict[str, Any], clause: str, absent: str
) -> None:
    data = FORMS["draft-order"] | {"matters": [matter(decided["step"], decided)]}
    order, appendix = text_of(composed("draft-order", data))
    assert clause in order
    assert absent not in order
    assert "Серіков Арман Болатұлы" in appendix


def test_an_order_with_number_and_date_is_no_draft(composed: Composed, text_of: Read) -> None:
    data = FORMS["draft-order"] | {"matters": [matter("topic/order", line("topic/order"))]}
    data["act"] = data["act"] | {"order_no": "301-м", "order_date": FORMS["draft-order"]["act"]["date"]}
    order, appendix = text_of(composed("draft-order", data))
    assert order.startswith("БҰЙРЫҚ «05» қараша 2026 ж. № 301-м")
    assert "ЖОБА" not in order
    assert "№ 301-м бұйрыққа қосымша" in appendix


def test_matters_of_different_kinds_are_papers_of_their_own(composed: Composed, text_of: Read) -> None:
    matters = [matter("topic/council", line("topic/council")), matter(INTERN["step"], INTERN)]
    pages = text_of(composed("draft-order", FORMS["draft-order"] | {"matters": matters}))
    assert [page.startswith("ЖОБА") for page in pages] == [True, False, True, False]


@pytest.mark.parametrize(
    ("step", "purpose", "paper"),
    [
        ("topic/submission", "қарау үшін", "Тақырып және ғылыми жетекші"),
        ("plan/council", "сақтау үшін", "Жеке жұмыс жоспары, № 1 дана"),
        ("stage-report/dsia", "қарау үшін", "Кезең бойынша қысқаша есеп (2-семестр)"),
        ("internship-report/storage", "сақтау үшін", "растайтын құжаттың"),
    ],
)
def test_a_letter_names_its_papers_and_what_they_are_sent_for(
    composed: Composed, text_of: Read, step: str, purpose: str, paper: str
) -> None:
    decided = line(step, item={"stage": 2, "certificate": {"kind": "сертификат", "number": "5"}})
    data = FORMS["letter"] | {"matters": [matter(step, decided)]}
    (text,) = text_of(composed("letter", data))
    assert purpose in text
    assert all(word in text for word in paper.split())


# --- long and many ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_long_values_are_never_cut(composed: Composed, text_of: Read, form: str) -> None:
    data = FORMS[form]
    first = data["matters"][0]
    long = first["lines"][0] | {"thesis": {"topic_kk": LONG.strip()}, "student": f"{LONG.strip()} соңы"}
    data = data | {"matters": [{**first, "lines": [long]}]}
    told = " ".join(text_of(composed(form, data))).replace(" ", "")
    assert "соңы" in told


@pytest.mark.parametrize("form", FORMS)
def test_many_students_are_all_there(composed: Composed, text_of: Read, form: str) -> None:
    data = FORMS[form]
    first = data["matters"][0]
    lines = [first["lines"][0] | {"student": f"Тегі{number:03}"} for number in range(60)]
    told = " ".join(text_of(composed(form, data | {"matters": [{**first, "lines": lines}]})))
    assert all(f"Тегі{number:03}" in told for number in range(60))


def test_signatures_are_not_alone_on_a_page(composed: Composed, text_of: Read) -> None:
    first = FORMS["minutes"]["matters"][0]
    for count in range(2, 14):
        data = FORMS["minutes"] | {"matters": [{**first, "lines": [first["lines"][0]] * count}]}
        last = text_of(composed("minutes", data))[-1]
        assert "Дауыс беру" in last.split("Отырыс төрағасы")[0], count
