"""Facts in the words of the dictionary, in the language of a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.domain.kazakh_dates import table_date
from app.domain.rules import Profile
from app.services.wording import Wording

_NUMBER = ".number"
_FLAG = "flag"
_FACT, _ITEM = "fact", "item"


class Words:
    """Says facts, labels and reasons of one edition in one language."""

    def __init__(self, wording: Wording, profile: Profile, language: str) -> None:
        self._wording = wording
        self._profile = profile
        self.language = language

    def fact(self, name: str, value: Any) -> str:
        """A fact as a table says it: the words of a choice, a date in figures, the number of a paper after «№»."""
        if isinstance(value, list | tuple):
            return ", ".join(self.fact(name, one) for one in value)
        if (said := self._of(name).get(_code(value))) is not None:
            return said
        if isinstance(value, date):
            return table_date(value)
        return f"№\u00a0{value}" if name.endswith(_NUMBER) else str(value)

    def label(self, name: str) -> str:
        """What a fact is called."""
        return self.text(self._profile.facts[name].label)

    def text(self, value: object) -> str:
        return self._wording.shown(value, self.language)

    def say(self, code: str, **params: object) -> str:
        return self._wording.say(code, params, self.language)

    def of_fields(self, fields: Iterable[str], item_of: str) -> dict[str, Mapping[str, str]]:
        """The words of every printed field whose fact is a choice; fields of an item are facts of the list."""
        found: dict[str, Mapping[str, str]] = {}
        for field in fields:
            group, _, rest = field.partition(".")
            name = {_FACT: rest, _ITEM: f"{item_of}.{rest}"}.get(group)
            if name is not None and (words := self._of(name)):
                found[field] = words
        return found

    def _of(self, name: str) -> Mapping[str, str]:
        spec = self._profile.facts.get(name)
        if spec is None:
            return {}
        if spec.type == _FLAG:
            return {"true": self.say("told-yes"), "false": self.say("told-no")}
        return {code: self.text(label) for code, label in spec.choices.items()}


def _code(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
