"""The window. The only layer that knows PySide6."""

from app.desktop.imports import spare_sources
from app.desktop.singletons import keep_singletons

spare_sources()
keep_singletons()
