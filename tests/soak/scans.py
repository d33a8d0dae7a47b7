"""How many marks are read from poor scans: hundreds of seeded synthetic scans of real forms, at each resolution.

    python tests/soak/scans.py [--sheets 300] [--seed 1] [--harsh]

Prints the part of marks found, how many were wrong (there must be none) and the seconds that a page took, for
200-300 dpi and for 150 dpi. Ends with 1 when at 200-300 dpi fewer than 98 % were found, or any mark was wrong.
`--harsh` scans worse than any office does and sets no bar but the wrong ones.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

import scanner  # noqa: E402

from app.domain.marks import Mark, write  # noqa: E402
from app.exchange.scans import read_pages  # noqa: E402

GOAL = 0.98
_FORMS = ("mitu-a", "mitu-b", "mitu-v", "mitu-g", "mitu-d")
_KINDS = (".pdf", ".pdf", ".tif", ".jpg", ".png")
_SHEETS_OF_A_FILE = 6


@dataclass(slots=True)
class Tally:
    """What came of the sheets of one resolution."""

    marked: int = 0
    found: int = 0
    foreign: int = 0
    wrong: int = 0
    seconds: float = 0.0
    slowest: float = 0.0

    @property
    def part(self) -> float:
        return self.found / self.marked if self.marked else 1.0

    def line(self, name: str) -> str:
        pages = self.marked + self.foreign
        return (
            f"{name:<12} {self.found}/{self.marked} marks found ({self.part:.1%}), wrong {self.wrong},"
            f" {pages} pages, {self.seconds / max(1, pages):.3f} s a page, slowest {self.slowest:.2f} s"
        )


def main() -> int:
    options = _options()
    usual = measured(options.sheets, (200, 240, 300), options.seed, harsh=options.harsh)
    coarse = measured(options.sheets, (150,), options.seed, harsh=options.harsh)
    print(usual.line("200-300 dpi"))
    print(coarse.line("150 dpi"))
    missed = usual.part < GOAL and not options.harsh
    return int(missed or usual.wrong + coarse.wrong > 0)


def measured(sheets: int, resolutions: tuple[int, ...], seed: int, *, harsh: bool) -> Tally:
    """Scan and read `sheets` sheets, several to a file, every tenth of them foreign."""
    tally = Tally()
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        while tally.marked + tally.foreign < sheets:
            dpi = random.choice(resolutions)
            kind = random.choice(_KINDS)
            count = min(sheets - tally.marked - tally.foreign, _SHEETS_OF_A_FILE)
            batch = list(_batch(random, dpi, count if kind in (".pdf", ".tif") else 1, harsh=harsh))
            path = scanner.save([picture for _, picture in batch], Path(folder) / f"scan{kind}", dpi)
            _read(path, [expected for expected, _ in batch], tally)
            if sys.stderr.isatty():
                print(f"\r{tally.marked + tally.foreign}/{sheets}", end="", file=sys.stderr)
    return tally


def _batch(random: Random, dpi: int, count: int, *, harsh: bool) -> Iterator[tuple[str | None, object]]:
    """Sheets as they lay on the glass: papers, copies and forms mixed, the odd stranger among them."""
    for _ in range(count):
        form, page = random.choice(_FORMS), random.randrange(4)
        mark = Mark(f"{random.getrandbits(128):032x}", random.randrange(4), random.randint(1, 12))
        wear = scanner.random_wear(random)
        if harsh:
            wear = _harsher(wear, random)
        if random.random() < 0.1:
            picture = scanner.sheet(None, dpi, form, page)
            if random.random() < 0.5:
                picture = scanner.with_foreign_code(picture, f"https://example.kz/{random.getrandbits(64):x}", dpi)
            yield None, scanner.scanned(picture, wear, dpi, random)
        else:
            yield write(mark), scanner.scanned(scanner.sheet(mark, dpi, form, page), wear, dpi, random)


def _harsher(wear: scanner.Wear, random: Random) -> scanner.Wear:
    return replace(
        wear,
        blur=random.uniform(0.1, 0.3),
        noise=random.uniform(10, 45),
        paper=random.randint(140, 220),
        quality=random.choice((15, 25, 40)),
        two_tone=random.random() < 0.3,
        specks=random.randint(0, 2500),
    )


def _read(path: Path, expected: list[str | None], tally: Tally) -> None:
    pages = read_pages(path)
    for mark in expected:
        begun = time.perf_counter()
        marks = next(pages).marks
        taken = time.perf_counter() - begun
        tally.seconds += taken
        tally.slowest = max(tally.slowest, taken)
        tally.wrong += any(found != mark for found in marks)
        if mark is None:
            tally.foreign += 1
        else:
            tally.marked += 1
            tally.found += mark in marks
    pages.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sheets", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--harsh", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
