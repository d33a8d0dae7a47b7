"""Names in cases: proposed where the sex is known, corrected, remembered, and never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.people import PersonName
from app.forms.cases import asked
from app.forms.catalogue import read_basis, read_form
from app.forms.composing import compose
from app.forms.options import ComposeOptions
from app.forms.template_file import TemplateFile
from app.services import form_templates, history, own_templates, papers, printing, students, supervisors, word_forms
from app.services.context import Context
from app.services.declension import declined
from app.services.paper_data import gather
from app.services.paper_subjects import resolve
from app.services.printing import PrintOptions
from tests.services.test_own_templates import put, text_of

RUSSIAN = PrintOptions(language="ru")

LETTER = '''id = "our-letter"
version = 1
language = "ru"
subject = "student"

[title]
kk = "Хат"
ru = "Письмо"

[[page]]
[[page.block]]
kind = "text"
text = """Выдано {mag.full_name@dative:________}, {mag.short_name@genitive:____}. \\
Директору {officials.dsia_name@dative:____}. Заведующей {dept.head_name@dative:____}."""
'''


@pytest.fixture
def letter(department: Context) -> Context:
    put(department, "our-letter.ru.toml", LETTER)
    return department


def forms_of(ctx: Context, student_id: str, language: str = "ru") -> dict[str, word_forms.NameForm]:
    template = form_templates.get(ctx.folders.templates, "our-letter", language)
    subject = resolve(ctx, template, f"student:{student_id}")
    found = word_forms.of_paper(ctx, template, gather(ctx, template, subject), subject)
    return {one.key: one for one in found}


def printed(ctx: Context, student_id: str) -> str:
    pdf = printing.preview(ctx, "our-letter", f"student:{student_id}", RUSSIAN).pdf
    return " ".join(text_of(pdf).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("name", "case", "said"),
    [
        (("Серіков", "Арман", "Болатұлы"), "dative", "Серікову Арману Болатұлы"),
        (("Серіков", "Арман", "Болатұлы"), "instrumental", "Серіковым Арманом Болатұлы"),
        (("Қасымова", "Ұлпан", "Серікқызы"), "genitive", "Қасымовой Ұлпан Серікқызы"),
        (("Қасымова", "Ұлпан", "Серікқызы"), "accusative", "Қасымову Ұлпан Серікқызы"),
        (("Ахметов", "Нурлан", "Серикович"), "prepositional", "Ахметове Нурлане Сериковиче"),
        (("Ким", "Олег", "Игоревич"), "dative", "Киму Олегу Игоревичу"),
        (("Ким", "Алина", "Олеговна"), "dative", "Ким Алине Олеговне"),
        (("Глинка", "Никита", "Ильич"), "dative", "Глинке Никите Ильичу"),
        (("Мұса", "Мұса", "Мұсаұлы"), "genitive", "Мұсы Мұсы Мұсаұлы"),
        (("Гасан", "Әли", "Расул оглы"), "dative", "Гасан Әли Расул оглы"),
    ],
)
def test_proposals(name: tuple[str, str, str], case: str, said: str) -> None:
    person = PersonName(*name)
    assert person.sex is not None
    assert declined(person, person.sex, case).full_name == said


@pytest.mark.parametrize(
    ("patronymic", "sex"),
    [("Болатұлы", "male"), ("Гасан оглы", "male"), ("Ильич", "male"), ("Серікқызы", "female"), ("Ильинична", "female"),
     ("Олеговна", "female"), ("", None), ("Ким", None), ("Б.", None)],
)  # fmt: skip
def test_the_patronymic_tells_the_sex(patronymic: str, sex: str | None) -> None:
    assert PersonName("Ким", "Саша", patronymic).sex == sex


def test_a_russian_form_prints_what_is_proposed(letter: Context, student_id: str) -> None:
    """The director has no patronymic: his sex is unknown, and his name is left to be written."""
    said = printed(letter, student_id)
    assert "Выдано Қасымовой Ұлпан Серікқызы, Ұ.С. Қасымовой. Директору ____. Заведующей А.М. Сейітовой." in said
    rendered = printing.preview(letter, "our-letter", f"student:{student_id}", RUSSIAN)
    assert rendered.missing == ("officials.dsia_name@dative",)
    assert rendered.draft


def test_the_iin_tells_the_sex_where_there_is_no_patronymic(letter: Context, student_id: str) -> None:
    students.save(letter, student_id, {"surname": "Ким", "given_name": "Саша", "patronymic": None})
    assert forms_of(letter, student_id)["Ким Саша@dative"].value is None
    students.save(letter, student_id, {"iin": "000105500118"})
    assert forms_of(letter, student_id)["Ким Саша@dative"].value == "Киму Саше"
    students.save(letter, student_id, {"iin": "000105600113"})
    assert forms_of(letter, student_id)["Ким Саша@dative"].value == "Ким Саше"


def test_what_is_missing_is_named_with_its_case(letter: Context, student_id: str) -> None:
    with pytest.raises(Refused, match="paper-incomplete") as refused:
        papers.issue(letter, "our-letter", f"student:{student_id}", PrintOptions(language="ru", draft=False))
    (field,) = refused.value.params["fields"]
    assert field.ru.endswith("(в дательном падеже: кому?)")


def test_a_correction_is_printed_and_remembered_for_the_next_papers(letter: Context, student_id: str) -> None:
    forms = forms_of(letter, student_id)
    director = next(one for one in forms.values() if one.name.endswith("Төлеуов"))
    word_forms.remember(letter, director, "ru", " Н.  Төлеуову ")
    word_forms.remember(letter, forms["Қасымова Ұлпан Серікқызы@dative"], "ru", "Касымовой Улпан Сериковне")
    assert "Выдано Касымовой Улпан Сериковне" in printed(letter, student_id)
    assert "Директору Н. Төлеуову." in printed(letter, student_id)
    issued = papers.issue(letter, "our-letter", f"student:{student_id}", PrintOptions(language="ru", draft=False))
    assert not papers.is_outdated(letter, issued.id)

    word_forms.remember(letter, forms_of(letter, student_id)["Қасымова Ұлпан Серікқызы@dative"], "ru", "")
    assert "Выдано Қасымовой Ұлпан Серікқызы" in printed(letter, student_id)
    assert papers.is_outdated(letter, issued.id)


def test_a_correction_may_be_taken_back(letter: Context, student_id: str) -> None:
    key = "Қасымова Ұлпан Серікқызы@dative"
    word_forms.remember(letter, forms_of(letter, student_id)[key], "ru", "Касымовой")
    history.undo(letter)
    form = forms_of(letter, student_id)[key]
    assert form.value == form.proposed == "Қасымовой Ұлпан Серікқызы"


def test_what_equals_the_proposal_is_not_kept(letter: Context, student_id: str) -> None:
    form = forms_of(letter, student_id)["Қасымова Ұлпан Серікқызы@dative"]
    word_forms.remember(letter, form, "ru", form.proposed or "")
    with letter.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM word_form").scalar() == 0


def test_who_changes_his_surname_is_declined_anew(letter: Context, student_id: str) -> None:
    word_forms.remember(letter, forms_of(letter, student_id)["Қасымова Ұлпан Серікқызы@dative"], "ru", "Касымовой")
    students.save(letter, student_id, {"surname": "Ахметова"})
    assert "Выдано Ахметовой Ұлпан Серікқызы" in printed(letter, student_id)


def test_a_kazakh_form_declines_nothing_by_itself(department: Context, student_id: str) -> None:
    put(department, "our-letter.kk.toml", LETTER.replace('language = "ru"', 'language = "kk"'))
    forms = forms_of(department, student_id, "kk")
    assert {one.value for one in forms.values()} == {None}
    word_forms.remember(department, forms["Қасымова Ұлпан Серікқызы@dative"], "kk", "Қасымова Ұлпан Серікқызына")
    rendered = printing.preview(department, "our-letter", f"student:{student_id}")
    assert "Қасымова Ұлпан Серікқызына" in text_of(rendered.pdf)
    assert "mag.full_name@dative" not in rendered.missing


def test_initials_of_two_people_of_different_sex_are_not_declined(letter: Context, student_id: str) -> None:
    supervisors.save(letter, None, {"surname": "Сейітова", "given_name": "Асқар", "patronymic": "Мұратұлы"})
    assert forms_of(letter, student_id)["А.М. Сейітова@dative"].value is None


@pytest.mark.parametrize(
    ("slot", "reason"),
    [
        ("{mag.full_name@datve}", "unknown manner datve"),
        ("{value.who@dative}", "has no @dative"),
    ],
)
def test_a_case_that_cannot_be_is_a_fault_of_the_form(department: Context, slot: str, reason: str) -> None:
    text = LETTER.replace("{mag.full_name@dative:________}", slot).replace(
        "[[page]]", '[value.who]\nparts = ["{mag.full_name}"]\n\n[[page]]', 1
    )
    put(department, "our-letter.ru.toml", text)
    fault = own_templates.check(department, "our-letter", "ru")
    assert fault is not None
    assert reason in str(fault.params["reason"])


def test_names_of_rows_are_declined_one_by_one(tmp_path: Path) -> None:
    resources = Path(__file__).parents[2] / "resources"
    text = LETTER.replace('"ru"', '"kk"').split("[[page.block]]")[0] + (
        '[[page.block]]\nkind = "each"\nrows = "matters"\n'
        'blocks = [{ kind = "text", text = "{row.rapporteur@dative:____}" }]\n'
    )
    path = tmp_path / "our-letter.kk.toml"
    path.write_text(text, encoding="utf-8")
    template = read_form(TemplateFile(path), read_basis(resources / "templates"))
    data = {"matters": [{"rapporteur": "А. Ким"}, {"rapporteur": "Б. Ли"}, {"rapporteur": "А. Ким"}]}
    assert [one.key for one in asked(template, data)] == ["А. Ким@dative", "Б. Ли@dative"]
    data["cases"] = {"А. Ким@dative": "А. Кимге"}
    (page,) = compose(template, data, ComposeOptions(fonts=resources / "fonts", page_numbers=False)).pages
    assert [run.text for run in page.runs] == ["А. Кимге", "____", "А. Кимге"]
