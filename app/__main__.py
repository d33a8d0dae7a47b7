"""No arguments: the window. Otherwise the command line."""

from __future__ import annotations

import sys

from app import SCAN_WORKER


def main() -> int:
    if sys.argv[1:] == [SCAN_WORKER]:
        from app.exchange.scan_worker import serve

        return serve()
    if len(sys.argv) > 1:
        from app.cli.main import run

        return run(sys.argv[1:])
    from app.window import open_window

    return open_window()


if __name__ == "__main__":
    try:
        status = main()
    except KeyboardInterrupt:  # before there was anything to tell it with
        status = 1
    sys.exit(status)
