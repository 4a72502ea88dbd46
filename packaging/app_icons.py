"""The program's icon, drawn from ``resources/icons/mark.svg``: as PNG, SVG, ICO and ICNS.

``python packaging/app_icons.py`` writes ``windows/quayside.ico`` and ``macos/quayside.icns`` anew;
the PNG files of Linux are drawn while its packages are made.
"""

import io
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PACKAGING = Path(__file__).parent
MARK = PACKAGING.parent / "resources" / "icons" / "mark.svg"
ICO = PACKAGING / "windows" / "quayside.ico"
ICNS = PACKAGING / "macos" / "quayside.icns"

LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels of the icon theme's folders; the SVG serves all others."""
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Explorer and the task bar take at 100 to 250 %."""
MACOS_SIZES = (32, 64, 128, 256, 512, 1024)

TILE, EDGE, INK = "#0B5CAD", "#5AA0E6", "#FFFFFF"
"""The window's accent with white on it; the edge keeps the tile apart from a dark task bar."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How the icon is drawn at a size, in units of the mark's own 24 × 24 field.

    ``margin`` is left free around the tile, ``grow`` magnifies the mark about the tile's middle.
    """

    margin: float
    corner: float
    edge: float
    grow: float
    stroke: float


LARGE = Cut(margin=0.5, corner=5.2, edge=0.25, grow=1.04, stroke=2.0)
MIDDLE = Cut(margin=0.375, corner=4.9, edge=0.5, grow=1.08, stroke=2.4)
SMALL = Cut(margin=0, corner=4.5, edge=1.0, grow=1.1, stroke=2.73)
"""The line under the ring then covers whole rows: two at 16 pixels, three at 24."""
MACOS = Cut(margin=2.35, corner=4.4, edge=0.2, grow=0.84, stroke=2.05)
"""macOS keeps a tenth of each side free for the shadow that it draws."""


def cut_for(size: int) -> Cut:
    """How the icon is drawn at ``size`` pixels: the smaller, the bolder."""
    if size <= 24:
        return SMALL
    return MIDDLE if size <= 48 else LARGE


def drawing(cut: Cut) -> str:
    """The icon as SVG. The mark's path is read from the program's own file."""
    path = MARK.read_text("utf-8").split('d="', 1)[1].split('"', 1)[0]
    inset = cut.margin + cut.edge / 2
    side = 24 - 2 * inset
    # The mark's ink lies between 4.8 and 20.2: its middle is half a unit below the field's.
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 24 24">'
        f'<rect x="{inset}" y="{inset}" width="{side}" height="{side}" rx="{cut.corner}"'
        f' fill="{TILE}" stroke="{EDGE}" stroke-width="{cut.edge}"/>'
        f'<path transform="translate(12 12) scale({cut.grow}) translate(-12 -12.5)" d="{path}"'
        f' fill="none" stroke="{INK}" stroke-width="{cut.stroke}"'
        ' stroke-linecap="round" stroke-linejoin="round"/></svg>\n'
    )


def png(size: int, cut: Cut) -> bytes:
    """The icon as a PNG of ``size`` × ``size`` pixels with a clear background."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing(cut).encode())).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants bytes
    return bytes(data.data())


def write_hicolor(folder: Path) -> None:
    """Write the icon theme's files under ``folder`` (…/icons/hicolor)."""
    for size in LINUX_SIZES:
        place = folder / f"{size}x{size}" / "apps" / "quayside.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(size, cut_for(size)))
    scalable = folder / "scalable" / "apps" / "quayside.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_text(drawing(LARGE), "utf-8")


def ico() -> bytes:
    """The icon as a Windows ICO: bitmaps, and a PNG from 256 pixels on, as Explorer reads them."""
    pictures = [_ico_picture(size) for size in WINDOWS_SIZES]
    offset = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(WINDOWS_SIZES, pictures, strict=True):
        side = size % 256  # 0 says 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures)


def _ico_picture(size: int) -> bytes:
    data = png(size, cut_for(size))
    if size >= 256:
        return data
    with Image.open(io.BytesIO(data)) as image:
        rows = image.convert("RGBA").transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        pixels = rows.tobytes("raw", "BGRA")
    # Twice the height: a mask of one bit a dot follows, empty, for the alpha says it all.
    mask = bytes((size + 31) // 32 * 4 * size)
    return struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, 0, 0, 0, 0, 0) + pixels + mask


def icns() -> bytes:
    """The icon as a macOS ICNS container of PNG files, those for Retina displays included."""
    images = []
    for size in MACOS_SIZES:
        image = Image.open(io.BytesIO(png(size, MACOS)))
        image.load()
        images.append(image)
    out = io.BytesIO()
    images[-1].save(out, "ICNS", append_images=images[:-1])
    return out.getvalue()


def main() -> int:
    """Write the icons that are kept with the sources."""
    for place, data in ((ICO, ico()), (ICNS, icns())):
        place.write_bytes(data)
        print(place)
    return 0


if __name__ == "__main__":
    sys.exit(main())
