"""The tables (SQLAlchemy Core). Keys are UUIDs as text, dates are dates, text is NFC, JSON holds lists.

`db/migrations` is the way a database comes to this shape; `tests/storage` holds both against each other.
Folded and sort columns (`search_*`, `sort_*`) are derived on write by `storage.derived`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KEY = String(32)


def _key() -> Column[str]:
    return Column("id", KEY, primary_key=True)


def _ref(name: str, target: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, KEY, ForeignKey(f"{target}.id"), nullable=nullable, index=True)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text) for name in names]


def _dates(*names: str) -> list[Column[Any]]:
    return [Column(name, Date) for name in names]


def _more() -> Column[Any]:
    """Facts that some regulation asks of the record and that have no column of their own, by dotted name."""
    return Column("more", JSON(none_as_null=True))


def _acts(*names: str) -> list[Column[Any]]:
    """Number and date of the protocol or order that each named step rests on."""
    return [
        Column(f"{name}_{part}", Text if part == "number" else Date) for name in names for part in ("number", "date")
    ]


# --- the organisation -------------------------------------------------------------------------------

setting = Table("setting", metadata, _key(), Column("key", Text, unique=True, nullable=False), Column("value", JSON))

organisation = Table(
    "organisation",
    metadata,
    _key(),
    *_texts("name_kk", "name_ru", "name_en", "name_caps", "name_genitive", "legal_name", "short_name"),
    *_texts("ministry_caps", "city"),
)

department = Table("department", metadata, _key(), *_texts("name_kk", "name_ru", "name_en"))

official = Table(
    "official",
    metadata,
    _key(),
    Column("post", Text, nullable=False, index=True),  # rector, vice-rector, dsia-director, accountant, head, secretary
    *_texts("name", "title"),
    *_dates("valid_from", "valid_to"),
)

programme = Table(
    "programme",
    metadata,
    _key(),
    Column("code", Text, nullable=False, unique=True),
    *_texts("name_kk", "name_ru", "name_en", "group_code", "direction"),
    Column("edition", Text, nullable=False),
    Column("archived", Boolean, nullable=False, default=False),
    _more(),
)

academic_term = Table(
    "academic_term",
    metadata,
    _key(),
    Column("year", Integer, nullable=False),  # the year in which the academic year begins
    Column("number", Integer, nullable=False),  # 1 = autumn, 2 = spring
    *_dates("starts", "ends"),
    Column("confirmed", Boolean, nullable=False, default=False),
    UniqueConstraint("year", "number"),
)

final_attestation = Table(
    "final_attestation",
    metadata,
    _key(),
    Column("year", Integer, nullable=False, unique=True),  # the year in which the academic year begins
    *_dates("starts", "ends"),
)

calendar_day = Table(
    "calendar_day",
    metadata,
    _key(),
    Column("day", Date, nullable=False, unique=True),
    Column("off_five", Boolean, nullable=False),  # a day off in the five-day week
    Column("off_six", Boolean, nullable=False),
    *_texts("name_kk", "name_ru", "name_en"),
)

calendar_year = Table(
    "calendar_year",
    metadata,
    _key(),
    Column("year", Integer, nullable=False, unique=True),
    Column("confirmed", Boolean, nullable=False),
)

# --- people -----------------------------------------------------------------------------------------

staff = Table(
    "staff",
    metadata,
    _key(),
    *_texts("surname", "given_name", "patronymic", "email", "phone"),
    Column("sort_name", Text, nullable=False, index=True),
    Column("name_fold", Text, nullable=False, index=True),
    Column("archived", Boolean, nullable=False, default=False),
    _more(),
)

qualification = Table(
    "qualification",
    metadata,
    _key(),
    _ref("staff_id", "staff"),
    Column("valid_from", Date),
    *_texts("position", "degree", "academic_title", "specialty_code", "employment", "department"),
    Column("experience_years", Integer),
    Column("h_index", Integer),
)

student = Table(
    "student",
    metadata,
    _key(),
    *_texts("surname", "given_name", "patronymic"),
    Column("sort_name", Text, nullable=False, index=True),
    Column("name_fold", Text, nullable=False, index=True),
    Column("iin", Text, unique=True),
    *_texts("phone", "email"),
    Column("level", Text, nullable=False, default="master"),
    Column("track", Text),
    Column("funding", Text),
    Column("study_language", Text),
    Column("study_group", Text),
    Column("course", Integer),
    Column("cohort", Integer, index=True),  # the year in which the academic year of enrolment begins
    _ref("programme_id", "programme", nullable=True),
    Column("edition", Text, nullable=False),
    Column("enrol_order_number", Text),
    *_dates("enrol_date", "first_day"),
    *_acts("service_contract"),
    Column("status", Text, nullable=False, default="studying"),
    Column("status_date", Date),
    Column("status_basis", Text),
    Column("archived", Boolean, nullable=False, default=False),
    *_texts("previous_education", "customer"),
    Column("profile_matches", Boolean),
    _more(),
)
# With the id, so that any screen of the list is found in the index alone.
Index("ix_student_archived_sort_name_id", student.c.archived, student.c.sort_name, student.c.id)

# The acts through which a topic and a supervisor become official, in their order.
TOPIC_ACTS = ("department", "submission", "council", "order", "acquaintance")

# --- topic and supervisor -----------------------------------------------------------------------------

topic = Table(
    "topic",
    metadata,
    _key(),
    _ref("student_id", "student"),
    *_texts("kk", "ru", "en", "priority", "direction"),
    Column("proposal_date", Date),
    *_acts(*TOPIC_ACTS),
    Column("superseded", Boolean, nullable=False, default=False),
    _more(),
)

supervision = Table(
    "supervision",
    metadata,
    _key(),
    _ref("student_id", "student"),
    _ref("staff_id", "staff", nullable=True),
    Column("name_given", Text),  # as a list names a supervisor who is not yet among the staff
    Column("match_confirmed", Date),
    *_acts(*TOPIC_ACTS),
    Column("ended", Date),
    _more(),
)

# --- meetings, orders, cases ----------------------------------------------------------------------------

act = Table(
    "act",
    metadata,
    _key(),
    Column("body", Text, nullable=False),  # a body of the profile: DEPM, SC, RECTOR, ...
    Column("kind", Text, nullable=False),  # protocol, order, submission
    Column("number", Text),
    Column("date", Date, nullable=False, index=True),
    *_texts("subject", "chair", "secretary"),
    Column("present", Integer),
    _more(),
)

work_case = Table(
    "work_case",
    metadata,
    _key(),
    _ref("student_id", "student"),
    Column("workflow", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("subject_id", KEY),  # the internship, where a student has several
    Column("opened", Date, nullable=False),
    Column("closed", Date),
)

case_entry = Table(
    "case_entry",
    metadata,
    _key(),
    _ref("case_id", "work_case"),
    Column("position", Integer, nullable=False),
    Column("step", Text, nullable=False),
    Column("outcome", Text, nullable=False),  # approve, return, reject
    Column("date", Date, nullable=False),
    _ref("act_id", "act", nullable=True),
    *_texts("reason", "wording"),
    Column("data", JSON),
)

# --- plan, internship, records --------------------------------------------------------------------------

plan = Table(
    "plan",
    metadata,
    _key(),
    _ref("student_id", "student"),
    Column("version", Integer, nullable=False, default=1),
    *_texts("rationale", "structure", "direction"),
    *_dates("student_signed", "supervisor_signed", "head_agreed", "vice_rector_agreed"),
    *_acts("department", "council", "rector"),
    _more(),
    UniqueConstraint("student_id", "version"),
)

plan_row = Table(
    "plan_row",
    metadata,
    _key(),
    _ref("plan_id", "plan"),
    Column("section", Text, nullable=False),  # study, research, practice, internship, publication
    Column("position", Integer, nullable=False),
    *_texts("name", "kind", "place", "due_text", "report_kind", "code", "cycle", "component"),
    *_dates("starts", "ends"),
    Column("credits", Integer),
    Column("semester", Integer),
    _more(),
)

plan_copy = Table(
    "plan_copy",
    metadata,
    _key(),
    _ref("plan_id", "plan"),
    Column("number", Integer, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("date", Date, nullable=False),
    UniqueConstraint("plan_id", "number"),
)

internship = Table(
    "internship",
    metadata,
    _key(),
    _ref("student_id", "student"),
    *_texts("host_name", "host_address", "host_city", "host_country"),
    Column("host_foreign", Boolean, nullable=False, default=False),
    *_dates("starts", "ends", "actual_start", "actual_end"),
    Column("format", Text, nullable=False, default="office"),
    Column("sources", JSON),
    Column("travel_costs", Text),  # none, included
    Column("transport", JSON),
    Column("fee_amount", Numeric(14, 2)),
    *_dates("application_date", "supervisor_agreed"),
    *_acts("department", "approval", "contract"),
    *_dates("contract_from", "contract_to"),
    Column("cost_approver", Text),
    Column("cost_date", Date),
    Column("cost_total", Numeric(14, 2)),
    Column("cost_none", Boolean, nullable=False, default=False),
    *_texts("results_note", "language_level", "public_life"),
    Column("language_valid_to", Date),
    *_texts("goal", "tasks", "description", "requirements", "results"),
    Column("programme_approved", Date),
    *_texts("report_work", "report_events", "report_extra", "report_opinion"),
    *_dates("report_date", "report_submitted", "report_approved"),
    *_acts("seminar", "dsia", "decision"),
    Column("credits", Integer),
    *_texts("certificate_kind", "certificate_number"),
    Column("certificate_received", Date),
    *_dates("visa_head", "visa_accountant", "visa_dsia", "visa_vice_rector"),
    *_acts("distance_act", "host_consent", "language"),
    *_texts("language_test", "language_score"),
    _more(),
)

internship_row = Table(
    "internship_row",
    metadata,
    _key(),
    _ref("internship_id", "internship"),
    Column("position", Integer, nullable=False),
    *_texts("name", "result"),
    *_dates("starts", "ends"),
)

# What the regulation asks to keep without a table of its own: a practice, an attestation, a dispute, a contract.
record = Table(
    "record",
    metadata,
    _key(),
    _ref("student_id", "student", nullable=True),  # none: a record of the department
    Column("kind", Text, nullable=False, index=True),  # the fact that holds it: practices, defence, ...
    Column("position", Integer, nullable=False, default=0),  # where an order was given, as of publications
    Column("data", JSON, nullable=False),  # facts by dotted name without the kind; dates as ISO text
    Column("ended", Date),
    Column("outcome", Text),  # completed, rejected, withdrawn
)

# --- paper ------------------------------------------------------------------------------------------------

paper = Table(
    "paper",
    metadata,
    _key(),
    Column("number", Text, nullable=False, unique=True),
    Column("form", Text, nullable=False),
    Column("language", Text, nullable=False),
    _ref("student_id", "student", nullable=True),
    Column("subject_id", KEY),
    Column("title", Text, nullable=False),
    Column("issued_at", Text, nullable=False, index=True),  # instant in UTC, ISO 8601
    Column("template_version", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("data", JSON, nullable=False),
    Column("draft", Boolean, nullable=False),
    Column("annulled", Date),
    Column("annul_reason", Text),
)

# A numbered set of an issued paper; where it is and who has signed follows from its events.
paper_copy = Table(
    "paper_copy",
    metadata,
    _key(),
    _ref("paper_id", "paper"),
    Column("number", Integer, nullable=False),
    Column("recipient", Text),  # whose it is in the end: dsia, department, student
    UniqueConstraint("paper_id", "number"),
)

copy_event = Table(
    "copy_event",
    metadata,
    _key(),
    _ref("copy_id", "paper_copy"),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),  # signed, handed, home, lost, undone
    Column("role", Text),  # who signed: head, vice-rector, ...
    Column("holder", Text),  # with whom it is now
    Column("date", Date, nullable=False),
    Column("note", Text),
    UniqueConstraint("copy_id", "position"),
)

# A file of scanned sheets as it came, and each of its pages with the paper it was filed under.
scan = Table(
    "scan",
    metadata,
    _key(),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False, unique=True),
    Column("suffix", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("received_at", Text, nullable=False, index=True),  # instant in UTC, ISO 8601
)

scan_page = Table(
    "scan_page",
    metadata,
    _key(),
    _ref("scan_id", "scan"),
    Column("page", Integer, nullable=False),
    _ref("paper_id", "paper", nullable=True),
    Column("copy_number", Integer),
    Column("sheet", Integer),
    Column("state", Text, nullable=False, index=True),  # filed, tray, dismissed
    Column("reason", Text),  # why it waits in the tray
    Column("mark", Text),
    Column("filed_by", Text),  # mark, hand
    UniqueConstraint("scan_id", "page"),
)

# A name or title in the form a paper needs, as a person corrected it.
word_form = Table(
    "word_form",
    metadata,
    _key(),
    Column("owner_id", KEY, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("value", Text, nullable=False),
    UniqueConstraint("owner_id", "field", "language"),
)

# --- the program's own memory -------------------------------------------------------------------------------

draft = Table(
    "draft",
    metadata,
    _key(),
    Column("wizard", Text, nullable=False, index=True),
    Column("saved_at", Text, nullable=False),
    Column("title", Text),
    Column("data", JSON, nullable=False),
)

column_mapping = Table(
    "column_mapping",
    metadata,
    _key(),
    Column("signature", Text, nullable=False, unique=True),
    Column("mapping", JSON, nullable=False),
)

# What a page showed last, and on which ground that rests (kept_views.py).
kept_view = Table(
    "kept_view",
    metadata,
    _key(),
    Column("ground", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

search_token = Table(
    "search_token",
    metadata,
    Column("token", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("subject_id", KEY, primary_key=True),
    Column("source_id", KEY, primary_key=True),
    sqlite_with_rowid=False,
)
Index("ix_search_token_source_id", search_token.c.source_id)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("intention", Text, nullable=False),
    Column("params", JSON, nullable=False),
    Column("kind", Text, nullable=False),  # do, undo, redo
    Column("target", Integer, index=True),  # the entry that an undo or redo speaks of
    Column("undoable", Boolean, nullable=False),
)

journal_row = Table(
    "journal_row",
    metadata,
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", KEY, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    sqlite_with_rowid=False,
)
Index("ix_journal_row_row_id", journal_row.c.row_id)

# --- exchange with other PCs ----------------------------------------------------------------------------------

# Another PC of the department; the id is the one that it gave itself.
partner = Table(
    "partner",
    metadata,
    _key(),
    Column("name", Text, nullable=False),
    Column("through", Integer, nullable=False, default=0),  # entry of its journal up to which all was received
    Column("through_entry", KEY),  # what that entry is (peer_log.identity): numbers alone may be given twice
    Column("acked", Integer, nullable=False, default=0),  # entry of the own journal up to which it has received all
    Column("acked_entry", KEY),
    Column("seen_at", Text, nullable=False),  # when its latest package was made: instant in UTC, ISO 8601
)

# A difference that a person decides: what stands here, what the other PC has.
merge_conflict = Table(
    "merge_conflict",
    metadata,
    _key(),
    Column("table_name", Text, nullable=False),
    Column("row_id", KEY, nullable=False, index=True),
    Column("path", Text, nullable=False),  # a column, a fact inside one (more.fact), or empty: the row itself
    Column("kind", Text, nullable=False),  # changed, deleted, orphan, taken
    Column("ours", JSON(none_as_null=True)),
    Column("theirs", JSON(none_as_null=True)),
    Column("their_entry", KEY),
    Column("found_at", Text, nullable=False),  # instant in UTC, ISO 8601
    Column("state", Text, nullable=False, index=True),  # open, ours, theirs, settled
)

# The journal of other PCs as it was received; it counts while the import that brought it stands.
peer_entry = Table(
    "peer_entry",
    metadata,
    _key(),
    Column("origin", KEY, nullable=False),  # the PC where it was done
    Column("origin_name", Text, nullable=False),
    Column("seq", Integer, nullable=False),  # its number there
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("intention", Text, nullable=False),
    Column("params", JSON, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Integer),
    Column("arrival", Integer, nullable=False, index=True),  # the own journal's entry that brought it
    Column("place", Integer, nullable=False),  # its place among those that came with it
)

peer_row = Table(
    "peer_row",
    metadata,
    Column("entry_id", KEY, ForeignKey("peer_entry.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", KEY, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("decided", JSON(none_as_null=True)),  # values that a person chose between, by path
    Column("parents", JSON, nullable=False),  # the entries it rests on in this row
    sqlite_with_rowid=False,
)
Index("ix_peer_row_row_id", peer_row.c.row_id)

# The same thing entered on two PCs (a setting, a day of the calendar): the other's key, and ours.
row_alias = Table(
    "row_alias",
    metadata,
    _key(),
    Column("table_name", Text, nullable=False),
    Column("ours", KEY, nullable=False),
)

# Rows of these tables are derived or private to the program: they are written without a journal entry.
UNJOURNALLED = frozenset(
    {
        "draft", "column_mapping", "kept_view", "search_token", "journal", "journal_row", "peer_entry", "peer_row",
        "row_alias",
    }
)  # fmt: skip
