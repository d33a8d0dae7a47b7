"""rank: candidates of a file in the order of a ranking rule, without a database."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.cli.conftest import CommandLine

ADMISSION = "vku-2023"
ROW = {
    "place", "subject", "name", "list", "score", "keys", "decided_by", "tied", "reason", "missing", "missing_labels",
    "findings",
}  # fmt: skip


def candidate(name: str, profile: int, interview: int, **more: Any) -> dict[str, Any]:
    exam = {"interview": interview, "essay": 8, "readiness": 24, "profile": profile}
    record = {"id": name, "name": f"{name} Ахметов", "track": "DOC", "group": "D094", "funding": "state", "exam": exam}
    return {"applicant": record | {"language_certificate": {"accepted": True}} | more}


def ranked(cli: CommandLine, content: object, *more: object, status: int = 0) -> Any:
    path = cli.file(content)
    return cli.json("rank", "--profile", ADMISSION, "--facts", path, "--lang", "en", *more, status=status)


def test_the_order_names_the_key_that_decided_and_needs_no_database(bare: CommandLine) -> None:
    rows = ranked(bare, [candidate("a", 30, 18), candidate("b", 34, 14), candidate("c", 33, 20)])

    assert set(rows[0]) == ROW
    assert [(row["place"], row["subject"], row["score"], row["tied"]) for row in rows] == [
        (1, "applicant:c", 85, False),
        (2, "applicant:b", 80, False),
        (3, "applicant:a", 80, False),
    ]
    assert rows[1]["decided_by"] == "examination questions in the profile"
    assert "34" in rows[1]["reason"]
    assert rows[0]["list"] == ["D094", "state"]
    assert rows[0]["keys"][0] == {"title": "total of the entrance examination", "value": 85, "decides": True}
    assert not bare.database.exists()


def test_a_tie_and_what_is_missing_are_told(bare: CommandLine) -> None:
    lacking = candidate("c", 30, 18)
    del lacking["applicant"]["exam"]["essay"]
    low = candidate("d", 20, 18)

    first, second, third, fourth = ranked(bare, [candidate("a", 30, 18), candidate("b", 30, 18), lacking, low])

    assert (first["place"], second["place"], first["tied"], second["tied"]) == (1, 1, True, True)
    assert (third["place"], third["missing"]) == (None, ["applicant.exam.essay"])
    assert third["missing_labels"] == ["examination: essay"]
    assert (fourth["place"], [one["rule"] for one in fourth["findings"]]) == (None, ["VKU-8.6-1"])


def test_the_text_speaks_of_people_and_places(bare: CommandLine) -> None:
    path = bare.file([candidate("a", 30, 18), candidate("b", 34, 14)])

    told = bare("rank", "--profile", ADMISSION, "--facts", path, "--lang", "kk").out

    assert told.index("b Ахметов") < told.index("a Ахметов")
    assert "Басым құқық" in told


def test_candidates_may_share_settings(bare: CommandLine) -> None:
    publication = {"kind": "publication", "title": "т", "year": 2022, "quartile": 1, "matches": True, "proof": "к"}
    shared = {
        "settings": {"tie.achievements": "printed-order"},
        "candidates": [
            candidate("a", 30, 18, campaign_year=2023, achievements=[]),
            candidate("b", 30, 18, campaign_year=2023, achievements=[publication]),
        ],
    }

    assert [row["subject"] for row in ranked(bare, shared)] == ["applicant:b", "applicant:a"]
    assert [row["tied"] for row in ranked(bare, shared["candidates"])] == [True, True]


def test_the_rule_is_found_by_the_candidates_or_chosen(bare: CommandLine) -> None:
    doctoral = candidate("a", 30, 18)
    master = deepcopy(doctoral)
    master["applicant"] |= {"id": "m", "track": "MPK", "kt": {"readiness": 20, "profile_one": 20, "profile_many": 20}}

    assert ranked(bare, [doctoral, master], status=2)["error"] == "ranking-rule-unclear"
    found = ranked(bare, [doctoral, master], "--rule", "VKU-8.5-4")
    assert [(row["subject"], row["place"]) for row in found] == [("applicant:m", 1), ("applicant:a", None)]
    assert ranked(bare, [master])[0]["score"] == 60


def test_nobody_to_rank_is_an_empty_order(bare: CommandLine) -> None:
    assert ranked(bare, []) == []
    assert ranked(bare, {"candidates": []}, "--rule", "VKU-8.7-1") == []


@pytest.mark.parametrize(
    ("content", "more", "code"),
    [
        ({"applicant": {"id": "a"}}, (), "candidates-expected"),
        ([1], (), "candidates-expected"),
        ({"candidates": {"a": 1}}, (), "candidates-expected"),
        ("[", (), "facts-unreadable"),
        ([{"applicant": "a"}], (), "fact-malformed"),
        ([{"applicant": {"exam": {"essay": "сегіз"}}}], (), "fact-malformed"),
        ([{"applicant": {"id": "a"}}, {"applicant": {"id": "a"}}], ("--rule", "VKU-8.7-1"), "candidate-twice"),
        ([], ("--rule", "VKU-8.1-1"), "rule-not-a-ranking"),
        ([], ("--rule", "VKU-0"), "rule-not-a-ranking"),
        ([{"settings": {"tie.achievements": "dice"}}], (), "setting-choice"),
    ],
)
def test_wrong_usage_is_one_clear_line(bare: CommandLine, content: object, more: tuple[str, ...], code: str) -> None:
    assert ranked(bare, content, *more, status=2)["error"] == code


def test_an_edition_without_an_order_says_so(bare: CommandLine) -> None:
    told = bare.json("rank", "--profile", "mitu-2025", "--facts", bare.file([{"student": {"id": "1"}}]), status=2)
    assert told["error"] == "ranking-rule-unclear"
