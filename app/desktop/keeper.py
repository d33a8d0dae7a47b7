"""Safe copies while the window is open and when it is left, in a thread of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.desktop.shell import Shell
from app.desktop.tasks import Task, Worker

if TYPE_CHECKING:
    from app.services.backups import Order, Outcome
    from app.services.context import Context

_PATIENCE_SECONDS = 3.0
_FIRST_LOOK_MS = 60_000
_LOOK_EVERY_MS = 300_000


class KeeperThread(Worker):
    """A second thread, for copying. A share that is gone may hold it up for long: at the end it is not waited for."""

    def _begin(self) -> None:
        self._runner.progressed.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self._runner.ended.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._runner.run, name="keeper", daemon=True)
        self._thread.start()

    def close_after_all(self) -> None:
        self._closed = True
        self._runner.stop()
        self._thread.join(_PATIENCE_SECONDS)


class Keeper(QObject):
    """Looks now and then whether a copy is due, and makes one on leaving.

    `failed` tells of a copy that could not be made; the same trouble is told once. `turned` follows when what a person
    is reminded of may be another.
    """

    failed = Signal(object)
    turned = Signal()

    def __init__(self, shell: Shell, thread: Worker) -> None:
        super().__init__()
        self._shell = shell
        self._thread = thread
        self._busy = False
        self._task: Task | None = None
        self._told = ""
        self._second_seen = False
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_LOOK_MS)
        self._first.timeout.connect(self.look)

    def wake(self) -> None:
        """A department is open."""
        self._first.start()
        self._timer.start()

    def rest(self) -> None:
        """None is open, or it is about to be left: what is being copied is called off."""
        self._first.stop()
        self._timer.stop()
        self._busy = False
        if self._task is not None:
            self._task.cancel()
            self._task = None

    # --- while people work -------------------------------------------------------------------------

    def look(self) -> None:
        """Copy what is due, unless a copy is under way."""
        if not self._busy and self._shell.ready:
            self._busy = True
            self._shell.run(_due, on_done=self._ordered, on_error=self._not_kept)

    def _ordered(self, order: Order | None) -> None:
        if order is None:
            self._busy = False
        elif self._busy:
            self._task = self.carry_out(order, self._kept, self._not_kept)

    def _kept(self, outcome: Outcome) -> None:
        self._busy = False
        if outcome.second_fault is not None:
            self._tell(outcome.second_fault)
        elif self._told or outcome.second_seen != self._second_seen:
            self._told = ""
            self.turned.emit()
        self._second_seen = outcome.second_seen

    def _not_kept(self, error: BaseException) -> None:
        self._busy = False
        self._tell(error)

    def _tell(self, error: BaseException) -> None:
        told = self._shell.word_error(error)
        if told != self._told:
            self._told = told
            self.failed.emit(error)
            self.turned.emit()

    def carry_out(
        self,
        order: Order,
        on_done: Callable[[Outcome], None],
        on_error: Callable[[BaseException], None],
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Make a copy in the other thread."""
        return self._thread.run(
            carry_out, order, on_done=on_done, on_error=on_error, on_progress=on_progress, title="backup"
        )

    # --- leaving -------------------------------------------------------------------------------------

    def order_leaving(self, then: Callable[[Order | None], None]) -> None:
        """Hand over what is to be copied before the end: None when nothing is, or nobody can tell."""
        self.rest()
        self._shell.run(_on_leaving, on_done=then, on_error=_Nothing(then).take)


class _Nothing:
    """Whatever keeps the question from being answered keeps nobody from leaving."""

    def __init__(self, then: Callable[[Order | None], None]) -> None:
        self._then = then

    def take(self, _: BaseException) -> None:
        self._then(None)


def _due(ctx: Context) -> Order | None:
    from app.services import backups

    return backups.due(ctx)


def _on_leaving(ctx: Context) -> Order | None:
    from app.services import backups

    return backups.on_leaving(ctx)


def carry_out(order: Order, *, progress: Any, cancelled: Any) -> Outcome:
    """Make a copy that was ordered."""
    from app.services import backups

    return backups.carry_out(order, progress=progress, cancelled=cancelled)
