"""First start without Qt: a new department, the demonstration, or a database that exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.desktop.wizards.flow import Flow, Panel, Remark
from app.desktop.wizards.typed import parsed_day, plain
from app.domain.identifiers import is_programme_code, normalise_programme_code
from app.services.academics import Semester
from app.services.editions import Edition
from app.services.organisation import POSTS

HOW, UNIVERSITY, OFFICIALS, PROGRAMMES, SEMESTERS = "how", "university", "officials", "programmes", "semesters"
NEW, DEMO, OPEN = "new", "demo", "open"
DEPARTMENT_NAMES = ("name_kk", "name_ru", "name_en")
UNIVERSITY_NAMES = (*DEPARTMENT_NAMES, "short_name", "city")
_SEMESTER_DATES = ("starts", "ends")
_OFFICIAL_DATES = ("valid_from", "valid_to")


@dataclass(slots=True)
class Official:
    """A holder of a post as he is being typed in."""

    post: str
    name: str = ""
    title: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(slots=True)
class Programme:
    """A programme as it is being typed in."""

    code: str = ""
    name_kk: str = ""
    name_ru: str = ""
    name_en: str = ""

    @property
    def empty(self) -> bool:
        return not any((self.code, self.name_kk, self.name_ru, self.name_en))


@dataclass(slots=True)
class _Typed:
    how: str = NEW
    edition: str = ""
    organisation: dict[str, str] = field(default_factory=dict)
    department: dict[str, str] = field(default_factory=dict)
    officials: list[Official] = field(default_factory=list)
    programmes: list[Programme] = field(default_factory=list)
    semesters: list[Semester] = field(default_factory=list)


class FirstStartFlow(Flow):
    """What a new database begins with. The names of the university come from the edition and may be corrected."""

    name = "first-start"

    def __init__(self, editions: Iterable[Edition], sample: Iterable[Semester]) -> None:
        super().__init__()
        self.editions = {one.id: one for one in editions}
        self.path: Path | None = None
        self.given = _Typed(
            officials=[Official(post) for post in POSTS], programmes=[Programme()], semesters=list(sample)
        )
        self.choose_edition(next(iter(self.editions)))

    # --- pages

    def pages(self) -> Sequence[str]:
        if self.given.how == NEW:
            return (HOW, UNIVERSITY, OFFICIALS, PROGRAMMES, SEMESTERS)
        return (HOW,)

    def problems(self, page: str) -> Sequence[Remark]:
        found = {
            HOW: self._how_problems,
            UNIVERSITY: self._name_problems,
            OFFICIALS: self._official_problems,
            PROGRAMMES: self._programme_problems,
            SEMESTERS: self._semester_problems,
        }
        return found[page]()

    def _how_problems(self) -> list[Remark]:
        return [Remark("first-start-no-file")] if self.given.how == OPEN and self.path is None else []

    def _name_problems(self) -> list[Remark]:
        found = []
        if not self.given.organisation.get("name_kk", "").strip():
            found.append(Remark("first-start-no-university"))
        if not self.given.department.get("name_kk", "").strip():
            found.append(Remark("first-start-no-department"))
        return found

    def _official_problems(self) -> list[Remark]:
        return [
            Remark("official-dates", {"valid_from": one.valid_from, "valid_to": one.valid_to}, str(index))
            for index, one in enumerate(self.given.officials)
            if one.valid_from and one.valid_to and one.valid_to < one.valid_from
        ]

    def _programme_problems(self) -> list[Remark]:
        found = []
        seen: set[str] = set()
        for index, one in enumerate(self.given.programmes):
            code = normalise_programme_code(one.code)
            if one.empty:
                continue
            if not is_programme_code(code):
                found.append(Remark("programme-code", {"code": one.code or "—"}, str(index)))
            elif code in seen:
                found.append(Remark("programme-exists", {"code": code}, str(index)))
            elif not one.name_kk.strip():
                found.append(Remark("first-start-no-programme-name", {"code": code}, str(index)))
            seen.add(code)
        return found

    def _semester_problems(self) -> list[Remark]:
        return [
            Remark("semester-dates", {"starts": one.starts, "ends": one.ends}, str(index))
            for index, one in enumerate(self.given.semesters)
            if one.ends <= one.starts
        ]

    # --- what is typed

    def choose_edition(self, edition: str) -> None:
        """Take an edition with its university's names, in place of names that came from another edition."""
        offered = self.editions[self.given.edition].organisation if self.given.edition else {}
        names = {name: typed for name, typed in self.given.organisation.items() if typed and typed != offered.get(name)}
        self.given.edition = edition
        self.given.organisation = dict(self.editions[edition].organisation) | names

    def set_semester(self, index: int, *, starts: date | None = None, ends: date | None = None) -> None:
        """Typed dates are the department's own: they count as confirmed."""
        before = self.given.semesters[index]
        after = replace(before, starts=starts or before.starts, ends=ends or before.ends)
        if after != before:
            self.given.semesters[index] = replace(after, confirmed=True)

    def confirm_semesters(self, confirmed: bool = True) -> None:
        self.given.semesters = [replace(one, confirmed=confirmed) for one in self.given.semesters]

    def parts(self) -> dict[str, Any]:
        """What `setup.create` is given; empty lines are left out."""
        return {
            "organisation": {name: text.strip() for name, text in self.given.organisation.items() if text.strip()},
            "department": {name: text.strip() for name, text in self.given.department.items() if text.strip()},
            "officials": [asdict(one) for one in self.given.officials if one.name.strip()],
            "programmes": [asdict(one) for one in self.given.programmes if not one.empty],
            "semesters": [asdict(one) for one in self.given.semesters],
        }

    # --- what is told beside

    def subline(self, page: str) -> Remark | None:
        given = self.given
        if page == HOW:
            return Remark(f"first-start-{given.how}")
        if page == UNIVERSITY and given.department.get("name_kk"):
            return Remark("told-plainly", {"text": given.department["name_kk"]})
        if page == OFFICIALS:
            return Remark("first-start-officials", {"n": sum(1 for one in given.officials if one.name.strip())})
        if page == PROGRAMMES:
            return Remark("first-start-programmes", {"n": sum(1 for one in given.programmes if not one.empty)})
        if page == SEMESTERS and not all(one.confirmed for one in given.semesters):
            return Remark("first-start-unconfirmed")
        return None

    def attention(self) -> Sequence[Remark]:
        if self.given.how != NEW:
            return []
        found = []
        if not any(one.name.strip() for one in self.given.officials if one.post == "head"):
            found.append(Remark("first-start-no-head"))
        if not all(one.confirmed for one in self.given.semesters):
            found.append(Remark("first-start-calendar-sample"))
        return found

    def panel(self) -> Panel:
        if self.given.how != NEW:
            return Panel()
        return Panel(follows=(Remark("first-start-then-import"), Remark("first-start-then-today")))

    # --- the draft

    def typed(self) -> dict[str, Any]:
        given = self.given
        rows = {
            name: [{key: plain(value) for key, value in asdict(one).items()} for one in getattr(given, name)]
            for name in ("officials", "programmes", "semesters")
        }
        names = {"organisation": dict(given.organisation), "department": dict(given.department)}
        return {"how": given.how, "edition": given.edition, **names, **rows}

    def take(self, typed: Mapping[str, Any]) -> None:
        if typed["edition"] in self.editions:
            self.given.edition = typed["edition"]
        self.given.how = typed["how"]
        self.given.organisation = dict(typed["organisation"])
        self.given.department = dict(typed["department"])
        self.given.officials = [Official(**_dated(one, _OFFICIAL_DATES)) for one in typed["officials"]]
        self.given.programmes = [Programme(**one) for one in typed["programmes"]]
        self.given.semesters = [Semester(**_dated(one, _SEMESTER_DATES)) for one in typed["semesters"]]


def _dated(values: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: parsed_day(value) if name in names else value for name, value in values.items()}
