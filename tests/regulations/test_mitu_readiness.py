"""MITU, edition 2025: what is judged of the department itself: acts, programmes, readiness by 2.10, timetable."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.findings import Finding, Severity, Status
from app.domain.regulation import check_gate, evaluate
from app.regulations.loader import load_calendar_seed, load_profile

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profile(ROOT / "regulations/mitu-2025", ROOT / "regulations/facts")
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2027, 4, 20)
THRESHOLDS = ("MITU-2.10-2", "MITU-2.10-3", "MITU-2.10-4", "MITU-2.10-5")

Facts = dict[str, Any]


def teacher(name: str, **more: Any) -> Facts:
    return {
        "id": name,
        "name": name,
        "degree": "техника ғылымдарының кандидаты",
        "academic_title": "",
        "full_time": True,
        "international_publications": 1,
        "trains": True,
        "supervises": True,
    } | more


def contract(kind: str, number: int, **more: Any) -> Facts:
    return {
        "kind": kind,
        "number": str(number),
        "date": date(2026, 1, 12),
        "valid_from": date(2026, 2, 1),
        "valid_to": date(2028, 1, 31),
        "domestic": True,
        "technical_assignment": True,
        "calendar_plan": True,
    } | more


def ready() -> Facts:
    """A department that meets every criterion exactly."""
    return {
        "department": {
            "id": "d1",
            "name": "Ақпараттық жүйелер",
            "timetable": "2026–2027 оқу жылының кестесі, 25.08.2026",
            "teachers": [
                teacher("Ахметов"),
                teacher("Ким", degree="PhD"),
                teacher("Омарова", degree="бейіні бойынша доктор"),
            ],
            "contracts": [contract(kind, n) for kind in ("rnd", "internship-base", "laboratory") for n in (1, 2)],
            "laboratories": [],
            "programmes": [
                {
                    "id": "p1",
                    "code": "7M06101",
                    "name": "Ақпараттық жүйелер",
                    "direction": "Ақпараттық-коммуникациялық технологиялар",
                    "responsible": "Ақпараттық жүйелер кафедрасы",
                    "leader": "Ахметов",
                }
            ],
        }
    }


def changed(changes: Facts) -> Facts:
    """The ready department with dotted facts set; a number in the name is a place in a list."""
    facts = deepcopy(ready())
    for name, value in changes.items():
        *way, last = name.split(".")
        node: Any = facts["department"]
        for key in way:
            node = node[int(key)] if isinstance(node, list) else node[key]
        node[last] = value
    return facts


def found(rule: str, facts: Facts, today: date = TODAY, **settings: Any) -> list[Finding]:
    return [one for one in evaluate(PROFILE, facts, today, CALENDAR, settings) if one.rule == rule]


def judged(rule: str, changes: Facts, today: date = TODAY, **settings: Any) -> Status:
    (one,) = found(rule, changed(changes), today, **settings)
    return one.status


def test_a_department_is_judged_without_a_student() -> None:
    findings = evaluate(PROFILE, ready(), TODAY, CALENDAR)
    asked = {rule.id for rule in PROFILE.rules if rule.scope == "department" and rule.clause[0] in "123"}
    assert {one.rule for one in findings} >= asked
    findings = [one for one in findings if one.rule in asked]
    assert {one.subject.partition(":")[0] for one in findings} == {"department", "programme", "contract"}
    assert {one.status for one in findings} <= {Status.OK, Status.UPCOMING}
    student = {"student": {"id": "s1", "track": "SP"}}
    assert not [one for one in evaluate(PROFILE, student, TODAY, CALENDAR) if one.rule in THRESHOLDS]


def test_the_readiness_is_a_gate_that_warns_only() -> None:
    nobody = changed({"teachers": [], "contracts": []})
    gate = check_gate(PROFILE, nobody, "readiness", TODAY, CALENDAR)
    assert {one.severity for one in gate} == {Severity.WARN}
    assert {one.rule for one in gate if one.status is Status.VIOLATED} == set(THRESHOLDS)


def test_the_acts_behind_the_regulation_are_kept() -> None:
    (one,) = found("MITU-1.2-1", ready())
    assert (one.status, one.severity) == (Status.OK, Severity.INFO)
    acts = [text.kk for text in PROFILE.legal_basis]
    for number, year in (("№ 2", "2022"), ("№ 595", "2018"), ("№ 4", "2024"), ("№ 600", "2018")):
        assert any(act.endswith(f"{number} бұйрық") and year in act for act in acts)


@pytest.mark.parametrize("fact", ["code", "name", "direction"])
def test_a_programme_has_its_code_name_and_direction(fact: str) -> None:
    assert judged("MITU-2.1-1", {}) is Status.OK
    (one,) = found("MITU-2.1-1", changed({f"programmes.0.{fact}": ""}))
    assert (one.subject, one.status, one.severity) == ("programme:p1", Status.VIOLATED, Severity.WARN)


@pytest.mark.parametrize("fact", ["responsible", "leader"])
def test_who_answers_for_a_programme_is_recorded(fact: str) -> None:
    assert judged("MITU-2.5-1", {}) is Status.OK
    (one,) = found("MITU-2.5-1", changed({f"programmes.0.{fact}": None}))
    assert (one.status, one.severity) == (Status.UPCOMING, Severity.INFO)
    assert [lacking.fact for lacking in one.missing] == [f"department.programmes.{fact}"]


@pytest.mark.parametrize(
    ("teaching", "status"),
    [
        ({}, Status.OK),
        ({"degree": "Doctor of Philosophy"}, Status.OK),
        ({"degree": "Кандидат технических наук"}, Status.OK),
        ({"degree": "phd"}, Status.OK),
        ({"degree": "Философия докторы (PhD)"}, Status.OK),
        ({"degree": "магистр, PhD докторанты"}, Status.VIOLATED),
        ({"degree": "PhD student"}, Status.VIOLATED),
        ({"degree": "магистр"}, Status.VIOLATED),
        ({"degree": "магистр", "academic_title": "қауымдастырылған профессор (доцент)"}, Status.OK),
        ({"degree": "", "academic_title": "профессор"}, Status.OK),
        ({"degree": "", "academic_title": ""}, Status.VIOLATED),
        ({"full_time": False}, Status.VIOLATED),
        ({"full_time": False, "trains": False}, Status.OK),
    ],
)
def test_who_teaches_has_a_degree_or_title_and_is_on_the_staff(teaching: Facts, status: Status) -> None:
    (one,) = found("MITU-2.10-1", changed({"teachers": [teacher("Ким", **teaching)]}))
    assert one.status is status
    if status is Status.VIOLATED:
        assert [step.params["name"] for step in one.why] == ["Ким"]


@pytest.mark.parametrize(
    "lacking",
    [
        {"full_time": False},
        {"degree": "магистр"},
        {"degree": ""},
        {"degree": "", "academic_title": "профессор"},
        {"international_publications": 0},
        {"trains": False},
        {"supervises": False},
    ],
)
def test_three_teachers_meet_every_condition(lacking: Facts) -> None:
    assert judged("MITU-2.10-2", {}) is Status.OK
    two = ready()["department"]["teachers"][:2]
    assert judged("MITU-2.10-2", {"teachers": two}) is Status.VIOLATED
    assert judged("MITU-2.10-2", {"teachers": [*two, teacher("Петров", **lacking)]}) is Status.VIOLATED


def test_a_condition_not_recorded_of_the_third_teacher_is_named() -> None:
    two = ready()["department"]["teachers"][:2]
    (one,) = found("MITU-2.10-2", changed({"teachers": [*two, teacher("Петров", supervises=None)]}))
    assert (one.status, [fact.fact for fact in one.missing]) == (Status.UNKNOWN, ["department.teachers.supervises"])


# Rule and the place of its first contract in the list.
CONTRACTS = [("MITU-2.10-3", 0), ("MITU-2.10-4", 2), ("MITU-2.10-5", 4)]


@pytest.mark.parametrize(("rule", "place"), CONTRACTS)
def test_two_contracts_are_in_force_on_the_day(rule: str, place: int) -> None:
    contracts = ready()["department"]["contracts"]
    assert judged(rule, {}) is Status.OK
    assert judged(rule, {"contracts": contracts[:place] + contracts[place + 1 :]}) is Status.VIOLATED
    last = {f"contracts.{place}.valid_to": TODAY}
    assert judged(rule, last) is Status.OK
    assert judged(rule, last, TODAY + timedelta(days=1)) is Status.VIOLATED
    first = {f"contracts.{place}.valid_from": TODAY}
    assert judged(rule, first) is Status.OK
    assert judged(rule, first, TODAY - timedelta(days=1)) is Status.VIOLATED
    assert judged(rule, {f"contracts.{place}.valid_from": None}) is Status.OK
    (one,) = found(rule, changed({f"contracts.{place}.valid_to": None}))
    assert (one.status, [fact.fact for fact in one.missing]) == (Status.UNKNOWN, ["department.contracts.valid_to"])


@pytest.mark.parametrize("annex", ["technical_assignment", "calendar_plan"])
def test_a_research_contract_has_both_annexes(annex: str) -> None:
    assert judged("MITU-2.10-3", {f"contracts.0.{annex}": False}) is Status.VIOLATED


def test_internship_bases_are_domestic() -> None:
    assert judged("MITU-2.10-4", {"contracts.2.domestic": False}) is Status.VIOLATED


LABORATORY = {"name": "Деректер зертханасы", "accreditation": "KZ.T.02.1", "valid_to": TODAY}


def test_one_own_laboratory_stands_for_two_agreements() -> None:
    rest = ready()["department"]["contracts"][:4]
    assert judged("MITU-2.10-5", {"contracts": rest}) is Status.VIOLATED
    assert judged("MITU-2.10-5", {"contracts": rest, "laboratories": [LABORATORY]}) is Status.OK
    ended = LABORATORY | {"valid_to": TODAY - timedelta(days=1)}
    assert judged("MITU-2.10-5", {"contracts": rest, "laboratories": [ended]}) is Status.VIOLATED
    without = LABORATORY | {"accreditation": ""}
    assert judged("MITU-2.10-5", {"contracts": rest, "laboratories": [without]}) is Status.VIOLATED


def test_two_laboratories_and_agreements_together_may_be_asked_for() -> None:
    chosen = {"department.laboratories": "two-of-either"}
    one_agreement = ready()["department"]["contracts"][:5]
    alone = {"contracts": one_agreement, "laboratories": []}
    assert judged("MITU-2.10-5", alone, **chosen) is Status.VIOLATED
    with_own = alone | {"laboratories": [LABORATORY]}
    assert judged("MITU-2.10-5", with_own, **chosen) is Status.OK
    only_own = {"contracts": one_agreement[:4], "laboratories": [LABORATORY]}
    assert judged("MITU-2.10-5", only_own, **chosen) is Status.VIOLATED
    assert judged("MITU-2.10-5", only_own) is Status.OK


@pytest.mark.parametrize(
    ("code", "direction", "asked"),
    [
        (None, "Жаратылыстану ғылымдары, математика және статистика", True),
        (None, "ақпараттық-коммуникациялық технологиялар", True),
        (None, "Инженерлік, өңдеу және құрылыс салалары", True),
        (None, "7M06 Информационно-коммуникационные технологии", True),
        (None, "7M071 Инженерия және инженерлік іс", True),
        ("7M05401", "Математика және статистика", True),
        ("7M04101", "Бизнес және басқару", False),
        (None, "Бизнес және басқару", False),
    ],
)
def test_laboratories_are_asked_for_in_three_directions(code: str | None, direction: str, asked: bool) -> None:
    programme = {"programmes.0.direction": direction, "programmes.0.code": code}
    without = programme | {"contracts": [], "laboratories": []}
    assert judged("MITU-2.10-5", without) is (Status.VIOLATED if asked else Status.NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2027, 12, 1), Status.UPCOMING),
        (date(2027, 12, 2), Status.DUE),
        (date(2028, 1, 31), Status.DUE),
        (date(2028, 2, 1), Status.NOT_APPLICABLE),
    ],
)
def test_the_end_of_a_contract_is_reminded_of(today: date, status: Status) -> None:
    one = found("MITU-2.10-6", ready(), today)[0]
    assert (one.status, one.severity) == (status, Severity.INFO)
    renewed = found("MITU-2.10-6", changed({"contracts.0.renewed": date(2027, 11, 1)}), date(2028, 1, 31))[0]
    assert renewed.status is Status.OK


def test_the_reminder_of_a_contract_may_come_later() -> None:
    assert found("MITU-2.10-6", ready(), date(2027, 12, 2), **{"lead.contract": 10})[0].status is Status.UPCOMING


def test_the_approved_timetable_is_referred_to() -> None:
    assert judged("MITU-3.6-1", {}) is Status.OK
    (one,) = found("MITU-3.6-1", changed({"timetable": ""}))
    assert (one.status, one.severity) == (Status.UPCOMING, Severity.INFO)
    assert [fact.fact for fact in one.missing] == ["department.timetable"]
