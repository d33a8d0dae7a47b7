"""The one place that puts the parts together: window, command line, tests and benchmark all start here."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.domain.errors import EnvironmentProblem
from app.locations import Resources, shipped
from app.regulations.loader import FACTS, load_calendar_seed, load_installed
from app.regulations.shelf import Shelf
from app.services import protection, settings
from app.services.context import Context, Folders, TemplateFolders
from app.services.wording import Wording
from app.storage import protecting, restoring
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
    password: str | None = None,
    clock: Callable[[], date] = date.today,
    resources: Resources | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Context:
    """lock -> what was cut off -> unlock -> revision -> backup -> migrate -> check -> open. `create` makes a new
    empty database, `progress` tells of the copy that is made before a migration.

    Refused: password-needed, password-wrong. EnvironmentProblem: database-in-use, database-missing, database-damaged,
    database-newer, ...
    """
    resources = resources or shipped()
    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = DatabaseLock(path)
    lock.acquire(purpose)
    user = user or getpass.getuser()
    session = None
    try:
        protecting.recover(path)
        restoring.recover(path)
        session = protection.enter(path, user, password, resources.roles)
        facts = resources.regulations / FACTS
        installed, faulty = load_installed(EditionStore(path).folder, facts)
        # An edition that ships by now takes the place of the copy that was installed before it did.
        profiles = Shelf(resources.regulations, installed)
        national_calendar = load_calendar_seed(resources.calendars / "kz.toml")
        migrations = resources.migrations
        try:
            database = create_database(path, migrations) if create else open_database(path, migrations, progress)
        except EnvironmentProblem as problem:
            theirs, session = session, protection.enter_anew(problem, session, path, user, password, resources.roles)
            protection.leave(theirs)
            database = open_database(path, migrations, progress)
    except BaseException:
        protection.leave(session)
        lock.release()
        raise
    templates = TemplateFolders(resources.templates, TemplateStore(path).folder)
    context = Context(
        database=database,
        files=FileStore.of(path),
        profiles=profiles,
        national_calendar=national_calendar,
        wording=Wording(resources.messages),
        folders=Folders(
            templates,
            resources.fonts,
            resources.exchange,
            resources.demo,
            facts,
            resources.records,
            resources.roles,
            resources.migrations,
        ),
        user=session.name if session is not None else user,
        language=language,
        clock=clock,
        lock=lock,
        faulty=faulty,
        session=session,
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
