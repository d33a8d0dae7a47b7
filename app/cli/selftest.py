"""Checks this installation: every shipped part is there and works on a scratch database."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from app.cli.running import Run
from app.domain.errors import KafedraError
from app.domain.kazakh import KAZAKH_ALPHABET
from app.locations import Resources
from app.services.wording import LANGUAGES

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing looked at: its code in the message files, what of it, and the fault (empty when there is none)."""

    check: str
    what: str
    fault: str = ""


def check_installation(run: Run) -> int:
    """Print a line for each check; 0 when all is well, else 1."""
    found = [checked for check in _CHECKS for checked in _attempted(run, check)]
    faults = [one for one in found if one.fault]
    if run.args.json:
        lines = [{"check": one.check, "what": one.what, "ok": not one.fault, "fault": one.fault} for one in found]
        run.out.data({"ok": not faults, "checks": lines})
    else:
        for one in found:
            title = run.out.wording.say(one.check, {}, run.args.lang)
            what = ": ".join(filter(None, (title, one.what, one.fault)))
            run.out.say("self-test-fault" if one.fault else "self-test-ok", what=what)
    return 1 if faults else 0


Check = Callable[[Run], Iterator[Checked]]


def _attempted(run: Run, check: Check) -> Iterator[Checked]:
    """What a check yields; what stops it is its last fault."""
    try:
        yield from check(run)
    except (KafedraError, OSError, tomllib.TOMLDecodeError) as error:
        told = run.out.wording.error(error, run.args.lang) if isinstance(error, KafedraError) else str(error)
        yield Checked(_NAMES[check], "", told)


def _editions(run: Run) -> Iterator[Checked]:
    from app.regulations.loader import load_profiles

    profiles = load_profiles(run.resources.regulations)
    for profile in profiles.values():
        yield Checked("self-test-editions", f"{profile.id} ({len(profile.rules)})")
    if not profiles:
        yield Checked("self-test-editions", "", run.out.wording.say("cli-nothing-found", {}, run.args.lang))


def _databases(run: Run) -> Iterator[Checked]:
    """A department of each edition: created, closed, opened again, checked row by row."""
    from app.regulations.loader import load_profiles
    from app.services import safekeeping, setup

    with TemporaryDirectory() as folder:
        for edition in load_profiles(run.resources.regulations):
            path = Path(folder) / f"{edition}.sqlite"
            for create in (True, False):
                ctx = run.opener(path, create=create, purpose="self-test", resources=run.resources)
                try:
                    if create:
                        setup.create(ctx, edition)
                finally:
                    ctx.close()
            verified = safekeeping.verify(path)
            yield Checked("self-test-database", f"{edition}, {verified['revision']}")


def _fonts(run: Run) -> Iterator[Checked]:
    from app.forms.metrics import load_faces

    for face, metrics in load_faces(run.resources.fonts).items():
        missing = metrics.missing({*KAZAKH_ALPHABET, *KAZAKH_ALPHABET.upper(), *"№«»–—"})
        yield Checked("self-test-fonts", face, " ".join(sorted(missing)))


def _forms(run: Run) -> Iterator[Checked]:
    """Every form in each of its languages as a blank specimen; letters the faces lack are refused by the printing."""
    from app.services import printing

    for form in printing.describe_forms(run.resources.templates):
        for language in form.languages:
            pdf = printing.blank(run.resources.templates, run.resources.fonts, form.id, language)
            fault = "" if pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-32:] else "PDF"
            yield Checked("self-test-forms", f"{form.id} ({language})", fault)


def _messages(run: Run) -> Iterator[Checked]:
    for path in sorted(run.resources.messages.glob("*.toml")):
        messages = tomllib.loads(path.read_text("utf-8"))
        lame = [code for code, texts in messages.items() if not _is_complete(texts)]
        yield Checked("self-test-messages", f"{path.stem} ({len(messages)})", ", ".join(lame))


def _is_complete(texts: dict[str, str]) -> bool:
    if any(not texts.get(language, "").strip() for language in LANGUAGES):
        return False
    return len({frozenset(_PLACEHOLDER.findall(texts[language])) for language in LANGUAGES}) == 1


def _translations(run: Run) -> Iterator[Checked]:
    """The window's own words; a program without the window needs none."""
    if find_spec("app.desktop") is None:
        return
    for language in LANGUAGES:
        path = _compiled(run.resources, language)
        yield Checked("self-test-translations", language, "" if path.is_file() else path.name)


def _compiled(resources: Resources, language: str) -> Path:
    return resources.translations / f"kafedra_{language}.qm"


def _calendar(run: Run) -> Iterator[Checked]:
    from app.regulations.loader import load_calendar_seed

    year = date.today().year
    calendar = load_calendar_seed(run.resources.calendars / "kz.toml")
    held = any(off.day.year == year for off in calendar.days_off)
    fault = "" if held else run.out.wording.say("cli-nothing-found", {}, run.args.lang)
    yield Checked("self-test-calendar", str(year), fault)


_NAMES: dict[Check, str] = {
    _editions: "self-test-editions",
    _databases: "self-test-database",
    _fonts: "self-test-fonts",
    _forms: "self-test-forms",
    _messages: "self-test-messages",
    _translations: "self-test-translations",
    _calendar: "self-test-calendar",
}
_CHECKS = tuple(_NAMES)
