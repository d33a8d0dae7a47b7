"""VKU, edition 2023, section 8: every minimum on both sides of its boundary, and the language certificate."""

from __future__ import annotations

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.vku_cases import BASE, FULL, MINIMUMS, REMOVED, applicant, judged, missing, named, status, told

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
