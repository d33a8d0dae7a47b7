"""One intention, one transaction, one journal entry, one undo."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.domain.errors import Refused, UsageError
from app.services.context import Context
from app.storage import history, queries, search_queries, turning

STUDENT = {"surname": "Қасымова", "given_name": "Ұлпан", "edition": "mitu-2025", "enrol_date": date(2026, 9, 1)}


def add(ctx: Context, **values: object) -> str:
    with ctx.intention("students.save") as unit:
        return unit.insert("student", STUDENT | values)


def everything(ctx: Context, *tables: str) -> dict[str, list[dict]]:
    with ctx.database.read() as connection:
        return {table: queries.rows(connection, table, order=("id",)) for table in tables}


def tokens(ctx: Context) -> list[tuple[str, str]]:
    with ctx.database.read() as connection:
        return search_queries.search(connection, ["касымова"], 10)


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


# --- any intention -------------------------------------------------------------------------------------------


def change(ctx: Context, table: str, row_id: str, **values: object) -> int:
    with ctx.intention(f"{table}.save") as unit:
        unit.update(table, row_id, values)
    assert unit.changes.seq is not None
    return unit.changes.seq


def hindered(ctx: Context, seq: int, kind: str = "undo") -> turning.Hindrance:
    with pytest.raises(turning.NotTurned) as caught:
        getattr(turning, kind)(ctx.database, "secretary", seq)
    return caught.value.hindrance


def in_the_way(ctx: Context, seq: int, kind: str = "undo") -> list[tuple[str, int]]:
    return [(one.kind, one.target or one.seq) for one in hindered(ctx, seq, kind).later]


def test_an_earlier_intention_is_undone_when_nothing_later_touched_its_rows(ctx: Context) -> None:
    first, second = add(ctx), add(ctx, surname="Әлиева")
    seq = change(ctx, "student", first, course=2)
    change(ctx, "student", second, course=2)

    entry, _ = turning.undo(ctx.database, "secretary", seq)

    assert entry.seq == seq
    courses = {row["id"]: row["course"] for row in everything(ctx, "student")["student"]}
    assert courses == {first: None, second: 2}


def test_what_touched_the_same_row_later_is_named(ctx: Context) -> None:
    student = add(ctx)
    made = last_seq(ctx)
    changed = change(ctx, "student", student, course=2)
    later = change(ctx, "student", student, surname="Әлиева")

    assert in_the_way(ctx, changed) == [("do", later)]
    assert in_the_way(ctx, made) == [("do", later), ("do", changed)]
    assert everything(ctx, "student")["student"][0]["surname"] == "Әлиева"


def test_what_was_undone_itself_is_not_in_the_way(ctx: Context) -> None:
    student = add(ctx)
    changed = change(ctx, "student", student, course=2)
    change(ctx, "student", student, surname="Әлиева")
    turning.undo(ctx.database, "secretary")

    turning.undo(ctx.database, "secretary", changed)

    assert everything(ctx, "student")["student"][0]["course"] is None


def test_a_row_that_others_hang_on_stays(ctx: Context) -> None:
    student = add(ctx)
    made = last_seq(ctx)
    with ctx.intention("topics.propose") as unit:
        unit.insert("topic", {"student_id": student, "kk": "Тақырып"})

    assert in_the_way(ctx, made) == [("do", made + 1)]


def test_a_reference_that_is_no_foreign_key_counts(ctx: Context) -> None:
    student = add(ctx)
    with ctx.intention("records.save") as unit:
        record = unit.insert("record", {"student_id": student, "kind": "disputes", "data": {"subject": "Дау"}})
    made = last_seq(ctx)
    with ctx.intention("case.approve") as unit:
        case = {"student_id": student, "workflow": "dispute", "edition": "mitu-2025", "opened": date(2026, 9, 1)}
        unit.insert("work_case", {**case, "subject_id": record})

    assert in_the_way(ctx, made) == [("do", made + 1)]


def test_entries_of_a_case_are_taken_back_from_the_end(ctx: Context) -> None:
    student = add(ctx)
    with ctx.intention("case.approve") as unit:
        case = {"student_id": student, "workflow": "topic", "edition": "mitu-2025", "opened": date(2026, 9, 1)}
        case_id = unit.insert("work_case", case)
    seqs = []
    for position in range(2):
        with ctx.intention("case.approve") as unit:
            entry = {"case_id": case_id, "position": position, "step": "x", "outcome": "approve"}
            unit.insert("case_entry", {**entry, "date": date(2026, 9, 1)})
        seqs.append(last_seq(ctx))

    assert in_the_way(ctx, seqs[0]) == [("do", seqs[1])]


def test_a_row_that_is_needed_and_gone_is_named(ctx: Context) -> None:
    student = add(ctx)
    with ctx.intention("plans.create") as unit:
        plan = unit.insert("plan", {"student_id": student})
        row = unit.insert("plan_row", {"plan_id": plan, "section": "research", "position": 1})
    with ctx.intention("plans.rows") as unit:
        unit.delete("plan_row", row)
    emptied = last_seq(ctx)
    with ctx.intention("plans.drop") as unit:
        unit.delete("plan", plan)

    assert in_the_way(ctx, emptied) == [("do", emptied + 1)]


def test_a_value_that_may_stand_once_and_was_given_to_another_is_named(ctx: Context) -> None:
    first = add(ctx, iin="030405650019")
    changed = change(ctx, "student", first, iin=None)
    add(ctx, surname="Әлиева", iin="030405650019")

    assert in_the_way(ctx, changed) == [("do", changed + 1)]


def test_what_is_done_again_must_find_what_it_rests_on(ctx: Context) -> None:
    student = add(ctx)
    made = last_seq(ctx)
    with ctx.intention("topics.propose") as unit:
        unit.insert("topic", {"student_id": student, "kk": "Тақырып"})
    turning.undo(ctx.database, "secretary")
    turning.undo(ctx.database, "secretary")

    assert in_the_way(ctx, made + 1, "redo") == [("undo", made)]
    turning.redo(ctx.database, "secretary", made)
    turning.redo(ctx.database, "secretary", made + 1)
    assert len(everything(ctx, "topic")["topic"]) == 1


def test_a_turn_stands_for_what_it_turned(ctx: Context) -> None:
    add(ctx)
    made = last_seq(ctx)
    turning.undo(ctx.database, "secretary", made)

    turning.redo(ctx.database, "secretary", made + 1)

    assert hindered(ctx, made, "redo").code == turning.NOT_UNDONE
    turning.undo(ctx.database, "secretary", made + 2)
    assert hindered(ctx, made).code == turning.ALREADY
    with pytest.raises(UsageError, match="journal-unknown"):
        turning.undo(ctx.database, "secretary", 999)


def test_the_last_to_come_into_force_is_the_next_to_be_undone(ctx: Context, open_copy) -> None:
    first, second = add(ctx), add(ctx, surname="Әлиева")
    early = change(ctx, "student", first, course=2)
    change(ctx, "student", second, course=2)
    turning.undo(ctx.database, "secretary", early)
    turning.redo(ctx.database, "secretary", early)
    ctx.close()

    again = open_copy()
    entry, _ = turning.undo(again.database, "secretary")

    assert entry.seq == early


def test_rows_that_hang_on_each_other_come_back_in_any_order(ctx: Context) -> None:
    student = add(ctx)
    with ctx.intention("exchange.import") as unit:
        unit.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        unit.insert("plan_row", {"plan_id": "0" * 32, "section": "research", "position": 1})
        unit.insert("plan", {"id": "0" * 32, "student_id": student})
    written = everything(ctx, "plan", "plan_row")

    turning.undo(ctx.database, "secretary")
    turning.redo(ctx.database, "secretary")

    assert everything(ctx, "plan", "plan_row") == written


def test_rows_written_behind_the_journal_stop_an_undo_and_nothing_is_changed(ctx: Context) -> None:
    student = add(ctx)
    with ctx.database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO topic (id, student_id, superseded) VALUES (?, ?, 0)", ("1" * 32, student)
        )

    assert hindered(ctx, last_seq(ctx)).code == "undo-entangled"
    assert len(everything(ctx, "student")["student"]) == 1


def test_derived_columns_are_computed_anew(ctx: Context) -> None:
    student = add(ctx)
    sorts = everything(ctx, "student")["student"][0]["sort_name"]
    seq = change(ctx, "student", student, surname="Әлиева")
    with ctx.database.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE journal_row SET before = json_set(before, '$.sort_name', 'x') WHERE seq = ?", (seq,)
        )

    turning.undo(ctx.database, "secretary")

    assert everything(ctx, "student")["student"][0]["sort_name"] == sorts
