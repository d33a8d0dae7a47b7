"""What an act decided of each student, as papers tell it: in force, in Kazakh order, with the facts behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.workflow import Decision, Entry, Workflow
from app.services import cases, facts, settings, students
from app.services.cases import Case
from app.services.context import Context
from app.services.paper_reading import Data, PaperReader, Row
from app.services.paper_words import Words
from app.storage import case_queries, queries

LINES = "matters.lines."
PROTOCOL = "protocol"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision in force: its case, the entry and the row that keeps it."""

    case: Case
    entry: Entry
    row: Row

    @property
    def step(self) -> str:
        return f"{self.case.workflow.id}/{self.entry.step}"


@dataclass(frozen=True, slots=True)
class About:
    """Of whom and of what a line tells: the step, the item, what the decision itself recorded."""

    student_id: str
    flow: Workflow
    step: str
    subject_id: str | None
    day: date
    begins: Mapping[str, Any]
    evidence: Mapping[str, Any]


def of_act(ctx: Context, connection: Any, act_id: str) -> list[Decided]:
    """The decisions of an act that nobody took back."""
    told = case_queries.act_decisions(connection, act_id)
    ids = list(dict.fromkeys(one["case_id"] for one in told))
    rows = queries.rows_by(connection, "work_case", "id", ids)
    loaded = {case.id: case for case in cases.of_rows(ctx, connection, [rows[one][0] for one in ids])}
    return [found for one in told if (found := _in_force(loaded[one["case_id"]], one["id"])) is not None]


def _in_force(case: Case, entry_id: str) -> Decided | None:
    for row, entry in zip(case.rows, case.entries, strict=False):
        if row["id"] == entry_id and any(entry is one for one in case.state.effective):
            return Decided(case, entry, row)
    return None


def behind(case: Case, entry: Entry | None = None) -> list[str]:
    """The acts in force of a case, up to an entry, the latest first."""
    found: list[str] = []
    for row, one in zip(case.rows, case.entries, strict=False):
        if row["act_id"] and any(one is standing for standing in case.state.effective):
            found.append(row["act_id"])
        if one is entry:
            break
    return found[::-1]


def council_and_department(reader: PaperReader, histories: Iterable[Sequence[str]]) -> Data:
    """The minutes that cases rest on, of the department and of the council above it, by the acts of each case.

    Where students were decided on in several meetings the numbers are joined and the day is left open.
    """
    bodies = reader.ctx.profile(settings.main_profile(reader.ctx)).bodies
    found: dict[str, dict[str, Row]] = {"department": {}, "council": {}}
    acts: dict[str, Row] = {}
    for history in histories:
        latest: dict[str, Row] = {}
        for act_id in history:
            act = acts.setdefault(act_id, reader.rows("act", id=act_id)[0])
            if act["kind"] == PROTOCOL and act["body"] in bodies:
                latest.setdefault("department" if bodies[act["body"]].own else "council", act)
        for name, act in latest.items():
            found[name][act["id"]] = act
    return {name: _joined(list(one.values())) for name, one in found.items()}


def _joined(acts: Sequence[Row]) -> Data:
    numbers = ", ".join(dict.fromkeys(act["number"] for act in acts if act["number"]))
    days = {act["date"] for act in acts}
    return {"no": numbers or None, "date": days.pop() if len(days) == 1 else None}


class Lines:
    """Makes the lines of papers for many students; a line holds no more than the form prints."""

    def __init__(self, reader: PaperReader, student_ids: Sequence[str], printed: Iterable[str]) -> None:
        self._reader = reader
        self._wanted = [name.removeprefix(LINES) for name in printed if name.startswith(LINES)]
        ids = list(dict.fromkeys(student_ids))
        found = queries.rows_by(reader.connection, "student", "id", ids)
        self._students = {key: rows[0] for key, rows in found.items()}
        self._known = facts.of_students(reader.ctx, ids)
        self._words = {
            edition: Words(reader.ctx.wording, reader.ctx.profile(edition), reader.language)
            for edition in {row["edition"] for row in self._students.values()}
        }

    def line(self, about: About) -> Row:
        """One student of a matter, by the names of the form."""
        student = self._students[about.student_id]
        item = self._item(about)
        whole: Data = {
            **self._reader.student(student),
            **self._topics(about, item),
            "student": students.name_of(student).full_name,
            "step": f"{about.flow.id}/{about.step}",
            "action": about.flow.step(about.step).action.in_language(self._reader.language),
            "candidate": self._candidate(item),
            "item": item,
            "fact": _overlaid(self._known[about.student_id], about.evidence, ""),
        }
        return _part(whole, self._wanted)

    def _item(self, about: About) -> Data:
        members = self._known[about.student_id].get(about.flow.item_of or "") or ()
        own: Data = next((one for one in members if one.get("id") == about.subject_id), {})
        item = _overlaid(_overlaid(own, about.begins, "item."), about.evidence, "item.")
        words = self._words[self._students[about.student_id]["edition"]]
        return {
            name: words.fact(f"{about.flow.item_of}.{name}", value) if _is_texts(value) else value
            for name, value in item.items()
        }

    def _topics(self, about: About, item: Data) -> Data:
        """The topic in force on the day; of a correction the old and the new wording, in the language of the form."""
        rows = self._reader.rows("topic", student_id=about.student_id, order=("id",))
        told = [row for place, row in enumerate(rows) if place == 0 or (row["council_date"] or about.day) <= about.day]
        topic = told[-1] if told else {}
        words = "ru" if self._reader.language == "ru" else "kk"
        replaced = next((row for row in reversed(told) if row["kk"] != item.get("kk")), {}) if item.get("kk") else {}
        new, old = item.get(words), replaced.get(words)
        names = ("priority", "direction")
        thesis = {"topic_kk": topic.get("kk"), "topic_ru": topic.get("ru")} | {one: topic.get(one) for one in names}
        return {"thesis": thesis, "new_topic": new, "old_topic": old}

    def _candidate(self, item: Data) -> Data:
        """The supervisor who is proposed in place of another."""
        if item.get("staff_id"):
            return self._reader.person(item["staff_id"])
        return {"full_name": item.get("candidate")}


def outcome_of(one: Decided) -> Data:
    """What was decided and why."""
    decision = one.entry.decision
    return {
        "outcome": decision.value,
        "ruling": f"{decision.value} {one.step}",
        "reason": one.entry.reason if decision is not Decision.APPROVE else None,
    }


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _overlaid(known: Mapping[str, Any], told: Mapping[str, Any], prefix: str) -> Data:
    """Facts with dotted ones laid over them."""
    result: Data = dict(known)
    for name, value in told.items():
        if prefix and not name.startswith(prefix):
            continue
        *parents, last = name.removeprefix(prefix).split(".")
        deepest = result
        for parent in parents:
            below = deepest.get(parent)
            deepest[parent] = dict(below) if isinstance(below, Mapping) else {}
            deepest = deepest[parent]
        deepest[last] = value
    return result


def _part(whole: Mapping[str, Any], wanted: Iterable[str]) -> Row:
    """What of nested values stands under the wanted dotted names."""
    found: Row = {}
    for name in wanted:
        value: Any = whole
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value is None or isinstance(value, Mapping):
            continue
        *parents, last = name.split(".")
        deepest = found
        for parent in parents:
            deepest = deepest.setdefault(parent, {})
        deepest[last] = value
    return found
