"""The first-start wizard: at its end there is a database to work in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop import dialogs
from app.desktop.shell import Owner, Shell
from app.desktop.wizards.draft_store import RememberedDrafts
from app.desktop.wizards.first_start_flow import (
    DEMO,
    HOW,
    OFFICIALS,
    OPEN,
    PROGRAMMES,
    SEMESTERS,
    UNIVERSITY,
    FirstStartFlow,
)
from app.desktop.wizards.first_start_pages import (
    HowPage,
    OfficialsPage,
    ProgrammesPage,
    SemestersPage,
    UniversityPage,
)
from app.desktop.wizards.frame import Wizard, WizardPage
from app.services.academics import academic_year, sample_semesters
from app.services.editions import Edition, offered

if TYPE_CHECKING:
    from app.services.context import Context


class FirstStartWizard(Wizard):
    """There may be no database yet: the draft lies with the window's own choices."""

    name: ClassVar[str] = "first-start"

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent, RememberedDrafts(shell, self.name))
        assert shell.program is not None
        self._program: Owner = shell.program
        self.show_busy()
        shell.worker.run(offered, self._program.resources.regulations, on_done=self._loaded, on_error=shell.show_error)

    def title(self) -> str:
        return self.tr("First start")

    def _loaded(self, editions: list[Edition]) -> None:
        self.flow = self._flow = FirstStartFlow(editions, sample_semesters(academic_year(self.shell.today())))
        self.begin()

    def make_pages(self) -> dict[str, WizardPage]:
        shell, flow = self.shell, self._flow
        return {
            HOW: HowPage(shell, flow),
            UNIVERSITY: UniversityPage(shell, flow),
            OFFICIALS: OfficialsPage(shell, flow),
            PROGRAMMES: ProgrammesPage(shell, flow),
            SEMESTERS: SemestersPage(shell, flow),
        }

    def resume(self, data: Mapping[str, Any]) -> None:
        self.restored(data)

    def finish(self) -> None:
        if self._flow.given.how == OPEN:
            assert self._flow.path is not None
            self._program.use_file(self._flow.path)
        else:
            path = self._new_file()
            if path is None:
                self.refresh()
                return
            self._program.create_department(path, self._filling(), offered=self._flow.given.how != DEMO)
        self._finished = True
        self._forget_draft()
        self.accept()

    def _new_file(self) -> Path | None:
        """The usual place; another one is asked for when a database lies there."""
        usual = self._program.database
        if not usual.exists():
            return usual
        return dialogs.save_file(self, self.tr("Where the new department is kept"), "Kafedra (*.sqlite)", str(usual))

    def _filling(self) -> Any:
        if self._flow.given.how == DEMO:
            return _Demo(self._flow.given.edition)
        return _Department(self._flow.given.edition, self._flow.parts())


class _Department:
    """Fills a new database, in the database thread."""

    def __init__(self, edition: str, parts: Mapping[str, Any]) -> None:
        self._edition = edition
        self._parts = parts

    def __call__(self, ctx: Context) -> None:
        from app.services import setup

        setup.create(ctx, self._edition, self._parts)


class _Demo:
    """Fills a new database with the demonstration of the edition, or of the first that has one."""

    def __init__(self, edition: str) -> None:
        self._edition = edition

    def __call__(self, ctx: Context) -> None:
        from app.services import demo

        known = demo.profiles(ctx)
        demo.fill_demo(ctx, self._edition if self._edition in known else known[0])
