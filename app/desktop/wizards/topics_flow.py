"""The topic wizard without Qt: who, which topics and supervisors, which act, what it decided for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.desktop.wizards.deciding import DecidingFlow, Row
from app.desktop.wizards.flow import Panel, Remark
from app.desktop.wizards.typed import ActDraft, parsed_day, plain, plain_act, revived_act
from app.domain.calendar import WorkingCalendar
from app.domain.explanations import LocalText
from app.domain.workflow import Decision
from app.services import topics
from app.services.cases import Act, Ruling
from app.services.staff_names import StaffNames
from app.services.topic_rounds import Person, Round, Stage, Told, act_of, chair_and_secretary
from app.services.topics import Proposal

STAGE, WHO, TOPICS, ACT, DECISIONS, CHECK = "stage", "who", "topics", "act", "decisions", "check"
PASTED = ("kk", "ru", "en", "supervisor", "proposal_date", "priority")
_DATES = ("proposal_date", "match_confirmed")
_EDITED = ("kk", "ru", "en", "staff_id", "supervisor_name", *_DATES, "priority")


class TopicsFlow(DecidingFlow):
    """One round of topics. `begin` hands over what is known of a stage; without one the stage is asked first."""

    name = "topics"

    def __init__(self, today: date, stages: Sequence[Stage] = ()) -> None:
        super().__init__(today)
        self.stages = tuple(stages)
        self.round: Round | None = None
        self.people: dict[str, Person] = {}
        self.proposals: dict[str, Proposal] = {}
        self.no_longer: int = 0

    def begin(self, found: Round, chosen: Iterable[str] = ()) -> None:
        """Start with a stage; of `chosen` those are taken who can be."""
        self.round = found
        self.people = {one.student_id: one for one in found.people}
        self.proposals = dict(found.proposals)
        self.decided = {}
        self.act = ActDraft()
        self.choose(one for one in chosen if one in self.people)
        if self.asks_act:
            self.set_act(date=self.today)

    # --- pages

    @property
    def asks_act(self) -> bool:
        return self.round is None or bool(self.round.decisions)

    @property
    def asks_decisions(self) -> bool:
        return self.round is None or len(self.round.decisions) > 1

    def pages(self) -> Sequence[str]:
        first = (STAGE,) if self.stages else ()
        act = (ACT,) if self.asks_act else ()
        decisions = (DECISIONS,) if self.asks_decisions else ()
        return (*first, WHO, TOPICS, *act, *decisions, CHECK)

    def problems(self, page: str) -> Sequence[Remark]:
        if self.round is None:
            return [Remark("topics-no-stage")]
        found: dict[str, Any] = {
            WHO: self.who_problems,
            TOPICS: self._topic_problems,
            ACT: self.act_problems,
            DECISIONS: self.decision_problems,
            CHECK: self.check_problems,
        }
        return found[page]() if page in found else ()

    def _topic_problems(self) -> list[Remark]:
        if self.round is None or not self.round.changeable:
            return []
        found = []
        for proposal in self._chosen_proposals():
            name = self.people[proposal.student_id].name
            if not proposal.kk.strip():
                found.append(Remark("topics-no-topic", {"name": name}, proposal.student_id))
            elif self.asks_act and proposal.proposal_date is None:
                found.append(Remark("topics-no-proposal-date", {"name": name}, proposal.student_id))
        return found

    # --- the rows and the act

    def rows(self) -> Sequence[str]:
        return list(self.people)

    def row(self, key: str) -> Row:
        one = self.people[key]
        topic = self.proposals[key].kk if key in self.proposals else one.topic
        allowed = self.round.decisions if self.round else ()
        return Row(one.name, topic, one.programme, one.group, one.due, one.reason, allowed)

    @property
    def body_name(self) -> LocalText:
        return self.round.body_name if self.round else LocalText("", "", "")

    @property
    def is_sitting(self) -> bool:
        return self.round is not None and self.round.act == topics.PROTOCOL

    @property
    def asks_number(self) -> bool:
        return self.round is not None and self.round.asks_number

    @property
    def calendar(self) -> WorkingCalendar | None:
        return self.round.calendar if self.round else None

    def officials(self) -> Sequence[Mapping[str, Any]]:
        return self.round.officials if self.round else ()

    def posts(self, day: date) -> tuple[str, str]:
        return chair_and_secretary(self.round, day) if self.round else ("", "")

    # --- topics and supervisors

    def _chosen_proposals(self) -> list[Proposal]:
        return [self.proposals[one] for one in self.chosen]

    def edit(self, student_id: str, **values: Any) -> None:
        """Change a proposal. A supervisor is given by `staff_id`, or by `supervisor_name` when not among the staff."""
        self.proposals[student_id] = replace(self.proposals[student_id], **values)
        self.touched()

    def propose_on(self, day: date) -> int:
        """Those without a date proposed their topics on this day; returns how many they are."""
        undated = [one.student_id for one in self._chosen_proposals() if one.proposal_date is None]
        for one in undated:
            self.edit(one, proposal_date=day)
        return len(undated)

    def confirm_match(self, student_ids: Iterable[str], on: date | None) -> None:
        """The head confirmed on a day (None: takes back) that the supervisor's qualification matches."""
        for one in student_ids:
            self.edit(one, match_confirmed=on)

    def supervisor_name(self, student_id: str) -> str:
        proposal = self.proposals[student_id]
        known = {one.id: one.name for one in self.round.supervisors} if self.round else {}
        return known.get(proposal.staff_id or "", proposal.supervisor_name)

    def loads(self) -> dict[str, int]:
        """Students of each supervisor as they would be after this round."""
        if self.round is None:
            return {}
        loads = {one.id: one.load for one in self.round.supervisors}
        for student_id in self.chosen:
            before, after = self.round.proposals[student_id].staff_id, self.proposals[student_id].staff_id
            if before in loads:
                loads[before] -= 1
            if after in loads:
                loads[after] += 1
        return loads

    def paste(self, student_id: str, text: str, first_column: str = "kk") -> tuple[int, list[Remark]]:
        """Columns copied from a spreadsheet, from one student's row downwards; what could not be read is told."""
        remarks: list[Remark] = []
        rows = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
        columns = PASTED[PASTED.index(first_column) :]
        start = self.chosen.index(student_id)
        taken = self.chosen[start : start + len(rows)]
        for one, cells in zip(taken, rows, strict=False):
            values: dict[str, Any] = {}
            for column, cell in zip(columns, cells, strict=False):
                values |= self._pasted(one, column, cell.strip(), remarks)
            self.edit(one, **values)
        if len(rows) > len(taken):
            remarks.append(Remark("topics-rows-left", {"n": len(rows) - len(taken)}))
        return len(taken), remarks

    def _pasted(self, student_id: str, column: str, cell: str, remarks: list[Remark]) -> dict[str, Any]:
        name = self.people[student_id].name
        if column == "proposal_date":
            day = parsed_day(cell)
            if cell and day is None:
                remarks.append(Remark("topics-bad-date", {"name": name, "text": cell}, student_id))
                return {}
            return {"proposal_date": day}
        if column != "supervisor":
            return {column: cell}
        staff_id = self.find_supervisor(cell)
        if cell and staff_id is None:
            remarks.append(Remark("topics-supervisor-unknown", {"name": name, "text": cell}, student_id))
        return {"staff_id": staff_id, "supervisor_name": "" if staff_id else cell}

    def find_supervisor(self, text: str) -> str | None:
        """The one member of the staff that a name means."""
        if self.round is None or not text:
            return None
        return StaffNames({one.id: one.name for one in self.round.supervisors}).find(text)[0]

    # --- what is written

    def given(self) -> list[Proposal]:
        """The proposals that were changed."""
        if self.round is None:
            return []
        return [one for one in self._chosen_proposals() if one != self.round.proposals[one.student_id]]

    @property
    def nothing_to_write(self) -> Remark | None:
        """Proposals alone are written, and none was changed."""
        return Remark("topics-nothing-to-write") if not self.asks_act and not self.given() else None

    def summary(self) -> list[Remark]:
        act = self.recorded_act()
        if act is None:
            return [Remark("topics-summary-propose", {"n": len(self.given())})]
        named = Remark("check-act", {"body": self.body_name, "number": act.number, "date": act.date})
        changed = [Remark("topics-summary-changed", {"n": len(self.given())})] if self.given() else []
        return [named, *super().summary(), *changed]

    def rulings(self) -> list[Ruling]:
        if not self.asks_act:
            return []
        return [Ruling(one, self.decision(one), self.reason(one).strip()) for one in self.chosen]

    def recorded_act(self) -> Act | None:
        if self.round is None or not self.asks_act or self.act.date is None:
            return None
        named = {name: getattr(self.act, name) for name in ("chair", "secretary", "present")}
        return act_of(self.round, self.act.date, self.act.number.strip(), **named)

    # --- what is told beside

    def title(self) -> Remark:
        if self.round is None:
            return Remark("wizard-topics")
        if not self.chosen:
            return Remark("told-plainly", {"text": self.round.action})
        return Remark("wizard-topics-of", {"action": self.round.action, "n": len(self.chosen)})

    def subline(self, page: str) -> Remark | None:
        if self.round is None:
            return None
        if page == STAGE:
            return Remark("told-plainly", {"text": self.round.action})
        if page == WHO and self.chosen:
            return Remark("who-chosen", {"n": len(self.chosen)})
        if page == TOPICS and self.chosen:
            return Remark("topics-remarks", {"n": len(self._topic_problems()) + len(self._topic_attention())})
        if page == ACT and self.act.number:
            return Remark("act-numbered", {"number": self.act.number})
        if page == DECISIONS and self.decided:
            return Remark("decisions-approved", {"n": self.count(Decision.APPROVE), "all": len(self.chosen)})
        return None

    def attention(self) -> Sequence[Remark]:
        if self.round is None:
            return []
        gone = [Remark("topics-no-longer", {"n": self.no_longer})] if self.no_longer else []
        return [*gone, *self._act_attention(), *self._load_attention(), *self._topic_attention()]

    def _topic_attention(self) -> list[Remark]:
        if self.round is None:
            return []
        found = []
        for proposal in self._chosen_proposals():
            params = {"name": self.people[proposal.student_id].name}
            if not self.asks_act and proposal.kk.strip() and proposal.proposal_date is None:
                found.append(Remark("topics-no-proposal-date", params, proposal.student_id))
            if not proposal.en.strip():
                found.append(Remark("topics-no-english", params, proposal.student_id))
            if not (proposal.staff_id or proposal.supervisor_name.strip()):
                found.append(Remark("topics-no-supervisor", params, proposal.student_id))
            elif self.round.match_needed and proposal.match_confirmed is None:
                found.append(Remark("topics-no-match", params, proposal.student_id))
        return found

    def _load_attention(self) -> list[Remark]:
        if self.round is None:
            return []
        used = {one.staff_id for one in self._chosen_proposals()}
        loads = self.loads()
        return [
            Remark("topics-overloaded", {"name": one.name, "n": loads[one.id], "limit": one.limit})
            for one in self.round.supervisors
            if one.id in used and one.limit is not None and loads[one.id] > one.limit
        ]

    def _act_attention(self) -> list[Remark]:
        day = self.act.date
        if self.round is None or not self.asks_act or day is None:
            return []
        late = self.late()
        dues = [due for one in late if (due := self.row(one).due)]
        told = []
        if dues and self.round.deadline:
            told.append(Remark("act-late", {"n": len(late), "due": min(dues), "clause": self.round.deadline.clause}))
        return [*told, *self.day_remarks()]

    def panel(self) -> Panel:
        if self.round is None:
            return Panel()
        return Panel(
            closes=tuple(_told(one) for one in self.round.closes),
            prints=tuple(Remark("told-plainly", {"text": one}) for one in self.round.prints),
            follows=tuple(_told(one) for one in self.round.follows),
        )

    # --- the draft

    def typed(self) -> dict[str, Any]:
        edited = {one.student_id: {name: plain(getattr(one, name)) for name in _EDITED} for one in self.given()}
        stage = self.round.step if self.round else None
        return {
            "stage": stage, "asked": bool(self.stages), "chosen": list(self.chosen), "proposals": edited,
            "act": plain_act(self.act), "decided": self.typed_decisions(),
        }  # fmt: skip

    def take(self, typed: Mapping[str, Any]) -> None:
        """Whoever was decided meanwhile is left out and counted in `no_longer`."""
        if self.round is None:
            return
        self.choose(typed["chosen"])
        self.no_longer = len(typed["chosen"]) - len(self.chosen)
        for student_id, values in typed["proposals"].items():
            if student_id in self.chosen:
                self.edit(student_id, **{name: _parsed(name, value) for name, value in values.items()})
        self.act = revived_act(typed["act"])
        self.take_decisions(typed["decided"])


def _told(one: Told) -> Remark:
    return Remark("told-clause", {"text": one.text, "clause": one.clause})


def _parsed(name: str, value: Any) -> Any:
    return parsed_day(value) if name in _DATES else value
