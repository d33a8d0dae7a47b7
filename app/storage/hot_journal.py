"""The journal that an interrupted write left beside a database, looked at before SQLite plays it back.

SQLite plays back whatever lies there under the right name: the journal of another file, or of another state of the
same one put there by hand, would overwrite good pages. https://www.sqlite.org/fileformat.html#the_rollback_journal
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEAD = struct.Struct(">8sIIIII")  # magic, records, nonce, pages of the database before, sector, page size
_UNTIL_THE_END = 0xFFFFFFFF
_COUNTER, _PAGES = slice(24, 28), slice(28, 32)  # in page 1: transactions made, pages there are
_LARGEST_PAGE = 65_536


def path_of(database: Path) -> Path:
    return database.with_name(database.name + "-journal")


def is_foreign(database: Path) -> bool:
    """Whether the journal beside a plain database cannot have been written for it as it is. False where there is
    none, or nothing in it would be played back."""
    try:
        if path_of(database).stat().st_size < _HEAD.size:
            return False
        with database.open("rb") as file:
            present = file.read(100)
        with path_of(database).open("rb") as journal:
            return len(present) == 100 and not _fits(journal, present)
    except OSError:
        return False  # whoever opens the database is told what is wrong with its folder


def _fits(journal: IO[bytes], present: bytes) -> bool:
    """A transaction counts up by one, and its journal holds page 1 from the moment the file itself is written to."""
    magic, records, nonce, pages, sector, size = _HEAD.unpack(journal.read(_HEAD.size))
    if magic != _MAGIC or not 512 <= size <= _LARGEST_PAGE or not _HEAD.size <= sector <= _LARGEST_PAGE:
        return True
    journal.seek(sector)
    for number, content in _records(journal, records, nonce, size):
        if number == 1:
            counted = _number(present[_COUNTER]) - _number(content[_COUNTER])
            return counted % (1 << 32) in (0, 1)
    return bool(_number(present[_PAGES]) == pages)


def _records(journal: IO[bytes], records: int, nonce: int, size: int) -> Iterator[tuple[int, bytes]]:
    """The pages that would be played back, by their number."""
    while records:
        record = journal.read(size + 8)
        if len(record) < size + 8:
            return
        content = record[4:-4]
        if (nonce + sum(content[size - 200 : 0 : -200])) % (1 << 32) != _number(record[-4:]):
            return
        yield _number(record[:4]), content
        records -= records != _UNTIL_THE_END


def _number(content: bytes) -> int:
    return int.from_bytes(content, "big")
