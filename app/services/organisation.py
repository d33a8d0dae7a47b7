"""The university, the department, its officials by date, its programmes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.facts import check_facts
from app.domain.identifiers import is_programme_code, normalise_programme_code
from app.services import settings
from app.services.context import Context
from app.services.fact_columns import PROGRAMME
from app.storage import queries
from app.storage.database import Changes, UnitOfWork

Row = dict[str, Any]

PROGRAMME_FACTS = ("responsible", "leader")
POSTS = ("head", "secretary", "vice-rector", "rector", "dsia-director", "accountant")


def get_organisation(ctx: Context) -> Row:
    """The names of university and department; empty texts before first start is finished."""
    with ctx.database.read() as connection:
        organisation = next(iter(queries.rows(connection, "organisation")), {})
        department = next(iter(queries.rows(connection, "department")), {})
    return {"organisation": organisation, "department": department}


def save_organisation(ctx: Context, organisation: Mapping[str, Any], department: Mapping[str, Any]) -> Changes:
    with ctx.intention("organisation.save") as unit:
        write_single(unit, "organisation", organisation)
        write_single(unit, "department", department)
    return unit.changes


def write_single(unit: UnitOfWork, table: str, values: Mapping[str, Any]) -> None:
    """Write the only row of a table."""
    known = queries.rows(unit.connection, table)
    if known:
        unit.update(table, known[0]["id"], values)
    elif values:
        unit.insert(table, values)


# --- officials ---------------------------------------------------------------------------------------------


def list_officials(ctx: Context) -> list[Row]:
    with ctx.database.read() as connection:
        return queries.rows(connection, "official", order=("post", "valid_from"))


def save_official(ctx: Context, official_id: str | None, values: Mapping[str, Any]) -> Changes:
    """A holder of a post from one date to another. UsageError: post-unknown; Refused: official-dates."""
    if values.get("post", POSTS[0]) not in POSTS:
        raise UsageError("post-unknown", post=values["post"], known=list(POSTS))
    _check_period(values)
    with ctx.intention("officials.save", name=values.get("name")) as unit:
        if official_id is None:
            unit.insert("official", values)
        else:
            unit.update("official", official_id, values)
    return unit.changes


def remove_official(ctx: Context, official_id: str) -> Changes:
    """Take out a line entered by mistake; a post that changed hands keeps its old holder with an end date."""
    with ctx.intention("officials.remove") as unit:
        unit.delete("official", official_id)
    return unit.changes


def _check_period(values: Mapping[str, Any]) -> None:
    begins, ends = values.get("valid_from"), values.get("valid_to")
    if begins and ends and ends < begins:
        raise Refused("official-dates", valid_from=begins, valid_to=ends)


def holder(officials: Iterable[Row], post: str, day: date) -> Row | None:
    """Who holds a post on a day: the latest of those whose period covers it."""
    covering = [
        row
        for row in officials
        if row["post"] == post
        and (row["valid_from"] is None or row["valid_from"] <= day)
        and (row["valid_to"] is None or day <= row["valid_to"])
    ]
    return max(covering, key=lambda row: row["valid_from"] or date.min, default=None)


# --- programmes -----------------------------------------------------------------------------------------------


def list_programmes(ctx: Context, *, archived: bool = False) -> list[Row]:
    with ctx.database.read() as connection:
        return queries.rows(connection, "programme", order=("code",), archived=archived)


def save_programme(ctx: Context, programme_id: str | None, values: Mapping[str, Any]) -> Changes:
    """A programme under an edition, with the facts of it that a regulation asks for.

    UsageError: programme-code, fact-malformed; Refused: programme-exists.
    """
    if "code" in values:
        values = {**values, "code": checked_code(values["code"])}
    if "edition" in values:
        ctx.profile(values["edition"])
    columns, beside = _parted(ctx, values)
    with ctx.intention("programmes.save", code=values.get("code")) as unit:
        twins = queries.rows(unit.connection, "programme", code=values.get("code"))
        if any(row["id"] != programme_id for row in twins):
            raise Refused("programme-exists", code=values["code"])
        if programme_id is None:
            unit.insert("programme", columns | PROGRAMME.columns_for({}, beside))
        else:
            known = unit.get("programme", programme_id)
            unit.update("programme", programme_id, columns | PROGRAMME.columns_for(known, beside))
    return unit.changes


def _parted(ctx: Context, values: Mapping[str, Any]) -> tuple[Row, Row]:
    """The columns of a programme, and the facts that have none."""
    beside = {name: values[name] for name in PROGRAMME_FACTS if name in values}
    columns = {name: value for name, value in values.items() if name not in beside}
    if beside:
        check_facts(ctx.profile(settings.main_profile(ctx)), {"programme": beside})
    return columns, beside


def checked_code(text: str) -> str:
    code = normalise_programme_code(text)
    if not is_programme_code(code):
        raise UsageError("programme-code", code=text)
    return code
