"""Wizards by name, imported when one is opened: `Wizard(shell, parent, **arguments)`, a dialog."""

from __future__ import annotations

WIZARDS: dict[str, tuple[str, str]] = {
    "import": ("app.desktop.wizards.import_list", "ImportWizard"),
    "topics": ("app.desktop.wizards.topics", "TopicsWizard"),
    "first-start": ("app.desktop.wizards.first_start", "FirstStartWizard"),
}
