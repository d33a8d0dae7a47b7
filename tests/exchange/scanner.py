"""A scanner made of Pillow: real forms printed with marks, then turned, dirtied, blurred and packed as scanners do.

All chance comes from the `random.Random` handed in, so a bad sheet can be made again from its seed.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from random import Random

import pypdfium2
import segno
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from app.domain.marks import Mark
from app.forms.catalogue import load_templates
from app.forms.composing import compose
from app.forms.marking import with_marks
from app.forms.options import ComposeOptions
from app.forms.pages import PageModel
from app.forms.pdf import write_pdf
from app.locations import shipped

_MILLIMETRES_OF_AN_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Wear:
    """What one passage through a scanner does to a sheet.

    `turn` in degrees against the clock (quarters included), `cut` in millimetres lost at each edge, `lid` the tone
    behind the sheet, `blur` in millimetres (the spread of a point), `noise` in steps of 255, `paper` and `ink` as
    tones (0 black, 255 white), `shade` how much darker one side is, `quality` of the JPEG (None: none), `two_tone`
    scanned as line art, `specks` of dirt, `spread` of the ink in dots (below zero: worn toner), `pen` the length in
    millimetres of a stroke that strayed over the mark.
    """

    turn: float = 0.0
    cut: float = 0.0
    lid: int = 255
    blur: float = 0.0
    noise: float = 0.0
    paper: int = 255
    ink: int = 0
    shade: int = 0
    quality: int | None = None
    two_tone: bool = False
    specks: int = 0
    spread: int = 0
    pen: float = 0.0


def random_wear(random: Random, *, quarters: bool = True) -> Wear:
    """What a tired office scanner may do: up to five degrees, dust, worn glass, strong compression."""
    return Wear(
        turn=random.uniform(-5, 5) + (random.choice((0, 90, 180, 270)) if quarters else 0),
        cut=random.uniform(0, 3),
        lid=random.choice((255, 255, 230, 40)),
        blur=random.uniform(0.02, 0.13),
        noise=random.uniform(0, 22),
        paper=random.randint(195, 255),
        ink=random.randint(0, 80),
        shade=random.randint(0, 40),
        quality=random.choice((None, 40, 55, 70, 85)),
        two_tone=random.random() < 0.15,
        specks=random.randint(0, 120),
        spread=random.choice((-1, 0, 0, 0, 1)),
        pen=random.uniform(3, 8) if random.random() < 0.05 else 0.0,
    )


def sheet(mark: Mark | None, dpi: int, form: str = "mitu-a", page: int = 0) -> Image.Image:
    """One page of a blank form in tones of grey, marked and drawn by the program's own writer."""
    model = _composed(form)
    drawn = model.pages[page % len(model.pages)]
    if mark is not None:
        drawn = with_marks([drawn] * mark.sheet, mark.paper_id, mark.copy)[-1]
    target = io.BytesIO()
    write_pdf(replace(model, pages=(drawn,)), target, shipped().fonts)
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


@lru_cache(maxsize=8)
def _composed(form: str) -> PageModel:
    templates = load_templates(shipped().templates)
    return compose(templates[form], None, ComposeOptions(fonts=shipped().fonts))


def with_foreign_code(page: Image.Image, text: str, dpi: int) -> Image.Image:
    """A page of somebody else: a QR code of another make near the place of ours."""
    code = Image.open(io.BytesIO(_png(text))).convert("L")
    side = round(24 / _MILLIMETRES_OF_AN_INCH * dpi)
    changed = page.copy()
    changed.paste(code.resize((side, side)), (round(4 * dpi / 25.4), page.height - side - round(6 * dpi / 25.4)))
    return changed


def _png(text: str) -> bytes:
    target = io.BytesIO()
    segno.make(text, micro=False).save(target, kind="png", scale=8, border=2)
    return target.getvalue()


