"""What stands behind the rows of a printed sheet: rules, documents and lists, as data of the edition."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.explanations import LocalText
from app.domain.expressions import Expr


@dataclass(frozen=True, slots=True)
class Document:
    """What proves that a row is met: `facts`, all of which it takes, and `further` ones told when they are known.

    `name` is what it is called. Of a list (`rows`) every member that `where` holds for is a document; its facts begin
    with `row.`.
    """

    facts: tuple[str, ...]
    further: tuple[str, ...] = ()
    rows: str | None = None
    where: Expr | None = None
    name: LocalText | None = None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row by the key its form knows it by.

    It is met when its `rules` are and `condition` holds, and one of its `documents` is there. `figures` are the
    numbers its words name. Not met, it stands in the way, unless it only `warns`. `members` and `where` give the
    rows of a list that are told one by one.
    """

    key: str
    rules: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    figures: tuple[Expr, ...] = ()
    condition: Expr | None = None
    warns: bool = False
    members: str | None = None
    where: Expr | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a form, by its id; of one member (`item.`) of the list `of`, else of the student."""

    id: str
    clause: str
    of: str | None
    rows: tuple[SheetRow, ...]
