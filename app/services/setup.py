"""First start: regulation edition, university, department, officials, programmes, semesters, in one intention."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
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
    UsageError: profile-unknown, setup-part-unknown, setup-part, programme-code; Refused: programme-exists.
    """
    given = given or {}
    _check(given)
    profile = ctx.profile(edition)
    names = dict(profile.organisation) | dict(given.get("organisation") or {})
    with ctx.intention("department.create", undoable=False, profile=edition) as unit:
        unit.insert("setting", {"key": settings.MAIN_PROFILE, "value": edition})
        write_single(unit, "organisation", names)
        write_single(unit, "department", given.get("department") or {})
        for official in given.get("officials") or ():
            organisation.save_official(ctx, None, official)
        for programme in given.get("programmes") or ():
            organisation.save_programme(ctx, None, {"edition": edition, **programme})
        academics.write_semesters(unit, _semesters(ctx, given.get("semesters")))
    ctx.memory.clear()
    return unit.changes


def _semesters(ctx: Context, given: Any) -> list[academics.Semester]:
    if given is None:
        return academics.sample_semesters(academics.academic_year(ctx.today()))
    return [academics.Semester(**{"confirmed": True, **one}) for one in given]


def _check(given: Mapping[str, Any]) -> None:
    unknown = given.keys() - set(PARTS)
    if unknown:
        raise UsageError("setup-part-unknown", part=sorted(unknown), known=list(PARTS))
    for part in ("organisation", "department"):
        if not isinstance(given.get(part) or {}, Mapping):
            raise UsageError("setup-part", part=part, expected="{...}")
    for part, needed in (("officials", {"post": str}), ("programmes", {"code": str}), ("semesters", _SEMESTER)):
        _check_list(part, given.get(part) or [], needed)
    for semester in given.get("semesters") or ():
        if semester.keys() - _SEMESTER.keys() - {"confirmed"} or semester["number"] not in (1, 2):
            raise UsageError("setup-part", part="semesters", expected="number: 1, 2")


def _check_list(part: str, rows: Any, needed: Mapping[str, type]) -> None:
    expected = "[{" + ", ".join(f"{name}: {kind.__name__}" for name, kind in needed.items()) + "}]"
    if not isinstance(rows, list) or not all(
        isinstance(row, Mapping) and all(type(row.get(name)) is kind for name, kind in needed.items()) for row in rows
    ):
        raise UsageError("setup-part", part=part, expected=expected)


_SEMESTER: Mapping[str, type] = {"year": int, "number": int, "starts": date, "ends": date}


def is_filled(ctx: Context) -> bool:
    """Whether first start has been through."""
    return settings.read(ctx, settings.MAIN_PROFILE) is not None
