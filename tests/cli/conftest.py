"""The command line run in this process, on real files, on a frozen day."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_department
from app.cli import main
from tests.conftest import PROFILE, TODAY

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
# As a secretary names them: spaces, Kazakh letters, a sign that shells and URIs take for their own.
FOLDER = "Кафедра құжаттары #1 (2026) 100%"

SETUP = {
    "department": {"name_kk": "Ақпараттық жүйелер"},
    "officials": [
        {"post": "head", "name": "Сейітова Айгүл Маратқызы", "valid_from": "2025-09-01"},
        {"post": "vice-rector", "name": "Қасенов Ерлан Оразұлы"},
        {"post": "rector", "name": "Төлеуов Нұрлан Қанатұлы"},
        {"post": "dsia-director", "name": "Омаров Дәурен"},
    ],
    "programmes": [{"code": "7M06101", "name_kk": "Ақпараттық жүйелер", "name_ru": "Информационные системы"}],
    "semesters": [
        {"year": 2025, "number": 1, "starts": "2025-09-01", "ends": "2025-12-31"},
        {"year": 2025, "number": 2, "starts": "2026-01-19", "ends": "2026-06-30"},
        {"year": 2026, "number": 1, "starts": "2026-09-01", "ends": "2026-12-31"},
        {"year": 2026, "number": 2, "starts": "2027-01-18", "ends": "2027-06-30"},
    ],
}
STUDENT = {
    "surname": "Қасымова",
    "given_name": "Ұлпан",
    "patronymic": "Серікқызы",
    "track": "SP",
    "funding": "state",
    "course": 1,
    "programme": "7M06101",
    "enrol_date": "2026-09-01",
    "enrol_order_number": "120-м",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said and its exit status."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """Runs commands on one database file."""

    def __init__(self, database: Path) -> None:
        self.database = database

    def __call__(self, *arguments: object, status: int | None = 0) -> Answer:
        """Text answer of a command; `status` is the exit status it must have (None: any)."""
        out, err = io.StringIO(), io.StringIO()
        given = [str(one) for one in arguments]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main.run(["--db", str(self.database), *given], _open)
            except SystemExit as leaving:  # argparse leaves so on wrong usage
                code = int(leaving.code or 0)
        answer = Answer(code, out.getvalue(), err.getvalue())
        assert "internal-fault" not in answer.out + answer.err, answer
        assert "Traceback" not in answer.out + answer.err, answer
        assert status is None or code == status, (given, answer)
        return answer

    def json(self, *arguments: object, status: int | None = 0) -> Any:
        return self(*arguments, "--json", status=status).data

    def file(self, content: object, name: str = "өтініш.json") -> Path:
        path = self.database.parent / name
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(text, "utf-8")
        return path

    def record(self, intention: str, day: str = "2026-11-20", *, status: int = 0, **parts: Any) -> Any:
        request = {"intention": intention, "date": day, **parts}
        return self.json("record", self.file(request), status=status)

    def only(self, kind: str) -> str:
        """The id of the only record of a kind."""
        (row,) = self.json("list", kind)
        return str(row["id"])


def _open(path: Path, **options: Any) -> Any:
    return open_department(path, clock=lambda: TODAY, **options)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written into the data folder of the person who runs the tests."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))


@pytest.fixture
def bare(tmp_path: Path) -> CommandLine:
    """A command line whose database does not exist yet."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    return CommandLine(folder / "кафедра ұжымы.sqlite")


@pytest.fixture(scope="session")
def ready_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A department with one student and one supervisor. Never opened by a test itself."""
    cli = CommandLine(tmp_path_factory.mktemp("ready") / "ready.sqlite")
    cli("init", "--profile", PROFILE, "--from", cli.file(SETUP))
    person = {"surname": "Әбдірахманов", "given_name": "Ерлан", "degree": "философия докторы (PhD)"}
    cli.record("supervisor.save", data=person)
    cli.record("student.save", data=STUDENT)
    return cli.database


@pytest.fixture
def cli(bare: CommandLine, ready_database: Path) -> CommandLine:
    """A command line on a department of one student and one supervisor."""
    shutil.copyfile(ready_database, bare.database)
    return bare


@pytest.fixture
def student(cli: CommandLine) -> str:
    return f"student:{cli.only('students')}"


@pytest.fixture
def propose(cli: CommandLine, student: str) -> Callable[[], Any]:
    """Enters topic and supervisor of the student."""

    def enter() -> Any:
        item = {
            "kk": "Білім беру деректерін өңдеу әдістері",
            "supervisor": f"supervisor:{cli.only('supervisors')}",
            "proposal_date": "2026-09-25",
            "match_confirmed": "2026-09-28",
            "direction": "Деректерді талдау",
        }
        return cli.record("topic.propose", subjects=[student], data={"items": [item]})

    return enter
