"""A stage of a course: its steps on their days, what cards and records hold before it, and living it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.services import internships, plan_execution, plans, records, supervisors, topics
from app.services.topics import Proposal
from tests.services.course import Course, Done
from tests.study_plans import study_lines

TOPIC = "Мәліметтерді талдау әдістері"
CORRECTED = "Үлкен деректерді талдау әдістері"
PEDAGOGICAL = {"starts": date(2027, 9, 6), "ends": date(2027, 11, 27)}
RESEARCH = {"starts": date(2028, 1, 24), "ends": date(2028, 3, 18)}
ABROAD = {"starts": date(2027, 3, 1), "ends": date(2027, 3, 16)}
HOST = "ҚазҰУ"


@dataclass(frozen=True)
class Stage:
    """A part of the course: one case of a workflow, or a part of it, with what cards and records hold before it.

    `slot` are the facts that tell which of the items that are due is begun; None goes on with the item begun last.
    """

    name: str
    workflow: str
    steps: tuple[Done, ...]
    before: Callable[[Course], None] | None = None
    slot: Mapping[str, Any] | None = None
    finishes: bool = True


def prepare(course: Course, stage: Stage) -> None:
    """What a person types before the first step; the day comes with it."""
    course.clock.day = max(course.clock.day, stage.steps[0].day)
    if stage.before is not None:
        stage.before(course)


def first_facts(course: Course, stage: Stage) -> Mapping[str, Any] | None:
    """With what the case begins: the slot that it is for."""
    if stage.slot is None:
        return None
    offers = [one.begins for one in course.offers(stage.workflow)]
    return next(one for one in offers if stage.slot.items() <= one.items())


def live(course: Course, stage: Stage) -> None:
    """The stage from its first step to its last, without a detour."""
    prepare(course, stage)
    begins = first_facts(course, stage)
    for done in stage.steps:
        course.decide(stage.workflow, done, begins=begins)
        begins = None


# --- what cards and records hold ------------------------------------------------------------------------------


def propose(course: Course) -> None:
    topics.save_proposals(
        course.ctx,
        [
            Proposal(
                course.student,
                kk=TOPIC,
                staff_id=supervisors.list_lines(course.ctx)[0].id,
                proposal_date=date(2026, 9, 18),
                priority="Ақпараттық технологиялар",
                direction="Деректер ғылымы",
            )
        ],
    )


def write_plan(course: Course, track: str = "SP", **practices: Mapping[str, Any]) -> None:
    """A plan of every section; the rows of practices that the form fixes are dated by their kind."""
    ctx = course.ctx
    plan_id, _ = plans.create(ctx, course.student)
    plans.save_texts(ctx, plan_id, {"rationale": "Өзектілігі", "structure": "Үш тарау"})
    card = plans.of_student(ctx, course.student)
    assert card is not None
    rows = [
        {"id": row.id, "kind": row.kind, "place": "Кафедра", "report_kind": "есеп", **practices[row.kind or ""]}
        for row in card.rows["practice"]
    ]
    sections = {
        "study": study_lines(track),
        "research": [{"name": "Әдебиетке шолу", "due_text": "2026 ж. желтоқсан", "report_kind": "есеп"}],
        "practice": rows,
        "internship": [{"name": "Тағылымдама", "place": HOST, "report_kind": "есеп", **ABROAD}],
        "publication": [{"name": "Мақала", "kind": "мақала", "due_text": "2027 ж. мамыр", "report_kind": "басылым"}],
    }
    for section, lines in sections.items():
        plans.save_rows(ctx, plan_id, section, lines)


def draft_plan(course: Course) -> None:
    write_plan(course, pedagogical=PEDAGOGICAL, research=RESEARCH)
    contract = {"contract.number": "17", "contract.date": date(2026, 10, 1)}
    records.save(course.ctx, course.student, "obligation", None, contract)
    parts = ("topic", "labs", "projects", "publication", "internship", "conferences")
    records.save(course.ctx, course.student, "plan_checklist", None, dict.fromkeys(parts, True))


def choose_internship(course: Course) -> None:
    values = {
        "host_name": HOST,
        "host_city": "Алматы",
        "host_country": "Қазақстан",
        "host_foreign": False,
        "format": "office",
        "sources": ["university"],
        **ABROAD,
    }
    internship_id, _ = internships.create(course.ctx, course.student, values)
    works = [{"name": "Кітапхана қорымен танысу", "result": "шолу", **ABROAD}]
    internships.save_programme(course.ctx, internship_id, {"goal": "Деректер жинау"}, works)


def earn(course: Course) -> None:
    """The research of the plan carried out, an article published, every credit but those of the defence."""
    card = plans.of_student(course.ctx, course.student)
    assert card is not None
    marks = [{"id": row.id, "done": date(2028, 4, 3), "proof": "есеп"} for row in card.rows["research"]]
    plan_execution.save(course.ctx, course.student, marks)
    article = {"title": "Мақала", "kind": "article", "status": "published", "topic_related": True}
    records.save(course.ctx, course.student, "publications", None, {**article, "date": date(2028, 2, 15)})
    records.save(course.ctx, course.student, "completion", None, {"credits": 112})


def candidate(course: Course) -> None:
    person = {"surname": "Жаңабаев", "given_name": "Асан", "degree": "PhD", "valid_from": date(2020, 1, 1)}
    supervisors.save(course.ctx, None, person)


def new_supervisor(course: Course) -> str:
    found = supervisors.list_lines(course.ctx, "Жаңабаев")
    return found[0].id
