"""The credits of a study plan beside what the clauses ask, and the rules that the rows do not meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desktop.shell import Shell
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.labels import label, restyle
from app.domain.explanations import LocalText
from app.domain.findings import Finding, Severity

if TYPE_CHECKING:
    from app.services.plan_sums import PlanCheck, Sum, Wanted

# Reasons say of the rows what is missing; their name alone says nothing.
_ROWS = "plan.rows"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NARROW, _WIDE = 300, 700
_BOUNDS = {"at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<"}
Cell = tuple[str, str, str] | None  # text, kind of label, tip; None where the cell before it goes on


class SumsPanel(QWidget):
    """Two small tables, cycles by component and semesters with years; a sum that is not as asked says by how much."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("plan_sums")
        self.shell = shell
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._cycles = _Figures(self, "plan_sums_cycle")
        self._terms = _Figures(self, "plan_sums_term")
        for one in (self._cycles, self._terms):
            self._box.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self.lay_beside(False)

    def lay_beside(self, beside: bool) -> None:
        """The two tables beside each other, or one above the other in a narrow column."""
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        self._box.setSpacing(48 if beside else 12)
        self.setFixedWidth(_WIDE if beside else _NARROW)

    def show_check(self, found: PlanCheck) -> None:
        self._cycles.show_rows(self._cycle_rows(found))
        self._terms.show_rows(self._term_rows(found))

    # --- rows ---

    def _cycle_rows(self, found: PlanCheck) -> list[list[Cell]]:
        sums = found.sums
        components = list(dict.fromkeys(one.key for of in sums.cycles for one in of.components if one.key))
        rows = [[_plain(text) for text in (self.tr("Cycle"), *components, self.tr("Credits"))]]
        for of in sums.cycles:
            by_key = {one.key: one for one in of.components}
            name = _named(of.whole.key or self.tr("not stated"))
            rows.append([name, *(self._sum(by_key[key]) for key in components), self._sum(of.whole, whole=True)])
        covered: list[Cell] = [None] * len(components)
        for other in sums.others:
            title = self.shell.text(other.key) if isinstance(other.key, LocalText) else str(other.key)
            rows.append([_named(title), *covered, self._sum(other, whole=True)])
        rows.append([(self.tr("Whole plan"), "strong", ""), *covered, self._sum(sums.total, whole=True)])
        return rows

    def _term_rows(self, found: PlanCheck) -> list[list[Cell]]:
        sums = found.sums
        rows = [[_plain(text) for text in (self.tr("Period"), self.tr("Credits"), self.tr("Hours"))]]
        for title, of in ((self.tr("Semester {n}"), sums.semesters), (self.tr("Year {n}"), sums.years)):
            for one in of:
                rows.append([_named(title.format(n=one.key)), self._sum(one, whole=True), self._hours(found, one)])
        rows.append(
            [(self.tr("Whole plan"), "strong", ""), _named(str(sums.total.credits)), self._hours(found, sums.total)]
        )
        return rows

    def _hours(self, found: PlanCheck, of: Sum) -> Cell:
        hours = found.sums.hours(of)
        return _plain("" if hours is None else str(hours))

    def _sum(self, of: Sum, *, whole: bool = False) -> Cell:
        """The credits, what is asked, and how far they are from it; the clauses in the tip."""
        if not whole and not of.wanted and not of.credits:
            return _plain("–")
        asked = asked_of(of.wanted)
        text = f"{of.credits} / {asked}" if asked else str(of.credits)
        off = _off(of)
        if off:
            text = f"{text}  {off:+d}".replace("-", "−")
        tips = [
            self.shell.say("plan-sum-asked", clause=one.clause, bound=_bound(one), credits=of.credits)
            for one in of.wanted
        ]
        return text, self._kind(of), "\n".join(tips)

    def _kind(self, of: Sum) -> str:
        unmet = [one.severity for one in of.wanted if one.held is False]
        if Severity.BLOCK in unmet:
            return "fault"
        return "attention" if unmet or any(one.held is None for one in of.wanted) else ""


