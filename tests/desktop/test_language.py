"""The language of the window: our words and Qt's own, changed without a restart."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.desktop import language
from app.locations import shipped

FOLDER = shipped().translations
OK_AND_CANCEL = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel


def cancel_of_qt(qtbot: QtBot) -> str:
    box = QDialogButtonBox(OK_AND_CANCEL)
    qtbot.addWidget(box)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


def some_words(code: str) -> tuple[str, str, str]:
    """Context, source and translation of a text whose translation differs from it."""
    for context in ElementTree.parse(FOLDER / f"kafedra_{code}.ts").iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.findtext("translation", "")
            if translation and translation != source:
                return name, source, translation
    pytest.fail(f"nothing is translated into {code}")


@pytest.mark.parametrize("code", ["kk", "ru"])
def test_our_words_and_those_of_qt_are_in_the_language(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    language.install(qapp, FOLDER, code)
    context, source, translation = some_words(code)
    assert QCoreApplication.translate(context, source) == translation
    assert cancel_of_qt(qtbot) != "Cancel"
    assert QLocale().language() == QLocale(code).language()


def test_one_language_replaces_another(qapp: QApplication, qtbot: QtBot) -> None:
    seen = []
    for code in ("kk", "ru", "en", "kk"):
        language.install(qapp, FOLDER, code)
        seen.append(cancel_of_qt(qtbot))
    assert len(set(seen)) == 3
    assert seen[0] == seen[3]
    assert seen[2] == "Cancel"


def test_a_language_without_a_file_leaves_the_words_of_the_source(qapp: QApplication, tmp_path: Path) -> None:
    language.install(qapp, tmp_path, "ru")
    context, source, _ = some_words("ru")
    assert QCoreApplication.translate(context, source) == source
