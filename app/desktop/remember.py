"""What the window remembers between starts: size, last page, columns, choices. An INI file of the user's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings


class Remember:
    """Values by key; anything that JSON can hold."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self._for_now: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        if key in self._for_now:
            return self._for_now[key]
        text = self._settings.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def set(self, key: str, value: Any) -> None:
        self._for_now.pop(key, None)
        self._settings.setValue(key, json.dumps(value, ensure_ascii=False))

    def set_for_now(self, key: str, value: Any) -> None:
        """Only until the program ends; what the file held of it goes."""
        self._for_now[key] = value
        self._settings.remove(key)

    def get_bytes(self, key: str) -> QByteArray | None:
        """A state that Qt itself saved, such as a window's geometry."""
        text = self.get(key)
        return QByteArray.fromBase64(text.encode()) if isinstance(text, str) else None

    def set_bytes(self, key: str, value: QByteArray) -> None:
        self.set(key, bytes(value.toBase64().data()).decode())

    def flush(self) -> None:
        self._settings.sync()
