"""Lists of the settings page are written in one intention and undone in one."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.errors import Refused
from app.services import history, housekeeping, organisation
from app.services.context import Context


def test_officials_are_changed_added_and_taken_out_at_once(ctx: Context) -> None:
    organisation.save_official(ctx, None, {"post": "head", "name": "Қасенов Е.Б.", "valid_from": date(2020, 1, 1)})
    organisation.save_official(ctx, None, {"post": "rector", "name": "Ахметов Б."})
    rows = organisation.list_officials(ctx)
    kept = next(dict(row) for row in rows if row["post"] == "head")
    changes = housekeeping.save_officials(
        ctx, [kept | {"valid_to": date(2026, 10, 31)}, {"post": "head", "name": "Сұлтанов А."}]
    )
    assert changes.tables == {"official"}
    assert [(row["post"], row["name"], row["valid_to"]) for row in organisation.list_officials(ctx)] == [
        ("head", "Сұлтанов А.", None),
        ("head", "Қасенов Е.Б.", date(2026, 10, 31)),
    ]

    history.undo(ctx)
    assert organisation.list_officials(ctx) == rows


def test_a_wrong_line_writes_none_of_them(ctx: Context) -> None:
    wrong = {"post": "head", "name": "Б", "valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)}
    with pytest.raises(Refused, match="official-dates"):
        housekeeping.save_officials(ctx, [{"post": "rector", "name": "А"}, wrong])
    assert organisation.list_officials(ctx) == []


def test_a_programme_left_out_is_archived_not_lost(ctx: Context) -> None:
    housekeeping.save_programmes(ctx, [{"code": "7m06101", "name_kk": "АЖ"}, {"code": "7M07101", "name_kk": "ЭЭ"}])
    rows = organisation.list_programmes(ctx)
    assert [row["code"] for row in rows] == ["7M06101", "7M07101"]
    housekeeping.save_programmes(ctx, rows[:1])
    assert [row["code"] for row in organisation.list_programmes(ctx)] == ["7M06101"]
    assert [row["code"] for row in organisation.list_programmes(ctx, archived=True)] == ["7M07101"]


def test_tabs_are_told_what_is_in_force(ctx: Context) -> None:
    book = housekeeping.rulebook(ctx)
    assert book.edition == "mitu-2025"
    assert book.values["calendar.week"] == 5
    assert housekeeping.working_year(ctx).week == 5
