"""What a file really is, and whether it may be handed to the spreadsheet reader.

The reader trusts the sizes and addresses a file states: a cell «XFD1048576» alone makes it ask for gigabytes
and takes the whole program down. So sizes, addresses and repetitions are counted here first, without building
cells.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.domain.errors import Refused
from app.exchange.compound_files import CompoundFile, is_compound
from app.exchange.extents import biff_extent, ods_cells, xlsx_cells

Format = Literal["xlsx", "ods", "xls", "text"]

_ZIP_MAGIC = b"PK\x03\x04"
_FOREIGN_MAGICS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
    b"SQLite format 3",
    b"MZ",
)
_XML_PART = re.compile(r"\.(xml|rels)$", re.IGNORECASE)
_ENCRYPTED_FLAG = 0x1
_MOST_MERGES = 100_000

_SHARED_TEXT_CELL = re.compile(rb"<(?:\w+:)?c\s[^<>]*t=\"s\"[^<>]*>\s*<(?:\w+:)?v>(\d+)<")
_DATE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\s[^<>]*date1904\s*=\s*[\"'](1|true)[\"']", re.IGNORECASE)
_HTML_START = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|table|meta|head)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a table may hold: bytes on disk and unpacked, parts, cells of a sheet, bytes of text."""

    file_bytes: int = 60_000_000
    unpacked_bytes: int = 250_000_000
    parts: int = 2_000
    cells: int = 5_000_000
    text_bytes: int = 400_000_000


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that may be read."""

    format: Format
    date_1904: bool = False


def inspect(data: bytes, file: str, limits: Limits) -> Inspected:
    """What the bytes are. Refused: table-empty, table-damaged, table-encrypted, table-too-large, table-html,
    table-not-a-spreadsheet."""
    if not data.strip(b"\0\r\n\t "):
        raise Refused("table-empty", file=file)
    if data.startswith(_ZIP_MAGIC):
        return _Package(data, file, limits).inspected()
    if is_compound(data):
        _inspect_compound(data, file, limits)
        return Inspected("xls")
    if data.startswith(_FOREIGN_MAGICS):
        raise Refused("table-not-a-spreadsheet", file=file)
    if _HTML_START.match(data[:4096].removeprefix(b"\xef\xbb\xbf")):
        raise Refused("table-html", file=file)
    return Inspected("text")


class _Package:
    """A zip package: .xlsx or .ods."""

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        self._data, self._file, self._limits = data, file, limits
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                self._parts = package.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, struct.error, NotImplementedError) as fault:
            raise self._refusal("table-damaged") from fault
        if len(self._parts) > limits.parts:
            raise self._refusal("table-too-large")

    def inspected(self) -> Inspected:
        names = {part.filename for part in self._parts}
        self._refuse_locked_or_swollen()
        if "content.xml" in names:
            self._check_ods()
            return Inspected("ods")
        if not any(name.endswith("workbook.xml") for name in names):
            raise self._refusal("table-not-a-spreadsheet")
        return Inspected("xlsx", self._check_xlsx())

    def _refuse_locked_or_swollen(self) -> None:
        if any(part.flag_bits & _ENCRYPTED_FLAG for part in self._parts):
            raise self._refusal("table-encrypted")
        if sum(part.file_size for part in self._xml_parts()) > self._limits.unpacked_bytes:
            raise self._refusal("table-too-large")

    def _xml_parts(self) -> Iterator[zipfile.ZipInfo]:
        return (part for part in self._parts if _XML_PART.search(part.filename))

    def _check_xlsx(self) -> bool:
        """Whether dates count from 1904; refuses what would swell in the reader."""
        remaining = self._limits.unpacked_bytes
        date_1904, longest_text, references = False, 0, 0
        for part in self._xml_parts():
            xml = self._unpacked(part, remaining)
            remaining -= len(xml)
            if part.filename.lower().endswith("sharedstrings.xml"):
                longest_text = max(map(len, xml.split(b"</si>")), default=0)
            elif part.filename.endswith("workbook.xml"):
                date_1904 = date_1904 or _DATE_1904.search(xml) is not None
            if xlsx_cells(xml, self._limits.cells) > self._limits.cells or xml.count(b"mergeCell") > _MOST_MERGES:
                raise self._refusal("table-too-large")
            references += xml.count(b't="s"')
        if longest_text * references > self._limits.text_bytes:
            self._check_shared_text()
        return date_1904

    def _check_shared_text(self) -> None:
        """A long shared text that very many cells repeat costs its length each time."""
        lengths: list[int] = []
        used: list[bytes] = []
        for part in self._xml_parts():
            xml = self._unpacked(part, self._limits.unpacked_bytes)
            if part.filename.lower().endswith("sharedstrings.xml"):
                lengths = [len(text) for text in xml.split(b"</si>")]
            used += _SHARED_TEXT_CELL.findall(xml)
        if sum(lengths[int(index)] for index in used if int(index) < len(lengths)) > self._limits.text_bytes:
            raise self._refusal("table-too-large")

    def _check_ods(self) -> None:
        for part in self._xml_parts():
            xml = self._unpacked(part, self._limits.unpacked_bytes)
            if part.filename == "content.xml":
                try:
                    cells = ods_cells(xml)
                except ValueError as fault:
                    raise self._refusal("table-damaged") from fault
                if cells > self._limits.cells:
                    raise self._refusal("table-too-large")

    def _unpacked(self, part: zipfile.ZipInfo, limit: int) -> bytes:
        """The part's bytes as they really unpack, whatever size the package states."""
        try:
            name_length, extra_length = struct.unpack_from("<HH", self._data, part.header_offset + 26)
            start = part.header_offset + 30 + name_length + extra_length
            packed = self._data[start : start + part.compress_size]
            if part.compress_type == zipfile.ZIP_STORED:
                return packed
            if part.compress_type != zipfile.ZIP_DEFLATED:
                raise self._refusal("table-damaged")
            unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit + 1)
        except (zlib.error, struct.error) as fault:
            raise self._refusal("table-damaged") from fault
        if len(unpacked) > limit:
            raise self._refusal("table-too-large")
        return unpacked

    def _refusal(self, code: str) -> Refused:
        return Refused(code, file=self._file)


def _inspect_compound(data: bytes, file: str, limits: Limits) -> None:
    try:
        compound = CompoundFile(data)
        if compound.has("EncryptedPackage"):
            raise Refused("table-encrypted", file=file)
        stream = compound.stream("Workbook") or compound.stream("Book")
        if stream is None:
            raise Refused("table-not-a-spreadsheet", file=file)
        extent = biff_extent(stream)
    except (struct.error, LookupError, ValueError) as fault:
        raise Refused("table-damaged", file=file) from fault
    if extent.encrypted:
        raise Refused("table-encrypted", file=file)
    if extent.cells > limits.cells:
        raise Refused("table-too-large", file=file)
