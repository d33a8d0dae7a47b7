"""The standard streams: UTF-8 in any locale, there even where the caller closed them, let go of when they fail."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def prepare() -> None:
    """A stream that is closed is replaced by one that leads nowhere, so that no file of ours takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - for the whole run
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def let_go(stream: TextIO) -> None:
    """Nobody reads it, or it cannot be written: Python must not fail once more when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def last_word(text: str) -> None:
    """A line where the answer itself cannot be written."""
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except OSError:
        let_go(sys.stderr)
