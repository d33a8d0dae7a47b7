"""Writes down every socket that Python code of this process asks for: family and what was asked."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_ASKED_BY_NAME = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")


def listen(report: Path) -> None:
    """From here to the end of the process: a line a socket, `AF_INET socket.__new__`; none, and the file is empty."""
    report.touch()

    def written(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "socket.__new__":
            family = socket.AddressFamily(arguments[1]).name if arguments[1] != -1 else "AF_INET"
        elif name in _ASKED_BY_NAME or name in ("socket.connect", "socket.bind", "socket.sendto"):
            family = getattr(arguments[0], "family", socket.AF_INET).name
        else:
            return
        with report.open("a", encoding="utf-8") as lines:
            lines.write(f"{family} {name}\n")

    hook: Callable[[str, tuple[Any, ...]], None] = written
    sys.addaudithook(hook)
