"""Meetings and orders: the acts that were recorded, what each decided, and the cases they moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.domain.kazakh import fold
from app.services import cases, settings, students
from app.services.context import Context
from app.storage import case_queries, queries

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ActLine:
    """One line of the list of meetings and orders."""

    id: str
    body: str
    body_name: LocalText
    kind: str
    number: str
    date: date
    subject: str
    chair: str
    decisions: int
    approved: int


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """What an act decided for one student."""

    student_id: str
    name: str
    workflow: str
    step: LocalText
    outcome: str
    reason: str
    id: str


@dataclass(frozen=True, slots=True)
class ActCard:
    """An act with its decisions."""

    act: Row
    line: ActLine
    decisions: tuple[DecisionLine, ...]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as the list shows it."""

    id: str
    student_id: str
    student: str
    workflow: str
    next: LocalText | None
    opened: date
    closed: date | None


def list_acts(ctx: Context, text: str = "") -> list[ActLine]:
    """All acts, newest first; `text` is looked for in number and subject."""
    with ctx.database.read() as connection:
        acts = queries.rows(connection, "act", order=("date", "id"))
        counts = case_queries.decision_counts(connection)
    wanted = fold(text)
    return [
        _line(ctx, row, counts.get(row["id"], (0, 0)))
        for row in reversed(acts)
        if not wanted or wanted in fold(f"{row['number'] or ''} {row['subject'] or ''}")
    ]


def get_act(ctx: Context, act_id: str) -> ActCard:
    """UsageError: record-unknown."""
    with ctx.database.read() as connection:
        row = queries.get(connection, "act", act_id)
        if row is None:
            raise UsageError("record-unknown", kind="meeting", id=act_id)
        decided = case_queries.act_decisions(connection, act_id)
        counts = case_queries.decision_counts(connection).get(act_id, (0, 0))
    names = {line.id: line.name for line in students.lines_of(ctx, [one["student_id"] for one in decided])}
    decisions = tuple(
        DecisionLine(
            one["student_id"],
            names[one["student_id"]],
            one["workflow"],
            cases.workflow(ctx, one["edition"], one["workflow"]).step(one["step"]).action,
            one["outcome"],
            one["reason"] or "",
            one["id"],
        )
        for one in decided
    )
    return ActCard(row, _line(ctx, row, counts), decisions)


def list_cases(ctx: Context, text: str = "") -> list[CaseLine]:
    """All cases with their next step, the latest first."""
    restriction = students.wanted(text)
    ids: Sequence[str] = students.list_ids(ctx, restriction)
    names = {line.id: line.name for line in students.lines_of(ctx, ids)}
    with ctx.database.read() as connection:
        rows = queries.rows_by(connection, "work_case", "student_id", ids)
        flat = [row for found in rows.values() for row in found]
        loaded = cases.of_rows(ctx, connection, flat)
    return [
        CaseLine(
            row["id"],
            row["student_id"],
            names[row["student_id"]],
            row["workflow"],
            case.state.next.action if case.state.next else None,
            row["opened"],
            row["closed"],
        )
        for row, case in sorted(
            zip(flat, loaded, strict=True), key=lambda pair: (pair[0]["opened"], pair[0]["id"]), reverse=True
        )
    ]


def _line(ctx: Context, row: Row, counts: tuple[int, int]) -> ActLine:
    bodies = ctx.profile(settings.main_profile(ctx)).bodies
    body = bodies.get(row["body"])
    return ActLine(
        row["id"],
        row["body"],
        body.name if body else LocalText(row["body"], row["body"], row["body"]),
        row["kind"],
        row["number"] or "",
        row["date"],
        row["subject"] or "",
        row["chair"] or "",
        *counts,
    )
