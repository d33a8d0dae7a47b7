"""Commands of paper: forms, print."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.regulation import profile_named
from app.cli.running import Add, Run, told_progress, year
from app.domain.errors import UsageError

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.form_templates import Source


def register(add: Add) -> None:
    add("forms", forms, "printable forms").add_argument("--profile")
    command = add("print", print_form, "one form, a blank specimen, or a whole cohort")
    command.add_argument("form")
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--for", dest="subject", help="KIND:ID")
    what.add_argument("--blank", action="store_true")
    what.add_argument("--cohort", type=year)
    command.add_argument("--out", required=True, type=Path)
    command.add_argument("--format", choices=("pdf", "docx"), help="without it by the ending of --out")


def forms(run: Run) -> None:
    from app.services import printing

    if run.args.profile is not None:
        profile_named(run, run.args.profile)
    rows = [
        {name: getattr(form, name) for name in ("id", "title", "languages", "subject", "tracks", "needs")}
        for form in printing.describe_forms(run.resources.templates, run.args.profile)
    ]
    run.out.table(rows, ("id", "title", "languages", "subject"))


def print_form(run: Run) -> int:
    if run.args.blank:
        return _blank(run)
    from app.services import act_papers

    if run.args.cohort is not None and _is_word(run):
        raise UsageError("format-not-for-cohort")
    with run.department() as ctx:
        if run.args.cohort is not None:
            return _cohort(run, ctx)
        if (decisions := act_papers.decisions_of(ctx, run.args.form, run.args.subject)) is not None:
            return _many(run, ctx, decisions)
        return _word(run, ctx) if _is_word(run) else _one(run, ctx)


def _is_word(run: Run) -> bool:
    return bool((run.args.format or run.args.out.suffix.lower().removeprefix(".")) == "docx")


def _blank(run: Run) -> int:
    from app.services import files_out, printing, word_files

    blank = word_files.blank if _is_word(run) else printing.blank
    templates = run.resources.templates
    content = blank(templates, run.resources.fonts, run.args.form, _language(run, templates))
    files_out.write_file(run.args.out, content)
    run.out.result({"file": str(run.args.out)})
    return 0


def _word(run: Run, ctx: Context) -> int:
    """A working copy: nothing is numbered or kept."""
    from app.services import files_out, word_files
    from app.services.printing import PrintOptions

    made = word_files.export(ctx, run.args.form, run.args.subject, PrintOptions(_language(run, ctx.folders.templates)))
    files_out.write_file(run.args.out, made.content)
    told = {"file": str(run.args.out), "paper": None, "draft": made.draft}
    run.out.result(told | _missing(ctx, made.missing))
    return 0


def _language(run: Run, templates: Source) -> str:
    """The language asked for where the form has it, else Kazakh, the language of nearly every form."""
    from app.services import form_templates

    return run.args.lang if run.args.lang in form_templates.get(templates, run.args.form).languages else "kk"


def _one(run: Run, ctx: Context) -> int:
    from app.services import files_out, papers
    from app.services.printing import PrintOptions

    files_out.check_place(run.args.out)
    issued = papers.issue(ctx, run.args.form, run.args.subject, PrintOptions(_language(run, ctx.folders.templates)))
    files_out.write_file(run.args.out, papers.reprint(ctx, issued.id))
    run.out.result(
        {
            "file": str(run.args.out),
            "paper": issued.number,
            "sha256": issued.sha256,
            "pages": issued.pages,
            "draft": issued.draft,
        }
        | _missing(ctx, issued.missing)
    )
    return 0


def _missing(ctx: Context, fields: Sequence[str]) -> dict[str, object]:
    """What a draft was printed without: the fields, and what a person calls them."""
    from app.services import form_templates

    labels = form_templates.labels(ctx.folders.templates, fields)
    return {"missing": list(fields), "missing_labels": [one.in_language(ctx.language) for one in labels]}


def _cohort(run: Run, ctx: Context) -> int:
    from app.services import print_batches, students

    ids = students.list_ids(ctx, students.wanted(cohort=run.args.cohort))
    return _many(run, ctx, [f"student:{student_id}" for student_id in print_batches.in_order(ctx, ids, "name")])


def _many(run: Run, ctx: Context, subjects: list[str]) -> int:
    """A file for each into a folder; who cannot be printed is named."""
    from app.services import print_batches
    from app.services.printing import PrintOptions

    options = PrintOptions(_language(run, ctx.folders.templates), draft=False)
    printed = print_batches.issue_many(
        ctx, run.args.form, subjects, run.args.out, options=options, progress=told_progress
    )
    refused = [
        {
            one.subject.partition(":")[0]: one.subject,
            "name": one.name,
            "code": one.error.code,
            "message": run.out.wording.error(one.error, run.args.lang),
        }
        for one in printed.refused
    ]
    run.out.result({"issued": len(printed.issued), "files": [str(path) for path in printed.files], "refused": refused})
    return 1 if refused else 0
