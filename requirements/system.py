"""What the operating system must hold: libraries Qt loads, a virtual screen, readers of PDFs and of system calls."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LINUX = sys.platform.startswith("linux")


class Problem(Exception):
    """Something outside the project that the person at the keyboard has to mend."""


@dataclass(frozen=True)
class Need:
    """A library, tool or Python module that the operating system brings, and its Debian package."""

    kind: str
    name: str
    package: str

    def present(self) -> bool:
        if self.kind == "tool":
            return shutil.which(self.name) is not None
        if self.kind == "module":
            importlib.invalidate_caches()
            return importlib.util.find_spec(self.name) is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


def _libraries(packages: dict[str, str]) -> tuple[Need, ...]:
    return tuple(Need("library", name, package) for name, package in packages.items())


QT = _libraries(
    {
        "libGL.so.1": "libgl1",
        "libEGL.so.1": "libegl1",
        "libX11.so.6": "libx11-6",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libgthread-2.0.so.0": "libglib2.0-0",
    }
)
SCREEN = _libraries(
    {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    }
)
PDF_TEXT = (Need("tool", "pdftotext", "poppler-utils"),)
SYSTEM_CALLS = (Need("tool", "strace", "strace"),)
VIRTUAL_SCREEN = (Need("tool", "xvfb-run", "xvfb"), Need("tool", "xauth", "xauth"))
PYTHON_VENV = Need("module", "ensurepip", "python3-venv")


def runs(*command: str | os.PathLike[str]) -> bool:
    """Whether a command ends well; what it prints is of no interest."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def install_command(needs: Iterable[Need]) -> str:
    """The one command that a person types on Debian."""
    packages = " ".join(sorted({need.package for need in needs}))
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {packages}"


def ensure_system(required: Sequence[Need], useful: Sequence[Need] = ()) -> None:
    """Installs what is missing where it may. Problem when something required stays missing."""
    missing = _missing([*required, *useful])
    prefix = _administrator() if missing else None
    if prefix is not None:
        _apt_install(missing, prefix)
        missing = _missing(missing)
    if not missing:
        return
    names = ", ".join(need.name for need in missing)
    hint = f"The system lacks {names}. On Debian or Ubuntu type:\n\n  {install_command(missing)}\n"
    if any(need in required for need in missing):
        raise Problem(hint)
    print(hint, flush=True)


def _missing(needs: Iterable[Need]) -> list[Need]:
    return [need for need in needs if LINUX and not need.present()]


def _administrator() -> list[str] | None:
    """The words before apt-get: none for root, sudo where it asks no password, None where neither is so."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and runs("sudo", "-n", "true") else None


def _apt_install(needs: Iterable[Need], prefix: Sequence[str]) -> None:
    packages = sorted({need.package for need in needs})
    print("Installing system packages: " + " ".join(packages), flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    # Neither status is judged but what is missing afterwards: a broken third-party list need not matter.
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run([*apt, *words], stdout=subprocess.DEVNULL, check=False)
