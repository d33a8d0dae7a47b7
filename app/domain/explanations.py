"""Words chosen later: texts in three languages, and codes whose sentences live in the message files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class LocalText(NamedTuple):
    """One text in the three languages of the interface."""

    kk: str
    ru: str
    en: str

    def in_language(self, lang: str) -> str:
        """The text in `lang` (kk, ru or en)."""
        return str(getattr(self, lang))


@dataclass(frozen=True, slots=True)
class Explanation:
    """One step of a reasoning: a kebab-case code and the values of its sentence.

    A value is a date, int, str, bool, LocalText, another Explanation, or a list of these.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.code} ({details})" if details else self.code
