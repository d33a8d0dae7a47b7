"""Work in the other thread: in order, told in the window's thread, stopped when asked, ended before the window is."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.desktop.tasks import SyncWorker, Worker

PATIENCE = 10.0  # seconds after which a test that hangs is given up


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


class Gate:
    """Work that stands still until it is let go."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.opened = threading.Event()

    def __call__(self, **_: object) -> str:
        self.entered.set()
        assert self.opened.wait(PATIENCE)
        return "through"


def test_work_is_done_in_order_in_one_other_thread(worker: Worker, qtbot: QtBot) -> None:
    done: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(50):
        worker.run(work, number, on_done=done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_what_comes_of_it_is_told_in_the_thread_of_the_window(worker: Worker, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []

    def fail() -> None:
        raise ValueError("no")

    worker.run(int, on_done=lambda _: told.append(("done", threading.get_ident())))
    worker.run(fail, on_error=lambda _: told.append(("failed", threading.get_ident())))
    worker.run(
        lambda progress, cancelled: progress(1, 2),
        on_progress=lambda done, total: told.append((f"{done} of {total}", threading.get_ident())),
        title="Long work",
    )
    qtbot.waitUntil(lambda: len(told) == 3)
    assert [what for what, _ in told] == ["done", "failed", "1 of 2"]
    assert {thread for _, thread in told} == {threading.get_ident()}


def test_an_error_is_handed_over_as_it_is_and_the_next_work_goes_on(worker: Worker, qtbot: QtBot) -> None:
    error = LookupError("gone")
    failed: list[BaseException] = []
    done: list[int] = []

    def fail() -> None:
        raise error

    worker.run(fail, on_error=failed.append, on_done=done.append)
    worker.run(lambda: 7, on_done=done.append)
    qtbot.waitUntil(lambda: done == [7])
    assert failed == [error]


def test_work_cancelled_before_its_turn_is_never_begun(worker: Worker, qtbot: QtBot) -> None:
    gate = Gate()
    begun: list[str] = []
    done: list[str] = []
    worker.run(gate, on_done=done.append)
    worker.run(begun.append, "unwanted", on_done=done.append).cancel()
    gate.opened.set()
    worker.run(lambda: "last", on_done=done.append)
    qtbot.waitUntil(lambda: done == ["through", "last"])
    assert begun == []


def test_titled_work_hears_that_it_was_cancelled_and_tells_nothing(worker: Worker, qtbot: QtBot) -> None:
    gate = Gate()
    heard: list[bool] = []
    told: list[object] = []

    def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        gate()
        heard.append(cancelled())
        raise RuntimeError("given up half-way")

    task = worker.run(work, on_done=told.append, on_error=told.append, title="Long work")
    assert gate.entered.wait(PATIENCE)
    with qtbot.waitSignal(task.ended):
        task.cancel()
        gate.opened.set()
    assert heard == [True]
    assert told == []


def test_busy_is_told_once_for_a_row_of_works(worker: Worker, qtbot: QtBot) -> None:
    changes: list[bool] = []
    worker.busy_changed.connect(changes.append)
    gate = Gate()
    worker.run(gate)
    worker.run(int)
    gate.opened.set()
    qtbot.waitUntil(lambda: len(changes) == 2)
    assert changes == [True, False]


def test_closing_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot) -> None:
    worker = Worker()
    gate = Gate()
    finished: list[str] = []
    told: list[object] = []

    def write() -> None:
        gate()
        finished.append("written")

    worker.run(write, on_done=told.append)
    waiting = worker.run(finished.append, "never begun", on_done=told.append)
    assert gate.entered.wait(PATIENCE)
    threading.Thread(target=lambda: waiting.stop.wait(PATIENCE) and gate.opened.set()).start()
    worker.close()
    assert finished == ["written"]
    assert told == []
    assert worker.run(finished.append, "too late").cancelled
    assert finished == ["written"]


def test_closing_after_all_does_what_is_queued() -> None:
    worker = Worker()
    done: list[int] = []
    for number in range(5):
        worker.run(done.append, number)
    worker.close_after_all()
    assert done == [0, 1, 2, 3, 4]


def test_whoever_closed_is_told_nothing(qtbot: QtBot) -> None:
    worker = Worker()
    told: list[object] = []
    with qtbot.waitSignal(worker.busy_changed, check_params_cb=lambda busy: not busy):
        worker.run(int, on_done=told.append)
        worker.run(int, "no number", on_error=told.append)
        worker.close_after_all()
    assert told == []


class Listener(QObject):
    """Asks for work in each way that windows do."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, result: object) -> None:
        self.heard.append(result)

    def ways(self) -> list[Callable[[object], None]]:
        def hear(result: object) -> None:
            self.hear(result)

        def hear_or_ask_again(result: object) -> None:
            hear(result) if result else hear_or_ask_again(True)

        return [self.hear, lambda result: self.hear(result), partial(self.hear), partial(hear), hear_or_ask_again]


@pytest.mark.parametrize("way", range(5))
@pytest.mark.parametrize("gone", [True, False])
def test_a_widget_that_is_gone_is_not_told(worker: Worker, qtbot: QtBot, way: int, gone: bool) -> None:
    done: list[int] = []
    gate = Gate()
    listener = Listener()
    heard = listener.heard
    worker.run(gate, on_done=listener.ways()[way])
    if gone:
        delete(listener)
    gate.opened.set()
    worker.run(int, on_done=done.append)
    qtbot.waitUntil(lambda: done == [0])
    assert heard == ([] if gone else ["through"])


def test_what_the_work_held_is_let_go_in_the_thread_of_the_window(worker: Worker, qtbot: QtBot) -> None:
    """A widget whose last reference is dropped in the other thread is destroyed twice, and the program dies."""
    let_go: list[int] = []

    class Held:
        def __del__(self) -> None:
            let_go.append(threading.get_ident())

        def work(self, other: object, fail: bool) -> None:
            if fail:
                raise ValueError(str(self))

    for number in range(100):
        worker.run(Held().work, Held(), number % 2 == 0, on_error=lambda error: None)
    done: list[int] = []
    worker.run(int, on_done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    gc.collect()
    assert len(let_go) == 200
    assert set(let_go) == {threading.get_ident()}


def test_the_worker_of_other_tests_does_everything_at_once(qapp: QApplication) -> None:
    worker = SyncWorker()
    done: list[str] = []
    failed: list[BaseException] = []
    worker.run(lambda: "at once", on_done=done.append)
    assert done == ["at once"]
    worker.run(done.index, "nothing", on_error=failed.append)
    assert isinstance(failed[0], ValueError)
    worker.close()
