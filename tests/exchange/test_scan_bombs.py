"""Files made to bring a reader of scans down: given up within memory and time, and the next file is read."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import SCAN_WORKER
from app.domain.errors import EnvironmentProblem, KafedraError, Refused
from app.domain.marks import Mark, write
from app.exchange import scan_process
from app.exchange.scan_process import ScanProcess
from app.exchange.scan_views import page_pdf, page_png
from app.exchange.scans import read_pages
from app.exchange.sheet_pictures import ScanLimits
from tests.exchange import bombs
from tests.exchange.scanner import save, sheet

ROOT = Path(__file__).resolve().parents[2]
MARK = Mark("019aa5b0f3c97d11a2b3c4d5e6f70819", 1, 1)
PATIENCE = 120.0  # seconds that a page may take on a busy machine
SMALL = ScanLimits(page_seconds=2.0, memory=500_000_000)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and shell scripts of POSIX")


@pytest.fixture(autouse=True)
def nobody_left() -> Iterator[None]:
    yield
    scan_process.end_idle()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return save([sheet(MARK, 200)], tmp_path / "good.png", 200)


def told(path: Path, limits: ScanLimits = SMALL) -> str | list[str | None]:
    """What is wrong with each page, or with the file."""
    try:
        return [page.problem for page in read_pages(path, limits)]
    except KafedraError as fault:
        return fault.code


GIVEN_UP = ["scan-page-slow"]
# What is told of each; None: the library itself passes over what is too large, nothing is seen on the page.
BOMBS: dict[Callable[[], bytes], str | list[str | None]] = {
    bombs.flate_upon_flate: GIVEN_UP,
    bombs.many_pictures: GIVEN_UP,
    bombs.large_transparent_png: GIVEN_UP,
    bombs.jpeg_of_many_scans: GIVEN_UP,
    bombs.jpeg_2000_of_many_dots: [None],
    bombs.picture_with_a_huge_mask: [None],
    bombs.fax_of_many_dots: [None],
    bombs.jbig2_of_many_dots: [None],
    bombs.nested_groups: [None],
    bombs.deep_arrays: [None],
}


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb.__name__)
def test_a_bomb_costs_no_more_than_its_limits(tmp_path: Path, good: Path, bomb: Callable[[], bytes]) -> None:
    path = tmp_path / "bomb"
    path.write_bytes(bomb())
    assert path.stat().st_size < 20_000_000
    limits = SMALL if BOMBS[bomb] == GIVEN_UP else replace(SMALL, page_seconds=PATIENCE)
    assert told(path, limits) == BOMBS[bomb]
    assert [page.marks for page in read_pages(good)] == [(write(MARK),)]


def test_after_a_page_that_was_given_up_the_others_are_read(tmp_path: Path) -> None:
    """One hopeless page costs itself alone; a second one the file, in one line."""
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bombs.nested_forms(9, kids=1))
    assert told(path, ScanLimits(page_seconds=0.5)) == GIVEN_UP
    path.write_bytes(bombs.nested_forms(9, kids=300))
    assert told(path, ScanLimits(page_seconds=0.5)) == "scan-too-heavy"


def test_a_file_that_takes_too_long_as_a_whole(tmp_path: Path) -> None:
    path = save([sheet(MARK, 150)] * 40, tmp_path / "scan.tif", 150)
    assert told(path, ScanLimits(file_seconds=0.001)) == "scan-too-heavy"


def test_pages_without_end(tmp_path: Path) -> None:
    """A tree of pages that holds itself: what the file states is counted, nothing is walked for ever."""
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bombs.pages_without_end())
    assert set(told(path)) == {None, "scan-page-damaged"}


@pytest.mark.parametrize("shown", [page_pdf, lambda *page: page_png(*page, 100)])
def test_a_bomb_is_not_shown(shown: Callable[[bytes, str, int], bytes]) -> None:
    with pytest.raises(Refused, match="scan-page-slow"):
        shown(bombs.flate_upon_flate(), "bomb.pdf", 1)


def test_several_bombs_and_good_files_at_once(tmp_path: Path, good: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bombs.nested_forms(9, kids=2))
    limits = ScanLimits(page_seconds=0.5)
    bomb, fine = read_pages(path, limits), read_pages(good)
    assert next(bomb).problem == "scan-page-slow"
    assert next(fine).marks == (write(MARK),)
    with pytest.raises(Refused, match="scan-too-heavy"):
        next(bomb)
    assert list(fine) == []


# --- the process apart ----------------------------------------------------------------------------------------


def test_one_process_reads_file_after_file(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *words, **more: started.append(words) or popen(*words, **more))
    for _ in range(3):
        assert len(list(read_pages(good))) == 1
    assert len(started) == 1


def test_a_process_that_went_meanwhile_is_started_anew(good: Path) -> None:
    assert len(list(read_pages(good))) == 1
    ((child, _),) = scan_process._idle
    child._process.kill()
    child._process.wait()
    assert [page.marks for page in read_pages(good)] == [(write(MARK),)]


def test_a_reader_that_does_not_start_is_told(good: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(EnvironmentProblem, match="scan-reader-missing"):
        list(read_pages(good))


@POSIX
def test_where_there_is_only_a_launcher(good: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As it is set up: a program of its own name, which takes words and knows no module."""
    launcher = tmp_path / "Kafedra"
    launcher.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -X utf8 -m app "$@"\n', "utf-8")
    launcher.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(launcher))
    assert scan_process._command() == [str(launcher), SCAN_WORKER]
    assert [page.marks for page in read_pages(good)] == [(write(MARK),)]


def test_no_process_outlives_the_program(good: Path) -> None:
    """What it is asked through ends with the program, even with one that was killed."""
    child = ScanProcess(good.read_bytes(), "scan", ScanLimits())._child
    assert child is not None
    assert child._process.stdin is not None
    child._process.stdin.close()
    assert child._process.wait(60) == 0
    child.end()


@POSIX
def test_a_process_left_alone_with_a_bomb_ends_by_itself(tmp_path: Path) -> None:
    """Killed with the program above it, nobody counts its seconds: it does."""
    process = ScanProcess(bombs.nested_forms(9), "bomb.pdf", ScanLimits())
    child = process._child
    assert child is not None
    stdin = child._process.stdin
    assert stdin is not None
    stdin.write(b'{"do": "marks", "page": 1, "bytes": 0, "seconds": -4.5}\n')  # half a second with the grace
    stdin.flush()
    assert child._process.wait(60) == -signal.SIGALRM
    child.end()
