"""The coming home of signed sheets: scans received, each page filed by its mark, the others kept in the tray."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.errors import KafedraError, Refused, UsageError
from app.domain.keys import new_key
from app.domain.marks import ANY_COPY, read
from app.domain.paper_way import HOME, Event
from app.services import paper_copies
from app.services.context import Context
from app.services.filing_desk import BY_HAND, BY_MARK, DISMISSED, FILED, TRAY, Desk, Place
from app.services.kept_files import Keep, kept_with_rows
from app.services.scan_files import HUNDREDTHS, ScanFile, Step, files_of, read_file, told
from app.storage import copy_queries, queries
from app.storage.database import Changes, UnitOfWork

if TYPE_CHECKING:
    from app.exchange.scans import ScannedPage

Row = dict[str, Any]

RECEIVE = "filing.receive"
_NOTHING = Changes(None)


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """What became of one page. `reason` is the code of why it waits in the tray; else paper, copy and sheet.

    `further` is one more picture of a sheet that was filed before; `annulled` that the paper is void.
    """

    file: str
    page: int
    reason: str | None
    number: str = ""
    copy: int = 0
    sheet: int = 0
    further: bool = False
    annulled: bool = False


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file that could not be received, and why."""

    file: str
    error: KafedraError


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of receiving files. `known` had been received before; `homecoming` names the copies now complete.

    When cancelled, nothing was received.
    """

    pages: tuple[PageOutcome, ...] = ()
    known: tuple[str, ...] = ()
    bad: tuple[BadFile, ...] = ()
    homecoming: tuple[str, ...] = ()
    cancelled: bool = False
    changes: Changes = _NOTHING

    @property
    def filed(self) -> tuple[PageOutcome, ...]:
        return tuple(one for one in self.pages if one.reason is None)

    @property
    def in_tray(self) -> tuple[PageOutcome, ...]:
        return tuple(one for one in self.pages if one.reason is not None)


# --- receiving -------------------------------------------------------------------------------------


def receive(
    ctx: Context,
    paths: Iterable[Path],
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Receipt:
    """Read scanned files, or all files of folders, and file their pages as one intention.

    The originals are kept as they are. A file that was received before is told and not taken twice; one that cannot
    be read is told and does not stop the others. `progress` counts hundredths of files. UsageError: scan-missing;
    Refused: role-may-not.
    """
    if not dry_run:
        ctx.require(RECEIVE)
    files = files_of(paths)
    fresh: list[ScanFile] = []
    known: list[str] = []
    bad: list[BadFile] = []
    seen = _received(ctx)
    for done, path in enumerate(files):
        step = Step(progress, done, len(files))
        step.tell(0.0)
        try:
            found = read_file(path, seen, step.tell, cancelled)
        except KafedraError as error:
            bad.append(BadFile(told(path), error))
            continue
        if cancelled():
            return Receipt(cancelled=True)
        if found is None:
            known.append(told(path))
        else:
            seen.add(found.sha256)
            fresh.append(found)
    progress(len(files) * HUNDREDTHS, len(files) * HUNDREDTHS)
    receipt = _filed(ctx, fresh, dry_run)
    return Receipt(receipt.pages, tuple(known), tuple(bad), receipt.homecoming, False, receipt.changes)


def _received(ctx: Context) -> set[str]:
    with ctx.database.read() as connection:
        return {row["sha256"] for row in queries.rows(connection, "scan")}


def _filed(ctx: Context, fresh: Sequence[ScanFile], dry_run: bool) -> Receipt:
    """Decide of every page, keep the files, then enter everything at once: a file without a line does no harm."""
    desk = Desk(ctx)
    placed = [(file, page, page.problem or desk.by_marks(page.marks)) for file in fresh for page in file.pages]
    outcomes = tuple(_outcome(file.name, page.number, place) for file, page, place in placed)
    homecoming = tuple(paper_copies.name_of(one) for one in desk.homecoming.values())
    if dry_run or not fresh:
        return Receipt(outcomes, homecoming=homecoming)
    counts = {"files": len(fresh), "n": len(outcomes), "tray": sum(one.reason is not None for one in outcomes)}
    with kept_with_rows(ctx, "scan") as keep:
        _keep(fresh, keep)
        with ctx.intention(RECEIVE, undoable=True, **counts) as unit:
            ids = _enter_files(ctx, unit, fresh)
            unit.insert_many("scan_page", [_page_row(ids[file.sha256], page, place) for file, page, place in placed])
            _enter_homecoming(ctx, unit, desk)
    return Receipt(outcomes, homecoming=homecoming, changes=unit.changes)


def _keep(fresh: Sequence[ScanFile], keep: Keep) -> None:
    """Refused: scan-changed when a file is no longer what was read."""
    from app.exchange.scans import content_of

    for file in fresh:
        content = content_of(file.path)
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise Refused("scan-changed", file=file.name)
        keep(content, file.suffix)


def _enter_files(ctx: Context, unit: UnitOfWork, fresh: Sequence[ScanFile]) -> dict[str, str]:
    received_at = ctx.now().isoformat(timespec="milliseconds")
    rows: list[Row] = [
        {
            "id": new_key(),
            "name": file.name,
            "sha256": file.sha256,
            "suffix": file.suffix,
            "pages": len(file.pages),
            "received_at": received_at,
        }
        for file in fresh
    ]
    unit.insert_many("scan", rows)
    return {row["sha256"]: row["id"] for row in rows}


def _page_row(scan_id: str, page: ScannedPage, place: Place | str) -> Row:
    row: Row = {"scan_id": scan_id, "page": page.number, "mark": " ".join(page.marks) or None}
    if isinstance(place, str):
        return row | {"state": TRAY, "reason": place}
    return row | _filed_under(place, BY_MARK)


def _filed_under(place: Place, filed_by: str) -> Row:
    return {
        "state": FILED,
        "paper_id": place.copy.paper_id,
        "copy_number": place.copy.copy,
        "sheet": place.sheet,
        "reason": None,
        "filed_by": filed_by,
    }


def _enter_homecoming(ctx: Context, unit: UnitOfWork, desk: Desk) -> None:
    for copy_id in desk.homecoming:
        paper_copies.add_event(unit, copy_id, Event(HOME, ctx.today()))


def _outcome(file: str, page: int, place: Place | str) -> PageOutcome:
    if isinstance(place, str):
        return PageOutcome(file, page, place)
    copy = place.copy
    return PageOutcome(file, page, None, copy.number, copy.copy, place.sheet, place.further, copy.annulled is not None)


# --- the tray --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page as it is kept. `reason` says in words why it waits in the tray or was put aside."""

    id: str
    file: str
    page: int
    pages: int
    received: datetime
    state: str
    reason: str
    paper_id: str | None
    number: str
    title: str
    copy: int | None
    sheet: int | None
    by_hand: bool


