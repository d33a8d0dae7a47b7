"""Personal data in the settings: purposes, access, breaches and their notices, the end of the term of storage."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.main_window import MainWindow
from app.desktop.pages.privacy_terms import TermsCard
from app.desktop.pages.read_table import ReadTable
from app.desktop.pages.settings import SettingsPage
from app.desktop.pages.small_dialogs import FieldsDialog
from app.desktop.preview_dialog import PreviewDialog
from app.desktop.shell import Shell
from app.desktop.widgets.fields import TextField
from app.desktop.widgets.workrow import WorkRow
from app.services import anonymising, breaches, history, papers, records, settings, students
from app.services.context import Context
from tests.conftest import TODAY
from tests.desktop.conftest import Answers
from tests.desktop.user import find, type_text

FRIDAY = date(2026, 11, 20)
BREACH = {"found": FRIDAY, "found_time": "16:40", "happened": "Тізім жоғалды", "people": "2026 жылғы магистранттар"}
WORD = "ИЕСІЗДЕНДІРУ"


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.open_page("settings", tab="privacy")
    return find(window, SettingsPage, "settings")


@pytest.fixture
def leaver(demo_ctx: Context) -> str:
    """Somebody with a paper of his own who left; leavers are kept for no year."""
    settings.choose(demo_ctx, {anonymising.KEEP_YEARS: 0})
    named = {"surname": "Тілеубердина", "given_name": "Айсұлу", "iin": "990101400012", "track": "SP"}
    student_id, _ = students.save(demo_ctx, None, named)
    papers.issue(demo_ctx, "consent", f"student:{student_id}")
    students.change_status(demo_ctx, student_id, "expelled", date(2026, 11, 2), "№ 7-м")
    return student_id


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} is greyed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(page: QWidget, name: str, column: int) -> list[str]:
    table = find(page, ReadTable, name)
    return [table.item(row, column).text() for row in range(table.rowCount())]


def shown(window: MainWindow) -> PreviewDialog:
    (preview,) = window.findChildren(PreviewDialog)
    return preview


# --- purposes and access -------------------------------------------------------------------------------------


def test_a_purpose_is_declared(qtbot: QtBot, page: SettingsPage, demo_ctx: Context, answers: Answers) -> None:
    answers({"purpose": "оқуды есепке алу", "data": "аты-жөні, ЖСН", "basis": "келісім", "blocking": None})
    click(qtbot, page, "purposes_add")
    assert cells(page, "department_purposes", 0) == ["оқуды есепке алу"]
    history.undo(demo_ctx)
    assert records.list_of(demo_ctx, None, "department.purposes") == []


def test_access_is_given_shown_and_printed(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, demo_ctx: Context, answers: Answers
) -> None:
    answers({"name": "Қасымова Ұлпан", "post": "хатшы", "order.number": "15-ө", "valid_from": date(2026, 9, 1)})
    click(qtbot, page, "access_add")
    answers({"name": "Бекова Ақмарал", "valid_to": date(2026, 11, 21)})
    click(qtbot, page, "access_add")
    assert cells(page, "department_access", 5) == ["has access", "is blocked"]
    assert cells(page, "department_access", 3) == ["№ 15-ө", ""]

    click(qtbot, page, "access_print")
    assert shown(window).shown.pdf.startswith(b"%PDF")
    shown(window).close()


# --- breaches -----------------------------------------------------------------------------------------------


def test_a_breach_is_reported_and_told_by_when(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context, answers: Answers
) -> None:
    answers(BREACH)
    click(qtbot, page, "breaches_add")
    (kept,) = breaches.list_all(demo_ctx)
    assert kept.values["found"] == FRIDAY
    assert cells(page, "department_breaches", 2) == ["23.11.2026"]
    assert cells(page, "department_breaches", 3) == ["not told yet"]

    find(page, ReadTable, "department_breaches").selectRow(0)
    why = find(page, QLabel, "breach_why").text()
    assert "481/НҚ" in why
    assert "23.11.2026" in why


def test_the_dialog_begins_with_today_and_asks_for_whole_sentences(page: SettingsPage, shell: Shell) -> None:
    card = page.tabs["privacy"].breaches
    kinds = {one.name: one.kind for one in card._asked()}
    assert kinds["happened"] == kinds["measures"] == "area"
    assert "sent" not in kinds
    dialog = FieldsDialog(page, "", "<b>", card._asked(), {"found": shell.today()}, (), 2)
    assert dialog.form.value("found") == TODAY
    assert dialog.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText
    dialog.close()


def test_what_is_refused_is_told_and_nothing_is_kept(
    qtbot: QtBot, page: SettingsPage, demo_ctx: Context, answers: Answers
) -> None:
    answers(BREACH | {"found_time": "25:99"}, None)
    click(qtbot, page, "breaches_add")
    assert breaches.list_all(demo_ctx) == []


def test_the_notice_is_printed_and_marked_as_sent(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, demo_ctx: Context, answers: Answers
) -> None:
    record_id, _ = records.save(demo_ctx, None, breaches.KIND, None, BREACH)
    page.reload()
    assert not find(page, QPushButton, "breach_print").isEnabled()
    find(page, ReadTable, "department_breaches").selectRow(0)
    click(qtbot, page, "breach_print")
    assert shown(window).shown.pdf.startswith(b"%PDF")
    shown(window).close()

    answers({"sent": TODAY, "number": "41"})
    click(qtbot, page, "breach_sent")
    assert records.get(demo_ctx, record_id).values["sent"] == TODAY
    assert cells(page, "department_breaches", 3) == ["told 22.11.2026"]
    assert not find(page, QPushButton, "breach_sent").isEnabled()


def test_today_leads_here_until_it_was_sent(qtbot: QtBot, window: MainWindow, shell: Shell, demo_ctx: Context) -> None:
    record_id, _ = records.save(demo_ctx, None, breaches.KIND, None, BREACH)
    shell.changed(frozenset({"record"}))

    def telling() -> list[WorkRow]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [one for one in window.findChildren(WorkRow) if "20.11.2026 анықталған" in one.accessibleName()]

    (row,) = telling()
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    page = find(window, SettingsPage, "settings")
    assert page.sections.current() is page.tabs["privacy"]
    breaches.mark_sent(demo_ctx, record_id, TODAY)
    window.open_page("today")
    shell.changed(frozenset({"record"}))
    assert telling() == []


# --- choices -----------------------------------------------------------------------------------------------


def test_choices_are_saved_and_are_proposals_until_then(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    note = find(page, QLabel, "privacyNote")
    assert "not confirmed" in note.text()
    years, days = (find(page, TextField, f"setting_privacy.{name}") for name in ("keep-years", "breach-days"))
    assert (years.text(), days.text()) == ("", "1")
    type_text(years, "5")
    days.selectAll()
    type_text(days, "2")
    find(page, QCheckBox, "setting_privacy_consent-asked").click()
    click(qtbot, page, "privacy_save")
    chosen = {
        name: settings.own(demo_ctx, f"privacy.{name}") for name in ("keep-years", "breach-days", "consent-asked")
    }
    assert chosen == {"keep-years": 5, "breach-days": 2, "consent-asked": False}
    assert note.text() == "Chosen by the department."

    years.clear()
    click(qtbot, page, "privacy_save")
    assert settings.own(demo_ctx, "privacy.keep-years") is None


def test_what_is_no_number_is_refused(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    days = find(page, TextField, "setting_privacy.breach-days")
    days.selectAll()
    type_text(days, "бір")
    click(qtbot, page, "privacy_save")
    assert page.tabs["privacy"].fault.isVisible()
    assert settings.own(demo_ctx, "privacy.breach-days") == 1
    click(qtbot, page, "privacy_revert")
    assert days.text() == "1"


# --- the end of the term ------------------------------------------------------------------------------------


def test_nobody_is_proposed_without_a_term(page: SettingsPage) -> None:
    assert "nobody is proposed" in find(page, QLabel, "termsAbout").text()
    assert not find(page, QPushButton, "terms_anonymise").isVisible()


def test_the_chosen_are_anonymised_after_the_warning_and_the_word(
    qtbot: QtBot, leaver: str, page: SettingsPage, demo_ctx: Context, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []
    from app.desktop.pages import privacy_terms

    asked = privacy_terms.ask_fields

    def watched(parent: QWidget, title: str, text: str, *rest: object) -> object:
        warned.append(text)
        return asked(parent, title, text, *rest)

    monkeypatch.setattr(privacy_terms, "ask_fields", watched)
    card = find(page, TermsCard, "privacy_terms")
    row = cells(page, "privacyOver", 0).index("Тілеубердина Айсұлу")
    card.table.selectRow(row)
    answers({"word": WORD})
    click(qtbot, page, "terms_anonymise")

    assert "Тілеубердина Айсұлу" in warned[0]
    assert "болдырылмайды" in warned[0]
    assert students.get(demo_ctx, leaver)["iin"] is None
    assert "Тілеубердина".encode() not in Path(demo_ctx.database.path).read_bytes()
    assert "Тілеубердина Айсұлу" not in cells(page, "privacyOver", 0)
    assert card.told.text.text().startswith("Иесіздендірілді: 1.")


@pytest.mark.parametrize("answer", [None, {"word": "иә"}])
def test_without_the_word_everything_stays(
    qtbot: QtBot, leaver: str, page: SettingsPage, demo_ctx: Context, answers: Answers, answer: object
) -> None:
    card = find(page, TermsCard, "privacy_terms")
    assert not find(page, QPushButton, "terms_anonymise").isEnabled()
    click(qtbot, page, "terms_all")
    assert leaver in card.chosen_ids()
    answers(answer)
    click(qtbot, page, "terms_anonymise")
    assert students.get(demo_ctx, leaver)["iin"] == "990101400012"
    assert card.told.isVisible() is (answer is not None)


def test_the_file_is_written_anew_by_hand(qtbot: QtBot, page: SettingsPage, demo_ctx: Context) -> None:
    click(qtbot, page, "terms_clear")
    assert find(page, TermsCard, "privacy_terms").told.text.text() == demo_ctx.say("traces-cleared")
