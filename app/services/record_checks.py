"""What is asked of single kinds of records beside the dictionary: a rule that may be let pass, a change by an order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.errors import Refused, UsageError
from app.domain.rules import STUDENT, Deadline, Profile, Rule

Values = Mapping[str, Any]

EXTENSIONS, OVERRIDES, STATUS_CHANGES = "extensions", "overrides", "status_changes"
CONSENTS, ACCESS, PURPOSES, BREACHES = "consents", "department.access", "department.purposes", "department.breaches"


def check(profile: Profile, kind: str, values: Values) -> None:
    """The facts of a record as it would stand.

    UsageError: rule-unknown; Refused: extension-not-term, due-missing, override-not-allowed, cause-missing,
    person-missing, decision-date-missing, status-by-order, consent-undated, consent-dates, access-nameless,
    purpose-missing, breach-untold, breach-time, breach-dates.
    """
    if kind in _CHECKS:
        _CHECKS[kind](profile, values)


def check_removable(kind: str) -> None:
    """Refused: status-by-order; a change of status is taken back by undo or followed by another."""
    if kind == STATUS_CHANGES:
        raise Refused("status-by-order")


def _rule(profile: Profile, values: Values) -> Rule:
    """The rule of a student that the record names. UsageError: rule-unknown."""
    found = next((one for one in profile.rules if one.id == values.get("rule") and one.scope == STUDENT), None)
    if found is None:
        raise UsageError("rule-unknown", name=values.get("rule") or "")
    return found


def _extension(profile: Profile, values: Values) -> None:
    rule = _rule(profile, values)
    if not isinstance(rule.family, Deadline):
        raise Refused("extension-not-term", clause=rule.clause, summary=rule.summary)
    if not values.get("due"):
        raise Refused("due-missing")
    _reasoned(values)


def _override(profile: Profile, values: Values) -> None:
    rule = _rule(profile, values)
    if not rule.overridable or not rule.may_refuse:
        raise Refused("override-not-allowed", clause=rule.clause, summary=rule.summary)
    _reasoned(values)
    if not str(values.get("person") or "").strip():
        raise Refused("person-missing")
    if not values.get("date"):
        raise Refused("decision-date-missing")


def _reasoned(values: Values) -> None:
    if not str(values.get("reason") or "").strip():
        raise Refused("cause-missing")


def _status_change(profile: Profile, values: Values) -> None:
    raise Refused("status-by-order")


def _consent(profile: Profile, values: Values) -> None:
    given, withdrawn = values.get("given"), values.get("withdrawn")
    if not given:
        raise Refused("consent-undated")
    if withdrawn and withdrawn < given:
        raise Refused("consent-dates", given=given, withdrawn=withdrawn)


def _access(profile: Profile, values: Values) -> None:
    if not _told(values, "name"):
        raise Refused("access-nameless")


def _purpose(profile: Profile, values: Values) -> None:
    if not _told(values, "purpose"):
        raise Refused("purpose-missing")


def _breach(profile: Profile, values: Values) -> None:
    """What happened and when it was found: the term runs from that day."""
    found, sent = values.get("found"), values.get("sent")
    if not found or not _told(values, "happened"):
        raise Refused("breach-untold")
    if _told(values, "found_time") and not _TIME.fullmatch(values["found_time"].strip()):
        raise Refused("breach-time", value=values["found_time"])
    if sent and sent < found:
        raise Refused("breach-dates", found=found, sent=sent)


def _told(values: Values, name: str) -> str:
    return str(values.get(name) or "").strip()


_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.][0-5][0-9]")

_CHECKS: Mapping[str, Callable[[Profile, Values], None]] = {
    EXTENSIONS: _extension,
    OVERRIDES: _override,
    STATUS_CHANGES: _status_change,
    CONSENTS: _consent,
    ACCESS: _access,
    PURPOSES: _purpose,
    BREACHES: _breach,
}
