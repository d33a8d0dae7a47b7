"""Keys of records sort in the order in which they were made, whatever the clock does."""

from __future__ import annotations

import time
import uuid

import pytest

from app.domain.keys import Keys

MILLISECOND = 1_000_000


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The clock stands still at the number in the list, in nanoseconds."""
    at = [1_795_000_000_000 * MILLISECOND]
    monkeypatch.setattr(time, "time_ns", lambda: at[0])
    return at


def test_a_key_is_a_uuid_of_the_moment(clock: list[int]) -> None:
    key = uuid.UUID(Keys().fresh())
    assert (key.version, key.variant) == (7, uuid.RFC_4122)
    assert key.int >> 80 == clock[0] // MILLISECOND


def test_keys_of_one_moment_sort_as_they_were_made(clock: list[int]) -> None:
    keys = Keys()
    made = [keys.fresh() for _ in range(10_000)]
    assert made == sorted(set(made))


def test_a_clock_set_back_turns_no_order_round(clock: list[int]) -> None:
    keys = Keys()
    before = keys.fresh()
    clock[0] -= 365 * 24 * 3600 * 1000 * MILLISECOND
    after = [keys.fresh() for _ in range(3)]
    assert [before, *after] == sorted([before, *after])


def test_keys_of_another_run_are_gone_on_from(clock: list[int]) -> None:
    before = Keys().fresh()
    clock[0] -= 24 * 3600 * 1000 * MILLISECOND
    keys = Keys()
    keys.after(before)
    assert keys.fresh() > before


def test_two_pcs_never_make_the_same_key(clock: list[int]) -> None:
    """Both went on from the same copy, at the same wrong time."""
    assert Keys().fresh() != Keys().fresh()
