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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from app.domain.errors import Refused
from app.exchange.biff_extents import biff_extent
from app.exchange.compound_files import CompoundFile, is_compound
from app.exchange.extents import SharedTexts, ods_extent, xlsx_cells

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
_ENCRYPTED_FLAG = 0x1
_MOST_MERGES = 100_000
_MOST_DIGITS = 12
_MOST_SHEETS_UNPACKED = 4  # times the limit, when every sheet is as large as the largest
_ODS_PARTS = frozenset({"content.xml", "mimetype", "META-INF/manifest.xml"})
_UNREAD = b"<![CDATA["
_TEXT_END = re.compile(rb"[</:]si\s*/?>")

# The reader makes room for as many texts as are stated, whatever follows.
_STATED_TEXTS = re.compile(rb"uniqueCount\s*=\s*[\"']\s*(\d+)")
_STATED_SHEET = re.compile(rb"[<:]sheet[\s/>]")
_DATE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\s[^<>]*date1904\s*=\s*[\"'](1|true)[\"']", re.IGNORECASE)
_HTML_START = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|table|meta|head)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a table may hold: bytes on disk and unpacked, parts, rows of a sheet, cells of all sheets that are read,
    letters in them."""

    file_bytes: int = 60_000_000
    unpacked_bytes: int = 150_000_000
    parts: int = 2_000
    rows: int = 200_000
    cells: int = 5_000_000
    text_letters: int = 200_000_000


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that may be read: `content` is what was looked through, and nothing else."""

    format: Format
    content: bytes = b""
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
        return Inspected("xls", data)
    if data.startswith(_FOREIGN_MAGICS):
        raise Refused("table-not-a-spreadsheet", file=file)
    if _HTML_START.match(data[:4096].removeprefix(b"\xef\xbb\xbf")):
        raise Refused("table-html", file=file)
    return Inspected("text", data)


class _Package:
    """A zip package: .xlsx or .ods.

    What passes is packed anew, without compression: packages can be made that one reader of zip files sees otherwise
    than another.
    """

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        self._data, self._file, self._limits = data, file, limits
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = package.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, struct.error, NotImplementedError) as fault:
            raise self._refusal("table-damaged") from fault
        if len(parts) > limits.parts:
            raise self._refusal("table-too-large")
        self._parts = {part.filename: part for part in parts if not part.is_dir()}

    def inspected(self) -> Inspected:
        self._refuse_locked_or_swollen()
        if any(name.endswith("workbook.xml") for name in self._parts):
            left_out = [name for name in self._parts if name in _ODS_PARTS or name.lower().endswith("workbook.bin")]
            content = self._repacked(self._parts.keys() - left_out)
            return Inspected("xlsx", content, self._check_xlsx(content))
        if "content.xml" not in self._parts:
            raise self._refusal("table-not-a-spreadsheet")
        content = self._repacked(self._parts.keys() & _ODS_PARTS)
        self._check_ods(content)
        return Inspected("ods", content)

    def _refuse_locked_or_swollen(self) -> None:
        if any(part.flag_bits & _ENCRYPTED_FLAG for part in self._parts.values()):
            raise self._refusal("table-encrypted")
        if sum(part.file_size for part in self._parts.values()) > self._limits.unpacked_bytes:
            raise self._refusal("table-too-large")

    def _repacked(self, names: Iterable[str]) -> bytes:
        """A package of these parts as they really unpack, whatever sizes are stated."""
        remaining = self._limits.unpacked_bytes
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as package:
            for name, part in self._parts.items():
                if name in names:
                    unpacked = self._unpacked(part, remaining)
                    remaining -= len(unpacked)
                    package.writestr(name, unpacked)
        return target.getvalue()

    def _check_xlsx(self, content: bytes) -> bool:
        """Whether dates count from 1904; refuses what would swell in the reader."""
        date_1904, longest_text, references, sheets, longest_sheet = False, 0, 0, 0, 0
        for name, xml in _parts_of(content):
            if name.lower().endswith("sharedstrings.xml"):
                longest_text = _longest_text(xml)
                self._check_stated_texts(xml)
            elif name.endswith("workbook.xml"):
                date_1904 = date_1904 or _DATE_1904.search(xml) is not None
                sheets += len(_STATED_SHEET.findall(xml))
            plain = self._check_cells(xml)
            references += xml.count(b't="s"') if plain else xml.count(b"<c") + xml.count(b":c")
            longest_sheet = max(longest_sheet, len(xml))
        if sheets * longest_sheet > _MOST_SHEETS_UNPACKED * self._limits.unpacked_bytes:
            raise self._refusal("table-too-large")  # a part may be stated as a sheet over and over
        if longest_text * references > self._limits.text_letters:
            self._check_shared_texts(content)
        return date_1904

    def _check_cells(self, xml: bytes) -> bool:
        """Whether all cells are written in the plainest way."""
        try:
            cells = xlsx_cells(xml, self._limits.cells)
        except ValueError as fault:
            raise self._refusal("table-damaged") from fault
        if cells > self._limits.cells or xml.count(b"mergeCell") > _MOST_MERGES:
            raise self._refusal("table-too-large")
        return cells == 0

    def _check_stated_texts(self, xml: bytes) -> None:
        if any(int(stated[:_MOST_DIGITS]) > self._limits.cells for stated in _STATED_TEXTS.findall(xml)):
            raise self._refusal("table-damaged")

    def _check_shared_texts(self, content: bytes) -> None:
        """A long shared text that very many cells repeat costs its length each time."""
        texts = SharedTexts()
        try:
            for name, xml in _parts_of(content):
                if name.lower().endswith("sharedstrings.xml"):
                    texts.learn_texts(xml)
                elif b"sheetData" in xml:
                    texts.learn_cells(xml)
        except ValueError as fault:
            raise self._refusal("table-damaged") from fault
        if texts.letters() > self._limits.text_letters:
            raise self._refusal("table-too-large")

    def _check_ods(self, content: bytes) -> None:
        try:
            extent = ods_extent(dict(_parts_of(content))["content.xml"])
        except ValueError as fault:
            raise self._refusal("table-damaged") from fault
        if extent.cells > self._limits.cells or extent.letters > self._limits.text_letters:
            raise self._refusal("table-too-large")

    def _unpacked(self, part: zipfile.ZipInfo, limit: int) -> bytes:
        """The part's bytes as they really unpack, whatever size the package states."""
        try:
            name_length, extra_length = struct.unpack_from("<HH", self._data, part.header_offset + 26)
            start = part.header_offset + 30 + name_length + extra_length
            packed = self._data[start : start + part.compress_size]
            if part.compress_type == zipfile.ZIP_STORED:
                unpacked = packed
            elif part.compress_type == zipfile.ZIP_DEFLATED:
                unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit + 1)
            else:
                raise self._refusal("table-damaged")
        except (zlib.error, struct.error) as fault:
            raise self._refusal("table-damaged") from fault
        if len(unpacked) > limit:
            raise self._refusal("table-too-large")
        return unpacked

    def _refusal(self, code: str) -> Refused:
        return Refused(code, file=self._file)


def _parts_of(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the parts of a package of ours, one at a time."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            yield name, package.read(name)


def _longest_text(xml: bytes) -> int:
    """Bytes of the longest shared text, or more."""
    if _UNREAD in xml:
        return len(xml)
    return max(map(len, _TEXT_END.split(xml)), default=0)


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
    if extent.cells > limits.cells or extent.letters > limits.text_letters:
        raise Refused("table-too-large", file=file)
