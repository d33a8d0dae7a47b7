"""The window. The only layer that knows PySide6."""

from app.desktop.singletons import keep_singletons

keep_singletons()
