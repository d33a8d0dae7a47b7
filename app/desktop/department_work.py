"""What the program asks of the database thread about a department as a whole: open, make, restore, close."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.backup_lists import CopyLine
    from app.services.context import Context
    from app.services.kept_today import Recalled
    from app.services.restores import Outcome
    from app.services.roles import Session

Connect = Callable[..., Any]


def connect(connect: Connect, path: Path, code: str, given: dict[str, str], *, progress: Any, cancelled: Any) -> Any:
    return connect(path, create=False, language=code, progress=progress, **given)


def create(connect: Connect, path: Path, code: str, fill: Callable[[Any], Any]) -> Any:
    ctx = connect(path, create=True, language=code)
    try:
        fill(ctx)
    except BaseException:
        ctx.close()
        path.unlink(missing_ok=True)
        raise
    return ctx


def recall(path: Path, texts: tuple[Path, ...], code: str) -> tuple[Path, Recalled]:
    from app.services import kept_today

    return path, kept_today.recall(path, texts, code, date.today())


def newest_good(database: Path) -> CopyLine | None:
    from app.services import backup_lists

    return backup_lists.newest_good(backup_lists.lines(database))


def restore(
    database: Path,
    chosen: Path,
    *,
    progress: Any,
    cancelled: Any,
    roles: Path,
    session: Session | None = None,
    given: Sequence[tuple[str, str]] = (),
) -> Outcome:
    from app.services import protection, restores
    from app.services.roles import RESTORE

    with protection.holding(session), protection.unlocked((database, chosen), given, roles, RESTORE):
        return restores.restore(database, chosen, progress=progress, cancelled=cancelled)


def idle_minutes(ctx: Context) -> int:
    from app.services import settings

    return int(settings.own(ctx, "protection.idle-minutes"))


def close(ctx: Context, mark: str) -> None:
    from app.services import kept_today

    if mark:
        kept_today.keep(ctx, mark)
    ctx.close()
