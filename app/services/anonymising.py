"""People whose term of storage is over, and their anonymising: what tells who they were goes, numbers remain.

It cannot be undone. Copies made before keep everything, and what lies outside the program; other PCs follow with the
next package that they take in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from app.domain.anonymity import Person, Relabelled, Traces
from app.domain.calendar import add_months
from app.domain.errors import EnvironmentProblem, Refused
from app.domain.identifiers import iin_sex
from app.domain.people import PersonName
from app.services import anonymous_files, backup_lists, declension, history_scope, settings
from app.services.context import Context
from app.services.roles import ANONYMISE
from app.services.statuses import GONE
from app.services.students import ANONYMISED as SINCE
from app.services.students import name_of
from app.services.wording import LANGUAGES
from app.storage import anonymising as storage
from app.storage import partners, queries
from app.storage.anonymising import Lessening
from app.storage.database import Changes, UnitOfWork
from app.storage.tables import metadata

Row = dict[str, Any]

KEEP_YEARS = "privacy.keep-years"
WORD, NAME = "anonymise-word", "anonymous-name"
_MONTHS = 12
# Results that are told in words of nobody's own.
_RESULTS = frozenset({"defence.meeting.grade", "practices.report.grade"})
_PLAIN = frozenset({"number", "flag", "date"})


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who left: how and when, and the last day of the term for which the data are kept."""

    id: str
    name: str
    programme: str
    cohort: int | None
    status: str
    left: date
    until: date


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """When somebody was anonymised (ISO date), and the name that took the place of his."""

    since: str
    label: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Whose term is over. `years` is None while the department chose no term; `undated` left nobody knows when."""

    years: int | None
    over: tuple[Leaver, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What anonymising would take out, and what it cannot: `backups` are the days of copies that keep everything,
    `partners` other PCs of the department. `shared` papers tell of other people too: the names are taken out of their
    files, not out of their `shared_scans`.
    """

    names: tuple[str, ...]
    papers: int
    pages: int
    shared: int
    shared_scans: int
    backups: tuple[datetime, ...]
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What was taken out. `trouble` is why the file could not be written anew, so that traces may be left in it."""

    people: int
    papers: int
    redacted: int
    changes: Changes
    trouble: EnvironmentProblem | None = None


# --- whose term is over --------------------------------------------------------------------------------


def terms(ctx: Context) -> Terms:
    """Those who graduated, were expelled or moved, and are kept for longer than the department chose; nobody while it
    chose nothing.
    """
    chosen = settings.own(ctx, KEEP_YEARS)
    with ctx.database.read() as connection:
        rows = [row for row in queries.rows(connection, "student", status=list(GONE)) if mark_of(row) is None]
        programmes = {row["id"]: row["code"] for row in queries.rows(connection, "programme")}
    undated = sum(row["status_date"] is None for row in rows)
    if chosen is None:
        return Terms(None, (), undated)
    found = [_leaver(row, programmes, chosen) for row in rows if row["status_date"] is not None]
    over = sorted((one for one in found if one.until < ctx.today()), key=lambda one: (one.until, one.name))
    return Terms(chosen, tuple(over), undated)


def mark_of(row: Mapping[str, Any]) -> Mark | None:
    """Of a student, or of an image of one; None while he is told by his name."""
    since = (row.get("more") or {}).get(SINCE)
    return Mark(str(since), row["surname"]) if since else None


def _leaver(row: Row, programmes: dict[str, str], years: int) -> Leaver:
    return Leaver(
        row["id"],
        name_of(row).full_name,
        programmes.get(row["programme_id"] or "", ""),
        row["cohort"],
        row["status"],
        row["status_date"],
        add_months(row["status_date"], years * _MONTHS),
    )


def outlook(ctx: Context, student_ids: Sequence[str]) -> Outlook:
    """What would be taken out, before anybody decides. Refused: anonymise-nobody, anonymise-term."""
    chosen = _chosen(ctx, student_ids)
    with ctx.database.read() as connection:
        ids = _row_ids(connection, student_ids)
        files = anonymous_files.of_papers(connection, _papers_among(connection, ids))
        traces = _traces(connection, dict(_labels(ctx, connection, student_ids)), ids)
        shared = storage.naming(connection, "paper", traces) - {row["id"] for row in files.papers}
        scanned = queries.rows_by(connection, "scan_page", "paper_id", shared)
        partners = tuple(row["name"] for row in queries.rows(connection, "partner"))
    return Outlook(
        tuple(one.name for one in chosen),
        len(files.papers),
        len(files.pages),
        len(shared),
        sum(len(rows) for rows in scanned.values()),
        tuple(line.made for line in backup_lists.lines(ctx.database.path)),
        partners,
    )


def warning(ctx: Context, found: Outlook) -> tuple[str, ...]:
    """What is told before it is done, a sentence each, in the user's language."""
    days = ", ".join(dict.fromkeys(f"{made:%d.%m.%Y}" for made in found.backups))
    told = [("anonymise-warning", {"n": len(found.names), "names": "; ".join(found.names)})]
    told += [("anonymise-papers", {"papers": found.papers, "pages": found.pages})] * bool(found.papers)
    told += [("anonymise-shared", {"shared": found.shared})] * bool(found.shared)
    told += [("anonymise-shared-scans", {"pages": found.shared_scans})] * bool(found.shared_scans)
    told += [("anonymise-backups", {"n": len(found.backups), "days": days})] * bool(found.backups)
    told += [("anonymise-partners", {"names": ", ".join(found.partners)})] * bool(found.partners)
    return tuple(ctx.say(code, **params) for code, params in (*told, ("anonymise-elsewhere", {})))


