"""What tells a person from all others, found in texts and taken out of them: names in their spellings, numbers, topics.

A spelling that somebody else bears too is left alone: it would take out the other one's name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.people import PersonName

_SHORTEST = 6  # letters or digits: a shorter text is too common to be a trace of anybody
_LEAST_STEM = 3
_ENDING = 2  # letters of a surname that a case may change
_WORD = re.compile(r"\w+")
_ESCAPED = re.compile(r"\\.")
_PARTS = ("surname", "given_name", "patronymic")
# Case endings that Kazakh adds to a name.
_SUFFIX = (
    "(?:(?:ны|ні|ды|ді|ты|ті)ң|[нд]?ға|[нд]?ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|н?да|н?де|та|те"
    "|[днт]ан|[днт]ен|[мбп]ен|а|е|н)?"
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be taken out. `names` are the present and former ones with their declined forms, `texts` whatever
    else is his alone (IIN, telephone, e-mail, topics); `label` is put in the place of each.
    """

    label: str
    names: tuple[PersonName, ...]
    texts: tuple[str, ...] = ()


class Traces:
    """Finds and takes out what tells some people from all others."""

    def __init__(self, people: Sequence[Person], others: Iterable[PersonName] = ()) -> None:
        self._labels = [one.label for one in people]
        taken = _Taken(others)
        self._patterns = [
            re.compile("|".join(sorted(_alternatives(one, taken), key=len, reverse=True)) or r"(?!)", re.IGNORECASE)
            for one in people
        ]
        self._own = {
            parts: one.label
            for one in people
            for name in one.names
            if (parts := _folded((name.surname, name.given_name, name.patronymic))) not in taken.whole
        }
        self._stems: dict[str, set[int]] = {}
        for at, one in enumerate(people):
            for stem in _stems(one):
                self._stems.setdefault(stem, set()).add(at)
        self._lengths = sorted({len(stem) for stem in self._stems})

    def touch(self, text: str) -> bool:
        """Whether a text may name anybody, quickly told; JSON is taken as it is written."""
        return bool(self._named(_ESCAPED.sub(" ", text)))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where in a text somebody is named."""
        return [found.span() for at in sorted(self._named(text)) for found in self._patterns[at].finditer(text)]

    def scrubbed(self, text: str) -> str:
        """The text with labels in the place of people."""
        for at in sorted(self._named(text)):
            text = self._patterns[at].sub(self._labels[at], text)
        return text

    def scrubbed_value(self, value: Any) -> Any:
        """The same of lists and records of texts; a name in its parts loses them."""
        if isinstance(value, str):
            return self.scrubbed(value)
        if isinstance(value, list):
            return [self.scrubbed_value(one) for one in value]
        if isinstance(value, Mapping):
            return self._scrubbed_record(value)
        return value

    def _scrubbed_record(self, record: Mapping[str, Any]) -> dict[str, Any]:
        label = self._own.get(_folded([record.get(part) for part in _PARTS])) if record.get("surname") else None
        if label is not None:
            record = {name: one for name, one in record.items() if name not in _PARTS} | {"surname": label}
        return {self.scrubbed(name): self.scrubbed_value(one) for name, one in record.items()}

    def _named(self, text: str) -> set[int]:
        found: set[int] = set()
        for word in set(_WORD.findall(text.casefold())):
            for length in self._lengths:
                found |= self._stems.get(word[:length], set())
        return found


class Relabelled:
    """Puts other labels in the place of former ones."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = labels
        told = "|".join(re.escape(one) for one in sorted(labels, key=len, reverse=True))
        self._pattern = re.compile(rf"(?:{told})(?![\w-])" if told else r"(?!)")

    def touch(self, text: str) -> bool:
        return self._pattern.search(text) is not None

    def scrubbed(self, text: str) -> str:
        return self._pattern.sub(lambda found: self._labels[found.group()], text)

    def scrubbed_value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.scrubbed(value)
        if isinstance(value, list):
            return [self.scrubbed_value(one) for one in value]
        if isinstance(value, Mapping):
            return {name: self.scrubbed_value(one) for name, one in value.items()}
        return value


class _Taken:
    """The spellings that other people bear."""

    def __init__(self, others: Iterable[PersonName]) -> None:
        self.whole: set[Words] = set()
        self.pairs: set[Words] = set()
        self.initials: set[Words] = set()
        for one in others:
            surname, given, patronymic = _folded((one.surname, one.given_name, one.patronymic))
            self.whole.add((surname, given, patronymic))
            self.pairs |= {(surname, given), (given, patronymic)}
            self.initials |= {(surname, given[:1]), (surname, given[:1], patronymic[:1])}


def _folded(parts: Collection[Any]) -> Words:
    return tuple(str(part or "").casefold() for part in parts)


def _alternatives(person: Person, taken: _Taken) -> Iterator[str]:
    for name in person.names:
        yield from _of_name(name, taken)
    for text in person.texts:
        if len(text.strip()) >= _SHORTEST:
            yield rf"(?<!\w){_spaced(text.split())}(?!\w)"


def _of_name(name: PersonName, taken: _Taken) -> Iterator[str]:
    surname, given, patronymic = name.surname, name.given_name, name.patronymic
    folded = _folded((surname, given, patronymic))
    if not (surname and given):
        return
    if patronymic and folded not in taken.whole:
        yield _whole((surname, given, *patronymic.split()))
        yield _whole((given, *patronymic.split(), surname))
    if patronymic and folded[1:] not in taken.pairs:
        yield _whole((given, *patronymic.split()))
    if folded[:2] not in taken.pairs:
        yield _whole((surname, given))
        yield _whole((given, surname))
    yield from _short(name, folded, taken)


def _short(name: PersonName, folded: Words, taken: _Taken) -> Iterator[str]:
    """Initials before the surname and after it; without that of the patronymic where nobody else has them."""
    first, second = _initial(name.given_name), _initial(name.patronymic)
    shared = (folded[0], folded[1][:1]) in taken.initials
    if shared and (not name.patronymic or (folded[0], folded[1][:1], folded[2][:1]) in taken.initials):
        return
    further = "" if not name.patronymic else rf"\s*{second}" if shared else rf"(?:\s*{second})?"
    surname = re.escape(name.surname)
    yield rf"(?<!\w){surname}{_SUFFIX}\s+{first}{further}"
    yield rf"(?<!\w){first}{further}\s*{surname}{_SUFFIX}(?!\w)"


def _initial(name: str) -> str:
    """«Н.», of a name in two parts also «Н.-А.»."""
    letters = [f"{re.escape(part[0])}\\." for part in name.split("-") if part]
    return "".join(letters[:1] + [rf"(?:-\s*{letter})?" for letter in letters[1:]])


def _whole(words: Sequence[str]) -> str:
    return rf"(?<!\w){_spaced(words)}{_SUFFIX}(?!\w)"


def _spaced(words: Iterable[str]) -> str:
    """Words with any space between them; a line may end at a hyphen."""
    return r"\s+".join(re.escape(word).replace(r"\-", r"-\s*") for word in words)


def _stems(person: Person) -> Iterator[str]:
    """Beginnings of words one of which every trace of the person has."""
    for name in person.names:
        for part in (name.surname, name.given_name):
            found = _WORD.findall(part.casefold())
            if found:
                yield found[0][: max(_LEAST_STEM, len(found[0]) - _ENDING)]
    for text in person.texts:
        words = _WORD.findall(text.casefold())
        if words:
            yield max(words, key=len)
