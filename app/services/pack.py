"""The inspection pack: the papers of a student in one PDF behind their contents, signed scans in place of prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import KafedraError
from app.services import files_out, form_templates, pack_contents, paper_data, paper_subjects, printing, students
from app.services.context import Context
from app.services.pack_contents import FORM, Contents, Packed
from app.services.paper_reading import Data
from app.services.papers import SUFFIX

_TRIES = 3  # to number pages behind contents that grow with the numbers


@dataclass(frozen=True, slots=True)
class StudentPack:
    """One file. `contents` tell what is in it and what is missing; the first pages are the contents themselves."""

    name: str
    pdf: bytes
    pages: int
    contents: Contents


@dataclass(frozen=True, slots=True)
class NotPacked:
    """A student whose pack could not be made, and why."""

    student_id: str
    name: str
    error: KafedraError


@dataclass(frozen=True, slots=True)
class CohortPack:
    """The files written, one a student; when cancelled, those finished before stay."""

    files: tuple[Path, ...]
    refused: tuple[NotPacked, ...]
    cancelled: bool


def of_student(ctx: Context, student_id: str) -> StudentPack:
    """The pack of one student as of today.

    EnvironmentProblem: file-missing, file-changed, pdf-damaged; UsageError: record-unknown.
    """
    from app.exchange.pdf_joining import join

    student = students.get(ctx, student_id)
    with ctx.database.read() as connection:
        contents = pack_contents.contents(ctx, connection, student_id, "kk")
    scans: dict[str, bytes] = {}
    papers = join(piece for paper in contents.papers for piece in _pieces(ctx, paper, scans))
    whole = join([_first_pages(ctx, student_id, contents), *([papers.pdf] if contents.papers else [])])
    return StudentPack(students.name_of(student).full_name, whole.pdf, sum(whole.pages), contents)


def of_many(
    ctx: Context,
    student_ids: Sequence[str],
    folder: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CohortPack:
    """A file a student into a folder. Whose papers cannot be read is named and does not stop the others.

    EnvironmentProblem: file-not-allowed, file-no-room, file-not-saved.
    """
    files_out.make_folder(folder)
    files: list[Path] = []
    refused: list[NotPacked] = []
    for done, student_id in enumerate(student_ids):
        progress(done, len(student_ids))
        if cancelled():
            return CohortPack(tuple(files), tuple(refused), True)
        try:
            pack = of_student(ctx, student_id)
        except KafedraError as error:
            name = students.name_of(students.get(ctx, student_id)).full_name
            refused.append(NotPacked(student_id, name, error))
            continue
        target = folder / f"{done + 1:03} {file_name(pack.name)}"
        files_out.write_file(target, pack.pdf)
        files.append(target)
    progress(len(student_ids), len(student_ids))
    return CohortPack(tuple(files), tuple(refused), False)


def file_name(name: str) -> str:
    """The file of a pack called after its student."""
    return files_out.plain_name(name) + SUFFIX


# --- contents -----------------------------------------------------------------------------------------------------


def _first_pages(ctx: Context, student_id: str, contents: Contents) -> bytes:
    """The contents with the page on which each paper begins, counted from the first page of the file."""
    template = form_templates.get(ctx.folders.templates, FORM)
    subject = paper_subjects.resolve(ctx, template, f"student:{student_id}")
    data = paper_data.gather(ctx, template, subject)
    length = 0
    for _ in range(_TRIES):
        rendered = printing.render(ctx, template, _numbered(data, contents, length + 1))
        if rendered.pages == length:
            break
        length = rendered.pages
    return rendered.pdf


def _numbered(data: Data, contents: Contents, first: int) -> Data:
    begins: list[int] = []
    for paper in contents.papers:
        begins.append(first)
        first += paper.pages
    rows = [{**row, "at": at} for row, at in zip(data["papers"], begins, strict=True)]
    return {**data, "papers": rows}


# --- papers -------------------------------------------------------------------------------------------------------


def _pieces(ctx: Context, paper: Packed, scans: dict[str, bytes]) -> Iterator[bytes]:
    """The sheets of a paper: scans of one copy where they are home, prints in their place where they are not."""
    from app.exchange.pdf_joining import pick

    printed = ctx.files.get(paper.sha256, SUFFIX)
    for sheet in range(1, paper.pages + 1):
        scan = paper.scans.get(sheet)
        if scan is None:
            yield pick(printed, sheet - 1)
            continue
        digest = scan["sha256"]
        if digest not in scans:
            scans[digest] = ctx.files.get(digest, scan["suffix"])
        yield _scanned(scans[digest], scan["file"], scan["page"])


def _scanned(content: bytes, file: str, page: int) -> bytes:
    """One page of a scan as it came; a picture becomes a page of its size."""
    from app.exchange.pdf_joining import pick
    from app.exchange.scan_views import page_pdf
    from app.exchange.sheet_pictures import is_pdf

    return pick(content, page - 1) if is_pdf(content) else page_pdf(content, file, page)
