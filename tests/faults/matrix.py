"""``python -m tests.faults``: each fault of the sandbox at each request of each flow.

The cells are made from the sandbox's own tables and from what each flow asks when nobody disturbs
it. Writes ``docs/reliability.md``; ends with 1 where anything was bought, booked or printed twice,
or bought and not known.
"""

import argparse
import asyncio
import logging
import multiprocessing
import os
import pickle
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from station.sandbox.faults import ANYWHERE, OWN_STEP
from tests.faults.cells import Cell, cells_of
from tests.faults.flows import FLOWS
from tests.faults.page import page
from tests.faults.trial import Row, Trial
from tests.support.process import ROOT

OUT = ROOT / "docs" / "reliability.md"
AT_ONCE = 6
"""Half of a cell's time is waiting."""


def tried(flow_name: str, *, is_passing: bool = False) -> list[Row]:
    """All cells of a flow whose fault strikes; ``is_passing``: without faults that stay."""
    logging.getLogger().addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory(prefix="matrix-") as folder:
        return asyncio.run(_tried(flow_name, Path(folder), is_passing=is_passing))


async def _tried(flow_name: str, folder: Path, *, is_passing: bool) -> list[Row]:
    flow = next(flow for flow in FLOWS if flow.name == flow_name)
    gate = asyncio.Semaphore(AT_ONCE)

    async def row(at: int, cell: Cell) -> Row | None:
        async with gate:
            return await Trial(flow, folder / f"cell-{at}").of(cell)

    steps = await Trial(flow, folder / "undisturbed").undisturbed()
    cells = [cell for cell in cells_of(flow, steps) if not (cell.stays and is_passing)]
    rows = await asyncio.gather(*(row(at, cell) for at, cell in enumerate(cells)))
    return [row for row in rows if row]


def tried_at_once(names: Sequence[str], *, is_passing: bool) -> list[Row]:
    """The cells of these flows, tried in as many processes as there are processors."""
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), spawned) as pool:
        found = [pool.submit(tried, name, is_passing=is_passing) for name in names]
        return [row for of_flow in found for row in of_flow.result()]


def main() -> int:
    """Try everything and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="flows whose name contains this text")
    parser.add_argument("--passing", action="store_true", help="without faults that stay")
    parser.add_argument("--rows", type=Path, help="write the rows into this file, and no page")
    args = parser.parse_args()
    began = time.monotonic()
    names = [flow.name for flow in FLOWS if args.only in flow.name]
    rows = tried_at_once(names, is_passing=args.passing)
    wrong = [f"{row.cell}: {fault}" for row in rows for fault in row.wrong]
    if args.rows:
        args.rows.write_bytes(pickle.dumps(rows))
    elif args.only or args.passing:
        print(page(rows))
    else:
        OUT.write_text(page(rows), "utf-8")
        met = {row.cell.fault for row in rows}
        wrong += [f"{fault} was met by no flow" for fault in {*ANYWHERE, *OWN_STEP} - met]
    print("\n".join(wrong), file=sys.stderr)
    print(f"{len(rows)} cells in {time.monotonic() - began:.0f} s, {len(wrong)} wrong")
    return 1 if wrong else 0
