"""Icons: every one that is asked for is there, in the colours of the theme, sharp at any scaling."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from app.desktop import icons as icon_module
from app.desktop.icons import Icons, share, shared_icon
from app.desktop.theme import DARK, LIGHT, Theme
from app.locations import shipped

DESKTOP = Path(icon_module.__file__).parent
SHIPPED = sorted(path.stem for path in shipped().icons.glob("*.svg"))
_ASKED = re.compile(r"""\b(?:shared_icon|icon|icons\.get)\(\s*"([a-z0-9-]+)\"""")


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(shipped().icons, theme)


def inks(icon: QIcon, size: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """Colours of the opaque points of a drawn icon."""
    image = icon.pixmap(QSize(size, size), mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return {point.name() for point in points if point.alpha() == 255}


def test_every_icon_that_the_code_names_is_shipped() -> None:
    asked = {name for path in DESKTOP.rglob("*.py") for name in _ASKED.findall(path.read_text("utf-8"))}
    assert len(asked) > 10
    assert asked - set(SHIPPED) == set()


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_icon_can_be_drawn(icons: Icons, name: str) -> None:
    image = icons.get(name).pixmap(QSize(48, 48)).toImage()
    assert any(image.pixelColor(x, y).alpha() for y in range(48) for x in range(48))


def test_an_icon_takes_the_colour_of_the_theme_when_it_is_drawn(icons: Icons, theme: Theme) -> None:
    icon = icons.get("printer", "accent")
    for choice in (LIGHT, DARK):
        theme.choose(choice)
        assert inks(icon, 64) == {QColor(theme.tokens.accent).name()}


def test_a_disabled_icon_is_faint(icons: Icons, theme: Theme) -> None:
    assert inks(icons.get("printer"), 64, QIcon.Mode.Disabled) == {QColor(theme.tokens.faint).name()}


@pytest.mark.parametrize("size", [16, 18, 27, 36, 128])
def test_an_icon_is_drawn_in_the_size_asked_for(icons: Icons, size: int) -> None:
    assert icons.get("search").pixmap(QSize(size, size)).size() == QSize(size, size)


def test_a_name_that_there_is_not_is_an_error(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.get("no-such-icon")


def test_small_widgets_find_the_icons_of_the_window(icons: Icons, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icon_module, "_shared", [])
    assert shared_icon("calendar").isNull()
    share(icons)
    assert not shared_icon("calendar").isNull()
