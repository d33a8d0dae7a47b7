"""Protection of a department by passwords: turning it on and off, its users, the recovery key.

The passwords themselves are kept nowhere; `session` of the context tells who is at work and holds the key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import EnvironmentProblem, Refused
from app.domain.roles import HEAD
from app.services import plain_copies, roles
from app.services.context import Context
from app.services.plain_copies import PlainCopy
from app.services.roles import PROTECTION, Session
from app.storage import door, key_mending, keyring, keys, protecting, queries
from app.storage.files import FileStore
from app.storage.keyring import Keys
from app.storage.keys import User
from app.storage.upgrade import reopened
from app.storage.whole_files import write_whole

NOTE = "protection"  # the setting that remembers what was done last, so that the journal tells it

Given = tuple[str, str]  # the name of a user and a password
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class TurnedOn:
    """`recovery` is to be printed and locked away: it is shown this once. `left` are copies that could not be read,
    `plain` those that lie open at other places, `unseen` the second place where nobody could look."""

    recovery: str
    left: tuple[str, ...]
    plain: tuple[PlainCopy, ...] = ()
    unseen: Path | None = None


# --- opening ----------------------------------------------------------------------------------------


def is_protected(database: Path) -> bool:
    return keys.is_protected(database)


def needs_password(database: Path) -> bool:
    """Whether a file is protected by a key that nobody has unlocked yet; a key file that is past mending asks nobody.

    Whoever has a good copy is not kept from it by that.
    """
    try:
        return door.is_locked(database)
    except EnvironmentProblem:
        return key_mending.mend(database) and door.is_locked(database)


def enter(database: Path, name: str, password: str | None, table: Path) -> Session | None:
    """Unlock a department until `leave`; None when it is not protected. A damaged key file is mended from a copy.

    `table` tells what roles may do. Refused: password-needed, password-wrong. EnvironmentProblem: keys-damaged,
    protected-but-plain.
    """
    if not keys.is_protected(database) and not key_mending.mend(database):
        return None
    if password is None:
        raise Refused("password-needed", path=str(database))
    unlocked, user = _unlock(database, name, password)
    if door.is_plain(database) and database.is_file() and database.stat().st_size:
        raise EnvironmentProblem("protected-but-plain", path=str(database))
    keyring.hold(unlocked)
    return Session(user.name, user.role, roles.load(table), unlocked)


def enter_anew(
    problem: EnvironmentProblem, session: Session | None, database: Path, name: str, password: str | None, table: Path
) -> Session | None:
    """Once more, where the key file may be of another department: a copy may have the one that fits.

    The problem itself, where that is not what is wrong.
    """
    wrong = session is not None and problem.code == "database-damaged"
    if not wrong or session is None or not key_mending.mend(database, session.keys.id):
        raise problem
    return enter(database, name, password, table)


def _unlock(database: Path, name: str, password: str) -> tuple[Keys, User]:
    try:
        return keys.unlock(database, name, password)
    except EnvironmentProblem as problem:
        if problem.code != "keys-damaged" or not key_mending.mend(database):
            raise
    return keys.unlock(database, name, password)


@contextmanager
def holding(session: Session | None) -> Iterator[None]:
    """Protected files may be read meanwhile, also after the department was closed."""
    if session is None:
        yield
        return
    keyring.hold(session.keys)
    try:
        yield
    finally:
        keyring.drop(session.keys)


@contextmanager
def unlocked(databases: Iterable[Path], given: Sequence[Given], table: Path, to: str | None = None) -> Iterator[None]:
    """Those of these files that are locked may be read meanwhile, each by the first of the passwords that opens it.

    Refused: password-needed for the file that none was given for, password-wrong, role-may-not for what is to be done.
    """
    with ExitStack() as stack:
        fresh = given[-1:]  # whether the latest password was of use
        for path in databases:
            if needs_password(path):
                session, used = _enter_by(path, given, table, bool(fresh))
                stack.callback(leave, session)
                fresh = [one for one in fresh if one != used]
                if session is not None and to is not None:
                    session.require(to)
        yield


def _enter_by(path: Path, given: Sequence[Given], table: Path, wrong: bool) -> tuple[Session | None, Given | None]:
    for one in given:
        try:
            return enter(path, *one, table), one
        except Refused as refusal:
            if refusal.code != "password-wrong":
                raise
    raise Refused("password-wrong") if wrong else Refused("password-needed", path=str(path))


def leave(session: Session | None) -> None:
    """Forget the key."""
    if session is not None:
        keyring.drop(session.keys)


def recover(database: Path, recovery: str, name: str, password: str) -> None:
    """Give a head a new password by the recovery key. Refused: recovery-mistyped, recovery-wrong, password-short."""
    found = keys.recover(database, recovery)
    known = next((user for user in keys.users(database) if keys.is_same(user.name, name)), None)
    if known is None or known.role != HEAD:
        raise Refused("recovery-for-head", heads=[user.name for user in keys.users(database) if user.role == HEAD])
    keys.set_password(database, found, name, password)


# --- turning on and off -------------------------------------------------------------------------------


def turn_on(
    ctx: Context,
    name: str,
    password: str,
    *,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> TurnedOn:
    """Encrypt the database, its papers, scans and copies; the first user is a head.

    Refused: protected-already, password-short, cancelled. EnvironmentProblem: disk-full, ...
    """
    if ctx.session is not None:
        raise Refused("protected-already")
    done = _under_new_key(ctx, name, password, "protection.on", progress, cancelled)
    plain_copies.note(ctx)
    return replace(done, plain=tuple(plain_copies.find(ctx)), unseen=plain_copies.unknown(ctx))


def renew_key(
    ctx: Context,
    password: str,
    *,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> TurnedOn:
    """Encrypt everything anew: old passwords and a stolen old copy of the key open nothing more.

    Only the present user is left; others are added again. Refused: password-wrong, role-may-not, cancelled.
    """
    name = ctx.protected_session(PROTECTION).name
    keys.unlock(ctx.database.path, name, password)
    return _under_new_key(ctx, name, password, "protection.key", progress, cancelled)


def turn_off(
    ctx: Context,
    password: str,
    *,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[str, ...]:
    """Decrypt everything; copies that could not be read are named. Refused: role-may-not, password-wrong, cancelled."""
    keys.unlock(ctx.database.path, ctx.protected_session(PROTECTION).name, password)
    done = _change(ctx, None, b"", progress, cancelled)
    _take_session(ctx, None)
    _note(ctx, "protection.off")
    return done.left


def _under_new_key(
    ctx: Context, name: str, password: str, intention: str, progress: Progress, cancelled: Cancelled
) -> TurnedOn:
    fresh = Keys.new()
    content, recovery = keys.prepare(fresh, User(name, HEAD, ctx.today()), password)
    keyring.hold(fresh)
    try:
        done = _change(ctx, fresh, content, progress, cancelled)
    except BaseException:
        keyring.drop(fresh)
        raise
    known = keys.users(ctx.database.path)[0]
    _take_session(ctx, Session(known.name, known.role, roles.load(ctx.folders.roles), fresh))
    _note(ctx, intention)
    return TurnedOn(recovery, done.left)


def _change(
    ctx: Context, fresh: Keys | None, content: bytes, progress: Progress, cancelled: Cancelled
) -> protecting.Protected:
    """The database is closed meanwhile, and open again afterwards whatever happened; the lock stays."""
    path = ctx.database.path
    ctx.database.close()
    try:
        return protecting.change(path, fresh, content, progress=progress, cancelled=cancelled)
    finally:
        ctx.take(reopened(path), FileStore.of(path))


def _take_session(ctx: Context, session: Session | None) -> None:
    leave(ctx.session)
    ctx.session = session
    if session is not None:
        ctx.user = session.name


# --- users ----------------------------------------------------------------------------------------------


def users(ctx: Context) -> list[User]:
    """Who may open the department; nobody is listed while it is not protected."""
    return keys.users(ctx.database.path) if ctx.session is not None else []


def add_user(ctx: Context, name: str, role: str, password: str) -> None:
    """Refused: role-may-not, not-protected, user-exists, password-short; UsageError: user-name-empty, role-unknown."""
    session = ctx.protected_session(PROTECTION)
    with _noted(ctx, "protection.user-add", name=name):
        keys.add(ctx.database.path, session.keys, User(name, role, ctx.today()), password)


def set_role(ctx: Context, name: str, role: str) -> None:
    """Refused: role-may-not, not-protected, head-last; UsageError: user-unknown, role-unknown."""
    session = ctx.protected_session(PROTECTION)
    with _noted(ctx, "protection.user-role", name=name):
        keys.set_role(ctx.database.path, session.keys, name, role)
    if keys.is_same(name, session.name):
        ctx.session = replace(session, role=role)


def remove_user(ctx: Context, name: str) -> None:
    """Refused: role-may-not, not-protected, user-is-you, head-last; UsageError: user-unknown."""
    session = ctx.protected_session(PROTECTION)
    if keys.is_same(name, session.name):
        raise Refused("user-is-you")
    with _noted(ctx, "protection.user-remove", name=name):
        keys.remove(ctx.database.path, session.keys, name)


def reset_password(ctx: Context, name: str, password: str) -> None:
    """A head gives a user a new password. Refused: role-may-not, not-protected, password-short."""
    session = ctx.protected_session(PROTECTION)
    with _noted(ctx, "protection.password", name=name):
        keys.set_password(ctx.database.path, session.keys, name, password)


def change_own_password(ctx: Context, present: str, fresh: str) -> None:
    """Anybody, one's own. Refused: not-protected, password-wrong, password-short."""
    if ctx.session is None:
        raise Refused("not-protected")
    keys.unlock(ctx.database.path, ctx.session.name, present)
    keys.set_password(ctx.database.path, ctx.session.keys, ctx.session.name, fresh)


