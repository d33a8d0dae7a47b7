"""ARU, edition 2026, clauses 5.6.25 and 5.6.26: publications of master's students, a series of articles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Finding, Severity, Status, refusing
from app.domain.regulation import check_gate
from tests.regulations.aru_cases import (
    CALENDAR,
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
