"""A department's own forms: beside the shipped ones, refused when faulty, remembered with what was issued."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from app.bootstrap import open_department
from app.domain.errors import Refused, UsageError
from app.services import own_templates, papers, printables, printing, safekeeping
from app.services.context import Context
from app.services.printing import PrintOptions

LETTER = """id = "our-letter"
version = 2
language = "kk"
subject = "student"
order = 900

[title]
kk = "Біздің хат"

[[page]]

[[page.block]]
kind = "letterhead"

[[page.block]]
kind = "text"
text = "Құрметті {mag.full_name:____}!"
"""

HEAD = """[[line]]
text = "{org.legal_name:Университет} · «{!dept.name:____}» кафедрасы"
align = "centre"
"""


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(pdf)).replace("\r\n", "\n")


def edit(ctx: Context, form: str, old: str, new: str) -> Path:
    """The department's own form with one thing changed."""
    path = own_templates.folder(ctx) / f"{form}.kk.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def put(ctx: Context, name: str, content: str | bytes) -> Path:
    path = own_templates.folder(ctx) / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def picture(kind: str = "PNG", size: tuple[int, int] = (90, 60)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "navy").save(target, kind)
    return target.getvalue()


@pytest.fixture
def varied(department: Context) -> Context:
    """A department whose plan bears another title."""
    own_templates.make(department, "mitu-a", "kk")
    edit(department, "mitu-a", "МАГИСТРАНТТЫҢ ЖЕКЕ ЖҰМЫС ЖОСПАРЫ", "ЖЕКЕ ЖОСПАР (БІЗДІҢ НҰСҚА)")
    return department


def test_the_copy_to_edit_is_the_shipped_form(department: Context) -> None:
    path = own_templates.make(department, "mitu-a", "kk")
    assert path == department.database.path.with_name("templates") / "mitu-a.kk.toml"
    assert path.read_bytes() == (department.folders.templates.shipped / "mitu-a.kk.toml").read_bytes()
    with pytest.raises(Refused, match="own-form-there"):
        own_templates.make(department, "mitu-a", "kk")


def test_both_are_offered_the_departments_own_first(varied: Context) -> None:
    offered = [form for form in printing.list_forms(varied, "mitu-2025") if form.id.startswith("mitu-a")]
    assert [(form.id, form.which) for form in offered] == [("mitu-a", "own"), ("mitu-a+shipped", "shipped")]
    assert offered[0].title.ru == "Индивидуальный план работы магистранта (вариант кафедры)"
    assert [form.which for form in printing.list_forms(varied, "mitu-2025") if form.id == "mitu-b"] == [""]


def test_both_are_printed(varied: Context, student_id: str) -> None:
    forms = {one.form for one in printables.of_student(varied, student_id)}
    assert {"mitu-a", "mitu-a+shipped"} <= forms
    own, shipped = (
        text_of(printing.preview(varied, form, f"student:{student_id}").pdf) for form in ("mitu-a", "mitu-a+shipped")
    )
    assert "ЖЕКЕ ЖОСПАР (БІЗДІҢ НҰСҚА)" in own
    assert "МАГИСТРАНТТЫҢ ЖЕКЕ ЖҰМЫС ЖОСПАРЫ" in shipped


def test_a_change_of_the_file_is_seen_at_once(varied: Context) -> None:
    assert "БІЗДІҢ НҰСҚА" in text_of(printing.preview(varied, "mitu-a", None).pdf)
    edit(varied, "mitu-a", "БІЗДІҢ НҰСҚА", "ЕКІНШІ НҰСҚА")
    assert "ЕКІНШІ НҰСҚА" in text_of(printing.preview(varied, "mitu-a", None).pdf)


def test_what_was_issued_knows_the_text_it_was_printed_with(varied: Context, student_id: str) -> None:
    own = papers.issue(varied, "mitu-a", f"student:{student_id}")
    shipped = papers.issue(varied, "mitu-a+shipped", f"student:{student_id}")
    assert own.form == shipped.form == "mitu-a"
    version, _, digest = own.template_version.partition("+own:")
    assert version == shipped.template_version
    assert len(digest) == 8
    assert not papers.is_outdated(varied, own.id)
    edit(varied, "mitu-a", "БІЗДІҢ НҰСҚА", "ЕКІНШІ НҰСҚА")
    assert papers.is_outdated(varied, own.id)
    assert not papers.is_outdated(varied, shipped.id)


