"""Writes to one row on several PCs: what stands, what is asked."""

from __future__ import annotations

from typing import Any

from app.domain import merging
from app.domain.merging import ROW, Version


def wrote(entry: str, *parents: str, **writes: Any) -> Version:
    return Version(entry, frozenset(parents), writes, at=entry)


def standing(*versions: Version, path: str = "phone") -> set[str]:
    return {one.entry for one in merging.standing(versions).get(path, ())}


def test_a_later_write_that_knew_the_earlier_stands_alone() -> None:
    assert standing(wrote("a", phone="1"), wrote("b", "a", phone="2"), wrote("c", "b", phone="3")) == {"c"}


def test_writes_that_knew_nothing_of_each_other_both_stand() -> None:
    assert standing(wrote("a", phone="1"), wrote("b", "a", phone="2"), wrote("c", "a", phone="3")) == {"b", "c"}


def test_one_that_knew_both_ends_it() -> None:
    first = wrote("a", phone="1")
    assert standing(first, wrote("b", "a", phone="2"), wrote("c", "a", phone="3"), wrote("d", "b", "c", phone="2")) == {
        "d"
    }


def test_what_lies_between_may_have_written_another_field() -> None:
    assert standing(wrote("a", phone="1"), wrote("b", "a", email="x"), wrote("c", "b", phone="2")) == {"c"}


def test_the_order_of_arrival_says_nothing() -> None:
    assert standing(wrote("c", "b", phone="2"), wrote("b", "a", email="x"), wrote("a", phone="1")) == {"c"}


def test_a_write_whose_ground_is_not_known_stands_beside() -> None:
    assert standing(wrote("a", phone="1"), wrote("c", "lost", phone="2")) == {"a", "c"}


def test_a_change_writes_what_differs_and_that_the_row_is_there() -> None:
    assert merging.written({"phone": "1", "email": "x"}, {"phone": "2", "email": "x"}) == {ROW: True, "phone": "2"}
    assert merging.written({"phone": "1"}, {}) == {ROW: True, "phone": None}
    assert merging.written(None, {"phone": "1"}) == {ROW: True, "phone": "1"}
    assert merging.written({"phone": "1"}, None) == {ROW: False}


def test_facts_inside_a_column_are_paths_of_their_own_and_come_together_again() -> None:
    row = {"kind": "projects", "data": {"project": "Жоба", "a.b": [1]}}
    spread = merging.spread(row, {"data"})
    assert spread == {"kind": "projects", "data.project": "Жоба", "data.a.b": [1]}
    assert merging.gathered(spread, {"data"}) == row


def test_equal_values_of_two_writers_are_one_with_the_later_writer() -> None:
    found = merging.values_of([wrote("a", phone="1"), wrote("b", phone="1"), wrote("c", phone=None)], "phone")
    assert {value: one.entry for value, one in found.items()} == {'"1"': "b", "null": "c"}


def test_a_row_told_whole_empties_what_it_leaves_out() -> None:
    first = Version("1", frozenset(), {ROW: True, "a": 1}, "1")
    second = Version("2", frozenset({"1"}), {ROW: True, "b": 2}, "2")
    whole = Version("3", frozenset({"2"}), {ROW: True, "a": 1}, "3", whole=True)
    found = merging.standing([first, second, whole])
    assert {path: [one.entry for one in writers] for path, writers in found.items()} == {
        "": ["3"],
        "a": ["3"],
        "b": ["3"],
    }
    assert found["b"][0].writes["b"] is None
