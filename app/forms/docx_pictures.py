"""Pictures in a Word file: in a line of their own, as large as on the printed page."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from app.forms.docx_xml import Element, Shape, make, paragraph

_SMALLEST = 1.0  # type size of the line: the picture gives it its height


@dataclass(slots=True)
class Pictures:
    """Puts pictures into one document; the same picture is kept once."""

    document: Any
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def paragraph(self, shape: Shape, content: bytes, width: float, height: float, before: float) -> Element:
        """A paragraph with the picture, `width` and `height` in millimetres, `before` points under what precedes it."""
        from docx.oxml.shape import CT_Inline
        from docx.shared import Mm

        number = next(self._numbers)
        key, _ = self.document.part.get_or_add_image(io.BytesIO(content))
        inline = CT_Inline.new_pic_inline(number, key, f"picture{number}", Mm(width), Mm(height))
        made = paragraph(shape, (), _SMALLEST, before=before)
        made.append(make("r", make("drawing", inline)))
        return made
