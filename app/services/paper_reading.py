"""Reading for one paper: the department and its officials on the day of the paper, the student and the supervisor."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from app.domain.people import PersonName
from app.services import academics, organisation, students, supervisors
from app.services.context import Context
from app.storage import queries

Row = dict[str, Any]
Data = dict[str, Any]

_POSTS = {"rector": "rector", "vr": "vice-rector", "dsia": "dsia-director", "accountant": "accountant"}
_ORGANISATION = ("ministry_caps", "name_caps", "name_genitive", "name_ru", "legal_name", "short_name", "city")


class PaperReader:
    """Reads what one paper needs through one connection; officials and supervisors are those of its day."""

    def __init__(
        self,
        ctx: Context,
        connection: Any,
        day: date,
        printed: Collection[str] = (),
        language: str = "kk",
        of: str = "",
    ) -> None:
        self.ctx = ctx
        self.connection = connection
        self.day = day
        self.language = language
        self.printed = printed
        self.of = of
        self._officials = queries.rows(connection, "official")
        self._department = next(iter(queries.rows(connection, "department")), {})

    def prints(self, group: str) -> bool:
        """Whether the form prints anything of a group of fields; what it does not need not be gathered."""
        return any(field == group or field.startswith(f"{group}.") for field in self.printed)

    def say(self, code: str, /, **params: object) -> str:
        """The sentence of a code in the language of the form."""
        return self.ctx.wording.say(code, params, self.language)

    def rows(self, table: str, **restrictions: Any) -> list[Row]:
        return queries.rows(self.connection, table, **restrictions)

    def house(self) -> Data:
        """The university, its officials, the department."""
        row = next(iter(self.rows("organisation")), {})
        return {
            "org": {name: row.get(name) for name in _ORGANISATION},
            "officials": self._posts(),
            "dept": {
                "name": self._department.get("name_kk"),
                "name_ru": self._department.get("name_ru"),
                "head_name": self.holder("head"),
                "secretary_name": self.holder("secretary"),
            },
        }

    def student(self, student: Row) -> Data:
        """The student with his study, programme, topic and supervisor."""
        programme = queries.get(self.connection, "programme", student["programme_id"] or "") or {}
        topics = self.rows("topic", student_id=student["id"], superseded=False, order=("id",))
        topic = topics[-1] if topics else {}
        person = ("surname", "given_name", "patronymic", "track", "funding")
        # What tells a person from all others is frozen only with a paper that prints it.
        identity = ("iin",) if self.prints("mag.iin") else ()
        return {
            "mag": {name: student[name] for name in (*person, *identity)},
            "study": _study(self.ctx, student, self.day),
            "prog": {
                "code": programme.get("code"),
                "name_kk": programme.get("name_kk"),
                "name_ru": programme.get("name_ru"),
                "direction": programme.get("direction"),
            },
            "thesis": {
                "topic_kk": topic.get("kk"),
                "topic_ru": topic.get("ru"),
                "direction": topic.get("direction"),
                "priority": topic.get("priority"),
            },
            "sup": self.supervisor(student["id"]),
        }

    def _posts(self) -> Data:
        posts: Data = {f"{key}_name": self.holder(post) for key, post in _POSTS.items()}
        vice_rector = organisation.holder(self._officials, "vice-rector", self.day)
        return posts | {"vr_title": vice_rector["title"] if vice_rector else None}

    def holder(self, post: str, day: date | None = None) -> str | None:
        """Initials and surname of whoever holds a post on the day of the paper, or on another."""
        found = organisation.holder(self._officials, post, day or self.day)
        return initials(found["name"]) if found and found["name"] else None

    def supervisor(self, student_id: str) -> Data:
        """Whoever supervised on the day of the document, with the qualification of that day."""
        periods = self.rows("supervision", student_id=student_id, order=("id",))
        present = next((one for one in periods if one["ended"] is None or one["ended"] >= self.day), None)
        if present is None:
            return {}
        return self.person(present["staff_id"] or "") or {"full_name": present["name_given"]}

    def person(self, staff_id: str) -> Data:
        """A member of the staff with the qualification of the day of the document; empty when there is none."""
        person = queries.get(self.connection, "staff", staff_id)
        if person is None:
            return {}
        dated = self.rows("qualification", staff_id=person["id"])
        held = supervisors.qualification_on(dated, self.day) or {}
        return {
            "full_name": students.name_of(person).full_name,
            "degree": held.get("degree"),
            "academic_title": held.get("academic_title"),
            "position": held.get("position"),
            "dept": held.get("department") or self._department.get("name_kk"),
        }


def _study(ctx: Context, student: Row, day: date) -> Data:
    """Course and academic year on the day of the document, first and last year of study.

    The recorded course is that of the present academic year.
    """
    track = ctx.profile(student["edition"]).tracks.get(student["track"] or "")
    known = academics.study_facts(academics.list_semesters(ctx), student, track.years if track else None, {})
    year, present = academics.current_academic_year(ctx, day), academics.current_academic_year(ctx)
    course = max(student["course"] - (present - year), 1) if student["course"] else None
    return {
        "academic_year": academics.year_label(year),
        "course": course or (year - student["cohort"] + 1 if student["cohort"] else None),
        "start_year": known["start_year"],
        "end_year": known["end_year"],
    }


def initials(name: str) -> str:
    """Initials and surname of a full name in its official order."""
    return PersonName.parse(name).short_name
