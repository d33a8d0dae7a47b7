"""The frame of a wizard: steps, page, what it does, the bar with Back and Next. Nothing is written before Finish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import dialogs
from app.desktop.shell import Shell
from app.desktop.widgets.labels import button, label, rule
from app.desktop.widgets.plain import tip
from app.desktop.wizards.draft_store import DatabaseDrafts, DraftStore, Kept
from app.desktop.wizards.flow import Flow, Remark, gathered
from app.desktop.wizards.outcome import OutcomePage
from app.desktop.wizards.side_panel import SidePanel
from app.desktop.wizards.step_list import StepList
from app.domain.letters import capitalised

_SIZE, _MARGIN = QSize(1140, 700), 40


class WizardPage(QWidget):
    """One page. `changed` is sent when a person typed something into the flow."""

    changed = Signal()
    wide: ClassVar[bool] = False  # the page needs the room of the panel on the right

    def heading(self) -> str:
        """The name of the page, on the left and above it."""
        raise NotImplementedError

    def enter(self) -> None:
        """Show what the flow holds; called whenever the page comes into view."""

    def take_focus(self) -> None:
        """Put the cursor where a person begins on the page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    def tells_problems(self) -> bool:
        """Whether the page itself says what stands in the way, so that the bar need not."""
        return False


