"""Faults of the program: their whole trace into a log file, and word of each to the window."""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import QObject, Signal


class _Lines(logging.Formatter):
    """A fault with its whole trace; what it said itself only where that may name nobody."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self.discreet = False

    def formatException(self, ei: Any) -> str:
        return _trace_alone(ei[1]) if self.discreet else super().formatException(ei)


def _trace_alone(error: BaseException | None) -> str:
    """Where a fault came from and of what kind it is, with those that led to it."""
    told: list[str] = []
    while error is not None:
        told.insert(0, "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__)
        error = error.__cause__ or error.__context__
    return "\n".join(told)


class FaultLog(QObject):
    """Faults of the program go to a file that can be sent, with their whole trace; `met` tells of each."""

    met = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: IO[str] | None = None
        self._handler: logging.Handler | None = None
        self._lines = _Lines()
        self._before = sys.excepthook

    def __enter__(self) -> FaultLog:
        sys.excepthook = self._report
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a", encoding="utf-8")
        except OSError:
            return self  # a folder that cannot be written to is told when the department is opened
        faulthandler.enable(self._file)
        self._handler = logging.StreamHandler(self._file)
        self._handler.setFormatter(self._lines)
        logging.getLogger("kafedra").addHandler(self._handler)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._before
        if self._file is not None and self._handler is not None:
            faulthandler.disable()
            logging.getLogger("kafedra").removeHandler(self._handler)
            self._file.close()

    def be_discreet(self) -> None:
        """From now on a fault is told without its own words: those may quote what a protected department holds."""
        self._lines.discreet = True

    def begin_anew(self) -> None:
        """What was written before may name people."""
        if self._file is not None:
            self._file.truncate(0)

    def _report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("kafedra").error("unexpected error", exc_info=(kind, error, trace))
        if not self._lines.discreet:  # what is written there may end in a file too
            self._before(kind, error, trace)
        self.met.emit(error)
