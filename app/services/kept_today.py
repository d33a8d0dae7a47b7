"""Today as it was shown last: the next start shows it at once, while the program is still being loaded.

It is shown only where nothing changed that it rests on: the records, the day, the language, the program and its
files. The page is worked out anew in any case as soon as the department is open.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import app
from app.domain.errors import EnvironmentProblem
from app.regulations.digest import digest_of
from app.services.today_view import TodayView
from app.storage import kept_views
from app.storage.siblings import editions_folder

if TYPE_CHECKING:
    from app.services.context import Context

_NAME = "today"


@dataclass(frozen=True, slots=True)
class Recalled:
    """The view, where it may be shown, and a mark of the program and its files as they are at this start."""

    view: TodayView | None
    mark: str


def recall(database: Path, texts: tuple[Path, ...], language: str, day: date) -> Recalled:
    """What was kept of a database that is not open yet; `texts` are the shipped folders of rules and sentences."""
    mark = _mark((*texts, editions_folder(database)))
    kept = kept_views.read(database, _NAME) if database.is_file() else None
    if kept is None or kept.ground != _ground(mark, kept.seq, language, day):
        return Recalled(None, mark)
    try:
        return Recalled(msgspec.json.decode(kept.content, type=TodayView), mark)
    except (msgspec.DecodeError, RecursionError):
        return Recalled(None, mark)


def keep(ctx: Context, mark: str) -> None:
    """Keep what Today shows now, unless it is not known. A file that cannot be written keeps nothing."""
    from app.services import today
    from app.storage import history

    view = today.known(ctx)
    if view is None:
        return
    with suppress(EnvironmentProblem):
        with ctx.database.read() as connection:
            seq = history.last_seq(connection)
        ground = _ground(mark, seq, ctx.language, view.day)
        kept_views.write(ctx.database, _NAME, ground, msgspec.json.encode(view))


def _ground(mark: str, seq: int, language: str, day: date) -> str:
    return f"{day.isoformat()} {language} {seq} {mark}"


def _mark(texts: tuple[Path, ...]) -> str:
    """Changes with the program and with every byte of the rules and sentences."""
    code = Path(app.__file__).parent
    told = hashlib.sha256(f"{app.__version__} {digest_of(*texts)}".encode())
    for path in sorted(code.rglob("*.py")):
        state = path.stat()
        told.update(f"{path.relative_to(code).as_posix()} {state.st_size} {state.st_mtime_ns}\n".encode())
    return told.hexdigest()
