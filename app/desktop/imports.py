"""Spares PySide the reading of every source file.

PySide 6.12 looks into the source of each module that is imported after it, in every thread, for whether that module
works with Qt and may have asked for another spelling of its names (`from __feature__ import`). Nobody here does. It
costs 0.2 ms a module, some hundred milliseconds of a start, and all the sources stay in memory (`linecache`).
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

_LOOKING = "_mod_uses_pyside"


def spare_sources() -> None:
    """Answer for PySide; does nothing where it no longer asks in this way."""
    import_module("PySide6.QtCore")
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, _LOOKING):
        setattr(feature, _LOOKING, _works_with_qt)


def _works_with_qt(module: ModuleType) -> bool:
    """The only layer that does."""
    return module.__name__.startswith("app.desktop")
