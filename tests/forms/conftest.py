"""What the tests of the printed forms share: templates, one sample document, text taken back out of a PDF."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.forms.catalogue import Template, load_templates
from app.forms.composing import compose
from app.forms.options import ComposeOptions
from app.forms.pages import PageModel
from app.forms.pdf import write_pdf

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"

_SAMPLE: dict[str, Any] = {
    "org": {"city": "Алматы", "short_name": "МИТУ"},
    "officials": {
        "vr_name": "О.Л. Каруна",
        "dsia_name": "Б.Т. Сейітқали",
        "accountant_name": "Г.С. Әбдіқадырова",
    },
    "dept": {"name": "Есептеу техникасы", "head_name": "Ә.Б. Нұрғалиев"},
    "mag": {
        "surname": "Серіков",
        "given_name": "Арман",
        "patronymic": "Болатұлы",
        "track": "SP",
        "funding": "state",
    },
    "study": {"academic_year": "2026–2027", "course": 1, "start_year": 2026, "end_year": 2028},
    "prog": {"code": "7M06102", "name_kk": "Бағдарламалық инженерия"},
    "thesis": {
        "topic_kk": "Қазақ мәтіндерін жіктеу үлгілері",
        "rationale": "Мәтіндер көлемі тез өсуде.",
        "structure": "Кіріспе, үш тарау, қорытынды.",
        "direction": "Табиғи тілді өңдеу",
    },
    "sup": {
        "full_name": "Оспанова Гүлнар Ерланқызы",
        "degree": "ғылым кандидаты",
        "academic_title": "доцент",
        "dept": "Есептеу техникасы",
        "position": "профессор",
    },
    "plan": {
        "year": 2026,
        "version": 1,
        "vr_date": date(2026, 12, 1),
        "plan_work": [
            {
                "name": "Әдебиеттерге шолу",
                "start": date(2026, 10, 1),
                "end": date(2026, 12, 25),
                "report_kind": "Реферат",
            },
            {"name": "Диссертацияны рәсімдеу", "dates": "2028 ж. I тоқсан", "report_kind": "Есеп"},
        ],
        "practice": [
            {
                "kind": "research",
                "work": "Зерттеу",
                "place": "МИТУ",
                "dates": "2027 ж.",
                "report_kind": "Есеп",
            },
            {
                "kind": "research",
                "work": "Өңдеу",
                "place": "ҰИА",
                "dates": "2028 ж.",
                "report_kind": "Есеп",
            },
        ],
        "intern_plan": [{"work": "Тағылымдама", "place": "Варшава", "dates": "2027 ж.", "report_kind": "Есеп"}],
        "pub_plan": [{"work": "Жіктеу", "kind": "Мақала", "due": date(2027, 5, 1), "report_kind": "Мақала"}],
    },
    "dept_protocol": {"no": "4", "date": date(2026, 11, 5)},
    "sc_protocol": {"no": "3", "date": date(2026, 11, 26)},
    "host": {
        "full_name": "Варшава техникалық университеті",
        "address": "Plac Politechniki 1",
        "city": "Варшава",
        "country": "Польша",
    },
    "internship": {
        "start": date(2027, 3, 2),
        "end": date(2027, 3, 15),
        "actual_start": date(2027, 3, 3),
        "actual_end": date(2027, 3, 14),
        "travel_costs": "included",
        "transport": ["air"],
        "fee_amount": Decimal(250000),
    },
    "programme": {
        "goal": "Әдістерді меңгеру",
        "tasks": ["қормен жұмыс", "баяндама"],
        "results": "Мақала жобасы",
    },
    "programme_rows": [
        {
            "name": "Танысу",
            "start": date(2027, 3, 2),
            "end": date(2027, 3, 2),
            "result": "Тізім",
        }
    ],
    "report": {
        "kind": "research-practice",
        "from": date(2027, 9, 1),
        "to": date(2027, 10, 20),
        "place": "МИТУ, Қазақстан",
        "s1": "Жұмыстар толық орындалды.",
        "s5": "Тағылымдама нәтижелі өтті.",
    },
    "articles": [{"title": "Жіктеу", "outlet": "Хабаршы, Алматы", "sheets": Decimal("0.50")}],
}


@pytest.fixture(scope="session")
def templates() -> dict[str, Template]:
    return load_templates(RESOURCES / "templates")


@pytest.fixture(scope="session")
def whole_sample() -> dict[str, Any]:
    """The data of `sample` for what is made once for many tests; nobody changes it."""
    return _SAMPLE


@pytest.fixture
def sample() -> dict[str, Any]:
    """One student's data, complete for every form; a test may change its own copy."""
    return deepcopy(_SAMPLE)


@pytest.fixture
def composed(templates: dict[str, Template]) -> Callable[..., PageModel]:
    """`composed("mitu-a", data, draft=True)`: the pages of a form."""

    def make(form: str, data: dict[str, Any] | None = None, **options: Any) -> PageModel:
        return compose(templates[form], data, ComposeOptions(**{"fonts": FONTS} | options))

    return make


@pytest.fixture
def written(tmp_path: Path) -> Callable[[PageModel], Path]:
    """The model as a PDF file."""

    def write(model: PageModel) -> Path:
        path = tmp_path / f"{model.template}.pdf"
        write_pdf(model, path, FONTS)
        return path

    return write


@pytest.fixture
def text_of(written: Callable[[PageModel], Path]) -> Callable[[PageModel], list[str]]:
    """The text of each page as a person reads it out of the PDF, spaces evened out."""

    def read(model: PageModel) -> list[str]:
        out = subprocess.run(
            ["pdftotext", "-layout", str(written(model)), "-"], capture_output=True, check=True
        ).stdout.decode("utf-8")
        return [" ".join(page.split()) for page in out.split("\f")[:-1]]

    return read


def pdf_bytes(model: PageModel) -> bytes:
    stream = io.BytesIO()
    write_pdf(model, stream, FONTS)
    return stream.getvalue()
