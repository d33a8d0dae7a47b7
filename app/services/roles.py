"""The table of roles, read from the shipped data; and who is at work."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Refused
from app.domain.roles import ROLES, Role, may
from app.storage.keyring import Keys

# What is asked of a role apart from the intentions of the journal.
PROTECTION, RESTORE, REGULATION = "protection", "restore", "settings.regulation"
TEMPLATES, ANONYMISE, DRAFTS = "templates", "anonymise", "drafts"


@dataclass(frozen=True, slots=True)
class Session:
    """Whoever unlocked a protected department: the name, the role, what it allows, and the key."""

    name: str
    role: str
    roles: Mapping[str, Role]
    keys: Keys

    def allows(self, intention: str) -> bool:
        return may(self.roles, self.role, intention)

    def allows_everything(self) -> bool:
        """Whether nothing need be asked one by one."""
        role = self.roles.get(self.role)
        return role is not None and "*" in role.allows and not role.denies

    def require(self, intention: str) -> None:
        """Refused: role-may-not."""
        if not self.allows(intention):
            raise Refused("role-may-not", user=self.name)


def load(path: Path) -> dict[str, Role]:
    """Every role of the program is in the file; another one is a fault of it."""
    told = tomllib.loads(path.read_text("utf-8"))
    if set(told) != set(ROLES):
        raise ValueError(f"{path}: roles {sorted(told)} instead of {sorted(ROLES)}")
    return {
        name: Role(frozenset(role.get("allows", ())), frozenset(role.get("denies", ()))) for name, role in told.items()
    }
