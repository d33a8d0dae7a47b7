"""Codes made sentences: what is listed, and what follows one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.explanations import Explanation, LocalText
from app.services.wording import Wording

WORDING = Wording(Path(__file__).parents[2] / "resources/i18n/messages")
NAMES = [LocalText("тақырып", "тема", "topic"), LocalText("мерзімі", "срок", "due")]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("kk", "Жазылмаған: тақырып, мерзімі."),
        ("ru", "Не записано: тема, срок."),
        ("en", "Not recorded: topic, due."),
    ],
)
def test_words_stand_between_commas(language: str, told: str) -> None:
    assert WORDING.say("facts-lacking", {"facts": NAMES}, language) == told


def test_sentences_follow_one_another_each_with_its_full_stop() -> None:
    two = [Explanation("facts-lacking", {"facts": [name]}) for name in NAMES]
    assert (
        WORDING.say("gate-closed", {"reasons": two}, "ru") == "Записать нельзя. Не записано: тема. Не записано: срок."
    )


def test_an_initial_is_no_end_of_a_sentence() -> None:
    assert WORDING.shown(["Ахметов А.Б.", "Бекова С."], "kk") == "Ахметов А.Б., Бекова С."
