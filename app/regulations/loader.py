"""Reads regulation folders and the calendar seed into domain values; a faulty file is refused by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from app.domain.calendar import Counting, DayOff, WorkingCalendar
from app.domain.errors import Refused
from app.domain.expressions import Expr
from app.domain.regulation import compiled
from app.domain.rules import (
    DEPARTMENT,
    Ambiguity,
    Body,
    Constant,
    FactSpec,
    NamedValue,
    Profile,
    Rule,
    Setting,
    Table,
    Track,
)
from app.domain.sheets import Sheet
from app.domain.workflow import Workflow
from app.regulations.digest import digest_of
from app.regulations.faults import Fault, SourceFile
from app.regulations.files import (
    AmbiguitiesFile,
    CalendarFile,
    FactEntry,
    ProfileFile,
    RulesFile,
    SettingEntry,
    SheetFile,
    TableFile,
    ValueEntry,
    WorkflowFile,
)
from app.regulations.reading import Names, Reader, read_term
from app.regulations.rules import read_rule, read_workflow
from app.regulations.sheets import read_sheet

PROFILE_FILE = "profile.toml"
AMBIGUITIES_FILE = "ambiguities.toml"
FACTS = "facts"
FACT_TYPES = frozenset({"text", "texts", "date", "number", "flag", "list", "record"})
_MATCHES = frozenset({"equal", "from", "in"})


def load_profiles(root: Path) -> dict[str, Profile]:
    """Every edition below `root`, by id; the fact dictionary lies beside the folders."""
    shared = root / FACTS
    folders = sorted(path.parent for path in root.glob(f"*/{PROFILE_FILE}"))
    profiles = (load_profile(folder, shared) for folder in folders)
    return {profile.id: profile for profile in profiles}


def load_installed(root: Path, shared_facts: Path) -> tuple[dict[str, Profile], dict[str, Refused]]:
    """The editions that a department installed itself, by id, and by folder the faults of those that this program
    can no longer read: one of them must not keep the others from being used."""
    profiles: dict[str, Profile] = {}
    faulty: dict[str, Refused] = {}
    for folder in sorted(path.parent for path in root.glob(f"[!.]*/{PROFILE_FILE}")):
        try:
            profile = load_profile(folder, shared_facts)
            profiles[profile.id] = profile
        except Refused as fault:
            faulty[folder.name] = fault
    return profiles, faulty


# The editions this process read last, by the digest of their files: a department opened again finds its own.
_read: dict[str, Profile] = {}
_MOST_KEPT = 16


def load_profile(folder: Path, shared_facts: Path) -> Profile:
    """One edition, checked whole; Refused("profile-fault") names file, line and reason.

    A folder `facts` of the edition adds facts of its own to the shared ones. Files that say the same give the same
    object.
    """
    try:
        digest = digest_of(folder, shared_facts)
    except OSError:  # told with the name of the file where that is read
        return _read_profile(folder, shared_facts, "")
    if digest not in _read:
        profile = _read_profile(folder, shared_facts, digest)
        if len(_read) >= _MOST_KEPT:
            _read.pop(next(iter(_read)))
        _read[digest] = profile
    return _read[digest]


def _read_profile(folder: Path, shared_facts: Path, digest: str) -> Profile:
    facts = load_facts(shared_facts, folder / FACTS)
    head = SourceFile(folder / PROFILE_FILE)
    with head.faults_told():
        entry = head.shaped(ProfileFile)
        constants = _constants(entry)
    ambiguities = _ambiguities(folder)
    settings = _settings(folder, ambiguities)
    tables = _tables(folder)
    sources = _rule_sources(folder)
    predicates = {name: raw for _, shaped in sources for name, raw in shaped.predicates.items()}
    values = {name: shaped.values[name] for _, shaped in sources for name in shaped.values}
    rule_ids = {rule.id for _, shaped in sources for rule in shaped.rules}
    raw_values = {name: one.value for name, one in values.items()}
    names = Names(facts, constants, settings.keys(), tables, predicates, ambiguities, raw_values, rule_ids)
    rules = tuple(_rules(sources, names, entry.tracks.keys()))
    profile = Profile(
        id=entry.id,
        university=entry.university.local(),
        short_name=entry.short_name.local(),
        edition=entry.edition,
        language=entry.language,
        title=entry.title.local(),
        legal_basis=tuple(text.local() for text in entry.legal_basis),
        valid_from=entry.valid_from,
        counting=Counting(entry.counting.roll, entry.counting.anchor_counts),
        bodies=_bodies(entry),
        tracks={key: Track(key, track.local(), track.years) for key, track in entry.tracks.items()},
        constants=constants,
        settings=settings,
        ambiguities=ambiguities,
        tables=tables,
        rules=rules,
        workflows=_workflows(folder, names, entry.bodies.keys(), [rule.id for rule in rules]),
        facts=facts,
        organisation=entry.organisation,
        predicates={name: Reader(names, free=True).condition(raw, ()) for name, raw in predicates.items()},
        values=_named_values(values, names),
        active_when=_active_when(head, entry, names),
        sheets=_sheets(folder, names, [rule.id for rule in rules]),
        digest=digest,
    )
    compiled(profile)
    return profile


def _bodies(entry: ProfileFile) -> dict[str, Body]:
    return {key: Body(key, body.local(), body.chair, body.secretary, body.own) for key, body in entry.bodies.items()}


def _named_values(values: Mapping[str, ValueEntry], names: Names) -> dict[str, NamedValue]:
    reader = Reader(names, free=True)
    return {name: NamedValue(one.title.local(), reader.expression(one.value, ())) for name, one in values.items()}


def _active_when(head: SourceFile, entry: ProfileFile, names: Names) -> Expr | None:
    if entry.active_when is None:
        return None
    with head.faults_told():
        return Reader(names).condition(entry.active_when, ("active_when",))


def load_facts(*paths: Path) -> dict[str, FactSpec]:
    """The dictionary of facts: what each is called and what kind of value it holds.

    A path is a file or a folder of files; a folder that does not exist adds nothing. An entry of a later path words
    a fact of an earlier one anew; the kind of its value stays.
    """
    facts: dict[str, FactSpec] = {}
    for path in paths:
        facts |= _facts_of(path, facts)
    return facts


def _facts_of(path: Path, known: Mapping[str, FactSpec]) -> dict[str, FactSpec]:
    facts: dict[str, FactSpec] = {}
    for file in [path] if path.suffix else sorted(path.glob("*.toml")):
        source = SourceFile(file)
        with source.faults_told():
            for name, entry in source.shaped(dict[str, FactEntry]).items():
                _new(name, facts, (name,))
                facts[name] = _fact(name, entry)
                if name in known and known[name].type != entry.type:
                    raise Fault((name, "type"), "fact-kind-differs", name=name, kind=known[name].type)
    return facts


def _fact(name: str, entry: FactEntry) -> FactSpec:
    if entry.type not in FACT_TYPES:
        raise Fault((name, "type"), "fact-type-unknown", name=entry.type)
    if entry.type == "list" and not entry.subject:
        raise Fault((name,), "key-missing", key="subject")
    if entry.stored and (entry.type not in ("list", "record") or not _may_be_kept(name)):
        raise Fault((name, "stored"), "fact-not-storable", name=name)
    choices = {value: text.local() for value, text in entry.choices.items()}
    return FactSpec(name, entry.type, entry.local(), entry.subject, choices, entry.stored, entry.grows, entry.ahead)


def _may_be_kept(name: str) -> bool:
    """Whether a list or record of this name can be kept by itself: not a part of another, but for the department's."""
    parent, _, own = name.rpartition(".")
    return bool(own) and parent in ("", DEPARTMENT)


