"""Terms that stand still on leave, extensions and overrides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.calendar import CIVIL_CODE, Term, Unit
from app.domain.findings import Severity, Status, refusing
from app.domain.pauses import Leave, leaves_of, paused_due, paused_period
from app.domain.regulation import evaluate
from app.regulations.loader import load_calendar_seed, load_profile

RESOURCES = Path(__file__).parents[2] / "resources"
SEED = load_calendar_seed(RESOURCES / "calendars/kz.toml")
MITU = load_profile(RESOURCES / "regulations/mitu-2025", RESOURCES / "regulations/facts")
TWO_MONTHS = Term(2, Unit.MONTHS)
TEN_WORKING_DAYS = Term(10, Unit.WORKING_DAYS)
TODAY = date(2026, 12, 1)


def due(anchor: date, term: Term, *leaves: Leave) -> date | None:
    found = paused_due(SEED, anchor, term, CIVIL_CODE, leaves)
    return found and found.due


def test_overlapping_and_touching_leaves_are_one() -> None:
    leaves = [
        {"start": date(2026, 10, 10), "end": date(2026, 10, 20)},
        {"start": date(2026, 10, 1), "end": date(2026, 10, 12)},
        {"start": date(2026, 10, 21), "end": date(2026, 10, 31)},
        {"start": date(2027, 1, 1), "end": None},
    ]
    assert leaves_of({"leaves": leaves}) == [
        Leave(date(2026, 10, 1), date(2026, 10, 31)),
        Leave(date(2027, 1, 1), None),
    ]


def test_a_leave_that_is_open_swallows_what_begins_in_it() -> None:
    leaves = [{"start": date(2026, 10, 1)}, {"start": date(2026, 11, 1), "end": date(2026, 11, 5)}]
    assert leaves_of({"leaves": leaves}) == [Leave(date(2026, 10, 1), None)]


def test_the_time_from_an_expulsion_to_the_return_is_out_of_study() -> None:
    changes = [
        {"status": "leave", "date": date(2026, 9, 10)},
        {"status": "expelled", "date": date(2026, 10, 1)},
        {"status": "restored", "date": date(2026, 11, 1)},
        {"status": "transferred", "date": date(2027, 3, 1)},
    ]
    leaves = [{"start": date(2026, 9, 10), "end": date(2026, 9, 30)}]
    assert leaves_of({"leaves": leaves, "status_changes": changes}) == [
        Leave(date(2026, 9, 10), date(2026, 10, 31)),
        Leave(date(2027, 3, 1), None),
    ]
    graduated = [{"status": "graduated", "date": date(2028, 7, 5)}]
    assert leaves_of({"leaves": [], "status_changes": graduated}) == []


def test_whoever_is_restored_on_the_day_he_left_missed_nothing() -> None:
    changes = [{"status": one, "date": date(2026, 10, 1)} for one in ("expelled", "restored")]
    assert leaves_of({"status_changes": changes}) == []


def test_days_on_leave_do_not_count() -> None:
    # The literal end 01.11 moves by ten days to 11.11, a Wednesday.
    assert due(date(2026, 9, 1), TWO_MONTHS, Leave(date(2026, 10, 1), date(2026, 10, 10))) == date(2026, 11, 11)


def test_a_leave_inside_the_days_added_moves_the_term_further() -> None:
    leaves = (Leave(date(2026, 10, 1), date(2026, 10, 10)), Leave(date(2026, 11, 5), date(2026, 11, 9)))
    assert due(date(2026, 9, 1), TWO_MONTHS, *leaves) == date(2026, 11, 16)


def test_a_leave_after_the_term_changes_nothing() -> None:
    plain = SEED.due(date(2026, 9, 1), TWO_MONTHS)
    leave = Leave(date(2026, 11, 3), date(2026, 12, 1))
    assert paused_due(SEED, date(2026, 9, 1), TWO_MONTHS, CIVIL_CODE, [leave]) == plain


def test_a_shifted_end_on_a_sunday_moves_to_the_working_day() -> None:
    # 01.11 + 7 days = 08.11.2026, a Sunday.
    assert due(date(2026, 9, 1), TWO_MONTHS, Leave(date(2026, 10, 1), date(2026, 10, 7))) == date(2026, 11, 9)


def test_working_days_on_leave_are_added_as_working_days() -> None:
    plain = SEED.due(date(2026, 9, 1), TEN_WORKING_DAYS).due
    # 07.09 to 13.09 holds five working days.
    shifted = due(date(2026, 9, 1), TEN_WORKING_DAYS, Leave(date(2026, 9, 7), date(2026, 9, 13)))
    assert shifted == SEED.add_working_days(plain, 5)


def test_an_open_leave_stops_the_term() -> None:
    assert due(date(2026, 9, 1), TWO_MONTHS, Leave(date(2026, 10, 1), None)) is None


def test_a_period_moves_without_rolling() -> None:
    found = paused_period(SEED, date(2026, 12, 26), [Leave(date(2026, 11, 1), date(2026, 11, 8))])
    assert found is not None
    assert found.due == date(2027, 1, 3)
    assert found.due_safe == date(2026, 12, 31)


def topic(**more: object) -> object:
    facts = {
        "student": {"id": "s", "track": "SP"},
        "study": {"first_day": date(2026, 9, 1)},
        "settings": {"leave.shifts": True},
    } | more
    return next(one for one in evaluate(MITU, facts, TODAY, SEED) if one.rule == "MITU-5.1-1")


def test_the_topic_of_a_student_on_leave_is_due_later_and_says_why() -> None:
    found = topic(leaves=[{"start": date(2026, 10, 1), "end": date(2026, 11, 30)}])
    # 01.11.2026 + 61 days = 01.01.2027; the day off of 2 January, a Saturday, is taken on the 4th.
    assert found.due == date(2027, 1, 5)
    assert "leave-shifts-calendar-days" in [step.code for step in found.why]


def test_without_the_setting_leave_changes_nothing() -> None:
    found = topic(leaves=[{"start": date(2026, 10, 1), "end": date(2026, 11, 30)}], settings={"leave.shifts": False})
    assert found.due == date(2026, 11, 2)


def test_a_leave_still_open_makes_the_topic_wait_for_the_return() -> None:
    found = topic(leaves=[{"start": date(2026, 10, 1)}])
    assert (found.status, found.due) == (Status.UPCOMING, None)
    assert [one.fact for one in found.missing] == ["leaves.end"]


def test_what_was_done_before_an_open_leave_is_done() -> None:
    council = {"council": {"number": "3", "date": date(2026, 10, 1)}}
    found = topic(leaves=[{"start": date(2026, 10, 10)}], topic=council)
    assert (found.status, found.missing) == (Status.OK, ())
    assert [step.code for step in found.why] == ["leave-open"]


def test_a_leave_before_the_first_day_of_study_moves_no_period() -> None:
    semester_end = date(2026, 12, 26)
    away = [Leave(date(2026, 8, 20), date(2026, 9, 10))]
    assert paused_period(SEED, semester_end, away, date(2026, 9, 11)) == SEED.period_end(semester_end)
    found = paused_period(SEED, semester_end, away, date(2026, 9, 1))
    assert found is not None
    assert found.due == date(2027, 1, 5)  # ten days, 1 to 10 September


def test_the_plan_of_who_was_away_before_he_began_is_due_with_the_semester() -> None:
    study = {"first_day": date(2026, 9, 1), "semester1_end": date(2026, 12, 26)}
    facts = {"student": {"id": "s", "track": "SP"}, "study": study}
    for start, due_day in ((date(2026, 8, 1), date(2026, 12, 26)), (date(2026, 9, 1), date(2027, 1, 15))):
        leave = {"start": start, "end": start.replace(day=20)}
        judged = evaluate(MITU, facts | {"leaves": [leave]}, TODAY, SEED)
        assert next(one for one in judged if one.rule == "MITU-3.5-3").due == due_day


def test_an_extension_takes_the_place_of_the_computed_day() -> None:
    given = {"rule": "MITU-5.1-1", "due": date(2026, 12, 15), "reason": "illness"}
    assert topic(extensions=[given]).due == date(2026, 12, 15)
    assert topic(extensions=[given | {"reason": None}]).due == date(2026, 11, 2)
    assert topic(extensions=[given | {"due": date(2026, 10, 15)}]).due == date(2026, 11, 2)
    assert topic(extensions=[given | {"rule": "MITU-5.2-1"}]).due == date(2026, 11, 2)
    assert topic(extensions=[given | {"subject": "student:other"}]).due == date(2026, 11, 2)


def short_internship(**more: object) -> object:
    stay = {"id": "i", "start": date(2026, 3, 2), "end": date(2026, 3, 14)}
    facts = {"student": {"id": "s", "track": "SP"}, "internships": [stay]} | more
    return next(one for one in evaluate(MITU, facts, TODAY, SEED) if one.rule == "MITU-7.2-1")


def test_an_override_lets_a_refusal_pass_and_says_who_did() -> None:
    assert refusing([short_internship()])
    given = {"rule": "MITU-7.2-1", "subject": "internship:i", "reason": "r", "person": "p", "date": TODAY}
    found = short_internship(overrides=[given])
    assert not refusing([found])
    assert (found.status, found.severity) == (Status.VIOLATED, Severity.WARN)
    assert found.why[-1].code == "overridden"


def test_an_override_without_a_reason_or_for_another_item_counts_for_nothing() -> None:
    given = {"rule": "MITU-7.2-1", "subject": "internship:i", "reason": "r", "person": "p", "date": TODAY}
    assert refusing([short_internship(overrides=[given | {"reason": ""}])])
    assert refusing([short_internship(overrides=[given | {"subject": "internship:j"}])])
