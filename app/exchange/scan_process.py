"""Scanned files looked into by a process apart (`scan_worker`), which is ended when one asks too much of it.

A file that unpacks to gigabytes, or keeps a library busy for hours, costs no more than its limits: a page is given up
with it, a file after a second such page. The process serves one file after another and is kept for a while.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from app import SCAN_WORKER
from app.domain.errors import EnvironmentProblem, Refused
from app.exchange.sheet_pictures import ScanLimits

_FOLDER = Path(__file__).resolve().parents[2]
_KEPT_SECONDS = 60.0  # an idle process
_MOST_ENDED = 1  # pages of one file that may end their process
_ENDING_SECONDS = 10.0


class ScanProcess:
    """One file under reading. Refused: as `scan_worker.opened`, and scan-too-heavy; EnvironmentProblem:
    scan-reader-missing."""

    def __init__(self, data: bytes, file: str, limits: ScanLimits) -> None:
        self._data, self._file, self._limits = data, file, limits
        self._seconds = limits.file_seconds
        self._ended = 0
        self._child: _Child | None = None
        self.pages = self._open()

    def marks(self, number: int) -> tuple[tuple[str, ...], str | None]:
        """The marks on a page, numbered from 1, or what is wrong with it."""
        told, _ = self._page({"do": "marks", "page": number})
        return tuple(told.get("marks", ())), told.get("problem")

    def content(self, number: int, way: str, **asked: object) -> bytes:
        """A page as a `png` or `pdf` file. Refused: the codes of a page."""
        told, content = self._page({"do": way, "page": number, **asked})
        if told.get("problem"):
            raise Refused(told["problem"], page=number)
        return content

    def close(self) -> None:
        """The process may serve another file."""
        child, self._child = self._child, None
        if child is not None and child.ask({"do": "close"}, b"", self._limits.page_seconds) is not None:
            _give_back(child)

    def __enter__(self) -> ScanProcess:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None or issubclass(kind, (Refused, GeneratorExit)):
            self.close()
        elif self._child is not None:  # in the middle of an answer
            self._child.end()

    def _page(self, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        if self._child is None:
            self._open()
        told = self._ask(asked, b"")
        if told is not None:
            return told
        self._ended += 1
        if self._ended > _MOST_ENDED:
            raise self._too_heavy()
        return {"problem": "scan-page-slow"}, b""

    def _open(self) -> int:
        self._child = _taken(self._file)
        told = self._ask({"do": "open", "file": self._file, "limits": asdict(self._limits)}, self._data)
        if told is None:
            raise self._too_heavy()
        answer, _ = told
        if "refused" in answer:
            self.close()
            raise Refused(answer["refused"], **answer["params"])
        return int(answer["pages"])

    def _ask(self, asked: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes] | None:
        """The answer; None when the process did not outlive the question."""
        assert self._child is not None
        if self._seconds <= 0:
            self.close()
            raise self._too_heavy()
        begun = time.monotonic()
        told = self._child.ask(asked, body, min(self._limits.page_seconds, self._seconds))
        self._seconds -= time.monotonic() - begun
        if told is None:
            self._child = None
        return told

    def _too_heavy(self) -> Refused:
        return Refused("scan-too-heavy", file=self._file)


class _Child:
    """The process and the way to it."""

    def __init__(self, file: str) -> None:
        try:
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_FOLDER,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as fault:
            raise EnvironmentProblem("scan-reader-missing", file=file, detail=fault.strerror or str(fault)) from fault

    def ask(self, asked: dict[str, Any], body: bytes, seconds: float) -> tuple[dict[str, Any], bytes] | None:
        """An answer within so many seconds; else the process is ended: None."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        watch = Timer(seconds, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            line = json.dumps(asked | {"bytes": len(body), "seconds": seconds}).encode()
            self._process.stdin.write(line + b"\n")
            self._process.stdin.write(body)
            self._process.stdin.flush()
            told = json.loads(self._process.stdout.readline())
            size = told.pop("bytes")
            content = self._process.stdout.read(size)
            if len(content) == size:
                return told, content
        except (OSError, ValueError):
            pass  # it ended in the middle
        finally:
            watch.cancel()
        self.end()
        return None

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        """At once, whatever it is doing."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDING_SECONDS)


def _command() -> list[str]:
    """The program itself: where it was set up there is no interpreter beside it, only its own launcher."""
    if Path(sys.executable).stem.lower().startswith("python"):
        return [sys.executable, "-m", "app", SCAN_WORKER]
    return [sys.executable, SCAN_WORKER]


# --- processes kept ready -----------------------------------------------------------------------------------

_idle: list[tuple[_Child, Timer]] = []
_guard = Lock()


def _taken(file: str) -> _Child:
    while True:
        with _guard:
            if not _idle:
                break
            kept, watch = _idle.pop()
        watch.cancel()
        if kept.lives:
            return kept
        kept.end()
    return _Child(file)


def _give_back(child: _Child) -> None:
    watch = Timer(_KEPT_SECONDS, _let_go, (child,))
    watch.daemon = True
    with _guard:
        _idle.append((child, watch))
    watch.start()


def _let_go(child: _Child) -> None:
    with _guard:
        found = next((kept for kept in _idle if kept[0] is child), None)
        if found is None:
            return
        _idle.remove(found)
    child.end()


@atexit.register
def end_idle() -> None:
    """No process is left over."""
    with _guard:
        ending = list(_idle)
        _idle.clear()
    for child, watch in ending:
        watch.cancel()
        child.end()
