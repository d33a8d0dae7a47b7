"""What a person does at the window: types, presses keys, looks for a control by its objectName."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

Found = TypeVar("Found", bound=QObject)
_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


def type_text(widget: QWidget, text: str) -> None:
    """Type letters of any alphabet; `\\n` is Enter and `\\t` is Tab. (`qtbot.keyClicks` aborts on Cyrillic.)"""
    for letter in text:
        key = _KEYS.get(letter, Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(widget, event)


def press_key(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release one key that writes nothing, such as Escape or an arrow."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifier))


def find(parent: QObject, kind: type[Found], name: str) -> Found:
    """The one child of that kind and objectName."""
    found = parent.findChildren(kind, name)
    assert len(found) == 1, f"{len(found)} of {kind.__name__} {name!r}"
    return found[0]
