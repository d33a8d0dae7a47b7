"""What a record is called and whose it is, by its row: names in place of keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.domain.explanations import LocalText
from app.domain.rules import Profile
from app.domain.workflow import Workflow
from app.services import record_words, settings
from app.services.context import Context
from app.services.record_words import Field
from app.storage import derived
from app.storage import history as journal
from app.storage.history import Step

Row = Mapping[str, Any]

_KEY = re.compile(r"[0-9a-f]{32}")
# The columns that lead from a row to the record that it is a part of.
_OWNERS = (
    "student_id", "staff_id", "plan_id", "internship_id", "case_id", "copy_id", "paper_id", "act_id", "owner_id",
)  # fmt: skip
_PEOPLE = frozenset({"student", "staff"})
_NAMING = ("name_kk", "name_ru", "name_en")


class Names:
    """Records by name. `steps` are the rows that will be spoken of: what they refer to is read at once."""

    def __init__(self, ctx: Context, connection: Any, steps: Sequence[Step]) -> None:
        self._ctx = ctx
        self._connection = connection
        self._words = record_words.read(ctx.folders.records)
        self._main = ctx.profile(settings.main_profile(ctx))
        images = [image for step in steps for image in (step.now, step.then) if image is not None]
        self._rows: dict[str, tuple[str, Row] | None] = {}
        self._read(_keys(images))

    def of(self, record_id: str) -> str:
        """What a record is called, with whose it is; nothing for one that nobody knows."""
        found = self._row(record_id)
        if found is None:
            return ""
        table, row = found
        name, owner = self.own_name(table, row), self.owner(table, row)
        return ", ".join(part for part in (name or self._say(self._label(table, row)), owner) if part)

    def own_name(self, table: str, row: Row) -> str:
        """What tells a record from others of its kind; nothing where only its owner does."""
        if table in _PEOPLE:
            return derived.full_name(row)
        naming = _NAMES.get(table)
        return naming(self, row) if naming else ""

    def owner(self, table: str, row: Row) -> str:
        """The person, paper or meeting that a part belongs to; nothing for what stands by itself."""
        if table in _PEOPLE:
            return ""
        for column in _OWNERS:
            found = self._row(row.get(column) or "")
            if found is not None:
                of, above = found
                return ", ".join(part for part in (self.own_name(of, above), self.owner(of, above)) if part)
        return ""

    def profile(self, table: str, row: Row) -> Profile:
        """The edition that names the facts of a row: its student's, else the main one."""
        if table == "student":
            return self._edition(row)
        for column in _OWNERS:
            found = self._row(row.get(column) or "")
            if found is not None:
                return self.profile(*found)
        return self._main

    def fact_of_entry(self, entry: Row, name: str) -> str:
        """The fact that an entry of a case keeps by this name: `item` stands for the case's list."""
        flow = self._workflow(entry)
        if name.startswith("item.") and flow is not None and flow.item_of:
            return f"{flow.item_of}.{name.removeprefix('item.')}"
        return name

    def step(self, entry: Row) -> str:
        """What is done at the step of an entry."""
        flow = self._workflow(entry)
        action = next((one.action for one in flow.steps if one.id == entry["step"]), None) if flow else None
        return self._say(action) if action else ""

    def matter(self, about: str) -> str:
        """What the minutes speak of: a step, or the decision that goes with a letter."""
        kind, _, rest = about.partition("/")
        if kind == "enclosed":
            return self.of(rest)
        workflow_id, _, step_id = rest.partition("/")
        flow = self._main.workflows.get(workflow_id)
        return next((self._say(one.action) for one in flow.steps if one.id == step_id), "") if flow else ""

    # --- inside -----------------------------------------------------------------------------------------

    def _row(self, record_id: str) -> tuple[str, Row] | None:
        if record_id and record_id not in self._rows:
            self._read([record_id])
        return self._rows.get(record_id)

    def _read(self, record_ids: Iterable[str]) -> None:
        found = journal.rows_by_id(self._connection, record_ids)
        self._rows |= {record_id: found.get(record_id) for record_id in record_ids}

    def _edition(self, student: Row) -> Profile:
        return self._ctx.profiles.get(student["edition"]) or self._main

    def _workflow(self, entry: Row) -> Workflow | None:
        found = self._row(entry["case_id"])
        if found is None:
            return None
        case = found[1]
        return self.profile("work_case", case).workflows.get(case["workflow"])

    def _label(self, table: str, row: Row) -> LocalText:
        kind = record_words.of_fact(self.profile(table, row), row["kind"]) if table == "record" else None
        return (kind or self._words[table][record_words.THIS]).label

    def _say(self, text: LocalText) -> str:
        return text.in_language(self._ctx.language)

    # --- names of each kind --------------------------------------------------------------------------------

    def _local(self, row: Row) -> str:
        """The name in the language of the reader, else in the first that it is kept in."""
        named = [row[f"name_{self._ctx.language}"], *(row[name] for name in _NAMING)]
        return next((name for name in named if name), "")

    def _act(self, row: Row) -> str:
        kind = self._words["act"]["kind"].choices.get(row["kind"])
        body = self._main.bodies.get(row["body"])
        parts = [self._say(body.name) if body else "", self._say(kind) if kind else ""]
        number = f"№ {row['number']}" if row["number"] else ""
        return ", ".join(part for part in (*parts, number, record_words.written(row["date"])) if part)

    def _case(self, row: Row) -> str:
        flow = self.profile("work_case", row).workflows.get(row["workflow"])
        return self._say(flow.title) if flow else ""

    def _official(self, row: Row) -> str:
        post = self._words["official"]["post"].choices.get(row["post"])
        return ", ".join(part for part in (self._say(post) if post else "", row["name"] or "") if part)

    def _programme(self, row: Row) -> str:
        return " ".join(part for part in (row["code"], self._local(row)) if part)

    def _topic(self, row: Row) -> str:
        return next((f"«{row[language]}»" for language in (self._ctx.language, "kk", "ru", "en") if row[language]), "")

    def _paper(self, row: Row) -> str:
        return f"№ {row['number']}, {row['title']}"

    def _numbered(self, row: Row) -> str:
        return f"№ {row['number']}"

    def _plain(self, row: Row) -> str:
        return str(row["name"] or "")

    def _host(self, row: Row) -> str:
        return str(row["host_name"] or "")

    def _term(self, row: Row) -> str:
        year = f"{row['year']}/{row['year'] + 1}"
        return f"{year}, {row['number']}" if "number" in row else year

    def _day(self, row: Row) -> str:
        return record_words.written(row["day"])

    def _year(self, row: Row) -> str:
        return str(row["year"])

    def _page(self, row: Row) -> str:
        found = self._row(row["scan_id"])
        return f"{found[1]['name']}, {row['page']}" if found else ""


