"""Lists of the settings page written as a whole: one intention, one undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.calendar import WorkingCalendar
from app.domain.explanations import LocalText
from app.domain.regulation import WEEK_SETTING
from app.domain.rules import Ambiguity, Setting
from app.services import academics, editions, organisation, settings
from app.services.context import Context
from app.services.editions import EditionLine
from app.storage.database import Changes

Row = Mapping[str, Any]


def save_officials(ctx: Context, rows: Sequence[Row]) -> Changes:
    """Make these the officials; one that is no longer named is taken out. Refused: official-dates."""
    known = {row["id"]: row for row in organisation.list_officials(ctx)}
    with ctx.intention("officials.list") as unit:
        _save_rows(rows, lambda row_id, values: organisation.save_official(ctx, row_id, values))
        for row_id in known.keys() - {row.get("id") for row in rows}:
            organisation.remove_official(ctx, row_id)
    return unit.changes


def save_programmes(ctx: Context, rows: Sequence[Row]) -> Changes:
    """Make these the programmes; one that is no longer named is archived. Refused: programme-exists."""
    known = {row["id"] for row in organisation.list_programmes(ctx)}
    main = settings.main_profile(ctx)
    with ctx.intention("programmes.list") as unit:
        _save_rows(
            [{**row, "edition": row.get("edition") or main} for row in rows],
            lambda row_id, values: organisation.save_programme(ctx, row_id, values),
        )
        for row_id in known - {row.get("id") for row in rows}:
            organisation.save_programme(ctx, row_id, {"archived": True})
    return unit.changes


def _save_rows(rows: Sequence[Row], save: Callable[[str | None, Row], object]) -> None:
    for row in rows:
        save(row.get("id"), {name: value for name, value in row.items() if name != "id"})


# --- what the tabs show -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place the regulation leaves unclear, the choices that treat it, whether somebody confirmed the treatment."""

    ambiguity: Ambiguity
    settings: tuple[Setting, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The regulation in force, everything it leaves unclear, and the choices it leaves to the department.

    `settings` are the choices that no ambiguity is the reason of; `linger` the days after which a copy on its way is
    called to mind, and whether somebody chose them.
    """

    edition: str
    editions: tuple[EditionLine, ...]
    legal_basis: tuple[LocalText, ...]
    places: tuple[OpenPlace, ...]
    settings: tuple[Setting, ...]
    values: Mapping[str, Any]
    printing: Mapping[str, bool]
    linger: int
    linger_chosen: bool


@dataclass(frozen=True, slots=True)
class WorkingYear:
    """The working calendar with the week of the regulation."""

    calendar: WorkingCalendar
    week: int


PRINTING = ("print.copy-footer", "print.mark", "print.fee-dash")
LINGER = "paper.linger-days"


def rulebook(ctx: Context) -> Rulebook:
    """The main edition with what the department chose in it and of printing."""
    edition = settings.main_profile(ctx)
    profile = ctx.profile(edition)
    chosen = tuple(profile.settings.values())
    confirmed = settings.confirmed_ambiguities(ctx, edition)
    places = tuple(
        OpenPlace(one, tuple(setting for setting in chosen if setting.reason == one.id), one.id in confirmed)
        for one in profile.ambiguities.values()
    )
    return Rulebook(
        edition,
        tuple(editions.lines(ctx)),
        profile.legal_basis,
        places,
        tuple(one for one in chosen if not one.reason),
        settings.effective(ctx, edition),
        {key: bool(settings.own(ctx, key)) for key in PRINTING},
        int(settings.own(ctx, LINGER)),
        LINGER in settings.stored(ctx),
    )


def save_rulebook(ctx: Context, values: Mapping[str, Any], confirmed: Mapping[str, bool]) -> Changes:
    """Choices, and treatments of ambiguities confirmed or no longer so, as one intention. Refused as `choose`."""
    with ctx.intention("settings.choose", keys=sorted({*values, *confirmed})) as unit:
        if confirmed:
            settings.confirm_ambiguities(ctx, settings.main_profile(ctx), confirmed)
        if values:
            settings.choose(ctx, values)
    return unit.changes


def working_year(ctx: Context) -> WorkingYear:
    week = int(settings.effective(ctx, settings.main_profile(ctx)).get(WEEK_SETTING, 5))
    return WorkingYear(academics.working_calendar(ctx).for_week(week), week)
