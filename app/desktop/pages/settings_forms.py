"""Settings: the printed forms; a department edits a copy of one, checks it, and goes back to the shipped one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.settings_tab import SettingsTab
from app.desktop.print_preview import open_preview
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button, label
from app.domain.errors import KafedraError

if TYPE_CHECKING:
    from app.services.context import Context

_LANGUAGES = {"kk": "қазақша", "ru": "русский", "en": "English"}


class FormsTab(SettingsTab):
    """The list with what can be done to the chosen line; what came of it is told above the list."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "forms")
        self._lines: dict[str, Any] = {}
        self._folder = Path()
        self.told = Banner(shell.icon, "done")
        self.told.setObjectName("formsTold")
        headings = [self.tr("Form"), self.tr("Language"), self.tr("Version"), self.tr("State")]
        self.table = ReadTable("forms", headings, [0, 96, 160, 216])
        self.table.setMinimumHeight(280)
        self.table.itemSelectionChanged.connect(self._enable_actions)
        self.table.opened.connect(self._preview)
        self.path = label("", "secondary", wrap=True, name="formsFolder")
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.doings: dict[str, QPushButton] = {}
        text = self.tr(
            "A department may print its own variant of a form: make a copy, edit the file in any text editor, "
            "check it. Both variants can be printed; a faulty one is refused and the shipped one stays in its place."
        )
        card = Card(self.tr("Printed forms"))
        card.add(label(text, "secondary", wrap=True))
        card.add(self.told)
        card.body.addLayout(self._doing_bar())
        card.add(self.table, 1)
        card.add(self.path)
        self.body.addWidget(card, 1)

    def _doing_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        wanted: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("formsMake", self.tr("Make own variant"), self._make),
            ("formsCheck", self.tr("Check"), self._check),
            ("formsPreview", self.tr("Preview blank"), self._preview),
            ("formsAside", self.tr("Back to the shipped one"), self._set_aside),
        )
        for name, text, slot in wanted:
            made = button(text, name)
            made.clicked.connect(slot)
            row.addWidget(made)
            self.doings[name] = made
        row.addStretch(1)
        self._open_folder = button(self.tr("Open the folder"), "formsOpen", link=True)
        self._open_folder.clicked.connect(self._open)
        row.addWidget(self._open_folder)
        return row

    # --- the list

    def load(self) -> None:
        self.shell.run(_fetch, on_done=self._show)

    def _show(self, found: tuple[Path, list[Any]]) -> None:
        self._folder, lines = found
        self._lines = {f"{one.form}.{one.language}": one for one in lines}
        self.table.fill([self._line(key, one) for key, one in self._lines.items()])
        self.path.setText(self.tr("The department's own files lie in {0}").format(self._folder))
        self._open_folder.setVisible(self._folder.is_dir())
        self._enable_actions()

    def _line(self, key: str, one: Any) -> Line:
        states = {
            "shipped": (self.tr("shipped"), ""),
            "own-variant": (self.tr("own variant"), "done"),
            "own-form": (self.tr("own form"), "done"),
            "faulty": (self.tr("own variant is faulty"), "late"),
        }
        state, colour = states[one.state]
        language = _LANGUAGES.get(one.language, one.language)
        cells = (self.shell.text(one.title), language, one.stamp, state)
        return Line(key, cells, 3, self.shell.theme.colour(colour) if colour else "")

    def _chosen(self) -> Any:
        return self._lines.get(self.table.selected_id() or "")

    def _enable_actions(self) -> None:
        one = self._chosen()
        there = one is not None and one.file is not None
        self.doings["formsMake"].setEnabled(one is not None and not there and one.state == "shipped")
        self.doings["formsCheck"].setEnabled(there)
        self.doings["formsAside"].setEnabled(there)
        self.doings["formsPreview"].setEnabled(one is not None and bool(one.reference))
        if one is not None and one.fault is not None:
            self.told.say(self.shell.word_error(one.fault), "late")

    # --- acting

    def _make(self) -> None:
        self._run(_make, self._made)

    def _made(self, path: Path) -> None:
        self.told.say(self.tr("The copy to edit is {0}").format(path), "done")
        self.load()

    def _check(self) -> None:
        self._run(_check, self._checked)

    def _checked(self, fault: KafedraError | None) -> None:
        if fault is None:
            self.told.say(self.tr("The file was read again: it has no fault."), "done")
        else:
            self.told.say(self.shell.word_error(fault), "late")
        self.load()

    def _preview(self, *_: object) -> None:
        one = self._chosen()
        if one is not None and one.reference:
            open_preview(self.shell, one.reference, None, one.language)

    def _set_aside(self) -> None:
        self._run(_set_aside, self._put_aside)

    def _put_aside(self, path: Path) -> None:
        self.told.say(self.tr("The shipped one is printed again. Your file is kept as {0}").format(path), "done")
        self.load()

    def _run(self, work: Callable[..., Any], on_done: Callable[[Any], None]) -> None:
        one = self._chosen()
        if one is not None:
            self.told.say("")
            self.shell.run(work, one.form, one.language, on_done=on_done, on_error=self._refused_aloud)

    def _refused_aloud(self, error: BaseException) -> None:
        if isinstance(error, KafedraError):
            self.told.say(self.shell.word_error(error), "late")
        else:
            self.shell.show_error(error)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _fetch(ctx: Context) -> tuple[Path, list[Any]]:
    from app.services import own_templates

    return own_templates.folder(ctx), own_templates.lines(ctx)


def _make(ctx: Context, form: str, language: str) -> Path:
    from app.services import own_templates

    return own_templates.make(ctx, form, language)


def _check(ctx: Context, form: str, language: str) -> KafedraError | None:
    from app.services import own_templates

    return own_templates.check(ctx, form, language)


def _set_aside(ctx: Context, form: str, language: str) -> Path:
    from app.services import own_templates

    return own_templates.set_aside(ctx, form, language)
