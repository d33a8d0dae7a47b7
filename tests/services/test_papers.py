"""Printed forms over real records: their data, freezing, reprint, what makes them outdated, cohorts."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from app.domain.errors import EnvironmentProblem, Refused, UsageError
from app.forms.catalogue import left_to_the_pen
from app.services import (
    history,
    internships,
    organisation,
    paper_copies,
    papers,
    plans,
    print_batches,
    printing,
    reports,
    students,
    supervisors,
)
from app.services.context import Context
from app.services.printing import PrintOptions
from tests.services.printed import form_data

DRAFT = PrintOptions(draft=True)
SIGNING = PrintOptions(draft=False)


@pytest.fixture
def full_internship(department: Context, internship_id: str) -> str:
    """Programme, report and a publication are filled in."""
    values = {"application_date": date(2026, 9, 20), "travel_costs": "included", "transport": ["rail", "air"]}
    internships.save(department, internship_id, values)
    rows = [{"name": "Зертхана", "starts": date(2027, 3, 2), "ends": date(2027, 3, 5), "result": "өлшем"}]
    texts = {"goal": "Материал жинау", "tasks": "Шолу жасау", "results": "Бір мақала"}
    internships.save_programme(department, internship_id, texts, rows)
    stay = {"actual_start": date(2027, 3, 2), "actual_end": date(2027, 3, 15)}
    internships.submit(department, internship_id, stay)
    internships.save_report(department, internship_id, {"report_work": "Жұмыс", "report_opinion": "Пікір"})
    rows = [{"title": "Мақала", "outlet": "Хабаршы", "sheets": Decimal("0.50")}]
    internships.save_publications(department, internship_id, rows)
    return internship_id


def text_of(pdf: bytes) -> str:
    """The words of a file, by poppler."""
    command = ["pdftotext", "-layout", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8")


# --- data -----------------------------------------------------------------------------


def test_the_plan_form_gets_the_whole_dictionary(department: Context, student_id: str, full_plan: str) -> None:
    approvals: dict[str, Any] = {"student_signed": date(2026, 11, 2), "supervisor_signed": date(2026, 11, 3)}
    approvals |= {"department_number": "5", "department_date": date(2026, 11, 5)}
    plans.save_approvals(department, full_plan, approvals)
    data = form_data(department, "mitu-a", f"student:{student_id}")
    head, secretary = "А.М.\u00a0Сейітова", None
    named = {"name": "Ақпараттық жүйелер", "name_ru": None}
    assert data["dept"] == named | {"head_name": head, "secretary_name": secretary}
    assert data["officials"]["vr_name"] == "Л.Б.\u00a0Омарова"
    assert data["mag"]["surname"] == "Қасымова"
    assert data["prog"]["code"] == "7M06101"
    assert data["study"]["start_year"] == 2026
    assert data["study"]["end_year"] == 2028
    assert data["thesis"]["topic_kk"] == "Білім беру деректерін өңдеу әдістері"
    assert data["thesis"]["rationale"] == "Өзектілігі"
    assert data["sup"]["full_name"] == "Әбдірахманов Ерлан Серікұлы"
    assert data["sup"]["dept"] == "Ақпараттық жүйелер"
    assert data["plan"]["year"] == 2026
    assert [row["kind"] for row in data["plan"]["practice"]] == ["pedagogical", "research"]
    assert data["plan"]["plan_work"][0]["start"] == date(2027, 2, 1)
    assert data["plan"]["pub_plan"][0]["due"] == "2027 ж. мамыр"
    assert data["plan"]["course"][0]["code"] == "M001"
    assert data["dept_protocol"] == {"no": "5", "date": date(2026, 11, 5)}
    assert printing.preview(department, "mitu-a", f"student:{student_id}").missing == ()


def test_the_internship_forms_get_their_data(department: Context, full_internship: str) -> None:
    subject = f"internship:{full_internship}"
    data = form_data(department, "mitu-b", subject)
    assert data["study"]["academic_year"] == "2026–2027"
    assert data["study"]["course"] == 1
    assert data["host"]["city"] == "Астана"
    assert data["internship"]["fee_amount"] == Decimal(250_000)
    assert data["internship"]["transport"] == ["rail", "air"]
    assert data["articles"] == [{"title": "Мақала", "outlet": "Хабаршы", "sheets": Decimal("0.50")}]
    assert data["programme_rows"][0]["result"] == "өлшем"
    for form in ("mitu-b", "mitu-v", "mitu-d"):
        assert printing.preview(department, form, subject).missing == (), form


def test_the_course_is_that_of_the_day_of_the_document(
    department: Context, full_internship: str, student_id: str
) -> None:
    internships.save(department, full_internship, {"application_date": date(2026, 6, 1)})
    students.save(department, student_id, {"course": 2})
    data = form_data(department, "mitu-b", f"internship:{full_internship}")
    assert data["study"] | {"academic_year": "2025–2026", "course": 1} == data["study"]


def test_officials_are_those_of_the_day_of_the_document(department: Context, full_internship: str) -> None:
    subject = f"internship:{full_internship}"
    applied = form_data(department, "mitu-b", subject)
    assert applied["officials"]["vr_name"] == "Е.О.\u00a0Қасенов"
    internships.save(department, full_internship, {"application_date": date(2026, 10, 1)})
    applied = form_data(department, "mitu-b", subject)
    assert applied["officials"]["vr_name"] == "Л.Б.\u00a0Омарова"


def test_the_supervisor_is_named_with_the_rank_of_that_day(department: Context, full_internship: str) -> None:
    staff = supervisors.list_lines(department)[0].id
    supervisors.save(department, staff, {"position": "профессор", "valid_from": date(2026, 11, 1)})
    subject = f"internship:{full_internship}"
    assert form_data(department, "mitu-b", subject)["sup"]["position"] == "қауымдастырылған профессор"
    assert form_data(department, "mitu-d", subject)["sup"]["position"] == "профессор"


@pytest.mark.parametrize(("track", "title"), [("SP", "МҒЗЖ есебі"), ("P1", "МЭЗЖ есебі")])
def test_research_work_is_called_by_the_track(
    department: Context, new_student: Callable[..., str], track: str, title: str
) -> None:
    student_id = new_student(track=track)
    period = {"starts": date(2026, 9, 1), "ends": date(2026, 11, 20), "place": "ХИТУ, Қазақстан"}
    reports.create(department, student_id, {"kind": "research", **period, "approved": date(2026, 11, 21)})
    data = form_data(department, "mitu-g", f"student:{student_id}")
    assert data["report"]["to"] == date(2026, 11, 20)
    shown = printing.preview(department, "mitu-g", f"student:{student_id}")
    assert shown.missing == ()
    assert title in text_of(shown.pdf)


def test_a_student_stands_for_his_latest_internship(department: Context, student_id: str, internship_id: str) -> None:
    earlier = {"host_name": "Ескі орын", "starts": date(2026, 10, 1), "ends": date(2026, 10, 20)}
    internships.create(department, student_id, earlier)
    data = form_data(department, "mitu-b", f"student:{student_id}")
    assert data["internship"]["start"] == date(2027, 3, 2)


# --- what cannot be printed -----------------------------------------------------------


def test_subjects_that_do_not_fit_are_refused(department: Context, student_id: str) -> None:
    with pytest.raises(UsageError, match="subject-malformed"):
        printing.preview(department, "mitu-a", student_id)
    with pytest.raises(UsageError, match="record-unknown"):
        printing.preview(department, "mitu-a", "student:none")
    with pytest.raises(UsageError, match="form-unknown"):
        printing.preview(department, "mitu-z", f"student:{student_id}")
    with pytest.raises(UsageError, match="form-language"):
        printing.preview(department, "mitu-a", f"student:{student_id}", PrintOptions(language="ru"))
    with pytest.raises(Refused, match="paper-no-internship"):
        printing.preview(department, "mitu-b", f"student:{student_id}")
    with pytest.raises(Refused, match="paper-no-report"):
        printing.preview(department, "mitu-g", f"student:{student_id}")


def test_no_form_without_a_track(department: Context, new_student: Callable[..., str]) -> None:
    student_id = new_student(track=None)
    with pytest.raises(Refused, match="paper-needs-track"):
        printing.preview(department, "mitu-a", f"student:{student_id}")


def test_an_incomplete_form_is_printed_as_a_draft_only(department: Context, new_student: Callable[..., str]) -> None:
    student_id = new_student(programme_id=None)
    subject = f"student:{student_id}"
    rendered = printing.preview(department, "mitu-a", subject)
    assert rendered.draft
    assert {"prog.code", "prog.name_kk", "plan.plan_work.name"} <= set(rendered.missing)
    with pytest.raises(Refused) as refusal:
        papers.issue(department, "mitu-a", subject, SIGNING)
    assert refusal.value.code == "paper-incomplete"
    assert "Бағдарлама" in department.wording.error(refusal.value, "kk")
    issued = papers.issue(department, "mitu-a", subject)
    assert issued.draft
    assert "prog.code" in issued.missing
    assert "ЖОБА" in text_of(papers.reprint(department, issued.id))


def test_missing_officials_leave_blanks(department: Context, student_id: str, full_plan: str) -> None:
    for official in organisation.list_officials(department):
        organisation.remove_official(department, official["id"])
    data = form_data(department, "mitu-a", f"student:{student_id}")
    assert data["dept"]["head_name"] is None
    assert data["officials"]["vr_name"] is None
    issued = papers.issue(department, "mitu-a", f"student:{student_id}", SIGNING)
    assert "None" not in text_of(papers.reprint(department, issued.id))


def test_impossible_dates_stop_the_signing_print(department: Context, student_id: str, full_plan: str) -> None:
    late = [{"name": "Шолу", "starts": date(2030, 1, 1), "ends": date(2030, 2, 1), "report_kind": "есеп"}]
    plans.save_rows(department, full_plan, "research", late)
    subject = f"student:{student_id}"
    assert printing.preview(department, "mitu-a", subject).contradictions
    with pytest.raises(Refused, match="rows-outside-period"):
        papers.issue(department, "mitu-a", subject, SIGNING)
    assert papers.issue(department, "mitu-a", subject).draft


# --- issue ----------------------------------------------------------------------------


def test_an_issued_paper_is_frozen(department: Context, student_id: str, full_plan: str) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}", SIGNING)
    assert issued.number == "2026-0001"
    assert issued.pages == 3
    assert not issued.draft
    first = papers.reprint(department, issued.id)
    words = text_of(first)
    assert "Қасымова Ұлпан Серікқызы" in words
    assert "ЖОБА" not in words
    student = students.get(department, student_id)
    students.save(department, student_id, {"surname": "Серікова", "programme_id": student["programme_id"]})
    plans.save_rows(department, full_plan, "research", [{"name": "Басқа"}])
    assert papers.reprint(department, issued.id) == first
    assert papers.issue(department, "mitu-a", f"student:{student_id}").number == "2026-0002"


def test_a_paper_is_outdated_only_by_what_it_prints(department: Context, student_id: str, full_plan: str) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}")
    assert not papers.is_outdated(department, issued.id)
    students.save(department, student_id, {"phone": "+77071234567", "funding": "paid", "course": 2})
    assert not papers.is_outdated(department, issued.id)
    students.save(department, student_id, {"surname": "Серікова"})
    assert papers.is_outdated(department, issued.id)
    history.undo(department)
    assert not papers.is_outdated(department, issued.id)
    plans.save_rows(department, full_plan, "research", [{"name": "Басқа"}])
    assert papers.is_outdated(department, issued.id)


def test_what_a_pen_wrote_on_the_paper_does_not_make_it_outdated(
    department: Context, student_id: str, full_plan: str
) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}", SIGNING)
    day = date(2026, 9, 28)
    plans.save_approvals(department, full_plan, {"student_signed": day, "supervisor_signed": day})
    plans.save_approvals(department, full_plan, {"department_number": "2", "department_date": day, "head_agreed": day})
    assert not papers.is_outdated(department, issued.id)
    with_dates = papers.issue(department, "mitu-a", f"student:{student_id}", SIGNING)
    plans.save_approvals(department, full_plan, {"head_agreed": date(2026, 9, 29)})
    assert papers.is_outdated(department, with_dates.id)
    assert not papers.is_outdated(department, issued.id)


def test_a_draft_of_an_order_is_outdated_by_its_number(department: Context) -> None:
    template = printing.template_of(department, "draft-order")
    assert not left_to_the_pen(template)
    assert left_to_the_pen(printing.template_of(department, "submission")) == {"act.out_no", "act.out_date"}


def test_an_internship_paper_is_outdated_when_the_host_changes(department: Context, full_internship: str) -> None:
    issued = papers.issue(department, "mitu-b", f"internship:{full_internship}")
    assert not papers.is_outdated(department, issued.id)
    internships.save(department, full_internship, {"fee_amount": 300_000})
    assert papers.is_outdated(department, issued.id)


def test_issuing_is_not_undone(department: Context, student_id: str, full_plan: str) -> None:
    before = history.next_undo(department)
    papers.issue(department, "mitu-a", f"student:{student_id}")
    assert history.next_undo(department) == before
    assert "Магистранттың жеке жұмыс жоспары" in history.lines(department)[0].text
    history.undo(department)
    assert len(papers.list_papers(department)) == 1


def test_a_paper_is_annulled_once_with_a_reason(department: Context, student_id: str) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}")
    with pytest.raises(Refused, match="annul-reason-missing"):
        papers.annul(department, issued.id, " ")
    papers.annul(department, issued.id, "қате тақырып")
    (line,) = papers.list_papers(department, student_id=student_id)
    assert line.annulled == date(2026, 11, 22)
    assert line.annul_reason == "қате тақырып"
    assert papers.reprint(department, issued.id)
    with pytest.raises(Refused, match="paper-annulled"):
        papers.annul(department, issued.id, "тағы")


def test_copies_are_marked_in_one_file(department: Context, student_id: str, full_plan: str) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}", PrintOptions(copies=3))
    assert issued.pages == 3
    words = text_of(papers.reprint(department, issued.id))
    assert re.findall(r"дана № (\d) / 3", words) == ["1"] * 3 + ["2"] * 3 + ["3"] * 3


def test_a_lost_file_is_told(department: Context, student_id: str) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}")
    store = department.database.path.with_name(department.database.path.name + ".files")
    next(store.rglob(f"{issued.sha256}*")).unlink()
    with pytest.raises(EnvironmentProblem, match="file-missing"):
        papers.reprint(department, issued.id)


def test_the_register_is_searched_and_filtered(department: Context, student_id: str, full_internship: str) -> None:
    plan = papers.issue(department, "mitu-a", f"student:{student_id}")
    application = papers.issue(department, "mitu-b", f"internship:{full_internship}")
    assert [one.id for one in papers.list_papers(department)] == [application.id, plan.id]
    assert [one.id for one in papers.list_papers(department, form="mitu-a")] == [plan.id]
    assert [one.id for one in papers.list_papers(department, text="касымова 0002")] == [application.id]
    assert [one.id for one in papers.list_papers(department, subject_id=full_internship)] == [application.id]
    assert papers.list_papers(department, year=2025) == []


def test_a_blank_specimen_needs_no_records(ctx: Context) -> None:
    for form in printing.list_forms(ctx, "mitu-2025"):
        rendered = printing.preview(ctx, form.id, None)
        assert ("Қосымшасы" in text_of(rendered.pdf)) == form.id.startswith("mitu-"), form.id
        assert printing.blank(ctx.folders.templates, ctx.folders.fonts, form.id) == rendered.pdf
    assert [form.id for form in printing.list_forms(ctx, "mitu-2025")][:5] == [
        "mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d",
    ]  # fmt: skip


# --- cohorts --------------------------------------------------------------------------


def test_a_cohort_is_printed_and_the_others_are_named(
    department: Context, new_student: Callable[..., str], student_id: str, full_plan: str, tmp_path: Path
) -> None:
    without = new_student(track=None, surname="Жұмабек")
    seen: list[tuple[int, int]] = []
    printed = print_batches.issue_many(
        department,
        "mitu-a",
        [f"student:{without}", f"student:{student_id}"],
        tmp_path / "жоспарлар",
        progress=lambda done, total: seen.append((done, total)),
    )
    (paper,), (file,) = printed.issued, printed.files
    assert file.name == f"{paper.number} Қасымова Ұлпан Серікқызы.pdf"
    assert file.read_bytes() == papers.reprint(department, paper.id)
    assert [(one.name, one.error.code) for one in printed.refused] == [("Жұмабек Ұлпан Серікқызы", "paper-needs-track")]
    assert seen[-1] == (2, 2)


def test_a_cohort_goes_to_the_printer_as_one_file_in_stacks_of_supervisors(
    department: Context, student_id: str, full_plan: str
) -> None:
    alone, _ = students.save(department, None, {"surname": "Абай", "given_name": "Нұр", "track": "SP"})
    assert print_batches.in_order(department, [student_id, alone], "name") == [alone, student_id]
    assert print_batches.in_order(department, [alone, student_id], "supervisor") == [student_id, alone]

    printed = print_batches.issue_many(
        department, "mitu-a", [f"student:{student_id}"], options=PrintOptions(draft=False, copies=3)
    )
    assert printed.files == ()
    drafted = print_batches.issue_many(department, "mitu-a", [f"student:{alone}"], options=PrintOptions())
    whole = print_batches.one_file(department, [one.id for one in (*printed.issued, *drafted.issued)])
    (plan,), (draft,) = printed.issued, drafted.issued
    assert whole.parts == (plan.pages, plan.pages, plan.pages, draft.pages)
    assert len(PdfDocument(whole.pdf)) == sum(whole.parts)


def test_a_cancelled_cohort_leaves_nothing(
    department: Context, student_id: str, full_plan: str, tmp_path: Path
) -> None:
    printed = print_batches.issue_many(
        department, "mitu-a", [f"student:{student_id}"], tmp_path / "жоспарлар", cancelled=lambda: True
    )
    assert printed.cancelled
    assert papers.list_papers(department) == []
    assert not (tmp_path / "жоспарлар").exists()


def test_no_number_is_spent_where_the_files_cannot_go(
    department: Context, student_id: str, full_plan: str, tmp_path: Path
) -> None:
    (tmp_path / "жоспарлар").write_text("бұл бума емес", "utf-8")

    with pytest.raises(EnvironmentProblem, match="file-not-saved"):
        print_batches.issue_many(department, "mitu-a", [f"student:{student_id}"], tmp_path / "жоспарлар")

    assert papers.list_papers(department) == []


def test_the_title_page_of_a_report_is_outdated_when_the_report_changes(department: Context, student_id: str) -> None:
    values = {"kind": "research-practice", "place": "Институт", "starts": date(2027, 2, 1), "ends": date(2027, 3, 1)}
    report_id, _ = reports.create(department, student_id, values)
    issued = papers.issue(department, "mitu-g", f"report:{report_id}", PrintOptions(draft=True))
    assert not papers.is_outdated(department, issued.id)
    reports.save(department, report_id, {"place": "Басқа институт"})
    assert papers.is_outdated(department, issued.id)


def test_papers_are_called_and_found_in_the_language_of_the_person(
    department: Context, student_id: str, full_plan: str
) -> None:
    issued = papers.issue(department, "mitu-a", f"student:{student_id}", SIGNING)
    department.language = "ru"
    assert [one.title for one in papers.list_papers(department, text="план")] == [
        "Индивидуальный план работы магистранта"
    ]
    assert [one.title for one in paper_copies.of_paper(department, issued.id)] == [
        "Индивидуальный план работы магистранта"
    ]
    department.language = "kk"
    assert papers.get(department, issued.id).title == "Магистранттың жеке жұмыс жоспары"


def test_what_is_missing_is_told_with_the_form_in_the_language_of_the_person(
    department: Context, student_id: str
) -> None:
    department.language = "ru"
    with pytest.raises(Refused) as refused:
        papers.issue(department, "mitu-a", f"student:{student_id}", SIGNING)
    said = department.wording.say(refused.value.code, refused.value.params, "ru")
    assert "Индивидуальный план работы магистранта" in said
    papers.issue(department, "mitu-a", f"student:{student_id}", DRAFT)
    assert "Индивидуальный план работы магистранта" in history.lines(department)[0].text
