"""Steps of workflows under one act, without Qt: rows of one or many matters with their evidence and decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.desktop.wizards import evidence
from app.desktop.wizards.deciding import DecidingFlow, Row
from app.desktop.wizards.evidence import Misread
from app.desktop.wizards.flow import Panel, Remark
from app.desktop.wizards.typed import plain_act, revived_act
from app.domain.calendar import WorkingCalendar
from app.domain.explanations import LocalText
from app.domain.rules import Body
from app.domain.workflow import Decision
from app.services.cases import Act
from app.services.casework import Move
from app.services.step_fields import Field
from app.services.step_rounds import Line, StepRound, Told, chair_and_secretary

WHO, ACT, EACH, DECISIONS, CHECK = "who", "act", "each", "decisions", "check"
_NAMELESS = LocalText("", "", "")
PROTOCOL = "protocol"


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in its matter."""

    matter: StepRound
    line: Line


class MattersFlow(DecidingFlow):
    """What one act decides of many cases.

    `values` is what was typed of each row, by fact; None takes a value away. `misread` is what stands in a field of
    a row and is no value of it.
    """

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self.placed: dict[str, Placed] = {}
        self.values: dict[str, dict[str, Any]] = {}
        self.misread: dict[tuple[str, str], str] = {}
        self.body: Body | None = None
        self.no_longer = 0

    def matters(self) -> Sequence[StepRound]:
        """The matters in their order."""
        return list({one.matter.key: one.matter for one in self.placed.values()}.values())

    def matter_of(self, key: str) -> StepRound:
        return self.placed[key].matter

    def fields(self, key: str) -> tuple[Field, ...]:
        """What is asked of a row."""
        return evidence.asked(self.placed[key].matter.fields)

    # --- rows

    def rows(self) -> Sequence[str]:
        return list(self.placed)

    def row(self, key: str) -> Row:
        matter, line = self.placed[key].matter, self.placed[key].line
        return Row(
            line.name, self.about(key), line.programme, line.group, line.due, line.reason, matter.decisions
        )  # fmt: skip

    def about(self, key: str) -> object:
        """What a row is about, besides its student."""
        return self.placed[key].line.item

    # --- the act

    @property
    def kind(self) -> str:
        """The kind of paper that decides; "" when none does."""
        return next((one.act for one in self.matters()), "")

    @property
    def body_name(self) -> LocalText:
        return self.body.name if self.body else _NAMELESS

    @property
    def is_sitting(self) -> bool:
        return self.kind == PROTOCOL

    @property
    def asks_number(self) -> bool:
        return any(
            field.act and not field.optional and field.fact.endswith(".number")
            for matter in self.matters()
            for field in matter.fields
        )

    @property
    def calendar(self) -> WorkingCalendar | None:
        return next((one.calendar for one in self.matters()), None)

    def officials(self) -> Sequence[Mapping[str, Any]]:
        return next((one.officials for one in self.matters()), ())

    def posts(self, day: date) -> tuple[str, str]:
        return chair_and_secretary(self.body, self.officials(), day) if self.body else ("", "")

    def choose_body(self, body_id: str) -> None:
        """Whose act it is, where several bodies may act."""
        found = next((body for one in self.matters() for body in one.bodies if body.id == body_id), self.body)
        before = self._posts()
        self.body = found
        after = self._posts()
        given = (self.act.chair, self.act.secretary)
        people = zip(given, before, after, strict=True)
        chair, secretary = (new if one in ("", old) else one for one, old, new in people)
        self.set_act(chair=chair, secretary=secretary)

    # --- evidence

    def value(self, key: str, fact: str) -> Any:
        """What a row holds of a fact: typed now, or known before."""
        typed = self.values.get(key, {})
        return typed[fact] if fact in typed else self.known(key, fact)

    def known(self, key: str, fact: str) -> Any:
        return self.placed[key].line.values.get(fact)

    def set_value(self, keys: Iterable[str], fact: str, value: Any) -> None:
        """Type a value for rows; with a member of the staff comes the name beside."""
        for key in keys:
            field = next((one for one in self.fields(key) if one.fact == fact), None)
            if field is None:
                continue
            self.values.setdefault(key, {})[fact] = value
            self.misread.pop((key, fact), None)
            if evidence.is_staff(field):
                self._name_staff(key, field, value)
        self.touched()

    def _name_staff(self, key: str, field: Field, staff_id: Any) -> None:
        beside = evidence.name_beside(self.fields(key), field)
        person = next((one.name for one in self.matter_of(key).supervisors if one.id == staff_id), None)
        if beside is not None and person is not None:
            self.values[key][beside.fact] = person

    def evidence(self, key: str) -> dict[str, Any]:
        """What is recorded of a row."""
        found = {field.fact: self.value(key, field.fact) for field in self.fields(key)}
        return {fact: value for fact, value in found.items() if not evidence.is_empty(value)}

    def missing(self, key: str) -> list[Field]:
        """What a row still needs to be approved."""
        return [one for one in self.fields(key) if not one.optional and evidence.is_empty(self.value(key, one.fact))]

    def paste(self, key: str, fact: str, text: str) -> tuple[int, list[Remark]]:
        """Columns of a spreadsheet from one field of one row downwards; what could not be read is told."""
        remarks: list[Remark] = []
        rows = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
        start = self.chosen.index(key)
        taken = self.chosen[start : start + len(rows)]
        for one, cells in zip(taken, rows, strict=False):
            self._paste_row(one, fact, cells, remarks)
        if len(rows) > len(taken):
            remarks.append(Remark("step-rows-left", {"n": len(rows) - len(taken)}))
        return len(taken), remarks

    def _paste_row(self, key: str, fact: str, cells: Sequence[str], remarks: list[Remark]) -> None:
        fields = [one for one in self.fields(key) if one.type != evidence.LIST and not evidence.is_staff(one)]
        names = [one.fact for one in fields]
        if fact not in names:
            return
        for field, cell in zip(fields[names.index(fact) :], cells, strict=False):
            value = evidence.read(field, cell)
            if isinstance(value, Misread):
                remarks.append(self._misread_remark(key, field, value.text))
            else:
                self.set_value([key], field.fact, value)

    def students(self) -> list[str]:
        """The students of the chosen rows, each once."""
        return list(dict.fromkeys(self.placed[key].line.student_id for key in self.chosen))

    @property
    def asks_each(self) -> bool:
        return any(self.fields(key) for key in self.chosen)

    @property
    def asks_decisions(self) -> bool:
        return any(len(one.decisions) > 1 for one in self.chosen_matters())

    def note_misread(self, key: str, fact: str, text: str) -> None:
        """Something stands in a field that is no value of it."""
        self.misread[key, fact] = text
        self.touched()

    def each_problems(self) -> list[Remark]:
        """What cannot be read; what is missing only where nothing but approval can be decided."""
        unread = [
            self._misread_remark(key, field, self.misread[key, field.fact])
            for key in self.chosen
            for field in self.fields(key)
            if (key, field.fact) in self.misread
        ]
        return unread or ([] if self.asks_decisions else self.missing_remarks())

    def _misread_remark(self, key: str, field: Field, text: str) -> Remark:
        return Remark("step-misread", {"name": self.row(key).person, "field": field.label, "text": text}, key)

    def missing_remarks(self) -> list[Remark]:
        return [
            Remark("step-missing", {"name": self.row(key).person, "field": field.label}, key)
            for key in self.chosen
            if self.decision(key) is Decision.APPROVE
            for field in self.missing(key)[:1]
        ]

    def decision_problems(self) -> list[Remark]:
        return [*super().decision_problems(), *self.missing_remarks()]

    def chosen_matters(self) -> list[StepRound]:
        """The matters of which something is chosen."""
        return list({self.placed[key].matter.key: self.placed[key].matter for key in self.chosen}.values())

    # --- what is written

    def moves(self) -> list[Move]:
        found = []
        for key in self.chosen:
            matter, line = self.placed[key].matter, self.placed[key].line
            decision = self.decision(key)
            found.append(
                Move(
                    line.student_id, matter.workflow, matter.step, decision, line.subject_id,
                    self.reason(key).strip(), self.evidence(key), line.begins,
                )
            )  # fmt: skip
        return found

    def recorded_act(self, subject: str = "") -> Act | None:
        """The act, when a paper decides."""
        if not self.kind or self.act.date is None or self.body is None:
            return None
        people = (self.act.chair, self.act.secretary) if self.is_sitting else (self.act.chair, "")
        present = self.act.present if self.is_sitting else None
        return Act(self.body.id, self.kind, self.act.date, self.act.number.strip(), *people, subject, present)

    def take_refusals(self, found: Mapping[int, Any]) -> None:
        """What the rehearsal refuses, by the place of the move; -1 stands for all."""
        self.refusals = {self.chosen[place] if place >= 0 else "": fault for place, fault in found.items()}

    # --- what is told beside

    def summary(self) -> list[Remark]:
        act = self.recorded_act()
        if act is None:
            return super().summary()
        numbered = "check-act" if act.number else "step-act-unnumbered"
        named = Remark(numbered, {"body": self.body_name, "number": act.number, "date": act.date})
        return [named, *super().summary()]

    def attention(self) -> Sequence[Remark]:
        gone = [Remark("topics-no-longer", {"n": self.no_longer})] if self.no_longer else []
        return [*gone, *self._late_remarks(), *self.day_remarks(), *self._missing_attention()]

    def _missing_attention(self) -> list[Remark]:
        return self.missing_remarks() if self.asks_decisions else []

    def _late_remarks(self) -> list[Remark]:
        late: dict[str, list[date]] = {}
        for key in self.late():
            due = self.placed[key].line.due
            if self.placed[key].matter.deadline and due:
                late.setdefault(self.placed[key].matter.key, []).append(due)
        clauses = {one.key: one.deadline.clause for one in self.matters() if one.deadline}
        return [
            Remark("act-late", {"n": len(dues), "due": min(dues), "clause": clauses[key]}) for key, dues in late.items()
        ]

    def panel(self) -> Panel:
        matters = self.chosen_matters() or list(self.matters())
        return Panel(
            closes=_once(_told(one) for matter in matters for one in matter.closes),
            prints=_once(Remark("told-plainly", {"text": one}) for matter in matters for one in matter.prints),
            follows=_once(_told(one) for matter in matters for one in matter.follows),
        )

    def subline(self, page: str) -> Remark | None:
        if page == WHO and self.chosen:
            return Remark("who-chosen", {"n": len(self.chosen)})
        if page == ACT and self.act.number:
            return Remark("act-numbered", {"number": self.act.number})
        if page == ACT and not self.kind and self.act.date:
            return Remark("told-plainly", {"text": self.act.date})
        if page == EACH and self.missing_remarks():
            return Remark("step-incomplete", {"n": len(self.missing_remarks())})
        if page == DECISIONS and self.decided:
            return Remark("decisions-approved", {"n": self.count(Decision.APPROVE), "all": len(self.chosen)})
        return None

    # --- the draft

    def typed(self) -> dict[str, Any]:
        return {
            "chosen": list(self.chosen),
            "values": {
                key: {fact: evidence.kept(value) for fact, value in values.items()}
                for key, values in self.values.items()
            },
            "act": plain_act(self.act),
            "body": self.body.id if self.body else "",
            "decided": self.typed_decisions(),
        }

    def take(self, typed: Mapping[str, Any]) -> None:
        """What was decided meanwhile is left out and counted in `no_longer`."""
        self.choose(typed["chosen"])
        self.no_longer = len(typed["chosen"]) - len(self.chosen)
        self.values = {key: self._revived(key, values) for key, values in typed["values"].items() if key in self.placed}
        self.act = revived_act(typed["act"])
        self.body = next((body for one in self.matters() for body in one.bodies if body.id == typed["body"]), self.body)
        self.take_decisions(typed["decided"])

    def _revived(self, key: str, values: Mapping[str, Any]) -> dict[str, Any]:
        fields = {one.fact: one for one in self.fields(key)}
        return {fact: evidence.revived(fields[fact], value) for fact, value in values.items() if fact in fields}


def _told(one: Told) -> Remark:
    return Remark("told-clause", {"text": one.text, "clause": one.clause})


def _once(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Each remark once, in the order of the first."""
    found: list[Remark] = []
    for one in remarks:
        if one not in found:
            found.append(one)
    return tuple(found)
