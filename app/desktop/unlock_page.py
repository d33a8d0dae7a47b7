"""In place of the pages while a protected department is locked: user, password, and nothing else to be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.fields import labelled
from app.desktop.widgets.labels import Picture, button, give_room, label

_WIDTH, _MARGIN = 460, 32
_FIELD = 34
_BESIDE = 52  # of a banner: picture and margins beside its text
_LONGEST_PAUSE = 60  # seconds


class UnlockPage(QWidget):
    """`given` is a user's name and password. After each wrong one the next may be tried a little later."""

    given = Signal(str, str)
    forgotten = Signal()
    other_file = Signal()
    copies = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("unlockPage")
        self._wrong = 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._enable)
        column = QVBoxLayout(self)
        column.addStretch(1)
        card = Card()
        card.setFixedWidth(_WIDTH)
        card.body.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        card.add(Picture(shell.icons.get("lock", "accent"), 40))
        card.add(label(self.tr("The department is locked"), "page"))
        self.place = label("", "secondary", name="unlockPlace")
        card.add(self.place)
        self.user = QLineEdit()
        self.user.setObjectName("unlockUser")
        card.add(labelled(self.tr("User"), self.user))
        self.password = QLineEdit()
        self.password.setObjectName("unlockPassword")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        card.add(labelled(self.tr("Password"), self.password))
        self.caps = label(self.tr("Caps Lock seems to be on."), "attention", name="unlockCaps")
        card.add(self.caps)
        self.fault = Banner(shell.icon, "late")
        card.add(self.fault)
        card.body.addLayout(self._row(self._button()))
        card.body.addLayout(self._row(*self._links()))
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        for field in (self.user, self.password):
            field.setMinimumHeight(_FIELD)
            field.textChanged.connect(self._enable)
            field.returnPressed.connect(self._give)
        self.password.installEventFilter(self)
        self.caps.hide()
        self._enable()

    def _row(self, *buttons: QPushButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        return row

    def _button(self) -> QPushButton:
        self.unlock = button(self.tr("Open"), "unlockOpen", primary=True)
        self.unlock.clicked.connect(self._give)
        return self.unlock

    def _links(self) -> tuple[QPushButton, ...]:
        forgotten = button(self.tr("Forgot the password…"), "unlockForgotten", link=True)
        forgotten.clicked.connect(self.forgotten)
        other = button(self.tr("Open another file"), "unlockOther", link=True)
        other.clicked.connect(self.other_file)
        copies = button(self.tr("Copies…"), "unlockCopies", link=True)
        copies.clicked.connect(self.copies)
        self._ways = (forgotten, copies, other)
        return self._ways

    def finish_first(self) -> None:
        """Nothing is asked before the work that is under way is done."""
        self.user.clear()
        self.password.clear()
        self.place.setText(self.tr("The work that is under way is being finished…"))
        self._open(False)

    def tell(self, text: str) -> None:
        """Why it cannot be opened though the password may be right."""
        self.password.clear()
        self.fault.say(text)
        give_room(self.fault.text, _WIDTH - 2 * _MARGIN - _BESIDE)
        self._enable()

    def _open(self, opened: bool) -> None:
        for one in (self.user, self.password, *self._ways):
            one.setEnabled(opened)
        self._enable()

    def ask(self, user: str, place: str) -> None:
        """Begin anew: nothing of an earlier try is left in the fields."""
        self._open(True)
        self.place.setText(place)
        self.user.setText(user)
        self.password.clear()
        self.fault.say("")
        self.caps.hide()
        self._enable()
        (self.password if user else self.user).setFocus()

    def refuse(self, text: str) -> None:
        """The password was wrong: the next try waits 1, 2, 4 ... seconds, so that guessing by hand is hopeless."""
        self._wrong += 1
        self._pause.start(min(2 ** (self._wrong - 1), _LONGEST_PAUSE) * 1000)
        self.password.clear()
        self.fault.say(text)
        give_room(self.fault.text, _WIDTH - 2 * _MARGIN - _BESIDE)
        self._enable()
        self.password.setFocus()

    def opened(self) -> None:
        """The right one: nothing stays in memory that need not."""
        self._wrong = 0
        self.password.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text().isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.setVisible(event.text().isupper() != shifted and event.text().upper() != event.text().lower())
        return super().eventFilter(watched, event)

    def _give(self) -> None:
        if self.unlock.isEnabled():
            self.unlock.setEnabled(False)
            self.given.emit(self.user.text(), self.password.text())

    def _enable(self, *_: object) -> None:
        filled = bool(self.user.text().strip() and self.password.text())
        self.unlock.setEnabled(filled and not self._pause.isActive())
