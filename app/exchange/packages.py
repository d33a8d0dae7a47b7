"""What travels between two PCs: one file, encrypted and authenticated by a phrase that both know (AES-GCM, scrypt).

A heading, then sealed blocks, the last one marked: a wrong phrase, a changed byte, a block lost or moved opens nothing.
Inside: what the package is (JSON), the entries of the journal (JSON, packed), the files one after another.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from app.domain.errors import Refused

SHORTEST = 8  # letters of a phrase: no source says, a proposal
_MARK = b"KAFEDRA EXCHANGE 1\n"
_SALT, _PREFIX = 16, 8  # bytes; the rest of a nonce counts the blocks
_HEAD = len(_MARK) + _SALT + _PREFIX
_COST = {"n": 1 << 16, "r": 8, "p": 1}  # 64 MB and some 0.2 s on an office PC
_BLOCK = 1 << 20
_TAG = 16
_LENGTH = struct.Struct(">Q")
_MORE, _LAST = b"\0", b"\1"
_DIGEST, _SUFFIX = re.compile("[0-9a-f]{64}"), re.compile(r"(?:\.\w{1,16})?")

Json = dict[str, Any]
# Told the bytes done and those of the whole; ends the work by raising.
Tell = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class FileLine:
    """A paper or scan in a package: its SHA-256 (hexadecimal), the suffix of its name, its size in bytes."""

    sha256: str
    suffix: str
    size: int


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package; its files are read when they are asked for."""

    path: Path
    manifest: Mapping[str, Any]
    entries: Sequence[Json]
    files: tuple[FileLine, ...]
    _key: bytes

    def contents(self) -> Iterator[tuple[FileLine, bytes]]:
        """The files with what is in them. Refused: exchange-unopened."""
        with self.path.open("rb") as file:
            frames = _Frames(_opened(file, self._key), self.path)
            frames.next()
            frames.next()
            for line in self.files:
                content = frames.next()
                if hashlib.sha256(content).hexdigest() != line.sha256:
                    raise Refused("exchange-unopened", path=str(self.path))
                yield line, content


def write(
    path: Path,
    phrase: str,
    manifest: Mapping[str, Any],
    entries: Sequence[Json],
    files: Sequence[tuple[FileLine, Iterable[bytes]]],
    tell: Tell = _silent,
) -> None:
    """Write a package aside, then put it in place. Refused: phrase-short; OSError, and whatever `tell` raises."""
    salt, prefix = secrets.token_bytes(_SALT), secrets.token_bytes(_PREFIX)
    key = _stretched(checked(phrase), salt)
    told = {**manifest, "files": [[line.sha256, line.suffix, line.size] for line, _ in files]}
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            head = _MARK + salt + prefix
            file.write(head)
            _seal(file, key, head, _told(_framed(told, entries, files), sum(line.size for line, _ in files), tell))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def read(path: Path, phrase: str, tell: Tell = _silent) -> Package:
    """Open a package, every block of it checked.

    Refused: exchange-foreign, exchange-unopened; OSError, and whatever `tell` raises.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if len(head) < _HEAD or not head.startswith(_MARK):
            raise Refused("exchange-foreign", path=str(path))
        key = _stretched(plain(phrase), head[len(_MARK) : len(_MARK) + _SALT])
        for _ in _blocks(file, key, head, path):
            tell(min(file.tell(), size), size)
        file.seek(0)
        frames = _Frames(_opened(file, key), path)
        try:
            manifest = json.loads(frames.next())
            entries = json.loads(zlib.decompress(frames.next()))
            files = tuple(_line(*line) for line in manifest["files"])
        except (ValueError, TypeError, KeyError, zlib.error) as error:
            raise Refused("exchange-unopened", path=str(path)) from error
    return Package(path, manifest, entries, files, key)


def _line(sha256: object, suffix: object, size: object) -> FileLine:
    """ValueError for what is no name of a kept file: it becomes a path."""
    if not (
        isinstance(sha256, str) and _DIGEST.fullmatch(sha256) and isinstance(suffix, str) and isinstance(size, int)
    ):
        raise ValueError(sha256)
    if not _SUFFIX.fullmatch(suffix):
        raise ValueError(suffix)
    return FileLine(sha256, suffix, size)


def checked(phrase: str) -> str:
    """Refused: phrase-short."""
    tidy = plain(phrase)
    if len(tidy) < SHORTEST:
        raise Refused("phrase-short", letters=SHORTEST)
    return tidy


def plain(phrase: str) -> str:
    """The same phrase whichever way a keyboard composes its letters and however many spaces are between."""
    return " ".join(unicodedata.normalize("NFKC", phrase).split())


# --- frames -----------------------------------------------------------------------------------------------------


def _framed(
    manifest: Json, entries: Sequence[Json], files: Sequence[tuple[FileLine, Iterable[bytes]]]
) -> Iterator[bytes]:
    for content in (_json(manifest), zlib.compress(_json(entries), 6)):
        yield _LENGTH.pack(len(content))
        yield content
    for line, parts in files:
        yield _LENGTH.pack(line.size)
        yield from parts


def _told(parts: Iterable[bytes], total: int, tell: Tell) -> Iterator[bytes]:
    """The same parts; of all that is written only files take their time."""
    done = 0
    for part in parts:
        tell(min(done, total), max(total, 1))
        yield part
        done += len(part)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class _Frames:
    """Reads what `_framed` wrote, from blocks of any length."""

    def __init__(self, blocks: Iterator[bytes], path: Path) -> None:
        self._blocks = blocks
        self._path = path
        self._rest = b""

    def next(self) -> bytes:
        return self._take(_LENGTH.unpack(self._take(_LENGTH.size))[0])

    def _take(self, amount: int) -> bytes:
        parts = [self._rest]
        size = len(self._rest)
        while size < amount:
            block = next(self._blocks, None)
            if block is None:
                raise Refused("exchange-unopened", path=str(self._path))
            parts.append(block)
            size += len(block)
        whole = b"".join(parts)
        self._rest = whole[amount:]
        return whole[:amount]


# --- blocks ---------------------------------------------------------------------------------------------------


def _seal(file: IO[bytes], key: bytes, head: bytes, parts: Iterable[bytes]) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher, number, waiting = AESGCM(key), 0, bytearray()
    for part in parts:
        waiting += part
        while len(waiting) > _BLOCK:
            file.write(cipher.encrypt(_nonce(head, number), bytes(waiting[:_BLOCK]), head + _MORE))
            del waiting[:_BLOCK]
            number += 1
    file.write(cipher.encrypt(_nonce(head, number), bytes(waiting), head + _LAST))


def _opened(file: IO[bytes], key: bytes) -> Iterator[bytes]:
    head = file.read(_HEAD)
    return _blocks(file, key, head, Path(file.name))


def _blocks(file: IO[bytes], key: bytes, head: bytes, path: Path) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher, number = AESGCM(key), 0
    sealed = file.read(_BLOCK + _TAG)
    while True:
        following = file.read(_BLOCK + _TAG)
        try:
            yield cipher.decrypt(_nonce(head, number), sealed, head + (_MORE if following else _LAST))
        except (InvalidTag, ValueError) as error:
            raise Refused("exchange-unopened", path=str(path)) from error
        if not following:
            return
        sealed, number = following, number + 1


def _nonce(head: bytes, number: int) -> bytes:
    return head[-_PREFIX:] + number.to_bytes(4)


def _stretched(phrase: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=32, n=_COST["n"], r=_COST["r"], p=_COST["p"]).derive(phrase.encode())
