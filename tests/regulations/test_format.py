"""The format holds other regulations: branch tables, lookups, tie-break keys; and faults are told by line."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.calendar import WorkingCalendar
from app.domain.errors import Refused, UsageError
from app.domain.findings import Finding, Status
from app.domain.ranking import rank
from app.domain.regulation import check_gate, evaluate
from app.regulations.loader import load_calendar_seed, load_profile, load_profiles
from app.regulations.shelf import Shelf

DATA = Path(__file__).parents[1] / "data/profiles"
SHIPPED = Path(__file__).parents[2] / "resources/regulations"
RULES = "rules/rules.toml"
CALENDAR = WorkingCalendar([])
TODAY = date(2026, 11, 22)
PROFILE = load_profile(DATA / "sample-2026", DATA / "facts")


def finding(rule: str, **facts: Any) -> Finding:
    return next(found for found in evaluate(PROFILE, facts, TODAY, CALENDAR) if found.rule == rule)


def publication(**changes: Any) -> dict[str, Any]:
    return {"type": "Article", "date": date(2026, 5, 1), "list": 0, "jcr_quartile": 4} | changes


def admitted(*publications: dict[str, Any], exception: bool = False) -> Finding:
    facts = {
        "student": {"exception": exception},
        "defence": {"date": date(2026, 12, 1)},
        "publications": list(publications),
    }
    (found,) = check_gate(PROFILE, facts, "defence", TODAY, CALENDAR)
    return found


def met(found: Finding) -> list[str]:
    assert found.status is Status.OK
    return [title.en for title in found.why[0].params["branches"]]


def test_branches_tell_which_of_them_holds() -> None:
    assert met(admitted(publication(jcr_quartile=1))) == ["Article in Q1"]
    international = publication(percentile=25, wos_index=[])
    assert met(admitted(international, publication(list=1, percentile=0, wos_index=[]))) == [
        "International article and the list"
    ]
    by_exception = admitted(publication(list=1, language="en"), publication(list=2, language="kk"), exception=True)
    assert met(by_exception) == ["Exception"]


@pytest.mark.parametrize(("number", "in_list", "ok"), [(1, 1, True), (1, 2, False), (2, 2, True), (2, 3, False)])
def test_the_list_counts_of_a_branch(number: int, in_list: int, ok: bool) -> None:
    listed = [publication(list=in_list, percentile=0, wos_index=[])] * number
    found = admitted(publication(percentile=25, wos_index=[]), *listed)
    assert (found.status is Status.OK) is ok


def test_failing_branches_each_tell_what_they_lack() -> None:
    found = admitted(publication(jcr_quartile=2, percentile=24, wos_index=["ESCI"]))
    assert found.status is Status.BLOCKED
    assert [step.params["branch"].en for step in found.why] == [
        "Article in Q1",
        "International article and the list",
        "Exception",
    ]


def test_a_review_is_no_article_and_the_day_of_defence_is_too_late() -> None:
    assert admitted(publication(type="Review", jcr_quartile=1, percentile=0, wos_index=[])).status is not Status.OK
    late = publication(jcr_quartile=1, date=date(2026, 12, 1), percentile=0, wos_index=[])
    assert admitted(late).status is Status.BLOCKED


def test_a_missing_percentile_is_named_not_guessed() -> None:
    found = admitted(publication(list=1, jcr_quartile=2, wos_index=[]))
    assert found.status is Status.UNKNOWN
    assert "publications.percentile" in [missing.fact for missing in found.missing]


@pytest.mark.parametrize(
    ("group", "score", "ok"),
    [("P-H-S", 155, True), ("P-H-S", 154, False), ("N-I-E-B", 159, False), ("N-I-E-B", 160, True), ("law", 170, False)],
)
def test_a_score_table_by_group(group: str, score: int, ok: bool) -> None:
    found = finding("S-2", applicant={"group": group, "gre": {"quantitative": score}})
    assert (found.status is Status.OK) is ok


def test_a_finding_tells_its_computed_values_when_they_are_known() -> None:
    ok = finding("S-2", applicant={"group": "P-H-S", "gre": {"quantitative": 155}})
    assert [(one.code, one.params["what"].en, one.params["actual"]) for one in ok.why] == [
        ("computed-value", "GRE points", 30)
    ]
    short = finding("S-2", applicant={"group": "P-H-S", "gre": {"quantitative": 154}})
    assert [one.code for one in short.why] == ["value-at-least", "computed-value"]
    assert [one.code for one in finding("S-2", applicant={"group": "P-H-S"}).why] == []


def test_a_table_without_a_row_for_the_known_keys_needs_no_other_key() -> None:
    assert finding("S-2", applicant={"group": "law"}).missing == ()
    lacking = finding("S-2", applicant={"group": "P-H-S"})
    assert [one.fact for one in lacking.missing] == ["applicant.gre.quantitative"]


def test_a_rate_by_field_and_index() -> None:
    assert finding("S-5", consultant={"field": "humanities", "h_index": 3}).status is Status.OK
    assert finding("S-5", consultant={"field": "natural", "h_index": 5}).status is Status.VIOLATED


def test_an_exact_percentage() -> None:
    assert finding("S-4", sources={"all": 10, "foreign": 3}).status is Status.OK
    assert finding("S-4", sources={"all": 1000, "foreign": 299}).status is Status.VIOLATED


def applicant(total: int, profile: int | None = None, essay: int = 0, readiness: int = 0) -> dict[str, Any]:
    return {"applicant": {"total": total, "profile": profile, "essay": essay, "readiness": readiness}}


def test_tie_break_keys_one_after_another() -> None:
    ranked = rank(
        PROFILE,
        "S-3",
        [applicant(80, 30, 8), applicant(90, 20), applicant(80, 35), applicant(80, 30, 9)],
        TODAY,
        CALENDAR,
    )
    assert [(one.place, one.candidate, one.decided_by.en) for one in ranked] == [
        (1, 1, "total"),
        (2, 2, "profile questions"),
        (3, 3, "essay"),
        (4, 0, "essay"),
    ]
    assert not any(one.tied for one in ranked)


def test_a_tie_that_no_key_decides_is_left_to_people() -> None:
    equal = rank(PROFILE, "S-3", [applicant(80, 30), applicant(80, 30), applicant(70, 1)], TODAY, CALENDAR)
    assert [(one.place, one.tied) for one in equal] == [(1, True), (1, True), (3, False)]
    lacking = rank(PROFILE, "S-3", [applicant(80), applicant(80, 30)], TODAY, CALENDAR)
    assert all(one.tied and one.missing == ("applicant.profile",) for one in lacking)
    with pytest.raises(UsageError):
        rank(PROFILE, "S-4", [], TODAY, CALENDAR)


def test_whoever_lacks_the_first_key_has_no_place_and_holds_up_nobody() -> None:
    ranked = rank(PROFILE, "S-3", [{"applicant": {}}, applicant(80, 30), applicant(90)], TODAY, CALENDAR)
    assert [(one.place, one.candidate, one.missing) for one in ranked] == [
        (1, 2, ()),
        (2, 1, ()),
        (None, 0, ("applicant.total",)),
    ]


def test_an_order_that_requires_an_unknown_rule_is_refused(copy: Path) -> None:
    fault = spoil(copy, RULES, "[rules.ranking]\n", '[rules.ranking]\nrequires = ["S-9"]\n')
    assert fault == ("rules.toml", line_with(copy, RULES, 'requires = ["S-9"]'), "rule-unknown")


def test_an_unknown_gate_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        check_gate(PROFILE, {}, "nowhere", TODAY, CALENDAR)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sample profile to spoil."""
    shutil.copytree(DATA / "facts", tmp_path / "facts")
    shutil.copytree(DATA / "sample-2026", tmp_path / "sample-2026")
    return tmp_path


