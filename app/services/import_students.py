"""Students of a list against the records: matched by IIN, else asked about; topics and supervisors as proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.domain.errors import Refused
from app.domain.identifiers import mask_iin
from app.domain.kazakh import fold
from app.domain.people import PersonName
from app.exchange.data_rows import Note, Problem
from app.exchange.student_rows import StudentRow
from app.services import academics, settings
from app.services.context import Context
from app.services.import_plan import NAME_PARTS, ROWS_BETWEEN_REPORTS, Change, PlannedRow, name_values, state_of
from app.services.staff_names import StaffNames
from app.storage import matching, queries
from app.storage.database import UnitOfWork
from app.storage.matching import KnownStudent

# Name of a value in the record -> name of its column in a list.
_COLUMNS = {"study_language": "language", "study_group": "group"}


def plan(connection: Any, rows: Sequence[StudentRow]) -> tuple[PlannedRow, ...]:
    """What each row would do. The connection is only read."""
    return tuple(_Plan(connection, rows).rows())


class _Plan:
    """The records that the rows may speak of, fetched together."""

    def __init__(self, connection: Any, rows: Sequence[StudentRow]) -> None:
        self._rows = rows
        self._by_iin = matching.students_by_iin(connection, [row.iin for row in rows if row.iin])
        nameless = {row.name.folded for row in rows if not row.iin and row.name.surname}
        self._by_name = matching.students_by_name(connection, nameless) if nameless else {}
        self._without_iin: dict[str, list[KnownStudent]] = {}
        for known in matching.students_without_iin(connection):
            self._without_iin.setdefault(known.name_fold, []).append(known)
        self._staff = StaffNames(matching.staff_names(connection))

    def rows(self) -> Iterable[PlannedRow]:
        taken: set[str] = set()
        for row in self._rows:
            known, by_name = self._match(row)
            if known is not None and known.id in taken:
                known = None
            if known is not None:
                taken.add(known.id)
            yield self._new(row) if known is None else self._known(row, known, by_name=by_name)

    def _match(self, row: StudentRow) -> tuple[KnownStudent | None, bool]:
        """The record of a row, and whether only the name says so."""
        if row.iin:
            known = self._by_iin.get(row.iin)
            if known is not None or not self._without_iin:
                return known, False
            namesakes = self._without_iin.get(row.name.folded, [])
        else:
            namesakes = self._by_name.get(row.name.folded, [])
        fitting = [one for one in namesakes if not row.programme or one.programme in (None, row.programme)]
        return (fitting[0], True) if len(fitting) == 1 else (None, False)

    def _new(self, row: StudentRow) -> PlannedRow:
        values: dict[str, dict[str, Any]] = {"student": name_values(row.name) | row.values}
        if row.iin:
            values["student"]["iin"] = row.iin
        if row.topics:
            values["topic"] = dict(row.topics)
        notes = row.notes
        if row.supervisor:
            staff_id, code = self._staff.find(row.supervisor)
            values["supervision"] = _supervision(staff_id, row.supervisor)
            if code:
                notes = (*notes, Note("", code, {"name": row.supervisor}))
        state = state_of(known=False, changes=(), problems=row.problems)
        return PlannedRow(
            row.row, row.name.full_name, state, problems=row.problems, notes=notes, values=_with_code(values, row)
        )

    def _known(self, row: StudentRow, known: KnownStudent, *, by_name: bool) -> PlannedRow:
        changes: list[Change] = []
        notes: list[Note] = [*row.notes]
        values: dict[str, dict[str, Any]] = {}
        if own := self._own_changes(row, known, changes):
            values["student"] = own
        if topics := _topic_changes(row, known, changes, notes):
            values["topic"] = topics
        if supervision := self._supervisor_changes(row, known, changes, notes):
            values["supervision"] = supervision
        if known.archived:
            notes.append(Note("", "student-archived", {"name": _stored_name(known).full_name}))
        problems = _doubts(row, known, by_name=by_name)
        state = state_of(known=True, changes=tuple(changes), problems=problems)
        return PlannedRow(
            row.row,
            row.name.full_name,
            state,
            known.id,
            tuple(changes),
            problems,
            tuple(notes),
            _with_ids(values, known, row),
        )

    def _own_changes(self, row: StudentRow, known: KnownStudent, changes: list[Change]) -> dict[str, Any]:
        changed: dict[str, Any] = {}
        for name, value in row.values.items():
            if value != getattr(known, name):
                changed[name] = value
                changes.append(Change(_COLUMNS.get(name, name), getattr(known, name), value))
        if row.iin and row.iin != known.iin:
            changed["iin"] = row.iin
            changes.append(Change("iin", mask_iin(known.iin), mask_iin(row.iin)))
        if renamed := _renamed(row.name, known):
            changed |= renamed
            merged = PersonName(*(renamed.get(part) or getattr(known, part) or "" for part in NAME_PARTS))
            changes.insert(0, Change("name", _stored_name(known).full_name, merged.full_name))
        if row.programme and row.programme != known.programme:
            changed["programme"] = row.programme
            changes.append(Change("programme_code", known.programme, row.programme))
        return changed

    def _supervisor_changes(
        self, row: StudentRow, known: KnownStudent, changes: list[Change], notes: list[Note]
    ) -> dict[str, Any]:
        if not row.supervisor:
            return {}
        staff_id, code = self._staff.find(row.supervisor)
        present = self._staff.name_of(known.staff_id) or known.supervisor_given
        if staff_id is not None and staff_id == known.staff_id:
            return {}
        if staff_id is None and present and self._staff.same_name(present, row.supervisor):
            return {}
        if known.supervisor_decided is not None:
            notes.append(Note("", "supervisor-already-decided"))
            return {}
        if code:
            notes.append(Note("", code, {"name": row.supervisor}))
        changes.append(Change("supervisor", present, self._staff.name_of(staff_id) or row.supervisor))
        return _supervision(staff_id, row.supervisor)


def _topic_changes(row: StudentRow, known: KnownStudent, changes: list[Change], notes: list[Note]) -> dict[str, Any]:
    differing = {language: text for language, text in row.topics.items() if text != getattr(known, f"topic_{language}")}
    if differing and known.topic_decided is not None:
        notes.append(Note("", "topic-already-decided"))
        return {}
    changes.extend(
        Change(f"topic_{language}", getattr(known, f"topic_{language}"), text) for language, text in differing.items()
    )
    return differing


def _doubts(row: StudentRow, known: KnownStudent, *, by_name: bool) -> tuple[Problem, ...]:
    """The row's own problems, and those of the match; a name found makes the missing IIN no question."""
    problems = list(row.problems)
    if by_name:
        stored = _stored_name(known)
        problems = [problem for problem in problems if problem.code != "iin-missing"]
        problems.append(_about(row, "matched-by-name", confirmable=True, name=stored.full_name))
    elif row.name.surname and _is_other_person(row.name, known):
        name = _stored_name(known).full_name
        problems.append(_about(row, "iin-other-name", confirmable=True, name=name))
    enrolled = row.values.get("enrol_date")
    if enrolled and known.first_day and known.first_day < enrolled:
        problems.append(_about(row, "study-dates", enrol_date=enrolled, first_day=known.first_day))
    return tuple(problems)


