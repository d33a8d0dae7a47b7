"""What the window remembers between two starts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray

from app.desktop.remember import Remember


@pytest.mark.parametrize(
    "value", [True, 7, "Қасымова Ұлпан", ["a", 1], {"order": "surname", "widths": [120, 80]}, None]
)
def test_a_value_comes_back_after_a_restart(tmp_path: Path, value: Any) -> None:
    first = Remember(tmp_path / "window.ini")
    first.set("students/columns", value)
    first.flush()
    assert Remember(tmp_path / "window.ini").get("students/columns", "nothing") == value


def test_what_was_never_kept_is_the_default(tmp_path: Path) -> None:
    assert Remember(tmp_path / "window.ini").get("page", "today") == "today"


def test_the_state_of_a_window_comes_back_byte_for_byte(tmp_path: Path) -> None:
    state = QByteArray(bytes(range(256)))
    first = Remember(tmp_path / "window.ini")
    first.set_bytes("geometry", state)
    first.flush()
    assert Remember(tmp_path / "window.ini").get_bytes("geometry") == state
    assert first.get_bytes("never") is None


def test_a_file_edited_by_hand_is_not_believed_and_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[General]\npage=not json\n", encoding="utf-8")
    assert Remember(path).get("page", "today") == "today"


def test_a_folder_with_kazakh_letters_will_do(tmp_path: Path) -> None:
    path = tmp_path / "Әлия Қ" / "window.ini"
    path.parent.mkdir()
    kept = Remember(path)
    kept.set("page", "students")
    kept.flush()
    assert path.is_file()
    assert Remember(path).get("page") == "students"
