"""First start: how to begin, the university, its officials, programmes and semesters."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout

from app.desktop import dialogs
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.rows_model import Misread, RowColumn
from app.desktop.pages.words import post_words
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, labelled
from app.desktop.widgets.labels import button, label
from app.desktop.wizards.first_start_flow import (
    DEMO,
    DEPARTMENT_NAMES,
    NEW,
    OPEN,
    UNIVERSITY_NAMES,
    FirstStartFlow,
    Official,
    Programme,
)
from app.desktop.wizards.frame import WizardPage

_FILES = "Kafedra (*.sqlite);;* (*)"


class HowPage(WizardPage):
    """A new department, the demonstration, or a file that exists."""

    def __init__(self, shell: Shell, flow: FirstStartFlow) -> None:
        super().__init__()
        self._flow = flow
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        column.addWidget(label(self.tr("How do you want to begin?"), "section"))
        column.addSpacing(8)
        texts = {
            NEW: (self.tr("A new department"), self.tr("University, officials, programmes, semesters, step by step")),
            DEMO: (self.tr("Demonstration"), self.tr("Invented people at every stage: to look around and try things")),
            OPEN: (self.tr("A file that exists"), self.tr("A database of this program, or a copy of one")),
        }
        self._group = QButtonGroup(self)
        for how, (title, text) in texts.items():
            choice = QRadioButton(title, self)
            choice.setObjectName(f"how_{how}")
            choice.setProperty("how", how)
            self._group.addButton(choice)
            column.addWidget(choice)
            told = label(text, "secondary", wrap=True)
            told.setContentsMargins(26, 0, 0, 8)
            column.addWidget(told)
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.setSpacing(12)
        self.choose = button(self.tr("Choose a file"), "howChoose", icon=shell.icon("folder-open"))
        self.choose.clicked.connect(self._choose)
        self._path = label("", "secondary", name="howPath")
        row.addWidget(self.choose)
        row.addWidget(self._path, 1)
        column.addLayout(row)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._chosen)

    def heading(self) -> str:
        return self.tr("Beginning")

    def enter(self) -> None:
        for choice in self._group.buttons():
            choice.setChecked(choice.property("how") == self._flow.given.how)
        opening = self._flow.given.how == OPEN
        self.choose.setVisible(opening)
        self._path.setVisible(opening)
        self._path.setText(str(self._flow.path or ""))

    def _chosen(self, choice: QRadioButton) -> None:
        self._flow.given.how = choice.property("how")
        self.enter()
        self.changed.emit()

    def _choose(self) -> None:
        path = dialogs.open_file(self, self.tr("Open a department"), _FILES)
        if path is not None:
            self._flow.path = Path(path)
            self.enter()
            self.changed.emit()


class UniversityPage(WizardPage):
    """The regulation, and the names of university and department."""

    def __init__(self, shell: Shell, flow: FirstStartFlow) -> None:
        super().__init__()
        self._flow = flow
        self._edition = Choice([(one.id, _edition(shell, one)) for one in flow.editions.values()])
        self._edition.setObjectName("firstEdition")
        self._edition.changed.connect(self._edition_chosen)
        names = {
            "name_kk": self.tr("Name in Kazakh"),
            "name_ru": self.tr("Name in Russian"),
            "name_en": self.tr("Name in English"),
            "short_name": self.tr("Short name"),
            "city": self.tr("City"),
        }
        wide = {"name_kk", "name_ru", "name_en"}
        fields = [Field(name, names[name], span=2 if name in wide else 1) for name in UNIVERSITY_NAMES]
        self._university = RecordForm("university", fields, columns=2)
        self._department = RecordForm(
            "department", [Field(name, names[name], span=2) for name in DEPARTMENT_NAMES], columns=2
        )
        self._university.edited.connect(self._typed)
        self._department.edited.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(labelled(self.tr("Regulation"), self._edition))
        sides = QHBoxLayout()
        sides.setSpacing(20)
        for title, form in ((self.tr("University"), self._university), (self.tr("Department"), self._department)):
            side = QVBoxLayout()
            side.setSpacing(8)
            side.addWidget(label(title, "section"))
            side.addWidget(form)
            side.addStretch(1)
            sides.addLayout(side, 1)
        column.addLayout(sides, 1)

    def heading(self) -> str:
        return self.tr("University and department")

    def enter(self) -> None:
        self._edition.blockSignals(True)
        self._edition.set_value(self._flow.given.edition)
        self._edition.blockSignals(False)
        self._university.fill(self._flow.given.organisation)
        self._department.fill(self._flow.given.department)

    def _edition_chosen(self) -> None:
        self._flow.choose_edition(self._edition.value())
        self._university.fill(self._flow.given.organisation)
        self.changed.emit()

    def _typed(self, _: str) -> None:
        given = self._flow.given
        given.organisation |= {name: text or "" for name, text in self._university.values().items()}
        given.department |= {name: text or "" for name, text in self._department.values().items()}
        self.changed.emit()


class OfficialsPage(WizardPage):
    """Who signs: each post with its holder and the dates of his term."""

    wide: ClassVar[bool] = True

    def __init__(self, shell: Shell, flow: FirstStartFlow) -> None:
        super().__init__()
        self._flow = flow
        columns = [
            RowColumn("post", self.tr("Post"), "choice", 170, post_words()),
            RowColumn("name", self.tr("Full name"), width=280),
            RowColumn("title", self.tr("Degree, title"), width=90),
            RowColumn("valid_from", self.tr("From"), "date", 96),
            RowColumn("valid_to", self.tr("To"), "date", 96),
        ]
        self.editor = RowsEditor("firstOfficials", columns)
        self.editor.edited.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        told = self.tr("Those who chair meetings and sign papers. Empty lines are left out.")
        column.addWidget(label(told, wrap=True))
        column.addWidget(self.editor)
        column.addStretch(1)

    def heading(self) -> str:
        return self.tr("Officials")

    def enter(self) -> None:
        self.editor.fill([asdict(one) for one in self._flow.given.officials])

    def _typed(self) -> None:
        self._flow.given.officials = [
            Official(**{name: _plain(row.get(name), name) for name in Official.__slots__}) for row in self.editor.rows()
        ]
        self.changed.emit()


class ProgrammesPage(WizardPage):
    """Codes and names of the programmes; more of them come with the list of students."""

    wide: ClassVar[bool] = True

    def __init__(self, shell: Shell, flow: FirstStartFlow) -> None:
        super().__init__()
        self._flow = flow
        columns = [
            RowColumn("code", self.tr("Code"), width=110),
            RowColumn("name_kk", self.tr("Name in Kazakh"), width=200),
            RowColumn("name_ru", self.tr("Name in Russian"), width=170),
            RowColumn("name_en", self.tr("Name in English"), width=150),
        ]
        self.editor = RowsEditor("firstProgrammes", columns)
        self.editor.edited.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        told = self.tr("Programmes of the department. The import of students adds those that stand in the list.")
        column.addWidget(label(told, wrap=True))
        column.addWidget(self.editor)
        column.addStretch(1)

    def heading(self) -> str:
        return self.tr("Programmes")

    def enter(self) -> None:
        self.editor.fill([asdict(one) for one in self._flow.given.programmes])

    def _typed(self) -> None:
        self._flow.given.programmes = [
            Programme(**{name: str(row.get(name) or "") for name in Programme.__slots__}) for row in self.editor.rows()
        ]
        self.changed.emit()


class SemestersPage(WizardPage):
    """The academic year: a sample until somebody corrects or confirms it."""

    def __init__(self, shell: Shell, flow: FirstStartFlow) -> None:
        super().__init__()
        self._flow = flow
        self._filling = False
        self._fields: list[tuple[DateField, DateField]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(3, 1)
        for row, one in enumerate(flow.given.semesters):
            begins, ends = DateField(), DateField()
            begins.setObjectName(f"semester{one.number}_starts")
            ends.setObjectName(f"semester{one.number}_ends")
            for field in (begins, ends):
                field.setFixedWidth(150)
                field.changed.connect(self._typed)
            name = self.tr("Autumn semester") if one.number == 1 else self.tr("Spring semester")
            grid.addWidget(label(name, "strong"), row, 0)
            grid.addWidget(labelled(self.tr("First day"), begins), row, 1)
            grid.addWidget(labelled(self.tr("Last day"), ends), row, 2)
            self._fields.append((begins, ends))
        self.confirm = QCheckBox(self.tr("The dates agree with the academic calendar of the university"), self)
        self.confirm.setObjectName("semestersConfirmed")
        self.confirm.toggled.connect(self._confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        self._year = label("", "section")
        column.addWidget(self._year)
        column.addLayout(grid)
        column.addWidget(self.confirm)
        column.addStretch(1)

    def heading(self) -> str:
        return self.tr("Semesters")

    def enter(self) -> None:
        self._filling = True
        semesters = self._flow.given.semesters
        if semesters:
            year = semesters[0].year
            self._year.setText(self.tr("Academic year {0}").format(f"{year}–{year + 1}"))
        for one, (begins, ends) in zip(semesters, self._fields, strict=True):
            begins.set_value(one.starts)
            ends.set_value(one.ends)
        self.confirm.setChecked(all(one.confirmed for one in semesters))
        self._filling = False

    def _typed(self) -> None:
        if self._filling:
            return
        for index, (begins, ends) in enumerate(self._fields):
            self._flow.set_semester(index, starts=begins.value(), ends=ends.value())
        self.confirm.blockSignals(True)
        self.confirm.setChecked(all(one.confirmed for one in self._flow.given.semesters))
        self.confirm.blockSignals(False)
        self.changed.emit()

    def _confirmed(self, confirmed: bool) -> None:
        if not self._filling:
            self._flow.confirm_semesters(confirmed)
            self.changed.emit()


def _edition(shell: Shell, one: Any) -> str:
    return f"{shell.text(one.title)}, {one.edition} · {shell.text(one.university)}"


def _plain(value: Any, name: str) -> Any:
    """A date that could not be read stays in view of the table and is no date."""
    if name.startswith("valid_"):
        return None if isinstance(value, Misread) else value
    return str(value or "")
