"""Paragraphs, runs and tables as Word keeps them: attributes in its units, children in the order its schema asks for.

Lengths are millimetres, type sizes and heights points. Text becomes text: nothing in it is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from app.forms.blocks import Align
from app.forms.docx_base import W14
from app.forms.pages import Face
from app.forms.setting import SINGLE

Element = Any
Stop = tuple[float, Literal["left", "center", "right"]]

_TWIPS_OF_POINT = 20
_TWIPS_OF_MILLIMETRE = 1440 / 25.4
_LINE = 240  # a line set solid
_ALIGN = {"left": "left", "centre": "center", "right": "right", "justify": "both"}
_PIECES = re.compile(r"[\t\n]|[^\t\n]+")
_BOXES, _EMPTY, _TICKED = "Segoe UI Symbol", 0x2610, 0x2611
_HAIR = 1.0  # type size of a paragraph nobody should see


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one face; `\\t` and `\\n` are a tab and a line end. `stretch` points are added to every letter."""

    text: str
    size: float
    face: Face = "regular"
    underline: bool = False
    stretch: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a paragraph stands: `first` is the first line against the others, `sunk` the width of one at the foot."""

    align: Align = "left"
    leading: float = 1.0
    exact: float = 0
    left: float = 0
    right: float = 0
    first: float = 0
    stops: tuple[Stop, ...] = ()
    with_next: bool = False
    whole: bool = False
    sunk: float = 0


def twips(millimetres: float) -> int:
    return round(millimetres * _TWIPS_OF_MILLIMETRE)


@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{tag}"))


def make(tag: str, *children: Element, **attributes: object) -> Element:
    """An element of Word's own namespace."""
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        set_value(element, name, value)
    element.extend(children)
    return element


def set_value(element: Element, name: str, value: object) -> None:
    element.set(_name(name), str(value))


# --- paragraphs -------------------------------------------------------------------------------


def paragraph(shape: Shape, runs: Sequence[Run], size: float, before: float = 0) -> Element:
    """A paragraph with `before` points above it; `size` is that of its end, which gives an empty one its height."""
    made = make("p", _paragraph_properties(shape, size, before))
    made.extend(run(one) for one in runs if one.text)
    return made


def hair() -> Element:
    """A paragraph that takes no room: a table may neither touch the next one nor end a page or a cell."""
    return spacer(_HAIR)


def spacer(height: float) -> Element:
    """Empty height where no paragraph can carry it."""
    return paragraph(Shape(exact=max(height, _HAIR)), (), _HAIR)


def is_table(element: Element) -> bool:
    return bool(element.tag == _name("tbl"))


def is_sunk(element: Element) -> bool:
    """Whether a paragraph stands at the bottom margin instead of in its turn."""
    return element.find(_name("pPr")).find(_name("framePr")) is not None


def paragraphs(element: Element) -> list[Element]:
    """The paragraphs inside an element."""
    return list(element.iter(_name("p")))


def bind(element: Element) -> None:
    """Keep a paragraph on the page of what follows it."""
    properties = element.find(_name("pPr"))
    if properties.find(_name("keepNext")) is None:
        properties.insert(0, make("keepNext"))


def add_after(element: Element, height: float) -> None:
    """More room under a paragraph."""
    spacing = element.find(_name("pPr")).find(_name("spacing"))
    spacing.set(_name("after"), str(int(spacing.get(_name("after"))) + round(height * _TWIPS_OF_POINT)))


def end_section(element: Element, section: Element) -> None:
    """A paragraph ends its section: what follows begins on a new page."""
    element.find(_name("pPr")).append(section)


def _paragraph_properties(shape: Shape, size: float, before: float) -> Element:
    properties = make("pPr")
    if shape.with_next:
        properties.append(make("keepNext"))
    if shape.whole:
        properties.append(make("keepLines"))
    if shape.sunk:
        properties.append(
            make("framePr", w=twips(shape.sunk), wrap="notBeside", vAnchor="margin", hAnchor="margin", yAlign="bottom")
        )
    if shape.stops:
        stops = (make("tab", val=kind, pos=twips(place)) for place, kind in shape.stops)
        properties.append(make("tabs", *stops))
    properties.append(_spacing(shape, size, before))
    if shape.left or shape.right or shape.first:
        properties.append(_indents(shape))
    if shape.align != "left":
        properties.append(make("jc", val=_ALIGN[shape.align]))
    properties.append(make("rPr", *_sizes(size)))
    return properties


def _spacing(shape: Shape, size: float, before: float) -> Element:
    """Wider lines have a least height: Word then adds above the letters, as the printed form does, not below."""
    line, rule = _LINE, "auto"
    if shape.exact:
        line, rule = round(shape.exact * _TWIPS_OF_POINT), "exact"
    elif shape.leading > 1:
        line, rule = round(shape.leading * SINGLE * size * _TWIPS_OF_POINT), "atLeast"
    return make("spacing", before=round(before * _TWIPS_OF_POINT), after=0, line=line, lineRule=rule)


