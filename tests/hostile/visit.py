"""One visit to the window: it opens, Today is filled, a print is looked at, it is closed.

    python tests/hostile/visit.py DATABASE SUBJECT REPORT

Sockets that Python asks for are written into REPORT; what was seen is told on standard output.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from listening import listen  # noqa: E402

_FORM = "mitu-a"
_LOOK_EVERY_MS = 50


def main(database: Path, subject: str, report: Path) -> int:
    listen(report)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.window import open_window

    app = QApplication(sys.argv[:1])
    steps = _steps(subject)
    timer = QTimer(app)
    timer.timeout.connect(lambda: next(steps, None))
    timer.start(_LOOK_EVERY_MS)
    return open_window(database)


def _steps(subject: str) -> Iterator[None]:
    """Goes on with the visit each time it is asked, as far as the window is ready for it."""
    from PySide6.QtWidgets import QApplication, QPushButton

    from app.desktop.main_window import MainWindow
    from app.desktop.preview_dialog import PreviewDialog

    while not (windows := [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]):
        yield
    (window,) = windows
    while not (window.shell.ready and (printed := window.findChild(QPushButton, "printDeadlines")).isEnabled()):
        yield
    print("today", printed.isVisible(), flush=True)
    window.preview(_FORM, subject)
    while not (dialogs := window.findChildren(PreviewDialog)) or not dialogs[0].page_count.text():
        yield
    print("preview", dialogs[0].page_count.text(), flush=True)
    window.grab()
    dialogs[0].grab()
    dialogs[0].close()
    yield
    window.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
