"""Wizards by name, imported when one is opened: `Wizard(shell, parent, **arguments)`, a dialog."""

from __future__ import annotations

WIZARDS: dict[str, tuple[str, str]] = {
    "import": ("app.desktop.wizards.import_list", "ImportWizard"),
    "topics": ("app.desktop.wizards.topics", "TopicsWizard"),
    "step": ("app.desktop.wizards.step", "StepWizard"),
    "sitting": ("app.desktop.wizards.sitting", "SittingWizard"),
    "new-year": ("app.desktop.wizards.new_year", "NewYearWizard"),
    "first-start": ("app.desktop.wizards.first_start", "FirstStartWizard"),
}
