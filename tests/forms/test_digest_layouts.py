"""The further documents against their agreed layouts, block by block.

The files in `layouts` were written from the layouts by hand: a line for each line, «_» for every blank, « | » between
the cells of a table, captions in brackets behind their blanks. Lengths of blanks and breaks of lines are of no account.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pytest

from app.forms import flow
from app.forms.catalogue import Template
from app.forms.filling import fill
from app.forms.options import ComposeOptions
from tests.forms.conftest import FONTS

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=[path.stem for path in LAYOUTS])
def test_blank_form_is_laid_out_as_agreed(templates: dict[str, Template], layout: Path) -> None:
    form = fill(templates[layout.stem], None, ComposeOptions(fonts=FONTS))
    told = chain.from_iterable(lines(part.blocks) for part in form.parts)
    evened = [even(line) for line in told]
    assert [line for line in evened if line and not line.isdigit()] == layout.read_text(encoding="utf-8").splitlines()


def even(text: str) -> str:
    """Blanks of one length, single spaces, nothing at the ends of rows; of an empty row its number at most."""
    text = re.sub("_+", "_", text)
    return " ".join(text.split()).strip(" |")


def lines(blocks: Iterable[flow.FlowBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case flow.Paragraph():
                yield f"{block.marker} " + "".join(span.text for span in block.spans)
            case flow.Ruled():
                yield f"{block.label} _ {block.caption}"
            case flow.Signing():
                yield f"{block.label} " + " ".join(f"_ {blank.caption}" for blank in block.blanks)
            case flow.Strips():
                yield from chain.from_iterable(lines(strip.blocks) for strip in block.columns)
            case flow.Unit():
                yield from lines(block.blocks)
            case flow.Grid():
                yield " | ".join(title.replace("\n", " ") for title in block.titles)
                yield from (" | ".join(cell or "" for cell in row.cells) for row in block.rows)