@pytest.mark.parametrize("loss", ["gone", "faulty"])
def test_what_was_issued_with_a_lost_variant_is_outdated(varied: Context, student_id: str, loss: str) -> None:
    own = papers.issue(varied, "mitu-a", f"student:{student_id}")
    if loss == "gone":
        own_templates.set_aside(varied, "mitu-a", "kk")
    else:
        edit(varied, "mitu-a", 'subject = "student"', 'subject = "nobody"')
    assert papers.is_outdated(varied, own.id)
    assert text_of(papers.reprint(varied, own.id)).count("БІЗДІҢ НҰСҚА") == 1


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("dept.name:", "dept.nmae:", None, "unknown field dept.nmae"),
        ('kind = "space"', 'kind = "spase"', None, "spase"),
        ("cover = true", "cover = yes", None, "Invalid value"),
        ('id = "mitu-a"', 'id = "mitu-b"', 2, "the file is named mitu-a.kk.toml"),
        ("size = 14", "size = -14", None, ">= 6"),
        ("size = 14", "size = inf", None, "<= 72"),
    ],
)
def test_a_faulty_variant_is_refused_by_line_and_the_shipped_one_prints(
    department: Context, old: str, new: str, line: int | None, reason: str
) -> None:
    own_templates.make(department, "mitu-a", "kk")
    path = edit(department, "mitu-a", old, new)
    at = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1) if new in text)

    offered = [form.id for form in printing.list_forms(department, "mitu-2025") if form.id.startswith("mitu-a")]
    assert offered == ["mitu-a+own", "mitu-a"]
    with pytest.raises(Refused) as refused:
        printing.preview(department, "mitu-a+own", None)
    assert refused.value.code == "template-fault"
    assert refused.value.params["file"] == "mitu-a.kk.toml"
    assert refused.value.params["line"] == (line or at)
    assert reason in str(refused.value.params["reason"])
    fault = own_templates.check(department, "mitu-a", "kk")
    assert fault is not None
    assert fault.params == refused.value.params

    rendered = printing.preview(department, "mitu-a", None)
    assert "МАГИСТРАНТТЫҢ ЖЕКЕ ЖҰМЫС ЖОСПАРЫ" in text_of(rendered.pdf)
    assert [notice.code for notice in rendered.notices] == ["own-form-refused"]


def test_a_file_that_notepad_saved_is_read(varied: Context) -> None:
    path = own_templates.folder(varied) / "mitu-a.kk.toml"
    path.write_text(path.read_text("utf-8"), "utf-8-sig")
    assert own_templates.check(varied, "mitu-a", "kk") is None
    assert "БІЗДІҢ НҰСҚА" in text_of(printing.preview(varied, "mitu-a", None).pdf)


def test_a_file_in_another_encoding_is_told_as_one(varied: Context) -> None:
    path = own_templates.folder(varied) / "mitu-a.kk.toml"
    path.write_text(path.read_text("utf-8"), "utf-16")
    fault = own_templates.check(varied, "mitu-a", "kk")
    assert fault is not None
    assert fault.params["reason"] == "the text is not UTF-8"


def test_letters_the_faces_lack_are_found_by_the_check(varied: Context) -> None:
    assert own_templates.check(varied, "mitu-a", "kk") is None
    edit(varied, "mitu-a", "БІЗДІҢ НҰСҚА", "漢字")
    fault = own_templates.check(varied, "mitu-a", "kk")
    assert fault is not None
    assert fault.code == "glyphs-missing"


def test_back_to_the_shipped_one_deletes_nothing(varied: Context) -> None:
    kept = [own_templates.set_aside(varied, "mitu-a", "kk")]
    own_templates.make(varied, "mitu-a", "kk")
    kept.append(own_templates.set_aside(varied, "mitu-a", "kk"))
    assert "БІЗДІҢ НҰСҚА" in kept[0].read_text("utf-8")
    assert [path.name for path in sorted(own_templates.folder(varied).iterdir())] == sorted(path.name for path in kept)
    assert [form.which for form in printing.list_forms(varied, "mitu-2025") if form.id == "mitu-a"] == [""]
    with pytest.raises(UsageError, match="own-form-missing"):
        own_templates.set_aside(varied, "mitu-a", "kk")


def test_the_list_says_how_each_form_stands(varied: Context) -> None:
    put(varied, "our-letter.kk.toml", LETTER)
    put(varied, "mitu-b.kk.toml", "id = ")
    put(varied, "Хат.toml", LETTER)
    lines = {line.title.en if line.form == "Хат.toml" else line.form: line for line in own_templates.lines(varied)}
    states = {name: lines[name].state for name in ("mitu-a", "mitu-b", "mitu-v", "our-letter", "Хат.toml")}
    assert states == {
        "mitu-a": "own-variant",
        "mitu-b": "faulty",
        "mitu-v": "shipped",
        "our-letter": "own-form",
        "Хат.toml": "faulty",
    }
    assert lines["mitu-v"].file is None
    assert lines["our-letter"].title.ru == "Біздің хат"


def test_an_own_form_is_printed_with_the_letterhead(department: Context, student_id: str) -> None:
    put(department, "our-letter.kk.toml", LETTER)
    printed = text_of(printing.preview(department, "our-letter", f"student:{student_id}").pdf)
    assert "«Ақпараттық жүйелер» кафедрасы" in printed
    assert "Құрметті Қасымова Ұлпан Серікқызы!" in printed
    assert "our-letter" in {one.form for one in printables.of_student(department, student_id)}


