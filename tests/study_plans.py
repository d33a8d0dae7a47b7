"""Study plans whose credits are what the regulation asks of each track."""

from __future__ import annotations

from typing import Any

# Cycle, component, credits and semester of each line.
_LINES: dict[str, list[tuple[str, str | None, int, int]]] = {
    "SP": [
        *[("БП", "ЖК", 5, 1)] * 4, ("ПП", "ЖК", 5, 1), ("МҒЗЖ", None, 5, 1),
        *[("БП", "ТК", 5, 2)] * 3, ("ПП", "ТК", 10, 2), ("МҒЗЖ", None, 5, 2),
        ("ПП", "ЖК", 10, 3), ("ПП", "ТК", 10, 3), ("МҒЗЖ", None, 10, 3),
        ("ПП", "ЖК", 18, 4), ("МҒЗЖ", None, 4, 4), ("ҚА", None, 8, 4),
    ],
    "P1": [
        *[("БП", "ЖК", 3, 1)] * 2, ("БП", "ТК", 4, 1), ("ПП", "ЖК", 15, 1), ("МЭЗЖ", None, 5, 1),
        ("ПП", "ТК", 14, 2), ("МЭЗЖ", None, 8, 2), ("ҚА", None, 8, 2),
    ],
    "P15": [
        *[("БП", "ЖК", 3, 1)] * 2, ("БП", "ТК", 4, 1), ("ПП", "ЖК", 15, 1), ("МЭЗЖ", None, 5, 1),
        ("ПП", "ТК", 24, 2), ("МЭЗЖ", None, 6, 2),
        ("ПП", "ЖК", 15, 3), ("МЭЗЖ", None, 7, 3), ("ҚА", None, 8, 3),
    ],
}  # fmt: skip


def study_lines(track: str) -> list[dict[str, Any]]:
    """Section 1 of a plan of the track: 120, 60 or 90 credits, 30 a semester."""
    return [
        {
            "name": f"{number}-пән",
            "code": f"M{number:03}",
            "cycle": cycle,
            "component": component,
            "credits": credit,
            "semester": semester,
        }
        for number, (cycle, component, credit, semester) in enumerate(_LINES[track], start=1)
    ]
