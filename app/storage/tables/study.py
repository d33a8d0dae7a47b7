"""What a student plans and does: plan, internship, and records of every other kind."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Integer, Numeric, Table, Text, UniqueConstraint

from app.storage.tables.columns import acts, dates, key, metadata, more, ref, texts

plan = Table(
    "plan",
    metadata,
    key(),
    ref("student_id", "student"),
    Column("version", Integer, nullable=False, default=1),
    *texts("rationale", "structure", "direction"),
    *dates("student_signed", "supervisor_signed", "head_agreed", "vice_rector_agreed"),
    *acts("department", "council", "rector"),
    more(),
    UniqueConstraint("student_id", "version"),
)

plan_row = Table(
    "plan_row",
    metadata,
    key(),
    ref("plan_id", "plan"),
    Column("section", Text, nullable=False),  # study, research, practice, internship, publication
    Column("position", Integer, nullable=False),
    *texts("name", "kind", "place", "due_text", "report_kind", "code", "cycle", "component"),
    *dates("starts", "ends"),
    Column("credits", Integer),
    Column("semester", Integer),
    more(),
)

plan_copy = Table(
    "plan_copy",
    metadata,
    key(),
    ref("plan_id", "plan"),
    Column("number", Integer, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("date", Date, nullable=False),
    UniqueConstraint("plan_id", "number"),
)

internship = Table(
    "internship",
    metadata,
    key(),
    ref("student_id", "student"),
    *texts("host_name", "host_address", "host_city", "host_country"),
    Column("host_foreign", Boolean, nullable=False, default=False),
    *dates("starts", "ends", "actual_start", "actual_end"),
    Column("format", Text, nullable=False, default="office"),
    Column("sources", JSON),
    Column("travel_costs", Text),  # none, included
    Column("transport", JSON),
    Column("fee_amount", Numeric(14, 2)),
    *dates("application_date", "supervisor_agreed"),
    *acts("department", "approval", "contract"),
    *dates("contract_from", "contract_to"),
    Column("cost_approver", Text),
    Column("cost_date", Date),
    Column("cost_total", Numeric(14, 2)),
    Column("cost_none", Boolean, nullable=False, default=False),
    *texts("results_note", "language_level", "public_life"),
    Column("language_valid_to", Date),
    *texts("goal", "tasks", "description", "requirements", "results"),
    Column("programme_approved", Date),
    *texts("report_work", "report_events", "report_extra", "report_opinion"),
    *dates("report_date", "report_submitted", "report_approved"),
    *acts("seminar", "dsia", "decision"),
    Column("credits", Integer),
    *texts("certificate_kind", "certificate_number"),
    Column("certificate_received", Date),
    *dates("visa_head", "visa_accountant", "visa_dsia", "visa_vice_rector"),
    *acts("distance_act", "host_consent", "language"),
    *texts("language_test", "language_score"),
    more(),
)

internship_row = Table(
    "internship_row",
    metadata,
    key(),
    ref("internship_id", "internship"),
    Column("position", Integer, nullable=False),
    *texts("name", "result"),
    *dates("starts", "ends"),
)

# What the regulation asks to keep without a table of its own: a practice, an attestation, a dispute, a contract.
record = Table(
    "record",
    metadata,
    key(),
    ref("student_id", "student", nullable=True),  # none: a record of the department
    Column("kind", Text, nullable=False, index=True),  # the fact that holds it: practices, defence, ...
    Column("position", Integer, nullable=False, default=0),  # where an order was given, as of publications
    Column("data", JSON, nullable=False),  # facts by dotted name without the kind; dates as ISO text
    Column("ended", Date),
    Column("outcome", Text),  # completed, rejected, withdrawn
)
