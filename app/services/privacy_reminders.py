"""What Today says of personal data: consents that are not recorded, breaches that nobody was told of."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.explanations import LocalText
from app.domain.findings import Status
from app.services import breaches, consents
from app.services.breaches import Breach
from app.services.context import Context
from app.services.today_view import WorkGroup
from app.services.wording import LANGUAGES

SETTINGS_TAB = "privacy"


def groups(ctx: Context, student_ids: Iterable[str]) -> list[WorkGroup]:
    """The work there is; `student_ids` are those who study."""
    found = [_breach(ctx, one) for one in breaches.untold(ctx)]
    without = consents.missing(ctx, student_ids) if consents.is_asked(ctx) else []
    return [*found, _consent(ctx, without)] if without else found


def _consent(ctx: Context, student_ids: list[str]) -> WorkGroup:
    return WorkGroup(
        _text(ctx, "consent-asked"),
        Status.UPCOMING.value,
        tuple(student_ids),
        "",
        None,
        (ctx.say("consent-asked-why"),),
        record=consents.KIND,
    )


def _breach(ctx: Context, one: Breach) -> WorkGroup:
    late = one.is_late(ctx.today())
    return WorkGroup(
        _text(ctx, "breach-untold-of", found=one.values["found"]),
        (Status.OVERDUE if late else Status.DUE).value,
        (),
        "",
        one.due,
        tuple(ctx.wording.explain(reason, ctx.language) for reason in one.why),
        subjects=(one.id,),
        settings=SETTINGS_TAB,
    )


def _text(ctx: Context, code: str, **params: object) -> LocalText:
    return LocalText(**{language: ctx.wording.say(code, params, language) for language in LANGUAGES})
