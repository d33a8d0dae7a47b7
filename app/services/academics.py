"""The academic calendar (semester dates) and the working calendar of the country with the department's edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domain.calendar import DayOff, WorkingCalendar
from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.services.context import Context
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

# Who enrols within this time before a semester begins starts with it; later enrolment joins the running one.
_ENROLMENT_WINDOW = timedelta(days=75)
_NAMELESS = LocalText("", "", "")
_YEAR_TURNS_IN = 8  # an academic year begins in August or September


@dataclass(frozen=True, slots=True)
class Semester:
    """One semester: the academic year by its first calendar year, 1 autumn or 2 spring."""

    year: int
    number: int
    starts: date
    ends: date
    confirmed: bool


def academic_year(day: date) -> int:
    """The first calendar year of the academic year that `day` belongs to."""
    return day.year if day.month >= _YEAR_TURNS_IN else day.year - 1


def year_label(year: int) -> str:
    return f"{year}–{year + 1}"


def sample_semesters(year: int) -> list[Semester]:
    """An unconfirmed calendar to start with: autumn from 1 September, spring from mid January."""
    return [
        Semester(year, 1, date(year, 9, 1), date(year, 12, 31), False),
        Semester(year, 2, date(year + 1, 1, 18), date(year + 1, 6, 30), False),
    ]


def list_semesters(ctx: Context) -> list[Semester]:
    """Every semester that is known, in the order of years."""
    if "semesters" not in ctx.memory:
        with ctx.database.read() as connection:
            rows = queries.rows(connection, "academic_term", order=("year", "number"))
        ctx.memory["semesters"] = [
            Semester(row["year"], row["number"], row["starts"], row["ends"], row["confirmed"]) for row in rows
        ]
    semesters: list[Semester] = ctx.memory["semesters"]
    return semesters


def save_semesters(ctx: Context, semesters: Iterable[Semester]) -> Changes:
    """Enter or correct semesters. UsageError: semester-dates when one ends before it starts."""
    with ctx.intention("calendar.semesters") as unit:
        write_semesters(unit, semesters)
    ctx.memory.clear()
    return unit.changes


def save_year(
    ctx: Context, year: int, semesters: Iterable[Semester], final: tuple[date | None, date | None]
) -> Changes:
    """Enter or correct semesters and the window of final attestation of a year. UsageError: semester-dates."""
    with ctx.intention("calendar.semesters") as unit:
        write_semesters(unit, semesters)
        if any(final) or queries.rows(unit.connection, "final_attestation", year=year):
            write_final(unit, year, *final)
    ctx.memory.clear()
    return unit.changes


def write_semesters(unit: UnitOfWork, semesters: Iterable[Semester]) -> None:
    """Part of an intention: enter or correct semesters. UsageError: semester-dates."""
    present = {(row["year"], row["number"]): row["id"] for row in queries.rows(unit.connection, "academic_term")}
    for semester in semesters:
        if semester.ends <= semester.starts:
            raise UsageError("semester-dates", starts=semester.starts, ends=semester.ends)
        values = {
            "year": semester.year,
            "number": semester.number,
            "starts": semester.starts,
            "ends": semester.ends,
            "confirmed": semester.confirmed,
        }
        known = present.get((semester.year, semester.number))
        if known:
            unit.update("academic_term", known, values)
        else:
            unit.insert("academic_term", values)


def first_semester(semesters: list[Semester], enrolled: date) -> Semester | None:
    """The semester with which somebody enrolled on that day begins; None when the calendar does not hold it."""
    coming = [item for item in semesters if enrolled <= item.starts <= enrolled + _ENROLMENT_WINDOW]
    running = [item for item in semesters if item.starts <= enrolled <= item.ends]
    return next(iter(coming or running), None)


def list_finals(ctx: Context) -> dict[int, tuple[date | None, date | None]]:
    """The windows of final attestation by the year in which the academic year begins."""
    if "finals" not in ctx.memory:
        with ctx.database.read() as connection:
            rows = queries.rows(connection, "final_attestation")
        ctx.memory["finals"] = {row["year"]: (row["starts"], row["ends"]) for row in rows}
    finals: dict[int, tuple[date | None, date | None]] = ctx.memory["finals"]
    return finals


def write_final(unit: UnitOfWork, year: int, starts: date | None, ends: date | None) -> None:
    """Enter or correct the window of final attestation. UsageError: semester-dates."""
    if starts and ends and ends < starts:
        raise UsageError("semester-dates", starts=starts, ends=ends)
    known = queries.rows(unit.connection, "final_attestation", year=year)
    values = {"year": year, "starts": starts, "ends": ends}
    if known:
        unit.update("final_attestation", known[0]["id"], values)
    else:
        unit.insert("final_attestation", values)


def study_facts(
    semesters: list[Semester],
    student: Mapping[str, Any],
    years: float | None,
    finals: Mapping[int, tuple[date | None, date | None]],
) -> dict[str, Any]:
    """The `study` facts of a student: first day, his semesters and academic years as far as they are entered."""
    begins = student["first_day"] or student["enrol_date"]
    first = first_semester(semesters, begins) if begins else None
    own = _own_semesters(semesters, first, years)
    last_of_year = [item for item in semesters if first and item.year == first.year]
    start_year = first.starts.year if first else (begins.year if begins else None)
    last_year = _last_year(first, years)
    final_start, final_end = finals.get(last_year, (None, None)) if last_year else (None, None)
    return {
        "first_day": student["first_day"] or (first.starts if first else None),
        "semester1_end": first.ends if first else None,
        "year_end": max((item.ends for item in last_of_year), default=None),
        "academic_year": year_label(first.year) if first else None,
        "start_year": start_year,
        "end_year": None if last_year is None else last_year + 1,
        "calendar_confirmed": first.confirmed if first else None,
        "semesters": [_semester_facts(number, one) for number, one in enumerate(own, start=1)],
        "years": _year_facts(semesters, own),
        "final_start": final_start,
        "final_end": final_end,
    }


def _own_semesters(semesters: list[Semester], first: Semester | None, years: float | None) -> list[Semester]:
    """The semesters a student studies in, from his first; those not entered yet are missing at the end."""
    if first is None or years is None:
        return []
    coming = [item for item in semesters if item.starts >= first.starts]
    return coming[: round(years * 2)]


def _semester_facts(number: int, semester: Semester) -> dict[str, Any]:
    return {
        "id": str(number),
        "number": number,
        "year": semester.year,
        "starts": semester.starts,
        "ends": semester.ends,
        "academic_year": year_label(semester.year),
    }


def _year_facts(semesters: list[Semester], own: list[Semester]) -> list[dict[str, Any]]:
    """The academic years of a student with their last days, each once."""
    years = dict.fromkeys(item.year for item in own)
    return [
        {
            "id": str(year),
            "number": number,
            "year": year,
            "ends": max(item.ends for item in semesters if item.year == year),
            "academic_year": year_label(year),
        }
        for number, year in enumerate(years, start=1)
    ]


def _last_year(first: Semester | None, years: float | None) -> int | None:
    """The year in which a student's last academic year begins."""
    if first is None or years is None:
        return None
    return first.year + (round(years * 2) + first.number - 2) // 2


