"""Fixtures shared by all tests: an empty department built once and copied, a frozen day."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_department
from app.services import demo, setup
from app.services.context import Context
from app.storage import keys

TODAY = date(2026, 11, 22)
PROFILE = "mitu-2025"


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A department with its edition and sample semesters and nothing else. Never opened by a test itself."""
    path = tmp_path_factory.mktemp("empty") / "department.sqlite"
    ctx = open_department(path, create=True, user="secretary", clock=lambda: TODAY)
    setup.create(ctx, PROFILE)
    ctx.close()
    return path


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration department without papers, made once. Never opened by a test itself."""
    path = tmp_path_factory.mktemp("demo") / "department.sqlite"
    ctx = open_department(path, create=True, user="secretary", clock=lambda: TODAY)
    setup.create(ctx, PROFILE)
    demo.fill_demo(ctx, PROFILE, papers=False)
    ctx.close()
    return path


@pytest.fixture
def open_copy(tmp_path: Path, empty_database: Path) -> Iterator[Callable[..., Context]]:
    """Opens a copy of the empty department; options go to `open_department`."""
    opened: list[Context] = []

    def open_it(**options: object) -> Context:
        path = tmp_path / "кафедра.sqlite"
        if not path.exists():
            shutil.copyfile(empty_database, path)
        chosen = {"user": "secretary", "clock": lambda: TODAY, "language": "kk"} | options
        ctx = open_department(path, **chosen)
        opened.append(ctx)
        return ctx

    yield open_it
    for ctx in opened:
        ctx.close()


@pytest.fixture
def ctx(open_copy: Callable[..., Context]) -> Context:
    """An empty department, open for writing, on 22 November 2026."""
    return open_copy()


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work of a guess is not what most tests are about."""
    monkeypatch.setattr(keys, "_COST", {"n": 1 << 8, "r": 8, "p": 1})
