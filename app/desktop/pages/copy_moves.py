"""What can be recorded of copies of papers: the buttons, the questions they ask, and who was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.desktop import dialogs
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields, ask_reason
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.paper_copies import CopyLine, Moved

SIGN, HAND, HOME, LOST, TAKE_BACK = "sign", "hand", "home", "lost", "take-back"


def fetch_parties(ctx: Context, ids: Sequence[str]) -> tuple[list[CopyLine], dict[str, str]]:
    """The chosen copies as they stand, and everybody who may sign or hold one."""
    from app.services import paper_copies

    return paper_copies.by_ids(ctx, ids), paper_copies.parties(ctx)


def move(ctx: Context, kind: str, ids: tuple[str, ...], given: tuple[tuple[str, Any], ...]) -> Moved:
    from app.services import paper_copies

    values = dict(given)
    if kind == TAKE_BACK:
        return paper_copies.take_back(ctx, ids, values["reason"])
    day = values["date"]
    if kind == SIGN:
        return paper_copies.sign(ctx, ids, values["role"], day)
    if kind == HAND:
        return paper_copies.hand(ctx, ids, values["other"] or values["holder"] or "", day, values["receiver"] or "")
    if kind == HOME:
        return paper_copies.home(ctx, ids, day)
    return paper_copies.lost(ctx, ids, day, values["note"] or "")


class CopyMoves(QObject):
    """Asks what has to be known and records it for the chosen copies, one or fifty."""

    def __init__(self, shell: Shell, parent: QWidget, chosen: Callable[[Callable[[list[str]], None]], None]) -> None:
        """`chosen` hands over the ids of the copies meant."""
        super().__init__(parent)
        self.shell = shell
        self._above = parent
        self._chosen = chosen
        self._kind = ""

    def titles(self) -> dict[str, tuple[str, str]]:
        """The words of each button and its icon."""
        return {
            SIGN: (self.tr("Signed…"), "signature"),
            HAND: (self.tr("Handed over…"), "external-link"),
            HOME: (self.tr("Came home…"), "inbox"),
            LOST: (self.tr("Lost…"), "circle-help"),
            TAKE_BACK: (self.tr("Take back the last note…"), "undo-2"),
        }

    def start(self, kind: str) -> None:
        self._kind = kind
        self._chosen(self._fetch)

    def _fetch(self, ids: list[str]) -> None:
        if ids:
            self.shell.run(fetch_parties, ids, on_done=self._ask)

    def _ask(self, found: tuple[list[CopyLine], dict[str, str]]) -> None:
        lines, parties = found
        given = self._given(lines, parties)
        if given is not None:
            ids = tuple(line.id for line in lines)
            self.shell.do(move, self._kind, ids, tuple(given.items()), on_done=self._moved)

    def _given(self, lines: Sequence[CopyLine], parties: dict[str, str]) -> dict[str, Any] | None:
        title = self.titles()[self._kind][0].rstrip("…")
        count = self.tr("Copies: {n}").format(n=len(lines))
        if self._kind == TAKE_BACK:
            text = self.tr("The last note is taken back; it stays readable in the way of the copy.")
            reason = ask_reason(self._above, title, f"{count}. {text}")
            return {"reason": reason} if reason else None
        date = Field("date", self.tr("Date"), "date")
        values: dict[str, Any] = {"date": self.shell.today()}
        if self._kind == SIGN:
            waiting = list(dict.fromkeys(line.next for line in lines if line.next))
            if not waiting:
                dialogs.tell(self._above, title, self.tr("The chosen copies wait for no signature."))
                return None
            role = Field("role", self.tr("Who signed"), "choice", choices={key: parties[key] for key in waiting})
            return ask_fields(self._above, title, count, [role, date], values | {"role": waiting[0]})
        if self._kind == HAND:
            fields = [
                Field("holder", self.tr("To whom"), "choice", choices=parties),
                Field("other", self.tr("or to somebody else")),
                Field("receiver", self.tr("Who took it (name)")),
                date,
            ]
            values["holder"] = next((line.recipient for line in lines if line.stage == HOME), None) or lines[0].next
            return ask_fields(self._above, title, count, fields, values, required=("date",))
        if self._kind == HOME:
            return ask_fields(self._above, title, count, [date], values)
        note = Field("note", self.tr("Note"), "area")
        return ask_fields(self._above, title, count, [date, note], values, required=("date",))

    def _moved(self, moved: Moved) -> None:
        """Who was refused and why, after the others were recorded."""
        if moved.refused:
            text = self.tr("Recorded: {done}. Not recorded: {left}.")
            lines = [text.format(done=len(moved.done), left=len(moved.refused)), ""]
            lines += [self.shell.word_error(one.error) for one in moved.refused]
            dialogs.warn(self._above, self.tr("Some copies were left as they are"), "\n".join(lines))
