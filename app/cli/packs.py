"""Command of the inspection pack: pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.running import Add, Run, subject_id, told_progress, year

if TYPE_CHECKING:
    from app.services.context import Context


def register(add: Add) -> None:
    command = add("pack", pack, "the papers of one student, or of a cohort, as one PDF each behind their contents")
    whose = command.add_mutually_exclusive_group(required=True)
    whose.add_argument("--student")
    whose.add_argument("--cohort", type=year)
    command.add_argument("--out", required=True, type=Path, help="a file; a folder for a cohort")


def pack(run: Run) -> int:
    with run.department() as ctx:
        return _cohort(run, ctx) if run.args.student is None else _one(run, ctx)


def _one(run: Run, ctx: Context) -> int:
    from app.services import files_out, pack

    files_out.check_place(run.args.out)
    made = pack.of_student(ctx, subject_id(run.args.student, "student")[1])
    files_out.write_file(run.args.out, made.pdf)
    run.out.result(
        {
            "file": str(run.args.out),
            "pages": made.pages,
            "papers": [one.number for one in made.contents.papers],
            "missing": [f"{one.title}: {one.why}" for one in made.contents.absent],
        }
    )
    return 0


def _cohort(run: Run, ctx: Context) -> int:
    from app.services import pack, students

    ids = students.list_ids(ctx, students.wanted(cohort=run.args.cohort))
    packed = pack.of_many(ctx, ids, run.args.out, progress=told_progress)
    refused = [
        {
            "student": f"student:{one.student_id}",
            "name": one.name,
            "code": one.error.code,
            "message": run.out.wording.error(one.error, run.args.lang),
        }
        for one in packed.refused
    ]
    run.out.result({"files": [str(path) for path in packed.files], "refused": refused})
    return 1 if refused else 0
