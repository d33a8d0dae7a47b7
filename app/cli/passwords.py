"""Passwords of one run: lines of standard input, never arguments, which a shell remembers."""

from __future__ import annotations

import sys

from app.domain.errors import UsageError


class Passwords:
    """`own` is the first line, asked for as often as needed; `fresh` gives the next one each time."""

    def __init__(self, given: bool) -> None:
        self._given = given
        self._own: str | None = None

    def own(self) -> str:
        """UsageError: password-not-given."""
        if self._own is None:
            self._own = self._line()
        return self._own

    def fresh(self) -> str:
        """UsageError: password-not-given."""
        return self._line()

    def _line(self) -> str:
        line = sys.stdin.readline() if self._given else ""
        if not line.strip("\ufeff\r\n"):
            raise UsageError("password-not-given")
        return line.strip("\ufeff\r\n")
