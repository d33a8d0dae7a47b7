"""A new edition made of the shipped one, with changes of every kind, for tests of installing, comparing and moving."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.locations import shipped
from tests.conftest import PROFILE

NEW = "mitu-2027"
NEW_RULE = "MITU-9.9-1"
_RULE = """
[[rules]]
id = "MITU-9.9-1"
clause = "9.9"
category = "DO"
severity = "block"
gates = ["topic"]
effects = ["blocks"]
summary.kk = "Қызмет көрсету шарты жасалады."
summary.ru = "Заключается договор об оказании услуг."
summary.en = "A service contract is made."
[rules.requirement]
condition = { present = ["student.service_contract_no", "student.service_contract_date"] }
judged_when = { present = "student.id" }
"""


def write_edition(folder: Path, edition: str = NEW, cut: tuple[str, str] = ("submission", "department")) -> Path:
    """The topic term is three months, a contract is asked for, topics lack the step `cut`, plans have no workflow."""
    target = folder / edition
    shutil.copytree(shipped().regulations / PROFILE, target)
    replace(target / "profile.toml", f'id = "{PROFILE}"', f'id = "{edition}"')
    replace(target / "profile.toml", 'edition = "2025"', f'edition = "{edition[-4:]}"')
    replace(
        target / "profile.toml", '"topic.term" = { value = { months = 2 }', '"topic.term" = { value = { months = 3 }'
    )
    (target / "rules" / "9-new.toml").write_text(_RULE, "utf-8")
    (target / "workflows" / "plan.toml").unlink()
    cut_step(target / "workflows" / "topic.toml", *cut)
    return target


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def cut_step(path: Path, step: str, instead: str) -> None:
    """Take one step out of a workflow file; whatever led back to it leads to another one."""
    parts = path.read_text("utf-8").split("[[steps]]")
    kept = [part for part in parts if f'id = "{step}"' not in part]
    assert len(kept) == len(parts) - 1
    text = "[[steps]]".join(kept)
    for name in ("on_return", "on_reject"):
        text = text.replace(f'{name} = "{step}"', f'{name} = "{instead}"')
    path.write_text(text, "utf-8")
