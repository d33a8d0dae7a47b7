"""What the department knows of its other PCs: their journal, and what a person has to decide."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text

from app.storage.tables.columns import KEY, key, metadata

# Another PC of the department; the id is the one that it gave itself.
partner = Table(
    "partner",
    metadata,
    key(),
    Column("name", Text, nullable=False),
    Column("through", Integer, nullable=False, default=0),  # entry of its journal up to which all was received
    Column("through_entry", KEY),  # what that entry is (peer_log.identity): numbers alone may be given twice
    Column("acked", Integer, nullable=False, default=0),  # entry of the own journal up to which it has received all
    Column("acked_entry", KEY),
    Column("seen_at", Text, nullable=False),  # when its latest package was made: instant in UTC, ISO 8601
)

# A difference that a person decides: what stands here, what the other PC has.
merge_conflict = Table(
    "merge_conflict",
    metadata,
    key(),
    Column("table_name", Text, nullable=False),
    Column("row_id", KEY, nullable=False, index=True),
    Column("path", Text, nullable=False),  # a column, a fact inside one (more.fact), or empty: the row itself
    Column("kind", Text, nullable=False),  # changed, deleted, orphan, taken
    Column("ours", JSON(none_as_null=True)),
    Column("theirs", JSON(none_as_null=True)),
    Column("their_entry", KEY),
    Column("found_at", Text, nullable=False),  # instant in UTC, ISO 8601
    Column("state", Text, nullable=False, index=True),  # open, ours, theirs, settled
)

# The journal of other PCs as it was received; it counts while the import that brought it stands.
peer_entry = Table(
    "peer_entry",
    metadata,
    key(),
    Column("origin", KEY, nullable=False),  # the PC where it was done
    Column("origin_name", Text, nullable=False),
    Column("seq", Integer, nullable=False),  # its number there
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("intention", Text, nullable=False),
    Column("params", JSON, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Integer),
    Column("arrival", Integer, nullable=False, index=True),  # the own journal's entry that brought it
    Column("place", Integer, nullable=False),  # its place among those that came with it
)

peer_row = Table(
    "peer_row",
    metadata,
    Column("entry_id", KEY, ForeignKey("peer_entry.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", KEY, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("decided", JSON(none_as_null=True)),  # values that a person chose between, by path
    Column("parents", JSON, nullable=False),  # the entries it rests on in this row
    sqlite_with_rowid=False,
)
Index("ix_peer_row_row_id", peer_row.c.row_id)

# The same thing entered on two PCs (a setting, a day of the calendar): the other's key, and ours.
row_alias = Table(
    "row_alias",
    metadata,
    key(),
    Column("table_name", Text, nullable=False),
    Column("ours", KEY, nullable=False),
)
