"""Issued papers, their copies and scans, and names in the form that papers need."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Integer, Table, Text, UniqueConstraint

from app.storage.tables.columns import KEY, key, metadata, ref

paper = Table(
    "paper",
    metadata,
    key(),
    Column("number", Text, nullable=False, unique=True),
    Column("form", Text, nullable=False),
    Column("language", Text, nullable=False),
    ref("student_id", "student", nullable=True),
    Column("subject_id", KEY),
    Column("title", Text, nullable=False),
    Column("issued_at", Text, nullable=False, index=True),  # instant in UTC, ISO 8601
    Column("template_version", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("data", JSON, nullable=False),
    Column("draft", Boolean, nullable=False),
    Column("annulled", Date),
    Column("annul_reason", Text),
)

# A numbered set of an issued paper; where it is and who has signed follows from its events.
paper_copy = Table(
    "paper_copy",
    metadata,
    key(),
    ref("paper_id", "paper"),
    Column("number", Integer, nullable=False),
    Column("recipient", Text),  # whose it is in the end: dsia, department, student
    UniqueConstraint("paper_id", "number"),
)

copy_event = Table(
    "copy_event",
    metadata,
    key(),
    ref("copy_id", "paper_copy"),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),  # signed, handed, home, lost, undone
    Column("role", Text),  # who signed: head, vice-rector, ...
    Column("holder", Text),  # with whom it is now
    Column("date", Date, nullable=False),
    Column("note", Text),
    UniqueConstraint("copy_id", "position"),
)

# A file of scanned sheets as it came, and each of its pages with the paper it was filed under.
scan = Table(
    "scan",
    metadata,
    key(),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False, unique=True),
    Column("suffix", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("received_at", Text, nullable=False, index=True),  # instant in UTC, ISO 8601
)

scan_page = Table(
    "scan_page",
    metadata,
    key(),
    ref("scan_id", "scan"),
    Column("page", Integer, nullable=False),
    ref("paper_id", "paper", nullable=True),
    Column("copy_number", Integer),
    Column("sheet", Integer),
    Column("state", Text, nullable=False, index=True),  # filed, tray, dismissed
    Column("reason", Text),  # why it waits in the tray
    Column("mark", Text),
    Column("filed_by", Text),  # mark, hand
    UniqueConstraint("scan_id", "page"),
)

# A name or title in the form a paper needs, as a person corrected it.
word_form = Table(
    "word_form",
    metadata,
    key(),
    Column("owner_id", KEY, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("value", Text, nullable=False),
    UniqueConstraint("owner_id", "field", "language"),
)
