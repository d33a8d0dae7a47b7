"""Members of staff found by the names that lists give: in full, with initials, with a title before them."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.kazakh import fold
from app.domain.people import PersonName, is_patronymic

NOT_AMONG_STAFF, AMBIGUOUS = "supervisor-not-among-staff", "supervisor-ambiguous"


class StaffNames:
    """Full names by id, and each way to write them that leads to one person."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._whole: dict[str, set[str]] = {}
        self._within: dict[str, set[str]] = {}
        for staff_id, name in names.items():
            words = fold(name).split()
            if len(words) > 1:
                _note(self._within, _full_spellings(words), staff_id)
                _note(self._whole, _full_spellings(words) | _full_spellings(words[:2]), staff_id)
        self._found: dict[str, tuple[str | None, str | None]] = {}

    def name_of(self, staff_id: str | None) -> str | None:
        return self._names.get(staff_id) if staff_id else None

    def find(self, text: str) -> tuple[str | None, str | None]:
        """The one person meant, else None and the code of the reason."""
        if text not in self._found:
            self._found[text] = self._search(text)
        return self._found[text]

    def same_name(self, first: str, second: str) -> bool:
        return first == second or fold(PersonName.parse(first).full_name) == fold(PersonName.parse(second).full_name)

    def _search(self, text: str) -> tuple[str | None, str | None]:
        words = fold(text).split()
        meant = self._whole.get(" ".join(words), set()) or self._within_title(words)
        if not meant:
            return None, NOT_AMONG_STAFF
        return (next(iter(meant)), None) if len(meant) == 1 else (None, AMBIGUOUS)

    def _within_title(self, words: list[str]) -> set[str]:
        """Whose name stands among other words, as a degree before it; what is left over must be no name."""
        for length in range(len(words) - 1, 1, -1):
            for start in range(len(words) - length + 1):
                rest = words[:start] + words[start + length :]
                found = self._within.get(" ".join(words[start : start + length]))
                if found and not any(len(word) == 1 or is_patronymic(word) for word in rest):
                    return found
        return set()


def _full_spellings(words: list[str]) -> set[str]:
    """In full and with all initials, surname first or last."""
    surname, initials = words[0], [word[0] for word in words[1:]]
    return {" ".join(order) for rest in (words[1:], initials) for order in ([surname, *rest], [*rest, surname])}


def _note(spellings: dict[str, set[str]], found: set[str], staff_id: str) -> None:
    for spelling in found:
        spellings.setdefault(spelling, set()).add(staff_id)
