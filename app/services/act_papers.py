"""The papers of an act, form by form with all they are of, and what a recorded step prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.explanations import LocalText
from app.services import cases, print_batches, printables, printing, settings, students
from app.services.cases import Act
from app.services.casework import Move
from app.services.context import Changes, Context
from app.services.print_batches import Batch
from app.services.printables import Printable
from app.storage import queries

# Kinds of subjects that a student stands for.
_OF_STUDENT = frozenset({"student", "internship", "report", "record"})
_DECISION, _MEETING = "decision", "meeting"


@dataclass(frozen=True, slots=True)
class Papers:
    """A form with everything it would be printed of, and what each is called where that tells them apart."""

    form: str
    title: LocalText
    subjects: tuple[str, ...]
    details: tuple[str, ...]


def of_act(ctx: Context, act_id: str) -> list[Papers]:
    """What an act can print. UsageError: record-unknown."""
    return _together(printables.of_act(ctx, act_id))


def of_sitting(ctx: Context, sitting: str) -> list[Papers]:
    """What can be printed of what waits for a body (`BODY/ACT`) or of an agenda that was prepared (its id)."""
    return _together(printables.of_sitting(ctx, sitting))


def of_recorded(ctx: Context, moves: Sequence[Move], act: Act | None) -> list[Papers]:
    """What has just been recorded prints: the papers of the act, then those of the students that the steps name."""
    found = _act_id(ctx, act)
    of_students = [one for move in moves for one in _of_move(ctx, move)]
    return [*(of_act(ctx, found) if found else ()), *_together(of_students)]


def decisions_of(ctx: Context, form_id: str, subject: str) -> list[str] | None:
    """The decisions of an act (`meeting:ID`) for a form of decisions; None for any other form or subject."""
    kind, _, act_id = subject.partition(":")
    form = next((one for one in printing.list_forms(ctx, settings.main_profile(ctx)) if one.id == form_id), None)
    if kind != _MEETING or form is None or form.subject != _DECISION:
        return None
    return [one.subject for one in printables.of_act(ctx, act_id) if one.form == form_id]


def issue_all(
    ctx: Context,
    papers: Sequence[Papers],
    folder: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Batch:
    """Issue every paper for signing into files of a folder; cancelled, those of the forms before stay issued.

    EnvironmentProblem as `print_batches.issue_many`.
    """
    total = sum(len(one.subjects) for one in papers)
    found: list[Batch] = []
    for number, one in enumerate(papers):
        before = sum(len(earlier.subjects) for earlier in papers[:number])
        found.append(
            print_batches.issue_many(
                ctx,
                one.form,
                one.subjects,
                folder,
                progress=lambda done, _, before=before: progress(before + done, total),  # type: ignore[misc]
                cancelled=cancelled,
            )
        )
        if found[-1].cancelled:
            break
    return Batch(
        tuple(issued for one in found for issued in one.issued),
        tuple(path for one in found for path in one.files),
        tuple(refused for one in found for refused in one.refused),
        any(one.cancelled for one in found),
        Changes(None, frozenset().union(*(one.changes.tables for one in found))),
    )


def _together(found: Iterable[Printable]) -> list[Papers]:
    by_form: dict[str, list[Printable]] = {}
    for one in found:
        by_form.setdefault(one.form, []).append(one)
    return [
        Papers(form, of[0].title, tuple(one.subject for one in of), tuple(one.detail for one in of))
        for form, of in by_form.items()
    ]


def _act_id(ctx: Context, act: Act | None) -> str | None:
    if act is None:
        return None
    with ctx.database.read() as connection:
        rows = queries.rows(
            connection, "act", order=("id",), body=act.body, kind=act.kind, number=act.number, date=act.date
        )
    return str(rows[-1]["id"]) if rows else None


def _of_move(ctx: Context, move: Move) -> list[Printable]:
    """What a step prints of a student or of the item it was about, which a student stands for when it is new."""
    student = students.get(ctx, move.student_id)
    name = students.name_of(student).full_name
    step = cases.workflow(ctx, student["edition"], move.workflow).step(move.step)
    return [
        Printable(form.id, form.title, _subject(form.subject, move), name)
        for form in printing.list_forms(ctx, student["edition"])
        if form.id in step.prints and form.subject in _OF_STUDENT
        if not (student["track"] and form.tracks and student["track"] not in form.tracks)
    ]


def _subject(kind: str, move: Move) -> str:
    if kind == "student" or move.subject_id is None:
        return f"student:{move.student_id}"
    return f"{kind}:{move.subject_id}"
