"""Wizards by name, imported when they are first started: module, class."""

WIZARDS: dict[str, tuple[str, str]] = {}
