"""The list of students as a person works with it: restricted, sorted and paged, each with what falls due next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.explanations import LocalText
from app.domain.findings import Finding
from app.services import consents, deadlines, organisation, students
from app.services.context import Context
from app.services.students import StudentLine
from app.storage.student_queries import StudentFilter

NEXT_DUE = "next_due"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list shows; None means no restriction. `ids` are chosen students, such as a group of Today."""

    text: str = ""
    cohort: int | None = None
    programme_id: str | None = None
    track: str | None = None
    course: int | None = None
    status: str | None = None
    archived: bool = False
    ids: tuple[str, ...] | None = None
    consent: str | None = None  # missing, given

    @property
    def by_python(self) -> bool:
        """Whether the restriction needs more than the list query can answer."""
        return self.status is not None or self.ids is not None or self.consent is not None


@dataclass(frozen=True, slots=True)
class DueLine:
    """A line of the list; `urgency` is the status of what falls due next, None when nothing does."""

    line: StudentLine
    due: date | None = None
    urgency: str | None = None
    what: LocalText | None = None
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the list can be restricted to. Programmes and tracks come as (id, text)."""

    cohorts: tuple[int, ...]
    programmes: tuple[tuple[str, str], ...]
    tracks: tuple[tuple[str, LocalText], ...]
    courses: tuple[int, ...]


def page(
    ctx: Context,
    wanted: Wanted,
    *,
    order: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int | None = None,
    full_iin: bool = False,
) -> tuple[list[DueLine], int]:
    """One screen of the list and how many students it has in all; with `full_iin` as an export that asks for it.

    UsageError: order-unknown.
    """
    if order == NEXT_DUE or wanted.by_python:
        lines = _chosen(ctx, wanted, order, descending, full_iin=full_iin)
        total = len(lines)
        lines = lines[offset : None if limit is None else offset + limit]
    else:
        restriction = _restriction(wanted)
        total = students.count(ctx, restriction)
        lines = students.list_lines(
            ctx, restriction, order=order, descending=descending, offset=offset, limit=limit, full_iin=full_iin
        )
    findings = _findings(ctx, wanted, lines)
    return [_due_line(line, findings.get(line.id, ())) for line in lines], total


def ids(ctx: Context, wanted: Wanted) -> list[str]:
    """Everybody the restriction leaves, in Kazakh order."""
    return [line.id for line in _chosen(ctx, wanted, "name", False)]


def choices(ctx: Context) -> Choices:
    """What a list of students may be restricted to."""
    programmes = organisation.list_programmes(ctx)
    editions = {row["edition"] for row in programmes}
    tracks = {key: track.name for edition in sorted(editions) for key, track in ctx.profile(edition).tracks.items()}
    years = [int(track.years + 0.5) for edition in editions for track in ctx.profile(edition).tracks.values()]
    return Choices(
        tuple(students.cohorts(ctx)),
        tuple(
            (row["id"], f"{row['code']} {row[f'name_{ctx.language}'] or row['name_kk'] or ''}".strip())
            for row in programmes
        ),
        tuple(tracks.items()),
        tuple(range(1, max(years, default=2) + 1)),
    )


def _restriction(wanted: Wanted) -> StudentFilter:
    return students.wanted(
        wanted.text,
        cohort=wanted.cohort,
        programme_id=wanted.programme_id,
        track=wanted.track,
        course=wanted.course,
        archived=wanted.archived,
    )


def _chosen(ctx: Context, wanted: Wanted, order: str, descending: bool, *, full_iin: bool = False) -> list[StudentLine]:
    by_due = order == NEXT_DUE
    lines = students.list_lines(
        ctx,
        _restriction(wanted),
        order="name" if by_due else order,
        descending=descending and not by_due,
        full_iin=full_iin,
    )
    if wanted.status is not None:
        lines = [line for line in lines if line.status == wanted.status]
    if wanted.ids is not None:
        among = frozenset(wanted.ids)
        lines = [line for line in lines if line.id in among]
    if wanted.consent is not None:
        given = consents.given_by(ctx)
        lines = [line for line in lines if (line.id in given) is (wanted.consent == "given")]
    if by_due:
        findings = _findings(ctx, wanted, lines)
        due = {line.id: _due_line(line, findings.get(line.id, ())).due for line in lines}
        dated = [line for line in lines if due[line.id]]
        dated.sort(key=lambda line: due[line.id] or date.max, reverse=descending)
        lines = dated + [line for line in lines if not due[line.id]]
    return lines


def _findings(ctx: Context, wanted: Wanted, lines: Sequence[StudentLine]) -> Mapping[str, Sequence[Finding]]:
    """What is pressing for the students of the lines; nothing is for those in the archive."""
    return {} if wanted.archived or not lines else deadlines.of_some(ctx, [line.id for line in lines])


def _due_line(line: StudentLine, findings: Sequence[Finding]) -> DueLine:
    pressing = [one for one in findings if one.due is not None and one.status in deadlines.LISTED]
    soonest = min(pressing, key=lambda one: one.due or date.max, default=None)
    if soonest is None:
        return DueLine(line)
    return DueLine(line, soonest.due, soonest.status.value, soonest.summary, soonest.clause)
