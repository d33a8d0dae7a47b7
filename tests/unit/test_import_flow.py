"""The import wizard without Qt, over lists as departments keep them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.desktop.wizards.import_flow import COLUMNS, FILE, ROWS, ImportFlow
from app.domain.errors import KafedraError
from app.services import import_reading
from app.services.context import Context

LIST = (
    "Аты-жөні;ЖСН;ББ шифры;Тақырып\n"
    "Әбдірахманов Арман Ерланұлы;;7M06101;Күн энергетикалық қондырғыларын басқару жүйесін әзірлеу\n"
    "Қасымов Ілияс;123;7M06101;\n"
    "Өтегенова Дана Серікқызы;;7M06101;\n"
)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "тізім.csv"
    path.write_text(LIST, "utf-8")
    return path


def read(ctx: Context, flow: ImportFlow) -> None:
    assert flow.path is not None
    try:
        flow.accept(import_reading.read(ctx, flow.kind, flow.path, flow.mapping, flow.sheet))
    except KafedraError as fault:
        flow.refuse(fault)


def test_a_file_is_asked_then_read(ctx: Context, listed: Path) -> None:
    flow = ImportFlow()
    assert [one.code for one in flow.problems(FILE)] == ["import-no-file"]
    flow.choose_file(listed)
    assert [one.code for one in flow.problems(FILE)] == ["import-not-read"]
    read(ctx, flow)
    assert flow.can_go_next
    assert flow.read is not None
    assert flow.read.samples[0][0] == "Әбдірахманов Арман Ерланұлы"
    assert {"name", "iin", "programme_code"} <= set(flow.read.fields)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("empty.csv", b"", "table-empty"), ("damaged.xlsx", b"PK\x03\x04 nothing more", "table-damaged"),
     ("words.csv", b"1;2\n3;4\n", "table-no-heading")],
)  # fmt: skip
def test_a_file_that_is_no_list_is_told_on_the_page(
    ctx: Context, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    flow = ImportFlow()
    flow.choose_file(path)
    read(ctx, flow)
    assert [one.code for one in flow.problems(FILE)] == [code]
    assert ctx.wording.knows(code)
    assert not flow.go_next()


def test_a_meaning_moves_from_column_to_column(ctx: Context, listed: Path) -> None:
    flow = ImportFlow()
    flow.choose_file(listed)
    read(ctx, flow)
    assert flow.preview is not None
    guessed = {column.letters: column.field for column in flow.preview.columns}
    assert guessed["D"] == "topic_kk"

    flow.choose_column("D", "iin")
    assert flow.mapping == guessed | {"B": None, "D": "iin"}
    flow.choose_column("D", "topic_ru")
    read(ctx, flow)
    assert {column.letters: column.field for column in flow.preview.columns} == guessed | {"B": None, "D": "topic_ru"}


def test_rows_to_confirm_wait_for_a_person(ctx: Context, listed: Path) -> None:
    flow = ImportFlow()
    flow.choose_file(listed)
    read(ctx, flow)
    doubtful = flow.rows("to-confirm")
    before = flow.taken()
    if doubtful:
        flow.confirm([row.number for row in doubtful])
        assert flow.taken() == before + len(doubtful)
        flow.confirm([doubtful[0].number], False)
        assert doubtful[0] in flow.left_out()
    refused = {row.number for row in flow.rows("refused")}
    flow.confirm(refused)
    assert not flow.confirmed & refused


def test_another_kind_or_file_forgets_what_was_chosen(ctx: Context, listed: Path) -> None:
    flow = ImportFlow()
    flow.choose_file(listed)
    read(ctx, flow)
    flow.choose_column("A", "name")
    flow.choose_kind("supervisors")
    assert flow.mapping is None
    assert [one.code for one in flow.problems(COLUMNS)] == ["import-not-read"]


def test_a_draft_is_read_again_before_it_goes_on(ctx: Context, listed: Path) -> None:
    flow = ImportFlow()
    flow.choose_file(listed)
    read(ctx, flow)
    flow.choose_column("D", None)
    read(ctx, flow)
    flow.go_next()
    flow.go_next()
    assert flow.current == ROWS
    draft = json.loads(json.dumps(flow.export()))

    again = ImportFlow()
    again.take(draft["typed"])
    read(ctx, again)
    again.restore(draft)
    assert again.current == ROWS
    assert again.mapping == flow.mapping
    assert again.taken() == flow.taken()


def test_nothing_new_means_nothing_to_write(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "бір.csv"
    path.write_text("Аты-жөні;ЖСН\nҚасымов Ілияс;123\n", "utf-8")
    flow = ImportFlow()
    flow.choose_file(path)
    read(ctx, flow)
    assert [one.code for one in flow.problems(ROWS)] == ["import-nothing-to-write"]
