"""What the internship tab asks of the services; runs in the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.internships import InternshipCard


@dataclass(frozen=True, slots=True)
class InternshipData:
    """All internships of a student, the earliest first."""

    cards: tuple[InternshipCard, ...]


def fetch(ctx: Context, student_id: str) -> InternshipData:
    from app.services import internships

    return InternshipData(tuple(internships.get(ctx, row["id"]) for row in internships.of_student(ctx, student_id)))


def create(ctx: Context, student_id: str) -> Any:
    from app.services import internships

    return internships.create(ctx, student_id)[1]


def save(ctx: Context, internship_id: str, values: dict[str, Any]) -> Any:
    from app.services import internships

    return internships.save(ctx, internship_id, values)


def save_programme(ctx: Context, internship_id: str, values: dict[str, Any], rows: list[dict[str, Any]]) -> Any:
    from app.services import internships

    return internships.save_programme(ctx, internship_id, values, rows)


def approve_programme(ctx: Context, internship_id: str, on: date | None) -> Any:
    from app.services import internships

    return internships.approve_programme(ctx, internship_id, on)


def approve(ctx: Context, internship_id: str, number: str, on: date) -> Any:
    from app.services import internships

    return internships.approve(ctx, internship_id, number, on)


def submit(ctx: Context, internship_id: str, values: dict[str, Any]) -> Any:
    from app.services import internships

    return internships.submit(ctx, internship_id, values)


def save_report(ctx: Context, internship_id: str, values: dict[str, Any]) -> Any:
    from app.services import internships

    return internships.save_report(ctx, internship_id, values)


def save_publications(ctx: Context, internship_id: str, rows: list[dict[str, Any]]) -> Any:
    from app.services import internships

    return internships.save_publications(ctx, internship_id, rows)


def record(ctx: Context, internship_id: str, act: str, given: dict[str, Any]) -> Any:
    """One act on the report: seminar, head, dsia, decision."""
    from app.services import internships

    number, on = given.get("number") or "", given["date"]
    if act == "seminar":
        return internships.record_seminar(ctx, internship_id, number, on)
    if act == "head":
        return internships.approve_report(ctx, internship_id, on)
    if act == "dsia":
        return internships.hand_over(ctx, internship_id, number, on)
    return internships.credit(ctx, internship_id, number, on, given["credits"])


def judge_dates(
    ctx: Context, student_id: str, internship_id: str, dates: dict[str, date | None]
) -> list[tuple[str, str]]:
    """What the regulation has against the dates, each in one sentence with its clause."""
    from app.services import internship_dates, today

    return [
        (" ".join(today.explain_all(ctx, one.why[-1:])), one.clause)
        for one in internship_dates.judge(ctx, student_id, internship_id, dates)
    ]
