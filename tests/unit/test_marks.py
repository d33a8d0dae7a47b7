"""The mark of a sheet: read back as written, and nothing else is ever taken for one."""

from __future__ import annotations

import base64
import string
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.keys import new_key
from app.domain.marks import ANY_COPY, LAST_COPY, LAST_SHEET, Mark, read, write

PAPER = "019aa5b0f3c97d11a2b3c4d5e6f70819"
MARKS = st.builds(
    Mark,
    st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}"),
    st.integers(ANY_COPY, LAST_COPY),
    st.integers(1, LAST_SHEET),
)


@given(MARKS)
def test_a_mark_is_read_as_it_was_written(mark: Mark) -> None:
    assert read(write(mark)) == mark
    assert read(write(mark).lower()) == mark


@given(MARKS, st.integers(0, 33), st.sampled_from(string.ascii_uppercase + string.digits + " -оО"))
def test_one_changed_letter_is_refused(mark: Mark, place: int, letter: str) -> None:
    text = write(mark)
    changed = text[:place] + letter + text[place + 1 :]
    assert (read(changed) is None) == (changed != text)


@given(MARKS, st.integers(0, 32))
def test_two_letters_in_each_others_place_are_refused(mark: Mark, place: int) -> None:
    text = write(mark)
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    assert (read(swapped) is None) == (swapped != text)


@given(st.text())
def test_other_texts_are_no_marks(text: str) -> None:
    assert read(text) is None


@given(MARKS, st.integers(0, 33))
def test_a_shortened_mark_is_no_mark(mark: Mark, length: int) -> None:
    assert read(write(mark)[:length]) is None


def test_the_paper_stands_in_plain_base_32() -> None:
    """Sheets already printed must be read by every later version: the layout is fixed."""
    text = write(Mark(PAPER, 2, 3))
    key = base64.b32encode(bytes.fromhex(PAPER)).decode().rstrip("=")
    assert text[:31] == f"K1{key}CAD"
    assert text == "K1AGNKLMHTZF6RDIVTYTK6N5YIDECADT2F"


def test_bits_that_no_writer_sets_are_refused() -> None:
    """The last letter of the key holds two bits that are always empty, whatever the check says."""
    text = write(Mark("f" * 32, 1, 1))
    assert text[27] == "4"
    checks = map("".join, product(string.ascii_uppercase + "234567", repeat=3))
    assert not any(read(f"{text[:27]}5{text[28:31]}{check}") for check in checks)


@pytest.mark.parametrize("text", ["", "K1", "https://example.kz/K1", "K2" + "A" * 32, "K1" + "A" * 32, "K1" + "İ" * 32])
def test_foreign_texts(text: str) -> None:
    assert read(text) is None


def test_keys_of_papers_fit() -> None:
    mark = Mark(new_key(), ANY_COPY, 1)
    assert len(write(mark)) == 34
    assert read(write(mark)) == mark


@pytest.mark.parametrize(
    "change",
    [
        {"paper_id": "x" * 32},
        {"paper_id": PAPER[:-1]},
        {"paper_id": PAPER.upper()},
        {"copy": -1},
        {"copy": 32},
        {"sheet": 0},
        {"sheet": 1024},
    ],
)
def test_what_cannot_be_written_is_told_at_once(change: dict[str, int | str]) -> None:
    with pytest.raises(ValueError):
        replace(Mark(PAPER, 1, 1), **change)  # type: ignore[arg-type]
