"""The records of one kind as a block shows them: fields made of the dictionary, values for them and for lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.desktop.pages.record_form import Field
from app.desktop.pages.words import day

if TYPE_CHECKING:
    from app.domain.rules import FactSpec
    from app.services.context import Context
    from app.services.records import Record

_YES, _NO = "yes", "no"
_FLAG = {_YES: QT_TRANSLATE_NOOP("RecordsBlock", "Yes"), _NO: QT_TRANSLATE_NOOP("RecordsBlock", "No")}
_KINDS = {"date": "date", "number": "amount", "texts": "texts", "flag": "choice"}
_WIDE = 3


@dataclass(frozen=True, slots=True)
class RecordsData:
    """A kind of the student's edition with its records; `names` are what a fact may name, by fact and value."""

    kind: FactSpec
    facts: tuple[FactSpec, ...]
    records: tuple[Record, ...]
    names: Mapping[str, Mapping[str, str]]
    language: str

    def title(self, spec: FactSpec) -> str:
        text = spec.label.in_language(self.language)
        return text[:1].upper() + text[1:]

    def below(self, spec: FactSpec) -> str:
        """The name of a fact below its record."""
        return spec.name.removeprefix(f"{self.kind.name}.")

    def fields(self) -> list[Field]:
        return [self._field(spec) for spec in self.facts]

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
            return {value: QCoreApplication.translate("RecordsBlock", str(text)) for value, text in _FLAG.items()}
        return {value: text.in_language(self.language) for value, text in spec.choices.items()}

    def for_form(self, record: Record) -> dict[str, Any]:
        flags = {self.below(spec) for spec in self.facts if spec.type == "flag"}
        return {
            name: (_YES if value else _NO) if name in flags and value is not None else value
            for name, value in record.values.items()
        }

    def from_form(self, values: Mapping[str, Any]) -> dict[str, Any]:
        flags = {self.below(spec) for spec in self.facts if spec.type == "flag"}
        return {name: value == _YES if name in flags and value is not None else value for name, value in values.items()}

    def cell(self, spec: FactSpec, record: Record) -> str:
        """A fact of a record as a line shows it."""
        value = self.for_form(record).get(self.below(spec))
        if isinstance(value, date):
            return day(value)
        choices = self._choices(spec)
        parts = value if isinstance(value, list) else [value]
        return "; ".join(choices.get(str(one), str(one)) for one in parts if one is not None)


def fetch(ctx: Context, student_id: str, kind: str) -> RecordsData | None:
    """None when the student's edition keeps no such records."""
    from app.services import record_references, records

    spec = next((one for one in records.kinds(ctx, student_id) if one.name == kind), None)
    if spec is None:
        return None
    asked = [
        one
        for one in records.fields(ctx, student_id, kind)
        if one.type != "list" and one.name not in record_references.UNASKED
    ]
    return RecordsData(
        spec,
        tuple(asked),
        tuple(records.list_of(ctx, student_id, kind)),
        record_references.of_kind(ctx, student_id, kind),
        ctx.language,
    )


def save(ctx: Context, student_id: str, kind: str, record_id: str | None, values: dict[str, Any]) -> Any:
    from app.services import records

    return records.save(ctx, student_id, kind, record_id, values)[1]


def remove(ctx: Context, record_id: str) -> Any:
    from app.services import records

    return records.remove(ctx, record_id)
