"""The head of a letter: lines of text, and the emblem of the department above them where it has one."""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from app.domain.errors import Refused
from app.forms.blocks import Text
from app.forms.template_file import TemplateFile, read_toml

_LARGEST_FILE = 2_000_000  # bytes
_LARGEST_SIDE = 4_000  # dots
_WIDEST = 165.0  # millimetres: the text of a page
# What the reader of pictures lets out on damaged files, besides its own errors (all of them OSError).
_DAMAGE = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, struct.error)


@dataclass(frozen=True, slots=True)
class Emblem:
    """A PNG or JPEG picture, and its width in heights."""

    content: bytes
    proportion: float


class Letterhead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands at the head of a letter. `logo` names a picture beside the file, `logo_height` is in millimetres.

    `emblem` is that picture once it was read.
    """

    lines: tuple[Text, ...] = msgspec.field(default=(), name="line")
    logo: str = ""
    logo_height: Annotated[float, msgspec.Meta(ge=5, le=60)] = 20
    logo_align: Literal["left", "centre", "right"] = "centre"
    emblem: Emblem | None = None


@dataclass(frozen=True, slots=True)
class OwnLetterhead:
    """A letterhead that a department brought, and the hash of all it is made of."""

    letterhead: Letterhead
    digest: str


def read_letterhead(file: TemplateFile) -> OwnLetterhead:
    """The letterhead of a file with the picture beside it. Refused: template-fault."""
    found = read_toml(file, Letterhead)
    digest = hashlib.sha256(file.text.encode())
    if not found.logo:
        return OwnLetterhead(found, digest.hexdigest())
    emblem = _read_emblem(file, found.logo)
    if emblem.proportion * found.logo_height > _WIDEST:
        reason = f"at a height of {found.logo_height:g} mm {found.logo} is wider than the page"
        raise Refused("template-fault", file=file.path.name, line=file.line_with("logo"), reason=reason)
    digest.update(emblem.content)
    return OwnLetterhead(msgspec.structs.replace(found, emblem=emblem), digest.hexdigest())


def _read_emblem(file: TemplateFile, name: str) -> Emblem:
    """The picture, decoded to its end: whatever is damaged is found here and not by the printer."""
    line = file.line_with("logo")
    if Path(name).name != name or name in (".", ".."):
        raise Refused("template-fault", file=file.path.name, line=line, reason=f"{name} is not a file beside this one")
    try:
        content = _bounded(file.path.with_name(name))
        width, height = _decoded(content)
    except _DAMAGE as error:
        raise Refused("template-fault", file=file.path.name, line=line, reason=f"{name}: {_said(error)}") from error
    return Emblem(content, width / height)


def _said(error: Exception) -> str:
    """What is wrong with a picture, without what only a programmer reads."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "no PNG or JPEG picture" if "cannot identify" in str(error) else str(error)


def _bounded(path: Path) -> bytes:
    with path.open("rb") as opened:
        content = opened.read(_LARGEST_FILE + 1)
    if len(content) > _LARGEST_FILE:
        raise ValueError(f"more than {_LARGEST_FILE // 1_000_000} MB")
    return content


def _decoded(content: bytes) -> tuple[int, int]:
    """Width and height in dots of a picture that decodes without a fault."""
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as image:
        if max(image.size) > _LARGEST_SIDE:
            raise ValueError(f"more than {_LARGEST_SIDE} dots wide or high")
        image.load()
        return image.size
