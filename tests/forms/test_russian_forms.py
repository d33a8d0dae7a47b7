"""Russian forms: wholly Russian, with every choice of words the Kazakh ones have."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from app.forms.catalogue import Template, cased_names, load_templates, printed_fields, read_basis
from app.forms.composing import compose
from app.forms.options import ComposeOptions

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
TEMPLATES = load_templates(RESOURCES / "templates")
RUSSIAN = {key: form for key, form in TEMPLATES.items() if form.language == "ru"}
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def words_of(form: Template, data: dict[str, Any] | None) -> str:
    model = compose(form, data, ComposeOptions(fonts=FONTS, draft=True, copy_number=1))
    text = " ".join(run.text for page in model.pages for run in page.runs)
    return " ".join(text.replace("\u00a0", " ").split())


def test_there_are_russian_forms() -> None:
    assert {"extract.ru", "change-request.ru", "review-request.ru"} <= set(RUSSIAN)


@pytest.mark.parametrize("key", sorted(RUSSIAN))
def test_the_blank_has_no_kazakh_word(key: str) -> None:
    blank = words_of(RUSSIAN[key], None)
    assert not _KAZAKH.search(blank), blank
    assert "ПРОЕКТ" in blank
    assert "экз. № 1 / 3" in blank


@pytest.mark.parametrize("key", sorted(RUSSIAN))
def test_a_russian_form_is_of_what_the_kazakh_one_is_of(key: str) -> None:
    russian, kazakh = RUSSIAN[key], TEMPLATES.get(RUSSIAN[key].id)
    if kazakh is None:
        return
    told = ("subject", "of", "order", "signers", "recipients", "title")
    assert [getattr(russian, name) for name in told] == [getattr(kazakh, name) for name in told]
    assert russian.languages == kazakh.languages == ("kk", "ru")


def test_both_languages_have_words_for_the_same_steps_and_outcomes() -> None:
    basis = read_basis(RESOURCES / "templates")
    kazakh, russian = basis.marks("kk").choices, basis.marks("ru").choices
    for name, choice in russian.items():
        assert set(choice.texts) == set(kazakh[name].texts), name
        assert choice.field == kazakh[name].field, name


def test_names_stand_in_the_case_the_sentence_asks_for() -> None:
    data = {
        "dept": {"name_ru": "Информационные системы", "head_name": "А.М. Сейтова"},
        "mag": {"full_name": "Касымова Улпан Сериковна", "track": "SP"},
        "fact": {"defence": {"review": {"name": "Ким Олег Игоревич", "degree": "доктор наук"}}},
        "cases": {
            "Касымова Улпан Сериковна@genitive": "Касымовой Улпан Сериковны",
            "Ким Олег Игоревич@dative": "Киму Олегу Игоревичу",
        },
    }
    letter = words_of(RUSSIAN["review-request.ru"], data)
    assert "Официальному рецензенту Киму Олегу Игоревичу доктор наук" in letter
    assert "на магистерскую диссертацию магистранта Касымовой Улпан Сериковны." in letter
    assert cased_names(RUSSIAN["extract.ru"]) == (("matters.lines.student", "dative"),)


def test_the_request_is_of_whoever_asks() -> None:
    form = RUSSIAN["change-request.ru"]
    names = {"dept": {"head_name": "А.М. Сейтова"}, "sup": {"full_name": "Ким Олег Игоревич"}}
    cases = {"А.М. Сейтова@dative": "А.М. Сейтовой", "Ким Олег Игоревич@genitive": "Кима Олега Игоревича"}
    asked = words_of(form, {**names, "cases": cases, "item": {"requested_by": "supervisor"}})
    assert "А.М. Сейтовой от научного руководителя Кима Олега Игоревича" in asked
    assert "item.requested_by" in printed_fields(form)
