"""ARU, edition 2026: publications, supervisors, hourly pay, marks of semester 4, each boundary on both sides."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.calendar import WorkingCalendar
from app.domain.expressions import Scope
from app.domain.findings import Finding, Severity, Status, refusing
from app.domain.regulation import check_gate, evaluate
from app.domain.rules import Requirement
from app.domain.telling import Teller
from app.locations import shipped
from app.regulations.loader import load_profile
from app.services.wording import LANGUAGES, Wording

ROOT = Path(__file__).parents[2] / "resources/regulations"
PROFILE = load_profile(ROOT / "aru-2026", ROOT / "facts")
CALENDAR = WorkingCalendar([])
TODAY = date(2028, 5, 20)
DEFENCE = date(2028, 6, 15)
CONFIRMED = {"reading": {"number": "4", "date": date(2028, 5, 10)}}
Facts = dict[str, Any]


def found(rule: str, facts: Facts) -> list[Finding]:
    return [one for one in evaluate(PROFILE, facts, TODAY, CALENDAR) if one.rule == rule]


def one(rule: str, facts: Facts) -> Finding:
    (finding,) = found(rule, facts)
    return finding


def at_gate(rule: str, facts: Facts, gate: str) -> Finding:
    (finding,) = (one for one in check_gate(PROFILE, facts, gate, TODAY, CALENDAR) if one.rule == rule)
    return finding


def missing(finding: Finding) -> set[str]:
    return {lacking.fact for lacking in finding.missing}


# ---- publications


def pub(**changes: Any) -> Facts:
    """An article of a journal that stands in no base and no list, with everything a person confirms."""
    return {
        "title": "Статья",
        "type": "article",
        "status": "published",
        "date": date(2027, 4, 1),
        "indexes": ["none"],
        "list": 0,
        "topic_related": True,
        "theme_matches": True,
        "official_site": True,
    } | changes


def wos(in_year: int, **changes: Any) -> Facts:
    """A journal of ESCI: its quartile alone may count."""
    metrics = {"indexes": ["ESCI"], "impact_factor": False, "quartile": in_year, "quartile_previous_year": 0}
    return pub(**metrics | changes)


def scopus(in_year: float, **changes: Any) -> Facts:
    metrics = {"percentile": in_year, "percentile_previous_year": 0, "percentile_area": "Linguistics"}
    return pub(**{"indexes": ["Scopus"]} | metrics | changes)


def listed(number: int, count: int = 1, **changes: Any) -> list[Facts]:
    return [pub(**{"list": number, "list_edition": date(2026, 1, 1), "language": "kk"} | changes)] * count


CONFERENCE = pub(type="conference-paper", level="international", indexes=["CPCI-S"], impact_factor=False)
CHAPTER = pub(type="chapter", own_sheets=1, publisher="Springer Nature")
TALK = {"international": True, "oral": True}


def doctoral(*publications: Facts, **more: Any) -> Facts:
    return {
        "student": {"id": "d1", "track": "PHD"},
        "programme": {"code": "8D06101", "group": "D094"},
        "topic": {"class": "other"},
        "dissertation": {"form": "dissertation"},
        "defence": {"meeting": {"date": DEFENCE}},
        "publications": list(publications),
        "talks": [],
    } | more


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


# ---- the series of 5.6.26


def series(*publications: Facts, form: str = "series") -> Facts:
    return doctoral(*publications, dissertation={"form": form})


ARTICLE, REVIEW = wos(2, author_role="co-author"), wos(2, type="review")
LEADING = ARTICLE | {"author_role": "first-corresponding"}


@pytest.mark.parametrize(
    ("publications", "met"),
    [
        ([ARTICLE | {"author_role": "first"}, ARTICLE, REVIEW], True),
        ([LEADING, ARTICLE, REVIEW], True),
        ([LEADING, ARTICLE], False),
        ([LEADING, REVIEW, REVIEW], False),
        ([ARTICLE, ARTICLE, REVIEW | {"author_role": "first"}], False),
        ([LEADING, ARTICLE | {"quartile": 3}, REVIEW], False),
        ([LEADING, ARTICLE, REVIEW | {"quartile": 3}], False),
        ([LEADING, ARTICLE, REVIEW | {"date": DEFENCE}], False),
        ([scopus(99, author_role="first"), scopus(99), scopus(99, type="review")], False),
    ],
)
def test_a_series_is_two_articles_and_a_review(publications: list[Facts], met: bool) -> None:
    facts = series(*publications)
    titles = [
        title.en
        for why in one("ARU-5.6.26-3", facts).why
        if why.code == "branches-met"
        for title in why.params["branches"]
    ]
    assert ("Series of articles" in titles) is met
    for rule in ("ARU-5.6.27a-1", "ARU-5.6.27b-1"):
        assert (one(rule, facts).status is Status.NOT_APPLICABLE) is met


def test_a_failed_series_falls_back_to_the_branches_and_says_so() -> None:
    finding = one("ARU-5.6.26-3", series(LEADING, ARTICLE))
    assert (finding.status, finding.severity) == (Status.VIOLATED, Severity.WARN)
    assert [why.code for why in finding.why] == ["branches-met", "said"]
    gate = check_gate(PROFILE, series(LEADING), "defence", TODAY, CALENDAR)
    assert {"ARU-5.6.26-3", "ARU-5.6.27b-1"} <= {finding.rule for finding in refusing(gate)}


def test_the_form_decides_which_rule_is_judged() -> None:
    assert one("ARU-5.6.26-3", series(wos(1), form="dissertation")).status is Status.NOT_APPLICABLE
    form = at_gate("ARU-5.6.26-2", doctoral(wos(1), dissertation={}), "defence")
    assert (form.status, missing(form)) == (Status.BLOCKED, {"dissertation.form"})
    assert one("ARU-5.6.26-2", series()).status is Status.OK


@pytest.mark.parametrize(
    ("publication", "ok"),
    [
        (listed(3)[0], True),
        (listed(3, date=date(2028, 6, 14))[0], True),
        (listed(3, date=DEFENCE)[0], False),
        (scopus(25), True),
        (scopus(24), False),
    ],
)
def test_results_are_out_before_the_defence(publication: Facts, ok: bool) -> None:
    for rule in ("ARU-5.6.26-1", "ARU-5.6.27a-1"):
        assert (one(rule, doctoral(publication)).status is Status.OK) is ok


@pytest.mark.parametrize(
    ("changes", "ok"),
    [({}, True), ({"type": "other"}, False), ({"topic_related": False}, False), ({"official_site": False}, False)],
)
def test_each_publication_of_a_base_is_looked_at(changes: Facts, ok: bool) -> None:
    assert (one("ARU-5.6.27b-8", doctoral(wos(4, **changes))).status is Status.OK) is ok
    assert one("ARU-5.6.27b-8", doctoral(pub(**changes))).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("edition", "ok"), [(date(2027, 4, 1), True), (date(2027, 4, 2), False)])
def test_the_journal_is_listed_when_the_article_is_out(edition: date, ok: bool) -> None:
    facts = doctoral(pub(list=2, list_edition=edition))
    assert (one("ARU-5.6.27b-14", facts).status is Status.OK) is ok
    unknown = one("ARU-5.6.27b-14", doctoral(pub(list=2)))
    assert (unknown.status, missing(unknown)) == (Status.UNKNOWN, {"publications.list_edition"})


def test_the_field_of_a_percentile_is_recorded() -> None:
    assert one("ARU-5.6.27a-2", doctoral(scopus(30))).status is Status.OK
    lacking = one("ARU-5.6.27a-2", doctoral(scopus(30, percentile_area=None)))
    assert (lacking.severity, missing(lacking)) == (Severity.WARN, {"publications.percentile_area"})


# ---- master's students, 5.6.25


def master(track: str, *publications: Facts, **more: Any) -> Finding:
    facts = {"student": {"track": track}, "publications": list(publications)} | more
    return at_gate("ARU-5.6.25-1" if track == "MSP" else "ARU-5.6.25-2", facts, "defence")


ACCEPTED = pub(status="accepted")
ABSTRACT = pub(type="abstract")


@pytest.mark.parametrize(
    ("publications", "names"),
    [
        ([pub(), pub()], ["Two publications"]),
        (listed(3), ["A publication in a recommended edition"]),
        ([pub(indexes=["Scopus"])], ["A publication in a Web of Science or Scopus journal"]),
        ([pub(indexes=["ESCI"])], ["A publication in a Web of Science or Scopus journal"]),
        ([pub(indexes=["CPCI-S"], type="conference-paper")], []),
        ([pub()], []),
        ([pub(), ACCEPTED], []),
        ([], []),
    ],
)
def test_publications_of_a_scientific_master(publications: list[Facts], names: list[str]) -> None:
    finding = master("MSP", *publications)
    assert finding.status is (Status.OK if names else Status.BLOCKED)
    if names:
        assert [title.en for title in finding.why[0].params["branches"]] == names


def test_abstracts_make_up_the_number_with_a_warning() -> None:
    finding = master("MSP", pub(), ABSTRACT)
    assert (finding.status, finding.severity) == (Status.VIOLATED, Severity.WARN)
    assert refusing([finding]) == []


def test_accepted_ones_count_where_the_university_says_so() -> None:
    assert master("MSP", pub(), ACCEPTED, settings={"master.accepted": True}).status is Status.OK


@pytest.mark.parametrize("track", ["MPR1", "MPR15"])
def test_one_publication_of_a_profile_master(track: str) -> None:
    assert master(track, ABSTRACT).status is Status.OK
    assert master(track, ACCEPTED).status is Status.BLOCKED
    assert master(track).status is Status.BLOCKED
    assert master(track, pub(status=None)).status is Status.UNKNOWN


# ---- supervisors of master's students, 5.2.2

DECIDED = date(2026, 9, 25)


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


# ---- hourly pay, 5.3


def told(finding: Finding) -> dict[str, Any]:
    return {why.params["what"].en: why.params["actual"] for why in finding.why if why.code == "computed-value"}


def paid(rule: str, *, marks: list[Facts] | None = None, settings: Facts | None = None, **engagement: Any) -> Finding:
    engagement = {"id": "e1", "engaged": True, "hours": 10, "semester": 4} | engagement
    engagement = {"h_index_source": "Scopus", "h_index_date": DECIDED} | engagement
    facts = {"student": {"track": "PHD"}, "engagements": [engagement], "settings": settings or {}}
    if marks is not None:
        facts["research_marks"] = marks
    return one(rule, facts)


@pytest.mark.parametrize(
    ("position", "degree", "rate"),
    [
        ("professor", "doctor-of-science", 2600),
        ("professor", "candidate", 2600),
        ("professor", "phd", 2600),
        ("professor", "profile-doctor", None),
        ("associate-professor", "phd", 2200),
        ("associate-professor", "doctor-of-science", 2200),
        ("senior-lecturer", "none", 2200),
        ("other", "candidate", 2200),
        ("other", "doctor-of-science", None),
    ],
)
def test_pay_of_a_masters_supervisor(position: str, degree: str, rate: int | None) -> None:
    finding = paid("ARU-5.3.1.1-1", role="master-supervisor", position=position, degree=degree)
    assert (finding.status is Status.OK) is (rate is not None)
    if rate is not None:
        assert told(finding) == {"rate an hour, tenge": rate, "amount, tenge": rate * 10}


DOMESTIC = [("natural", 10, 7800), ("natural", 9, 5200), ("natural", 6, 5200), ("natural", 5, 2600)]
DOMESTIC += [("natural", 2, 2600), ("natural", 1, 0), ("humanities", 5, 7800), ("humanities", 4, 5200)]
DOMESTIC += [("humanities", 3, 5200), ("humanities", 2, 2600), ("humanities", 1, 2600), ("humanities", 0, 0)]
DOMESTIC += [("social", 20, 0), ("other", 20, 0)]
ABROAD = [("natural", 25, 18680), ("natural", 24, 14010), ("natural", 15, 14010), ("natural", 14, 9340)]
ABROAD += [("natural", 8, 9340), ("natural", 7, 4670), ("natural", 2, 4670), ("natural", 1, 0)]
ABROAD += [("humanities", 15, 18680), ("humanities", 14, 14010), ("humanities", 10, 14010), ("humanities", 9, 9340)]
ABROAD += [("humanities", 5, 9340), ("humanities", 4, 4670), ("humanities", 1, 4670), ("humanities", 0, 0)]
ABROAD += [("social", 4, 4670), ("social", 5, 0), ("other", 30, 0)]


@pytest.mark.parametrize(
    ("rule", "role", "field", "h_index", "rate"),
    [("ARU-5.3.1.2-1", "domestic-consultant", *row) for row in DOMESTIC]
    + [("ARU-5.3.1.3-1", "foreign-consultant", *row) for row in ABROAD],
)
def test_pay_of_a_consultant(rule: str, role: str, field: str, h_index: int, rate: int) -> None:
    finding = paid(rule, role=role, field=field, h_index=h_index)
    assert (finding.status is Status.OK) is bool(rate)
    assert told(finding).get("rate an hour, tenge", 0) == rate


def test_pay_asks_for_what_it_is_computed_from() -> None:
    finding = paid("ARU-5.3.1.2-1", role="domestic-consultant", field="natural")
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"engagements.h_index"})
    finding = paid("ARU-5.3.1.2-1", role="domestic-consultant", h_index=6)
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"engagements.field"})
    unsourced = paid("ARU-5.3.1.2-1", role="domestic-consultant", field="natural", h_index=6, h_index_date=None)
    assert (unsourced.severity, missing(unsourced)) == (Severity.WARN, {"engagements.h_index_date"})


def test_staff_and_those_who_work_free_are_not_paid_by_the_hour() -> None:
    consultant_paid = {"role": "domestic-consultant", "field": "natural", "h_index": 6}
    assert paid("ARU-5.3.1.2-1", **consultant_paid, engaged=False).status is Status.NOT_APPLICABLE
    everyone = {"pay.engaged_only": False}
    assert paid("ARU-5.3.1.2-1", **consultant_paid, engaged=False, settings=everyone).status is Status.OK
    free = {"role": "foreign-consultant", "field": "natural", "h_index": 9, "gratis": True}
    for rule in ("ARU-5.3.1.3-1", "ARU-5.3.1.3-2"):
        assert paid(rule, **free).status is Status.NOT_APPLICABLE
    assert paid("ARU-5.3.1.3-3", **free).status is Status.OK


@pytest.mark.parametrize(("points", "final", "ok"), [(70, 70, True), (69, 69, False), (30, 70, True)])
def test_a_foreign_consultant_is_paid_from_seventy_points(points: int, final: int, ok: bool) -> None:
    marks = [{"semester": 3, "points": 95, "final": 95}, {"semester": 4, "points": points, "final": final}]
    finding = paid("ARU-5.3.1.3-2", marks=marks, role="foreign-consultant")
    assert (finding.status is Status.OK) is ok
    raw = paid("ARU-5.3.1.3-2", marks=marks, role="foreign-consultant", settings={"pay.mark": "points"})
    assert (raw.status is Status.OK) is (points >= 70)


def test_the_mark_a_payment_depends_on_is_asked_for() -> None:
    for marks, fact in (
        (None, "research_marks"),
        ([], "research_marks"),
        ([{"semester": 4}], "research_marks.final"),
    ):
        finding = paid("ARU-5.3.1.3-2", marks=marks, role="foreign-consultant")
        assert finding.status is not Status.OK
        assert fact in missing(finding)


# ---- the mark of semester 4, appendix 1

STARTS, ENDS = date(2028, 1, 20), date(2028, 5, 15)
IN_TERM = {"date": date(2028, 3, 1)}
PROCEEDINGS = CONFERENCE | {"indexes": ["none"]} | IN_TERM
TAKEN = pub(status="accepted", date=None, accepted_date=date(2028, 3, 1), list=3)


def marked(*publications: Facts, trips: list[Facts] | None = None, settings: Facts | None = None, **mark: Any) -> Facts:
    mark = {"id": "m4", "semester": 4, "starts": STARTS, "ends": ENDS, "talk": False, "results": "some"} | mark
    return {
        "student": {"track": "PHD"},
        "publications": list(publications),
        "research_marks": [mark],
        "internships": trips or [],
        "settings": settings or {},
    }


def band(facts: Facts) -> tuple[str, int, int]:
    values = told(one("ARU-A1-1", facts))
    return values["letter proposed"], values["lowest points proposed"], values["highest points proposed"]


A, B, B_, C = ("A, A-", 90, 100), ("B+, B", 80, 89), ("B-, C+", 70, 79), ("C, C-", 60, 69)
D, FX, F = ("D+, D", 50, 59), ("FX", 25, 49), ("F", 0, 24)
WOS_PAPER = CONFERENCE | IN_TERM


@pytest.mark.parametrize(
    ("publication", "readiness", "talk", "expected"),
    [
        (listed(1, **IN_TERM)[0], 40, False, A),
        (scopus(25, **IN_TERM), 40, False, A),
        (wos(4, **IN_TERM), 40, False, A),
        (listed(1, **IN_TERM)[0], 39, False, B),
        (listed(2, **IN_TERM)[0], 40, False, B),
        (listed(2, **IN_TERM)[0], 30, False, B),
        (listed(2, **IN_TERM)[0], 29, False, C),
        (listed(3, **IN_TERM)[0], 30, False, B_),
        (scopus(24, list=3, **IN_TERM), 40, False, B_),
        (WOS_PAPER, 30, False, B_),
        (listed(3, **IN_TERM)[0], 29, False, C),
        (TAKEN, 30, False, C),
        (TAKEN, 25, False, C),
        (TAKEN, 24, True, FX),
        (PROCEEDINGS, 25, True, D),
        (PROCEEDINGS, 25, False, FX),
        (PROCEEDINGS, 24, True, FX),
        (pub(**IN_TERM), 90, True, FX),
    ],
)
def test_the_band_of_semester_4(publication: Facts, readiness: int, talk: bool, expected: tuple[str, int, int]) -> None:
    assert band(marked(publication, readiness=readiness, talk=talk)) == expected


def test_a_mark_without_results_is_f() -> None:
    assert band(marked(readiness=0, results="none")) == F
    lacking = one("ARU-A1-1", marked(readiness=0, results=None, points=20))
    assert (lacking.status, missing(lacking)) == (Status.UNKNOWN, {"research_marks.results"})


@pytest.mark.parametrize(
    ("day", "expected"),
    [(STARTS, A), (ENDS, A), (date(2028, 1, 19), FX), (date(2028, 5, 16), FX)],
)
def test_a_publication_counts_in_its_own_semester(day: date, expected: tuple[str, int, int]) -> None:
    assert band(marked(*listed(1, date=day), readiness=40)) == expected


def test_a_publication_may_count_in_later_semesters_too() -> None:
    earlier = listed(1, date=date(2027, 10, 1))
    assert band(marked(*earlier, readiness=40, settings={"nird.counting": "cumulative"})) == A


def test_a_higher_list_may_have_to_stay_in_its_own_cell() -> None:
    facts = marked(*listed(1, **IN_TERM), readiness=30)
    assert band(facts) == B
    assert band(facts | {"settings": {"nird.higher_list": False}}) == FX


TOP = wos(1, date=date(2027, 10, 1))


@pytest.mark.parametrize(
    ("publication", "readiness", "expected"),
    [
        (TOP, 40, ("A", 100, 100)),
        (TOP, 39, B),
        (TOP, 30, B),
        (TOP, 29, C),
        (TOP, 25, C),
        (TOP, 24, FX),
        (scopus(80, date=date(2027, 10, 1)), 40, ("A", 100, 100)),
        (scopus(79, date=date(2027, 10, 1)), 40, FX),
        (wos(2, date=date(2027, 10, 1)), 40, FX),
        (wos(1, date=date(2027, 10, 1), type="review"), 40, FX),
        (wos(1, date=date(2028, 1, 19)), 40, ("A", 100, 100)),
        (wos(1, date=STARTS), 40, A),
    ],
)
def test_an_article_in_q1_gives_the_maximum_from_the_next_stage(
    publication: Facts, readiness: int, expected: tuple[str, int, int]
) -> None:
    assert band(marked(publication, readiness=readiness)) == expected


def test_the_maximum_may_begin_with_the_same_stage() -> None:
    facts = marked(wos(1, date=ENDS), readiness=40, settings={"nird.maximum_from": "current"})
    assert band(facts) == ("A", 100, 100)


@pytest.mark.parametrize(("points", "ok"), [(79, False), (80, True), (89, True), (90, False)])
def test_the_mark_lies_in_its_band(points: int, ok: bool) -> None:
    finding = one("ARU-A1-1", marked(*listed(2, **IN_TERM), readiness=30, points=points))
    assert finding.status is (Status.OK if ok else Status.VIOLATED)
    assert finding.severity is Severity.WARN


def test_other_semesters_and_earlier_ones_have_no_proposal() -> None:
    facts = marked(*listed(2, **IN_TERM), readiness=30, points=10)
    for changes, judged in (
        ({"semester": 3}, False),
        ({"ends": date(2026, 1, 30)}, False),
        ({"ends": date(2026, 1, 31)}, True),
    ):
        (mark,) = facts["research_marks"]
        changed = one("ARU-A1-1", facts | {"research_marks": [mark | changes]})
        assert (changed.status is not Status.NOT_APPLICABLE) is judged


def test_missing_facts_of_a_mark_are_named() -> None:
    finding = one("ARU-A1-1", marked(*listed(2, **IN_TERM), points=85))
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"research_marks.readiness"})
    unread = one("ARU-A1-1", marked(pub(indexes=None, list=3, **IN_TERM), readiness=40, points=75))
    assert (unread.status, "publications.indexes" in missing(unread)) == (Status.UNKNOWN, True)


def test_a_mark_is_justified() -> None:
    lacking = one("ARU-A1-2", marked(points=80))
    assert (lacking.status, lacking.severity) == (Status.VIOLATED, Severity.WARN)
    assert one("ARU-A1-2", marked(points=80, justification="первый автор")).status is Status.OK
    assert one("ARU-A1-2", marked()).status is Status.UPCOMING


def trip(start: date, end: date, foreign: bool = True) -> Facts:
    return {"id": f"{start}", "actual_start": start, "actual_end": end, "host": {"foreign": foreign}}


GOOD = trip(date(2028, 3, 1), date(2028, 3, 30))


@pytest.mark.parametrize(
    ("semester", "trips", "bonus"),
    [
        (4, [GOOD], 40),
        (3, [GOOD], 40),
        (5, [GOOD], 0),
        (2, [GOOD], 0),
        (4, [trip(date(2028, 3, 1), date(2028, 3, 29))], 0),
        (4, [trip(date(2028, 3, 1), date(2028, 4, 30), foreign=False)], 0),
        (4, [trip(date(2027, 12, 1), STARTS)], 40),
        (4, [trip(date(2027, 12, 1), date(2028, 1, 19))], 0),
        (4, [trip(date(2028, 4, 1), ENDS)], 40),
        (4, [trip(date(2028, 4, 1), date(2028, 5, 16))], 0),
        (4, [trip(date(2027, 9, 10), date(2027, 10, 20)), GOOD], 0),
        (4, [trip(date(2027, 9, 10), date(2027, 9, 20)), GOOD], 40),
        (4, [], 0),
    ],
)
def test_the_bonus_for_an_internship_abroad(semester: int, trips: list[Facts], bonus: int) -> None:
    facts = marked(trips=trips, semester=semester, points=50)
    assert told(one("ARU-A1-4", facts)) == {
        "bonus points for the internship abroad": bonus,
        "final points": 50 + bonus,
        "final letter": "A-" if bonus else "D",
    }


@pytest.mark.parametrize(
    ("trips", "points", "bonus", "final", "ok"),
    [
        ([GOOD], 50, 40, 90, True),
        ([GOOD], 61, 40, 100, True),
        ([GOOD], 61, 40, 101, False),
        ([GOOD], 50, 41, 91, False),
        ([GOOD], 50, 40, 95, False),
        ([], 50, 0, 50, True),
        ([], 50, 40, 90, False),
    ],
)
def test_the_final_mark(trips: list[Facts], points: int, bonus: int, final: int, ok: bool) -> None:
    finding = one("ARU-A1-4", marked(trips=trips, points=points, bonus=bonus, final=final))
    assert (finding.status is Status.OK) is ok
    assert finding.severity is Severity.BLOCK


def test_the_internships_are_asked_for() -> None:
    facts = marked(points=50, bonus=40, final=90)
    del facts["internships"]
    finding = one("ARU-A1-4", facts)
    assert (finding.status, missing(finding)) == (Status.UNKNOWN, {"internships"})


@pytest.mark.parametrize(
    ("points", "act", "status"),
    [
        (50, None, Status.NOT_APPLICABLE),
        (49, None, Status.UPCOMING),
        (49, "repeat", Status.OK),
        (25, "repeat", Status.OK),
        (25, "measures", Status.UPCOMING),
        (24, "measures", Status.OK),
        (24, "repeat", Status.UPCOMING),
    ],
)
def test_what_follows_a_failed_semester(points: int, act: str | None, status: Status) -> None:
    acts = {act: {"number": "1", "date": date(2028, 6, 1)}} if act else {}
    assert one("ARU-A1-5", marked(points=points, **acts)).status is status


# ---- the profile


def test_every_choice_left_open_is_unconfirmed_and_names_its_ambiguity() -> None:
    assert PROFILE.language == "ru"
    for setting in PROFILE.settings.values():
        assert not setting.confirmed
        assert setting.reason in PROFILE.ambiguities


def test_every_rule_says_its_clause_in_three_languages() -> None:
    for rule in PROFILE.rules:
        assert rule.clause.startswith(("5.2.", "5.3.", "5.6.2", "Прил. 1"))
        assert all(rule.summary)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_is_told_in_words(language: str) -> None:
    wording = Wording(shipped().messages)
    families = [rule.family for rule in PROFILE.rules]
    conditions = [family.condition for family in families if isinstance(family, Requirement)]
    teller = Teller(PROFILE, Scope(item="consultants"))
    told = [wording.shown(teller.told(condition), language) for condition in conditions]
    assert len(told) > 20
    assert [text for text in told if "told-" in text or "Expr(" in text or "given" in text] == []


def test_the_code_names_no_university() -> None:
    app = Path(__file__).parents[2] / "app"
    named = [path.name for path in app.rglob("*.py") if "aru-2026" in path.read_text("utf-8")]
    assert named == []
