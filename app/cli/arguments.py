"""The parser of the command line: what cannot be read is one line with a code, like every other fault."""

from __future__ import annotations

import argparse
from typing import NoReturn

from app.domain.errors import UsageError


class ArgumentParser(argparse.ArgumentParser):
    """Tells wrong arguments as UsageError("arguments-wrong") instead of several lines of its own."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("arguments-wrong", detail=message, help=f"{self.prog} --help")


def asked_for_json(arguments: list[str]) -> bool:
    """Whether JSON was asked for, told before the arguments are read."""
    return "--json" in arguments


def asked_language(arguments: list[str], languages: tuple[str, ...], default: str) -> str:
    """The language asked for, told before the arguments are read."""
    for number, one in enumerate(arguments):
        name, _, value = one.partition("=")
        if name == "--lang":
            chosen = value or (arguments[number + 1] if number + 1 < len(arguments) else "")
            return chosen if chosen in languages else default
    return default
