"""Facts of the dictionary as fields of a form, and values on their way there and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.desktop.pages.record_form import Field
from app.desktop.pages.words import day
from app.domain.letters import capitalised

if TYPE_CHECKING:
    from app.domain.rules import FactSpec

_YES, _NO = "yes", "no"
_FLAG = {_YES: QT_TRANSLATE_NOOP("FactFields", "Yes"), _NO: QT_TRANSLATE_NOOP("FactFields", "No")}
_KINDS = {"date": "date", "number": "amount", "texts": "texts", "flag": "choice"}
_WIDE = 3


@dataclass(frozen=True, slots=True)
class FactFields:
    """The facts of one kind of record; `names` are what a fact may name, by fact and value.

    A flag may also be left open: neither yes nor no.
    """

    kind: str
    facts: Sequence[FactSpec]
    language: str
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def title(self, spec: FactSpec) -> str:
        text = spec.label.in_language(self.language)
        return capitalised(text)

    def below(self, spec: FactSpec) -> str:
        """The name of a fact below its record."""
        return spec.name.removeprefix(f"{self.kind}.")

    def fields(self) -> list[Field]:
        """A field for each fact that is no list, by its name below the kind."""
        return [self._field(spec) for spec in self.facts if spec.type != "list"]

    def for_form(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Recorded facts as the form takes them."""
        flags = self._flags()
        return {
            name: (_YES if value else _NO) if name in flags and value is not None else value
            for name, value in values.items()
        }

    def from_form(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the form holds as facts; a field left empty takes a fact back."""
        flags = self._flags()
        return {name: value == _YES if name in flags and value is not None else value for name, value in values.items()}

    def told(self, name: str, value: Any) -> str:
        """A recorded fact in words, by its name below the kind."""
        if isinstance(value, date):
            return day(value)
        if isinstance(value, bool):
            return yes_or_no(value)
        spec = next((one for one in self.facts if self.below(one) == name), None)
        choices = self._choices(spec) if spec is not None else {}
        parts = value if isinstance(value, list) else [value]
        return "; ".join(choices.get(str(one), str(one)) for one in parts if one not in (None, ""))

    def _flags(self) -> frozenset[str]:
        return frozenset(self.below(spec) for spec in self.facts if spec.type == "flag")

    def _field(self, spec: FactSpec) -> Field:
        choices = self._choices(spec)
        kind = "choice" if choices or spec.name in self.names else _KINDS.get(spec.type, "text")
        if spec.type == "texts" and choices:
            kind = "flags"
        return Field(self.below(spec), self.title(spec), kind, _WIDE if spec.name in self.names else 1, choices)

    def _choices(self, spec: FactSpec) -> dict[str, str]:
        if spec.name in self.names:
            return dict(self.names[spec.name])
        if spec.type == "flag":
            return {_YES: yes_or_no(True), _NO: yes_or_no(False)}
        return {value: text.in_language(self.language) for value, text in spec.choices.items()}


def yes_or_no(value: bool) -> str:
    return QCoreApplication.translate("FactFields", str(_FLAG[_YES if value else _NO]))


def told_answer(value: bool | int | None) -> str:
    """Yes, no or a count; nothing where nobody said."""
    if value is None:
        return ""
    return yes_or_no(value) if isinstance(value, bool) else str(value)
