"""Work off the window's thread. One thread owns the database; results come back to the window by queued signals.

The thread is handed numbers of jobs, not the jobs: what a job holds (widgets, through bound methods, and errors with
their frames) is let go in the window's thread only, because Qt's objects must not die in another one.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from types import FunctionType, MethodType
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Progress = Callable[[int, int], None]


def is_there(callback: Callable[..., None]) -> bool:
    """Whether somebody is left to be told: what works with a widget that was closed is passed over."""
    return all(isValid(held) for held in _held(callback) if isinstance(held, QObject))


def _held(callback: Callable[..., Any]) -> list[Any]:
    """What a method, a partial or a function inside a method works with, directly or through another one."""
    held: list[Any] = [callback]
    for one in held:
        if isinstance(one, partial):
            found = [one.func, *one.args, *one.keywords.values()]
        elif isinstance(one, MethodType):
            found = [one.__self__]
        elif isinstance(one, FunctionType):
            found = [cell.cell_contents for cell in one.__closure__ or ()]
        else:
            found = []
        held += [new for new in found if not any(new is old for old in held)]
    return held


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: Any = None
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class _Job:
    """What the thread does for a task."""

    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    telling: bool
    cancelled: threading.Event

    def outcome(self, progress: Progress) -> _Outcome:
        if self.cancelled.is_set():
            return _Outcome()
        extra = {"progress": progress, "cancelled": self.cancelled.is_set} if self.telling else {}
        try:
            return _Outcome(self.work(*self.arguments, **extra))
        except BaseException as error:
            return _Outcome(error=error)


class Task(QObject):
    """One piece of work. `cancel` asks it to stop; what it gives afterwards is not delivered."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self,
        title: str,
        on_done: Done | None = None,
        on_error: Failed | None = None,
        on_progress: Progress | None = None,
    ) -> None:
        super().__init__()
        self.title = title
        self.stop = threading.Event()
        self._on_done = on_done
        self._on_error = on_error
        self._on_progress = on_progress

    def cancel(self) -> None:
        self.stop.set()

    @property
    def cancelled(self) -> bool:
        return self.stop.is_set()

    def tell(self, outcome: _Outcome) -> None:
        """Hand the outcome to whoever asked for it."""
        if self.cancelled:
            return
        if outcome.error is not None:
            if self._on_error is not None and is_there(self._on_error):
                self._on_error(outcome.error)
        elif self._on_done is not None and is_there(self._on_done):
            self._on_done(outcome.result)

    def tell_progress(self, done: int, total: int) -> None:
        if self.cancelled:
            return
        if self._on_progress is not None and is_there(self._on_progress):
            self._on_progress(done, total)
        self.progressed.emit(done, total)


class _Runner(QThread):
    """Does jobs one after another until it is told to stop."""

    progressed = Signal(int, int, int)
    ended = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("database")
        self.jobs: dict[int, _Job] = {}
        self.outcomes: dict[int, _Outcome] = {}
        self._waiting: deque[int] = deque()
        self._ready = threading.Condition()
        self._stopping = False

    def add(self, number: int) -> None:
        with self._ready:
            self._waiting.append(number)
            self._ready.notify()

    def drop_waiting(self) -> None:
        with self._ready:
            self._waiting.clear()

    def stop(self) -> None:
        with self._ready:
            self._stopping = True
            self._ready.notify()

    def run(self) -> None:
        while (number := self._next()) is not None:
            self.perform(number)
            self.ended.emit(number)

    def _next(self) -> int | None:
        with self._ready:
            while not self._waiting and not self._stopping:
                self._ready.wait()
            return self._waiting.popleft() if self._waiting else None

    def perform(self, number: int) -> None:
        """Afterwards nothing of the job is held here: the window's thread takes job and outcome away."""
        self.outcomes[number] = self.jobs[number].outcome(partial(self.progressed.emit, number))


class Worker(QObject):
    """The thread that owns the database. Callbacks run in the window's thread."""

    busy_changed = Signal(bool)
    task_started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count()
        self._tasks: dict[int, Task] = {}
        self._closed = False
        self._runner = _Runner()
        self._begin()

    def _begin(self) -> None:
        self._runner.progressed.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self._runner.ended.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._runner.start()

    def run(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        on_done: Done | None = None,
        on_error: Failed | None = None,
        on_progress: Progress | None = None,
        title: str = "",
    ) -> Task:
        """Queue `work(*arguments)`. With a `title`, or where progress is listened to, it is called with `progress=` and
        `cancelled=` too.
        """
        task = Task(title, on_done, on_error, on_progress)
        if self._closed:
            task.cancel()
            return task
        number = next(self._numbers)
        self._tasks[number] = task
        self._runner.jobs[number] = _Job(work, arguments, bool(title) or on_progress is not None, task.stop)
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        self.task_started.emit(task)
        self._start(number)
        return task

    def under_way(self, work: Callable[..., Any], *arguments: Any) -> Task | None:
        """The task that was asked for the same and is not done yet."""
        for number, job in self._runner.jobs.items():
            if job.work == work and job.arguments == arguments:
                return self._tasks[number]
        return None

    def _start(self, number: int) -> None:
        self._runner.add(number)

    @Slot(int, int, int)
    def _progressed(self, number: int, done: int, total: int) -> None:
        task = self._tasks.get(number)
        if task is not None:
            task.tell_progress(done, total)

    @Slot(int)
    def _ended(self, number: int) -> None:
        del self._runner.jobs[number]
        outcome = self._runner.outcomes.pop(number)
        task = self._tasks[number]
        try:
            if not self._closed:
                task.tell(outcome)
        finally:
            del self._tasks[number]
            task.ended.emit()
            if not self._tasks:
                self.busy_changed.emit(False)

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def close_after_all(self) -> None:
        """Let what is queued be done, then stop: the last task closes the database. Nobody is told any more."""
        self._closed = True
        self._runner.stop()
        self._runner.wait()

    def close(self) -> None:
        """Stop accepting, cancel what waits, wait for what runs."""
        for task in self._tasks.values():
            task.cancel()
        self._runner.drop_waiting()
        self.close_after_all()


class SyncWorker(Worker):
    """For tests of views: everything runs at once, in the calling thread."""

    def _begin(self) -> None:
        self._runner.progressed.connect(self._progressed)

    def _start(self, number: int) -> None:
        self._runner.perform(number)
        self._ended(number)
