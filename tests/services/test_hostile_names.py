"""Texts that harm elsewhere, as names and topics: kept and printed whole, or refused with the letters named."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from app.domain.errors import KafedraError, Refused, UsageError
from app.exchange.data_rows import Problem
from app.services import (
    history,
    import_problems,
    import_study,
    plans,
    printing,
    search,
    students,
    supervisors,
    tables,
    topics,
    word_files,
)
from app.services.context import Context
from app.services.import_plan import PlannedRow
from app.services.printing import PrintOptions
from app.services.topics import Proposal

FORM = "mitu-a"
KEPT = {
    "markup": "<b>Қ</b> <img src='file:///etc/passwd'/> <para> &amp; &lt; ]]>",
    "quotes": '\'; DROP TABLE student; -- "«‘’»"',
    "templates": "{0} {mag.surname} ${x} %s %(a)s {{x}} \\n \\0 $1",
    "formula": '=HYPERLINK("http://example.kz","x")',
    "plus": "+7 701 000 00 00",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1)",
    "paths": "../../etc/passwd C:\\con\\nul.txt",
    "one letter": "Қ",
    "long": "Ұзын тақырып " * 307,
    "one long word": "Қ" * 4_000,
}
# Kept as they were typed, but the face of the forms has no such letter, or they would have to be shaped.
UNPRINTABLE = {
    "emoji": ("Қасым 👩‍🎓", "👩 (U+1F469)"),
    "turned": ("\u202eмысаҚ", "U+202E"),
    "hebrew": ("שלום", "U+05E9"),
    "marks": ("Ә\u0323\u0301", "U+0323"),
    "chinese": ("漢字", "漢 (U+6F22)"),
}
UNWRITABLE = {"nul": "Қа\0сым", "bell": "Қа\x07сым", "half a letter": "Қа\ud800сым", "no letter": "Қа\uffffсым"}
LONGEST_ON_A_PAGE = 1_000
BEGINNINGS = ("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0")


def squeezed(text: str) -> str:
    """Without what lines are broken at."""
    return re.sub(r"\s+|\u00ad", "", unicodedata.normalize("NFC", text))


def printed(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return squeezed(done.stdout.decode("utf-8"))


def written(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        document = ElementTree.fromstring(package.read("word/document.xml"))
    return squeezed("".join(document.itertext()))


@pytest.fixture
def named(new_student: Callable[..., str], department: Context) -> Callable[[str], str]:
    """A student whose name and topic, and whose supervisor's name, are this text."""

    def name(text: str) -> str:
        student_id = new_student(surname=text)
        staff_id, _ = supervisors.save(department, None, {"surname": text, "position": text})
        proposal = Proposal(student_id, kk=text, staff_id=staff_id, proposal_date=date(2026, 9, 1), direction=text)
        topics.save_proposals(department, [proposal])
        return student_id

    return name


@pytest.mark.parametrize("kind", KEPT)
def test_printed_literally_and_whole(department: Context, named: Callable[[str], str], kind: str) -> None:
    text = KEPT[kind].strip()
    student_id = named(text)
    assert students.get(department, student_id)["surname"] == text
    assert topics.proposals(department, [student_id])[student_id].kk == text
    subject = f"student:{student_id}"
    times = 2  # the topic stands on the cover and in the plan
    part = squeezed(text)
    if len(text) > LONGEST_ON_A_PAGE:  # feet of pages stand in between
        part, times = squeezed(text[:14]), times * text.count(text[:14])
    assert printed(printing.preview(department, FORM, subject, PrintOptions()).pdf).count(part) >= times
    assert written(word_files.export(department, FORM, subject, PrintOptions()).content).count(part) >= times
    assert text in "".join(line.text for line in history.lines(department))


@pytest.mark.parametrize("kind", UNPRINTABLE)
def test_letters_that_cannot_be_printed_are_kept_and_named(
    department: Context, named: Callable[[str], str], kind: str
) -> None:
    text, letters = UNPRINTABLE[kind]
    student_id = named(text)
    assert students.get(department, student_id)["surname"] == unicodedata.normalize("NFC", text)
    for render in (printing.preview, word_files.export):
        with pytest.raises(Refused) as refusal:
            render(department, FORM, f"student:{student_id}", PrintOptions())
        assert refusal.value.code == "glyphs-missing"
        assert letters in str(refusal.value.params["letters"])


