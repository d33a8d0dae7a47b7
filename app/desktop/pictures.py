"""Pictures of the window without a screen: each page, each wizard's first page, the print preview."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from app.desktop import language
from app.desktop.icons import Icons, share
from app.desktop.main_window import MainWindow
from app.desktop.pages import PAGES
from app.desktop.print_preview import open_preview
from app.desktop.remember import Remember
from app.desktop.shell import Folders, Shell
from app.desktop.tasks import SyncWorker
from app.desktop.theme import Theme
from app.desktop.widgets.sections import Sections
from app.desktop.wizards import WIZARDS

if TYPE_CHECKING:
    from app.services.context import Context

# Turns of the event loop after which what a page put off has been done.
_TURNS = 5
_MARGIN = 40
_FOR_A_STUDENT = "student"
_OF_A_STEP = "step"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures: every language in every theme; `only` the pages so called, all when empty."""

    languages: Sequence[str]
    themes: Sequence[str]
    size: tuple[int, int]
    mark: str = ""
    only: Collection[str] = ()


def take_pictures(ctx: Context, folders: Folders, out: Path, wanted: Wanted) -> list[Path]:
    """Save the pictures into a folder; what a page could not show is raised, not shown."""
    app = QApplication.instance() or QApplication(["pictures"])
    assert isinstance(app, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    with TemporaryDirectory() as folder:
        theme = Theme(app, folders.root / "ui" / "style.qss")
        for code in wanted.languages:
            language.install(app, folders.translations, code)
            for choice in wanted.themes:
                theme.choose(choice)
                shell = _shell(ctx, folders, theme, code, Path(folder) / "window.ini")
                gallery = _Gallery(shell, ctx, out, f"-{code}-{choice}{wanted.mark}", wanted)
                taken += gallery.take()
    return taken


class _LoudShell(Shell):
    """Nobody answers a dialog here: an error ends the work instead."""

    def __init__(self, *parts: object) -> None:
        super().__init__(*parts)  # type: ignore[arg-type]
        self.errors: list[BaseException] = []

    def show_error(self, error: BaseException) -> None:
        self.errors.append(error)


@dataclass(frozen=True, slots=True)
class _Still:
    """The program as a picture shows it: nobody presses anything in it."""

    database: Path
    resources: Folders

    def create_department(self, path: Path, fill: Callable[[Any], Any], *, offered: bool = False) -> None:
        """There is one already."""

    def use_file(self, path: Path) -> None:
        """It stays with this one."""

    def restore(self, chosen: Path) -> None:
        """It stays as it is."""

    def offer_copies(self, text: str) -> None:
        """Nothing is damaged."""

    def lock(self) -> None:
        """Nobody leaves it alone."""

    def session_changed(self) -> None:
        """Nobody comes or goes."""

    def choose_language(self, code: str) -> None:
        """Each picture has its own."""

    def choose_theme(self, choice: str) -> None:
        """Each picture has its own."""


def _shell(ctx: Context, folders: Folders, theme: Theme, code: str, preferences: Path) -> _LoudShell:
    icons = Icons(folders.icons, theme)
    share(icons)
    ctx.language = code
    shell = _LoudShell(SyncWorker(), Remember(preferences), theme, icons, code)
    shell.program = _Still(ctx.database.path, folders)
    return shell


class _Gallery:
    """One language in one theme."""

    def __init__(self, shell: _LoudShell, ctx: Context, out: Path, mark: str, wanted: Wanted) -> None:
        self._shell = shell
        self._ctx = ctx
        self._out = out
        self._mark = mark
        self._wanted = wanted
        self._window = MainWindow(shell)
        self._window.resize(*wanted.size)

    def take(self) -> list[Path]:
        before, sys.excepthook = sys.excepthook, self._note_error  # what Qt calls has nobody else to raise to
        try:
            self._window.show()
            self._shell.attach(self._ctx)
            return [path for name, shots in self._subjects() if self._is_wanted(name) for path in shots(name)]
        finally:
            sys.excepthook = before
            self._window.hide()
            self._window.deleteLater()
            self._shell.attach(None)
            self._shell.worker.close()

    def _note_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._shell.errors.append(error)

    def _is_wanted(self, name: str) -> bool:
        return not self._wanted.only or name in self._wanted.only

    def _subjects(self) -> Iterator[tuple[str, Callable[[str], Iterator[Path]]]]:
        for name, _, _ in PAGES:
            yield name, self._page
        for name in WIZARDS:
            yield f"wizard-{name}", self._wizard
        yield "preview", self._preview

    def _page(self, name: str) -> Iterator[Path]:
        """A page, once for each of its tabs or sections."""
        arguments = {"student_id": self._student()} if name == _FOR_A_STUDENT else {}
        self._window.open_page(name, **arguments)
        page = self._window.current_page()
        assert page is not None
        _settle()
        sections = page.findChild(Sections)
        if isinstance(sections, Sections):
            for row in range(sections.stack.count()):
                sections.list.setCurrentRow(row)
                yield self._save(sections.current().objectName().replace("_", "-"), self._window)
            return
        bar = next((bar for bar in page.findChildren(QTabBar) if bar.isVisible()), None)
        if bar is None:
            yield self._save(name, self._window)
            return
        for tab in range(bar.count()):
            bar.setCurrentIndex(tab)
            yield self._save(f"{name}-{bar.tabData(tab) or tab + 1}", self._window)

    def _wizard(self, name: str) -> Iterator[Path]:
        wizard = name.removeprefix("wizard-")
        self._window.open_wizard(wizard, **(self._step() if wizard == _OF_A_STEP else {}))
        yield from self._dialog(name)

    def _step(self) -> dict[str, Any]:
        """The step at which most cases wait, with those who wait."""
        from app.services import case_views

        most = max(case_views.waiting(self._ctx), key=lambda one: len(one.subjects))
        return {"workflow": most.workflow, "step": most.step, "students": [one for one, _ in most.subjects]}

    def _preview(self, name: str) -> Iterator[Path]:
        from app.services import printables

        printable = printables.of_student(self._ctx, self._student())[0]
        open_preview(self._shell, printable.form, printable.subject)
        yield from self._dialog(name)

    def _dialog(self, name: str) -> Iterator[Path]:
        _settle()
        dialog = next(one for one in reversed(self._window.findChildren(QDialog)) if one.isVisible())
        room = QSize(*self._wanted.size) - QSize(_MARGIN, _MARGIN)
        dialog.resize(dialog.size().expandedTo(QSize(1140, 700)).boundedTo(room))
        yield self._save(name, dialog)
        dialog.close()
        _settle()

    def _student(self) -> str:
        """Somebody whose card has much to show: the student with the most cases."""
        from app.services import meetings, students

        begun = Counter(case.student_id for case in meetings.list_cases(self._ctx))
        ids = students.list_ids(self._ctx, students.wanted())
        return max(ids, key=lambda one: begun[one])

    def _save(self, name: str, widget: QWidget) -> Path:
        _settle()
        if self._shell.errors:
            raise self._shell.errors[0]
        path = self._out / f"{name}{self._mark}.png"
        widget.grab().save(str(path))
        return path


def _settle() -> None:
    for _ in range(_TURNS):
        QApplication.processEvents()
