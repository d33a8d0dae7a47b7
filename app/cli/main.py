"""Arguments, exit codes and the opening of the database for every command."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from app.cli import (
    acts,
    department,
    editions,
    exchange,
    journal,
    keeping,
    packs,
    papers,
    people,
    privacy,
    protection,
    regulation,
    streams,
)
from app.cli.arguments import ArgumentParser, asked_for_json, asked_language
from app.cli.output import Printer
from app.cli.passwords import Passwords
from app.cli.running import Opener, Run, database_file
from app.domain.errors import EnvironmentProblem, KafedraError, Refused, UsageError
from app.services.wording import LANGUAGES, Wording

_LANGUAGE = "kk"


def run(arguments: Sequence[str], opener: Opener | None = None) -> int:
    """Run one command; returns the exit status (0 done, 1 refused, 2 wrong usage, 3 environment)."""
    from app import locations

    streams.prepare()
    resources = locations.shipped()
    given = list(arguments)
    wording = Wording(resources.messages)
    try:
        args = parser().parse_args(given)
    except UsageError as error:
        return _told(Printer(wording, asked_language(given, tuple(LANGUAGES), _LANGUAGE), asked_for_json(given)), error)
    args.db = args.db or locations.default_database()
    printer = Printer(wording, args.lang, args.json)
    try:
        _check_texts(args)
        passwords = Passwords(args.password_stdin)
        status = int(args.do(Run(args, printer, opener or _open_department, resources, passwords)) or 0)
        sys.stdout.flush()
        return status
    except KafedraError as error:
        return _told(printer, error, copy=keeping.offered_instead(args.db, error))
    except BrokenPipeError:
        streams.let_go(sys.stdout)
        return 0
    except OSError as error:
        return _told(printer, _trouble(error))
    except KeyboardInterrupt:
        return _told(printer, Refused("cli-interrupted"))
    except Exception as fault:
        log = _write_down(fault)
        if (damaged := keeping.damage_behind(args.db, resources.records)) is not None:
            return _told(printer, damaged, copy=keeping.offered_instead(args.db, damaged))
        detail = f"{type(fault).__name__}: {fault}"
        return _told(printer, EnvironmentProblem("internal-fault", detail=detail, log=str(log)))


def _told(printer: Printer, error: KafedraError, *, copy: str | None = None) -> int:
    """The exit status of an error, which is told: on the other stream when the answer cannot be written."""
    try:
        printer.error(error, copy=copy)
        sys.stdout.flush()
    except BrokenPipeError:
        streams.let_go(sys.stdout)
    except OSError as fault:
        streams.let_go(sys.stdout)
        for one in {error.code: error, _trouble(fault).code: _trouble(fault)}.values():
            streams.last_word(printer.worded(one))
    return error.exit_status


def _trouble(error: OSError) -> EnvironmentProblem:
    """Files that fail are named; only the streams have no name."""
    detail = error.strerror or str(error)
    if error.filename is None:
        return EnvironmentProblem("answer-not-written", detail=detail)
    return EnvironmentProblem("file-trouble", path=str(error.filename), detail=detail)


def _check_texts(args: argparse.Namespace) -> None:
    """Paths may hold bytes that are no letters; what is looked up or kept may not. UsageError: argument-unreadable."""
    for name, value in vars(args).items():
        if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
            raise UsageError("argument-unreadable", name=name)


def _write_down(fault: Exception) -> Path | None:
    """The whole story of a fault of ours, for whoever mends it. None where nothing can be written."""
    from app import locations

    log = locations.log_file()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="replace") as file:
            file.write(datetime.now().isoformat(timespec="seconds") + "\n")
            file.writelines(traceback.format_exception(fault))
    except OSError:
        return None
    return log


def _open_department(path: Path, **options: Any) -> Any:
    from app.bootstrap import open_department

    return open_department(path, **options)


def parser() -> argparse.ArgumentParser:
    """All commands; the common options may stand before the command or after it."""
    top = ArgumentParser(prog="kafedra", parents=[_common()])
    top.set_defaults(db=None, json=False, lang=_LANGUAGE, user=None, password_stdin=False)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, do: Callable[[Run], int | None], help_text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, parents=[_common()], help=help_text)
        command.set_defaults(do=do)
        return command

    for module in (
        department, journal, keeping, exchange, regulation, editions, people, papers, packs, acts, protection,
        privacy,
    ):  # fmt: skip
        module.register(add)
    return top


def _common() -> ArgumentParser:
    """A parser of its own each time: argparse shares the options of a parent and with them their defaults."""
    common = ArgumentParser(add_help=False)
    common.add_argument("--db", type=database_file, default=argparse.SUPPRESS, help="database file")
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    common.add_argument("--user", default=argparse.SUPPRESS, help="name of a user, or for the journal")
    common.add_argument("--password-stdin", action="store_true", default=argparse.SUPPRESS)
    return common
