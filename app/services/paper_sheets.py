"""The rows of sheets that are computed: which are met and by what, how the plan was carried out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from typing import Any

from app.domain.findings import Finding
from app.domain.kazakh_dates import table_date, table_period
from app.domain.rules import Profile
from app.domain.sheet_judging import JudgedRow, Met, Shown, judge_sheet
from app.domain.sheets import Document, Sheet
from app.services import academics, settings
from app.services.context import Context
from app.services.facts import value_of
from app.services.paper_words import Words

Data = dict[str, Any]
Facts = Mapping[str, Any]

_PRACTICE = "practices.kind"
_RESULT = "attestations.rows.result"  # how a row of the plan was carried out


def of_student(ctx: Context, profile: Profile, sheet: Sheet, facts: Facts, item: Facts | None, words: Words) -> Data:
    """What a form prints under `sheet.`: its rows, whether all that may refuse are met, how far the plan is done."""
    judged = judge_sheet(
        profile,
        sheet,
        facts,
        ctx.today(),
        academics.working_calendar(ctx),
        settings.effective(ctx, profile.id),
        item,
    )
    asked = [row for row in judged if row.row.members is None]
    sections = [_Section(words, row, facts, item or {}) for row in judged if row.row.members]
    checks = [_check(words, row) for row in asked]
    return {"sheet": _conclusion(words, asked) | {"checks": checks} | _execution(sections)}


def _check(words: Words, judged: JudgedRow) -> Data:
    figures = {f"figure_{place}": value for place, value in enumerate(judged.figures, 1)}
    documents = "\n".join(_document(words, one) for one in judged.documents)
    return {
        "key": judged.row.key,
        "met": str(judged.met),
        "documents": documents,
        "note": _note(words, judged),
    } | figures


def _conclusion(words: Words, rows: Sequence[JudgedRow]) -> Data:
    """Refused while a row that is more than a warning is not met; `reasons` numbers those rows.

    Nothing is concluded of somebody of whom nothing is asked.
    """
    if all(row.met is Met.NOT_ASKED for row in rows):
        return {}
    unmet = [str(place) for place, one in enumerate(rows, 1) if one.met is Met.NO and not one.row.warns]
    reasons = words.say("sheet-unmet", rows=", ".join(unmet)) if unmet else None
    return {"conclusion": "refused" if unmet else "passed", "reasons": reasons}


def _document(words: Words, shown: Shown) -> str:
    told = ", ".join(words.fact(name, value) for name, value in shown.facts)
    named = shown.document.name
    return f"{words.text(named)}: {told}" if named is not None else told


def _note(words: Words, judged: JudgedRow) -> str:
    """A row that nothing proves names the documents of which any would."""
    if judged.met is Met.NOT_ASKED:
        return words.say("sheet-not-asked")
    told = dict.fromkeys(text for finding in judged.noted for text in _reasons(words, judged, finding))
    if not told and judged.met is Met.NO:
        return _absent(words, judged.row.documents)
    return "\n".join(told)


def _reasons(words: Words, judged: JudgedRow, finding: Finding) -> Iterator[str]:
    """What nobody entered yet goes before what it is judged to lack; of a document not begun only its name."""
    missing = {one.fact for one in finding.missing}
    untouched = [one for one in judged.row.documents if one.name is not None and _is_untouched(one, missing)]
    if missing and untouched and not judged.documents:
        yield _absent(words, untouched)
    elif finding.missing:
        yield words.say("sheet-not-recorded", facts=[one.label for one in finding.missing])
    else:
        yield from (words.text(one) for one in finding.why)


def _is_untouched(document: Document, missing: Set[str]) -> bool:
    return document.rows in missing if document.rows else set(document.facts) <= missing


def _absent(words: Words, documents: Iterable[Document]) -> str:
    names = " / ".join(words.text(one.name) for one in documents if one.name is not None)
    return words.say("sheet-not-recorded", facts=names) if names else ""


# --- how the plan was carried out ---------------------------------------------------------------------------------


class _Section:
    """The rows of one section of the plan that fall into the period of an item, and what became of them."""

    def __init__(self, words: Words, judged: JudgedRow, facts: Facts, item: Facts) -> None:
        self._words = words
        self.key = judged.row.key
        self._marks = {mark.get("plan_row"): mark for mark in item.get("rows") or ()}
        span = span_of(facts, item)
        self.rows = [row for row in judged.members if _falls_into(row, span, facts, item)]

    def lines(self) -> list[Data]:
        return [
            {
                "section": self.key,
                "name": self._name(row),
                "dates": self._dates(row),
                "done": self._done(row),
                "proof": self._proof(row),
            }
            for row in self.rows
        ]

    def summary(self) -> Data:
        credits = sum(row.get("credits") or 0 for row in self.rows)
        return {
            "section": self.key,
            "planned": self._numbered([self._planned(row) for row in self.rows]),
            "done": self._numbered([self._done(row) for row in self.rows]),
            "proof": self._numbered([self._proof(row) for row in self.rows]),
            "credits": credits or None,
        }

    def carried_out(self) -> list[bool]:
        return [bool(row.get("done")) or self._mark(row).get("result") == "done" for row in self.rows]

    def _mark(self, row: Facts) -> Facts:
        return self._marks.get(row.get("id")) or {}

    def _planned(self, row: Facts) -> str:
        dates = self._dates(row)
        return f"{self._name(row)} ({dates})" if dates else self._name(row)

    def _name(self, row: Facts) -> str:
        """A row without a name, such as one of a practice, is called by its kind."""
        return str(row.get("name") or self._words.fact(_PRACTICE, row.get("kind") or ""))

    def _dates(self, row: Facts) -> str:
        if row.get("due_text"):
            return str(row["due_text"])
        known = [day for day in (row.get("start"), row.get("end")) if day is not None]
        return table_period(known[0], known[-1]) if known else ""

    def _done(self, row: Facts) -> str:
        result, day = self._mark(row).get("result"), row.get("done")
        said = self._words.fact(_RESULT, result) if result else ""
        if not said and day:
            said = self._words.fact(_RESULT, "done")
        return f"{said}, {table_date(day)}" if day else said

    def _proof(self, row: Facts) -> str:
        return str(self._mark(row).get("proof") or row.get("proof") or "")

    def _numbered(self, texts: Sequence[str]) -> str:
        """Lines under the number of the row they are of."""
        return "\n".join(f"{number}) {text}" for number, text in enumerate(texts, 1) if text)


def _execution(sections: Sequence[_Section]) -> Data:
    if not sections:
        return {}
    done = [one for section in sections for one in section.carried_out()]
    result = None if not any(done) else "full" if all(done) else "part"
    return {
        "sections": [section.summary() for section in sections],
        "works": [line for section in sections for line in section.lines()],
        "result": result,
    }


def span_of(facts: Facts, item: Facts) -> tuple[date | None, date | None]:
    """The period of an item: its own dates, else the semester of its stage or its academic year."""
    if item.get("start") or item.get("end"):
        return item.get("start"), item.get("end")
    every = value_of(facts, "study.semesters") or ()
    stage = next((one for one in every if one.get("number") == item.get("stage")), None)
    if stage is not None:
        return stage.get("starts"), stage.get("ends")
    semesters = [one for one in every if one.get("year") == item.get("year")]
    years = [one for one in value_of(facts, "study.years") or () if one.get("year") == item.get("year")]
    first = min((one["starts"] for one in semesters if one.get("starts")), default=None)
    return first, max((one["ends"] for one in years if one.get("ends")), default=None)


def _falls_into(row: Facts, span: tuple[date | None, date | None], facts: Facts, item: Facts) -> bool:
    """Whether a row of the plan belongs to a period; what has no dates of its own belongs to every one."""
    if row.get("semester") is not None and item.get("year") is not None:
        semesters = value_of(facts, "study.semesters") or ()
        year = next((one.get("year") for one in semesters if one.get("number") == row["semester"]), None)
        return year is None or bool(year == item["year"])
    begins, ends = row.get("start") or row.get("end"), row.get("end") or row.get("start")
    first, last = span
    return (first is None or ends is None or ends >= first) and (last is None or begins is None or begins <= last)
