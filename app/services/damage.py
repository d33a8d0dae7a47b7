"""Whether a fault of the program comes of a database that is not what was written."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import EnvironmentProblem, KafedraError
from app.services import journal_check
from app.storage import backup
from app.storage.engine import DAMAGED


def behind(database: Path, records: Path) -> EnvironmentProblem | None:
    """database-damaged when the file is damaged, or its tables are not what its journal says; None when it is whole
    or cannot be looked into. `records` names the tables.
    """
    try:
        backup.verify(database)
        misfit = journal_check.first_misfit(database, records)
    except EnvironmentProblem as problem:
        return problem if problem.code == DAMAGED else None
    except KafedraError:
        return None
    return None if misfit is None else EnvironmentProblem(DAMAGED, path=str(database))
