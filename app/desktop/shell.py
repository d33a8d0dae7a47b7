"""What pages and wizards are handed: the services in the other thread, words, icons, ways to other places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.desktop import errands
from app.desktop.icons import Icons
from app.desktop.remember import Remember
from app.desktop.tasks import Done, Failed, Progress, Task, Worker, is_there
from app.desktop.telling import Telling
from app.desktop.theme import Theme

# Folders that a person chose last, among what the window remembers.
PRINT_FOLDER, SCAN_FOLDER = "print/folder", "scans/folder"
_FOLDERS = (PRINT_FOLDER, SCAN_FOLDER)

if TYPE_CHECKING:
    from app.desktop.guard import Guard
    from app.domain.explanations import LocalText
    from app.services.context import Context
    from app.services.history import HistoryLine
    from app.services.wording import Wording


class Places(Protocol):
    """The window, as far as pages may ask it to go somewhere."""

    def open_page(self, name: str, **arguments: Any) -> None: ...
    def open_wizard(self, name: str, **arguments: Any) -> None: ...
    def preview(self, form_id: str, subject: str | None) -> None: ...
    def notify(self, text: str, *, undo: int | None = None) -> None: ...


class Folders(Protocol):
    """What of the shipped resources the window itself reads."""

    @property
    def root(self) -> Path: ...
    @property
    def icons(self) -> Path: ...
    @property
    def translations(self) -> Path: ...
    @property
    def messages(self) -> Path: ...
    @property
    def regulations(self) -> Path: ...
    @property
    def roles(self) -> Path: ...
    @property
    def calendars(self) -> Path: ...


class Owner(Protocol):
    """The program, as far as settings and first start may change it."""

    @property
    def database(self) -> Path: ...
    @property
    def resources(self) -> Folders: ...
    def create_department(self, path: Path, fill: Callable[[Any], Any], *, offered: bool = False) -> None: ...
    def use_file(self, path: Path) -> None: ...
    def restore(self, chosen: Path) -> None: ...
    def offer_copies(self, text: str) -> None: ...
    def lock(self) -> None: ...
    def session_changed(self) -> None: ...
    def choose_language(self, code: str) -> None: ...
    def choose_theme(self, choice: str) -> None: ...


class Shell(QObject):
    """The one object that pages know besides their own widgets."""

    data_changed = Signal(object)  # frozenset of table names
    connected = Signal()
    disconnected = Signal()

    def __init__(self, worker: Worker, remember: Remember, theme: Theme, icons: Icons, language: str) -> None:
        super().__init__()
        self.worker = worker
        self.keeper = worker  # for work that needs no open department and may take long
        self.remember = remember
        self.theme = theme
        self.icons = icons
        self.language = language
        self.places: Places | None = None
        self.program: Owner | None = None
        self._ctx: Context | None = None
        self._own_wording: Wording | None = None
        self._telling = Telling(self)
        self._guard: Guard | None = None

    # --- the database -------------------------------------------------------------------------------

    def attach(self, ctx: Context | None) -> None:
        """The database is open (or closed again); pages may load."""
        self._ctx = ctx
        self.watch_role()
        if ctx is not None:
            ctx.language = self.language
            self.connected.emit()
        else:
            self.disconnected.emit()

    def suspend(self) -> None:
        """The database is closed for a while: pages stay as they are, unseen."""
        self._ctx = None

    def resume(self, ctx: Context) -> None:
        """It is open again; somebody else may have written meanwhile."""
        self._ctx = ctx
        ctx.language = self.language
        self.watch_role()
        self.changed(EVERYTHING)

    # --- the role ------------------------------------------------------------------------------------

    def watch_role(self) -> None:
        """Grey what the role of whoever is at work does not allow, from now on."""
        if self._guard is not None:
            self._guard.end()
            self._guard = None
        session = self._ctx.session if self._ctx is not None else None
        app = QApplication.instance()
        if session is not None and not session.allows_everything() and isinstance(app, QApplication):
            from app.desktop.guard import Guard

            self._guard = Guard(self, app, session.allows, self.say("role-not-for-this", user=session.name))

    def allows(self, errand: str) -> bool:
        """Whether an intention, or any of an area, may be begun by whoever is at work."""
        session = self._ctx.session if self._ctx is not None else None
        return session is None or session.allows(errand)

    def refuses(self, errand: str) -> bool:
        """Whether the role does not allow it; that is told then."""
        if self._ctx is None or self._ctx.session is None or self.allows(errand):
            return False
        self.notify(self.say("role-not-for-this", user=self._ctx.session.name))
        return True

    @property
    def ready(self) -> bool:
        return self._ctx is not None

    def run(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        on_done: Done | None = None,
        on_error: Failed | None = None,
        on_progress: Progress | None = None,
        title: str = "",
    ) -> Task:
        """Run `work(ctx, *arguments)` in the database thread; an error is shown unless `on_error` takes it."""
        return self.worker.run(
            work,
            self._ctx,
            *arguments,
            on_done=on_done,
            on_error=on_error or self.show_error,
            on_progress=on_progress,
            title=title,
        )

    def do(
        self,
        intention: Callable[..., Any],
        *arguments: Any,
        on_done: Done | None = None,
        on_error: Failed | None = None,
        title: str = "",
    ) -> Task:
        """Run an intention; then pages that show what it touched reload and the notice offers its undo.

        Asked for once more before it is done, as by an impatient second press, it is done once.
        """
        doing = _Doing(intention)
        return self.worker.under_way(doing, self._ctx, *arguments) or self.run(
            doing, *arguments, on_done=_Done(self, on_done).take, on_error=on_error, title=title
        )

    def when_judged(self, then: Callable[[], None]) -> None:
        """Have every rule judged for every student, other requests answered in between, then `then`."""
        _Judging(self, then).go_on(False)

    def changed(self, tables: frozenset[str]) -> None:
        """Tell every page that rows of these tables changed."""
        if tables:
            self.data_changed.emit(tables)

    def undo(self, seq: int | None = None) -> None:
        """Take back an intention by its number in the journal, or the one done last."""
        if self.refuses(errands.UNDO):
            return
        self.run(_undo, seq, on_done=self._turned, on_error=self._not_turned)

    def redo(self, seq: int | None = None) -> None:
        """Do again what was taken back, by its number, or what was taken back last."""
        if self.refuses(errands.UNDO):
            return
        self.run(_redo, seq, on_done=self._turned, on_error=self._not_turned)

    def _not_turned(self, error: BaseException) -> None:
        from app.desktop.pages.history_dialog import Refusal

        Refusal(self).tell(error)

    def _turned(self, outcome: tuple[str, frozenset[str]]) -> None:
        text, tables = outcome
        self.changed(tables)
        self.notify(text)

    # --- words ----------------------------------------------------------------------------------------

    def say(self, code: str, /, **params: object) -> str:
        """The sentence of a code."""
        wording = self._wording()
        return wording.say(code, params, self.language) if wording else code

    def _wording(self) -> Wording | None:
        """The sentences; also before a database is open, when they matter most."""
        if self._ctx is not None:
            return self._ctx.wording
        if self._own_wording is None and self.program is not None:
            from app.services.wording import Wording

            self._own_wording = Wording(self.program.resources.messages)
        return self._own_wording

    def text(self, local: LocalText | None) -> str:
        return local.in_language(self.language) if local is not None else ""

    def today(self) -> date:
        return self._ctx.today() if self._ctx else date.today()

    def word_error(self, error: BaseException) -> str:
        """An error in the user's language: what happened, that nothing was lost, what to do next."""
        from app.domain.errors import KafedraError

        if isinstance(error, KafedraError):
            wording = self._wording()
            return wording.error(error, self.language) if wording else str(error)
        return self.tr(
            "The program met an error of its own. What was confirmed before is safe. "
            "Please try again; the details are in the log file.\n\n{0}"
        ).format(f"{type(error).__name__}: {error}")

    def show_error(self, error: BaseException) -> None:
        self._telling.show(error)

    # --- folders -----------------------------------------------------------------------------------------

    def keep_folder(self, key: str, folder: Path) -> None:
        """Offer this folder the next time. It may bear a name: of a protected department it is forgotten at the end."""
        protected = self._ctx is not None and self._ctx.session is not None
        (self.remember.set_for_now if protected else self.remember.set)(key, str(folder))

    def forget_folders(self) -> None:
        """The department is protected: what was kept of it before goes from the file of choices."""
        for key in _FOLDERS:
            if self.remember.get(key) is not None:
                self.remember.set_for_now(key, self.remember.get(key))
        self.remember.flush()

    # --- places ---------------------------------------------------------------------------------------

    def icon(self, name: str) -> QIcon:
        return self.icons.get(name)

    def open_page(self, name: str, **arguments: Any) -> None:
        if self.places is not None:
            self.places.open_page(name, **arguments)

    def open_student(self, student_id: str, **arguments: Any) -> None:
        self.open_page("student", student_id=student_id, **arguments)

    def open_supervisor(self, staff_id: str) -> None:
        self.open_page("supervisors", staff_id=staff_id)

    def open_wizard(self, name: str, **arguments: Any) -> None:
        errand = errands.WIZARDS.get(name)
        if self.places is not None and not (errand and self.refuses(errand)):
            self.places.open_wizard(name, **arguments)

    def preview(self, form_id: str, subject: str | None) -> None:
        """Show a form as it would be printed; without a subject the blank specimen."""
        if self.places is not None:
            self.places.preview(form_id, subject)

    def notify(self, text: str, *, undo: int | None = None) -> None:
        """Say what was done; `undo` is the number of the intention that may be taken back."""
        if self.places is not None:
            self.places.notify(text, undo=undo)


