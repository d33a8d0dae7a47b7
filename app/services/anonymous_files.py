"""Papers and scans of people who are anonymised: what is theirs alone goes, with its files; from papers that tell of
others too their names are taken out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from app.domain.anonymity import Traces
from app.domain.errors import EnvironmentProblem
from app.services.context import Context
from app.services.filing_desk import DISMISSED
from app.services.papers import SUFFIX
from app.storage import queries
from app.storage.database import UnitOfWork
from app.storage.engine import environment_errors

Row = dict[str, Any]
File = tuple[str, str]  # hash and suffix


@dataclass(slots=True)
class Files:
    """Papers and their scanned pages as they were before anything was taken out.

    `scans` are the files that hold pages of nobody else, with all their pages; `freed` what may be removed. Rows of
    the ids `elsewhere` were rid of the people on another PC: their files come from there.
    """

    papers: list[Row]
    pages: list[Row]
    scans: dict[str, list[Row]]
    elsewhere: Collection[str] = ()
    freed: set[File] = field(default_factory=set)

    @property
    def row_ids(self) -> set[str]:
        """The rows that go and do not belong to a person by themselves."""
        return {*self.scans, *(page["id"] for pages in self.scans.values() for page in pages)}


def of_papers(connection: Any, paper_ids: Collection[str], elsewhere: Collection[str] = ()) -> Files:
    """What hangs on these papers."""
    papers = _rows(connection, "paper", "id", paper_ids)
    pages = _rows(connection, "scan_page", "paper_id", paper_ids)
    own = {page["id"] for page in pages}
    every = queries.rows_by(connection, "scan_page", "scan_id", {page["scan_id"] for page in pages})
    scans = {
        scan_id: rows
        for scan_id, rows in every.items()
        if all(row["id"] in own or row["state"] == DISMISSED for row in rows)
    }
    return Files(papers, pages, scans, elsewhere, {(row["sha256"], SUFFIX) for row in papers})


def take_out(ctx: Context, unit: UnitOfWork, found: Files) -> None:
    """Take the papers with their copies and scanned pages out of the records.

    A page that came in one file with the pages of others becomes an empty one there. Refused: scan-damaged;
    EnvironmentProblem: pdf-damaged.
    """
    for scan_id, pages in found.scans.items():
        _free(unit, found, scan_id)
        for page in pages:
            unit.delete("scan_page", page["id"])
        unit.delete("scan", scan_id)
    shared: dict[str, list[Row]] = {}
    for page in found.pages:
        if page["scan_id"] not in found.scans:
            shared.setdefault(page["scan_id"], []).append(page)
    for scan_id, pages in shared.items():
        _empty_pages(ctx, unit, found, scan_id, pages)
    ids = [row["id"] for row in found.papers]
    copies = _rows(unit.connection, "paper_copy", "paper_id", ids)
    for event in _rows(unit.connection, "copy_event", "copy_id", [row["id"] for row in copies]):
        unit.delete("copy_event", event["id"])
    for copy in copies:
        unit.delete("paper_copy", copy["id"])
    for paper_id in ids:
        unit.delete("paper", paper_id)


def _free(unit: UnitOfWork, found: Files, scan_id: str) -> Row:
    scan = unit.get("scan", scan_id)
    found.freed.add((scan["sha256"], scan["suffix"]))
    return scan


def _empty_pages(ctx: Context, unit: UnitOfWork, found: Files, scan_id: str, pages: list[Row]) -> None:
    from app.exchange.pdf_redaction import emptied

    if not {scan_id, *(page["id"] for page in pages)} <= set(found.elsewhere):
        scan = _free(unit, found, scan_id)
        if (content := _content(ctx, scan["sha256"], scan["suffix"])) is not None:
            clean = emptied(content, {page["page"] for page in pages})
            unit.update("scan", scan_id, {"sha256": ctx.files.put(clean, scan["suffix"])})
    for page in pages:
        left = {"state": DISMISSED, **dict.fromkeys(("paper_id", "copy_number", "sheet", "reason", "mark"))}
        unit.update("scan_page", page["id"], left)


def redact(ctx: Context, unit: UnitOfWork, found: Files, paper_ids: Iterable[str], traces: Traces) -> int:
    """Take people out of the files of papers that tell of others too; how many were written anew.

    Refused: pdf-not-redacted; EnvironmentProblem: pdf-damaged.
    """
    from app.exchange.pdf_redaction import redacted

    count = 0
    for paper_id in [one for one in paper_ids if one not in found.elsewhere]:
        paper = unit.get("paper", paper_id)
        content = _content(ctx, paper["sha256"], SUFFIX)
        clean = redacted(content, traces.spans) if content is not None else None
        if clean is not None:
            found.freed.add((paper["sha256"], SUFFIX))
            unit.update("paper", paper_id, {"sha256": ctx.files.put(clean, SUFFIX)})
            count += 1
    return count


def _content(ctx: Context, digest: str, suffix: str) -> bytes | None:
    """A kept file; None where it is lost already."""
    try:
        return ctx.files.get(digest, suffix)
    except EnvironmentProblem as problem:
        if problem.code in ("file-missing", "file-changed"):
            return None
        raise


def remove_freed(ctx: Context, connection: Any, freed: Collection[File]) -> None:
    """Remove those of the files that no paper and no scan speaks of any more. EnvironmentProblem: disk-trouble, ..."""
    for digest, suffix in set(freed) - set(_held(connection, freed)):
        path = ctx.files.path(digest, suffix)
        with environment_errors(path):
            path.unlink(missing_ok=True)


def _held(connection: Any, files: Collection[File]) -> Iterator[File]:
    digests = {digest for digest, _ in files}
    yield from ((row["sha256"], SUFFIX) for row in _rows(connection, "paper", "sha256", digests))
    yield from ((row["sha256"], row["suffix"]) for row in _rows(connection, "scan", "sha256", digests))


def _rows(connection: Any, table: str, column: str, values: Iterable[str]) -> list[Row]:
    return [row for rows in queries.rows_by(connection, table, column, values).values() for row in rows]
