"""What the regulation asks of a record besides the fields that every department keeps; made of the dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.desktop.pages.card.records_data import RecordsData
from app.desktop.pages.edit_block import EditBlock
from app.desktop.pages.fact_fields import FactFields
from app.desktop.pages.record_form import RecordForm
from app.desktop.shell import Shell

if TYPE_CHECKING:
    from app.services.context import Context


class FurtherBlock(EditBlock):
    """Hidden where the student's edition asks nothing further."""

    def __init__(self, shell: Shell, root: str, title: str) -> None:
        super().__init__(shell, f"further_{root}", title, self._save_facts)
        self.root = root
        self.student_id = ""
        self.item_id = ""
        self._data: RecordsData | None = None
        self._shape: tuple[str, ...] = ()
        self.hide()

    def load(self, student_id: str, item_id: str) -> None:
        """Ask for the facts of one item of a student."""
        self.student_id, self.item_id = student_id, item_id
        self.shell.run(_fetch, student_id, self.root, item_id, on_done=lambda data: self._arrived(item_id, data))

    def _arrived(self, item_id: str, data: RecordsData) -> None:
        if item_id != self.item_id:
            return
        self._data = data
        self._build(data)
        self.setVisible(bool(data.fields.facts))
        self.fill(data.fields.for_form(data.records[0].values))

    def _build(self, data: RecordsData) -> None:
        shape = tuple(spec.name for spec in data.fields.facts)
        if shape == self._shape:
            return
        self._shape = shape
        if self.form is not None:
            self.form.setParent(None)
            self.form.deleteLater()
        self.add_form(RecordForm(f"further_{self.root}", data.fields.fields(), wrap=True))

    def _save_facts(self, _: EditBlock) -> None:
        if self.form is not None and self._data is not None:
            given = self._data.fields.from_form(self.form.changed_values())
            self.do(_save, self.student_id, self.root, self.item_id, given)


def _fetch(ctx: Context, student_id: str, root: str, item_id: str) -> RecordsData:
    from app.services import further_facts, students
    from app.services.records import Record

    kind = ctx.profile(students.get(ctx, student_id)["edition"]).facts[root]
    asked = tuple(further_facts.fields(ctx, student_id, root))
    known = Record(item_id, root, student_id, further_facts.values(ctx, student_id, root, item_id), None, None)
    return RecordsData(kind, FactFields(root, asked, ctx.language), (known,))


def _save(ctx: Context, student_id: str, root: str, item_id: str, given: dict[str, Any]) -> Any:
    from app.services import further_facts

    return further_facts.save(ctx, student_id, root, item_id, given)
