"""The internships of a student: place and dates, costs, agreements, programme, approval, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.pages.card import internship_acts as acts
from app.desktop.pages.card import internship_parts as parts
from app.desktop.pages.card.act_lines import ActLine, ActLines
from app.desktop.pages.card.further_block import FurtherBlock
from app.desktop.pages.card.internship_acts import InternshipData
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.history_button import Subject, history_button
from app.desktop.pages.places import INTERNSHIP
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.pages.small_dialogs import ask_act, ask_fields
from app.desktop.pages.words import act, clause, day
from app.desktop.shell import Shell
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.internships import InternshipCard

_DATES = ("starts", "ends", "actual_start", "actual_end")


class InternshipTab(CardTab):
    """One internship at a time; the dates are judged while they are typed."""

    key = INTERNSHIP
    fetch = staticmethod(acts.fetch)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.cards: dict[str, InternshipCard] = {}
        self.internship_id = ""
        self.empty = EmptyState(
            shell.icon("briefcase"),
            self.tr("No internship is planned yet."),
            self.tr("Plan an internship"),
            errand="internships.create",
            primary=False,
        )
        self.empty.setObjectName("internship_empty")
        self.empty.action.connect(self._create)
        self.box.addWidget(self.empty)
        self.chooser = self._make_chooser()
        self.box.addWidget(self.chooser)
        self._build_preparation()
        self._build_programme()
        self.approval = ActLines("internship_acts", self.tr("Approval"))
        self.approval.pressed.connect(self._record)
        self.box.addWidget(self.approval)
        self._build_report()
        self.box.addStretch(1)
        self._show_blocks(False)

    # --- building ---

    def _make_chooser(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.choice = Choice([])
        self.choice.setObjectName("internship_choice")
        self.choice.setAccessibleName(self.tr("Internship"))
        self.choice.setMinimumWidth(420)
        self.choice.setMaximumWidth(720)
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.choice.changed.connect(self._chosen)
        row.addWidget(self.choice)
        row.addStretch(1)
        row.addWidget(history_button(self.shell, "internship_history", self._history))
        self.new = button(self.tr("Another internship"), "internship_new")
        self.new.clicked.connect(self._create)
        row.addWidget(self.new)
        return holder

    def _history(self) -> Subject | None:
        return ("internship", self.internship_id, self.tr("Internship")) if self.internship_id else None

    def _build_preparation(self) -> None:
        self.place = self._form_block("internship_place", self.tr("Place and dates"), parts.place_fields())
        self.refusal = label("", "fault", wrap=True, name="internship_refusal")
        self.refusal.hide()
        self.place.add(self.refusal)
        self._form_block("internship_costs", self.tr("Costs"), parts.cost_fields())
        self._form_block("internship_agreements", self.tr("Agreements and contract"), parts.agreement_fields())
        self.abroad = self._form_block("internship_abroad", self.tr("Internship abroad"), parts.abroad_fields())
        self.further = FurtherBlock(self.shell, "internships", self.tr("Further particulars"))
        self.further.dirty_changed.connect(self.dirty_changed)
        self.blocks.append(self.further)
        self.box.addWidget(self.further)

    def _build_programme(self) -> None:
        self.programme = self.block("internship_programme", self.tr("Programme"), self._save_programme)
        self.programme.add_form(RecordForm("internship_programme", parts.programme_fields()))
        self.programme.add_rows(RowsEditor("internship_programme_rows", parts.programme_columns()))

    def _build_report(self) -> None:
        self.submission = self.block("internship_submission", self.tr("Return and report"), self._save_submission)
        self.submission.add_form(RecordForm("internship_submission", parts.submission_fields()))
        self.actual_refusal = label("", "fault", wrap=True, name="internship_actual_refusal")
        self.actual_refusal.hide()
        self.submission.add(self.actual_refusal)
        self.report = self.block("internship_report", self.tr("Text of the report"), self._save_report)
        self.report.add_form(RecordForm("internship_report", parts.report_fields()))
        self.publications = self.block(
            "internship_publications", self.tr("Publications of the internship"), self._save_publications
        )
        self.publications.add_rows(RowsEditor("internship_publications_rows", parts.publication_columns()))
        self.report_acts = ActLines("internship_report_acts", self.tr("Decisions on the report"))
        self.report_acts.pressed.connect(self._record)
        self.box.addWidget(self.report_acts)
        for block in (self.place, self.submission):
            if block.form is not None:
                block.form.edited.connect(self._judge)

    def _form_block(self, name: str, title: str, fields: list[Field]) -> EditBlock:
        block = self.block(name, title, self._save)
        block.add_form(RecordForm(name, fields))
        return block

    # --- showing ---

    def show_data(self, data: InternshipData) -> None:
        self.cards = {card.id: card for card in data.cards}
        self._show_blocks(bool(self.cards))
        if not self.cards:
            self.internship_id = ""
            return
        names = {key: self._name(card) for key, card in self.cards.items()}
        self.choice.set_choices(list(names.items()))
        if self.internship_id not in self.cards:
            self.internship_id = next(iter(self.cards))
        self.choice.set_value(self.internship_id)
        self._show_card(self.cards[self.internship_id])

    def _name(self, card: InternshipCard) -> str:
        dates = " – ".join(day(card.row[name]) for name in ("starts", "ends") if card.row[name])
        return ", ".join(part for part in (card.row["host_name"], dates) if part) or self.tr("New internship")

    def _chosen(self, *_: object) -> None:
        chosen = self.choice.value()
        if chosen in self.cards and chosen != self.internship_id:
            self.discard()
            self.internship_id = chosen
            self._show_card(self.cards[chosen])

    def _show_card(self, card: InternshipCard) -> None:
        row = card.row
        for block in self.blocks:
            if block not in (self.programme, self.publications, self.further):
                block.fill(row)
        self.programme.fill(row, list(card.programme))
        self.programme.set_read_only(row["programme_approved"] is not None)
        self.publications.fill(row, list(card.publications))
        closed = row["report_approved"] is not None
        self.report.set_read_only(closed)
        self.publications.set_read_only(closed)
        self.abroad.setVisible(bool(row["host_foreign"]))
        self.further.load(self.student_id, card.id)
        self.approval.fill(self._approval_lines(card))
        self.report_acts.fill(self._report_lines(card))
        self._judge()

    def _approval_lines(self, card: InternshipCard) -> list[ActLine]:
        row = card.row
        return [
            ActLine("programme", self.tr("Programme approved by the head"), day(row["programme_approved"])),
            ActLine(
                "approve", self.tr("Approved by the University"), act(row["approval_number"], row["approval_date"])
            ),
        ]

    def _report_lines(self, card: InternshipCard) -> list[ActLine]:
        row = card.row
        decision = act(row["decision_number"], row["decision_date"])
        if decision and row["credits"] is not None:
            decision += self.tr("; credits: {n}").format(n=row["credits"])
        return [
            ActLine("seminar", self.tr("Research seminar"), act(row["seminar_number"], row["seminar_date"])),
            ActLine("head", self.tr("Report approved by the head"), day(row["report_approved"])),
            ActLine("decision", self.tr("Credits decided by the department"), decision),
            ActLine("dsia", self.tr("Handed over for storage"), act(row["dsia_number"], row["dsia_date"])),
        ]

    def _show_blocks(self, shown: bool) -> None:
        self.empty.setVisible(not shown)
        for widget in (self.chooser, self.approval, self.report_acts, *self.blocks):
            widget.setVisible(shown)

    # --- dates judged while typing ---

    def _judge(self, name: str = "") -> None:
        if name and name not in _DATES:
            return
        if not self.internship_id or self.place.form is None or self.submission.form is None:
            return
        typed = {**self.place.form.values(), **self.submission.form.values()}
        dates = {key: typed[key] for key in _DATES}
        self.shell.run(acts.judge_dates, self.student_id, self.internship_id, dates, on_done=self._show_refusal)

    def _show_refusal(self, found: list[tuple[str, str]]) -> None:
        text = "\n".join(f"{sentence} ({clause(number)})" for sentence, number in found)
        actual = self.submission.form is not None and self.submission.form.value("actual_end") is not None
        self.refusal.setText(text)
        self.refusal.setVisible(bool(text))
        self.actual_refusal.setText(text)
        self.actual_refusal.setVisible(bool(text) and actual)

    # --- saving ---

    def _create(self) -> None:
        self.internship_id = ""
        self.shell.do(acts.create, self.student_id)

    def _save(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(acts.save, self.internship_id, block.form.changed_values())

    def _save_programme(self, block: EditBlock) -> None:
        if block.form is not None and block.rows is not None:
            block.do(acts.save_programme, self.internship_id, block.form.values(), block.rows.rows())

    def _save_submission(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(acts.submit, self.internship_id, block.form.values())

    def _save_report(self, block: EditBlock) -> None:
        if block.form is not None:
            block.do(acts.save_report, self.internship_id, block.form.values())

    def _save_publications(self, block: EditBlock) -> None:
        if block.rows is not None:
            block.do(acts.save_publications, self.internship_id, block.rows.rows())

    def _record(self, name: str, title: str) -> None:
        """Ask for number and date of an act and record it; a refusal tells its clause and reasons."""
        today = self.shell.today()
        if name in ("programme", "head"):
            given = ask_fields(self, title, "", [Field("date", self.tr("Date"), "date")], {"date": today})
        elif name == "decision":
            given = ask_act(self, title, today, Field("credits", self.tr("Credits"), "number"))
        else:
            given = ask_act(self, title, today)
        if given is None:
            return
        if name == "programme":
            self.shell.do(acts.approve_programme, self.internship_id, given["date"])
        elif name == "approve":
            self.shell.do(acts.approve, self.internship_id, given["number"], given["date"])
        else:
            self.shell.do(acts.record, self.internship_id, name, given)
