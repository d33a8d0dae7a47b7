"""The whole course of a student at the window: every workflow from its first step to its last, pressed and typed."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QTableView, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.icons import Icons, share
from app.desktop.main_window import MainWindow
from app.desktop.remember import Remember
from app.desktop.shell import Shell
from app.desktop.tasks import SyncWorker
from app.desktop.theme import Theme
from app.desktop.wizards.frame import Wizard
from app.domain.workflow import Decision, Ended
from app.locations import shipped
from app.services import drafts, meetings
from tests.desktop.filling import press, write
from tests.desktop.user import find
from tests.desktop.window_course import WindowCourse, decide_row, finish, page_of, told_of, wizard_in, write_act
from tests.services import course_life, course_stage
from tests.services.course import Course, Done, begin_studies, enrol, open_course
from tests.services.course_life import LIFE
from tests.services.course_stage import Stage

At = Callable[[Stage], WindowCourse]
_IDS = frozenset({"id", "plan_row", "staff_id"})


# --- the course as services live it ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Lived:
    """The course before each stage: a file a stage, and what was known then. `end` is the course lived to its end."""

    folder: Path
    known: dict[str, Any]

    def after(self, stage: Stage) -> Any:
        names = list(self.known)
        return self.known[names[names.index(stage.name) + 1]]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    found = Lived(tmp_path_factory.mktemp("course"), {})
    course = begin_studies(found.folder / "department.sqlite")
    for stage in LIFE:
        _keep(course, found, stage.name)
        course_stage.live(course, stage)
    _keep(course, found, "end")
    course.ctx.close()
    return found


def _keep(course: Course, found: Lived, name: str) -> None:
    found.known[name] = told(course.facts())
    with sqlite3.connect(course.ctx.database.path) as connection:
        connection.execute("VACUUM INTO ?", [str(found.folder / f"{name}.sqlite")])
    connection.close()


def told(known: Any) -> Any:
    """Facts without the ids of what was begun."""
    if isinstance(known, dict):
        return {name: told(value) for name, value in known.items() if name not in _IDS}
    return [told(one) for one in known] if isinstance(known, list) else known


# --- the window ------------------------------------------------------------------------------------------------


@pytest.fixture
def shell(theme: Theme, tmp_path: Path) -> Iterator[Shell]:
    worker = SyncWorker()
    icons = Icons(shipped().icons, theme)
    share(icons)
    shell = Shell(worker, Remember(tmp_path / "window.ini"), theme, icons, "kk")
    yield shell
    worker.close()
    shell.deleteLater()


@pytest.fixture
def at(lived: Lived, tmp_path: Path, shell: Shell, qtbot: QtBot) -> Iterator[At]:
    opened: list[Course] = []

    def open_at(stage: Stage) -> WindowCourse:
        path = tmp_path / f"{len(opened)}.sqlite"
        shutil.copyfile(lived.folder / f"{stage.name}.sqlite", path)
        found = open_course(path, stage.steps[0].day)
        window = MainWindow(shell)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        shell.attach(found.ctx)
        opened.append(found)
        return WindowCourse(found.ctx, found.clock, found.student, window)

    yield open_at
    for course in opened:
        course.ctx.close()


# --- the ways back on the way -------------------------------------------------------------------------------------


def stand(course: Course, workflow: str) -> Any:
    """All that is known, and where the case stands."""
    view = course.view(workflow)
    return course.facts(), [(one.id, one.state) for one in view.steps], view.ended


def send_back(course: WindowCourse, stage: Stage, done: Done, decision: Decision) -> None:
    """The step sends the case back; what it sends it back over is done again."""
    course.decide(stage.workflow, done, decision)
    step = course.flow(stage.workflow).step(done.step)
    target = step.on_return if decision is Decision.RETURN else step.on_reject
    assert course.view(stage.workflow).next == target
    names = [one.step for one in stage.steps]
    first = names.index(target or "") if target in names else 0
    for one in stage.steps[first : names.index(done.step)]:
        course.decide(stage.workflow, one)


def return_it(course: WindowCourse, stage: Stage, done: Done) -> None:
    send_back(course, stage, done, Decision.RETURN)


def reject_it(course: WindowCourse, stage: Stage, done: Done) -> None:
    send_back(course, stage, done, Decision.REJECT)


def undo_in_wizard(course: WindowCourse, stage: Stage, done: Done) -> None:
    """By the Undo that the wizard itself offers when it is done."""
    before = stand(course, stage.workflow)
    wizard = course.prepare(stage.workflow, done)
    finish(wizard)
    assert stand(course, stage.workflow) != before
    press(wizard, "outcomeUndo")
    assert not wizard.isVisible()
    assert stand(course, stage.workflow) == before


def undo_and_redo(course: WindowCourse, stage: Stage, done: Done) -> None:
    """By the buttons in the head of the window."""
    before = stand(course, stage.workflow)
    course.decide(stage.workflow, done)
    after = stand(course, stage.workflow)
    course.undo()
    assert stand(course, stage.workflow) == before
    course.redo()
    assert stand(course, stage.workflow) == after
    course.undo()


def take_back(course: WindowCourse, stage: Stage, done: Done) -> None:
    """By the link under the case on the card."""
    before = stand(course, stage.workflow)
    course.decide(stage.workflow, done)
    course.take_back(stage.workflow)
    assert stand(course, stage.workflow) == before


def refuse_it(course: WindowCourse, stage: Stage, done: Done) -> None:
    """With a credit too few the check tells the clause and nothing can be finished; corrected, it can."""
    before = stand(course, stage.workflow)
    wizard = course.prepare(stage.workflow, replace(done, facts={**done.facts, "completion.credits": 119}))
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    assert find(wizard, QLabel, "checkVerdict").text() == wizard.say("check-refused", n=1)
    (reason,) = told_of(find(wizard, QScrollArea, "checkRefused"))
    assert "2.6" in reason
    assert stand(course, stage.workflow) == before
    while page_of(wizard) != "each":
        press(wizard, "wizardBack")
    write(find(wizard, QWidget, "evidence_completion.credits"), 120)
    while page_of(wizard) != "check":
        press(wizard, "wizardNext")
    finish(wizard)
    press(wizard, "outcomeUndo")
    assert stand(course, stage.workflow) == before


CRITERIA = Done(
    "criteria",
    date(2027, 1, 19),
    facts={
        "item.language.level": "B2",
        "item.language.test": "IELTS",
        "item.language.score": "6.0",
        "item.language.number": "77",
        "item.language.date": date(2026, 12, 1),
        "item.language.valid_to": date(2028, 12, 1),
        "item.public_life": "кураторлық",
        "item.public_life_confirmed_by": "Сейітова А.М.",
        "item.results_note": "GPA 3,8",
    },
)
DETOURS = {
    ("topic", "department"): reject_it,
    ("topic", "council"): undo_in_wizard,
    ("plan", "department"): return_it,
    ("internship", "agreement"): reject_it,
    ("internship", "approval"): return_it,
    ("stage-1", "department"): return_it,
    ("internship-report", "seminar"): reject_it,
    ("attestation-2026", "hearing"): undo_and_redo,
    ("plan-amendment", "conclusion"): take_back,
    ("practice-research", "department"): undo_in_wizard,
    ("award", "totals"): refuse_it,
}
# Each path through each workflow once: the later stage reports and attestations go the way of the first.
PATHS = list({tuple(one.step for one in stage.steps): stage for stage in reversed(LIFE)}.values())[::-1]


@pytest.mark.parametrize("stage", PATHS, ids=lambda stage: stage.name)
def test_a_stage_is_walked_in_windows(at: At, stage: Stage, lived: Lived) -> None:
    course = at(stage)
    course_stage.prepare(course, stage)
    begins = course_stage.first_facts(course, stage)
    for done in stage.steps:
        if detour := DETOURS.get((stage.name, done.step)):
            detour(course, stage, done)
        course.decide(stage.workflow, done, begins=begins)
        begins = None
    assert (course.view(stage.workflow).ended is Ended.COMPLETED) is stage.finishes
    assert told(course.facts()) == lived.after(stage)
    assert drafts.list_drafts(course.ctx) == []


def test_a_verdict_that_rejects_ends_the_case_and_the_next_begins(at: At) -> None:
    stage = course_life.SIMILARITY_STAGE
    course = at(stage)
    begins = course_stage.first_facts(course, stage)
    text, check = stage.steps[:2]
    course.decide("similarity", text, begins=begins)
    found = {"item.percent": 61, "item.verdict": "plagiarism"}
    course.decide("similarity", replace(check, facts={**check.facts, **found}), Decision.REJECT)
    assert course.view("similarity").ended is Ended.REJECTED
    course.decide("similarity", text, begins=begins)
    assert [one.get("verdict") for one in course.facts()["similarity_checks"]] == ["plagiarism", None]
    assert course.view("similarity").next == "check"


def test_an_internship_abroad_is_chosen_by_its_criteria(at: At) -> None:
    stage = course_life.INTERNSHIP_STAGE
    course = at(stage)
    course_stage.prepare(course, stage)
    tab = course.tab("internship")
    for name, value in {"host_foreign": True, "host_country": "Польша", "host_city": "Варшава"}.items():
        write(find(tab, QWidget, f"internship_place_{name}"), value)
    press(tab, "internship_place_save")
    choice, *others = stage.steps
    for done in (choice, CRITERIA, *others):
        course.decide(stage.workflow, done)
    view = course.view(stage.workflow)
    assert view.ended is Ended.COMPLETED
    assert [one.state for one in view.steps if one.id == "criteria"] == ["done"]


# --- a sitting ----------------------------------------------------------------------------------------------------


def up_to(course: Course, stage: Stage, step: str) -> None:
    """By services: the steps of a stage before one."""
    course_stage.prepare(course, stage)
    begins = course_stage.first_facts(course, stage)
    for done in itertools.takewhile(lambda one: one.step != step, stage.steps):
        course.decide(stage.workflow, done, begins=begins)
        begins = None


def test_one_sitting_decides_matters_of_three_workflows(at: At) -> None:
    report, day = course_life.LIFE[2], date(2026, 12, 22)
    course = at(report)
    first, second, planner = (
        Course(course.ctx, course.clock, enrol(course, surname=name)) for name in ("Жақып", "Омар", "Тілеу")
    )
    up_to(course, report, "department")
    up_to(first, course_life.TOPIC_STAGE, "department")
    up_to(second, course_life.TOPIC_STAGE, "department")
    course_stage.live(planner, course_life.TOPIC_STAGE)
    up_to(planner, course_life.PLAN_STAGE, "department")
    outcomes = [
        (course, "stage-report", Decision.APPROVE, "dsia"),
        (first, "topic", Decision.APPROVE, "submission"),
        (second, "topic", Decision.RETURN, "proposal"),
        (planner, "plan", Decision.REJECT, "draft"),
    ]
    before = [stand(one, workflow) for one, workflow, _, _ in outcomes]

    course.clock.day = day
    press(course.window, "rail_meetings")
    press(course.window, "meetings_new")
    wizard = wizard_in(course.window)
    press(wizard, "body_DEPM_protocol")
    press(wizard, "wizardNext")
    assert find(wizard, QTreeWidget, "agendaTree").topLevelItemCount() == 3
    press(wizard, "wizardNext")
    write_act(wizard, Done("", day, "19"))
    press(wizard, "wizardNext")
    write(find(wizard, QWidget, "evidence_topic.department.decision"), "ұсынылсын")
    press(wizard, "wizardNext")
    for one, _, decision, _ in outcomes:
        decide_row(wizard, row_of(wizard, one.facts()["student"]["name"]), decision)
    press(wizard, "wizardNext")
    finish(wizard)

    (act,) = meetings.list_acts(course.ctx, "19")
    assert (act.body, act.kind, act.date, act.decisions) == ("DEPM", "protocol", day, len(outcomes))
    for one, workflow, decision, following in outcomes:
        view = one.view(workflow)
        assert (view.history[-1].outcome, view.history[-1].number, view.next) == (decision, "19", following)
    after = [stand(one, workflow) for one, workflow, _, _ in outcomes]
    press(wizard, "outcomeUndo")
    assert [stand(one, workflow) for one, workflow, _, _ in outcomes] == before
    assert meetings.list_acts(course.ctx, "19") == []
    course.redo()
    assert [stand(one, workflow) for one, workflow, _, _ in outcomes] == after


def row_of(wizard: Wizard, name: str) -> int:
    """The line of a student among the decisions."""
    model = find(wizard, QTableView, "decisionsTable").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())].index(name)
