"""Facts of the dictionary as fields of a form, and values on their way there and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.desktop.pages.record_form import Field
from app.desktop.pages.words import day
from app.desktop.shell import Shell
from app.domain.rules import FactSpec

_YES, _NO = "yes", "no"
_KINDS = {"date": "date", "number": "number", "texts": "texts"}


def fields_of(shell: Shell, specs: Iterable[FactSpec], kind: str) -> list[Field]:
    """A field for each fact, by its name below the kind; yes or no may also be left open."""
    return [_field(shell, spec, spec.name.removeprefix(f"{kind}.")) for spec in specs if spec.type != "list"]


def _field(shell: Shell, spec: FactSpec, name: str) -> Field:
    label = shell.text(spec.label)
    label = label[:1].upper() + label[1:]
    if spec.type == "flag":
        return Field(name, label, "choice", choices={_YES: shell.say("told-yes"), _NO: shell.say("told-no")})
    if spec.choices:
        return Field(name, label, "choice", choices={one: shell.text(text) for one, text in spec.choices.items()})
    return Field(name, label, _KINDS.get(spec.type, "text"))


def shown(specs: Iterable[FactSpec], kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Recorded facts as the form takes them."""
    found = {}
    for spec in specs:
        name = spec.name.removeprefix(f"{kind}.")
        value = values.get(name)
        found[name] = (_YES if value else _NO) if spec.type == "flag" and value is not None else value
    return found


def given(specs: Iterable[FactSpec], kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """What the form holds as facts; a field left empty takes a fact back."""
    found = {}
    for spec in specs:
        name = spec.name.removeprefix(f"{kind}.")
        if name in values:
            value = values[name]
            found[name] = value == _YES if spec.type == "flag" and value is not None else value
    return found


def told(shell: Shell, spec: FactSpec | None, value: Any) -> str:
    """A recorded fact in words."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return shell.say("told-yes" if value else "told-no")
    if spec is not None and isinstance(value, str) and value in spec.choices:
        return shell.text(spec.choices[value])
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return day(value) if hasattr(value, "strftime") else str(value)
