"""A template and its data become a filled form: variants chosen, slots replaced, rows counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from decimal import Decimal
from itertools import count, groupby
from typing import Any

from app.domain.errors import Refused
from app.forms import blocks, flow
from app.forms.catalogue import Template
from app.forms.options import ComposeOptions
from app.forms.pages import NO_BREAK_SPACE, Face
from app.forms.values import Row, Values
from app.forms.wording import Optional, Part, Slot, after_value, parse

_ANNEX_SIZE = 12
_NUMBER = "row.number"
_RULE = re.compile(r"_+\.?")
_YEAR = re.compile(r"20_+")
_UPPER_QUOTES = str.maketrans("«»", "“”")
_FACES: dict[tuple[bool, bool], Face] = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold-italic",
}


def fill(template: Template, data: Mapping[str, Any] | None, options: ComposeOptions) -> flow.FilledForm:
    """The form with its data; without data, or as a specimen, the blank form."""
    specimen = options.specimen or data is None
    values = Values({} if data is None or specimen else data, template.language)
    _refuse_foreign_track(template, values)
    filler = _Filler(template, values, options, specimen)
    parts = list(filler.parts(template.sections))
    if template.annex and (specimen if options.annex_label is None else options.annex_label):
        parts[0] = replace(parts[0], blocks=(*_annex(template.annex), *parts[0].blocks))
    copy = ""
    if options.copy_number is not None:
        copy = template.marks.copy.format(number=options.copy_number, copies=options.copies)
    return flow.FilledForm(
        template=template.id,
        version=template.version,
        title=template.title[template.language],
        language=template.language,
        parts=tuple(parts),
        footer_left=template.marks.draft if options.draft else "",
        footer_right=copy,
        page_numbers=options.page_numbers,
    )


def _refuse_foreign_track(template: Template, values: Values) -> None:
    track = values.raw("mag.track")
    if track is not None and template.tracks and track not in template.tracks:
        raise Refused("form-not-for-track", form=template.id, track=track)


def _annex(annex: blocks.Annex) -> tuple[flow.FlowBlock, ...]:
    label = flow.Paragraph((flow.Span(annex.label),), size=_ANNEX_SIZE, align="right")
    title = flow.Paragraph((flow.Span(annex.title),), size=_ANNEX_SIZE, align="centre", after=4)
    return (label, title)


class _Filler:
    """Fills the sections of one template with the values of one document."""

    def __init__(self, template: Template, values: Values, options: ComposeOptions, specimen: bool) -> None:
        self._template = template
        self._values = values
        self._options = options
        self._specimen = specimen
        self._numbers = count(1)
        self._track = values.raw("mag.track") or (template.tracks[0] if template.tracks else None)

    def parts(self, sections: Sequence[blocks.Section]) -> Iterator[flow.Part]:
        """The parts of the form in their order; those of each row of a list one after another."""
        for rows, together in groupby(sections, key=lambda section: section.each):
            repeated = list(together)
            for filler in self._of_rows(rows) if rows else [self]:
                first, *others = (filler._part(section) for section in repeated)
                yield from (replace(first, restarts=bool(rows)), *others)

    def _of_rows(self, rows: str, blank: int = 1) -> Iterator[_Filler]:
        """A filler for every row of a list, or for so many empty ones."""
        for number, row in enumerate(self._values.rows(rows) or [{}] * blank, 1):
            filler = copy(self)
            filler._values = self._values.over(rows, row, number)
            yield filler

    def _part(self, section: blocks.Section) -> flow.Part:
        foot = None
        self._numbers = count(1)
        if section.foot:
            foot = flow.Paragraph(self._spans(section.foot), size=section.size, align="centre")
        made = tuple(self._blocks(section.blocks, section))
        return flow.Part(made, cover=section.cover, landscape=section.landscape, foot=foot)

    def _blocks(self, items: Iterable[blocks.Block], section: blocks.Section) -> Iterator[flow.FlowBlock]:
        for block in items:
            if self._holds(block.when):
                yield from self._block(block, section)

    def _block(self, block: blocks.Block, section: blocks.Section) -> Iterator[flow.FlowBlock]:
        match block:
            case blocks.Text():
                yield self._text(block, section)
            case blocks.Line():
                yield self._line(block, section)
            case blocks.Answer():
                yield from self._answer(block, section)
            case blocks.Columns():
                strips = (
                    flow.Strip(column.left, column.width, tuple(self._blocks(column.blocks, section)))
                    for column in block.columns
                )
                yield flow.Strips(tuple(strips), after=block.after)
            case blocks.Table():
                yield self._table(block)
            case blocks.Signature():
                yield self._signature(block, section)
            case blocks.Space():
                yield flow.Gap(block.height, block.to, block.least)
            case blocks.Together():
                yield flow.Unit(tuple(self._blocks(block.blocks, section)), block.after_lines)
            case blocks.Letterhead():
                yield from self._letterhead(block, section)
            case blocks.Each():
                for filler in self._of_rows(block.rows, block.blank_rows if self._specimen else block.empty_rows):
                    yield from filler._blocks(block.blocks, section)

    def _text(self, block: blocks.Text, section: blocks.Section) -> flow.Paragraph:
        return flow.Paragraph(
            self._spans(block.text, block.captions),
            size=block.size or section.size,
            leading=block.leading or section.leading,
            face=_FACES[block.bold, block.italic],
            align=block.align,
            indent=block.indent,
            hanging=block.hanging,
            marker=f"{next(self._numbers)}." if block.counted else block.marker,
            after=block.after,
            with_next=block.with_next,
        )

    def _letterhead(self, block: blocks.Letterhead, section: blocks.Section) -> Iterator[flow.FlowBlock]:
        head = self._template.letterhead
        if head.emblem is not None:
            width = head.logo_height * head.emblem.proportion
            yield flow.Picture(head.emblem.content, width, head.logo_height, head.logo_align, after=2)
        for line in head.lines:
            yield self._text(line, section)
        yield flow.Gap(block.after, least=block.after)

    def _line(self, block: blocks.Line, section: blocks.Section) -> flow.Ruled:
        hint = block.hint if self._specimen else ""
        return flow.Ruled(
            label="".join(span.text for span in self._spans(block.label)),
            value=self._plain(block.value) or "",
            size=block.size or section.size,
            lines=block.lines,
            caption=block.caption or hint,
            left=block.left,
            width=block.width,
            align=block.align,
            after=block.after,
        )

    def _answer(self, block: blocks.Answer, section: blocks.Section) -> Iterator[flow.FlowBlock]:
        size = block.size or section.size
        value = self._plain(block.value)
        if value is None:
            yield flow.Ruled("", "", size, lines=block.blank_lines, left=block.left, after=block.after)
            return
        lines = [line for line in value.split("\n") if line]
        for number, line in enumerate(lines, 1):
            yield flow.Paragraph(
                (flow.Span(line),),
                size=size,
                leading=block.leading,
                align="justify",
                left=block.left,
                indent=block.indent,
                after=block.after if number == len(lines) else 0,
            )

    def _signature(self, block: blocks.Signature, section: blocks.Section) -> flow.Signing:
        blanks = (
            flow.SignedBlank(blank.width, blank.caption, self._plain(blank.value) or "" if blank.value else "")
            for blank in block.blanks
        )
        return flow.Signing(
            label="".join(span.text for span in self._spans(block.label)),
            blanks=tuple(blanks),
            size=block.size or section.size,
            label_width=block.label_width,
            after=block.after,
        )

    def _table(self, block: blocks.Table) -> flow.Grid:
        found = self._values.rows(block.rows)
        rows = list(self._grouped(block, found)) if block.group else list(self._listed(block, found))
        if block.total and found:
            rows.append(_total_row(block, found))
        return flow.Grid(
            titles=tuple(cell.title for cell in block.cells),
            widths=tuple(cell.width for cell in block.cells),
            aligns=tuple(cell.align for cell in block.cells),
            rows=tuple(rows),
            size=block.size,
            row_height=block.row_height,
            after=block.after,
        )

    def _listed(self, block: blocks.Table, found: Sequence[Row]) -> Iterator[flow.GridRow]:
        for number, row in enumerate(found, 1):
            yield self._row(block, row, number)
        if found:
            return
        empty = block.blank_rows if self._specimen else block.empty_rows
        if self._options.room_to_write and block.room_rows:
            empty = block.room_rows
        for number in range(1, empty + 1):
            shown = number if block.blank_numbers else None
            yield self._row(block, {}, shown)

    def _grouped(self, block: blocks.Table, found: Sequence[Row]) -> Iterator[flow.GridRow]:
        """Fixed rows first, each with the rows of its group; groups nobody foresaw after them."""
        groups: dict[str, list[Row]] = {}
        labels = {fixed.key: fixed.label for fixed in block.fixed if self._holds(fixed.when)}
        keys = {fixed.label: fixed.key for fixed in block.fixed}
        named = {fixed.key: fixed.label for fixed in block.fixed}
        at = block.label_at
        for row in found:
            kind = str(row.get(block.group) or "")
            groups.setdefault(keys.get(kind, kind), []).append(row)
        for number, key in enumerate((*labels, *(key for key in groups if key not in labels)), 1):
            label = labels.get(key) or named.get(key) or key
            for place, row in enumerate(groups.get(key, [{}])):
                made = self._row(block, row, number if place == 0 else None)
                said = None if place and at == 0 else "" if place else self._row_text(block, label, row, number)
                yield replace(made, cells=(*made.cells[:at], said, *made.cells[at + 1 :]))

    def _row(self, block: blocks.Table, row: Row, number: int | None) -> flow.GridRow:
        values = [self._row_text(block, cell.value, row, number) for cell in block.cells]
        marked = [(place, cell.tick) for place, cell in enumerate(block.cells) if cell.tick]
        boxes = tuple((place, values[place] == tick) for place, tick in marked)
        for place, _ in marked:
            values[place] = ""
        return flow.GridRow(tuple(values), boxes=boxes)

    def _row_text(self, block: blocks.Table, text: str, row: Row, number: int | None) -> str:
        """What a row puts into a text of the template; a value it lacks is its blank."""
        parts: list[str] = []
        for part in parse(text):
            if isinstance(part, Slot):
                parts.append(self._row_slot(block, part, row, number) or part.blank)
            elif isinstance(part, Optional):
                parts.append(self._seen_from(block, row)._joined(part.parts) or "")
            else:
                parts.append(after_value(parts[-1] if parts else "", part))
        return "".join(parts)

    def _row_slot(self, block: blocks.Table, slot: Slot, row: Row, number: int | None) -> str | None:
        group, _, name = slot.name.partition(".")
        if slot.name == _NUMBER:
            return str(number or "")
        if group == "row":
            return self._values.cell(block.rows, row, name, slot.manner)
        return self._seen_from(block, row)._slot_text(slot)

    def _seen_from(self, block: blocks.Table, row: Row) -> _Filler:
        filler = copy(self)
        filler._values = self._values.over(block.rows, row, 0)
        return filler

    def _holds(self, when: blocks.When | None) -> bool:
        if when is None:
            return True
        return (
            (not when.track or self._track in when.track)
            and (when.specimen is None or when.specimen == self._specimen)
            and (not when.option or bool(getattr(self._options, when.option)))
            and (not when.has or bool(self._values.raw(when.has)))
            and (not when.lacks or not self._values.raw(when.lacks))
            and (not when.field or str(self._values.raw(when.field) or "") in when.values)
        )

    def _spans(self, text: str, captions: Mapping[str, str] | None = None) -> tuple[flow.Span, ...]:
        spans: list[flow.Span] = []
        for part in parse(text):
            if isinstance(part, str):
                if rest := after_value(spans[-1].text if spans else "", part):
                    spans.append(flow.Span(rest))
            elif isinstance(part, Slot):
                spans.extend(self._slot(part, (captions or {}).get(part.name, "")))
            elif (words := self._joined(part.parts)) is not None:
                spans.append(flow.Span(words))
        return tuple(spans)

    def _slot(self, slot: Slot, caption: str) -> Iterable[flow.Span]:
        group, _, name = slot.name.partition(".")
        if group == "choice":
            return self._spans(self._chosen(self._template.choices[name]))
        if self._specimen and slot.name != _NUMBER:
            return (flow.Span(_whole(slot.blank) if slot.specimen is None else slot.specimen, caption=caption),)
        value = self._value(slot)
        if value is None:
            return (flow.Span(_whole(slot.blank), caption=caption),)
        if isinstance(value, int) and _YEAR.search(slot.blank):
            return (flow.Span(_whole(_YEAR.sub(str(value), slot.blank))),)
        if slot.blank.startswith("“"):
            value = str(value).translate(_UPPER_QUOTES)
        ruled = not slot.plain and bool(_RULE.fullmatch(slot.blank))
        least = slot.blank.rstrip(".") if ruled and not slot.quoted else ""
        return (flow.Span(str(value), ruled, least, caption),)

    def _plain(self, text: str) -> str | None:
        return self._joined(parse(text))

    def _joined(self, parts: Sequence[Part]) -> str | None:
        """The parts as one text; None as soon as a value outside brackets is unknown."""
        found: list[str] = []
        for part in parts:
            if isinstance(part, Slot):
                value = self._slot_text(part)
                if value is None:
                    return None
                found.append(value)
            elif isinstance(part, Optional):
                found.append(self._joined(part.parts) or "")
            else:
                found.append(after_value(found[-1] if found else "", part))
        return "".join(found)

    def _slot_text(self, slot: Slot) -> str | None:
        group, _, name = slot.name.partition(".")
        if group == "choice":
            return self._plain(self._chosen(self._template.choices[name]))
        if self._specimen and slot.name != _NUMBER:
            return slot.specimen
        value = self._value(slot)
        return None if value is None else str(value)

    def _value(self, slot: Slot) -> str | int | None:
        group, _, rest = slot.name.partition(".")
        if group != "value":
            return self._values.text(slot.name, slot.manner)
        composite = self._template.values[rest]
        known = [text for part in composite.parts if (text := self._plain(part)) is not None]
        if not known and composite.absent_option and getattr(self._options, composite.absent_option):
            return composite.absent
        return composite.join.join(text for text, _ in groupby(known)) or None

    def _chosen(self, choice: blocks.Choice) -> str:
        chosen = self._track if choice.field == "mag.track" else self._values.raw(choice.field)
        keys = chosen if isinstance(chosen, list | tuple) else (chosen,) if chosen else ()
        unknown = [key for key in keys if key not in choice.texts]
        if unknown and choice.other is None:
            raise Refused("choice-unknown", field=choice.field, value=unknown[0])
        known = [text for key, text in choice.texts.items() if key in keys]
        if not keys:
            return choice.absent
        return choice.join.join([*known, *(choice.other or "" for _ in unknown)])


def _whole(blank: str) -> str:
    """A blank of several strokes (day, month, year) is not torn over two lines."""
    return blank.replace(" ", NO_BREAK_SPACE) if "_" in blank else blank


def _total_row(block: blocks.Table, found: Sequence[Row]) -> flow.GridRow:
    cells = [block.total]
    for cell in block.cells[1:]:
        name = cell.value.strip("{}").removeprefix("row.")
        amounts = (Decimal(str(row.get(name) or 0)) for row in found if cell.total)
        cells.append(f"{sum(amounts, Decimal()).normalize():f}" if cell.total else "")
    return flow.GridRow(tuple(cells), bold=True)
