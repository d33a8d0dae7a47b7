"""Names of people: parsing what lists hold, and the forms in which papers and screens show them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.identifiers import Sex
from app.domain.kazakh import clean, fold

_NO_BREAK_SPACE = "\u00a0"
_PATRONYMIC_WORDS = frozenset({"ұлы", "улы", "оглы", "оғлы", "қызы", "кызы", "гызы"})
_PATRONYMIC_ENDINGS = ("ұлы", "улы", "қызы", "кызы", "вич", "вна", "ьич", "ична", "uly", "qyzy", "kyzy")
_OF_SONS = ("ұлы", "улы", "оглы", "оғлы", "вич", "ьич", "uly")
_OF_DAUGHTERS = ("қызы", "кызы", "гызы", "вна", "ична", "qyzy", "kyzy")
_INITIAL = re.compile(r"([^\W\d_])\.")
_GLUED_INITIALS = re.compile(r"(?<=\w\.)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class PersonName:
    """Surname, given name and patronymic; the last two may be empty."""

    surname: str
    given_name: str = ""
    patronymic: str = ""

    @classmethod
    def parse(cls, text: str) -> PersonName:
        """«ҚАСЫМОВА  Ұлпан Серікқызы», «Серіков А.Б.», «А.Б. Серіков» -> parts in proper case."""
        tidy = clean(text)
        if "." in tidy:
            tidy = _GLUED_INITIALS.sub(" ", tidy)
        words = [proper_case(word) for word in tidy.split()]
        if not words:
            return cls("")
        if _family_name_last(words):
            words = [words[-1], *words[:-1]]
        return cls(words[0], words[1] if len(words) > 1 else "", " ".join(words[2:]))

    @property
    def full_name(self) -> str:
        """Surname first: «Қасымова Ұлпан Серікқызы»."""
        return " ".join(part for part in (self.surname, self.given_name, self.patronymic) if part)

    @property
    def short_name(self) -> str:
        """Initials first, held to the surname by a no-break space: «А.Б. Серіков»; Нұр-Айша gives Н.-А."""
        initials = self._initials()
        return f"{initials}{_NO_BREAK_SPACE}{self.surname}" if initials else self.surname

    @property
    def short_name_surname_first(self) -> str:
        """Initials last, as in lists and registers: «Серіков А.Б.»."""
        initials = self._initials()
        return f"{self.surname}{_NO_BREAK_SPACE}{initials}" if initials else self.surname

    @property
    def sex(self) -> Sex | None:
        """What the patronymic tells; None without one, or when it tells nothing."""
        ending = self.patronymic.casefold()
        if ending.endswith(_OF_SONS):
            return "male"
        return "female" if ending.endswith(_OF_DAUGHTERS) else None

    @property
    def folded(self) -> str:
        """The full name as it is searched and compared."""
        return fold(self.full_name)

    def _initials(self) -> str:
        return "".join(_initial(part) for part in (self.given_name, self.patronymic) if part)

    def __str__(self) -> str:
        return self.full_name


def _initial(name: str) -> str:
    return "-".join(f"{part[0].upper()}." for part in name.split("-") if part)


def proper_case(word: str) -> str:
    """«ӘБДІРАХМАНОВ-ОҒЛЫ» -> «Әбдірахманов-Оғлы»; a word in mixed case is left as its owner writes it."""
    if word.casefold() in _PATRONYMIC_WORDS:
        return word.lower()
    if not (word.isupper() or word.islower()):
        return word
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _family_name_last(words: list[str]) -> bool:
    """«Ерлан Серікұлы Әбдірахманов» or «Е.С. Әбдірахманов»: the order of speech, not of lists."""
    if len(words) == 1:
        return False
    if words[0].endswith(".") and all(_INITIAL.fullmatch(word) for word in words[:-1]):
        return not _INITIAL.fullmatch(words[-1])
    return len(words) == 3 and is_patronymic(words[1]) and not (words[2].endswith(".") or is_patronymic(words[2]))


def is_patronymic(word: str) -> bool:
    """«Серікұлы», «Сергеевна»; also a folded spelling of one."""
    return len(word) > 4 and word.casefold().endswith(_PATRONYMIC_ENDINGS)
