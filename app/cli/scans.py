"""What `import scans` tells of the files it received, and `list copies` of what is on its way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.cli.running import Run, told_progress


def bring_in(run: Run) -> int:
    """Pages filed are accepted, copies that came home updated, files received before unchanged."""
    from app.services import filing

    with run.department() as ctx:
        receipt = filing.receive(ctx, [run.args.file], dry_run=run.args.dry_run, progress=told_progress)
    problems = [_problem(run, one.file, one.page, one.reason or "", {"page": one.page}) for one in receipt.in_tray]
    problems += [_problem(run, one.file, None, one.error.code, one.error.params) for one in receipt.bad]
    counts = {
        "accepted": len(receipt.filed),
        "updated": len(receipt.homecoming),
        "unchanged": len(receipt.known),
    }
    if run.args.json:
        filed = [
            {
                "file": one.file,
                "page": one.page,
                "paper": one.number,
                "copy": one.copy,
                "sheet": one.sheet,
                "further": one.further,
                "annulled": one.annulled,
            }
            for one in receipt.filed
        ]
        home = list(receipt.homecoming)
        run.out.data({**counts, "problems": problems, "filed": filed, "home": home, "dry_run": run.args.dry_run})
    else:
        run.out.say("import-dry-run" if run.args.dry_run else "import-done", **counts, problems=len(problems))
        for one in problems:
            run.out.line(f"  {one['column']} {one['row'] or ''}  {one['code']}: {one['message']}")
    return 1 if problems else 0


def _problem(run: Run, file: str, page: int | None, code: str, params: Mapping[str, object]) -> dict[str, Any]:
    """`row` is the page of the file, `column` the file."""
    message = run.out.wording.say(code, params, run.args.lang)
    return {"row": page, "column": file, "code": code, "message": message}


def copies(ctx: Any, text: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """Copies on their way, the longest waiting first."""
    from app.services import paper_copies
    from app.services.paper_copies import Wanted

    shown = (
        "id", "paper_id", "number", "copy", "recipient", "form", "title", "student_id", "name", "issued", "holder",
        "next", "since", "days", "stage", "sheets", "scanned",
    )  # fmt: skip
    lines = paper_copies.waiting(ctx, Wanted(text=text)).lines
    rows = [{name: getattr(line, name) for name in shown} for line in lines]
    return rows, ("id", "number", "copy", "title", "name", "holder", "next", "since", "days")
