"""``python -m tests.faults``: each fault of the sandbox at each request of each flow.

The cells are made from the sandbox's own tables and from what each flow asks when nobody disturbs
it. Writes ``docs/reliability.md``; ends with 1 where anything was bought, booked or printed twice,
or bought and not known.
"""

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from station.sandbox.faults import ANYWHERE, OWN_STEP
from tests.faults.cells import Cell, cells_of
from tests.faults.flows import FLOWS, Flow
from tests.faults.page import page
from tests.faults.trial import Row, Trial
from tests.support.process import ROOT

OUT = ROOT / "docs" / "reliability.md"
AT_ONCE = 8
"""Most of a cell's time is waiting."""


async def tried(
    flows: Iterable[Flow], folder: Path, wanted: Callable[[Cell], bool] = lambda _cell: True
) -> list[Row]:
    """The wanted cells of these flows; those whose fault does not strike are left out."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def steps(at: int, flow: Flow) -> list[Cell]:
        async with gate:
            return [*cells_of(flow, await Trial(flow, folder / f"flow-{at}").undisturbed())]

    async def row(at: int, cell: Cell) -> Row | None:
        async with gate:
            return await Trial(cell.flow, folder / f"cell-{at}").of(cell)

    made = await asyncio.gather(*(steps(at, flow) for at, flow in enumerate(flows)))
    cells = [cell for of_flow in made for cell in of_flow if wanted(cell)]
    rows = await asyncio.gather(*(row(at, cell) for at, cell in enumerate(cells)))
    return [row for row in rows if row]


def main() -> int:
    """Try everything and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="flows whose name contains this text")
    args = parser.parse_args()
    logging.getLogger().addHandler(logging.NullHandler())
    flows = [flow for flow in FLOWS if args.only in flow.name]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="matrix-") as folder:
        rows = asyncio.run(tried(flows, Path(folder)))
    text = page(rows)
    if args.only:
        print(text)
    else:
        OUT.write_text(text, "utf-8")
    wrong = [f"{row.cell}: {fault}" for row in rows for fault in row.wrong]
    if not args.only:
        met = {row.cell.fault for row in rows}
        wrong += [f"{fault} was met by no flow" for fault in {*ANYWHERE, *OWN_STEP} - met]
    print("\n".join(wrong), file=sys.stderr)
    print(f"{len(rows)} cells in {time.monotonic() - began:.0f} s, {len(wrong)} wrong")
    return 1 if wrong else 0
