"""Commands of personal data: whose term of storage is over, and their anonymising."""

from __future__ import annotations

from app.cli.running import Add, Run, subject_id


def register(add: Add) -> None:
    command = add("anonymise", anonymise, "people whose term of storage is over; take out who they were")
    command.add_argument("--student", nargs="+", metavar="student:ID", help="without it everybody is listed")
    command.add_argument("--word", help="the word that confirms it: without it only what would happen is told")
    command = add("privacy", privacy, "purposes, access and breaches of personal data; who gave no consent")
    command.add_argument("--clear-traces", action="store_true", help="write the database file anew")


def anonymise(run: Run) -> None:
    from app.services import anonymising

    ids = [subject_id(one, "student")[1] for one in run.args.student or ()]
    with run.department() as ctx:
        if not ids:
            terms = anonymising.terms(ctx)
            columns = ("id", "name", "programme", "cohort", "status", "left", "until")
            rows = [{name: getattr(one, name) for name in columns} for one in terms.over]
            run.out.table(rows)
        elif run.args.word is None:
            found = anonymising.outlook(ctx, ids)
            _tell(run, anonymising.warning(ctx, found), found)
        else:
            done = anonymising.anonymise(ctx, ids, run.args.word)
            counts = {name: getattr(done, name) for name in ("people", "papers", "redacted")}
            trouble = run.out.wording.error(done.trouble, run.args.lang) if done.trouble is not None else None
            _tell(run, [anonymising.report(ctx, done)], {**counts, "trouble": trouble})


def _tell(run: Run, sentences: object, data: object) -> None:
    if run.args.json:
        run.out.data(data)
    else:
        for sentence in sentences if isinstance(sentences, list | tuple) else ():
            run.out.line(sentence)


def privacy(run: Run) -> None:
    from app.services import anonymising, consents, privacy, students

    with run.department() as ctx:
        if run.args.clear_traces:
            anonymising.clear_traces(ctx)
            run.out.say("traces-cleared")
            return
        view = privacy.view(ctx)
        without = consents.missing(ctx, students.list_ids(ctx, students.wanted()))
    run.out.result(
        {
            "purposes": [dict(one.values) for one in view.purposes],
            "access": [dict(one.values) for one in view.access],
            "breaches": [
                {"id": one.id, "found": one.values["found"], "due": one.due, "sent": one.sent, "why": one.why}
                for one in view.breaches
            ],
            "without_consent": without,
            "settings": dict(view.values),
            "over": len(view.terms.over),
            "undated": view.terms.undated,
        }
    )
