"""The language of the window: the program's own texts and Qt's standard buttons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES = ("kk", "ru", "en")
DEFAULT = "kk"

_installed: list[QTranslator] = []


def install(app: QApplication, folder: Path, language: str) -> None:
    """Speak `language` from now on; widgets made before keep their words until they are made anew."""
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in ((f"qtbase_{language}", qt_folder), (f"kafedra_{language}", str(folder))):
        translator = QTranslator(app)
        if translator.load(name, where):
            app.installTranslator(translator)
            _installed.append(translator)
