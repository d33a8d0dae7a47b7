"""init, demo, import, list, show: a department comes to be and is read again."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import SAMPLES, SETUP, CommandLine
from tests.conftest import PROFILE

EXPECTED = json.loads((SAMPLES / "expected.json").read_text("utf-8"))


def test_init_makes_an_empty_department(bare: CommandLine) -> None:
    told = bare.json("init", "--profile", PROFILE)

    assert told == {"database": str(bare.database), "profile": PROFILE}
    assert bare.json("list", "students") == []
    assert bare("list", "students", "--lang", "en").out == "Nothing found.\n"


def test_init_takes_names_officials_programmes_and_semesters_from_json(bare: CommandLine) -> None:
    bare("init", "--profile", PROFILE, "--from", bare.file(SETUP))

    (programme,) = bare.json("list", "programmes")
    assert (programme["code"], programme["edition"]) == ("7M06101", PROFILE)
    assert bare.json("list", "programmes", "--search", "информ") == [programme]
    assert bare.json("list", "programmes", "--search", "биология") == []


def test_init_reads_toml_with_its_own_dates(bare: CommandLine) -> None:
    text = """
        programmes = [{ code = "7M07101", name_kk = "Құрылыс" }]
        semesters = [{ year = 2026, number = 1, starts = 2026-09-07, ends = 2026-12-26 }]
        [department]
        name_kk = "Құрылыс инженериясы"
    """
    bare("init", "--profile", PROFILE, "--from", bare.file(text, "бастау.toml"))
    bare.record("student.save", data={"surname": "Ким", "track": "P1", "enrol_date": "2026-08-25"})

    (card,) = bare.json("list", "students")
    known = bare.json("show", f"student:{card['id']}")["known"]
    assert known["study"]["first_day"] == "2026-09-07"


@pytest.mark.parametrize(
    ("given", "code", "status"),
    [
        ({"staff": []}, "setup-part-unknown", 2),
        ({"organisation": "МИТУ"}, "setup-part", 2),
        ({"organisation": {"motto": "Ілім"}}, "field-unknown", 2),
        ({"department": {"name_kk": 5}}, "field-kind", 2),
        ({"officials": [{"name": "Ахметов"}]}, "setup-part", 2),
        ({"officials": [{"post": "king", "name": "Ахметов"}]}, "post-unknown", 2),
        (
            {"officials": [{"post": "head", "valid_from": "2026-09-01", "valid_to": "2026-01-01"}]},
            "official-dates",
            1,
        ),
        ({"programmes": [{"name_kk": "Құрылыс"}]}, "setup-part", 2),
        ({"programmes": [{"code": " "}]}, "programme-code", 2),
        ({"programmes": [{"code": "7M06101"}, {"code": "7М06101"}]}, "programme-exists", 1),
        ({"programmes": [{"code": "7M06101", "edition": "no-such-2030"}]}, "profile-unknown", 2),
        ({"semesters": [{"year": 2026}]}, "setup-part", 2),
        ({"semesters": [{"year": 2026, "number": 3, "starts": "2026-09-01", "ends": "2026-12-31"}]}, "setup-part", 2),
        (
            {"semesters": [{"year": 2026, "number": 1, "starts": "2026-12-31", "ends": "2026-09-01"}]},
            "semester-dates",
            2,
        ),
        ([], "setup-not-an-object", 2),
        ("{", "file-trouble", 2),
    ],
)
def test_wrong_first_data_leave_no_database_behind(bare: CommandLine, given: object, code: str, status: int) -> None:
    told = bare.json("init", "--profile", PROFILE, "--from", bare.file(given), status=status)

    assert told["error"] == code
    assert not bare.database.exists()
    bare("init", "--profile", PROFILE)


def test_init_does_not_touch_a_database_that_is_there(cli: CommandLine) -> None:
    before = cli.database.read_bytes()

    told = cli.json("init", "--profile", PROFILE, status=1)

    assert told["error"] == "database-exists"
    assert cli.database.read_bytes() == before


def test_init_with_an_unknown_edition_leaves_nothing(bare: CommandLine) -> None:
    assert bare.json("init", "--profile", "no-such-2030", status=2)["error"] == "profile-unknown"
    assert not bare.database.exists()


def test_the_demonstration_has_people_in_every_list(bare: CommandLine) -> None:
    told = bare.json("demo")

    assert told["students"] == len(bare.json("list", "students"))
    for kind in ("supervisors", "programmes", "meetings", "cases"):
        assert bare.json("list", kind), kind
    assert bare.json("deadlines")
    assert bare.json("demo", status=1)["error"] == "database-exists"


@pytest.fixture
def imported(bare: CommandLine) -> CommandLine:
    """An empty department into which the Kazakh list of the samples was read."""
    bare("init", "--profile", PROFILE)
    bare("import", "students", SAMPLES / "magistrants-kk.xlsx")
    return bare


@pytest.mark.parametrize("sample", EXPECTED, ids=[sample["file"] for sample in EXPECTED])
def test_the_samples_give_exactly_the_expected_rows(imported: CommandLine, sample: dict[str, object]) -> None:
    kind = str(sample.get("command", "import students")).split()[1]
    problems = [(one["row"], one["code"]) for one in sample["problems"]]  # type: ignore[attr-defined]
    path = SAMPLES / str(sample["file"])
    again = sample["file"] == "magistrants-kk.xlsx"

    told = imported.json("import", kind, path, status=1 if problems else 0)

    assert told["accepted"] == (0 if again else sample["accepted"])
    assert [(one["row"], one["code"]) for one in told["problems"]] == problems
    assert all(one["message"] for one in told["problems"])


def test_importing_the_same_list_again_changes_nothing(imported: CommandLine) -> None:
    journal = imported.json("history")

    told = imported.json("import", "students", SAMPLES / "magistrants-kk.xlsx")

    assert (told["accepted"], told["updated"], told["unchanged"]) == (0, 0, 60)
    assert imported.json("history") == journal


def test_a_study_plan_is_read_into_the_plan_of_a_student(cli: CommandLine, student: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (
        ["Код", "Дисциплина", "Цикл", "Кредиты", "Семестр"],
        ["M1", "Философия", "БД", 5, 1],
        ["M2", "", "", 4, 1],
    ):
        book.active.append(row)
    path = tmp_path / "план.xlsx"
    book.save(path)

    assert cli.json("import", "plan", path, status=2)["error"] == "import-plan-student"
    tried = cli.json("import", "plan", path, "--student", student, "--dry-run", status=1)
    assert (tried["accepted"], tried["dry_run"]) == (1, True)
    assert cli.json("show", student)["known"]["plan"] is None
    told = cli.json("import", "plan", path, "--student", student, status=1)
    (problem,) = told["problems"]
    assert (told["accepted"], told["updated"], told["unchanged"]) == (1, 0, 0)
    assert (problem["row"], problem["cell"], problem["code"]) == (3, "B3", "discipline-missing")
    assert problem["message"]
    (line,) = [one for one in cli.json("show", student)["known"]["plan"]["rows"] if one["section"] == "study"]
    assert (line["name"], line["cycle"], line["credits"], line["semester"]) == ("Философия", "БП", 5, 1)


def test_a_dry_run_says_the_same_and_writes_nothing(bare: CommandLine) -> None:
    bare("init", "--profile", PROFILE)
    tried = bare.json("import", "students", SAMPLES / "magistrants-kk.xlsx", "--dry-run")

    assert (tried["accepted"], tried["dry_run"]) == (60, True)
    assert bare.json("list", "students") == []
    assert bare.json("import", "students", SAMPLES / "magistrants-kk.xlsx")["accepted"] == 60
    assert len(bare.json("list", "students")) == 60


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("жоқ.xlsx", None, "table-missing"),
        ("бос.xlsx", b"", "table-empty"),
        ("сурет.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 400, "table-not-a-spreadsheet"),
        ("сынық.xlsx", b"PK\x03\x04" + b"\0" * 400, "table-damaged"),
    ],
)
def test_a_file_that_is_no_list_is_told_in_a_line(
    cli: CommandLine, name: str, content: bytes | None, code: str
) -> None:
    path = cli.database.parent / name
    if content is not None:
        path.write_bytes(content)

    told = cli("import", "students", path, status=2 if content is None else 1)

    assert (told.out + told.err).startswith(f"{code}: ")
    assert (told.out + told.err).count("\n") == 1


def test_search_finds_kazakh_letters_typed_on_a_russian_keyboard(cli: CommandLine) -> None:
    for text in ("Қасымова", "касымова", "КАСЫМ улпан", "серік"):
        assert [one["name"] for one in cli.json("list", "students", "--search", text)] == ["Қасымова Ұлпан Серікқызы"]
    assert cli.json("list", "students", "--search", "%") == cli.json("list", "students")
    assert cli.json("list", "students", "--search", "Ким") == []
    assert cli.json("list", "supervisors", "--search", "абдирахманов ерлан")


def test_cards_are_shown_whole_and_unknown_ones_named(cli: CommandLine, student: str) -> None:
    card = cli.json("show", student)
    assert card["known"]["student"]["name"] == "Қасымова Ұлпан Серікқызы"
    assert card["known"]["study"]["first_day"] == "2026-09-01"
    assert "Әбдірахманов" in cli("show", f"supervisor:{cli.only('supervisors')}").out

    assert cli.json("show", "student:nobody", status=2)["error"] == "record-unknown"
    assert cli.json("show", "supervisor:nobody", status=2)["error"] == "record-unknown"
    assert cli.json("show", "meeting:nobody", status=2)["error"] == "record-unknown"
    assert cli.json("show", "dean:1", status=2)["error"] == "subject-unknown"
    assert cli.json("show", "student:", status=2)["error"] == "subject-unknown"


def test_missing_arguments_and_unknown_commands_are_wrong_usage(bare: CommandLine, tmp_path: Path) -> None:
    for arguments in ((), ("dance",), ("init",), ("list", "deans"), ("import", "students"), ("print", "mitu-a")):
        assert bare(*arguments, status=2).err
    assert bare("--help").out
