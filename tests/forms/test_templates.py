"""Templates: what they offer, and that a faulty one is refused with file, line and reason."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused, UsageError
from app.forms import blocks
from app.forms.catalogue import Template, load_field_labels, load_templates, printed_fields
from app.forms.composing import compose
from app.forms.metrics import load_faces
from app.forms.options import ComposeOptions
from app.forms.pages import MILLIMETRE
from app.forms.tables import cell_room

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"

MINIMAL = """id = "memo"
version = 1
language = "kk"
subject = "student"

[title]
kk = "Жазба"

[[page]]

[[page.block]]
kind = "text"
text = "Кафедра {dept.name:____}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("fields.toml", "shared.kk.toml", "signers.toml"):
        shutil.copy(RESOURCES / "templates" / name, tmp_path)
    return tmp_path


def refusal(folder: Path, text: str) -> dict[str, Any]:
    (folder / "memo.kk.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_templates(folder)
    assert refused.value.code == "template-fault"
    assert refused.value.params["file"] == "memo.kk.toml"
    return refused.value.params


def test_the_forms_of_the_annex_are_there(templates: dict[str, Template]) -> None:
    subjects = {form: templates[form].subject for form in templates if form.startswith("mitu-")}
    assert subjects.items() >= {
        ("mitu-a", "student"),
        ("mitu-b", "internship"),
        ("mitu-v", "internship"),
        ("mitu-g", "report"),
        ("mitu-d", "internship"),
    }
    for template in templates.values():
        assert set(template.title) == {"kk", "ru", "en"}
        assert template.languages[0] == "kk"


def test_every_needed_field_has_a_name_in_three_languages(templates: dict[str, Template]) -> None:
    labels = load_field_labels(RESOURCES / "templates")
    assert all(set(names) == {"kk", "ru", "en"} and all(names.values()) for names in labels.values())
    for template in templates.values():
        assert set(template.needs) <= set(labels)


def test_a_form_is_a_file(folder: Path) -> None:
    (folder / "memo.kk.toml").write_text(MINIMAL, encoding="utf-8")
    template = load_templates(folder)["memo"]
    model = compose(template, {"dept": {"name": "Физика"}}, ComposeOptions(fonts=FONTS))
    assert [run.text for run in model.pages[0].runs] == ["Кафедра Физика", "1"]


def test_another_language_stands_beside_the_kazakh_form(folder: Path) -> None:
    (folder / "memo.kk.toml").write_text(MINIMAL, encoding="utf-8")
    russian = MINIMAL.replace('language = "kk"', 'language = "ru"').replace("[title]", '[title]\nru = "Записка"')
    (folder / "memo.ru.toml").write_text(russian, encoding="utf-8")
    (folder / "shared.ru.toml").write_text('copy = "экз. № {number} / {copies}"\n', encoding="utf-8")
    found = load_templates(folder)
    assert sorted(found) == ["memo", "memo.ru"]
    assert found["memo"].languages == found["memo.ru"].languages == ("kk", "ru")


@pytest.mark.parametrize(
    ("right", "wrong", "line", "reason"),
    [
        ('text = "Кафедра', 'txet = "Кафедра', 13, "txet"),
        ('text = "Кафедра {dept.name:____}"\n', "", 11, "text"),
        ("version = 1", 'version = "a"', 2, "int"),
        ("version = 1", "version = = 1", 2, "Invalid value"),
        ("{dept.name:____}", "{dept.nom:____}", 13, "dept.nom"),
        ("{dept.name:____}", "{dept.name:____", 13, "stray {"),
        ("{dept.name:____}", "[{dept.name:____}", 13, "[ without ]"),
        ("{dept.name:____}", "{Кафедра}", 13, "field name"),
        ('kind = "text"', 'kind = "картина"', 12, "картина"),
        ('subject = "student"', 'subject = "planet"', 4, "planet"),
        ('subject = "student"', 'subject = "student"\nneeds = ["dept.nom"]', 5, "dept.nom"),
    ],
)
def test_faulty_template_is_refused_with_its_line(folder: Path, right: str, wrong: str, line: int, reason: str) -> None:
    params = refusal(folder, MINIMAL.replace(right, wrong))
    assert reason in str(params["reason"])
    assert params["line"] == line


def test_form_of_another_track_is_not_offered(folder: Path) -> None:
    text = MINIMAL.replace('subject = "student"', 'subject = "student"\ntracks = ["SP"]')
    (folder / "memo.kk.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        compose(load_templates(folder)["memo"], {"mag": {"track": "P1"}}, ComposeOptions(fonts=FONTS))
    assert refused.value.code == "form-not-for-track"


def test_data_under_an_unknown_name_are_refused(templates: dict[str, Template]) -> None:
    with pytest.raises(UsageError) as refused:
        compose(templates["mitu-a"], {"plan_work": []}, ComposeOptions(fonts=FONTS))
    assert refused.value.code == "form-data-unknown"


def test_unknown_choice_is_refused(templates: dict[str, Template]) -> None:
    with pytest.raises(Refused) as refused:
        compose(templates["mitu-g"], {"report": {"kind": "poem"}}, ComposeOptions(fonts=FONTS))
    assert refused.value.code == "choice-unknown"


# --- tables ---------------------------------------------------------------------------------------------------------


def tables_in(items: Iterable[blocks.Block]) -> Iterator[blocks.Table]:
    for block in items:
        match block:
            case blocks.Table():
                yield block
            case blocks.Columns():
                yield from (table for column in block.columns for table in tables_in(column.blocks))
            case blocks.Together() | blocks.Each():
                yield from tables_in(block.blocks)


def test_tables_are_set_in_the_agreed_size_and_keep_the_words_of_their_heads_whole() -> None:
    bold = load_faces(FONTS)["bold"]
    for form in load_templates(RESOURCES / "templates").values():
        for table in (one for section in form.sections for one in tables_in(section.blocks)):
            assert table.size == 12, form.id
            for cell in table.cells:
                room = cell_room(cell.width * MILLIMETRE)
                assert all(bold.width(word, 12) <= room for word in cell.title.split()), (form.id, cell.title)


def test_what_is_told_of_a_form_is_its_own_even_where_another_takes_its_place(folder: Path) -> None:
    path = folder / "memo.kk.toml"
    for field in ("dept.name", "org.city", "mag.full_name"):
        path.write_text(MINIMAL.replace("dept.name", field), encoding="utf-8")
        assert field in printed_fields(load_templates(folder)["memo"])
