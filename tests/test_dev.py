"""The decisions of dev.py and of the set-up behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

import dev
from requirements import environment, system
from requirements.system import Need, Problem

ABSENT_LIBRARY = Need("library", "libnowhere-at-all.so.1", "libnowhere1")
ABSENT_TOOL = Need("tool", "no-such-tool-anywhere", "no-such-tool")


@pytest.mark.parametrize(
    ("variables", "linux", "screen"),
    [
        ({}, True, False),
        ({"DISPLAY": ""}, True, False),
        ({"DISPLAY": ":0"}, True, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True, True),
        ({}, False, True),
    ],
)
def test_screen_is_recognised(variables: dict[str, str], linux: bool, screen: bool) -> None:
    assert dev.has_screen(variables, linux) is screen
    assert dev.offscreen(variables, linux) == ({} if screen else {"QT_QPA_PLATFORM": "offscreen"})


@pytest.mark.parametrize(
    ("plain", "screen", "verdict"),
    [
        (0, None, 0),
        (0, 0, 0),
        (0, 5, 0),
        (5, 0, 0),
        (5, None, 5),
        (5, 5, 5),
        (1, 0, 1),
        (0, 1, 1),
        (5, 1, 1),
        (2, 1, 2),
        (-11, 5, -11),
    ],
)
def test_two_pytest_runs_give_one_verdict(plain: int, screen: int | None, verdict: int) -> None:
    assert dev.test_verdict(plain, screen) == verdict


def test_stamp_of_development_serves_the_application_but_not_the_other_way_round() -> None:
    run, full = environment.wanted_stamp("run"), environment.wanted_stamp("dev")
    assert environment.covers(full, run)
    assert not environment.covers(run, full)


@pytest.mark.parametrize("name", ["run", "dev", "python"])
def test_another_lock_file_or_python_asks_for_a_new_set_up(name: str) -> None:
    wanted = environment.wanted_stamp("dev")
    assert not environment.covers({**wanted, name: "something else"}, wanted)


@pytest.mark.parametrize("content", [None, "", '{"run": "ab', "[1, 2]"])
def test_marks_that_are_absent_or_cut_short_count_as_none(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "marks.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert environment.read_marks(path) == {}


def test_marks_come_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "marks.json"
    environment.write_marks(path, {"a": "1"})
    assert environment.read_marks(path) == {"a": "1"}


def test_python_of_the_environment_on_either_system() -> None:
    assert environment.venv_python(windows=True).parts[-2:] == ("Scripts", "python.exe")
    assert environment.venv_python(windows=False).parts[-2:] == ("bin", "python")


def test_changed_missing_and_unchanged_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    work = {tmp_path / f"{name}.ui": tmp_path / f"{name}.py" for name in ("same", "changed", "lost")}
    for source, target in work.items():
        source.write_text("<ui/>", encoding="utf-8")
        if source.stem != "lost":
            target.touch()
    done = dev.source_marks(work, "tools 1")
    (tmp_path / "changed.ui").write_text("<ui><widget/></ui>", encoding="utf-8")
    again = dev.outdated(work, dev.source_marks(work, "tools 1"), done)
    assert sorted(source.stem for source in again) == ["changed", "lost"]
    assert dev.outdated(work, dev.source_marks(work, "tools 2"), done) == work


def test_a_compiled_window_imports_only_what_it_uses() -> None:
    module = (
        "from PySide6.QtCore import (QSize, QTime,\n    Qt)\n"
        "from PySide6.QtGui import (QGradient, QIcon)\n"
        "from PySide6.QtWidgets import (QFrame, QWidget)\n"
        "class Ui(object):\n    def setupUi(self, one):\n        QWidget(one).resize(QSize(1, 2))  # Qt, QFrames\n"
    )
    assert dev.lean(module).splitlines()[:3] == [
        "from PySide6.QtCore import QSize, Qt",
        "from PySide6.QtWidgets import QWidget",
        "class Ui(object):",
    ]
    assert dev.lean(module).endswith(module[module.index("class Ui") :])


def test_needs_are_looked_up_in_the_system() -> None:
    assert Need("module", "json", "").present()
    assert not Need("module", "no_such_module_anywhere", "").present()
    assert not ABSENT_LIBRARY.present()
    assert not ABSENT_TOOL.present()


def test_one_command_names_every_package_once() -> None:
    command = system.install_command([ABSENT_TOOL, ABSENT_LIBRARY, ABSENT_TOOL])
    assert command.endswith("libnowhere1 no-such-tool")


@pytest.fixture
def ordinary_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone on Linux who may not install system packages."""
    monkeypatch.setattr(system, "LINUX", True)
    monkeypatch.setattr(system, "_administrator", lambda: None)


@pytest.mark.usefixtures("ordinary_user")
def test_required_and_missing_stops_with_the_command_to_type() -> None:
    with pytest.raises(Problem, match=r"sudo apt-get install .* libnowhere1 no-such-tool"):
        system.ensure_system([ABSENT_LIBRARY], [ABSENT_TOOL])


@pytest.mark.usefixtures("ordinary_user")
def test_useful_and_missing_is_said_and_work_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    system.ensure_system([], [ABSENT_TOOL])
    assert "no-such-tool-anywhere" in capsys.readouterr().out


def test_every_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        dev.main([])
    shown = capsys.readouterr().out
    assert all(name in shown for name in dev.COMMANDS)
