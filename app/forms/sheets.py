"""The sheets of a form: their size, the room inside the margins, the footer. Measures are points."""

from __future__ import annotations

from dataclasses import dataclass

from app.forms import flow
from app.forms.pages import A4_HEIGHT, A4_WIDTH, MILLIMETRE

LEFT = 30 * MILLIMETRE
TOP = 20 * MILLIMETRE
_RIGHT_MARGIN = 15 * MILLIMETRE
_LOWER_MARGIN = 20 * MILLIMETRE
FOOTER = 11 * MILLIMETRE  # from the baseline of the footer to the end of the sheet
NUMBER_SIZE = 10.0  # of the page number
MARK_SIZE = 8.0  # of the draft mark and the copy mark


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size of paper."""

    width: float
    height: float

    @property
    def right(self) -> float:
        """Where text ends."""
        return self.width - _RIGHT_MARGIN

    @property
    def bottom(self) -> float:
        """Where text ends."""
        return self.height - _LOWER_MARGIN


def sheet_of(part: flow.Part) -> Sheet:
    """The paper a part is printed on."""
    return Sheet(A4_HEIGHT, A4_WIDTH) if part.landscape else Sheet(A4_WIDTH, A4_HEIGHT)
