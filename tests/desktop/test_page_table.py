"""A list of any length: fetched a screen at a time, sorted by the query, selected and copied as a whole."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.desktop.models.page_model import CHUNK, Column, PageModel, Row
from app.desktop.models.page_table import PageTable
from app.desktop.shell import Shell
from app.desktop.tasks import SyncWorker, Worker
from tests.desktop.conftest import Answers
from tests.desktop.user import press_key

COLUMNS = (
    Column("name", "Name", 200),
    Column("number", "Number", 80, kind="number"),
    Column("", "State", 120, kind="chip", sortable=False),
)


class Source:
    """A list of so many rows, and what of it was asked for."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.asked: list[tuple[str, bool, int, int]] = []
        self.restricted_to: list[object] = []
        self.fault: Exception | None = None

    def __call__(
        self, ctx: Any, wanted: object, order: str, descending: bool, offset: int, limit: int
    ) -> tuple[list[Row], int]:
        self.asked.append((order, descending, offset, limit))
        self.restricted_to.append(wanted)
        if self.fault is not None:
            raise self.fault
        numbers = range(self.length)
        ordered = list(reversed(numbers)) if descending else list(numbers)
        rows = [Row(f"id{n}", (f"Name {n:05}", n, ("late", "late"))) for n in ordered[offset : offset + limit]]
        return rows, self.length


def unrestricted() -> None:
    """Nothing is left out of the list."""


@pytest.fixture
def source() -> Source:
    return Source(20_000)


@pytest.fixture
def table(shell: Shell, source: Source, qtbot: QtBot) -> Iterator[PageTable]:
    table = PageTable(shell, COLUMNS, source, unrestricted, "list")
    qtbot.addWidget(table)
    table.resize(600, 500)
    table.show()
    table.reload()
    yield table
    table.hide()


def text_at(table: PageTable, row: int, column: int = 0) -> str | None:
    return table.model_.index(row, column).data()


@pytest.mark.parametrize("length", [0, 1, CHUNK, CHUNK + 1, 350])
def test_the_model_keeps_the_rules_of_models(shell: Shell, length: int) -> None:
    model = PageModel(shell, COLUMNS, Source(length), unrestricted)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload()
    for row in range(length):
        model.index(row, 0).data()
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.reload()
    assert model.rowCount() == length
    assert model.rowCount(model.index(0, 0)) == 0
    assert tester.model() is model


def test_only_what_is_seen_is_fetched(table: PageTable, source: Source) -> None:
    assert table.total == 20_000
    assert {offset for _, _, offset, _ in source.asked} == {0}
    text_at(table, 19_999)
    assert text_at(table, 19_999) == "Name 19999"
    assert {offset for _, _, offset, _ in source.asked} == {0, 19_900}


def test_what_the_list_is_restricted_to_holds_until_the_next_reload(shell: Shell, source: Source) -> None:
    asked_in: list[threading.Thread] = []
    typed = ["first"]

    def wanted() -> str:
        asked_in.append(threading.current_thread())
        return typed[0]

    synchronous, shell.worker = shell.worker, Worker()
    try:
        model = PageModel(shell, COLUMNS, source, wanted)
        model.reload()
        typed[0] = "second"
        model.row_at(5_000)
        model.fetch_ranges([(9_000, 9_001)], lambda _: None)
        model.reload()
    finally:
        shell.worker.close_after_all()
        shell.worker = synchronous
    assert source.restricted_to == ["first", "first", "first", "second"]
    assert set(asked_in) == {threading.main_thread()}


def test_a_column_is_sorted_by_the_query_and_remembered(shell: Shell, table: PageTable, source: Source) -> None:
    header = table.horizontalHeader()
    header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert source.asked[-1] == ("number", True, 0, CHUNK)
    assert text_at(table, 0) == "Name 19999"
    header.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert source.asked[-1] == ("number", True, 0, CHUNK)
    assert header.sortIndicatorSection() == 1
    later = PageTable(shell, COLUMNS, source, unrestricted, "list")
    assert (later.model_.order, later.model_.descending) == ("number", True)
    later.deleteLater()


def test_hidden_columns_and_widths_are_remembered(shell: Shell, table: PageTable, source: Source) -> None:
    table.choose_columns(table.rect().center())
    menu = table.findChild(QMenu)
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    menu.close()
    table.setColumnWidth(0, 333)
    later = PageTable(shell, COLUMNS, source, unrestricted, "list")
    assert later.isColumnHidden(1)
    assert later.columnWidth(0) == 333
    later.deleteLater()


def test_everything_selected_is_copied_fetched_or_not(table: PageTable, source: Source) -> None:
    table.setFocus()
    table.selectAll()
    assert table.is_everything_selected()
    press_key(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Name\tNumber\tState"
    assert lines[20_000] == "Name 19999\t19999\tlate"
    assert len(lines) == 20_001


def test_a_selection_in_pieces_gives_its_ids_in_list_order(table: PageTable) -> None:
    chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (7, 2, 3, 15_000):
        table.selectionModel().select(table.model_.index(row, 0), chosen)
    given: list[list[str]] = []
    table.with_selected(given.append)
    assert given == [["id2", "id3", "id7", "id15000"]]
    assert table.selected_count() == 4


def test_a_reload_keeps_the_selection(table: PageTable) -> None:
    table.selectRow(5)
    table.reload()
    assert table.selected_ids() == ["id5"]


def test_enter_opens_the_row(table: PageTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model_.index(4, 0))
    with qtbot.waitSignal(table.opened) as sent:
        press_key(table, Qt.Key.Key_Return)
    assert sent.args == ["id4"]


def test_a_chunk_that_could_not_be_fetched_is_told_and_asked_for_again(
    table: PageTable, source: Source, answers: Answers
) -> None:
    source.fault = OSError("disk")
    answers(None)
    assert text_at(table, 1_000) is None
    source.fault = None
    text_at(table, 1_000)
    assert text_at(table, 1_000) == "Name 01000"


def test_rows_of_an_earlier_reload_do_not_arrive(shell: Shell, source: Source, qtbot: QtBot) -> None:
    """With the real thread: two lists are asked for, the last one is shown."""
    synchronous, shell.worker = shell.worker, Worker()
    try:
        model = PageModel(shell, COLUMNS, source, unrestricted)
        model.reload()
        source.length = 12
        model.sort(1, Qt.SortOrder.DescendingOrder)
        with qtbot.waitSignal(model.loaded):
            pass
        qtbot.waitUntil(lambda: model.index(0, 0).data() == "Name 00011")
        assert model.rowCount() == 12
    finally:
        shell.worker.close()
        shell.worker = synchronous
    assert isinstance(synchronous, SyncWorker)
