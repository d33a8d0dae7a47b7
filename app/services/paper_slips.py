"""The data of papers about an issued paper: the slip that goes round with it from signature to signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.services import form_templates, organisation, paper_copies, students
from app.services.paper_copies import CopyLine
from app.services.paper_reading import Data, PaperReader, Row, initials
from app.services.paper_subjects import Subject

# Where a signer is not called like the post he holds.
_POSTS: Mapping[str, str] = {"dsia": "dsia-director"}


def of_paper(reader: PaperReader, subject: Subject) -> Data:
    """The paper, who signs it in which order, and the signatures that every copy has already."""
    row = subject.record
    assert row is not None
    copies = [one for one in paper_copies.of_paper(reader.ctx, subject.id) if one.annulled is None]
    signers = copies[0].signers if copies else ()
    return {
        "sheet": {"day": reader.day},
        "paper": {
            "number": row["number"],
            "title": row["title"],
            "student": students.name_of(subject.student).full_name if subject.student else None,
            "sheets": row["pages"],
            "copies": len(copies) or None,
        },
        "route": [_signer(reader, subject, role, copies) for role in signers],
    }


def _signer(reader: PaperReader, subject: Subject, role: str, copies: Sequence[CopyLine]) -> Row:
    party = form_templates.party(reader.ctx.folders.templates, role)
    return {
        "party": party.in_language(reader.language),
        "name": _name(reader, subject, role),
        "signed": _signed(role, copies),
    }


def _name(reader: PaperReader, subject: Subject, role: str) -> str | None:
    """Initials and surname of whoever signs; None where nobody is known."""
    if subject.student is not None and role == "student":
        return students.name_of(subject.student).short_name
    if subject.student is not None and role == "supervisor":
        name = reader.supervisor(subject.student["id"]).get("full_name")
        return initials(name) if name else None
    post = _POSTS.get(role, role)
    return reader.holder(post) if post in organisation.POSTS else None


def _signed(role: str, copies: Sequence[CopyLine]) -> date | None:
    """The last day on which a copy was signed, once all of them are."""
    days = [day for one in copies for signer, day in one.way.signed if signer == role]
    return max(days) if copies and len(days) >= len(copies) else None
