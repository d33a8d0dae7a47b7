"""Keeps None, True, False and NotImplemented alive on a Python that counts references to them.

PySide6 6.12.0 gives them out as if they were immortal, which they are only from Python 3.12 on: each
`emit()`, `connect()` or call that returns None takes one reference away. On 3.11 the interpreter aborts
("deallocating True or False") after some 570 signals or 5,000 calls. 6.11.3 counts correctly. To be removed
when the project asks for Python 3.12 or PySide6 is mended.
"""

from __future__ import annotations

import ctypes
import sys

# Far above anything that a process can take away, far below where a count would overflow.
_ENOUGH = sys.maxsize >> 2


def keep_singletons() -> None:
    """Raise their reference counts once; does nothing where Python itself makes them immortal."""
    if sys.version_info >= (3, 12):
        return
    for value in (None, True, False, NotImplemented):
        # The count is the first word of every object of CPython.
        count = ctypes.c_ssize_t.from_address(id(value))
        if count.value < _ENOUGH // 2:
            count.value += _ENOUGH
