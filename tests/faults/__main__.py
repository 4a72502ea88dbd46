"""``python -m tests.faults``: 50 orders through each fault of the marketplace, as a table.

Each scenario has a sandbox process and a data folder of its own. ``quayside`` runs as a process
while the fault is armed, then once more without it; what really happened is the sandbox's ledger.
Writes ``docs/faults.md`` and ends with 1 where anything was bought or booked twice.
"""

import argparse
import platform
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.scenarios import SCENARIOS, Scenario
from tests.support.process import ROOT, Program, Result, SandboxProcess

OUT = ROOT / "docs" / "faults.md"
HEAD = "| fault | command | run with the fault | exit | what it says | ledger | next run | exit |"


@dataclass
class Row:
    """One scenario's outcome."""

    scenario: Scenario
    cells: list[str] = field(default_factory=list)
    doubles: int = 0


def main() -> int:
    """Run all scenarios and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=50)
    parser.add_argument("--only", default="", help="scenarios whose fault contains this text")
    args = parser.parse_args()
    rows = []
    for scenario in SCENARIOS:
        if args.only in " ".join(scenario.faults):
            rows.append(run(scenario, args.orders))
            print("| " + " | ".join(rows[-1].cells) + " |", flush=True)
    doubles = sum(row.doubles for row in rows)
    if not args.only:
        write(rows, args.orders, doubles)
    print(f"double purchases and pickups: {doubles}")
    return 1 if doubles else 0


def run(scenario: Scenario, orders: int) -> Row:
    """One scenario, from a fresh sandbox to its ledger."""
    with (
        tempfile.TemporaryDirectory() as folder,
        SandboxProcess(
            "--orders", str(orders * 2), "--label-delay", "1", "--generation", scenario.generation
        ) as sandbox,
    ):
        program = Program(Path(folder), sandbox.environ)
        program.settings(scenario.settings)
        refs = [
            row["reference"]
            for row in program("orders", "--status", scenario.status, "--json").rows
            if "Île" not in row["retailer"]
        ][:orders]
        for args in scenario.before:
            program(*_filled(args, refs))
        sandbox.control("POST", "/_sandbox/faults", {"faults": scenario.faults})
        first = program(*_filled(scenario.command, refs))
        sandbox.control("DELETE", "/_sandbox/faults")
        sandbox.control("POST", "/_sandbox/clock", {"advance_s": 30})
        time.sleep(scenario.later_s)
        second = program(*_filled(scenario.command, refs))
        return _row(scenario, first, second, sandbox.control("GET", "/_sandbox/ledger"))


def _filled(args: tuple[str, ...], refs: list[str]) -> list[str]:
    return [part for arg in args for part in (refs if arg == "REFS" else [arg])]


def _row(scenario: Scenario, first: Result, second: Result, ledger: dict[str, Any]) -> Row:
    for result in (first, second):
        if "Traceback" in result.err:
            raise SystemExit(result.err)
    orders = ledger["orders"].values()
    doubles = sum(max(0, row["confirms"] - 1) + max(0, row["pickups"] - 1) for row in orders)
    totals = ledger["totals"]
    counts = f"{totals['confirms']} confirms, {totals['labels']} labels"
    counts += f", {totals['pickups']} pickups" if totals["pickups"] else ""
    counts += f", {totals['transitions']} transitions" if totals["transitions"] else ""
    made = [row["created"] for row in ledger["zpl"].values()]
    counts += f", {sum(made)} ZPL labels" if made else ""
    cells = [
        f"`{' '.join(scenario.faults)}`" if scenario.faults else "none",
        "`" + scenario.name + "`",
        _states(first),
        str(first.code),
        _kinds(first),
        f"{counts}; doubles: {doubles}",
        _states(second) + (f"; {_kinds(second)}" if _kinds(second) else ""),
        str(second.code),
    ]
    return Row(scenario, cells, doubles)


def _states(result: Result) -> str:
    states = Counter(row["state"] for row in result.rows if "state" in row)
    return ", ".join(f"{count} {state}" for state, count in sorted(states.items()))


def _kinds(result: Result) -> str:
    kinds = Counter(row["error"]["kind"] for row in result.rows if "error" in row)
    return ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))


def write(rows: list[Row], orders: int, doubles: int) -> None:
    """The table as a page of the documentation."""
    lines = [
        "# What each fault of the marketplace leads to",
        "",
        f"Made by `make faults`: {orders} orders a row (one a row for ZPL), each row on a sandbox",
        "process of its own, `quayside` as a process. The sandbox's ledger counts what was really",
        "carried out. The next run is the same command once the fault is over.",
        f"Python {platform.python_version()}.",
        "",
        f"**Double purchases and double pickups in all rows: {doubles}.**",
        "",
        HEAD,
        "|" + "---|" * (HEAD.count("|") - 1),
        *("| " + " | ".join(row.cells) + " |" for row in rows),
        "",
        "A confirm that failed on the way in (`500@confirm`, `cut@confirm`) looks the same as one",
        "whose answer was lost on the way out. It stays *buying*, exit 4, is read again by every",
        "run, and is bought again only after a person said `quayside settle REF --as not-bought`.",
        "",
    ]
    OUT.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
