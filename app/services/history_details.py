"""What an intention changed, field by field, in words: for the opened line of the history."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.domain.explanations import LocalText
from app.domain.iso_dates import remembered
from app.domain.letters import capitalised
from app.domain.rules import Profile
from app.services import form_templates, history, history_scope, record_names, record_words, settings
from app.services.context import Context
from app.services.history import HistoryLine
from app.services.record_names import Names
from app.services.record_words import SPREAD, THIS, Field
from app.storage import history as journal
from app.storage import peer_log
from app.storage.history import UNDO, Step

Row = Mapping[str, Any]

_MOST = 100  # records told at once
_READ = 5_000  # rows looked into: of a large import the rest is only counted
_KEY = re.compile(r"[0-9a-f]{32}")
_PARTIES = frozenset({("copy_event", "role"), ("copy_event", "holder"), ("paper_copy", "recipient")})
_EDITIONS = frozenset({"edition"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field by its name in words, its value before and after as people write it; empty: there was none."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that was added, changed or removed. `title` names it, `owner` whose it is where that is another."""

    kind: str
    title: str
    owner: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """An opened line; `more` counts the records that are not told for want of room."""

    line: HistoryLine
    records: tuple[RecordChange, ...]
    more: int


def details(ctx: Context, seq: int, subject: tuple[str, str] | None = None, limit: int = _MOST) -> Details:
    """What a line of the journal changed, of one record where it is named.

    UsageError: journal-unknown, history-of-unknown.
    """
    with ctx.database.read() as connection:
        entry = journal.entry(connection, seq)
        only = history_scope.row_ids(connection, *subject) if subject is not None else None
        rows = journal.rows_of(connection, entry.target or seq, only, _READ)
        unread = journal.count_rows(connection, entry.target or seq) - _READ if len(rows) == _READ else 0
        steps = _net(_as_done(rows, entry.kind))
        told = steps[:limit]
        records = in_words(ctx, connection, told)
        if entry.intention == peer_log.IMPORT:
            records = (*_received(ctx, connection, entry.target or seq, only), *records)
    return Details(history.line(ctx, seq), records, len(steps) - len(told) + max(unread, 0))


def _received(ctx: Context, connection: Any, seq: int, only: Collection[str] | None) -> Iterator[RecordChange]:
    """What was done on other PCs and came with an import: when, who, where, in a sentence."""
    fields = tuple(
        FieldChange(
            f"{datetime.fromisoformat(one.at).astimezone():%d.%m.%Y %H:%M}, {one.user}, {one.origin_name}",
            "",
            history.sentence(ctx, one.intention, one.params, one.kind),
        )
        for one in peer_log.received_with(connection, seq)
        if only is None or any(write.key.row_id in only for write in one.writes)
    )
    if fields:
        yield RecordChange("added", ctx.say("exchange-received"), "", fields[:_MOST])


def in_words(ctx: Context, connection: Any, steps: Sequence[Step]) -> tuple[RecordChange, ...]:
    """Rows to be brought from `now` to `then`, told the same way."""
    teller = _Teller(ctx, Names(ctx, connection, steps))
    return tuple(filter(None, map(teller.record, steps)))


def _as_done(steps: Sequence[Step], kind: str) -> Iterator[Step]:
    """The steps from before to after; the journal keeps them the other way round."""
    if kind == UNDO:
        yield from reversed(steps)
    else:
        yield from (replace(step, now=step.then, then=step.now) for step in steps)


def _net(steps: Iterable[Step]) -> list[Step]:
    """One step a row; what was made and taken out at once is left out."""
    merged: dict[str, Step] = {}
    for step in steps:
        first = merged.get(step.row_id)
        merged[step.row_id] = replace(first, then=step.then) if first else step
    return [step for step in merged.values() if step.now is not None or step.then is not None]


