"""Admission rules of 2023: every minimum, scale and conversion on both sides of its boundary, and the order of 8.7."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.explanations import Explanation, LocalText
from app.domain.facts import check_facts
from app.domain.findings import Finding, Severity, Status
from app.domain.iso_dates import revived
from app.domain.ranking import Ranked, rank
from app.domain.regulation import check_rules, evaluate
from app.domain.rules import Ranking
from app.regulations.loader import load_calendar_seed, load_profiles

ROOT = Path(__file__).parents[2] / "resources"
PROFILE = load_profiles(ROOT / "regulations")["vku-2023"]
CALENDAR = load_calendar_seed(ROOT / "calendars/kz.toml")
TODAY = date(2023, 8, 26)
MASTERS, DOCTORAL = "VKU-8.5-4", "VKU-8.7-1"
REMOVED = object()

BASE: dict[str, dict[str, Any]] = {
    "MSP": {
        "instruction": "kk",
        "kt": {"foreign_language": 30, "readiness": 15, "profile_one": 15, "profile_many": 15, "total": 75},
    },
    "MPK": {"kt": {"readiness": 16, "profile_one": 17, "profile_many": 17, "total": 50}},
    "MPE": {"kt": {"readiness": 16, "profile_one": 17, "profile_many": 17, "total": 50}},
    "DOC": {
        "exam": {"interview": 15, "essay": 8, "readiness": 22, "profile": 30, "total": 75},
        "language_certificate": {"accepted": True},
    },
}
MINIMUMS = {
    ("MSP", "paid"): "VKU-8.1-1",
    ("MPK", "paid"): "VKU-8.2-1",
    ("MPE", "paid"): "VKU-8.3-1",
    ("DOC", "paid"): "VKU-8.4-1",
    ("MSP", "state"): "VKU-8.5-1",
    ("MPK", "state"): "VKU-8.5-2",
    ("MPE", "state"): "VKU-8.5-3",
    ("DOC", "state"): "VKU-8.6-1",
}
SCALES = {"MSP": "VKU-A6-1", "MPK": "VKU-A6-1-1", "MPE": "VKU-A7-1", "DOC": "VKU-A8-1"}


def applicant(track: str, funding: str = "paid", /, **changes: Any) -> dict[str, Any]:
    """An applicant exactly at the minimum total; `kt__readiness=6` changes a fact, REMOVED takes it away."""
    record: dict[str, Any] = {"id": "a1", "track": track, "group": "M094", "funding": funding} | deepcopy(BASE[track])
    for name, value in changes.items():
        *parents, last = name.split("__")
        node = record
        for parent in parents:
            node = node.setdefault(parent, {})
        if value is REMOVED:
            del node[last]
        else:
            node[last] = value
    return {"applicant": record}


def judged(facts: dict[str, Any], settings: dict[str, Any] | None = None) -> dict[str, Finding]:
    check_facts(PROFILE, facts)
    return {one.rule: one for one in evaluate(PROFILE, facts, TODAY, CALENDAR, settings)}


def status(rule: str, facts: dict[str, Any], settings: dict[str, Any] | None = None) -> Status:
    return judged(facts, settings)[rule].status


def missing(found: Finding) -> list[str]:
    return [one.fact for one in found.missing]


def told(found: Finding) -> dict[str, Any]:
    """The computed values a finding tells, by their English titles."""
    return {named(one): one.params["actual"] for one in found.why if one.code == "computed-value"}


def named(step: Explanation) -> str:
    """What a step of a reasoning is about, in English."""
    what = step.params["what"]
    assert isinstance(what, LocalText)
    return what.en


# ---- the profile itself


def test_every_text_is_in_three_languages_and_every_rule_is_about_the_applicant() -> None:
    texts: list[LocalText] = [
        *(rule.summary for rule in PROFILE.rules),
        *(spec.label for name, spec in PROFILE.facts.items() if name.startswith("applicant")),
        *(setting.title for setting in PROFILE.settings.values()),
        *(text for one in PROFILE.ambiguities.values() for text in (one.problem, one.treatment)),
        *(one.title for one in PROFILE.values.values()),
    ]
    assert all(text.kk.strip() and text.ru.strip() and text.en.strip() for text in texts)
    assert {rule.scope for rule in PROFILE.rules} == {"applicant"}
    assert all(rule.clause for rule in PROFILE.rules)


def test_open_choices_are_not_confirmed_and_name_their_ambiguity() -> None:
    open_ones = [one for one in PROFILE.settings.values() if one.key != "calendar.week"]
    assert open_ones
    assert all(not one.confirmed and one.reason in PROFILE.ambiguities for one in open_ones)


def test_findings_name_the_applicant() -> None:
    assert {one.subject for one in judged(applicant("MSP")).values()} == {"applicant:a1"}


# ---- minimums


@pytest.mark.parametrize(("track", "funding"), MINIMUMS)
def test_the_minimum_itself_is_enough_and_no_other_minimum_applies(track: str, funding: str) -> None:
    found = judged(applicant(track, funding))
    assert found[MINIMUMS[track, funding]].status is Status.OK
    others = set(MINIMUMS.values()) - {MINIMUMS[track, funding]}
    assert {found[rule].status for rule in others} == {Status.NOT_APPLICABLE}


@pytest.mark.parametrize("funding", ["target", "local"])
@pytest.mark.parametrize("track", BASE)
def test_target_and_local_places_have_the_minimums_of_the_state_order(track: str, funding: str) -> None:
    assert status(MINIMUMS[track, "state"], applicant(track, funding)) is Status.OK


@pytest.mark.parametrize(("track", "funding"), MINIMUMS)
def test_one_point_below_the_total_is_refused(track: str, funding: str) -> None:
    part = "exam__profile" if track == "DOC" else "kt__profile_many"
    low = BASE[track][part.split("__")[0]][part.split("__")[1]] - 1
    found = judged(applicant(track, funding, **{part: low}))[MINIMUMS[track, funding]]
    assert (found.status, found.severity) == (Status.VIOLATED, Severity.BLOCK)
    (reason,) = [one for one in found.why if one.code == "value-at-least"]
    assert (reason.params["actual"], reason.params["required"]) == ((74, 75) if track in ("MSP", "DOC") else (49, 50))


SECTIONS = [
    (track, funding, section, 25 if section == "foreign_language" else 7)
    for track in ("MSP", "MPK", "MPE")
    for funding in ("paid", "state")
    for section in ("foreign_language", "readiness", "profile_one", "profile_many")
    if track == "MSP" or section != "foreign_language"
]
FULL = {"foreign_language": 50, "readiness": 30, "profile_one": 30, "profile_many": 40}


@pytest.mark.parametrize(("track", "funding", "section", "least"), SECTIONS)
def test_a_section_at_its_minimum_and_one_point_below(track: str, funding: str, section: str, least: int) -> None:
    """Every other section is full, so that the total plays no part."""
    names = FULL if track == "MSP" else [name for name in FULL if name != "foreign_language"]
    full = {f"kt__{name}": FULL[name] for name in names} | {"kt__total": REMOVED}
    rule = MINIMUMS[track, funding]
    assert status(rule, applicant(track, funding, **full | {f"kt__{section}": least})) is Status.OK
    below = judged(applicant(track, funding, **full | {f"kt__{section}": least - 1}))[rule]
    assert below.status is Status.VIOLATED
    (reason,) = [one for one in below.why if one.code == "value-at-least"]
    assert (reason.params["actual"], reason.params["required"]) == (least - 1, least)


def test_each_failing_section_is_told() -> None:
    low = applicant("MSP", kt__foreign_language=24, kt__readiness=6, kt__profile_one=6, kt__profile_many=6)
    found = judged(low)["VKU-8.1-1"]
    assert [named(one) for one in found.why if one.code == "value-at-least"] == [
        "KT total",
        "foreign-language test",
        "readiness test",
        "profile test, one correct answer (first profile subject)",
        "profile test, one or more correct answers (second profile subject)",
    ]


def test_the_minimums_of_the_sections_alone_are_not_enough() -> None:
    """25 + 7 + 7 + 7 is 46, 7 + 7 + 7 is 21."""
    sections = {"kt__readiness": 7, "kt__profile_one": 7, "kt__profile_many": 7, "kt__total": REMOVED}
    master = judged(applicant("MSP", kt__foreign_language=25, **sections))["VKU-8.1-1"]
    assert (master.status, told(master)) == (Status.VIOLATED, {"KT total": 46})
    profile = judged(applicant("MPE", **sections))["VKU-8.3-1"]
    assert (profile.status, told(profile)) == (Status.VIOLATED, {"KT total": 21})


@pytest.mark.parametrize("section", ["foreign_language", "readiness", "profile_one", "profile_many"])
def test_a_missing_section_is_named_and_never_guessed(section: str) -> None:
    found = judged(applicant("MSP", **{f"kt__{section}": REMOVED}))["VKU-8.1-1"]
    assert (found.status, missing(found)) == (Status.UNKNOWN, [f"applicant.kt.{section}"])


@pytest.mark.parametrize("block", ["interview", "essay", "readiness", "profile"])
def test_a_missing_block_of_the_examination_is_named(block: str) -> None:
    found = judged(applicant("DOC", **{f"exam__{block}": REMOVED}))["VKU-8.4-1"]
    assert (found.status, missing(found)) == (Status.UNKNOWN, [f"applicant.exam.{block}"])


def test_a_section_known_to_be_low_refuses_whatever_else_is_missing() -> None:
    found = judged(applicant("MSP", kt__readiness=6, kt__profile_one=REMOVED))["VKU-8.1-1"]
    assert found.status is Status.VIOLATED
    assert "applicant.kt.profile_one" in missing(found)


def test_a_missing_track_or_funding_is_named() -> None:
    without = judged(applicant("MSP", track=REMOVED))
    assert {tuple(missing(one)) for one in without.values()} == {("applicant.track",)}
    found = judged(applicant("MSP", funding=REMOVED))
    assert missing(found["VKU-8.1-1"]) == missing(found["VKU-8.5-1"]) == ["applicant.funding"]


def test_the_scientific_track_taught_in_english_is_left_to_people() -> None:
    found = judged(applicant("MSP", instruction="en"))
    assert found["VKU-5.16-1"].status is Status.VIOLATED
    assert found["VKU-8.1-1"].status is Status.NOT_APPLICABLE
    assert judged(applicant("MSP"))["VKU-5.16-1"].status is Status.OK
    unknown = judged(applicant("MSP", instruction=REMOVED))
    assert missing(unknown["VKU-5.16-1"]) == missing(unknown["VKU-8.1-1"]) == ["applicant.instruction"]


# ---- the language certificate


def test_a_paid_doctoral_place_needs_the_language_certificate() -> None:
    assert status("VKU-8.4-1", applicant("DOC", language_certificate__accepted=False)) is Status.VIOLATED
    lacking = judged(applicant("DOC", language_certificate=REMOVED))["VKU-8.4-1"]
    assert (lacking.status, missing(lacking)) == (Status.UNKNOWN, ["applicant.language_certificate.accepted"])
    waived = applicant("DOC", language_certificate__accepted=REMOVED, language_certificate__waived=True)
    assert status("VKU-8.4-1", waived) is Status.OK


def test_a_state_place_needs_it_too_unless_the_university_says_otherwise() -> None:
    without = applicant("DOC", "state", language_certificate__accepted=False)
    assert status("VKU-8.6-1", without) is Status.VIOLATED
    assert status("VKU-8.6-1", without, {"doctorate.state.certificate": "not-required"}) is Status.OK


def test_an_accepted_certificate_gives_fifty_points_for_the_foreign_language() -> None:
    facts = applicant("MSP", kt__foreign_language=REMOVED, kt__total=45, language_certificate__accepted=True)
    found = judged(facts)
    assert (found["VKU-5.27-1"].status, told(found["VKU-5.27-1"])) == (Status.OK, {"foreign-language test": 50})
    assert (found["VKU-8.1-1"].status, told(found["VKU-8.1-1"])) == (Status.OK, {"KT total": 95})
    assert found["VKU-A6-1"].status is Status.OK
    refused = judged(applicant("MSP", kt__foreign_language=REMOVED, language_certificate__accepted=False))
    assert refused["VKU-5.27-1"].status is Status.VIOLATED
    assert missing(refused["VKU-8.1-1"]) == ["applicant.kt.foreign_language"]


def test_the_certificate_adds_nothing_to_a_profile_track() -> None:
    found = judged(applicant("MPK", language_certificate__accepted=True))
    assert found["VKU-5.27-1"].status is Status.NOT_APPLICABLE
    assert told(found["VKU-8.2-1"]) == {"KT total": 50}


# ---- scales


LARGEST = [
    *(("MSP", f"kt__{section}", most) for section, most in FULL.items()),
    *(("MPK", f"kt__{section}", most) for section, most in FULL.items() if section != "foreign_language"),
    *(("MPE", f"kt__{section}", most) for section, most in FULL.items() if section != "foreign_language"),
    ("DOC", "exam__interview", 20),
    ("DOC", "exam__essay", 10),
    ("DOC", "exam__readiness", 30),
    ("DOC", "exam__profile", 40),
]


@pytest.mark.parametrize(("track", "part", "most"), LARGEST)
def test_a_score_within_its_scale_and_outside_it(track: str, part: str, most: int) -> None:
    total = part.split("__")[0] + "__total"
    for score, expected in ((most, Status.OK), (most + 1, Status.VIOLATED), (0, Status.OK), (-1, Status.VIOLATED)):
        assert status(SCALES[track], applicant(track, **{part: score, total: REMOVED})) is expected


@pytest.mark.parametrize(("track", "most"), [("MSP", 150), ("MPK", 100), ("MPE", 100), ("DOC", 100)])
def test_the_largest_sum_is_that_of_the_scale(track: str, most: int) -> None:
    full = {part: score for one, part, score in LARGEST if one == track}
    total = "exam__total" if track == "DOC" else "kt__total"
    found = judged(applicant(track, **full, **{total: most}))
    assert found[SCALES[track]].status is Status.OK
    assert list(told(found[SCALES[track]]).values()) == [most]
    assert status(SCALES[track], applicant(track, **full, **{total: most - 1})) is Status.VIOLATED


def test_a_total_that_is_not_the_sum_is_told() -> None:
    assert status("VKU-A6-1", applicant("MSP", kt__total=76)) is Status.VIOLATED
    found = judged(applicant("MSP", kt__readiness=REMOVED))["VKU-A6-1"]
    assert (found.status, missing(found)) == (Status.UNKNOWN, ["applicant.kt.readiness"])


def test_a_profile_track_has_no_foreign_language_section() -> None:
    for track in ("MPK", "MPE"):
        assert status(SCALES[track], applicant(track, kt__foreign_language=25)) is Status.VIOLATED


def test_without_a_test_no_scale_is_judged() -> None:
    assert status("VKU-A6-1", applicant("MSP", kt=REMOVED)) is Status.NOT_APPLICABLE
    assert status("VKU-A8-1", applicant("DOC", exam=REMOVED)) is Status.NOT_APPLICABLE


# ---- conversions


FIRST = ("pedagogical-sciences", "humanities", "social-sciences")
SECOND = ("natural-sciences", "ict", "engineering", "business")


def by_gre(track: str, area: str | None, *scores: float | None, **more: Any) -> dict[str, Any]:
    """An applicant with a GRE certificate and no test of the university or the centre."""
    gre = dict(zip(("quantitative", "verbal", "writing"), scores, strict=False))
    record = {"id": "a1", "track": track, "group": "M094", "funding": "paid", "instruction": "ru", "gre": gre}
    record |= {"area": area, "area_confirmed": date(2023, 8, 20)} | more
    return {"applicant": record}


GRE = [
    *(("MSP", "VKU-A1-1", area, (155, 145, 3)) for area in FIRST),
    *(("MSP", "VKU-A1-1", area, (160, 140, 2)) for area in SECOND),
    *(("DOC", "VKU-A5-1", area, (159, 149, 3)) for area in FIRST),
    *(("DOC", "VKU-A5-1", area, (164, 145, 2)) for area in SECOND),
]


@pytest.mark.parametrize(("track", "rule", "area", "least"), GRE)
def test_gre_at_and_beside_each_edge(track: str, rule: str, area: str, least: tuple[float, float, float]) -> None:
    assert status(rule, by_gre(track, area, *least)) is Status.OK
    assert status(rule, by_gre(track, area, *(score + 1 for score in least))) is Status.OK
    for section in range(3):
        below = list(least)
        below[section] -= 0.5 if section == 2 else 1
        found = judged(by_gre(track, area, *below))[rule]
        assert found.status is Status.VIOLATED
        (reason,) = [one for one in found.why if one.code == "value-at-least"]
        assert (reason.params["actual"], reason.params["required"]) == (below[section], least[section])


@pytest.mark.parametrize(("area", "least"), [*((one, 155) for one in FIRST), *((one, 160) for one in SECOND)])
def test_gre_for_the_track_taught_in_english_asks_for_one_section(area: str, least: int) -> None:
    found = judged(by_gre("MPE", area, least))
    assert found["VKU-A2-1"].status is Status.OK
    assert told(found["VKU-8.3-1"]) == {"KT total": 100}
    assert status("VKU-A2-1", by_gre("MPE", area, least - 1, 170, 6)) is Status.VIOLATED


def test_gre_gives_the_points_of_the_appendix() -> None:
    master = judged(by_gre("MSP", "ict", 160, 140, 2))
    assert told(master["VKU-A1-1"]) == {"readiness test": 30, "profile test": 70, "KT total": 150}
    assert (master["VKU-8.1-1"].status, master["VKU-A6-1"].status) == (Status.OK, Status.NOT_APPLICABLE)
    assert told(judged(by_gre("MPK", "ict", 160, 140, 2))["VKU-8.2-1"]) == {"KT total": 100}
    doctoral = judged(by_gre("DOC", "ict", 164, 145, 2))
    assert told(doctoral["VKU-A5-1"]) == {"total of the entrance examination": 100}


def test_partly_met_scores_convert_nothing() -> None:
    found = judged(by_gre("MSP", "ict", 160, 139, 2))
    assert found["VKU-A1-1"].status is Status.VIOLATED
    assert found["VKU-8.1-1"].status is Status.UNKNOWN
    assert "applicant.kt.readiness" in missing(found["VKU-8.1-1"])


@pytest.mark.parametrize(
    ("track", "route", "table"),
    [("MSP", "VKU-5.23-1", "VKU-A1-1"), ("MPE", "VKU-5.24-1", "VKU-A2-1"), ("DOC", "VKU-6.68-1", "VKU-A5-1")],
)
def test_an_area_outside_the_table_has_no_gre_route(track: str, route: str, table: str) -> None:
    found = judged(by_gre(track, "other", 170, 170, 6))
    assert (found[route].status, found[table].status) == (Status.VIOLATED, Status.NOT_APPLICABLE)
    assert status(route, by_gre(track, "ict", 130)) is Status.OK
    unknown = judged(by_gre(track, None, 170, 170, 6))
    assert missing(unknown[route]) == missing(unknown[table]) == ["applicant.area"]


def test_a_missing_gre_section_is_named() -> None:
    found = judged(by_gre("MSP", "humanities", 155, None, 3))["VKU-A1-1"]
    assert (found.status, missing(found)) == (Status.UNKNOWN, ["applicant.gre.verbal"])


def test_the_area_of_a_group_waits_for_the_commission_to_confirm_it() -> None:
    found = judged(by_gre("MSP", "ict", 160, 140, 2, area_confirmed=None))["VKU-5.23-1"]
    assert (found.status, found.severity) == (Status.VIOLATED, Severity.WARN)


def test_gre_does_not_answer_for_the_track_taught_in_english_that_is_not_described() -> None:
    found = judged(by_gre("MSP", "ict", 160, 140, 2, instruction="en"))
    assert found["VKU-A1-1"].status is Status.NOT_APPLICABLE


def gmat(track: str, *scores: float, area: str = "business", **more: Any) -> dict[str, Any]:
    names = ("quantitative", "integrated", "verbal", "writing")
    facts = by_gre(track, area, **more)
    facts["applicant"] |= {"gre": None, "gmat": dict(zip(names, scores, strict=True))}
    return facts


def test_gmat_at_and_below_each_edge() -> None:
    least = (40, 4, 20, 3)
    found = judged(gmat("MSP", *least))
    assert (found["VKU-A3-1"].status, told(found["VKU-A3-1"])["KT total"]) == (Status.OK, 150)
    assert told(judged(gmat("MPK", *least))["VKU-8.2-1"]) == {"KT total": 100}
    for section in range(4):
        below = [score - (index == section) for index, score in enumerate(least)]
        assert status("VKU-A3-1", gmat("MSP", *below)) is Status.VIOLATED
    other = judged(gmat("MSP", *least, area="ict"))
    assert (other["VKU-5.25-1"].status, other["VKU-A3-1"].status) == (Status.VIOLATED, Status.NOT_APPLICABLE)
    assert status("VKU-5.25-1", gmat("MPE", *least)) is Status.NOT_APPLICABLE


def test_gre_beside_the_language_certificate_follows_the_setting() -> None:
    facts = by_gre("DOC", "ict", 164, 145, 2)
    warned = judged(facts)["VKU-8.4-1"]
    assert (warned.status, warned.severity) == (Status.VIOLATED, Severity.WARN)
    assert status("VKU-8.4-1", facts, {"gre.language_certificate": "replaced"}) is Status.OK
    required = judged(facts, {"gre.language_certificate": "required"})["VKU-8.4-1"]
    assert (required.status, missing(required)) == (Status.UNKNOWN, ["applicant.language_certificate.accepted"])
    shown = by_gre("DOC", "ict", 164, 145, 2, language_certificate={"accepted": True})
    assert status("VKU-8.4-1", shown) is Status.OK


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
