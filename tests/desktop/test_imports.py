"""A start reads no source files beside the compiled ones."""

from __future__ import annotations

import subprocess
import sys

STARTED = """
import linecache
import app.desktop.start
import app.services.today
kept = [name.replace("\\\\", "/") for name in linecache.cache]
print([name for name in kept if "/app/" in name or name.endswith("sqlalchemy/__init__.py")])
"""


def test_importing_keeps_no_sources_in_memory() -> None:
    ended = subprocess.run([sys.executable, "-c", STARTED], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