def scanned(page: Image.Image, wear: Wear, dpi: int, random: Random) -> Image.Image:
    """The page as the scanner gives it: the whole sheet lies on the glass, then the edges are cut by `cut`."""
    points = dpi / _MILLIMETRES_OF_AN_INCH
    quarter = round(wear.turn / 90)
    edge = round(wear.cut * points)
    page = _inked(page, wear, points, random)
    whole = page.crop((edge, edge, page.width - edge, page.height - edge))
    picture = whole.rotate(wear.turn - quarter * 90, Image.Resampling.BICUBIC, expand=True, fillcolor=wear.lid)
    picture = _toned(_specked(picture, wear.specks, random), wear)
    if wear.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(wear.blur * points))
    if wear.noise:
        picture = _noisy(picture, wear.noise, random)
    if wear.two_tone:
        picture = picture.point(lambda tone: 255 if tone > 128 else 0)
    elif wear.quality is not None:
        picture = compressed(picture, wear.quality)
    return picture.rotate(90 * quarter, expand=True)


def _inked(page: Image.Image, wear: Wear, points: float, random: Random) -> Image.Image:
    """The printed sheet before it is scanned: ink that ran or wore off, a pen that strayed."""
    inked = page.copy()
    if wear.spread:
        kind = ImageFilter.MinFilter if wear.spread > 0 else ImageFilter.MaxFilter
        inked = inked.filter(kind(2 * abs(wear.spread) + 1))
    if wear.pen:
        x, y = random.uniform(7, 25) * points, page.height - random.uniform(10, 28) * points
        angle = random.uniform(0, 2 * math.pi)
        end = (x + math.cos(angle) * wear.pen * points, y + math.sin(angle) * wear.pen * points)
        ImageDraw.Draw(inked).line((x, y, *end), fill=40, width=max(1, round(0.5 * points)))
    return inked


def _toned(picture: Image.Image, wear: Wear) -> Image.Image:
    span = wear.paper - wear.ink
    toned = picture.point(lambda tone: wear.ink + tone * span // 255)
    if wear.shade:
        slope = Image.linear_gradient("L").rotate(90).resize(picture.size)
        shade = slope.point(lambda tone: 255 - tone * wear.shade // 255)
        toned = Image.composite(toned, Image.new("L", picture.size, 0), shade)
    return toned


def _specked(picture: Image.Image, count: int, random: Random) -> Image.Image:
    specked = picture.copy()
    pen = ImageDraw.Draw(specked)
    for _ in range(count):
        x, y, side = random.randrange(picture.width), random.randrange(picture.height), random.choice((1, 1, 2, 3))
        pen.rectangle((x, y, x + side - 1, y + side - 1), fill=random.choice((0, 255)))
    return specked


def _noisy(picture: Image.Image, spread: float, random: Random) -> Image.Image:
    """Pillow's own noise cannot be seeded: bytes of the given chance, spread by a blur-free table."""
    tile = _noise_tile(random.randrange(8), spread)
    noise = Image.new("L", picture.size, 128)
    for x in range(0, picture.width, tile.width):
        for y in range(0, picture.height, tile.height):
            noise.paste(tile, (x, y))
    return ImageChops.add(picture, noise, scale=1, offset=-128)


@lru_cache(maxsize=64)
def _noise_tile(seed: int, spread: float, side: int = 509) -> Image.Image:
    """Bell-shaped noise around 128, from the mean of four even chances."""
    random = Random(seed)
    evens = [Image.frombytes("L", (side, side), random.randbytes(side * side)) for _ in range(4)]
    mean = ImageChops.blend(ImageChops.blend(evens[0], evens[1], 0.5), ImageChops.blend(evens[2], evens[3], 0.5), 0.5)
    narrow = spread / 36.8  # the spread of the mean of four even bytes
    return mean.point(lambda tone: max(0, min(255, round(128 + (tone - 127.5) * narrow))))


def compressed(picture: Image.Image, quality: int) -> Image.Image:
    """What is left of a picture after JPEG."""
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality)
    with Image.open(io.BytesIO(target.getvalue())) as opened:
        return opened.convert("L")


def save(pictures: Sequence[Image.Image], path: Path, dpi: int) -> Path:
    """The pictures as a scanner's file: .pdf, .tif, .jpg or .png, several sheets where the kind allows."""
    first, *others = pictures
    if path.suffix == ".pdf":
        first.save(path, "PDF", resolution=dpi, save_all=True, append_images=others)
    elif path.suffix == ".tif":
        first.save(path, "TIFF", dpi=(dpi, dpi), save_all=True, append_images=others, compression="tiff_lzw")
    else:
        first.save(path, dpi=(dpi, dpi))
    return path
