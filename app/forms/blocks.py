"""The blocks a template is written with: exactly what its TOML file may say.

Lengths are millimetres, type sizes points. Every text may hold slots (see `wording`).
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from app.forms.wording import parse

Align = Literal["left", "centre", "right", "justify"]
# Beyond any sheet, so that a slip of the pen is told as one.
Length = Annotated[float, msgspec.Meta(ge=0, le=300)]
Points = Annotated[float, msgspec.Meta(ge=0, le=72)]
Readable = Annotated[float, msgspec.Meta(ge=6, le=72)]
Count = Annotated[int, msgspec.Meta(ge=0, le=200)]


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class When(_Record, frozen=True, kw_only=True):
    """All that is given must hold for the block to be printed.

    `has` and `lacks` ask whether a field is known, `field` whether its value is one of `values` ("" is unknown).
    """

    track: tuple[str, ...] = ()
    specimen: bool | None = None
    option: Literal["", "course_table"] = ""
    has: str = ""
    lacks: str = ""
    field: str = ""
    values: tuple[str, ...] = ()


class _Block(_Record, tag_field="kind", frozen=True, kw_only=True):
    when: When | None = None


class Text(_Block, tag="text", frozen=True, kw_only=True):
    """A paragraph. `captions` puts small words under the blank of a slot; a `marker` («1.») stands at
    the left of the first line, whose text then begins at `hanging` like every other; the markers of `counted`
    paragraphs are their numbers within the part of the form."""

    text: str
    align: Align = "left"
    size: Points = 0
    leading: Length = 0
    bold: bool = False
    italic: bool = False
    indent: Length = 0
    hanging: Length = 0
    marker: str = ""
    counted: bool = False
    after: Length = 0
    with_next: bool = False
    captions: dict[str, str] = {}

    def __post_init__(self) -> None:
        parse(self.text)


class Line(_Block, tag="line", frozen=True, kw_only=True):
    """A label and a ruled line with a value on it; the caption stands once, under the last line."""

    value: str
    label: str = ""
    lines: Count = 1
    caption: str = ""
    hint: str = ""
    left: Length = 0
    width: Length = 0
    align: Literal["left", "centre"] = "left"
    size: Points = 0
    after: Length = 0

    def __post_init__(self) -> None:
        parse(self.value)
        parse(self.label)


class Answer(_Block, tag="answer", frozen=True, kw_only=True):
    """Running text of any length; ruled lines to write on when there is none."""

    value: str
    blank_lines: Count
    size: Points = 0
    leading: Length = 1.15
    left: Length = 0
    indent: Length = 12.5
    after: Length = 0

    def __post_init__(self) -> None:
        parse(self.value)


class Column(_Record, frozen=True, kw_only=True):
    """A strip of the page with blocks of its own."""

    left: Length
    width: Length
    blocks: tuple[Block, ...]


class Columns(_Block, tag="columns", frozen=True, kw_only=True):
    """Strips side by side that start at the same height and are never torn."""

    columns: tuple[Column, ...]
    after: Length = 0


class Cell(_Record, frozen=True, kw_only=True):
    """One column of a table: its heading and what a row puts into it.

    With `tick` the column holds boxes to tick; the box of a row whose value is this word is ticked.
    """

    title: str
    width: Length
    value: str = ""
    align: Align = "left"
    total: bool = False
    tick: str = ""

    def __post_init__(self) -> None:
        parse(self.value)


class FixedRow(_Record, frozen=True, kw_only=True):
    """A row that is always there; `key` is the value of the group field that belongs to it.

    Its label may hold slots of the row that belongs to it.
    """

    key: str
    label: str
    when: When | None = None

    def __post_init__(self) -> None:
        parse(self.label)


class Table(_Block, tag="table", frozen=True, kw_only=True):
    """A grid over a list of rows; the heading is repeated on every page. `label_at` is the column of fixed labels."""

    rows: str
    cells: tuple[Cell, ...]
    blank_rows: Count = 1
    room_rows: Count = 0
    empty_rows: Count = 1
    row_height: Length = 8
    size: Readable = 12
    group: str = ""
    fixed: tuple[FixedRow, ...] = ()
    label_at: Count = 0
    blank_numbers: bool = False
    total: str = ""
    after: Length = 0

    def __post_init__(self) -> None:
        if self.label_at >= max(len(self.cells), 1):
            raise ValueError(f"the table has no column {self.label_at}")


class SignBlank(_Record, frozen=True, kw_only=True):
    """One blank of a signature line and the words under it."""

    width: Length
    caption: str = ""
    value: str = ""

    def __post_init__(self) -> None:
        parse(self.value)


class Signature(_Block, tag="signature", frozen=True, kw_only=True):
    """Who signs, and the blanks to sign on."""

    label: str
    blanks: tuple[SignBlank, ...]
    label_width: Length = 0
    size: Points = 0
    after: Length = 0

    def __post_init__(self) -> None:
        parse(self.label)


class Space(_Block, tag="space", frozen=True, kw_only=True):
    """Empty height, or all the height down to `to` from the top of the sheet; never below `least`."""

    height: Length = 0
    to: Length = 0
    least: Length = 3


class Together(_Block, tag="together", frozen=True, kw_only=True):
    """Blocks that stay on one page with the last `after_lines` lines of what precedes them."""

    blocks: tuple[Block, ...]
    after_lines: Count = 2


class Each(_Block, tag="each", frozen=True, kw_only=True):
    """Blocks printed anew for every row of a list; in them `row.` is the row and `row.number` its place.

    Without rows they are printed empty: `blank_rows` times on the specimen, else `empty_rows` times.
    """

    rows: str
    blocks: tuple[Block, ...]
    blank_rows: Count = 1
    empty_rows: Count = 1


class Letterhead(_Block, tag="letterhead", frozen=True, kw_only=True):
    """The head of a letter, as the language shares it or the department brought its own."""

    after: Length = 6


Block = Text | Line | Answer | Columns | Table | Signature | Space | Together | Each | Letterhead


class Section(_Record, frozen=True, kw_only=True):
    """A part of the form that begins on a new page; a cover stays on one page where it can.

    On a `landscape` sheet the text is 252 mm wide, else 165. With `each` the part, together with those beside it of
    the same list, is printed for every row of that list.
    """

    blocks: tuple[Block, ...] = msgspec.field(name="block")
    cover: bool = False
    landscape: bool = False
    each: str = ""
    size: Readable = 12
    leading: Annotated[float, msgspec.Meta(ge=0.8, le=4)] = 1.0
    foot: str = ""

    def __post_init__(self) -> None:
        parse(self.foot)


class Choice(_Record, frozen=True, kw_only=True):
    """Words chosen by the value of a field; `absent` stands when nothing was chosen.

    `other` is for values that have no words of their own; without it they are refused.
    """

    field: str
    texts: dict[str, str]
    absent: str
    other: str | None = None
    join: str = ""

    def __post_init__(self) -> None:
        for text in self.all_texts:
            parse(text)

    @property
    def all_texts(self) -> tuple[str, ...]:
        return (*self.texts.values(), self.absent, self.other or "")


class Composite(_Record, frozen=True, kw_only=True):
    """Several fields said as one value: the parts that are known, joined; unknown when none is.

    `absent` is printed instead where the print option `absent_option` asks for it.
    """

    parts: tuple[str, ...]
    join: str = ", "
    absent: str = ""
    absent_option: Literal["", "dash_for_no_fee"] = ""

    def __post_init__(self) -> None:
        for part in self.parts:
            parse(part)


class NeedIf(_Record, frozen=True, kw_only=True):
    """Fields needed only when another field has one of these values."""

    field: str
    values: tuple[str, ...]
    needs: tuple[str, ...]


class Check(_Record, frozen=True, kw_only=True):
    """Two dates in their order (`first` not after `second`), or rows within them."""

    code: str
    first: str
    second: str
    rows: str = ""


class Annex(_Record, frozen=True, kw_only=True):
    """The label and the title line that only the specimen carries."""

    label: str
    title: str
