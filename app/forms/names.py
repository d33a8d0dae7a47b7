"""Names of persons as forms write them."""

from __future__ import annotations

from app.forms.pages import NO_BREAK_SPACE


def full_name(surname: str | None, given_name: str | None, patronymic: str | None) -> str | None:
    """Серіков Арман Болатұлы; without a patronymic two words."""
    parts = [part.strip() for part in (surname, given_name, patronymic) if part and part.strip()]
    return " ".join(parts) or None


def short_name(surname: str, given_name: str, patronymic: str | None) -> str:
    """А.Б. Серіков, never torn before the surname; Нұр-Айша gives Н.-А."""
    initials = "".join(_initial(name.strip()) for name in (given_name, patronymic or "") if name.strip())
    return f"{initials}{NO_BREAK_SPACE}{surname.strip()}"


def short_of_full(name: str | None) -> str | None:
    """The short form of «surname given-name patronymic»; a single word stays as it is."""
    words = (name or "").split()
    if len(words) < 2:
        return words[0] if words else None
    return short_name(words[0], words[1], words[2] if len(words) > 2 else None)


def _initial(name: str) -> str:
    return "-".join(f"{part[0].upper()}." for part in name.split("-") if part)
