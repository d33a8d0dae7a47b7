"""Keys of records: UUID version 7 as 32 hexadecimal digits, so that two PCs can merge and new rows sort last."""

from __future__ import annotations

import os
import time
from threading import Lock

_COUNTED = 1 << 12  # keys of one millisecond
_RANDOM_BITS = 62


class Keys:
    """Each key sorts after all before it, within a millisecond and after the clock was set back too."""

    def __init__(self) -> None:
        self._last = 0  # milliseconds and the count within them
        self._lock = Lock()

    def after(self, key: str) -> None:
        """Keys made from now on sort after this one, which another run made when the clock was perhaps later."""
        value = int(key, 16)
        with self._lock:
            self._last = max(self._last, (value >> 80) * _COUNTED + (value >> 64 & _COUNTED - 1))

    def fresh(self) -> str:
        """A key (RFC 9562, version 7: 48 bits of milliseconds, 12 that count within them, then random bits)."""
        with self._lock:
            self._last = max(self._last + 1, time.time_ns() // 1_000_000 * _COUNTED)
            milliseconds, count = divmod(self._last, _COUNTED)
        random_bits = int.from_bytes(os.urandom(8)) >> 64 - _RANDOM_BITS
        value = milliseconds << 80 | 0x7 << 76 | count << 64 | 0x2 << _RANDOM_BITS | random_bits
        return f"{value:032x}"


_KEYS = Keys()


def new_key() -> str:
    """A fresh key."""
    return _KEYS.fresh()


def keys_after(key: str) -> None:
    """Fresh keys sort after this one."""
    _KEYS.after(key)
