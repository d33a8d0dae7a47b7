"""MITU, edition 2025, sections 4 to 6 as a whole."""

from __future__ import annotations

from app.domain.findings import Severity
from app.domain.rules import Record
from tests.regulations.mitu import PROFILE

# --- the sections as a whole --------------------------------------------------------------------------------------

DIGEST = {
    "4.1": 1, "4.2": 2, "4.3": 1, "4.4": 3, "4.5": 1, "4.6": 2, "4.7": 1,
    "5.1": 5, "5.2": 2, "5.2.1": 2, "5.2.2": 2, "5.2.3": 2, "5.2.4": 1, "5.2.5": 1, "5.3": 1, "5.4": 5, "5.5": 1,
    "5.6": 2, "6.1": 1, "6.2": 2, "6.3": 4,
}  # fmt: skip


def test_no_rule_of_the_sections_is_left_out() -> None:
    wanted = {f"MITU-{clause}-{number}" for clause, count in DIGEST.items() for number in range(1, count + 1)}
    assert wanted == {rule.id for rule in PROFILE.rules if rule.id.split("-")[1] in DIGEST}


def test_an_informing_rule_never_refuses() -> None:
    for rule in PROFILE.rules:
        if rule.clause in DIGEST and rule.severity is Severity.INFO:
            assert isinstance(rule.family, Record) or rule.id == "MITU-5.2.5-1"
            assert not rule.gates
