"""The forms a department brought itself, laid over those that ship: each stands beside the one it varies."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from app.domain.errors import Refused
from app.forms import template_names
from app.forms.catalogue import Basis, Template, load_templates, read_basis, read_form
from app.forms.letterheads import OwnLetterhead, read_letterhead
from app.forms.template_file import TemplateFile
from app.forms.wording import slots

LETTERHEAD = "letterhead"
_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.toml")

# The id of a form and its language; a letterhead has the id `letterhead`.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Forms:
    """Every form there is. A fault is told under what the name of its file says it is, or under that name."""

    shipped: Mapping[Key, Template]
    own: Mapping[Key, Template] = field(default_factory=dict)
    letterheads: Mapping[str, OwnLetterhead] = field(default_factory=dict)
    faults: Mapping[Key, Refused] = field(default_factory=dict)

    def languages(self, form_id: str) -> tuple[str, ...]:
        """The languages a form is there in, Kazakh first."""
        found = {language for one, language in (*self.shipped, *self.own) if one == form_id}
        return tuple(sorted(found, key=lambda language: (language != "kk", language)))


def load_shipped(folder: Path) -> dict[Key, Template]:
    """The forms of the shipped folder. Refused: template-fault."""
    return {(form.id, form.language): form for form in load_templates(folder).values()}


def lay_over(shipped: Mapping[Key, Template], folder: Path, own: Path) -> Forms:
    """The forms of the shipped `folder`, already read, and those of the folder `own`, of which faulty ones are told."""
    basis = read_basis(folder)
    faults: dict[Key, Refused] = {}
    letterheads: dict[str, OwnLetterhead] = {}
    found: dict[Key, Template] = {}
    for path in sorted(own.glob("[!.]*.toml")):
        key = key_of(path.name)
        try:
            file = TemplateFile(path)
            if key[0] == LETTERHEAD:
                letterheads[key[1]] = _own_letterhead(file, basis)
            else:
                found[key] = _own_form(file, basis, key)
        except Refused as fault:
            faults[key] = fault
    whole = Forms(shipped, found, letterheads, faults)
    return Forms(_dressed(shipped, whole), _dressed(found, whole), letterheads, faults)


def _dressed(forms: Mapping[Key, Template], whole: Forms) -> dict[Key, Template]:
    """Each form with all the languages it is there in, whoever brought them, and with its letterhead."""
    return {
        key: _headed(replace(form, languages=whole.languages(form.id)), whole.letterheads)
        for key, form in forms.items()
    }


def key_of(name: str) -> Key:
    """What a file is by its name; a file of another name than ID.LANGUAGE.toml is nothing."""
    named = _NAME.fullmatch(name)
    return (named[1], named[2]) if named else (name, "")


def file_name(key: Key) -> str:
    return f"{key[0]}.{key[1]}.toml"


def _own_form(file: TemplateFile, basis: Basis, key: Key) -> Template:
    if not key[1]:
        raise Refused("template-fault", file=file.path.name, line=0, reason="the file is not named ID.LANGUAGE.toml")
    form = read_form(file, basis)
    for word, given, named in (("id", form.id, key[0]), ("language", form.language, key[1])):
        if given != named:
            reason = f"{word} is {given}, but the file is named {file.path.name}"
            raise Refused("template-fault", file=file.path.name, line=file.line_of(word), reason=reason)
    titles = [title for title in (form.title.get(form.language), *form.title.values()) if title]
    if not titles:
        raise Refused("template-fault", file=file.path.name, line=file.line_of("title"), reason="the form has no title")
    titled = {language: form.title.get(language) or titles[0] for language in ("kk", "ru", "en", form.language)}
    return replace(form, title=titled, own=True, digest=hashlib.sha256(file.text.encode()).hexdigest())


def _own_letterhead(file: TemplateFile, basis: Basis) -> OwnLetterhead:
    found = read_letterhead(file)
    for line in found.letterhead.lines:
        for slot in slots(line.text):
            if slot.name not in basis.fields:
                reason = f"unknown field {slot.name}"
                raise Refused("template-fault", file=file.path.name, line=file.line_with(slot.name), reason=reason)
    return found


def _headed(form: Template, letterheads: Mapping[str, OwnLetterhead]) -> Template:
    """The form with the letterhead of its language, if it bears one and the department has its own."""
    own = letterheads.get(form.language)
    if own is None or not template_names.bears_letterhead(form):
        return form
    digest = hashlib.sha256(f"{form.digest}{own.digest}".encode()).hexdigest()
    return replace(form, letterhead=own.letterhead, digest=digest)
