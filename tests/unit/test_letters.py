"""Letters that no record holds, and how they are named."""

from __future__ import annotations

import pytest

from app.domain.letters import named, unwritable


@pytest.mark.parametrize(
    "text",
    [
        "Қасымова Ұлпан",
        'D\'Arcy <b>&amp;</b> "x"',
        "👩‍🎓 é e\u0301 \u202eabc\u202c \u00ad\u200d",
        "a\tb\nc\r\x0b\x0c\x1c\x1f\x85\u2028d",
        "\U0001fffd\ue000",
    ],
)
def test_whatever_a_person_may_write_is_kept(text: str) -> None:
    assert unwritable(text) == ()


@pytest.mark.parametrize("letter", ["\0", "\x01", "\x08", "\x0e", "\x1b", "\x7f", "\x9f", "\udfff", "\uffff"])
def test_what_is_no_letter_is_found_once(letter: str) -> None:
    assert unwritable(f"Қа{letter}сым{letter}") == (letter,)


def test_letters_are_named_so_that_the_sentence_stays_readable() -> None:
    assert named("☐ә") == "☐ (U+2610), ә (U+04D9)"
    assert named("\0\u202e\u0301א\ud800") == "U+0000, U+202E, U+0301, U+05D0, U+D800"
    assert named("👩") == "👩 (U+1F469)"
