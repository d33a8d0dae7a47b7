"""Names in the case a form needs: proposed in Russian, corrected by a person, remembered for the one who is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid5

from app.domain.identifiers import Sex, iin_sex
from app.domain.kazakh import clean, fold
from app.domain.people import PersonName
from app.services.context import Changes, Context
from app.services.declension import declined
from app.storage import queries

if TYPE_CHECKING:
    from app.forms.cases import Cased
    from app.forms.catalogue import Template
    from app.services.paper_subjects import Subject

Data = dict[str, Any]
Row = dict[str, Any]

# Initials are not torn from the surname.
_INITIALS = re.compile(r"(?<=\b\w\.) (?=\w{2})")
NO_BREAK_SPACE = "\u00a0"
# The only language whose names are declined here; Kazakh forms are written so that names stay as they are.
_DECLINED = "ru"


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name in a case on one paper: `value` as it is printed, None while nobody gave it, `proposed` what the program
    would print by itself.
    """

    owner: str
    name: str
    case: str
    value: str | None
    proposed: str | None

    @property
    def key(self) -> str:
        return f"{self.name}@{self.case}"


def of_paper(ctx: Context, template: Template, data: Data, subject: Subject) -> tuple[NameForm, ...]:
    """The names that a form prints in a case, in its order."""
    from app.forms.cases import asked

    wanted = asked(template, data)
    if not wanted:
        return ()
    with ctx.database.read() as connection:
        reader = _People(connection, data, subject)
        found = [(one, reader.named(one)) for one in wanted]
        given = {
            (row["owner_id"], row["field"]): row["value"]
            for owner in {named.id for _, named in found}
            for row in queries.rows(connection, "word_form", owner_id=owner, language=template.language)
        }
    forms = []
    for one, named in found:
        proposed = named.proposal(one) if template.language == _DECLINED else None
        forms.append(NameForm(named.id, one.name, one.case, given.get((named.id, one.key)) or proposed, proposed))
    return tuple(forms)


def cases(forms: tuple[NameForm, ...]) -> dict[str, str]:
    """The group `cases` of the data of a form."""
    return {one.key: one.value for one in forms if one.value}


def remember(ctx: Context, form: NameForm, language: str, value: str) -> Changes:
    """Keep a name in a case as a person wrote it, for the next papers too; an empty one goes back to the proposal.

    It belongs to the name as it is now: who changes his surname is declined anew.
    """
    text = _INITIALS.sub(NO_BREAK_SPACE, clean(value))
    with ctx.intention("word-forms.remember", name=form.name, value=text or (form.proposed or "")) as unit:
        known = queries.rows(unit.connection, "word_form", owner_id=form.owner, field=form.key, language=language)
        if known and text and text != form.proposed:
            unit.update("word_form", known[0]["id"], {"value": text})
        elif known:
            unit.delete("word_form", known[0]["id"])
        elif text and text != form.proposed:
            unit.insert("word_form", {"owner_id": form.owner, "field": form.key, "language": language, "value": text})
    return unit.changes


@dataclass(frozen=True, slots=True)
class _Named:
    """Whoever a name stands for: his key, his whole name, his sex where something tells it."""

    id: str
    person: PersonName
    sex: Sex | None

    def proposal(self, one: Cased) -> str | None:
        """Nothing where the sex is unknown: a wrong guess looks like a right one."""
        if self.sex is None or not self.person.given_name:
            return None
        said = declined(self.person, self.sex, one.case)
        if one.name == clean(self.person.short_name):
            return PersonName(said.surname, self.person.given_name, self.person.patronymic).short_name
        return said.full_name if one.name == self.person.full_name else None


class _People:
    """Finds who is meant by the names of one paper."""

    def __init__(self, connection: Any, data: Data, subject: Subject) -> None:
        self._connection = connection
        self._student = subject.student
        self._by_short: dict[str, set[PersonName]] = {}
        for person in self._known(data):
            self._by_short.setdefault(clean(person.short_name), set()).add(person)

    def _known(self, data: Data) -> Iterator[PersonName]:
        """Whole names behind the initials that forms print."""
        if self._student is not None:
            yield _name_of(self._student)
        if isinstance(supervisor := (data.get("sup") or {}).get("full_name"), str):
            yield PersonName.parse(supervisor)
        for official in queries.rows(self._connection, "official"):
            yield PersonName.parse(official["name"] or "")
        for person in queries.rows(self._connection, "staff"):
            yield _name_of(person)

    def named(self, one: Cased) -> _Named:
        if self._student is not None and one.field.startswith("mag."):
            return _of_row(self._student)
        alike = self._by_short.get(one.name) or {PersonName.parse(one.name)}
        if len(alike) > 1:
            return _Named(_key(one.name), PersonName(one.name), None)  # initials of several people
        (person,) = alike
        for table in ("student", "staff"):
            if rows := queries.rows(self._connection, table, name_fold=person.folded, order=("id",)):
                return _of_row(rows[0])
        return _Named(_key(person.full_name), person, person.sex)


def _of_row(row: Row) -> _Named:
    person = _name_of(row)
    told = iin_sex(row["iin"]) if row.get("iin") else None
    return _Named(row["id"], person, told or person.sex)


def _name_of(row: Row) -> PersonName:
    return PersonName(row["surname"] or "", row["given_name"] or "", row["patronymic"] or "")


def _key(name: str) -> str:
    """Somebody who has no record: known by the name."""
    return uuid5(NAMESPACE_OID, fold(name)).hex
