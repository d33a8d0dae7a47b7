"""Searching and sorting as people of Kazakhstan expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.kazakh import KAZAKH_ALPHABET, clean, fold, sort_key


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("касымова улпан", "ҚАСЫМОВА Ұлпан"),
        ("инжу", "Інжу"),
        ("усенов", "Үсенов"),
        ("хашимов", "Һашимов"),
        ("елкин", "Ёлкин"),
        ("нурын гулназ", "Ңұрын  Гүлназ"),
        ("абдирахманов", "Әбдірахманов"),
        ("7М06101", "7M06101"),
        ("мис 26 1к", "МИС-26-1к"),
        ("а б сериков", "А.Б.\u00a0Серіков"),
        ("information systems", "«Information\tSystems»"),
        ("йод", "и\u0306од"),
        ("окси", "ок\u00adси"),
    ],
)
def test_stored_text_is_found_by_what_a_russian_keyboard_types(typed: str, stored: str) -> None:
    assert fold(typed) == fold(stored)


def test_letters_that_differ_in_russian_stay_apart() -> None:
    assert len({fold(letter) for letter in "абвгдежзийклмнопрстуфхцчшщъыьэюя"}) == 32


def test_alphabet_has_42_letters_in_order() -> None:
    assert len(KAZAKH_ALPHABET) == 42
    assert sorted(set(KAZAKH_ALPHABET), key=sort_key) == list(KAZAKH_ALPHABET)
    assert sorted(set(KAZAKH_ALPHABET.upper()), key=sort_key) == list(KAZAKH_ALPHABET.upper())


def test_names_stand_in_kazakh_order() -> None:
    names = ["Адамов", "Әбенов", "Ғабитов", "Ким Әлихан", "Кимов", "Қасымов", "Нұрын", "Ңұрын", "Өтегенов"]
    names += ["Үсенов", "Һашимов", "Ысқақов", "Іңкәрбаев", "Янов"]
    assert sorted(set(names), key=sort_key) == names
    assert sorted(set(names), key=lambda name: sort_key(name).encode()) == names


def test_digits_then_latin_then_cyrillic_then_the_rest() -> None:
    words = ["7M061", "Adams", "Élan", "Zed", "Абай", "Яна", "王"]
    assert sorted(set(words), key=sort_key) == words


def test_clean_keeps_the_letters_and_drops_what_cannot_be_seen() -> None:
    assert clean("  Ёлкина\u00a0Інжу \u200b\ufeff\n Нұрланқызы ") == "Ёлкина Інжу Нұрланқызы"
    assert clean("и\u0306") == "й"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet=KAZAKH_ALPHABET + " -", min_size=1), st.text(alphabet=KAZAKH_ALPHABET, min_size=1))
def test_a_prefix_sorts_before_what_it_begins(start: str, rest: str) -> None:
    assert sort_key(start) <= sort_key(start + rest)
