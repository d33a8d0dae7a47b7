"""The library that reads and writes PDF is not made for several threads: one at a time is in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from app.domain.errors import EnvironmentProblem

PDF_LIBRARY = Lock()  # whoever calls the library holds it meanwhile
BUSY_SECONDS = 60.0


@contextmanager
def pdf_library() -> Iterator[None]:
    """The library for this thread alone. EnvironmentProblem: pdf-busy when another keeps it."""
    if not PDF_LIBRARY.acquire(timeout=BUSY_SECONDS):
        raise EnvironmentProblem("pdf-busy")
    try:
        yield
    finally:
        PDF_LIBRARY.release()
