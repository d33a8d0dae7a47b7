"""Search, the list of students, Today: beside the same reading in plain sqlite3."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import cycle
from pathlib import Path

from app.domain.kazakh import fold
from app.services import deadlines, search, students, today
from app.services.context import Context
from bench.departments import build
from bench.measuring import Line, in_turn, milliseconds

_TYPED = ("қ", "қас", "касымова", "касымова ұл", "әлиев арм", "900000000")
_SCREEN = 100


def measure(folder: Path, divisor: int) -> list[Line]:
    lines: list[Line] = []
    for size in (10_000 // divisor, 100_000 // divisor):
        path = folder / f"list-{size}.sqlite"
        ctx = build(path, size)
        with closing(sqlite3.connect(path)) as plain:
            lines += [*_keystrokes(ctx, plain, size), *_scrolling(ctx, plain, size)]
        ctx.close()
    for size in sorted({100, 1_000, 10_000 // divisor}):
        ctx = build(folder / f"today-{size}.sqlite", size)
        with closing(sqlite3.connect(ctx.database.path)) as plain:
            lines += _today(ctx, plain, size)
        ctx.close()
    return lines


def _keystrokes(ctx: Context, plain: sqlite3.Connection, size: int) -> list[Line]:
    def ours() -> None:
        for text in _TYPED:
            search.find(ctx, text)

    def theirs() -> None:
        for text in _TYPED:
            _plain_lookup(plain, fold(text).split())

    value, beside = in_turn(ours, theirs)
    each = len(_TYPED)
    return [Line(f"a keystroke in the search, {size:,} people", "plain sqlite3", value / each, beside / each, 2.0)]


def _plain_lookup(plain: sqlite3.Connection, words: list[str]) -> None:
    """The same prefix lookup on the same index, and the same columns for what it found."""
    first, *others = sorted(words, key=len, reverse=True)
    query = "SELECT kind, subject_id FROM search_token t WHERE token >= ? AND token < ?"
    values = [first, first + "\U0010ffff"]
    for word in others:
        query += " AND EXISTS (SELECT 1 FROM search_token o WHERE o.source_id = t.source_id"
        query += " AND o.token >= ? AND o.token < ?)"
        values += [word, word + "\U0010ffff"]
    found = dict.fromkeys(plain.execute(query + " LIMIT 60", values).fetchall())
    ids = [subject for kind, subject in list(found)[:20] if kind != "supervisor"]
    _plain_rows(plain, ids)


def _plain_rows(plain: sqlite3.Connection, ids: list[str]) -> None:
    marks = ",".join("?" * len(ids))
    plain.execute(
        f"""SELECT s.*, p.code, p.name_kk, p.name_ru, p.name_en, t.kk, t.ru, t.order_date, v.staff_id, v.name_given,
                   f.surname, f.given_name, f.patronymic
            FROM student s LEFT JOIN programme p ON p.id = s.programme_id
            LEFT JOIN topic t ON t.student_id = s.id AND NOT t.superseded
            LEFT JOIN supervision v ON v.student_id = s.id AND v.ended IS NULL
            LEFT JOIN staff f ON f.id = v.staff_id WHERE s.id IN ({marks})""",
        ids,
    ).fetchall()


def _scrolling(ctx: Context, plain: sqlite3.Connection, size: int) -> list[Line]:
    everybody = students.wanted()

    def screen(offset: int) -> Callable[[], object]:
        return lambda: students.list_lines(ctx, everybody, offset=offset, limit=_SCREEN)

    def reference() -> None:
        rows = plain.execute(
            "SELECT id FROM student WHERE NOT archived ORDER BY sort_name, id LIMIT ?", (_SCREEN,)
        ).fetchall()
        _plain_rows(plain, [row[0] for row in rows])

    places = {"first": 0, "middle": size // 2, "last": size - _SCREEN}
    return [
        Line(f"list of {size:,}, {name} screen", "one screen in plain sqlite3", *in_turn(screen(at), reference), 3.0)
        for name, at in places.items()
    ]


def _today(ctx: Context, plain: sqlite3.Connection, size: int) -> list[Line]:
    tables = ("student", "topic", "supervision", "plan", "plan_row", "internship", "academic_term")
    ids = cycle(students.list_ids(ctx, students.wanted()))

    def read_facts() -> None:
        for table in tables:
            plain.execute(f"SELECT * FROM {table}").fetchall()

    def one_changed() -> None:
        student_id = next(ids)
        with ctx.intention("students.save", name="") as unit:
            course = unit.get("student", student_id)["course"]
            unit.update("student", student_id, {"course": 3 - course})
        today.load(ctx)

    def cold() -> None:
        ctx.memory.clear()
        deadlines.of_all(ctx)
        today.load(ctx)

    warm, beside = in_turn(lambda: today.load(ctx), read_facts)
    reading = "reading the same facts in plain sqlite3"
    return [
        Line(f"Today, {size:,} students, warm", reading, warm, beside, 3.0),
        Line(f"Today, {size:,} students, one changed", reading, milliseconds(one_changed, 3), beside, None),
        Line(f"Today, {size:,} students, cold", reading, milliseconds(cold, 1), beside, None, "every rule judged"),
    ]
