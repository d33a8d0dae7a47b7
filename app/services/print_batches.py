"""A form issued for many at once: files of a folder, or one file for the printer in the order of signing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from app.domain.errors import KafedraError, Refused
from app.domain.explanations import LocalText
from app.domain.kazakh import sort_key
from app.services import files_out, paper_subjects, papers, printing, students
from app.services.context import Context
from app.services.papers import SUFFIX, Fresh, IssuedPaper
from app.services.printing import PrintOptions
from app.storage.database import Changes

if TYPE_CHECKING:
    from app.forms.catalogue import Template

Order = Literal["name", "supervisor"]


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Of what (`KIND:ID`) a form could not be printed, what it is called, and why."""

    subject: str
    name: str
    error: KafedraError


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of printing a form for many; when cancelled, nothing was issued."""

    issued: tuple[IssuedPaper, ...]
    files: tuple[Path, ...]
    refused: tuple[NotPrinted, ...]
    cancelled: bool
    changes: Changes


@dataclass(frozen=True, slots=True)
class OneFile:
    """Papers one after another in one file; `parts` are the pages of each document in it."""

    pdf: bytes
    parts: tuple[int, ...]


def issue_many(
    ctx: Context,
    form_id: str,
    subjects: Sequence[str],
    folder: Path | None = None,
    *,
    options: PrintOptions | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Batch:
    """Issue a form for many subjects (`KIND:ID`) in the given order, with a folder into files of it.

    Without options for signing. What cannot be printed is named with the reason and does not stop the others.
    EnvironmentProblem: file-not-allowed, file-no-room, file-not-saved; a folder that cannot be made is told before
    anything is issued.
    """
    options = options or PrintOptions(draft=False)
    template = printing.template_of(ctx, form_id, options.language)
    fresh: list[Fresh] = []
    refused: list[NotPrinted] = []
    for done, subject in enumerate(subjects):
        if cancelled():
            return Batch((), (), tuple(refused), True, Changes(None))
        progress(done, len(subjects))
        try:
            fresh.append(papers.prepare(ctx, template, subject, options))
        except Refused as error:
            refused.append(NotPrinted(subject, _name(ctx, template, subject), error))
    progress(len(subjects), len(subjects))
    if not fresh:
        return Batch((), (), tuple(refused), False, Changes(None))
    if folder is not None:
        files_out.make_folder(folder)
    title = LocalText(**template.title)
    changes = papers.enter(ctx, fresh, options, "papers.issue-cohort", n=len(fresh), title=title)
    issued = [papers.get(ctx, one.id) for one in fresh]
    files = _written(ctx, fresh, issued, folder) if folder is not None else []
    return Batch(tuple(issued), tuple(files), tuple(refused), False, changes)


def in_order(ctx: Context, student_ids: Sequence[str], order: Order) -> list[str]:
    """Students by name, or in stacks of their supervisors, who sign first; those without one at the end."""
    lines = students.lines_of(ctx, student_ids)
    by_name = sorted(lines, key=lambda line: (sort_key(line.name), line.id))
    if order == "supervisor":
        by_name.sort(key=lambda line: (not line.supervisor, sort_key(line.supervisor)))
    return [line.id for line in by_name]


def one_file(ctx: Context, paper_ids: Sequence[str]) -> OneFile:
    """The frozen files of papers, joined in the given order. EnvironmentProblem: file-missing, file-changed."""
    from app.exchange.pdf_joining import join

    issued = [papers.get(ctx, paper_id) for paper_id in paper_ids]
    joined = join(ctx.files.get(one.sha256, SUFFIX) for one in issued)
    sizes = zip(issued, joined.pages, strict=True)
    parts = tuple(paper.pages for paper, pages in sizes for _ in range(max(pages // paper.pages, 1)))
    return OneFile(joined.pdf, parts)


def _written(ctx: Context, fresh: Sequence[Fresh], issued: Sequence[IssuedPaper], folder: Path) -> list[Path]:
    return [_export(ctx, one.prepared.subject.name, paper, folder) for one, paper in zip(fresh, issued, strict=True)]


def _export(ctx: Context, name: str, paper: IssuedPaper, folder: Path) -> Path:
    target = folder / f"{paper.number} {files_out.plain_name(name)}{SUFFIX}"
    files_out.write_file(target, ctx.files.get(paper.sha256, SUFFIX))
    return target


def _name(ctx: Context, template: Template, subject: str) -> str:
    """What a refused subject is called; it may be that it lacks the very record that is printed."""
    kind, _, subject_id = subject.partition(":")
    if kind == "student":
        return students.name_of(students.get(ctx, subject_id)).full_name
    return paper_subjects.resolve(ctx, template, subject).name
