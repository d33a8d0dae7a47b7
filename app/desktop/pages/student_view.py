"""The student card in words: what the header says, what the line of the next step says. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.desktop.pages import places
from app.desktop.pages.places import Place
from app.desktop.pages.words import FUNDING, LANGUAGE, STATUS, TRACK, URGENCY, act, clause, day, word
from app.desktop.widgets.timeline import Band, Mark
from app.domain.identifiers import mask_iin

if TYPE_CHECKING:
    from app.domain.explanations import LocalText
    from app.services.cards import Milestone, NextStep, StudentCard

_DOT = " · "

# Short names for the timeline, in the order in which a student passes them.
_SHORT = {
    "topic": QT_TRANSLATE_NOOP("StudentView", "Topic, supervisor"),
    "plan": QT_TRANSLATE_NOOP("StudentView", "Individual plan"),
    "practice": QT_TRANSLATE_NOOP("StudentView", "Practice"),
    "internship": QT_TRANSLATE_NOOP("StudentView", "Internship"),
    "internship-report": QT_TRANSLATE_NOOP("StudentView", "Internship report"),
    "attestation": QT_TRANSLATE_NOOP("StudentView", "Attestation"),
    "pre-defence": QT_TRANSLATE_NOOP("StudentView", "Pre-defence"),
    "defence": QT_TRANSLATE_NOOP("StudentView", "Defence"),
}


@dataclass(frozen=True, slots=True)
class Header:
    """The texts of the header."""

    name: str
    course: str
    status: str
    facts: str
    supervisor: str
    topic: str
    edition: str


@dataclass(frozen=True, slots=True)
class NextLine:
    """The line under the timeline; `missing` are (text, place) that become links."""

    button: str
    text: str
    kind: str
    missing: tuple[tuple[str, Place], ...]
    place: Place


def header(card: StudentCard, language: str) -> Header:
    row = card.student
    course = QCoreApplication.translate("StudentView", "year {n}").format(n=row["course"]) if row["course"] else ""
    programme = card.programme or {}
    named = programme.get(f"name_{language}") or programme.get("name_kk") or ""
    spoken = word(LANGUAGE, row["study_language"])
    number = (
        QCoreApplication.translate("StudentView", "IIN {iin}").format(iin=mask_iin(row["iin"])) if row["iin"] else ""
    )
    return Header(
        name=card.line.name,
        course=_DOT.join(part for part in (course, word(TRACK, row["track"])) if part),
        status=word(STATUS, row["status"]) if row["status"] != "studying" else "",
        facts=_DOT.join(
            part
            for part in (
                f"{programme.get('code', '')} {named}".strip(),
                row["study_group"] or "",
                spoken,
                word(FUNDING, row["funding"]),
                number,
            )
            if part
        ),
        supervisor=_supervisor(card),
        topic=_topic(card),
        edition=_edition(card),
    )


def _supervisor(card: StudentCard) -> str:
    known = card.known["supervisor"]
    if not known or not known["name"]:
        return QCoreApplication.translate("StudentView", "Supervisor: not chosen yet")
    titles = ", ".join(part for part in (known["name"], known["degree"], known["academic_title"]) if part)
    order = known["order"]
    told = f" ({act(order['number'], order['date'])})" if order else ""
    return QCoreApplication.translate("StudentView", "Supervisor: {name}").format(name=titles + told)


def _topic(card: StudentCard) -> str:
    known = card.known["topic"] or {}
    text = known.get("kk") or known.get("ru") or known.get("en")
    if not text:
        return QCoreApplication.translate("StudentView", "Topic: not proposed yet")
    return QCoreApplication.translate("StudentView", "Topic: {topic}").format(topic=text)


def _edition(card: StudentCard) -> str:
    enrolled = card.student["enrol_date"]
    told = card.edition.upper()
    if enrolled:
        since = QCoreApplication.translate("StudentView", "enrolled {date}").format(date=day(enrolled))
        told += f"{_DOT}{since}"
    return told


def next_line(step: NextStep, language: str, today_overdue: bool) -> NextLine:
    """What to do next, by when, why, and what is missing."""
    title = step.title.in_language(language)
    details = []
    if step.due:
        details.append(QCoreApplication.translate("StudentView", "due {date}").format(date=day(step.due)))
    details += [sentence.rstrip(".") for sentence in step.why[:1]]
    details.append(clause(step.clause))
    text = QCoreApplication.translate("StudentView", "Next step: {step} ({details})").format(
        step=title, details="; ".join(details)
    )
    return NextLine(
        button=QCoreApplication.translate("StudentView", "Continue: {step}").format(step=_short(title)),
        text=text,
        kind="late" if today_overdue else "soon",
        missing=tuple(
            (one.label.in_language(language), places.of_missing(one.fact, step.workflow, step.step))
            for one in step.missing
        ),
        place=places.of_step(step.workflow, step.step),
    )


def _short(text: str, longest: int = 48) -> str:
    """As many whole words as a button holds."""
    if len(text) <= longest:
        return text[:1].lower() + text[1:]
    words = text[:longest].rsplit(" ", 1)[0].rstrip(",;:")
    return f"{words[:1].lower()}{words[1:]}…"


def semesters(card: StudentCard, today: date) -> list[Band]:
    autumn = QCoreApplication.translate("StudentView", "Semester {n}, autumn {year}")
    spring = QCoreApplication.translate("StudentView", "Semester {n}, spring {year}")
    return [
        Band(
            (autumn if one.number == 1 else spring).format(n=at, year=one.starts.year),
            one.starts <= today <= one.ends,
        )
        for at, one in enumerate(card.semesters, start=1)
    ]


def marks(card: StudentCard, language: str) -> list[Mark]:
    """The milestones as they come to pass; the one that goes on next stands out."""
    following = card.next_step
    order = list(_SHORT)
    way = sorted(
        _on_the_way(card.milestones),
        key=lambda one: (order.index(one.workflow) if one.workflow in order else len(order), one.day or date.max),
    )
    return [
        Mark(
            milestone_title(one.workflow, one.title, language),
            day(one.day),
            one.state,
            ": ".join(
                part
                for part in (word(URGENCY, one.state), one.next_step.in_language(language) if one.next_step else "")
                if part
            ),
            following is not None and (following.workflow, following.step) == (one.workflow, one.step),
        )
        for one in way
    ]


def _on_the_way(milestones: Sequence[Milestone]) -> list[Milestone]:
    """One milestone a workflow: of several items the first that is not done, else the last."""
    by_workflow: dict[str, Milestone] = {}
    for one in milestones:
        if by_workflow.get(one.workflow, one).state == "done":
            by_workflow[one.workflow] = one
        else:
            by_workflow.setdefault(one.workflow, one)
    return list(by_workflow.values())


def milestone_title(workflow: str, title: LocalText, language: str) -> str:
    """A workflow without a short name is called as the regulation calls it."""
    short = _SHORT.get(workflow)
    return QCoreApplication.translate("StudentView", str(short)) if short else title.in_language(language)
