"""What a step asks of each student, without Qt: values as they are typed, pasted, shown and kept in drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from app.desktop.wizards.typed import parsed_day, plain
from app.domain.explanations import Explanation
from app.domain.kazakh import fold
from app.services.step_fields import Field
from app.services.step_rounds import STAFF_ID

# Parts of facts that hold the name of the person whose id stands beside them.
_NAMES = ("name", "candidate", "supervisor", "supervisor_name")
_YES = {fold(word) for word in ("иә", "да", "yes", "true", "1", "+")}
_NO = {fold(word) for word in ("жоқ", "нет", "no", "false", "0", "-", "–")}
LIST = "list"


@dataclass(frozen=True, slots=True)
class Misread:
    """Something that was pasted and is no value of its field."""

    text: str


def asked(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields asked of each student: number and date of the act come from the act."""
    return tuple(one for one in fields if not one.act)


def is_staff(field: Field) -> bool:
    """Whether the field holds a member of the staff, to be chosen from the list."""
    return field.fact.rpartition(".")[2] == STAFF_ID


def name_beside(fields: Sequence[Field], staff: Field) -> Field | None:
    """The field with the name of the person that a field of the staff holds."""
    parent = staff.fact.rpartition(".")[0]
    beside = {one.fact.rpartition(".")[2]: one for one in fields if one.fact.rpartition(".")[0] == parent}
    return next((beside[part] for part in _NAMES if part in beside), None)


def is_empty(value: Any) -> bool:
    return value in (None, "", []) or value == ()


def read(field: Field, text: str) -> Any:
    """The value that a cell of a spreadsheet means; None when it is empty, Misread when it means none."""
    text = text.strip()
    if not text:
        return None
    if field.type == "date":
        return parsed_day(text) or Misread(text)
    if field.type == "number":
        return number(text)
    if field.type == "flag":
        word = fold(text)
        return True if word in _YES else False if word in _NO else Misread(text)
    if field.type == "texts":
        return [part.strip() for part in text.split(";") if part.strip()]
    return _chosen(field, text) if field.choices else text


def number(text: str) -> int | float | Misread:
    """A number as people write it: «12», «12,5», «1 200»."""
    try:
        return whole(Decimal(text.replace(" ", "").replace("\u00a0", "").replace(",", ".")))
    except InvalidOperation:
        return Misread(text)


def whole(value: Decimal) -> int | float:
    """A number as facts keep it."""
    return int(value) if value == value.to_integral_value() else float(value)


def _chosen(field: Field, text: str) -> Any:
    """The choice whose key or name in any language is written."""
    word = fold(text)
    for value, title in field.choices.items():
        if word in (fold(value), *(fold(name) for name in title)):
            return value
    return Misread(text)


def shown(field: Field, value: Any) -> object:
    """A value as a cell shows it: text, a date, or something to be worded."""
    if is_empty(value):
        return ""
    if field.choices:
        return field.choices.get(value, value)
    if field.type == LIST:
        return str(len(value))
    if field.type == "flag":
        return Explanation("step-yes" if value else "step-no")
    return value


def kept(value: Any) -> Any:
    """A value as a draft keeps it."""
    if isinstance(value, list):
        return [kept(one) for one in value]
    if isinstance(value, dict):
        return {name: kept(one) for name, one in value.items()}
    return whole(value) if isinstance(value, Decimal) else plain(value)


def revived(field: Field, value: Any) -> Any:
    """A value from a draft."""
    if field.type == "date":
        return parsed_day(value)
    if field.type == LIST and value:
        return [_revived_row(field, row) for row in value]
    return value


def _revived_row(field: Field, row: Mapping[str, Any]) -> dict[str, Any]:
    parts = {one.fact: one for one in field.parts}
    return {name: revived(parts[name], one) if name in parts else one for name, one in row.items()}


def latest(values: Sequence[Any]) -> date | None:
    """The last of the dates among values."""
    return max((one for one in values if isinstance(one, date)), default=None)
