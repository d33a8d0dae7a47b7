"""The layers hold, light things stay light, and no university is known to the code."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNIVERSITIES = {"mitu", "миту", "хиту", "aru", "ару", "vku", "вку", "шқу"}
FOUNDERS = ("zhubanov", "жұбанов", "жубанов", "amanzholov", "аманжолов")
HEAVY = {
    "PySide6",
    "sqlalchemy",
    "alembic",
    "reportlab",
    "openpyxl",
    "python_calamine",
    "num2words",
}


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter in the project's folder."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def names_a_university(word: str) -> bool:
    return word in UNIVERSITIES or word.startswith(FOUNDERS)


def test_import_contracts_hold() -> None:
    done = run_python(
        "import sys; from importlinter.cli import lint_imports;"
        "sys.exit(lint_imports(config_filename='pyproject.toml', no_cache=True, no_logo=True))"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_layer_is_under_contract() -> None:
    """A new package beside the known ones would stand outside every contract."""
    packages = {path.parent.name for path in (ROOT / "app").glob("*/__init__.py")}
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = text[text.index('type = "layers"') :].split("[[", 1)[0]
    assert {name for name in packages if f"app.{name}" not in layers} == set()


def imported_by(module: str) -> set[str]:
    """Top-level names that importing a module brings in."""
    done = run_python(
        f"import sys; before = set(sys.modules); import {module};"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_command_line_starts_light() -> None:
    assert imported_by("app.__main__, app.cli.main") & HEAVY == set()


def test_domain_knows_the_standard_library_alone() -> None:
    modules = sorted(path.stem for path in (ROOT / "app" / "domain").glob("*.py") if path.stem != "__init__")
    brought = imported_by(", ".join(f"app.domain.{name}" for name in modules))
    assert brought - sys.stdlib_module_names == {"app"}


def test_no_code_names_a_university() -> None:
    offences = []
    for path in sorted((ROOT / "app").rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            words = re.findall(r"[^\W_]+", line.casefold())
            if any(names_a_university(word) for word in words):
                offences.append(f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}")
    assert offences == []


def test_every_edition_is_watched_for() -> None:
    """A regulation folder begins with its university's short name: the code is searched for that name."""
    editions = [
        path.name.partition("-")[0] for path in (ROOT / "resources" / "regulations").glob("*-*") if path.is_dir()
    ]
    assert {name for name in editions if not names_a_university(name)} == set()
