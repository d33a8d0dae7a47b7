"""The whole course of one student of two years, 2026 to 2028: what is done when, in the order of life."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.services import course_stage
from tests.services.course import Done
from tests.services.course_stage import CORRECTED, Stage, new_supervisor


def copies(day: date) -> list[dict[str, Any]]:
    """One for each who keeps the plan."""
    recipients = ("dsia", "department", "student")
    return [{"number": number, "recipient": one, "date": day} for number, one in enumerate(recipients, start=1)]


def stage_report(number: int, handed: date, decided: date, sent: date) -> Stage:
    steps = (
        Done("report", handed),
        Done("opinion", handed),
        Done("department", decided, str(20 + number)),
        Done("dsia", sent, str(50 + number)),
    )
    return Stage(f"stage-{number}", "stage-report", steps, slot={"item.stage": number})


def attestation(year: int, handed: date, heard: date, attested: date) -> Stage:
    steps = (
        Done("report", handed),
        Done("opinion", handed),
        Done("hearing", heard, "6", {"item.summary.decision": "қабылданды"}),
        Done("attestation", attested, "15", {"item.result": "attested"}),
    )
    return Stage(f"attestation-{year}", "attestation", steps, slot={"item.year": year})


def practice(kind: str, handed: date, decided: date, sent: date, held: Mapping[str, Any] | None = None) -> Stage:
    steps = [
        Done("practice", handed, facts=held or {}),
        Done("report", handed),
        Done("supervisor", handed),
        Done("department", decided, "31", {"item.report.grade": "95"}),
        Done("dsia", sent, "44", {"item.dsia.recipient": "Әлиева Г."}),
    ]
    if kind == "pedagogical":
        del steps[2]
    return Stage(f"practice-{kind}", "practice", tuple(steps), slot={"item.kind": kind})


TOPIC_STAGE = Stage(
    "topic",
    "topic",
    (
        Done("check", date(2026, 9, 22), facts={"supervisor.match_confirmed": date(2026, 9, 22)}),
        Done("department", date(2026, 9, 25), "2"),
        Done("submission", date(2026, 9, 28), "12"),
        Done("council", date(2026, 10, 8), "3"),
        Done("order", date(2026, 10, 12), "41-м"),
        Done("acquaintance", date(2026, 10, 14), facts={"supervisor.acquaintance.date": date(2026, 10, 14)}),
    ),
    before=course_stage.propose,
)
PLAN_STAGE = Stage(
    "plan",
    "plan",
    (
        Done("draft", date(2026, 10, 20)),
        Done("signatures", date(2026, 10, 22)),
        Done("department", date(2026, 10, 29), "4"),
        Done("head", date(2026, 10, 30)),
        Done("vice-rector", date(2026, 11, 4)),
        Done("council", date(2026, 11, 12), "5"),
        Done("rector", date(2026, 11, 16)),
        Done("copies", date(2026, 11, 18), facts={"plan.copies": copies(date(2026, 11, 18))}),
    ),
    before=course_stage.draft_plan,
)
INTERNSHIP_STAGE = Stage(
    "internship",
    "internship",
    (
        Done("choice", date(2027, 1, 19)),
        Done(
            "application",
            date(2027, 1, 20),
            facts={"item.host.kind": "research", "item.host.field": "деректер ғылымы"},
        ),
        Done("agreement", date(2027, 1, 26), "7"),
        Done(
            "costs",
            date(2027, 1, 28),
            facts={"item.cost_calculation.approver": "Ахметова Ж.С.", "item.cost_calculation.total": 250_000},
        ),
        Done(
            "visas",
            date(2027, 2, 2),
            facts={f"item.visas.{one}": date(2027, 2, 2) for one in ("head", "accountant")},
        ),
        Done(
            "contract",
            date(2027, 2, 5),
            facts={
                "item.contract.number": "5",
                "item.contract.valid_from": date(2027, 2, 5),
                "item.contract.valid_to": date(2027, 3, 31),
            },
        ),
        Done("programme", date(2027, 2, 10), facts={"item.programme.goal": "Деректер жинау"}),
        Done("approval", date(2027, 2, 19), "15"),
    ),
    before=course_stage.choose_internship,
)
REPORT_STAGE = Stage(
    "internship-report",
    "internship-report",
    (
        Done(
            "return",
            date(2027, 3, 17),
            facts={"item.actual_start": date(2027, 3, 1), "item.actual_end": date(2027, 3, 16)},
        ),
        Done(
            "report",
            date(2027, 3, 30),
            facts={"item.certificate.kind": "сертификат", "item.certificate.number": "9"},
        ),
        Done("seminar", date(2027, 4, 2), "2"),
        Done("head", date(2027, 4, 5)),
        Done("crediting", date(2027, 4, 9), "9", {"item.report.credits": 4}),
        Done("storage", date(2027, 4, 12), "31"),
    ),
)
CORRECTION_STAGE = Stage(
    "topic-correction",
    "topic-correction",
    (
        Done("request", date(2027, 5, 12), facts={"item.reason": "results", "item.kk": CORRECTED}),
        Done("department", date(2027, 5, 18), "11"),
        Done("council", date(2027, 5, 27), "8"),
        Done("order", date(2027, 6, 1), "60-м"),
    ),
    slot={},
)
SUPERVISOR_STAGE = Stage(
    "supervisor-change",
    "supervisor-change",
    (
        Done(
            "request",
            date(2027, 9, 6),
            facts={"item.reason": "illness", "item.document.kind": "анықтама", "item.document.number": "3"},
        ),
        Done(
            "department",
            date(2027, 9, 14),
            "1",
            {"item.candidate": "Жаңабаев Асан", "item.staff_id": new_supervisor},
        ),
        Done("council", date(2027, 9, 30), "2"),
        Done("order", date(2027, 10, 4), "88-м"),
        Done("acquaintance", date(2027, 10, 6)),
    ),
    before=course_stage.candidate,
    slot={},
)
AMENDMENT_STAGE = Stage(
    "plan-amendment",
    "plan-amendment",
    (
        Done(
            "application",
            date(2027, 10, 7),
            facts={"item.kind": "amendment", "item.reason": "Жетекші ауысты", "item.rows_changed": "2.1"},
        ),
        Done(
            "conclusion",
            date(2027, 10, 8),
            facts={
                "item.supervisor_conclusion.result": "positive",
                "item.student_signed": date(2027, 10, 8),
                "item.supervisor_signed": date(2027, 10, 8),
            },
        ),
        Done("department", date(2027, 10, 14), "3"),
        Done("head", date(2027, 10, 15)),
        Done("vice-rector", date(2027, 10, 20)),
        Done("council", date(2027, 10, 28), "4"),
        Done("rector", date(2027, 11, 1)),
        Done("copies", date(2027, 11, 3), facts={"item.copies": copies(date(2027, 11, 3))}),
    ),
    slot={},
)
DISPUTE_STAGE = Stage(
    "dispute",
    "dispute",
    (
        Done(
            "application",
            date(2028, 4, 4),
            facts={"item.parties": "магистрант, кафедра", "item.subject": "есеп бағасы"},
        ),
        Done(
            "dsia",
            date(2028, 4, 11),
            facts={"item.dsia.decision": "кеңеске жіберілсін", "item.dsia.outcome": "referred"},
        ),
        Done("council", date(2028, 4, 27), "9", {"item.council.decision": "баға сақталсын"}),
    ),
    slot={},
)
CLEAN = {"item.system": "StrikePlagiarism", "item.number": "12", "item.percent": 9, "item.verdict": "clean"}
SIMILARITY_STAGE = Stage(
    "similarity",
    "similarity",
    (
        Done("text", date(2028, 5, 8), facts={"item.sources_cited": True}),
        Done("check", date(2028, 5, 10), facts=CLEAN),
        Done("base", date(2028, 5, 12)),
        Done("ethics", date(2028, 5, 16), "3", {"item.ethics.result": "no-breach"}),
    ),
    slot={},
)
PRE_DEFENCE_STAGE = Stage(
    "pre-defence",
    "pre-defence",
    (
        Done("opinion", date(2028, 5, 15), facts={"defence.opinion.result": "positive"}),
        Done("expert", date(2028, 5, 16), facts={"defence.expert.result": "positive"}),
        Done("department", date(2028, 5, 18), "14", {"defence.pre.decision": "submitted"}),
        Done(
            "review",
            date(2028, 5, 26),
            facts={
                "defence.review.name": "Сейітов Б.К.",
                "defence.review.degree": "phd",
                "defence.review.match": True,
                "defence.review.conclusion": "positive",
            },
        ),
        Done("admission", date(2028, 6, 1), facts={"defence.admission.head": "Сейітова А.М."}),
    ),
    before=course_stage.earn,
)
MEETING_STAGE = Stage(
    "defence-meeting",
    "defence",
    (Done("meeting", date(2028, 6, 12), "6", {"defence.meeting.result": "passed", "defence.meeting.grade": "95"}),),
    finishes=False,
)
AWARD_STAGE = Stage(
    "award",
    "defence",
    (
        Done("totals", date(2028, 7, 4), facts={"completion.credits": 120, "completion.final_credits": 8}),
        Done(
            "award",
            date(2028, 7, 5),
            facts={"completion.diploma.number": "00012", "completion.transcript.number": "00012"},
        ),
    ),
)
HELD = {"item.classes": [{"date": date(2027, 10, 5), "group": "АЖ-301", "discipline": "Деректер қоры", "hours": 2}]}

LIFE: tuple[Stage, ...] = (
    TOPIC_STAGE,
    PLAN_STAGE,
    stage_report(1, date(2026, 12, 18), date(2026, 12, 22), date(2026, 12, 24)),
    INTERNSHIP_STAGE,
    REPORT_STAGE,
    CORRECTION_STAGE,
    stage_report(2, date(2027, 6, 8), date(2027, 6, 15), date(2027, 6, 17)),
    attestation(2026, date(2027, 6, 14), date(2027, 6, 24), date(2027, 7, 1)),
    SUPERVISOR_STAGE,
    AMENDMENT_STAGE,
    practice("pedagogical", date(2027, 11, 26), date(2027, 12, 9), date(2027, 12, 13), HELD),
    stage_report(3, date(2027, 12, 20), date(2027, 12, 23), date(2027, 12, 24)),
    practice("research", date(2028, 3, 17), date(2028, 4, 6), date(2028, 4, 10), {"item.purpose": CORRECTED}),
    DISPUTE_STAGE,
    stage_report(4, date(2028, 5, 15), date(2028, 5, 17), date(2028, 5, 18)),
    SIMILARITY_STAGE,
    PRE_DEFENCE_STAGE,
    MEETING_STAGE,
    attestation(2027, date(2028, 6, 14), date(2028, 6, 22), date(2028, 7, 3)),
    AWARD_STAGE,
)
