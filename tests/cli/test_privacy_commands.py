"""Personal data on the command line: what is kept of them, whose term is over, their anonymising."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine

WORD = "ИЕСІЗДЕНДІРУ"


@pytest.fixture
def leaver(cli: CommandLine, student: str) -> str:
    """The only student, expelled; leavers are kept for no year."""
    cli.record("student.save", subjects=[student], data={"iin": "990101400012"})
    basis = {"number": "7-м"}
    cli.record("student.status", "2026-11-02", subjects=[student], basis=basis, data={"status": "expelled"})
    cli("settings", "privacy.keep-years", "0")
    return student


def test_nobody_is_listed_without_a_term(cli: CommandLine, leaver: str) -> None:
    cli("settings", "privacy.keep-years", "null")
    assert cli.json("settings", "privacy.keep-years")[0]["value"] is None
    assert cli.json("anonymise") == []


def test_the_terms_that_are_over_are_listed(cli: CommandLine, leaver: str) -> None:
    (row,) = cli.json("anonymise")
    assert f"student:{row['id']}" == leaver
    assert (row["status"], row["left"], row["until"]) == ("expelled", "2026-11-02", "2026-11-02")


def test_without_the_word_it_is_only_told_what_would_happen(cli: CommandLine, leaver: str) -> None:
    told = cli("anonymise", "--student", leaver).out
    assert "Қасымова Ұлпан Серікқызы" in told
    assert "болдырылмайды" in told
    assert cli.json("anonymise", "--student", leaver)["names"] == ["Қасымова Ұлпан Серікқызы"]
    assert cli.json("show", leaver, "--full-iin")["student"]["iin"] == "990101400012"


def test_with_the_word_it_is_done(cli: CommandLine, leaver: str) -> None:
    answer = cli.json("anonymise", "--student", leaver, "--word", WORD)
    assert (answer["people"], answer["trouble"]) == (1, None)
    assert cli.json("show", leaver)["student"]["surname"] == "Иесіздендірілген № 1"
    assert "Қасымова".encode() not in Path(cli.database).read_bytes()
    assert b"990101400012" not in Path(cli.database).read_bytes()
    assert "иесіздендірілген адамдар: 1" in cli("history").out
    assert cli("undo", status=None).status in (0, 1)
    assert cli.json("show", leaver)["student"]["surname"] == "Иесіздендірілген № 1"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_word_may_be_that_of_any_language(cli: CommandLine, leaver: str, language: str) -> None:
    word = {"kk": WORD, "ru": "ОБЕЗЛИЧИТЬ", "en": "ANONYMISE"}[language]
    assert cli.json("anonymise", "--student", leaver, "--word", word)["people"] == 1


def test_a_wrong_word_is_refused(cli: CommandLine, leaver: str) -> None:
    assert cli.json("anonymise", "--student", leaver, "--word", "иә", status=1)["error"] == "anonymise-word-wrong"


def test_who_studies_is_refused(cli: CommandLine, student: str) -> None:
    cli("settings", "privacy.keep-years", "0")
    assert cli.json("anonymise", "--student", student, "--word", WORD, status=1)["error"] == "anonymise-term"


def test_what_is_kept_of_personal_data_is_told(cli: CommandLine, student: str) -> None:
    access = {"kind": "department.access", "values": {"name": "Қасымова Ұлпан", "order": {"number": "15-ө"}}}
    cli.record("record.save", data=access)
    breach = {"found": "2026-11-20", "happened": "Тізім жоғалды"}
    cli.record("record.save", data={"kind": "department.breaches", "values": breach})
    told = cli.json("privacy")
    assert told["access"] == [{"name": "Қасымова Ұлпан", "order.number": "15-ө"}]
    assert (told["breaches"][0]["due"], told["breaches"][0]["sent"]) == ("2026-11-23", None)
    assert told["without_consent"] == [student.partition(":")[2]]
    assert told["settings"] == {"privacy.consent-asked": True, "privacy.breach-days": 1, "privacy.keep-years": None}

    cli.record("record.save", subjects=[student], data={"kind": "consents", "values": {"given": "2026-09-01"}})
    assert cli.json("privacy")["without_consent"] == []


def test_the_papers_are_printed(cli: CommandLine, student: str, tmp_path: Path) -> None:
    cli("print", "access-list", "--for", "department:2026-11-22", "--out", tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")


def test_the_file_is_written_anew(cli: CommandLine, student: str) -> None:
    assert "жаңадан жазылды" in cli("privacy", "--clear-traces").out
