"""The student's own data: name, IIN, contacts, programme, enrolment, status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.desktop.pages.card import consents_block
from app.desktop.pages.card.consents_block import ConsentsBlock
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.places import PERSONAL
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.words import EDUCATION, FUNDING, LANGUAGE, STATUS, day, words_of
from app.desktop.shell import Shell
from app.domain.identifiers import iin_birth_date, iin_fault, iin_warnings

if TYPE_CHECKING:
    from app.services.context import Context

STATUS_FIELDS = ("status", "status_date", "status_until", "status_basis")


@dataclass(frozen=True, slots=True)
class PersonalData:
    """The record (empty for a new student) and what its fields may be chosen from."""

    row: dict[str, Any]
    programmes: dict[str, str]
    tracks: dict[str, str]


def fetch(ctx: Context, student_id: str) -> PersonalData:
    from app.services import statuses, student_lists, students

    choices = student_lists.choices(ctx)
    row = {**students.get(ctx, student_id), "status_until": statuses.until(ctx, student_id)} if student_id else {}
    tracks = {key: name.in_language(ctx.language) for key, name in choices.tracks}
    return PersonalData(row, dict(choices.programmes), tracks)


def save(ctx: Context, student_id: str, values: dict[str, Any]) -> Any:
    from app.services import students

    return students.save(ctx, student_id or None, values)


def save_status(ctx: Context, student_id: str, values: dict[str, Any]) -> Any:
    from app.services import students

    return students.change_status(
        ctx,
        student_id,
        values["status"] or "",
        values["status_date"] or ctx.today(),
        values["status_basis"] or "",
        until=values["status_until"],
    )


class PersonalTab(CardTab):
    """Name, IIN, study and enrolment; a change of status by an order; consents, leave, exceptions, obligations."""

    key = PERSONAL
    fetch = staticmethod(fetch)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.person = self.block("personal", self.tr("Personal data"), self._save)
        self.form = self.person.add_form(RecordForm("personal", self._fields()))
        self.form.edited.connect(self._check_iin)
        self.form.revealed.connect(self._check_iin)
        self.status = self.block("status", self.tr("Status"), self._save_status)
        self.status.add_form(RecordForm("status", self._status_fields()))
        self.records(consents_block.KIND, block=ConsentsBlock)
        self.records("status_changes", read_only=True)
        for kind in ("leaves", "extensions", "overrides", "prerequisites", "obligation"):
            self.records(kind)
        self.box.addStretch(1)

    def _fields(self) -> list[Field]:
        return [
            Field("surname", self.tr("Surname")),
            Field("given_name", self.tr("Given name")),
            Field("patronymic", self.tr("Patronymic")),
            Field("iin", self.tr("IIN"), "iin"),
            Field("phone", self.tr("Telephone")),
            Field("email", self.tr("E-mail")),
            Field("programme_id", self.tr("Programme"), "choice", span=2),
            Field("track", self.tr("Track"), "choice"),
            Field("study_language", self.tr("Language of study"), "choice", choices=words_of(LANGUAGE)),
            Field("funding", self.tr("Basis of study"), "choice", choices=words_of(FUNDING)),
            Field("study_group", self.tr("Group")),
            Field("course", self.tr("Year of study"), "number"),
            Field("enrol_order_number", self.tr("Enrolment order, number")),
            Field("enrol_date", self.tr("Enrolment order, date"), "date"),
            Field("first_day", self.tr("First day of study"), "date"),
            Field("service_contract_number", self.tr("Contract of paid services, number")),
            Field("service_contract_date", self.tr("Contract of paid services, date"), "date"),
            Field("previous_education", self.tr("Education before"), "choice", choices=words_of(EDUCATION)),
            Field("profile_matches", self.tr("Same profile as the degree before"), "flag"),
            Field("customer", self.tr("Customer of the training")),
        ]

    def _status_fields(self) -> list[Field]:
        return [
            Field("status", self.tr("Status"), "choice", choices=words_of(STATUS)),
            Field("status_date", self.tr("Since"), "date"),
            Field("status_until", self.tr("Leave until, if the order says"), "date"),
            Field("status_basis", self.tr("Basis: order, number and date")),
        ]

    def show_data(self, data: PersonalData) -> None:
        if not self.person.dirty:
            self.form.set_choices("programme_id", data.programmes)
            self.form.set_choices("track", data.tracks)
        self.person.fill(data.row)
        self.status.fill({name: data.row.get(name) for name in STATUS_FIELDS})
        self.status.setVisible(bool(data.row))
        self._check_iin("iin")

    def _check_iin(self, name: str) -> None:
        """What looks odd in the IIN is said and hinders nothing."""
        if name != "iin":
            return
        iin = self.form.value("iin") or ""
        self.form.show_note("iin", self._about_iin(iin))

    def _about_iin(self, iin: str) -> str:
        if not iin:
            return ""
        fault = iin_fault(iin)
        if fault == "iin-length":
            return self.tr("An IIN has 12 digits.")
        if fault == "iin-check-digit":
            return self.tr("The check digit does not fit: compare with the identity card. It can be saved.")
        if iin_warnings(iin):
            return self.tr("No birth date can be read from this IIN. It can be saved.")
        if self.form.hides("iin"):
            return ""
        return self.tr("Birth date by the IIN: {date}").format(date=day(iin_birth_date(iin)))

    def _save(self, block: EditBlock) -> None:
        block.do(save, self.student_id, self.form.changed_values())

    def _save_status(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(save_status, self.student_id, block.form.values())
