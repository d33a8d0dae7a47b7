"""Colours: readable in light and dark, changed while the window is open."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.theme import AUTO, DARK, LIGHT, TOKENS, Theme

READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text with its ground
GROUNDS = ("background", "panel", "raised")
PAIRS = [
    *((ink, ground) for ink in ("text", "secondary", "accent") for ground in GROUNDS),
    *((ink, ground) for ink in ("late", "soon", "waiting", "done") for ground in ("background", "panel")),
    *((ink, f"{ink}_pale") for ink in ("late", "soon", "waiting", "done", "accent")),
    *(("text", f"{kind}_pale") for kind in ("late", "soon", "done", "accent")),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("panel", "text"),
]


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(luminance(QColor(colour)) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("choice", [LIGHT, DARK])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read_on_their_ground(choice: str, ink: str, ground: str) -> None:
    tokens = TOKENS[choice]
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= READABLE


@pytest.mark.parametrize("choice", [LIGHT, DARK])
def test_colours_are_colours(choice: str) -> None:
    assert all(QColor(colour).isValid() for colour in asdict(TOKENS[choice]).values())


def test_another_theme_is_in_force_at_once(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    for choice in (DARK, LIGHT):
        with qtbot.waitSignal(theme.changed):
            theme.choose(choice)
        assert theme.is_dark is (choice == DARK)
        assert qapp.palette().color(QPalette.ColorRole.Base).name() == theme.tokens.panel.lower()
        assert theme.tokens.panel in qapp.styleSheet()
        assert "$" not in qapp.styleSheet()


def test_left_to_itself_it_follows_the_system(theme: Theme, qapp: QApplication) -> None:
    theme.choose(AUTO)
    assert theme.choice == AUTO
    assert theme.is_dark is (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_an_open_window_changes_its_colours(window: MainWindow, theme: Theme) -> None:
    seen = []
    for choice in (LIGHT, DARK):
        theme.choose(choice)
        QApplication.processEvents()
        seen.append(window.grab().toImage().pixelColor(6, 400).name())
    assert contrast(*seen) > 10


def test_the_program_has_its_style_from_the_beginning() -> None:
    """In a process of its own: a second application object cannot be made here."""
    code = (
        "from app.desktop.theme import styled_application\n"
        "app = styled_application('kafedra')\n"
        "print(app.style().objectName(), app.arguments())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split(maxsplit=1) == ["fusion", "['kafedra']\n"]
