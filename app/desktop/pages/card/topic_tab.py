"""Topic and supervisor: what is proposed, what was decided and by which act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from app.desktop.pages import places
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.words import OUTCOME, act, day, word
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.labels import button

if TYPE_CHECKING:
    from app.services.cards import CaseLine
    from app.services.context import Context

WORKFLOW = "topic"
_ACTS = ("department", "council", "order")


@dataclass(frozen=True, slots=True)
class TopicData:
    """The proposal as values of fields, the supervisors to choose from, acts in force, decisions, the step to do."""

    values: dict[str, Any]
    supervisors: dict[str, str]
    acts: dict[str, str]
    decisions: tuple[CaseLine, ...]
    next_step: str | None


def fetch(ctx: Context, student_id: str) -> TopicData:
    from app.services import cards, supervisors, topics

    card = cards.student_card(ctx, student_id)
    proposal = topics.proposals(ctx, [student_id])[student_id]
    fields = type(proposal).__dataclass_fields__
    case = topics.load_cases(ctx, [student_id])[student_id]
    topic = card.known["topic"] or {}
    return TopicData(
        {name: getattr(proposal, name) for name in fields},
        {line.id: _supervisor_text(line) for line in supervisors.list_lines(ctx)},
        {name: act(found["number"], found["date"]) if (found := topic.get(name)) else "" for name in _ACTS},
        tuple(line for line in card.case_lines if line.workflow == WORKFLOW),
        case.state.next.id if case.state.next else None,
    )


def _supervisor_text(line: Any) -> str:
    limit = f"/{line.limit}" if line.limit is not None else ""
    title = ", ".join(part for part in (line.degree, line.academic_title) if part)
    return f"{line.name}{f', {title}' if title else ''}  ({line.load}{limit})"


def save(ctx: Context, student_id: str, values: dict[str, Any]) -> Any:
    from app.services import topics

    given = {name: value for name, value in values.items() if value is not None}
    return topics.save_proposals(ctx, [topics.Proposal(student_id, **given)])


class TopicTab(CardTab):
    """The proposal is written here; decisions come from the wizard, since one act decides for many."""

    key = places.TOPIC
    fetch = staticmethod(fetch)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.next_step: str | None = None
        self.proposal = self.block("proposal", self.tr("Proposal"), self._save)
        self.form = self.proposal.add_form(RecordForm("proposal", self._fields()))
        acts = Card(self.tr("Decisions in force"))
        self.acts = ReadTable("topic_acts", [self.tr("Body"), self.tr("Number and date")], [280, 0])
        acts.body.addWidget(self.acts)
        self.wizard = button(self.tr("Open the meeting or order"), "topic_wizard")
        self.wizard.clicked.connect(self._open_wizard)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.wizard)
        acts.body.addLayout(row)
        self.box.addWidget(acts)
        past = Card(self.tr("All decisions"))
        headings = [self.tr("Date"), self.tr("Step"), self.tr("Decision"), self.tr("Number"), self.tr("Reason")]
        self.decisions = ReadTable("topic_decisions", headings, [100, 0, 120, 100, 220])
        past.body.addWidget(self.decisions)
        self.box.addWidget(past)
        self.records("projects")
        self.box.addStretch(1)

    def _fields(self) -> list[Field]:
        return [
            Field("kk", self.tr("Topic in Kazakh"), "area", span=3),
            Field("ru", self.tr("Topic in Russian"), "area", span=3),
            Field("en", self.tr("Topic in English"), "area", span=3),
            Field("staff_id", self.tr("Supervisor (load)"), "choice", span=2),
            Field("supervisor_name", self.tr("Supervisor who is not in the list")),
            Field("proposal_date", self.tr("Date of the research proposal"), "date"),
            Field("match_confirmed", self.tr("Head confirmed the match on"), "date"),
            Field("direction", self.tr("Research direction of the department")),
            Field("priority", self.tr("Priority of science or state programme"), span=3),
        ]

    def show_data(self, data: TopicData) -> None:
        if not self.proposal.dirty:
            self.form.set_choices("staff_id", data.supervisors)
        self.proposal.fill(data.values)
        decided = bool(data.acts["department"])
        self.proposal.set_read_only(decided)
        names = (self.tr("Department meeting"), self.tr("Academic council"), self.tr("Rector's order"))
        none = self.tr("not yet")
        self.acts.fill([Line(key, (name, data.acts[key] or none)) for key, name in zip(_ACTS, names, strict=True)])
        self.acts.fit_height()
        self.decisions.fill([Line(str(at), self._decision(line)) for at, line in enumerate(data.decisions)])
        self.decisions.fit_height()
        self.next_step = data.next_step
        self.wizard.setVisible(data.next_step is not None)

    def _decision(self, line: CaseLine) -> tuple[str, ...]:
        return (day(line.day), self.shell.text(line.step), word(OUTCOME, line.outcome), line.number, line.reason)

    def _save(self, block: EditBlock) -> None:
        block.do(save, self.student_id, self.form.values())

    def _open_wizard(self) -> None:
        self.place_wanted.emit(places.in_wizard(WORKFLOW, self.next_step or ""))
