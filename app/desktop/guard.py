"""What a person's role does not allow is greyed, wherever in the window it stands, and says why.

Services refuse it all the same. Nothing is watched for a role that may begin everything, nor without protection.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from app.desktop import errands
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.widgets.plain import tip

Allows = Callable[[str], bool]

_LOOKED_AT = {
    QEvent.Type.Polish,
    QEvent.Type.EnabledChange,
    QEvent.Type.ReadOnlyChange,
    QEvent.Type.ToolTipChange,
    QEvent.Type.DynamicPropertyChange,
}
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_CHOICES = (QComboBox, QAbstractSpinBox, QCheckBox, QRadioButton)
_PARTS = (EditBlock, SettingsTab)
_BARRED, _ERRAND = "barred", "errand"


class Guard(QObject):
    """Looks at every control as it comes into view or is enabled by its page."""

    def __init__(self, parent: QObject, app: QApplication, allows: Allows, why: str) -> None:
        super().__init__(parent)
        self._allows = allows
        self._why = tip(why)
        app.installEventFilter(self)
        for widget in app.allWidgets():
            self._look(widget)

    def end(self) -> None:
        """Somebody else is at work: pages made for them are looked at anew."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self)
            for widget in app.allWidgets():
                _release(widget)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LOOKED_AT and isinstance(watched, QWidget):
            if not isinstance(event, QDynamicPropertyChangeEvent):
                self._look(watched)
            elif event.propertyName() == _ERRAND.encode():
                self._look_anew(watched)
        return False

    def _look_anew(self, widget: QWidget) -> None:
        _release(widget)
        self._look(widget)

    def _look(self, widget: QWidget) -> None:
        if isinstance(widget, (*_TEXTS, *_CHOICES, QAbstractButton, RowsEditor)):
            errand = errand_of(widget)
            if errand and not self._allows(errand):
                _bar(widget, self._why)


def errand_of(widget: QWidget) -> str | None:
    """The intention that a control leads to; nothing where it only shows something."""
    own = widget.property(_ERRAND)
    if own is not None:
        return str(own)
    named = errands.of_control(widget.objectName())
    if named is not None:
        return named
    if isinstance(widget, (*_TEXTS, *_CHOICES, RowsEditor)):
        return _of_part(widget, "")
    return _of_part(widget, errands.ELSEWHERE) if widget.objectName().endswith(errands.WRITING) else None


def _of_part(widget: QWidget, elsewhere: str) -> str:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, _PARTS):
            return errands.of_part(above.objectName())
        above = above.parentWidget()
    return elsewhere


def _bar(widget: QWidget, why: str) -> None:
    """Texts stay readable and can be copied; everything else is greyed."""
    if isinstance(widget, RowsEditor):
        widget.bar(True)
        return
    if isinstance(widget, _TEXTS):
        if not widget.isReadOnly():
            widget.setReadOnly(True)
    elif widget.isEnabled():
        widget.setEnabled(False)
    if widget.toolTip() != why:
        widget.setToolTip(why)
    if not widget.property(_BARRED):
        widget.setProperty(_BARRED, True)


def _release(widget: QWidget) -> None:
    if isinstance(widget, RowsEditor):
        widget.bar(False)
    elif widget.property(_BARRED):
        widget.setProperty(_BARRED, None)
        widget.setToolTip("")
        if isinstance(widget, _TEXTS):
            widget.setReadOnly(False)
        else:
            widget.setEnabled(True)
