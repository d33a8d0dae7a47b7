"""ARU, edition 2026, appendix 1: the mark of semester 4, its bonus, and what follows a failed semester."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.aru_cases import CONFERENCE, Facts, listed, missing, one, pub, scopus, told, wos

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
