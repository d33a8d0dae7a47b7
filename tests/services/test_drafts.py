"""A wizard closed half-way leaves a draft that does not touch the journal."""

from __future__ import annotations

from app.services import drafts, history
from app.services.context import Context


def test_a_draft_is_kept_changed_and_forgotten(ctx: Context) -> None:
    before = len(history.lines(ctx))
    head = drafts.save(ctx, None, "topics", "Кафедра отырысы", {"page": "act", "number": "3"})
    again = drafts.save(ctx, head.id, "topics", "Кафедра отырысы № 4", {"page": "act", "number": "4"})

    assert again.id == head.id
    assert [(one.title, one.wizard) for one in drafts.list_drafts(ctx)] == [("Кафедра отырысы № 4", "topics")]
    draft = drafts.load(ctx, head.id)
    assert draft is not None
    assert draft.data == {"page": "act", "number": "4"}
    assert len(history.lines(ctx)) == before

    drafts.discard(ctx, head.id)
    drafts.discard(ctx, head.id)
    assert drafts.load(ctx, head.id) is None
    assert drafts.list_drafts(ctx) == []


def test_drafts_are_listed_by_wizard_the_latest_first(ctx: Context) -> None:
    first = drafts.save(ctx, None, "topics", "a", {})
    drafts.save(ctx, None, "import", "b", {})
    last = drafts.save(ctx, None, "topics", "c", {})
    drafts.save(ctx, last.id, "topics", "d", {})

    listed = drafts.list_drafts(ctx, "topics")
    assert {one.id for one in listed} == {first.id, last.id}
    assert listed[0].saved_at >= listed[1].saved_at
