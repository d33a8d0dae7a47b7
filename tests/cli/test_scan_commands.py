"""Copies on their way and the coming home of signed sheets, by the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from app.services import recording_papers
from tests.cli.conftest import CommandLine
from tests.services.signed_sheets import DPI, blank_sheet, scan_of


@pytest.fixture
def plans(bare: CommandLine) -> list[Path]:
    """The plans of a cohort of the demonstration, issued for signing; what is listed comes with them."""
    bare("demo")
    folder = bare.database.parent / "Жоспарлар"
    for cohort in {one["cohort"] for one in bare.json("list", "students") if one["cohort"]}:
        bare("print", "mitu-a", "--cohort", cohort, "--out", folder, status=None)
    return sorted(folder.iterdir())


def scanned(pdf: Path, target: Path) -> Path:
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in document]
    return scan_of([*pictures, blank_sheet()], target)


def copies_of(cli: CommandLine, pdf: Path) -> list[Any]:
    number = pdf.name.split()[0]
    return [one for one in cli.json("list", "copies") if one["number"] == number]


def test_the_whole_way_of_a_copy(bare: CommandLine, plans: list[Path]) -> None:
    (copy,) = copies_of(bare, plans[0])
    assert (copy["holder"], copy["next"], copy["stage"], copy["copy"]) == ("department", "student", "way", 1)
    subjects = [f"copy:{copy['id']}"]
    day = "2026-11-22"
    bare.record("copy.sign", day, subjects=subjects, data={"role": "student"})
    assert copies_of(bare, plans[0])[0]["next"] == "supervisor"
    told = bare.record("copy.sign", day, subjects=subjects, data={"role": "head"}, status=1)
    assert told["error"] == "copy-not-next"
    bare.record("copy.hand", day, subjects=subjects, data={"holder": "supervisor", "receiver": "Әбдірахманов"})
    assert copies_of(bare, plans[0])[0]["holder"] == "supervisor"
    bare.record("copy.lost", day, subjects=subjects, data={"note": "табылмады"})
    assert copies_of(bare, plans[0]) == []
    bare.record("copy.take-back", day, subjects=subjects, data={"reason": "табылды"})
    bare.record("copy.home", day, subjects=subjects)
    assert copies_of(bare, plans[0]) == []
    for _ in range(2):
        bare("undo")
    assert copies_of(bare, plans[0]) == []
    for _ in range(3):
        bare("undo")
    bare("redo")
    assert copies_of(bare, plans[0])[0]["next"] == "supervisor"
    assert set(recording_papers.INTENTIONS) == {"copy.sign", "copy.hand", "copy.lost", "copy.take-back", "copy.home"}


def test_one_refused_copy_refuses_the_whole_act(bare: CommandLine, plans: list[Path]) -> None:
    first, second = (copies_of(bare, one)[0] for one in plans[:2])
    bare.record("copy.sign", "2026-11-22", subjects=[f"copy:{first['id']}"], data={"role": "student"})
    both = [f"copy:{one['id']}" for one in (second, first)]
    assert bare.record("copy.sign", "2026-11-22", subjects=both, data={"role": "student"}, status=1)["error"]
    assert copies_of(bare, plans[1]) == [second]
    assert bare.record("copy.home", "2026-11-22", status=2)["error"] == "record-subjects"
    assert bare.record("copy.home", "2026-11-22", subjects=["copy:no"], status=2)["error"] == "record-unknown"


def test_scans_of_a_folder_are_filed(bare: CommandLine, plans: list[Path]) -> None:
    folder = bare.database.parent / "Скандар"
    folder.mkdir()
    scanned(plans[0], folder / "бір.pdf")
    (folder / "бос.pdf").write_bytes(b"")
    (copy,) = copies_of(bare, plans[0])

    planned = bare.json("import", "scans", folder, "--dry-run", status=1)
    assert copies_of(bare, plans[0]) == [copy]
    told = bare.json("import", "scans", folder, status=1)

    assert planned == told | {"dry_run": True}
    assert (told["accepted"], told["updated"], told["unchanged"]) == (copy["sheets"], 1, 0)
    found = [(one["column"], one["row"], one["code"]) for one in told["problems"]]
    assert found == [("бір.pdf", copy["sheets"] + 1, "tray-no-mark"), ("бос.pdf", None, "scan-empty")]
    assert copies_of(bare, plans[0]) == []
    again = bare.json("import", "scans", folder / "бір.pdf")
    assert (again["accepted"], again["unchanged"], again["problems"]) == (0, 1, [])
    assert "tray-no-mark" not in bare("import", "scans", folder / "бір.pdf").out
    assert bare.json("import", "scans", folder / "жоқ.pdf", status=2)["error"] == "scan-missing"
    bare("undo")
    assert copies_of(bare, plans[0]) == [copy]
    assert bare.json("verify")["scans_lost"] == []
