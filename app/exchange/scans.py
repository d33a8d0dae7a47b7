"""Scanned files read page by page: which marks each page bears. The file itself is only ever read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.exchange.scan_process import ScanProcess
from app.exchange.sheet_pictures import ScanLimits, is_pdf

SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff")

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
    scan-reader-missing; Refused: scan-empty, scan-damaged, scan-encrypted, scan-foreign, scan-too-large,
    scan-too-many-pages, scan-too-heavy.
    """
    limits = limits or ScanLimits()
    with opened_apart(content_of(path, limits), path.name, limits) as sheets:
        for number in range(1, sheets.pages + 1):
            marks, problem = sheets.marks(number)
            yield ScannedPage(number, marks, problem, sheets.pages)


def opened_apart(data: bytes, file: str, limits: ScanLimits | None = None) -> ScanProcess:
    """The content of a file, opened in a process apart. Refused and EnvironmentProblem as `read_pages`."""
    if not data.strip(b"\0\r\n\t "):
        raise Refused("scan-empty", file=file)
    if not is_pdf(data) and not data.startswith(_PICTURES):
        raise Refused("scan-foreign", file=file)
    return ScanProcess(data, file, limits or ScanLimits())


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
