"""Names as lists spell them and as papers show them."""

from __future__ import annotations

import pytest

from app.domain.people import PersonName, proper_case


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Қасымова Ұлпан Серікқызы", ("Қасымова", "Ұлпан", "Серікқызы")),
        ("КИМ ӨМІРЗАҚ", ("Ким", "Өмірзақ", "")),
        ("  Ёлкина\u00a0Інжу\u00a0Нұрланқызы ", ("Ёлкина", "Інжу", "Нұрланқызы")),
        ("һашимова  жұлдыз  нұрланқызы", ("Һашимова", "Жұлдыз", "Нұрланқызы")),
        ("ҰЛЫҚБЕКОВ-ӘЛИ АРМАН МАРАТҰЛЫ", ("Ұлықбеков-Әли", "Арман", "Маратұлы")),
        ("ҚАСЫМОВА Ұлпан Серікқызы", ("Қасымова", "Ұлпан", "Серікқызы")),
        ("Мамедов Али Расул оглы", ("Мамедов", "Али", "Расул оглы")),
        ("СЕРІКОВА ДАНА МАРАТ ҚЫЗЫ", ("Серікова", "Дана", "Марат қызы")),
        ("Ерлан Серікұлы Әбдірахманов", ("Әбдірахманов", "Ерлан", "Серікұлы")),
        ("Серіков А.Б.", ("Серіков", "А.", "Б.")),
        ("А.Б. Серіков", ("Серіков", "А.", "Б.")),
        ("А. Б.\u00a0Серіков", ("Серіков", "А.", "Б.")),
        ("Ким", ("Ким", "", "")),
        ("", ("", "", "")),
    ],
)
def test_parsing(text: str, parts: tuple[str, str, str]) -> None:
    assert PersonName.parse(text) == PersonName(*parts)


def test_mixed_case_is_the_owners_choice() -> None:
    assert proper_case("МакДональд") == "МакДональд"


def test_forms_of_a_name() -> None:
    name = PersonName("Серіков", "Арман", "Болатұлы")
    assert name.full_name == str(name) == "Серіков Арман Болатұлы"
    assert name.short_name == "А.Б.\u00a0Серіков"
    assert name.short_name_surname_first == "Серіков\u00a0А.Б."
    assert name.folded == "сериков арман болатулы"


def test_forms_of_an_incomplete_name() -> None:
    assert PersonName("Ким", "Әлихан").short_name == "Ә.\u00a0Ким"
    assert PersonName("Сұлтан", "Нұр-Айша").short_name == "Н.-А.\u00a0Сұлтан"
    assert PersonName("Ким").short_name == "Ким"
    assert PersonName.parse("Серіков А.Б.").short_name == "А.Б.\u00a0Серіков"
