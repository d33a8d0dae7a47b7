"""Two editions held against each other: what differs, whom it touches, and the move of students by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop import dialogs
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.shell import Shell
from app.desktop.widgets.banner import Banner
from app.desktop.widgets.fields import Choice, TextField, labelled
from app.desktop.widgets.labels import button, label
from app.domain.errors import KafedraError

if TYPE_CHECKING:
    from app.services.context import Context

_SIZE, _MARGIN = QSize(1120, 700), 40
_MOST_NAMED = 12
_KINDS = {"added": "done", "removed": "late", "changed": "soon"}


class EditionDialog(QDialog):
    """Looking changes nothing; students move only by the button, after a question that tells what happens."""

    def __init__(
        self, shell: Shell, editions: Sequence[str], old: str, new: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.shell = shell
        self.setObjectName("editionDialog")
        self.setWindowTitle(self.tr("Compare editions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.size() - QSize(_MARGIN, _MARGIN) if parent else _SIZE
        self.resize(_SIZE.boundedTo(room))
        self._found: Any = None
        self._folder: Path | None = None
        self.old, self.new = (Choice([(one, one) for one in editions]) for _ in range(2))
        for field, name, chosen in ((self.old, "editionOld", old), (self.new, "editionNew", new)):
            field.setObjectName(name)
            field.setMinimumWidth(220)
            field.set_value(chosen)
            field.changed.connect(self._chosen)
        self.fault = Banner(shell.icon, "late")
        self.summary = label("", "strong", wrap=True, name="editionSummary")
        self.changes = ChangesView(shell)
        self.students = StudentsView(shell)
        self.students.move_button.clicked.connect(self._plan_move)
        self.strip = QTabWidget()
        self.strip.setObjectName("editionTabs")
        self.strip.setDocumentMode(True)
        self.strip.tabBar().setDrawBase(False)
        self.strip.addTab(self.changes, self.tr("What differs"))
        self.strip.addTab(self.students, self.tr("Students"))
        self._build()
        self.compare()

    def _build(self) -> None:
        folder = button(self.tr("From a folder"), "editionFolder", icon=self.shell.icon("folder-open"))
        folder.setToolTip(self.tr("Compare with an edition that is not installed yet"))
        folder.clicked.connect(self._choose_folder)
        close = button(self.tr("Close"), "editionClose")
        close.clicked.connect(self.accept)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(labelled(self.tr("Edition in use"), self.old))
        top.addWidget(labelled(self.tr("Compared with"), self.new))
        top.addWidget(folder, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.fault)
        column.addWidget(self.summary)
        column.addWidget(self.strip, 1)
        column.addLayout(bar)

    # --- comparing

    def _chosen(self) -> None:
        self._folder = None
        self.compare()

    def _choose_folder(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Folder of the new edition"))
        if folder is not None:
            self._folder = Path(folder)
            self.compare()

    def compare(self) -> None:
        self.fault.say("")
        self.summary.setText(self.tr("Comparing…"))
        self.shell.run(
            _compare, self.old.value(), self._folder or self.new.value(), on_done=self._show, on_error=self._refused
        )

    def _show(self, found: Any) -> None:
        self._found = found
        counts = {"changes": len(found.changes), "students": len(found.students), "affected": len(found.affected)}
        self.summary.setText(self.shell.say("edition-compared", old=found.old, new=found.new, **counts))
        self.changes.fill(found.changes)
        self.students.fill(found.students, movable=self._folder is None and found.old != found.new)

    def _refused(self, error: BaseException) -> None:
        self.summary.clear()
        if isinstance(error, KafedraError):
            self.fault.say(self.shell.word_error(error), "late")
        else:
            self.shell.show_error(error)

    # --- moving

    def _plan_move(self) -> None:
        chosen = self.students.selected()
        if chosen:
            self.shell.run(_plan, chosen, self._found.new, on_done=self._ask, on_error=self._refused)

    def _ask(self, plan: Any) -> None:
        text = self.shell.say(
            "edition-move-question",
            n=len(plan.student_ids),
            edition=plan.to,
            cases=plan.cases,
            staying=len(plan.staying),
        )
        named = [
            f"– {one.name}, {self.shell.text(one.workflow)}: {self.shell.say(one.reason.code, **one.reason.params)}"
            for one in plan.staying[:_MOST_NAMED]
        ]
        if len(plan.staying) > _MOST_NAMED:
            named.append("…")
        told = "\n".join((text, *named))
        if dialogs.ask(self, self.tr("Move the students?"), told, self.tr("Move")):
            self.shell.do(_move, list(plan.student_ids), plan.to, on_done=self._moved, on_error=self._refused)

    def _moved(self, _: Any) -> None:
        self.compare()


class FilteredList(QWidget):
    """A filtered table with the details of its chosen line under it."""

    def __init__(self, name: str, headings: Sequence[str], widths: Sequence[int], numbers: Sequence[int] = ()) -> None:
        super().__init__()
        self.text = TextField(self.tr("Clause or words"))
        self.text.setObjectName(f"{name}Text")
        self.text.setAccessibleName(self.tr("Filter the list"))
        self.text.setMaximumWidth(320)
        self.text.changed.connect(self.filter)
        self.table = ReadTable(name, headings, widths, numbers=numbers)
        self.table.setAccessibleName(self.tr("List"))
        self.table.itemSelectionChanged.connect(self._show_details)
        self.details = QPlainTextEdit()
        self.details.setObjectName(f"{name}Details")
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFixedHeight(156)
        self.row = QHBoxLayout()
        self.row.setSpacing(12)
        self.row.addWidget(self.text, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(8)
        self.column.addLayout(self.row)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.details)

    def words(self) -> list[str]:
        return (self.text.value() or "").casefold().split()

    def filter(self) -> None:
        """Show the lines that fit."""
        raise NotImplementedError

    def details_of(self, line_id: str) -> str:
        raise NotImplementedError

    def _show_details(self) -> None:
        chosen = self.table.selected_id()
        self.details.setPlainText(self.details_of(chosen) if chosen else "")


class ChangesView(FilteredList):
    """Every part that differs; the details tell what it said before and what it says now."""

    def __init__(self, shell: Shell) -> None:
        headings = [self.tr("Change"), self.tr("Part"), self.tr("Clause"), self.tr("Id"), self.tr("What it says")]
        super().__init__("changes", headings, [144, 144, 96, 176, 0])
        self._shell = shell
        self._changes: Sequence[Any] = ()
        self.which = Choice([("", self.tr("All")), *((kind, shell.say(f"change-{kind}")) for kind in _KINDS)])
        self.which.setObjectName("changesWhich")
        self.which.setAccessibleName(self.tr("Which changes are shown"))
        self.which.setFixedWidth(200)
        self.which.changed.connect(self.filter)
        self.row.addWidget(self.which)
        self.row.addStretch(1)

    def fill(self, changes: Sequence[Any]) -> None:
        self._changes = changes
        self.filter()

    def filter(self) -> None:
        which, words = self.which.value(), self.words()
        lines = []
        for at, one in enumerate(self._changes):
            line = self._line(at, one)
            text = " ".join(line.cells).casefold()
            if (which is None or one.kind == which) and all(word in text for word in words):
                lines.append(line)
        self.table.fill(lines)
        if lines and self.table.selected_id() is None:
            self.table.setCurrentCell(0, 0)
        self._show_details()

    def _line(self, at: int, one: Any) -> Line:
        kind = self._shell.say(f"change-{one.kind}")
        part = self._shell.say(f"part-{one.part}")
        colour = self._shell.theme.colour(_KINDS[one.kind])
        return Line(str(at), (kind, part, one.clause, one.id, self._shell.text(one.title)), 0, colour)

    def details_of(self, line_id: str) -> str:
        one = self._changes[int(line_id)]
        was, now = self.tr("before"), self.tr("now")
        told = [self._shell.text(one.title)]
        for difference in one.differences:
            name = self._shell.say(f"changed-{difference.field}")
            before, after = (
                self._shell.say("edition-value", value=value) for value in (difference.before, difference.after)
            )
            told += ["", f"{name}:", f"  {was}: {before}", f"  {now}: {after}"]
        return "\n".join(told).strip()


class StudentsView(FilteredList):
    """Who studies under the edition in use, and what the other one means for each."""

    def __init__(self, shell: Shell) -> None:
        headings = [self.tr("Student"), self.tr("New refusals"), self.tr("Refusals lifted"), self.tr("Dates that move")]
        super().__init__("editionStudents", headings, [0, 160, 160, 176], numbers=(1, 2, 3))
        self._shell = shell
        self._students: Sequence[Any] = ()
        self._movable = False
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._enable)
        self.affected = QCheckBox(self.tr("Only those affected"))
        self.affected.setObjectName("editionAffected")
        self.affected.toggled.connect(self.filter)
        everyone = button(self.tr("Select all"), "editionSelectAll")
        everyone.clicked.connect(self.table.selectAll)
        self.count = label("", "secondary", name="editionSelected")
        self.move_button = button(self.tr("Move the selected"), "editionMove", primary=True)
        self.row.addWidget(self.affected)
        self.row.addStretch(1)
        self.row.addWidget(self.count)
        self.row.addWidget(everyone)
        self.row.addWidget(self.move_button)

    def fill(self, students: Sequence[Any], *, movable: bool) -> None:
        self._students = students
        self._movable = movable
        self.filter()

    def selected(self) -> list[str]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        items = (self.table.item(row, 0) for row in rows)
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item is not None]

    def filter(self) -> None:
        words, only = self.words(), self.affected.isChecked()
        shown = [
            one for one in self._students if (one or not only) and all(word in one.name.casefold() for word in words)
        ]
        self.table.clearSelection()
        self.table.fill([self._line(one) for one in shown])
        self._enable()

    def _line(self, one: Any) -> Line:
        counts = (str(len(found)) if found else "" for found in (one.refusals, one.lifted, one.dates))
        return Line(one.student_id, (one.name, *counts), 1, self._shell.theme.colour("late"))

    def _enable(self) -> None:
        n = len(self.selected())
        self.count.setText(self.tr("Selected: {0}").format(n))
        self.move_button.setEnabled(self._movable and n > 0)

    def details_of(self, line_id: str) -> str:
        one = next((one for one in self._students if one.student_id == line_id), None)
        if one is None:  # the table still shows who has moved away meanwhile
            return ""
        say = self._shell.say
        told = [say("edition-refuses", summary=found.summary, clause=found.clause) for found in one.refusals]
        told += [say("edition-lets-pass", summary=found.summary, clause=found.clause) for found in one.lifted]
        told += [
            say(
                "edition-moves-date",
                summary=moved.summary,
                clause=moved.clause,
                before=moved.before,
                after=moved.after,
            )
            for moved in one.dates
        ]
        return "\n".join(told) or self.tr("Nothing changes for this student today.")


def _compare(ctx: Context, old: str, new: str | Path) -> Any:
    from app.services import edition_changes

    return edition_changes.held_against(ctx, old, new)


def _plan(ctx: Context, student_ids: list[str], to: str) -> Any:
    from app.services import edition_changes

    return edition_changes.plan_move(ctx, student_ids, to)


def _move(ctx: Context, student_ids: list[str], to: str) -> Any:
    from app.services import edition_changes

    return edition_changes.move(ctx, student_ids, to)
