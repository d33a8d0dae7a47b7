"""Words by which lists are understood, kept as data: column headings and the words for coded values."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.domain.kazakh import fold

OTHER = "other"

_LONGEST_ABBREVIATION = 4
_SINGLE_LETTERS = re.compile(r"\b(?:[^\W\d_] )+[^\W\d_]\b")

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Stems of headings by kind of list and field, and of words by subject and code."""

    headings: Mapping[str, Mapping[str, Sequence[Stems]]]
    words: Mapping[str, Mapping[str, Sequence[Stems]]]

    def heading_scores(self, kind: str, heading: str) -> dict[str, float]:
        """How well a heading names each field: 1 for the whole heading, less for a part of it."""
        tokens = tokens_of(heading)
        scores = {
            field: max((heading_score(stems, tokens) for stems in aliases), default=0.0)
            for field, aliases in self.headings[kind].items()
        }
        return {field: score for field, score in scores.items() if score}

    def code(self, subject: str, text: str) -> str | None:
        """The code that a cell's words stand for; None when they stand for none."""
        return self._code(subject, tokens_of(text), whole_up_to=0)

    def abbreviated_code(self, subject: str, text: str) -> str | None:
        """The same where short stems are abbreviations: they must be whole words."""
        return self._code(subject, tokens_of(text), whole_up_to=_LONGEST_ABBREVIATION)

    def named_code(self, subject: str, text: str) -> str | None:
        """The code that a text names with nothing else beside it."""
        tokens = tokens_of(text)
        for code, aliases in self.words[subject].items():
            if any(len(stems) == len(tokens) and matched_length(stems, tokens) for stems in aliases):
                return code
        return None

    def _code(self, subject: str, tokens: Stems, whole_up_to: int) -> str | None:
        best, found = 0, None
        for code, aliases in self.words[subject].items():
            for stems in aliases:
                if len(stems) == 1 and len(stems[0]) <= whole_up_to and stems[0] not in tokens:
                    continue
                length = matched_length(stems, tokens)
                if length and sum(map(len, stems)) > best:
                    best, found = sum(map(len, stems)), code
        return found

    def mentions(self, subject: str, code: str, text: str) -> bool:
        tokens = tokens_of(text)
        return any(matched_length(stems, tokens) for stems in self.words[subject][code])


def load_vocabulary(folder: Path) -> Vocabulary:
    """Read `columns.toml` and `words.toml`."""
    return Vocabulary(_read(folder / "columns.toml"), _read(folder / "words.toml"))


@lru_cache(maxsize=4)
def _read(path: Path) -> dict[str, dict[str, list[Stems]]]:
    raw = tomllib.loads(path.read_text("utf-8"))
    return {
        subject: {code: [tokens_of(alias) or ("",) for alias in aliases] for code, aliases in codes.items()}
        for subject, codes in raw.items()
    }


def tokens_of(text: str) -> Stems:
    """Folded words; letters standing alone make one word, so that «Ф.И.О.» is «ФИО»."""
    folded = fold(text)
    if not folded and "№" in text:
        return ("№",)
    return tuple(_SINGLE_LETTERS.sub(lambda found: found[0].replace(" ", ""), folded).split())


def matched_length(stems: Stems, tokens: Stems) -> int:
    """Letters of the words that begin with the stems, each word used once; 0 unless every stem is there."""
    unused = list(tokens)
    length = 0
    for stem in stems:
        word = next((token for token in unused if token.startswith(stem)), None)
        if word is None:
            return 0
        unused.remove(word)
        length += len(word)
    return length


_PART_OF_A_HEADING, _WHOLE_STEMS = 0.55, 0.15


def heading_score(stems: Stems, tokens: Stems) -> float:
    """How well the words of a heading fit the stems of a column: 0 not at all, 1 the same."""
    if not tokens:
        return 0.0
    matched = matched_length(stems, tokens)
    if not matched or (len(stems[0]) < 3 and len(stems) == 1 and tokens != stems):
        return 0.0
    if tokens == stems:
        return 1.0
    total = sum(map(len, tokens))
    written_out = sum(map(len, stems)) / matched
    return _PART_OF_A_HEADING + _WHOLE_STEMS * written_out + (1 - _PART_OF_A_HEADING - _WHOLE_STEMS) * matched / total
