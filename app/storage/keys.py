"""`<database>.keys`: the key of a protected department, wrapped once for each user and once for the recovery key.

Whoever knows one password gets the key; nobody learns from the file which password or which name was wrong. The list
of users is sealed by the key itself: a role changed with an editor is told as damage.
"""

from __future__ import annotations

import base64
import hmac
import json
import secrets as chance
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain import recovery_key
from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.domain.outside import json_of
from app.domain.roles import HEAD, ROLES
from app.storage.engine import environment_errors
from app.storage.keyring import LENGTH, Keys, path_of
from app.storage.whole_files import copy_whole, write_whole

SHORTEST = 8  # letters of a password: no source says, a proposal
_FORMAT = 1
_RECOVERY = ""  # the name under which the recovery key wraps; no user has it
_COST = {"n": 1 << 16, "r": 8, "p": 1}  # of scrypt: 64 MB and some 0.2 s on an office PC
_LARGEST = {"n": 1 << 20, "r": 32, "p": 16}


@dataclass(frozen=True, slots=True)
class User:
    """Who may open the department, in which role, since when."""

    name: str
    role: str
    since: date


def is_protected(database: Path) -> bool:
    return path_of(database).is_file()


# --- making and unlocking -------------------------------------------------------------------------------


def prepare(keys: Keys, user: User, password: str) -> tuple[bytes, str]:
    """The content of a new key file with its first user, and the recovery key to be printed.

    Refused: password-short; UsageError: user-name-empty, role-unknown.
    """
    recovery = recovery_key.make()
    told: dict[str, Any] = {"format": _FORMAT, "id": keys.id, "users": []}
    told["recovery"] = _wrapped(keys, _RECOVERY, recovery)
    told["users"].append(_entry(keys, user, password))
    return _sealed(keys, told), recovery


def unlock(database: Path, name: str, password: str) -> tuple[Keys, User]:
    """Refused: password-wrong, whichever of both it is. EnvironmentProblem: keys-damaged."""
    path = path_of(database)
    told = _read(path)
    found = next((one for one in told["users"] if is_same(one["name"], name)), None)
    # Somebody unknown takes as long as a wrong password.
    wrapped = found["key"] if found is not None else told["recovery"]
    secret = _unwrapped(wrapped, str(told["id"]), found["name"] if found is not None else name, _plain(password))
    if found is None or secret is None:
        raise Refused("password-wrong")
    keys = Keys(str(told["id"]), secret)
    _checked(keys, told, path)
    return keys, _user(found)


def recover(database: Path, text: str) -> Keys:
    """The key by the recovery key. Refused: recovery-mistyped, recovery-wrong."""
    path = path_of(database)
    told = _read(path)
    recovery = recovery_key.read(text)
    if recovery is None:
        raise Refused("recovery-mistyped")
    secret = _unwrapped(told["recovery"], str(told["id"]), _RECOVERY, recovery)
    if secret is None:
        raise Refused("recovery-wrong")
    keys = Keys(str(told["id"]), secret)
    _checked(keys, told, path)
    return keys


def carry(database: Path, copy: Path) -> None:
    """A copy is opened by the passwords of its time, wherever it lies; what an earlier copy had there goes."""
    if is_protected(database):
        copy_whole(path_of(database), path_of(copy))
    else:
        path_of(copy).unlink(missing_ok=True)


def users(database: Path) -> list[User]:
    """Who may open it. EnvironmentProblem: keys-damaged."""
    return [_user(one) for one in _read(path_of(database))["users"]]


# --- changing -------------------------------------------------------------------------------------------


def add(database: Path, keys: Keys, user: User, password: str) -> None:
    """Refused: user-exists, password-short; UsageError: user-name-empty, user-name-letters, role-unknown."""
    told = _own(database, keys)
    if any(is_same(one["name"], user.name) for one in told["users"]):
        raise Refused("user-exists", name=user.name)
    told["users"].append(_entry(keys, user, password))
    _write(database, keys, told)


def set_password(database: Path, keys: Keys, name: str, password: str) -> None:
    """UsageError: user-unknown; Refused: password-short."""
    told = _own(database, keys)
    entry = _find(told, name)
    entry["key"] = _wrapped(keys, entry["name"], _long_enough(password))
    _write(database, keys, told)


def set_role(database: Path, keys: Keys, name: str, role: str) -> None:
    """UsageError: user-unknown, role-unknown; Refused: head-last."""
    told = _own(database, keys)
    _find(told, name)["role"] = _known(role)
    _write(database, keys, told)


def remove(database: Path, keys: Keys, name: str) -> None:
    """UsageError: user-unknown; Refused: head-last."""
    told = _own(database, keys)
    told["users"].remove(_find(told, name))
    _write(database, keys, told)


