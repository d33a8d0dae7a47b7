"""IIN, programme codes and telephone numbers."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain import identifiers
from app.domain.identifiers import iin_fault


@pytest.mark.parametrize(
    "iin",
    ["000101500001", "030515600014", "951231300026", "880229300037", "020304501801", "020304501813"],
)
def test_valid_numbers_hold(iin: str) -> None:
    assert iin_fault(iin) is None


def test_every_other_last_digit_is_a_fault() -> None:
    for digit in "0234567890":
        assert iin_fault(f"00010150000{digit}") == "iin-check-digit"


@pytest.mark.parametrize("digit", "0123456789")
def test_a_number_whose_second_pass_also_gives_ten_never_holds(digit: str) -> None:
    assert iin_fault(f"02030450260{digit}") == "iin-check-digit"


@pytest.mark.parametrize("text", ["", "12345", "0001015000011", "00010150000a", "٠٠٠١٠١٥٠٠٠٠١"])
def test_wrong_shape(text: str) -> None:
    assert iin_fault(text) == "iin-length"


def test_public_sample_that_fails() -> None:
    assert iin_fault("030515500123") == "iin-check-digit"


@pytest.mark.parametrize(
    ("iin", "born", "sex"),
    [
        ("000101500001", date(2000, 1, 1), "male"),
        ("030515600014", date(2003, 5, 15), "female"),
        ("951231300026", date(1995, 12, 31), "male"),
        ("880229300037", date(1988, 2, 29), "male"),
        ("890229300037", None, "male"),
        ("000101000001", None, None),
    ],
)
def test_birth_date_and_sex(iin: str, born: date | None, sex: str | None) -> None:
    assert identifiers.iin_birth_date(iin) == born
    assert identifiers.iin_sex(iin) == sex


def test_mismatch_is_a_warning() -> None:
    assert identifiers.iin_warnings("000101500001", date(2000, 1, 1), "male") == ()
    assert identifiers.iin_warnings("000101500001", date(2001, 1, 1), "female") == (
        "iin-birth-date-mismatch",
        "iin-sex-mismatch",
    )
    assert identifiers.iin_warnings("009901500001") == ("iin-without-birth-date",)


def test_masked() -> None:
    assert identifiers.mask_iin("000101500001") == "••••••••0001"
    assert identifiers.mask_iin("123") == "•••"
    assert identifiers.mask_iin("1234") == "••••"
    assert identifiers.mask_iin("12345") == "•2345"
    assert identifiers.mask_iin("8801 0138 8718") == "•••• •••• 8718"


def test_what_is_no_number_is_not_hidden() -> None:
    assert identifiers.mask_iin("жоқ") == "жоқ"
    assert identifiers.mask_iin("") == ""
    assert identifiers.mask_iin(None) == ""


@pytest.mark.parametrize("spelling", ["7M06101", "7М06101", "7m06101 ", " 7м 06101", "7М-06101", "\u00a07M06101."])
def test_programme_code_in_many_spellings(spelling: str) -> None:
    assert identifiers.normalise_programme_code(spelling) == "7M06101"
    assert identifiers.is_programme_code("7M06101")


@pytest.mark.parametrize(
    ("spelling", "code"), [("8Д04201", "8D04201"), ("6В06103", "6B06103"), ("6d070400", "6D070400")]
)
def test_other_levels(spelling: str, code: str) -> None:
    assert identifiers.normalise_programme_code(spelling) == code
    assert identifiers.is_programme_code(code)


def test_not_a_programme_code() -> None:
    assert not identifiers.is_programme_code("05.13.01")
    assert not identifiers.is_programme_code("7M061")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("7М06101 – «Ақпараттық жүйелер»", ("7M06101", "Ақпараттық жүйелер")),
        ("7m06101 ", ("7M06101", "")),
        ("Информационные системы", ("", "Информационные системы")),
        ("7M999", ("7M999", "")),
        ("", ("", "")),
    ],
)
def test_code_and_name_in_one_cell(text: str, parts: tuple[str, str]) -> None:
    assert identifiers.split_programme(text) == parts


@pytest.mark.parametrize("spelling", ["87071234567", "+7(707)123-45-67", "8 707 123 45 67", "7071234567"])
def test_phone(spelling: str) -> None:
    assert identifiers.normalise_phone(spelling) == "+77071234567"


def test_foreign_and_impossible_phones() -> None:
    assert identifiers.normalise_phone("+998 90 123 45 67") == "+998901234567"
    assert identifiers.normalise_phone("12") is None
    assert identifiers.normalise_phone("") is None
