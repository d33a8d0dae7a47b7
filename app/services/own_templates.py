"""The forms and the letterhead a department brings itself: listed, copied to be edited, checked, set aside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from app.domain.errors import Refused, UsageError
from app.domain.explanations import LocalText
from app.services import form_templates, settings
from app.services.context import Context
from app.services.roles import TEMPLATES
from app.storage.engine import environment_errors
from app.storage.whole_files import write_whole

if TYPE_CHECKING:
    from app.forms.overlay import Forms, Key

LETTERHEAD = "letterhead"
State = Literal["shipped", "own-variant", "own-form", "faulty"]


@dataclass(frozen=True, slots=True)
class Line:
    """A form in one language. `file` is the department's own, `reference` names the form in use for a preview."""

    form: str
    language: str
    title: LocalText
    stamp: str
    state: State
    reference: str
    file: Path | None = None
    fault: Refused | None = None


def folder(ctx: Context) -> Path:
    """Where the department's own forms lie, there or not yet."""
    own = ctx.folders.templates.own
    assert own is not None  # an open department has one
    return own


def lines(ctx: Context) -> list[Line]:
    """The letterheads, then the forms of the university in their order, each in every language it is there in."""
    forms = form_templates.read(ctx.folders.templates)
    edition = settings.read(ctx, settings.MAIN_PROFILE)
    order = [one.template.id for one in form_templates.offered(ctx.folders.templates, edition)]
    keys = {key for key in (*forms.shipped, *forms.own) if key[0] in order}
    found = [_line(ctx, forms, key) for key in sorted(keys, key=lambda key: (order.index(key[0]), key[1] != "kk", key))]
    strangers = [key for key in forms.faults if key not in forms.shipped and key[0] != LETTERHEAD]
    return [*_letterheads(ctx, forms), *found, *(_stranger(ctx, forms, key) for key in strangers)]


def _line(ctx: Context, forms: Forms, key: Key) -> Line:
    own, shipped, fault = forms.own.get(key), forms.shipped.get(key), forms.faults.get(key)
    used = own or shipped
    assert used is not None
    state: State = "faulty" if fault else "shipped" if own is None else "own-variant" if shipped else "own-form"
    file = _file(ctx, key) if own is not None or fault is not None else None
    return Line(*key, LocalText(**used.title), used.stamp, state, key[0], file, fault)


def _stranger(ctx: Context, forms: Forms, key: Key) -> Line:
    """A file that is no form: it is told under its name."""
    fault = forms.faults[key]
    name = str(fault.params["file"])
    return Line(*key, LocalText(name, name, name), "", "faulty", "", folder(ctx) / name, fault)


def _letterheads(ctx: Context, forms: Forms) -> Iterator[Line]:
    from app.forms.template_names import bears_letterhead

    title = LocalText(*(ctx.wording.say("form-letterhead", {}, language) for language in ("kk", "ru", "en")))
    for language in dict.fromkeys(language for _, language in forms.shipped):
        key = (LETTERHEAD, language)
        fault = forms.faults.get(key)
        own = language in forms.letterheads
        bearers = [one for one in (*forms.own.values(), *forms.shipped.values()) if one.language == language]
        bearer = next((one.id for one in bearers if bears_letterhead(one)), "")
        state: State = "faulty" if fault else "own-variant" if own else "shipped"
        yield Line(*key, title, "", state, bearer, _file(ctx, key) if own or fault else None, fault)


def make(ctx: Context, form: str, language: str) -> Path:
    """Write a copy of the shipped form or letterhead into the department's folder; returns where it is.

    UsageError: form-unknown, form-language; Refused: own-form-there, role-may-not;
    EnvironmentProblem: disk-full, disk-trouble, ...
    """
    ctx.require(TEMPLATES)
    target = _file(ctx, (form, language))
    if form == LETTERHEAD:
        text = _letterhead_text(ctx, language)
    else:
        shipped = form_templates.get(ctx.folders.templates, f"{form}+shipped", language)
        text = (ctx.folders.templates.shipped / f"{shipped.id}.{language}.toml").read_text(encoding="utf-8")
    if target.exists():
        raise Refused("own-form-there", file=str(target))
    write_whole(target, text.encode())
    return target


def check(ctx: Context, form: str, language: str) -> Refused | None:
    """Read the department's own again and lay its blank out; what is wrong with it, None when nothing is.

    UsageError: own-form-missing.
    """
    from app.services.printing import PrintOptions, preview

    forms = form_templates.read(ctx.folders.templates)
    key = (form, language)
    line = next((one for one in lines(ctx) if (one.form, one.language) == key), None)
    if line is None or line.file is None:
        raise UsageError("own-form-missing", form=form, language=language)
    if key in forms.faults:
        return forms.faults[key]
    if not line.reference:
        return None
    try:
        preview(ctx, line.reference, None, PrintOptions(language=language))
    except Refused as fault:
        return fault
    return None


def set_aside(ctx: Context, form: str, language: str) -> Path:
    """Rename the department's own, so that the shipped one is printed again; returns its new name.

    It is never deleted.

    UsageError: own-form-missing; Refused: role-may-not.
    """
    ctx.require(TEMPLATES)
    source = _file(ctx, (form, language))
    if not source.is_file():
        raise UsageError("own-form-missing", form=form, language=language)
    names = (f"{source.name}.{ctx.today():%Y-%m-%d}{suffix}" for suffix in _suffixes())
    target = next(source.with_name(name) for name in names if not source.with_name(name).exists())
    with environment_errors(source):
        source.rename(target)
    return target


def _suffixes() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1


def _file(ctx: Context, key: Key) -> Path:
    return folder(ctx) / f"{key[0]}.{key[1]}.toml"


def _letterhead_text(ctx: Context, language: str) -> str:
    """The shipped letterhead as a file of its own."""
    from app.forms.blocks import Text
    from app.forms.catalogue import read_basis

    head = read_basis(ctx.folders.templates.shipped).marks(language).letterhead
    usual = Text(text="")
    written = [f"# {line}" for line in ctx.say("letterhead-help").split("\n")]
    for line in head.lines:
        written += ["", "[[line]]"]
        for name in ("text", "align", "size", "bold", "italic", "after"):
            if (value := getattr(line, name)) != getattr(usual, name):
                written.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(written) + "\n"
