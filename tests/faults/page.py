"""The matrix as a page of the documentation: rows of the same outcome stand together."""

import platform
from collections.abc import Iterable, Sequence
from itertools import groupby
from textwrap import fill

from station.sandbox.faults import ANYWHERE, OWN_STEP
from tests.faults.trial import Row

HEAD = "| request | fault | at once | carried out | the next run | after the label time |"
HEADS = (HEAD, "|" + "---|" * (HEAD.count("|") - 1))

INTRO = """\
# What each fault leads to

Made by `make reliability` from the sandbox's own table of faults: each flow of the station is run
once undisturbed, and then once for each fault at each request that it made. *Stays* means that the
fault strikes at that request and at all like it until the command ends; else it strikes once. A
fault that is `slow` answers later than the station waits.

*At once* is how the command came out: the order's state, and the error's name where there is one.
*Carried out* is the sandbox's ledger at that moment. *The next run* is the same command once the
fault is over. *After the label time* the station has settled what can be read, has asked a person
about the rest, and the command has run once more; *asked* is what is still open then, and why.
"""


def page(rows: Sequence[Row]) -> str:
    """The whole page."""
    flows = [(name, [*group]) for name, group in groupby(rows, lambda row: row.cell.flow.name)]
    wrong = sum(len(row.wrong) for row in rows)
    by_person = sum(bool(row.words) for row in rows)
    total = (
        f"{len(flows)} flows, {len({*ANYWHERE, *OWN_STEP})} faults, **{len(rows)} cells. Double"
        " purchases, double pickups, second prints, and purchases that the station did not know, in"
        f" all of them: {wrong}.** In {by_person} a person's word was needed."
        f" Python {platform.python_version()}."
    )
    lines = [INTRO, fill(total, 100), ""]
    seen: dict[str, str] = {}
    for name, group in flows:
        table = "\n".join(_table(group))
        same = seen.setdefault(table, name)
        lines += [f"## {name[0].upper()}{name[1:]}", ""]
        lines += [f"As *{same}*, in each cell.", ""] if same != name else [*HEADS, table, ""]
    return "\n".join(lines)


def _table(rows: Iterable[Row]) -> list[str]:
    """One line for the faults that lead to the same at one request."""
    lines: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        end = row.end + (f"; said: {', '.join(row.words)}" if row.words else "")
        key = (str(row.cell.request), row.first, row.ledger, row.again, end)
        fault = f"`{row.cell.fault}`" + (" stays" if row.cell.stays else "")
        lines.setdefault(key, []).append(fault)
    return [
        f"| {request} | {', '.join(faults)} | {' | '.join(rest)} |"
        for (request, *rest), faults in lines.items()
    ]
