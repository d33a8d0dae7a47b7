"""Commands of paper: forms, print."""

from __future__ import annotations

from pathlib import Path

from app.cli.running import Add, Run
from app.domain.errors import UsageError


def register(add: Add) -> None:
    add("forms", forms, "printable forms").add_argument("--profile")
    command = add("print", print_form, "one form, a blank specimen, or a whole cohort")
    command.add_argument("form")
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--for", dest="subject", help="KIND:ID")
    what.add_argument("--blank", action="store_true")
    what.add_argument("--cohort", type=int)
    command.add_argument("--out", required=True, type=Path)
    command.add_argument("--format", choices=("pdf",), default="pdf")


def forms(run: Run) -> None:
    from app.services import papers

    run.out.table(papers.describe_forms(run.resources.templates, run.args.profile))


def print_form(run: Run) -> int:
    from app.services import papers

    if run.args.blank:
        content = papers.blank(run.resources.templates, run.resources.fonts, run.args.form)
        _write(run.args.out, content)
        run.out.result({"file": str(run.args.out)})
        return 0
    with run.department() as ctx:
        if run.args.cohort is not None:
            return _print_cohort(run, ctx)
        issued = papers.issue(ctx, run.args.form, run.args.subject)
        _write(run.args.out, papers.reprint(ctx, issued.id))
    run.out.result(
        {
            "file": str(run.args.out),
            "paper": issued.number,
            "sha256": issued.sha256,
            "pages": issued.pages,
            "missing": list(issued.missing),
        }
    )
    return 0


def _print_cohort(run: Run, ctx: object) -> int:
    raise UsageError("not-reached")


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: written aside, then put in place."""
    partial = path.with_name(path.name + ".part")
    partial.write_bytes(content)
    partial.replace(path)