@pytest.mark.parametrize("kind", UNWRITABLE)
def test_letters_that_no_record_holds_are_refused_and_named(department: Context, student_id: str, kind: str) -> None:
    journal = history.lines(department)
    text = UNWRITABLE[kind]
    plan_id = plans.create(department, student_id)[0]
    for save in (
        lambda: students.save(department, None, {"surname": text}),
        lambda: students.save(department, student_id, {"previous_education": text}),
        lambda: supervisors.save(department, None, {"surname": "Ким", "degree": text}),
        lambda: topics.save_proposals(department, [Proposal(student_id, kk=text)]),
        lambda: plans.save_rows(department, plan_id, "study", [{"name": text}]),
    ):
        with pytest.raises(UsageError) as refusal:
            save()
        assert refusal.value.code == "letters-unwritable"
        assert refusal.value.params["letters"] == f"U+{ord(next(one for one in text if one not in 'Қасым')):04X}"
    assert len(history.lines(department)) == len(journal) + 1


@pytest.mark.parametrize("kind", [*KEPT, *UNPRINTABLE])
def test_found_by_what_was_typed(department: Context, named: Callable[[str], str], kind: str) -> None:
    text = KEPT.get(kind) or UNPRINTABLE[kind][0]
    student_id = named(text)
    found = {hit.id for hit in search.find(department, text)}
    listed = {line.id for line in students.list_lines(department, students.wanted(text))}
    if search.find(department, text):  # of signs alone nothing can be looked for
        assert student_id in found & listed


@pytest.mark.parametrize(
    "text", ["қ" * 100_000, "а " * 50_000, " ".join(f"с{n}" for n in range(5_000)), "%_*?\\", "\0"]
)
def test_whatever_is_pasted_into_the_search_field(department: Context, student_id: str, text: str) -> None:
    search.find(department, text)
    students.list_lines(department, students.wanted(text))
    supervisors.list_lines(department, text)


# --- tables -----------------------------------------------------------------------------------------------------------


def cells_of(path: Path) -> list[tuple[object, str, bool]]:
    sheet = openpyxl.load_workbook(path).active
    return [(cell.value, cell.data_type, cell.quotePrefix) for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("text", [*BEGINNINGS, *(KEPT[kind] for kind in ("markup", "formula", "minus"))])
def test_no_export_makes_a_formula(department: Context, student_id: str, tmp_path: Path, text: str) -> None:
    plan_id = plans.create(department, student_id)[0]
    plans.save_rows(department, plan_id, "study", [{"name": text, "code": text}])
    shown = {text, text.replace("\r", "\n"), text.replace("\r", "_x000D_")}  # as XML may have it
    import_study.export(department, tmp_path / "plan.xlsx", student_id)
    tables.export(department, tmp_path / "list.xlsx", [text], [[text]])
    import_problems.save(department, tmp_path / "problems.xlsx", [_problem(text)], [text])
    for name in ("plan", "list", "problems"):
        found = [one for one in cells_of(tmp_path / f"{name}.xlsx") if one[0] in shown]
        assert found, name
        assert {kind for _, kind, _ in found} == {"s"}, name
        assert all(quoted for _, _, quoted in found) or text.startswith("<"), name
    import_problems.save(department, tmp_path / "problems.csv", [_problem(text)], ["№", "ТАӘ", "A", "B"])
    with (tmp_path / "problems.csv").open(encoding="utf-8-sig", newline="") as file:
        (_, (_, name, *_)) = csv.reader(file, delimiter=";")
    assert name == (text if text.startswith("<") else f"'{text}")


def _problem(text: str) -> PlannedRow:
    return PlannedRow(2, text, "refused", problems=(Problem(2, "A", "A2", "name-missing", {}),))


def test_a_table_that_cannot_be_written_leaves_the_old_one(department: Context, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    tables.export(department, path, ["a"], [["b"]])
    kept = path.read_bytes()
    (tmp_path / "list.xlsx.part").mkdir()
    with pytest.raises(KafedraError):
        tables.export(department, path, ["a"], [["c"]])
    assert path.read_bytes() == kept