def current_academic_year(ctx: Context, day: date | None = None) -> int:
    """The year in which the academic year of a day (today) begins; between semesters by the month."""
    day = day or ctx.today()
    for semester in list_semesters(ctx):
        if semester.starts <= day <= semester.ends:
            return semester.year
    return academic_year(day)


# --- working days -------------------------------------------------------------------------------------------


def working_calendar(ctx: Context) -> WorkingCalendar:
    """The national calendar with the department's own days; the working week is a setting of the edition."""
    if "calendar" not in ctx.memory:
        with ctx.database.read() as connection:
            days = queries.rows(connection, "calendar_day", order=("day",))
            years = queries.rows(connection, "calendar_year")
        ctx.memory["calendar"] = _edited(ctx.national_calendar, days, years)
    calendar: WorkingCalendar = ctx.memory["calendar"]
    return calendar


def _edited(national: WorkingCalendar, days: list[dict[str, Any]], years: list[dict[str, Any]]) -> WorkingCalendar:
    off = [
        DayOff(
            row["day"],
            f"own-{row['day']}",
            LocalText(row["name_kk"] or "", row["name_ru"] or "", row["name_en"] or ""),
            frozenset(week for week, is_off in ((5, row["off_five"]), (6, row["off_six"])) if is_off),
        )
        for row in days
        if row["off_five"] or row["off_six"]
    ]
    worked = [row["day"] for row in days if not (row["off_five"] or row["off_six"])]
    confirmed = [row["year"] for row in years if row["confirmed"]]
    return national.changed(off, worked, confirmed)


def save_day(ctx: Context, day: date, *, off_five: bool, off_six: bool, name: LocalText = _NAMELESS) -> Changes:
    """Make a day a day off (by working week) or a working day."""
    with ctx.intention("calendar.day", day=day) as unit:
        values = {
            "day": day,
            "off_five": off_five,
            "off_six": off_six,
            "name_kk": name.kk,
            "name_ru": name.ru,
            "name_en": name.en,
        }
        known = queries.rows(unit.connection, "calendar_day", day=day)
        if known:
            unit.update("calendar_day", known[0]["id"], values)
        else:
            unit.insert("calendar_day", values)
    ctx.memory.clear()
    return unit.changes


def confirm_year(ctx: Context, year: int) -> Changes:
    """Declare that the working days of a year were checked against the official calendar."""
    with ctx.intention("calendar.confirm", year=year) as unit:
        known = queries.rows(unit.connection, "calendar_year", year=year)
        if known:
            unit.update("calendar_year", known[0]["id"], {"confirmed": True})
        else:
            unit.insert("calendar_year", {"year": year, "confirmed": True})
    ctx.memory.clear()
    return unit.changes
