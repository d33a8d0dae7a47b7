"""The forms and the letterhead that a department brought itself: a folder beside the database."""

from __future__ import annotations

from pathlib import Path

from app.storage.engine import environment_errors
from app.storage.whole_files import write_whole

# Larger files are no forms: a copy of the database need not carry a video somebody put there.
_LARGEST = 4_000_000


class TemplateStore:
    """`templates` beside the database. A copy of a database has its own, `<copy>.templates`, which then counts: what
    the copy was made of may change its forms later.
    """

    def __init__(self, database: Path) -> None:
        self._carried = database.with_name(database.name + ".templates")
        self.folder = self._carried if self._carried.is_dir() else database.with_name("templates")

    def files(self) -> list[Path]:
        """Everything that belongs to the forms, in the order of names: whole forms, pictures, forms set aside."""
        if not self.folder.is_dir():
            return []
        with environment_errors(self.folder):
            found = (path for path in self.folder.iterdir() if path.is_file() and not path.name.startswith("."))
            return sorted(path for path in found if path.stat().st_size <= _LARGEST)

    def copy_to(self, database: Path) -> None:
        """Carry the files along with a copy of the database; what an earlier copy left there goes."""
        target = TemplateStore(database)._carried
        mine = {path.name: path.read_bytes() for path in self.files()}
        with environment_errors(target):
            if not mine and not target.is_dir():
                return
            target.mkdir(parents=True, exist_ok=True)
            for name, content in mine.items():
                write_whole(target / name, content)
            for path in target.iterdir():
                if path.is_file() and path.name not in mine:
                    path.unlink()
