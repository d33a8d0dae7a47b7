"""Staff and students, and the topic and the supervisor of each student."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, Text

from app.storage.tables.columns import acts, dates, key, metadata, more, ref, texts

staff = Table(
    "staff",
    metadata,
    key(),
    *texts("surname", "given_name", "patronymic", "email", "phone"),
    Column("sort_name", Text, nullable=False, index=True),
    Column("name_fold", Text, nullable=False, index=True),
    Column("archived", Boolean, nullable=False, default=False),
    more(),
)

qualification = Table(
    "qualification",
    metadata,
    key(),
    ref("staff_id", "staff"),
    Column("valid_from", Date),
    *texts("position", "degree", "academic_title", "specialty_code", "employment", "department"),
    Column("experience_years", Integer),
    Column("h_index", Integer),
)

student = Table(
    "student",
    metadata,
    key(),
    *texts("surname", "given_name", "patronymic"),
    Column("sort_name", Text, nullable=False, index=True),
    Column("name_fold", Text, nullable=False, index=True),
    Column("iin", Text, unique=True),
    *texts("phone", "email"),
    Column("level", Text, nullable=False, default="master"),
    Column("track", Text),
    Column("funding", Text),
    Column("study_language", Text),
    Column("study_group", Text),
    Column("course", Integer),
    Column("cohort", Integer, index=True),  # the year in which the academic year of enrolment begins
    ref("programme_id", "programme", nullable=True),
    Column("edition", Text, nullable=False),
    Column("enrol_order_number", Text),
    *dates("enrol_date", "first_day"),
    *acts("service_contract"),
    Column("status", Text, nullable=False, default="studying"),
    Column("status_date", Date),
    Column("status_basis", Text),
    Column("archived", Boolean, nullable=False, default=False),
    *texts("previous_education", "customer"),
    Column("profile_matches", Boolean),
    more(),
)
# With the id, so that any screen of the list is found in the index alone.
Index("ix_student_archived_sort_name_id", student.c.archived, student.c.sort_name, student.c.id)

# The acts through which a topic and a supervisor become official, in their order.
TOPIC_ACTS = ("department", "submission", "council", "order", "acquaintance")

# --- topic and supervisor -----------------------------------------------------------------------------

topic = Table(
    "topic",
    metadata,
    key(),
    ref("student_id", "student"),
    *texts("kk", "ru", "en", "priority", "direction"),
    Column("proposal_date", Date),
    *acts(*TOPIC_ACTS),
    Column("superseded", Boolean, nullable=False, default=False),
    more(),
)

supervision = Table(
    "supervision",
    metadata,
    key(),
    ref("student_id", "student"),
    ref("staff_id", "staff", nullable=True),
    Column("name_given", Text),  # as a list names a supervisor who is not yet among the staff
    Column("match_confirmed", Date),
    *acts(*TOPIC_ACTS),
    Column("ended", Date),
    more(),
)
