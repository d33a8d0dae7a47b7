"""Words of the interface for the values that records hold: statuses, funding, sections, kinds, roles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

STATUS = {
    "studying": QT_TRANSLATE_NOOP("Words", "Studying"),
    "leave": QT_TRANSLATE_NOOP("Words", "On leave"),
    "expelled": QT_TRANSLATE_NOOP("Words", "Expelled"),
    "transferred": QT_TRANSLATE_NOOP("Words", "Transferred"),
    "graduated": QT_TRANSLATE_NOOP("Words", "Graduated"),
}
FUNDING = {
    "state": QT_TRANSLATE_NOOP("Words", "State-funded"),
    "paid": QT_TRANSLATE_NOOP("Words", "Paid"),
}
LANGUAGE = {
    "kk": QT_TRANSLATE_NOOP("Words", "Kazakh"),
    "ru": QT_TRANSLATE_NOOP("Words", "Russian"),
    "en": QT_TRANSLATE_NOOP("Words", "English"),
}
TRACK = {
    "SP": QT_TRANSLATE_NOOP("Words", "Scientific-pedagogical"),
    "P1": QT_TRANSLATE_NOOP("Words", "Profile, 1 year"),
    "P15": QT_TRANSLATE_NOOP("Words", "Profile, 1.5 years"),
}
# Where a column is narrow.
TRACK_SHORT = {
    "SP": QT_TRANSLATE_NOOP("Words", "Sci.-ped."),
    "P1": QT_TRANSLATE_NOOP("Words", "Profile 1"),
    "P15": QT_TRANSLATE_NOOP("Words", "Profile 1.5"),
}
URGENCY = {
    "overdue": QT_TRANSLATE_NOOP("Words", "overdue"),
    "due": QT_TRANSLATE_NOOP("Words", "due"),
    "waiting": QT_TRANSLATE_NOOP("Words", "waiting for a signature"),
    "upcoming": QT_TRANSLATE_NOOP("Words", "ahead"),
    "done": QT_TRANSLATE_NOOP("Words", "done"),
    "unknown": QT_TRANSLATE_NOOP("Words", "data missing"),
    "ok": QT_TRANSLATE_NOOP("Words", "met"),
    "violated": QT_TRANSLATE_NOOP("Words", "not met"),
    "blocked": QT_TRANSLATE_NOOP("Words", "not met"),
    "not-applicable": QT_TRANSLATE_NOOP("Words", "does not apply"),
}
URGENCY_CHIP = {
    "overdue": "late",
    "due": "soon",
    "waiting": "waiting",
    "upcoming": "info",
    "done": "done",
    "ok": "done",
    "violated": "late",
    "blocked": "late",
    "unknown": "soon",
}
# The colour of the theme that a kind of chip has, for words in tables.
CHIP_COLOUR = {
    "late": "late",
    "soon": "soon",
    "waiting": "waiting",
    "done": "done",
    "info": "accent",
    "plain": "secondary",
}
# The same of a date, in one word.
DUE = {
    "overdue": QT_TRANSLATE_NOOP("Words", "late"),
    "due": QT_TRANSLATE_NOOP("Words", "soon"),
    "upcoming": QT_TRANSLATE_NOOP("Words", "ahead"),
}
OUTCOME = {
    "approve": QT_TRANSLATE_NOOP("Words", "Approved"),
    "return": QT_TRANSLATE_NOOP("Words", "Returned"),
    "reject": QT_TRANSLATE_NOOP("Words", "Rejected"),
    "undo": QT_TRANSLATE_NOOP("Words", "Taken back"),
}
OUTCOME_CHIP = {"approve": "done", "return": "soon", "reject": "late", "undo": "plain"}
STEP_STATE = {
    "done": QT_TRANSLATE_NOOP("Words", "done"),
    "open": QT_TRANSLATE_NOOP("Words", "next in turn"),
    "ahead": QT_TRANSLATE_NOOP("Words", "ahead"),
    "skipped": QT_TRANSLATE_NOOP("Words", "does not apply"),
}
ACT_KIND = {
    "protocol": QT_TRANSLATE_NOOP("Words", "Minutes"),
    "order": QT_TRANSLATE_NOOP("Words", "Order"),
    "submission": QT_TRANSLATE_NOOP("Words", "Submission"),
    "letter": QT_TRANSLATE_NOOP("Words", "Letter"),
}
RECIPIENT = {
    "dsia": QT_TRANSLATE_NOOP("Words", "Research department (DSIA)"),
    "department": QT_TRANSLATE_NOOP("Words", "Department"),
    "student": QT_TRANSLATE_NOOP("Words", "Master's student"),
}
REPORT_KIND = {
    "research": QT_TRANSLATE_NOOP("Words", "Research work"),
    "research-practice": QT_TRANSLATE_NOOP("Words", "Research practice"),
    "pedagogical-practice": QT_TRANSLATE_NOOP("Words", "Teaching practice"),
    "industrial-practice": QT_TRANSLATE_NOOP("Words", "Industrial practice"),
}
FORMAT = {
    "office": QT_TRANSLATE_NOOP("Words", "On site"),
    "distance": QT_TRANSLATE_NOOP("Words", "At a distance"),
}
EDUCATION = {
    "bachelor": QT_TRANSLATE_NOOP("Words", "Bachelor's degree"),
    "specialist": QT_TRANSLATE_NOOP("Words", "Specialist's diploma"),
    "master": QT_TRANSLATE_NOOP("Words", "Master's degree"),
}
PUBLICATION_STATUS = {
    "published": QT_TRANSLATE_NOOP("Words", "Published"),
    "accepted": QT_TRANSLATE_NOOP("Words", "Accepted for publication"),
    "submitted": QT_TRANSLATE_NOOP("Words", "Submitted"),
}
TRAVEL_COSTS = {
    "none": QT_TRANSLATE_NOOP("Words", "Without expenses"),
    "included": QT_TRANSLATE_NOOP("Words", "With expenses"),
}

POST = {
    "head": QT_TRANSLATE_NOOP("Words", "Head of department"),
    "secretary": QT_TRANSLATE_NOOP("Words", "Secretary of the department"),
    "vice-rector": QT_TRANSLATE_NOOP("Words", "Vice-rector"),
    "rector": QT_TRANSLATE_NOOP("Words", "Rector"),
    "dsia-director": QT_TRANSLATE_NOOP("Words", "Director of research (DSIA)"),
    "accountant": QT_TRANSLATE_NOOP("Words", "Accountant"),
}


def post_words() -> dict[str, str]:
    """Every post that signs something, in words."""
    return {post: word(POST, post) for post in POST}


def words_of(words: Mapping[str, object]) -> dict[str, str]:
    """Every value of a choice, in words."""
    return {key: word(words, key) for key in words}


def word(words: Mapping[str, object], key: str | None) -> str:
    """The word for a value in the language of the interface; a value without a word is shown as it is."""
    if not key:
        return ""
    source = words.get(key)
    return QCoreApplication.translate("Words", str(source)) if source else key


def day(value: date | None) -> str:
    return f"{value:%d.%m.%Y}" if value else ""


def act(number: str | None, value: date | None) -> str:
    """«№ 7, 20.10.2026»; empty when nothing of the act is recorded."""
    parts = [f"№ {number}" if number else "", day(value)]
    return ", ".join(part for part in parts if part)


def clause(number: str) -> str:
    """The clause of the regulation as pages name it."""
    return QCoreApplication.translate("Words", "cl. {clause}").format(clause=number)
