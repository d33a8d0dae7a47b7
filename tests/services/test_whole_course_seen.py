"""What is seen of a student after each stage of his course: offers, gates, dates and findings, cases."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Status
from app.domain.workflow import Ended
from tests.services.course_lived import At, Lived

OK, DUE, UPCOMING = Status.OK, Status.DUE, Status.UPCOMING
DEFENCE = {"pre-defence", "defence", "award"}
CHANGES = {"topic-correction", "supervisor-change", "similarity", "dispute"}
ANY_TIME = CHANGES | {"plan-amendment"}
# After the stage: what may begin, gates still shut, dates that the stage settled or that come near, faults told.
TOLD = [
    ("topic", CHANGES | {"stage-report/1"}, DEFENCE | {"plan"},
     {"MITU-5.1-1": (OK, date(2026, 11, 2)), "MITU-5.2-1": (OK, date(2026, 10, 27)),
      "MITU-3.5-3": (UPCOMING, date(2026, 12, 26))}, {"MITU-9.7-1"}),
    ("plan", ANY_TIME | {"practice", "stage-report/1"}, DEFENCE,
     {"MITU-3.5-3": (OK, date(2026, 12, 26)), "MITU-4.6-1 1": (UPCOMING, date(2026, 12, 26))}, set()),
    ("stage-1", ANY_TIME | {"practice"}, DEFENCE,
     {"MITU-4.6-1 1": (OK, date(2026, 12, 26)), "MITU-4.6-1 2": (UPCOMING, date(2027, 6, 30))}, set()),
    ("internship", ANY_TIME | {"practice", "stage-report/2"}, DEFENCE, {}, set()),
    ("internship-report", ANY_TIME | {"practice", "stage-report/2", "attestation/2026"}, DEFENCE,
     {"MITU-7.4-1": (OK, date(2027, 4, 2))}, set()),
    ("topic-correction", ANY_TIME | {"practice", "stage-report/2", "attestation/2026"}, DEFENCE,
     {"MITU-5.1-1": (OK, date(2026, 11, 2)), "MITU-4.5-1 2026": (DUE, date(2027, 6, 30))}, {"MITU-2.7-5"}),
    ("stage-2", ANY_TIME | {"practice", "attestation/2026"}, DEFENCE,
     {"MITU-4.6-1 2": (OK, date(2027, 6, 30))}, {"MITU-2.7-5"}),
    ("attestation-2026", ANY_TIME | {"practice"}, DEFENCE,
     {"MITU-4.5-1 2026": (OK, date(2027, 6, 30)), "MITU-4.5-1 2027": (UPCOMING, date(2028, 6, 30))}, {"MITU-2.7-5"}),
    ("supervisor-change", ANY_TIME | {"practice", "stage-report/3"}, DEFENCE,
     {"MITU-5.2-1": (OK, date(2026, 10, 27))}, {"MITU-2.7-5"}),
    ("plan-amendment", ANY_TIME | {"practice", "stage-report/3"}, DEFENCE,
     {"MITU-3.5-3": (OK, date(2026, 12, 26))}, set()),
    ("practice-pedagogical", ANY_TIME | {"practice", "stage-report/3"}, DEFENCE,
     {"MITU-6.2-1": (OK, date(2027, 11, 27)), "MITU-4.6-1 3": (DUE, date(2027, 12, 25))}, set()),
    ("stage-3", ANY_TIME | {"practice"}, DEFENCE, {"MITU-4.6-1 3": (OK, date(2027, 12, 25))}, set()),
    ("practice-research", ANY_TIME | {"stage-report/4", "attestation/2027"}, DEFENCE, {}, set()),
    ("dispute", ANY_TIME | {"stage-report/4", "attestation/2027"}, DEFENCE, {}, set()),
    ("stage-4", ANY_TIME | {"attestation/2027"}, DEFENCE, {"MITU-4.6-1 4": (OK, date(2028, 6, 30))}, set()),
    ("similarity", ANY_TIME | {"attestation/2027"}, DEFENCE, {"MITU-2.9-2": (UPCOMING, date(2028, 6, 30))}, set()),
    ("pre-defence", ANY_TIME | {"attestation/2027"}, {"award"}, {"MITU-2.9-2": (DUE, date(2028, 6, 30))}, set()),
    ("defence-meeting", ANY_TIME | {"attestation/2027"}, {"award"}, {"MITU-2.9-2": (OK, date(2028, 6, 30))}, set()),
    ("attestation-2027", ANY_TIME, {"award"}, {"MITU-4.5-1 2027": (OK, date(2028, 6, 30))}, set()),
    ("award", set(), set(), {}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("stage", "offered", "shut", "dated", "pressing"), TOLD, ids=[one[0] for one in TOLD])
def test_after_a_stage(
    lived: Lived,
    stage: str,
    offered: set[str],
    shut: set[str],
    dated: dict[str, tuple[Status, date]],
    pressing: set[str],
) -> None:
    seen = lived.seen_after[stage]
    assert seen.offered == offered
    assert seen.shut == shut
    assert dated.items() <= seen.dated.items()
    assert seen.pressing == pressing


def test_whoever_has_graduated_has_every_case_closed_and_no_terms(at: At) -> None:
    course = at.end()
    seen = at.lived.seen_after["award"]
    assert {ended for ended, _ in seen.cases.values()} == {Ended.COMPLETED}
    assert len(seen.cases) == len(course.ctx.profile("mitu-2025").workflows)
    assert seen.dated == {}

    known = course.facts()
    assert known["student"]["status"] == "graduated"
    assert known["topic"]["kk"] == "Үлкен деректерді талдау әдістері"
    assert known["topic"]["first"]["council"] == {"number": "3", "date": date(2026, 10, 8)}
    assert known["supervisor"]["name"] == "Жаңабаев Асан"
    assert known["supervisor"]["first"]["order"]["date"] == date(2026, 10, 12)
    assert (known["plan"]["version"], known["plan"]["first"]["rector"]["date"]) == (2, date(2026, 11, 16))
    assert [one["stage"] for one in known["stage_reports"]] == [1, 2, 3, 4]
    assert {one["outcome"] for one in (*known["practices"], *known["attestations"])} == {"completed"}
    (status,) = known["status_changes"]
    assert (status["status"], status["date"]) == ("graduated", date(2028, 7, 5))
