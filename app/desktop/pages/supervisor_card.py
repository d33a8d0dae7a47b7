"""The card of a supervisor: person, dated qualifications, load, present students."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.words import day
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.chip import Chip
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.cards import SupervisorCard
    from app.services.context import Context


def fetch(ctx: Context, staff_id: str) -> SupervisorCard:
    from app.services import cards

    return cards.supervisor_card(ctx, staff_id)


def save(ctx: Context, staff_id: str, values: dict[str, Any]) -> Any:
    from app.services import supervisors

    return supervisors.save(ctx, staff_id, values)


def archive(ctx: Context, staff_id: str) -> Any:
    from app.services import supervisors

    return supervisors.archive(ctx, staff_id)


class SupervisorPanel(QWidget):
    """A qualification saved with another date is a new line; with the same date it corrects the last one."""

    back = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.staff_id = ""
        self.setObjectName("supervisor_panel")
        self.person = EditBlock(shell, "supervisor", self.tr("Person"), self._save)
        self.person.add_form(RecordForm("supervisor", self._person_fields()))
        self.qualification = EditBlock(shell, "qualification", self.tr("Qualification"), self._save)
        self.qualification.add_form(RecordForm("qualification", self._qualification_fields()))
        self.past = self._make_past()
        self.students = self._make_students()
        self._build()

    # --- building ---

    def _person_fields(self) -> list[Field]:
        return [
            Field("surname", self.tr("Surname")),
            Field("given_name", self.tr("Given name")),
            Field("patronymic", self.tr("Patronymic")),
            Field("email", self.tr("E-mail")),
            Field("phone", self.tr("Telephone")),
        ]

    def _qualification_fields(self) -> list[Field]:
        return [
            Field("valid_from", self.tr("Valid from"), "date", hint=self.tr("Another date makes a new line.")),
            Field("position", self.tr("Position")),
            Field("degree", self.tr("Degree")),
            Field("academic_title", self.tr("Academic title")),
            Field("specialty_code", self.tr("Specialty code")),
            Field("department", self.tr("Department")),
            Field("employment", self.tr("Employment")),
            Field("experience_years", self.tr("Experience, years"), "number"),
            Field("h_index", self.tr("h-index"), "number"),
        ]

    def _make_past(self) -> ReadTable:
        headings = [
            self.tr("Valid from"), self.tr("Position"), self.tr("Degree"), self.tr("Academic title"),
            self.tr("h-index"),
        ]  # fmt: skip
        return ReadTable("qualifications", headings, [110, 220, 0, 240, 80])

    def _make_students(self) -> ReadTable:
        headings = [self.tr("Name"), self.tr("Programme"), self.tr("Year"), self.tr("Topic")]
        table = ReadTable("supervisor_students", headings, [260, 110, 64, 0])
        table.opened.connect(self.shell.open_student)
        return table

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._head())
        own, past = Card(self.tr("Present students")), Card(self.tr("Qualification by date"))
        own.add(self.students)
        past.add(self.past)
        for widget in (own, self.person, self.qualification, past):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)

    def _head(self) -> Card:
        head = Card()
        self.name = label("", "person", name="supervisor_name")
        self.load = Chip("", "info")
        self.load.setObjectName("supervisor_load")
        back = button(self.tr("All supervisors"), "supervisor_back", icon=self.shell.icon("chevron-left"))
        back.clicked.connect(self.back)
        away = button(self.tr("Archive"), "supervisor_archive", icon=self.shell.icon("archive"))
        away.clicked.connect(self._archive)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.load)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(history_button(self.shell, "supervisor_history", self._history))
        row.addWidget(away)
        head.body.addLayout(row)
        return head

    def _history(self) -> Subject | None:
        return ("supervisor", self.staff_id, self.name.text()) if self.staff_id else None

    # --- showing ---

    def open(self, staff_id: str) -> None:
        self.staff_id = staff_id
        self.reload()

    def reload(self) -> None:
        if self.staff_id:
            self.shell.run(fetch, self.staff_id, on_done=self._show)

    def _show(self, card: SupervisorCard) -> None:
        if card.person["id"] != self.staff_id:
            return
        dated = card.person["qualifications"]
        self.name.setText(card.name)
        over = card.limit is not None and card.load > card.limit
        load = f"{card.load} / {card.limit}" if card.limit is not None else str(card.load)
        self.load.show_text(self.tr("load {n}").format(n=load), "late" if over else "info")
        self.person.fill(card.person)
        self.qualification.fill(dated[0] if dated else {})
        names = ("position", "degree", "academic_title")
        self.past.fill(
            [
                Line(
                    row["id"],
                    (day(row["valid_from"]), *(row[name] or "" for name in names), str(row["h_index"] or "")),
                )
                for row in dated
            ]
        )
        self.past.fit_height()
        self.students.fill(
            [Line(one.id, (one.name, one.programme, str(one.course or ""), one.topic)) for one in card.students]
        )
        self.students.fit_height()

    def may_leave(self) -> bool:
        unsaved = [block for block in (self.person, self.qualification) if block.dirty]
        if not unsaved:
            return True
        sure = dialogs.ask(
            self,
            self.tr("There are unsaved changes"),
            self.tr("They will be lost if you go on without saving."),
            self.tr("Go on without saving"),
        )
        if sure:
            for block in unsaved:
                block.discard()
        return sure

    # --- acting ---

    def _save(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(save, self.staff_id, block.form.values())

    def _archive(self) -> None:
        text = self.tr("The supervisor leaves the lists; nothing is erased, and Undo brings him back.")
        if dialogs.ask(self, self.tr("Archive the supervisor?"), text, self.tr("Archive")):
            self.shell.do(archive, self.staff_id, on_done=lambda _: self.back.emit())