def _about(row: StudentRow, code: str, *, confirmable: bool = False, **params: object) -> Problem:
    """A problem of the row as a whole."""
    return Problem(row.row, "", "", code, params, confirmable)


def _is_other_person(given: PersonName, known: KnownStudent) -> bool:
    """One part of a name changes by marriage or by a slip; both at once mean another person's IIN."""
    return (
        given.surname != known.surname
        and given.given_name != known.given_name
        and fold(given.surname) != fold(known.surname or "")
        and fold(given.given_name) != fold(known.given_name or "")
    )


def _renamed(given: PersonName, known: KnownStudent) -> dict[str, Any]:
    """The parts of the name in which the list differs; a part that the list leaves out is no change."""
    return {part: text for part, text in name_values(given).items() if text != getattr(known, part)}


def _stored_name(known: KnownStudent) -> PersonName:
    return PersonName(known.surname or "", known.given_name or "", known.patronymic or "")


def _supervision(staff_id: str | None, text: str) -> dict[str, Any]:
    return {"staff_id": staff_id, "name_given": None if staff_id else text}


def _with_code(values: dict[str, dict[str, Any]], row: StudentRow) -> dict[str, dict[str, Any]]:
    if row.programme:
        values["student"]["programme"] = row.programme
    return values


def _with_ids(values: dict[str, dict[str, Any]], known: KnownStudent, row: StudentRow) -> dict[str, dict[str, Any]]:
    """The rows that the values go to; None where a row is still to be written."""
    for table, row_id in (("topic", known.topic_id), ("supervision", known.supervision_id)):
        if table in values:
            values[table]["id"] = row_id
    enrolled = row.values.get("enrol_date")
    if enrolled and "student" in values and known.cohort in (None, _cohort(known)):
        values["student"]["cohort"] = academics.academic_year(enrolled)
    return values


