"""A cover fitted onto one sheet: spaces give way first, then the type of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.forms import flow
from app.forms.layout import Layout
from app.forms.metrics import Faces
from app.forms.paging import fit_on_one
from app.forms.pieces import Piece, side_by_side

_RELIEF = 2.0  # points taken from the field text of a crowded cover


@dataclass(frozen=True, slots=True)
class FittedCover:
    """The slices of a cover by block, its foot, and the points its fields gave up; `whole` when one sheet holds it."""

    stacks: Sequence[list[Piece]]
    foot: Piece | None
    relief: float
    whole: bool

    @property
    def pieces(self) -> list[Piece]:
        return [piece for stack in self.stacks for piece in stack]


def fit_cover(
    blocks: Sequence[flow.FlowBlock],
    foot: flow.Paragraph | None,
    faces: Faces,
    across: tuple[float, float],
    down: tuple[float, float],
) -> FittedCover:
    """The blocks between the edges `across` and `down` of the sheet, in points.

    Where one sheet cannot hold them, spaces keep their least height only.
    """
    for relief in (0.0, _RELIEF):
        layout = Layout(faces, across[0], across[1] - across[0], shrink_fields=relief)
        fitted = FittedCover(layout.stacks(blocks), foot_piece(foot, layout), relief, True)
        if fit_on_one(fitted.pieces, down[0], down[1] - (fitted.foot.height if fitted.foot else 0.0)):
            return fitted
    _give_way(fitted.pieces)
    return FittedCover(fitted.stacks, fitted.foot, relief, False)


def foot_piece(foot: flow.Paragraph | None, layout: Layout) -> Piece | None:
    """What stands at the bottom margin, in one piece."""
    return side_by_side([layout.pieces([foot])]) if foot else None


def _give_way(pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        if piece.flexible:
            piece.height, piece.to = piece.least, 0.0
