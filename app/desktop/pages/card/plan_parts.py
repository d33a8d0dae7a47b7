"""The parts of the individual plan in words: sections with their columns, texts, signatures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.desktop.pages.record_form import Field
from app.desktop.pages.rows_model import RowColumn

# The kinds of practice as the printed form knows them.
_PRACTICES = ("pedagogical", "research", "industrial")


def section_titles() -> dict[str, str]:
    """The sections in the order in which the plan has them."""
    translate = QCoreApplication.translate
    return {
        "study": translate("PlanParts", "Study plan"),
        "research": translate("PlanParts", "Plan of the thesis work"),
        "practice": translate("PlanParts", "Practices"),
        "internship": translate("PlanParts", "Research internship"),
        "publication": translate("PlanParts", "Publications"),
    }


def practice_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    texts = (
        translate("PlanParts", "Teaching practice"),
        translate("PlanParts", "Research practice"),
        translate("PlanParts", "Industrial practice"),
    )
    return dict(zip(_PRACTICES, texts, strict=True))


def section_columns(section: str) -> list[RowColumn]:
    """The columns of a section, those for its execution last."""
    return [*_own_columns(section), *_execution_columns()]


def _own_columns(section: str) -> list[RowColumn]:
    translate = QCoreApplication.translate
    name = RowColumn("name", translate("PlanParts", "Work"), width=320)
    place = RowColumn("place", translate("PlanParts", "Place"), width=140)
    report = RowColumn("report_kind", translate("PlanParts", "Kind of report"), width=140)
    dates = [
        RowColumn("starts", translate("PlanParts", "From"), "date", 92),
        RowColumn("ends", translate("PlanParts", "To"), "date", 92),
        RowColumn("due_text", translate("PlanParts", "Dates in words"), width=142),
    ]
    kinds = RowColumn("kind", translate("PlanParts", "Kind of practice"), "choice", 170, practice_words())
    if section == "practice":
        return [kinds, name, place, *dates, report]
    if section == "internship":
        return [name, place, *dates, report]
    if section == "publication":
        return [
            name,
            RowColumn("kind", translate("PlanParts", "Kind of publication"), width=160),
            *dates,
            report,
        ]
    if section == "study":
        return [
            RowColumn("code", translate("PlanParts", "Code"), width=100),
            RowColumn("name", translate("PlanParts", "Course"), width=320),
            RowColumn("cycle", translate("PlanParts", "Cycle"), "choice", 76),
            RowColumn("component", translate("PlanParts", "Comp."), "choice", 68),
            RowColumn("credits", translate("PlanParts", "Credits"), "number", 84),
            RowColumn("semester", translate("PlanParts", "Semester"), "number", 88),
        ]
    return [name, *dates, report]


def _execution_columns() -> list[RowColumn]:
    """What is written of a row once the plan is in force."""
    translate = QCoreApplication.translate
    return [
        RowColumn("done", translate("PlanParts", "Done on"), "date", 104, stays_open=True),
        RowColumn("proof", translate("PlanParts", "Proof"), width=128, stays_open=True),
    ]


def text_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("rationale", translate("PlanParts", "Rationale of the topic"), "area", span=3),
        Field("structure", translate("PlanParts", "Structure of the work"), "area", span=3),
        Field("direction", translate("PlanParts", "Direction of research"), "area", span=3),
    ]


def approval_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("student_signed", translate("PlanParts", "Signed by the student"), "date"),
        Field("supervisor_signed", translate("PlanParts", "Signed by the supervisor"), "date"),
        Field("department_number", translate("PlanParts", "Department meeting, minutes number")),
        Field("department_date", translate("PlanParts", "Department meeting, date"), "date"),
        Field("head_agreed", translate("PlanParts", "Agreed by the head"), "date"),
        Field("vice_rector_agreed", translate("PlanParts", "Agreed by the vice-rector"), "date"),
        Field("council_number", translate("PlanParts", "Academic council, minutes number")),
        Field("council_date", translate("PlanParts", "Academic council, date"), "date"),
        Field("rector_number", translate("PlanParts", "Rector's approval, number")),
        Field("rector_date", translate("PlanParts", "Rector's approval, date"), "date"),
    ]