def _cohort(known: KnownStudent) -> int | None:
    return academics.academic_year(known.enrol_date) if known.enrol_date else None


# --- writing -------------------------------------------------------------------------------------------------------


def write(
    ctx: Context,
    unit: UnitOfWork,
    rows: Sequence[PlannedRow],
    new_programmes: Mapping[str, Mapping[str, str]],
    progress: Any = None,
) -> None:
    """Write the taken rows and the programmes they need."""
    programmes = _write_programmes(ctx, unit, rows, new_programmes)
    fresh = [row for row in rows if row.record_id is None]
    ids = unit.insert_many("student", [_student(ctx, row, programmes) for row in fresh])
    for table in ("topic", "supervision"):
        unit.insert_many(
            table,
            (
                row.values[table] | {"student_id": student_id}
                for row, student_id in zip(fresh, ids, strict=True)
                if table in row.values
            ),
        )
    known = [row for row in rows if row.record_id is not None]
    for index, row in enumerate(known):
        if progress is not None and index % ROWS_BETWEEN_REPORTS == 0:
            progress(index, len(known))
        _update(unit, row, programmes)


def _write_programmes(
    ctx: Context,
    unit: UnitOfWork,
    rows: Iterable[PlannedRow],
    new_programmes: Mapping[str, Mapping[str, str]],
) -> dict[str, tuple[str, str]]:
    """Code -> id and edition. Programmes that the list names come in under the main edition."""
    known = {row["code"]: (row["id"], row["edition"]) for row in queries.rows(unit.connection, "programme")}
    needed = {row.values.get("student", {}).get("programme") for row in rows}
    for code, names in new_programmes.items():
        if code in needed and code not in known:
            edition = settings.main_profile(ctx)
            values = {f"name_{language}": name for language, name in names.items()}
            known[code] = (unit.insert("programme", values | {"code": code, "edition": edition}), edition)
    return known


def _student(ctx: Context, row: PlannedRow, programmes: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    values = dict(row.values["student"])
    code = values.pop("programme", None)
    if code is None:
        values["edition"] = settings.main_profile(ctx)
    else:
        values["programme_id"], values["edition"] = programmes[code]
        values["level"] = _level(code)
    enrolled = values.get("enrol_date")
    if enrolled is not None:
        values["cohort"] = academics.academic_year(enrolled)
    return values


def _level(code: str) -> str:
    """The level of study that the first digit of a programme code stands for."""
    return "doctoral" if code.startswith("8") else "master"


def _update(unit: UnitOfWork, row: PlannedRow, programmes: Mapping[str, tuple[str, str]]) -> None:
    if row.record_id is None:
        raise Refused("import-stale")
    if "student" in row.values:
        values = dict(row.values["student"])
        code = values.pop("programme", None)
        if code is not None:
            values["programme_id"] = programmes[code][0]
        unit.update("student", row.record_id, values)
    for table in ("topic", "supervision"):
        if table not in row.values:
            continue
        values = dict(row.values[table])
        row_id = values.pop("id")
        if row_id is None:
            unit.insert(table, values | {"student_id": row.record_id})
        else:
            unit.update(table, row_id, values)
