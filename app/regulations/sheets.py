"""Sheet files turned into domain values: what stands behind each row of a printed sheet."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.expressions import Scope
from app.domain.sheets import Document, Sheet, SheetRow
from app.regulations.faults import Fault
from app.regulations.files import DocumentEntry, SheetFile, SheetRowEntry
from app.regulations.reading import Names, Reader
from app.regulations.toml_lines import Path


def read_sheet(source: SheetFile, names: Names, rules: Collection[str]) -> Sheet:
    """A sheet file; raises Fault at the key that is wrong."""
    if source.of is not None:
        Reader(names).list_fact(source.of, ("of",))
    reader = Reader(names, Scope(item=source.of))
    keys = [row.key for row in source.rows]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise Fault(("rows", index, "key"), "id-twice", name=key)
    rows = tuple(_row(entry, reader, rules, ("rows", index)) for index, entry in enumerate(source.rows))
    return Sheet(source.id, source.clause, source.of, rows)


def _row(entry: SheetRowEntry, reader: Reader, rules: Collection[str], path: Path) -> SheetRow:
    for index, rule in enumerate(entry.rules):
        if rule not in rules:
            raise Fault((*path, "rules", index), "rule-unknown", name=rule)
    inner = reader
    if entry.members is not None:
        inner = reader.inside(reader.list_fact(entry.members, (*path, "members")))
    return SheetRow(
        key=entry.key,
        rules=tuple(entry.rules),
        documents=tuple(
            _document(one, reader, (*path, "documents", index)) for index, one in enumerate(entry.documents)
        ),
        figures=tuple(reader.expression(raw, (*path, "figures", index)) for index, raw in enumerate(entry.figures)),
        condition=None if entry.condition is None else reader.condition(entry.condition, (*path, "condition")),
        warns=entry.warns,
        members=entry.members,
        where=None if entry.where is None else inner.condition(entry.where, (*path, "where")),
    )


def _document(entry: DocumentEntry, reader: Reader, path: Path) -> Document:
    inner = reader
    if entry.rows is not None:
        inner = reader.inside(reader.list_fact(entry.rows, (*path, "rows")))
    return Document(
        facts=tuple(inner.fact(fact, (*path, "facts", index)) for index, fact in enumerate(entry.facts)),
        further=tuple(inner.fact(fact, (*path, "further", index)) for index, fact in enumerate(entry.further)),
        rows=entry.rows,
        name=None if entry.name is None else entry.name.local(),
        where=None if entry.where is None else inner.condition(entry.where, (*path, "where")),
    )
