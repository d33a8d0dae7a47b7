"""Wizards as a person goes through them: clicking, typing, closing half-way; the database says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QTableView
from pytestqt.qtbot import QtBot

from app.desktop.pages.rows_editor import RowsEditor
from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, DateField, TextField
from app.desktop.wizards.first_start import FirstStartWizard
from app.desktop.wizards.frame import Wizard
from app.desktop.wizards.import_list import ImportWizard
from app.desktop.wizards.topics import TopicsWizard
from app.domain.workflow import Decision
from app.locations import shipped
from app.services import drafts, history, meetings, students, topic_rounds, topics
from app.services.context import Context
from tests.conftest import PROFILE, TODAY
from tests.desktop.conftest import Answers, FakePlaces
from tests.desktop.user import find, press_key, type_text

MEETING_DAY = "20.11.2026"


def click(qtbot: QtBot, wizard: Wizard, name: str) -> None:
    button = find(wizard, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed: {button.toolTip()}"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(field: TextField | DateField, text: str) -> None:
    field.clear()
    type_text(field, text)


def waiting(ctx: Context, stage: str) -> list[str]:
    return [one.student_id for one in topic_rounds.load(ctx, stage).people if one.reason is None]


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Wizard], Wizard]:
    def show(wizard: Wizard) -> Any:
        qtbot.addWidget(wizard)
        wizard.show()
        return wizard

    return show


@pytest.fixture
def three(demo_ctx: Context) -> list[str]:
    """Three students whose topics wait for the department, with all that it asks."""
    chosen = waiting(demo_ctx, "department")[:3]
    present = topics.proposals(demo_ctx, chosen)
    staff = topic_rounds.load(demo_ctx, "department").supervisors[0].id
    topics.save_proposals(
        demo_ctx,
        [
            topics.Proposal(one, f"Тақырып {at}", f"Тема {at}", f"Topic {at}", staff, "", date(2026, 10, 1))
            for at, one in enumerate(present)
        ],
    )
    return chosen


def to_decisions(qtbot: QtBot, wizard: Wizard) -> None:
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    write(find(wizard, TextField, "actNumber"), "17")
    write(find(wizard, DateField, "actDate"), MEETING_DAY)
    click(qtbot, wizard, "wizardNext")


def test_a_meeting_approves_returns_and_rejects_and_is_undone(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any
) -> None:
    wizard = opened(TopicsWizard(shell, step="department", student_ids=three))
    to_decisions(qtbot, wizard)
    order = list(wizard.flow.chosen)
    table = find(wizard, QTableView, "decisionsTable")
    table.selectRow(1)
    click(qtbot, wizard, "decide_return")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    type_text(find(wizard, TextField, "decisionReason"), "Ағылшынша атауын пысықтау")
    table.selectRow(2)
    click(qtbot, wizard, "decide_reject")
    type_text(find(wizard, TextField, "decisionReason"), "Бағдарламаға сәйкес емес")
    click(qtbot, wizard, "wizardNext")
    before = len(meetings.list_acts(demo_ctx))
    click(qtbot, wizard, "wizardNext")

    acts = meetings.list_acts(demo_ctx)
    assert len(acts) == before + 1
    card = meetings.get_act(demo_ctx, next(one.id for one in acts if one.number == "17"))
    assert {one.student_id: (one.outcome, one.reason) for one in card.decisions} == {
        order[0]: ("approve", ""),
        order[1]: ("return", "Ағылшынша атауын пысықтау"),
        order[2]: ("reject", "Бағдарламаға сәйкес емес"),
    }
    assert card.act["date"] == date(2026, 11, 20)
    assert card.act["chair"]
    assert topics.load_cases(demo_ctx, three)[order[0]].state.next.id == "submission"
    assert find(wizard, QLabel, "outcomeHeading").isVisible()
    assert drafts.list_drafts(demo_ctx) == []

    click(qtbot, wizard, "outcomeUndo")
    assert len(meetings.list_acts(demo_ctx)) == before
    assert sorted(waiting(demo_ctx, "department")) == sorted({*waiting(demo_ctx, "department"), *three})


def test_who_is_refused_is_taken_out_and_the_others_go_on(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any
) -> None:
    known = topics.proposals(demo_ctx, three)[three[1]]
    late = {name: getattr(known, name) for name in known.__slots__} | {"proposal_date": date(2026, 11, 21)}
    topics.save_proposals(demo_ctx, [topics.Proposal(**late)])
    wizard = opened(TopicsWizard(shell, step="department", student_ids=three))
    to_decisions(qtbot, wizard)
    click(qtbot, wizard, "wizardNext")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    assert demo_ctx.say("check-refused", n=1) == find(wizard, QLabel, "checkVerdict").text()

    click(qtbot, wizard, f"takeOut_{three[1]}")
    click(qtbot, wizard, "wizardNext")
    decided = meetings.get_act(demo_ctx, meetings.list_acts(demo_ctx)[0].id).decisions
    assert {one.student_id for one in decided} == {three[0], three[2]}


def test_topics_are_proposed_by_typing_and_by_pasting(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any
) -> None:
    wizard = opened(TopicsWizard(shell, step="check", student_ids=three))
    click(qtbot, wizard, "wizardNext")
    order = list(wizard.flow.chosen)
    field = find(wizard, TextField, "topic_en")
    field.selectAll()
    type_text(field, "Typed topic")
    supervisor = find(wizard, Choice, "topicSupervisor")
    supervisor.setCurrentIndex(2)
    find(wizard, QTableView, "topicsTable").selectRow(1)
    copied = "Қойылған тақырып\tВставленная тема\tPasted topic\nЕкінші\tВторая\tSecond\nартық"
    QGuiApplication.clipboard().setText(copied)
    click(qtbot, wizard, "topicsPaste")
    click(qtbot, wizard, "topicsMatchAll")
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")

    written = topics.proposals(demo_ctx, order)
    assert [written[one].en for one in order] == ["Typed topic", "Pasted topic", "Second"]
    assert written[order[0]].staff_id == supervisor.itemData(2)
    assert {written[one].match_confirmed for one in order} == {TODAY}


def test_proposals_without_a_date_are_pointed_out_and_dated_together(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any
) -> None:
    known = topics.proposals(demo_ctx, three)
    undated = [
        topics.Proposal(**({name: getattr(one, name) for name in one.__slots__} | {"proposal_date": None}))
        for one in known.values()
    ]
    topics.save_proposals(demo_ctx, undated)
    wizard = opened(TopicsWizard(shell, step="propose", student_ids=three))
    click(qtbot, wizard, "wizardNext")
    told = [one.code for one in wizard.flow.attention()]
    assert told.count("topics-no-proposal-date") == len(three)
    assert not find(wizard, QPushButton, "topicsDateAll").isEnabled()
    write(find(wizard, DateField, "topicProposalDate"), "02.10.2026")
    click(qtbot, wizard, "topicsDateAll")
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    written = topics.proposals(demo_ctx, three)
    assert {one.proposal_date for one in written.values()} == {date(2026, 10, 2)}


def test_a_round_that_changes_nothing_cannot_be_finished(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any
) -> None:
    wizard = opened(TopicsWizard(shell, step="propose", student_ids=three))
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    assert find(wizard, QLabel, "checkVerdict").text() == demo_ctx.say("topics-nothing-to-write")


def test_the_stage_is_asked_when_nobody_named_it(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, opened: Any
) -> None:
    wizard = opened(TopicsWizard(shell))
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    find(wizard, QRadioButton, "stage_council").click()
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "whoAll")
    assert set(wizard.flow.chosen) == set(waiting(demo_ctx, "council"))
    table = find(wizard, QTableView, "whoTable")
    last = table.model().rowCount() - 1
    assert not table.model().flags(table.model().index(last, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert table.model().index(last, 3).data()


def test_closed_half_way_it_is_offered_again_and_goes_on(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any
) -> None:
    wizard = opened(TopicsWizard(shell, step="department", student_ids=three))
    to_decisions(qtbot, wizard)
    press_key(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    (kept,) = drafts.list_drafts(demo_ctx, "topics")
    assert demo_ctx.say("wizard-draft-kept", title=kept.title) in [one[1] for one in places.visited]
    assert all(one.number != "17" for one in meetings.list_acts(demo_ctx))

    again = opened(TopicsWizard(shell, step="order"))
    assert kept.title in find(again, QLabel, "draftOfferText").text()
    click(qtbot, again, "draftContinue")
    assert again.flow.current == "decisions"
    click(qtbot, again, "wizardNext")
    click(qtbot, again, "wizardNext")
    assert len(meetings.get_act(demo_ctx, meetings.list_acts(demo_ctx, "17")[0].id).decisions) == 3
    assert drafts.list_drafts(demo_ctx) == []


def test_cancel_asks_and_forgets(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, three: list[str], opened: Any, answers: Answers
) -> None:
    wizard = opened(TopicsWizard(shell, step="department", student_ids=three))
    to_decisions(qtbot, wizard)
    answers(False)
    click(qtbot, wizard, "wizardCancel")
    assert wizard.isVisible()
    answers(True)
    click(qtbot, wizard, "wizardCancel")
    assert not wizard.isVisible()
    assert drafts.list_drafts(demo_ctx) == []


# --- import ----------------------------------------------------------------------------------------------


LIST = (
    "Аты-жөні;ЖСН;ББ шифры;Тобы\n"
    "Жаңабаев Асқар Ерланұлы;;7M06101;АЖМ-26\n"
    "Көшербай Мадина Асқарқызы;;7M06101;АЖМ-26\n"
    "Тұрсын Ермек;12;7M06101;АЖМ-26\n"
)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "тізім.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_a_list_is_looked_at_confirmed_written_and_undone(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, listed: Path, opened: Any, answers: Answers,
    tmp_path: Path,
) -> None:  # fmt: skip
    before = students.count(demo_ctx, students.wanted())
    wizard = opened(ImportWizard(shell))
    answers(listed)
    click(qtbot, wizard, "importChoose")
    click(qtbot, wizard, "wizardNext")
    meaning = find(wizard, Choice, "meaning_D")
    meaning.setCurrentIndex(0)
    assert wizard.flow.mapping["D"] is None
    click(qtbot, wizard, "wizardNext")
    if wizard.flow.rows("to-confirm"):
        click(qtbot, wizard, "importConfirmAll")
    click(qtbot, wizard, "wizardNext")
    assert students.count(demo_ctx, students.wanted()) == before + 2

    target = tmp_path / "ескертулер.csv"
    answers(target)
    click(qtbot, wizard, "outcomeSaveProblems")
    assert "Тұрсын Ермек" in target.read_text("utf-8-sig")
    click(qtbot, wizard, "outcomeUndo")
    assert students.count(demo_ctx, students.wanted()) == before


def test_a_damaged_file_is_told_on_the_page(
    qtbot: QtBot, shell: Shell, places: FakePlaces, demo_ctx: Context, tmp_path: Path, opened: Any
) -> None:
    damaged = tmp_path / "бүлінген.xlsx"
    damaged.write_bytes(b"PK\x03\x04 nothing more")
    wizard = opened(ImportWizard(shell, path=damaged))
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    texts = [one.text() for one in wizard.findChildren(QLabel) if one.isVisible()]
    assert demo_ctx.say("table-damaged", file=damaged.name) in texts


def test_a_file_can_be_dropped_and_filtered_by_mark(
    qtbot: QtBot, shell: Shell, places: FakePlaces, listed: Path, opened: Any
) -> None:
    wizard = opened(ImportWizard(shell))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(listed))])
    event = QDropEvent(
        QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    wizard.page("file").dropEvent(event)
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "filter_refused")
    table = find(wizard, QTableView, "importRows")
    assert table.model().rowCount() == 1
    assert table.model().index(0, 3).data() == "Тұрсын Ермек"
    table.selectionModel().select(table.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)


# --- first start -----------------------------------------------------------------------------------------


class FakeProgram:
    """The program, writing down what it was asked for."""

    resources = shipped()

    def __init__(self, database: Path) -> None:
        self.database = database
        self.asked: list[tuple[str, Any]] = []

    def create_department(self, path: Path, fill: Callable[[Any], Any], *, offered: bool = False) -> None:
        self.asked.append(("create", (path, fill)))
        self.offered = offered

    def use_file(self, path: Path) -> None:
        self.asked.append(("use", path))


@pytest.fixture
def program(shell: Shell, tmp_path: Path) -> FakeProgram:
    shell.attach(None)
    shell.program = FakeProgram(tmp_path / "жаңа.sqlite")  # type: ignore[assignment]
    return shell.program  # type: ignore[return-value]


def test_first_start_makes_a_department(
    qtbot: QtBot, shell: Shell, places: FakePlaces, program: FakeProgram, opened: Any, tmp_path: Path
) -> None:
    from app.bootstrap import open_department
    from app.services import organisation, setup

    wizard = opened(FirstStartWizard(shell))
    click(qtbot, wizard, "wizardNext")
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    type_text(find(wizard, TextField, "department_name_kk"), "Ақпараттық жүйелер кафедрасы")
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    programmes = find(wizard, RowsEditor, "firstProgrammes").model
    programmes.setData(programmes.index(0, 0), "АЖ")
    assert "АЖ" in find(wizard, QLabel, "wizardProblem").text()
    programmes.setData(programmes.index(0, 0), "7M06101")
    programmes.setData(programmes.index(0, 1), "Ақпараттық жүйелер")
    click(qtbot, wizard, "wizardNext")
    click(qtbot, wizard, "wizardNext")
    ((asked, (path, fill)),) = program.asked
    assert (asked, path) == ("create", program.database)
    assert program.offered  # protection by a password

    ctx = open_department(path, create=True, user="secretary", clock=lambda: TODAY)
    fill(ctx)
    assert setup.is_filled(ctx)
    assert organisation.get_organisation(ctx)["department"]["name_kk"] == "Ақпараттық жүйелер кафедрасы"
    assert [one["code"] for one in organisation.list_programmes(ctx)] == ["7M06101"]
    assert history.next_undo(ctx) is None
    ctx.close()


def test_first_start_closed_half_way_is_offered_again(
    qtbot: QtBot, shell: Shell, places: FakePlaces, program: FakeProgram, opened: Any
) -> None:
    wizard = opened(FirstStartWizard(shell))
    click(qtbot, wizard, "wizardNext")
    type_text(find(wizard, TextField, "department_name_kk"), "Кафедра")
    wizard.close()
    assert program.asked == []

    again = opened(FirstStartWizard(shell))
    click(qtbot, again, "draftContinue")
    assert again.flow.current == "university"
    assert find(again, TextField, "department_name_kk").text() == "Кафедра"


def test_demonstration_and_an_existing_file_are_one_press_away(
    qtbot: QtBot, shell: Shell, places: FakePlaces, program: FakeProgram, opened: Any, answers: Answers, tmp_path: Path
) -> None:
    wizard = opened(FirstStartWizard(shell))
    find(wizard, QRadioButton, "how_demo").click()
    click(qtbot, wizard, "wizardNext")
    assert program.asked[-1][0] == "create"
    assert not program.offered

    wizard = opened(FirstStartWizard(shell))
    find(wizard, QRadioButton, "how_open").click()
    assert not find(wizard, QPushButton, "wizardNext").isEnabled()
    answers(tmp_path / "бар.sqlite")
    click(qtbot, wizard, "howChoose")
    click(qtbot, wizard, "wizardNext")
    assert program.asked[-1] == ("use", tmp_path / "бар.sqlite")


def test_every_edition_can_be_decided_by_data_alone(demo_ctx: Context) -> None:
    """The stages are read from the workflow: each one's decisions are those of its step."""
    flow = demo_ctx.profile(PROFILE).workflows["topic"]
    for stage in topic_rounds.stage_ids(flow)[1:]:
        assert topic_rounds.load(demo_ctx, stage).decisions == flow.step(stage).decisions
        assert Decision.APPROVE in flow.step(stage).decisions
