"""The key of a protected department while it is unlocked, and what is derived from it.

Files of the database are opened by path all over the storage, also in the thread that copies them: keys that a person
unlocked are held here, by their id, from unlocking to locking.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

LENGTH = 32  # bytes
SUFFIX = ".keys"  # of the file beside a protected database that holds its key, wrapped


@dataclass(frozen=True)
class Keys:
    """One random key; everything is encrypted by subkeys of it. `id` tells which one a file belongs to."""

    id: str
    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Keys:
        return cls(secrets.token_hex(16), secrets.token_bytes(LENGTH))

    @cached_property
    def database(self) -> str:
        """The key of the database file, hexadecimal."""
        return self._subkey("database").hex()

    @cached_property
    def files(self) -> bytes:
        return self._subkey("files")

    @cached_property
    def names(self) -> bytes:
        return self._subkey("names")

    @cached_property
    def roster(self) -> bytes:
        return self._subkey("roster")

    def _subkey(self, purpose: str) -> bytes:
        """HKDF-SHA256 (RFC 5869), one block."""
        extracted = hmac.digest(b"kafedra", self.secret, "sha256")
        return hmac.digest(extracted, purpose.encode() + b"\x01", "sha256")


def path_of(database: Path) -> Path:
    """Where the wrapped key of a database lies."""
    return database.with_name(database.name + SUFFIX)


_held: dict[str, Keys] = {}
_holders: Counter[str] = Counter()
_guard = threading.Lock()


def hold(keys: Keys) -> None:
    """Keep a key until `drop` was called as often as `hold`."""
    with _guard:
        _held[keys.id] = keys
        _holders[keys.id] += 1


def drop(keys: Keys) -> None:
    with _guard:
        _holders[keys.id] -= 1
        if _holders[keys.id] <= 0:
            del _holders[keys.id]
            _held.pop(keys.id, None)


def held(key_id: str) -> Keys | None:
    return _held.get(key_id)


def all_held() -> tuple[Keys, ...]:
    with _guard:
        return tuple(_held.values())