class _Teller:
    """Puts rows into words."""

    def __init__(self, ctx: Context, names: Names) -> None:
        self._ctx = ctx
        self._names = names
        self._known = record_words.read(ctx.folders.records)
        self._main = ctx.profile(settings.main_profile(ctx))

    def record(self, step: Step) -> RecordChange | None:
        """A record in words; None when nothing of it would tell a reader anything."""
        row = step.then or step.now
        assert row is not None
        profile = self._names.profile(step.table, row)
        fields = tuple(self._fields(profile, step.table, step.now or {}, step.then or {}))
        kind = "added" if step.now is None else "removed" if step.then is None else "changed"
        if not fields and kind == "changed":
            return None
        return RecordChange(kind, self._title(profile, step.table, row), self._names.owner(step.table, row), fields)

    # --- titles ---------------------------------------------------------------------------------------

    def _title(self, profile: Profile, table: str, row: Row) -> str:
        label = self._label(profile, table, row)
        name = self._names.own_name(table, row)
        return f"{label}: {name}" if name else label

    def _label(self, profile: Profile, table: str, row: Row) -> str:
        if table == "record":
            kind = record_words.of_fact(profile, row["kind"])
            if kind is not None:
                return capitalised(self._say(kind.label))
        return self._say(self._known[table][THIS].label)

    # --- fields ---------------------------------------------------------------------------------------

    def _fields(self, profile: Profile, table: str, before: Row, after: Row) -> Iterator[FieldChange]:
        for column in dict.fromkeys([*(after or before)]):
            if column in SPREAD:
                yield from self._spread(profile, table, before, after, column)
                continue
            field = self._field(profile, table, column, after or before)
            if field is None or before.get(column) == after.get(column):
                continue
            one = _OneField(self, profile, table, column, field)
            change = FieldChange(self._label_of(field), one.words(before), one.words(after))
            if change.before != change.after and ((before and after) or _tells(before, after, column)):
                yield change

    def _label_of(self, field: Field) -> str:
        return capitalised(self._say(field.label))

    def _field(self, profile: Profile, table: str, column: str, row: Row) -> Field | None:
        if table == "setting" and column == "value":
            return record_names.setting(self._ctx, str(row["key"]))
        return record_words.of_column(self._known, profile, table, column)

    def _spread(self, profile: Profile, table: str, before: Row, after: Row, column: str) -> Iterator[FieldChange]:
        """The fields that one column holds by name."""
        if column in record_words.SILENT.get(table, ()):
            return
        old, new = (_flat(table, row.get(column) or {}) for row in (before, after))
        for name in dict.fromkeys([*new, *old]):
            if old.get(name) == new.get(name):
                continue
            field = self._field_below(profile, table, name, after or before)
            if field is not None:
                words = [self.value(profile, field, found.get(name)) for found in (old, new)]
                yield FieldChange(self._label_below(table, name, field), *words)

    def _field_below(self, profile: Profile, table: str, name: str, row: Row) -> Field | None:
        if table == "record":
            return record_words.of_fact(profile, f"{row['kind']}.{name}")
        if table == "case_entry":
            return record_words.of_fact(profile, self._names.fact_of_entry(row, name))
        return record_words.beside(self._known, profile, table, name.rpartition("/")[2])

    def _label_below(self, table: str, name: str, field: Field) -> str:
        about = name.rpartition("/")[0] if table == "act" else ""
        matter = self._names.matter(about) if about else ""
        return f"{self._label_of(field)} ({matter})" if matter else self._label_of(field)

    # --- values ---------------------------------------------------------------------------------------

    def value(self, profile: Profile, field: Field, value: Any, column: str = "") -> str:
        """A value in words: choices, lists, flags, keys and what people write themselves."""
        if value is None or value == "" or value == []:
            return ""
        if isinstance(value, Mapping):
            return "; ".join(f"{key}: {self.value(profile, field, one)}" for key, one in value.items())
        if isinstance(value, list | tuple):
            return self._many(profile, field, value)
        chosen = field.choices.get(str(value))
        if chosen is not None:
            return self._say(chosen)
        if isinstance(value, bool):
            return self._ctx.say(f"choice.{value}")
        if isinstance(value, str) and _KEY.fullmatch(value):
            return self._names.of(value)
        return record_words.written(value, column)

    def _many(self, profile: Profile, field: Field, values: Sequence[Any]) -> str:
        """A list of choices with commas; lines of a table each with what its cells are called."""
        lines = [one for one in values if isinstance(one, Mapping)]
        if not lines:
            return ", ".join(self.value(profile, field, one) for one in values)
        return "\n".join(f"{number}) {self._cells(profile, field, line)}" for number, line in enumerate(lines, 1))

    def _cells(self, profile: Profile, field: Field, line: Row) -> str:
        told = []
        for name, value in line.items():
            cell = record_words.of_fact(profile, f"{field.fact}.{name}")
            if cell is not None and value not in (None, "") and name != "id":
                told.append(f"{self._say(cell.label)}: {self.value(profile, cell, remembered(value))}")
        return "; ".join(told)

    def code(self, profile: Profile, table: str, column: str, value: Any) -> str | None:
        """A code that the regulation or the forms put into words; None for any other value."""
        if not isinstance(value, str):
            return None
        if (table, column) in _PARTIES:
            return self._say(form_templates.party(self._ctx.folders.templates, value))
        if column in _EDITIONS:
            return self.edition(value)
        named: Mapping[str, Any] = {}
        if column == "track":
            named = {key: one.name for key, one in profile.tracks.items()}
        elif (table, column) == ("act", "body"):
            named = {key: one.name for key, one in self._main.bodies.items()}
        elif column == "workflow":
            named = {key: one.title for key, one in profile.workflows.items()}
        return self._say(named[value]) if value in named else None

    def edition(self, edition: str) -> str:
        """An edition by the university and its year; one that is no longer there by its id."""
        known = self._ctx.profiles.get(edition)
        return f"{self._say(known.short_name)}, {known.edition}" if known else edition

    def by_edition(self, value: Row) -> str:
        """A choice kept for each edition: the editions, with the clauses whose reading is confirmed."""
        told = []
        for edition, chosen in value.items():
            known = self._ctx.profiles.get(edition)
            name = self.edition(edition)
            named = known.ambiguities if known and isinstance(chosen, list) else {}
            clauses = [self._ctx.say("plan-clause", clause=named[one].clause) for one in chosen if one in named]
            told.append(f"{name}: {', '.join(clauses)}" if clauses else name)
        return "; ".join(told)

    def step(self, row: Row) -> str:
        return self._names.step(row)

    def _say(self, text: LocalText) -> str:
        return text.in_language(self._ctx.language)