_NAMES = {
    "organisation": Names._local,
    "department": Names._local,
    "official": Names._official,
    "programme": Names._programme,
    "academic_term": Names._term,
    "final_attestation": Names._term,
    "calendar_day": Names._day,
    "calendar_year": Names._year,
    "topic": Names._topic,
    "act": Names._act,
    "work_case": Names._case,
    "plan_row": Names._plain,
    "plan_copy": Names._numbered,
    "internship": Names._host,
    "internship_row": Names._plain,
    "paper": Names._paper,
    "paper_copy": Names._numbered,
    "scan": Names._plain,
    "scan_page": Names._page,
}


def setting(ctx: Context, key: str) -> Field:
    """A choice of the department by its key: what the regulation or the program calls it."""
    chosen = ctx.profile(settings.main_profile(ctx)).settings.get(key)
    if chosen is not None:
        return Field(chosen.title, {str(value): name for value, name in chosen.choice_titles.items()})
    words = record_words.read(ctx.folders.records)
    return words["settings"].get(key) or words["setting"]["value"]


def _keys(images: Iterable[Row]) -> list[str]:
    """Every key that occurs in these rows."""
    return list(dict.fromkeys(key for image in images for value in _leaves(image) for key in _KEY.findall(value)))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _leaves(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _leaves(one)