def tray(ctx: Context, *, dismissed: bool = False) -> list[ScanPage]:
    """The pages that wait for a person, or those that were put aside; the newest files first."""
    with ctx.database.read() as connection:
        rows = copy_queries.scan_pages(connection, state=DISMISSED if dismissed else TRAY)
    return [_shown(ctx, row) for row in rows]


def of_paper(ctx: Context, paper_id: str) -> list[ScanPage]:
    """The pages filed under a paper, by copy and sheet."""
    with ctx.database.read() as connection:
        rows = copy_queries.scan_pages(connection, paper_id=paper_id, state=FILED)
    return sorted((_shown(ctx, row) for row in rows), key=lambda one: (one.copy or 0, one.sheet or 0, one.received))


def _shown(ctx: Context, row: Row) -> ScanPage:
    reason = row["reason"] or ""
    return ScanPage(
        id=row["id"],
        file=row["file"],
        page=row["page"],
        pages=row["pages"],
        received=datetime.fromisoformat(row["received_at"]).astimezone(),
        state=row["state"],
        reason=ctx.say(reason, page=row["page"]) if ctx.wording.knows(reason) else reason,
        paper_id=row["paper_id"],
        number=row["number"] or "",
        title=row["title"] or "",
        copy=row["copy_number"],
        sheet=row["sheet"],
        by_hand=row["filed_by"] == BY_HAND,
    )


