"""The look of the pages, against small pictures kept beside the tests.

A change of layout on purpose: look at the new pages first, then run with KAFEDRA_NEW_PICTURES=1.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageFilter

from app.forms.pages import PageModel

PICTURES = Path(__file__).parent / "pictures"
_NOTICEABLE = 80  # of 255, after softening: a stroke where there was none
_TOLERATED = 0.002  # of all dots: other versions of the drawing tool soften edges differently

CASES = [
    ("mitu-a", "blank", 0),
    ("mitu-a", "blank", 1),
    ("mitu-a", "blank", 2),
    ("mitu-b", "blank", 0),
    ("mitu-v", "blank", 0),
    ("mitu-g", "blank", 0),
    ("mitu-d", "blank", 0),
    ("mitu-d", "blank", 1),
    ("mitu-a", "filled", 0),
    ("mitu-a", "filled", 2),
    ("mitu-b", "filled", 0),
    ("readiness-sheet", "blank", 0),
    ("deadline-list", "blank", 0),
    ("copy-register", "blank", 0),
    ("route-slip", "blank", 0),
    ("consent", "blank", 0),
    ("access-list", "blank", 0),
    ("breach-memo", "blank", 0),
    ("pack-contents", "blank", 0),
    ("consent", "filled", 0),
]


def picture(path: Path, page: int) -> Image.Image:
    target = path.with_suffix("")
    command = ["pdftoppm", "-r", "50", "-gray", "-png", "-singlefile", "-f", str(page + 1)]
    subprocess.run([*command, str(path), str(target)], check=True)
    with Image.open(target.with_suffix(".png")) as image:
        return image.convert("L")


@pytest.mark.parametrize(("form", "kind", "page"), CASES)
def test_page_looks_as_it_did(
    composed: Callable[..., PageModel],
    written: Callable[[PageModel], Path],
    sample: dict[str, Any],
    form: str,
    kind: str,
    page: int,
) -> None:
    path = written(composed(form, sample if kind == "filled" else None))
    page_looks_as_it_did(path, page, f"{form}.{kind}")


def page_looks_as_it_did(path: Path, page: int, name: str) -> None:
    """A page of a form against the picture kept of it."""
    drawn = picture(path, page)
    kept = PICTURES / f"{name}.{page + 1}.png"
    if os.environ.get("KAFEDRA_NEW_PICTURES"):
        drawn.save(kept, optimize=True)
    with Image.open(kept) as image:
        reference = image.convert("L")
    assert drawn.size == reference.size
    soft = ImageFilter.GaussianBlur(1)
    difference = ImageChops.difference(drawn.filter(soft), reference.filter(soft))
    changed = sum(difference.histogram()[_NOTICEABLE:])
    assert changed <= _TOLERATED * drawn.width * drawn.height
