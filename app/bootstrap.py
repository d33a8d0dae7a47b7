"""The one place that puts the parts together: window, command line, tests and benchmark all start here."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.locations import Resources, shipped
from app.regulations.loader import FACTS, load_calendar_seed, load_installed
from app.regulations.shelf import Shelf
from app.services import settings
from app.services.context import Context, Folders, TemplateFolders
from app.services.wording import Wording
from app.storage import restoring
from app.storage.edition_store import EditionStore
from app.storage.files import FileStore
from app.storage.lock import DatabaseLock
from app.storage.template_store import TemplateStore
from app.storage.upgrade import create_database, open_database


def open_department(
    path: Path,
    *,
    create: bool = False,
    purpose: str = "window",
    language: str = "kk",
    user: str | None = None,
    clock: Callable[[], date] = date.today,
    resources: Resources | None = None,
) -> Context:
    """lock -> a restore cut off -> revision -> backup -> migrate -> check -> open. `create` makes a new empty database.

    EnvironmentProblem: database-in-use, database-missing, database-damaged, database-newer, ...
    """
    resources = resources or shipped()
    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = DatabaseLock(path)
    lock.acquire(purpose)
    try:
        restoring.recover(path)
        facts = resources.regulations / FACTS
        installed, faulty = load_installed(EditionStore(path).folder, facts)
        # An edition that ships by now takes the place of the copy that was installed before it did.
        profiles = Shelf(resources.regulations, installed)
        national_calendar = load_calendar_seed(resources.calendars / "kz.toml")
        database = (create_database if create else open_database)(path, resources.migrations)
    except BaseException:
        lock.release()
        raise
    templates = TemplateFolders(resources.templates, TemplateStore(path).folder)
    context = Context(
        database=database,
        files=FileStore(path),
        profiles=profiles,
        national_calendar=national_calendar,
        wording=Wording(resources.messages),
        folders=Folders(templates, resources.fonts, resources.exchange, resources.demo, facts, resources.records),
        user=user or getpass.getuser(),
        language=language,
        clock=clock,
        lock=lock,
        faulty=faulty,
    )
    try:
        _read_main_edition(context)
    except BaseException:
        context.close()
        raise
    return context


def _read_main_edition(context: Context) -> None:
    """A fault in the regulation that the department works under is told before anything is shown."""
    edition = settings.read(context, settings.MAIN_PROFILE)
    if edition is not None:
        context.profile(str(edition))
