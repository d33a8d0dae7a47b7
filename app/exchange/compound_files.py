"""The streams of an OLE compound file, the container of old .xls workbooks and of encrypted new ones."""

from __future__ import annotations

import struct

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_LAST_REGULAR_SECTOR = 0xFFFFFFFA


def is_compound(data: bytes) -> bool:
    return data.startswith(_MAGIC)


class CompoundFile:
    """Directory and streams; `ValueError`, `LookupError` or `struct.error` when the chains are broken."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        sector_shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if sector_shift not in (9, 12) or mini_shift != 6:
            raise ValueError("sector size")
        self._sector, self._mini_sector = 1 << sector_shift, 1 << mini_shift
        first_directory, self._mini_limit, first_mini_fat = struct.unpack_from("<I4xII", data, 48)
        self._fat = self._read_fat()
        self._entries = self._read_directory(self._chain(first_directory))
        self._mini_fat = _numbers(self._chain(first_mini_fat)) if first_mini_fat < _LAST_REGULAR_SECTOR else ()

    def has(self, name: str) -> bool:
        return name in self._entries

    def stream(self, name: str) -> bytes | None:
        """The bytes of a stream, None when there is none of this name."""
        if name not in self._entries:
            return None
        start, size = self._entries[name]
        if size >= self._mini_limit:
            return self._chain(start)[:size]
        root = self._chain(self._entries["Root Entry"][0])
        pieces = [
            root[number * self._mini_sector : (number + 1) * self._mini_sector]
            for number in _followed(start, self._mini_fat)
        ]
        return b"".join(pieces)[:size]

    def _read_fat(self) -> tuple[int, ...]:
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        next_table, tables = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(tables, len(self._data) // self._sector)):
            if next_table >= _LAST_REGULAR_SECTOR:
                break
            numbers = _numbers(self._sector_bytes(next_table))
            sectors += numbers[:-1]
            next_table = numbers[-1]
        used = [sector for sector in sectors if sector < _LAST_REGULAR_SECTOR]
        return _numbers(b"".join(map(self._sector_bytes, used)))

    def _read_directory(self, directory: bytes) -> dict[str, tuple[int, int]]:
        """Name -> first sector and size."""
        if len(directory) % _ENTRY_BYTES:
            raise ValueError("directory cut off")
        entries: dict[str, tuple[int, int]] = {}
        for offset in range(0, len(directory), _ENTRY_BYTES):
            name_bytes = struct.unpack_from("<H", directory, offset + 64)[0]
            if 2 <= name_bytes <= 64:
                name = directory[offset : offset + name_bytes - 2].decode("utf-16-le", "replace")
                start, size = struct.unpack_from("<II", directory, offset + 116)
                entries.setdefault(name, (start, size))
        return entries

    def _chain(self, start: int) -> bytes:
        return b"".join(map(self._sector_bytes, _followed(start, self._fat)))

    def _sector_bytes(self, number: int) -> bytes:
        start = _HEADER_BYTES + number * self._sector if self._sector == 512 else (number + 1) * self._sector
        if start >= len(self._data):
            raise ValueError("sector beyond the end")
        return self._data[start : start + self._sector]


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _followed(start: int, links: tuple[int, ...]) -> list[int]:
    """The sectors of a chain in order. ValueError when it runs in a circle."""
    found: list[int] = []
    while start < _LAST_REGULAR_SECTOR:
        found.append(start)
        if len(found) > len(links):
            raise ValueError("chain in a circle")
        start = links[start]
    return found
