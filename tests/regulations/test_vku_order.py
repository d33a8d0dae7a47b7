"""VKU, edition 2023, clause 8.7: the order of applicants, achievements and equals."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.facts import check_facts
from app.domain.findings import Severity, Status
from app.domain.iso_dates import revived
from app.domain.ranking import Ranked, rank
from app.domain.regulation import check_rules
from app.domain.rules import Ranking
from tests.regulations.vku_cases import (
    CALENDAR,
    MINIMUMS,
    PROFILE,
    REMOVED,
    ROOT,
    SCALES,
    TODAY,
    applicant,
    by_gre,
    judged,
    missing,
    status,
)

MASTERS, DOCTORAL = "VKU-8.5-4", "VKU-8.7-1"


# ---- the order


def candidate(name: str, interview: int, essay: int, readiness: int, profile: int, **more: Any) -> dict[str, Any]:
    facts = applicant("DOC", "state", id=name, exam__total=REMOVED, **more)
    scores = {"interview": interview, "essay": essay, "readiness": readiness, "profile": profile}
    facts["applicant"]["exam"] |= scores
    return facts


def ordered(rule: str, candidates: list[dict[str, Any]], settings: dict[str, Any] | None = None) -> list[Ranked]:
    for facts in candidates:
        check_facts(PROFILE, facts)
    return rank(PROFILE, rule, candidates, TODAY, CALENDAR, settings)


def places(found: list[Ranked], candidates: list[dict[str, Any]]) -> list[tuple[int | None, str, str]]:
    """Place, who, and the key that decided."""
    return [
        (one.place, candidates[one.candidate]["applicant"]["id"], one.decided_by.en if one.decided_by else "")
        for one in found
    ]


def test_each_key_of_8_7_decides_only_when_the_earlier_ones_are_equal() -> None:
    """Totals are 90, 80 or 79; the interview makes up the difference and is no key itself."""
    candidates = [
        candidate("readiness-low", 20, 9, 21, 30),
        candidate("total-low", 19, 8, 20, 32),
        candidate("essay-low", 20, 8, 22, 30),
        candidate("profile-high", 10, 8, 22, 40),
        candidate("readiness-high", 19, 9, 22, 30),
        candidate("total-high", 20, 10, 30, 30),
    ]
    assert places(ordered(DOCTORAL, candidates), candidates) == [
        (1, "total-high", "total of the entrance examination"),
        (2, "profile-high", "examination questions in the profile"),
        (3, "readiness-high", "readiness test"),
        (4, "readiness-low", "readiness test"),
        (5, "essay-low", "essay"),
        (6, "total-low", "total of the entrance examination"),
    ]


def achievement(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "title": "Жұмыс", "year": 2021, "matches": True, "proof": "көшірме"} | more


def rated(year: int = 2021, quartile: int = 1, **more: Any) -> dict[str, Any]:
    return achievement("publication", year=year, quartile=quartile, **more)


def plain(**more: Any) -> dict[str, Any]:
    return achievement("publication", quartile=0, **more)


def equal(name: str, *achievements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return candidate(name, 20, 9, 21, 30, achievements=list(achievements), campaign_year=2023, **more)


def test_achievements_are_shown_and_the_tie_is_left_to_the_commission() -> None:
    found = ordered(DOCTORAL, [equal("a", rated()), equal("b", plain(), rated(year=2023))])
    assert [(one.place, one.tied, one.reason.code) for one in found] == [(1, True, "rank-tied")] * 2
    shown = [[key.value for key in one.keys if not key.decides] for one in found]
    assert shown == [[1, 1, 0, 0, 0, 0], [0, 2, 0, 0, 0, 1]]
    assert [key.title.en for key in found[0].keys if key.decides] == [
        "total of the entrance examination",
        "examination questions in the profile",
        "essay",
        "readiness test",
    ]


def test_achievements_decide_in_the_printed_order_where_the_university_says_so() -> None:
    candidates = [
        equal("nothing"),
        equal("diploma", achievement("diploma")),
        equal("grant", achievement("grant")),
        equal("development", achievement("development")),
        equal("publication", plain()),
        equal("rated", rated()),
        equal("rated-and-more", rated(), plain()),
    ]
    found = ordered(DOCTORAL, candidates, {"tie.achievements": "printed-order"})
    assert [(place, name) for place, name, _ in places(found, candidates)] == [
        (1, "rated-and-more"),
        (2, "rated"),
        (3, "publication"),
        (4, "development"),
        (5, "grant"),
        (6, "diploma"),
        (7, "nothing"),
    ]


@pytest.mark.parametrize(
    ("years", "row", "counts"),
    [
        ("full-years", rated(2020), True),
        ("full-years", rated(2019), False),
        ("full-years", rated(2022), True),
        ("full-years", rated(2023), False),
        ("with-current-year", rated(2021), True),
        ("with-current-year", rated(2020), False),
        ("with-current-year", rated(2023), True),
        ("with-current-year", rated(2024), False),
        ("full-years", rated(quartile=2), True),
        ("full-years", rated(quartile=3), False),
        ("full-years", rated(quartile=0), False),
        ("full-years", rated(matches=False), False),
    ],
)
def test_which_publications_are_rated_ones_of_the_last_three_years(
    years: str, row: dict[str, Any], counts: bool
) -> None:
    (one,) = ordered(DOCTORAL, [equal("a", row)], {"tie.publication_years": years})
    (key,) = [key for key in one.keys if key.title.en == "publications of quartiles 1 and 2 in the last 3 years"]
    assert key.value == int(counts)


def test_a_tie_for_want_of_achievements_names_them() -> None:
    candidates = [equal("a", rated()), candidate("b", 20, 9, 21, 30)]
    found = ordered(DOCTORAL, candidates, {"tie.achievements": "printed-order"})
    assert all(one.tied and one.place == 1 and one.missing == ("applicant.achievements",) for one in found)


def test_equals_that_no_key_separates_share_the_place_and_the_next_place_is_counted_on() -> None:
    found = ordered(
        DOCTORAL, [candidate("a", 20, 9, 21, 30), candidate("b", 15, 8, 22, 30), candidate("c", 20, 9, 21, 30)]
    )
    assert [(one.place, one.tied) for one in found] == [(1, True), (1, True), (3, False)]


def test_a_gre_holder_among_equals_is_left_to_the_commission() -> None:
    holder = by_gre("DOC", "ict", 164, 145, 2, language_certificate={"accepted": True}, funding="state")
    full = candidate("full", 20, 10, 30, 40)
    found = ordered(DOCTORAL, [holder, full, candidate("third", 20, 9, 21, 30)])
    assert [(one.place, one.tied, one.missing) for one in found] == [
        (1, True, ("applicant.exam.profile",)),
        (1, True, ("applicant.exam.profile",)),
        (3, False, ()),
    ]


def test_who_is_below_the_minimum_or_lacks_a_score_has_no_place() -> None:
    candidates = [
        candidate("below", 20, 10, 30, 14),
        candidate("ok", 15, 8, 22, 30),
        candidate("lacking", 15, 8, 22, 30, exam__readiness=REMOVED),
        candidate("nowhere", 15, 8, 22, 30, group=REMOVED),
    ]
    del candidates[2]["applicant"]["exam"]["readiness"]
    found = ordered(DOCTORAL, candidates)
    assert [(one.place, one.reason.code) for one in found] == [
        (1, "rank-alone"),
        (None, "rank-refused"),
        (None, "rank-refused"),
        (None, "rank-facts-missing"),
    ]
    assert [one.rule for one in found[1].refused] == ["VKU-8.6-1"]
    assert found[2].missing == ("applicant.exam.readiness",)
    assert found[3].missing == ("applicant.group",)


def test_groups_and_kinds_of_place_are_lists_of_their_own() -> None:
    candidates = [
        candidate("a", 15, 8, 22, 30),
        candidate("b", 15, 8, 22, 40, group="D090"),
        candidate("c", 15, 8, 22, 35, funding="paid"),
    ]
    assert [one.place for one in ordered(DOCTORAL, candidates)] == [1, 1, 1]


def test_masters_stand_by_their_total_and_equal_ones_are_left_to_people() -> None:
    candidates = [
        applicant("MSP", id="a"),
        applicant("MSP", id="b", kt__readiness=16, kt__total=76),
        by_gre("MSP", "ict", 160, 140, 2),
        applicant("MSP", id="c", kt__readiness=16, kt__profile_one=14),
        applicant("DOC", id="d"),
    ]
    found = ordered(MASTERS, candidates)
    assert [(one.place, one.candidate, one.tied) for one in found] == [
        (1, 2, False),
        (2, 1, False),
        (3, 0, True),
        (3, 3, True),
        (None, 4, False),
    ]
    assert found[-1].reason.code == "rank-not-concerned"


def test_what_a_place_requires_are_the_minimums_and_scales_of_its_tracks() -> None:
    for rule, tracks in ((MASTERS, ("MSP", "MPK", "MPE")), (DOCTORAL, ("DOC",))):
        family = PROFILE.rule(rule).family
        assert isinstance(family, Ranking)
        wanted = {name for (track, _), name in MINIMUMS.items() if track in tracks} | {SCALES[one] for one in tracks}
        assert wanted <= set(family.requires)


def test_a_record_of_an_achievement_is_complete() -> None:
    assert status("VKU-8.7-4", equal("a", plain())) is Status.OK
    assert status("VKU-8.7-4", equal("a", plain(proof=""))) is Status.VIOLATED
    assert status("VKU-8.7-4", equal("a")) is Status.NOT_APPLICABLE
    assert status("VKU-8.7-4", candidate("b", 15, 8, 22, 30)) is Status.NOT_APPLICABLE


def test_an_overridden_minimum_lets_a_place_be_given_with_a_warning() -> None:
    low = candidate("a", 15, 8, 22, 29)
    low["overrides"] = [
        {"rule": "VKU-8.6-1", "subject": "applicant:a", "reason": "апелляция", "person": "Хатшы", "date": TODAY}
    ]
    (found,) = check_rules(PROFILE, low, ["VKU-8.6-1"], TODAY, CALENDAR)
    assert found.severity is Severity.WARN
    assert ordered(DOCTORAL, [low])[0].place == 1


def test_the_example_of_the_manual_gives_what_it_says() -> None:
    manual = (ROOT.parent / "docs/facts.md").read_text("utf-8").partition("## VKU")[2]
    candidates = revived(json.loads(manual.partition("```json")[2].partition("```")[0]))["candidates"]
    found = ordered(DOCTORAL, candidates)
    assert [(place, who) for place, who, _ in places(found, candidates)] == [(1, "a3"), (2, "a2"), (3, "a1")]
    assert [one.keys[0].value for one in found] == [100, 80, 80]
    assert found[1].decided_by == found[1].keys[1].title
    candidates[2]["applicant"]["gre"]["quantitative"] = 163
    below = judged(candidates[2])
    assert (below["VKU-A5-1"].status, below["VKU-8.6-1"].status) == (Status.VIOLATED, Status.UNKNOWN)
    assert "applicant.exam.profile" in missing(below["VKU-8.6-1"])
    assert [one.place for one in ordered(DOCTORAL, candidates)] == [1, 2, None]
