"""The look: colours by name for light and dark, and the one style sheet made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

AUTO, LIGHT, DARK = "auto", "light", "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by duty. A `_pale` colour is the ground of a chip whose text has the colour without it."""

    background: str
    panel: str
    raised: str
    line: str
    text: str
    secondary: str
    faint: str
    accent: str
    accent_text: str
    accent_hover: str
    accent_pale: str
    late: str
    late_pale: str
    soon: str
    soon_pale: str
    waiting: str
    waiting_pale: str
    done: str
    done_pale: str


_LIGHT = Tokens(
    background="#F6F7F9", panel="#FFFFFF", raised="#F1F3F6", line="#E3E6EB", text="#1B2430", secondary="#5B6676",
    faint="#A3ACB9", accent="#1F5FA8", accent_text="#FFFFFF", accent_hover="#184E8C", accent_pale="#E7F0FA",
    late="#B42318", late_pale="#FDECEA", soon="#8A5000", soon_pale="#FDF3E0", waiting="#5B3FA0",
    waiting_pale="#F0EBFB", done="#1E7B4A", done_pale="#E5F5EC",
)  # fmt: skip

_DARK = Tokens(
    background="#15191F", panel="#1D232B", raised="#232A34", line="#2E3641", text="#E7EBF0", secondary="#9AA6B5",
    faint="#5F6B7A", accent="#7FB2EC", accent_text="#10161E", accent_hover="#9CC5F3", accent_pale="#22334A",
    late="#FF9B8F", late_pale="#4A211E", soon="#F3BC6A", soon_pale="#42301A", waiting="#BBA6F2",
    waiting_pale="#342A52", done="#7FD6A5", done_pale="#1C3A2B",
)  # fmt: skip


# The colours of each scheme.
TOKENS = {LIGHT: _LIGHT, DARK: _DARK}


# The style that the style sheet is made for, and the mark of an application that has it from the beginning.
_STYLE, _STYLED = "Fusion", "styled"


def styled_application(name: str) -> QApplication:
    """The application with its style from the beginning: set later, it takes as long as painting the window."""
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


class Theme(QObject):
    """The chosen theme; `changed` after another one is in force. `style` is resources/ui/style.qss."""

    changed = Signal()

    def __init__(self, app: QApplication, style: Path, choice: str = AUTO) -> None:
        super().__init__(app)
        self._app = app
        self._icons = style.parent.parent / "icons"
        self._style = Template(style.read_text("utf-8"))
        self._choice = choice
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def is_dark(self) -> bool:
        if self._choice == AUTO:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == DARK

    @property
    def tokens(self) -> Tokens:
        return TOKENS[DARK if self.is_dark else LIGHT]

    def colour(self, name: str) -> str:
        return str(getattr(self.tokens, name))

    def choose(self, choice: str) -> None:
        """auto (follow the system), light or dark; what is chosen already is not drawn again."""
        if choice == self._choice:
            return
        self._choice = choice
        self._apply()
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._choice == AUTO:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        schemes = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
        hints = QGuiApplication.styleHints()
        if self._choice == AUTO:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(schemes[self._choice])
        self._app.setPalette(_palette(self.tokens))
        scheme = DARK if self.is_dark else LIGHT
        drawn = {name: (self._icons / f"{name}-{scheme}.svg").as_posix() for name in ("arrow", "tick", "dot")}
        self._app.setStyleSheet(self._style.substitute(asdict(self.tokens), **drawn))


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, name in (
        (role.Window, "background"), (role.Base, "panel"), (role.AlternateBase, "raised"), (role.Button, "panel"),
        (role.WindowText, "text"), (role.Text, "text"), (role.ButtonText, "text"), (role.ToolTipBase, "panel"),
        (role.ToolTipText, "text"), (role.PlaceholderText, "secondary"), (role.Highlight, "accent"),
        (role.HighlightedText, "accent_text"), (role.Link, "accent"), (role.LinkVisited, "accent"),
        (role.Mid, "line"), (role.Dark, "line"),
    ):  # fmt: skip
        palette.setColor(target, QColor(getattr(tokens, name)))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.faint))
    return palette
