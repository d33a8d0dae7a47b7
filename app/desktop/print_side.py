"""The right side of the print preview: what the file is worth, what is missing, how to print it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop import printing
from app.desktop.previewed import Shown, Standing
from app.desktop.print_names import NamesCard
from app.desktop.printing import PrintChoices
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.fields import Choice, TextField, labelled
from app.desktop.widgets.labels import label, restyle

_WIDTH = 328
_LEAST = 96  # of the list
_MOST_COPIES = 99
_KIND = {
    Standing.FILE: "plain",
    Standing.SPECIMEN: "plain",
    Standing.DRAFT: "soon",
    Standing.FOR_SIGNING: "done",
    Standing.ISSUED: "done",
    Standing.ANNULLED: "late",
}


class StandingCard(Card):
    """Says what the file is and why; an unsigned draft names all that is missing."""

    def __init__(self) -> None:
        super().__init__()
        self.chip = Chip()
        self.chip.setObjectName("standing")
        self.text = label("", "", wrap=True, name="standingText")
        self.notes = label("", "secondary", wrap=True, name="standingNotes")
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.setSpacing(8)
        for one in (self.chip, self.text, self.notes):
            self.body.addWidget(one)

    def tell(self, shown: Shown) -> None:
        word, text = self._words(shown)
        self.chip.show_text(word, _KIND[shown.standing])
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.notes.setText("\n".join(f"–  {note}" for note in shown.notes))
        self.notes.setVisible(bool(shown.notes))

    def needed_height(self, width: int) -> int:
        """Of all lines, wrapped to the width."""
        inside = width - self.body.contentsMargins().left() - self.body.contentsMargins().right() - 2
        lines = [one for one in (self.chip, self.text, self.notes) if not one.isHidden()]
        heights = [max(one.heightForWidth(inside), one.sizeHint().height()) for one in lines]
        around = self.body.contentsMargins().top() + self.body.contentsMargins().bottom() + 2
        return sum(heights) + around + self.body.spacing() * (len(lines) - 1)

    def _words(self, shown: Shown) -> tuple[str, str]:
        day = f"{shown.day:%d.%m.%Y}" if shown.day else ""
        if shown.standing == Standing.SPECIMEN:
            return self.tr("Blank specimen"), self.tr("Empty lines are filled in by hand. It is not kept.")
        if shown.standing == Standing.DRAFT:
            return self.tr("Draft"), self.tr(
                "Not for signing: the pages are marked as a draft. What stands in the way:"
            )
        if shown.standing == Standing.FOR_SIGNING:
            return self.tr("For signing"), self.tr(
                "Nothing is missing. Printing or saving gives it a number and keeps this very file."
            )
        if shown.standing == Standing.ISSUED:
            text = self.tr("Issued on {day}. This is the file that was kept.").format(day=day)
            draft = " " + self.tr("It was issued as a draft.") if shown.draft else ""
            return f"№ {shown.number}", text + draft
        if shown.standing == Standing.ANNULLED:
            return self.tr("Annulled"), self.tr("Paper {number} is void since {day}.").format(
                number=shown.number, day=day
            )
        return self.tr("File"), ""


class CopiesField(QSpinBox):
    """A number of copies; scrolling past it does not change it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("copies")
        self.setRange(1, _MOST_COPIES)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(64)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PrintCard(Card):
    """Printer, copies, pages, both sides. `copies_changed` after another number of copies."""

    copies_changed = Signal(int)
    edited = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(self.tr("Printing"))
        self._remember = shell.remember
        self._page_count = 0
        names = printing.printer_names()
        self.printer = Choice([(name, name) for name in names])
        self.printer.setObjectName("printer")
        self.no_printer = label(
            self.tr("No printer is installed on this computer. Save the PDF and print it on another one."),
            "attention",
            wrap=True,
            name="noPrinter",
        )
        self.copies = CopiesField()
        self.copies.valueChanged.connect(self.copies_changed)
        self.pages = TextField(self.tr("all, or 1-3, 5"))
        self.pages.setObjectName("pageRange")
        self.pages.changed.connect(self._pages_typed)
        self.fault = label("", "fault", wrap=True, name="pagesFault")
        self.both_sides = QCheckBox(self.tr("Print on both sides"))
        self.both_sides.setObjectName("bothSides")
        self._printer_field = labelled(self.tr("Printer"), self.printer)
        self.add(self._printer_field)
        self.add(self.no_printer)
        self.add(self._with_steps(self.tr("Copies"), shell))
        self._pages_field = labelled(self.tr("Pages"), self.pages)
        self.add(self._pages_field)
        self.add(self.fault)
        self.add(self.both_sides)
        self.body.addStretch(1)
        self.fault.hide()
        self._printer_field.setVisible(bool(names))
        self._pages_field.setVisible(bool(names))
        self.no_printer.setVisible(not names)
        if self._remember.get("print/printer") in names:
            self.printer.set_value(self._remember.get("print/printer"))
        self.printer.changed.connect(self._printer_chosen)
        self._printer_chosen()

    def _with_steps(self, text: str, shell: Shell) -> QWidget:
        """The number of copies between one less and one more."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name, icon, words, slot in (
            ("oneLess", "minus", self.tr("One copy less"), self.copies.stepDown),
            ("oneMore", "plus", self.tr("One copy more"), self.copies.stepUp),
        ):
            step = QToolButton()
            step.setObjectName(name)
            step.setIcon(shell.icon(icon))
            step.setIconSize(QSize(16, 16))
            step.setToolTip(words)
            step.setAccessibleName(words)
            step.clicked.connect(slot)
            row.addWidget(step)
        row.insertWidget(1, self.copies)
        row.addStretch(1)
        field = labelled(text, box)
        self.copies.setAccessibleName(text)
        return field

    @property
    def has_printer(self) -> bool:
        return self.printer.count() > 0

    def set_page_count(self, count: int) -> None:
        self._page_count = count
        self._pages_typed()

    def chosen_pages(self) -> tuple[int, ...] | None:
        return printing.parse_pages(self.pages.text(), self._page_count)

    def choices(self, sets: int) -> PrintChoices | None:
        """What to print; None while it cannot be printed. `sets` copies are in the file already."""
        pages = self.chosen_pages()
        if not self.has_printer or not pages:
            return None
        self._remember.set("print/printer", self.printer.value())
        self._remember.set("print/both-sides", self.both_sides.isChecked())
        return PrintChoices(
            self.printer.value(), max(self.copies.value() // sets, 1), pages, self.both_sides.isChecked()
        )

    def set_copies(self, copies: int) -> None:
        """Show a number without telling that it changed."""
        self.copies.blockSignals(True)
        self.copies.setValue(copies)
        self.copies.blockSignals(False)

    def _printer_chosen(self) -> None:
        can = self.has_printer and printing.prints_both_sides(self.printer.value())
        self.both_sides.setVisible(can)
        self.both_sides.setChecked(can and bool(self._remember.get("print/both-sides", False)))

    def _pages_typed(self) -> None:
        good = self.chosen_pages() is not None
        text = self.tr("Pages are written as 1-3, 5 and lie between 1 and {count}.").format(count=self._page_count)
        self.fault.setText("" if good else text)
        self.fault.setVisible(not good)
        self.pages.setProperty("fault", not good)
        restyle(self.pages)
        self.edited.emit()


class PrintSide(QWidget):
    """Both cards; a long list of what is missing is scrolled, so that the printer stays in view."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("printSide")
        self.setFixedWidth(_WIDTH)
        self.standing = StandingCard()
        self.names = NamesCard()
        self.printing = PrintCard(shell)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(12)
        told.addWidget(self.standing)
        told.addWidget(self.names)
        told.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.printing)
        column.addStretch()

    def tell(self, shown: Shown) -> None:
        self.standing.tell(shown)
        self.names.tell(shown)
        self._limit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._limit()

    def _limit(self) -> None:
        """The list takes no more than it needs; what is missing then is scrolled."""
        needed = self.standing.needed_height(_WIDTH)
        if not self.names.isHidden():
            needed += max(self.names.heightForWidth(_WIDTH), self.names.sizeHint().height()) + 12
        self._scroll.setMaximumHeight(max(needed, _LEAST))
