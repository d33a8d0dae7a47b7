"""The organisation, what it teaches, its calendar and its settings."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Integer, Table, Text, UniqueConstraint

from app.storage.tables.columns import dates, key, metadata, more, texts

setting = Table("setting", metadata, key(), Column("key", Text, unique=True, nullable=False), Column("value", JSON))

organisation = Table(
    "organisation",
    metadata,
    key(),
    *texts("name_kk", "name_ru", "name_en", "name_caps", "name_genitive", "legal_name", "short_name"),
    *texts("ministry_caps", "city"),
)

department = Table("department", metadata, key(), *texts("name_kk", "name_ru", "name_en"))

official = Table(
    "official",
    metadata,
    key(),
    Column("post", Text, nullable=False, index=True),  # rector, vice-rector, dsia-director, accountant, head, secretary
    *texts("name", "title"),
    *dates("valid_from", "valid_to"),
)

programme = Table(
    "programme",
    metadata,
    key(),
    Column("code", Text, nullable=False, unique=True),
    *texts("name_kk", "name_ru", "name_en", "group_code", "direction"),
    Column("edition", Text, nullable=False),
    Column("archived", Boolean, nullable=False, default=False),
    more(),
)

academic_term = Table(
    "academic_term",
    metadata,
    key(),
    Column("year", Integer, nullable=False),  # the year in which the academic year begins
    Column("number", Integer, nullable=False),  # 1 = autumn, 2 = spring
    *dates("starts", "ends"),
    Column("confirmed", Boolean, nullable=False, default=False),
    UniqueConstraint("year", "number"),
)

final_attestation = Table(
    "final_attestation",
    metadata,
    key(),
    Column("year", Integer, nullable=False, unique=True),  # the year in which the academic year begins
    *dates("starts", "ends"),
)

calendar_day = Table(
    "calendar_day",
    metadata,
    key(),
    Column("day", Date, nullable=False, unique=True),
    Column("off_five", Boolean, nullable=False),  # a day off in the five-day week
    Column("off_six", Boolean, nullable=False),
    *texts("name_kk", "name_ru", "name_en"),
)

calendar_year = Table(
    "calendar_year",
    metadata,
    key(),
    Column("year", Integer, nullable=False, unique=True),
    Column("confirmed", Boolean, nullable=False),
)
