"""Where things lie: what ships with the program, and the user's own data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Resources:
    """Folders that ship with the program."""

    root: Path
    migrations: Path

    @property
    def regulations(self) -> Path:
        return self.root / "regulations"

    @property
    def calendars(self) -> Path:
        return self.root / "calendars"

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    @property
    def fonts(self) -> Path:
        return self.root / "fonts"

    @property
    def messages(self) -> Path:
        return self.root / "i18n" / "messages"

    @property
    def translations(self) -> Path:
        return self.root / "i18n"

    @property
    def records(self) -> Path:
        return self.root / "i18n" / "records.toml"

    @property
    def icons(self) -> Path:
        return self.root / "icons"

    @property
    def exchange(self) -> Path:
        return self.root / "exchange"

    @property
    def roles(self) -> Path:
        return self.root / "roles.toml"

    @property
    def demo(self) -> Path:
        return self.root / "demo"


def shipped() -> Resources:
    return Resources(_ROOT / "resources", _ROOT / "db" / "migrations")


def user_folder() -> Path:
    """The user's own data: `%LOCALAPPDATA%\\Kafedra` on Windows, `~/.local/share/Kafedra` on Linux."""
    from platformdirs import user_data_path

    return user_data_path("Kafedra", appauthor=False)


def default_database() -> Path:
    return user_folder() / "kafedra.sqlite"


def preferences_file() -> Path:
    return user_folder() / "window.ini"


def log_file() -> Path:
    return user_folder() / "kafedra.log"
