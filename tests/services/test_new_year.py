"""A new academic year: who moves up, who stays and why, who leaves; written as one intention or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.errors import Refused, UsageError
from app.services import academics, history, new_year, records, settings, students
from app.services.academics import Semester
from app.services.context import Context
from app.services.new_year import Step, YearLine, YearPlan
from tests.conftest import TODAY

YEAR = 2027
SEMESTERS = (
    Semester(YEAR, 1, date(2027, 9, 1), date(2027, 12, 29), True),
    Semester(YEAR, 2, date(2028, 1, 17), date(2028, 6, 28), True),
)


@pytest.fixture
def enrol(ctx: Context) -> Callable[..., str]:
    """Writes a student of the first course of 2026; values given replace the usual ones."""

    def write(surname: str, **values: Any) -> str:
        usual = {"surname": surname, "track": "SP", "course": 1, "enrol_date": date(2026, 8, 25)}
        return students.save(ctx, None, usual | values)[0]

    return write


def line(ctx: Context, student_id: str, year: int = YEAR) -> YearLine:
    return next(one for one in new_year.prepare(ctx, year).lines if one.student_id == student_id)


def codes(one: YearLine) -> list[str]:
    return [reason.code for reason in one.reasons]


def plan(**values: Any) -> YearPlan:
    return replace(YearPlan(YEAR, SEMESTERS), **values)


# --- what is proposed ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2026, 8, 20), 2026), (date(2026, 10, 31), 2026), (date(2026, 11, 1), 2027), (date(2027, 5, 2), 2027)],
)
def test_the_year_that_one_prepares(open_copy: Callable[..., Context], today: date, year: int) -> None:
    assert new_year.year_to_prepare(open_copy(clock=lambda: today)) == year


def test_after_a_year_the_next_one_is_prepared(ctx: Context) -> None:
    new_year.begin(ctx, plan())
    assert new_year.year_to_prepare(ctx) == YEAR + 1
    assert new_year.prepare(ctx, YEAR).begun


def test_a_course_ends_in_the_next_one(ctx: Context, enrol: Callable[..., str]) -> None:
    one = line(ctx, enrol("Бірінші"))

    assert (one.course, one.following, one.proposed) == (1, 2, Step.UP)
    assert one.choices == (Step.UP, Step.STAY)
    assert [note.code for note in one.notes] == ["year-attestation-unknown"]


def test_the_course_follows_from_the_cohort_where_nobody_wrote_it(ctx: Context, enrol: Callable[..., str]) -> None:
    assert line(ctx, enrol("Курссыз", course=None)).following == 2
    unknown = line(ctx, enrol("Белгісіз", course=None, enrol_date=None))
    assert (codes(unknown), unknown.choices) == (["year-course-unknown"], (Step.STAY,))


@pytest.mark.parametrize(
    ("track", "course", "finishing"), [("P1", 1, True), ("P15", 1, False), ("P15", 2, True), ("SP", 2, True)]
)
def test_the_last_course_is_that_of_the_track(
    ctx: Context, enrol: Callable[..., str], track: str, course: int, finishing: bool
) -> None:
    one = line(ctx, enrol("Бітіруші", track=track, course=course))

    assert (Step.GRADUATE in one.choices) == finishing
    assert one.following == (None if finishing else course + 1)
    assert codes(one) == (["year-no-defence"] if finishing else [])


def test_who_defended_is_offered_to_leave(ctx: Context, enrol: Callable[..., str]) -> None:
    student_id = enrol("Қорғаған", course=2)
    records.save(ctx, student_id, "defence", None, {"meeting.date": date(2026, 6, 10), "meeting.result": "passed"})
    assert (line(ctx, student_id).proposed, codes(line(ctx, student_id))) == (Step.GRADUATE, [])

    records.save(ctx, student_id, "defence", None, {"meeting.result": "failed"})
    assert (line(ctx, student_id).proposed, codes(line(ctx, student_id))) == (Step.STAY, ["year-no-defence"])


def test_who_stays_behind_and_why(ctx: Context, enrol: Callable[..., str]) -> None:
    expelled, moved, resting, failed = enrol("Шыққан"), enrol("Ауысқан"), enrol("Демалған"), enrol("Өтпеген")
    students.change_status(ctx, expelled, "expelled", date(2026, 11, 2), "12-с")
    students.change_status(ctx, moved, "transferred", date(2026, 11, 2), "12-с")
    students.change_status(ctx, resting, "leave", date(2026, 11, 3), "13-с")
    records.save(ctx, failed, "attestations", None, {"year": 2026, "result": "not-attested"})

    assert (codes(line(ctx, expelled)), line(ctx, expelled).choices) == (["year-expelled"], (Step.STAY,))
    assert (codes(line(ctx, moved)), line(ctx, moved).choices) == (["year-transferred"], (Step.STAY,))
    assert (codes(line(ctx, resting)), line(ctx, resting).choices) == (["year-on-leave"], (Step.UP, Step.STAY))
    assert (codes(line(ctx, failed)), line(ctx, failed).proposed) == (["year-not-attested"], Step.STAY)


def test_only_the_attestation_of_the_year_that_ends_counts_and_of_it_the_last(
    ctx: Context, enrol: Callable[..., str]
) -> None:
    student_id = enrol("Өткен")
    records.save(ctx, student_id, "attestations", None, {"year": 2025, "result": "not-attested"})
    assert line(ctx, student_id).proposed is Step.UP
    records.save(ctx, student_id, "attestations", None, {"year": 2026, "result": "not-attested"})
    assert line(ctx, student_id).proposed is Step.STAY
    records.save(ctx, student_id, "attestations", None, {"year": 2026, "result": "attested"})
    assert (line(ctx, student_id).proposed, line(ctx, student_id).notes) == (Step.UP, ())


@pytest.mark.parametrize(
    ("start", "end", "step"),
    [
        (date(2027, 3, 1), None, Step.STAY),
        (date(2027, 3, 1), date(2027, 9, 1), Step.STAY),
        (date(2027, 3, 1), date(2027, 8, 31), Step.UP),
        (date(2027, 9, 2), None, Step.UP),
    ],
)
def test_a_leave_over_the_first_day_keeps_behind(
    ctx: Context, enrol: Callable[..., str], start: date, end: date | None, step: Step
) -> None:
    student_id = enrol("Демалған")
    records.save(ctx, student_id, "leaves", None, {"start": start, "end": end, "kind": "academic"})

    assert line(ctx, student_id).proposed is step


def test_who_begins_with_the_year_and_who_has_finished_are_not_in_it(ctx: Context, enrol: Callable[..., str]) -> None:
    coming = enrol("Жаңа", enrol_date=date(2027, 8, 25))
    finished = enrol("Бітірген", course=2)
    students.change_status(ctx, finished, "graduated", date(2026, 6, 30), "99-с")
    archived = enrol("Мұрағаттағы")
    students.archive(ctx, [archived])

    assert {one.student_id for one in new_year.prepare(ctx, YEAR).lines} & {coming, finished, archived} == set()


def test_the_calendar_is_the_known_one_or_a_sample(ctx: Context) -> None:
    sample = new_year.prepare(ctx, YEAR)
    assert [one.confirmed for one in sample.semesters] == [False, False]
    academics.save_semesters(ctx, SEMESTERS)
    assert new_year.prepare(ctx, YEAR).semesters == SEMESTERS


# --- what is written --------------------------------------------------------------------------------------------


def test_the_year_begins_as_decided_and_one_undo_takes_it_back(ctx: Context, enrol: Callable[..., str]) -> None:
    up, stays, leaves, unnamed = enrol("А"), enrol("Ә"), enrol("Б", course=2), enrol("В")
    semesters_before = academics.list_semesters(ctx)
    final = (date(2028, 6, 1), date(2028, 6, 20))

    done, changes = new_year.begin(
        ctx,
        plan(
            steps={up: Step.UP, stays: Step.STAY, leaves: Step.GRADUATE},
            final=final,
            graduation=(" 77-б ", date(2026, 11, 20)),
        ),
    )

    assert (done.up, done.graduated, done.stayed) == (1, 1, 2)
    assert {"student", "record", "academic_term", "final_attestation", "setting"} == changes.tables
    assert [students.get(ctx, one)["course"] for one in (up, stays, leaves, unnamed)] == [2, 1, 2, 1]
    row = students.get(ctx, leaves)
    assert (row["status"], row["status_date"], row["status_basis"]) == ("graduated", date(2026, 11, 20), "77-б")
    assert set(SEMESTERS) <= set(academics.list_semesters(ctx))
    assert academics.list_finals(ctx)[YEAR] == final

    history.undo(ctx)
    assert [students.get(ctx, one)["course"] for one in (up, leaves)] == [1, 2]
    assert students.get(ctx, leaves)["status"] == "studying"
    assert academics.list_semesters(ctx) == semesters_before
    assert academics.list_finals(ctx) == {}
    assert not new_year.prepare(ctx, YEAR).begun


def test_courses_do_not_move_twice(ctx: Context, enrol: Callable[..., str]) -> None:
    student_id = enrol("А")
    new_year.begin(ctx, plan(steps={student_id: Step.UP}))
    for year in (YEAR, YEAR - 1):
        with pytest.raises(Refused, match="new-year-begun"):
            new_year.begin(ctx, plan(year=year, steps={student_id: Step.UP}))
    history.undo(ctx)
    new_year.begin(ctx, plan(steps={student_id: Step.UP}))
    assert students.get(ctx, student_id)["course"] == 2


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"graduation": ("", TODAY)}, "basis-missing"),
        ({"graduation": ("77-б", None)}, "basis-missing"),
        ({"graduation": ("77-б", date(2026, 11, 23))}, "act-date-future"),
        ({"semesters": SEMESTERS[::-1]}, "new-year-semesters"),
        ({"semesters": (replace(SEMESTERS[0], year=2026), SEMESTERS[1])}, "new-year-semesters"),
        ({"semesters": (replace(SEMESTERS[0], ends=date(2027, 9, 1)), SEMESTERS[1])}, "semester-dates"),
        ({"final": (date(2028, 6, 2), date(2028, 6, 1))}, "semester-dates"),
        ({"step": Step.UP}, "new-year-step"),
    ],
)
def test_what_is_wrong_is_refused_whole_and_rehearsed_so(
    ctx: Context, enrol: Callable[..., str], values: dict[str, Any], code: str
) -> None:
    student_id = enrol("А", course=2)
    given = {name: value for name, value in values.items() if name != "step"}
    bad = plan(graduation=("77-б", TODAY), steps={student_id: values.get("step", Step.GRADUATE)})
    bad = replace(bad, **given)
    entries = len(history.lines(ctx))

    told = new_year.rehearse(ctx, bad)
    assert told is not None
    assert told.code == code
    with pytest.raises((Refused, UsageError), match=code):
        new_year.begin(ctx, bad)
    assert len(history.lines(ctx)) == entries
    assert students.get(ctx, student_id)["status"] == "studying"


def test_a_rehearsal_leaves_no_trace(ctx: Context, enrol: Callable[..., str]) -> None:
    student_id = enrol("А")
    good = plan(steps={student_id: Step.UP})
    entries = len(history.lines(ctx))

    assert new_year.rehearse(ctx, good) is None
    assert len(history.lines(ctx)) == entries
    assert students.get(ctx, student_id)["course"] == 1
    assert settings.read(ctx, new_year.BEGUN) is None
    assert new_year.begin(ctx, good)[0].up == 1


def test_an_unknown_student_is_told(ctx: Context) -> None:
    with pytest.raises(UsageError, match="record-unknown"):
        new_year.begin(ctx, plan(steps={"nobody": Step.UP}))
