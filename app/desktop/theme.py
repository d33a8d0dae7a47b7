"""The look: colours by name for light and dark, and the one style sheet made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
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


class Theme(QObject):
    """The chosen theme; `changed` after another one is in force."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = AUTO) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.setStyle("Fusion")
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
        return _DARK if self.is_dark else _LIGHT

    def colour(self, name: str) -> str:
        return str(getattr(self.tokens, name))

    def choose(self, choice: str) -> None:
        """auto (follow the system), light or dark."""
        self._choice = choice
        self._apply()
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._choice == AUTO:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(Template(_STYLE).substitute(asdict(self.tokens)))


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


_STYLE = """
* { font-size: 13px; }
QWidget { color: $text; }
QMainWindow, QDialog, #content, #pages, QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: $background; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 6px; }
QLabel[kind="secondary"] { color: $secondary; font-size: 12px; }
QLabel[kind="footnote"] { color: $secondary; font-size: 11px; }
QLabel[kind="section"] { font-size: 14px; font-weight: 600; }
QLabel[kind="page"] { font-size: 19px; font-weight: 600; }
QLabel[kind="person"] { font-size: 19px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="fault"] { color: $late; font-size: 12px; }
QLabel[kind="attention"] { color: $soon; font-size: 12px; }
QLabel[role="label"], QLabel[role="hint"] { color: $secondary; font-size: 12px; }
QLabel[role="fault"] { color: $late; font-size: 12px; } QLabel[role="warning"] { color: $soon; font-size: 12px; }
QLabel[kind="good"] { color: $done; font-size: 12px; }

#rail { background: $panel; border-right: 1px solid $line; }
#railBrand { color: $accent; font-size: 19px; font-weight: 600; }
QPushButton[rail="true"] {
    text-align: left; border: none; border-left: 3px solid transparent; border-radius: 6px; padding: 0 10px;
    min-height: 34px; max-height: 34px; background: transparent;
}
QPushButton[rail="true"]:hover { background: $raised; }
QPushButton[rail="true"]:checked { background: $accent_pale; color: $accent; font-weight: 600; border-left: 3px solid $accent; }
QPushButton[rail="true"]:focus { border: 1px solid $accent; }
#header { background: $panel; border-bottom: 1px solid $line; }

QFrame[card="true"] { background: $panel; border: 1px solid $line; border-radius: 6px; }
QFrame[line="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton {
    background: $panel; color: $text; border: 1px solid $line; border-radius: 6px; padding: 0 14px; min-height: 32px;
}
QPushButton:hover { background: $raised; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $faint; }
QPushButton[primary="true"] { background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $raised; color: $faint; border: 1px solid $line; }
QPushButton[link="true"], QToolButton[link="true"] {
    background: transparent; border: none; color: $accent; padding: 0 2px; min-height: 20px; text-align: left;
}
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { text-decoration: underline; }
QPushButton[chip="true"] { border-radius: 11px; min-height: 22px; max-height: 22px; padding: 0 10px; font-size: 12px; background: $accent_pale; color: $accent; border: none; }
QPushButton::menu-indicator { width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $raised; }
QToolButton:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QAbstractSpinBox {
    background: $panel; color: $text; border: 1px solid $line; border-radius: 6px; padding: 0 8px; min-height: 32px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit:read-only { background: $raised; color: $secondary; }
QLineEdit[fault="true"], QComboBox[fault="true"], QPlainTextEdit[fault="true"] { border: 1px solid $late; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; selection-background-color: $accent_pale; selection-color: $text; }
#search { background: $background; }

QTableView, QTreeView, QListView, QListWidget {
    background: $panel; border: none; gridline-color: transparent; outline: none;
    selection-background-color: $accent_pale; selection-color: $text; alternate-background-color: $panel;
}
QTableView::item { border-bottom: 1px solid $line; padding: 0 8px; }
QTableView::item:selected { background: $accent_pale; color: $text; }
QTableView:focus { border: 1px solid $accent; }
QListView::item, QListWidget::item { padding: 6px 8px; border-radius: 4px; }
QListView::item:selected, QListWidget::item:selected { background: $accent_pale; color: $text; }
QHeaderView { background: $panel; }
QHeaderView::section {
    background: $panel; color: $secondary; border: none; border-bottom: 1px solid $line; padding: 0 8px;
    min-height: 36px; font-size: 12px; font-weight: 600; text-align: left;
}
QTableCornerButton::section { background: $panel; border: none; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $secondary; border: none; border-bottom: 2px solid transparent; padding: 8px 4px; margin-right: 18px; }
QTabBar::tab:selected { color: $accent; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_pale; color: $text; }
QMenu::item:disabled { color: $faint; }
QProgressBar { background: $raised; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $faint; border-radius: 4px; min-height: 32px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $faint; border-radius: 4px; min-width: 32px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; height: 0; width: 0; }

QLabel[chip="late"] { background: $late_pale; color: $late; }
QLabel[chip="soon"] { background: $soon_pale; color: $soon; }
QLabel[chip="waiting"] { background: $waiting_pale; color: $waiting; }
QLabel[chip="done"] { background: $done_pale; color: $done; }
QLabel[chip="info"] { background: $accent_pale; color: $accent; }
QLabel[chip="plain"] { background: $raised; color: $secondary; }
QLabel[chip] { border-radius: 10px; padding: 2px 9px; font-size: 12px; }
QLabel[number="late"] { color: $late; } QLabel[number="soon"] { color: $soon; }
QLabel[number="waiting"] { color: $waiting; } QLabel[number="done"] { color: $done; }
QLabel[number="plain"] { color: $secondary; } QLabel[number="info"] { color: $accent; }
QLabel[number] { font-size: 28px; font-weight: 600; }
#notice { background: $text; border-radius: 6px; } #notice QLabel { color: $panel; }
#notice QPushButton { background: transparent; border: none; color: $panel; font-weight: 600; text-decoration: underline; }
QFrame[banner="late"] { background: $late_pale; border-radius: 6px; } QFrame[banner="soon"] { background: $soon_pale; border-radius: 6px; }
QFrame[banner="info"] { background: $accent_pale; border-radius: 6px; } QFrame[banner="done"] { background: $done_pale; border-radius: 6px; }
"""
