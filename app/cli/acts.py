"""The command that records acts: record."""

from __future__ import annotations

from pathlib import Path

from app.cli.running import Add, Run


def register(add: Add) -> None:
    command = add("record", record, "record one act; without FILE lists the intentions and their data")
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
