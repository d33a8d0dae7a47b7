"""Faults of the program: their whole trace into a log file, and word of each to the window."""

from __future__ import annotations

import faulthandler
import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Signal


class FaultLog(QObject):
    """Faults of the program go to a file that can be sent, with their whole trace; `met` tells of each."""

    met = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: IO[str] | None = None
        self._handler: logging.Handler | None = None
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
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        logging.getLogger("kafedra").addHandler(self._handler)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._before
        if self._file is not None and self._handler is not None:
            faulthandler.disable()
            logging.getLogger("kafedra").removeHandler(self._handler)
            self._file.close()

    def _report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("kafedra").error("unexpected error", exc_info=(kind, error, trace))
        self._before(kind, error, trace)
        self.met.emit(error)
