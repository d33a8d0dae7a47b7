"""Forms filled in as a person does: fields typed into, choices made by keys, lines added and typed one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.widgets.fields import DateField
from tests.desktop.user import find, press_key, type_text

YES, NO = "yes", "no"


def press(parent: QWidget, name: str) -> None:
    """Click a button that is in view and can be pressed."""
    button = find(parent, QAbstractButton, name)
    assert button.isVisible(), f"{name} is not shown"
    assert button.isEnabled(), f"{name} is greyed: {button.toolTip()}"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(table: QTableView, row: int) -> None:
    """Click a line of a table."""
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def write(field: QWidget, value: Any) -> None:
    """Make a field say this, whatever kind of field it is; one that says it already is left alone."""
    assert field.isVisible(), f"{field.objectName()} is not shown"
    if isinstance(field, RowsEditor):
        _write_rows(field, value)
    elif isinstance(field, QCheckBox):
        if field.isChecked() != value:
            press_key(field, Qt.Key.Key_Space)
    elif isinstance(field, QComboBox):
        _choose(field, _choice(value))
    elif isinstance(field, QLineEdit | QPlainTextEdit):
        _type(field, _text(value))
    else:
        raise AssertionError(f"nobody knows how to fill {field!r}")


def _choice(value: Any) -> Any:
    return (YES if value else NO) if isinstance(value, bool) else value


def _text(value: Any) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return "; ".join(value) if isinstance(value, list) else str(value)


def _type(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    present = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    if present == text:
        return
    assert field.isEnabled(), f"{field.objectName()} is greyed"
    assert not field.isReadOnly(), f"{field.objectName()} is read only"
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    if isinstance(field, DateField):
        assert field.is_valid(), f"{field.objectName()} does not understand {text}"


def _choose(box: QComboBox, value: Any) -> None:
    """Go to a choice by the arrow keys."""
    wanted = box.findData(value)
    assert wanted >= 0, f"{box.objectName()} does not offer {value!r}"
    assert box.isEnabled(), f"{box.objectName()} is greyed"
    box.setFocus()
    while box.currentIndex() != wanted:
        before = box.currentIndex()
        press_key(box, Qt.Key.Key_Down if before < wanted else Qt.Key.Key_Up)
        assert box.currentIndex() != before, f"{box.objectName()} does not move"


def _write_rows(editor: RowsEditor, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add lines and type them from cell to cell with the Tab key."""
    if [dict(row) for row in rows] == [_filled(row) for row in editor.model.rows()]:
        return
    for row in rows:
        press(editor, f"{editor.objectName()}_add")
        unknown = set(row) - {one.key for one in editor.model.columns}
        assert not unknown, f"{editor.objectName()} has no column for {unknown}"
        for at, column in enumerate(editor.model.columns):
            cell = editor.view.indexWidget(editor.view.currentIndex())
            if column.key in row:
                write(cell, row[column.key])
            type_text(cell, "\n" if at == len(editor.model.columns) - 1 else "\t")
        QCoreApplication.processEvents()  # Enter closes a cell by an event of its own


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value not in (None, "")}