def report(ctx: Context, done: Done) -> str:
    """What was done, and what is still to be mended."""
    said = ctx.say("anonymise-done", people=done.people, papers=done.papers, redacted=done.redacted)
    if done.trouble is None:
        return said
    return f"{said} {ctx.say('anonymise-trouble', reason=ctx.wording.error(done.trouble, ctx.language))}"


def _chosen(ctx: Context, student_ids: Collection[str]) -> list[Leaver]:
    if not student_ids:
        raise Refused("anonymise-nobody")
    found = [one for one in terms(ctx).over if one.id in student_ids]
    if len(found) != len(set(student_ids)):
        raise Refused("anonymise-term")
    return found


# --- anonymising ---------------------------------------------------------------------------------------


def anonymise(ctx: Context, student_ids: Sequence[str], word: str) -> Done:
    """Take out what tells who these people were; `word` is typed by a person who means it.

    Refused: anonymise-word, anonymise-nobody, anonymise-term, pdf-not-redacted, scan-damaged; EnvironmentProblem.
    """
    if word.strip() not in {ctx.wording.say(WORD, {}, language) for language in LANGUAGES}:
        raise Refused("anonymise-word-wrong", word=ctx.say(WORD))
    _chosen(ctx, student_ids)
    since = ctx.today().isoformat()
    with ctx.database.read() as connection:
        marks = {student_id: Mark(since, label) for student_id, label in _labels(ctx, connection, student_ids)}
    return _take_out(ctx, marks, frozenset())


def follow(ctx: Context, marks: Mapping[str, Mark], elsewhere: Collection[str]) -> Done:
    """Anonymise whom another PC has anonymised, under the same names; whoever has another one here gets that.

    Files of the papers and scans of these ids were rid of the people there. Refused: role-may-not, pdf-not-redacted,
    scan-damaged; EnvironmentProblem.
    """
    return _take_out(ctx, marks, elsewhere)


def _take_out(ctx: Context, marks: Mapping[str, Mark], elsewhere: Collection[str]) -> Done:
    with ctx.intention("anonymise.students", undoable=False, n=len(marks)) as unit:
        ids = _row_ids(unit.connection, marks)
        files = anonymous_files.of_papers(unit.connection, _papers_among(unit.connection, ids), elsewhere)
        former = {one: was.label for one, was in marks_in(unit.connection).items() if one in marks}
        labels = {student_id: mark.label for student_id, mark in marks.items()}
        traces = _traces(unit.connection, {one: label for one, label in labels.items() if one not in former}, ids)
        conflicts = storage.conflicts_about(unit.connection, ids)
        storage.lessen(unit.connection, ids | files.row_ids | conflicts, Lessening(labels, partial(remaining, ctx)))
        shared = [row_id for table, row_id in sorted(storage.scrub(unit.connection, traces)) if table == "paper"]
        storage.scrub(unit.connection, Relabelled({was: labels[one] for one, was in former.items()}))
        anonymous_files.take_out(ctx, unit, files)
        redacted = anonymous_files.redact(ctx, unit, files, shared, traces)
        _take_rows(unit, "word_form", ids)
        _take_rows(unit, "merge_conflict", conflicts)
        for student_id, mark in marks.items():
            unit.update("student", student_id, {"archived": True, "more": {SINCE: mark.since}})
        anonymous_files.remove_freed(ctx, unit.connection, files.freed)
    ctx.memory.clear()
    changes = Changes(unit.changes.seq, frozenset(metadata.tables))
    return Done(len(marks), len(files.papers), redacted, changes, _cleared(ctx))


