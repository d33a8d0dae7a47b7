"""Input fields. Each has `value`, `set_value` and the signal `changed`; an empty field is None."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from app.desktop.widgets.labels import button, label, restyle
from app.domain.identifiers import mask_iin

_DATE_SPELLINGS = ("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d", "%d/%m/%Y")


def parse_day(text: str, *, finished: bool = True) -> date | None:
    """A date as people type it: 05.11.2026, 5.11.26, 05112026, 2026-11-05. None for anything else.

    While somebody is still typing (not `finished`) two digits are the beginning of a year, not a year.
    """
    plain = text.strip().rstrip(".").replace(" ", "").replace(",", ".")
    if plain.isdigit() and len(plain) in (6, 8):
        plain = f"{plain[:2]}.{plain[2:4]}.{plain[4:]}"
    for spelling in _DATE_SPELLINGS:
        if "%y" in spelling and not finished:
            continue
        try:
            return datetime.strptime(plain, spelling).date()
        except ValueError:
            continue
    return None


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.changed)

    def value(self) -> str | None:
        return self.text().strip() or None

    def set_value(self, value: object) -> None:
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)


class IinField(TextField):
    """An IIN: what is recorded is hidden but for its last digits until `reveal_button` is pressed."""

    revealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.hides = False
        self._whole: str | None = None
        self.reveal_button = button(self.tr("Show"), "", link=True)
        self.reveal_button.setToolTip(self.tr("Show the whole number"))
        self.reveal_button.clicked.connect(self.reveal)
        self.reveal_button.hide()

    def value(self) -> str | None:
        return self._whole if self.hides else super().value()

    def set_value(self, value: object) -> None:
        self._whole = str(value) if value else None
        self._hide(self._whole is not None)
        super().set_value(mask_iin(self._whole))

    def reveal(self) -> None:
        """Show the whole number, which may then be changed; showing it changes nothing."""
        self._hide(False)
        silent = self.blockSignals(True)
        super().set_value(self._whole)
        self.blockSignals(silent)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.revealed.emit()

    def _hide(self, hides: bool) -> None:
        self.hides = hides
        self.setReadOnly(hides)
        self.reveal_button.setVisible(hides)


class DateField(QLineEdit):
    """A date or nothing, typed as dd.mm.yyyy or picked from a calendar."""

    changed = Signal()

    def __init__(self, icon: QIcon | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.setMaxLength(20)
        self.setMinimumWidth(112)
        self.textChanged.connect(self._typed)
        self.editingFinished.connect(self._tidy)
        self._pick = QAction(icon or self._drawn_icon(), self.tr("Choose a date"), self)
        self._pick.triggered.connect(self._show_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> date | None:
        return parse_day(self.text(), finished=not self.hasFocus())

    def set_value(self, value: date | None) -> None:
        self.setText(value.strftime("%d.%m.%Y") if value else "")

    def is_valid(self) -> bool:
        """Empty, or a date."""
        return not self.text().strip() or parse_day(self.text()) is not None

    def _typed(self) -> None:
        self._mark(self.is_valid() or self.hasFocus())
        self.changed.emit()

    def _tidy(self) -> None:
        found = parse_day(self.text())
        if found is not None:
            self.set_value(found)
        self._mark(self.is_valid())

    def _mark(self, good: bool) -> None:
        if bool(self.property("fault")) == good:
            self.setProperty("fault", not good)
            restyle(self)

    def _drawn_icon(self) -> QIcon:
        from app.desktop.icons import shared_icon

        return shared_icon("calendar")

    def _show_calendar(self) -> None:
        if self.isReadOnly():
            return
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self.value() or date.today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._picked)
        calendar.clicked.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _picked(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab goes to the next field."""

    changed = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 22)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * max(lines, 6) + 22)
        self.textChanged.connect(self.changed)

    def value(self) -> str | None:
        return self.toPlainText().strip() or None

    def set_value(self, value: object) -> None:
        self.setPlainText("" if value is None else str(value))


class Choice(QComboBox):
    """One of several values, each with its words."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fill(choices)
        self.currentIndexChanged.connect(self.changed)

    def value(self) -> Any:
        """The chosen value; the empty one is None."""
        value = self.currentData()
        return None if value == "" else value

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered is added as it is, so that nothing recorded is lost."""
        index = self.findData(value if value is not None else "")
        if index < 0 and value is not None:
            self.addItem(str(value), value)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the chosen one stays if it is among them."""
        kept = self.currentData()
        silent = self.blockSignals(True)
        self._fill(choices)
        self.setCurrentIndex(max(self.findData(kept), 0) if kept is not None else 0)
        self.blockSignals(silent)

    def _fill(self, choices: Sequence[tuple[Any, str]]) -> None:
        self.clear()
        for value, text in choices:
            self.addItem(text, value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change a choice that the pointer happens to pass."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def labelled(text: str, field: QWidget) -> QWidget:
    """A field under its label."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    head = label(text, "secondary")
    head.setBuddy(field)
    field.setAccessibleName(text)
    column.addWidget(head)
    column.addWidget(field)
    return box
