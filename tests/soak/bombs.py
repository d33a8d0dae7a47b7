"""What each file made to bring the reader of scans down costs: seconds, and memory here and in the process apart.

    python tests/soak/bombs.py

Each is read with the limits of the program in a fresh process. Ends with 1 when one costs more than its limits, or
brings anything down. Needs /proc, so Linux.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "exchange")]

import bombs  # noqa: E402

from app.exchange.sheet_pictures import ScanLimits  # noqa: E402

_BOMBS = {
    "a PDF page of forms within forms": lambda: bombs.nested_forms(9, kids=1),
    "three hundred such pages": lambda: bombs.nested_forms(9, kids=300),
    "a PDF stream that unpacks twice": bombs.flate_upon_flate,
    "a small picture under a huge mask": bombs.picture_with_a_huge_mask,
    "fax lines of 60,000 x 60,000 dots": bombs.fax_of_many_dots,
    "JBIG2 of 65,000 x 65,000 dots": bombs.jbig2_of_many_dots,
    "JPEG 2000 of 60,000 x 60,000 dots": bombs.jpeg_2000_of_many_dots,
    "a hundred large pictures on a page": bombs.many_pictures,
    "sixty transparent posters": bombs.nested_groups,
    "arrays a hundred thousand deep": bombs.deep_arrays,
    "a tree of pages that holds itself": bombs.pages_without_end,
    "PNG of sixteen bits, transparent": bombs.large_transparent_png,
    "JPEG of two thousand scans": bombs.jpeg_of_many_scans,
    "TIFF of twenty large pages": lambda: bombs.tiff_of_large_pages(20),
}
_READ = """
import json, resource, sys, time
from pathlib import Path
from app.domain.errors import KafedraError
from app.exchange import scan_process
from app.exchange.scans import read_pages
begun = time.monotonic()
try:
    told = {page.problem or "read": 0 for page in read_pages(Path(sys.argv[1]))}
except KafedraError as fault:
    told = [fault.code]
seconds = time.monotonic() - begun
scan_process.end_idle()
apart = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
# The other account still counts what the program that started this one had used.
own = int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) * 1024
print(json.dumps([seconds, own, apart, ", ".join(told)]))
"""
_OWN_MOST = 100_000_000  # bytes beside the file itself


def main() -> int:
    limits = ScanLimits()
    harmed = 0
    print(f"{'':<36}{'kB':>7}{'s':>7}{'MB here':>9}{'MB apart':>10}  told")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bomb"
        for name, made in _BOMBS.items():
            path.write_bytes(made())
            done = subprocess.run(
                [sys.executable, "-c", _READ, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
            )
            if done.returncode:
                print(f"{name}: {done.stderr}")
                harmed += 1
                continue
            seconds, own, apart, told = json.loads(done.stdout)
            size = path.stat().st_size
            print(
                f"{name:<36}{size // 1000:>7}{seconds:>7.1f}{own / 1e6:>9.0f}{apart / 1e6:>10.0f}  {told}", flush=True
            )
            harmed += own > _OWN_MOST + 2 * size or apart > limits.memory
    print(f"{len(_BOMBS)} files, beyond the limits {harmed}")
    return 1 if harmed else 0


if __name__ == "__main__":
    sys.exit(main())
