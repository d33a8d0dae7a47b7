"""ARU, edition 2026, clauses 5.2.2 and 5.2.3: supervisors of master's students, consultants of doctoral ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status, refusing
from app.domain.regulation import check_gate
from tests.regulations.aru_cases import CALENDAR, DECIDED, PROFILE, TODAY, Facts, missing, one


def article(**changes: Any) -> Facts:
    return {"date": date(2024, 1, 1), "list": 0, "indexes": ["none"]} | changes


INTERNATIONAL = article(indexes=["Scopus"], percentile=25)


def supervised(articles: list[Facts] | None = None, **changes: Any) -> Facts:
    known = {"degree": "phd", "degree_matches": True, "experience_since": date(2020, 9, 1)} | changes
    known["articles"] = [article(list=2)] * 5 + [INTERNATIONAL] if articles is None else articles
    return {
        "student": {"track": "MSP"},
        "supervisor": {"submission": {"number": "1", "date": DECIDED}},
        "supervisor_qualification": known,
    }


def supervisor(rule: str, facts: Facts) -> Status:
    return one(f"ARU-5.2.2-{rule}", facts).status


def test_a_qualified_supervisor_passes() -> None:
    gate = check_gate(PROFILE, supervised(), "supervisor", TODAY, CALENDAR)
    assert {finding.rule[-1] for finding in gate if finding.status is Status.OK} == set("12345")


@pytest.mark.parametrize(
    ("degree", "ok"),
    [
        ("candidate", True),
        ("doctor-of-science", True),
        ("phd", True),
        ("profile-doctor", True),
        ("master", False),
        ("none", False),
    ],
)
def test_the_degree_of_a_supervisor(degree: str, ok: bool) -> None:
    assert (supervisor("1", supervised(degree=degree)) is Status.OK) is ok


def test_the_match_of_the_degree_only_warns() -> None:
    finding = one("ARU-5.2.2-2", supervised(degree_matches=False))
    assert (finding.status, finding.severity) == (Status.VIOLATED, Severity.WARN)


@pytest.mark.parametrize(("since", "ok"), [(date(2023, 9, 25), True), (date(2023, 9, 26), False)])
def test_three_years_of_experience(since: date, ok: bool) -> None:
    assert (supervisor("3", supervised(experience_since=since)) is Status.OK) is ok


@pytest.mark.parametrize(
    ("articles", "ok"),
    [
        ([article(list=3)] * 5, True),
        ([article(list=3)] * 4, False),
        ([article(list=3)] * 4 + [INTERNATIONAL] * 2, False),
        ([article(list=1)] * 4 + [article(list=1, date=date(2021, 9, 25))], True),
        ([article(list=1)] * 4 + [article(list=1, date=date(2021, 9, 24))], False),
        ([article(list=1)] * 4 + [article(list=1, date=None, year=2022)], True),
        ([article(list=1)] * 4 + [article(list=1, date=None, year=2020)], False),
    ],
)
def test_five_listed_articles_in_five_years(articles: list[Facts], ok: bool) -> None:
    assert (supervisor("4", supervised(articles)) is Status.OK) is ok


def test_the_year_on_the_border_asks_for_the_date() -> None:
    articles = [article(list=1)] * 4 + [article(list=1, date=None, year=2021)]
    finding = one("ARU-5.2.2-4", supervised(articles))
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"supervisor_qualification.articles.date"})
    by_year = supervised(articles) | {"settings": {"supervisor.window": "by-year"}}
    assert supervisor("4", by_year) is not Status.OK
    assert supervisor("4", supervised([article(list=1, date=None, year=2022)] * 5) | by_year_setting()) is Status.OK


def by_year_setting() -> Facts:
    return {"settings": {"supervisor.window": "by-year"}}


@pytest.mark.parametrize(
    ("changes", "ok"),
    [
        ({"indexes": ["Scopus"], "percentile": 25}, True),
        ({"indexes": ["Scopus"], "percentile": 24}, False),
        ({"indexes": ["SCIE"]}, True),
        ({"indexes": ["ESCI"], "impact_factor": True}, True),
        ({"indexes": ["ESCI"], "impact_factor": False}, False),
        ({"indexes": ["Scopus"], "percentile": 80, "date": date(2021, 9, 24)}, False),
    ],
)
def test_one_international_article_in_five_years(changes: Facts, ok: bool) -> None:
    assert (supervisor("5", supervised([article(**changes)])) is Status.OK) is ok


@pytest.mark.parametrize(
    ("rule", "fact"),
    [("1", "degree"), ("2", "degree_matches"), ("3", "experience_since"), ("4", "articles"), ("5", "articles")],
)
def test_missing_facts_of_a_supervisor_are_named(rule: str, fact: str) -> None:
    facts = supervised()
    facts["supervisor_qualification"][fact] = None
    finding = one(f"ARU-5.2.2-{rule}", facts)
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {f"supervisor_qualification.{fact}"})


# ---- doctoral consultants, 5.2.3

STEM_ARTICLE = article(indexes=["ESCI"], quartile=3)
OTHER_ARTICLES = [article(list=1)] * 5 + [article(indexes=["Scopus"], percentile=35)]


def consultant(key: str, **changes: Any) -> Facts:
    return {
        "id": key,
        "foreign": False,
        "industry_specialist": False,
        "degree": "phd",
        "area_matches": True,
        "h_index": 0,
        "articles": [STEM_ARTICLE] * 2,
    } | changes


FOREIGN = consultant("f", foreign=True)


def consulted(*consultants: Facts, track: str = "PHD", code: str = "8D06101", **more: Any) -> Facts:
    return {
        "student": {"track": track},
        "programme": {"code": code},
        "supervisor": {"submission": {"number": "1", "date": DECIDED}},
        "consultants": list(consultants),
    } | more


@pytest.mark.parametrize(
    ("consultants", "ok"),
    [
        ([consultant("a"), FOREIGN], True),
        ([consultant("a"), FOREIGN, FOREIGN], True),
        ([FOREIGN, FOREIGN], False),
        ([consultant("a"), consultant("b")], False),
        ([consultant("a"), FOREIGN | {"adjacent": True}], False),
        ([FOREIGN], False),
    ],
)
def test_consultants_of_a_phd_student(consultants: list[Facts], ok: bool) -> None:
    assert (one("ARU-5.2.3-1", consulted(*consultants)).status is Status.OK) is ok


SPECIALIST = consultant("s", industry_specialist=True, employer="АО")


@pytest.mark.parametrize(
    ("consultants", "ok"),
    [
        ([consultant("a"), SPECIALIST], True),
        ([SPECIALIST], False),
        ([consultant("a"), consultant("b")], False),
        ([SPECIALIST, consultant("a", adjacent=True)], False),
    ],
)
def test_consultants_of_a_profile_doctoral_student(consultants: list[Facts], ok: bool) -> None:
    assert (one("ARU-5.2.3-2", consulted(*consultants, track="PDR")).status is Status.OK) is ok


def test_the_employer_of_the_specialist_is_asked_for() -> None:
    finding = one("ARU-5.2.3-2", consulted(consultant("a"), SPECIALIST | {"employer": None}, track="PDR"))
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"consultants.employer"})


def test_the_degree_of_a_consultant() -> None:
    assert one("ARU-5.2.3-4", consulted(consultant("a"))).status is Status.OK
    finding = one("ARU-5.2.3-4", consulted(consultant("a", degree="master")))
    assert (finding.status, finding.severity, finding.subject) == (
        Status.VIOLATED,
        Severity.BLOCK,
        "consultant:a",
    )
    area = one("ARU-5.2.3-4-area", consulted(consultant("a", area_matches=False)))
    assert (area.status, area.severity) == (Status.VIOLATED, Severity.WARN)


def test_the_degree_of_an_industry_specialist_only_warns() -> None:
    facts = consulted(SPECIALIST | {"degree": "none"}, track="PDR")
    warning = one("ARU-5.2.3-4-profile", facts)
    assert (warning.status, warning.severity) == (Status.VIOLATED, Severity.WARN)
    assert one("ARU-5.2.3-4", facts).status is Status.NOT_APPLICABLE
    strict = facts | {"settings": {"consultant.profile_degree": "block"}}
    assert one("ARU-5.2.3-4", strict).status is Status.VIOLATED
    assert one("ARU-5.2.3-4-profile", strict).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("changes", "ok"),
    [
        ({"articles": [STEM_ARTICLE] * 2}, True),
        ({"articles": [STEM_ARTICLE, STEM_ARTICLE | {"quartile": 4}]}, False),
        ({"articles": [STEM_ARTICLE, article(indexes=["Scopus"], percentile=35)]}, True),
        ({"articles": [STEM_ARTICLE, article(indexes=["Scopus"], percentile=34)]}, False),
        ({"articles": [STEM_ARTICLE, STEM_ARTICLE | {"date": date(2000, 1, 1)}]}, True),
        ({"articles": [], "h_index": 2}, True),
        ({"articles": [], "h_index": 1}, False),
    ],
)
def test_consultants_of_the_natural_and_technical_fields(changes: Facts, ok: bool) -> None:
    source = {"h_index_source": "Scopus", "h_index_date": DECIDED}
    finding = one("ARU-5.2.3-5", consulted(consultant("a", **source, **changes), code="8D10101"))
    assert (finding.status is Status.OK) is ok


def test_the_h_index_needs_its_source_and_may_be_refused() -> None:
    facts = consulted(consultant("a", articles=[], h_index=2))
    finding = one("ARU-5.2.3-5", facts)
    assert (finding.severity, missing(finding)) == (
        Severity.WARN,
        {"consultants.h_index_source", "consultants.h_index_date"},
    )
    refused = one("ARU-5.2.3-5", facts | {"settings": {"consultant.h_index": "refused"}})
    assert (refused.status is Status.OK, refused.severity) == (False, Severity.BLOCK)


@pytest.mark.parametrize(
    ("code", "stem"), [("8D05101", True), ("8D10101", True), ("8D04101", False), ("8D11101", False)]
)
def test_the_field_decides_which_articles_are_asked_for(code: str, stem: bool) -> None:
    facts = consulted(consultant("a"), code=code)
    assert (one("ARU-5.2.3-5", facts).status is Status.NOT_APPLICABLE) is not stem
    assert (one("ARU-5.2.3-6", facts).status is Status.NOT_APPLICABLE) is stem


@pytest.mark.parametrize(
    ("articles", "ok"),
    [
        (OTHER_ARTICLES, True),
        (OTHER_ARTICLES[1:], False),
        (OTHER_ARTICLES[:5], False),
        ([article(list=1, date=date(2021, 9, 24)), *OTHER_ARTICLES[1:]], False),
        ([*OTHER_ARTICLES[:5], article(indexes=["Scopus"], percentile=34)], False),
        ([*OTHER_ARTICLES[:5], article(indexes=["AHCI"])], True),
        ([*OTHER_ARTICLES[:5], article(indexes=["SSCI"], date=date(2001, 1, 1))], True),
    ],
)
def test_consultants_of_other_fields(articles: list[Facts], ok: bool) -> None:
    facts = consulted(consultant("a", articles=articles, h_index=9), code="8D04101")
    assert (one("ARU-5.2.3-6", facts).status is Status.OK) is ok


def test_a_foreign_consultant_of_other_fields_is_warned_of() -> None:
    facts = consulted(FOREIGN | {"articles": []}, code="8D04101")
    finding = one("ARU-5.2.3-6-foreign", facts)
    assert (finding.status is Status.OK, finding.severity) == (False, Severity.WARN)
    assert one("ARU-5.2.3-6", facts).status is Status.NOT_APPLICABLE
    strict = facts | {"settings": {"consultant.foreign_other_areas": "block"}}
    gate = check_gate(PROFILE, strict, "supervisor", TODAY, CALENDAR)
    assert "ARU-5.2.3-6" in [finding.rule for finding in refusing(gate)]


def test_the_window_may_limit_the_international_article_too() -> None:
    old = [*OTHER_ARTICLES[:5], article(indexes=["SSCI"], date=date(2001, 1, 1))]
    facts = consulted(consultant("a", articles=old), code="8D04101")
    limited = facts | {"settings": {"consultant.international_window": True}}
    assert one("ARU-5.2.3-6", limited).status is not Status.OK


def test_the_programme_of_a_consultant_is_asked_for() -> None:
    finding = one("ARU-5.2.3-5", consulted(consultant("a"), programme={}))
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"programme.code"})
