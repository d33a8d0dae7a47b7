"""Roles are kept by the services: a reader writes nothing, whichever way it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import app.services
from app.domain.errors import Refused, UsageError
from app.services import (
    anonymising,
    backups,
    drafts,
    exchanging,
    filing,
    history,
    own_templates,
    papers,
    protection,
    roles,
    settings,
    students,
    topics,
    word_forms,
)
from app.services.context import Context
from app.services.roles import Session
from app.services.word_forms import NameForm
from app.storage.keyring import Keys

_CALLED = re.compile(r'(?:intention|_note|_moved|_changing|_report_act|enter)\([^"()]*f?"([a-z][a-z.-]+)')
_NAMED = re.compile(r'"((?:papers|copies|case|plans|internships|filing|protection)\.[a-z-]+)"')
SERVICES = Path(app.services.__file__).parent
Act = Callable[[Context, str], object]


def session_of(ctx: Context, role: str) -> Session:
    return Session("Ұлпан", role, roles.load(ctx.folders.roles), Keys.new())


def intentions() -> list[str]:
    """Every name that a service writes under, as far as it is told in full; the beginning of the others."""
    found: set[str] = set()
    for path in SERVICES.glob("*.py"):
        text = path.read_text("utf-8")
        found |= set(
            re.findall(r'(?:intention|_note|_moved|_changing|_report_act|enter)\([^"()]*f?"([a-z][a-z.-]+)', text)
        )
        found |= set(re.findall(r'"((?:papers|copies|case|plans|internships|protection)\.[a-z-]+)"', text))
    return sorted(name.rstrip(".") for name in found)


def test_the_names_are_found() -> None:
    assert len(intentions()) > 60
    assert {"students.save", "papers.issue", "topics", "case.undo", "protection.user-add"} <= set(intentions())


@pytest.mark.parametrize("name", intentions())
def test_a_reader_writes_under_no_name_and_the_head_under_each(ctx: Context, name: str) -> None:
    ctx.session = session_of(ctx, "reader")
    with pytest.raises(Refused, match="role-may-not"), ctx.intention(name):
        raise AssertionError("a reader was let in")
    ctx.session = session_of(ctx, "head")
    ctx.require(name)


@pytest.mark.parametrize("path", sorted(SERVICES.glob("*.py")), ids=lambda path: path.stem)
def test_services_write_in_the_name_of_whoever_is_at_work(path: Path) -> None:
    """Another way into the database would go by the role. Drafts ask for themselves."""
    text = path.read_text("utf-8")
    assert "database.intention(" not in text or path.name == "context.py"
    assert ".writing(" not in text or "ctx.require(DRAFTS)" in text


ACTS: dict[str, Act] = {
    "students": lambda ctx, one: students.save(ctx, one, {"surname": "Өтегенова"}),
    "archive": lambda ctx, one: students.archive(ctx, [one]),
    "topics": lambda ctx, one: topics.save_proposals(ctx, []),
    "papers": lambda ctx, one: papers.issue(ctx, "mitu-a", f"student:{one}"),
    "names": lambda ctx, one: word_forms.remember(
        ctx, NameForm(f"student:{one}", "Ұлбосын", "dative", None, None), "kk", "Ұлбосынға"
    ),
    "scans": lambda ctx, one: filing.dismiss(ctx, [], "бос"),
    "settings": lambda ctx, one: settings.choose(ctx, {"protection.idle-minutes": 0}),
    "second place": lambda ctx, one: backups.choose_second(ctx, None),
    "package out": lambda ctx, one: exchanging.export(ctx, ctx.database.path.with_name("x"), "ұзақ құпия сөз тіркесі"),
    "forms": lambda ctx, one: own_templates.make(ctx, "mitu-a", "kk"),
    "forms back": lambda ctx, one: own_templates.set_aside(ctx, "mitu-a", "kk"),
    "drafts": lambda ctx, one: drafts.save(ctx, None, "import", "тізім", {}),
    "drafts away": lambda ctx, one: drafts.discard(ctx, "x"),
    "file anew": lambda ctx, one: anonymising.clear_traces(ctx),
    "undo": lambda ctx, one: history.undo(ctx),
    "user": lambda ctx, one: protection.add_user(ctx, "Біреу", "head", "ұзақ құпиясөз"),
    "recovery": lambda ctx, one: protection.renew_recovery(ctx),
    "key": lambda ctx, one: protection.renew_key(ctx, "ұзақ құпиясөз"),
    "off": lambda ctx, one: protection.turn_off(ctx, "ұзақ құпиясөз"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_reader_is_refused(department: Context, student_id: str, act: Act) -> None:
    ctx = department
    before, folder = history.last_seq(ctx), sorted(ctx.database.path.parent.rglob("*"))
    ctx.session = session_of(ctx, "reader")
    with pytest.raises(Refused, match="role-may-not"):
        act(ctx, student_id)
    assert history.last_seq(ctx) == before
    assert sorted(ctx.database.path.parent.rglob("*")) == folder


@pytest.mark.parametrize(
    "name", ["protection", "restore", "anonymise.students", "editions.install", "settings.regulation"]
)
def test_a_secretary_is_refused_what_is_the_heads(ctx: Context, name: str) -> None:
    ctx.session = session_of(ctx, "secretary")
    with pytest.raises(Refused, match="role-may-not"):
        ctx.require(name)
    ctx.require("students.save")


def test_an_unknown_role_allows_nothing(ctx: Context) -> None:
    ctx.session = session_of(ctx, "меңгеруші")
    with pytest.raises(Refused, match="role-may-not"):
        ctx.require("students.save")


def test_without_protection_nobody_is_refused(ctx: Context) -> None:
    assert ctx.session is None
    ctx.require("protection")
    with pytest.raises(UsageError):
        students.save(ctx, "x", {"surname": ""})
