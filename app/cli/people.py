"""Commands of records: import, list, show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli import scans
from app.cli.running import Add, Run, subject_id
from app.domain.identifiers import mask_iin

_IMPORTS = ("students", "supervisors", "plan", "scans")
_LISTS = ("students", "supervisors", "programmes", "papers", "copies", "meetings", "cases", "records")


def register(add: Add) -> None:
    command = add(
        "import", bring_in, "students, supervisors or a study plan from a spreadsheet; signed sheets from scans"
    )
    command.add_argument("kind", choices=_IMPORTS)
    command.add_argument("file", type=Path)
    command.add_argument("--student", help="whose plan it is")
    command.add_argument("--sheet")
    command.add_argument("--dry-run", action="store_true")
    command = add("list", show_list, "records of a kind")
    command.add_argument("kind", choices=_LISTS)
    command.add_argument("--search", default="")
    command.add_argument("--full-iin", action="store_true", help="the IIN of students whole")
    command = add("show", show, "the whole card of KIND:ID")
    command.add_argument("subject")
    command.add_argument("--full-iin", action="store_true", help="the IIN of a student whole")


def bring_in(run: Run) -> int:
    from app.services import importing

    if run.args.kind == "scans":
        return scans.bring_in(run)
    student = subject_id(run.args.student, "student")[1] if run.args.student and run.args.kind == "plan" else None
    with run.department() as ctx:
        preview = importing.preview(ctx, run.args.kind, run.args.file, sheet=run.args.sheet, student_id=student)
        result = importing.planned(preview) if run.args.dry_run else importing.apply(ctx, preview)
    problems = [
        {
            "row": problem.row,
            "column": problem.column,
            "cell": problem.cell,
            "code": problem.code,
            "message": run.out.wording.say(problem.code, problem.params, run.args.lang),
        }
        for problem in result.problems
    ]
    counts = {name: getattr(result, name) for name in ("accepted", "updated", "unchanged")}
    if run.args.json:
        run.out.data({**counts, "problems": problems, "dry_run": run.args.dry_run})
    else:
        run.out.say("import-dry-run" if run.args.dry_run else "import-done", **counts, problems=len(problems))
        for one in problems:
            run.out.line(f"  {one['cell'] or one['row']}  {one['code']}: {one['message']}")
    return 1 if problems else 0


def show_list(run: Run) -> None:
    with run.department() as ctx:
        if run.args.kind == "students" and run.args.full_iin:
            rows, columns = _students_with_iin(ctx, run.args.search)
        else:
            rows, columns = _LISTED[run.args.kind](ctx, run.args.search)
    run.out.table(rows, columns)


_STUDENT_COLUMNS = ("id", "name", "programme", "track", "course", "supervisor", "topic")


def _students(ctx: Any, text: str, *, full_iin: bool = False) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    from app.services import students

    rows = [_plain(line) for line in students.list_lines(ctx, students.wanted(text), full_iin=full_iin)]
    return rows, _STUDENT_COLUMNS


def _students_with_iin(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    rows, columns = _students(ctx, text, full_iin=True)
    return rows, (*columns[:2], "iin", *columns[2:])


def _supervisors(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    from app.services import supervisors

    rows = [_plain(line) for line in supervisors.list_lines(ctx, text)]
    return rows, ("id", "name", "position", "degree", "load")


def _programmes(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    from app.domain.kazakh import fold
    from app.services import organisation

    wanted = fold(text)
    rows = [
        one
        for one in organisation.list_programmes(ctx)
        if wanted in fold(" ".join(filter(None, (one["code"], one["name_kk"], one["name_ru"]))))
    ]
    return rows, ("id", "code", "name_kk", "edition")


def _papers(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    from app.services import papers

    rows = [_plain(line) for line in papers.list_papers(ctx, text=text)]
    return rows, ("id", "number", "form", "title", "issued_at")


def _meetings(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    from app.services import meetings

    rows = [_plain(line) for line in meetings.list_acts(ctx, text)]
    return rows, ("id", "body", "kind", "number", "date", "decisions")


def _cases(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    from app.services import meetings

    rows = [_plain(line) for line in meetings.list_cases(ctx, text)]
    return rows, ("id", "student", "workflow", "next", "opened", "closed")


def _records(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """What is kept of the department itself."""
    from app.domain.kazakh import fold
    from app.services import records

    wanted = fold(text)
    rows = [
        _plain(one)
        for spec in records.kinds(ctx, None)
        for one in records.list_of(ctx, None, spec.name)
        if wanted in fold(" ".join(str(value) for value in one.values.values()))
    ]
    return rows, ("id", "kind", "values")


_LISTED = {
    "students": _students,
    "supervisors": _supervisors,
    "programmes": _programmes,
    "papers": _papers,
    "copies": scans.copies,
    "meetings": _meetings,
    "cases": _cases,
    "records": _records,
}


def _plain(line: Any) -> dict[str, Any]:
    return {name: getattr(line, name) for name in line.__dataclass_fields__}


def show(run: Run) -> None:
    from app.services import cards, meetings, records

    readers: dict[str, Callable[[Any, str], Any]] = {
        "student": cards.student_card,
        "supervisor": cards.supervisor_card,
        "meeting": meetings.get_act,
        "record": records.get,
    }
    kind, record = subject_id(run.args.subject, *readers)
    with run.department() as ctx:
        card = _plain(readers[kind](ctx, record))
    if kind == "student" and not run.args.full_iin:
        card["student"] = card["student"] | {"iin": mask_iin(card["student"]["iin"])}
    run.out.result(card)