def clear_traces(ctx: Context) -> Changes:
    """Write the database file anew, where that could not be done right away.

    Refused: role-may-not. EnvironmentProblem: disk-full, ...
    """
    ctx.require(ANONYMISE)
    ctx.database.compact()
    return Changes(None)


def _cleared(ctx: Context) -> EnvironmentProblem | None:
    try:
        clear_traces(ctx)
    except EnvironmentProblem as problem:
        return problem
    return None


def _take_rows(unit: UnitOfWork, table: str, ids: Collection[str]) -> None:
    for row_id in queries.rows_by(unit.connection, table, "id", ids):
        unit.delete(table, row_id)


def _row_ids(connection: Any, student_ids: Iterable[str]) -> set[str]:
    """Every row that belongs to the people, or once did."""
    return history_scope.row_ids_of(connection, "student", student_ids)


def _papers_among(connection: Any, ids: Collection[str]) -> list[str]:
    return list(queries.rows_by(connection, "paper", "id", ids))


# --- who they were ---------------------------------------------------------------------------------------


def marks_in(connection: Any) -> dict[str, Mark]:
    """Everybody who is anonymised here."""
    found = {row["id"]: mark_of(row) for row in queries.rows(connection, "student", archived=True)}
    return {student_id: mark for student_id, mark in found.items() if mark is not None}


def _traces(connection: Any, labels: Mapping[str, str], ids: Collection[str]) -> Traces:
    images = storage.images_of(connection, ids, ("student", "topic"))
    for table, column in (("student", "id"), ("topic", "student_id")):
        images += [(table, row) for one in labels for row in queries.rows(connection, table, **{column: one})]
    return traces_in(connection, labels, images)


def traces_in(connection: Any, labels: Mapping[str, str], images: Sequence[tuple[str, Row]]) -> Traces:
    """What tells these people from all others by these rows, as (table, row)."""
    people = [_person(student_id, label, images) for student_id, label in labels.items()]
    return Traces(people, _others(connection, labels))


def _labels(ctx: Context, connection: Any, student_ids: Collection[str]) -> list[tuple[str, str]]:
    """The names that take the place of theirs, numbered on from those given before; where other PCs number too, with
    the mark of this one."""
    known = len(marks_in(connection))
    mark = partners.paper_mark(connection)
    ending = f"-{mark}" if mark else ""
    return [
        (student_id, ctx.wording.say(NAME, {"number": f"{number}{ending}"}, "kk"))
        for number, student_id in enumerate(student_ids, known + 1)
    ]


def _person(student_id: str, label: str, images: Sequence[tuple[str, Row]]) -> Person:
    """Present and former names, numbers, addresses and topics; what another person wrote of him is found by these."""
    rows = [row for table, row in images if table == "student" and row["id"] == student_id]
    topics = [row for table, row in images if table == "topic" and row.get("student_id") == student_id]
    names = dict.fromkeys(name for row in rows for name in _names(row))
    texts = [row.get(column) for row in rows for column in ("iin", "phone", "email")]
    texts += [topic.get(language) for topic in topics for language in LANGUAGES]
    return Person(label, tuple(names), tuple(dict.fromkeys(text for text in texts if text)))


def _names(row: Row) -> Iterator[PersonName]:
    """The name as it is, and in the cases of Russian for the sex that something tells, else for either."""
    name = name_of(row)
    yield name
    told = (iin_sex(row["iin"]) if row.get("iin") else None) or name.sex
    decline: Callable[..., list[PersonName]] = declension.every_case
    for sex in (told,) if told else ("male", "female"):
        yield from decline(name, sex)


def _others(connection: Any, student_ids: Collection[str]) -> Iterator[PersonName]:
    """Everybody else whose name may stand in a text."""
    for table in ("student", "staff"):
        yield from (name_of(row) for row in queries.rows(connection, table) if row["id"] not in student_ids)
    yield from (PersonName.parse(row["name"] or "") for row in queries.rows(connection, "official"))


def remaining(ctx: Context, kind: str, data: Row) -> Row:
    """What of a record of facts says nothing of the person: numbers, dates, yes and no, what was chosen from a list."""
    return {name: value for name, value in data.items() if _remains(ctx, f"{kind}.{name}")}


def _remains(ctx: Context, fact: str) -> bool:
    specs = (profile.facts.get(fact) for profile in ctx.profiles.values())
    spec = next((one for one in specs if one is not None), None)
    if spec is None:
        return False
    return spec.type in _PLAIN or fact in _RESULTS or (spec.type == "text" and bool(spec.choices))
