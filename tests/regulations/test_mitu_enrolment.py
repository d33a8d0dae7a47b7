"""MITU, edition 2025, sections 1 to 3: enrolment, prerequisites and what is kept on record."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.findings import Severity, Status
from tests.regulations.early_stage import TODAY, changed, complete, found, judged
from tests.regulations.mitu import PROFILE, act

# --- enrolment, prerequisites, records ---------------------------------------------------------------------------


def test_every_student_is_stamped_with_his_edition() -> None:
    assert judged("MITU-1.3-1", {}) is Status.OK
    one = found("MITU-1.3-1", changed({"student.edition": None}))
    assert (one.status, one.severity) == (Status.UPCOMING, Severity.INFO)
    assert [fact.fact for fact in one.missing] == ["student.edition"]


@pytest.mark.parametrize("fact", ["student.enrol_order_no", "student.enrol_date"])
def test_who_studies_was_enrolled_by_an_order(fact: str) -> None:
    assert judged("MITU-1.5-1", {}) is Status.OK
    one = found("MITU-1.5-1", changed({fact: None}))
    assert (one.status, one.severity, [lacking.fact for lacking in one.missing]) == (
        Status.VIOLATED,
        Severity.WARN,
        [fact],
    )
    assert judged("MITU-1.5-1", {fact: None, "student.status": None}) is Status.UPCOMING


PAID = {
    "student.funding": "paid",
    "student.service_contract_no": "17",
    "student.service_contract_date": date(2026, 8, 20),
    "student.customer": "«Қазақтелеком» АҚ",
}


def test_the_basis_of_study_is_recorded() -> None:
    assert judged("MITU-1.6-1", {}) is Status.OK
    assert judged("MITU-1.6-1", PAID) is Status.OK
    assert judged("MITU-1.6-1", {"student.funding": None}) is Status.VIOLATED
    for fact in ("student.service_contract_no", "student.service_contract_date", "student.customer"):
        one = found("MITU-1.6-1", changed(PAID | {fact: None}))
        assert (one.status, [lacking.fact for lacking in one.missing]) == (Status.VIOLATED, [fact])


@pytest.mark.parametrize(
    ("document", "addressee"),
    [
        *((document, "AAD") for document in ("curriculum", "schedule", "prerequisites")),
        *((document, "DSIA") for document in ("topic", "supervisor", "plan")),
        *((f"{document}-report", "DSIA") for document in ("research", "practice", "internship")),
    ],
)
def test_each_document_has_its_addressee(document: str, addressee: str) -> None:
    sent = {"document": document, "addressee": addressee} | act("14", TODAY) | {"received": TODAY}
    assert judged("MITU-1.4-1", {"outgoing": [sent]}) is Status.OK
    other = sent | {"addressee": "AAD" if addressee == "DSIA" else "DSIA"}
    one = found("MITU-1.4-1", changed({"outgoing": [other]}))
    assert (one.status, one.severity) == (Status.VIOLATED, Severity.INFO)
    on_its_way = found("MITU-1.4-1", changed({"outgoing": [sent | {"received": None}]}))
    assert (on_its_way.status, [fact.fact for fact in on_its_way.missing]) == (Status.UPCOMING, ["outgoing.received"])


OTHER_PROFILE = {"student.profile_matches": False}
PREREQUISITE = {"name": "Деректер құрылымы", "source": "course", "term": "1-семестр"}


def test_another_profile_asks_for_prerequisites() -> None:
    assert judged("MITU-3.1-1", {}) is Status.OK
    assert judged("MITU-3.1-1", {"student.profile_matches": None}) is Status.UPCOMING
    assert judged("MITU-3.1-1", OTHER_PROFILE) is Status.VIOLATED
    listed = OTHER_PROFILE | {"prerequisites": [PREREQUISITE]}
    assert judged("MITU-3.1-1", listed) is Status.OK
    assert judged("MITU-3.1-1", OTHER_PROFILE | {"prerequisites": [PREREQUISITE | {"term": ""}]}) is Status.VIOLATED


def test_prerequisites_open_at_admission_are_warned_of() -> None:
    admitted = OTHER_PROFILE | {"defence.admission": {"date": date(2028, 6, 1)}}
    assert judged("MITU-3.1-1", admitted | {"prerequisites": [PREREQUISITE]}) is Status.VIOLATED
    closed = PREREQUISITE | {"closed": date(2027, 1, 15)}
    assert judged("MITU-3.1-1", admitted | {"prerequisites": [closed]}) is Status.OK


def test_recognised_results_are_recorded_with_their_document() -> None:
    recognised = PREREQUISITE | {"source": "non-formal", "document": act("5", date(2026, 10, 1))}
    assert judged("MITU-3.1-2", {"prerequisites": [recognised]}) is Status.OK
    one = found("MITU-3.1-2", changed({"prerequisites": [recognised | {"source": "qualification", "document": None}]}))
    assert (one.status, one.severity) == (Status.UPCOMING, Severity.INFO)
    assert [fact.fact for fact in one.missing] == ["prerequisites.document.number", "prerequisites.document.date"]
    assert judged("MITU-3.1-2", {"prerequisites": [PREREQUISITE]}) is Status.NOT_APPLICABLE
    assert set(PROFILE.facts["prerequisites.source"].choices) == {"course", "non-formal", "qualification"}


def test_higher_special_education_is_noted_on_the_profile_track() -> None:
    special = {"student.previous_education": "specialist"}
    assert judged("MITU-3.1-3", special, "P1") is Status.OK
    assert judged("MITU-3.1-3", {"student.previous_education": "bachelor"}, "P1") is Status.NOT_APPLICABLE
    assert judged("MITU-3.1-3", {}, "P15") is Status.NOT_APPLICABLE
    assert judged("MITU-3.1-3", special) is Status.NOT_APPLICABLE


def test_the_kinds_of_load_have_no_limit() -> None:
    one = found("MITU-3.2-1", complete())
    assert (one.status, one.severity) == (Status.OK, Severity.INFO)
