"""Whether somebody still works at the window: keys and the mouse anywhere in the program; and the keys that lock it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
# Ctrl+L as a Latin layout tells it, and as a Kazakh or Russian one does.
_LOCKS = {Qt.Key.Key_L, ord("Д")}


class IdleWatch(QObject):
    """`passed` when nobody touched anything for as long as was asked, or somebody pressed Ctrl+L.

    A shortcut of the window would not do: a dialog before it keeps it from the keys.
    """

    passed = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self._app = app
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.passed)
        self._pressed = QTimer(self, singleShot=True, interval=0)
        self._pressed.timeout.connect(self.passed)

    def begin(self, minutes: int) -> None:
        """Watch from now on; with 0 minutes the keys alone lock."""
        self.end()
        self._app.installEventFilter(self)
        if minutes > 0:
            self._timer.setInterval(minutes * 60_000)
            self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SIGNS:
            return False
        if self._timer.isActive():
            self._timer.start()
        control = isinstance(event, QKeyEvent) and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QKeyEvent) and control and event.key() in _LOCKS:
            self._pressed.start()
            return True
        return False
