"""Two editions compared: every part that a new edition may add, take out or change is told, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.calendar import Term, Unit
from app.domain.comparing import Change, Difference, Kind, compare
from app.domain.explanations import Explanation, LocalText
from app.domain.expressions import Expr
from app.domain.findings import Severity
from app.domain.rules import Constant, Deadline, Profile, Requirement
from app.locations import shipped
from app.regulations.loader import load_profile
from app.services.wording import LANGUAGES, Wording

ROOT = shipped().regulations
TERM_RULE = "MITU-5.1-1"


@pytest.fixture(scope="module")
def old() -> Profile:
    return load_profile(ROOT / "mitu-2025", ROOT / "facts")


def found(changes: tuple[Change, ...], part: str, key: str) -> Change:
    return next(one for one in changes if (one.part, one.id) == (part, key))


def field(change: Change, name: str) -> Difference:
    return next(one for one in change.differences if one.field == name)


def with_rule(profile: Profile, rule_id: str, **values: object) -> Profile:
    rules = tuple(replace(rule, **values) if rule.id == rule_id else rule for rule in profile.rules)
    return replace(profile, rules=rules)


def test_an_edition_does_not_differ_from_itself(old: Profile) -> None:
    assert compare(old, old) == ()
    assert compare(old, replace(old, id="other")) == ()


def test_rules_added_and_taken_out(old: Profile) -> None:
    new = replace(old, rules=old.rules[1:])

    (gone,) = compare(old, new)
    (come,) = compare(new, old)

    assert (gone.part, gone.id, gone.kind, gone.clause) == (
        "rule",
        old.rules[0].id,
        Kind.REMOVED,
        old.rules[0].clause,
    )
    assert come.kind is Kind.ADDED
    assert come.title == old.rules[0].summary


def test_a_term_changed_in_the_constants_is_told_at_the_rule(old: Profile) -> None:
    longer = Constant("topic.term", Term(3, Unit.MONTHS), "5.1")
    changes = compare(old, replace(old, constants={**old.constants, "topic.term": longer}))

    term = field(found(changes, "rule", TERM_RULE), "term")
    assert (term.before, term.after) == (
        Explanation("told-term-months", {"amount": 2}),
        Explanation("told-term-months", {"amount": 3}),
    )
    assert found(changes, "constant", "topic.term").kind is Kind.CHANGED
    assert len(changes) == 2


def test_clause_severity_and_wording_of_a_rule(old: Profile) -> None:
    said = LocalText("жаңа", "новое", "new")
    new = with_rule(old, TERM_RULE, clause="5.9", severity=Severity.BLOCK, summary=said, tracks=frozenset({"SP"}))

    (change,) = compare(old, new)

    assert {one.field for one in change.differences} == {"clause", "severity", "wording", "tracks"}
    assert (field(change, "clause").before, field(change, "clause").after) == ("5.1", "5.9")
    assert field(change, "severity").after == Explanation("told-severity-block")
    assert field(change, "wording").after == [said]
    assert field(change, "tracks").after == [old.tracks["SP"].name]


def test_what_a_rule_asks_is_told_in_words(old: Profile) -> None:
    family = Requirement(Expr("present", {"present": ["topic.council.number"]}))
    first = with_rule(old, TERM_RULE, family=family, kind="requirement")
    second = with_rule(first, TERM_RULE, family=replace(family, condition=Expr("present", {"present": ["topic.kk"]})))

    (change,) = compare(first, second)

    condition = field(change, "condition")
    assert condition.after == Explanation("told-present", {"facts": [old.facts["topic.kk"].label]})
    assert condition.before != condition.after
    assert {one.field for one in compare(old, first)[0].differences} >= {"kind"}


def test_a_condition_by_name_is_compared_with_what_it_says(old: Profile) -> None:
    name = "topic-decided-by-department"
    other = Expr("present", {"present": ["topic.department.number"]})
    changes = compare(old, replace(old, predicates={**old.predicates, name: other}))

    assert "MITU-5.1-3" in {one.id for one in changes}
    assert all(one.part == "rule" for one in changes)


def test_settings_defaults_choices_and_new_ones(old: Profile) -> None:
    week = replace(old.settings["calendar.week"], default=6)
    extra = replace(week, key="extra")
    settings = {key: one for key, one in old.settings.items() if key != "topic.hard_test"}
    changes = compare(old, replace(old, settings={**settings, "calendar.week": week, "extra": extra}))

    kinds = {one.id: one.kind for one in changes if one.part == "setting"}
    assert kinds == {"calendar.week": Kind.CHANGED, "extra": Kind.ADDED, "topic.hard_test": Kind.REMOVED}
    assert field(found(changes, "setting", "calendar.week"), "default").after == 6


def test_steps_of_workflows(old: Profile) -> None:
    flow = old.workflows["topic"]
    first, second, *rest = flow.steps
    other = replace(second, actors=("RECTOR",), optional=not second.optional)
    new = replace(old, workflows={**old.workflows, "topic": replace(flow, steps=(other, first, *rest[:-1]))})

    changes = compare(old, new)

    assert field(found(changes, "workflow", "topic"), "order").after[0] == second.action
    changed = found(changes, "step", f"topic.{second.id}")
    assert field(changed, "actors").after == [old.bodies["RECTOR"].name]
    assert field(changed, "optional").after != field(changed, "optional").before
    assert found(changes, "step", f"topic.{rest[-1].id}").kind is Kind.REMOVED


def test_rows_of_a_sheet_that_rest_on_other_rules(old: Profile) -> None:
    sheet = old.sheets["admission-checklist"]
    rows = (sheet.rows[0], replace(sheet.rows[1], rules=("MITU-8.2-2", "MITU-5.3-1")), *sheet.rows[2:])
    new = replace(old, sheets={**old.sheets, sheet.id: replace(sheet, rows=rows)})

    (change,) = compare(old, new)

    assert (change.part, change.id, change.clause) == ("sheet", sheet.id, "8.2, 8.3")
    assert field(change, "rows").before == ["opinion · MITU-8.2-2"]
    assert field(change, "rows").after == ["opinion · MITU-8.2-2 · MITU-5.3-1"]


def test_ambiguities_tables_and_tracks(old: Profile) -> None:
    key, one = next(iter(old.ambiguities.items()))
    said = LocalText("а", "б", "c")
    track = replace(old.tracks["P1"], years=3)
    new = replace(
        old,
        ambiguities={**old.ambiguities, key: replace(one, treatment=said)},
        tracks={**old.tracks, "P1": track},
    )

    changes = compare(old, new)

    assert field(found(changes, "ambiguity", key), "treatment").after == said
    assert field(found(changes, "track", "P1"), "years").after == 3


def test_every_expression_of_an_edition_can_be_told_in_each_language(old: Profile) -> None:
    bare = {Deadline: Deadline(done=Expr("today", {"today": True})), Requirement: Requirement(Expr("all", {"all": []}))}
    rules = tuple(replace(rule, family=bare.get(type(rule.family), rule.family)) for rule in old.rules)
    empty = replace(old, rules=rules)
    wording = Wording(shipped().messages)
    texts = [
        wording.shown(value, language)
        for change in (*compare(old, empty), *compare(empty, old))
        for one in change.differences
        for value in (one.before, one.after)
        for language in LANGUAGES
    ]

    assert len(texts) > 300
    assert [text for text in texts if "told-" in text or "Expr(" in text or "{" in text] == []
