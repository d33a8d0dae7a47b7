"""Protocols and orders, and the workflows of students that they decide."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Integer, Table, Text

from app.storage.tables.columns import KEY, key, metadata, more, ref, texts

act = Table(
    "act",
    metadata,
    key(),
    Column("body", Text, nullable=False),  # a body of the profile: DEPM, SC, RECTOR, ...
    Column("kind", Text, nullable=False),  # protocol, order, submission
    Column("number", Text),
    Column("date", Date, nullable=False, index=True),
    *texts("subject", "chair", "secretary"),
    Column("present", Integer),
    more(),
)

work_case = Table(
    "work_case",
    metadata,
    key(),
    ref("student_id", "student"),
    Column("workflow", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("subject_id", KEY),  # the internship, where a student has several
    Column("opened", Date, nullable=False),
    Column("closed", Date),
)

case_entry = Table(
    "case_entry",
    metadata,
    key(),
    ref("case_id", "work_case"),
    Column("position", Integer, nullable=False),
    Column("step", Text, nullable=False),
    Column("outcome", Text, nullable=False),  # approve, return, reject
    Column("date", Date, nullable=False),
    ref("act_id", "act", nullable=True),
    *texts("reason", "wording"),
    Column("data", JSON),
)
