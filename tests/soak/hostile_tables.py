"""Spreadsheets made to harm, from seeds: each kind of harm is a function that writes the bytes of one file."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hostile_formats import (
    damaged_ods,
    damaged_text,
    damaged_xls,
    lines_of_any_length,
    ods_that_repeats,
    ods_with_entities,
    one_endless_line,
    spaces_without_end,
    text_in_any_encoding,
    text_with_nul,
    unclosed_quotes,
    wrong_type,
    xls_that_overstates,
)
from hostile_packages import (
    bomb_of_other_method,
    bomb_that_lies,
    bombs_in_many_parts,
    broken_zip,
    damaged_parts,
    foreign_package,
    repeated_parts,
    very_many_parts,
    zip_bomb,
)
from hostile_parts import File, Harm, with_sheet
from hostile_sheets import (
    addresses_that_are_none,
    all_rows_declared,
    cells_far_apart,
    cells_without_addresses,
    dates_of_1904,
    deep_xml,
    empty_styled_cells,
    empty_styled_rows,
    entities,
    external_links,
    formulas,
    huge_cells,
    long_text_shared_by_many,
    merged_heading,
    merges_over_each_other,
    odd_tags,
    rows_backwards,
    shared_texts_astray,
    shared_texts_in_a_ring,
    strange_cells,
    strange_types,
    swarm_of_merges,
)


def full_to_the_limit(random: Random) -> File:
    """As many different cells as are read at all, and more: what an honest giant costs."""
    if random.random() < 0.7:
        rows = random.choice((190_000, 990_000))
        return ".csv", "ТАӘ;ЖСН;Курс;x;y\n".encode() + b"".join(b"Kim %07d;%012d;1;2;3\n" % (n, n) for n in range(rows))
    body = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n}.5</v></c></row>' for n in range(1, 99_000)
    )
    return with_sheet(body)


# Rarer ones cost seconds each; an infinite supply of the others goes round.
_RARE = (
    full_to_the_limit,
    zip_bomb,
    bomb_that_lies,
    bombs_in_many_parts,
    empty_styled_rows,
    empty_styled_cells,
    one_endless_line,
)
_COMMON = (
    broken_zip, damaged_parts, bomb_of_other_method, very_many_parts, repeated_parts, foreign_package, cells_far_apart,
    all_rows_declared, cells_without_addresses, addresses_that_are_none, rows_backwards, shared_texts_astray,
    shared_texts_in_a_ring, long_text_shared_by_many, merged_heading, swarm_of_merges, huge_cells, strange_cells,
    strange_types, formulas, external_links, entities, dates_of_1904, deep_xml, damaged_xls, xls_that_overstates,
    ods_that_repeats, damaged_ods, ods_with_entities, text_in_any_encoding, damaged_text, text_with_nul,
    unclosed_quotes, lines_of_any_length, wrong_type, odd_tags, spaces_without_end, merges_over_each_other,
)  # fmt: skip
_RARE_EVERY = 12


def harms() -> Iterator[Harm]:
    """Every harm in turn, without end; the dear ones more seldom."""
    common, rare = 0, 0
    while True:
        for _ in range(_RARE_EVERY - 1):
            yield _COMMON[common % len(_COMMON)]
            common += 1
        yield _RARE[rare % len(_RARE)]
        rare += 1
