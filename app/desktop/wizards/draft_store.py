"""Where a wizard keeps its draft: in the department's database, or before there is one in the window's memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.context import Context


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it is offered again."""

    id: str
    title: str
    saved_at: datetime
    data: Mapping[str, Any]


class DraftStore(Protocol):
    """Answers come by callback: the database is in another thread."""

    def latest(self, on_done: Callable[[Kept | None], None]) -> None: ...
    def save(
        self, draft_id: str | None, title: str, data: Mapping[str, Any], on_done: Callable[[Kept], None]
    ) -> None: ...
    def discard(self, draft_id: str) -> None: ...


class DatabaseDrafts:
    """Drafts of one wizard in the open database."""

    def __init__(self, shell: Shell, wizard: str) -> None:
        self._shell = shell
        self._wizard = wizard

    def latest(self, on_done: Callable[[Kept | None], None]) -> None:
        self._shell.run(_latest, self._wizard, on_done=on_done)

    def save(self, draft_id: str | None, title: str, data: Mapping[str, Any], on_done: Callable[[Kept], None]) -> None:
        self._shell.run(_save, draft_id, self._wizard, title, data, on_done=on_done)

    def discard(self, draft_id: str) -> None:
        self._shell.run(_discard, draft_id)


class RememberedDrafts:
    """One draft among the choices that the window remembers."""

    def __init__(self, shell: Shell, wizard: str) -> None:
        self._remember = shell.remember
        self._key = f"draft/{wizard}"

    def latest(self, on_done: Callable[[Kept | None], None]) -> None:
        kept = self._remember.get(self._key)
        moment = datetime.fromisoformat(kept["saved_at"]) if kept else None
        on_done(Kept(self._key, kept["title"], moment, kept["data"]) if moment else None)

    def save(self, draft_id: str | None, title: str, data: Mapping[str, Any], on_done: Callable[[Kept], None]) -> None:
        saved_at = datetime.now().astimezone()
        self._remember.set(self._key, {"title": title, "saved_at": saved_at.isoformat(), "data": dict(data)})
        on_done(Kept(self._key, title, saved_at, data))

    def discard(self, draft_id: str) -> None:
        self._remember.set(self._key, None)


def _latest(ctx: Context, wizard: str) -> Kept | None:
    from app.services import drafts

    heads = drafts.list_drafts(ctx, wizard)
    draft = drafts.load(ctx, heads[0].id) if heads else None
    return Kept(draft.head.id, draft.head.title, draft.head.saved_at, draft.data) if draft else None


def _save(ctx: Context, draft_id: str | None, wizard: str, title: str, data: Mapping[str, Any]) -> Kept:
    from app.services import drafts

    head = drafts.save(ctx, draft_id, wizard, title, data)
    return Kept(head.id, head.title, head.saved_at, data)


def _discard(ctx: Context, draft_id: str) -> None:
    from app.services import drafts

    drafts.discard(ctx, draft_id)
