"""What Today says of copies: those that linger with somebody, and what a step may offer of those handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.errors import KafedraError
from app.domain.explanations import LocalText
from app.domain.paper_way import HANDED, HOME
from app.services import form_templates, paper_copies, settings
from app.services.context import Context
from app.services.paper_copies import DEPARTMENT, CopyLine
from app.services.today_view import Lingering
from app.services.wording import LANGUAGES
from app.storage import copy_queries, queries

LINGER = "paper.linger-days"


def lingering(ctx: Context) -> list[Lingering]:
    """Copies of which nothing was heard for longer than the setting allows, by form and next signature.

    Copies entered by the upgrade, of which nothing is known at all, are left out.
    """
    limit = int(settings.own(ctx, LINGER))
    groups: dict[tuple[str, str], list[CopyLine]] = {}
    for line in paper_copies.waiting(ctx).lines:
        if line.holder is not None and line.days > limit:
            groups.setdefault((line.form, line.next or ""), []).append(line)
    return [_group(ctx, form, signer, lines, limit) for (form, signer), lines in groups.items()]


def _group(ctx: Context, form: str, signer: str, lines: Sequence[CopyLine], limit: int) -> Lingering:
    since = min(line.since for line in lines)
    code = "copy-reminder" if signer else "copy-reminder-home"
    named = {"form": _title(ctx, lines[0]), "signer": form_templates.party(ctx.folders.templates, signer)}
    return Lingering(
        title=LocalText(**{language: ctx.wording.say(code, named, language) for language in LANGUAGES}),
        form=form,
        signer=signer,
        papers=len({line.paper_id for line in lines}),
        student_ids=tuple(dict.fromkeys(line.student_id for line in lines if line.student_id)),
        since=since,
        why=ctx.say("copy-lingers", since=since, days=(ctx.today() - since).days, limit=limit),
    )


def _title(ctx: Context, line: CopyLine) -> LocalText:
    try:
        return LocalText(**form_templates.get(ctx.folders.templates, line.form).title)
    except KafedraError:
        return LocalText(line.title, line.title, line.title)


# --- handed over ------------------------------------------------------------------------------------


def handed(ctx: Context, student_ids: Sequence[str], recipients: Sequence[str]) -> Mapping[str, list[dict[str, Any]]]:
    """For each student the copies that reached their recipients, as `number`, `recipient`, `date`.

    They are those of the newest paper in force whose copies go to all of `recipients`. The department has its copy
    from the day it came home.
    """
    with ctx.database.read() as connection:
        owned = queries.rows_by(connection, "paper", "student_id", student_ids, order=("issued_at",))
        papers = [row["id"] for rows in owned.values() for row in rows if not (row["draft"] or row["annulled"])]
        copies = copy_queries.of_papers(connection, papers)
    by_paper: dict[str, list[str]] = {}
    for row in copies:
        by_paper.setdefault(row["paper_id"], []).append(row["id"])
    reaching = {
        paper: ids
        for paper, ids in by_paper.items()
        if set(recipients) <= {row["recipient"] for row in copies if row["paper_id"] == paper}
    }
    newest = {owner: row["id"] for owner, rows in owned.items() for row in rows if row["id"] in reaching}
    reached = {
        owner: [_reached(line) for line in paper_copies.by_ids(ctx, reaching[paper])] for owner, paper in newest.items()
    }
    return {owner: [row for row in rows if row is not None] for owner, rows in reached.items()}


def _reached(line: CopyLine) -> dict[str, Any] | None:
    """When a copy reached the one it is for; None as long as it did not."""
    own = line.recipient == DEPARTMENT
    days = [
        event.day
        for event in line.way.events
        if (event.kind == HOME if own else event.kind == HANDED and event.holder == line.recipient)
    ]
    return {"number": line.copy, "recipient": line.recipient, "date": days[-1]} if days else None
