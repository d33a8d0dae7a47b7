"""Whether the journal of a database file fits itself and the tables, told in words."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.domain.explanations import LocalText
from app.services import record_words
from app.storage import journal_check
from app.storage.journal_check import Misfit


def first_misfit(path: Path, records: Path) -> EnvironmentProblem | None:
    """The first place where the journal does not fit; None when it does, or is of an older release.

    `records` names the tables. Its codes: journal-gap, journal-target, journal-rows, journal-chain, journal-present,
    journal-unknown-row.
    """
    found = journal_check.of_file(path)
    return None if found is None else _told(found, records)


def _told(found: Misfit, records: Path) -> EnvironmentProblem:
    fields = record_words.read(records).get(found.table, {})
    name = fields[record_words.THIS].label if record_words.THIS in fields else LocalText("", "", "")
    return EnvironmentProblem(found.code, seq=found.seq, record=name, id=found.row_id)
