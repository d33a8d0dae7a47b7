"""Commands of safe copies: backup, backups, restore, verify."""

from __future__ import annotations

import argparse
from datetime import datetime, time
from pathlib import Path

from app.cli.running import Add, Run, told_progress
from app.domain.errors import EnvironmentProblem, KafedraError, UsageError

_LOST = ("database-damaged", "database-missing", "journal-foreign")


def register(add: Add) -> None:
    command = add("backup", backup, "verified copy: to a file, or among the backups")
    command.add_argument("target", nargs="?", type=Path)
    command = add("backups", backups, "the copies there are")
    command.add_argument("--in", dest="folder", type=Path, help="further folder to look into")
    command.add_argument("--check", action="store_true", help="read each copy whole")
    command = add("restore", restore, "put a copy in the place of the database")
    command.add_argument("file", nargs="?", type=Path, help="a file, or the name of a copy")
    command.add_argument("--at", type=_moment, help="YYYY-MM-DD or YYYY-MM-DDTHH:MM: the last copy made by then")
    add("verify", verify, "open, check and count").add_argument("file", nargs="?", type=Path)


def backup(run: Run) -> int:
    from app.services import backups, safekeeping

    with run.department() as ctx:
        if run.args.target is not None:
            run.out.result(safekeeping.backup(ctx, run.args.target))
            return 0
        order = backups.by_hand(ctx)
        done = backups.carry_out(order, progress=told_progress)
        assert done.made is not None
        told = safekeeping.verify(done.made.database)
    if done.second_fault is not None:
        run.out.result(told | {"second_place": run.out.wording.error(done.second_fault, run.args.lang)})
        return EnvironmentProblem.exit_status
    run.out.result(told | ({"second_place": str(order.second)} if done.second_seen else {}))
    return 0


def backups(run: Run) -> None:
    from app.services import backup_lists

    found = backup_lists.lines(run.args.db, [run.args.folder] if run.args.folder else ())
    if run.args.check:
        with run.unlocked(run.args.db, *(line.path for line in found)):
            found = [backup_lists.checked(line) for line in found]
    if run.args.json:
        run.out.data(found)
        return
    run.out.table(
        [
            {
                "name": line.name,
                "why": _word(run, "why", line.why),
                "students": line.students,
                "papers": line.papers,
                "size": line.size,
                "state": _word(run, "state", line.state),
                "place": _word(run, "place", line.place),
            }
            for line in found
        ]
    )


def _word(run: Run, what: str, value: str) -> str:
    return run.out.wording.say(f"backup-{what}.{value}", {}, run.args.lang) if value else ""


def restore(run: Run) -> None:
    from app.services import restores
    from app.services.roles import RESTORE

    chosen = _chosen(run)
    with run.unlocked(run.args.db, chosen, to=RESTORE):
        done = restores.restore(run.args.db, chosen, progress=told_progress)
    run.out.result(
        {
            "database": str(done.database),
            "aside": str(done.aside) if done.aside else None,
            "copied": str(done.copied) if done.copied else None,
            "lost": list(done.lost),
        }
    )


def _chosen(run: Run) -> Path:
    """The copy that was named, else the last good one of a moment. UsageError: restore-what, backup-none-by."""
    from app.services import backup_lists

    if (run.args.file is None) == (run.args.at is None):
        raise UsageError("restore-what")
    if run.args.file is not None:
        return backup_lists.named(run.args.db, str(run.args.file))
    found = backup_lists.newest_good(backup_lists.until(backup_lists.lines(run.args.db), run.args.at))
    if found is None:
        raise UsageError("backup-none-by", moment=f"{run.args.at:%d.%m.%Y %H:%M}")
    return found.path


def offered_instead(database: Path, error: KafedraError) -> str | None:
    """The name of the newest good copy, where the database itself is damaged or gone."""
    from app.services import backup_lists

    if error.code not in _LOST or error.params.get("path") != str(database):
        return None
    found = backup_lists.newest_good(backup_lists.lines(database))
    return found.name if found is not None else None


def damage_behind(database: Path, records: Path) -> EnvironmentProblem | None:
    """What is wrong with the database, when a fault of the program may come of it."""
    from app.services import damage

    return damage.behind(database, records) if database.is_file() else None


def _moment(text: str) -> datetime:
    """A day means its end."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a moment (YYYY-MM-DD or YYYY-MM-DDTHH:MM): {text}") from error
    return (datetime.combine(moment, time.max) if len(text) <= len("2026-11-22") else moment).astimezone()


def verify(run: Run) -> int:
    from app.services import journal_check, safekeeping

    path = run.args.file or run.args.db
    with run.unlocked(path):
        told = safekeeping.verify(path)
        misfit = journal_check.first_misfit(path, run.resources.records)
    if misfit is None:
        run.out.result(told | {"journal_misfit": None})
        return 0
    message = run.out.wording.error(misfit, run.args.lang)
    run.out.result(told | {"journal_misfit": {"code": misfit.code, **misfit.params, "message": message}})
    return misfit.exit_status
