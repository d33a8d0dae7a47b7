"""Files made to harm, given to every command that takes one: a sentence with a code, and nothing is written."""

from __future__ import annotations

import json
import random

import pytest

from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE


def _json(content: object) -> bytes:
    return json.dumps(content).encode()


def _request(**parts: object) -> bytes:
    return _json({"intention": "student.save", "date": "2026-11-20", **parts})


BODIES = {
    "empty": b"",
    "blank": b" \n\t\r\n" * 500,
    "nul": b"\0" * 5_000,
    "random": random.Random(1).randbytes(5_000),
    "cut off": b'{"student": {"name": "',
    "nothing": b"null",
    "a number": b"5",
    "a list": b"[]",
    "a list of anything": b'[{"a": 1}, 5, null, [[]]]',
    "an endless number": b'{"a": ' + b"9" * 5_000 + b"}",
    "no number": b'{"settings": {"a": NaN}, "student": {"gpa": Infinity}}',
    "deep lists": b"[" * 100_000,
    "deep records": b'{"a":' * 50_000,
    "deep and closed": b'{"a":' * 400 + b"1" + b"}" * 400,
    "deep data": _request(data={})[:-3] + b'{"surname":' + b"[" * 400 + b"]" * 400 + b"}}",
    "another encoding": '{"a": 1}'.encode("utf-16"),
    "no encoding": b'{"a": "\xff\xfe"}',
    "half a letter": b'{"\\ud800": "\\ud800", "student": {"name": "\\ud800"}}',
    "a letter that is none": b'{"student": {"name": "a\\u0000b"}}',
    "a long name": b'{"' + b"k" * 1_000_000 + b'": 1}',
    "one key twice": b'{"student": 1, "student": {"track": "SP"}}',
    "other kinds of values": _json({"students": 5, "student": [], "settings": [], "calendar": {"days_off": [5]}}),
    "days that are none": _json({"student": {"enrol_date": "2026-02-29"}, "topic": {"proposal": "0001-01-01"}}),
    "days at the end of time": _json({"student": {"enrol_date": "9999-12-31"}}),
    "candidates of no kind": _json({"candidates": {"a": 1}}),
    "an act of no kind": _request(intention="nope" * 1_000, subjects=["student:" + "x" * 100_000]),
    "an act with odd parts": _request(basis=[], subjects={}, data=[5]),
    "an act with odd values": _request(data={"surname": ["a"], "course": {"a": 1}, "previous_education": [1]}),
    "a department of no kind": _json({"department": 5, "officials": "x", "programmes": [5], "semesters": [{}]}),
    "a department beyond measure": _json({"semesters": [{"year": 10**30, "number": 99, "starts": "2026-09-01"}]}),
    "toml cut off": b"a = 1979-05-27T07:32:00\nb = [1,\n",
    "an hour for a day": b'intention = "student.save"\ndate = 07:32:00\n',
    "a page description": b"%PDF-1.7\n" + b"\0" * 100,
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "a package": b"PK\x03\x04" + b"\0" * 400,
    "a database": b"SQLite format 3\0" + b"\0" * 4_096,
}
TOML_BODIES = ("toml cut off", "an hour for a day", "nul", "deep lists", "no encoding")
FILE = "FILE"
COMMANDS = (
    ("evaluate", "--profile", PROFILE, "--facts", FILE),
    ("rank", "--profile", PROFILE, "--facts", FILE),
    ("record", FILE),
    ("import", "students", FILE),
    ("import", "plan", FILE, "--student", "STUDENT"),
    ("import", "scans", FILE),
    ("edition", "install", FILE),
)


@pytest.mark.parametrize(
    ("body", "suffix"), [*((body, ".json") for body in BODIES), *((body, ".toml") for body in TOML_BODIES)]
)
def test_whatever_a_file_holds(cli: CommandLine, body: str, suffix: str) -> None:
    journal = cli.json("history")
    path = cli.database.parent / f"файл{suffix}"
    path.write_bytes(BODIES[body])
    given = {FILE: str(path), "STUDENT": cli.only("students")}
    for command in COMMANDS:
        told = cli(*(given.get(word, word) for word in command), status=None)
        assert told.status in (0, 1, 2, 3), command
        assert told.status == 0 or ": " in told.out + told.err, command
    assert cli.json("history") == journal


@pytest.mark.parametrize("body", BODIES)
def test_a_department_is_not_begun_from_such_a_file(bare: CommandLine, body: str) -> None:
    path = bare.database.parent / "кафедра.json"
    path.write_bytes(BODIES[body])
    told = bare("init", "--profile", PROFILE, "--from", path, status=None)
    assert told.status in (1, 2)
    assert not bare.database.exists()
