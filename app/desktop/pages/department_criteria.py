"""The department: each requirement of the regulation with its state, what counts for it and what lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.words import URGENCY, URGENCY_CHIP, clause, day, word
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card, Counter
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.labels import button, label, rule
from app.domain.findings import Status

_OPEN = frozenset({Status.UNKNOWN, Status.UPCOMING, Status.DUE})
_BROKEN = frozenset({Status.VIOLATED, Status.BLOCKED, Status.OVERDUE})
_COUNT_TOLD = "computed-value"  # the counts are told with their members


def state_of(status: Status) -> tuple[str, str]:
    """The word of a state and the kind of its chip: what is merely not recorded is no breach."""
    if status in _OPEN:
        return word(URGENCY, "unknown"), "soon"
    return word(URGENCY, status), URGENCY_CHIP.get(status, "plain")


class CriterionBlock(QFrame):
    """One criterion. `wanted` names the list fact whose members are its evidence."""

    wanted = Signal(str)

    def __init__(self, shell: Shell, criterion: Any) -> None:
        super().__init__()
        self._shell = shell
        found = criterion.finding
        self.setObjectName(f"criterion_{found.rule}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Chip(*state_of(found.status)))
        head.addWidget(label(clause(found.clause), "secondary"))
        head.addWidget(label(found.rule, "footnote"))
        head.addStretch(1)
        for list_name in self._lists(criterion):
            head.addWidget(self._link(list_name))
        column.addLayout(head)
        column.addWidget(label(shell.text(found.summary), wrap=True))
        for text in self._reasons(found, told_by_members=bool(criterion.counts)):
            column.addWidget(label(text, "attention", wrap=True))
        for count in criterion.counts:
            column.addWidget(self._evidence(count))
        column.addWidget(rule())

    def _lists(self, criterion: Any) -> list[str]:
        """The lists where the criterion is mended: what it counts, and those that lack a fact."""
        lacking = (one.fact.rpartition(".")[0] for one in criterion.finding.missing)
        return [
            one for one in dict.fromkeys((*(count.list_name for count in criterion.counts), *lacking)) if "." in one
        ]

    def _link(self, list_name: str) -> QWidget:
        texts = {
            "department.teachers": self.tr("Open the staff"),
            "department.contracts": self.tr("Open the contracts"),
            "department.laboratories": self.tr("Open the laboratories"),
        }
        made = button(texts.get(list_name, self.tr("Open")), f"open_{list_name}", link=True)
        made.setProperty("list", list_name)
        made.clicked.connect(self._wanted)
        return made

    def _wanted(self) -> None:
        self.wanted.emit(self.sender().property("list"))

    def _reasons(self, found: Any, *, told_by_members: bool) -> list[str]:
        """Why it is not met; a missing fact that the members tell is not told twice."""
        say = self._shell.say
        told = [say(one.code, **one.params) for one in found.why if one.code != _COUNT_TOLD]
        if found.missing and not told_by_members:
            names = ", ".join(self._shell.text(one.label) for one in found.missing)
            told.append(self.tr("Not recorded: {0}").format(names))
        return list(dict.fromkeys(told))

    def _evidence(self, count: Any) -> QWidget:
        """The number, who counts, and of each of the others what lacks."""
        from app.services.readiness import title_of

        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        counted = [one for one in count.members if one.counts]
        number = label(f"{self._shell.text(count.title)}: {len(counted)}", "strong", wrap=True)
        number.setObjectName("criterionCount")
        column.addWidget(number)
        if counted:
            names = "; ".join(filter(None, (self._member(title_of(one.facts), one.facts) for one in counted)))
            column.addWidget(label(names, "good", wrap=True))
        for one in count.members:
            if not one.counts:
                text = self.tr("{0} – does not count: {1}").format(title_of(one.facts), self._lacks(one))
                column.addWidget(label(text, "secondary", wrap=True))
        return body

    def _member(self, title: str, facts: Any) -> str:
        ends = facts.get("valid_to")
        return self.tr("{0} (until {1})").format(title, day(ends)) if ends else title

    def _lacks(self, one: Any) -> str:
        told = [self._shell.say(reason.code, **reason.params).rstrip(".") for reason in one.reasons]
        if one.missing:
            names = ", ".join(self._shell.text(fact.label) for fact in one.missing)
            told.append(self.tr("not recorded: {0}").format(names))
        return "; ".join(told)


class CriteriaView(QWidget):
    """Everything of one view. `wanted` is sent with a list fact, `ending_opened` with the id of a record."""

    wanted = Signal(str)
    ending_opened = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._blocks: list[CriterionBlock] = []
        self.counters = {
            "met": Counter(self.tr("criteria met"), "done"),
            "unmet": Counter(self.tr("criteria not met"), "late"),
            "open": Counter(self.tr("lack data"), "soon"),
            "ending": Counter(self.tr("end soon or are over"), "soon"),
        }
        self._make_cards()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addLayout(self._counted())
        for card in (self._ending, self._criteria, self._others, self._basis):
            column.addWidget(card)
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        self.about = label("", "secondary", wrap=True, name="departmentAbout")
        self._sheet: Any = None
        self.print = button(self.tr("Print the readiness sheet"), "printReadiness", icon=self._shell.icon("printer"))
        self.print.clicked.connect(self._print)
        self.print.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.about, 1)
        head.addWidget(self.print, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _counted(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, counter in self.counters.items():
            counter.setObjectName(f"departmentCounter_{name}")
            row.addWidget(counter)
        return row

    def _make_cards(self) -> None:
        self._criteria = Card(self.tr("Readiness of the department"))
        self._ending = Card(self.tr("What ends soon"))
        headings = [self.tr("What"), self.tr("Kind"), self.tr("Last day"), self.tr("State")]
        self.ending = ReadTable("departmentEnding", headings, [0, 160, 144, 208])
        self.ending.opened.connect(self.ending_opened)
        self._ending.add(self.ending)
        self._others = Card(self.tr("Other requirements to the department"))
        headings = [self.tr("Clause"), self.tr("Requirement"), self.tr("About"), self.tr("State")]
        self.others = ReadTable("departmentOthers", headings, [80, 0, 248, 152], wrap=True)
        self._others.add(self.others)
        self._basis = Card(self.tr("Legal basis of the regulation"))
        self.basis = label("", "secondary", wrap=True, name="departmentBasis")
        self._basis.add(self.basis)

    def show_view(self, view: Any) -> None:
        shell = self._shell
        today = shell.today()
        told = self.tr("{0}, edition {1}; as of {2}.")
        self.about.setText(told.format(shell.text(view.title), view.edition, day(today)))
        criteria = [one for one in view.criteria if one.readiness]
        applying = [one.finding.status for one in criteria]
        for name, number in (
            ("met", sum(status is Status.OK for status in applying)),
            ("unmet", sum(status in _BROKEN for status in applying)),
            ("open", sum(status in _OPEN for status in applying)),
            ("ending", len(view.ending)),
        ):
            self.counters[name].show_number(number)
        self._show_criteria(criteria)
        self._show_ending(view)
        self._show_others([one for one in view.criteria if not one.readiness and self._is_told(one)])
        self.basis.setText("\n".join(f"– {shell.text(one)}" for one in view.legal_basis))
        self._basis.setVisible(bool(view.legal_basis))

    def show_sheet(self, sheet: Any) -> None:
        """The printed form of the criteria, None where the edition has none."""
        self._sheet = sheet
        self.print.setVisible(sheet is not None)

    def _print(self) -> None:
        self._shell.preview(self._sheet.form, self._sheet.subject)

    def _is_told(self, criterion: Any) -> bool:
        """The reminders of single contracts are told by what ends soon."""
        return criterion.finding.due is None and criterion.finding.status is not Status.NOT_APPLICABLE

    def _show_criteria(self, criteria: Sequence[Any]) -> None:
        for block in self._blocks:
            self._criteria.body.removeWidget(block)
            block.setParent(None)
            block.deleteLater()
        self._blocks = [CriterionBlock(self._shell, one) for one in criteria]
        for block in self._blocks:
            block.wanted.connect(self.wanted)
            self._criteria.add(block)
        self._criteria.setVisible(bool(criteria))

    def _show_ending(self, view: Any) -> None:
        theme = self._shell.theme
        kinds = {"department.contracts": self.tr("contract"), "department.laboratories": self.tr("laboratory")}
        lines = []
        for one in view.ending:
            over = one.days < 0
            state = self.tr("is over") if over else self.tr("days left: {0}").format(one.days)
            cells = (one.title, kinds.get(one.kind, one.kind), day(one.valid_to), state)
            lines.append(Line(one.record_id, cells, 3, theme.colour("late" if over else "soon")))
        self.ending.fill(lines)
        self.ending.fit_height()
        self._ending.setVisible(bool(lines))

    def _show_others(self, others: Sequence[Any]) -> None:
        """One line for all that stand alike under a rule, such as programmes that lack the same."""
        alike: dict[tuple[Any, ...], list[Any]] = {}
        for one in others:
            alike.setdefault((one.finding.rule, one.finding.status, one.finding.missing), []).append(one)
        lines = [self._other(str(at), group) for at, group in enumerate(alike.values())]
        self.others.fill(lines)
        self.others.fit_height()
        self._others.setVisible(bool(lines))

    def _other(self, line_id: str, group: Sequence[Any]) -> Line:
        found = group[0].finding
        text, kind = state_of(found.status)
        summary = self._shell.text(found.summary)
        if found.missing and found.status is not Status.OK:
            names = ", ".join(self._shell.text(fact.label) for fact in found.missing)
            summary += "\n" + self.tr("Not recorded: {0}").format(names)
        colour = self._shell.theme.colour(kind) if kind in ("late", "soon", "done") else ""
        about = "\n".join(one.about for one in group)
        return Line(line_id, (found.clause, summary, about, text), 3, colour)
