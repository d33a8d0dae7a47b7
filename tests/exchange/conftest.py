"""Real files made for one test, and the shipped words by which lists are understood."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest

from app.exchange.columns import Kind, choose_sheet, read_layout
from app.exchange.spreadsheets import open_workbook
from app.exchange.student_rows import StudentList, read_students
from app.exchange.supervisor_rows import SupervisorList, read_supervisors
from app.exchange.vocabulary import Vocabulary, load_vocabulary
from app.locations import shipped

Rows = Sequence[Sequence[Any]]
SAMPLES = Path(__file__).parent.parent / "data" / "samples"

_ODS_START = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)
_ODS_END = "</office:spreadsheet></office:body></office:document-content>"


@pytest.fixture(scope="session")
def samples() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary(shipped().exchange)


@pytest.fixture
def xlsx(tmp_path: Path) -> Callable[..., Path]:
    """Write sheets of rows; `change` may still touch the workbook before it is saved."""

    def write(*sheets: Rows, name: str = "list.xlsx", change: Callable[[Any], None] | None = None) -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for number, rows in enumerate(sheets, 1):
            sheet = workbook.create_sheet(f"Sheet{number}")
            for row in rows:
                sheet.append(list(row))
        if change is not None:
            change(workbook)
        path = tmp_path / name
        workbook.save(path)
        return path

    return write


@pytest.fixture
def repacked(tmp_path: Path) -> Callable[[Path, Mapping[str, bytes]], Path]:
    """The package with some of its parts replaced or added."""

    def write(source: Path, parts: Mapping[str, bytes]) -> Path:
        path = tmp_path / f"repacked-{source.name}"
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                if name not in parts:
                    new.writestr(name, old.read(name))
            for name, content in parts.items():
                new.writestr(name, content)
        return path

    return write


@pytest.fixture
def ods(tmp_path: Path) -> Callable[[str], Path]:
    """An OpenDocument sheet from the XML of its rows."""

    def write(rows_xml: str) -> Path:
        path = tmp_path / "list.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            package.writestr("META-INF/manifest.xml", "<manifest/>")
            content = f'{_ODS_START}<table:table table:name="S">{rows_xml}</table:table>{_ODS_END}'
            package.writestr("content.xml", content)
        return path

    return write


@pytest.fixture(scope="session")
def ods_row() -> Callable[[Sequence[str]], str]:
    def row(texts: Sequence[str]) -> str:
        cells = (
            f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
            for text in texts
        )
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    return row


@pytest.fixture
def students(vocabulary: Vocabulary) -> Callable[..., StudentList]:
    """Read a file as a list of students."""

    def read(path: Path, known: Mapping[str, tuple[str, ...]] | None = None) -> StudentList:
        workbook = open_workbook(path)
        sheet = choose_sheet(workbook, "students", vocabulary)
        return read_students(sheet, read_layout(sheet, "students", vocabulary, file=path.name), vocabulary, known or {})

    return read


@pytest.fixture
def supervisors(vocabulary: Vocabulary) -> Callable[[Path], SupervisorList]:
    def read(path: Path) -> SupervisorList:
        workbook = open_workbook(path)
        sheet = choose_sheet(workbook, "supervisors", vocabulary)
        return read_supervisors(sheet, read_layout(sheet, "supervisors", vocabulary), vocabulary)

    return read


@pytest.fixture
def meanings(vocabulary: Vocabulary) -> Callable[..., dict[str, str]]:
    """Field -> column letters, as guessed."""

    def guess(path: Path, kind: Kind = "students") -> dict[str, str]:
        sheet = choose_sheet(open_workbook(path), kind, vocabulary)
        columns = read_layout(sheet, kind, vocabulary).columns
        return {column.field: column.letters for column in columns if column.field}

    return guess
