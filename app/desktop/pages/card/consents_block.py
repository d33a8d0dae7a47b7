"""Consents of a student: when each was given or withdrawn, whether one holds today, and the paper to be signed."""

from __future__ import annotations

from app.desktop.pages.card.records_block import RecordsBlock
from app.desktop.pages.card.records_data import RecordsData
from app.desktop.pages.words import day
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button

KIND = "consents"
_FORM = "consent"


class ConsentsBlock(RecordsBlock):
    """The title line tells how things stand; the paper is printed from here before it is signed."""

    def __init__(self, shell: Shell, student_id: str, kind: str = KIND, *, read_only: bool = False) -> None:
        super().__init__(shell, student_id, kind, read_only=read_only)
        self.print_button = button(
            self.tr("Print the consent"), "consents_print", icon=shell.icon("printer"), link=True
        )
        self.print_button.clicked.connect(self._print)
        self.head.addWidget(self.print_button)

    def show_records(self, data: RecordsData) -> None:
        super().show_records(data)
        self.set_right_text(self._standing(data))

    def _standing(self, data: RecordsData) -> str:
        from app.services import consents

        today = self.shell.today()
        holding = [one.values["given"] for one in data.records if consents.in_force(one.values, today)]
        if holding:
            return self.tr("in force since {0}").format(day(max(holding)))
        withdrawn = [one.values["withdrawn"] for one in data.records if one.values.get("withdrawn")]
        if withdrawn:
            return self.tr("withdrawn {0}").format(day(max(withdrawn)))
        return self.tr("not recorded")

    def _print(self) -> None:
        self.shell.preview(_FORM, f"student:{self.student_id}")
