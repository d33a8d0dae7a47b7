"""Work off the window's thread. One thread owns the database; results come back to the window by queued signals."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Progress = Callable[[int, int], None]


class Task(QObject):
    """One piece of work. `cancel` asks it to stop; what it gives afterwards is not delivered."""

    finished = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, work: Callable[..., Any], arguments: tuple[Any, ...], title: str) -> None:
        super().__init__()
        self.title = title
        self._work = work
        self._arguments = arguments
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def run(self) -> None:
        """Called in the worker's thread. Titled work is handed `progress` and `cancelled`."""
        if self.cancelled:
            self.ended.emit()
            return
        extra = {"progress": self.progressed.emit, "cancelled": self._cancelled.is_set} if self.title else {}
        try:
            result = self._work(*self._arguments, **extra)
        except BaseException as error:
            if not self.cancelled or not self.title:
                self.failed.emit(error)
        else:
            if not self.cancelled:
                self.finished.emit(result)
        self.ended.emit()


class _Runner(QThread):
    """Takes tasks one after another until it is told to stop."""

    def __init__(self, waiting: deque[Task], ready: threading.Condition) -> None:
        super().__init__()
        self.setObjectName("database")
        self._waiting = waiting
        self._ready = ready
        self._stopping = False

    def stop(self) -> None:
        with self._ready:
            self._stopping = True
            self._ready.notify()

    def run(self) -> None:
        while True:
            with self._ready:
                while not self._waiting and not self._stopping:
                    self._ready.wait()
                if not self._waiting:
                    return
                task = self._waiting.popleft()
            task.run()


class Worker(QObject):
    """The thread that owns the database. Callbacks run in the window's thread."""

    busy_changed = Signal(bool)
    task_started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Task] = deque()
        self._ready = threading.Condition()
        self._tasks: list[Task] = []
        self._receivers: list[_Receiver] = []
        self._closed = False
        self._runner = _Runner(self._waiting, self._ready)
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
        """Queue `work(*arguments)`. With a `title` it is called with `progress=` and `cancelled=` too."""
        task = Task(work, arguments, title)
        if self._closed:
            task.cancel()
            return task
        self._connect(task, on_done, on_error, on_progress)
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        self.task_started.emit(task)
        self._start(task)
        return task

    def _start(self, task: Task) -> None:
        with self._ready:
            self._waiting.append(task)
            self._ready.notify()

    def _connect(self, task: Task, on_done: Done | None, on_error: Failed | None, on_progress: Progress | None) -> None:
        receiver = self._receiver(task, on_done, on_error, on_progress)
        queued = Qt.ConnectionType.QueuedConnection
        task.finished.connect(receiver.done, queued)
        task.failed.connect(receiver.failed, queued)
        task.progressed.connect(receiver.progressed, queued)
        task.ended.connect(receiver.ended, queued)

    def _receiver(
        self, task: Task, on_done: Done | None, on_error: Failed | None, on_progress: Progress | None
    ) -> _Receiver:
        """Held here and not as a child: a child whose deletion is pending is deleted twice with its parent."""
        self._receivers = [one for one in self._receivers if isValid(one)]
        self._receivers.append(_Receiver(task, on_done, on_error, on_progress, self))
        return self._receivers[-1]

    def forget(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()
            if not self._tasks:
                self.busy_changed.emit(False)

    def close_after_all(self) -> None:
        """Let what is queued be done, then stop: the last task closes the database."""
        self._closed = True
        self._runner.stop()
        self._runner.wait()

    def close(self) -> None:
        """Stop accepting, cancel what waits, wait for what runs."""
        self._closed = True
        with self._ready:
            waiting = list(self._waiting)
            self._waiting.clear()
        for task in [*waiting, *self._tasks]:
            task.cancel()
        self._runner.stop()
        self._runner.wait()


class _Receiver(QObject):
    """Lives in the window's thread and hands a task's outcome to bound callbacks."""

    def __init__(
        self,
        task: Task,
        on_done: Done | None,
        on_error: Failed | None,
        on_progress: Progress | None,
        worker: Worker,
    ) -> None:
        super().__init__()
        self._task = task
        self._on_done = on_done
        self._on_error = on_error
        self._on_progress = on_progress
        self._worker = worker

    def _wanted(self, callback: Callable[..., None]) -> bool:
        """Whether somebody is still there to be told: a closed widget, or cancelled work, is passed over."""
        if self._task.cancelled:
            return False
        owner = getattr(callback, "__self__", None)
        return not isinstance(owner, QObject) or isValid(owner)

    @Slot(object)
    def done(self, result: Any) -> None:
        if self._on_done is not None and self._wanted(self._on_done):
            self._on_done(result)

    @Slot(object)
    def failed(self, error: BaseException) -> None:
        if self._on_error is not None and self._wanted(self._on_error):
            self._on_error(error)

    @Slot(int, int)
    def progressed(self, done: int, total: int) -> None:
        if self._on_progress is not None and self._wanted(self._on_progress):
            self._on_progress(done, total)

    @Slot()
    def ended(self) -> None:
        self._worker.forget(self._task)
        self.deleteLater()


class SyncWorker(Worker):
    """For tests of views: everything runs at once, in the calling thread."""

    def _connect(self, task: Task, on_done: Done | None, on_error: Failed | None, on_progress: Progress | None) -> None:
        receiver = self._receiver(task, on_done, on_error, on_progress)
        task.finished.connect(receiver.done)
        task.failed.connect(receiver.failed)
        task.progressed.connect(receiver.progressed)
        task.ended.connect(receiver.ended)

    def _start(self, task: Task) -> None:
        task.run()
