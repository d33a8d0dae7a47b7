"""The fields a template speaks of: through its blocks, its choices of words and its values, down to rows of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.forms import blocks, wording

if TYPE_CHECKING:
    from app.forms.catalogue import Template

# The blank of a date has the century printed; the number of an act is called so in the dictionary of fields.
_DATE_BLANK = "20__"
_NUMBER = re.compile(r"[._](no|number)$")

# A text of a template and the list whose row it speaks of; "" outside lists.
Placed = tuple[str, str]
# A name as it is written and as the dictionary of fields has it.
Named = tuple[str, str]


def names_of(form: Template) -> Iterator[Named]:
    """Every field that a form prints or chooses words by.

    A choice or value that does not exist, or that leads back to itself, is given under its own name.
    """
    for text, rows in _texts(form):
        yield from _names_in(form, text, rows)


def loose_names(form: Template) -> Iterator[Named]:
    """The fields of all choices and values, used or not; what they say of rows depends on where they are used."""
    wordings = [_texts_of_choice(one) for one in form.choices.values()] + [one.parts for one in form.values.values()]
    for texts in wordings:
        for text in texts:
            yield from (one for one in _names_in(form, text, "") if not one[0].startswith("row."))


def lists_of(form: Template) -> Iterator[Named]:
    """The lists that are gone through, and what conditions ask for."""
    for section in form.sections:
        if section.each:
            yield section.each, section.each
        yield from _lists_in(section.blocks, section.each)


def cases_of(form: Template) -> Iterator[Named]:
    """Every field that a form prints in a case, and the case."""
    for text, rows in _texts(form):
        for slot, whole in _slots_in(form, text, rows):
            if slot.manner in wording.CASES:
                yield whole, slot.manner


def acts_by_hand(form: Template) -> Iterator[str]:
    """The days and numbers of acts for which a form leaves a blank that a pen may fill; not what words depend on."""
    deciding = {choice.field for choice in form.choices.values()} | {whole for _, whole in lists_of(form)}
    for text, rows in _texts(form):
        for slot, whole in _slots_in(form, text, rows):
            told = _DATE_BLANK in slot.blank or (slot.blank.strip("_") == "" != slot.blank and _NUMBER.search(whole))
            if told and not slot.name.startswith("row.") and whole not in deciding:
                yield whole


def idle_manners(form: Template) -> Iterator[Named]:
    """Choices and values that are asked for in a manner: they are words, which have none."""
    texts = [text for text, _ in _texts(form)]
    texts += [text for one in form.choices.values() for text in one.all_texts]
    texts += [text for one in form.values.values() for text in one.parts]
    for text in texts:
        for slot in wording.slots(text):
            if slot.manner and slot.name.partition(".")[0] in ("choice", "value"):
                yield slot.name, slot.manner


def bears_letterhead(form: Template) -> bool:
    return any(_holds_letterhead(section.blocks) for section in form.sections)


def _holds_letterhead(items: tuple[blocks.Block, ...]) -> bool:
    for block in items:
        match block:
            case blocks.Letterhead():
                return True
            case blocks.Columns():
                if any(_holds_letterhead(column.blocks) for column in block.columns):
                    return True
            case blocks.Together() | blocks.Each():
                if _holds_letterhead(block.blocks):
                    return True
    return False


def _names_in(form: Template, text: str, rows: str) -> Iterator[Named]:
    yield from ((slot.name, whole) for slot, whole in _slots_in(form, text, rows))


def _slots_in(
    form: Template, text: str, rows: str, through: tuple[str, ...] = ()
) -> Iterator[tuple[wording.Slot, str]]:
    """The slots that print a field, each with its whole name."""
    for slot in wording.slots(text):
        group, _, rest = slot.name.partition(".")
        if slot.name in through:
            yield slot, slot.name
        elif group == "choice" and rest in form.choices:
            for inner in _texts_of_choice(form.choices[rest]):
                yield from _slots_in(form, inner, rows, (*through, slot.name))
        elif group == "value" and rest in form.values:
            for inner in form.values[rest].parts:
                yield from _slots_in(form, inner, rows, (*through, slot.name))
        elif not (rows and slot.name == "row.number"):
            yield slot, _whole(slot.name, rows)


def _texts_of_choice(choice: blocks.Choice) -> tuple[str, ...]:
    return (f"{{{choice.field}}}", *choice.all_texts)


def _whole(name: str, rows: str) -> str:
    return f"{rows}{name.removeprefix('row')}" if rows and name.startswith("row.") else name


def _texts(form: Template) -> Iterator[Placed]:
    for section in form.sections:
        yield section.foot, section.each
        yield from _block_texts(section.blocks, section.each)
    if bears_letterhead(form):
        yield from ((line.text, "") for line in form.letterhead.lines)


def _block_texts(items: tuple[blocks.Block, ...], rows: str) -> Iterator[Placed]:
    for block in items:
        if block.when is not None and block.when.field:
            yield f"{{{block.when.field}}}", rows
        match block:
            case blocks.Columns():
                for column in block.columns:
                    yield from _block_texts(column.blocks, rows)
            case blocks.Together():
                yield from _block_texts(block.blocks, rows)
            case blocks.Each():
                yield from _block_texts(block.blocks, _whole(block.rows, rows))
            case blocks.Table():
                texts = (*(cell.value for cell in block.cells), *(fixed.label for fixed in block.fixed))
                yield from ((text, _whole(block.rows, rows)) for text in texts)
            case _:
                yield from ((text, rows) for text in _own_texts(block))


def _own_texts(block: blocks.Block) -> Iterator[str]:
    match block:
        case blocks.Text():
            yield block.text
        case blocks.Line():
            yield from (block.label, block.value)
        case blocks.Answer():
            yield block.value
        case blocks.Signature():
            yield from (block.label, *(blank.value for blank in block.blanks))


def _lists_in(items: tuple[blocks.Block, ...], rows: str) -> Iterator[Named]:
    for block in items:
        if block.when is not None:
            yield from ((name, _whole(name, rows)) for name in (block.when.has, block.when.lacks) if name)
        match block:
            case blocks.Columns():
                for column in block.columns:
                    yield from _lists_in(column.blocks, rows)
            case blocks.Together():
                yield from _lists_in(block.blocks, rows)
            case blocks.Table():
                yield block.rows, _whole(block.rows, rows)
            case blocks.Each():
                yield block.rows, _whole(block.rows, rows)
                yield from _lists_in(block.blocks, _whole(block.rows, rows))
