"""A student's course as a person records it at the window: the tab of procedures, its wizards, the tabs for typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QTableView, QWidget

from app.desktop import dialogs
from app.desktop.main_window import MainWindow
from app.desktop.pages.card.procedures_tab import ProceduresTab
from app.desktop.pages.card.tab import CardTab
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.student import StudentPage
from app.desktop.wizards import evidence
from app.desktop.wizards.frame import Wizard
from app.domain.workflow import Decision
from app.services import case_views, step_fields
from tests.desktop.filling import click_row, press, write
from tests.desktop.user import find, type_text
from tests.services.course import REASON, Course, Done

# What is written on a tab of the card: no wizard records it. The field of each fact there.
ON_TABS: Mapping[tuple[str, str], tuple[str, Mapping[str, str]]] = {
    ("topic", "check"): ("topic", {"supervisor.match_confirmed": "proposal_match_confirmed"}),
    ("plan", "draft"): ("plan", {}),
    ("plan", "signatures"): (
        "plan",
        {
            "plan.student_signed": "plan_approvals_student_signed",
            "plan.supervisor_signed": "plan_approvals_supervisor_signed",
        },
    ),
    ("internship", "choice"): ("internship", {}),
    ("internship", "criteria"): (
        "internship",
        {
            "item.language.level": "internship_abroad_language_level",
            "item.language.test": "internship_abroad_language_test",
            "item.language.score": "internship_abroad_language_score",
            "item.language.number": "internship_abroad_language_number",
            "item.language.date": "internship_abroad_language_date",
            "item.language.valid_to": "internship_abroad_language_valid_to",
            "item.public_life": "internship_abroad_public_life",
            "item.public_life_confirmed_by": "further_internships_public_life_confirmed_by",
            "item.results_note": "internship_abroad_results_note",
        },
    ),
    ("internship", "application"): (
        "internship",
        {
            "item.application_date": "internship_agreements_application_date",
            "item.host.kind": "further_internships_host.kind",
            "item.host.field": "further_internships_host.field",
        },
    ),
}


@dataclass
class WindowCourse(Course):
    """One student whose course is recorded by pressing and typing alone."""

    window: MainWindow

    def decide(
        self,
        workflow: str,
        done: Done,
        decision: Decision = Decision.APPROVE,
        *,
        begins: Mapping[str, Any] | None = None,
    ) -> None:
        """Record a decision as the card leads to it, and close the wizard."""
        if (workflow, done.step) in ON_TABS:
            self._write_on_tab(workflow, done)
            return
        wizard = self.prepare(workflow, done, decision, begins=begins)
        finish(wizard)
        press(wizard, "outcomeClose")
        assert not wizard.isVisible()
        latest = self.view(workflow).history[-1]
        assert (latest.outcome, latest.number) == (decision, done.number)
        assert latest.reason == ("" if decision is Decision.APPROVE else REASON)
        assert latest.day in (done.day, evidence.latest([*self._asked(workflow, done).values()]))

    def undo(self) -> None:
        """By the button in the head of the window."""
        press(self.window, "undo")

    def redo(self) -> None:
        press(self.window, "redo")

    def take_back(self, workflow: str) -> None:
        """By the link under the case, and yes to the question that follows."""
        dialogs.answers.append(True)
        press(self._case(workflow), "procedure_back")

    # --- the card ---------------------------------------------------------------------------------------------

    def tab(self, name: str) -> CardTab:
        """A tab of the student card, opened now."""
        self.window.open_page("student", student_id=self.student, tab=name)
        return self._shown_tab()

    def _shown_tab(self) -> CardTab:
        QCoreApplication.processEvents()  # what was put into a layout is shown by an event of its own
        page = self.window.current_page()
        assert isinstance(page, StudentPage)
        (shown,) = [one for one in page.findChildren(CardTab) if one.isVisible()]
        return shown

    def _case(self, workflow: str) -> ProceduresTab:
        """The tab of procedures with the student's latest case of a workflow chosen."""
        tab = self.tab("procedures")
        assert isinstance(tab, ProceduresTab)
        table = find(tab, ReadTable, "procedures")
        item = self.item(workflow) or ""
        keys = [table.item(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(table.rowCount())]
        click_row(table, keys.index(f"{workflow} {item}"))
        return tab

    def _write_on_tab(self, workflow: str, done: Done) -> None:
        """What the card itself is for: the button of the step leads to the tab, the fields are typed and saved."""
        self.clock.day = max(self.clock.day, done.day)
        name, fields = ON_TABS[workflow, done.step]
        press(self._case(workflow), "procedure_next")
        tab = self._shown_tab()
        assert tab.key == name
        flow = self.flow(workflow)
        for fact, value in (self._days(flow, flow.step(done.step), done) | self._given(done)).items():
            write(find(tab, QWidget, fields[fact]), value)
        for block in tab.blocks:
            if block.dirty:
                press(block, f"{block.objectName()}_save")
                assert not block.dirty, find(block, QLabel, f"{block.objectName()}_fault").text()

    def _given(self, done: Done) -> dict[str, Any]:
        return {name: value(self) if callable(value) else value for name, value in done.facts.items()}

    # --- the wizard -------------------------------------------------------------------------------------------

    def open_wizard(self, workflow: str, step: str, begins: Mapping[str, Any] | None = None) -> Wizard:
        """The wizard of a step, opened by the button of the case or, for a new one, from the menu."""
        if begins is not None:
            tab = self.tab("procedures")
            offers = case_views.offered(self.ctx, self.student)
            place = [(one.workflow, one.begins) for one in offers].index((workflow, begins))
            _pick(find(tab, QMenu, "procedures_menu"), place)
        else:
            tab = self._case(workflow)
            if self.view(workflow).next != step:
                steps = find(tab, ReadTable, "procedure_steps")
                ids = [steps.item(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(steps.rowCount())]
                click_row(steps, ids.index(step))
            press(tab, "procedure_next")
        return wizard_in(self.window)

    def prepare(
        self,
        workflow: str,
        done: Done,
        decision: Decision = Decision.APPROVE,
        *,
        begins: Mapping[str, Any] | None = None,
    ) -> Wizard:
        """Open the wizard of a step and fill it in up to its check."""
        self.clock.day = max(self.clock.day, done.day)
        wizard = self.open_wizard(workflow, done.step, begins)
        asked = self._asked(workflow, done)
        while (page := page_of(wizard)) != "check":
            if page == "act":
                write_act(wizard, done)
            elif page == "each":
                for fact, value in asked.items():
                    write(find(wizard, QWidget, f"evidence_{fact}"), value)
            elif page == "decisions":
                decide_row(wizard, 0, decision)
            press(wizard, "wizardNext")
        return wizard

    def _asked(self, workflow: str, done: Done) -> dict[str, Any]:
        """What a step asks besides number and date of its act."""
        flow = self.flow(workflow)
        step = flow.step(done.step)
        profile = self.ctx.profile(self.facts()["student"]["edition"])
        of_act = {one.fact for one in step_fields.fields(profile, flow, step) if one.act}
        given = self._days(flow, step, done) | self._given(done)
        return {fact: value for fact, value in given.items() if fact not in of_act}


# --- the pages of a wizard --------------------------------------------------------------------------------------


def wizard_in(window: MainWindow) -> Wizard:
    """The wizard that stands over the window."""
    (wizard,) = [one for one in window.findChildren(Wizard) if one.isVisible()]
    return wizard


def page_of(wizard: Wizard) -> str:
    """The name of the page in view."""
    return find(wizard, QStackedWidget, "wizardStack").currentWidget().objectName().removeprefix("page_")


def told_of(part: QWidget) -> list[str]:
    """What is said in a part of the window."""
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible()]


def finish(wizard: Wizard) -> None:
    """Press Finish on the check, which nothing may stand against."""
    assert find(wizard, QLabel, "checkVerdict").text() == wizard.say("check-ready"), told_of(wizard)
    press(wizard, "wizardNext")
    assert find(wizard, QLabel, "outcomeHeading").isVisible()


def write_act(wizard: Wizard, done: Done) -> None:
    number = find(wizard, QWidget, "actNumber")
    if number.isVisible():
        write(number, done.number)
    write(find(wizard, QWidget, "actDate"), done.day)


def decide_row(wizard: Wizard, row: int, decision: Decision) -> None:
    """Choose a line among the decisions and decide of it."""
    click_row(find(wizard, QTableView, "decisionsTable"), row)
    press(wizard, f"decide_{decision.value}")
    if decision is not Decision.APPROVE:
        type_text(find(wizard, QWidget, "decisionReason"), REASON)


def _pick(menu: QMenu, place: int) -> None:
    """Open a menu and click one of its entries."""
    menu.popup(QPoint(0, 0))
    where = menu.actionGeometry(menu.actions()[place]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
