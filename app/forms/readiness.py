"""What stands between a draft and the print for signing: missing fields and impossible dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.errors import Refused
from app.forms import blocks
from app.forms.cases import asked
from app.forms.catalogue import Template
from app.forms.values import Values, row_period


def missing_fields(template: Template, data: Mapping[str, Any]) -> list[str]:
    """The needed fields that are not known, in the order of the template.

    A field of a list is missing when the list is empty or one of its rows lacks it. A name that is known, but not
    in the case it is printed in, is missing as `field@case`.
    """
    values = Values(data)
    needs = list(template.needs)
    for need in template.needs_if:
        if values.raw(need.field) in need.values:
            needs.extend(need.needs)
    given = data.get("cases") or {}
    undeclined = (f"{one.field}@{one.case}" for one in asked(template, data) if not given.get(one.key))
    return [*(name for name in needs if not _known(values, name)), *dict.fromkeys(undeclined)]


def contradictions(template: Template, data: Mapping[str, Any]) -> list[Refused]:
    """Every reason in the dates themselves not to print for signing."""
    values = Values(data)
    return [refusal for check in template.checks for refusal in _failures(check, values)]


def _known(values: Values, name: str) -> bool:
    parent, _, field = name.rpartition(".")
    rows = values.raw(parent)
    if isinstance(rows, list | tuple):
        return bool(rows) and all(_cell_known(row, field) for row in rows)
    return values.raw(name) not in (None, "", (), [])


def _cell_known(row: Mapping[str, Any], field: str) -> bool:
    if field == "dates":
        return row_period(row) is not None
    return row.get(field) not in (None, "")


def _failures(check: blocks.Check, values: Values) -> Iterator[Refused]:
    first, second = values.raw(check.first), values.raw(check.second)
    if not check.rows:
        if first is not None and second is not None and first > second:
            yield Refused(check.code, first=check.first, first_date=first, second=check.second, second_date=second)
        return
    begin, end = _first_day(first), _last_day(second)
    for number, row in enumerate(values.rows(check.rows), 1):
        start, finish = _row_span(row)
        if start and finish and start > finish:
            yield Refused("row-period-reversed", rows=check.rows, number=number, start=start, end=finish)
        elif (begin and start and start < begin) or (end and finish and finish > end):
            yield Refused(check.code, rows=check.rows, number=number, start=start, end=finish)


def _row_span(row: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """The first and the last day of a row; a row with written-out dates has none."""
    dates = row.get("dates")
    start, end = dates if isinstance(dates, tuple) else (row.get("start"), row.get("end"))
    return start or end, end or start


def _first_day(value: date | int | None) -> date | None:
    return date(value, 1, 1) if isinstance(value, int) else value


def _last_day(value: date | int | None) -> date | None:
    return date(value, 12, 31) if isinstance(value, int) else value
