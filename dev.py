"""Sets the project up, runs it, tests it: `python3 dev.py --help`. Needs only Python 3.11 or newer.

Qt Designer files become `app/desktop/generated/ui_<name>.py`, translations become `.qm`, when they changed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import TextIOWrapper
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must hear it in plain words
    sys.exit("Kafedra needs Python 3.11 or newer; this is " + sys.version.split()[0])

from requirements.environment import (
    ROOT,
    VENV,
    digest,
    ensure_environment,
    read_marks,
    venv_python,
    wanted_stamp,
    write_marks,
)
from requirements.system import LINUX, PDF_TEXT, QT, SCREEN, SYSTEM_CALLS, VIRTUAL_SCREEN, Need, Problem

DESIGNS = ROOT / "resources" / "ui"
GENERATED = ROOT / "app" / "desktop" / "generated"
TRANSLATIONS = ROOT / "resources" / "i18n"
COMPILED = ROOT / "build" / "compiled.json"
OUT = ROOT / "out"
DEMO = OUT / "demo.sqlite"
LANGUAGES = ("kk", "ru", "en")
IMPORT = re.compile(r"^from (?P<package>PySide6\.\w+) import \((?P<names>[^)]*)\)\n", re.MULTILINE)
FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")

NOTHING_COLLECTED = 5  # pytest's exit status
# A test process on each core; one that has nothing left takes over tests of another.
ON_EVERY_CORE = ("-n", "auto", "--dist", "worksteal")
ENVIRONMENT_PROBLEM = 3


def say(text: str) -> None:
    print(text, flush=True)


def call(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> int:
    """Runs a command in the project's folder and returns its exit status."""
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **(environment or {})}, check=False).returncode


def module(name: str, args: Sequence[str | Path] = (), environment: Mapping[str, str] | None = None) -> int:
    return call([venv_python(), "-m", name, *args], environment)


def prepare(level: str, required: Sequence[Need] = QT, useful: Sequence[Need] = ()) -> None:
    """Everything a command of this level needs; does nothing but look when all is there."""
    ensure_environment(level, required, useful)
    compile_resources()


# ---- compiled windows and translations


def qt_tool(name: str, *args: str | Path) -> list[str | Path]:
    """A tool of PySide6, called by the environment's Python: scripts break when the folder is moved."""
    return [venv_python(), "-c", f"from PySide6.scripts.pyside_tool import {name}; {name}()", *args]


def compilations() -> dict[Path, Path]:
    """Source -> what it is compiled into."""
    windows = {source: GENERATED / f"ui_{source.stem}.py" for source in sorted(DESIGNS.rglob("*.ui"))}
    texts = {source: source.with_suffix(".qm") for source in sorted(TRANSLATIONS.glob("*.ts"))}
    return windows | texts


def source_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def source_marks(sources: Iterable[Path], tools: str) -> dict[str, str]:
    """A mark for each source that changes with its content and with the tools' version."""
    return {source_name(path): digest(tools.encode(), path.read_bytes()) for path in sources}


def outdated(work: Mapping[Path, Path], marks: Mapping[str, str], done: Mapping[str, str]) -> dict[Path, Path]:
    """What has to be compiled: changed since it was done, or its result is gone."""
    return {
        source: target
        for source, target in work.items()
        if done.get(source_name(source)) != marks[source_name(source)] or not target.exists()
    }


def compile_one(source: Path, target: Path) -> bool:
    if source.suffix == ".ui":
        if call(qt_tool("uic", source, "-o", target)) != 0:
            return False
        target.write_text(lean(target.read_text("utf-8")), "utf-8")
        return True
    return call(qt_tool("lrelease", "-silent", source, "-qm", target)) == 0


