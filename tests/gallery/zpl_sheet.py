"""The reference labels in one look: ours, the picture, and what differs; and a table of figures.

python -m tests.gallery.zpl_sheet FOLDER [--only WORD]

``sheet.png`` has three pictures a sample: ours, the reference, and both over each other (black
where they agree, blue what only we draw, red what only the reference has). ``table.md`` has the
barcodes that decode, and the worst deviations of boxes in dots and of texts in percent.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from tests.printing.zpl.likeness import NAMES, Likeness, likeness

_COLUMNS = 4
_SIDE_PX = 300
_HEAD_PX = 16
_GAP_PX = 6


def compared(sample: Likeness) -> tuple[Image.Image, Image.Image, Image.Image]:
    """Ours, the reference, and the difference."""
    ours, theirs = ImageChops.invert(sample.ours), ImageChops.invert(sample.theirs)
    either = ImageChops.invert(ImageChops.lighter(sample.ours, sample.theirs))
    over = Image.merge("RGB", (ours, either, theirs))
    return ours.convert("RGB"), theirs.convert("RGB"), over


def sheet(samples: Sequence[Likeness]) -> Image.Image:
    """All samples, each with its name above its three pictures."""
    cell = (3 * _SIDE_PX + 4 * _GAP_PX, 2 * _SIDE_PX + _HEAD_PX + _GAP_PX)
    rows = -(-len(samples) // _COLUMNS)
    whole = Image.new("RGB", (_COLUMNS * cell[0], rows * cell[1]), (190, 190, 190))
    pen = ImageDraw.Draw(whole)
    for at, sample in enumerate(samples):
        x, y = at % _COLUMNS * cell[0], at // _COLUMNS * cell[1]
        pen.text((x + _GAP_PX, y + 2), sample.name, fill=(0, 0, 0))
        for place, picture in enumerate(compared(sample)):
            picture.thumbnail((_SIDE_PX, 2 * _SIDE_PX))
            whole.paste(picture, (x + _GAP_PX + place * (_SIDE_PX + _GAP_PX), y + _HEAD_PX))
    return whole


def table(samples: Sequence[Likeness]) -> str:
    """One line a sample."""
    lines = [
        "| sample | barcodes decoded | modules (dots) | boxes (dots) | texts (% of width) |",
        "|---|---|---|---|---|",
    ]
    for sample in samples:
        read = sample.codes_read()
        texts = [dots for _text, dots in sample.text_deviations()]
        share = 100 * max(texts) / sample.label.bitmap.width_px if texts else 0.0
        codes = f"{sum(read)}/{len(read)}" if read else "-"
        modules = str(max(sample.code_deviations(), default=0)) if read else "-"
        words = f"{share:.1f}" if texts else "-"
        lines.append(
            f"| {sample.name} | {codes} | {modules} | {sample.box_deviation()} | {words} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Draw what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", metavar="WORD")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    samples = [one for name in NAMES if asked.only in name for one in likeness(name)]
    sheet(samples).save(asked.folder / "sheet.png")
    for sample in samples:
        pictures = compared(sample)
        side = Image.new("RGB", (sum(one.width for one in pictures), pictures[0].height))
        x = 0
        for one in pictures:
            side.paste(one, (x, 0))
            x += one.width
        side.save(asked.folder / f"{sample.name}.png")
    (asked.folder / "table.md").write_text(table(samples), "utf-8")
    print(table(samples), end="")


if __name__ == "__main__":
    main()
