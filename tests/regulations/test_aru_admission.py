"""ARU, edition 2026, clause 5.6.27: which publications admit a doctoral student to the defence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Finding, Severity, Status, refusing
from app.domain.regulation import check_gate
from tests.regulations.aru_cases import (
    CALENDAR,
    CONFERENCE,
    DEFENCE,
    PROFILE,
    TODAY,
    Facts,
    at_gate,
    doctoral,
    listed,
    missing,
    one,
    pub,
    scopus,
    wos,
)

CONFIRMED = {"reading": {"number": "4", "date": date(2028, 5, 10)}}
CHAPTER = pub(type="chapter", own_sheets=1, publisher="Springer Nature")
TALK = {"international": True, "oral": True}


HUMANITIES = {"programme": {"code": "8D02301", "group": "D060"}, "topic": {"class": "kazakh-philology"}}


def admitted(*publications: Facts, **more: Any) -> Finding:
    return at_gate("ARU-5.6.27b-1", doctoral(*publications, **more), "defence")


def branches(finding: Finding) -> list[str]:
    """The numbers of the branches that hold, `*` at those on interpretation."""
    told = [why for why in finding.why if why.code == "branches-met"]
    titles = [title.en for why in told for title in why.params["branches"]]
    return [title.partition(":")[0] + "*" * title.endswith("(on interpretation)") for title in titles]


REFUSED: list[str] = []


@pytest.mark.parametrize(
    ("publications", "expected"),
    [
        # Q1
        ([wos(1)], ["Q1"]),
        ([wos(1, type="article-in-press", status="accepted")], ["Q1"]),
        ([wos(2)], REFUSED),
        ([wos(1, type="review")], REFUSED),
        ([scopus(99)], REFUSED),
        # B1
        ([scopus(25), *listed(1)], ["1)"]),
        ([scopus(24.9), *listed(1)], REFUSED),
        ([scopus(25, type="review"), *listed(1)], ["1)"]),
        ([scopus(25, type="other"), *listed(1)], REFUSED),
        ([wos(4, impact_factor=True), *listed(1)], ["1)"]),
        ([wos(4), *listed(1)], REFUSED),
        ([pub(indexes=["SSCI"], impact_factor=False, quartile=4, quartile_previous_year=4), *listed(1)], ["1)"]),
        ([scopus(25), *listed(2, 2)], ["1)"]),
        ([scopus(25), *listed(3, 3)], ["1)"]),
        ([scopus(25), *listed(3, 2)], REFUSED),
        ([scopus(25)], REFUSED),
        ([*listed(1, 3)], REFUSED),
        # the international article is not the one of the list at once
        ([scopus(25, list=1)], REFUSED),
        ([scopus(25, list=2), *listed(2)], REFUSED),
        ([scopus(25, list=2), *listed(2, 2)], ["1)"]),
        # B2
        ([scopus(35), scopus(35)], ["2)", "1)*"]),
        ([scopus(35), scopus(34.9)], ["1)*"]),
        ([wos(3), wos(3)], ["2)"]),
        ([wos(3), wos(4)], REFUSED),
        ([pub(indexes=["AHCI"], impact_factor=False, quartile=0, quartile_previous_year=0)] * 2, ["2)", "1)*"]),
        ([pub(indexes=["SCIE"], impact_factor=False, quartile=4, quartile_previous_year=4)] * 2, ["1)*"]),
        ([wos(3), wos(3, type="review")], ["2)"]),
        ([wos(3, type="review"), wos(3, type="review")], REFUSED),
        ([wos(3)], REFUSED),
        # B3
        ([CHAPTER], ["3)"]),
        ([CHAPTER | {"own_sheets": 0.9}], REFUSED),
        ([CHAPTER | {"publisher": "X", "ranking": "arwu", "ranking_place": 100, "ranking_year": 2026}], ["3)"]),
        ([CHAPTER | {"publisher": "X", "ranking": "arwu", "ranking_place": 101, "ranking_year": 2026}], REFUSED),
        ([CHAPTER | {"publisher": "X", "ranking": "none", "ranking_place": 1}], REFUSED),
        # B4
        ([scopus(35), CONFERENCE | {"impact_factor": True}], ["4)"]),
        ([wos(2), CONFERENCE], ["4)*"]),
        ([wos(3), CONFERENCE], REFUSED),
        ([scopus(34.9), CONFERENCE], REFUSED),
        ([scopus(35, type="review"), CONFERENCE], REFUSED),
        ([wos(2), CONFERENCE | {"indexes": ["Scopus"]}], REFUSED),
        ([wos(2), CONFERENCE | {"level": "republican"}], REFUSED),
        ([wos(2), CONFERENCE | {"type": "proceedings"}], ["4)*"]),
        ([], REFUSED),
    ],
)
def test_the_branches_of_admission(publications: list[Facts], expected: list[str]) -> None:
    finding = admitted(*publications)
    assert branches(finding) == expected
    warned = bool(expected) and all(name.endswith("*") for name in expected)
    allowed = Status.VIOLATED if warned else Status.OK
    assert finding.status is (allowed if expected else Status.BLOCKED)
    assert (finding.severity is Severity.WARN) is warned
    if expected:
        assert refusing([finding]) == []


@pytest.mark.parametrize(
    ("list1", "list2", "list3", "surplus", "expected"),
    [
        (1, 0, 0, 0, ["1)"]),
        (1, 2, 3, 0, ["1)"]),
        (1, 0, 0, 1, ["1)"]),
        (0, 2, 0, 0, ["1)"]),
        (0, 0, 3, 0, ["1)"]),
        (0, 1, 2, 0, ["1)*"]),
        (0, 1, 1, 0, REFUSED),
        (0, 1, 0, 0, REFUSED),
        (0, 0, 1, 0, REFUSED),
        (0, 0, 2, 0, REFUSED),
        (0, 0, 0, 1, ["1)*"]),
        (0, 1, 2, 1, ["1)*", "1)*"]),
        (0, 0, 0, 0, REFUSED),
    ],
)
def test_the_number_by_list(list1: int, list2: int, list3: int, surplus: int, expected: list[str]) -> None:
    publications = [scopus(25)] * (1 + surplus) + listed(1, list1) + listed(2, list2) + listed(3, list3)
    finding = admitted(*publications)
    assert branches(finding) == expected
    assert (finding.severity is Severity.WARN) is (bool(expected) and "1)" not in expected)


def test_a_surplus_review_is_no_surplus_article() -> None:
    assert branches(admitted(scopus(25), scopus(25, type="review"))) == ["1)*"]
    assert branches(admitted(scopus(25, type="review"), scopus(25, type="review"))) == REFUSED


def test_readings_that_the_university_refuses_admit_nobody() -> None:
    for setting, publications in (
        ("lists.mixed", [scopus(25), *listed(2), *listed(3, 2)]),
        ("lists.substituted", [scopus(25), scopus(25)]),
    ):
        assert branches(admitted(*publications)) == ["1)*"]
        assert admitted(*publications, settings={setting: "refused"}).status is Status.BLOCKED
    assert branches(admitted(wos(1, type="review"), settings={"q1.review": "on-interpretation"})) == ["Q1*"]
    strict = {"conference.impact_factor": True}
    assert admitted(wos(2), CONFERENCE, settings=strict).status is Status.BLOCKED
    assert branches(admitted(wos(2), CONFERENCE | {"impact_factor": True}, settings=strict)) == ["4)"]


def test_the_department_confirms_a_reading_in_writing() -> None:
    publications = [scopus(25), *listed(2), *listed(3, 2)]
    assert admitted(*publications).severity is Severity.WARN
    confirmed = admitted(*publications, dissertation={"form": "dissertation"} | CONFIRMED)
    assert (confirmed.status, branches(confirmed)) == (Status.OK, ["1)*"])


@pytest.mark.parametrize(
    ("publications", "talks", "expected"),
    [
        ([scopus(25), *listed(2, 2)], [], ["1)", "Exception 1)"]),
        ([scopus(24), *listed(2, 2)], [], REFUSED),
        ([*listed(1, language="en"), *listed(2)], [TALK] * 2, ["Exception 2)"]),
        ([*listed(1), *listed(2, language="en")], [TALK] * 2, ["Exception 2)"]),
        ([*listed(1), *listed(2)], [TALK] * 2, REFUSED),
        ([*listed(1, 2, language="en")], [TALK] * 2, REFUSED),
        ([*listed(1), *listed(2), *listed(3, language="en")], [TALK] * 2, REFUSED),
        ([*listed(1, language="en"), *listed(2)], [TALK], REFUSED),
        ([*listed(1, language="en"), *listed(2)], [TALK, TALK | {"oral": False}], REFUSED),
        ([*listed(1, language="en"), *listed(2)], [TALK, TALK | {"international": False}], REFUSED),
    ],
)
def test_the_exception_for_the_humanities(publications: list[Facts], talks: list[Facts], expected: list[str]) -> None:
    publications = [{**publication} for publication in publications]
    assert branches(admitted(*publications, talks=talks, **HUMANITIES)) == expected


def listed_in_english() -> list[Facts]:
    return [*listed(1, language="en"), *listed(2)]


@pytest.mark.parametrize(
    ("programme", "topic", "open_"),
    [
        ({"code": "8D01701", "group": "8D017"}, "kazakh-language-literature", True),
        ({"code": "8D01601", "group": "D016"}, "history-of-kazakhstan", True),
        ({"code": "8D02101", "group": "D050"}, "kazakh-philosophy", True),
        ({"code": "8D02999", "group": "D999"}, "kazakh-philology", True),
        ({"code": "8D03101", "group": "D053"}, "history-of-kazakhstan", True),
        ({"code": "8D03101", "group": "D065"}, "history-of-kazakhstan", False),
        ({"code": "8D02301", "group": "D060"}, "other", False),
    ],
)
def test_the_exception_asks_for_the_programme_and_the_topic(programme: Facts, topic: str, open_: bool) -> None:
    facts = {"programme": programme, "topic": {"class": topic}, "talks": [TALK] * 2}
    assert branches(admitted(*listed_in_english(), **facts)) == (["Exception 2)"] if open_ else REFUSED)


def test_the_topic_may_be_left_to_the_named_groups() -> None:
    facts = HUMANITIES | {"topic": {"class": "other"}, "talks": [TALK] * 2}
    assert branches(admitted(*listed_in_english(), **facts)) == REFUSED
    free = facts | {"settings": {"exception.topic_for_groups": False}}
    assert branches(admitted(*listed_in_english(), **free)) == ["Exception 2)"]


def test_the_profile_doctorate_has_no_exception_and_no_form() -> None:
    facts = HUMANITIES | {"student": {"track": "PDR"}, "talks": [TALK] * 2, "dissertation": {}}
    assert admitted(*listed_in_english(), **facts).status is Status.BLOCKED
    assert branches(admitted(wos(1), **facts)) == ["Q1"]


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"date": date(2028, 6, 14)}, True),
        ({"date": DEFENCE}, False),
        ({"status": "accepted"}, False),
        ({"status": "accepted", "type": "article-in-press"}, True),
        ({"status": "accepted", "type": "article-in-press", "official_site": False}, False),
        ({"topic_related": False}, False),
        ({"theme_matches": False}, False),
        ({"theme_matches": False, "subject_area": "Multidisciplinary"}, True),
        ({"theme_matches": False, "subject_area": "Linguistics"}, False),
        ({"official_site": False}, False),
        ({"quartile": 2, "quartile_previous_year": 1}, True),
        ({"quartile": 2, "quartile_previous_year": 2, "quartile_at_defence": 1}, True),
        ({"quartile": 2, "quartile_previous_year": 2, "quartile_at_defence": 2}, False),
    ],
)
def test_what_a_publication_needs_to_count(changes: Facts, counts: bool) -> None:
    assert (branches(admitted(wos(1, **changes))) == ["Q1"]) is counts


def test_the_best_percentile_of_three_counts() -> None:
    for year in ("percentile", "percentile_previous_year", "percentile_at_defence"):
        metrics = {"percentile": 0, year: 25}
        assert "1)" in branches(admitted(scopus(0, **metrics), *listed(1)))


@pytest.mark.parametrize(("file_date", "counts"), [(date(2027, 4, 2), True), (date(2027, 4, 1), False)])
def test_those_who_defended_abroad_count_up_to_their_file(file_date: date, counts: bool) -> None:
    abroad = {"foreign_defence": {"defended": True, "file_date": file_date}, "defence": {}}
    assert (branches(admitted(wos(1), **abroad)) == ["Q1"]) is counts
    own = one("ARU-5.6.27b-12", doctoral(scopus(25), **abroad))
    assert (own.status is Status.OK) is counts


def test_foreign_periodicals_are_listed_only_for_those_who_defended_abroad() -> None:
    foreign = [pub(foreign_periodical=True)] * 3
    abroad = {"foreign_defence": {"defended": True, "file_date": date(2028, 1, 1)}}
    assert branches(admitted(scopus(25), *foreign, **abroad)) == ["1)*"]
    assert branches(admitted(scopus(25), *foreign[:2], **abroad)) == REFUSED
    assert branches(admitted(scopus(25), *foreign)) == REFUSED
    refused = abroad | {"settings": {"lists.foreign_periodicals": "refused"}}
    assert branches(admitted(scopus(25), *foreign, **refused)) == REFUSED


def test_before_the_defence_is_dated_the_requirement_is_still_to_come() -> None:
    assert one("ARU-5.6.27b-1", doctoral(wos(3))).status is Status.VIOLATED
    assert one("ARU-5.6.27b-1", doctoral(wos(3), defence={})).status is Status.UPCOMING
    undated = one("ARU-5.6.27b-1", doctoral(wos(1), defence={}))
    assert (undated.status, "defence.meeting.date" in missing(undated)) == (Status.UPCOMING, True)


def test_failing_branches_tell_what_each_lacks() -> None:
    finding = admitted(wos(3))
    told = {why.params["branch"].en: why.params["reasons"] for why in finding.why}
    assert {name.partition(":")[0] for name in told} >= {"Q1", "1)", "2)", "3)", "4)"}
    (lacking,) = told["2): two articles"]
    assert (lacking.params["actual"], lacking.params["required"]) == (1, 2)


@pytest.mark.parametrize(
    ("gone", "fact"),
    [
        ("quartile", "publications.quartile"),
        ("quartile_previous_year", "publications.quartile_previous_year"),
        ("indexes", "publications.indexes"),
        ("type", "publications.type"),
        ("date", "publications.date"),
        ("status", "publications.status"),
        ("topic_related", "publications.topic_related"),
        ("official_site", "publications.official_site"),
    ],
)
def test_a_missing_fact_is_named_and_not_guessed(gone: str, fact: str) -> None:
    publication = wos(1 if gone != "quartile_previous_year" else 2)
    publication[gone] = None
    if gone == "indexes":
        publication["quartile"] = None
    finding = admitted(publication)
    assert finding.status is Status.UNKNOWN
    assert fact in missing(finding)


@pytest.mark.parametrize("gone", ["percentile", "percentile_area"])
def test_a_missing_percentile_or_its_field_is_named(gone: str) -> None:
    finding = admitted(scopus(30) | {gone: None}, *listed(1))
    assert finding.status is Status.UNKNOWN
    assert f"publications.{gone}" in missing(finding)


@pytest.mark.parametrize(
    ("record", "fact"),
    [
        ("defence", "defence.meeting.date"),
        ("publications", "publications"),
        ("dissertation", "dissertation.form"),
    ],
)
def test_a_missing_record_is_named(record: str, fact: str) -> None:
    facts = doctoral(wos(2, author_role="first"), wos(2), wos(2, type="review"))
    del facts[record]
    (finding,) = (one for one in check_gate(PROFILE, facts, "defence", TODAY, CALENDAR) if one.rule == "ARU-5.6.27b-1")
    assert finding.status is Status.UNKNOWN
    assert fact in missing(finding)


def test_the_programme_is_asked_for_where_only_the_exception_is_left() -> None:
    finding = admitted(*listed_in_english(), talks=[TALK] * 2, programme={}, topic={"class": "kazakh-philology"})
    assert finding.status is Status.UNKNOWN
    assert {"programme.code", "programme.group"} <= missing(finding)
