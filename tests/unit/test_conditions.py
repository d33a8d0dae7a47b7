"""Three-valued conditions and value expressions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import WorkingCalendar
from app.domain.conditions import Compiler
from app.domain.explanations import LocalText
from app.domain.expressions import Expr, Scope
from app.domain.rules import Constant, FactSpec, NamedValue, Table
from app.domain.verdicts import Context, Report, Unknown

FACTS = {name: FactSpec(name, "text", LocalText(name, name, name)) for name in ("a", "b", "rows", "rows.x", "s.date")}
TABLE = Table("pay", "5.3", {"h": "from"}, ({"h": 10, "rate": 7800}, {"h": 6, "rate": 5200}))
COMPILER = Compiler({"n": Constant("n", 3, "1")}, {"pay": TABLE}, {}, FACTS)
TODAY = date(2026, 10, 1)


def fact(name: str) -> Expr:
    return Expr("fact", {"fact": name})


def compare(left: Any, how: str, right: Any) -> Expr:
    return Expr("compare", {"left": left, "how": how, "right": right})


def context(**facts: Any) -> Context:
    return Context(facts, TODAY, WorkingCalendar([]), {"choice": "rector"})


def judge(node: Expr, **facts: Any) -> Any:
    verdict = COMPILER.condition(node, Scope()).judge(context(**facts))
    return verdict.facts if isinstance(verdict, Unknown) else verdict


def explain(node: Expr, **facts: Any) -> Report:
    report = Report()
    COMPILER.condition(node, Scope()).explain(context(**facts), report)
    return report


def contradicted(node: Expr, **facts: Any) -> bool:
    return COMPILER.condition(node, Scope()).contradicted(context(**facts))


def value(node: Any, **facts: Any) -> Any:
    found = COMPILER.value(node, Scope())(context(**facts))
    return found.facts if isinstance(found, Unknown) else found


A = compare(fact("a"), "at_least", 1)
B = compare(fact("b"), "at_least", 1)


def known(value: bool | None) -> int | None:
    return None if value is None else int(value)


@given(st.sampled_from([True, False, None]), st.sampled_from([True, False, None]))
def test_and_or_not_follow_three_valued_logic(a: bool | None, b: bool | None) -> None:
    facts = {"a": known(a), "b": known(b)}
    both = judge(Expr("all", {"all": [A, B]}), **facts)
    either = judge(Expr("any", {"any": [A, B]}), **facts)
    missing = tuple(name for name in "ab" if facts[name] is None)
    assert both == (False if False in (a, b) else missing or True)
    assert either == (True if True in (a, b) else missing or False)
    assert judge(Expr("not", {"not": A}), **facts) == (("a",) if a is None else not a)


def test_an_empty_text_is_a_missing_fact() -> None:
    assert judge(A, a="") == ("a",)
    assert judge(Expr("present", {"present": ["a"]}), a="") is False
    assert judge(Expr("absent", {"absent": ["a", "b"]}), a=None) is True


def test_a_missing_record_misses_its_facts() -> None:
    assert value(fact("s.date"), s=None) == ("s.date",)
    assert value(fact("s.date"), s={"date": TODAY}) == TODAY


@pytest.mark.parametrize(
    ("how", "right", "verdict"),
    [
        ("is", 3, True),
        ("is_not", 3, False),
        ("at_least", 3, True),
        ("at_most", 3, True),
        ("more_than", 3, False),
        ("less_than", 3, False),
        ("in", [1, 3], True),
        ("not_in", [1, 3], False),
        ("starts_with", ["1", "3"], True),
        ("starts_with", "4", False),
    ],
)
def test_comparisons_at_their_boundary(how: str, right: Any, verdict: bool) -> None:
    assert judge(compare(fact("a"), how, right), a=3) is verdict
    assert judge(compare(Expr("constant", {"constant": "n"}), how, right)) is verdict


def test_membership_of_lists() -> None:
    assert judge(compare(fact("a"), "contains", "x"), a=["x", "y"]) is True
    assert judge(compare(fact("a"), "contains_any", ["z", "y"]), a=["x", "y"]) is True
    assert judge(compare(fact("a"), "contains_any", ["z"]), a=["x", "y"]) is False


def counted(at_least: int) -> Expr:
    where = compare(fact("row.x"), "at_least", 5)
    return compare(Expr("count", {"count": "rows", "where": where}), "at_least", at_least)


def test_a_count_decides_as_soon_as_its_bounds_agree() -> None:
    rows = [{"x": 7}, {"x": None}, {"x": 1}]
    assert judge(counted(1), rows=rows) is True
    assert judge(counted(2), rows=rows) == ("rows.x",)
    assert judge(counted(3), rows=rows) is False
    assert judge(counted(1)) == ("rows",)
    assert judge(counted(1), rows=[]) is False


def test_too_few_so_far_is_not_a_contradiction() -> None:
    assert contradicted(counted(2), rows=[{"x": 7}]) is False
    assert contradicted(A, a=0) is True


def test_exists_and_every_name_what_they_lack() -> None:
    where = compare(fact("row.x"), "is", 5)
    exists = Expr("exists", {"exists": "rows", "where": where})
    every = Expr("every", {"every": "rows", "satisfies": where})
    assert judge(exists, rows=[{"x": 1}, {"x": 5}]) is True
    assert judge(exists, rows=[{"x": 1}, {}]) == ("rows.x",)
    assert judge(exists, rows=[{"x": 1}]) is False
    assert judge(every, rows=[]) is True
    assert judge(every, rows=[{"x": 5}, {}]) == ("rows.x",)
    assert judge(every, rows=[{"x": 5}, {"x": 1}, {}]) is False
    (told,) = explain(every, rows=[{"x": 5}, {"x": 1}]).reasons
    assert (told.code, told.params["number"]) == ("row-fails", 2)


def test_aggregates() -> None:
    rows = [{"x": 2}, {"x": 5}]
    for op, result in (("sum", 7), ("lowest", 2), ("highest", 5)):
        assert value(Expr(op, {op: "rows", "of": fact("row.x")}), rows=rows) == result
        assert value(Expr(op, {op: "rows", "of": fact("row.x")}), rows=[{"x": 2}, {}]) == ("rows.x",)
    assert value(Expr("highest", {"highest": "rows", "of": fact("row.x")}), rows=[]) is None


def test_values_of_values() -> None:
    first, last = date(2026, 3, 2), date(2026, 3, 15)
    assert value(Expr("days", {"days": [fact("a"), fact("b")]}), a=first, b=last) == 14
    assert value(Expr("max", {"max": [fact("a"), fact("b")]}), a=first, b=last) == last
    assert value(Expr("min", {"min": [fact("a"), fact("b")]}), a=first) == ("b",)
    assert value(Expr("first_known", {"first_known": [fact("a"), fact("b")]}), b=last) == last
    assert value(Expr("shift", {"shift": fact("b"), "years": -5}), b=date(2028, 2, 29)) == date(2023, 2, 28)
    assert value(Expr("minus", {"minus": [fact("a"), 2, 1]}), a=5) == 2
    assert value(Expr("times", {"times": [fact("a"), 20]}), a=5) == 100
    assert value(Expr("setting", {"setting": "choice"})) == "rector"
    assert value(Expr("today", {"today": True})) == TODAY


def test_a_percentage_is_exact_at_its_boundary() -> None:
    share = Expr("percent", {"percent": fact("a"), "of": fact("b")})
    assert value(share, a=3, b=10) == 30
    assert value(share, a=1, b=3) == Fraction(100, 3)
    assert judge(compare(share, "at_least", 30), a=299, b=1000) is False
    assert judge(compare(share, "at_least", 30), a=0, b=0) is False


@pytest.mark.parametrize(("h", "rate"), [(11, 7800), (10, 7800), (9, 5200), (6, 5200), (5, 0)])
def test_lookup_takes_the_first_row_that_matches(h: int, rate: int) -> None:
    node = Expr("lookup", {"lookup": "pay", "by": {"h": fact("a")}, "result": "rate", "default": 0})
    assert value(node, a=h) == rate


def test_lookup_without_a_row_meets_no_comparison() -> None:
    node = Expr("lookup", {"lookup": "pay", "by": {"h": fact("a")}, "result": "rate"})
    assert judge(compare(node, "at_least", 1), a=1) is False
    assert value(node) == ("a",)


def test_a_choice_waits_for_an_undecided_one() -> None:
    choices = [{"when": A, "value": "first"}, {"when": B, "value": "second"}]
    node = Expr("choose", {"choose": choices, "default": "none"})
    assert value(node, a=1) == "first"
    assert value(node, a=0, b=1) == "second"
    assert value(node, a=0, b=0) == "none"
    assert value(node, b=1) == ("a",)


def test_alternatives_still_open_are_the_ones_told() -> None:
    ruled_out = Expr("all", {"all": [A, Expr("present", {"present": ["s.date"]})]})
    still_open = Expr("present", {"present": ["b"]})
    node = Expr("any", {"any": [ruled_out, still_open]})
    report = explain(node, a=0)
    assert (contradicted(node, a=0), list(report.missing), report.reasons) == (False, ["b"], [])


def test_a_member_with_a_name_is_told_by_it() -> None:
    wanted = compare(fact("row.x"), "at_least", 5)
    node = Expr("every", {"every": "rows", "satisfies": wanted})
    (told,) = explain(node, rows=[{"x": 7}, {"x": 1, "name": "Ким"}]).reasons
    assert (told.code, told.params["name"]) == ("member-fails", "Ким")


def test_a_sentence_of_the_rule_is_said_only_against_known_facts() -> None:
    text = LocalText("кк", "рр", "ee")
    node = Expr("compare", A.args, text)
    assert explain(node, a=0).reasons[0].params == {"text": text}
    report = explain(node)
    assert (report.reasons, list(report.missing)) == ([], ["a"])


GROWING = replace(FACTS["a"], type="number", grows=True)


@pytest.mark.parametrize(
    ("left", "how", "actual", "definite"),
    [
        (fact("a"), "at_least", 2, False),
        (fact("a"), "at_most", 4, True),
        (fact("a"), "is", 2, False),
        (fact("a"), "is", 4, True),
        (fact("b"), "at_least", 2, True),
        (Expr("computed", {"computed": "both"}), "at_least", 2, False),
        (Expr("choose", {"choose": [], "default": fact("a")}), "at_least", 2, False),
        (Expr("choose", {"choose": [], "default": fact("b")}), "at_least", 2, True),
    ],
)
def test_too_little_of_what_grows_is_not_yet_a_contradiction(left: Any, how: str, actual: int, definite: bool) -> None:
    named = NamedValue(LocalText("", "", ""), fact("a"))
    compiler = replace(COMPILER, facts=FACTS | {"a": GROWING}, values={"both": named})
    condition = compiler.condition(compare(left, how, 3), Scope())
    assert condition.contradicted(context(a=actual, b=actual)) is definite


def test_the_next_working_day() -> None:
    saturday = date(2026, 10, 3)
    node = Expr("next_working", {"next_working": fact("a")})
    assert [value(node, a=TODAY), value(node, a=saturday)] == [TODAY, date(2026, 10, 5)]
    assert value(node) == ("a",)


def test_the_year_of_a_day() -> None:
    assert value(Expr("year", {"year": fact("a")}), a=TODAY) == 2026
    assert value(Expr("year", {"year": fact("a")})) == ("a",)


def test_nothing_comes_of_nothing() -> None:
    highest = Expr("highest", {"highest": "rows", "of": fact("row.x")})
    assert value(Expr("plus", {"plus": [highest, 1]}), rows=[]) is None
    assert value(Expr("plus", {"plus": [highest, 1]}), rows=[{"x": 2}]) == 3
    assert value(Expr("percent", {"percent": highest, "of": 100}), rows=[]) is None


def test_what_cannot_be_decided_is_not_certain() -> None:
    certain = Expr("certain", {"certain": A})
    assert [judge(certain, a=1), judge(certain, a=0), judge(certain)] == [True, False, False]
    assert list(explain(certain).missing) == ["a"]


def test_a_predicate_is_given_what_it_compares_with() -> None:
    enough = compare(fact("a"), "at_least", Expr("given", {"given": "least"}))
    twice = Expr("holds", {"holds": "enough", "with": {"least": Expr("given", {"given": "other"})}})
    compiler = replace(COMPILER, predicates={"enough": enough, "twice": twice})
    for least, verdict in ((3, True), (4, False)):
        node = Expr("holds", {"holds": "twice", "with": {"other": least}})
        assert compiler.condition(node, Scope()).judge(context(a=3)) is verdict


def test_an_unknown_is_never_taken_for_yes_or_no() -> None:
    with pytest.raises(TypeError):
        bool(Unknown(("a",)))


@pytest.mark.parametrize(
    ("how", "wanted"),
    [("contains", "кандидат"), ("contains_any", ["доктор", "КАНДИДАТ"]), ("starts_with", "кандидат т")],
)
def test_parts_of_a_text_are_found_in_capitals_and_small_letters_alike(how: str, wanted: Any) -> None:
    assert judge(compare(fact("a"), how, wanted), a="Кандидат технических наук") is True
    assert judge(compare(fact("a"), how, wanted), a="магистр") is False


def test_members_of_a_list_are_compared_as_they_are() -> None:
    assert judge(compare(fact("a"), "contains", "Scopus"), a=["Scopus"]) is True
    assert judge(compare(fact("a"), "contains", "scopus"), a=["Scopus"]) is False


def test_of_members_that_may_still_be_meant_it_is_told_what_they_lack() -> None:
    wanted = Expr("all", {"all": [compare(fact("row.x"), "is", 1), Expr("present", {"present": ["row.y"]})]})
    node = Expr("exists", {"exists": "rows", "where": wanted})
    assert list(explain(node, rows=[{"x": 1}]).missing) == ["rows.y"]
    assert list(explain(node, rows=[{"x": 2}]).missing) == ["rows"]
    assert list(explain(node, rows=[]).missing) == ["rows"]
