"""What minutes need beyond the decisions: who sat, what was said of each matter, votes; what goes with a letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.pages.record_form import Field, RecordForm
from app.desktop.shell import Shell
from app.desktop.widgets.labels import label, restyle

if TYPE_CHECKING:
    from app.services.context import Context
    from app.services.meetings import ActCard
    from app.services.minutes import Minutes

_SIZE, _MARGIN = QSize(760, 640), 60
PROTOCOL, _SENT = "protocol", ("letter", "submission")
_WORDS = ("heard", "rapporteur", "speakers")


def fetch(ctx: Context, act_id: str) -> Minutes:
    from app.services import minutes

    return minutes.get_minutes(ctx, act_id)


def save(ctx: Context, act_id: str, kept: Minutes) -> Any:
    from app.services import minutes

    return minutes.save_minutes(ctx, act_id, kept)


class MinutesDialog(QDialog):
    """The head of the act above, a part for each matter or each student of a letter below."""

    def __init__(self, shell: Shell, card: ActCard, kept: Minutes, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept = kept
        self._shell = shell
        self.setObjectName("minutes_dialog")
        self.setWindowTitle(self.tr("Data of the minutes"))
        self.head = RecordForm("minutes", self._head_fields(card), columns=2)
        self.head.fill({name: getattr(kept, name) for name in ("chair", "secretary", "present", "control")})
        self.matters = {one.step: self._matter_form(place) for place, one in enumerate(kept.matters)}
        self.enclosed = {one.id: self._enclosed_form(place) for place, one in enumerate(card.decisions)}
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.head)
        if card.line.kind == PROTOCOL:
            self._add_matters()
        elif card.line.kind in _SENT:
            self._add_enclosed(card)
        self._column.addStretch(1)
        self._frame(inside)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(_MARGIN, _MARGIN)))

    def values(self) -> Minutes:
        """What was entered; an empty field takes back what was known."""
        head = self.head.values()
        words: dict[str, Any] = {name: head[name] or "" for name in ("chair", "secretary", "control") if name in head}
        if "present" in head:
            words["present"] = head["present"]
        return replace(
            self._kept,
            **words,
            matters=tuple(self._matter(one) for one in self._kept.matters),
            enclosed=self._enclosed(),
        )

    # --- building ---

    def _head_fields(self, card: ActCard) -> list[Field]:
        fields = [Field("chair", self.tr("Chair"))]
        if card.line.kind == PROTOCOL:
            fields.append(Field("secretary", self.tr("Secretary")))
            fields.append(Field("present", self.tr("Present, people"), "number"))
        if card.line.kind not in _SENT:
            hint = self.tr("Post and name, as in the order: who answers for carrying it out")
            fields.append(Field("control", self.tr("Control of the order"), hint=hint))
        return fields

    def _matter_form(self, place: int) -> RecordForm:
        fields = [
            Field("heard", self.tr("Heard (instead of the usual words)"), span=3),
            Field("rapporteur", self.tr("Rapporteur"), span=3),
            Field("speakers", self.tr("Speakers"), "area", span=3),
            Field("votes_for", self.tr("For"), "number"),
            Field("votes_against", self.tr("Against"), "number"),
            Field("abstained", self.tr("Abstained"), "number"),
        ]
        form = RecordForm(f"matter_{place}", fields, columns=3)
        told = self._kept.matters[place]
        form.fill({one.name: getattr(told, one.name) for one in fields})
        return form

    def _enclosed_form(self, place: int) -> RecordForm:
        fields = [Field("copies", self.tr("Copies"), "number"), Field("sheets", self.tr("Sheets"), "number")]
        return RecordForm(f"enclosed_{place}", fields, columns=2)

    def _add_matters(self) -> None:
        for number, one in enumerate(self._kept.matters, 1):
            title = self._shell.text(one.title)
            self._column.addWidget(label(f"{number}. {title}", "section", wrap=True))
            self._column.addWidget(self.matters[one.step])

    def _add_enclosed(self, card: ActCard) -> None:
        self._column.addWidget(label(self.tr("Enclosed"), "section"))
        for one in card.decisions:
            sent = self._kept.enclosed.get(one.id)
            form = self.enclosed[one.id]
            form.fill({"copies": sent.copies, "sheets": sent.sheets} if sent else {})
            self._column.addWidget(label(one.name, wrap=True))
            self._column.addWidget(form)

    def _frame(self, inside: QWidget) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        self.fault = label("", "fault", wrap=True, name="minutes_fault")
        self.fault.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        save_button = buttons.button(QDialogButtonBox.StandardButton.Save)
        save_button.setProperty("primary", True)
        restyle(save_button)
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 12, 16)
        box.setSpacing(16)
        box.addWidget(scroll, 1)
        box.addWidget(self.fault)
        box.addWidget(buttons)

    # --- reading ---

    def _check(self) -> None:
        """Stays open while a number cannot be read."""
        unread = [name for form in self._forms() for name in form.unreadable()]
        self.fault.setText(self.tr("A number is written with digits only."))
        self.fault.setVisible(bool(unread))
        if not unread:
            self.accept()

    def _forms(self) -> list[RecordForm]:
        return [self.head, *self.matters.values(), *self.enclosed.values()]

    def _matter(self, one: Any) -> Any:
        values = self.matters[one.step].values()
        words = {name: values.pop(name) or "" for name in _WORDS}
        return replace(one, **words, **values)

    def _enclosed(self) -> dict[str, Any]:
        from app.services.minutes import Enclosed

        return {key: Enclosed(**form.values()) for key, form in self.enclosed.items()}


def ask_minutes(shell: Shell, card: ActCard, kept: Minutes, parent: QWidget) -> Minutes | None:
    """What was entered; None when the person thought better of it."""
    dialog = MinutesDialog(shell, card, kept, parent)
    if dialogs.answers:
        answer = dialogs.answers.popleft()
        if answer:
            answer(dialog)
        given = dialog.values() if answer else None
    else:
        given = dialog.values() if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return given
