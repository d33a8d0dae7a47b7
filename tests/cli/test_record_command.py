"""record: every intention once on the way of one student, and files that are wrong in every way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_department
from app.services import history, recording, recording_papers
from tests.cli.conftest import CommandLine
from tests.study_plans import study_lines

ROWS = {
    "study": study_lines("SP"),
    "research": [{"name": "Әдебиетке шолу", "due_text": "2026 ж. желтоқсан", "report_kind": "есеп"}],
    "internship": [
        {"name": "Тағылымдама", "place": "ЕҰУ", "starts": "2026-10-05", "ends": "2026-10-18", "report_kind": "есеп"}
    ],
    "publication": [{"name": "Мақала", "kind": "мақала", "due_text": "2027 ж. мамыр", "report_kind": "мақала"}],
}
INTERNSHIP = {
    "host_name": "Л.Н. Гумилев атындағы ЕҰУ",
    "host_address": "Сәтпаев к-сі, 2",
    "host_city": "Астана",
    "host_country": "Қазақстан",
    "starts": "2026-10-05",
    "ends": "2026-10-18",
    "sources": ["own"],
    "travel_costs": "none",
    "application_date": "2026-09-10",
    "supervisor_agreed": "2026-09-11",
    "department_number": "2",
    "department_date": "2026-09-14",
    "contract_number": "44",
    "contract_date": "2026-09-18",
    "contract_from": "2026-10-01",
    "contract_to": "2026-10-31",
    "cost_none": True,
}


class Used:
    """Records acts and remembers which intentions were used, and how the tables stood after each."""

    def __init__(self, cli: CommandLine) -> None:
        self.cli = cli
        self.intentions: set[str] = set()
        self.states = [tables_of(cli.database)]

    def __call__(self, intention: str, day: str, **parts: Any) -> Any:
        self.intentions.add(intention)
        told = self.cli.record(intention, day, **parts)
        self.states.append(tables_of(self.cli.database))
        return told


def tables_of(database: Path) -> dict[str, list[str]]:
    """Every row of every table but the journal."""
    with closing(sqlite3.connect(database)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))
            for name in names
            if not name.startswith(("journal", "sqlite_"))
        }


def assert_all_undone_and_redone(record: Used) -> None:
    """Undo leads back through every state, redo forth through them again."""
    ctx = open_department(record.cli.database)
    try:
        for state in reversed(record.states[:-1]):
            history.undo(ctx)
            assert tables_of(record.cli.database) == state
        for state in record.states[1:]:
            history.redo(ctx)
            assert tables_of(record.cli.database) == state
        told = " ".join(line.text for line in history.lines(ctx))
        assert "{" not in told
    finally:
        ctx.close()
    assert record.cli.json("verify")["rows"]["student"] == 1


def internship_of(cli: CommandLine, student: str) -> str:
    return f"internship:{cli.json('show', student)['known']['internships'][0]['id']}"


def test_every_intention_on_the_way_of_one_student(cli: CommandLine, student: str) -> None:
    record = Used(cli)
    subjects = [student]
    supervisor = f"supervisor:{cli.only('supervisors')}"
    record("supervisor.save", "2026-09-02", subjects=[supervisor], data={"academic_title": "доцент", "h_index": 4})
    record("student.save", "2026-09-02", subjects=subjects, data={"phone": "+7 701 000 00 00"})
    item = {
        "kk": "Деректерді өңдеу",
        "supervisor": supervisor,
        "proposal_date": "2026-09-05",
        "match_confirmed": "2026-09-06",
        "priority": "Ақпараттық технологиялар",
        "direction": "Деректерді талдау",
    }
    record("topic.propose", "2026-09-05", subjects=subjects, data={"items": [item]})
    for intention, day, number in (
        ("topic.department", "2026-09-08", 2),
        ("topic.submission", "2026-09-09", "11"),
        ("topic.council", "2026-09-15", "3"),
        ("topic.order", "2026-09-18", "214-м"),
        ("topic.acquaintance", "2026-09-21", "1"),
    ):
        record(intention, day, basis={"number": number}, subjects=subjects)
    assert cli.json("check", "--student", student, "--gate", "topic")["passed"]
    assert cli.json("check", "--student", student, "--gate", "supervisor")["passed"]

    record("plan.create", "2026-09-21", subjects=subjects)
    texts = {"rationale": "Өзектілігі", "structure": "Үш тарау", "direction": "Деректерді талдау"}
    record("plan.texts", "2026-09-21", subjects=subjects, data=texts)
    for section, rows in ROWS.items():
        record("plan.rows", "2026-09-21", subjects=subjects, data={"section": section, "rows": rows})
    practices = [
        {"name": "Тәжірибе", "kind": row["kind"], "place": "ХИТУ", "due_text": "2027 ж.", "report_kind": "есеп"}
        for row in cli.json("show", student)["known"]["plan"]["rows"]
        if row["section"] == "practice"
    ]
    record("plan.rows", "2026-09-21", subjects=subjects, data={"section": "practice", "rows": practices})
    record("plan.template-keep", "2026-09-21", subjects=subjects, data={"name": "Үлгі"})
    (template,) = [one["id"] for one in cli.json("list", "records") if one["kind"].endswith("plan_templates")]
    record("plan.rows", "2026-09-21", subjects=subjects, data={"section": "publication", "rows": []})
    record("plan.template-apply", "2026-09-21", subjects=subjects, data={"template": template})
    signed = {"student_signed": "2026-09-22", "supervisor_signed": "2026-09-22"}
    record("plan.approvals", "2026-09-22", subjects=subjects, data=signed)
    record("plan.return", "2026-09-23", subjects=subjects, data={"reason": "орындалу мерзімін нақтылау керек"})
    approved = signed | {
        "department_number": "4",
        "department_date": "2026-09-24",
        "head_agreed": "2026-09-25",
        "vice_rector_agreed": "2026-09-28",
        "council_number": "5",
        "council_date": "2026-09-29",
        "rector_number": "8",
        "rector_date": "2026-09-30",
    }
    record("plan.approvals", "2026-09-30", subjects=subjects, data=approved)
    copies = [{"number": n, "recipient": to} for n, to in enumerate(("dsia", "department", "student"), 1)]
    record("plan.copies", "2026-10-01", subjects=subjects, data={"copies": copies})
    assert cli.json("check", "--student", student, "--gate", "plan")["passed"]
    line = cli.json("show", student)["known"]["plan"]["rows"][0]["id"]
    marks = [{"id": line, "done": "2026-10-05", "proof": "№ 3 есеп"}]
    record("plan.execution", "2026-10-05", subjects=subjects, data={"rows": marks})

    record("internship.create", "2026-09-10", subjects=subjects, data=INTERNSHIP)
    internship = [internship_of(cli, student)]
    record("internship.save", "2026-09-12", subjects=internship, data={"fee_amount": 250000.5})
    programme = {
        "goal": "Мақсат",
        "tasks": "Міндеттер",
        "description": "Сипаттама",
        "requirements": "Талаптар",
        "results": "Нәтижелер",
        "rows": [{"name": "Танысу", "starts": "2026-10-05", "ends": "2026-10-09", "result": "Есеп"}],
    }
    record("internship.programme", "2026-09-20", subjects=internship, data=programme)
    record("internship.programme-approve", "2026-09-21", subjects=internship)
    record("internship.approve", "2026-09-25", basis={"number": "301"}, subjects=internship)
    returned = {
        "actual_start": "2026-10-05",
        "actual_end": "2026-10-18",
        "report_submitted": "2026-10-21",
        "certificate_kind": "сертификат",
        "certificate_number": "7",
        "certificate_received": "2026-10-21",
    }
    record("internship.submit", "2026-10-21", subjects=internship, data=returned)
    report = {"report_work": "Жұмыстар", "report_events": "Семинарлар", "report_date": "2026-10-21"}
    record("internship.report", "2026-10-21", subjects=internship, data=report)
    paper = {"title": "Мақала", "outlet": "Хабаршы", "sheets": 0.6, "status": "submitted"}
    record("internship.publications", "2026-10-21", subjects=internship, data={"rows": [paper]})
    record("internship.seminar", "2026-10-23", basis={"number": "2"}, subjects=internship)
    record("internship.report-approve", "2026-10-26", subjects=internship)
    record("internship.credit", "2026-10-28", basis={"number": "6"}, subjects=internship, data={"credits": 3})
    record("internship.dsia", "2026-10-29", basis={"number": "19"}, subjects=internship)
    assert cli.json("check", "--student", student, "--gate", "report")["passed"]

    kept = {"kind": "research", "starts": "2026-09-01", "ends": "2026-12-25"}
    record("report.save", "2026-11-02", subjects=subjects, data=kept)
    project = {"kind": "projects", "values": {"project": "Грант № 12", "start": "2026-09-01"}}
    record("record.save", "2026-11-03", subjects=subjects, data=project)
    (kept_project,) = cli.json("show", student)["known"]["projects"]
    record("record.remove", "2026-11-03", subjects=[f"record:{kept_project['id']}"])
    stage = {"workflow": "stage-report", "step": "report", "evidence": {"item.submitted": "2026-11-05"}}
    record("case.decide", "2026-11-05", subjects=subjects, data=stage | {"begins": {"item.stage": 1}})
    reports = cli.json("show", student)["known"]["stage_reports"]
    item = next(one["id"] for one in reports if one.get("stage") == 1)
    record("case.undo", "2026-11-05", subjects=subjects, data={"workflow": "stage-report", "item": item})
    record("student.status", "2026-11-10", basis={"number": "77-м"}, subjects=subjects, data={"status": "leave"})

    # Those of copies need an issued paper, which is never undone: test_scan_commands.
    assert record.intentions == set(recording.INTENTIONS) - set(recording_papers.INTENTIONS)
    assert_all_undone_and_redone(record)
    assert cli.json("show", student)["known"]["student"]["status"] == "leave"
    assert len(cli.json("list", "meetings")) == 5


def test_help_and_the_bare_command_list_every_intention_with_its_data(bare: CommandLine) -> None:
    told = bare("record", "--help").out
    listed = {one["intention"]: one["data"] for one in bare.json("record")}

    assert set(listed) == set(recording.INTENTIONS)
    assert all(listed.values())
    assert all(name in told for name in listed)


def test_one_act_decides_on_many_and_speaks_of_each(cli: CommandLine, student: str, propose: Callable[[], Any]) -> None:
    propose()
    cli.record("student.save", data={"surname": "Әлиев", "track": "SP", "enrol_date": "2026-09-01"})
    other = next(f"student:{one['id']}" for one in cli.json("list", "students") if one["name"] == "Әлиев")
    items = [
        {"subject": other, "kk": "Басқа тақырып", "supervisor": "Белгісіз Адам", "proposal_date": "2026-09-25",
         "decision": "return", "reason": "тақырыбы тар"},
    ]  # fmt: skip
    cli.record(
        "topic.department", "2026-10-16", basis={"number": "3"}, subjects=[student, other, student],
        data={"items": items},
    )  # fmt: skip

    (meeting,) = cli.json("list", "meetings")
    assert (meeting["number"], meeting["decisions"]) == ("3", 2)
    (case,) = [one for one in cli.json("list", "cases") if one["student"] == "Әлиев"]
    assert case["next"]
    assert "тақырыбы тар" in cli("show", f"meeting:{meeting['id']}").out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "record-unreadable"),
        ("{", "record-unreadable"),
        ("[]", "record-not-an-object"),
        ('"topic.order"', "record-not-an-object"),
        ("[" * 100_000, "record-unreadable"),
        ({}, "record-keys"),
        ({"intention": 5, "date": "2026-11-20"}, "record-keys"),
        ({"intention": "plan.create", "date": "2026-11-20", "student": "1"}, "record-keys"),
        ({"intention": "plan.create"}, "record-date"),
        ({"intention": "plan.create", "date": "20.11.2026"}, "record-date"),
        ({"intention": "plan.create", "date": "2026-11-31"}, "date-impossible"),
        ({"intention": "plan.create", "date": "0001-01-01"}, "date-impossible"),
        ({"intention": "plan.burn", "date": "2026-11-20"}, "record-intention"),
        ({"intention": "plan.create", "date": "2026-11-20", "subjects": "student:1"}, "record-part"),
        ({"intention": "plan.create", "date": "2026-11-20", "subjects": [1]}, "record-part"),
        ({"intention": "plan.create", "date": "2026-11-20", "basis": ["3"]}, "record-part"),
        ({"intention": "plan.create", "date": "2026-11-20", "data": "мәтін"}, "record-part"),
        ({"intention": "plan.create", "date": "2026-11-20"}, "record-subjects"),
        ({"intention": "plan.create", "date": "2026-11-20", "subjects": ["student:nobody"]}, "record-unknown"),
        ({"intention": "plan.create", "date": "2026-11-20", "subjects": ["meeting:1"]}, "subject-unknown"),
        ({"intention": "topic.order", "date": "2026-11-20", "subjects": ["student:nobody"]}, "record-unknown"),
        ({"intention": "internship.approve", "date": "2026-11-20", "subjects": ["nobody"]}, "record-unknown"),
        ({"intention": "report.save", "date": "2026-11-20", "subjects": ["report:nobody"]}, "record-unknown"),
    ],
)
def test_a_malformed_file_is_one_clear_line(cli: CommandLine, content: object, code: str) -> None:
    journal = cli.json("history")

    told = cli("record", cli.file(content), status=2)

    assert told.err.startswith(f"{code}: ")
    assert told.err.count("\n") == 1
    assert cli.json("history") == journal


@pytest.mark.parametrize(
    ("intention", "data", "code"),
    [
        ("student.save", {"surname": 5}, "field-kind"),
        ("student.save", {"surname": "Қа\0"}, "letters-unwritable"),
        ("student.save", {"course": "екінші"}, "field-kind"),
        ("student.save", {"course": 10**30}, "field-kind"),
        ("student.save", {"course": True}, "field-kind"),
        ("student.save", {"enrol_date": "1 қыркүйек"}, "field-kind"),
        ("student.save", {"track": "PhD"}, "field-choice"),
        ("student.save", {"funding": "uncle"}, "field-choice"),
        ("student.save", {"status": "asleep"}, "field-unknown"),
        ("student.save", {"edition": "no-such-2030"}, "profile-unknown"),
        ("student.save", {"programme_id": "nobody"}, "record-unknown"),
        ("student.save", {"programme": "7M99999"}, "programme-unknown"),
        ("student.save", {"programme": 7}, "record-part"),
        ("student.save", {"nickname": "Ұлпаш"}, "field-unknown"),
        ("student.status", {"status": "asleep"}, "status-unknown"),
        ("topic.propose", {"items": "тақырып"}, "record-part"),
        ("topic.propose", {"topic": "Тақырып"}, "record-data"),
        ("topic.department", {"verdict": "approve"}, "record-data"),
        ("topic.propose", {"items": ["тақырып"]}, "record-part"),
        ("topic.propose", {"items": [{"kk": 5}]}, "field-kind"),
        ("topic.propose", {"items": [{"title": "Тақырып"}]}, "record-data"),
        ("topic.propose", {"items": [{"supervisor": "supervisor:nobody"}]}, "record-unknown"),
        ("topic.propose", {"items": [{"kk": "1"}, {"kk": "2"}]}, "record-item"),
        ("topic.propose", {"items": [{"subject": "student:nobody", "kk": "1"}]}, "record-item"),
        ("topic.department", {"decision": "maybe"}, "record-decision"),
        ("topic.department", {"decision": ["approve"]}, "record-decision"),
        ("topic.department", {"evidence": "дәлел"}, "record-part"),
        ("plan.texts", {"rationale": "жоспарсыз"}, "plan-missing"),
        ("internship.create", {"starts": "ертең"}, "field-kind"),
        ("internship.create", {"sources": "өзі"}, "field-kind"),
        ("internship.create", {"sources": [1.5]}, "field-kind"),
        ("internship.create", {"fee_amount": 1e300}, "field-kind"),
        ("internship.create", {"fee_amount": float("nan")}, "field-kind"),
        ("internship.create", {"title": "атауы"}, "field-unknown"),
        ("report.save", {"kind": "novel"}, "report-kind"),
        ("report.save", {"kind": ["research"]}, "field-kind"),
        ("report.save", {"colour": "көк"}, "field-unknown"),
    ],
)
def test_data_of_a_wrong_kind_is_told_and_nothing_is_written(
    cli: CommandLine, student: str, intention: str, data: object, code: str
) -> None:
    before = cli.json("show", student), cli.json("history")

    assert cli.record(intention, status=2, basis={"number": "1"}, subjects=[student], data=data)["error"] == code
    assert (cli.json("show", student), cli.json("history")) == before


@pytest.mark.parametrize(
    ("intention", "data", "code"),
    [
        ("plan.rows", {"section": "poetry", "rows": []}, "plan-section-unknown"),
        ("plan.rows", {"section": "research"}, "record-part"),
        ("plan.rows", {"section": "research", "rows": [{"starts": "2026"}]}, "field-kind"),
        ("plan.rows", {"section": "research", "rows": [{"colour": "көк"}]}, "field-unknown"),
        ("plan.rows", {"section": "research", "rows": [{"id": "nobody"}]}, "record-unknown"),
        ("plan.approvals", {"head_agreed": True}, "field-kind"),
        ("plan.approvals", {"dean_agreed": "2026-11-01"}, "field-unknown"),
        ("plan.copies", {"copies": {"number": 1}}, "record-part"),
        ("plan.copies", {"copies": [{"number": "бірінші"}]}, "field-kind"),
        ("plan.copies", {"copies": [{"number": 1, "recipient": "dean"}]}, "plan-copy"),
        ("plan.copies", {"copies": [{}]}, "plan-copy"),
    ],
)
def test_a_plan_takes_only_what_belongs_to_it(
    cli: CommandLine, student: str, intention: str, data: object, code: str
) -> None:
    cli.record("plan.create", subjects=[student])

    assert cli.record(intention, status=2, subjects=[student], data=data)["error"] == code


def test_what_the_regulation_forbids_is_refused_with_clause_and_reason(
    cli: CommandLine, student: str, propose: Callable[[], Any]
) -> None:
    assert cli.record("topic.department", status=1, basis={"number": "3"}, subjects=[student])["error"]
    propose()
    told = cli.record("topic.council", status=1, basis={"number": "3"}, subjects=[student])
    assert "5.1" in told["message"]
    future = cli.record("topic.department", "2027-01-01", status=1, basis={"number": "3"}, subjects=[student])
    assert future["error"] == "act-date-future"
    reasonless = cli.record(
        "topic.department", status=1, basis={"number": "3"}, subjects=[student], data={"decision": "return"}
    )
    assert reasonless["error"] == "reason-missing"
    assert cli.json("list", "meetings") == []


def test_half_a_letter_is_not_a_name(cli: CommandLine) -> None:
    text = r'{"intention": "student.save", "date": "2026-11-20", "data": {"surname": "\ud800"}}'

    refusal = cli.json("record", cli.file(text), status=2)
    assert (refusal["error"], refusal["params"]["letters"]) == ("letters-unwritable", "U+D800")


def test_a_plan_is_created_once(cli: CommandLine, student: str) -> None:
    cli.record("plan.create", subjects=[student])

    assert cli.record("plan.create", status=1, subjects=[student])["error"] == "plan-exists"


def test_an_iin_belongs_to_one_student(cli: CommandLine, student: str) -> None:
    cli.record("student.save", subjects=[student], data={"iin": "990101400012"})

    assert cli.record("student.save", status=1, data={"surname": "Ким", "iin": "990101400012"})["error"] == "iin-taken"
    assert cli.record("student.save", status=1, data={"surname": "Ким", "iin": "99"})["error"] == "iin-length"
    assert cli.record("student.save", status=1, data={"given_name": "Аты"})["error"] == "name-missing"


def test_records_of_facts_are_kept_changed_and_removed(cli: CommandLine, student: str) -> None:
    values = {"name": "Математика", "source": "course", "document": {"number": "5", "date": "2026-09-30"}}
    cli.record("record.save", subjects=[student], data={"kind": "prerequisites", "values": values})
    (kept,) = cli.json("show", student)["known"]["prerequisites"]
    assert kept["document"] == {"number": "5", "date": "2026-09-30"}

    record = f"record:{kept['id']}"
    cli.record("record.save", subjects=[record], data={"values": {"closed": "2026-10-30", "document.number": None}})
    shown = cli.json("show", record)
    assert shown["values"]["closed"] == "2026-10-30"
    assert "document.number" not in shown["values"]

    cli.record("record.remove", subjects=[record])
    assert cli.json("show", student)["known"]["prerequisites"] == []


def test_records_of_the_department_are_listed(cli: CommandLine) -> None:
    for kind, values in (
        ("department.contracts", {"kind": "rnd", "party": "«Қазтелеком» АҚ"}),
        ("department.laboratories", {"name": "Желілер зертханасы"}),
    ):
        cli.record("record.save", data={"kind": kind, "values": values})

    assert [one["kind"] for one in cli.json("list", "records")] == ["department.contracts", "department.laboratories"]
    assert [one["values"]["name"] for one in cli.json("list", "records", "--search", "желілер")] == [
        "Желілер зертханасы"
    ]


@pytest.mark.parametrize("data", [{}, {"values": {"role": "х"}}, {"kind": 5, "values": {}}, {"kind": "projects"}])
def test_a_record_without_its_parts_is_wrong_usage(cli: CommandLine, student: str, data: dict[str, Any]) -> None:
    assert cli.record("record.save", subjects=[student], data=data, status=2)["error"] == "record-part"


@pytest.mark.parametrize("intention", ["topic.propose", "topic.department", "topic.acquaintance", "case.decide"])
def test_an_act_that_concerns_nobody_is_wrong_usage(cli: CommandLine, intention: str) -> None:
    told = cli.record(intention, subjects=[], basis={"number": "3"}, status=2)
    assert (told["error"], told["params"]["intention"]) == ("record-nobody", intention)
