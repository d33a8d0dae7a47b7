"""A fault in a regulation file: found with its key path, told with file, line and reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from app.domain.errors import Refused
from app.domain.explanations import Explanation
from app.domain.outside import toml_of
from app.regulations.toml_lines import Path as KeyPath
from app.regulations.toml_lines import line_of

Shape = TypeVar("Shape")

_SYNTAX_LINE = re.compile(r"at line (\d+)")
_AT_PATH = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`$")
_PATH_PART = re.compile(r"\.([A-Za-z0-9_-]+)|\[(\d+)\]")
_UNKNOWN_FIELD = re.compile(r"unknown field `(.+?)`")
_MISSING_FIELD = re.compile(r"missing required field `(.+?)`")


class Fault(Exception):
    """Something wrong at a key path of the file being read."""

    def __init__(self, path: KeyPath, code: str, **params: object) -> None:
        super().__init__(code)
        self.path = path
        self.reason = Explanation(code, params)


class SourceFile:
    """A TOML file with its text, so that faults can be told by line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.text = path.read_text("utf-8")
        except OSError as problem:
            raise self._refused(1, Explanation("file-unreadable")) from problem
        except UnicodeDecodeError as problem:
            raise self._refused(1, Explanation("file-not-utf8")) from problem
        try:
            self.data = toml_of(self.text)
        except tomllib.TOMLDecodeError as problem:
            raise self._refused(_syntax_line(problem, self.text), _detail(str(problem))) from problem
        except ValueError as problem:
            raise self._refused(1, _detail(str(problem))) from problem

    @contextmanager
    def faults_told(self) -> Iterator[None]:
        """Turns a Fault into Refused("profile-fault") with this file and the line of the fault."""
        try:
            yield
        except Fault as fault:
            raise self._refused(line_of(self.text, fault.path), fault.reason) from fault

    def shaped(self, shape: type[Shape]) -> Shape:
        """The data in the expected shape; raises Fault at the first key that does not fit."""
        try:
            return msgspec.convert(self.data, shape)
        except msgspec.ValidationError as problem:
            raise _shape_fault(str(problem)) from problem

    def _refused(self, line: int, reason: Explanation) -> Refused:
        return Refused("profile-fault", file=self.path.name, line=line, reason=reason)


def _detail(text: str) -> Explanation:
    return Explanation("toml-not-valid", {"details": text})


def _syntax_line(problem: tomllib.TOMLDecodeError, text: str) -> int:
    found = _SYNTAX_LINE.search(str(problem))
    return int(found.group(1)) if found else text.count("\n") + 1


def _shape_fault(message: str) -> Fault:
    """Reads the place and kind of a fault out of the message of the shape checker."""
    place = _AT_PATH.search(message)
    path: KeyPath = ()
    if place is not None:
        parts = _PATH_PART.findall(place["path"])
        path = tuple(int(index) if index else key for key, index in parts)
    for pattern, code in ((_UNKNOWN_FIELD, "key-unknown"), (_MISSING_FIELD, "key-missing")):
        if found := pattern.search(message):
            key = found.group(1)
            return Fault((*path, key) if code == "key-unknown" else path, code, key=key)
    return Fault(path, "value-unfit", details=_AT_PATH.sub("", message))
