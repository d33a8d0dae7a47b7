"""Line numbers of keys in a TOML text, which the standard parser does not keep."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

Path = tuple[str | int, ...]


def line_of(text: str, path: Path) -> int:
    """The line, from 1, where `path` is written, or its nearest enclosing key.

    The text must already have been accepted by the TOML parser.
    """
    places = _Scanner(text).places()
    while path and path not in places:
        path = path[:-1]
    return places.get(path, 1)


class _Scanner:
    """Walks a valid TOML text and notes where each key, table and array member begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._newlines = [index for index, char in enumerate(text) if char == "\n"]
        self._places: dict[Path, int] = {}
        self._array_sizes: dict[Path, int] = {}

    def places(self) -> dict[Path, int]:
        table: Path = ()
        while self._skip_blank():
            if self._text.startswith("[[", self._at):
                table = self._header(2)
            elif self._text[self._at] == "[":
                table = self._header(1)
            else:
                self._pair(table)
        return self._places

    def _line(self) -> int:
        return bisect_right(self._newlines, self._at - 1) + 1

    def _note(self, path: Path) -> None:
        self._places.setdefault(path, self._line())

    def _skip_blank(self) -> bool:
        """Moves past spaces, line ends and comments; false at the end of the text."""
        text = self._text
        while self._at < len(text):
            if text[self._at] == "#":
                end = text.find("\n", self._at)
                self._at = len(text) if end < 0 else end
            elif text[self._at].isspace():
                self._at += 1
            else:
                return True
        return False

    def _header(self, brackets: int) -> Path:
        start = self._at
        self._at += brackets
        keys = list(self._keys("]"))
        self._at += brackets
        after, self._at = self._at, start
        path: Path = ()
        for key in keys[:-1]:
            path = self._latest((*path, key))
        path = (*path, keys[-1])
        if brackets == 2:
            self._note(path)
            size = self._array_sizes.get(path, 0)
            self._array_sizes[path] = size + 1
            path = (*path, size)
        self._note(path)
        self._at = after
        return path

    def _latest(self, path: Path) -> Path:
        """The newest member when `path` is an array of tables."""
        size = self._array_sizes.get(path)
        return path if size is None else (*path, size - 1)

    def _pair(self, table: Path) -> None:
        start = self._at
        path = (*table, *self._keys("="))
        after, self._at = self._at, start
        for length in range(len(table) + 1, len(path) + 1):
            self._note(path[:length])
        self._at = after + 1
        self._skip_blank()
        self._value(path)

    def _keys(self, closing: str) -> Iterator[str]:
        """The parts of a dotted key up to `closing`, which stays unread."""
        while True:
            self._skip_blank()
            char = self._text[self._at]
            if char == closing:
                return
            if char == ".":
                self._at += 1
            elif char in "\"'":
                start = self._at + 1
                self._string()
                yield self._text[start : self._at - 1]
            else:
                start = self._at
                while self._text[self._at] not in f".{closing} \t":
                    self._at += 1
                yield self._text[start : self._at]

    def _value(self, path: Path) -> None:
        char = self._text[self._at]
        if char == "{":
            self._inline_table(path)
        elif char == "[":
            self._array(path)
        elif char in "\"'":
            self._string()
        else:
            while self._at < len(self._text) and self._text[self._at] not in ",]}#\n":
                self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while self._skip_blank() and self._text[self._at] != "}":
            if self._text[self._at] == ",":
                self._at += 1
            else:
                self._pair(path)
        self._at += 1

    def _array(self, path: Path) -> None:
        self._at += 1
        index = 0
        while self._skip_blank() and self._text[self._at] != "]":
            if self._text[self._at] == ",":
                self._at += 1
                continue
            member = (*path, index)
            self._note(member)
            self._value(member)
            index += 1
        self._at += 1

    def _string(self) -> None:
        quote = self._text[self._at]
        if self._text.startswith(quote * 3, self._at):
            self._skip_to(quote * 3, 3, escapes=quote == '"')
            while self._text.startswith(quote, self._at):
                self._at += 1
        else:
            self._skip_to(quote, 1, escapes=quote == '"')

    def _skip_to(self, closing: str, opening_length: int, *, escapes: bool) -> None:
        self._at += opening_length
        while not self._text.startswith(closing, self._at):
            self._at += 2 if escapes and self._text[self._at] == "\\" else 1
        self._at += len(closing)
