"""Codes become sentences: `resources/i18n/messages/*.toml` holds each in Kazakh, Russian and English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from app.domain.errors import KafedraError
from app.domain.explanations import Explanation, LocalText

LANGUAGES = ("kk", "ru", "en")
# Parameters that hold whole sentences, each with its own full stop.
_OF_SENTENCES = frozenset({"reasons", "details"})


class Wording:
    """Sentences of one folder of message files, read when the first is needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _messages(self) -> dict[str, dict[str, str]]:
        messages: dict[str, dict[str, str]] = {}
        for path in sorted(self._folder.glob("*.toml")):
            messages |= tomllib.loads(path.read_text("utf-8"))
        return messages

    def say(self, code: str, params: Mapping[str, Any], language: str) -> str:
        """The sentence of a code; a code without wording is shown as it is, with its parameters."""
        texts = self._messages.get(code)
        if texts is None:
            return str(KafedraError(code, **params))
        shown = {name: self._told(name, value, language) for name, value in params.items()}
        return texts[language].format_map(_Lenient(shown))

    def _told(self, name: str, value: Any, language: str) -> object:
        """A parameter as it stands in the sentence: several sentences follow one another, anything else is listed."""
        if name in _OF_SENTENCES and isinstance(value, list | tuple):
            return " ".join(str(self._value(item, language)) for item in value)
        return self._value(value, language)

    def explain(self, explanation: Explanation, language: str) -> str:
        return self.say(explanation.code, explanation.params, language)

    def error(self, error: KafedraError, language: str) -> str:
        return self.say(error.code, error.params, language)

    def shown(self, value: object, language: str) -> str:
        """Any value of an explanation as text."""
        return str(self._value(value, language))

    def knows(self, code: str) -> bool:
        return code in self._messages

    def _value(self, value: object, language: str) -> object:
        if isinstance(value, date):
            return value.strftime("%d.%m.%Y")
        if isinstance(value, LocalText):
            return value.in_language(language)
        if isinstance(value, Mapping):  # a text in three languages as the journal keeps it
            return value.get(language, "")
        if isinstance(value, Explanation):
            return self.explain(value, language)
        if isinstance(value, Decimal):
            return f"{value:f}"
        if isinstance(value, list | tuple | set | frozenset):
            return ", ".join(str(self._value(item, language)) for item in value)
        if value is None:
            return "—"
        return value


class _Lenient(dict[str, object]):
    """A sentence must still be shown when a parameter was not given: the placeholder stands for it."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"
