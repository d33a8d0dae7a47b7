"""Scans of signed sheets: receive a folder or files, see what became of each page, file by hand what waits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.read_table import Line, ReadTable
from app.desktop.pages.scan_filing import FilingPanel
from app.desktop.shell import SCAN_FOLDER, Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label
from app.desktop.widgets.plain import tip

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.filing import Receipt, ScanPage

_TRAY, _ASIDE = "tray", "aside"
_LINES = 6  # of the details that are shown at once


def receive(ctx: Context, paths: tuple[str, ...], *, progress: Any, cancelled: Any) -> Receipt:
    from app.services import filing

    return filing.receive(ctx, [Path(one) for one in paths], progress=progress, cancelled=cancelled)


def fetch_tray(ctx: Context, which: str) -> list[ScanPage]:
    from app.services import filing

    return filing.tray(ctx, dismissed=which == _ASIDE)


class ScansTab(QWidget):
    """Above what was received last, below the tray with the page that is chosen."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._pages: dict[str, ScanPage] = {}
        self.folder = button(
            self.tr("Scan folder…"), "scans_folder", primary=True, icon=shell.icons.get("folder-open", "accent_text")
        )
        self.files = button(self.tr("Scanned files…"), "scans_files", icon=shell.icon("files"))
        self.folder.clicked.connect(self.choose_folder)
        self.files.clicked.connect(self.choose_files)
        self.which = Choice([(_TRAY, self.tr("Waiting in the tray")), (_ASIDE, self.tr("Put aside"))])
        self.which.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.which.setObjectName("scans_which")
        self.which.setAccessibleName(self.tr("Which pages are listed"))
        self.which.changed.connect(self.reload)
        self.result = ScanResult(shell)
        self.table = ReadTable(
            "scans_tray", [self.tr("File"), self.tr("Page"), self.tr("Why it waits")], [170, 70, 0], wrap=True
        )
        self.table.setAccessibleName(self.tr("Pages that wait"))
        self.table.itemSelectionChanged.connect(self._chosen)
        self.panel = FilingPanel(shell)
        self.panel.acted.connect(self.reload)
        self.empty = EmptyState(
            shell.icon("inbox"),
            self.tr(
                "Signed sheets come home here: scan them into a folder and choose it. "
                "Each sheet finds its paper by the mark in its corner; what has no readable mark waits here."
            ),
        )
        self.empty.setObjectName("scans_empty")
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        hint = label(self.tr("PDF, JPEG, PNG or TIFF, best at 200–300 dpi."), "secondary")
        for widget in (self.folder, self.files, hint):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.which)
        tray = Card(self.tr("Tray"), " ", padded=False)
        self.count = tray.right_label
        tray.add(self.table, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setObjectName("scans_halves")
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(12)
        halves.addWidget(tray)
        halves.addWidget(self.panel)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(halves)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.result)
        column.addWidget(self.stack, 1)

    # --- showing ---

    def reload(self, *_: object) -> None:
        if self.shell.ready:
            self.shell.run(fetch_tray, self.which.value(), on_done=self._show)

    def _show(self, pages: list[ScanPage]) -> None:
        row = self.table.currentRow()
        self._pages = {one.id: one for one in pages}
        self.table.blockSignals(True)
        self.table.fill([Line(one.id, (one.file, f"{one.page} / {one.pages}", one.reason)) for one in pages])
        if pages and self.table.selected_id() not in self._pages:
            self.table.setCurrentCell(min(max(row, 0), len(pages) - 1), 0)
        self.table.blockSignals(False)
        self.count.setText(self.tr("Pages: {n}").format(n=len(pages)))
        self.stack.setCurrentIndex(0 if pages or self.which.value() == _ASIDE else 1)
        self._chosen()

    def _chosen(self) -> None:
        self.panel.show_page(self._pages.get(self.table.selected_id() or ""))

    # --- receiving ---

    def choose_folder(self) -> None:
        folder = dialogs.open_folder(self, self.tr("Folder with scans"), self.shell.remember.get(SCAN_FOLDER, ""))
        if folder is not None:
            self.shell.keep_folder(SCAN_FOLDER, folder)
            self._receive([folder])

    def choose_files(self) -> None:
        kinds = f"{self.tr('Scans')} (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;* (*)"
        paths = dialogs.open_files(self, self.tr("Scanned files"), kinds, self.shell.remember.get(SCAN_FOLDER, ""))
        if paths:
            self.shell.keep_folder(SCAN_FOLDER, paths[0].parent)
            self._receive(paths)

    def _receive(self, paths: list[Path]) -> None:
        given = tuple(str(one) for one in paths)
        self.shell.do(receive, given, on_done=self._received, title=self.tr("Reading scans"))

    def _received(self, receipt: Receipt) -> None:
        self.result.show_receipt(receipt)
        self.reload()


class ScanResult(Card):
    """What became of the files received last, until it is closed."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("scans_result")
        self.shell = shell
        self.summary = label("", "strong", wrap=True, name="scans_summary")
        self.details = label("", "secondary", wrap=True, name="scans_details")
        self._received_as: int | None = None
        self.undo = button(self.tr("Undo"), "scans_undo", icon=shell.icon("undo-2"))
        self.undo.clicked.connect(self._undo)
        close = button(self.tr("Close"), "scans_close", link=True)
        close.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.summary)
        texts.addWidget(self.details)
        row.addLayout(texts, 1)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        shell.data_changed.connect(self._data_changed)
        self.hide()

    def _data_changed(self, _: object) -> None:
        """Undo takes back what was done last: after anything else it is no longer the receipt."""
        self.undo.hide()

    def show_receipt(self, receipt: Receipt) -> None:
        self.summary.setText(
            self.tr("Filed: {filed}. Copies home: {home}. In the tray: {tray}. Not read: {bad}.").format(
                filed=len(receipt.filed),
                home=len(receipt.homecoming),
                tray=len(receipt.in_tray),
                bad=len(receipt.bad),
            )
        )
        lines = self._details(receipt)
        more = [self.tr("… and {n} more").format(n=len(lines) - _LINES)] if len(lines) > _LINES else []
        self.details.setText("\n".join(lines[:_LINES] + more))
        self.details.setToolTip(tip("\n".join(lines)))
        self.details.setVisible(bool(lines))
        self._received_as = receipt.changes.seq
        self.undo.setVisible(receipt.changes.seq is not None)
        self.show()

    def _details(self, receipt: Receipt) -> list[str]:
        further = sum(one.further for one in receipt.filed)
        void = dict.fromkeys(one.number for one in receipt.filed if one.annulled)
        lines = []
        if receipt.homecoming:
            lines.append(self.tr("Home: {names}").format(names="; ".join(receipt.homecoming)))
        if receipt.known:
            lines.append(self.tr("Received before, not taken again: {files}").format(files=", ".join(receipt.known)))
        if further:
            lines.append(self.tr("Sheets that were here already, kept as further scans: {n}").format(n=further))
        if void:
            lines.append(self.tr("Filed under annulled papers: {numbers}").format(numbers=", ".join(void)))
        return lines + [self.shell.word_error(one.error) for one in receipt.bad]

    def _undo(self) -> None:
        self.hide()
        self.shell.undo(self._received_as)