def spoil(root: Path, file: str, old: str, new: str) -> tuple[str, int, str]:
    """Replaces the first `old` and gives the fault: file, line, code of the reason; checks the line."""
    path = root / "sample-2026" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(Refused) as refused:
        load_profiles(root)
    fault = refused.value
    assert fault.code == "profile-fault"
    return fault.params["file"], fault.params["line"], fault.params["reason"].code


def line_with(root: Path, file: str, fragment: str) -> int:
    lines = (root / "sample-2026" / file).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if fragment in line)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('severity = "info"', 'severty = "info"', "key-unknown"),
        ('severity = "info"', 'severity = "strict"', "value-unfit"),
        ('fact = "sources.foreign"', 'fact = "sources.foriegn"', "fact-unknown"),
        ('constant = "sources.foreign"', 'constant = "sources.forein"', "constant-unknown"),
        ('lookup = "consultant-pay"', 'lookup = "pay"', "table-unknown"),
        ('result = "rate"', 'result = "salary"', "column-unknown"),
        ('{ fact = "row.list", is = 3 }', '{ fact = "row.list", equals = 3 }', "comparison-expected"),
        ('{ fact = "row.list", is = 2 }] }, at_least', '{ fakt = "row.list" }] }, at_least', "operator-unknown"),
        ('effects = ["ranks"]', 'effects = ["sings"]', "effect-unknown"),
        ("[rules.ranking]", "[rules.rankings]", "key-unknown"),
        ('{ holds = "by-lists" }', '{ holds = "by-list" }', "predicate-unknown"),
        ('{ holds = "journal" }', '{ holds = "journal", with = { least = 25 } }', "arguments-differ"),
        ('{ constant = "sources.foreign" }', '{ given = "least" }', "argument-outside-predicate"),
        ('computed = "gre.points"', 'computed = "gre.point"', "named-value-unknown"),
        ('tells = ["gre.points"]', 'tells = ["gre"]', "named-value-unknown"),
    ],
)
def test_a_fault_in_the_rules_is_told_with_its_line(copy: Path, old: str, new: str, code: str) -> None:
    assert spoil(copy, RULES, old, new) == ("rules.toml", line_with(copy, RULES, new), code)


