"""`python -m app.pictures`: pictures of the window over a database, into a folder, without a screen."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str]) -> int:
    args = _parser().parse_args(argv)
    scales: list[str] = args.scale.split(",")
    if len(scales) > 1:
        return max(_in_child(argv, scale) for scale in scales)
    return _take(args)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.pictures", description=__doc__)
    parser.add_argument("--db", type=Path, required=True, help="the department; it is not changed")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    parser.add_argument("--lang", default="kk,ru", help="kk, ru, en (default %(default)s)")
    parser.add_argument("--theme", default="light,dark", help="light, dark (default %(default)s)")
    parser.add_argument("--size", default="1366x768", help="of the window, before scaling (default %(default)s)")
    parser.add_argument("--scale", default="1", help="such as 1,1.5 (default %(default)s)")
    parser.add_argument("--only", default="", help="pages by name: today,student,wizard-topics,preview")
    return parser


def _in_child(argv: Sequence[str], scale: str) -> int:
    """Qt takes its scaling at the start of a process."""
    command = [sys.executable, "-m", "app.pictures", *argv, "--scale", scale]
    return subprocess.run(command, check=False).returncode


def _take(args: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = args.scale
    from app.bootstrap import open_department
    from app.desktop.pictures import Wanted, take_pictures
    from app.locations import shipped

    width, height = (int(side) for side in args.size.split("x"))
    wanted = Wanted(
        languages=args.lang.split(","),
        themes=args.theme.split(","),
        size=(width, height),
        mark="" if args.scale == "1" else f"-{args.scale}",
        only=frozenset(filter(None, args.only.split(","))),
    )
    ctx = open_department(args.db, purpose="pictures")
    try:
        for path in take_pictures(ctx, shipped(), args.out, wanted):
            print(path)
    finally:
        ctx.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
