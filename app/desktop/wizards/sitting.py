"""The wizard of a sitting or order: everything that waits for one body, decided by one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop.print_many import ManyPrinter
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button
from app.desktop.wizards.act_page import ActPage
from app.desktop.wizards.draft_store import Kept
from app.desktop.wizards.frame import WizardPage
from app.desktop.wizards.matters import ACT
from app.desktop.wizards.sitting_flow import AGENDA, BODY, SittingFlow
from app.desktop.wizards.sitting_pages import TOPICS, AgendaPage, BodyPage
from app.desktop.wizards.step import MattersWizard
from app.domain.errors import Refused
from app.services import act_papers, drafts, sittings
from app.services.act_papers import Papers
from app.services.context import Context
from app.services.sittings import Sitting
from app.services.step_rounds import StepRound


class SittingWizard(MattersWizard):
    """Started anew, or with an agenda that was prepared (`draft`). The agenda is kept until the sitting is recorded."""

    name: ClassVar[str] = "sitting"

    def __init__(self, shell: Shell, parent: QWidget | None = None, draft: str = "") -> None:
        super().__init__(shell, parent)
        self._sitting = SittingFlow(shell.today())
        self._wanted: Sitting | None = None
        self._printer = ManyPrinter(shell, self)
        self._menu = QMenu(self)
        self._menu.setObjectName("sittingPrintMenu")
        self._add_keep()
        self.show_busy()
        shell.run(_prepare, draft, on_done=self._prepared)

    def title(self) -> str:
        return self.tr("Sitting or order")

    def _add_keep(self) -> None:
        self.keep_button = button(self.tr("Keep the agenda"), "sittingKeep")
        self.keep_button.clicked.connect(self.reject)
        self.keep_button.hide()
        self.bar.insertWidget(self.bar.indexOf(self.cancel_button), self.keep_button)

    def _prepared(self, found: tuple[Sequence[Sitting], drafts.Draft | None]) -> None:
        bodies, draft = found
        self._sitting.sittings = tuple(bodies)
        self.flow = self._sitting
        if draft is not None:
            self._draft_id = draft.head.id
        self.begin()
        if draft is not None:
            self.resume(draft.data)

    def make_pages(self) -> dict[str, WizardPage]:
        body = BodyPage(self.shell, self._sitting)
        body.picked.connect(self._picked)
        body.print_wanted.connect(self._print_waiting)
        self._body_page = body
        agenda = AgendaPage(self.shell, self._sitting)
        agenda.topics_wanted.connect(self._open_topics)
        agenda.print_wanted.connect(self._print_agenda)
        return {
            BODY: body,
            AGENDA: agenda,
            ACT: ActPage(self.shell, self._sitting),
            **self.matters_pages(),
        }

    def refresh(self) -> None:
        super().refresh()
        self.keep_button.setVisible(self._sitting.sitting is not None and self.next_button.isVisible())

    def kept_text(self) -> str:
        return self.say("sitting-kept") if self._sitting.sitting is not None else super().kept_text()

    def done(self, result: int) -> None:
        """The agenda was kept, recorded or deleted: pages that list agendas look again."""
        super().done(result)
        self.shell.changed(frozenset({"draft"}))

    def show_outcome(self, heading: str, lines: list[str], *, undo: int | None) -> None:
        super().show_outcome(heading, lines, undo=undo)
        self.keep_button.hide()

    # --- what waits for a body

    def _picked(self, key: str) -> None:
        self._wanted = next(one for one in self._sitting.sittings if one.key == key)
        self.next_button.setEnabled(False)
        self.shell.run(sittings.load, self._wanted.body.id, self._wanted.act, on_done=self._opened)

    def _opened(self, found: Sequence[StepRound]) -> None:
        assert self._wanted is not None
        self._sitting.open(self._wanted, found)
        self._body_page.show_print()
        self.refresh()

    def _open_topics(self, step: str) -> None:
        """The agenda is kept; the topics come with their own wizard."""
        students = [one.line.student_id for one in self._sitting.placed.values() if one.matter.workflow == TOPICS]
        self.reject()
        self.shell.open_wizard("topics", step=step, student_ids=list(dict.fromkeys(students)))

    # --- papers before the sitting

    def _print_waiting(self, at: QWidget) -> None:
        """Everything that waits for the body."""
        assert self._sitting.sitting is not None
        self._offer_waiting(at, self._sitting.sitting.key)

    def _print_agenda(self, at: QWidget) -> None:
        """What was chosen, in its order: the agenda is kept and printed as it is kept."""
        title = self.word(self._sitting.title())
        self._drafts.save(self._draft_id, title, self._sitting.export(), partial(self._print_kept, at))

    def _print_kept(self, at: QWidget, kept: Kept) -> None:
        self._draft_saved(kept)
        self._offer_waiting(at, kept.id)

    def _offer_waiting(self, at: QWidget, sitting: str) -> None:
        self.shell.run(act_papers.of_sitting, sitting, on_done=partial(self._show_papers, at))

    def _show_papers(self, at: QWidget, papers: Sequence[Papers]) -> None:
        if len(papers) == 1:
            self._printer.print(papers[0])
        elif papers:
            self._printer.fill_menu(self._menu, papers)
            self._menu.popup(at.mapToGlobal(QPoint(0, at.height())))
        else:
            self.shell.notify(self.tr("Nothing here is printed on a form."))

    # --- the draft

    def resume(self, data: Mapping[str, Any]) -> None:
        self._draft = data
        key = data["typed"]["sitting"]
        self._wanted = next((one for one in self._sitting.sittings if one.key == key), None)
        if not key:
            self.restored(data)
        elif self._wanted is None:
            self.resume_failed(Refused("wizard-draft-stale"))
        else:
            self.shell.run(
                sittings.load, self._wanted.body.id, self._wanted.act,
                on_done=self._resume_opened, on_error=self.resume_failed,
            )  # fmt: skip

    def _resume_opened(self, found: Sequence[StepRound]) -> None:
        self._opened(found)
        self.restored(self._draft)


def _prepare(ctx: Context, draft: str) -> tuple[Sequence[Sitting], drafts.Draft | None]:
    return sittings.bodies(ctx), drafts.load(ctx, draft) if draft else None
