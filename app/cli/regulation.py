"""Commands of the regulation: profiles, rules, evaluate, rank, deadlines, check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.running import Add, Run, day, subject_id
from app.domain.errors import UsageError
from app.domain.explanations import LocalText
from app.domain.rules import Profile

if TYPE_CHECKING:
    from app.services.ranking import RankedLine


def register(add: Add) -> None:
    add("profiles", profiles, "editions known")
    add("rules", rules, "every rule of an edition").add_argument("--profile", required=True)
    command = add("evaluate", evaluate, "judge a set of facts without a database")
    command.add_argument("--profile", required=True)
    command.add_argument("--facts", required=True, type=Path)
    command.add_argument("--as-of", type=day)
    command = add("rank", rank, "put candidates in the order of a ranking rule without a database")
    command.add_argument("--profile", required=True)
    command.add_argument("--facts", required=True, type=Path)
    command.add_argument("--rule")
    command.add_argument("--as-of", type=day)
    command = add("deadlines", deadlines, "what is due, overdue or upcoming, soonest first")
    command.add_argument("--as-of", type=day)
    command.add_argument("--student")
    command = add("readiness", readiness, "may the department teach: its staff, contracts and laboratories on a day")
    command.add_argument("--as-of", type=day)
    command = add("check", check, "may this student pass this gate?")
    command.add_argument("--student", required=True)
    command.add_argument("--gate", required=True)
    command.add_argument("--as-of", type=day)


def profile_named(run: Run, edition: str) -> Profile:
    """An edition that ships or lies beside the database. UsageError: profile-unknown."""
    from app.regulations.shelf import Shelf

    known = Shelf(run.resources.regulations, {})
    if edition not in known:
        known = Shelf(run.resources.regulations, _installed(run))
    if edition not in known:
        raise UsageError("profile-unknown", profile=edition, known=sorted(known))
    return known[edition]


def _installed(run: Run) -> dict[str, Profile]:
    """The editions installed beside the database, which itself need not be opened for them."""
    from app.regulations.loader import FACTS, load_installed
    from app.storage.edition_store import EditionStore

    return load_installed(EditionStore(run.args.db).folder, run.resources.regulations / FACTS)[0]


def profiles(run: Run) -> None:
    from app.regulations.loader import load_profiles

    run.out.table(
        [
            {
                "id": profile.id,
                "university": profile.university,
                "edition": profile.edition,
                "rules": len(profile.rules),
            }
            for profile in {**_installed(run), **load_profiles(run.resources.regulations)}.values()
        ]
    )


def rules(run: Run) -> None:
    profile = profile_named(run, run.args.profile)
    rows = [
        {
            "id": rule.id,
            "clause": rule.clause,
            "kind": rule.kind,
            "severity": rule.severity,
            "overridable": rule.overridable,
            "applies_to": sorted(rule.tracks or profile.tracks),
            "summary": _all_languages(rule.summary) if run.args.json else rule.summary,
            "effects": list(rule.effects),
            "class": rule.category,
        }
        for rule in profile.rules
    ]
    run.out.table(rows, ("id", "clause", "kind", "severity", "summary"))


def _all_languages(text: LocalText) -> dict[str, str]:
    return {"kk": text.kk, "ru": text.ru, "en": text.en}


def evaluate(run: Run) -> None:
    from app.regulations.loader import load_calendar_seed
    from app.services import evaluation

    profile = profile_named(run, run.args.profile)
    facts = evaluation.read_facts(run.args.facts)
    calendar = load_calendar_seed(run.resources.calendars / "kz.toml")
    found = evaluation.judge(profile, facts, calendar, run.args.as_of or date.today())
    _print_findings(run, [run.out.finding(one) for one in found])


def rank(run: Run) -> None:
    from app.regulations.loader import load_calendar_seed
    from app.services import ranking

    profile = profile_named(run, run.args.profile)
    candidates = ranking.read_candidates(run.args.facts)
    calendar = load_calendar_seed(run.resources.calendars / "kz.toml")
    found = ranking.ranked(profile, run.args.rule, candidates, calendar, run.args.as_of or date.today())
    run.out.table([_ranked(run, one) for one in found], ("place", "name", "list", "score", "decided_by", "reason"))


def _ranked(run: Run, line: RankedLine) -> dict[str, Any]:
    """A place in the shape of the contract; `findings` are the required rules that are not met."""
    one = line.ranked
    return {
        "place": one.place,
        "subject": line.subject,
        "name": line.name,
        "list": [value for _, value in one.within],
        "score": one.keys[0].value if one.keys else None,
        "keys": list(one.keys),
        "decided_by": one.decided_by,
        "tied": one.tied,
        "reason": one.reason,
        "missing": [fact.fact for fact in line.missing],
        "missing_labels": [fact.label for fact in line.missing],
        "findings": list(one.refused),
    }


def readiness(run: Run) -> None:
    from app.services import department_facts

    with run.department() as ctx:
        found = department_facts.judge(ctx, run.args.as_of)
    _print_findings(run, [run.out.finding(one) for one in found])


def deadlines(run: Run) -> None:
    from app.services import deadlines, students

    student = subject_id(run.args.student, "student")[1] if run.args.student else None
    with run.department() as ctx:
        pairs = deadlines.listed(ctx, run.args.as_of, student)
        names = {line.id: line.name for line in students.lines_of(ctx, sorted({one for one, _ in pairs}))}
    _print_findings(
        run,
        [{**run.out.finding(found), "student": f"student:{owner}", "name": names[owner]} for owner, found in pairs],
    )


def _print_findings(run: Run, findings: list[dict[str, Any]]) -> None:
    if run.args.json:
        run.out.data(findings)
        return
    shown = [one for one in findings if one["status"] != "not-applicable"]
    for one in shown:
        due = f"{one['due']:%d.%m.%Y}" if one["due"] else ""
        name = one.get("name", one["subject"])
        run.out.line(f"{one['status'].value:<10} {due:<10}  {name}  {one['summary']} ({one['clause']})")
        for reason in (*one["why"], *one["missing_labels"]):
            run.out.line(f"{'':<24}{reason}")
    if not shown:
        run.out.say("cli-nothing-found")


def check(run: Run) -> int:
    from app.services import deadlines

    student = subject_id(run.args.student, "student")[1]
    with run.department() as ctx:
        result = deadlines.check(ctx, student, run.args.gate, run.args.as_of)
    if run.args.json:
        missing = [fact for one in result.refusing for fact in one.missing]
        run.out.data(
            {
                "student": f"student:{student}",
                "gate": result.gate,
                "passed": result.open,
                "findings": [run.out.finding(one) for one in result.findings],
                "blocking": [one.rule for one in result.refusing],
                "missing": list(dict.fromkeys(fact.fact for fact in missing)),
            }
        )
    else:
        run.out.say("gate-open" if result.open else "gate-shut", gate=result.gate)
        _print_findings(run, [run.out.finding(one) for one in (result.refusing or result.findings)])
    return 0 if result.open else 1
