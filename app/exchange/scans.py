"""Scanned files read page by page: which marks each page bears. The file itself is only ever read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.exchange.mark_reading import find_marks
from app.exchange.pdf_pages import pdf_pages
from app.exchange.picture_pages import picture_pages
from app.exchange.sheet_pictures import ScanLimits, SheetPicture

SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff")

PDF = b"%PDF-"
PDF_HEAD = 1024  # bytes before which a PDF has to begin
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a scanned file: its number from 1 `of` how many, the marks of ours on it (texts in capitals, sorted),
    and a code when the page could not be looked at: scan-page-damaged, scan-page-too-large, scan-page-slow."""

    number: int
    marks: tuple[str, ...] = ()
    problem: str | None = None
    of: int = 1


def read_pages(path: Path, limits: ScanLimits | None = None) -> Iterator[ScannedPage]:
    """The pages of a PDF, JPEG, PNG or TIFF in their order, whatever the name says it is.

    The file is opened with the first page asked for. UsageError: scan-missing; EnvironmentProblem: scan-unreadable,
    scan-reader-busy; Refused: scan-empty, scan-damaged, scan-encrypted, scan-foreign, scan-too-large,
    scan-too-many-pages.
    """
    limits = limits or ScanLimits()
    for page in sheet_pictures(content_of(path, limits), path.name, limits):
        marks = find_marks(page.picture, page.dpi) if page.picture is not None else ()
        yield ScannedPage(page.number, marks, page.problem, page.of)


def sheet_pictures(data: bytes, file: str, limits: ScanLimits | None = None) -> Iterator[SheetPicture]:
    """The pages of a file's content as pictures, in their order. Refused and EnvironmentProblem as `read_pages`."""
    limits = limits or ScanLimits()
    if not data.strip(b"\0\r\n\t "):
        raise Refused("scan-empty", file=file)
    if PDF in data[:PDF_HEAD]:
        return pdf_pages(data, file, limits)
    if data.startswith(_PICTURES):
        return picture_pages(data, file, limits)
    raise Refused("scan-foreign", file=file)


def content_of(path: Path, limits: ScanLimits | None = None) -> bytes:
    """The whole file. UsageError: scan-missing; EnvironmentProblem: scan-unreadable; Refused: scan-too-large."""
    limits = limits or ScanLimits()
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except (FileNotFoundError, IsADirectoryError) as fault:
        raise UsageError("scan-missing", file=str(path)) from fault
    except (OSError, ValueError) as fault:
        raise EnvironmentProblem("scan-unreadable", file=str(path), detail=str(fault)) from fault
    if len(data) > limits.file_bytes:
        raise Refused("scan-too-large", file=path.name)
    return data
