"""Lists against a real database: seen first, written in one intention, taken back as one."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.errors import Refused, UsageError
from app.services import history, importing, students, supervisors, topics
from app.services.context import Context
from app.services.importing import ImportPreview
from app.services.topics import Proposal
from app.storage import queries

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
HEADINGS = ["ТАӘ", "ЖСН", "БББ шифры", "БББ атауы"]
PROGRAMME = ["7M06101", "Ақпараттық жүйелер"]
NAME, IIN = "Үсенов Ілияс", "880101388718"
OTHER_IIN = "000101500001"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """A file with the usual columns and the given more."""

    def file(
        *rows: Sequence[Any], headings: Sequence[str] = HEADINGS, more: Sequence[str] = (), name: str = "list.xlsx"
    ) -> Path:
        workbook = openpyxl.Workbook()
        for row in ([*headings, *more], *rows):
            workbook.active.append(list(row))
        path = tmp_path / name
        workbook.save(path)
        return path

    return file


def bring(ctx: Context, path: Path, kind: str = "students", **options: Any) -> importing.ImportResult:
    return importing.apply(ctx, importing.preview(ctx, kind, path), **options)


def table(ctx: Context, name: str) -> list[dict[str, Any]]:
    with ctx.database.read() as connection:
        return queries.rows(connection, name, order=("id",))


def states(preview: ImportPreview) -> list[str]:
    return [row.state for row in preview.rows]


def test_samples_in_the_order_of_their_note(ctx: Context) -> None:
    for expected in json.loads((SAMPLES / "expected.json").read_text("utf-8")):
        kind = expected.get("command", "import students").removeprefix("import ")
        path = SAMPLES / expected["file"]
        result = bring(ctx, path, kind)
        assert (result.accepted, result.updated, result.unchanged) == (expected["accepted"], 0, 0)
        assert [{"row": one.row, "code": one.code} for one in result.problems] == expected["problems"]
        again = bring(ctx, path, kind)
        assert (again.accepted, again.updated, again.unchanged) == (0, 0, expected["accepted"])
        assert again.problems == result.problems
        assert again.intention_id is None
    assert len(table(ctx, "student")) == 107
    assert {row["code"]: row["name_kk"] for row in table(ctx, "programme")} == {
        "7M06101": "Ақпараттық жүйелер",
        "7M07101": "Электр энергетикасы",
        "7M07301": "Құрылыс",
    }


def test_supervisors_that_come_later_are_linked_and_nothing_changes_then(ctx: Context) -> None:
    path = SAMPLES / "magistrants-kk.xlsx"
    bring(ctx, path)
    assert {row["staff_id"] for row in table(ctx, "supervision")} == {None}
    bring(ctx, SAMPLES / "supervisors-kk.xlsx", "supervisors")
    staff = {row["id"]: row["surname"] for row in table(ctx, "staff")}
    linked = table(ctx, "supervision")
    assert {row["name_given"] for row in linked} == {None}
    assert {staff[row["staff_id"]] for row in linked} == set(staff.values())
    assert importing.preview(ctx, "students", path).counts["unchanged"] == 60


def test_preview_writes_nothing(ctx: Context, write: Callable[..., Path]) -> None:
    preview = importing.preview(ctx, "students", write([NAME, IIN, *PROGRAMME]))
    assert states(preview) == ["new"]
    assert importing.planned(preview).accepted == 1
    assert table(ctx, "student") == table(ctx, "programme") == []


def test_what_is_written(ctx: Context, write: Callable[..., Path]) -> None:
    more = ["Бағыты", "Топ", "Курс", "Оқу тілі", "Төлем түрі", "Қабылданған күні", "Ғылыми жетекші", "Тақырып (қаз)"]
    row = [NAME, IIN, *PROGRAMME, "бейіндік (1 жыл)", "МИС-26", 1, "қаз", "ақылы", "25.08.2026", "Ким А.Б.", "Әдістер"]
    bring(ctx, write(row, more=more))
    (student,) = table(ctx, "student")
    expected = {
        "surname": "Үсенов",
        "given_name": "Ілияс",
        "patronymic": None,
        "iin": IIN,
        "level": "master",
        "track": "P1",
        "study_group": "МИС-26",
        "course": 1,
        "study_language": "kk",
        "funding": "paid",
        "enrol_date": date(2026, 8, 25),
        "cohort": 2026,
        "edition": "mitu-2025",
        "status": "studying",
        "programme_id": table(ctx, "programme")[0]["id"],
    }
    assert {name: student[name] for name in expected} == expected
    (topic,) = table(ctx, "topic")
    assert (topic["student_id"], topic["kk"], topic["department_date"]) == (student["id"], "Әдістер", None)
    (supervision,) = table(ctx, "supervision")
    assert (supervision["staff_id"], supervision["name_given"]) == (None, "Ким А.Б.")
    assert table(ctx, "staff") == []


def test_one_entry_in_the_journal_and_one_undo(ctx: Context) -> None:
    before = table(ctx, "programme")
    result = bring(ctx, SAMPLES / "magistrants-kk.xlsx")
    newest = history.lines(ctx)[0]
    assert newest.seq == result.intention_id
    assert "magistrants-kk.xlsx" in newest.text
    history.undo(ctx)
    assert [table(ctx, name) for name in ("student", "topic", "supervision", "programme")] == [[], [], [], before]
    history.redo(ctx)
    assert len(table(ctx, "student")) == 60


def test_changes_are_told_field_by_field(ctx: Context, write: Callable[..., Path]) -> None:
    more = ["Курс", "Тел.", "Тақырып (қаз)"]
    bring(ctx, write([NAME, IIN, *PROGRAMME, 1, "87071234567", "Бірінші"], more=more))
    path = write(["Үсенов Ілияс Серікұлы", IIN, "7M07101", "Құрылыс", 2, "", "Екінші"], more=more)
    preview = importing.preview(ctx, "students", path)
    (row,) = preview.rows
    assert row.state == "changed"
    assert {change.field: (change.old, change.new) for change in row.changes} == {
        "name": ("Үсенов Ілияс", "Үсенов Ілияс Серікұлы"),
        "programme_code": ("7M06101", "7M07101"),
        "course": (1, 2),
        "topic_kk": ("Бірінші", "Екінші"),
    }
    result = importing.apply(ctx, preview)
    assert (result.accepted, result.updated, result.unchanged) == (0, 1, 0)
    (student,) = table(ctx, "student")
    assert (student["patronymic"], student["course"], student["phone"]) == ("Серікұлы", 2, "+77071234567")
    assert [topic["kk"] for topic in table(ctx, "topic")] == ["Екінші"]
    assert {row["id"]: row["code"] for row in table(ctx, "programme")}[student["programme_id"]] == "7M07101"


def test_what_the_list_leaves_out_is_not_erased(ctx: Context, write: Callable[..., Path]) -> None:
    more = ["Курс", "Ғылыми жетекші"]
    bring(ctx, write(["Үсенов Ілияс Серікұлы", IIN, *PROGRAMME, 1, "Ким А.Б."], more=more))
    assert states(importing.preview(ctx, "students", write(["ҮСЕНОВ ІЛИЯС", IIN], headings=HEADINGS[:2]))) == [
        "unchanged"
    ]


def test_a_doubtful_row_waits_for_a_person(ctx: Context, write: Callable[..., Path]) -> None:
    path = write([NAME, "880101388719", *PROGRAMME, "31.02.2026"], more=["Қабылданған күні"])
    preview = importing.preview(ctx, "students", path)
    assert states(preview) == ["to-confirm"]
    refused = importing.apply(ctx, preview)
    assert refused.accepted == 0
    assert [problem.code for problem in refused.problems] == ["iin-check-digit", "date-invalid"]
    confirmed = importing.apply(ctx, preview, confirmed_rows=[2])
    assert (confirmed.accepted, confirmed.problems) == (1, ())
    (student,) = table(ctx, "student")
    assert (student["iin"], student["enrol_date"]) == ("880101388719", None)
    assert states(importing.preview(ctx, "students", path)) == ["unchanged"]


def test_a_refused_row_cannot_be_confirmed(ctx: Context, write: Callable[..., Path]) -> None:
    preview = importing.preview(ctx, "students", write([NAME, "123", *PROGRAMME]))
    assert states(preview) == ["refused"]
    assert importing.apply(ctx, preview, confirmed_rows=[2]).accepted == 0


def test_without_iin_the_name_and_programme_are_asked_about(ctx: Context, write: Callable[..., Path]) -> None:
    bring(ctx, write([NAME, IIN, *PROGRAMME]))
    path = write(["Усенов Илияс", "", *PROGRAMME, 2], ["Ким Әли", "", *PROGRAMME, 1], more=["Курс"])
    preview = importing.preview(ctx, "students", path)
    first, second = preview.rows
    assert (first.state, [problem.code for problem in first.problems]) == ("to-confirm", ["matched-by-name"])
    assert (second.state, [problem.code for problem in second.problems]) == ("to-confirm", ["iin-missing"])
    result = importing.apply(ctx, preview, confirmed_rows=[2, 3])
    assert (result.accepted, result.updated) == (1, 1)
    assert states(importing.preview(ctx, "students", path)) == ["unchanged", "unchanged"]


def test_an_iin_that_arrives_later_is_offered_to_the_namesake(ctx: Context, write: Callable[..., Path]) -> None:
    path = write([NAME, "", *PROGRAMME])
    bring(ctx, path, confirmed_rows=[2])
    preview = importing.preview(ctx, "students", write([NAME, IIN, *PROGRAMME]))
    (row,) = preview.rows
    assert (row.state, row.changes[0].field) == ("to-confirm", "iin")
    importing.apply(ctx, preview, confirmed_rows=[2])
    assert [student["iin"] for student in table(ctx, "student")] == [IIN]


def test_another_persons_iin(ctx: Context, write: Callable[..., Path]) -> None:
    bring(ctx, write([NAME, IIN, *PROGRAMME]))
    preview = importing.preview(ctx, "students", write(["Ким Әли", IIN, *PROGRAMME]))
    (row,) = preview.rows
    assert row.state == "to-confirm"
    assert row.problems[0].params == {"name": "Үсенов Ілияс"}
    married = importing.preview(ctx, "students", write(["Серікова Ілияс", IIN, *PROGRAMME]))
    assert states(married) == ["changed"]


@pytest.mark.parametrize(
    "spelling",
    ["Қасенов Ерлан Болатұлы", "КАСЕНОВ Е.Б.", "Е. Б. Қасенов", "PhD, доцент Қасенов Е.Б.", "Қасенов Ерлан"],
)
def test_supervisor_named_in_any_way(ctx: Context, write: Callable[..., Path], spelling: str) -> None:
    values = {"surname": "Қасенов", "given_name": "Ерлан", "patronymic": "Болатұлы"}
    staff_id, _ = supervisors.save(ctx, None, values)
    bring(ctx, write([NAME, IIN, *PROGRAMME, spelling], more=["Ғылыми жетекші"]))
    (supervision,) = table(ctx, "supervision")
    assert (supervision["staff_id"], supervision["name_given"]) == (staff_id, None)


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Қасенов Е.Б.", "supervisor-ambiguous"),
        ("Қасенов Ержан Маратұлы", "supervisor-not-among-staff"),
        ("Қасенов", "supervisor-not-among-staff"),
    ],
)
def test_supervisor_who_is_not_certain_stays_a_name(
    ctx: Context, write: Callable[..., Path], spelling: str, code: str
) -> None:
    for given_name in ("Ерлан", "Ербол"):
        supervisors.save(ctx, None, {"surname": "Қасенов", "given_name": given_name, "patronymic": "Болатұлы"})
    preview = importing.preview(ctx, "students", write([NAME, IIN, *PROGRAMME, spelling], more=["Ғылыми жетекші"]))
    assert [note.code for note in preview.rows[0].notes] == [code]
    importing.apply(ctx, preview)
    (supervision,) = table(ctx, "supervision")
    assert (supervision["staff_id"], supervision["name_given"]) == (None, spelling)
    assert len(table(ctx, "staff")) == 2


def test_decided_topic_and_supervisor_are_left_alone(ctx: Context, write: Callable[..., Path]) -> None:
    more = ["Ғылыми жетекші", "Тақырып (қаз)"]
    bring(ctx, write([NAME, IIN, *PROGRAMME, "Ким А.Б.", "Бірінші"], more=more))
    decided = {"department_number": "3", "department_date": date(2026, 9, 30)}
    with ctx.intention("topics.department.approve", n=1) as unit:
        for name in ("topic", "supervision"):
            unit.update(name, table(ctx, name)[0]["id"], decided)
    preview = importing.preview(ctx, "students", write([NAME, IIN, *PROGRAMME, "Ли В.Г.", "Екінші"], more=more))
    (row,) = preview.rows
    assert row.state == "unchanged"
    assert {note.code for note in row.notes} == {"topic-already-decided", "supervisor-already-decided"}


def test_topics_of_the_list_are_proposals(ctx: Context, write: Callable[..., Path]) -> None:
    bring(ctx, write([NAME, IIN, *PROGRAMME, "Әдістер"], more=["Тақырып (қаз)"]))
    (student,) = table(ctx, "student")
    assert topics.proposals(ctx, [student["id"]])[student["id"]] == Proposal(student["id"], kk="Әдістер")


def test_enrolment_after_the_first_day_of_study(ctx: Context, write: Callable[..., Path]) -> None:
    bring(ctx, write([NAME, IIN, *PROGRAMME]))
    students.save(ctx, table(ctx, "student")[0]["id"], {"first_day": date(2026, 9, 1)})
    preview = importing.preview(
        ctx, "students", write([NAME, IIN, *PROGRAMME, "05.09.2026"], more=["Қабылданған күні"])
    )
    assert [(row.state, row.problems[0].code) for row in preview.rows] == [("refused", "study-dates")]


def test_chosen_columns_are_remembered_for_the_same_headings(ctx: Context, write: Callable[..., Path]) -> None:
    headings = ["ТАӘ", "ЖСН", "Кім", "Шифр ОП"]
    first = write([NAME, IIN, "Ким А.Б.", "7M06101 Жүйелер"], headings=headings)
    guessed = importing.preview(ctx, "students", first)
    assert guessed.columns[2].basis != "heading"
    chosen = importing.preview(ctx, "students", first, mapping={"C": "supervisor"})
    importing.apply(ctx, chosen)
    second = write(["Ким Әли", OTHER_IIN, "Ли", "7M06101"], headings=headings, name="next.xlsx")
    preview = importing.preview(ctx, "students", second)
    assert preview.columns[2].field == "supervisor"
    assert preview.columns[2].basis == "chosen"
    assert preview.chosen == {"C": "supervisor"}


def test_columns_pointed_out_in_a_list_that_nothing_is_understood_of(ctx: Context, write: Callable[..., Path]) -> None:
    path = write(["Үсенов", "МИС-26"], ["Ким", "МЭ-25"], headings=["Адам", "Бөлме"])
    with pytest.raises(Refused) as refusal:
        importing.preview(ctx, "students", path)
    assert refusal.value.code == "table-no-heading"
    seen = importing.glance(path)
    assert (seen.letters, seen.rows[1]) == (("A", "B"), ("Үсенов", "МИС-26"))
    preview = importing.preview(ctx, "students", path, mapping={"A": "name", "B": "group"})
    assert [row.name for row in preview.rows] == ["Адам", "Үсенов", "Ким"]
    importing.apply(ctx, preview, confirmed_rows=[2, 3])
    assert {row["surname"]: row["study_group"] for row in table(ctx, "student")} == {"Үсенов": "МИС-26", "Ким": "МЭ-25"}


@pytest.mark.parametrize("mapping", [{"C": "nonsense"}, {"c": "iin"}, {"A": "iin", "B": "iin"}])
def test_columns_that_cannot_be_chosen(
    ctx: Context, write: Callable[..., Path], mapping: dict[str, str | None]
) -> None:
    with pytest.raises(UsageError) as refusal:
        importing.preview(ctx, "students", write([NAME, IIN, *PROGRAMME]), mapping=mapping)
    assert refusal.value.code == "import-mapping"


def test_every_field_of_a_column_is_worded(ctx: Context) -> None:
    for kind in importing.KINDS:
        assert all(ctx.wording.knows(f"column.{field}") for field in importing.known_fields(ctx, kind))


def test_records_changed_after_the_preview(ctx: Context, write: Callable[..., Path]) -> None:
    preview = importing.preview(ctx, "students", write([NAME, IIN, *PROGRAMME]))
    importing.apply(ctx, preview)
    with pytest.raises(Refused) as refusal:
        importing.apply(ctx, preview)
    assert refusal.value.code == "import-stale"
    assert len(table(ctx, "student")) == 1


def test_cancelled_preview_and_unknown_kind(ctx: Context) -> None:
    path = SAMPLES / "magistrants-kk.xlsx"
    with pytest.raises(Refused) as refusal:
        importing.preview(ctx, "students", path, cancelled=lambda: True)
    assert refusal.value.code == "cancelled"
    with pytest.raises(UsageError) as misuse:
        importing.preview(ctx, "applicants", path)
    assert misuse.value.code == "import-kind-unknown"


def test_supervisors_changed_and_ambiguous(ctx: Context, write: Callable[..., Path]) -> None:
    headings = ["ТАӘ", "Лауазымы", "Өтілі"]
    bring(ctx, write(["Ким Әли Серікұлы", "доцент", 3], headings=headings), "supervisors")
    path = write(["КИМ ӘЛИ СЕРІКҰЛЫ", "профессор", ""], headings=headings)
    preview = importing.preview(ctx, "supervisors", path)
    (row,) = preview.rows
    assert [(change.field, change.old, change.new) for change in row.changes] == [("position", "доцент", "профессор")]
    assert importing.apply(ctx, preview).updated == 1
    (person,) = supervisors.list_lines(ctx)
    assert (person.position, person.experience_years) == ("профессор", 3)
    supervisors.save(ctx, None, {"surname": "Ким", "given_name": "Әли", "patronymic": "Серікұлы"})
    (row,) = importing.preview(ctx, "supervisors", path).rows
    assert (row.state, row.problems[0].code) == ("refused", "name-ambiguous")
