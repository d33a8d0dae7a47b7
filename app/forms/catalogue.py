"""The templates of a folder: read, checked, ready to be composed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec.structs import replace

from app.domain.errors import Refused
from app.forms import blocks, template_names
from app.forms.letterheads import Letterhead
from app.forms.template_file import TemplateFile, read_toml

_FIELDS = "fields.toml"
_SHARED = "shared."
_SIGNERS = "signers.toml"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DIGEST = 8  # digits that tell one text from another
_KNOWN = 256  # forms of which it is remembered what they print


Told = TypeVar("Told")


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every form of a language shares: the words of its footer, the head of a letter, and choices of words a form
    need not bring itself.
    """

    copy: str = ""
    draft: str = ""
    letterhead: Letterhead = Letterhead()
    choices: dict[str, blocks.Choice] = msgspec.field(default={}, name="choice")
    values: dict[str, blocks.Composite] = msgspec.field(default={}, name="value")


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One form in one language; what follows the sections is found beside it, not in its file.

    `of` names the list of records, or the kinds of acts or decisions, that a form is of; `profiles` the universities
    it belongs to, none for all. `signers` sign in this order, `recipients` get the copies in this order: both are
    keys of `signers.toml`. `own` is a form the department brought; `digest` is the hash of all that it brought.
    """

    id: str
    version: int
    language: str
    subject: Literal[
        "student", "internship", "report", "record", "meeting", "decision", "sitting", "department", "paper"
    ]
    of: str = ""
    profiles: tuple[str, ...] = ()
    order: int = 0
    signers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    title: dict[str, str]
    tracks: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    needs_if: tuple[blocks.NeedIf, ...] = msgspec.field(default=(), name="need_if")
    checks: tuple[blocks.Check, ...] = msgspec.field(default=(), name="check")
    annex: blocks.Annex | None = None
    choices: dict[str, blocks.Choice] = msgspec.field(default={}, name="choice")
    values: dict[str, blocks.Composite] = msgspec.field(default={}, name="value")
    sections: tuple[blocks.Section, ...] = msgspec.field(name="page")
    languages: tuple[str, ...] = ()
    marks: Marks = Marks()
    letterhead: Letterhead = Letterhead()
    own: bool = False
    digest: str = ""

    @property
    def stamp(self) -> str:
        """The version, and the hash of what the department brought: 3, 3+own:ab12cd34, 3+letterhead:ab12cd34."""
        if not self.digest:
            return str(self.version)
        return f"{self.version}+{'own' if self.own else 'letterhead'}:{self.digest[:_DIGEST]}"


@dataclass(frozen=True, slots=True)
class Basis:
    """What templates rest on: the shipped folder with its dictionary of fields, its parties, its languages."""

    folder: Path
    fields: frozenset[str]
    parties: frozenset[str]
    _shared: dict[str, Marks] = field(default_factory=dict)

    def marks(self, language: str) -> Marks:
        if language not in self._shared:
            self._shared[language] = read_toml(TemplateFile(self.folder / f"{_SHARED}{language}.toml"), Marks)
        return self._shared[language]


def read_basis(folder: Path) -> Basis:
    return Basis(folder, frozenset(load_field_labels(folder)), frozenset(load_parties(folder)))


def load_templates(folder: Path) -> dict[str, Template]:
    """Every template of the folder, Kazakh ones under their id, others under `id.language`."""
    basis = read_basis(folder)
    forms = [
        read_form(TemplateFile(path), basis)
        for path in sorted(folder.glob("*.toml"))
        if path.name not in (_FIELDS, _SIGNERS) and not path.name.startswith(_SHARED)
    ]
    languages: dict[str, tuple[str, ...]] = {}
    for form in forms:
        languages[form.id] = (*languages.get(form.id, ()), form.language)
    return {
        form.id if form.language == "kk" else f"{form.id}.{form.language}": replace(form, languages=languages[form.id])
        for form in forms
    }


def load_field_labels(folder: Path) -> dict[str, dict[str, str]]:
    """The data dictionary: what each field is called in kk, ru and en."""
    return read_toml(TemplateFile(folder / _FIELDS), dict[str, dict[str, str]])


def load_parties(folder: Path) -> dict[str, dict[str, str]]:
    """Who signs papers or keeps copies: what each is called in kk, ru and en."""
    return read_toml(TemplateFile(folder / _SIGNERS), dict[str, dict[str, str]])


def _once(tell: Callable[[Template], Told]) -> Callable[[Template], Told]:
    """What is told of a form is found once: a list of papers asks it of every line."""
    known: dict[int, tuple[Template, Told]] = {}

    @wraps(tell)
    def told(form: Template) -> Told:
        found = known.get(id(form))
        if found is None or found[0] is not form:
            if len(known) >= _KNOWN:
                known.clear()
            found = known[id(form)] = form, tell(form)
        return found[1]

    return told


@_once
def printed_fields(form: Template) -> frozenset[str]:
    """The fields a form prints or asks; a column of a list as `plan.practice.place`."""
    return frozenset(name for _, name in template_names.names_of(form))


@_once
def left_to_the_pen(form: Template) -> frozenset[str]:
    """The days and numbers of acts that are written on the paper by hand when it went out without them."""
    return frozenset(template_names.acts_by_hand(form)) - set(form.needs)


@_once
def cased_names(form: Template) -> tuple[tuple[str, str], ...]:
    """The names a form prints in a case, each with its case, in the order of the form."""
    return tuple(dict.fromkeys(template_names.cases_of(form)))


def read_form(file: TemplateFile, basis: Basis) -> Template:
    """The form of one file. Refused: template-fault."""
    form = read_toml(file, Template)
    if not _ID.fullmatch(form.id):
        raise _fault(file, "id", f"{form.id} is not made of small latin letters, digits and hyphens")
    if not (basis.folder / f"{_SHARED}{form.language}.toml").is_file():
        raise _fault(file, "language", f"unknown language {form.language}")
    marks, known = basis.marks(form.language), basis.fields
    for party in (*form.signers, *form.recipients):
        if party not in basis.parties:
            raise _fault(file, party, f"unknown party {party}")
    form = replace(
        form,
        choices=marks.choices | form.choices,
        values=marks.values | form.values,
        languages=(form.language,),
        marks=marks,
        letterhead=marks.letterhead,
        own=False,
        digest="",
    )
    for written, manner in template_names.idle_manners(form):
        raise _fault(file, written, f"{written} is words already and has no @{manner}")
    for written, name in template_names.lists_of(form):
        if name not in known and not any(one.startswith(f"{name}.") for one in known):
            raise _fault(file, written, f"unknown list {name}")
    for written, name in (*template_names.names_of(form), *template_names.loose_names(form)):
        if name not in known:
            raise _fault(file, written, f"unknown field {name}")
    for name in (*form.needs, *(name for need in form.needs_if for name in (need.field, *need.needs))):
        if name not in known:
            raise _fault(file, name, f"unknown field {name}")
    return form


def _fault(file: TemplateFile, word: str, reason: str) -> Refused:
    return Refused("template-fault", file=file.path.name, line=file.line_with(word), reason=reason)
