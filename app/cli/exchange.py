"""The command `exchange`: packages for another PC of the department, and what two PCs wrote differently."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.running import Add, Run
from app.domain.errors import UsageError

if TYPE_CHECKING:
    from app.services.exchanging import Outcome


def register(add: Add) -> None:
    command = add(
        "exchange", exchange, "export FILE, import FILE, conflicts, resolve ID... ours|theirs, received NUMBER"
    )
    command.add_argument("action", choices=sorted(_ACTIONS))
    command.add_argument("names", nargs="*", metavar="NAME", help="a file, conflicts and the choice, or a number")
    command.add_argument("--phrase-stdin", action="store_true", help="the shared phrase: a line of standard input")
    command.add_argument("--dry-run", action="store_true", help="tell what an import would change")
    command.add_argument("--all", action="store_true", help="export everything, as for a PC met first")


def exchange(run: Run) -> None:
    action, least, most = _ACTIONS[run.args.action]
    if not least <= len(run.args.names) <= most:
        raise UsageError("arguments-number", command=f"exchange {run.args.action}", expected=least)
    action(run)


def _phrase(run: Run) -> str:
    """Never an argument, which a shell remembers. With --password-stdin it is the line after the password."""
    if run.args.phrase_stdin:
        given = sys.stdin.readline().strip("\ufeff\r\n")
    elif sys.stdin.isatty():
        given = getpass.getpass("phrase: ")
    else:
        given = ""
    if not given.strip():
        raise UsageError("phrase-missing")
    return given


def _export(run: Run) -> None:
    from app.services import exchanging

    with run.department() as ctx:
        done = exchanging.export(ctx, Path(run.args.names[0]), _phrase(run), everything=run.args.all)
    run.out.result(asdict(done))


def _import(run: Run) -> None:
    from app.services import exchanging

    path = Path(run.args.names[0])
    with run.department() as ctx:
        outcome = (exchanging.preview if run.args.dry_run else exchanging.take)(ctx, path, _phrase(run))
    if run.args.json:
        run.out.data(asdict(outcome))
    else:
        _tell(run, outcome)


def _tell(run: Run, outcome: Outcome) -> None:
    told = asdict(outcome)
    lists = {name: told.pop(name) for name in ("entries", "records", "conflicts")}
    run.out.result(told | {"entries": len(lists["entries"]), "conflicts": len(lists["conflicts"])})
    for record in outcome.records:
        run.out.line(f"{_MARKS[record.kind]} {record.title}" + (f" ({record.owner})" if record.owner else ""))
        for field in record.fields:
            run.out.line(f"    {field.label}: {field.before or '-'} -> {field.after or '-'}")
    if outcome.conflicts:
        run.out.table([asdict(line) for line in outcome.conflicts], _COLUMNS)


def _conflicts(run: Run) -> None:
    from app.services import conflicts

    with run.department() as ctx:
        found = conflicts.conflicts(ctx)
    run.out.table([asdict(line) for line in found], _COLUMNS)


def _resolve(run: Run) -> None:
    from app.services import conflicts

    *ids, choice = run.args.names
    with run.department() as ctx:
        conflicts.resolve(ctx, ids, choice)
        left = conflicts.count(ctx)
    run.out.result({"resolved": len(ids), "left": left})


def _received(run: Run) -> None:
    from app.services import exchanging

    number = run.args.names[0]
    if not number.isdecimal():
        raise UsageError("journal-unknown", seq=number)
    with run.department() as ctx:
        run.out.table([asdict(line) for line in exchanging.received(ctx, int(number))])


_MARKS = {"added": "+", "changed": "~", "removed": "-"}
_COLUMNS = ("id", "title", "field", "ours", "theirs", "user", "pc", "why")
_ACTIONS: Mapping[str, Any] = {
    "export": (_export, 1, 1),
    "import": (_import, 1, 1),
    "conflicts": (_conflicts, 0, 0),
    "resolve": (_resolve, 2, 10_000),
    "received": (_received, 1, 1),
}
