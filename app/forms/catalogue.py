"""The templates of a folder: read, checked, ready to be composed."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from app.domain.errors import Refused
from app.forms import blocks, template_names
from app.forms.template_file import TemplateFile, read_toml

_FIELDS = "fields.toml"
_SHARED = "shared."
_SIGNERS = "signers.toml"


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that every form of a language shares: its footer, and choices of words a form need not bring itself."""

    copy: str = ""
    draft: str = ""
    choices: dict[str, blocks.Choice] = msgspec.field(default={}, name="choice")
    values: dict[str, blocks.Composite] = msgspec.field(default={}, name="value")


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One form in one language; `languages` and `marks` are found beside it, not in its file.

    `of` names the list of records, or the kinds of acts or decisions, that a form is of; `profiles` the universities
    it belongs to, none for all. `signers` sign in this order, `recipients` get the copies in this order: both are
    keys of `signers.toml`.
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


def load_templates(folder: Path) -> dict[str, Template]:
    """Every template of the folder, Kazakh ones under their id, others under `id.language`."""
    known, parties = frozenset(load_field_labels(folder)), frozenset(load_parties(folder))
    shared: dict[str, Marks] = {}
    forms = [
        _read_form(TemplateFile(path), known, parties, shared)
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


def printed_fields(form: Template) -> frozenset[str]:
    """The fields a form prints or asks; a column of a list as `plan.practice.place`."""
    return frozenset(name for _, name in template_names.names_of(form))


def _read_marks(folder: Path, language: str) -> Marks:
    return read_toml(TemplateFile(folder / f"{_SHARED}{language}.toml"), Marks)


def _read_form(
    file: TemplateFile, known: frozenset[str], parties: frozenset[str], shared: dict[str, Marks]
) -> Template:
    form = read_toml(file, Template)
    if form.language not in shared:
        shared[form.language] = _read_marks(file.path.parent, form.language)
    marks = shared[form.language]
    for party in (*form.signers, *form.recipients):
        if party not in parties:
            raise _fault(file, party, f"unknown party {party}")
    form = replace(form, marks=marks, choices=marks.choices | form.choices, values=marks.values | form.values)
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
