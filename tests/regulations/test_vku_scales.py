"""VKU, edition 2023, appendices: scales and the conversion of other tests, each edge on both sides."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.vku_cases import FULL, REMOVED, SCALES, applicant, by_gre, judged, missing, status, told

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
