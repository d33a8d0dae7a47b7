"""What must be true of the files themselves: complete, free of one machine's traces, locked, compilable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parent.parent
NOT_SOURCES = {".git", ".venv", "__pycache__", "build", "dist", "generated", "node_modules", "out"}
PRESCRIBED = (
    "pyproject.toml",
    "README.md",
    "dev.py",
    "app",
    "db/migrations",
    "docs",
    "installer",
    "resources/templates",
    "resources/ui",
    "tests",
    ".ci/run",
)
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|work|opt|Users)/\w|\b[A-Za-z]:\\Users\\\w")
REGISTRY = re.compile(r"https?://\S*/(?:simple|packages)/|--(?:(?:extra-)?index-url|find-links)|\"resolved\": *\"http")
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.]+)(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def source_files(folder: Path = ROOT) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".") and path.name not in {".ci", ".gitignore"}
        if hidden or path.name in NOT_SOURCES:
            continue
        if path.is_dir():
            yield from source_files(path)
        else:
            yield path


def lines_like(pattern: re.Pattern[str]) -> list[str]:
    """`file:line: text` of every line of a text file that matches."""
    found = []
    for path in source_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:120]}")
    return found


def pins(lock: str) -> dict[str, str]:
    """Package -> version of one lock file; every line must be a pin, a hash or a comment."""
    found: dict[str, str] = {}
    hashes = 0
    for line in (ROOT / "requirements" / lock).read_text(encoding="utf-8").splitlines():
        pin = PIN.match(line)
        if pin:
            assert not found or hashes, f"{lock}: no hash before {line}"
            found[pin["name"]] = pin["version"]
            hashes = 0
        elif HASH.match(line):
            hashes += 1
        else:
            assert not line or line.lstrip().startswith("#"), f"{lock}: {line}"
    assert hashes, f"{lock}: the last package has no hash"
    return found


def named(requirements: str) -> dict[str, str]:
    """Package -> version that a hand-written list asks for, names as lock files spell them."""
    text = (ROOT / "requirements" / requirements).read_text(encoding="utf-8")
    pairs = re.findall(r"^([\w.-]+)==([\w.]+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pairs}


@pytest.mark.parametrize("entry", PRESCRIBED)
def test_top_level_is_complete(entry: str) -> None:
    assert (ROOT / entry).exists()


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    assert lines_like(MACHINE_PATH) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_like(REGISTRY) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, "open('/ho" + "me/anna/list.xlsx')"),
        (MACHINE_PATH, "C:\\Us" + "ers\\anna"),
        (REGISTRY, "-" + "-index-url somewhere"),
        (REGISTRY, "https://host.example/sim" + "ple/qt/"),
    ],
)
def test_traces_are_recognised(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


def test_lock_files_pin_what_the_lists_ask_for() -> None:
    run, full = pins("run.txt"), pins("dev.txt")
    assert named("run.in").items() <= run.items()
    assert named("dev.in").items() <= full.items()
    assert run.items() <= full.items(), "the application and its tests must use the same versions"


@pytest.mark.parametrize("design", [pytest.param(path, id=path.stem) for path in sorted(dev.DESIGNS.rglob("*.ui"))])
def test_every_window_design_compiles(design: Path, tmp_path: Path) -> None:
    target = tmp_path / "window.py"
    assert dev.compile_one(design, target)
    compile(target.read_text(encoding="utf-8"), target.name, "exec")


def test_two_designs_never_compile_into_one_module() -> None:
    targets = list(dev.compilations().values())
    assert len(set(targets)) == len(targets)
