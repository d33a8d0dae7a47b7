"""The import wizard without Qt: which file, what its columns mean, which rows are taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.desktop.wizards.flow import Flow, Panel, Remark
from app.domain.errors import KafedraError
from app.services.import_plan import CHANGED, NEW, REFUSED, TO_CONFIRM, UNCHANGED, PlannedRow
from app.services.import_reading import ReadList
from app.services.importing import KINDS, ImportPreview

FILE, COLUMNS, ROWS = "file", "columns", "rows"
STATES = (REFUSED, TO_CONFIRM, CHANGED, NEW, UNCHANGED)
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt")


class ImportFlow(Flow):
    """One list on its way into the records. The file is read anew whenever file, sheet or columns change.

    `student_id` is whose plan a list of kind `plan` is for.
    """

    name = "import"

    def __init__(self, kind: str = "students", student_id: str | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.student_id = student_id
        self.path: Path | None = None
        self.sheet: str | None = None
        self.mapping: dict[str, str | None] | None = None
        self.confirmed: set[int] = set()
        self.read: ReadList | None = None
        self.fault: KafedraError | None = None

    @property
    def preview(self) -> ImportPreview | None:
        return self.read.preview if self.read else None

    def pages(self) -> Sequence[str]:
        return (FILE, COLUMNS, ROWS)

    def problems(self, page: str) -> Sequence[Remark]:
        if self.path is None:
            return [Remark("import-no-file")]
        if self.fault is not None:
            return [Remark(self.fault.code, self.fault.params)]
        if self.preview is None:
            return [Remark("import-not-read")]
        if page == ROWS and not self.taken():
            return [Remark("import-nothing-to-write")]
        return ()

    # --- what is chosen; each of these asks for the file to be read again

    def choose_kind(self, kind: str) -> None:
        if kind in KINDS and kind != self.kind:
            self.kind = kind
            self._forget(sheet=False)

    def choose_file(self, path: Path) -> None:
        self.path = path
        self._forget()

    def choose_sheet(self, sheet: str) -> None:
        self._forget()
        self.sheet = sheet

    def choose_column(self, letters: str, field: str | None) -> None:
        """Give a column a meaning, None to leave it alone; the column that had this meaning loses it."""
        mapping = dict(self.mapping or self._guessed())
        if field is not None:
            mapping |= {other: None for other, meant in mapping.items() if meant == field}
        mapping[letters] = field
        self.mapping = mapping
        self._unread()

    def _guessed(self) -> dict[str, str | None]:
        return {column.letters: column.field for column in self.preview.columns} if self.preview else {}

    def _forget(self, *, sheet: bool = True) -> None:
        self.mapping = None
        if sheet:
            self.sheet = None
        self.read = None
        self._unread()

    def _unread(self) -> None:
        self.fault = None
        self.confirmed = set()

    # --- what was read

    def accept(self, found: ReadList) -> None:
        self.read, self.fault = found, None
        self.sheet = found.preview.sheet
        known = {row.number for row in found.preview.in_state(TO_CONFIRM)}
        self.confirmed &= known

    def refuse(self, fault: KafedraError) -> None:
        """The file could not be read so; the page says why."""
        self.read, self.fault = None, fault

    # --- rows

    def rows(self, state: str | None = None) -> tuple[PlannedRow, ...]:
        if self.preview is None:
            return ()
        return self.preview.rows if state is None else self.preview.in_state(state)

    def confirm(self, numbers: Iterable[int], confirmed: bool = True) -> None:
        """Take rows that a person looked at, or leave them out again."""
        known = {row.number for row in self.rows(TO_CONFIRM)} & set(numbers)
        self.confirmed = self.confirmed | known if confirmed else self.confirmed - known

    def taken(self) -> int:
        """How many rows Finish would write."""
        return len(self.rows(NEW)) + len(self.rows(CHANGED)) + len(self.confirmed)

    def left_out(self) -> list[PlannedRow]:
        """Rows that are refused or wait for a confirmation."""
        return [
            row
            for row in self.rows()
            if row.state == REFUSED or (row.state == TO_CONFIRM and row.number not in self.confirmed)
        ]

    # --- what is told beside

    def title(self) -> Remark:
        return Remark("wizard-import-of", {"file": self.path.name}) if self.path else Remark("wizard-import")

    def subline(self, page: str) -> Remark | None:
        if page == FILE and self.path:
            return Remark("told-plainly", {"text": self.path.name})
        if self.preview is None:
            return None
        if page == COLUMNS:
            known = sum(1 for column in self.preview.columns if column.field)
            return Remark("import-columns-known", {"n": known, "all": len(self.preview.columns)})
        return Remark("import-rows-taken", {"n": self.taken()})

    def attention(self) -> Sequence[Remark]:
        if self.preview is None:
            return ()
        counts = self.preview.counts
        found = []
        if counts[REFUSED]:
            found.append(Remark("import-refused", {"n": counts[REFUSED]}))
        waiting = counts[TO_CONFIRM] - len(self.confirmed)
        if waiting:
            found.append(Remark("import-to-confirm", {"n": waiting}))
        if self.preview.passed_by:
            found.append(Remark("import-passed-by", {"n": len(self.preview.passed_by)}))
        return found

    def panel(self) -> Panel:
        if self.preview is None:
            return Panel()
        counts = self.preview.counts
        states = (state for state in (NEW, CHANGED, UNCHANGED) if counts[state])
        told = [Remark(f"import-count-{state}", {"n": counts[state]}) for state in states]
        programmes = [Remark("import-new-programme", {"code": code}) for code in sorted(self.preview.new_programmes)]
        return Panel(closes=(*told, *programmes))

    # --- the draft

    def typed(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "student_id": self.student_id,
            "path": str(self.path) if self.path else None,
            "sheet": self.sheet,
            "mapping": self.mapping,
            "confirmed": sorted(self.confirmed),
        }

    def take(self, typed: Mapping[str, Any]) -> None:
        """What was chosen; the file itself is to be read again before the way goes on."""
        self.kind, self.student_id = typed["kind"], typed.get("student_id")
        self.path = Path(typed["path"]) if typed["path"] else None
        self.sheet, self.mapping = typed["sheet"], typed["mapping"]
        self.confirm(typed["confirmed"])