def renew_recovery(database: Path, keys: Keys) -> str:
    """A new recovery key; the one printed before opens nothing from now on."""
    told = _own(database, keys)
    recovery = recovery_key.make()
    told["recovery"] = _wrapped(keys, _RECOVERY, recovery)
    _write(database, keys, told)
    return recovery


# --- the file ---------------------------------------------------------------------------------------------


def _read(path: Path) -> dict[str, Any]:
    with environment_errors(path):
        content = path.read_bytes()
    try:
        told = json_of(content)
        if told["format"] != _FORMAT:
            raise EnvironmentProblem("keys-newer", path=str(path))
        for one in told["users"]:
            _user(one)
        for wrapped in (told["recovery"], *(one["key"] for one in told["users"])):
            if not all(1 <= wrapped[name] <= most for name, most in _LARGEST.items()):
                raise ValueError("cost")
        if not all(isinstance(told[name], str) for name in ("id", "seal")):
            raise TypeError("id")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EnvironmentProblem("keys-damaged", path=str(path)) from error
    return dict(told)


def _own(database: Path, keys: Keys) -> dict[str, Any]:
    path = path_of(database)
    told = _read(path)
    _checked(keys, told, path)
    return told


def _write(database: Path, keys: Keys, told: dict[str, Any]) -> None:
    if all(one["role"] != HEAD for one in told["users"]):
        raise Refused("head-last")
    write_whole(path_of(database), _sealed(keys, told))


def _sealed(keys: Keys, told: Mapping[str, Any]) -> bytes:
    return json.dumps({**told, "seal": _seal(keys, told)}, ensure_ascii=False, indent=1).encode()


def _checked(keys: Keys, told: Mapping[str, Any], path: Path) -> None:
    if told["id"] != keys.id or not hmac.compare_digest(str(told["seal"]), _seal(keys, told)):
        raise EnvironmentProblem("keys-damaged", path=str(path))


def _seal(keys: Keys, told: Mapping[str, Any]) -> str:
    rest = {name: value for name, value in told.items() if name != "seal"}
    text = json.dumps(rest, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hmac.digest(keys.roster, text.encode(), "sha256").hex()


def _find(told: Mapping[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] | None = next((one for one in told["users"] if is_same(one["name"], name)), None)
    if found is None:
        raise UsageError("user-unknown", name=name, known=[one["name"] for one in told["users"]])
    return found


def _user(told: Mapping[str, Any]) -> User:
    if told["role"] not in ROLES:
        raise ValueError("role")
    return User(str(told["name"]), str(told["role"]), date.fromisoformat(told["since"]))


def _entry(keys: Keys, user: User, password: str) -> dict[str, Any]:
    name = _tidy(user.name)
    if not name:
        raise UsageError("user-name-empty")
    if not name.isprintable():
        # Two names that look alike would be two users; and half a letter cannot be written down.
        raise UsageError("user-name-letters")
    wrapped = _wrapped(keys, name, _long_enough(password))
    return {"name": name, "role": _known(user.role), "since": user.since.isoformat(), "key": wrapped}


def _known(role: str) -> str:
    if role not in ROLES:
        raise UsageError("role-unknown", role=role, known=list(ROLES))
    return role


# --- wrapping ---------------------------------------------------------------------------------------------


def _wrapped(keys: Keys, name: str, password: str) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = chance.token_bytes(16), chance.token_bytes(12)
    sealed = AESGCM(_stretched(password, salt, _COST)).encrypt(nonce, keys.secret, _bound_to(keys.id, name))
    return {**_COST, "salt": _text(salt), "nonce": _text(nonce), "wrapped": _text(sealed)}


def _unwrapped(wrapped: Mapping[str, Any], key_id: str, name: str, password: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        salt, nonce, sealed = (base64.b64decode(wrapped[part]) for part in ("salt", "nonce", "wrapped"))
        secret = AESGCM(_stretched(password, salt, wrapped)).decrypt(nonce, sealed, _bound_to(key_id, name))
    except (InvalidTag, ValueError, KeyError, TypeError):
        return None
    return secret if len(secret) == LENGTH else None


def _stretched(password: str, salt: bytes, cost: Mapping[str, Any]) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    scrypt = Scrypt(salt=salt, length=LENGTH, n=int(cost["n"]), r=int(cost["r"]), p=int(cost["p"]))
    return scrypt.derive(password.encode(errors="surrogatepass"))


def _bound_to(key_id: str, name: str) -> bytes:
    return f"kafedra keys {_FORMAT}\0{key_id}\0{name}".encode()


def _long_enough(password: str) -> str:
    plain = _plain(password)
    if len(plain) < SHORTEST:
        raise Refused("password-short", letters=SHORTEST)
    return plain


def _plain(password: str) -> str:
    """The same letters whichever way a keyboard composes them."""
    return unicodedata.normalize("NFKC", password)


def _tidy(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def is_same(one: str, other: str) -> bool:
    """Whether two spellings are the name of one user."""
    return _tidy(one).casefold() == _tidy(other).casefold()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
