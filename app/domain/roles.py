"""What the people of a protected department may do: a role allows intentions by the beginnings of their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

HEAD, SECRETARY, READER = "head", "secretary", "reader"
ROLES = (HEAD, SECRETARY, READER)


@dataclass(frozen=True, slots=True)
class Role:
    """`allows` and `denies` are names of intentions or their beginnings before a dot; `*` is every one."""

    allows: frozenset[str]
    denies: frozenset[str]

    def may(self, intention: str) -> bool:
        """The longest beginning that is named decides."""
        parts = intention.split(".")
        for length in range(len(parts), 0, -1):
            beginning = ".".join(parts[:length])
            if beginning in self.denies:
                return False
            if beginning in self.allows:
                return True
        return "*" in self.allows


def may(roles: Mapping[str, Role], role: str | None, intention: str) -> bool:
    """Without users (`role` is None) everybody may do everything; a role nobody knows allows nothing."""
    if role is None:
        return True
    known = roles.get(role)
    return known is not None and known.may(intention)
