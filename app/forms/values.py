"""What a template may ask of the data: dotted names, derived values, dates and sums as text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.errors import UsageError
from app.domain.kazakh_dates import table_date, table_period
from app.domain.people import PersonName
from app.forms.manners import form_date, in_manner
from app.forms.pages import NO_BREAK_SPACE
from app.forms.wording import CASES
from app.forms.words import grouped, sum_words

GROUPS = frozenset(
    (
        "org",
        "officials",
        "dept",
        "mag",
        "study",
        "prog",
        "thesis",
        "sup",
        "plan",
        "dept_protocol",
        "sc_protocol",
        "stc_protocol",
        "seminar",
        "host",
        "internship",
        "programme",
        "programme_rows",
        "report",
        "articles",
        "contract",
        "order",
        "copy",
        "item",
        "fact",
        "act",
        "matter",
        "matters",
        "lines",
        "sheet",
        "criteria",
        "deadlines",
        "copies",
        "paper",
        "route",
        "papers",
        "absent",
        "purposes",
        "access",
        "breach",
        "words",
        "cases",
    )
)
Row = Mapping[str, Any]

# Pasted from word processors, without a picture of their own.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BLANKS = str.maketrans({"\t": " ", "\v": "\n", "\f": "\n", "\u2028": "\n", "\u2029": "\n", "\u202f": "\u00a0"})


def clean(text: str) -> str:
    """NFC, one kind of line end, no invisible characters; spaces within a line are kept single."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate(_INVISIBLE).translate(_BLANKS)
    return "\n".join(" ".join(filter(None, line.split(" "))) for line in text.split("\n")).strip()


def named(name: str) -> str:
    """A name as the group `cases` knows it, however its initials are held to the surname."""
    return clean(name).replace(NO_BREAK_SPACE, " ")


class Values:
    """Read access to the nested data of one document, said in the language of its form."""

    def __init__(self, data: Mapping[str, Any], language: str = "kk") -> None:
        for group in data:
            if group not in GROUPS:
                raise UsageError("form-data-unknown", group=group)
        self._data = data
        self._language = language
        self._rows = ""
        self._words: Mapping[str, Mapping[str, str]] = data.get("words") or {}

    def raw(self, name: str) -> Any:
        """The value under a dotted name, derived if it has to be; None when it is not known."""
        value = self._plain(name)
        if value is None and (derive := _DERIVED.get(name)):
            return derive(self._plain)
        return value

    def text(self, name: str, manner: str = "") -> str | int | None:
        """The value as a form prints it; an int stands for a year or a count. Refused: form-manner."""
        if manner in CASES:
            return self.case(name, manner)
        value = self.raw(name)
        if manner:
            return in_manner(name, value, manner, self._language)
        if name == "internship.fee_amount" and value is not None:
            return grouped(value) if value else None
        return as_text(self._worded(name, value), lambda day: form_date(day, self._language))

    def case(self, name: str, case: str) -> str | None:
        """A name in a case, as the group `cases` has it by name; None while nobody gave it."""
        found = (self._data.get("cases") or {}).get(f"{named(str(self.raw(name)))}@{case}")
        return (clean(found) or None) if found else None

    def cell(self, rows: str, row: Row, name: str, manner: str = "") -> str | None:
        """What a row of a list says under a name. Refused: form-manner."""
        given = _found(row, name)
        if manner:
            return in_manner(f"{rows}.{name}", given, manner, self._language)
        said = self._worded(f"{rows}.{name}", given)
        return row_text({**row, name: said}, name)

    def _worded(self, name: str, value: Any) -> Any:
        """A choice, or several, as the words of the dictionary; whatever else as it is."""
        words = self._words.get(self._whole_name(name))
        if words is None or value is None:
            return value
        if isinstance(value, list | tuple):
            return ", ".join(words.get(one, str(one)) for one in value)
        return words.get(str(value).lower() if isinstance(value, bool) else value, value)

    def rows(self, name: str) -> Sequence[Row]:
        """The rows of a list; an absent list is an empty one."""
        return self._plain(name) or ()

    def over(self, rows: str, row: Row, number: int) -> Values:
        """The values as one row of a list sees them: its own begin with `row.`."""
        seen = copy(self)
        seen._rows = self._whole_name(rows)
        seen._data = {**self._data, "row": {**row, "number": number}}
        return seen

    def _whole_name(self, name: str) -> str:
        """The name in the dictionary of fields: that of a row begins with its list."""
        return f"{self._rows}{name.removeprefix('row')}" if self._rows and name.startswith("row.") else name

    def _plain(self, name: str) -> Any:
        return _found(self._data, name)


def _found(data: Mapping[str, Any], name: str) -> Any:
    """What stands under a dotted name; None when nothing does."""
    value: Any = data
    for part in name.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return None if isinstance(value, str) and not clean(value) else value


def row_text(row: Row, name: str) -> str | None:
    """A cell: dates short, `dates` made of `start` and `end` unless it was written out."""
    if name == "dates":
        return row_period(row)
    text = as_text(row.get(name), table_date)
    return str(text) if text is not None else None


def row_period(row: Row) -> str | None:
    """The written-out dates of a row, else its start and end."""
    written, start, end = row.get("dates"), row.get("start"), row.get("end")
    if isinstance(written, tuple):
        start, end = written
    elif written:
        return clean(str(written))
    if start and end:
        return table_period(start, end)
    known = start or end
    return table_date(known) if known else None


def as_text(value: object, day: Callable[[date], str]) -> str | int | None:
    """One value as text; a list of texts becomes numbered lines."""
    match value:
        case None | "":
            return None
        case bool():
            raise TypeError("a form prints no truth values")
        case date():
            return day(value)
        case int():
            return value
        case Decimal() | float():
            return f"{Decimal(str(value)).normalize():f}".replace(".", ",")
        case list() | tuple():
            lines = [clean(str(item)) for item in value if item]
            return "\n".join(f"{number}) {line}" for number, line in enumerate(lines, 1)) or None
        case _:
            return clean(str(value)) or None


_Read = Callable[[str], Any]


def _student(read: _Read) -> PersonName:
    return PersonName(*(clean(read(f"mag.{part}") or "") for part in ("surname", "given_name", "patronymic")))


def _full_name(read: _Read) -> str | None:
    return _student(read).full_name or None


def _student_short(read: _Read) -> str | None:
    person = _student(read)
    return person.short_name if person.surname and person.given_name else _short(read("mag.full_name"))


def _supervisor_short(read: _Read) -> str | None:
    return _short(read("sup.full_name"))


def _short(name: str | None) -> str | None:
    return PersonName.parse(name or "").short_name or None


def _fee_words(read: _Read) -> str | None:
    amount = read("internship.fee_amount")
    return sum_words(int(amount)) if amount else None


def _report_year(read: _Read) -> int | None:
    for name in ("report.approved", "report.date", "report.to"):
        if isinstance(day := read(name), date):
            return day.year
    return None


_DERIVED: dict[str, Callable[[_Read], Any]] = {
    "mag.full_name": _full_name,
    "mag.short_name": _student_short,
    "sup.short_name": _supervisor_short,
    "internship.fee_words": _fee_words,
    "report.year": _report_year,
}
