"""The way through a wizard, without Qt: pages, what is still missing on each, and the draft of what was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class PageState(StrEnum):
    """How a step stands in the list on the left."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be told about a page: a code with parameters, and whose row it speaks of.

    Many remarks of one code about rows are told together, under the code with «-many» and their number `n`.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """The right side: what Finish closes and prints, what comes next, what deserves a look. All as sentences' codes."""

    closes: tuple[Remark, ...] = ()
    prints: tuple[Remark, ...] = ()
    follows: tuple[Remark, ...] = ()


def gathered(remarks: Sequence[Remark], most: int = 2) -> list[Remark]:
    """The remarks with those of one code about more than `most` rows told as one, in the place of the first."""
    counts = Counter(one.code for one in remarks if one.row is not None)
    told: dict[object, Remark] = {}
    for place, one in enumerate(remarks):
        many = one.row is not None and counts[one.code] > most
        told.setdefault(
            one.code if many else place, Remark(f"{one.code}-many", {"n": counts[one.code]}) if many else one
        )
    return list(told.values())


class Flow:
    """One run of a wizard.

    A page has problems (Next is refused until they are mended) and attention (told, never in the way).
    Pages may appear and vanish with what was chosen before them.
    """

    name = ""

    def __init__(self) -> None:
        self._current = ""
        self._furthest = ""

    # --- what a wizard says of itself

    def pages(self) -> Sequence[str]:
        """The pages of this run, in order."""
        raise NotImplementedError

    def problems(self, page: str) -> Sequence[Remark]:
        """What must be mended before the page can be left forwards."""
        return ()

    def attention(self) -> Sequence[Remark]:
        """What deserves a look and does not stand in the way."""
        return ()

    def panel(self) -> Panel:
        return Panel()

    def subline(self, page: str) -> Remark | None:
        """What was done on a page, in a few words under its name."""
        return None

    def title(self) -> Remark:
        """What this run is, as its draft is named."""
        return Remark(f"wizard-{self.name}")

    def typed(self) -> dict[str, Any]:
        """What was typed, as plain JSON values."""
        raise NotImplementedError

    def take(self, typed: Mapping[str, Any]) -> None:
        """Take back what `typed` gave; what no longer exists is left out."""
        raise NotImplementedError

    # --- the way

    @property
    def current(self) -> str:
        pages = self.pages()
        return self._current if self._current in pages else pages[0]

    @property
    def is_last(self) -> bool:
        return self.current == self.pages()[-1]

    @property
    def can_go_back(self) -> bool:
        return self.current != self.pages()[0]

    @property
    def can_go_next(self) -> bool:
        """Next, or Finish on the last page."""
        return not self.problems(self.current)

    @property
    def complete(self) -> bool:
        return not any(self.problems(page) for page in self.pages())

    def go_next(self) -> bool:
        """One page on; False when the page is not ready or is the last."""
        if self.is_last or not self.can_go_next:
            return False
        self._move(1)
        return True

    def go_back(self) -> bool:
        if not self.can_go_back:
            return False
        self._move(-1)
        return True

    def go_to(self, page: str) -> bool:
        """Jump to a page that was already seen, as long as every page before it is ready."""
        if not self.can_go_to(page):
            return False
        self._current = page
        return True

    def can_go_to(self, page: str) -> bool:
        pages = list(self.pages())
        if page not in pages or pages.index(page) > self._position(self._furthest):
            return False
        return not any(self.problems(before) for before in pages[: pages.index(page)])

    def state(self, page: str) -> PageState:
        if page == self.current:
            return PageState.CURRENT
        seen = self._position(page) <= self._position(self._furthest)
        return PageState.DONE if seen and not self.problems(page) else PageState.AHEAD

    def _move(self, step: int) -> None:
        pages = list(self.pages())
        self._current = pages[pages.index(self.current) + step]
        if self._position(self._current) > self._position(self._furthest):
            self._furthest = self._current

    def _position(self, page: str) -> int:
        pages = list(self.pages())
        return pages.index(page) if page in pages else 0

    # --- the draft

    def export(self) -> dict[str, Any]:
        """The draft: where the person was and what was typed."""
        return {"page": self.current, "furthest": self._furthest or self.current, "typed": self.typed()}

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Go on from a draft, at the last page of it that can still be reached."""
        self.take(draft["typed"])
        self._furthest = draft["furthest"]
        pages = list(self.pages())
        self._current = pages[0]
        wanted = draft["page"]
        while self.current != wanted and wanted in pages and self.can_go_next and not self.is_last:
            self._move(1)