@dataclass(frozen=True, slots=True)
class _OneField:
    """One column of one table, to be said of a row before and after."""

    teller: _Teller
    profile: Profile
    table: str
    column: str
    field: Field

    def words(self, row: Row) -> str:
        value = row.get(self.column)
        if self.table == "case_entry" and self.column == "step" and value:
            return self.teller.step(row)
        if self.table == "setting" and isinstance(value, Mapping):
            return self.teller.by_edition(value)
        if self.table == "setting" and row.get("key") == settings.MAIN_PROFILE:
            return self.teller.edition(str(value))
        said = self.teller.code(self.profile, self.table, self.column, value)
        return said if said is not None else self.teller.value(self.profile, self.field, value, self.column)


def _tells(before: Row, after: Row, column: str) -> bool:
    """Whether a value of a record that came or went says anything: a flag that was never set does not."""
    return (after or before).get(column) is not False


def _flat(table: str, held: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a column by name; what an act says of a matter stands behind the matter and a stroke."""
    if table == "act":
        return dict(_leaves(held, ""))
    return {name: remembered(value) for name, value in held.items() if name not in ("id", "replaced")}


def _leaves(held: Mapping[str, Any], above: str) -> Iterator[tuple[str, Any]]:
    for name, value in held.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{above}{name}/")
        else:
            yield f"{above}{name}", value
