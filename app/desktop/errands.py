"""What controls of the window are for: the intention that each would begin, by the name of the control.

One table for the whole window; what a role may begin is asked of the services (`Session.allows`). A control says
otherwise by a property `errand` of its own: an intention, or nothing where it only shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import cache

Rules = Sequence[tuple[str, str]]

# What is written where the table names nothing better.
ELSEWHERE = "records.save"
UNDO = "undo"

# Buttons and fields by name; the first pattern that fits decides. Without an intention a control only shows.
CONTROLS: Rules = (
    ("undo", UNDO),
    ("redo", UNDO),
    ("noticeUndo", UNDO),
    ("outcomeUndo", UNDO),
    ("scans_undo", UNDO),
    ("history*_turn", UNDO),
    ("students_new", "students.save"),
    ("students_archive", "students.archive"),
    ("students_topics", "topics"),
    ("student_continue", "case"),
    ("supervisors_new", "supervisors.save"),
    ("supervisor_archive", "supervisors.archive"),
    ("staff_edit", "supervisors.save"),
    ("programmes_edit", "programmes.save"),
    ("own_edit", "records.save"),
    ("topic_wizard", "topics"),
    ("procedures_begin", "case"),
    ("procedure_next", "case"),
    ("procedure_back", "case"),
    ("meetings_new", "case"),
    ("meetings_step", "case"),
    ("agenda_open_*", "case"),
    ("agenda_delete_*", "case"),
    ("act_minutes", "meetings.save-minutes"),
    ("plan_from_template", "plans.template-apply"),
    ("plan_keep_template", "plans.template-keep"),
    ("plan_read_file", "plans.import"),
    ("plan_return", "plans.return"),
    ("internship_new", "internships.create"),
    ("internship_acts_*", "internships"),
    ("reports_new", "reports.create"),
    ("report_*_remove", "reports.remove"),
    ("*_annul", "papers.annul"),
    ("*papers_save", ""),
    *((f"{place}_{kind}", "copies") for place in ("way", "details") for kind in ("sign", "hand", "home", "lost")),
    ("way_take-back", "copies"),
    ("details_take-back", "copies"),
    ("scans_folder", "filing.receive"),
    ("scans_files", "filing.receive"),
    ("filing_file", "filing.by-hand"),
    ("filing_aside", "filing.dismiss"),
    ("filing_back", "filing.bring-back"),
    ("formsMake", "templates"),
    ("formsAside", "templates"),
    ("editionInstall", "editions.install"),
    ("editionMove", "editions.move"),
    ("academicNewYear", "new-year"),
    ("academicStagesChange", "settings.regulation"),
    ("workingConfirm", "calendar.confirm"),
    ("workingOff", "calendar.day"),
    ("workingWorked", "calendar.day"),
    ("terms_anonymise", "anonymise"),
    ("terms_clear", "anonymise"),
    ("breach_sent", "breaches.sent"),
    ("protectionOn", "protection"),
    ("protectionOff", "protection"),
    ("protectionUsers", "protection"),
    ("protectionRecovery", "protection"),
    ("protectionPlain", "protection"),
    ("backupRestore", "restore"),
    ("backupSecond*", "settings.choose"),
    ("exchangeExport", "exchange.export"),
    ("exchangeImport", "exchange"),
    ("exchangeDifferences", "exchange"),
    ("regulation_save", "settings.choose"),
    ("setting_paper.linger-days", "settings.choose"),
    ("placesText", ""),
    ("placesWhich", ""),
    ("regulationEdition", ""),
    ("nameInCase", "word-forms.remember"),
)
# How buttons end that write into the part of the window where they stand.
WRITING = ("_save", "_add", "_edit", "_remove", "_up", "_down")
# Parts of the window whose fields are typed into, and whose Save writes.
PARTS: Rules = (
    ("personal", "students.save"),
    ("status", "students.status"),
    ("topic", "topics.propose"),
    ("plan_*", "plans"),
    ("internship_*", "internships"),
    ("report_*", "reports.save"),
    ("supervisor", "supervisors.save"),
    ("qualification", "supervisors.save"),
    ("settings_office", "organisation.save"),
    ("settings_officials", "officials"),
    ("settings_programmes", "programmes"),
    ("settings_academic", "calendar.semesters"),
    ("settings_working", "calendar"),
    ("settings_regulation", "settings.regulation"),
    ("settings_privacy", "settings.choose"),
    ("settings_data", "settings.choose"),
    ("settings_*", ""),
    ("*", ELSEWHERE),
)
# Wizards; a department of one's own may be begun by anybody.
WIZARDS = {"import": "import", "topics": "topics", "step": "case", "sitting": "case", "new-year": "new-year"}


@cache
def of_control(name: str) -> str | None:
    """The intention of a control, "" where it only shows, None where its name tells nothing."""
    return _first(CONTROLS, name) if name else None


@cache
def of_part(name: str) -> str:
    return _first(PARTS, name) or ""


def _first(rules: Rules, name: str) -> str | None:
    return next((errand for pattern, errand in rules if fnmatchcase(name, pattern)), None)
