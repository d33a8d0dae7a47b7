"""The words of every printed form, taken back out of the PDF, against the wording of the Regulation.

The files in `expected` were written from the Regulation, not from the templates. «-----» stands
between pages; how a paragraph wraps is of no account, the order of words is.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.forms.pages import PageModel

FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")
Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]


def expected(name: str) -> list[str]:
    text = (Path(__file__).parent / "expected" / f"{name}.txt").read_text(encoding="utf-8")
    return [" ".join(page.split()) for page in text.split("-----\n")]


@pytest.mark.parametrize("form", FORMS)
def test_blank_specimen_says_what_the_annex_says(composed: Composed, text_of: Read, form: str) -> None:
    assert text_of(composed(form)) == expected(f"{form}.blank")


@pytest.mark.parametrize("form", FORMS)
def test_filled_form_carries_its_data_in_the_words_of_the_annex(
    composed: Composed, text_of: Read, sample: dict[str, Any], form: str
) -> None:
    assert text_of(composed(form, sample)) == expected(f"{form}.filled")


@pytest.mark.parametrize("form", FORMS)
def test_data_without_values_prints_blanks_and_no_placeholders(composed: Composed, text_of: Read, form: str) -> None:
    text = " ".join(text_of(composed(form, {})))
    for word in ("None", "null", "ФИО", "ТАӘ ", "Қала, жыл", "Аты-жөні", "Каруна", "Қосымшасы", "{", "}"):
        assert word not in text.replace("(магистранттың ТАӘ)", "").replace("(Магистранттың ТАӘ)", "")


@pytest.mark.parametrize("track", ["P1", "P15"])
def test_profile_track_writes_a_project_and_an_industrial_practice(
    composed: Composed, text_of: Read, sample: dict[str, Any], track: str
) -> None:
    sample["mag"]["track"] = track
    sample["plan"]["practice"] = [{"kind": "industrial", "work": "Енгізу"}]
    cover, _, plan, *_ = text_of(composed("mitu-a", sample))
    assert "Магистрлік жоба тақырыбы: Қазақ мәтіндерін" in cover
    assert "2.1 Магистрлік жоба (МЭЗЖ) тақырыбы – негіздемесімен" in plan
    assert "2.2 Магистрлік жобаны орындау жоспары" in plan
    assert "диссертация" not in cover.lower()
    assert "Өндірістік" in plan
    assert "Педагогикалық" not in plan
    assert "магистрлік жобаны орындауға қажетті" in text_of(composed("mitu-b", sample))[0]


def test_application_keeps_only_the_chosen_alternatives(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["mag"]["funding"] = "paid"
    sample["internship"] |= {"travel_costs": "none", "fee_amount": None}
    (page,) = text_of(composed("mitu-b", sample))
    assert "бағдарламасы бойынша ақылы негізде оқитын" in page
    assert "тапсырысы" not in page
    assert "мақсатында іссапар шығындарынсыз және ______" in page
    assert "есепке ала" not in page


def test_application_names_several_ways_of_travel_in_the_order_of_the_form(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["internship"]["transport"] = ["air", "rail"]
    assert "екі жаққа теміржол / әуе көлігімен" in text_of(composed("mitu-b", sample))[0]


def test_no_fee_prints_a_dash_where_the_setting_asks_for_it(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["internship"]["fee_amount"] = 0
    assert "және — көлемінде" in text_of(composed("mitu-b", sample, dash_for_no_fee=True))[0]
    assert "—" not in text_of(composed("mitu-b", sample))[0]


def test_tiyn_of_the_fee_stand_behind_its_tenge(composed: Composed, text_of: Read, sample: dict[str, Any]) -> None:
    sample["internship"]["fee_amount"] = Decimal("250000.50")
    assert "250 000 (екі жүз елу мың) теңге 50 тиын" in text_of(composed("mitu-b", sample))[0]


@pytest.mark.parametrize(
    ("kind", "track", "title"),
    [
        ("research", "SP", "МҒЗЖ есебі"),
        ("research", "P1", "МЭЗЖ есебі"),
        ("research", "P15", "МЭЗЖ есебі"),
        ("research-practice", "SP", "Зерттеу тәжірибесінің есебі"),
        ("pedagogical-practice", "SP", "Педагогикалық тәжірибенің есебі"),
        ("industrial-practice", "P1", "Өндірістік тәжірибенің есебі"),
    ],
)
def test_title_page_names_the_kind_of_report(
    composed: Composed, text_of: Read, sample: dict[str, Any], kind: str, track: str, title: str
) -> None:
    sample["report"]["kind"], sample["mag"]["track"] = kind, track
    assert f"20__ ж. {title} «01» қыркүйек 2027 ж." in text_of(composed("mitu-g", sample))[0]


def test_date_known_only_by_its_year_leaves_the_day_to_be_written(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    sample["plan"]["vr_date"] = 2026
    assert "«___»________________ 2026 ж." in text_of(composed("mitu-a", sample))[0]


def test_footer_marks_are_printed_when_asked_for(composed: Composed, text_of: Read, sample: dict[str, Any]) -> None:
    pages = text_of(composed("mitu-a", sample, draft=True, copy_number=2))
    assert all("ЖОБА" in page and "дана № 2 / 3" in page for page in pages)
    plain = text_of(composed("mitu-a", sample))
    assert not any("ЖОБА" in page or "дана №" in page for page in plain)


def test_annex_label_can_be_asked_for_on_a_filled_form(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    assert text_of(composed("mitu-v", sample, annex_label=True))[0].startswith("В Қосымшасы")
    assert text_of(composed("mitu-v", annex_label=False))[0].startswith("Бекітемін")


def test_list_of_courses_is_attached_with_its_sum(composed: Composed, text_of: Read, sample: dict[str, Any]) -> None:
    sample["plan"]["course"] = [
        {"code": "NIR 501", "name": "Ғылым тарихы", "cycle": "БП", "component": "ЖК", "credits": 4, "semester": 1},
        {"code": "NIR 502", "name": "Талдау", "cycle": "ПП", "component": "ТК", "credits": 5, "semester": 2},
    ]
    assert "Пән коды" not in text_of(composed("mitu-a", sample))[2]
    plan = text_of(composed("mitu-a", sample, course_table=True))[2]
    assert "NIR 501 Ғылым тарихы БП ЖК 4 1 NIR 502 Талдау ПП ТК 5 2 Барлығы 9" in plan


def test_blank_plan_has_room_to_write_on_request(composed: Composed, text_of: Read) -> None:
    assert "Есеп түрі 1 2 3 4 5 6 7 8 3. ТӘЖІРИБЕДЕН" in text_of(composed("mitu-a", room_to_write=True))[2]
