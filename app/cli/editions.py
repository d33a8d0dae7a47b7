"""The command `edition`: editions known, installing one, comparing two, moving students."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.cli.running import Add, Run, subject_id
from app.domain.errors import UsageError


def register(add: Add) -> None:
    command = add("edition", edition, "editions: list, install FOLDER, compare OLD NEW, move --to E --student ID ...")
    command.add_argument("action", choices=sorted(_ACTIONS))
    command.add_argument("names", nargs="*", metavar="NAME", help="a folder, or the ids of editions")
    command.add_argument("--to", help="the edition to move to")
    command.add_argument("--student", dest="students", nargs="+", action="extend", default=[], metavar="ID")
    command.add_argument("--dry-run", action="store_true", help="tell what a move would do")


def edition(run: Run) -> None:
    action, expected = _ACTIONS[run.args.action]
    if len(run.args.names) != expected:
        raise UsageError("arguments-number", command=f"edition {run.args.action}", expected=expected)
    action(run)


def _list(run: Run) -> None:
    from app.services import editions

    with run.department() as ctx:
        found = editions.lines(ctx)
    rows = [
        {
            "id": one.id,
            "university": one.university,
            "edition": one.edition,
            "rules": one.rules,
            "installed": one.installed,
            "students": one.students,
            "running_cases": one.running_cases,
            "fault": run.out.wording.error(one.fault, run.args.lang) if one.fault else "",
        }
        for one in found
    ]
    run.out.table(rows)


def _install(run: Run) -> None:
    from app.services import editions

    with run.department() as ctx:
        found, _ = editions.install(ctx, Path(run.args.names[0]))
    run.out.result({"installed": found.id, "edition": found.edition, "title": found.title})


def _compare(run: Run) -> None:
    from app.services import edition_changes

    old, new = run.args.names
    with run.department() as ctx:
        known = new in ctx.profiles or not Path(new).is_dir()
        found = edition_changes.held_against(ctx, old, new if known else Path(new))
    if run.args.json:
        run.out.data(
            {
                "old": found.old,
                "new": found.new,
                "changes": [_change(run, one) for one in found.changes],
                "students": len(found.students),
                "affected": [_affected(run, one) for one in found.affected],
            }
        )
        return
    counts = {"changes": len(found.changes), "students": len(found.students), "affected": len(found.affected)}
    run.out.say("edition-compared", old=found.old, new=found.new, **counts)
    for one in found.changes:
        told = _change(run, one)
        run.out.line(
            f"{_word(run, 'change', one.kind)}: {_word(run, 'part', one.part)} {one.id} ({one.clause})".rstrip()
        )
        for difference in told["differences"]:
            name = _word(run, "changed", difference["field"])
            run.out.line(f"    {name}: {difference['before']} → {difference['after']}")
    for student in found.affected:
        run.out.line(student.name)
        for line in _told(run, student):
            run.out.line(f"    {line}")


def _word(run: Run, kind: str, name: str) -> str:
    return run.out.wording.say(f"{kind}-{name}", {}, run.args.lang)


def _change(run: Run, change: Any) -> dict[str, Any]:
    shown, language = run.out.wording.shown, run.args.lang
    return {
        "part": change.part,
        "id": change.id,
        "change": change.kind,
        "clause": change.clause,
        "title": change.title,
        "differences": [
            {"field": one.field, "before": shown(one.before, language), "after": shown(one.after, language)}
            for one in change.differences
        ],
    }


def _affected(run: Run, student: Any) -> dict[str, Any]:
    return {
        "student": f"student:{student.student_id}",
        "name": student.name,
        "refusals": [run.out.finding(one) for one in student.refusals],
        "lifted": [run.out.finding(one) for one in student.lifted],
        "dates": list(student.dates),
    }


def _told(run: Run, student: Any) -> list[str]:
    """Each effect on a student as a line."""
    lines = []
    for code, found in (("edition-refuses", student.refusals), ("edition-lets-pass", student.lifted)):
        lines += [_say(run, code, {"summary": one.summary, "clause": one.clause}) for one in found]
    for one in student.dates:
        params = {"summary": one.summary, "clause": one.clause, "before": one.before, "after": one.after}
        lines.append(_say(run, "edition-moves-date", params))
    return lines


def _say(run: Run, code: str, params: Mapping[str, Any]) -> str:
    return run.out.wording.say(code, params, run.args.lang)


def _move(run: Run) -> None:
    from app.services import edition_changes

    if not run.args.to or not run.args.students:
        raise UsageError("edition-move-incomplete")
    students = [subject_id(one, "student")[1] for one in run.args.students]
    with run.department() as ctx:
        if run.args.dry_run:
            found = edition_changes.plan_move(ctx, students, run.args.to)
        else:
            found, _ = edition_changes.move(ctx, students, run.args.to)
    if run.args.json:
        run.out.data(
            {
                "to": found.to,
                "dry_run": run.args.dry_run,
                "students": [f"student:{one}" for one in found.student_ids],
                "cases": found.cases,
                "staying": [
                    {
                        "case": one.case_id,
                        "student": f"student:{one.student_id}",
                        "name": one.name,
                        "workflow": one.workflow,
                        "reason": one.reason,
                    }
                    for one in found.staying
                ],
            }
        )
        return
    run.out.say("edition-moved", n=len(found.student_ids), cases=found.cases, staying=len(found.staying))
    for one in found.staying:
        workflow = one.workflow.in_language(run.args.lang)
        run.out.line(f"    {one.name}, {workflow}: {run.out.wording.explain(one.reason, run.args.lang)}")


# What each action does and how many names it takes.
_ACTIONS = {"list": (_list, 0), "install": (_install, 1), "compare": (_compare, 2), "move": (_move, 0)}
