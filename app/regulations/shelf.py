"""Editions by id, each read when it is first asked for: a department works under one or two of all that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.domain.rules import Profile
from app.regulations.loader import FACTS, PROFILE_FILE, load_profile


class Shelf(Mapping[str, Profile]):
    """The editions below a folder, which are called as their folders, and some that were read already.

    Refused("profile-fault") when a faulty one is asked for.
    """

    def __init__(self, root: Path, present: Mapping[str, Profile]) -> None:
        self._shared = root / FACTS
        self._folders = {path.parent.name: path.parent for path in sorted(root.glob(f"*/{PROFILE_FILE}"))}
        self._read = {name: profile for name, profile in present.items() if name not in self._folders}

    def __getitem__(self, edition: str) -> Profile:
        if edition not in self._read:
            self._read[edition] = load_profile(self._folders[edition], self._shared)
        return self._read[edition]

    def __iter__(self) -> Iterator[str]:
        yield from sorted({*self._folders, *self._read})

    def __len__(self) -> int:
        return len({*self._folders, *self._read})

    def __contains__(self, edition: object) -> bool:
        return edition in self._folders or edition in self._read
