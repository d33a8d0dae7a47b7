"""An opened line of the history: labels of the card, words for codes, dates and names as people write them."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from app.locations import shipped
from app.regulations.loader import load_profiles
from app.services import history, history_details, internships, organisation, plans, records, settings, students
from app.services.context import Context
from app.services.history_details import RecordChange
from app.services.record_words import SILENT, SPREAD, of_column, read
from app.services.wording import LANGUAGES
from app.storage.tables import UNJOURNALLED, metadata
from tests.conftest import PROFILE
from tests.services.course_lived import At

COLUMNS = [
    (table.name, column.name)
    for table in metadata.sorted_tables
    if table.name not in UNJOURNALLED
    for column in table.columns
    if column.name != "id" and column.name not in SPREAD and column.name not in SILENT.get(table.name, ())
]


def newest(ctx: Context, subject: tuple[str, str] | None = None) -> tuple[RecordChange, ...]:
    line = history.page(ctx, history.Wanted(subject)).lines[0]
    return history_details.details(ctx, line.seq, subject).records


def fields(record: RecordChange) -> dict[str, tuple[str, str]]:
    return {one.label: (one.before, one.after) for one in record.fields}


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[".".join(one) for one in COLUMNS])
def test_every_column_is_called_something(table: str, column: str) -> None:
    profile = load_profiles(shipped().regulations)[PROFILE]

    assert of_column(read(shipped().records), profile, table, column) is not None


def test_every_name_and_choice_is_in_three_languages() -> None:
    tables = tomllib.loads(shipped().records.read_text("utf-8"))
    told = [field for fields in tables.values() for field in fields.values()]
    told += [choice for field in told for choice in field.get("choices", {}).values()]

    assert all(one[language].strip() for one in told for language in LANGUAGES)


def test_every_choice_of_the_program_is_called_something() -> None:
    assert set(settings.OWN) <= set(read(shipped().records)["settings"])


def test_a_change_tells_labels_and_values_as_people_write_them(department: Context, student_id: str) -> None:
    values = {"funding": "paid", "enrol_date": date(2026, 8, 26), "phone": "+77071234567"}
    students.save(department, student_id, values)

    (changed,) = newest(department)

    assert (changed.kind, changed.title) == ("changed", "Магистрант: Қасымова Ұлпан Серікқызы")
    assert fields(changed) == {
        "Телефон": ("", "+77071234567"),
        "Оқу негізі": ("мемлекеттік тапсырыс", "ақылы"),
        "Оқуға қабылдау туралы бұйрықтың күні": ("25.08.2026", "26.08.2026"),
    }


def test_names_stand_for_keys_and_digits_of_an_iin_are_hidden(department: Context, student_id: str) -> None:
    organisation.save_programme(department, None, {"code": "7M07101", "name_kk": "Деректер", "edition": PROFILE})
    programme = next(one for one in organisation.list_programmes(department) if one["code"] == "7M07101")
    students.save(department, student_id, {"programme_id": programme["id"], "iin": "030405650019"})

    told = fields(newest(department)[0])

    assert told["Білім беру бағдарламасы"] == ("7M06101 Ақпараттық жүйелер", "7M07101 Деректер")
    assert told["ЖСН"] == ("", "••••••••0019")


def test_a_supervisor_is_told_by_name(department: Context, student_id: str) -> None:
    records_ = newest(department, ("student", student_id))

    supervision = next(one for one in records_ if one.title == "Жетекшілік")
    assert supervision.owner == "Қасымова Ұлпан Серікқызы"
    assert fields(supervision)["Ғылыми жетекші"] == ("", "Әбдірахманов Ерлан Серікұлы")


@pytest.mark.parametrize(
    ("language", "label", "value"),
    [
        ("kk", "Төлемақы, теңге", "250\u00a0000"),
        ("ru", "Оплата, тенге", "250\u00a0000"),
        ("en", "Fee, tenge", "250\u00a0000"),
    ],
)
def test_it_speaks_the_language_of_the_reader(
    department: Context, internship_id: str, language: str, label: str, value: str
) -> None:
    department.language = language

    (made,) = newest(department, ("internship", internship_id))

    assert made.kind == "added"
    assert fields(made)[label] == ("", value)
    assert not any("_" in one.label for one in made.fields)


def test_a_record_of_facts_is_named_by_the_dictionary(department: Context, student_id: str) -> None:
    record_id, _ = records.save(
        department, student_id, "leaves", None, {"start": date(2026, 10, 1), "kind": "academic"}
    )
    records.remove(department, record_id)

    (removed,) = newest(department)

    assert (removed.kind, removed.owner) == ("removed", "Қасымова Ұлпан Серікқызы")
    assert "01.10.2026" in {before for before, _ in fields(removed).values()}
    assert all(after == "" for _, after in fields(removed).values())


def test_an_undo_tells_the_way_back(department: Context, student_id: str) -> None:
    students.save(department, student_id, {"phone": "+77071234567"})
    history.undo(department)

    (changed,) = newest(department)

    assert fields(changed) == {"Телефон": ("+77071234567", "")}


def test_of_a_record_only_its_own_part_is_told(department: Context, new_student) -> None:
    first, second = new_student(), new_student(surname="Әлиева")
    plans.create(department, first)
    students.archive(department, [first, second])

    whole = newest(department)
    own = newest(department, ("student", first))

    assert len(whole) == 2
    assert [one.title for one in own] == ["Магистрант: Қасымова Ұлпан Серікқызы"]


def test_long_changes_are_cut_and_the_rest_is_counted(department: Context, student_id: str) -> None:
    plan_id, _ = plans.create(department, student_id)
    plans.save_rows(department, plan_id, "research", [{"name": f"Жұмыс {number}"} for number in range(7)])
    line = history.page(department).lines[0]

    told = history_details.details(department, line.seq, limit=3)

    assert (len(told.records), told.more) == (3, 4)


def test_settings_are_told_by_what_the_regulation_calls_them(department: Context) -> None:
    settings.choose(department, {"calendar.week": 6})
    title = department.profile(PROFILE).settings["calendar.week"].title.in_language("kk")

    assert title in history.page(department).lines[0].text
    (changed,) = newest(department, ("settings", ""))
    assert [one.label for one in changed.fields] == [title[:1].upper() + title[1:]]


def test_nothing_of_a_whole_course_is_told_by_a_code(at: At) -> None:
    """No label is a column name, no value a key or a code of the program."""
    ctx = at.end().ctx
    for language in LANGUAGES:
        ctx.language = language
        for line in history.page(ctx, limit=500).lines:
            for record in history_details.details(ctx, line.seq).records:
                told = [record.title, record.owner, *(one.label for one in record.fields)]
                assert not any("_" in text for text in told), told
                values = {text for one in record.fields for text in (one.before, one.after)}
                assert not {"approve", "protocol", PROFILE} & values, values
                assert language == "en" or not {"order", "studying"} & values, values


def test_internship_lines_are_whole(department: Context, internship_id: str) -> None:
    row = {"name": "Танысу", "starts": date(2027, 3, 2), "ends": date(2027, 3, 5), "result": "Есеп"}
    internships.save_programme(department, internship_id, {}, [row])

    made = next(one for one in newest(department) if "Танысу" in one.title)

    assert made.owner.endswith("Қасымова Ұлпан Серікқызы")
    assert {after for _, after in fields(made).values()} >= {"Танысу", "02.03.2027", "05.03.2027", "Есеп"}
