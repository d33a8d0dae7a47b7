"""A folder with a file made to bring the reader down: one line tells of it, the sheets beside it are received."""

from __future__ import annotations

from pathlib import Path

from app.exchange import scan_process
from app.services import filing
from app.services.context import Context
from tests.exchange import bombs
from tests.services.signed_sheets import foreign_sheet, scan_of


def test_the_others_go_on(ctx: Context, tmp_path: Path) -> None:
    folder = tmp_path / "скандар"
    folder.mkdir()
    scan_of([foreign_sheet("019aa5b0f3c97d11a2b3c4d5e6f70819")], folder / "b.png")
    (folder / "a.pdf").write_bytes(bombs.flate_upon_flate())

    receipt = filing.receive(ctx, [folder])

    assert [(one.file, one.page, one.reason) for one in receipt.in_tray] == [
        ("a.pdf", 1, "scan-page-slow"),
        ("b.png", 1, "tray-paper-unknown"),
    ]
    assert len(filing.tray(ctx)) == 2
    scan_process.end_idle()
