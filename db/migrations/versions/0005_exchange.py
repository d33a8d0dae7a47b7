"""what exchange with other PCs knows: partners, their journal, conflicts, the same thing under two keys

Revision: 0005, follows: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _create_partners()
    _create_journal()
    op.create_table(
        "merge_conflict",
        _key("id"),
        sa.Column("table_name", sa.Text(), nullable=False),
        _key("row_id"),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ours", sa.JSON(), nullable=True),
        sa.Column("theirs", sa.JSON(), nullable=True),
        _key("their_entry", nullable=True),
        sa.Column("found_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_conflict")),
    )
    op.create_index(op.f("ix_merge_conflict_row_id"), "merge_conflict", ["row_id"])
    op.create_index(op.f("ix_merge_conflict_state"), "merge_conflict", ["state"])
    op.create_table(
        "row_alias",
        _key("id"),
        sa.Column("table_name", sa.Text(), nullable=False),
        _key("ours"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_row_alias")),
    )


def _create_partners() -> None:
    op.create_table(
        "partner",
        _key("id"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("through", sa.Integer(), nullable=False),
        _key("through_entry", nullable=True),
        sa.Column("acked", sa.Integer(), nullable=False),
        _key("acked_entry", nullable=True),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
    )


def _create_journal() -> None:
    op.create_table(
        "peer_entry",
        _key("id"),
        _key("origin"),
        sa.Column("origin_name", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("intention", sa.Text(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("arrival", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peer_entry")),
    )
    op.create_index(op.f("ix_peer_entry_arrival"), "peer_entry", ["arrival"])
    op.create_table(
        "peer_row",
        _key("entry_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        _key("row_id"),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("decided", sa.JSON(), nullable=True),
        sa.Column("parents", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["peer_entry.id"], name=op.f("fk_peer_row_entry_id")),
        sa.PrimaryKeyConstraint("entry_id", "position", name=op.f("pk_peer_row")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_peer_row_row_id", "peer_row", ["row_id"])


def _key(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=nullable)
