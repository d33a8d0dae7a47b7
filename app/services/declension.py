"""Names of people in the cases of Russian: a proposal that somebody looks at before it is signed."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from app.domain.identifiers import Sex
from app.domain.people import PersonName

_CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")


def declined(person: PersonName, sex: Sex, case: str) -> PersonName:
    """The name in a case; initials stay as they are."""
    engine, number = _engine(), _CASES.index(case)

    def said(inflect: Callable[..., str], word: str) -> str:
        return inflect(word, number, sex) if word and not word.endswith(".") else word

    return PersonName(
        said(engine.lastname, person.surname),
        said(engine.firstname, person.given_name),
        said(engine.middlename, person.patronymic),
    )


def every_case(person: PersonName, sex: Sex) -> list[PersonName]:
    """The name in each case but the nominative."""
    return [declined(person, sex, case) for case in _CASES]


@lru_cache(maxsize=1)
def _engine() -> Any:
    """Its rules are read here: it opens them itself in the encoding of the system, which on Windows is another."""
    main = import_module("petrovich.main")
    engine = main.Petrovich.__new__(main.Petrovich)
    rules = json.loads(Path(main.DEFAULT_RULES_PATH).read_text(encoding="utf-8"))
    engine.data = {
        part: {kind: [one for rule in listed for one in _usable(rule)] for kind, listed in kinds.items()}
        for part, kinds in rules.items()
    }
    return engine


def _usable(rule: dict[str, Any]) -> list[dict[str, Any]]:
    """The rule as the engine understands it: it passes over rules for either sex, and writes out the full stop that
    means «as it is».
    """
    rule = rule | {"mods": [mod.replace(".", "") for mod in rule["mods"]]}
    return [rule | {"gender": sex} for sex in ("male", "female")] if rule["gender"] == "androgynous" else [rule]
