"""copies of papers and their way, scans, corrected word forms, what minutes hold beside decisions

Every paper issued for signing so far gets one copy without events: nobody knows yet where it is.

Revision: 0003, follows: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("act", sa.Column("more", sa.JSON(), nullable=True))
    _create_copies()
    _create_scans()
    op.create_table(
        "word_form",
        _key(),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_form")),
        sa.UniqueConstraint("owner_id", "field", "language", name=op.f("uq_word_form_owner_id_field_language")),
    )
    op.create_index(op.f("ix_word_form_owner_id"), "word_form", ["owner_id"])
    op.execute("INSERT INTO paper_copy (id, paper_id, number) SELECT id, id, 1 FROM paper WHERE NOT draft")


def _create_copies() -> None:
    op.create_table(
        "paper_copy",
        _key(),
        sa.Column("paper_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_paper_copy_paper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_copy")),
        sa.UniqueConstraint("paper_id", "number", name=op.f("uq_paper_copy_paper_id_number")),
    )
    op.create_index(op.f("ix_paper_copy_paper_id"), "paper_copy", ["paper_id"])
    op.create_table(
        "copy_event",
        _key(),
        sa.Column("copy_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["copy_id"], ["paper_copy.id"], name=op.f("fk_copy_event_copy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_event")),
        sa.UniqueConstraint("copy_id", "position", name=op.f("uq_copy_event_copy_id_position")),
    )
    op.create_index(op.f("ix_copy_event_copy_id"), "copy_event", ["copy_id"])


def _create_scans() -> None:
    op.create_table(
        "scan",
        _key(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan")),
        sa.UniqueConstraint("sha256", name=op.f("uq_scan_sha256")),
    )
    op.create_index(op.f("ix_scan_received_at"), "scan", ["received_at"])
    op.create_table(
        "scan_page",
        _key(),
        sa.Column("scan_id", sa.String(length=32), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.String(length=32), nullable=True),
        sa.Column("copy_number", sa.Integer(), nullable=True),
        sa.Column("sheet", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=True),
        sa.Column("filed_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["scan_id"], ["scan.id"], name=op.f("fk_scan_page_scan_id")),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_scan_page_paper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_page")),
        sa.UniqueConstraint("scan_id", "page", name=op.f("uq_scan_page_scan_id_page")),
    )
    for column in ("scan_id", "paper_id", "state"):
        op.create_index(op.f(f"ix_scan_page_{column}"), "scan_page", [column])


def _key() -> sa.Column[str]:
    return sa.Column("id", sa.String(length=32), nullable=False)
