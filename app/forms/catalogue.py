"""The templates of a folder: read, checked, ready to be composed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from app.domain.errors import Refused
from app.forms import blocks, wording
from app.forms.template_file import TemplateFile, read_toml

_FIELDS = "fields.toml"
_SHARED = "shared."
_SIGNERS = "signers.toml"


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that every form of a language shares: its footer."""

    copy: str = ""
    draft: str = ""


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
    forms = [
        _read_form(TemplateFile(path), known, parties)
        for path in sorted(folder.glob("*.toml"))
        if path.name not in (_FIELDS, _SIGNERS) and not path.name.startswith(_SHARED)
    ]
    languages: dict[str, tuple[str, ...]] = {}
    for form in forms:
        languages[form.id] = (*languages.get(form.id, ()), form.language)
    marks = {language: _read_marks(folder, language) for language in {form.language for form in forms}}
    return {
        form.id if form.language == "kk" else f"{form.id}.{form.language}": replace(
            form, languages=languages[form.id], marks=marks[form.language]
        )
        for form in forms
    }


def load_field_labels(folder: Path) -> dict[str, dict[str, str]]:
    """The data dictionary: what each field is called in kk, ru and en."""
    return read_toml(TemplateFile(folder / _FIELDS), dict[str, dict[str, str]])


def load_parties(folder: Path) -> dict[str, dict[str, str]]:
    """Who signs papers or keeps copies: what each is called in kk, ru and en."""
    return read_toml(TemplateFile(folder / _SIGNERS), dict[str, dict[str, str]])


def printed_fields(form: Template) -> frozenset[str]:
    """The fields a form prints; a column of a table as `plan.practice.place`."""
    return frozenset(slot.name for text in _texts(form) for slot in wording.slots(text))


def _read_marks(folder: Path, language: str) -> Marks:
    return read_toml(TemplateFile(folder / f"{_SHARED}{language}.toml"), Marks)


def _read_form(file: TemplateFile, known: frozenset[str], parties: frozenset[str]) -> Template:
    form = read_toml(file, Template)
    for party in (*form.signers, *form.recipients):
        if party not in parties:
            raise _fault(file, party, f"unknown party {party}")
    for text in _texts(form):
        for slot in wording.slots(text):
            _check_name(file, form, slot.name, known)
    for name in (*form.needs, *(name for need in form.needs_if for name in (need.field, *need.needs))):
        if name not in known:
            raise _fault(file, name, f"unknown field {name}")
    return form


def _check_name(file: TemplateFile, form: Template, name: str, known: frozenset[str]) -> None:
    group, _, rest = name.partition(".")
    found = {"choice": rest in form.choices, "value": rest in form.values}.get(group, name in known)
    if not found:
        raise _fault(file, name, f"unknown field {name}")


def _fault(file: TemplateFile, word: str, reason: str) -> Refused:
    return Refused("template-fault", file=file.path.name, line=file.line_with(word), reason=reason)


def _texts(form: Template) -> Iterator[str]:
    for choice in form.choices.values():
        yield from (f"{{{choice.field}}}", choice.absent, *choice.texts.values())
    yield from (part for composite in form.values.values() for part in composite.parts)
    for section in form.sections:
        yield section.foot
        yield from _block_texts(section.blocks)


def _block_texts(items: tuple[blocks.Block, ...]) -> Iterator[str]:
    for block in items:
        match block:
            case blocks.Text():
                yield block.text
            case blocks.Line():
                yield from (block.label, block.value)
            case blocks.Answer():
                yield block.value
            case blocks.Columns():
                for column in block.columns:
                    yield from _block_texts(column.blocks)
            case blocks.Together():
                yield from _block_texts(block.blocks)
            case blocks.Signature():
                yield from (block.label, *(blank.value for blank in block.blanks))
            case blocks.Table():
                for text in (*(cell.value for cell in block.cells), *(fixed.label for fixed in block.fixed)):
                    yield text.replace("{row.number}", "").replace("{row.", f"{{{block.rows}.")
