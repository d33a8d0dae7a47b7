"""The data of papers of meetings, councils and orders: an act or a sitting with its matters and their students.

Which acts or steps a form is of stands in its head (`of`): kinds of acts (`protocol`, `letter`) and steps
(`topic/department`). A form of protocols tells every decision, any other only what was approved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.errors import Refused, UsageError
from app.domain.people import PersonName
from app.domain.workflow import Decision
from app.services import drafts, minutes, settings, sittings
from app.services.cases import Case, load, workflow
from app.services.context import Context
from app.services.minutes import Minutes
from app.services.paper_decisions import (
    PROTOCOL,
    About,
    Decided,
    Lines,
    behind,
    council_and_department,
    of_act,
    outcome_of,
)
from app.services.paper_reading import Data, PaperReader, Row
from app.services.paper_subjects import Subject
from app.services.step_rounds import StepRound

_SENT = frozenset({"submission", "letter"})


def of_meeting(reader: PaperReader, subject: Subject) -> Data:
    """An act with what it decided. Refused: paper-no-matters."""
    assert subject.record is not None
    decided = of_act(reader.ctx, reader.connection, subject.id)
    return _told(reader, subject.record, decided)


def of_decision(reader: PaperReader, subject: Subject) -> Data:
    """An act with one of its decisions, under its number on the agenda. Refused: paper-no-matters."""
    assert subject.record is not None
    (act,) = reader.rows("act", id=subject.record["act_id"])
    decided = of_act(reader.ctx, reader.connection, act["id"])
    return _told(reader, act, decided, only=subject.id)


def of_sitting(reader: PaperReader, subject: Subject) -> Data:
    """What waits for a body, or an agenda that was prepared. Refused: paper-no-matters."""
    body, kind, day, rounds = waiting(reader.ctx, subject.id)
    rounds = [one for one in rounds if fits(reader.of, kind, f"{one.workflow}/{one.step}")]
    ids = [line.student_id for one in rounds for line in one.lines]
    maker = Lines(reader, ids, reader.printed)
    matters = [_waiting_matter(reader, maker, one, number) for number, one in enumerate(rounds, 1)]
    if not matters:
        raise Refused("paper-no-matters", name=subject.name)
    act = {"body": body, "body_name": _body_name(reader, body), "kind": kind, "date": day}
    return {"act": act, "matters": matters}


def waiting(ctx: Context, sitting: str) -> tuple[str, str, date | None, list[StepRound]]:
    """Body, kind of act, day and matters of `BODY/ACT`, or of a draft of the wizard of sittings by its id.

    UsageError: record-unknown.
    """
    if "/" in sitting:
        body, _, kind = sitting.partition("/")
        return body, kind, None, sittings.load(ctx, body, kind)
    draft = drafts.load(ctx, sitting)
    if draft is None or not draft.data["typed"].get("sitting"):
        raise UsageError("record-unknown", kind="sitting", id=sitting)
    typed = draft.data["typed"]
    body, _, kind = typed["sitting"].partition("/")
    day = date.fromisoformat(typed["act"]["date"]) if typed["act"].get("date") else None
    return body, kind, day, sittings.arranged(sittings.load(ctx, body, kind), typed["order"], typed["chosen"])


def fits(of: str, kind: str, step: str) -> bool:
    """Whether a form of these acts and steps is of this one; a form of nothing in particular is of every one."""
    words = of.split()
    return not words or kind in words or step in words


def shown(of: str, decided: Iterable[Decided]) -> list[Decided]:
    """The decisions of an act that a form tells."""
    every = PROTOCOL in of.split()
    told = (one for one in decided if every or one.entry.decision is Decision.APPROVE)
    return [one for one in told if fits(of, one.case.workflow.step(one.entry.step).act, one.step)]


# --- an act -----------------------------------------------------------------------------------------------------


def _told(reader: PaperReader, act: Row, decided: Sequence[Decided], only: str = "") -> Data:
    numbers = {step: number for number, step in enumerate(minutes.order(decided), 1)}
    told = [one for one in shown(reader.of, decided) if not only or one.row["id"] == only]
    if not told:
        raise Refused("paper-no-matters", name=f"№ {act['number'] or ''} {act['date']:%d.%m.%Y}")
    kept = minutes.of_row(reader.ctx, act, decided)
    maker = Lines(reader, [one.case.student_id for one in told], reader.printed)
    matters = [
        _matter(reader, maker, [one for one in told if one.step == step], numbers[step], kept)
        for step in numbers
        if any(one.step == step for one in told)
    ]
    return {"act": _act(reader, act, kept), "matters": matters}


def _act(reader: PaperReader, act: Row, kept: Minutes) -> Data:
    number, day = act["number"] or None, act["date"]
    is_order, is_sent = act["kind"] == "order", act["kind"] in _SENT
    return {
        "no": number,
        "date": day,
        "kind": act["kind"],
        "body": act["body"],
        "body_name": _body_name(reader, act["body"]),
        "chair": _short(kept.chair),
        "chair_post": kept.chair_post or None,
        "secretary": _short(kept.secretary),
        "present": kept.present,
        "control": kept.control or None,
        "order_no": number if is_order else None,
        "order_date": day if is_order and number else None,
        "out_no": number if is_sent else None,
        "out_date": day if is_sent else None,
    }


def _matter(reader: PaperReader, maker: Lines, decided: Sequence[Decided], number: int, kept: Minutes) -> Row:
    first = decided[0]
    flow = first.case.workflow
    told = kept.of(first.step)
    lines = [_line(maker, one, kept) for one in decided]
    sheets = [line.get("sheets") for line in lines]
    return {
        "no": number,
        "step": first.step,
        "workflow": flow.title.in_language(reader.language),
        "action": flow.step(first.entry.step).action.in_language(reader.language),
        "heard": told.heard or None,
        "rapporteur": told.rapporteur or None,
        "speakers": told.speakers or None,
        "votes_for": told.votes_for,
        "votes_against": told.votes_against,
        "abstained": told.abstained,
        "count": len(lines),
        "sheets": sum(one for one in sheets if one) if all(sheets) else None,
        "lines": lines,
        **council_and_department(reader, [behind(one.case, one.entry) for one in decided]),
    }


def _line(maker: Lines, one: Decided, kept: Minutes) -> Row:
    entry = one.entry
    about = About(
        one.case.student_id, one.case.workflow, entry.step, one.case.subject_id, entry.day, {}, entry.evidence
    )  # fmt: skip
    sent = kept.enclosed.get(one.row["id"])
    return {
        **maker.line(about),
        **outcome_of(one),
        "copies": sent.copies if sent else None,
        "sheets": sent.sheets if sent else None,
    }


def _short(name: str) -> str | None:
    return PersonName.parse(name).short_name or None


def _body_name(reader: PaperReader, body_id: str) -> str:
    body = reader.ctx.profile(settings.main_profile(reader.ctx)).bodies.get(body_id)
    return body.name.in_language(reader.language) if body else body_id


# --- what waits -------------------------------------------------------------------------------------------------


def _waiting_matter(reader: PaperReader, maker: Lines, one: StepRound, number: int) -> Row:
    flow = workflow(reader.ctx, one.edition, one.workflow)
    lines = [
        maker.line(About(line.student_id, flow, one.step, line.subject_id, reader.day, line.begins, {}))
        for line in one.lines
    ]
    return {
        "no": number,
        "step": f"{one.workflow}/{one.step}",
        "workflow": flow.title.in_language(reader.language),
        "action": one.action.in_language(reader.language),
        "count": len(lines),
        "lines": lines,
        **council_and_department(reader, [behind(case) for case in _cases(reader, one)]),
    }


def _cases(reader: PaperReader, one: StepRound) -> list[Case]:
    owners = {line.student_id: one.edition for line in one.lines}
    subjects = {line.subject_id: line.student_id for line in one.lines if line.subject_id}
    if workflow(reader.ctx, one.edition, one.workflow).item_of and not subjects:
        return []
    return list(load(reader.ctx, reader.connection, one.workflow, owners, subjects or None).values())
