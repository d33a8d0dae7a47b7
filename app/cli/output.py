"""What the command line prints: JSON, or aligned columns for people."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from app.domain.errors import KafedraError
from app.domain.explanations import Explanation, LocalText
from app.domain.findings import Finding
from app.services.wording import Wording

_WIDEST = 60


class Printer:
    """Prints in the chosen language, as JSON or as text."""

    def __init__(self, wording: Wording, language: str, as_json: bool) -> None:
        self.wording = wording
        self.language = language
        self.as_json = as_json

    def data(self, value: Any) -> None:
        json.dump(self._plain(value), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")

    def line(self, text: str) -> None:
        sys.stdout.write(text + "\n")

    def say(self, code: str, **params: object) -> None:
        self.line(self.wording.say(code, params, self.language))

    def table(self, rows: Sequence[Mapping[str, Any]], columns: Iterable[str] | None = None) -> None:
        """Rows as JSON, or as aligned columns (the given ones, else all)."""
        if self.as_json:
            self.data(rows)
            return
        if not rows:
            self.say("cli-nothing-found")
            return
        names = list(columns or rows[0])
        cells = [[self._cell(row.get(name)) for name in names] for row in rows]
        widths = [
            min(_WIDEST, max(len(name), *(len(line[index]) for line in cells))) for index, name in enumerate(names)
        ]
        for line in [names, *cells]:
            self.line(
                "  ".join(
                    text if index == len(names) - 1 else text[: widths[index]].ljust(widths[index])
                    for index, text in enumerate(line)
                ).rstrip()
            )

    def result(self, value: Mapping[str, Any]) -> None:
        """One record."""
        if self.as_json:
            self.data(value)
            return
        for name, content in value.items():
            self.line(f"{name}: {self._cell(content)}")

    def finding(self, found: Finding) -> dict[str, Any]:
        """A finding in the shape of the contract; `missing` names facts, `missing_labels` in words."""
        return {
            "rule": found.rule,
            "clause": found.clause,
            "subject": found.subject,
            "status": found.status,
            "severity": found.severity,
            "due": found.due,
            "due_safe": found.due_safe,
            "summary": found.summary.in_language(self.language),
            "why": [self.wording.explain(one, self.language) for one in found.why],
            "missing": [fact.fact for fact in found.missing],
            "missing_labels": [fact.label.in_language(self.language) for fact in found.missing],
        }

    def error(self, error: KafedraError, *, copy: str | None = None) -> None:
        """A refusal goes to standard output, as its answer; anything else to standard error. `copy` may be restored."""
        message = self.wording.error(error, self.language)
        if copy is not None:
            message += " " + self.wording.say("restore-offer", {"name": copy}, self.language)
        if self.as_json:
            self.data(
                {"error": error.code, "message": message, "params": error.params} | ({"copy": copy} if copy else {})
            )
        else:
            stream = sys.stdout if error.exit_status == 1 else sys.stderr
            stream.write(f"{error.code}: {message}\n")

    def worded(self, error: KafedraError) -> str:
        """An error as a line of text."""
        return f"{error.code}: {self.wording.error(error, self.language)}"

    def _cell(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, date):
            return value.strftime("%d.%m.%Y")
        if isinstance(value, Mapping | list | tuple) and not isinstance(value, LocalText):
            return json.dumps(self._plain(value), ensure_ascii=False)
        return str(self._plain(value)).replace("\n", " ")

    def _plain(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, LocalText):
            return value.in_language(self.language)
        if isinstance(value, Explanation):
            return self.wording.explain(value, self.language)
        if isinstance(value, Finding):
            return self._plain(self.finding(value))
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, datetime | date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return f"{value:f}"
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in dataclasses.fields(value)]
            return {name: self._plain(getattr(value, name)) for name in names}
        if isinstance(value, Mapping):
            return {str(name): self._plain(content) for name, content in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self._plain(item) for item in value]
        return str(value)
