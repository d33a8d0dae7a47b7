"""The printed forms of an edition, and what their templates prescribe to the records behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import UsageError
from app.domain.explanations import LocalText

if TYPE_CHECKING:
    from app.forms.catalogue import Template


@lru_cache(maxsize=4)
def read(folder: Path) -> Mapping[str, Template]:
    """The templates of a folder, read once a run."""
    from app.forms.catalogue import load_templates

    return load_templates(folder)


def get(folder: Path, form_id: str, language: str = "kk") -> Template:
    """A form in a language. UsageError: form-unknown, form-language."""
    templates = read(folder)
    if form_id not in templates:
        raise UsageError("form-unknown", form=form_id, known=sorted(key for key in templates if "." not in key))
    found = templates.get(form_id if language == "kk" else f"{form_id}.{language}")
    if found is None:
        raise UsageError("form-language", form=form_id, language=language, known=templates[form_id].languages)
    return found


def labels(folder: Path, fields: Sequence[str]) -> list[LocalText]:
    """What the fields are called, in their order."""
    known = _read_labels(folder)
    return [LocalText(**known[field]) for field in fields]


@lru_cache(maxsize=4)
def _read_labels(folder: Path) -> Mapping[str, dict[str, str]]:
    from app.forms.catalogue import load_field_labels

    return load_field_labels(folder)


def party(folder: Path, key: str) -> LocalText:
    """What a signer or keeper of copies is called; the key itself when nobody knows it."""
    known = _read_parties(folder).get(key)
    return LocalText(**known) if known else LocalText(key, key, key)


@lru_cache(maxsize=4)
def _read_parties(folder: Path) -> Mapping[str, dict[str, str]]:
    from app.forms.catalogue import load_parties

    return load_parties(folder)


def of_edition(folder: Path, edition: str | None) -> list[Template]:
    """The Kazakh templates of an edition in their order, None for all; the id of an edition begins with the name of
    its university.
    """
    university = edition.split("-")[0] if edition else ""
    found = [one for key, one in read(folder).items() if "." not in key]
    fitting = [one for one in found if not (university and one.profiles) or university in one.profiles]
    return sorted(fitting, key=lambda one: (one.order, one.id))


def fixed_rows(folder: Path, edition: str, rows: str, track: str) -> Iterator[str]:
    """The keys of the rows that the forms of an edition always print in a list, for one track."""
    from app.forms.blocks import Table

    for template in of_edition(folder, edition):
        for section in template.sections:
            for block in section.blocks:
                if isinstance(block, Table) and block.rows == rows:
                    for row in block.fixed:
                        if row.when is None or not row.when.track or track in row.when.track:
                            yield row.key
