"""First start: regulation edition, university, department, officials, programmes, semesters, in one intention."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UsageError
from app.services import academics, organisation, settings
from app.services.context import Context
from app.services.organisation import write_single
from app.storage.database import Changes

PARTS = ("organisation", "department", "officials", "programmes", "semesters")


def create(ctx: Context, edition: str, given: Mapping[str, Any] | None = None) -> Changes:
    """Fill a new database. What is not given comes from the edition; semesters are the sample, unconfirmed.

    `given` has any of `organisation`, `department` (names), `officials` ({post, name, title, valid_from, valid_to}),
    `programmes` ({code, name_kk, name_ru, name_en, direction}), `semesters` ({year, number, starts, ends}).
    UsageError: profile-unknown, setup-part-unknown.
    """
    given = given or {}
    unknown = given.keys() - set(PARTS)
    if unknown:
        raise UsageError("setup-part-unknown", part=sorted(unknown), known=list(PARTS))
    profile = ctx.profile(edition)
    names = dict(profile.organisation) | dict(given.get("organisation") or {})
    with ctx.intention("department.create", undoable=False, profile=edition) as unit:
        unit.insert("setting", {"key": settings.MAIN_PROFILE, "value": edition})
        write_single(unit, "organisation", names)
        write_single(unit, "department", given.get("department") or {})
        unit.insert_many("official", given.get("officials") or ())
        unit.insert_many(
            "programme",
            (
                {"edition": edition, **one, "code": organisation.checked_code(one["code"])}
                for one in given.get("programmes") or ()
            ),
        )
        academics.write_semesters(unit, _semesters(ctx, given.get("semesters")))
    ctx.memory.clear()
    return unit.changes


def _semesters(ctx: Context, given: Any) -> list[academics.Semester]:
    if given is None:
        return academics.sample_semesters(academics.academic_year(ctx.today()))
    return [academics.Semester(**{"confirmed": True, **one}) for one in given]


def is_filled(ctx: Context) -> bool:
    """Whether first start has been through."""
    return settings.read(ctx, settings.MAIN_PROFILE) is not None
