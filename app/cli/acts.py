"""The command that records acts: record."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.running import Add, Run

_LISTED = "intentions"


class _Help(argparse.RawDescriptionHelpFormatter):
    """Lists the intentions only when help is asked for: the services behind them are slow to import."""

    def add_text(self, text: str | None) -> None:
        super().add_text(_intentions() if text == _LISTED else text)


def _intentions() -> str:
    from app.services import recording

    lines = [f"  {name}\n      {one.takes}" for name, one in recording.INTENTIONS.items()]
    return "\n".join(["FILE: {intention, date, basis, subjects, data}; intentions and their data:", *lines])


def register(add: Add) -> None:
    command = add("record", record, "record one act; without FILE lists the intentions and their data")
    command.formatter_class = _Help
    command.epilog = _LISTED
    command.add_argument("file", nargs="?", type=Path)


def record(run: Run) -> None:
    from app.services import recording, requests

    if run.args.file is None:
        rows = [{"intention": name, "data": one.takes} for name, one in recording.INTENTIONS.items()]
        run.out.table(rows)
        return
    request = requests.read_request(run.args.file)
    with run.department() as ctx:
        changes = recording.record(ctx, request)
    run.out.result({"journal": changes.seq, "changed": sorted(changes.tables)})
