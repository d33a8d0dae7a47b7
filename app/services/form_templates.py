"""The printed forms of an edition, and what their templates prescribe to the records behind them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from app.domain.errors import Refused, UsageError
from app.domain.explanations import LocalText
from app.services.context import TemplateFolders

if TYPE_CHECKING:
    from app.forms.catalogue import Template
    from app.forms.overlay import Forms, Key

# The shipped folder alone, or with the department's own laid over it.
Source = Path | TemplateFolders
# What of a department's own folder was read: names, sizes and times of its files.
_Seen = tuple[tuple[str, int, int], ...]

Which = Literal["", "own", "shipped"]


@dataclass(frozen=True, slots=True)
class Offer:
    """A form that can be chosen. `reference` names it, `which` of two it is where the department has its own.

    A variant with a fault is described by the form it varies.
    """

    reference: str
    template: Template
    which: Which = ""
    fault: Refused | None = None


def read(source: Source) -> Forms:
    """The forms of the folders; they are read again when a file of the department's own was changed."""
    folders = source if isinstance(source, TemplateFolders) else TemplateFolders(source)
    return _read(folders, _seen(folders.own))


@lru_cache(maxsize=4)
def _read(folders: TemplateFolders, seen: _Seen) -> Forms:
    from app.forms.overlay import Forms, lay_over

    shipped = _read_shipped(folders.shipped)
    if folders.own is None or not seen:
        return Forms(shipped)
    return lay_over(shipped, folders.shipped, folders.own)


@lru_cache(maxsize=4)
def _read_shipped(folder: Path) -> Mapping[Key, Template]:
    from app.forms.overlay import load_shipped

    return load_shipped(folder)


def _seen(folder: Path | None) -> _Seen:
    if folder is None:
        return ()
    try:
        with os.scandir(folder) as found:
            files = [(one.name, one.stat()) for one in found if one.is_file()]
    except OSError:
        return ()  # no such folder: the department has no forms of its own
    return tuple(sorted((name, facts.st_size, facts.st_mtime_ns) for name, facts in files))


def get(source: Source, reference: str, language: str = "kk") -> Template:
    """A form in a language: `ID` is the department's own where it has a sound one, `ID+own` and `ID+shipped` are that
    one and no other. Kazakh stands for the first language of a form that has no Kazakh.

    UsageError: form-unknown, form-language; Refused: template-fault.
    """
    forms = read(source)
    form_id, _, which = reference.partition("+")
    languages = forms.languages(form_id)
    if language == "kk" and languages and "kk" not in languages:
        language = languages[0]
    key = (form_id, language)
    found = None if which == "shipped" else forms.own.get(key)
    if found is None and which != "own":
        found = forms.shipped.get(key)
    if found is not None:
        return found
    if key in forms.faults and which != "shipped":
        raise forms.faults[key]
    if not languages:
        known = sorted({one for one, _ in (*forms.shipped, *forms.own)})
        raise UsageError("form-unknown", form=reference, known=known)
    raise UsageError("form-language", form=reference, language=language, known=languages)


def refused(source: Source, template: Template) -> list[Refused]:
    """What the department brought with a fault, in whose place a form or its letterhead as shipped is printed."""
    from app.forms.overlay import LETTERHEAD
    from app.forms.template_names import bears_letterhead

    faults = read(source).faults
    keys = [] if template.own else [(template.id, template.language)]
    if bears_letterhead(template):
        keys.append((LETTERHEAD, template.language))
    return [faults[key] for key in keys if key in faults]


def issued(source: Source, form_id: str, language: str, stamp: str) -> Template:
    """What a paper was issued with, as it is today: the department's own form or the shipped one.

    UsageError, Refused: as `get`.
    """
    return get(source, f"{form_id}+own" if "+own:" in stamp else f"{form_id}+shipped", language)


def title(source: Source, paper: Mapping[str, Any], language: str) -> str:
    """What an issued paper is called: as it was printed in its own language, else as its form is called in another."""
    if paper["language"] != language:
        try:
            return LocalText(**get(source, paper["form"]).title).in_language(language)
        except (Refused, UsageError):
            pass  # the form is no longer there
    return str(paper["title"])


