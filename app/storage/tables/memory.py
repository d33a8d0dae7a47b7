"""The program's own memory: drafts, mappings, the search index and the journal."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from app.storage.tables.columns import KEY, key, metadata

draft = Table(
    "draft",
    metadata,
    key(),
    Column("wizard", Text, nullable=False, index=True),
    Column("saved_at", Text, nullable=False),
    Column("title", Text),
    Column("data", JSON, nullable=False),
)

column_mapping = Table(
    "column_mapping",
    metadata,
    key(),
    Column("signature", Text, nullable=False, unique=True),
    Column("mapping", JSON, nullable=False),
)

# What a page showed last, and on which ground that rests (kept_views.py).
kept_view = Table(
    "kept_view",
    metadata,
    key(),
    Column("ground", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

search_token = Table(
    "search_token",
    metadata,
    Column("token", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("subject_id", KEY, primary_key=True),
    Column("source_id", KEY, primary_key=True),
    sqlite_with_rowid=False,
)
Index("ix_search_token_source_id", search_token.c.source_id)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("intention", Text, nullable=False),
    Column("params", JSON, nullable=False),
    Column("kind", Text, nullable=False),  # do, undo, redo
    Column("target", Integer, index=True),  # the entry that an undo or redo speaks of
    Column("undoable", Boolean, nullable=False),
)

journal_row = Table(
    "journal_row",
    metadata,
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", KEY, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    sqlite_with_rowid=False,
)
Index("ix_journal_row_row_id", journal_row.c.row_id)
