"""The labels' part of docs/benchmarks.md."""

import statistics
from collections.abc import Sequence

from tests.bench.labels.batch import LABEL_S, LABELS
from tests.bench.labels.contest import ROUNDS, TIMES, Contest, Sample
from tests.bench.labels.costs import ROUNDS as COSTS
from tests.bench.labels.rows import Found, per_sample
from tests.bench.labels.samples import LENGTH_MM, WIDTH_MM
from tests.bench.labels.workers import NODE, ZPLKIT
from tests.bench.report import table

HEAD = (
    "label",
    "quayside, dots",
    "quayside, PNG",
    "zpl-renderer-js, PNG",
    "zplkit, dots",
    "zplkit, PNG",
    "to zpl-renderer-js",
    "to zplkit (dots)",
    "to zplkit (PNG)",
)

PAGE = """Previews of ZPL labels in milliseconds (medians); the ratios are our time to theirs:

{samples}

{missing}The way of a PDF label to the printer, in milliseconds (medians of {costs} rounds):

{times}

## How labels are measured

- **Previews**: three processes stay warm and draw the same sample in turns ({rounds} rounds of
  {times_each}, of which the quickest counts: what else a machine does only slows; the first drawing
  of each round does not count), at 8 dots to the millimetre, on a
  label of {width:g} x {length:g} mm where the sample names no other size. Each is timed inside of
  its process, from the ZPL in memory on. *PNG* is a file in memory, which all three can make: ours
  has one bit a dot; zpl-renderer-js (Go in WebAssembly) gives it
  as base64. *Dots* are one bit each of ours, which is what window, read-back and printer take; one
  byte each of zplkit. A sample that another renderer refuses has no figure of it.
  Neither package is part of the project: `{node}` names a folder `node_modules` with the one,
  `{zplkit}` a Python that has the other.
- **PDF labels**: one of 4 x 6 in with frames, three blocks of text, a grey disc, a Code 128 and a
  QR code. The floor is pypdfium2's grey raster at the head's own dots. Ours is drawn three times
  finer, averaged, cut at half grey, put on the stock, packed as `^GF` (Z64), and its barcodes are
  read back from those dots, by the functions that print.
- **The batch**: {labels} jobs through the spooler, with checks, over TCP to the emulated printer at
  {label_s:g} s a label, in real time. Time is from the first look at the first document to the last
  label in the tray."""


def labels_page(found: Found) -> str:
    """The figures of each sample, and how they were taken."""
    costs = found.costs
    times = [
        ("pypdfium2's raster alone", _ms(costs.raster)),
        ("the same three times finer, as ours is made from", _ms(costs.fine)),
        ("raster, 1 bit, on the stock, ^GF", _ms(costs.made)),
        ("the same, and read back", _ms(costs.read)),
    ]
    return PAGE.format(
        samples=table(HEAD, [_cells(sample) for sample in found.contest.samples]),
        missing=_missing(found.contest),
        times=table(("", "ms"), times),
        costs=COSTS,
        rounds=ROUNDS,
        times_each=TIMES,
        width=WIDTH_MM,
        length=LENGTH_MM,
        node=NODE,
        zplkit=ZPLKIT,
        labels=LABELS,
        label_s=LABEL_S,
    )


def _cells(sample: Sample) -> list[str]:
    took = (sample.dots, sample.png, sample.node_png, sample.zplkit_dots, sample.zplkit_png)
    pairs = (
        (sample.png, sample.node_png),
        (sample.dots, sample.zplkit_dots),
        (sample.png, sample.zplkit_png),
    )
    ratios = [f"{per_sample(*pair):.2f}×" if all(pair) else "" for pair in pairs]
    middles = [f"{statistics.median(each):.2f}" if each else "" for each in took]
    return [sample.name, *middles, *ratios]


def _ms(took_s: Sequence[float]) -> str:
    return f"{statistics.median(took_s) * 1000:.1f}"


def _missing(contest: Contest) -> str:
    """Which of the others was not there."""
    names = (("zpl-renderer-js", contest.has_node), ("zplkit", contest.has_zplkit))
    missing = [name for name, is_there in names if not is_there]
    return f"Not measured, for it was not there: {' and '.join(missing)}.\n\n" if missing else ""


CAUSES = {
    "ZPL preview as PNG file, to zplkit": (
        "Preview against zplkit: compiled code throughout, which draws a nearly empty label in a"
        " few hundredths of a millisecond. What is left of ours is Python that reads commands and"
        " places fields, and dots packed eight to a byte, which printer and read-back need."
    ),
    "ZPL preview as dots, to zplkit": (
        "Preview as dots against zplkit: as above; zplkit's dots are bytes, ours are bits."
    ),
    "PDF label of 4 x 6 in at 203 dpi as ZPL, read back, to pypdfium2's raster alone": (
        "A PDF label against one raster: ours is drawn three times finer, so that bars keep their"
        " widths to a third of a dot, which alone costs about three of that; reading back costs"
        " two."
    ),
    f"{LABELS} labels on a printer that proves": (
        "The batch on a printer that proves: its counter proves a label only while it is idle"
        " before and after, so each label waits until the one before it is known to be out."
    ),
}