def labels(source: Source, fields: Sequence[str]) -> list[LocalText]:
    """What the fields are called, in their order; `field@case` with the name of the case."""
    known = _read_labels(_shipped(source))
    return [_label(known, *field.partition("@")) for field in fields]


def _label(known: Mapping[str, dict[str, str]], field: str, at: str, case: str) -> LocalText:
    name = known[field]
    if not at:
        return LocalText(**name)
    said = known[f"cases.{case}"]
    return LocalText(**{language: f"{name[language]} ({said[language]})" for language in name})


@lru_cache(maxsize=4)
def _read_labels(folder: Path) -> Mapping[str, dict[str, str]]:
    from app.forms.catalogue import load_field_labels

    return load_field_labels(folder)


def parties(source: Source) -> dict[str, LocalText]:
    """Everybody who signs papers or keeps copies."""
    return {key: LocalText(**names) for key, names in _read_parties(_shipped(source)).items()}


def party(source: Source, key: str) -> LocalText:
    """What a signer or keeper of copies is called; the key itself when nobody knows it."""
    known = _read_parties(_shipped(source)).get(key)
    return LocalText(**known) if known else LocalText(key, key, key)


@lru_cache(maxsize=4)
def _read_parties(folder: Path) -> Mapping[str, dict[str, str]]:
    from app.forms.catalogue import load_parties

    return load_parties(folder)


def _shipped(source: Source) -> Path:
    return source.shipped if isinstance(source, TemplateFolders) else source


def of_edition(source: Source, edition: str | None) -> list[Template]:
    """The forms of an edition in their order, None for all, each in its first language and as it is printed by
    default.
    """
    return [one.template for one in offered(source, edition) if "+" not in one.reference]


def languages(source: Source, reference: str, edition: str | None) -> tuple[str, ...]:
    """The languages in which a form is there for the university of an edition, Kazakh first."""
    forms = read(source)
    form_id, _, which = reference.partition("+")
    kinds = [kind for name, kind in (("own", forms.own), ("shipped", forms.shipped)) if which in ("", name)]
    return tuple(
        language
        for language in forms.languages(form_id)
        if any(_fits(kind[form_id, language], edition) for kind in kinds if (form_id, language) in kind)
    )


def _fits(template: Template, edition: str | None) -> bool:
    """The id of an edition begins with the name of its university."""
    return not (edition and template.profiles) or str(edition).split("-")[0] in template.profiles


def offered(source: Source, edition: str | None) -> list[Offer]:
    """The forms of an edition as a person may choose them, each in the first language it has there: a department's own
    before the shipped one it varies.
    """
    forms = read(source)
    ids = dict.fromkeys(one for one, _ in (*forms.shipped, *forms.own))
    found = [
        offer
        for form_id in ids
        for language in languages(source, form_id, edition)[:1]
        for offer in _offers(forms, (form_id, language))
    ]
    fitting = [one for one in found if _fits(one.template, edition)]
    return sorted(fitting, key=lambda one: (one.template.order, one.template.id))


def _offers(forms: Forms, key: Key) -> Iterator[Offer]:
    """The variant is offered first, though it be faulty: who chooses it is told why it is not printed."""
    form_id = key[0]
    own, shipped, fault = forms.own.get(key), forms.shipped.get(key), forms.faults.get(key)
    if own is not None:
        yield Offer(form_id, own, "own")
        if shipped is not None:
            yield Offer(f"{form_id}+shipped", shipped, "shipped")
    elif shipped is not None:
        if fault is not None:
            yield Offer(f"{form_id}+own", shipped, "own", fault)
        yield Offer(form_id, shipped, "shipped" if fault is not None else "")


def fixed_rows(source: Source, edition: str, rows: str, track: str) -> Iterator[str]:
    """The keys of the rows that the forms of an edition always print in a list, for one track."""
    from app.forms.blocks import Table

    for template in of_edition(source, edition):
        for section in template.sections:
            for block in section.blocks:
                if isinstance(block, Table) and block.rows == rows:
                    for row in block.fixed:
                        if row.when is None or not row.when.track or track in row.when.track:
                            yield row.key