def renew_recovery(ctx: Context, present: str | None = None) -> str:
    """A new recovery key; the old paper opens nothing more. `present` is the own password, where it is to be proved.

    Refused: role-may-not, not-protected, password-wrong.
    """
    session = ctx.protected_session(PROTECTION)
    if present is not None:
        keys.unlock(ctx.database.path, session.name, present)
    with _noted(ctx, "protection.recovery"):
        return keys.renew_recovery(ctx.database.path, session.keys)


@contextmanager
def _noted(ctx: Context, intention: str, **params: object) -> Iterator[None]:
    """What changes the users goes with its entry in the journal, or not at all."""
    path = keyring.path_of(ctx.database.path)
    before = path.read_bytes()
    yield
    try:
        _note(ctx, intention, **params)
    except EnvironmentProblem:
        # The new file took more room than this one takes: it can be written even where the journal could not.
        with suppress(EnvironmentProblem):
            write_whole(path, before)
        raise


def _note(ctx: Context, intention: str, **params: object) -> None:
    """Keys lie outside the database: a row of it lets the journal tell who did what and when."""
    value = {"done": intention, "at": ctx.now().isoformat(timespec="seconds"), **params}
    with ctx.intention(intention, undoable=False, **params) as unit:
        present = next((row for row in queries.rows(unit.connection, "setting") if row["key"] == NOTE), None)
        if present is None:
            unit.insert("setting", {"key": NOTE, "value": value})
        else:
            unit.update("setting", present["id"], {"value": value})
    ctx.memory.clear()