def load_calendar_seed(path: Path) -> WorkingCalendar:
    """The working calendar shipped with the program, for a five-day week."""
    source = SourceFile(path)
    with source.faults_told():
        entry = source.shaped(CalendarFile)
        days_off = []
        for index, year in enumerate(entry.years):
            for number, off in enumerate(year.days_off):
                place = ("years", index, "days_off", number)
                if off.holiday not in entry.holidays:
                    raise Fault((*place, "holiday"), "holiday-unknown", name=off.holiday)
                name = entry.holidays[off.holiday].local()
                days_off.append(DayOff(off.day, off.holiday, name, frozenset(off.weeks)))
    return WorkingCalendar(
        days_off,
        (day for year in entry.years for day in year.working_days),
        (year.year for year in entry.years if year.confirmed),
    )


def _constants(entry: ProfileFile) -> dict[str, Constant]:
    return {
        key: Constant(key, read_term(constant.value) or constant.value, constant.clause)
        for key, constant in entry.constants.items()
    }


def _ambiguities(folder: Path) -> dict[str, Ambiguity]:
    """What the regulation leaves unclear and how the edition reads it, from `ambiguities.toml` when there is one."""
    path = folder / AMBIGUITIES_FILE
    if not path.exists():
        return {}
    source = SourceFile(path)
    found: dict[str, Ambiguity] = {}
    with source.faults_told():
        for index, one in enumerate(source.shaped(AmbiguitiesFile).ambiguities):
            _new(one.id, found, ("ambiguities", index, "id"))
            found[one.id] = Ambiguity(one.id, one.clause, one.problem.local(), one.treatment.local())
    return found


