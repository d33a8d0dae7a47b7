"""The environment in `.venv`: made from the lock files, with a stamp naming them so that it is made once."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from requirements.system import PYTHON_VENV, Need, Problem, ensure_system, install_command, runs

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "kafedra-stamp.json"
LOCKS = {level: ROOT / "requirements" / f"{level}.txt" for level in ("run", "dev")}


def digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def read_marks(path: Path) -> dict[str, str]:
    """Names and digests; none when the file is absent or was cut short, so that the work is done again."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_marks(path: Path, marks: Mapping[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(marks, indent=1, sort_keys=True), encoding="utf-8")


def wanted_stamp(level: str) -> dict[str, str]:
    """What the stamp must hold before a command of this level can start; `dev` includes `run`."""
    levels = ("run", "dev") if level == "dev" else ("run",)
    marks = {name: digest(LOCKS[name].read_bytes()) for name in levels}
    return {**marks, "python": "{}.{}".format(*sys.version_info)}


def covers(stamp: Mapping[str, str], wanted: Mapping[str, str]) -> bool:
    return wanted.items() <= stamp.items()


def venv_python(windows: bool = os.name == "nt") -> Path:
    return VENV / "Scripts" / "python.exe" if windows else VENV / "bin" / "python"


def ensure_environment(level: str, required: Sequence[Need], useful: Sequence[Need]) -> None:
    """The packages of this level and what they need of the system; only looks when all is there."""
    wanted = wanted_stamp(level)
    ready = venv_python().exists() and covers(read_marks(STAMP), wanted)
    fresh = not ready and not _venv_fits()
    if fresh and not PYTHON_VENV.present():
        if _pip() is None:
            required = [*required, PYTHON_VENV]
        else:
            useful = [*useful, PYTHON_VENV]
    ensure_system(required, useful)
    if fresh:
        _create()
    if not ready:
        STAMP.unlink(missing_ok=True)
        _install(level)
        write_marks(STAMP, wanted)


def _venv_fits() -> bool:
    """Whether the environment that stands there starts and is of this Python's version."""
    check = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    return venv_python().exists() and runs(venv_python(), "-c", check)


def _base_python() -> str:
    """The interpreter outside any environment: it can rebuild the environment that this one may run from."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _create() -> None:
    if VENV.exists():
        shutil.rmtree(VENV)
    options = [] if PYTHON_VENV.present() else ["--without-pip"]
    command = [_base_python(), "-m", "venv", *options, str(VENV)]
    if subprocess.run(command, check=False).returncode != 0:
        raise Problem(f"Python could not make .venv. On Debian type:\n\n  {install_command([PYTHON_VENV])}\n")


def _pip() -> list[str] | None:
    """How to call pip on the environment: its own, the system's, Debian's wheel; None without any."""
    python, base = str(venv_python()), _base_python()
    if venv_python().exists() and runs(python, "-m", "pip", "--version"):
        return [python, "-m", "pip"]
    if runs(base, "-m", "pip", "--python", base, "--version"):
        return [base, "-m", "pip", "--python", python]
    wheels = sorted(Path("/usr/share/python-wheels").glob("pip-*.whl"))
    return [python, str(wheels[-1] / "pip")] if wheels else None


def _install(level: str) -> None:
    pip = _pip()
    if pip is None:
        raise Problem(f"This Python has no pip. On Debian type:\n\n  {install_command([PYTHON_VENV])}\n")
    print("Installing the pinned packages into .venv (the first time takes minutes).", flush=True)
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-input", "-qq"]
    command = [*pip, "install", "--disable-pip-version-check", *options, "-r", str(LOCKS[level])]
    if subprocess.run(command, check=False).returncode != 0:
        raise Problem("pip could not install the packages: see its message above, then try again.")
