"""Errors as codes with parameters; the sentence a person reads is worded above (services.wording)."""

from __future__ import annotations


class KafedraError(Exception):
    """Something a person must be told: a kebab-case code and the parameters of its sentence.

    `exit_status` is what the command line returns for it.
    """

    exit_status = 1

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.code} ({details})" if details else self.code


class Refused(KafedraError):
    """The regulation or the data forbid it; nothing was written."""


class UsageError(KafedraError):
    """The request itself is malformed: an unknown id, a missing argument, a wrong file shape."""

    exit_status = 2


class EnvironmentProblem(KafedraError):
    """The machine stands in the way: disk full, file locked, database damaged or newer."""

    exit_status = 3
