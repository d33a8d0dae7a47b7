"""What a regulation asks beyond the common records, and the window of final attestation.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = ("programme", "staff", "student", "topic", "supervision", "plan", "plan_row", "internship")


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("more", sa.JSON(), nullable=True))
    op.create_table(
        "record",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("student_id", sa.String(length=32), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["student_id"], ["student.id"], name=op.f("fk_record_student_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
    )
    op.create_index(op.f("ix_record_kind"), "record", ["kind"], unique=False)
    op.create_index(op.f("ix_record_student_id"), "record", ["student_id"], unique=False)
    op.create_table(
        "final_attestation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_final_attestation")),
        sa.UniqueConstraint("year", name=op.f("uq_final_attestation_year")),
    )
