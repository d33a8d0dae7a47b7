"""Small files that unpack to gigabytes or keep a reader busy for hours, each made of a few lines."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>%s>>>>"


def pdf(*bodies: bytes, kids: int = 1, pages: bytes = b"") -> bytes:
    """A PDF of these objects from the third on, which is the page; so many times."""
    whole = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        pages or b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * kids, kids),
        *bodies,
    ]
    target = io.BytesIO(b"%PDF-1.7\n")
    target.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(whole, 1):
        places.append(target.tell())
        target.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = target.tell()
    target.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(whole) + 1))
    target.writelines(b"%010d 00000 n \n" % place for place in places)
    target.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(whole) + 1, start))
    return target.getvalue()


def stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(content), content)


# --- PDF ------------------------------------------------------------------------------------------------------


def nested_forms(levels: int, kids: int = 2) -> bytes:
    """A page that draws a form ten times that draws another one ten times, and so on."""
    content = b"/X Do " * 10
    forms = []
    for level in range(levels):
        inner = b"/Resources<</XObject<</X %d 0 R>>>>" % (6 + level) if level < levels - 1 else b""
        drawn = content if inner else b"0 0 500 500 re f "
        forms.append(stream(drawn, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + inner))
    return pdf(_PAGE % b"", stream(content), *forms, kids=kids)


def flate_upon_flate() -> bytes:
    """A page whose content unpacks twice: 4 GB of drawing."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b"0 0 m 9 9 l S " * 75_000) + packer.flush(zlib.Z_FULL_FLUSH)
    twice = zlib.compress(head + block * 4_000 + packer.flush(), 9)
    return pdf(_PAGE % b"", stream(twice, b"/Filter[/FlateDecode/FlateDecode]"), stream(b""))


def _with_picture(head: bytes, content: bytes, further: bytes = b"", *more: bytes) -> bytes:
    drawn = stream(b"595 0 0 842 0 0 cm /X Do")
    return pdf(_PAGE % further, drawn, stream(content, b"/Type/XObject/Subtype/Image" + head), *more)


def picture_with_a_huge_mask() -> bytes:
    """The picture is small; what says where it shows through has 3.6 thousand million dots."""
    mask = zlib.compress(bytes(10_000_000))
    return _with_picture(
        b"/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 6 0 R",
        b"\x7f" * 100,
        b"",
        stream(
            mask,
            b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8"
            b"/Filter/FlateDecode",
        ),
    )


def fax_of_many_dots() -> bytes:
    """Line art of 60,000 by 60,000 dots that says it is 100 by 100."""
    head = (
        b"/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"
        b"/DecodeParms<</K -1/Columns 60000/Rows 60000>>"
    )
    return _with_picture(head, b"\x00" * 100_000)


def jbig2_of_many_dots() -> bytes:
    """A JBIG2 page of 65,000 by 65,000 dots."""
    page = struct.pack(">IIIIBH", 65_000, 65_000, 0, 0, 0, 0)
    segment = struct.pack(">IBBBI", 0, 48, 0, 1, len(page)) + page
    generic = struct.pack(">IIIIB", 65_000, 65_000, 0, 0, 0) + b"\x00" + b"\x03\xff\xfd\xff\x02\xfe\xfe\xfe"
    generic += b"\x00" * 50_000
    segment += struct.pack(">IBBBI", 1, 38, 0, 1, len(generic)) + generic
    head = b"/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode"
    small = head.replace(b"60000", b"100")
    return _with_picture(small, segment)


def jpeg_2000_of_many_dots() -> bytes:
    """A JPEG 2000 picture whose own head is made to say 60,000 by 60,000 dots."""
    target = io.BytesIO()
    Image.new("RGB", (64, 64), "grey").save(target, "JPEG2000", no_jp2=True)
    content = bytearray(target.getvalue())
    at = content.index(b"\xff\x51") + 6
    struct.pack_into(">II", content, at, 60_000, 60_000)
    struct.pack_into(">II", content, at + 16, 60_000, 60_000)
    return _with_picture(b"/Width 100/Height 100/Filter/JPXDecode", bytes(content))


def many_pictures() -> bytes:
    """A hundred pictures on one page, each just within what one may have."""
    content = zlib.compress(bytes(8_000 * 8_000 * 3))
    names = b"".join(b"/X%d %d 0 R" % (n, 6 + n) for n in range(100))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<<%s>>>>>>" % names
    drawn = b"".join(b"q 595 0 0 842 0 0 cm /X%d Do Q " % n for n in range(100))
    head = (
        b"/Type/XObject/Subtype/Image/Width 8000/Height 8000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
    )
    return pdf(page, stream(drawn), stream(b""), *[stream(content, head)] * 100)


def nested_groups() -> bytes:
    """Transparent groups within one another, each as large as a page may be."""
    bodies = []
    levels = 60
    for level in range(levels):
        inner = b"/Resources<</XObject<</X %d 0 R>>/ExtGState<</G<</ca 0.5>>>>>>" % (6 + level + 1)
        drawn = b"/G gs /X Do " if level < levels - 1 else b"0 0 500 500 re f "
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 14400 14400]/Group<</S/Transparency/I true>>"
        bodies.append(stream(drawn, head + (inner if level < levels - 1 else b"")))
    page = _PAGE.replace(b"595 842", b"14400 14400") % b"/ExtGState<</G<</ca 0.5>>>>"
    return pdf(page, stream(b"/G gs /X Do"), stream(b""), *bodies)


def deep_arrays() -> bytes:
    """A dictionary within a dictionary, a hundred thousand deep."""
    return pdf(_PAGE % (b"/A " + b"[" * 100_000 + b"]" * 100_000), stream(b""), stream(b""))


def pages_without_end() -> bytes:
    """A tree of pages that holds itself."""
    return pdf(_PAGE % b"", stream(b""), pages=b"<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 400>>")


# --- pictures -------------------------------------------------------------------------------------------------


def png(width: int, height: int, colours: int, depth: int, content: bytes) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", content) + part(b"IEND", b"")


def large_transparent_png() -> bytes:
    """Just within the dots that are allowed, of sixteen bits and transparent: two gigabytes on the way to grey."""
    side = 8_600
    packer = zlib.compressobj(9)
    row = bytes(1 + side * 8)
    return png(side, side, 6, 16, b"".join(packer.compress(row) for _ in range(side)) + packer.flush())


def jpeg_of_many_scans() -> bytes:
    """A progressive JPEG of many dots that is gone over again and again."""
    target = io.BytesIO()
    Image.new("L", (8_000, 8_000), 128).save(target, "JPEG", progressive=True, quality=10)
    content = target.getvalue()
    last = content.rindex(b"\xff\xda")
    once = content[last:-2]
    return content[:-2] + once * 2_000 + content[-2:]


def tiff_of_large_pages(pages: int) -> bytes:
    target = io.BytesIO()
    first = Image.new("1", (8_600, 8_600))
    first.save(target, "TIFF", save_all=True, append_images=[first] * (pages - 1), compression="group4")
    return target.getvalue()
