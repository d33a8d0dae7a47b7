"""Dialogs of the plan: choosing a template, two versions side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.card import plan_data
from app.desktop.pages.card.plan_parts import practice_words, section_titles
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.words import day
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, labelled
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.desktop.pages.card.plan_data import Comparison, TemplateOffer
    from app.services.plan_versions import ComparedRow

_COLOUR = {"added": "done", "removed": "late", "changed": "soon"}
# Facts that tell which row it is, in this order; others are named only where they changed.
_TELLING = ("code", "name", "kind", "cycle", "component", "credits", "semester", "place", "start", "end", "due_text")


class ChosenTemplate(NamedTuple):
    """What a person wants done with a template."""

    template_id: str
    remove: bool = False
    for_others: bool = False


class TemplateDialog(QDialog):
    """The templates of the programme and track: fill the empty sections from one, or remove one."""

    def __init__(self, parent: QWidget, offer: TemplateOffer) -> None:
        super().__init__(parent)
        self.setObjectName("template_dialog")
        self.setWindowTitle(self.tr("Copy from a template"))
        self.resize(640, 400)
        self.chosen: ChosenTemplate | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(12)
        box.addWidget(label(self.tr("Only empty sections are filled; what was typed stays."), wrap=True))
        headings = (self.tr("Template"), self.tr("Rows"), self.tr("Credits"))
        self.table = ReadTable("templates", headings, (0, 96, 96), numbers=(1, 2))
        self.table.fill([Line(one.id, _template_cells(one)) for one in offer.templates])
        self.table.opened.connect(lambda _: self._take())
        self.table.itemSelectionChanged.connect(self._enable)
        box.addWidget(self.table, 1)
        self.others = QCheckBox(
            self.tr("Also for the other students of this programme and track whose plans are empty")
        )
        self.others.setObjectName("template_others")
        self.others.setText(f"{self.others.text()}: {len(offer.waiting)}")
        self.others.setVisible(bool(offer.waiting))
        box.addWidget(self.others)
        box.addLayout(self._buttons())
        if offer.templates:
            self.table.selectRow(0)
        self._enable()

    def _buttons(self) -> QHBoxLayout:
        self.remove_button = button(self.tr("Remove the template"), "template_remove")
        self.remove_button.clicked.connect(self._remove)
        self.take_button = button(self.tr("Fill in"), "template_take", primary=True)
        self.take_button.clicked.connect(self._take)
        given_up = button(self.tr("Cancel"), "template_cancel")
        given_up.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(given_up)
        row.addWidget(self.take_button)
        return row

    def _enable(self) -> None:
        for one in (self.take_button, self.remove_button):
            one.setEnabled(self.table.selected_id() is not None)

    def _take(self) -> None:
        self._close(ChosenTemplate(self.table.selected_id() or "", for_others=self.others.isChecked()))

    def _remove(self) -> None:
        self._close(ChosenTemplate(self.table.selected_id() or "", remove=True))

    def _close(self, chosen: ChosenTemplate) -> None:
        if chosen.template_id:
            self.chosen = chosen
            self.accept()


def _template_cells(one: Any) -> tuple[str, ...]:
    return one.name, str(len(one.rows)), str(sum(row.get("credits") or 0 for row in one.of_section("study")))


def choose_template(parent: QWidget, offer: TemplateOffer) -> ChosenTemplate | None:
    """What was chosen; None when the person thought better of it."""
    if dialogs.answers:
        answer = dialogs.answers.popleft()
        return answer if isinstance(answer, ChosenTemplate) else None
    dialog = TemplateDialog(parent, offer)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen


class CompareDialog(QDialog):
    """Two versions of a plan row by row: what it was, what it is, what became of it."""

    def __init__(self, parent: QWidget, shell: Shell, student_id: str, versions: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setObjectName("compare_dialog")
        self.setWindowTitle(self.tr("Compare versions"))
        self.resize(1040, 620)
        self.shell = shell
        self.student_id = student_id
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(12)
        self.old, self.new = (Choice(list(versions)) for _ in range(2))
        self.old.set_value(versions[1][0])
        self.new.set_value(versions[0][0])
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, text, one in (("old", self.tr("Old version"), self.old), ("new", self.tr("New version"), self.new)):
            one.setObjectName(f"compare_{name}")
            one.changed.connect(self.load)
            row.addWidget(labelled(text, one), 1)
        box.addLayout(row)
        headings = (self.tr("Section"), self.tr("Change"), self.tr("Was"), self.tr("Is"))
        self.table = ReadTable("compare_rows", headings, (170, 96, 0, 0), wrap=True)
        box.addWidget(self.table, 1)
        self.same = label(self.tr("There is no difference between these versions."), "secondary", name="compare_same")
        self.same.hide()
        box.addWidget(self.same)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)
        self.load()

    def load(self) -> None:
        old, new = self.old.value(), self.new.value()
        self.shell.run(plan_data.compare, self.student_id, old, new, on_done=self._show)

    def _show(self, found: Comparison) -> None:
        words = {"added": self.tr("added"), "removed": self.tr("removed"), "changed": self.tr("changed")}
        titles = {**section_titles(), "texts": self.tr("Research: texts")}
        told = _Telling(found, self.shell.text)
        lines = []
        for at, one in enumerate(found.rows):
            cells = (
                titles.get(one.section, one.section),
                words[one.kind],
                told.side(one, one.old),
                told.side(one, one.new),
            )
            lines.append(Line(str(at), cells, 1, self.shell.theme.colour(_COLOUR[one.kind])))
        self.table.fill(lines)
        self.same.setVisible(not lines)


class _Telling:
    """One side of a comparison in words."""

    def __init__(self, found: Comparison, text: Callable[[Any], str]) -> None:
        self._labels = found.labels
        self._text = text

    def side(self, one: ComparedRow, row: Mapping[str, Any] | None) -> str:
        if row is None:
            return "–"
        if one.kind != "changed":
            known = [self._value(row, name) for name in _TELLING if row.get(name) not in (None, "")]
            return " · ".join(known) if known else "\n".join(str(value) for value in row.values())
        changed = [f"{self._name(name)}: {self._value(row, name, bare=True) or '–'}" for name in one.fields]
        name = str(row.get("name") or "")
        return "\n".join([name, *changed] if name and "name" not in one.fields else changed)

    def _name(self, fact: str) -> str:
        return self._text(self._labels[fact]) if fact in self._labels else fact

    def _value(self, row: Mapping[str, Any], name: str, *, bare: bool = False) -> str:
        """A number says what it counts unless its name stands before it."""
        value = row.get(name)
        if hasattr(value, "isoformat"):
            return day(value)
        if name == "kind":
            return practice_words().get(str(value), str(value or ""))
        if name in ("credits", "semester") and value is not None and not bare:
            return f"{self._name(name)} {value}"
        return "" if value is None else str(value)
