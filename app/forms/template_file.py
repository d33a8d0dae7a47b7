"""A TOML file read into a typed record; what is wrong with it is said with file and line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from app.domain.errors import Refused
from app.domain.outside import toml_of

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")
_AT_LINE = re.compile(r"line (\d+)")
_CULPRIT = re.compile(r"unknown field `([^`]+)`|“(.+)”", re.DOTALL)
_AT_PATH = re.compile(r"(.*?) - at `(?:key in )?\$?\.?(.*)`$", re.DOTALL)

Record = TypeVar("Record")


class TemplateFile:
    """One file: its path and its text."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.text = path.read_text(encoding="utf-8-sig")  # Notepad puts a mark before the text
        except UnicodeDecodeError as error:
            raise Refused("template-fault", file=path.name, line=0, reason="the text is not UTF-8") from error
        except OSError as error:
            raise Refused("template-fault", file=path.name, line=0, reason=str(error)) from error

    def line_with(self, word: str, start: int = 1) -> int:
        """The first line from `start` on that holds the word, best by itself; `start` when none does."""
        lines = self.text.splitlines()[start - 1 :]
        alone = re.compile(rf"(?<![\w.]){re.escape(word)}(?![\w.])")
        found = [number for number, line in enumerate(lines, start) if alone.search(line)]
        found += [number for number, line in enumerate(lines, start) if word in line]
        return found[0] if found else start

    def line_of(self, path: str) -> int:
        """The line of the deepest known part of a path such as `page[0].block[3].text`."""
        known = self._lines_of_paths()
        while path and path not in known:
            path = re.sub(r"(\.?[^.\[\]]+|\[[^\]]*\])$", "", path)
        return known.get(path, 1)

    def _lines_of_paths(self) -> dict[str, int]:
        known: dict[str, int] = {}
        counts: dict[str, int] = {}
        here = ""
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := _HEADER.match(line):
                here = _header_path(header[2], header[1] == "[[", counts)
                known[here] = number
            elif key := _KEY.match(line):
                known.setdefault(f"{here}.{key[1]}".lstrip("."), number)
        return known


def read_toml(file: TemplateFile, record: type[Record]) -> Record:
    """The file as a record of the given type, or a refusal naming file, line and reason."""
    try:
        return msgspec.convert(toml_of(file.text), type=record)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        raise _fault(file, int(at[1]) if at else len(file.text.splitlines()), str(error)) from error
    except msgspec.ValidationError as error:
        placed = _AT_PATH.match(str(error))
        if placed is None:
            raise _fault(file, 1, str(error)) from error
        line = file.line_of(placed[2])
        if culprit := _CULPRIT.search(placed[1]):
            line = file.line_with(culprit[1] or culprit[2], line)
        raise _fault(file, line, placed[1]) from error
    except ValueError as error:
        raise _fault(file, 1, str(error)) from error


def _fault(file: TemplateFile, line: int, reason: str) -> Refused:
    return Refused("template-fault", file=file.path.name, line=line, reason=reason)


def _header_path(name: str, repeated: bool, counts: dict[str, int]) -> str:
    """`page.block` under the third page becomes `page[2].block[n]`."""
    path = ""
    *parents, last = name.split(".")
    for parent in parents:
        path = f"{path}.{parent}".lstrip(".")
        if path in counts:
            path = f"{path}[{counts[path]}]"
    path = f"{path}.{last}".lstrip(".")
    if repeated:
        counts[path] = counts.get(path, -1) + 1
        return f"{path}[{counts[path]}]"
    return path
