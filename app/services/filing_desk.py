"""Where a scanned page belongs: decided by its mark alone, and only when everything the mark says is true here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.marks import ANY_COPY, Mark, read
from app.domain.paper_way import HOME, ON_WAY
from app.services import paper_copies
from app.services.context import Context
from app.services.paper_copies import CopyLine
from app.storage import copy_queries

FILED, TRAY, DISMISSED = "filed", "tray", "dismissed"
BY_MARK, BY_HAND = "mark", "hand"


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet of a copy. `further` tells that the sheet was filed before: this is one more picture of it."""

    copy: CopyLine
    sheet: int
    further: bool


@dataclass(slots=True)
class Desk:
    """Files pages one after another, so that each knows of those before it.

    `homecoming` are the copies whose last missing sheet was among them.
    """

    ctx: Context
    homecoming: dict[str, CopyLine] = field(default_factory=dict)
    _copies: dict[str, list[CopyLine]] = field(default_factory=dict)
    _filed: dict[tuple[str, int], set[int]] = field(default_factory=dict)

    def by_marks(self, texts: Sequence[str]) -> Place | str:
        """Where a page with these marks belongs, or the code of why it waits in the tray."""
        marks = [mark for text in texts if (mark := read(text)) is not None]
        if not marks:
            return "tray-no-mark"
        if len(marks) > 1:
            return "tray-several-marks"
        return self.by_mark(marks[0])

    def by_mark(self, mark: Mark) -> Place | str:
        copies = self.copies(mark.paper_id)
        if copies is None:
            return "tray-paper-unknown"
        if not copies:
            return "tray-paper-draft"
        if mark.sheet > copies[0].sheets:
            return "tray-sheet-unknown"
        if mark.copy == ANY_COPY:
            return self.put(self._awaited(copies), mark.sheet)
        named = next((one for one in copies if one.copy == mark.copy), None)
        return "tray-copy-unknown" if named is None else self.put(named, mark.sheet)

    def put(self, copy: CopyLine, sheet: int) -> Place:
        """File a sheet; a copy that is whole with it is home."""
        filed = self._filed.setdefault((copy.paper_id, copy.copy), set())
        further = sheet in filed
        filed.add(sheet)
        if not further and len(filed) == copy.sheets and copy.annulled is None and copy.stage != HOME:
            self.homecoming[copy.id] = copy
        return Place(copy, sheet, further)

    def copies(self, paper_id: str) -> list[CopyLine] | None:
        """The copies of a paper, none for a draft; None for a paper of another database."""
        if paper_id not in self._copies:
            with self.ctx.database.read() as connection:
                if copy_queries.paper_number(connection, paper_id) is None:
                    return None
                self._filed |= copy_queries.filed_sheets(connection, [paper_id])
                self._copies[paper_id] = paper_copies.of_paper(self.ctx, paper_id)
        return self._copies[paper_id]

    def _awaited(self, copies: Sequence[CopyLine]) -> CopyLine:
        """The first copy that is not home yet, one that was lost after the others; the first when all are."""
        away = [one for one in copies if one.stage != HOME and one.id not in self.homecoming]
        return next((one for one in away if one.stage == ON_WAY), away[0] if away else copies[0])
