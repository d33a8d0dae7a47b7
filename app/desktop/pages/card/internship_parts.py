"""The parts of an internship in words: everything the forms and the regulation ask of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.desktop.pages.record_form import Field
from app.desktop.pages.rows_model import RowColumn
from app.desktop.pages.words import FORMAT, PUBLICATION_STATUS, TRAVEL_COSTS, word, words_of


def place_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("host_name", translate("InternshipParts", "Host organisation"), span=2),
        Field("host_foreign", translate("InternshipParts", "Abroad"), "flag"),
        Field("host_address", translate("InternshipParts", "Address")),
        Field("host_city", translate("InternshipParts", "City")),
        Field("host_country", translate("InternshipParts", "Country")),
        Field("starts", translate("InternshipParts", "From"), "date"),
        Field("ends", translate("InternshipParts", "To"), "date"),
        Field(
            "format",
            translate("InternshipParts", "Format"),
            "choice",
            choices={key: word(FORMAT, key) for key in FORMAT},
        ),
    ]


def cost_fields() -> list[Field]:
    translate = QCoreApplication.translate
    transport = {
        "rail": translate("InternshipParts", "Rail"),
        "car": translate("InternshipParts", "Car"),
        "air": translate("InternshipParts", "Air"),
    }
    travel = {key: word(TRAVEL_COSTS, key) for key in TRAVEL_COSTS}
    return [
        Field("travel_costs", translate("InternshipParts", "Travel expenses"), "choice", choices=travel),
        Field("transport", translate("InternshipParts", "Transport"), "flags", choices=transport),
        Field("fee_amount", translate("InternshipParts", "Fee, tenge"), "amount"),
        Field("cost_none", translate("InternshipParts", "No expenses at all"), "flag"),
        Field("cost_total", translate("InternshipParts", "Cost calculation, total"), "amount"),
        Field("cost_date", translate("InternshipParts", "Cost calculation approved on"), "date"),
        Field("cost_approver", translate("InternshipParts", "Cost calculation approved by"), span=2),
        Field("sources", translate("InternshipParts", "Sources of finance, separated by semicolons"), "texts"),
    ]


def agreement_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("application_date", translate("InternshipParts", "Application to the Rector, date"), "date"),
        Field("supervisor_agreed", translate("InternshipParts", "Supervisor agreed on"), "date"),
        Field("department_number", translate("InternshipParts", "Department meeting, minutes number")),
        Field("department_date", translate("InternshipParts", "Department meeting, date"), "date"),
        Field("visa_head", translate("InternshipParts", "Visa of the head of department"), "date"),
        Field("visa_accountant", translate("InternshipParts", "Visa of the accountant"), "date"),
        Field("visa_dsia", translate("InternshipParts", "Visa of DSIA"), "date"),
        Field("visa_vice_rector", translate("InternshipParts", "Visa of the vice-rector"), "date"),
        Field("contract_number", translate("InternshipParts", "Contract with the host, number")),
        Field("contract_date", translate("InternshipParts", "Contract with the host, date"), "date"),
        Field("contract_from", translate("InternshipParts", "Contract valid from"), "date"),
        Field("contract_to", translate("InternshipParts", "Contract valid to"), "date"),
        Field("distance_act_number", translate("InternshipParts", "Act on distance learning, number")),
        Field("distance_act_date", translate("InternshipParts", "Act on distance learning, date"), "date"),
        Field("host_consent_number", translate("InternshipParts", "Consent of the host, number")),
        Field("host_consent_date", translate("InternshipParts", "Consent of the host, date"), "date"),
    ]


def abroad_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("language_test", translate("InternshipParts", "Language test")),
        Field("language_score", translate("InternshipParts", "Score of the test")),
        Field("language_level", translate("InternshipParts", "Foreign language, level")),
        Field("language_number", translate("InternshipParts", "Language certificate, number")),
        Field("language_date", translate("InternshipParts", "Language certificate, date"), "date"),
        Field("language_valid_to", translate("InternshipParts", "Language certificate valid to"), "date"),
        Field("results_note", translate("InternshipParts", "Results in study and research"), "area", span=3),
        Field("public_life", translate("InternshipParts", "Part in public life"), "area", span=3),
    ]


def programme_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("goal", translate("InternshipParts", "Goal"), "area", span=3),
        Field("tasks", translate("InternshipParts", "Tasks"), "area", span=3),
        Field("description", translate("InternshipParts", "Description"), "area", span=3),
        Field("requirements", translate("InternshipParts", "Requirements"), "area", span=3),
        Field("results", translate("InternshipParts", "Expected results"), "area", span=3),
    ]


def programme_columns() -> list[RowColumn]:
    translate = QCoreApplication.translate
    return [
        RowColumn("name", translate("InternshipParts", "Work"), width=360),
        RowColumn("starts", translate("InternshipParts", "From"), "date", 100),
        RowColumn("ends", translate("InternshipParts", "To"), "date", 100),
        RowColumn("result", translate("InternshipParts", "Expected result"), width=300),
    ]


def submission_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("actual_start", translate("InternshipParts", "Actually from"), "date"),
        Field("actual_end", translate("InternshipParts", "Actually to"), "date"),
        Field("report_submitted", translate("InternshipParts", "Report handed in on"), "date"),
        Field("certificate_kind", translate("InternshipParts", "Document of completion, kind")),
        Field("certificate_number", translate("InternshipParts", "Document of completion, number")),
        Field("certificate_received", translate("InternshipParts", "Document received on"), "date"),
    ]


def report_fields() -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field("report_work", translate("InternshipParts", "Work done and results"), "area", span=3),
        Field("report_events", translate("InternshipParts", "Conferences and courses"), "area", span=3),
        Field("report_extra", translate("InternshipParts", "Further work"), "area", span=3),
        Field("report_opinion", translate("InternshipParts", "The student's opinion"), "area", span=3),
        Field("report_date", translate("InternshipParts", "Date of the report"), "date"),
    ]


def publication_columns() -> list[RowColumn]:
    translate = QCoreApplication.translate
    return [
        RowColumn("title", translate("InternshipParts", "Title of the article"), width=360),
        RowColumn("outlet", translate("InternshipParts", "Publisher, place"), width=260),
        RowColumn("status", translate("InternshipParts", "State"), "choice", 140, words_of(PUBLICATION_STATUS)),
        RowColumn("sheets", translate("InternshipParts", "Printed sheets"), "amount", 130),
    ]