def _settings(folder: Path, ambiguities: Mapping[str, Ambiguity]) -> dict[str, Setting]:
    """The choices of an edition, from the files of its folder `settings`."""
    settings: dict[str, Setting] = {}
    for path in sorted(folder.glob("settings/*.toml")):
        source = SourceFile(path)
        with source.faults_told():
            for key, one in source.shaped(dict[str, SettingEntry]).items():
                _new(key, settings, (key,))
                if one.choices and one.default not in one.choices:
                    raise Fault((key, "default"), "default-not-a-choice", name=key)
                if one.reason and one.reason not in ambiguities:
                    raise Fault((key, "reason"), "ambiguity-unknown", name=one.reason)
                settings[key] = Setting(
                    key,
                    one.default,
                    one.title.local(),
                    tuple(one.choices),
                    one.reason,
                    one.confirmed,
                    {value: text.local() for value, text in one.choice_titles.items()},
                )
    return settings


def _tables(folder: Path) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    for path in sorted(folder.glob("tables/*.toml")):
        source = SourceFile(path)
        with source.faults_told():
            entry = source.shaped(TableFile)
            _new(entry.id, tables, ("id",))
            _check_table(entry)
            tables[entry.id] = Table(entry.id, entry.clause, entry.match, tuple(entry.rows))
    return tables


def _check_table(entry: TableFile) -> None:
    for column, how in entry.match.items():
        if how not in _MATCHES:
            raise Fault(("match", column), "match-unknown", name=how)
        for index, row in enumerate(entry.rows):
            if column not in row:
                raise Fault(("rows", index), "key-missing", key=column)
            if how == "in" and not isinstance(row[column], list):
                raise Fault(("rows", index, column), "list-expected")


def _rule_sources(folder: Path) -> list[tuple[SourceFile, RulesFile]]:
    sources: list[tuple[SourceFile, RulesFile]] = []
    predicates: dict[str, object] = {}
    values: dict[str, object] = {}
    for path in sorted(folder.glob("rules/*.toml")):
        source = SourceFile(path)
        with source.faults_told():
            entry = source.shaped(RulesFile)
            for name in entry.predicates:
                _new(name, predicates, ("predicates", name))
            for name in entry.values:
                _new(name, values, ("values", name))
            predicates |= entry.predicates
            values |= entry.values
        sources.append((source, entry))
    return sources


def _rules(sources: Iterable[tuple[SourceFile, RulesFile]], names: Names, tracks: Iterable[str]) -> Iterator[Rule]:
    known_tracks = frozenset(tracks)
    seen: dict[str, object] = {}
    for source, entry in sources:
        with source.faults_told():
            for name, raw in entry.predicates.items():
                Reader(names, free=True, using=(name,)).condition(raw, ("predicates", name))
            for name, one in entry.values.items():
                reader = Reader(names, free=True, using=(f"computed {name}",))
                reader.value(one.value, ("values", name, "value"))
            for index, rule in enumerate(entry.rules):
                _new(rule.id, seen, ("rules", index, "id"))
                seen[rule.id] = rule
                yield read_rule(rule, names, known_tracks, ("rules", index))


def _workflows(folder: Path, names: Names, bodies: Iterable[str], rule_ids: Iterable[str]) -> dict[str, Workflow]:
    """The workflows in the order that each file gives itself, such as that of study."""
    workflows: dict[str, Workflow] = {}
    places: dict[str, int] = {}
    known_bodies, known_rules = frozenset(bodies), frozenset(rule_ids)
    for path in sorted(folder.glob("workflows/*.toml")):
        source = SourceFile(path)
        with source.faults_told():
            entry = source.shaped(WorkflowFile)
            _new(entry.id, workflows, ("id",))
            places[entry.id] = entry.order
            workflows[entry.id] = read_workflow(entry, names, known_bodies, known_rules)
    return {name: workflows[name] for name in sorted(workflows, key=places.__getitem__)}


def _sheets(folder: Path, names: Names, rule_ids: Iterable[str]) -> dict[str, Sheet]:
    """What stands behind the rows of sheets, from the files of the folder `sheets`."""
    sheets: dict[str, Sheet] = {}
    known_rules = frozenset(rule_ids)
    for path in sorted(folder.glob("sheets/*.toml")):
        source = SourceFile(path)
        with source.faults_told():
            entry = source.shaped(SheetFile)
            _new(entry.id, sheets, ("id",))
            sheets[entry.id] = read_sheet(entry, names, known_rules)
    return sheets


def _new(name: str, known: Mapping[str, object], path: tuple[str | int, ...]) -> None:
    """Refuses an id given twice."""
    if name in known:
        raise Fault(path, "id-twice", name=name)
