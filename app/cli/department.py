"""Commands of the whole department: init, demo, settings, calendar, self-test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.running import Add, Run, day, year
from app.domain.errors import UsageError
from app.domain.outside import json_of

if TYPE_CHECKING:
    from app.domain.rules import Profile
    from app.services.context import Context


def register(add: Add) -> None:
    command = add("init", init, "new database")
    command.add_argument("--profile", required=True)
    command.add_argument("--from", dest="source", type=Path, help="JSON or TOML: docs/command-line.md")
    add("demo", demo, "new database with a realistic department").add_argument("--profile")
    command = add("settings", change_settings, "show the settings, or KEY VALUE to change one")
    command.add_argument("key", nargs="?")
    command.add_argument("value", nargs="?")
    command = add("calendar", change_calendar, "working days: a year, or change one day")
    command.add_argument("year", nargs="?", type=year)
    command.add_argument("--off", type=day, help="make it a day off")
    command.add_argument("--working", type=day, help="make it a working day")
    command.add_argument("--confirm", type=year, metavar="YEAR")
    add("self-test", self_test, "check this installation")


def init(run: Run) -> None:
    from app.services import given_files, setup

    source = run.args.source
    given = given_files.read_mapping(source, "file-trouble", "setup-not-an-object") if source else {}
    with _begun(run) as ctx:
        setup.create(ctx, run.args.profile, given)
    run.out.result({"database": str(run.args.db), "profile": run.args.profile})


@contextmanager
def _begun(run: Run) -> Iterator[Context]:
    """A new department; when it cannot be finished, nothing of it is left."""
    from app.storage.files import folder_of

    papers = folder_of(run.args.db)
    strangers = papers.exists()
    with run.department(create=True) as ctx:
        try:
            yield ctx
        except BaseException:
            ctx.close()
            run.args.db.unlink(missing_ok=True)
            if not strangers:
                shutil.rmtree(papers, ignore_errors=True)
            raise


def demo(run: Run) -> None:
    from app.services import demo, students

    with _begun(run) as ctx:
        demo.fill_demo(ctx, run.args.profile or demo.profiles(ctx)[0])
        n = students.count(ctx, students.wanted())
    run.out.result({"database": str(run.args.db), "students": n})


_SETTING_COLUMNS = ("key", "value", "default", "confirmed", "reason", "clause", "title", "treatment")


def change_settings(run: Run) -> None:
    from app.services import settings

    key = run.args.key
    with run.department() as ctx:
        if key is not None and run.args.value is not None:
            settings.choose(ctx, {key: _value(run.args.value)})
        profile = ctx.profile(settings.main_profile(ctx))
        stored, effective = settings.stored(ctx), settings.effective(ctx, profile.id)
        confirmed = settings.confirmed_ambiguities(ctx, profile.id)
    rows: list[dict[str, Any]] = [
        {
            "key": name,
            "value": effective[name],
            "default": one.default,
            "confirmed": one.confirmed or name in stored or one.reason in confirmed,
            "reason": one.reason,
            "title": one.title,
            **_unclear(profile, one.reason),
        }
        for name, one in profile.settings.items()
    ]
    rows += [
        {
            "key": name,
            "value": stored.get(name, settings.DEFAULTS.get(name)),
            "default": settings.DEFAULTS.get(name),
            "confirmed": name in stored,
            "reason": "",
            "title": "",
            **_unclear(profile, ""),
        }
        for name in settings.OWN
    ]
    known = [row["key"] for row in rows]
    if key is not None and key not in known:
        raise UsageError("setting-unknown", key=key, known=sorted(known))
    run.out.table([row for row in rows if key in (None, row["key"])], _SETTING_COLUMNS)


def _unclear(profile: Profile, ambiguity: str) -> dict[str, Any]:
    """What the regulation leaves unclear, where, and how it is read."""
    one = profile.ambiguities.get(ambiguity)
    if one is None:
        return {"clause": "", "problem": "", "treatment": ""}
    return {"clause": one.clause, "problem": one.problem, "treatment": one.treatment}


def _value(text: str) -> Any:
    """A setting as typed: JSON where it is JSON (5, true, null), else the text itself."""
    try:
        return json_of(text)
    except ValueError:
        return text


def change_calendar(run: Run) -> None:
    from app.services import academics, settings

    with run.department() as ctx:
        if run.args.off:
            academics.save_day(ctx, run.args.off, off_five=True, off_six=True)
        if run.args.working:
            academics.save_day(ctx, run.args.working, off_five=False, off_six=False)
        if run.args.confirm:
            academics.confirm_year(ctx, run.args.confirm)
        calendar = academics.working_calendar(ctx)
        week = settings.effective(ctx, settings.main_profile(ctx)).get("calendar.week", calendar.week)
    calendar = calendar.for_week(week)
    chosen = run.args.year or date.today().year
    rows = [
        {"day": off.day, "name": off.name, "week": sorted(off.weeks)}
        for off in sorted(calendar.days_off, key=lambda one: one.day)
        if off.day.year == chosen
    ]
    confirmed = chosen in calendar.confirmed_years
    if run.args.json:
        run.out.data(
            {
                "year": chosen,
                "week": week,
                "confirmed": confirmed,
                "days_off": rows,
                "working_days": sorted(one for one in calendar.working_days if one.year == chosen),
            }
        )
        return
    run.out.say("calendar-confirmed" if confirmed else "calendar-not-confirmed", year=chosen)
    run.out.table(rows)


def self_test(run: Run) -> int:
    from app.cli.selftest import check_installation

    return check_installation(run)
