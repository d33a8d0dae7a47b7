"""Commands of the journal: undo, redo, history."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.cli.running import Add, Run, amount, day, subject_id

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.history import HistoryLine
    from app.services.history_details import Details

_MARKS = {"added": "+", "changed": "~", "removed": "-"}


def register(add: Add) -> None:
    command = add("undo", undo, "take back the last intention, or the one with this number in the journal")
    command.add_argument("seq", nargs="?", type=int)
    command = add("redo", redo, "do again what was taken back last, or the intention with this number")
    command.add_argument("seq", nargs="?", type=int)
    _history(add("history", history, "the journal, newest first"))


def _history(command: argparse.ArgumentParser) -> None:
    command.add_argument("--for", dest="subject", help="KIND:ID; department, settings")
    command.add_argument("--by", help="only what this person did")
    command.add_argument("--from", dest="first", type=day, help="only from this day on")
    command.add_argument("--to", dest="last", type=day, help="only up to this day")
    command.add_argument("--area", help="only intentions of this kind: students, plans, decisions, papers, ...")
    command.add_argument("--changes", action="store_true", help="with every field before and after")
    command.add_argument("--limit", type=amount, default=200)
    command.add_argument("--offset", type=amount, default=0)


def undo(run: Run) -> None:
    from app.services import history

    with run.department() as ctx:
        run.out.result({"undone": history.undo(ctx, run.args.seq).text})


def redo(run: Run) -> None:
    from app.services import history

    with run.department() as ctx:
        run.out.result({"redone": history.redo(ctx, run.args.seq).text})


def history(run: Run) -> None:
    from app.services import history, history_details

    args = run.args
    wanted = history.Wanted(_subject(args.subject), args.by, args.first, args.last, args.area)
    with run.department() as ctx:
        found = history.page(ctx, wanted, args.offset, args.limit).lines
        opened = [history_details.details(ctx, line.seq, wanted.subject) for line in found] if args.changes else []
        if not args.changes or args.json:
            run.out.table([_row(line) for line in found] if not args.changes else [_opened(one) for one in opened])
            return
        for one in opened:
            _tell(run, ctx, one)


def _subject(text: str | None) -> tuple[str, str] | None:
    """UsageError: subject-unknown."""
    from app.services import history_scope

    if not text:
        return None
    if text in history_scope.OF_DEPARTMENT:
        return text, ""
    return subject_id(text, *history_scope.KINDS)


def _row(line: HistoryLine) -> dict[str, Any]:
    return {
        "seq": line.seq,
        "at": line.at.isoformat(timespec="seconds"),
        "user": line.user,
        "what": line.text,
        "kind": line.kind,
        "undone": line.undone,
    }


def _opened(one: Details) -> dict[str, Any]:
    return {**_row(one.line), "records": one.records, "more": one.more}


def _tell(run: Run, ctx: Context, one: Details) -> None:
    """One line and under it what it changed, for people."""
    line = one.line
    run.out.line(f"{line.seq}  {line.at:%d.%m.%Y %H:%M}  {line.user}  {line.text}")
    for record in one.records:
        run.out.line(f"  {_MARKS[record.kind]} {', '.join(part for part in (record.title, record.owner) if part)}")
        for field in record.fields:
            run.out.line(f"      {field.label}: {field.before or '—'} → {field.after or '—'}".replace("\n", "; "))
    if one.more:
        run.out.line(f"  {ctx.say('history-more', n=one.more)}")
