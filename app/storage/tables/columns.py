"""What tables are made of: the metadata that holds them, and columns of the same kind in many of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Column, Date, ForeignKey, MetaData, String, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KEY = String(32)


def key() -> Column[str]:
    return Column("id", KEY, primary_key=True)


def ref(name: str, target: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, KEY, ForeignKey(f"{target}.id"), nullable=nullable, index=True)


def texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text) for name in names]


def dates(*names: str) -> list[Column[Any]]:
    return [Column(name, Date) for name in names]


def more() -> Column[Any]:
    """Facts that some regulation asks of the record and that have no column of their own, by dotted name."""
    return Column("more", JSON(none_as_null=True))


def acts(*names: str) -> list[Column[Any]]:
    """Number and date of the protocol or order that each named step rests on."""
    return [
        Column(f"{name}_{part}", Text if part == "number" else Date) for name in names for part in ("number", "date")
    ]