class _Judging:
    """Long work in pieces: a batch of students at a time."""

    def __init__(self, shell: Shell, then: Callable[[], None]) -> None:
        self._shell = shell
        self._then = then

    def go_on(self, done: bool) -> None:
        if not self._shell.ready:
            return  # closed meanwhile
        if done:
            self._then()
        else:
            self._shell.run(_judge_more, on_done=self.go_on)


def _judge_more(ctx: Context) -> bool:
    from app.services import deadlines

    return deadlines.advance(ctx)


@dataclass(frozen=True, slots=True)
class _Doing:
    """An intention run in the database thread, together with its line of the journal."""

    intention: Callable[..., Any]

    def __call__(self, ctx: Context, *arguments: Any, **extra: Any) -> tuple[Any, HistoryLine | None, frozenset[str]]:
        from app.services import history
        from app.services.context import Changes

        before = history.last_seq(ctx)
        result = self.intention(ctx, *arguments, **extra)
        candidates = (*result, result) if isinstance(result, tuple) else (getattr(result, "changes", result),)
        found = next((one for one in candidates if isinstance(one, Changes)), None)
        last = history.last_seq(ctx)
        line = history.line(ctx, last) if last > before else None
        return result, line, found.tables if found is not None else EVERYTHING


class _Done:
    """Tells the window what an intention did, then the caller."""

    def __init__(self, shell: Shell, on_done: Done | None) -> None:
        self._shell = shell
        self._on_done = on_done

    def take(self, outcome: tuple[Any, HistoryLine | None, frozenset[str]]) -> None:
        result, line, tables = outcome
        if line is not None:
            self._shell.notify(line.text, undo=line.seq if line.undoable else None)
        self._shell.changed(tables)
        if self._on_done is not None and is_there(self._on_done):
            self._on_done(result)


# For an intention that does not tell what it touched: every page reloads.
EVERYTHING = frozenset(
    {
        "student", "staff", "qualification", "topic", "supervision", "plan", "plan_row", "plan_copy", "internship",
        "internship_row", "record", "paper", "paper_copy", "copy_event", "scan", "scan_page", "act", "work_case",
        "case_entry", "setting",
        "organisation", "department", "official", "programme", "academic_term", "calendar_day", "calendar_year",
    }
)  # fmt: skip


def _undo(ctx: Context, seq: int | None) -> tuple[str, frozenset[str]]:
    from app.services import history

    turned = history.undo(ctx, seq)
    return ctx.say("journal-undo", what=turned.text), turned.changes.tables


def _redo(ctx: Context, seq: int | None) -> tuple[str, frozenset[str]]:
    from app.services import history

    turned = history.redo(ctx, seq)
    return ctx.say("journal-redo", what=turned.text), turned.changes.tables
