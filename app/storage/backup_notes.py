"""What is remembered of copying beside the copies, where it outlives the database: `notes.json` in their folder."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentProblem
from app.domain.outside import json_of
from app.storage.whole_files import write_whole

_NAME = "notes.json"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a copy failed last: a code with its parameters, and the day."""

    code: str
    params: dict[str, Any]
    day: date


@dataclass(frozen=True, slots=True)
class Notes:
    """`checked`: when the files of the store were last read; `second`: the second place, as it was chosen; `seen`: when
    it was last there; `fault`, `second_fault`: what went wrong here and there, unless it went well since; `plain`: how
    many copies from before the protection lay open there when it was last seen, None while nobody knows."""

    checked: date | None = None
    second: str = ""
    seen: date | None = None
    fault: Fault | None = None
    second_fault: Fault | None = None
    plain: int | None = 0


def fault_of(problem: EnvironmentProblem, day: date) -> Fault:
    return Fault(problem.code, {name: str(value) for name, value in problem.params.items()}, day)


def read(folder: Path) -> Notes:
    """The notes of a store; empty ones where there are none that can be read."""
    try:
        told = json_of((folder / _NAME).read_bytes())
        return Notes(
            checked=_day(told["checked"]),
            second=str(told["second"]),
            seen=_day(told["seen"]),
            fault=_fault(told["fault"]),
            second_fault=_fault(told["second_fault"]),
            plain=None if (plain := told.get("plain", 0)) is None else int(plain),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Notes()


def write(folder: Path, notes: Notes) -> None:
    """Keep the notes, where they can be kept: a full disk is told by the copy that it stopped."""
    with suppress(EnvironmentProblem):
        write_whole(folder / _NAME, json.dumps(asdict(notes), ensure_ascii=False, indent=1, default=str).encode())


def _day(text: Any) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _fault(told: Any) -> Fault | None:
    return None if told is None else Fault(str(told["code"]), dict(told["params"]), date.fromisoformat(told["day"]))
