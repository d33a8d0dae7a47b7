"""Personal data in the settings: what they are processed for, who has access to them, breaches and their notices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton

from app.desktop.pages.department_lists import RecordsCard
from app.desktop.pages.read_table import Line
from app.desktop.pages.record_form import Field
from app.desktop.pages.small_dialogs import ask_fields
from app.desktop.pages.words import act, day
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.breaches import Breach
    from app.services.context import Context

PURPOSES, ACCESS, BREACHES = "department.purposes", "department.access", "department.breaches"
_LONG = frozenset({"happened", "people", "measures", "data", "blocking", "purpose"})


class _PrivacyCard(RecordsCard):
    """Records whose longer facts are written on several lines."""

    def _asked(self) -> list[Field]:
        return [replace(one, kind="area") if one.name in _LONG else one for one in super()._asked()]

    def add_action(self, text: str, name: str, icon: str) -> QPushButton:
        """One more button in the head of the card."""
        made = button(text, name, icon=self.shell.icon(icon), link=True)
        self.head.addWidget(made)
        return made


class PurposesCard(_PrivacyCard):
    """What personal data are processed for, on what basis, when they are blocked."""

    def __init__(self, shell: Shell) -> None:
        headings = [self.tr("Purpose"), self.tr("Data"), self.tr("Basis"), self.tr("Blocked when")]
        super().__init__(shell, PURPOSES, self.tr("Purposes of processing"), headings, [0, 260, 180, 220])

    def line(self, record: Any) -> Line:
        return Line(record.id, tuple(self.told(record, name) for name in ("purpose", "data", "basis", "blocking")))


class AccessCard(_PrivacyCard):
    """Who has access, by which order, from when to when."""

    def __init__(self, shell: Shell) -> None:
        headings = [
            self.tr("Name"), self.tr("Post"), self.tr("May see and change"), self.tr("Order"), self.tr("Access"),
            self.tr("State"),
        ]  # fmt: skip
        title = self.tr("People with access to personal data")
        super().__init__(shell, ACCESS, title, headings, [0, 180, 180, 140, 190, 110])
        self._subject: str | None = None
        self.print_button = self.add_action(self.tr("Print the list"), "access_print", "printer")
        self.print_button.clicked.connect(self._print)

    def show_form(self, subject: str | None) -> None:
        """What the printed list is of; None where there is no such form."""
        self._subject = subject
        self.print_button.setVisible(subject is not None)

    def line(self, record: Any) -> Line:
        values, today = record.values, self.shell.today()
        begins, ends = values.get("valid_from"), values.get("valid_to")
        state, colour = self.tr("has access"), "done"
        if ends is not None and ends < today:
            state, colour = self.tr("is blocked"), "secondary"
        elif begins is not None and begins > today:
            state, colour = self.tr("to come"), "soon"
        cells = (
            *(self.told(record, name) for name in ("name", "post", "scope")),
            act(values.get("order.number"), values.get("order.date")),
            f"{day(begins)} – {day(ends)}".strip(" –"),
            state,
        )
        return Line(record.id, cells, 5, self.shell.theme.colour(colour))

    def _print(self) -> None:
        if self._subject is not None:
            from app.services.privacy import ACCESS_FORM

            self.shell.preview(ACCESS_FORM, self._subject)


class BreachesCard(_PrivacyCard):
    """Breaches: by when the authorised body is to be told, why by then, and whether it was."""

    def __init__(self, shell: Shell) -> None:
        headings = [self.tr("Found"), self.tr("What happened"), self.tr("Tell by"), self.tr("State")]
        title = self.tr("Breaches of personal data")
        super().__init__(shell, BREACHES, title, headings, [112, 0, 150, 200])
        self.add_button.setText(self.tr("Report a breach"))
        self._breaches: dict[str, Breach] = {}
        self.why = label("", "secondary", wrap=True, name="breach_why")
        self.add(self.why)
        self.print_button = self.add_action(self.tr("Print the notice"), "breach_print", "printer")
        self.sent_button = self.add_action(self.tr("Mark as sent"), "breach_sent", "check")
        self.print_button.clicked.connect(self._print)
        self.sent_button.clicked.connect(self._mark)

    def show_breaches(self, found: Sequence[Breach], specs: Sequence[Any]) -> None:
        self._breaches = {one.id: one for one in found}
        self.show_records(found, specs)

    def new(self) -> None:
        self._ask(None, {"found": self.shell.today()}, self.add_button.text())

    def line(self, record: Any) -> Line:
        late = record.is_late(self.shell.today())
        if record.sent is None:
            state, colour = (self.tr("late: not told yet"), "late") if late else (self.tr("not told yet"), "soon")
        else:
            state = self.tr("told {0}").format(day(record.sent))
            colour = "late" if late else "done"
        cells = (day(record.values["found"]), self.told(record, "happened"), day(record.due), state)
        return Line(record.id, cells, 3, self.shell.theme.colour(colour))

    def _asked(self) -> list[Field]:
        return [one for one in super()._asked() if one.name not in ("sent", "number")]

    def _enable(self) -> None:
        super()._enable()
        if not hasattr(self, "sent_button"):
            return  # the table is being built
        chosen = self._chosen()
        self.print_button.setEnabled(chosen is not None)
        self.sent_button.setEnabled(chosen is not None and chosen.sent is None)
        told = [] if chosen is None else [self.shell.say(one.code, **one.params) for one in chosen.why]
        self.why.setText(" ".join(told))
        self.why.setVisible(bool(told))

    def _chosen(self) -> Breach | None:
        return self._breaches.get(self.table.selected_id() or "")

    def _print(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            from app.services.breaches import FORM

            self.shell.preview(FORM, f"record:{chosen.id}")

    def _mark(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        fields = [Field("sent", self.tr("Sent on"), "date"), Field("number", self.tr("Number of the letter"))]
        text = self.tr("The authorised body was told. Today stops calling it to mind.")
        given = ask_fields(
            self, self.tr("Mark as sent"), text, fields, {"sent": self.shell.today()}, required=("sent",)
        )
        if given:
            self.shell.do(_mark_sent, chosen.id, given)


def _mark_sent(ctx: Context, record_id: str, given: Mapping[str, Any]) -> Any:
    from app.services import breaches

    return breaches.mark_sent(ctx, record_id, given["sent"], given.get("number") or "")
