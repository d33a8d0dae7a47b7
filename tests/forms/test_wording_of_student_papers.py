"""The words of the papers of one student, taken back out of the PDF, against their agreed wording."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.forms.catalogue import Template, load_field_labels, printed_fields
from app.forms.pages import PageModel
from app.forms.readiness import missing_fields
from tests.forms.student_papers import FORMS
from tests.forms.test_pictures import page_looks_as_it_did
from tests.forms.test_wording_of_forms import expected

Composed = Callable[..., PageModel]
Read = Callable[[PageModel], list[str]]
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.mark.parametrize("form", FORMS)
def test_blank_specimen_says_what_was_agreed(composed: Composed, text_of: Read, form: str) -> None:
    assert text_of(composed(form)) == expected(f"{form}.blank")


@pytest.mark.parametrize("form", FORMS)
def test_filled_form_carries_its_data(composed: Composed, text_of: Read, sample: dict[str, Any], form: str) -> None:
    assert text_of(composed(form, sample | FORMS[form])) == expected(f"{form}.filled")


@pytest.mark.parametrize("form", FORMS)
def test_sample_lacks_nothing_for_signing(templates: dict[str, Template], sample: dict[str, Any], form: str) -> None:
    assert missing_fields(templates[form], sample | FORMS[form]) == []


@pytest.mark.parametrize("form", FORMS)
def test_data_without_values_prints_blanks(composed: Composed, text_of: Read, form: str) -> None:
    text = " ".join(text_of(composed(form, {})))
    for word in ("None", "null", "{", "}", "yes", "refused"):
        assert word not in text


@pytest.mark.parametrize("form", FORMS)
def test_every_printed_field_has_a_name(templates: dict[str, Template], form: str) -> None:
    labels = load_field_labels(RESOURCES / "templates")
    derived = ("choice.", "value.")
    assert {one for one in printed_fields(templates[form]) if not one.startswith(derived)} <= labels.keys()


@pytest.mark.parametrize("kind", ["blank", "filled"])
@pytest.mark.parametrize("form", FORMS)
def test_first_page_looks_as_it_did(
    composed: Composed, written: Callable[[PageModel], Path], sample: dict[str, Any], form: str, kind: str
) -> None:
    data = sample | FORMS[form] if kind == "filled" else None
    page_looks_as_it_did(written(composed(form, data)), 0, f"{form}.{kind}")


@pytest.mark.parametrize("form", FORMS)
def test_long_values_are_printed_whole(composed: Composed, text_of: Read, sample: dict[str, Any], form: str) -> None:
    long = " ".join(f"сөз{number}" for number in range(400))
    data = _lengthened(sample | FORMS[form], long)
    printed = " ".join(text_of(composed(form, data, page_numbers=False)))
    assert "сөз0" in printed
    assert "сөз399" in printed


def _lengthened(data: dict[str, Any], text: str) -> dict[str, Any]:
    """Every free text of the item, the facts and the sheet made long; codes and names stay."""
    made = dict(data)
    for group in ("item", "sheet", "fact", "thesis"):
        if group in made:
            made[group] = _long(made[group], text)
    return made


def _long(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {name: one if name in _CODES else _long(one, text) for name, one in value.items()}
    if isinstance(value, list):
        return [_long(one, text) for one in value]
    return text if isinstance(value, str) else value


_CODES = frozenset(
    {"kind", "result", "reason", "requested_by", "degree", "key", "met", "section", "conclusion", "number", "grade"}
)


# --- boxes to tick --------------------------------------------------------------------------------------------


def _strokes(model: PageModel) -> int:
    """Thick strokes are drawn for nothing but ticks: two each."""
    return sum(line.thickness > 1 for page in model.pages for line in page.lines)


def test_no_box_of_the_blank_checklist_is_ticked(composed: Composed) -> None:
    assert _strokes(composed("admission-checklist")) == 0


def test_one_box_is_ticked_in_each_row_that_is_asked(composed: Composed, sample: dict[str, Any]) -> None:
    asked = 9  # the tenth row does not apply
    assert _strokes(composed("admission-checklist", sample | FORMS["admission-checklist"])) == 2 * asked


def test_request_of_the_supervisor_names_the_student(composed: Composed, text_of: Read, sample: dict[str, Any]) -> None:
    data = sample | FORMS["change-request"]
    data["item"] = data["item"] | {"requested_by": "supervisor"}
    (page,) = text_of(composed("change-request", data))
    assert "ғылыми жетекші Оспанова Гүлнар Ерланқызы ӨТІНІШ" in page
    assert "Магистрант: Серіков Арман Болатұлы" in page


def test_opinion_without_a_text_leaves_its_headings_to_write_under(
    composed: Composed, text_of: Read, sample: dict[str, Any]
) -> None:
    headings = "1. Білім беру бағдарламасының бейініне сәйкестігі"
    assert headings in text_of(composed("supervisor-opinion", sample))[0]
    assert headings not in text_of(composed("supervisor-opinion", sample | FORMS["supervisor-opinion"]))[0]


def test_sum_with_tiyn_says_them(composed: Composed, text_of: Read, sample: dict[str, Any]) -> None:
    data = sample | FORMS["cost-calculation"]
    data["sheet"] = data["sheet"] | {"total": Decimal("250000.50")}
    assert "250 000 (екі жүз елу мың) теңге 50 тиын." in text_of(composed("cost-calculation", data))[0].replace(
        "\u00a0", " "
    )