def test_the_letterhead_to_edit_prints_what_the_shipped_one_prints(department: Context) -> None:
    put(department, "our-letter.kk.toml", LETTER)
    before = printing.preview(department, "our-letter", None)
    path = own_templates.make(department, "letterhead", "kk")
    after = printing.preview(department, "our-letter", None)
    assert after.pdf == before.pdf
    assert path.read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_an_own_letterhead_with_an_emblem(department: Context, student_id: str, kind: str) -> None:
    put(department, "our-letter.kk.toml", LETTER)
    plain = papers.issue(department, "our-letter", f"student:{student_id}")
    put(department, "letterhead.kk.toml", f'logo = "emblem.{kind.lower()}"\nlogo_height = 18\n{HEAD}')
    put(department, f"emblem.{kind.lower()}", picture(kind))
    rendered = printing.preview(department, "our-letter", f"student:{student_id}")
    (shown,) = rendered.model.pages[0].pictures
    assert round(shown.width / shown.height, 3) == 1.5
    assert "· «Ақпараттық жүйелер»\nкафедрасы" in text_of(rendered.pdf)
    assert papers.is_outdated(department, plain.id)

    headed = papers.issue(department, "our-letter", f"student:{student_id}")
    assert not papers.is_outdated(department, headed.id)
    put(department, f"emblem.{kind.lower()}", picture(kind, (120, 60)))
    assert papers.is_outdated(department, headed.id)


@pytest.mark.parametrize(
    ("logo", "content", "reason"),
    [
        ("emblem.png", b"\x89PNG\r\n\x1a\n damaged", "emblem.png: "),
        ("emblem.png", picture()[:120], "truncated"),
        ("emblem.png", picture(size=(4001, 2)), "4000 dots"),
        ("emblem.png", bytes(2_000_001), "2 MB"),
        ("emblem.gif", picture("GIF"), "emblem.gif: no PNG or JPEG picture"),
        ("../emblem.png", picture(), "not a file beside"),
        ("emblem.png", picture(size=(1000, 60)), "wider than the page"),
        ("absent.png", None, "absent.png: No such file or directory"),
    ],
)
def test_a_damaged_or_unfit_emblem_is_refused_and_the_shipped_letterhead_prints(
    department: Context, logo: str, content: bytes | None, reason: str
) -> None:
    put(department, "our-letter.kk.toml", LETTER)
    if content is not None:
        put(department, Path(logo).name, content)
    put(department, "letterhead.kk.toml", f'logo = "{logo}"\n{HEAD}')
    fault = own_templates.check(department, "letterhead", "kk")
    assert fault is not None
    assert (fault.params["file"], fault.params["line"]) == ("letterhead.kk.toml", 1)
    assert reason in str(fault.params["reason"])
    rendered = printing.preview(department, "our-letter", None)
    assert rendered.model.pages[0].pictures == ()
    assert [notice.code for notice in rendered.notices] == ["own-form-refused"]


def test_an_unknown_field_in_the_letterhead_is_told_by_line(department: Context) -> None:
    put(department, "letterhead.kk.toml", HEAD.replace("dept.name", "dept.nmae"))
    fault = own_templates.check(department, "letterhead", "kk")
    assert fault is not None
    assert (fault.params["line"], fault.params["reason"]) == (2, "unknown field dept.nmae")


@pytest.mark.parametrize("text", ["a = [" * 5000, "\ufeffid = 1", "id = 'x\x00'", "[[page.block]]\n" * 20_000])
def test_hostile_files_are_faults_like_any_other(department: Context, text: str) -> None:
    put(department, "mitu-a.kk.toml", text)
    fault = own_templates.check(department, "mitu-a", "kk")
    assert fault is not None
    assert fault.code == "template-fault"


def test_a_backup_carries_the_own_forms_and_prints_with_them(varied: Context, tmp_path: Path) -> None:
    put(varied, "emblem.png", picture())
    copy = tmp_path / "copy.sqlite"  # beside the department itself, whose forms may change afterwards
    told = safekeeping.backup(varied, copy)
    assert told["templates"] == 2
    edit(varied, "mitu-a", "БІЗДІҢ НҰСҚА", "ЕКІНШІ НҰСҚА")
    assert safekeeping.verify(copy) == told

    restored = open_department(copy)
    try:
        assert "БІЗДІҢ НҰСҚА" in text_of(printing.preview(restored, "mitu-a", None).pdf)
    finally:
        restored.close()


def test_a_second_backup_holds_what_there_is_now(varied: Context, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    safekeeping.backup(varied, copy)
    (own_templates.folder(varied) / "mitu-a.kk.toml").unlink()
    assert safekeeping.backup(varied, copy)["templates"] == 0


def test_a_department_without_own_forms_carries_none(department: Context, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    assert safekeeping.backup(department, copy)["templates"] == 0
    assert not copy.with_name("copy.sqlite.templates").exists()


def test_a_form_of_another_language_only_prints_in_it(department: Context) -> None:
    put(department, "our-letter.ru.toml", LETTER.replace('language = "kk"', 'language = "en"'))
    fault = own_templates.check(department, "our-letter", "ru")
    assert fault is not None
    assert "unknown language en" in str(fault.params["reason"])
    assert printing.preview(department, "mitu-a", None, PrintOptions(language="kk")).pages == 3
