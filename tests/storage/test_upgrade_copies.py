"""Papers issued under the second schema: what becomes of them when their copies are followed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.services import copy_reminders, paper_copies
from app.services.context import Context

_SECOND = Path(__file__).parent.parent / "data" / "databases" / "0002.sqlite"
SIGNED, DRAFT, VOID = (f"{number:032x}" for number in range(1, 4))


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Context]:
    """A paper for signing, a draft and an annulled one, all of the second schema."""
    path = Path(shutil.copyfile(_SECOND, tmp_path / "department.sqlite"))
    with closing(sqlite3.connect(path)) as connection:
        (student,) = connection.execute("SELECT id FROM student LIMIT 1").fetchone()
        for number, (key, draft, annulled) in enumerate(
            ((SIGNED, 0, None), (DRAFT, 1, None), (VOID, 0, "2026-10-02")), start=9000
        ):
            values = (key, f"2026-{number}", student, student, draft, annulled)
            connection.execute(
                "INSERT INTO paper (id, number, form, language, student_id, subject_id, title, issued_at, "
                "template_version, pages, sha256, data, draft, annulled) VALUES (?, ?, 'mitu-a', 'kk', ?, ?, 'Жоспар', "
                "'2026-10-01T06:00:00.000+00:00', '1', 4, 'ab', '{}', ?, ?)",
                values,
            )
        connection.commit()
    ctx = open_department(path, user="secretary", clock=lambda: date(2026, 11, 22), language="kk")
    yield ctx
    ctx.close()


def test_a_paper_for_signing_has_one_copy_of_which_nobody_knows_where_it_is(upgraded: Context) -> None:
    (copy,) = paper_copies.of_paper(upgraded, SIGNED)
    assert (copy.copy, copy.sheets, copy.holder, copy.next, copy.since) == (1, 4, None, "student", date(2026, 10, 1))
    assert SIGNED in {one.paper_id for one in paper_copies.waiting(upgraded).lines}


def test_nobody_is_reminded_of_it_until_something_is_known(upgraded: Context) -> None:
    assert copy_reminders.lingering(upgraded) == []
    (copy,) = paper_copies.of_paper(upgraded, SIGNED)
    paper_copies.sign(upgraded, [copy.id], "student", date(2026, 10, 5))
    assert [one.signer for one in copy_reminders.lingering(upgraded)] == ["supervisor"]


def test_drafts_have_no_copies_and_annulled_papers_are_not_waited_for(upgraded: Context) -> None:
    assert paper_copies.of_paper(upgraded, DRAFT) == []
    assert len(paper_copies.of_paper(upgraded, VOID)) == 1
    assert {one.paper_id for one in paper_copies.waiting(upgraded).lines}.isdisjoint({DRAFT, VOID})
