"""The search field of the header: finds while typing, the latest text wins, arrows and Enter open a hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.desktop.shell import Shell
from app.desktop.tasks import Task

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.search import Hit

_ICONS = {"student": "graduation-cap", "supervisor": "user-check", "topic": "book-open", "paper": "file-text"}
_WIDTH = 380
_HEIGHT = 360
_SHORTCUT = "Ctrl+K"


def find(ctx: Context, text: str) -> list[Hit]:
    from app.services import search

    return search.find(ctx, text)


class SearchBox(QLineEdit):
    """Ctrl+K stands in it from anywhere."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._task: Task | None = None
        self._waiting = False
        self._enter_pressed = False
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search: person, topic, paper number, IIN"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(_WIDTH)
        self.addAction(shell.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setToolTip(_SHORTCUT)
        shortcut = QShortcut(QKeySequence(_SHORTCUT), self)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self._summon)
        self.hits = QListWidget(self.window())
        self.hits.setObjectName("searchHits")
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.itemClicked.connect(self._open)
        self.hits.hide()
        self.textEdited.connect(self._typed)

    def _summon(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """With its shortcut at the end while nobody stands in it."""
        super().paintEvent(event)
        if not self.text() and not self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            beside = self.rect().adjusted(0, 0, -12, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _SHORTCUT)

    def _typed(self, text: str) -> None:
        self._waiting = self._enter_pressed = False
        if self._task is not None:
            self._task.cancel()
        if not text.strip() or not self._shell.ready:
            self.hits.hide()
            return
        self._waiting = True
        self._task = self._shell.run(find, text, on_done=self._show)

    def _show(self, hits: list[Hit]) -> None:
        self._waiting = False
        self.hits.clear()
        for hit in hits:
            item = QListWidgetItem(self._shell.icon(_ICONS[hit.kind]), f"{hit.title}\n{hit.detail}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, (hit.kind, hit.id, hit.title))
            self.hits.addItem(item)
        if not hits:
            item = QListWidgetItem(self.tr("Nothing found"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(item)
        self.hits.setCurrentRow(0)
        if self._enter_pressed and hits:
            self._open(self.hits.item(0))
        else:
            self._place()

    def _place(self) -> None:
        rows = sum(self.hits.sizeHintForRow(row) for row in range(self.hits.count())) + 8
        self.hits.resize(max(self.width(), 420), min(rows, _HEIGHT))
        corner = QPoint(self.width() - self.hits.width(), self.height() + 4)
        self.hits.move(self.mapTo(self.window(), corner))
        self.hits.show()
        self.hits.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # What is shown may still be the hits of an earlier text.
            self._enter_pressed = self._waiting
            if not self._enter_pressed:
                self._open(self.hits.currentItem())
            return
        if self.hits.isVisible():
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.hits.setCurrentRow((self.hits.currentRow() + step) % max(self.hits.count(), 1))
                return
            if event.key() == Qt.Key.Key_Escape:
                self.hits.hide()
                return
        super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem | None) -> None:
        target: Any = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if target is None:
            return
        kind, record, title = target
        self.hits.hide()
        self.hits.clear()
        self.clear()
        if kind == "supervisor":
            self._shell.open_supervisor(record)
        elif kind == "paper":
            self._shell.open_page("papers", text=title)
        else:
            self._shell.open_student(record)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hits.hide()
        return super().event(event)
