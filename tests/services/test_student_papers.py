"""Papers of one student out of what his course recorded: every procedure prints what it names."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.services import (
    internships,
    paper_data,
    paper_subjects,
    papers,
    plan_versions,
    plans,
    printables,
    printing,
    records,
    students,
)
from app.services.fact_columns import INTERNSHIP
from app.services.form_templates import get as template_of
from app.storage import queries
from tests.services.course import Course
from tests.services.course_life import AMENDMENT_STAGE, LIFE
from tests.services.course_lived import At
from tests.services.course_stage import CORRECTED, TOPIC

# The stage before which each form is printed here.
FORMS = {
    "change-request": "plan-amendment",
    "application": "supervisor-change",
    "plan-amendment-application": "end",
    "supervisor-conclusion": "end",
    "stage-report": "end",
    "practice-report": "end",
    "summary-report": "end",
    "attestation-sheet": "end",
    "cost-calculation": "end",
    "criteria-sheet": "end",
    "supervisor-opinion": "end",
    "review-request": "end",
    "admission-checklist": "award",
    "acquaintance-sheet": "end",
    "dispute-application": "end",
}
Data = dict[str, Any]


@pytest.fixture
def opened(at: At) -> Callable[[str], Course]:
    stages = {stage.name: stage for stage in LIFE}
    return lambda name: at.end() if name == "end" else at(stages[name])


def printed(course: Course, form: str) -> list[printables.Printable]:
    return [one for one in printables.of_student(course.ctx, course.student) if one.form == form]


def data_of(course: Course, form: str, subject: str | None = None) -> Data:
    template = template_of(course.ctx.folders.templates, form)
    resolved = paper_subjects.resolve(course.ctx, template, subject or f"student:{course.student}")
    return paper_data.gather(course.ctx, template, resolved)


def text_of(course: Course, form: str, tmp_path: Path) -> str:
    one = printed(course, form)[0]
    path = tmp_path / "form.pdf"
    path.write_bytes(printing.preview(course.ctx, form, one.subject).pdf)
    out = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout
    return " ".join(out.decode("utf-8").split())


def checks(course: Course) -> dict[str, Data]:
    return {one["key"]: one for one in data_of(course, "admission-checklist")["sheet"]["checks"]}


# --- every procedure ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_form_is_offered_and_says_whom_it_is_of(opened: Callable[[str], Course], tmp_path: Path, form: str) -> None:
    course = opened(FORMS[form])
    assert printed(course, form)
    text = text_of(course, form, tmp_path)
    assert "Қасымова Ұлпан" in text
    assert "None" not in text


def test_every_record_offers_its_form_once(opened: Callable[[str], Course]) -> None:
    course = opened("end")
    years = [one.detail for one in printed(course, "summary-report")]
    assert years == ["2026–2027", "2027–2028"]
    assert len(printed(course, "stage-report")) == 4
    assert len(printed(course, "practice-report")) == 2
    assert len(printed(course, "mitu-g")) == 6


def test_forms_that_a_workflow_names_stand_before_the_student(opened: Callable[[str], Course]) -> None:
    course = opened("end")
    offered = {one.form for one in printables.of_student(course.ctx, course.student)}
    assert offered >= FORMS.keys()


def test_paper_of_a_record_is_issued_with_its_copies(opened: Callable[[str], Course]) -> None:
    course = opened("end")
    (one, _) = printed(course, "summary-report")
    issued = papers.issue(course.ctx, one.form, one.subject, printing.PrintOptions(draft=False, copies=3))
    assert (issued.draft, issued.student_id, issued.missing) == (False, course.student, ())


# --- change of supervisor, correction, amendment ----------------------------------------------------------------


def test_request_names_the_supervisor_of_its_day_and_the_candidate(opened: Callable[[str], Course]) -> None:
    course = opened("plan-amendment")
    data = data_of(course, "change-request")
    assert data["sup"]["full_name"] == "Әбдірахманов Ерлан"
    assert data["sheet"]["candidate"] == "Жаңабаев Асан, PhD"
    assert data["words"]["item.reason"]["illness"] == "ауру"


def test_request_says_its_reason_in_words(opened: Callable[[str], Course], tmp_path: Path) -> None:
    text = text_of(opened("plan-amendment"), "change-request", tmp_path)
    assert "Себебі: ауру." in text
    assert "illness" not in text


@pytest.mark.parametrize("stage", ["supervisor-change", "end"])
def test_application_sets_the_old_topic_against_the_new(opened: Callable[[str], Course], stage: str) -> None:
    data = data_of(opened(stage), "application")
    assert (data["sheet"]["old_topic"], data["item"]["kk"]) == (TOPIC, CORRECTED)


def test_amendment_list_tells_rows_before_and_after(opened: Callable[[str], Course]) -> None:
    course = opened("plan-amendment")
    steps = AMENDMENT_STAGE.steps
    course.decide("plan-amendment", steps[0], begins={})
    _change_plan(course)
    rest = "2026 ж. желтоқсан, есеп"
    drafted = data_of(course, "amendment-list")["sheet"]["amended"]
    assert [(one["section"], one["before"], one["after"]) for one in drafted] == [
        ("ғылыми-зерттеу жұмысы", f"Әдебиетке шолу, {rest}", f"Шолу және талдау, {rest}"),
        ("ғылыми жарияланымдар", "Мақала, мақала, 2027 ж. мамыр, басылым", "алынып тасталды"),
    ]
    assert {one["reason"] for one in drafted} == {"Жетекші ауысты"}
    for step in steps[1:]:
        course.decide("plan-amendment", step)
    assert data_of(course, "amendment-list")["sheet"]["amended"] == drafted


def _change_plan(course: Course) -> None:
    ctx = course.ctx
    with ctx.database.read() as connection:
        versions = queries.rows(connection, "plan", student_id=course.student, order=("version",))
        draft = plan_versions.draft_of(versions)
        assert draft is not None
        (row,) = queries.rows(connection, "plan_row", plan_id=draft["id"], section="research")
    renamed = {name: row[name] for name in ("id", "due_text", "report_kind")} | {"name": "Шолу және талдау"}
    plans.save_rows(ctx, draft["id"], "research", [renamed])
    plans.save_rows(ctx, draft["id"], "publication", [])


# --- reports of the plan --------------------------------------------------------------------------------------


def test_summary_report_tells_each_section_of_its_year(opened: Callable[[str], Course]) -> None:
    course = opened("end")
    first, second = (data_of(course, "summary-report", one.subject) for one in printed(course, "summary-report"))
    sections = {one["section"]: one for one in first["sheet"]["sections"]}
    assert list(sections) == ["study", "research", "practice", "internship", "publication"]
    assert sections["study"]["credits"] == 60
    assert sections["research"]["done"] == "1) орындалды, 03.04.2028"
    assert sections["research"]["proof"] == "1) есеп"
    assert sections["practice"]["planned"] == ""
    assert first["sheet"]["result"] == "part"
    practices = {one["section"]: one for one in second["sheet"]["sections"]}["practice"]
    assert practices["planned"].startswith("1) педагогикалық (06.09.2027 – 27.11.2027)")


@pytest.mark.parametrize("form", ["stage-report", "mitu-g"])
def test_report_on_a_stage_without_days_is_of_its_semester(
    opened: Callable[[str], Course], tmp_path: Path, form: str
) -> None:
    course = opened("end")
    stages = [one.subject for one in printed(course, "stage-report")]
    told = data_of(course, form, stages[0])["report"]
    assert (told["from"], told["to"]) == (date(2026, 9, 1), date(2026, 12, 26))
    if form == "stage-report":
        assert "Кезең: 1-семестр" in text_of(course, form, tmp_path)


def test_stage_report_tells_the_work_and_publications_of_its_stage(opened: Callable[[str], Course]) -> None:
    course = opened("end")
    report = printed(course, "stage-report")[3].subject.partition(":")[2]
    records.save(
        course.ctx,
        course.student,
        "stage_reports",
        report,
        {"start": date(2028, 1, 17), "end": date(2028, 6, 30), "results": "Модель құрылды"},
    )
    data = data_of(course, "stage-report", f"report:{report}")
    assert [one["name"] for one in data["sheet"]["works"]] == ["Әдебиетке шолу"]
    assert data["sheet"]["publications"] == ["Мақала, жарияланған (баяндалған), 15.02.2028"]
    assert data["item"]["results"] == "Модель құрылды"


# --- internship ----------------------------------------------------------------------------------------------


def test_costs_are_summed_and_said_in_words(opened: Callable[[str], Course]) -> None:
    course = opened("internship")
    internship, _ = internships.create(course.ctx, course.student, {"host_name": "ҰИА"})
    rows = [
        {"kind": "travel", "calculation": "2 × 60 000", "amount": 120_000, "source": "university"},
        {"kind": "daily", "amount": 30_500.5},
    ]
    _record_costs(course, internship, {"cost_calculation.rows": rows})
    sheet = data_of(course, "cost-calculation", f"internship:{internship}")["sheet"]
    assert [(one["kind"], one["amount"]) for one in sheet["costs"]] == [
        ("travel", "120\u00a0000"),
        ("daily", "30\u00a0500,5"),
    ]
    assert sheet["costs"][0]["source"] == "университеттің бюджеттен тыс қаражаты"
    assert (str(sheet["total"]), sheet["total_words"]) == ("150500.5", "бір жүз елу мың бес жүз")


def _record_costs(course: Course, internship: str, facts: Data) -> None:
    with course.ctx.intention("internships.save", name="") as unit:
        row = unit.get("internship", internship)
        unit.update("internship", internship, INTERNSHIP.columns_for(row, facts))


def test_total_that_was_recorded_goes_before_the_sum(opened: Callable[[str], Course]) -> None:
    sheet = data_of(opened("end"), "cost-calculation")["sheet"]
    assert (sheet["total"], sheet["total_words"]) == (250_000, "екі жүз елу мың")


def test_criteria_of_an_internship_abroad(opened: Callable[[str], Course]) -> None:
    course = opened("internship")
    values = {
        "host_name": "Варшава техникалық университеті",
        "host_foreign": True,
        "starts": date(2027, 3, 1),
        "ends": date(2027, 3, 16),
        "language_level": "B1",
        "public_life": "кураторлық",
    }
    internship, _ = internships.create(course.ctx, course.student, values)
    rows = data_of(course, "criteria-sheet", f"internship:{internship}")["sheet"]["checks"]
    met = {one["key"]: one["met"] for one in rows}
    assert met == {"results": "no", "language": "no", "public-life": "no", "distance": "not-asked"}
    notes = {one["key"]: one["note"] for one in rows}
    assert notes["language"] == "Шет тілін білу деңгейі B2-ден төмен."


# --- the way to the defence ------------------------------------------------------------------------------------


def test_checklist_of_a_beginner_ticks_nothing(opened: Callable[[str], Course]) -> None:
    course = opened("plan")
    rows = checks(course)
    assert {one["met"] for key, one in rows.items() if key != "service"} == {"no"}
    assert rows["plan"]["documents"] == ""  # a row of the plan nobody carried out proves nothing
    assert rows["opinion"]["note"] == "енгізілмеген: Ғылыми жетекшінің пікірі"
    assert rows["ethics"]["note"] == "енгізілмеген: Этикалық комиссияның қорытындысы"
    sheet = data_of(course, "admission-checklist")["sheet"]
    assert sheet["conclusion"] == "refused"
    assert sheet["reasons"] == "орындалмаған талаптар: 1, 2, 3, 4, 5, 6, 7, 8, 9"


def test_checklist_of_one_who_is_ready_ticks_every_row_by_its_document(opened: Callable[[str], Course]) -> None:
    course = opened("award")
    rows = checks(course)
    assert {one["met"] for one in rows.values()} == {"yes"}
    assert rows["opinion"]["documents"] == "Ғылыми жетекшінің пікірі: 15.05.2028, оң"
    assert rows["preliminary"]["documents"].startswith("Кафедра отырысының хаттамасынан үзінді: №\u00a014, 18.05.2028")
    assert (rows["credits"]["figure_1"], rows["credits"]["figure_2"]) == (112, 112)
    assert data_of(course, "admission-checklist")["sheet"]["conclusion"] == "passed"


def test_row_without_its_document_is_not_ticked_though_no_rule_is_broken(opened: Callable[[str], Course]) -> None:
    course = opened("pre-defence")  # nobody gave a negative conclusion, for nobody gave one
    row = checks(course)["no-negative"]
    assert (row["met"], row["documents"]) == ("no", "")
    assert row["note"] == "енгізілмеген: Ғылыми жетекшінің пікірі / Сараптамалық комиссияның қорытындысы"


def test_contract_of_working_off_is_not_asked_of_one_who_pays(opened: Callable[[str], Course]) -> None:
    course = opened("award")
    students.save(course.ctx, course.student, {"funding": "paid"})
    row = checks(course)["service"]
    assert (row["met"], row["note"]) == ("not-asked", "қолданылмайды")
    assert data_of(course, "admission-checklist")["sheet"]["conclusion"] == "passed"


def test_acquaintance_is_with_the_latest_order(opened: Callable[[str], Course]) -> None:
    first = data_of(opened("plan"), "acquaintance-sheet")["sheet"]
    assert (first["order_no"], [one["role"] for one in first["people"]]) == ("41-м", ["магистрант", "ғылыми жетекші"])
    assert first["order_about"] is None  # one order on both
    corrected = data_of(opened("supervisor-change"), "acquaintance-sheet")["sheet"]
    assert (corrected["order_no"], corrected["order_about"]) == ("60-м", "topic")
    changed = data_of(opened("plan-amendment"), "acquaintance-sheet")["sheet"]
    assert (changed["order_no"], changed["people"][1]["name"]) == ("88-м", "Жаңабаев Асан")
    assert changed["order_about"] == "supervisor"


def test_nothing_is_acquainted_with_before_an_order(opened: Callable[[str], Course]) -> None:
    course = opened("topic")
    assert "people" not in data_of(course, "acquaintance-sheet").get("sheet", {})


def test_form_of_records_of_another_kind_falls_back_on_the_latest_of_its_own(
    opened: Callable[[str], Course],
) -> None:
    course = opened("end")
    practice = printed(course, "practice-report")[0].subject
    data = data_of(course, "stage-report", practice)
    assert data["item"]["stage"] == 4
