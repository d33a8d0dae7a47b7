"""Files of a protected department: content under AES-GCM, names that tell nothing of it.

A file says by its first bytes that it is sealed, and which key opens it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.storage import keyring
from app.storage.engine import environment_errors
from app.storage.keyring import Keys
from app.storage.whole_files import Cancelled, digest_of

_MARK = b"KAFEDRA SEALED 1\n"
_ID, _NONCE = 32, 12  # bytes: the id as hexadecimal letters


def seal(content: bytes, keys: Keys | None) -> bytes:
    """What goes on the disk; without a key the content itself."""
    if keys is None:
        return content
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head, nonce = _MARK + keys.id.encode(), secrets.token_bytes(_NONCE)
    return head + nonce + AESGCM(keys.files).encrypt(nonce, content, head)


def opened(stored: bytes, path: Path) -> bytes:
    """The content of a file; a plain one as it is. Refused: password-needed; EnvironmentProblem: file-changed."""
    if not stored.startswith(_MARK):
        return stored
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head, rest = stored[: len(_MARK) + _ID], stored[len(_MARK) + _ID :]
    keys = keyring.held(head[len(_MARK) :].decode(errors="replace"))
    if keys is None:
        raise Refused("password-needed", path=str(path))
    try:
        return AESGCM(keys.files).decrypt(rest[:_NONCE], rest[_NONCE:], head)
    except (InvalidTag, ValueError) as error:
        raise EnvironmentProblem("file-changed", path=str(path)) from error


def identity(digest: str, keys: Keys | None) -> str:
    """The name of content of this SHA-256 (hexadecimal): under a key one that only its holder can work out."""
    return digest if keys is None else hmac.digest(keys.names, digest.encode(), "sha256").hex()


def identity_of(path: Path, *, cancelled: Cancelled = lambda: False) -> str:
    """By what name the file must go; of a changed sealed file one that nothing goes by. Refused: cancelled,
    password-needed.
    """
    with environment_errors(path), path.open("rb") as file:
        sealed = file.read(len(_MARK)) == _MARK
    if not sealed:
        return digest_of(path, cancelled=cancelled)
    if cancelled():
        raise Refused("cancelled")
    with environment_errors(path):
        stored = path.read_bytes()
    try:
        content = opened(stored, path)
    except EnvironmentProblem:
        return ""
    key_id = stored[len(_MARK) : len(_MARK) + _ID].decode()
    return identity(hashlib.sha256(content).hexdigest(), keyring.held(key_id))