def test_an_id_given_twice_is_told_at_the_second_place(copy: Path) -> None:
    line = line_with(copy, RULES, 'id = "S-4"')
    assert spoil(copy, RULES, 'id = "S-4"', 'id = "S-2"') == ("rules.toml", line, "id-twice")


def test_a_predicate_that_does_not_fit_is_told_where_it_is_used(copy: Path) -> None:
    line = line_with(copy, RULES, '{ holds = "article" }')
    fault = spoil(copy, RULES, 'article = { fact = "row.type"', 'article = { fact = "row.kind"')
    assert fault == ("rules.toml", line, "fact-unknown")


def test_a_missing_key_is_told_at_its_table(copy: Path) -> None:
    assert spoil(copy, RULES, 'clause = "8.7"\n', "") == (
        "rules.toml",
        line_with(copy, RULES, "S-3") - 1,
        "key-missing",
    )


def test_broken_syntax_is_told_with_its_line(copy: Path) -> None:
    fault = spoil(copy, RULES, 'severity = "info"', 'severity = "info')
    assert fault == ("rules.toml", line_with(copy, RULES, 'severity = "info'), "toml-not-valid")


def test_a_circular_named_value_is_refused(copy: Path) -> None:
    fault = spoil(
        copy, RULES, 'value = { lookup = "gre-readiness"', 'value = { first_known = [{ computed = "gre.points" }] }#'
    )
    assert fault[2] == "named-value-circular"


def test_a_circular_predicate_is_refused(copy: Path) -> None:
    fault = spoil(copy, RULES, '{ holds = "journal" }', '{ holds = "international" }')
    assert fault[2] == "predicate-circular"


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("profile.toml", 'edition = "2026"', 'editon = "2026"', "key-unknown"),
        ("tables/gre.toml", 'score = "from"', 'score = "near"', "match-unknown"),
        ("tables/gre.toml", 'group = "N-I-E-B", score', 'group = "N-I-E-B", scores', "key-missing"),
        ("tables/pay.toml", 'id = "consultant-pay"', 'id = "gre-readiness"', "id-twice"),
    ],
)
def test_faults_of_other_files(copy: Path, file: str, old: str, new: str, code: str) -> None:
    assert spoil(copy, file, old, new) == (Path(file).name, line_with(copy, file, new), code)