def lean(module: str) -> str:
    """A module of uic without the imports that it does not use: importing QGradient alone delays the first window."""
    body = IMPORT.sub("", module)

    def used(found: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", found["names"]) if re.search(rf"\b{name}\b", body)]
        return f"from {found['package']} import {', '.join(names)}\n" if names else ""

    return IMPORT.sub(used, module)


def compile_resources(everything: bool = False) -> None:
    """Compiles what changed since the last time and removes what no longer has a source."""
    work = compilations()
    marks = source_marks(work, wanted_stamp("run")["run"] + IMPORT.pattern)
    done = {} if everything else read_marks(COMPILED)
    stale = outdated(work, marks, done)
    GENERATED.mkdir(parents=True, exist_ok=True)
    package = GENERATED / "__init__.py"
    package.touch()
    for orphan in {*GENERATED.glob("*.py"), *TRANSLATIONS.glob("*.qm")} - {package, *work.values()}:
        orphan.unlink()
    if stale:
        say(f"Compiling {len(stale)} of {len(work)} windows and translations.")
        with ThreadPoolExecutor() as pool:
            results = list(pool.map(compile_one, stale, stale.values()))
        if not all(results):
            raise Problem("A window or translation did not compile: see the message above.")
    if done != marks:
        write_marks(COMPILED, marks)


# ---- commands


def has_screen(environment: Mapping[str, str], linux: bool = LINUX) -> bool:
    return not linux or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def offscreen(environment: Mapping[str, str], linux: bool = LINUX) -> dict[str, str]:
    """Qt without a screen, unless there is one."""
    return {} if has_screen(environment, linux) else {"QT_QPA_PLATFORM": "offscreen"}


def setup(args: Sequence[str]) -> int:
    if "--fresh" in args and VENV.exists():
        shutil.rmtree(VENV)
    prepare("dev", (*QT, *PDF_TEXT), (*SCREEN, *VIRTUAL_SCREEN, *SYSTEM_CALLS))
    say("Ready.")
    return 0


def run(args: Sequence[str]) -> int:
    shown = has_screen(os.environ)
    prepare("run", (*QT, *SCREEN) if shown and not args else QT)
    if shown or args:
        return module("app", args)
    return headless()


def test(args: Sequence[str]) -> int:
    prepare("dev", (*QT, *PDF_TEXT), (*SCREEN, *VIRTUAL_SCREEN, *SYSTEM_CALLS))
    screen = screen_tests(args)
    plain = module("pytest", ["-m", "not screen", *ON_EVERY_CORE, *args], {"QT_QPA_PLATFORM": "offscreen"})
    if screen not in (None, 0, NOTHING_COLLECTED):
        say("Tests on a screen failed: see above.")
    return test_verdict(plain, screen)


def screen_tests(args: Sequence[str]) -> int | None:
    """Tests marked `screen`, on a virtual screen except on Windows; None when they could not run."""
    command: list[str | Path] = [venv_python(), "-m", "pytest", "-m", "screen", *args]
    environment = {}
    if LINUX:
        if not all(need.present() for need in (*SCREEN, *VIRTUAL_SCREEN)):
            say("Tests on a screen are left out: the virtual screen is not installed.")
            return None
        command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", *command]
        environment = {"QT_QPA_PLATFORM": "xcb"}
    say("Tests on a screen:")
    status = call(command, environment)
    say("No test asks for a screen." if status == NOTHING_COLLECTED else "")
    say("All other tests:")
    return status


def test_verdict(plain: int, screen: int | None) -> int:
    """One exit status for both runs; that nothing was collected counts when it is true of both."""
    ran = [status for status in (plain, screen) if status not in (None, NOTHING_COLLECTED)]
    return next((status for status in ran if status), 0) if ran else NOTHING_COLLECTED


def bench(args: Sequence[str]) -> int:
    prepare("dev")
    return module("bench", args, offscreen(os.environ))


def lint(args: Sequence[str]) -> int:
    prepare("dev")
    checks: dict[str, list[str]] = {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy app": ["-m", "mypy"],
        "mypy dev.py": ["-m", "mypy", "dev.py", "requirements"],
        "layers": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo"],
    }
    failed = [name for name, words in checks.items() if call([venv_python(), *words]) != 0]
    say("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return 1 if failed else 0


def ui(args: Sequence[str]) -> int:
    prepare("run")
    compile_resources(everything=True)
    return 0


def strings(args: Sequence[str]) -> int:
    """Brings the translation files up to date with the words in windows and code."""
    prepare("run")
    code = sorted({*(ROOT / "app" / "desktop").rglob("*.py")} - {*GENERATED.rglob("*.py")})
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    targets = [TRANSLATIONS / f"kafedra_{language}.ts" for language in LANGUAGES]
    status = call(qt_tool("lupdate", *code, *sorted(DESIGNS.rglob("*.ui")), *options, "-ts", *targets))
    if status == 0:
        compile_resources()
    return status


def pictures(args: Sequence[str]) -> int:
    prepare("run")
    if not DEMO.exists():
        make_demo()
    return make_pictures(args)


def make_demo() -> None:
    """A demonstration department in a new database, in place of the one of the last time."""
    OUT.mkdir(exist_ok=True)
    for path in OUT.glob(DEMO.name + "*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if module("app", ["--db", DEMO, "demo"]) != 0:
        raise Problem("The demonstration department could not be made: see the message above.")


def make_pictures(args: Sequence[str]) -> int:
    where: list[str | Path] = ["--db", DEMO, "--out", OUT / "pictures", *args]
    return module("app.pictures", where, {"QT_QPA_PLATFORM": "offscreen"})


def output_of(*words: str | Path) -> str:
    """What a command of the application prints about the demonstration department."""
    command = [venv_python(), "-m", "app", "--db", DEMO, *words]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise Problem(f"`{' '.join(map(str, words))}` failed: {done.stdout.strip()}")
    return done.stdout


def headless() -> int:
    """The main job without a window: a department, what is due, the five forms, pictures of the pages."""
    say("No screen here: the same work is done into files.")
    make_demo()
    (OUT / "today.txt").write_text(output_of("deadlines"), encoding="utf-8")
    students = [row["id"] for row in json.loads(output_of("list", "students", "--json"))]
    for form in FORMS:
        students = print_form(form, students)
    if make_pictures([]) != 0:
        raise Problem("The pictures of the pages could not be made: see the message above.")
    say(f"Done. Look at\n  {OUT / 'today.txt'}: what is due\n  {OUT / 'forms'}: the printed forms")
    say(f"  {OUT / 'pictures'}: the pages\n  {DEMO}: the demonstration department itself")
    return 0


def print_form(form: str, students: Sequence[str]) -> list[str]:
    """Prints the form for the first student whose record allows it; returns all, that one first."""
    target = OUT / "forms" / f"{form}.pdf"
    target.parent.mkdir(exist_ok=True)
    refusal: object = "there are no students"
    for student in students:
        try:
            output_of("print", form, "--for", f"student:{student}", "--out", target)
        except Problem as problem:
            refusal = problem
        else:
            return [student, *(other for other in students if other != student)]
    raise Problem(f"The form {form} could not be printed: {refusal}")


COMMANDS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "setup": (setup, "make .venv and install all that development needs; --fresh makes it anew"),
    "run": (run, "open the window, or hand the arguments to the command line of the application"),
    "test": (test, "run the tests on every core (-n 0: on one); further arguments go to pytest"),
    "lint": (lint, "ruff, mypy and the layers of imports"),
    "bench": (bench, "measure speed beside references; further arguments go to the benchmark"),
    "ui": (ui, "compile all windows and translations anew (other commands compile what changed)"),
    "strings": (strings, "bring resources/i18n/*.ts up to date with the words in windows and code"),
    "pictures": (pictures, "save pictures of the pages of the demonstration department into out/pictures"),
}


def main(argv: Sequence[str]) -> int:
    lines = "\n".join(f"  {name:10}{purpose}" for name, (_, purpose) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py", epilog=f"commands:\n{lines}", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command", help="one of the commands below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on to what the command starts")
    chosen = parser.parse_args(argv or ["--help"])
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a folder's name may hold letters that a Windows console lacks
            stream.reconfigure(errors="backslashreplace")
    try:
        return COMMANDS[chosen.command][0](chosen.arguments)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return ENVIRONMENT_PROBLEM
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
