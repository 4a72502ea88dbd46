"""``python -m tests.storm.paper``: a thousand jobs to a printer that everything happens to.

The real spooler and TCP transport print on the emulated printer; what they believe is compared with
what really lies in its tray. Ends with 1 where a label was lost or doubled and nobody was told.
"""

import argparse
import asyncio
import sys
import time
from random import Random, SystemRandom

from station.domain.printjob import PrintState
from tests.storm.press import JOBS_A_PRINTER, Account, Wrong, chapter

_ENDS = (PrintState.PROVED, PrintState.SENT, PrintState.IN_DOUBT, PrintState.FAILED)


async def pass_over(seed: str, jobs: int, lanes: int = 2, *, is_talking: bool = False) -> Account:
    """Print so many jobs, some printers beside one another."""
    account = Account()
    numbers = iter(range(0, jobs, JOBS_A_PRINTER))

    async def lane() -> None:
        for first in numbers:
            rng = Random(f"{seed}/{first}")
            account.add(await chapter(rng, first, min(JOBS_A_PRINTER, jobs - first)))
            if is_talking:
                print(f"\r{account.jobs} jobs ", end="", file=sys.stderr, flush=True)

    await asyncio.gather(*(lane() for _ in range(lanes)))
    return account


def report(seed: str, account: Account, took_s: float) -> list[str]:
    """The tables at the end."""
    found = dict.fromkeys(Wrong, 0)
    for wrong, _facts in account.findings:
        found[wrong] += 1
    names = sorted({happens for happens, _end in account.ends})
    totals = [sum(account.ends[name, end] for name in names) for end in _ENDS]
    return [
        "",
        f"seed {seed}: {account.jobs} jobs in {took_s:.0f} s; on paper {account.whole} whole labels"
        f" and {account.torn} torn ones; {account.later} jobs were proved by a later look",
        "",
        "| what happened | " + " | ".join(_ENDS) + " |",
        "|---|" + "---|" * len(_ENDS),
        *(
            f"| {name} | " + " | ".join(str(account.ends[name, end]) for end in _ENDS) + " |"
            for name in names
        ),
        "| all | " + " | ".join(map(str, totals)) + " |",
        "",
        f"{account.silent} of the jobs went to printers that can prove nothing (sent, and asked for"
        f" at the bench); {account.silent_lost} of them were lost.",
        "",
        "| looked for | wanted | found |",
        "|---|---|---|",
        *(f"| {wrong} | 0 | {times} |" for wrong, times in found.items()),
        *(f"\n{wrong}: {facts}" for wrong, facts in account.findings),
    ]


def main() -> int:
    """Print, compare, and show the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--seed", default="", help="any text; a random one where it is left out")
    parser.add_argument("--lanes", type=int, default=2, help="printers at once")
    args = parser.parse_args()
    seed = args.seed or f"{SystemRandom().randrange(10**6):06}"
    print(f"seed {seed}", flush=True)
    began = time.monotonic()
    account = asyncio.run(pass_over(seed, args.jobs, args.lanes, is_talking=True))
    print("\n".join(report(seed, account, time.monotonic() - began)))
    return 1 if account.findings else 0


if __name__ == "__main__":
    sys.exit(main())
