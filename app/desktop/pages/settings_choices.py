"""A choice that the regulation leaves to the department, as a field."""

from __future__ import annotations

from typing import Any

from app.desktop.shell import Shell
from app.desktop.widgets.fields import Choice, TextField
from app.desktop.widgets.plain import tip

_WIDTH = 320


def word_of(shell: Shell, setting: Any, value: Any) -> str:
    """A value of a setting in words where there are any."""
    title = setting.choice_titles.get(str(value))
    if title is not None:
        return shell.text(title)
    told = shell.say(f"choice.{value}")
    return str(value) if told.startswith("choice.") else told


def make_input(shell: Shell, setting: Any, value: Any) -> Any:
    """The field of a setting, showing its value."""
    if setting.choices:
        made: Any = Choice([(one, word_of(shell, setting, one)) for one in setting.choices])
        made.set_value(value)
    elif isinstance(setting.default, bool):
        made = Choice([("yes", word_of(shell, setting, True)), ("no", word_of(shell, setting, False))])
        made.set_value("yes" if value else "no")
    else:
        made = TextField()
        made.set_value(value)
    made.setFixedWidth(_WIDTH)
    made.setObjectName(f"setting_{setting.key}")
    made.setAccessibleName(shell.text(setting.title))
    made.setToolTip(tip(made.currentText()) if isinstance(made, Choice) else "")
    return made


def value_of(setting: Any, made: Any) -> Any:
    """What the field says; what is no number where one is asked for is left to the service to refuse."""
    value = made.value()
    if setting.choices:
        return value
    if isinstance(setting.default, bool):
        return value == "yes"
    if isinstance(setting.default, int):
        return int(value) if value and value.isdecimal() else value or ""
    return value or ""
