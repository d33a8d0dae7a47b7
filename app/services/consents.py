"""Consents of students to the processing of their personal data: which are in force, and who gave none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.services import settings
from app.services.context import Context
from app.services.record_checks import CONSENTS
from app.storage import consent_queries, history

KIND, FORM = CONSENTS, "consent"
ASKED = "privacy.consent-asked"
_MEMORY = "consents"


def is_asked(ctx: Context) -> bool:
    """Whether the department wants to be reminded of consents that are not recorded."""
    return bool(settings.own(ctx, ASKED))


def in_force(values: Mapping[str, Any], day: date) -> bool:
    """Whether a consent held on a day; on the day of its withdrawal it holds no more."""
    given, withdrawn = values.get("given"), values.get("withdrawn")
    return given is not None and given <= day and (withdrawn is None or day < withdrawn)


def given_by(ctx: Context) -> frozenset[str]:
    """The students whose consent is in force today."""
    today = ctx.today()
    with ctx.database.read() as connection:
        ground = (history.last_seq(connection), today)
        known: tuple[object, frozenset[str]] | None = ctx.memory.get(_MEMORY)
        if known is not None and known[0] == ground:
            return known[1]
        found = consent_queries.given_on(connection, KIND, today)
    ctx.memory[_MEMORY] = (ground, found)
    return found


def missing(ctx: Context, student_ids: Iterable[str]) -> list[str]:
    """Those of the students whose consent is not recorded, in their order."""
    given = given_by(ctx)
    return [one for one in student_ids if one not in given]
