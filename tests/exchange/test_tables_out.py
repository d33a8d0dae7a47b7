"""What goes out to Excel is text, never a formula."""

from __future__ import annotations

import gc
import signal
import sys
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import EnvironmentProblem
from app.exchange.spreadsheets import open_workbook
from app.exchange.tables_out import literal, write_table

DANGEROUS = ["=1+1", "+7 701", "-x", "@SUM(1)", "\tx", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x";"y")', "\n=1"]


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert write_table(path, ["=a", "b"], [[text, text] for text in DANGEROUS]) == len(DANGEROUS)
    sheet = openpyxl.load_workbook(path).active
    cells = [cell for row in sheet.iter_rows(max_col=1) for cell in row]
    assert [cell.value for cell in cells] == ["=a", *DANGEROUS]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    with zipfile.ZipFile(path) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_values_keep_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_table(
        path, ["Аты", "Күні", "Саны", "Сомасы"], [["Әли 😀", date(2026, 8, 25), 3, Decimal("1.50")], [None] * 4]
    )
    assert open_workbook(path).sheet("Kafedra").rows == [
        ["Аты", "Күні", "Саны", "Сомасы"],
        ["Әли 😀", date(2026, 8, 25), 3.0, 1.5],
    ]


def test_sheet_name_of_any_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_table(path, ["a"], [], sheet_name="Магистранттар: 2026/2027 [бірінші топ]")
    assert open_workbook(path).sheet_names == ("Магистранттар  2026 2027  бірін",)


def test_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        write_table(tmp_path / "none" / "out.xlsx", ["a"], [["b"]])
    assert problem.value.code == "table-not-written"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_folder_for_temporary_files_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file of this process may grow beyond the limit: the sheet is put together aside and meets it first."""
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)  # openpyxl ends its sheet once more when it is let go
    import resource

    path = tmp_path / "out.xlsx"
    path.write_bytes(b"what was there")
    rows = [[f"Магистрант {number}"] for number in range(20_000)]
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, before[1]))
    try:
        with pytest.raises(EnvironmentProblem, match="table-not-written"):
            write_table(path, ["Аты"], rows)
        gc.collect()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert path.read_bytes() == b"what was there"
    assert write_table(path, ["Аты"], rows) == len(rows)


@given(st.text())
def test_any_text_fits_a_cell(text: str) -> None:
    kept = literal(text)
    assert len(kept) == len(text)
    assert not any(ord(char) < 32 and char not in "\t\n\r" for char in kept)
