"""The act of a step, or its day where no paper decides; dates that are the same for all."""

from __future__ import annotations

from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, labelled
from app.desktop.widgets.labels import label
from app.desktop.wizards.act_page import ActPage
from app.desktop.wizards.step_flow import StepFlow
from app.domain.letters import capitalised


class StepActPage(ActPage):
    """Whose act it is where several bodies may act; further dates, if they are the same for everybody."""

    def __init__(self, shell: Shell, flow: StepFlow) -> None:
        super().__init__(shell, flow)
        self._step = flow
        self.body = Choice([])
        self.body.setObjectName("actWhose")
        self.body.changed.connect(self._body_chosen)
        self._whose = labelled(self.tr("Whose decision"), self.body)
        self._common_title = label(self.tr("The same for all (leave empty if they differ)"), "secondary")
        dates = [Field(one.fact, shell.text(one.label), "date") for one in flow.common_dates()]
        self.common = RecordForm("common", dates, columns=2, wrap=True)
        self.common.edited.connect(self._common_typed)
        self.column.insertWidget(1, self._whose)
        for widget in (self._common_title, self.common):
            self.column.insertWidget(self.column.count() - 1, widget)

    def heading(self) -> str:
        return super().heading() if self._step.kind else self.tr("Date")

    def enter(self) -> None:
        self._fill_bodies()
        super().enter()
        step = self._step.round
        paper = bool(self._step.kind)
        self._numbered.setVisible(paper)
        if step is not None and not paper:
            title = self._shell.text(self._step.dated.label if self._step.dated else step.action)
            self._body.setText(capitalised(title))
        self._body.setWordWrap(True)
        several = bool(self._step.common_dates()) and len(self._step.chosen) > 1
        self._common_title.setVisible(several)
        self.common.setVisible(several)
        self.common.fill(self._step.common)

    def _fill_bodies(self) -> None:
        step = self._step.round
        bodies = step.bodies if step is not None and step.act else ()
        self.body.set_choices([(one.id, self._shell.text(one.name)) for one in bodies])
        self.body.blockSignals(True)
        self.body.set_value(self._step.body.id if self._step.body else None)
        self.body.blockSignals(False)
        self._whose.setVisible(len(bodies) > 1)

    def _body_chosen(self) -> None:
        self._step.choose_body(self.body.value() or "")
        super().enter()
        self.changed.emit()

    def _common_typed(self, fact: str) -> None:
        self._step.set_common(fact, self.common.value(fact))
        self.changed.emit()
