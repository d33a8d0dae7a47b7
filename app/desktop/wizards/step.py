"""The wizard of one step of any workflow: who, the act, what of each, decisions, the check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop.shell import Shell
from app.desktop.wizards.check_page import CheckPage
from app.desktop.wizards.decisions_page import DecisionsPage
from app.desktop.wizards.frame import Wizard, WizardPage
from app.desktop.wizards.matters import ACT, CHECK, DECISIONS, EACH, WHO, MattersFlow
from app.desktop.wizards.step_act import StepActPage
from app.desktop.wizards.step_each import EachPage
from app.desktop.wizards.step_flow import StepFlow
from app.desktop.wizards.who_page import WhoPage
from app.domain.errors import KafedraError
from app.domain.letters import capitalised
from app.services import act_papers, casework, history, step_rounds
from app.services.act_papers import Papers
from app.services.cases import Act
from app.services.casework import Move
from app.services.context import Changes, Context
from app.services.history import HistoryLine
from app.services.step_rounds import StepRound


class MattersWizard(Wizard):
    """What wizards over casework share: the rehearsal, writing, the outcome."""

    flow: MattersFlow | None

    @property
    def matters_flow(self) -> MattersFlow:
        assert self.flow is not None
        return self.flow

    def matters_pages(self) -> dict[str, WizardPage]:
        """The pages that a step and a sitting share."""
        flow = self.matters_flow
        self._check = CheckPage(self.shell, flow)
        self._check.wanted.connect(self._rehearse)
        return {
            EACH: EachPage(self.shell, flow),
            DECISIONS: DecisionsPage(self.shell, flow, self.tr("About")),
            CHECK: self._check,
        }

    def day(self) -> date:
        """The day of what no paper decides."""
        return self.matters_flow.act.date or self.shell.today()

    def _written(self) -> tuple[list[Move], Act | None, date]:
        flow = self.matters_flow
        subject = "; ".join(dict.fromkeys(self.shell.text(one.title) for one in flow.chosen_matters()))
        return flow.moves(), flow.recorded_act(subject), self.day()

    def _rehearse(self) -> None:
        if self.matters_flow.nothing_to_write is None:
            self.shell.run(_rehearse, *self._written(), on_done=self._rehearsed)

    def _rehearsed(self, refusals: Mapping[int, KafedraError]) -> None:
        self.matters_flow.take_refusals(refusals)
        self._check.refresh()
        self.refresh()

    def finish(self) -> None:
        self.shell.do(_decide, *self._written(), on_done=self._finished_writing, on_error=self._failed)

    def _finished_writing(self, _: Any) -> None:
        self.shell.run(history.next_undo, on_done=self._told)

    def _told(self, line: HistoryLine | None) -> None:
        lines = [self.word(one) for one in self.matters_flow.panel().follows]
        heading = capitalised(line.text) if line else self.tr("Done")
        self.show_outcome(
            heading, [self.tr("What comes next:"), *lines] if lines else [], undo=line.seq if line else None
        )
        moves, act, _ = self._written()
        self.shell.run(act_papers.of_recorded, moves, act, on_done=self._offer_papers)

    def _offer_papers(self, papers: Sequence[Papers]) -> None:
        self.outcome.offer(self.shell, papers)

    def _failed(self, error: BaseException) -> None:
        self.matters_flow.refusals = None
        self.finish_failed(error)


class StepWizard(MattersWizard):
    """Started with a workflow and its step; `students`, `subjects` (items) or one `subject` are chosen already."""

    name: ClassVar[str] = "step"

    def __init__(
        self,
        shell: Shell,
        parent: QWidget | None = None,
        *,
        workflow: str,
        step: str,
        students: Sequence[str] = (),
        subjects: Sequence[str] = (),
        subject: str = "",
    ) -> None:
        super().__init__(shell, parent)
        self._step: StepFlow = StepFlow(shell.today())
        self._students = tuple(students)
        self._subjects = (subject, *subjects) if subject else tuple(subjects)
        self.show_busy()
        shell.run(step_rounds.load, workflow, step, self._students, on_done=self._loaded, on_error=self._not_loaded)

    def title(self) -> str:
        round_ = self._step.round if self.flow is not None else None
        title = self.shell.text(round_.title) if round_ else ""
        return capitalised(title) if title else self.tr("Step of a procedure")

    def _loaded(self, found: StepRound) -> None:
        self._step.begin(found, self._students, self._subjects)
        self.flow = self._step
        self.setWindowTitle(self.title())
        self.begin()

    def _not_loaded(self, error: BaseException) -> None:
        self.shell.show_error(error)
        self.done(0)

    def make_pages(self) -> dict[str, WizardPage]:
        matters = any(one.line.item for one in self._step.placed.values())
        return {
            WHO: WhoPage(self.shell, self._step, matters=matters),
            ACT: StepActPage(self.shell, self._step),
            **self.matters_pages(),
        }

    def day(self) -> date:
        return self._step.day()

    # --- the draft

    def resume(self, data: Mapping[str, Any]) -> None:
        self._draft = data
        place = [data["typed"][name] for name in ("edition", "workflow", "step")]
        self.shell.run(step_rounds.of_edition, *place, on_done=self._resume_loaded, on_error=self.resume_failed)

    def _resume_loaded(self, found: StepRound) -> None:
        """Another step than the one begun brings other pages."""
        only = self._draft["typed"]["only"]
        self._step = StepFlow(self.shell.today())
        self._step.begin(found, [only] if only else ())
        self.flow = self._step
        self.make_anew()
        self.restored(self._draft)


def _rehearse(ctx: Context, moves: Sequence[Move], act: Act | None, day: date) -> dict[int, KafedraError]:
    return casework.rehearse(ctx, moves, act, on=day)


def _decide(ctx: Context, moves: Sequence[Move], act: Act | None, day: date) -> Changes:
    return casework.decide(ctx, moves, act, on=day)
