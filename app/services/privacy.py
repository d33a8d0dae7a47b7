"""Everything that a department does about personal data, as one page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.rules import FactSpec
from app.services import anonymising, breaches, consents, printables, records, settings
from app.services.anonymising import Terms
from app.services.breaches import Breach
from app.services.context import Context
from app.services.record_checks import ACCESS, BREACHES, PURPOSES
from app.services.records import Record

KEYS = (consents.ASKED, breaches.DAYS, anonymising.KEEP_YEARS)
ACCESS_FORM = "access-list"


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """`values` are the choices in force, `chosen` those that somebody made; `fields` the facts of each kind of record.

    `access_subject` is what the list of access is printed of, None where the edition has no such form.
    """

    values: Mapping[str, Any]
    chosen: frozenset[str]
    fields: Mapping[str, Sequence[FactSpec]]
    purposes: tuple[Record, ...]
    access: tuple[Record, ...]
    breaches: tuple[Breach, ...]
    terms: Terms
    access_subject: str | None


def view(ctx: Context) -> PrivacyView:
    """Everything the department keeps of its duties about personal data."""
    kept = {one.name for one in records.kinds(ctx, None)}
    forms = (one.subject for one in printables.of_department(ctx) if one.form == ACCESS_FORM)
    return PrivacyView(
        values={key: settings.own(ctx, key) for key in KEYS},
        chosen=frozenset(settings.stored(ctx)) & frozenset(KEYS),
        fields={kind: records.fields(ctx, None, kind) if kind in kept else () for kind in (PURPOSES, ACCESS, BREACHES)},
        purposes=_records(ctx, PURPOSES, kept),
        access=_records(ctx, ACCESS, kept),
        breaches=tuple(breaches.list_all(ctx)),
        terms=anonymising.terms(ctx),
        access_subject=next(forms, None),
    )


def _records(ctx: Context, kind: str, kept: set[str]) -> tuple[Record, ...]:
    return tuple(records.list_of(ctx, None, kind)) if kind in kept else ()
