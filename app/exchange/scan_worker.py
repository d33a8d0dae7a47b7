"""The process apart that looks into scanned files: what a file makes it do harms nothing but itself.

It is the program itself, started with `app.SCAN_WORKER` (`scan_process`). A request and its answer are a line of JSON
each, then as many bytes as it says. When memory does not suffice, or an answer takes far too long, the process ends.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
from collections.abc import Callable, Iterator
from typing import IO, Any

from app.domain.errors import Refused
from app.exchange.memory_limit import limit_memory
from app.exchange.sheet_pictures import ScanLimits, SheetPicture, Sheets, is_pdf

_TOO_HEAVY = 3  # exit status
_GRACE = 5  # seconds after which the process ends by itself, when nobody is left to end it

Answer = tuple[dict[str, Any], bytes]


def serve() -> int:
    """Answer until nothing more is asked."""
    questions, answers = os.fdopen(0, "rb"), _own_output()
    worker = _Worker()
    try:
        while line := questions.readline():
            asked = json.loads(line)
            body = questions.read(asked.pop("bytes"))
            with _deadline(asked.pop("seconds")):
                told, content = worker.answer(asked, body)
            answers.write(json.dumps(told | {"bytes": len(content)}).encode() + b"\n" + content)
            answers.flush()
    except MemoryError:
        os._exit(_TOO_HEAVY)  # at once: there is no memory to tidy up with
    return 0


def _own_output() -> IO[bytes]:
    """What libraries print goes nowhere: answers alone are told."""
    own = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return os.fdopen(own, "wb")


@contextlib.contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Whoever asks ends the process in time, unless he was ended himself."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)


class _Worker:
    """Holds at most one open file."""

    def __init__(self) -> None:
        self._sheets: Sheets | None = None

    def answer(self, asked: dict[str, Any], body: bytes) -> Answer:
        if asked["do"] == "open":
            return self._opened(body, str(asked["file"]), ScanLimits(**asked["limits"])), b""
        if asked["do"] == "close" or self._sheets is None:
            self._close()
            return {}, b""
        return self._told(self._sheets, asked)

    def _opened(self, data: bytes, file: str, limits: ScanLimits) -> dict[str, Any]:
        self._close()
        limit_memory(limits.memory)
        try:
            self._sheets = opened(data, file, limits)
        except Refused as refused:
            return {"refused": refused.code, "params": refused.params}
        return {"pages": self._sheets.pages}

    def _told(self, sheets: Sheets, asked: dict[str, Any]) -> Answer:
        try:
            sheet = sheets.sheet(asked["page"])
            if sheet.picture is None:
                return {"problem": sheet.problem}, b""
            return _WAYS[asked["do"]](sheet, asked)
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception:  # whatever a damaged file makes the libraries say
            return {"problem": "scan-page-damaged"}, b""

    def _close(self) -> None:
        if self._sheets is not None:
            self._sheets.close()
        self._sheets = None


def opened(data: bytes, file: str, limits: ScanLimits) -> Sheets:
    """A file opened in this process. Refused: scan-damaged, scan-encrypted, scan-too-large, scan-too-many-pages."""
    from app.exchange.pdf_pages import PdfSheets
    from app.exchange.picture_pages import PictureSheets

    try:
        return (PdfSheets if is_pdf(data) else PictureSheets)(data, file, limits)
    except (Refused, MemoryError, KeyboardInterrupt):
        raise
    except Exception as fault:
        raise Refused("scan-damaged", file=file) from fault


def _marks(sheet: SheetPicture, _asked: dict[str, Any]) -> Answer:
    from app.exchange.mark_reading import find_marks

    assert sheet.picture is not None
    return {"marks": find_marks(sheet.picture, sheet.dpi)}, b""


def _png(sheet: SheetPicture, asked: dict[str, Any]) -> Answer:
    """As fine as asked, never finer than it was scanned."""
    from PIL import Image

    picture = sheet.picture
    assert picture is not None
    if sheet.dpi > asked["dpi"]:
        width, height = (max(1, round(side * asked["dpi"] / sheet.dpi)) for side in picture.size)
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    target = io.BytesIO()
    picture.save(target, "PNG")
    return {}, target.getvalue()


def _pdf(sheet: SheetPicture, _asked: dict[str, Any]) -> Answer:
    """As large as it was scanned."""
    assert sheet.picture is not None
    target = io.BytesIO()
    sheet.picture.save(target, "PDF", resolution=sheet.dpi)
    return {}, target.getvalue()


_WAYS: dict[str, Callable[[SheetPicture, dict[str, Any]], Answer]] = {"marks": _marks, "png": _png, "pdf": _pdf}