class Wizard(QDialog):
    """One run of a wizard. Closing it, also by Esc, keeps a draft that is offered the next time."""

    name: ClassVar[str] = ""

    def __init__(self, shell: Shell, parent: QWidget | None = None, drafts: DraftStore | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.flow: Flow | None = None
        self.setObjectName(f"wizard_{self.name}")
        self.setProperty("wizard", True)
        self.setWindowTitle(self.title())
        self._drafts = drafts or DatabaseDrafts(shell, self.name)
        self._pages: dict[str, WizardPage] = {}
        self._draft_id: str | None = None
        self._offered: Kept | None = None
        self._untouched: Mapping[str, Any] | None = None
        self._finished = False
        self._written_as: int | None = None
        self._build()
        room = parent.size() - QSize(_MARGIN, _MARGIN) if parent else _SIZE
        self.resize(_SIZE.boundedTo(room))

    # --- what a wizard adds

    def title(self) -> str:
        raise NotImplementedError

    def make_pages(self) -> dict[str, WizardPage]:
        """The pages by their names in the flow."""
        raise NotImplementedError

    def finish(self) -> None:
        """Write what was prepared, then call `show_outcome`."""
        raise NotImplementedError

    def resume(self, data: Mapping[str, Any]) -> None:
        """Go on from a draft: load what it needs, then call `restored`."""
        raise NotImplementedError

    # --- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        self._offer = self._make_offer()
        column.addWidget(self._offer)
        column.addWidget(rule())
        column.addLayout(self._middle(), 1)
        column.addWidget(rule())
        column.addLayout(self._bar())

    def _header(self) -> QVBoxLayout:
        header = QVBoxLayout()
        header.setContentsMargins(24, 14, 24, 12)
        header.setSpacing(2)
        self._title = label("", "page", name="wizardTitle")
        self._subtitle = label("", "secondary", name="wizardSubtitle")
        header.addWidget(self._title)
        header.addWidget(self._subtitle)
        return header

    def _make_offer(self) -> QFrame:
        """The banner that offers a draft left half-way."""
        offer = QFrame(self)
        offer.setObjectName("draftOffer")
        offer.setProperty("banner", "info")
        row = QHBoxLayout(offer)
        row.setContentsMargins(24, 4, 16, 4)
        self._offer_text = label("", wrap=True, name="draftOfferText")
        row.addWidget(self._offer_text, 1)
        go_on = button(self.tr("Continue"), "draftContinue", link=True)
        go_on.clicked.connect(self._take_offer)
        forget = button(self.tr("Delete draft"), "draftDiscard", link=True)
        forget.clicked.connect(self._discard_offer)
        row.addWidget(go_on)
        row.addSpacing(12)
        row.addWidget(forget)
        offer.hide()
        return offer

    def _middle(self) -> QHBoxLayout:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.steps = StepList(self.shell.theme, self)
        self.steps.chosen.connect(self._jump)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("wizardStack")
        self._busy = label(self.tr("Loading…"), "secondary", name="wizardBusy")
        self._busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.outcome = OutcomePage(self)
        self.outcome.undo.clicked.connect(self._undo)
        self.outcome.close_button.clicked.connect(self.accept)
        self._stack.addWidget(self._busy)
        self._stack.addWidget(self.outcome)
        self.side = SidePanel(self.word, self)
        self._side_line = _upright()
        middle.addWidget(self.steps)
        middle.addWidget(_upright())
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._side_line)
        middle.addWidget(self.side)
        return middle

    def _bar(self) -> QHBoxLayout:
        self.bar = bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 16, 12)
        bar.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._problem = label("", "attention", name="wizardProblem")
        self._saved = label("", "secondary", name="wizardSaved")
        texts.addWidget(self._problem)
        texts.addWidget(self._saved)
        bar.addLayout(texts, 1)
        self.cancel_button = button(self.tr("Cancel"), "wizardCancel")
        self.back_button = button(self.tr("Back"), "wizardBack")
        self.next_button = button(self.tr("Next"), "wizardNext", primary=True)
        self.cancel_button.clicked.connect(self._cancel)
        self.back_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_next)
        for one in (self.cancel_button, self.back_button, self.next_button):
            bar.addWidget(one)
        return bar

    # --- going

    def begin(self) -> None:
        """The flow is ready: make its pages and show the first. Drafts left half-way are offered."""
        assert self.flow is not None
        self.make_anew()
        self._untouched = self.flow.typed()
        self.show_current()
        if self._draft_id is None:
            self._drafts.latest(self._offer_draft)

    def make_anew(self) -> None:
        """Make the pages of the flow; those of another flow are gone."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = self.make_pages()
        for name, page in self._pages.items():
            page.setObjectName(f"page_{name}")
            page.changed.connect(self.refresh)
            self._stack.addWidget(page)

    def restored(self, draft: Mapping[str, Any]) -> None:
        """The flow has what the draft needs: take what was typed and go to where the person was."""
        assert self.flow is not None
        self.flow.restore(draft)
        self.show_current()

    def page(self, name: str) -> WizardPage:
        return self._pages[name]

    def show_current(self) -> None:
        assert self.flow is not None
        page = self._pages[self.flow.current]
        page.enter()
        self._stack.setCurrentWidget(page)
        self.refresh()
        page.take_focus()

    def show_busy(self, text: str = "") -> None:
        self._busy.setText(text or self.tr("Loading…"))
        self._stack.setCurrentWidget(self._busy)
        self.next_button.setEnabled(False)
        self._problem.clear()

    def refresh(self) -> None:
        """Tell everything around the page anew."""
        if self.flow is None or self._finished:
            return
        flow = self.flow
        self._title.setText(self.title())
        subtitle = self.word(flow.title())
        self._subtitle.setText(capitalised(subtitle))
        self._subtitle.setVisible(self._subtitle.text() not in ("", self._title.text()))
        self.steps.show_pages(list(flow.pages()))
        for name in flow.pages():
            remark = flow.subline(name)
            subline = self.word(remark) if remark else ""
            self.steps.button(name).tell(self._pages[name].heading(), subline, flow.state(name), flow.can_go_to(name))
        self.side.tell(flow.panel(), gathered(flow.attention()))
        self._show_side(not self._pages[flow.current].wide)
        self._tell_problems()
        self.back_button.setEnabled(flow.can_go_back)
        self.next_button.setText(self.finish_text() if flow.is_last else self.tr("Next"))
        self.next_button.setEnabled(flow.can_go_next)

    def _show_side(self, shown: bool) -> None:
        self.side.setVisible(shown)
        self._side_line.setVisible(shown)

    def finish_text(self) -> str:
        return self.tr("Finish")

    def _tell_problems(self) -> None:
        assert self.flow is not None
        told = self._pages[self.flow.current].tells_problems()
        problems = () if told else self.flow.problems(self.flow.current)
        text = self.word(problems[0]) if problems else ""
        if len(problems) > 1:
            text += " " + self.tr("(and more: {0})").format(len(problems) - 1)
        metrics = self._problem.fontMetrics()
        self._problem.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, 640))
        self._problem.setToolTip(tip("\n".join(self.word(one) for one in problems)))
        self._problem.setVisible(bool(problems))
        self.next_button.setToolTip(tip(self.word(problems[0])) if problems else "")

    def word(self, remark: Remark) -> str:
        return self.say(remark.code, **dict(remark.params))

    def say(self, code: str, /, **params: object) -> str:
        return self.shell.say(code, **params)

    def _go_next(self) -> None:
        assert self.flow is not None
        if not self.flow.can_go_next:
            return
        if self.flow.is_last:
            self.next_button.setEnabled(False)
            self.finish()
        elif self.flow.go_next():
            self._save_draft()
            self.show_current()

    def _go_back(self) -> None:
        assert self.flow is not None
        if self.flow.go_back():
            self.show_current()

    def _jump(self, page: str) -> None:
        assert self.flow is not None
        if self.flow.go_to(page):
            self.show_current()

    # --- the draft

    def _touched(self) -> bool:
        return self.flow is not None and not self._finished and self.flow.typed() != self._untouched

    def _save_draft(self) -> None:
        assert self.flow is not None
        self._drafts.save(self._draft_id, self.word(self.flow.title()), self.flow.export(), self._draft_saved)

    def _draft_saved(self, kept: Kept) -> None:
        self._draft_id = kept.id
        self._saved.setText(self.say("wizard-draft-saved", time=f"{kept.saved_at:%H:%M}"))

    def _offer_draft(self, kept: Kept | None) -> None:
        """The latest draft of this wizard, offered without standing in the way."""
        self._offered = kept
        if kept is not None:
            when = f"{kept.saved_at:%d.%m.%Y %H:%M}"
            self._offer_text.setText(self.say("wizard-draft-offered", title=kept.title, when=when))
            self._offer.show()

    def _take_offer(self) -> None:
        assert self._offered is not None
        self._offer.hide()
        self._draft_id = self._offered.id
        self.show_busy()
        self.resume(self._offered.data)

    def _discard_offer(self) -> None:
        assert self._offered is not None
        self._offer.hide()
        self._drafts.discard(self._offered.id)

    def resume_failed(self, error: BaseException) -> None:
        """The draft no longer fits the records: it stays, and the run begins anew."""
        self._draft_id = None
        self.shell.notify(self.say("wizard-draft-stale"))
        self.show_current()

    # --- leaving

    def reject(self) -> None:
        """Close and keep what was typed, so that it is offered again."""
        if self._touched():
            assert self.flow is not None
            self._save_draft()
            self.shell.notify(self.kept_text())
        super().reject()

    def kept_text(self) -> str:
        """What is told when a run is closed half-way."""
        assert self.flow is not None
        return self.say("wizard-draft-kept", title=self.word(self.flow.title()))

    def _cancel(self) -> None:
        """Close and forget what was typed; asked first when there is something to lose."""
        if self._touched() and not dialogs.ask(
            self,
            self.tr("Leave without finishing?"),
            self.tr("Nothing has been written yet. What you typed here will be deleted."),
            self.tr("Delete draft"),
        ):
            return
        self._forget_draft()
        super().reject()

    def _forget_draft(self) -> None:
        if self._draft_id is not None:
            self._drafts.discard(self._draft_id)
            self._draft_id = None

    # --- the end

    def show_outcome(self, heading: str, lines: list[str], *, undo: int | None) -> None:
        """Finish is done: say what it did, offer to undo the intention of that number, forget the draft."""
        self._finished = True
        self._written_as = undo
        self._forget_draft()
        self.outcome.tell(heading, lines, undoable=undo is not None)
        self._stack.setCurrentWidget(self.outcome)
        for widget in (self.cancel_button, self.back_button, self.next_button, self._problem, self._saved):
            widget.hide()
        self._show_side(False)
        self._offer.hide()
        self.steps.setEnabled(False)
        self.outcome.close_button.setFocus()

    def finish_failed(self, error: BaseException) -> None:
        """Nothing was written; the person can mend it and try again."""
        self.shell.show_error(error)
        self.show_current()

    def _undo(self) -> None:
        self.shell.undo(self._written_as)
        self.accept()


def _upright() -> QFrame:
    """A hair line between columns."""
    line = QFrame()
    line.setFixedWidth(1)
    line.setStyleSheet("background: palette(mid);")
    return line
