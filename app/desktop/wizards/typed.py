"""What people type and what drafts keep: an act, dates as text and back."""

from __future__ import annotations

from collections.abc import Mapping
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


def plain_act(act: ActDraft) -> dict[str, Any]:
    """An act as a draft keeps it."""
    return {name: plain(getattr(act, name)) for name in ActDraft.__slots__}


def revived_act(typed: Mapping[str, Any]) -> ActDraft:
    """An act from a draft."""
    return ActDraft(**{**typed, "date": parsed_day(typed["date"])})


def parsed_day(text: str | None) -> date | None:
    """A date as it was kept, or as somebody wrote it; None when it is none."""
    for shape in _SHAPES if text else ():
        try:
            return datetime.strptime(text.strip(), shape).date() if text else None
        except ValueError:
            continue
    return None