class RulesPanel(QWidget):
    """The rules about rows that are not met, what refuses first; one sentence when all are."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("plan_rules")
        self.shell = shell
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.good = label("", "good", wrap=True, name="plan_rules_good")
        self._box.addWidget(self.good)
        self._lines: list[_RuleLine] = []

    def show_check(self, found: PlanCheck) -> None:
        failing = found.failing
        while len(self._lines) < len(failing):
            line = _RuleLine(f"plan_rule_{len(self._lines)}")
            self._lines.append(line)
            self._box.addWidget(line)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(failing))
            if at < len(failing):
                line.say(*self._told(failing[at]))
        self.good.setText(self.tr("The rows meet every rule that looks at them."))
        self.good.setVisible(not failing)

    def _told(self, finding: Finding) -> tuple[str, str, str, str]:
        """The clause, the kind of its chip, what is asked, what stands in the way."""
        reasons = [self.shell.say(one.code, **one.params).strip() for one in finding.why]
        missing = [self.shell.text(one.label) for one in finding.missing if one.fact != _ROWS]
        if missing:
            reasons.append(self.shell.say("plan-rows-lack", facts=missing))
        kind = "late" if finding.severity is Severity.BLOCK else "soon"
        return (
            self.shell.say("plan-clause", clause=finding.clause),
            kind,
            self.shell.text(finding.summary),
            " ".join(reasons),
        )


class _RuleLine(QWidget):
    """One rule: its clause on a chip, its sentence, and below it the reasons."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._chip = Chip()
        self._chip.setMinimumWidth(72)
        self._chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._summary = label("", "", wrap=True)
        self._reasons = label("", "secondary", wrap=True)
        texts.addWidget(self._summary)
        texts.addWidget(self._reasons)
        row.addLayout(texts, 1)

    def say(self, clause: str, kind: str, summary: str, reasons: str) -> None:
        self._chip.show_text(clause, kind)
        self._summary.setText(summary)
        self._reasons.setText(reasons)
        self._reasons.setVisible(bool(reasons))
        self.setAccessibleName(f"{clause} {summary} {reasons}")


class _Figures(QWidget):
    """A small table of labels, the first column on the left, figures on the right; labels are used again."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._labels: dict[tuple[int, int], QLabel] = {}
        self._spans: dict[tuple[int, int], int] = {}

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        shown = {
            (at, column): cell for at, row in enumerate(rows) for column, cell in enumerate(row) if cell is not None
        }
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is not None:
                    self._place(at, column, _span(row, column))
        for place, one in self._labels.items():
            cell = shown.get(place)
            one.setVisible(cell is not None)
            if cell is not None:
                _show(one, *cell)

    def _place(self, row: int, column: int, span: int) -> None:
        made = self._labels.get((row, column))
        if made is None:
            made = self._labels[row, column] = label("", name=f"{self.objectName()}_{row}_{column}")
            made.setAlignment(_RIGHT if column else _LEFT)
            self._grid.setColumnStretch(column, 1 if column else 0)
        elif self._spans[row, column] == span:
            return
        self._spans[row, column] = span
        made.setWordWrap(span > 1)
        self._grid.addWidget(made, row, column, 1, span)


def _span(row: Sequence[Cell], column: int) -> int:
    """Over how many columns a cell goes."""
    span = 1
    while column + span < len(row) and row[column + span] is None:
        span += 1
    return span


def _show(one: QLabel, text: str, kind: str, tip: str) -> None:
    one.setText(text)
    one.setToolTip(tip)
    if one.property("kind") != kind:
        one.setProperty("kind", kind)
        restyle(one)


def _plain(text: str) -> Cell:
    return text, "secondary", ""


def _named(text: str) -> Cell:
    return text, "", ""


def asked_of(wanted: Sequence[Wanted]) -> str:
    """«30», «≥ 8», «35» where both bounds are the same."""
    bounds: Mapping[str, Any] = {one.how: one.credits for one in wanted}
    if "is" in bounds:
        return str(bounds["is"])
    if "at_least" in bounds and bounds.get("at_most") == bounds["at_least"]:
        return str(bounds["at_least"])
    return " ".join(f"{_BOUNDS[how]} {credits}" for how, credits in bounds.items() if how in _BOUNDS)


def _bound(one: Wanted) -> str:
    return f"{_BOUNDS[one.how]} {one.credits}" if one.how in _BOUNDS else str(one.credits)


def _off(of: Sum) -> int:
    """How many credits are too many or, below zero, too few."""
    for one in of.wanted:
        if one.held is False and isinstance(one.credits, int):
            return of.credits - one.credits
    return 0
