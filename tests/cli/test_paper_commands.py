"""forms and print: specimens, one paper, a cohort; what cannot be printed is named."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.conftest import PROFILE

FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")


def is_pdf(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-32:]


def test_the_forms_of_an_edition_stand_in_the_order_of_their_appendices(bare: CommandLine) -> None:
    forms = bare.json("forms", "--profile", PROFILE)

    assert [form["id"] for form in forms][: len(FORMS)] == list(FORMS)
    assert all(form["title"] and "kk" in form["languages"] for form in forms)
    assert not {form["id"] for form in bare.json("forms", "--profile", "vku-2023")} & set(FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_blank_specimen_needs_no_database(bare: CommandLine, form: str) -> None:
    out = bare.database.parent / f"{form} үлгісі.pdf"

    bare("print", form, "--blank", "--out", out)

    assert is_pdf(out)
    assert not bare.database.exists()


def test_a_paper_is_printed_numbered_and_listed(cli: CommandLine, student: str) -> None:
    cli.record("plan.create", subjects=[student])
    out = cli.database.parent / "Жоспар.pdf"

    told = cli.json("print", "mitu-a", "--for", student, "--out", out)

    assert is_pdf(out)
    assert told["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert told["draft"]
    assert told["missing"]
    assert len(told["missing_labels"]) == len(told["missing"])
    assert "Тақырып негіздемесі" in told["missing_labels"]
    (line,) = cli.json("list", "papers")
    assert (line["number"], line["form"]) == (told["paper"], "mitu-a")
    assert cli.json("list", "papers", "--search", "қасым") == [line]


def test_a_cohort_is_printed_as_far_as_it_can_be(bare: CommandLine) -> None:
    bare("demo")
    folder = bare.database.parent / "Жоспарлар"
    cohorts = {one["cohort"] for one in bare.json("list", "students") if one["cohort"]}

    told = [bare.json("print", "mitu-a", "--cohort", one, "--out", folder, status=None) for one in sorted(cohorts)]

    assert sum(one["issued"] for one in told) == len(list(folder.glob("*.pdf")))
    assert all(is_pdf(Path(path)) for one in told for path in one["files"])
    assert any(one["refused"] for one in told)
    assert all(one["message"] and one["student"].startswith("student:") for part in told for one in part["refused"])
    assert bare.json("print", "mitu-a", "--cohort", 1990, "--out", folder)["issued"] == 0


def test_what_cannot_be_printed_is_told(cli: CommandLine, student: str) -> None:
    out = cli.database.parent / "a.pdf"
    assert cli.json("print", "mitu-x", "--blank", "--out", out, status=2)["error"] == "form-unknown"
    assert cli.json("print", "mitu-a", "--for", "student:nobody", "--out", out, status=2)["error"] == "record-unknown"
    assert cli.json("print", "mitu-b", "--for", student, "--out", out, status=1)["error"] == "paper-no-internship"
    assert not out.exists()
    nowhere = cli.database.parent / "жоқ қапшық" / "a.pdf"
    assert cli.json("print", "mitu-a", "--blank", "--out", nowhere, status=3)["error"] == "file-no-folder"
    assert cli.json("print", "mitu-a", "--blank", "--out", cli.database.parent, status=3)["error"] == "file-not-saved"
    assert not list(cli.database.parent.glob("*.part"))
    assert cli("print", "mitu-a", "--blank", "--for", student, "--out", out, status=2).err


def test_a_student_is_packed_into_a_file_and_a_cohort_into_a_folder(cli: CommandLine, student: str) -> None:
    cli.json("print", "consent", "--for", student, "--out", cli.database.parent / "k.pdf")
    out, folder = cli.database.parent / "Папка.pdf", cli.database.parent / "Папкалар"

    told = cli.json("pack", "--student", student, "--out", out)

    assert is_pdf(out)
    assert told["pages"] == 2
    assert len(told["papers"]) == 1
    assert len(told["missing"]) == 1
    many = cli.json("pack", "--cohort", 2026, "--out", folder)
    assert many == {"files": [str(folder / "001 Қасымова Ұлпан Серікқызы.pdf")], "refused": []}
    assert is_pdf(folder / "001 Қасымова Ұлпан Серікқызы.pdf")
    assert cli.json("pack", "--student", "student:nobody", "--out", out, status=2)["error"] == "record-unknown"
    assert cli("pack", "--out", out, status=2).err