def _indents(shape: Shape) -> Element:
    first = {"hanging": twips(-shape.first)} if shape.first < 0 else {"firstLine": twips(shape.first)}
    return make("ind", left=twips(shape.left), right=twips(shape.right), **first)


def run(text: Run) -> Element:
    """Text of one face."""
    properties = make("rPr")
    if "bold" in text.face:
        properties.extend((make("b"), make("bCs")))
    if "italic" in text.face:
        properties.extend((make("i"), make("iCs")))
    if text.stretch:
        properties.append(make("spacing", val=int(text.stretch * _TWIPS_OF_POINT)))
    properties.extend(_sizes(text.size))
    if text.underline:
        properties.append(make("u", val="single"))
    made = make("r", properties)
    made.extend(_text(piece) for piece in _PIECES.findall(text.text))
    return made


def _sizes(size: float) -> tuple[Element, Element]:
    half_points = round(size * 2)
    return make("sz", val=half_points), make("szCs", val=half_points)


def _text(piece: str) -> Element:
    if piece == "\t":
        return make("tab")
    if piece == "\n":
        return make("br")
    made = make("t")
    made.text = piece
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def page_number(size: float) -> Element:
    """The number of the page it stands on."""
    number = run(Run("1", size))
    return make("fldSimple", number, instr="PAGE")


def number_pages(section: Element, from_one: bool) -> None:
    """Number the pages of a section from one, or on from those before it."""
    for present in section.findall(_name("pgNumType")):
        section.remove(present)
    if from_one:
        section.find(_name("pgMar")).addnext(make("pgNumType", start=1))


def box(ticked: bool, size: float) -> Element:
    """A box that a click ticks; letters for it are in no face of the forms, on Windows in one of its own."""
    states = (("checked", int(ticked), None), ("checkedState", _TICKED, _BOXES), ("uncheckedState", _EMPTY, _BOXES))
    control = _of_2010("checkbox")
    for name, value, font in states:
        state = _of_2010(name, val=f"{value:X}")
        if font:
            state.set(f"{{{W14}}}font", font)
        control.append(state)
    sign = run(Run(chr(_TICKED if ticked else _EMPTY), size))
    sign.find(_name("rPr")).insert(0, make("rFonts", ascii=_BOXES, hAnsi=_BOXES, eastAsia=_BOXES, cs=_BOXES))
    return make("sdt", make("sdtPr", control), make("sdtContent", sign))


def _of_2010(tag: str, **attributes: object) -> Element:
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(f"w14:{tag}", nsdecls={"w14": W14})
    for name, value in attributes.items():
        element.set(f"{{{W14}}}{name}", str(value))
    return element


# --- tables -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A table of fixed columns at `left`; `border` in eighths of a point, paddings in points."""

    widths: tuple[float, ...]
    left: float = 0
    border: int = 0
    pad_x: float = 0
    pad_y: float = 0


def table(look: Look, rows: Iterable[Element]) -> Element:
    """A table of fixed widths with these rows."""
    properties = make("tblPr", make("tblW", w=sum(map(twips, look.widths)), type="dxa"))
    properties.append(make("tblInd", w=twips(look.left), type="dxa"))
    if look.border:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        properties.append(make("tblBorders", *(_border(side, look.border) for side in sides)))
    properties.append(make("tblLayout", type="fixed"))
    pads = (("top", look.pad_y), ("left", look.pad_x), ("bottom", look.pad_y), ("right", look.pad_x))
    margins = (make(side, w=round(pad * _TWIPS_OF_POINT), type="dxa") for side, pad in pads)
    properties.append(make("tblCellMar", *margins))
    grid = make("tblGrid", *(make("gridCol", w=twips(width)) for width in look.widths))
    return make("tbl", properties, grid, *rows)


def row(cells: Iterable[Element], *, heading: bool = False, whole: bool = True, least: float = 0) -> Element:
    """A row at least so many points high; a `heading` is repeated on every page, a `whole` one is not torn."""
    properties = make("trPr")
    if whole:
        properties.append(make("cantSplit"))
    if least:
        properties.append(make("trHeight", val=round(least * _TWIPS_OF_POINT), hRule="atLeast"))
    if heading:
        properties.append(make("tblHeader"))
    return make("tr", properties, *cells)


def cell(width: float, content: Iterable[Element], span: str = "") -> Element:
    """A cell; `span` (restart, continue) joins it with those above or below."""
    properties = make("tcPr", make("tcW", w=twips(width), type="dxa"))
    if span:
        properties.append(make("vMerge", val=span))
    return make("tc", properties, *content)


def _border(side: str, thickness: int) -> Element:
    return make(side, val="single", sz=thickness, space=0, color="auto")
