"""Names, numbers and topics taken out of texts, and those of other people left where they are."""

from __future__ import annotations

import json

import pytest

from app.domain.anonymity import Person, Traces
from app.domain.people import PersonName

NAME = PersonName("Қасымова", "Ұлпан", "Серікқызы")
TOPIC = "Білім беру деректерін «ақылды» өңдеу әдістері"
PERSON = Person(
    "№ 1",
    (NAME, PersonName("Бекова", "Ұлпан", "Серікқызы"), PersonName("Касымовой", "Улпан", "Сериковне")),
    ("990101400012", "+77011234567", "ulpan@example.kz", TOPIC),
)


def scrubbed(text: str, *others: PersonName) -> str:
    return Traces([PERSON], others).scrubbed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Қасымова Ұлпан Серікқызы",
        "ҚАСЫМОВА ҰЛПАН СЕРІКҚЫЗЫ",
        "Ұлпан Серікқызы Қасымова",
        "Ұлпан Серікқызы",
        "Қасымова Ұлпан",
        "Ұлпан  Қасымова",
        "Қасымова\u00a0Ұ.С.",
        "Қасымова Ұ. С.",
        "Қасымова Ұ.",
        "Ұ.С.\u00a0Қасымова",
        "Ұ.С.Қасымова",
        "Ұ. Қасымова",
        "Бекова Ұлпан Серікқызы",
        "Қасымова Ұлпан Серікқызының",
        "Қасымова Ұлпанға",
        "Ұ.С. Қасымованың",
        "Касымовой Улпан Сериковне",
        "990101400012",
        "+77011234567",
        "ulpan@example.kz",
        TOPIC,
        TOPIC.upper(),
        TOPIC.replace(" ", "\n"),
    ],
)
def test_every_spelling_is_taken_out(text: str) -> None:
    traces = Traces([PERSON])
    whole = f"тыңдалды: {text}, бекітілсін"
    assert traces.touch(whole)
    assert traces.scrubbed(whole) == "тыңдалды: № 1, бекітілсін"
    (span,) = traces.spans(whole)
    assert whole[slice(*span)] == text


@pytest.mark.parametrize("text", ["Әли Нұр-Айша", "Нұр-\nАйша Әли", "Н.-А. Әли", "Әли Н.-А."])
def test_a_name_of_two_parts_is_taken_out(text: str) -> None:
    assert Traces([Person("№ 1", (PersonName("Әли", "Нұр-Айша"),))]).scrubbed(text) == "№ 1"


@pytest.mark.parametrize(
    "text",
    [
        "Қасымова Алия Серікқызы",
        "Қасымова А.С.",
        "Ұлпан Ерланқызы Ахметова",
        "Ұлпанай Серікқызы",
        "Қасымовалар Ұлпанды",
        "1990101400012",
        "+770112345678",
        "Қасымова",
        "Білім беру",
    ],
)
def test_what_only_looks_alike_is_left(text: str) -> None:
    assert scrubbed(text) == text


@pytest.mark.parametrize(
    ("other", "text"),
    [
        (PersonName("Қасымова", "Ұлпан", "Серікқызы"), "Қасымова Ұлпан Серікқызы"),
        (PersonName("Қасымова", "Ұлпан", "Ерланқызы"), "Қасымова Ұлпан Ерланқызы"),
        (PersonName("Қасымова", "Ұлжан", "Ерланқызы"), "Ұ.Е. Қасымова"),
        (PersonName("Қасымова", "Ұлжан", "Сәкенқызы"), "Қасымова Ұ.С."),
        (PersonName("Қасымова", "Ұлжан"), "Қасымова Ұ."),
        (PersonName("Ли", "Ұлпан", "Серікқызы"), "Ұлпан Серікқызы Ли"),
    ],
)
def test_what_another_bears_too_is_left_to_him(other: PersonName, text: str) -> None:
    assert scrubbed(text, other) == text


def test_initials_of_two_tell_them_apart_where_the_second_does() -> None:
    other = PersonName("Қасымова", "Ұлжан", "Ерланқызы")
    assert scrubbed("Ұ.С. Қасымова, Ұ.Е. Қасымова, Қасымова Ұ.", other) == "№ 1, Ұ.Е. Қасымова, Қасымова Ұ."


def test_records_lose_the_parts_of_the_name() -> None:
    record = {"surname": "Қасымова", "given_name": "Ұлпан", "patronymic": "Серікқызы", "course": 2}
    data = {"mag": record, "lines": [{"student": NAME.full_name, "item": None}], f"{NAME.full_name}@dative": "x"}
    assert Traces([PERSON]).scrubbed_value(data) == {
        "mag": {"surname": "№ 1", "course": 2},
        "lines": [{"student": "№ 1", "item": None}],
        "№ 1@dative": "x",
    }


def test_a_record_of_a_namesake_is_left() -> None:
    record = {"surname": "Қасымова", "given_name": "Ұлпан", "patronymic": "Серікқызы"}
    assert Traces([PERSON], [NAME]).scrubbed_value(record) == record


def test_json_is_recognised_as_it_is_written() -> None:
    traces = Traces([PERSON])
    assert traces.touch(json.dumps(["алдымен\nҚасымова Ұлпан"], ensure_ascii=False))
    assert traces.touch(json.dumps([TOPIC.replace("«", '"')], ensure_ascii=False))
    assert not traces.touch(json.dumps({"name": "Ахметов Ерлан"}, ensure_ascii=False))


def test_each_person_has_a_label_of_his_own() -> None:
    people = [PERSON, Person("№ 2", (PersonName("Ли", "Ен"),))]
    assert Traces(people).scrubbed("Ли Ен және Ұ.С. Қасымова") == "№ 2 және № 1"


def test_short_texts_are_traces_of_nobody() -> None:
    assert Traces([Person("№ 1", (), ("АЖ-25",))]).scrubbed("АЖ-25 тобы") == "АЖ-25 тобы"
    assert Traces([Person("№ 1", ())]).scrubbed("АЖ-25 тобы") == "АЖ-25 тобы"
