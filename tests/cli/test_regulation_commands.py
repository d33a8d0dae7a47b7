"""profiles, rules, evaluate, deadlines, check: what the regulation says, and what is missing to say it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE

FINDING = {
    "rule", "clause", "subject", "status", "severity", "due", "due_safe", "summary", "why", "missing",
    "missing_labels",
}  # fmt: skip


def of_rule(findings: list[dict[str, Any]], rule: str) -> dict[str, Any]:
    return next(one for one in findings if one["rule"] == rule)


def test_profiles_name_the_university_and_count_their_rules(bare: CommandLine) -> None:
    profile = next(one for one in bare.json("profiles") if one["id"] == PROFILE)

    assert profile["university"]
    assert profile["rules"] == len(bare.json("rules", "--profile", PROFILE))


def test_a_rule_names_the_tracks_it_applies_to_all_of_them_where_it_makes_no_difference(bare: CommandLine) -> None:
    rules = bare.json("rules", "--profile", PROFILE)

    assert all(rule["applies_to"] == sorted(rule["applies_to"]) and rule["applies_to"] for rule in rules)
    assert set(rules[0]["summary"]) == {"kk", "ru", "en"}
    assert {effect for rule in rules for effect in rule["effects"]} <= {
        "computes", "blocks", "warns", "records", "prints", "reminds", "ranks",
    }  # fmt: skip
    assert ["P1", "P15", "SP"] in [rule["applies_to"] for rule in rules]


def test_facts_are_judged_without_a_database(bare: CommandLine) -> None:
    facts = {"student": {"id": "s1", "track": "SP"}, "study": {"first_day": "2026-09-01"}}

    found = bare.json("evaluate", "--profile", PROFILE, "--facts", bare.file(facts), "--as-of", "2026-10-20")

    topic = of_rule(found, "MITU-5.1-1")
    assert (topic["due"], topic["due_safe"], topic["subject"]) == ("2026-11-02", "2026-10-31", "student:s1")
    assert set(topic) == FINDING
    assert not bare.database.exists()


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"study": {"first_day": "1 қыркүйек"}}, "fact-malformed"),
        ({"study": {"first_day": "2026-02-30"}}, "date-impossible"),
        ({"study": {"first_day": "9999-12-31"}}, "date-impossible"),
        ({"student": "Қасымова"}, "fact-malformed"),
        ({"internships": {"id": "1"}}, "fact-malformed"),
        ({"internships": ["1"]}, "fact-malformed"),
        ({"plan": {"rows": 7}}, "fact-malformed"),
        ({"settings": ["calendar.week"]}, "fact-malformed"),
        ({"settings": {"calendar.week": 7}}, "setting-choice"),
        ({"settings": {"calendar.week": "6"}}, "setting-kind"),
        ({"settings": {"lead.topic": 10**12}}, "setting-range"),
        ({"calendar": {"days_off": ["2026-11-02"]}}, "fact-malformed"),
        ({"calendar": {"working_days": "2026-11-02"}}, "fact-malformed"),
        ([1, 2], "facts-not-an-object"),
        ("{", "facts-unreadable"),
        ("", "facts-unreadable"),
        ("[" * 200_000, "facts-unreadable"),
        ('{"student": {"course": ' + "9" * 5000 + "}}", "facts-unreadable"),
    ],
)
def test_malformed_facts_are_one_clear_line(bare: CommandLine, facts: object, code: str) -> None:
    path = bare.file(facts)

    told = bare("evaluate", "--profile", PROFILE, "--facts", path, status=2)

    assert told.err.startswith(f"{code}: ")
    assert told.err.count("\n") == 1
    assert bare.json("evaluate", "--profile", PROFILE, "--facts", path, status=2)["error"] == code


def test_empty_facts_make_rules_unknown_not_wrong(bare: CommandLine) -> None:
    for facts in ({}, {"study": "", "internships": None, "topic": {"department": ""}}):
        found = bare.json("evaluate", "--profile", PROFILE, "--facts", bare.file(facts))

        assert of_rule(found, "MITU-5.1-1")["status"] == "unknown"
        assert of_rule(found, "MITU-5.1-1")["missing"]


def test_the_topic_of_a_student_who_starts_in_september_is_due_on_the_second_of_november(
    cli: CommandLine, student: str
) -> None:
    found = cli.json("deadlines", "--as-of", "2026-10-20", "--student", student, "--lang", "en")

    topic = of_rule(found, "MITU-5.1-1")
    assert (topic["due"], topic["due_safe"], topic["clause"]) == ("2026-11-02", "2026-10-31", "5.1")
    assert any("Sunday" in reason for reason in topic["why"])
    assert topic["student"] == student
    dues = [one["due"] for one in found if one["due"]]
    assert dues == sorted(dues)


@pytest.mark.parametrize(("language", "word"), [("kk", "жексенбі"), ("ru", "воскресенье"), ("en", "Sunday")])
def test_reasons_are_told_in_each_language(cli: CommandLine, language: str, word: str) -> None:
    told = cli("deadlines", "--as-of", "2026-10-20", "--lang", language).out

    assert word in told.lower() or word in told
    assert "02.11.2026" in told


def test_without_an_academic_calendar_the_date_is_unknown_and_says_so(cli: CommandLine) -> None:
    changes = cli.record("student.save", data={"surname": "Әлиев", "track": "SP", "enrol_date": "2031-09-01"})
    assert changes["changed"] == ["student"]
    owner = next(one["id"] for one in cli.json("list", "students") if one["name"] == "Әлиев")

    found = cli.json("deadlines", "--as-of", "2031-10-20", "--student", f"student:{owner}", "--lang", "en")

    topic = of_rule(found, "MITU-5.1-1")
    assert (topic["status"], topic["due"]) == ("unknown", None)
    assert topic["missing"] == ["study.first_day"]
    assert "first day of study" in topic["missing_labels"]


@pytest.fixture
def internship(cli: CommandLine, student: str) -> str:
    values = {
        "host_name": "Л.Н. Гумилев атындағы ЕҰУ",
        "host_city": "Астана",
        "host_country": "Қазақстан",
        "starts": "2026-03-02",
        "ends": "2026-03-14",
    }
    cli.record("internship.create", subjects=[student], data=values)
    (one,) = cli.json("show", student)["known"]["internships"]
    return f"internship:{one['id']}"


def test_an_internship_of_thirteen_days_is_refused_and_one_of_fourteen_passes_that_rule(
    cli: CommandLine, student: str, internship: str
) -> None:
    gate = ("check", "--student", student, "--gate", "internship", "--as-of", "2026-02-20", "--lang", "en")
    told = cli.json(*gate, status=1)
    assert not told["passed"]
    assert "MITU-7.2-1" in told["blocking"]
    assert any("13" in reason for reason in of_rule(told["findings"], "MITU-7.2-1")["why"])

    cli.record("internship.save", subjects=[internship], data={"ends": "2026-03-15"})

    after = cli.json(*gate, status=1)
    assert "MITU-7.2-1" not in after["blocking"]
    assert of_rule(after["findings"], "MITU-7.2-1")["status"] == "ok"


def test_the_report_is_due_after_ten_working_days_nauryz_left_out(
    cli: CommandLine, student: str, internship: str
) -> None:
    cli.record("internship.save", subjects=[internship], data={"ends": "2026-03-15"})
    returned = {"actual_start": "2026-02-27", "actual_end": "2026-03-13"}
    cli.record("internship.submit", subjects=[internship], data=returned)

    def report() -> dict[str, Any]:
        return of_rule(
            cli.json("deadlines", "--as-of", "2026-03-16", "--student", student, "--lang", "en"), "MITU-7.4-1"
        )

    assert report()["due"] == "2026-04-01"
    assert any("Nauryz" in reason for reason in report()["why"])

    cli("settings", "calendar.week", "6")

    assert report()["due"] == "2026-03-28"


@pytest.mark.parametrize("gate", ["topic", "supervisor", "plan", "internship", "report"])
def test_an_unprepared_student_passes_no_gate_of_his_own(cli: CommandLine, student: str, gate: str) -> None:
    told = cli.json("check", "--student", student, "--gate", gate, status=None)

    assert told["gate"] == gate
    assert told["passed"] is not bool(told["blocking"])


def test_an_unknown_gate_or_student_is_wrong_usage(cli: CommandLine, student: str) -> None:
    assert cli.json("check", "--student", student, "--gate", "heaven", status=2)["error"] == "gate-unknown"
    assert cli.json("check", "--student", "nobody", "--gate", "topic", status=2)["error"] == "record-unknown"
    assert cli.json("deadlines", "--student", "meeting:1", status=2)["error"] == "subject-unknown"
    assert cli.json("rules", "--profile", "no-such-2030", status=2)["error"] == "profile-unknown"


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "", "20.10.2026", "0001-01-01", "9999-12-31"])
def test_a_wrong_date_is_wrong_usage(cli: CommandLine, day: str) -> None:
    assert "--as-of" in cli("deadlines", "--as-of", day, status=2).err


def test_the_department_is_judged_on_a_day(cli: CommandLine) -> None:
    contract = {
        "kind": "rnd",
        "party": "Институт",
        "number": "7",
        "date": "2026-01-10",
        "valid_from": "2026-01-10",
        "valid_to": "2026-12-31",
        "technical_assignment": True,
        "calendar_plan": True,
    }
    for number in ("7", "8"):
        values = {**contract, "number": number}
        cli.record("record.save", data={"kind": "department.contracts", "values": values})

    def counted(day: str) -> str:
        return str(of_rule(cli.json("readiness", "--as-of", day), "MITU-2.10-3")["status"])

    assert counted("2026-12-31") == "ok"
    assert counted("2027-01-01") != "ok"
    assert not [one for one in cli.json("readiness") if one["subject"].startswith("student:")]


# --- arguments that cannot be read ----------------------------------------------------------------------------------


@pytest.mark.parametrize("given", ["20261120", "2026-W47-5", "2026-02-30", "tomorrow", "2026-11-20T00:00"])
def test_a_date_is_written_in_one_way(cli: CommandLine, given: str) -> None:
    assert cli.json("evaluate", "--profile", "mitu-2025", "--facts", cli.file({}), "--as-of", "2026-11-20")
    answer = cli("evaluate", "--profile", "mitu-2025", "--facts", cli.file({}), "--as-of", given, status=2)
    assert given in answer.err


@pytest.mark.parametrize(
    "arguments", [["list", "dreams"], ["check", "--gate", "topic"], ["nonsense"], ["evaluate", "--lang", "de"]]
)
def test_wrong_arguments_are_one_line_with_a_code(cli: CommandLine, arguments: list[str]) -> None:
    answer = cli(*arguments, status=2)
    (line,) = answer.err.splitlines()
    assert line.startswith("arguments-wrong: ")
    assert answer.out == ""
    told = cli.json(*arguments, status=2)
    assert (told["error"], set(told)) == ("arguments-wrong", {"error", "message", "params"})


@pytest.mark.parametrize(("language", "word"), [("kk", "Пәрмен"), ("ru", "Команда"), ("en", "command")])
def test_wrong_arguments_are_told_in_the_language_asked_for(cli: CommandLine, language: str, word: str) -> None:
    assert word in cli("list", "dreams", "--lang", language, status=2).err
    assert word in cli(f"--lang={language}", "nonsense", status=2).err


def test_forms_of_an_unknown_edition_are_none(cli: CommandLine) -> None:
    assert "mitu-a" in {form["id"] for form in cli.json("forms", "--profile", "mitu-2025")}
    told = cli.json("forms", "--profile", "mitu-2099", status=2)
    assert (told["error"], told["params"]["profile"]) == ("profile-unknown", "mitu-2099")


def test_the_gate_of_the_department_is_none_of_a_student(cli: CommandLine, student: str) -> None:
    assert cli.json("check", "--student", student, "--gate", "topic", status=1)["gate"] == "topic"
    told = cli.json("check", "--student", student, "--gate", "readiness", status=2)
    assert told["error"] == "gate-unknown"
    assert "readiness" not in told["params"]["known"]
