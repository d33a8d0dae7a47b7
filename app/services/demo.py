"""A demonstration department: invented people whose affairs stand at every stage on the day it is made.

Everything is written by the same services that a person uses, as one intention.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.identifiers import IIN_LENGTH, iin_fault
from app.domain.people import PersonName
from app.domain.workflow import Decision
from app.services import (
    academics,
    cases,
    consents,
    demo_affairs,
    demo_papers,
    internships,
    organisation,
    plans,
    records,
    reports,
    setup,
    students,
    supervisors,
    topics,
)
from app.services.cases import Ruling
from app.services.context import Context
from app.services.plans import PlanCopy
from app.services.topics import Proposal
from app.storage.database import Changes
from app.storage.tables import TOPIC_ACTS

Data = Mapping[str, Any]

_BORN_THIS_CENTURY = 2000


def profiles(ctx: Context) -> list[str]:
    """The editions that have a demonstration."""
    return [edition for edition in sorted(ctx.profiles) if (ctx.folders.demo / f"{edition}.toml").is_file()]


def fill_demo(ctx: Context, edition: str, *, papers: bool = True) -> Changes:
    """Fill a database without students; its papers are files beside it, and may be left out.

    UsageError: profile-unknown, demo-missing; Refused: demo-not-empty.
    """
    ctx.profile(edition)
    if edition not in profiles(ctx):
        raise UsageError("demo-missing", profile=edition, known=profiles(ctx))
    present = students.count(ctx, students.wanted())
    if present:
        raise Refused("demo-not-empty", n=present)
    data = tomllib.loads((ctx.folders.demo / f"{edition}.toml").read_text("utf-8"))
    try:
        with ctx.intention("demo.fill", undoable=False, profile=edition) as unit:
            _Department(ctx, edition, data, papers).fill()
    finally:
        ctx.memory.clear()
    return unit.changes


def synthetic_iin(born: date, sex: str, serial: int) -> str:
    """A number with a right check digit that belongs to nobody known; some serials have no such digit."""
    century = (3 if born.year < _BORN_THIS_CENTURY else 5) + (sex == "female")
    while True:
        body = f"{born:%y%m%d}{century}{serial:04}"
        assert len(body) == IIN_LENGTH - 1
        for digit in range(10):
            if iin_fault(f"{body}{digit}") is None:
                return f"{body}{digit}"
        serial += 1


class _Department:
    """Writes the demonstration; every day of the data is counted from the present day."""

    def __init__(self, ctx: Context, edition: str, data: Data, papers: bool) -> None:
        self._ctx = ctx
        self._edition = edition
        self._data = data
        self._papers = papers
        self._calendar = academics.working_calendar(ctx)
        self._staff: dict[str, str] = {}
        self._programmes: dict[str, str] = {}

    def fill(self) -> None:
        self._organisation()
        for person in self._data["supervisors"]:
            self._supervisor(person)
        for contract in self._data["contracts"]:
            self._contract(contract)
        written = [(self._student(number, person), person) for number, person in enumerate(self._data["students"], 1)]
        self._topics(written)
        self._plans([one for one in written if "plan" in one[1]])
        for student_id, person in written:
            self._internship(student_id, person)
            self._report(student_id, person)
            self._status(student_id, person)
        cohorts: dict[str, list[str]] = {}
        for student_id, person in written:
            cohorts.setdefault(person["cohort"], []).append(student_id)
        demo_affairs.fill(self._ctx, self._edition, self._data["affairs"], cohorts, self.day)
        if self._papers:
            demo_papers.issue(self._ctx, self._data["papers"], cohorts, self.day)

    def day(self, offset: int) -> date:
        """A working day: the one so many days from now, or the last one before it."""
        return self._calendar.previous_working(self._ctx.today() + timedelta(days=offset))

    # --- the department -------------------------------------------------------------------

    def _organisation(self) -> None:
        ctx, data = self._ctx, self._data
        if not setup.is_filled(ctx):
            setup.create(ctx, self._edition)
        names = organisation.get_organisation(ctx)["organisation"]
        organisation.save_organisation(ctx, names, data["department"])
        for official in data["officials"]:
            period = {f"valid_{end}": self.day(official[end]) if end in official else None for end in ("from", "to")}
            named = {name: official[name] for name in ("post", "name", "title") if name in official}
            organisation.save_official(ctx, None, named | period)
        known = {row["code"] for row in organisation.list_programmes(ctx)}
        for programme in data["programmes"]:
            values = {name: value for name, value in programme.items() if name != "group"}
            if programme["code"] not in known:
                organisation.save_programme(ctx, None, values | {"edition": self._edition})
        self._programmes = {row["code"]: row["id"] for row in organisation.list_programmes(ctx)}
        enrolments = [cohort["enrolled"] for cohort in data["cohorts"].values() if "enrolled" in cohort]
        present = {(one.year, one.number) for one in academics.list_semesters(ctx)}
        first, last = academics.academic_year(self.day(min(enrolments))), academics.academic_year(ctx.today())
        sample = [one for year in range(first, last + 1) for one in academics.sample_semesters(year)]
        academics.save_semesters(ctx, [one for one in sample if (one.year, one.number) not in present])

    def _supervisor(self, person: Data) -> None:
        name = PersonName.parse(person["name"])
        values = {key: value for key, value in person.items() if key != "name"} | _parts(name)
        self._staff[name.surname], _ = supervisors.save(self._ctx, None, values)

    def _contract(self, contract: Data) -> None:
        begins = self.day(contract["from"])
        values = {name: value for name, value in contract.items() if name not in ("from", "to")}
        values |= {"date": begins, "valid_from": begins, "valid_to": self.day(contract["to"]), "domestic": True}
        records.save(self._ctx, None, "department.contracts", None, values | {"country": "Қазақстан"})

    # --- students and topics ----------------------------------------------------------------

    def _student(self, number: int, person: Data) -> str:
        cohort = self._data["cohorts"][person["cohort"]]
        enrolled = self.day(cohort["enrolled"]) if "enrolled" in cohort else None
        programme = next(one for one in self._data["programmes"] if one["code"] == person["programme"])
        year = academics.academic_year(enrolled or self._ctx.today())
        values = _parts(PersonName.parse(person["name"])) | {
            "iin": synthetic_iin(person["born"], person["sex"], number),
            "track": person["track"],
            "funding": person["funding"],
            "study_language": "kk",
            "study_group": f"{programme['group']}-{year % 100}",
            "course": cohort["course"],
            "programme_id": self._programmes[person["programme"]],
            "enrol_order_number": cohort.get("order"),
            "enrol_date": enrolled,
            "first_day": self._first_day(person),
        }
        if person["funding"] == "paid" and enrolled:
            contract = {"service_contract_number": f"АҚ-{number}", "service_contract_date": enrolled}
            values |= contract | {"customer": person["name"]}
        student_id, _ = students.save(self._ctx, None, values)
        self._obligation(student_id, number, person, enrolled)
        self._consent(student_id, number, enrolled)
        return student_id

    def _consent(self, student_id: str, number: int, enrolled: date | None) -> None:
        """The consent to the processing of personal data; some have not signed theirs yet."""
        if enrolled and number % 9:
            given = {"given": enrolled, "number": f"К-{number}", "purpose": self._data["texts"]["consent"]}
            records.save(self._ctx, student_id, consents.KIND, None, given)

    def _obligation(self, student_id: str, number: int, person: Data, enrolled: date | None) -> None:
        """The contract on working off the state order; of first-year students some have not brought theirs yet."""
        waiting = person["cohort"] != "second-year" and number % 3 == 0
        if person["funding"] == "state" and enrolled and not waiting:
            contract = {"contract.number": f"ЕӨ-{number}", "contract.date": enrolled}
            records.save(self._ctx, student_id, "obligation", None, contract)

    def _first_day(self, person: Data) -> date | None:
        """Study begins on a working day, not before it was due."""
        begins = self._data["cohorts"][person["cohort"]].get("begins")
        if begins is None:
            return None
        return self._calendar.next_working(self._ctx.today() + timedelta(days=begins))

    def _topics(self, written: Iterable[tuple[str, Data]]) -> None:
        """Proposals first, then each act for all whom it decided on."""
        proposals: list[Proposal] = []
        rulings: dict[tuple[int, str, str], list[Ruling]] = {}
        for student_id, person in written:
            if "topic" not in person:
                continue
            stage = self._data["topics"][person["topic"]["stage"]]
            proposals.append(self._proposal(student_id, person, stage))
            for step in TOPIC_ACTS:
                if step in stage:
                    key = (stage[step]["day"], step, stage[step]["number"])
                    rulings.setdefault(key, []).append(Ruling(student_id, Decision.APPROVE))
            if "returned" in stage:
                returned = stage["returned"]
                key = (returned["day"], "department", returned["number"])
                ruling = Ruling(student_id, Decision.RETURN, returned["reason"])
                rulings.setdefault(key, []).append(ruling)
        topics.save_proposals(self._ctx, proposals)
        flow = cases.workflow(self._ctx, self._edition, topics.WORKFLOW)
        for (offset, step, number), decided in sorted(rulings.items(), key=lambda item: item[0]):
            topics.decide(self._ctx, step, topics.act_of(flow, step, self.day(offset), number), decided)

    def _proposal(self, student_id: str, person: Data, stage: Data) -> Proposal:
        topic = person["topic"]
        programme = next(one for one in self._data["programmes"] if one["code"] == person["programme"])
        proposed = self.day(stage["proposal"])
        return Proposal(
            student_id,
            kk=topic["kk"],
            ru=topic["ru"],
            staff_id=self._staff[person["supervisor"]],
            proposal_date=proposed,
            priority=self._data["texts"]["priority"],
            direction=programme["direction"],
            match_confirmed=proposed if "department" in stage else None,
        )

    def _status(self, student_id: str, person: Data) -> None:
        if "status" in person:
            basis = person["status_order"]
            students.change_status(self._ctx, student_id, person["status"], self.day(basis["day"]), basis["number"])

    # --- plans --------------------------------------------------------------------------------

    def _plans(self, written: Iterable[tuple[str, Data]]) -> None:
        """Written, then printed, then signed and approved."""
        begun = [(self._plan(student_id, person), student_id, person) for student_id, person in written]
        stages = self._data["plans"]
        if self._papers:
            printed = [(who["printed"], student, stages[who["plan"]]) for _, student, who in begun if "printed" in who]
            demo_papers.issue_plans(self._ctx, self._data["plan_form"], printed, self.day)
        for plan_id, _, person in begun:
            self._approvals(plan_id, stages[person["plan"]])

    def _plan(self, student_id: str, person: Data) -> str:
        ctx, texts = self._ctx, self._data["texts"]
        plan_id, _ = plans.create(ctx, student_id)
        plans.save_texts(ctx, plan_id, {"rationale": texts["rationale"], "structure": texts["structure"]})
        for section, rows in self._data["plan_rows"][person["track"]].items():
            plans.save_rows(ctx, plan_id, section, [self._plan_row(section, row, person) for row in rows])
        return plan_id

    def _approvals(self, plan_id: str, stage: Data) -> None:
        ctx = self._ctx
        approvals = self._acts({name: value for name, value in stage.items() if name not in ("copies", "with")})
        if approvals:
            plans.save_approvals(ctx, plan_id, approvals)
        if "copies" in stage:
            on = self.day(stage["copies"])
            copies = [PlanCopy(number, recipient, on) for number, recipient in enumerate(plans.RECIPIENTS, 1)]
            plans.hand_over(ctx, plan_id, copies)

    def _plan_row(self, section: str, row: Data, person: Data) -> dict[str, Any]:
        """A row of the track; the internship of a student who has one stands with its place and dates."""
        values = {name: value for name, value in row.items() if name not in ("first", "last")}
        if section == "internship" and "internship" in person:
            starts, ends = self._stay(person)
            return values | {"place": self._host(person)["name"], "starts": starts, "ends": ends}
        if "first" in row:
            begins = self._first_day(person) or self._ctx.today()
            values["starts"] = begins + timedelta(days=row["first"])
            values["ends"] = begins + timedelta(days=row["last"])
        return values

    def _acts(self, stage: Data) -> dict[str, Any]:
        """Columns of acts and dates: `council = {day, number}` gives council_date and council_number."""
        values: dict[str, Any] = {}
        for name, given in stage.items():
            if isinstance(given, Mapping):
                values[f"{name}_date"] = self.day(given["day"])
                values[f"{name}_number"] = given["number"]
            else:
                values[name] = self.day(given)
        return values

    # --- internships and reports -----------------------------------------------------------------

    def _host(self, person: Data) -> Data:
        """One of the hosts, the same for the same student."""
        hosts = self._data["hosts"]
        found: Data = hosts[person["born"].day % len(hosts)]
        return found

    def _stay(self, person: Data) -> tuple[date, date]:
        stage = self._data["internships"][person["internship"]]
        starts = self.day(stage["starts"])
        return starts, starts + timedelta(days=stage["days"] - 1)

    def _internship(self, student_id: str, person: Data) -> None:
        if "internship" not in person:
            return
        ctx, stage = self._ctx, self._data["internships"][person["internship"]]
        starts, ends = self._stay(person)
        values = {f"host_{name}": value for name, value in self._host(person).items()}
        values |= {"starts": starts, "ends": ends, "cost_none": True, "travel_costs": "none", "sources": ["own"]}
        if "application" in stage:
            values["application_date"] = self.day(stage["application"])
        if "agreed" in stage:
            agreed = self.day(stage["agreed"]["day"])
            values |= {"supervisor_agreed": agreed, "department_date": agreed}
            values["department_number"] = stage["agreed"]["number"]
        if "contract" in stage:
            values |= self._acts({"contract": stage["contract"]})
            values |= {"contract_from": values["contract_date"], "contract_to": ends + timedelta(days=30)}
        internship_id, _ = internships.create(ctx, student_id, values)
        self._programme(internship_id, stage, starts)
        if "approval" in stage:
            approval = stage["approval"]
            internships.approve(ctx, internship_id, approval["number"], self.day(approval["day"]))
        if stage.get("returned"):
            internships.submit(ctx, internship_id, {"actual_start": starts, "actual_end": ends})
        if "submitted" in stage:
            self._internship_report(internship_id, stage)

    def _programme(self, internship_id: str, stage: Data, starts: date) -> None:
        programme = dict(self._data["programme"])
        rows = [
            {
                "name": row["name"],
                "result": row["result"],
                "starts": starts + timedelta(days=row["first"]),
                "ends": starts + timedelta(days=row["last"]),
            }
            for row in programme.pop("rows")
        ]
        internships.save_programme(self._ctx, internship_id, programme, rows)
        if "programme" in stage:
            internships.approve_programme(self._ctx, internship_id, self.day(stage["programme"]))

    def _internship_report(self, internship_id: str, stage: Data) -> None:
        ctx, report = self._ctx, self._data["report"]
        on = self.day(stage["submitted"])
        texts = {f"report_{name}": report[name] for name in ("work", "events", "extra", "opinion")}
        internships.save_report(ctx, internship_id, texts | {"report_date": on})
        article = report["article"] | {"sheets": Decimal(report["article"]["sheets"])}
        internships.save_publications(ctx, internship_id, [article])
        certificate = {"certificate_kind": "сертификат", "certificate_received": on}
        internships.submit(ctx, internship_id, {"report_submitted": on} | certificate)
        if "seminar" in stage:
            seminar, decision, stored = stage["seminar"], stage["decision"], stage["stored"]
            internships.record_seminar(ctx, internship_id, seminar["number"], self.day(seminar["day"]))
            internships.approve_report(ctx, internship_id, self.day(stage["report_approved"]))
            on = self.day(decision["day"])
            internships.credit(ctx, internship_id, decision["number"], on, decision["credits"])
            internships.hand_over(ctx, internship_id, stored["number"], self.day(stored["day"]))

    def _report(self, student_id: str, person: Data) -> None:
        if "report" not in person:
            return
        practice = self._data["plan_rows"][person["track"]]["practice"][0]
        row = self._plan_row("practice", practice, person)
        values = {"kind": person["report"], "place": row["place"], "starts": row["starts"], "ends": row["ends"]}
        reports.create(self._ctx, student_id, values)


def _parts(name: PersonName) -> dict[str, str]:
    return {"surname": name.surname, "given_name": name.given_name, "patronymic": name.patronymic}