def test_a_workflow_naming_what_does_not_exist_is_refused(copy: Path) -> None:
    step = """id = "w"
clause = "1"
title = { kk = "т", ru = "т", en = "t" }

[[steps]]
id = "one"
clause = "1"
actors = ["%s"]
action = { kk = "т", ru = "т", en = "t" }
decisions = ["approve", "return"]
%s
"""
    path = copy / "sample-2026/workflows/w.toml"
    path.parent.mkdir(exist_ok=True)
    for actor, rest, expected in (
        ("XX", 'on_return = "one"', (8, "body-unknown")),
        ("AC", 'on_return = "two"', (11, "step-of-workflow-unknown")),
        ("AC", "", (5, "key-missing")),
        ("AC", 'on_return = "one"\nrequires = ["S-9"]', (12, "rule-unknown")),
    ):
        path.write_text(step % (actor, rest), "utf-8")
        with pytest.raises(Refused) as refused:
            load_profiles(copy)
        assert (refused.value.params["line"], refused.value.params["reason"].code) == expected


@pytest.mark.parametrize(("kind", "fault"), [("number", None), ("text", "fact-kind-differs")])
def test_an_edition_words_a_shared_fact_anew_but_does_not_change_its_kind(
    copy: Path, kind: str, fault: str | None
) -> None:
    path = copy / "sample-2026/facts/own.toml"
    path.parent.mkdir()
    path.write_text(f'"sources.all" = {{ type = "{kind}", kk = "т", ru = "т", en = "own" }}\n', "utf-8")
    if fault is None:
        assert load_profiles(copy)["sample-2026"].facts["sources.all"].label.en == "own"
        return
    with pytest.raises(Refused) as refused:
        load_profiles(copy)
    assert (refused.value.params["file"], refused.value.params["reason"].code) == ("own.toml", fault)


def test_a_calendar_with_an_unknown_holiday_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "calendar.toml"
    path.write_text(
        '[holidays.x]\nkk = "т"\nru = "т"\nen = "t"\n[[years]]\nyear = 2026\nconfirmed = true\n'
        'days_off = [\n    { day = 2026-01-01, holiday = "x" },\n    { day = 2026-01-02, holiday = "y" },\n]\n',
        "utf-8",
    )
    with pytest.raises(Refused) as refused:
        load_calendar_seed(path)
    assert refused.value.params["line"] == 10


def test_every_shipped_edition_is_called_as_its_folder() -> None:
    shelf = Shelf(SHIPPED, {})
    assert list(shelf) == sorted(path.parent.name for path in SHIPPED.glob("*/profile.toml"))
    assert {name: profile.id for name, profile in shelf.items()} == {name: name for name in shelf}


def test_an_edition_is_read_when_it_is_asked_for(copy: Path) -> None:
    (copy / "broken-2026").mkdir()
    (copy / "broken-2026" / "profile.toml").write_text("id = ", "utf-8")
    shelf = Shelf(copy, {"own-2020": PROFILE})
    assert (list(shelf), len(shelf)) == (["broken-2026", "own-2020", "sample-2026"], 3)
    assert shelf["sample-2026"].id == "sample-2026"
    assert shelf["own-2020"] is PROFILE
    assert "nowhere" not in shelf
    assert shelf.get("nowhere") is None
    with pytest.raises(Refused):
        shelf["broken-2026"]


def test_an_edition_is_read_anew_only_when_a_file_of_it_changed(copy: Path) -> None:
    shared = copy / "facts"
    read = load_profile(copy / "sample-2026", shared)
    assert load_profile(copy / "sample-2026", shared) is read
    for file in (copy / "sample-2026/rules/rules.toml", shared / "facts.toml"):
        file.write_text(file.read_text("utf-8") + "\n# a note\n", "utf-8")
        again = load_profile(copy / "sample-2026", shared)
        assert again.digest != read.digest
        read = again
