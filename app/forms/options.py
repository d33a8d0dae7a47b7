"""What the person who prints may choose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeOptions:
    """Choices of one print; `fonts` is the folder of the form faces.

    `annex_label` None prints the annex label on the specimen only. `copy_number` None leaves the copy
    number out. `mark` is the key of the paper that each sheet bears in its margin, with the number of the
    copy (none: any copy) and of the sheet; None prints no mark. `room_to_write` gives blank tables more rows,
    `course_table` attaches the list of courses.
    """

    fonts: Path
    specimen: bool = False
    draft: bool = False
    copy_number: int | None = None
    copies: int = 3
    mark: str | None = None
    annex_label: bool | None = None
    page_numbers: bool = True
    room_to_write: bool = False
    course_table: bool = False
    dash_for_no_fee: bool = False
