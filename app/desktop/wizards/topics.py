"""The wizard of topics and supervisors: propose them, or record what a meeting, council or order decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop.shell import Shell
from app.desktop.wizards.act_page import ActPage
from app.desktop.wizards.check_page import CheckPage
from app.desktop.wizards.decisions_page import DecisionsPage
from app.desktop.wizards.frame import Wizard, WizardPage
from app.desktop.wizards.topics_flow import ACT, CHECK, DECISIONS, STAGE, TOPICS, WHO, TopicsFlow
from app.desktop.wizards.topics_stage import StagePage
from app.desktop.wizards.topics_table import TopicsPage
from app.desktop.wizards.who_page import WhoPage
from app.domain.errors import KafedraError
from app.domain.letters import capitalised
from app.services import act_papers, history, topic_rounds
from app.services.act_papers import Papers
from app.services.context import Context
from app.services.history import HistoryLine
from app.services.topic_rounds import Round, Stage


class TopicsWizard(Wizard):
    """Started with a step and students, or without: then the stage is asked first."""

    name: ClassVar[str] = "topics"

    def __init__(
        self,
        shell: Shell,
        parent: QWidget | None = None,
        step: str | None = None,
        student_ids: Sequence[str] = (),
    ) -> None:
        super().__init__(shell, parent)
        self._chosen = tuple(student_ids)
        self.show_busy()
        shell.run(_prepare, step, on_done=self._prepared)

    def title(self) -> str:
        return self.tr("Topic and supervisor")

    def _prepared(self, found: tuple[Sequence[Stage], Round | None]) -> None:
        stages, round_ = found
        flow = TopicsFlow(self.shell.today(), stages)
        self.flow = self._flow = flow
        if round_ is not None:
            flow.begin(round_, self._chosen)
        self.begin()

    def make_pages(self) -> dict[str, WizardPage]:
        shell, flow = self.shell, self._flow
        pages: dict[str, WizardPage] = {
            WHO: WhoPage(shell, flow),
            TOPICS: TopicsPage(shell, flow),
            ACT: ActPage(shell, flow),
            DECISIONS: DecisionsPage(shell, flow, self.tr("Topic (Kazakh)")),
        }
        self._check = CheckPage(shell, flow)
        self._check.wanted.connect(self._rehearse)
        pages[CHECK] = self._check
        if flow.stages:
            stage = StagePage(shell, flow)
            stage.picked.connect(self._stage_picked)
            pages[STAGE] = stage
        return pages

    # --- loading

    def _stage_picked(self, stage: str) -> None:
        self.next_button.setEnabled(False)
        self.shell.run(topic_rounds.load, stage, on_done=self._stage_loaded)

    def _stage_loaded(self, found: Round) -> None:
        self._flow.begin(found, self._chosen)
        self.refresh()

    def resume(self, data: Mapping[str, Any]) -> None:
        self._draft = data
        stage = data["typed"]["stage"]
        if stage is None:
            self.restored(data)
        else:
            self.shell.run(topic_rounds.load, stage, on_done=self._resume_loaded, on_error=self.resume_failed)

    def _resume_loaded(self, found: Round) -> None:
        self._flow.begin(found)
        self.restored(self._draft)

    # --- checking and writing

    def _written(self) -> tuple[Any, ...]:
        assert self._flow.round is not None
        flow = self._flow
        return flow.round.step, flow.recorded_act(), flow.rulings(), flow.given()  # type: ignore[union-attr]

    def _rehearse(self) -> None:
        self.shell.run(topic_rounds.rehearse, *self._written(), on_done=self._rehearsed)

    def _rehearsed(self, refusals: Mapping[str, KafedraError]) -> None:
        self._flow.refusals = refusals
        self._check.refresh()
        self.refresh()

    def finish(self) -> None:
        self.shell.do(topic_rounds.finish, *self._written(), on_done=self._finished_writing, on_error=self._failed)

    def _finished_writing(self, _: Any) -> None:
        self.shell.run(history.next_undo, on_done=self._told)

    def _told(self, line: HistoryLine | None) -> None:
        lines = [self.word(one) for one in self._flow.panel().follows]
        heading = capitalised(line.text) if line else self.tr("Done")
        self.show_outcome(
            heading, [self.tr("What comes next:"), *lines] if lines else [], undo=line.seq if line else None
        )
        self.shell.run(act_papers.of_recorded, (), self._flow.recorded_act(), on_done=self._offer_papers)

    def _offer_papers(self, papers: Sequence[Papers]) -> None:
        self.outcome.offer(self.shell, papers)

    def _failed(self, error: BaseException) -> None:
        self._flow.refusals = None
        self.finish_failed(error)


def _prepare(ctx: Context, step: str | None) -> tuple[Sequence[Stage], Round | None]:
    if step is None:
        return topic_rounds.stages(ctx), None
    return (), topic_rounds.load(ctx, topic_rounds.stage_of(ctx, step))
