"""records of what regulations ask; final attestation; history of status; facts without a column

Reports and publications become records under the same ids, in the tables and in the journal: what was entered
before can still be undone.

Revision: 0002, follows: 0001
"""

import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Image = dict[str, Any]

_NEW_COLUMNS: Mapping[str, Mapping[str, Callable[[], sa.types.TypeEngine[Any]]]] = {
    "programme": {"more": sa.JSON},
    "staff": {"more": sa.JSON},
    "student": {
        **dict.fromkeys(("previous_education", "customer"), sa.Text),
        "profile_matches": sa.Boolean,
        "more": sa.JSON,
    },
    "topic": {"more": sa.JSON},
    "supervision": {"more": sa.JSON},
    "plan": {"more": sa.JSON},
    "plan_row": {"more": sa.JSON},
    "internship": {
        **dict.fromkeys(("visa_head", "visa_accountant", "visa_dsia", "visa_vice_rector"), sa.Date),
        **{"distance_act_number": sa.Text, "distance_act_date": sa.Date},
        **{"host_consent_number": sa.Text, "host_consent_date": sa.Date},
        **{"language_number": sa.Text, "language_date": sa.Date},
        **dict.fromkeys(("language_test", "language_score"), sa.Text),
        "more": sa.JSON,
    },
}

_STAGE_REPORT = {
    "place": "place",
    "starts": "start",
    "ends": "end",
    "approved": "approved",
    "department_number": "department.number",
    "department_date": "department.date",
}
_PRACTICE = {
    "place": "place",
    "starts": "start",
    "ends": "end",
    "approved": "report.approved",
    "department_number": "report.department.number",
    "department_date": "report.department.date",
}
_PUBLICATION = {"title": "title", "outlet": "outlet", "status": "status", "internship_id": "internship"}


def upgrade() -> None:
    _create_tables()
    for table, columns in _NEW_COLUMNS.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind(), nullable=True))
    connection = op.get_bind()
    _move(connection, "report", _report_to_record)
    _move(connection, "publication", _publication_to_record)
    _keep_present_status(connection)
    op.drop_table("report")
    op.drop_table("publication")


def _create_tables() -> None:
    op.create_table(
        "final_attestation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_final_attestation")),
        sa.UniqueConstraint("year", name=op.f("uq_final_attestation_year")),
    )
    op.create_table(
        "record",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("student_id", sa.String(length=32), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_record_student_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
    )
    op.create_index(op.f("ix_record_kind"), "record", ["kind"])
    op.create_index(op.f("ix_record_student_id"), "record", ["student_id"])


# --- reports and publications ---------------------------------------------------------------------------------


def _move(connection: sa.Connection, table: str, to_record: Callable[[Image], Image]) -> None:
    """Rows and the images of them in the journal; dates are ISO text in both."""
    for row in connection.execute(sa.text(f"SELECT * FROM {table}")).mappings().all():
        _insert(connection, to_record(dict(row)))
    images = sa.text("SELECT seq, position, before, after FROM journal_row WHERE table_name = :name")
    changed = sa.text(
        "UPDATE journal_row SET table_name = 'record', before = :before, after = :after "
        "WHERE seq = :seq AND position = :position"
    )
    for seq, position, before, after in connection.execute(images, {"name": table}).all():
        told = {"before": _converted(before, to_record), "after": _converted(after, to_record)}
        connection.execute(changed, {"seq": seq, "position": position, **told})


def _converted(image: str | None, to_record: Callable[[Image], Image]) -> str | None:
    return None if image is None else _json(to_record(json.loads(image)))


def _report_to_record(row: Image) -> Image:
    research = row["kind"] == "research"
    data = {fact: row.get(name) for name, fact in (_STAGE_REPORT if research else _PRACTICE).items()}
    if not research:
        data["kind"] = row["kind"].removesuffix("-practice")
    return _record(row, "stage_reports" if research else "practices", 0, data)


def _publication_to_record(row: Image) -> Image:
    data = {fact: row.get(name) for name, fact in _PUBLICATION.items()}
    if row.get("sheets") is not None:
        sheets = float(row["sheets"])
        data["sheets"] = int(sheets) if sheets.is_integer() else sheets
    return _record(row, "publications", row["position"], data)


def _record(row: Image, kind: str, position: int, data: Image) -> Image:
    kept = {name: value for name, value in data.items() if value is not None}
    return {"id": row["id"], "student_id": row["student_id"], "kind": kind, "position": position, "data": kept}


# --- status ----------------------------------------------------------------------------------------------------


def _keep_present_status(connection: sa.Connection) -> None:
    """The last change of status opens the history, as a part of the entry that made it."""
    found = connection.execute(
        sa.text("SELECT id, status, status_date, status_basis FROM student WHERE status_date IS NOT NULL")
    )
    for student_id, status, day, basis in found.all():
        told = {"status_changes": {"status": status, "date": day, "number": basis}}
        if status == "leave":
            told["leaves"] = {"start": day, "order.number": basis}
        seq = _entry_of_status(connection, student_id, day, status)
        for kind, data in told.items():
            # Every copy of the file makes the same rows: two PCs that exchange must not have them twice.
            row_id = uuid.uuid5(uuid.NAMESPACE_OID, f"{student_id}.{kind}").hex
            row = _record({"id": row_id, "student_id": student_id}, kind, 0, data)
            _insert(connection, row)
            if seq is not None:
                _journal(connection, seq, row)


def _entry_of_status(connection: sa.Connection, student_id: str, day: str, status: str) -> int | None:
    query = sa.text(
        "SELECT seq, before, after FROM journal_row WHERE table_name = 'student' AND row_id = :id "
        "AND before IS NOT NULL AND after IS NOT NULL ORDER BY seq DESC"
    )
    for seq, before, after in connection.execute(query, {"id": student_id}):
        was, became = (
            (image.get("status"), image.get("status_date")) for image in (json.loads(before), json.loads(after))
        )
        if became == (status, day) and was != became:
            return int(seq)
    return None


def _journal(connection: sa.Connection, seq: int, row: Image) -> None:
    connection.execute(
        sa.text(
            "INSERT INTO journal_row (seq, position, table_name, row_id, after) "
            "SELECT :seq, max(position) + 1, 'record', :id, :after FROM journal_row WHERE seq = :seq"
        ),
        {"seq": seq, "id": row["id"], "after": _json(row)},
    )


def _insert(connection: sa.Connection, row: Image) -> None:
    values = {name: _json(value) if isinstance(value, dict) else value for name, value in row.items()}
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(sa.text(f"INSERT INTO record ({names}) VALUES ({marks})"), values)


def _json(value: Image) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
