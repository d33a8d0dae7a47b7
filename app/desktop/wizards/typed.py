"""What people type and what drafts keep: an act, dates as text and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

_SHAPES = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d.%m.%y")


@dataclass(slots=True)
class ActDraft:
    """The protocol, submission or order as it is being typed in."""

    number: str = ""
    date: date | None = None
    chair: str = ""
    secretary: str = ""
    present: int | None = None


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    return value.isoformat() if isinstance(value, date) else value


def parsed_day(text: str | None) -> date | None:
    """A date as it was kept, or as somebody wrote it; None when it is none."""
    for shape in _SHAPES if text else ():
        try:
            return datetime.strptime(text.strip(), shape).date() if text else None
        except ValueError:
            continue
    return None
