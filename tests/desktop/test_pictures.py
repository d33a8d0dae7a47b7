"""Pictures of the window: a small run in this process, and one at another scaling in a process of its own."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import dev
from app.desktop.pictures import Wanted, take_pictures
from app.locations import shipped
from app.services.context import Context


def test_pages_and_wizards_in_each_language_and_theme(demo_ctx: Context, tmp_path: Path) -> None:
    wanted = Wanted(("kk", "ru"), ("light", "dark"), (1366, 768), only={"meetings", "wizard-import", "preview"})
    taken = take_pictures(demo_ctx, shipped(), tmp_path, wanted)
    assert len(taken) == len(set(taken)) == 3 * 4
    light, dark = (QImage(str(tmp_path / f"meetings-kk-{theme}.png")) for theme in ("light", "dark"))
    assert (light.width(), light.height()) == (1366, 768)
    assert light.pixelColor(5, 5).lightness() > 200 > 60 > dark.pixelColor(5, 5).lightness()


def test_every_tab_of_a_student_card(demo_ctx: Context, tmp_path: Path) -> None:
    wanted = Wanted(("kk",), ("light",), (1366, 768), only={"student"})
    names = {path.name for path in take_pictures(demo_ctx, shipped(), tmp_path, wanted)}
    assert {"student-plan-kk-light.png", "student-topic-kk-light.png"} <= names


def test_the_command_at_one_and_a_half_scale(demo_database: Path, tmp_path: Path) -> None:
    department, out = tmp_path / "кафедра.sqlite", tmp_path / "суреттер"
    shutil.copyfile(demo_database, department)
    command = [sys.executable, "-m", "app.pictures", "--db", department, "--out", out]
    options = ["--lang", "ru", "--theme", "dark", "--only", "meetings", "--scale", "1,1.5"]
    done = subprocess.run([*command, *options], cwd=dev.ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    large = QImage(str(out / "meetings-ru-dark-1.5.png"))
    assert (large.width(), large.height()) == (1366 * 1.5, 768 * 1.5)
    assert {Path(line).name for line in done.stdout.split("\n") if line} == {
        "meetings-ru-dark.png",
        "meetings-ru-dark-1.5.png",
    }


def test_the_developer_command_starts_this_module(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []

    def note(name: str, args: object, environment: object) -> int:
        started.append(name)
        return 0

    monkeypatch.setattr(dev, "module", note)
    assert dev.make_pictures([]) == 0
    assert importlib.util.find_spec(started[0]) is not None
