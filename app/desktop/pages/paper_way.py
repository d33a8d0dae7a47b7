"""Papers on their way: who holds each copy, since when, whose signature is next; recorded for one or fifty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.models.page_table import Column, PageTable, Row
from app.desktop.pages.copy_moves import HAND, HOME, LOST, SIGN, TAKE_BACK, CopyMoves
from app.desktop.pages.words import day
from app.desktop.shell import Shell
from app.desktop.widgets.cards import Card
from app.desktop.widgets.empty import EmptyState
from app.desktop.widgets.fields import Choice
from app.desktop.widgets.labels import button, label

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.paper_copies import CopyLine, Waiting

# A choice of the filter for what has no key of its own.
_ANY, _NOBODY = "", "-"
_WAY = "way"


def fetch(ctx: Context, wanted: Mapping[str, Any], order: str = "since", descending: bool = False) -> Waiting:
    from app.services import paper_copies
    from app.services.paper_copies import Wanted

    return paper_copies.waiting(ctx, Wanted(**wanted), order=order, descending=descending)


def fetch_rows(
    ctx: Context, wanted: Mapping[str, Any], order: str, descending: bool, offset: int, limit: int | None
) -> tuple[Sequence[Row], int]:
    from app.services import copy_reminders, paper_copies, settings

    lines = fetch(ctx, wanted, order, descending).lines
    most = int(settings.own(ctx, copy_reminders.LINGER))
    names = paper_copies.parties(ctx)
    shown = lines[offset : None if limit is None else offset + limit]
    return [Row(line.id, _cells(line, names, most)) for line in shown], len(lines)


def _cells(line: CopyLine, names: Mapping[str, str], most: int) -> tuple[Any, ...]:
    days = f"{day(line.since)} · {line.days}"
    late = line.stage == _WAY and line.days > most and line.holder is not None
    return (
        line.number,
        line.copy,
        line.title,
        line.name,
        _next(line, names),
        names.get(line.holder, line.holder) if line.holder else "",
        (days, "soon" if late else "plain"),
        f"{line.scanned} / {line.sheets}",
    )


def _next(line: CopyLine, names: Mapping[str, str]) -> tuple[str, str]:
    if line.next:
        return names.get(line.next, line.next), "waiting"
    everybody = bool(line.signers) and line.stage == _WAY
    return (QCoreApplication.translate("WayTab", "signed by all"), "done") if everybody else ("", "plain")


class WayTab(QWidget):
    """Copies by where they are; those on their way first. `opened` sends the id of a copy."""

    opened = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.moves = CopyMoves(shell, self, self._with_ids)
        self.stage = Choice(
            [(_WAY, self.tr("On the way")), ("home", self.tr("At home")), ("lost", self.tr("Lost"))],
        )
        self.form, self.signer, self.holder = Choice([]), Choice([]), Choice([])
        self.text = QLineEdit()
        self.table = PageTable(shell, self._columns(), fetch_rows, self._wanted, "way_table")
        self.table.setAccessibleName(self.tr("Copies on their way"))
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self._show_selection)
        self.table.model_.loaded.connect(self._loaded)
        self.count = label("", "secondary", name="way_count")
        self.empty = EmptyState(
            shell.icon("signature"),
            self.tr(
                "Here are the copies of papers that went out to be signed and are not back yet. "
                "Every paper issued for signing comes here by itself."
            ),
            self.tr("Open the students"),
        )
        self.empty.setObjectName("way_empty")
        self.empty.action.connect(self._open_students)
        self.nothing = EmptyState(
            shell.icon("filter"), self.tr("Nothing fits the filter."), self.tr("Show all"), primary=False
        )
        self.nothing.setObjectName("way_nothing")
        self.nothing.action.connect(self.clear)
        self._prepare_filters()
        self._build()

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), 92),
            Column("", self.tr("Copy"), 58, "number", sortable=False),
            Column("title", self.tr("Form"), 0),
            Column("name", self.tr("Person"), 216),
            Column("next", self.tr("Next signature"), 168, "chip"),
            Column("holder", self.tr("With whom"), 124),
            Column("since", self.tr("Since · days"), 136, "chip"),
            Column("", self.tr("Scans"), 86, sortable=False),
        ]

    def _prepare_filters(self) -> None:
        self.text.setObjectName("way_text")
        self.text.setPlaceholderText(self.tr("Number, form or person"))
        self.text.setAccessibleName(self.tr("Filter the list"))
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._restricted)
        for name, box, said in (
            ("stage", self.stage, self.tr("Where the copies are")),
            ("form", self.form, self.tr("Form")),
            ("signer", self.signer, self.tr("Next signature")),
            ("holder", self.holder, self.tr("With whom")),
        ):
            box.setObjectName(f"way_{name}")
            box.setAccessibleName(said)
            box.changed.connect(self.reload if name == "stage" else self._restricted)

    def _build(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.stage, 2)
        filters.addWidget(self.text, 3)
        for box in (self.form, self.signer, self.holder):
            filters.addWidget(box, 2)
        self.buttons = {}
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.count)
        acts.addStretch(1)
        for kind in (SIGN, HAND, HOME, LOST, TAKE_BACK):
            words, icon = self.moves.titles()[kind]
            made = button(words, f"way_{kind}", icon=self.shell.icon(icon))
            made.setProperty("kind_of_move", kind)
            made.clicked.connect(self._pressed)
            self.buttons[kind] = made
            acts.addWidget(made)
        card = Card(padded=False)
        card.add(self.table, 1)
        self.stack = QStackedWidget()
        for widget in (card, self.empty, self.nothing):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addLayout(filters)
        column.addLayout(acts)
        column.addWidget(self.stack, 1)

    # --- showing ---

    def show_only(self, form: str = "", signer: str | None = None) -> None:
        """What waits for one signature, as Today offers it; `signer` "" what everybody signed."""
        self.clear()
        self.form.set_value(form or None)
        if signer is not None:
            self.signer.set_value(signer or _NOBODY)
        self.reload()

    def clear(self) -> None:
        for field in (self.text, self.stage, self.form, self.signer, self.holder):
            field.blockSignals(True)
        self.text.clear()
        for box in (self.stage, self.form, self.signer, self.holder):
            box.setCurrentIndex(0)
        for field in (self.text, self.stage, self.form, self.signer, self.holder):
            field.blockSignals(False)
        self.reload()

    def reload(self, *_: object) -> None:
        if self.shell.ready:
            self.shell.run(fetch, {"stage": self.stage.value()}, on_done=self._offer)

    def _offer(self, found: Waiting) -> None:
        """Fill the drop-downs with what occurs, keeping what is chosen."""
        self.form.set_choices([(_ANY, self.tr("Every form")), *_sorted(found.forms)])
        signers = _named(found.signers, self.tr("signed by all"))
        holders = _named(found.holders, self.tr("not known"))
        self.signer.set_choices([(_ANY, self.tr("Any signature")), *signers])
        self.holder.set_choices([(_ANY, self.tr("Whoever holds it")), *holders])
        self.table.reload()

    def _wanted(self) -> dict[str, Any]:
        chosen = {"form": self.form.value(), "signer": self.signer.value(), "holder": self.holder.value()}
        keys = {key: "" if value == _NOBODY else value for key, value in chosen.items()}
        return {"stage": self.stage.value(), "text": self.text.text(), **keys}

    def _restricted(self, *_: object) -> None:
        self.table.reload()

    def _loaded(self, total: int) -> None:
        wanted = self._wanted()
        restricted = wanted["stage"] != _WAY or any(wanted[key] not in (None, "") for key in ("form", "text"))
        restricted = restricted or any(wanted[key] is not None for key in ("signer", "holder"))
        self.stack.setCurrentIndex(0 if total else (2 if restricted else 1))
        self._show_selection()

    def _show_selection(self) -> None:
        chosen = self.table.selected_count()
        for made in self.buttons.values():
            made.setEnabled(chosen > 0)
        if chosen:
            self.count.setText(self.tr("Selected: {n} of {total}").format(n=chosen, total=self.table.total))
        else:
            self.count.setText(self.tr("Copies: {n}").format(n=self.table.total))

    # --- acting ---

    def _pressed(self) -> None:
        self.moves.start(self.sender().property("kind_of_move"))

    def _with_ids(self, then: Any) -> None:
        self.table.with_selected(then)

    def _open_students(self) -> None:
        self.shell.open_page("students")


def _sorted(names: Mapping[str, str]) -> list[tuple[str, str]]:
    from app.domain.kazakh import sort_key

    return sorted(names.items(), key=lambda one: sort_key(one[1]))


def _named(names: Mapping[str, str], nobody: str) -> list[tuple[str, str]]:
    """The occurring ones by name; nobody, where it occurs, last."""
    found = _sorted({key: text for key, text in names.items() if key})
    return [*found, (_NOBODY, nobody)] if "" in names else found
