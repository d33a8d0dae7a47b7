"""Commands of protection by password: encrypt, decrypt, users. Passwords come on standard input, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli.running import Add, Run, told_progress
from app.domain.roles import ROLES

if TYPE_CHECKING:
    from app.services.context import Context


def register(add: Add) -> None:
    command = add("encrypt", encrypt, "protect by a password: --user NAME --password-stdin; prints the recovery key")
    command.add_argument("--new-key", action="store_true", help="of a protected one: everything under a new key")
    add("decrypt", decrypt, "turn the protection off")
    command = add("users", users, "who may open a protected department")
    command.add_argument("what", choices=tuple(_USERS), nargs="?", default="list")
    command.add_argument("name", nargs="?")
    command.add_argument("--role", choices=ROLES)


def encrypt(run: Run) -> None:
    from app.services import protection

    with run.department() as ctx:
        if run.args.new_key:
            done = protection.renew_key(ctx, run.passwords.own(), progress=told_progress)
        else:
            done = protection.turn_on(ctx, ctx.user, run.passwords.own(), progress=told_progress)
        told = {"user": ctx.user, "recovery": done.recovery, "left": list(done.left)}
        run.out.result(told | {"plain": [str(one.folder / one.name) for one in done.plain]})


def decrypt(run: Run) -> None:
    from app.services import protection

    with run.department() as ctx:
        left = protection.turn_off(ctx, run.passwords.own(), progress=told_progress)
    run.out.result({"left": list(left)})


def users(run: Run) -> None:
    _USERS[run.args.what](run)


def _list(run: Run) -> None:
    with run.department() as ctx:
        _tell(run, ctx)


def _tell(run: Run, ctx: Context) -> None:
    from app.services import protection

    run.out.table([{"name": one.name, "role": one.role, "since": one.since} for one in protection.users(ctx)])


def _add(run: Run) -> None:
    from app.services import protection

    with run.department() as ctx:
        protection.add_user(ctx, run.named("name"), run.named("role"), run.passwords.fresh())
        _tell(run, ctx)


def _role(run: Run) -> None:
    from app.services import protection

    with run.department() as ctx:
        protection.set_role(ctx, run.named("name"), run.named("role"))
        _tell(run, ctx)


def _password(run: Run) -> None:
    """One's own without a name, else that of another user."""
    from app.services import protection

    with run.department() as ctx:
        if run.args.name is None:
            protection.change_own_password(ctx, run.passwords.own(), run.passwords.fresh())
        else:
            protection.reset_password(ctx, run.args.name, run.passwords.fresh())
        _tell(run, ctx)


def _remove(run: Run) -> None:
    from app.services import protection

    with run.department() as ctx:
        protection.remove_user(ctx, run.named("name"))
        _tell(run, ctx)


def _recovery(run: Run) -> None:
    from app.services import protection

    with run.department() as ctx:
        run.out.result({"recovery": protection.renew_recovery(ctx)})


def _recover(run: Run) -> None:
    """A new password for a head: the recovery key and the password, a line each."""
    from app.services import protection

    protection.recover(run.args.db, run.passwords.own(), run.named("name"), run.passwords.fresh())
    run.out.result({"user": run.args.name})


_USERS = {
    "list": _list,
    "add": _add,
    "role": _role,
    "password": _password,
    "remove": _remove,
    "recovery": _recovery,
    "recover": _recover,
}
