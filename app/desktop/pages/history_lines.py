"""What the pages of history fetch: lines a screen at a time, an opened line, the list as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.desktop.models.page_model import Row
from app.domain.letters import capitalised

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.history import HistoryLine, Outlook, Wanted
    from app.services.history_details import Details

_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Offered:
    """What a list of history may be restricted to."""

    users: list[str]
    areas: dict[str, str]


@dataclass(frozen=True, slots=True)
class Opened:
    """A line with what it changed, and whether it may be turned now."""

    details: Details
    outlook: Outlook


def fetch_offered(ctx: Context) -> Offered:
    from app.services import history

    return Offered(history.users(ctx), history.areas(ctx))


def fetch_rows(
    ctx: Context, wanted: Wanted, order: str, descending: bool, offset: int, limit: int
) -> tuple[Sequence[Row], int]:
    """Lines of the journal, which has one order only: the newest first."""
    from app.services import history

    found = history.page(ctx, wanted, offset, limit)
    return [Row(str(one.seq), cells(one)) for one in found.lines], found.total


def fetch_opened(ctx: Context, seq: int, subject: tuple[str, str] | None) -> Opened:
    from app.services import history, history_details

    return Opened(history_details.details(ctx, seq, subject), history.outlook(ctx, seq))


def cells(line: HistoryLine) -> tuple[str, str, str, str]:
    """When, who, what, and whether it still stands."""
    text = capitalised(line.text)
    return f"{line.at:%d.%m.%Y %H:%M}", line.user, text, state(line)


def state(line: HistoryLine) -> str:
    translate = QCoreApplication.translate
    if line.undone:
        return translate("HistoryLines", "taken back")
    if line.kind == "do" and not line.undoable:
        return translate("HistoryLines", "not undone")
    return ""


def change_words() -> dict[str, str]:
    """What happened to a record."""
    translate = QCoreApplication.translate
    return {
        "added": translate("HistoryLines", "Added"),
        "changed": translate("HistoryLines", "Changed"),
        "removed": translate("HistoryLines", "Taken out"),
    }


def export(
    ctx: Context,
    wanted: Wanted,
    headings: Sequence[str],
    words: dict[str, str],
    path: Path,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Path | None:
    """The whole list, a line for each field that changed; None when it was cancelled."""
    from app.services import history, history_details, tables

    rows: list[list[str]] = []
    done, total = 0, 1
    while done < total:
        found = history.page(ctx, wanted, done, _AT_A_TIME)
        total = found.total
        for line in found.lines:
            if cancelled():
                return None
            rows += _told(cells(line), history_details.details(ctx, line.seq, wanted.subject), words)
            done += 1
            progress(done, total)
        if not found.lines:
            break
    tables.export(ctx, path, headings, rows)
    return path


def _told(line: tuple[str, ...], details: Details, words: dict[str, str]) -> list[list[str]]:
    rows = []
    for record in details.records:
        of = [words[record.kind], ", ".join(part for part in (record.title, record.owner) if part)]
        rows += [[*line, *of, field.label, field.before, field.after] for field in record.fields] or [[*line, *of]]
    return rows or [[*line]]
