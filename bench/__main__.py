"""python3 dev.py bench [--small]: every line of the table beside its reference, in one run."""

from __future__ import annotations

import argparse
import platform
import tempfile
from pathlib import Path

from bench import documents, lists, records, starts
from bench.measuring import Line, show


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--small", action="store_true", help="a tenth of every size")
    parser.add_argument("--only", nargs="*", help="parts: starts lists records documents")
    args = parser.parse_args()
    parts = {"starts": starts, "lists": lists, "records": records, "documents": documents}
    chosen = args.only or list(parts)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="kafedra-bench-") as folder:
        for name in chosen:
            lines += parts[name].measure(Path(folder), 10 if args.small else 1)
    show(lines, {"python": platform.python_version(), "system": platform.platform(), "small": args.small})


if __name__ == "__main__":
    main()
