"""Members of a list shared out between parts, none counted twice."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import WorkingCalendar
from app.domain.conditions import Compiler
from app.domain.explanations import LocalText
from app.domain.expressions import Expr, Scope
from app.domain.verdicts import Context, Report, Unknown
from tests.unit.test_conditions import TODAY

COMPILER = Compiler({}, {}, {}, {})


def flag(name: str) -> Expr:
    return Expr("compare", {"left": Expr("fact", {"fact": f"row.{name}"}), "how": "is", "right": True})


def part(title: str, at_least: Any, *counts: tuple[str, int]) -> dict[str, Any]:
    text = LocalText(title, title, title)
    return {"title": text, "at_least": at_least, "counts": [{"where": flag(name), "as": as_} for name, as_ in counts]}


TWO = Expr("distinct", {"distinct": "rows", "parts": [part("one", 1, ("a", 1)), part("two", 2, ("b", 1), ("a", 2))]})


def context(rows: Any) -> Context:
    return Context({"rows": rows} if rows is not None else {}, TODAY, WorkingCalendar([]), {})


def judge(rows: Any) -> Any:
    verdict = COMPILER.condition(TWO, Scope()).judge(context(rows))
    return verdict.facts if isinstance(verdict, Unknown) else verdict


def row(a: bool | None, b: bool | None) -> dict[str, bool | None]:
    return {"a": a, "b": b}


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([], False),
        ([row(True, True)], False),
        ([row(True, True), row(False, True)], False),
        ([row(True, False), row(False, True), row(False, True)], True),
        ([row(True, True), row(False, True), row(False, True)], True),
        ([row(True, False), row(True, False)], True),
        ([row(False, True)] * 3, False),
    ],
)
def test_no_member_counts_for_two_parts(rows: list[dict[str, bool | None]], verdict: bool) -> None:
    assert judge(rows) is verdict


def test_what_is_not_known_leaves_it_open_only_where_it_matters() -> None:
    assert judge(None) == ("rows",)
    assert judge([row(True, False), row(None, False)]) == ("rows.a",)
    assert judge([row(True, False), row(True, False), row(None, None)]) is True
    assert judge([row(None, None)]) is False


def told(rows: list[dict[str, bool | None]]) -> Report:
    report = Report()
    COMPILER.condition(TWO, Scope()).explain(context(rows), report)
    return report


def test_the_parts_that_lack_members_are_told() -> None:
    short = told([row(True, False)]).reasons
    assert [(one.code, one.params["actual"]) for one in told([row(False, True)]).reasons] == [
        ("share-too-few", 0),
        ("share-too-few", 1),
    ]
    assert [one.code for one in short] == ["shares-overlap"]
    assert COMPILER.condition(TWO, Scope()).contradicted(context([row(True, False)])) is False
    assert list(told([row(None, None), row(None, None)]).missing) == ["rows.a", "rows.b"]


def every_way(rows: list[dict[str, bool | None]]) -> bool:
    """Tries each way of giving every member to a part or to none."""
    for ways in product(range(3), repeat=len(rows)):
        first = sum(bool(one["a"]) for one, way in zip(rows, ways, strict=True) if way == 1)
        second = sum(2 if one["a"] else int(bool(one["b"])) for one, way in zip(rows, ways, strict=True) if way == 2)
        if first >= 1 and second >= 2:
            return True
    return False


@given(st.lists(st.builds(row, st.booleans(), st.booleans()), max_size=5))
def test_it_agrees_with_trying_every_way(rows: list[dict[str, bool | None]]) -> None:
    assert judge(rows) is every_way(rows)
