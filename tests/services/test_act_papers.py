"""What acts and sittings print over a real department: of what, by whom signed, in force on which day."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.domain.errors import Refused, UsageError
from app.domain.workflow import Decision
from app.services import (
    act_papers,
    casework,
    drafts,
    history,
    meetings,
    minutes,
    organisation,
    paper_data,
    paper_subjects,
    papers,
    printables,
    printing,
    records,
    sittings,
    step_rounds,
)
from app.services.act_papers import Papers
from app.services.cases import Act
from app.services.casework import Move
from app.services.context import Context
from app.services.minutes import Enclosed
from app.storage import queries
from tests.conftest import TODAY
from tests.services.printed import form_data


@pytest.fixture
def demo_department(tmp_path: Path, demo_database: Path) -> Iterator[Context]:
    """A copy of the demonstration, open for writing."""
    path = tmp_path / "кафедра.sqlite"
    shutil.copyfile(demo_database, path)
    ctx = open_department(path, clock=lambda: TODAY)
    yield ctx
    ctx.close()


def act_of(ctx: Context, body: str, kind: str, *, decisions: int | None = None) -> str:
    """The latest act of a body, or one with so many decisions."""
    found = [one for one in meetings.list_acts(ctx) if (one.body, one.kind) == (body, kind)]
    return next(one.id for one in found if decisions in (None, one.decisions))


def words(pdf: bytes) -> str:
    command = ["pdftotext", "-layout", "-", "-"]
    return " ".join(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8").split())


def told(ctx: Context, form: str, subject: str) -> str:
    return words(printing.preview(ctx, form, subject).pdf)


def forms(found: list[Papers]) -> dict[str, int]:
    return {one.form: len(one.subjects) for one in found}


# --- a walk -------------------------------------------------------------------------------------------------------


def test_a_meeting_on_twelve_topics_prints_all_its_papers_in_one_go(demo_department: Context, tmp_path: Path) -> None:
    ctx = demo_department
    meeting = act_of(ctx, "DEPM", "protocol", decisions=12)
    found = act_papers.of_act(ctx, meeting)
    assert forms(found) == {"minutes": 1, "extract": 12, "submission": 1, "draft-order": 1}
    steps: list[tuple[int, int]] = []
    batch = act_papers.issue_all(ctx, found, tmp_path / "отырыс", progress=lambda *step: steps.append(step))
    assert batch.refused == ()
    assert Counter(one.form for one in batch.issued) == forms(found)
    assert steps[-1] == (15, 15)
    assert sorted(path.name for path in (tmp_path / "отырыс").iterdir()) == sorted(one.name for one in batch.files)
    names = [line.name for line in meetings.get_act(ctx, meeting).decisions]
    by_form = {one.form: words(papers.reprint(ctx, one.id)) for one in batch.issued}
    for form in ("minutes", "submission", "draft-order"):
        assert all(name.split()[0] in by_form[form] for name in names), form
    extracts = [one for one in batch.issued if one.form == "extract"]
    assert [one.student for one in extracts] == names
    for one, name in zip(extracts, names, strict=True):
        text = words(papers.reprint(ctx, one.id))
        assert f"Магистрант {name} бойынша: магистрлік диссертацияның" in text
        assert [other for other in names if other in text] == [name]


def test_the_council_and_the_rector_go_on_from_the_meeting(demo_department: Context) -> None:
    ctx = demo_department
    council, order = act_of(ctx, "SC", "protocol", decisions=12), act_of(ctx, "RECTOR", "order", decisions=12)
    draft = told(ctx, "draft-order", f"meeting:{council}")
    line = meetings.get_act(ctx, council).line
    assert draft.startswith("ЖОБА БҰЙРЫҚ «___»")
    assert f"(хаттама № {line.number}, «{line.date:%d}»" in draft
    issued = told(ctx, "draft-order", f"meeting:{order}")
    assert "ЖОБА" not in issued
    assert f"№ {meetings.get_act(ctx, order).line.number}" in issued
    assert f"(хаттама № {line.number}, " in issued


def test_a_submission_names_the_meeting_it_rests_on(demo_department: Context) -> None:
    ctx = demo_department
    meeting, submission = (act_of(ctx, *kind, decisions=12) for kind in (("DEPM", "protocol"), ("HEAD", "submission")))
    lines = [meetings.get_act(ctx, one).line for one in (meeting, submission)]
    for subject, number in ((meeting, "____"), (submission, lines[1].number)):
        text = told(ctx, "submission", f"meeting:{subject}")
        assert f"Шығыс № {number}" in text
        assert f"Негіздеме: кафедра отырысының № {lines[0].number} хаттамасы" in text


def test_every_paper_of_every_act_of_the_demonstration_prints(demo_department: Context) -> None:
    ctx = demo_department
    printed: Counter[str] = Counter()
    for act in meetings.list_acts(ctx):
        for one in act_papers.of_act(ctx, act.id):
            printing.preview(ctx, one.form, one.subjects[0])
            printed[one.form] += 1
    for one in sittings.bodies(ctx):
        for waiting in act_papers.of_sitting(ctx, one.key) if one.waiting else ():
            printing.preview(ctx, waiting.form, waiting.subjects[0])
            printed[waiting.form] += 1
    assert printed.keys() >= {"minutes", "extract", "submission", "draft-order", "letter", "agenda"}


# --- which papers -------------------------------------------------------------------------------------------------


def test_an_act_offers_only_what_it_decided(demo_department: Context) -> None:
    ctx = demo_department
    offered = {
        kind: {one.form for one in printables.of_act(ctx, act_of(ctx, *kind))}
        for kind in (("DEP", "letter"), ("RECTOR", "order"), ("SC", "protocol"), ("DSIA", "protocol"))
    }
    assert offered["DEP", "letter"] == {"letter"}
    assert offered["RECTOR", "order"] == {"draft-order"}
    assert offered["SC", "protocol"] == {"minutes", "extract", "draft-order"}
    assert offered["DSIA", "protocol"] == set()  # the acquaintance is no meeting


def test_a_paper_of_what_was_not_decided_is_refused(demo_department: Context) -> None:
    letter = act_of(demo_department, "DEP", "letter")
    with pytest.raises(Refused, match="paper-no-matters"):
        printing.preview(demo_department, "minutes", f"meeting:{letter}")
    with pytest.raises(UsageError, match="record-unknown"):
        printing.preview(demo_department, "minutes", f"meeting:{'0' * 32}")
    with pytest.raises(UsageError, match="subject-kind"):
        printing.preview(demo_department, "minutes", "sitting:DEPM/protocol")


def test_a_decision_taken_back_is_on_no_paper(demo_department: Context) -> None:
    ctx = demo_department
    meeting = act_of(ctx, "DEPM", "protocol")
    before = meetings.get_act(ctx, meeting).decisions
    gone = next(one for one in before if one.workflow == "topic")
    casework.take_back(ctx, gone.student_id, "topic")
    subjects = [one.subject for one in printables.of_act(ctx, meeting) if one.form == "extract"]
    assert f"decision:{gone.id}" not in subjects
    assert len(subjects) == len(before) - 1
    assert gone.name not in told(ctx, "minutes", f"meeting:{meeting}")


def test_what_was_recorded_prints_its_act_and_the_papers_of_each(demo_department: Context) -> None:
    ctx = demo_department
    round_ = step_rounds.load(ctx, "topic", "department")
    lines = [line for line in round_.lines if line.reason is None][:2]
    moves = [Move(line.student_id, "topic", "department") for line in lines]
    act = Act("DEPM", "protocol", TODAY, "77")
    casework.decide(ctx, moves, act)
    assert forms(act_papers.of_recorded(ctx, moves, act)) == {
        "minutes": 1, "extract": 2, "submission": 1, "draft-order": 1,
    }  # fmt: skip
    signing = [Move(line.student_id, "plan", "signatures") for line in lines]
    (plans,) = act_papers.of_recorded(ctx, signing, None)
    assert (plans.form, plans.subjects) == ("mitu-a", tuple(f"student:{line.student_id}" for line in lines))


def test_extracts_of_a_meeting_are_asked_for_by_the_meeting(demo_department: Context) -> None:
    ctx = demo_department
    meeting = act_of(ctx, "DEPM", "protocol", decisions=12)
    assert len(act_papers.decisions_of(ctx, "extract", f"meeting:{meeting}") or ()) == 12
    assert act_papers.decisions_of(ctx, "minutes", f"meeting:{meeting}") is None
    assert act_papers.decisions_of(ctx, "extract", "decision:1") is None


# --- what waits ---------------------------------------------------------------------------------------------------


def test_the_agenda_lists_what_waits_with_topics(demo_department: Context) -> None:
    ctx = demo_department
    text = told(ctx, "agenda", "sitting:DEPM/protocol")
    for round_ in sittings.load(ctx, "DEPM", "protocol"):
        assert all(line.name in text for line in round_.lines)
    assert "(ғылыми жетекшісі – " in text


def test_an_agenda_that_was_prepared_keeps_its_order_its_choice_and_its_day(demo_department: Context) -> None:
    ctx = demo_department
    first, second = sittings.load(ctx, "DEPM", "protocol")[:2]
    kept = [f"{second.key}/{line.key}" for line in second.lines] + [f"{first.key}/{first.lines[0].key}"]
    typed = {
        "sitting": "DEPM/protocol",
        "order": [second.key, first.key],
        "chosen": kept,
        "act": {"date": "2026-11-27"},
    }
    head = drafts.save(ctx, None, "sitting", "отырыс", {"typed": typed})
    data = form_data(ctx, "agenda", f"sitting:{head.id}")
    assert [one["step"] for one in data["matters"]] == [f"{one.workflow}/{one.step}" for one in (second, first)]
    assert [len(one["lines"]) for one in data["matters"]] == [len(second.lines), 1]
    assert "«27» қараша 2026 ж." in told(ctx, "agenda", f"sitting:{head.id}")
    drafts.discard(ctx, head.id)
    with pytest.raises(UsageError, match="record-unknown"):
        printing.preview(ctx, "agenda", f"sitting:{head.id}")


def test_the_draft_of_an_order_can_be_printed_before_it(demo_department: Context) -> None:
    text = told(demo_department, "draft-order", "sitting:RECTOR/order")
    (first, *_) = sittings.load(demo_department, "RECTOR", "order")
    assert text.startswith("ЖОБА")
    assert all(line.name.split()[0] in text for line in first.lines)
    assert "(хаттама № ____" not in text


def test_a_paper_of_a_sitting_is_issued_and_compared_again(demo_department: Context) -> None:
    paper = papers.issue(demo_department, "draft-order", "sitting:RECTOR/order")
    agenda = papers.issue(demo_department, "agenda", "sitting:DEPM/protocol")
    assert not papers.is_outdated(demo_department, paper.id)
    assert not papers.is_outdated(demo_department, agenda.id)
    organisation.save_organisation(demo_department, {}, {"name_kk": "Басқа кафедра"})
    assert papers.is_outdated(demo_department, agenda.id)


# --- minutes ------------------------------------------------------------------------------------------------------


def test_chair_and_secretary_are_those_of_the_day_and_nothing_is_invented(demo_department: Context) -> None:
    kept = minutes.get_minutes(demo_department, act_of(demo_department, "DEPM", "protocol"))
    officials = {row["post"]: row["name"] for row in organisation.list_officials(demo_department)}
    assert (kept.chair, kept.chair_post, kept.secretary) == (officials["head"], "head", officials["secretary"])
    assert kept.present is None
    assert {(one.votes_for, one.votes_against, one.abstained, one.rapporteur) for one in kept.matters} == {
        (None, None, None, "")
    }


def test_what_was_said_and_voted_is_kept_printed_and_undone(demo_department: Context) -> None:
    ctx = demo_department
    meeting = act_of(ctx, "DEPM", "protocol", decisions=12)
    kept = minutes.get_minutes(ctx, meeting)
    matter = replace(
        kept.matters[0], rapporteur="Д.А. Бекенова", speakers="О.И. Петренко", votes_for=9, votes_against=0, abstained=1
    )
    saved = replace(kept, chair="Петренко Олег Иванович", chair_post="other", present=10, matters=(matter,))
    minutes.save_minutes(ctx, meeting, saved)
    assert minutes.get_minutes(ctx, meeting) == saved
    text = told(ctx, "minutes", f"meeting:{meeting}")
    for said in (
        "ТЫҢДАЛДЫ: Д.А. Бекенова – ",
        "СӨЙЛЕГЕНДЕР: О.И. Петренко",
        "«жақтап» – 9, «қарсы» – 0, «қалыс» – 1.",
        "Отырыс төрағасы: О.И. Петренко Хатшы",
        "Қатысқандар: 10 адам",
    ):
        assert said in text
    history.undo(ctx)
    assert minutes.get_minutes(ctx, meeting) == kept
    with ctx.database.read() as connection:
        assert (queries.get(connection, "act", meeting) or {})["more"] is None


@pytest.mark.parametrize(
    ("present", "votes", "code"), [(10, 11, "minutes-votes"), (-1, None, "minutes-number"), (10, -2, "minutes-number")]
)
def test_votes_that_cannot_be_are_refused(demo_department: Context, present: int, votes: int | None, code: str) -> None:
    meeting = act_of(demo_department, "DEPM", "protocol", decisions=12)
    kept = minutes.get_minutes(demo_department, meeting)
    matter = replace(kept.matters[0], votes_for=votes)
    with pytest.raises(Refused, match=code):
        minutes.save_minutes(demo_department, meeting, replace(kept, present=present, matters=(matter,)))


def test_a_letter_counts_what_is_enclosed(demo_department: Context) -> None:
    ctx = demo_department
    letter = act_of(ctx, "DEP", "letter")
    kept = minutes.get_minutes(ctx, letter)
    ids = [one.id for one in meetings.get_act(ctx, letter).decisions]
    assert "Қосымша: ____ бет." in told(ctx, "letter", f"meeting:{letter}")
    minutes.save_minutes(ctx, letter, replace(kept, enclosed={one: Enclosed(1, 12) for one in ids}))
    assert f"Қосымша: {12 * len(ids)} бет." in told(ctx, "letter", f"meeting:{letter}")


def test_the_control_of_an_order_is_whom_was_named(demo_department: Context) -> None:
    ctx = demo_department
    council = act_of(ctx, "SC", "protocol")
    minutes.save_minutes(ctx, council, replace(minutes.get_minutes(ctx, council), control="проректор О.Л. Каруна"))
    assert "бақылауға жауапты – проректор О.Л. Каруна." in told(ctx, "draft-order", f"meeting:{council}")


# --- over time ----------------------------------------------------------------------------------------------------


def test_minutes_tell_the_topic_that_was_in_force_on_their_day(demo_department: Context) -> None:
    ctx = demo_department
    correction = next(
        (act, one)
        for act in meetings.list_acts(ctx)
        for one in meetings.get_act(ctx, act.id).decisions
        if one.workflow == "topic-correction" and act.body == "DEPM"
    )
    act, line = correction
    (matter,) = form_data(ctx, "extract", f"decision:{line.id}")["matters"]
    (row,) = matter["lines"]
    assert row["new_topic"] != row["old_topic"]
    moves = [Move(line.student_id, "topic-correction", step, subject_id=_item(ctx, line.student_id))
             for step in ("council",)]  # fmt: skip
    casework.decide(ctx, moves, Act("SC", "protocol", TODAY, "9"))
    later = act_of(ctx, "SC", "protocol")
    text = told(ctx, "minutes", f"meeting:{later}")
    assert f"«{row['new_topic']}» редакциясында бекітілсін; бұрынғы редакциясы – «{row['old_topic']}»." in text
    (again,) = form_data(ctx, "extract", f"decision:{line.id}")["matters"]
    assert again["lines"][0]["old_topic"] == row["old_topic"]
    assert act.date < TODAY


def test_a_russian_extract_tells_a_corrected_topic_in_russian(demo_department: Context) -> None:
    ctx = demo_department
    (line,) = (
        one
        for act in meetings.list_acts(ctx)
        for one in meetings.get_act(ctx, act.id).decisions
        if one.workflow == "topic-correction" and act.body == "DEPM"
    )
    record = _item(ctx, line.student_id)
    records.save(ctx, line.student_id, "topic_changes", record, {"ru": "Развитие методов анализа"})
    template = printing.template_of(ctx, "extract", "ru")
    subject = paper_subjects.resolve(ctx, template, f"decision:{line.id}")
    (matter,) = paper_data.gather(ctx, template, subject)["matters"]
    assert matter["lines"][0]["new_topic"] == "Развитие методов анализа"


def _item(ctx: Context, student_id: str) -> str:
    with ctx.database.read() as connection:
        (row,) = queries.rows(connection, "record", student_id=student_id, kind="topic_changes")
    return str(row["id"])


def test_returned_and_refused_are_told_with_their_reasons(demo_department: Context) -> None:
    ctx = demo_department
    lines = [line for line in step_rounds.load(ctx, "topic", "department").lines if line.reason is None][:3]
    decided = (Decision.APPROVE, Decision.RETURN, Decision.REJECT)
    moves = [
        Move(
            line.student_id, "topic", "department", decision, reason="" if decision is Decision.APPROVE else "негізсіз"
        )
        for line, decision in zip(lines, decided, strict=True)
    ]
    casework.decide(ctx, moves, Act("DEPM", "protocol", TODAY, "99"))
    meeting = act_of(ctx, "DEPM", "protocol")
    text = told(ctx, "minutes", f"meeting:{meeting}")
    assert "материалдар толықтыруға қайтарылсын; себебі – негізсіз." in text
    assert "тақырыбы мақұлданбасын; себебі – негізсіз." in text
    submission = told(ctx, "submission", f"meeting:{meeting}")
    assert [line.name.split()[0] in submission for line in lines] == [True, False, False]


def test_printing_stops_when_asked(demo_department: Context, tmp_path: Path) -> None:
    ctx = demo_department
    found = act_papers.of_act(ctx, act_of(ctx, "DEPM", "protocol", decisions=12))
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 5

    batch = act_papers.issue_all(ctx, found, tmp_path, cancelled=cancelled)
    assert batch.cancelled
    assert [one.form for one in batch.issued] == ["minutes"]


def test_who_cannot_be_printed_is_named(demo_department: Context, tmp_path: Path) -> None:
    ctx = demo_department
    council = act_of(ctx, "SC", "protocol", decisions=12)  # nobody is known to keep its minutes
    batch = act_papers.issue_all(ctx, act_papers.of_act(ctx, council), tmp_path)
    assert Counter(one.error.code for one in batch.refused) == {"paper-incomplete": 13}
    assert [one.form for one in batch.issued] == ["draft-order"]


def test_days_of_acts_choose_the_officials(demo_department: Context) -> None:
    ctx = demo_department
    meeting = act_of(ctx, "DEPM", "protocol", decisions=12)
    head = next(row for row in organisation.list_officials(ctx) if row["post"] == "head")
    organisation.save_official(ctx, head["id"], {"valid_to": date(2026, 1, 31)})
    organisation.save_official(
        ctx, None, {"post": "head", "name": "Жаңа Басшы Басшыұлы", "valid_from": date(2026, 2, 1)}
    )
    text = told(ctx, "extract", f"decision:{meetings.get_act(ctx, meeting).decisions[0].id}")
    assert "Басшы" not in text
    latest = meetings.get_act(ctx, act_of(ctx, "DEPM", "protocol")).decisions[0]
    assert "Б.Б. Жаңа" in told(ctx, "extract", f"decision:{latest.id}")
