"""One intention, one transaction, one journal entry, one undo."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.domain.errors import Refused, UsageError
from app.services.context import Context
from app.storage import history, queries, turning

STUDENT = {"surname": "Қасымова", "given_name": "Ұлпан", "edition": "mitu-2025", "enrol_date": date(2026, 9, 1)}


def add(ctx: Context, **values: object) -> str:
    with ctx.intention("students.save") as unit:
        return unit.insert("student", STUDENT | values)


def everything(ctx: Context, *tables: str) -> dict[str, list[dict]]:
    with ctx.database.read() as connection:
        return {table: queries.rows(connection, table, order=("id",)) for table in tables}


def tokens(ctx: Context) -> list[tuple[str, str]]:
    with ctx.database.read() as connection:
        return queries.search(connection, ["касымова"], 10)


def last_seq(ctx: Context) -> int:
    with ctx.database.read() as connection:
        return history.last_seq(connection)


def test_what_fails_half_way_leaves_nothing(ctx: Context) -> None:
    before = everything(ctx, "student", "setting")

    def write_half() -> None:
        with ctx.intention("students.save") as unit:
            unit.insert("student", STUDENT)
            unit.update("student", "no-such-id", {"surname": "X"})

    with pytest.raises(UsageError, match="record-unknown"):
        write_half()

    assert everything(ctx, "student", "setting") == before
    assert tokens(ctx) == []


def test_undo_and_redo_bring_rows_and_search_back_and_forth(ctx: Context) -> None:
    student = add(ctx)
    written = everything(ctx, "student")

    turning.undo(ctx.database, "secretary")
    assert everything(ctx, "student") == {"student": []}
    assert tokens(ctx) == []

    turning.redo(ctx.database, "secretary")
    assert everything(ctx, "student") == written
    assert tokens(ctx) == [("student", student)]


def test_undo_survives_closing_the_program(ctx: Context, open_copy) -> None:
    add(ctx)
    ctx.close()

    again = open_copy()
    turning.undo(again.database, "secretary")

    assert everything(again, "student") == {"student": []}


def test_undo_takes_intentions_one_by_one_in_reverse(ctx: Context) -> None:
    student = add(ctx)
    for surname in ("Әлиева", "Өтегенова"):
        with ctx.intention("students.save") as unit:
            unit.update("student", student, {"surname": surname})

    names = []
    for _ in range(2):
        turning.undo(ctx.database, "secretary")
        names.append(everything(ctx, "student")["student"][0]["surname"])

    assert names == ["Әлиева", "Қасымова"]


def test_something_new_elsewhere_leaves_what_may_be_done_again(ctx: Context) -> None:
    student = add(ctx)
    turning.undo(ctx.database, "secretary")
    add(ctx, surname="Әлиева")

    turning.redo(ctx.database, "secretary")

    assert student in {row["id"] for row in everything(ctx, "student")["student"]}


def test_a_conflicting_change_drops_what_may_be_done_again(ctx: Context) -> None:
    student = add(ctx)
    with ctx.intention("students.save") as unit:
        unit.update("student", student, {"surname": "Әлиева"})
    turning.undo(ctx.database, "secretary")
    with ctx.intention("students.save") as unit:
        unit.update("student", student, {"course": 2})

    with pytest.raises(Refused, match="nothing-to-redo"):
        turning.redo(ctx.database, "secretary")


def test_a_record_changed_behind_the_journal_is_not_overwritten_by_undo(ctx: Context) -> None:
    student = add(ctx)
    with ctx.database.writing() as connection:
        connection.exec_driver_sql("UPDATE student SET course = 2")

    with pytest.raises(Refused, match="undo-conflict"):
        turning.undo(ctx.database, "secretary")

    assert everything(ctx, "student")["student"][0]["id"] == student


def test_issued_papers_are_passed_over_by_undo(ctx: Context) -> None:
    add(ctx)
    with ctx.intention("papers.issue", undoable=False) as unit:
        unit.insert("setting", {"key": "paper", "value": 1})

    entry, _ = turning.undo(ctx.database, "secretary")

    assert entry.intention == "students.save"
    assert len(everything(ctx, "setting")["setting"]) == 2


def test_an_intention_that_changes_nothing_leaves_no_entry(ctx: Context) -> None:
    student = add(ctx)
    seq = last_seq(ctx)

    with ctx.intention("students.save") as unit:
        assert unit.update("student", student, {"surname": "Қасымова"}) is False

    assert unit.changes.seq is None
    assert last_seq(ctx) == seq


def test_dates_decimals_and_lists_come_back_from_the_journal(ctx: Context) -> None:
    student = add(ctx)
    with ctx.intention("internships.save") as unit:
        unit.insert(
            "internship",
            {"student_id": student, "starts": date(2026, 3, 2), "fee_amount": Decimal("250000.50"), "sources": ["own"]},
        )
    written = everything(ctx, "internship")

    turning.undo(ctx.database, "secretary")
    turning.redo(ctx.database, "secretary")

    assert everything(ctx, "internship") == written


def test_text_is_kept_composed(ctx: Context) -> None:
    add(ctx, surname="И\u0306осифов")

    assert everything(ctx, "student")["student"][0]["surname"] == "Йосифов"


def test_history_of_one_record_lists_only_its_entries(ctx: Context) -> None:
    first, _second = add(ctx), add(ctx, surname="Әлиева")

    with ctx.database.read() as connection:
        seqs = history.seqs_of_rows(connection, [first])
        entries, _ = history.page(connection, history.Wanted(seqs=seqs))

    assert [entry.intention for entry in entries] == ["students.save"]


def test_touched_students_are_known_through_undo(ctx: Context) -> None:
    student = add(ctx)
    seq = last_seq(ctx)
    with ctx.intention("plans.save") as unit:
        plan = unit.insert("plan", {"student_id": student})
        unit.insert("plan_row", {"plan_id": plan, "section": "research", "position": 1})
    turning.undo(ctx.database, "secretary")

    with ctx.database.read() as connection:
        assert history.touched_students(connection, seq) == {student}
