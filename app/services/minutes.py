"""What minutes need beyond an act and its decisions: speakers, votes, who sat; nothing of it is invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.explanations import LocalText
from app.domain.kazakh import fold
from app.domain.rules import Body
from app.services import organisation, settings
from app.services.context import Context
from app.services.paper_decisions import Decided, of_act
from app.services.step_rounds import chair_and_secretary
from app.storage import queries
from app.storage.database import Changes

Row = dict[str, Any]

_MATTERS, _CONTROL, _ENCLOSED = "matters", "control", "enclosed"
_OTHER = "other"
_VOTES = ("votes_for", "votes_against", "abstained")


@dataclass(frozen=True, slots=True)
class MatterMinutes:
    """What was said of one matter, a step such as `topic/department`, and how it was voted on; None is not known.

    `heard` takes the place of the usual name of the matter.
    """

    step: str
    title: LocalText
    heard: str = ""
    rapporteur: str = ""
    speakers: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What of a student goes with a letter."""

    copies: int | None = None
    sheets: int | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything about an act besides its decisions.

    `chair_post` is the post the chair holds on that day, "other" when none that chairs the body; `control` answers
    for carrying out an order; `enclosed` is by the id of the decision.
    """

    chair: str = ""
    chair_post: str = ""
    secretary: str = ""
    present: int | None = None
    control: str = ""
    matters: tuple[MatterMinutes, ...] = ()
    enclosed: Mapping[str, Enclosed] = field(default_factory=dict)

    def of(self, step: str) -> MatterMinutes:
        return next(one for one in self.matters if one.step == step)


def get_minutes(ctx: Context, act_id: str) -> Minutes:
    """With chair and secretary of the day where nobody else was named. UsageError: record-unknown."""
    with ctx.database.read() as connection:
        act = _act(connection, act_id)
        return of_row(ctx, act, of_act(ctx, connection, act_id))


def save_minutes(ctx: Context, act_id: str, minutes: Minutes) -> Changes:
    """Keep what was said and voted. UsageError: record-unknown; Refused: minutes-number, minutes-votes."""
    _check(minutes)
    with ctx.intention("meetings.save-minutes", **_named(ctx, act_id)) as unit:
        act = unit.get("act", act_id)
        more = {name: value for name, value in (act["more"] or {}).items() if name not in _written(minutes)}
        more |= {name: value for name, value in _written(minutes).items() if value}
        values = {"chair": minutes.chair, "secretary": minutes.secretary, "present": minutes.present}
        unit.update("act", act_id, {**values, "more": more or None})
    return unit.changes


def of_row(ctx: Context, act: Row, decided: Sequence[Decided]) -> Minutes:
    """What is kept of an act, a matter for each step that it decided."""
    more = act["more"] or {}
    told = more.get(_MATTERS) or {}
    chair, post, secretary = _people(ctx, act)
    return Minutes(
        chair,
        post,
        secretary,
        act["present"],
        more.get(_CONTROL) or "",
        tuple(MatterMinutes(step, _title(decided, step), **told.get(step, {})) for step in order(decided)),
        {key: Enclosed(**one) for key, one in (more.get(_ENCLOSED) or {}).items()},
    )


def order(decided: Iterable[Decided]) -> list[str]:
    """The steps that an act decided in the order they came up."""
    first: dict[str, str] = {}
    for one in decided:
        first[one.step] = min(first.get(one.step, one.row["id"]), one.row["id"])
    return sorted(first, key=lambda step: first[step])


def _title(decided: Sequence[Decided], step: str) -> LocalText:
    return next(one.case.workflow.title for one in decided if one.step == step)


def _people(ctx: Context, act: Row) -> tuple[str, str, str]:
    """Chair, the post by which the chair sits, secretary: those named, else those of the day."""
    body = _body(ctx, act["body"])
    chair, secretary = "", ""
    if body is not None:
        chair, secretary = chair_and_secretary(body, organisation.list_officials(ctx), act["date"])
    named = act["chair"] or chair
    post = body.chair if body is not None and chair and fold(named) == fold(chair) else _OTHER
    return named, post if named else "", act["secretary"] or secretary


def _body(ctx: Context, body_id: str) -> Body | None:
    return ctx.profile(settings.main_profile(ctx)).bodies.get(body_id)


def _act(connection: Any, act_id: str) -> Row:
    row = queries.get(connection, "act", act_id)
    if row is None:
        raise UsageError("record-unknown", kind="meeting", id=act_id)
    return row


def _named(ctx: Context, act_id: str) -> dict[str, Any]:
    with ctx.database.read() as connection:
        act = _act(connection, act_id)
    body = _body(ctx, act["body"])
    return {"body": body.name._asdict() if body else act["body"], "number": act["number"] or "", "date": act["date"]}


def _written(minutes: Minutes) -> Row:
    """What has no column of its own, without what is not known."""
    matters = {}
    for one in minutes.matters:
        told = {name: value for name, value in asdict(one).items() if name not in ("step", "title")}
        if kept := {name: value for name, value in told.items() if value not in (None, "")}:
            matters[one.step] = kept
    enclosed = {key: _known(asdict(one)) for key, one in minutes.enclosed.items() if _known(asdict(one))}
    return {_MATTERS: matters, _CONTROL: minutes.control, _ENCLOSED: enclosed}


def _known(values: Row) -> Row:
    return {name: value for name, value in values.items() if value is not None}


def _check(minutes: Minutes) -> None:
    numbers = [minutes.present, *(one for sent in minutes.enclosed.values() for one in (sent.copies, sent.sheets))]
    votes = [[getattr(matter, name) for name in _VOTES] for matter in minutes.matters]
    for number in (*numbers, *(one for each in votes for one in each)):
        if number is not None and number < 0:
            raise Refused("minutes-number", number=number)
    for matter, cast in zip(minutes.matters, votes, strict=True):
        total = sum(one or 0 for one in cast)
        if minutes.present is not None and total > minutes.present:
            raise Refused("minutes-votes", matter=matter.title, n=total, present=minutes.present)
