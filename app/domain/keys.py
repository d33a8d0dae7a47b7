"""Keys of records: UUID version 7 as 32 hexadecimal digits, so that two PCs can merge and new rows sort last."""

from __future__ import annotations

import os
import time


def new_key() -> str:
    """A fresh key (RFC 9562, version 7: 48 bits of milliseconds, then random bits)."""
    milliseconds = time.time_ns() // 1_000_000
    random_bits = int.from_bytes(os.urandom(10))
    value = (milliseconds & (1 << 48) - 1) << 80 | random_bits
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"