def file_by_hand(ctx: Context, page_id: str, paper_id: str, copy: int, sheet: int) -> Changes:
    """File a page that waits in the tray or was put aside; a copy that is whole with it is home.

    A page that bears a mark of ours goes nowhere else than where the mark says. Refused: scan-page-filed,
    scan-mark-other, paper-is-draft, paper-copy-unknown, paper-sheet-unknown; UsageError: record-unknown.
    """
    row = _page(ctx, page_id)
    if row["state"] == FILED:
        raise Refused("scan-page-filed", number=row["number"])
    desk = Desk(ctx)
    copies = desk.copies(paper_id)
    if copies is None:
        raise UsageError("record-unknown", kind="paper", id=paper_id)
    if not copies:
        raise Refused("paper-is-draft")
    named = next((one for one in copies if one.copy == copy), None)
    if named is None:
        raise Refused("paper-copy-unknown", number=copies[0].number, copy=copy, copies=len(copies))
    if not 1 <= sheet <= named.sheets:
        raise Refused("paper-sheet-unknown", number=named.number, sheet=sheet, sheets=named.sheets)
    if not _agrees((row["mark"] or "").split(), paper_id, copy, sheet):
        raise Refused("scan-mark-other", number=named.number)
    place = desk.put(named, sheet)
    with ctx.intention("filing.by-hand", undoable=True, number=named.number, copy=copy, sheet=sheet) as unit:
        unit.update("scan_page", page_id, _filed_under(place, BY_HAND))
        _enter_homecoming(ctx, unit, desk)
    return unit.changes


def _agrees(texts: Sequence[str], paper_id: str, copy: int, sheet: int) -> bool:
    """Whether the marks of a page allow this place: one of them names it, or there are none."""
    marks = [mark for text in texts if (mark := read(text)) is not None]
    return not marks or any(
        mark.paper_id == paper_id and mark.copy in (ANY_COPY, copy) and mark.sheet == sheet for mark in marks
    )


def dismiss(ctx: Context, page_ids: Sequence[str], reason: str) -> Changes:
    """Put pages of the tray aside; the file stays. Refused: dismiss-reason-missing, scan-page-filed."""
    if not reason.strip():
        raise Refused("dismiss-reason-missing")
    return _moved(ctx, "filing.dismiss", page_ids, {"state": DISMISSED, "reason": reason.strip()})


def bring_back(ctx: Context, page_ids: Sequence[str]) -> Changes:
    """Pages that were put aside wait in the tray again. Refused: scan-page-filed."""
    return _moved(ctx, "filing.bring-back", page_ids, {"state": TRAY, "reason": "tray-brought-back"})


def _moved(ctx: Context, intention: str, page_ids: Sequence[str], values: Row) -> Changes:
    wanted = list(dict.fromkeys(page_ids))
    for page_id in wanted:
        row = _page(ctx, page_id)
        if row["state"] == FILED:
            raise Refused("scan-page-filed", number=row["number"])
    with ctx.intention(intention, undoable=True, n=len(wanted)) as unit:
        for page_id in wanted:
            unit.update("scan_page", page_id, values)
    return unit.changes


def page_picture(ctx: Context, page_id: str, dpi: float = 100) -> bytes:
    """A page as a PNG picture, at most as fine as asked.

    EnvironmentProblem: file-missing, file-changed; Refused: the codes of a page that cannot be shown.
    """
    from app.exchange.scan_views import page_png

    row = _page(ctx, page_id)
    return page_png(ctx.files.get(row["sha256"], row["suffix"]), row["file"], row["page"], dpi)


def _page(ctx: Context, page_id: str) -> Row:
    """UsageError: record-unknown."""
    with ctx.database.read() as connection:
        rows = copy_queries.scan_pages(connection, id=page_id)
    if not rows:
        raise UsageError("record-unknown", kind="scan_page", id=page_id)
    return rows[0]
