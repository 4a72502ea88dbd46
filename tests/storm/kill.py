"""``python -m tests.storm.kill``: the core ships orders and is killed with SIGKILL, many times.

After each death the sandbox's ledger, the journal, the label files and the printer's bytes are put
side by side. Ends with 1 where anything was bought, booked or printed twice, lost or unknown.
"""

import argparse
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from random import SystemRandom

from tests.storm.edges import ANSWERED, LEAVES
from tests.storm.place import Place
from tests.storm.story import Account, Traces, damage, tell
from tests.storm.verdict import Wrong

STORIES = 40
"""How many stories share one data folder."""
ORDERS_A_STORY = 3
SPARE = 60
MOST_FINDINGS = 10
GENERATIONS = ("2023", "2026")
_MOMENTS = {LEAVES: LEAVES, ANSWERED: "its answer is there, and not written down"}


@dataclass
class Storm:
    """A storm that is under way; lanes share its numbers and its account."""

    seed: str
    runs: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    account: Account = field(default_factory=Account)
    traces: Traces = field(default_factory=Traces)
    is_talking: bool = True
    _is_stopped: bool = False
    _chapters: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def kills(self) -> int:
        """How often it has killed so far."""
        return self.account.kills.total()

    @property
    def is_over(self) -> bool:
        """Enough was killed, or enough was found."""
        enough = self.kills >= self.runs or len(self.account.findings) >= MOST_FINDINGS
        return enough or self._is_stopped

    def lane(self) -> None:
        """Tell stories, one place after the other, until it is over."""
        try:
            while not self.is_over:
                self._chapter()
        finally:
            self._is_stopped = True

    def _chapter(self) -> None:
        with self._lock:
            self._chapters += 1
            generation = GENERATIONS[self._chapters % len(GENERATIONS)]
        with Place(STORIES * ORDERS_A_STORY + SPARE, generation) as place:
            for _ in range(STORIES):
                if self.is_over:
                    break
                with self._lock:
                    number = next(self.numbers)
                self._take(tell(self.seed, number, place, self.traces))
            self._take(Account(findings=damage(place)))

    def _take(self, told: Account) -> None:
        with self._lock:
            self.account.add(told)
        for where, finding in told.findings:
            print(f"{finding.what}: {where}\n  {finding.facts}", flush=True)
        if self.is_talking and told.kills:
            print(f"\r{self.kills} kills ", end="", file=sys.stderr, flush=True)


def main() -> int:
    """Let a storm pass over the core and print what it did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000, help="kills")
    parser.add_argument("--seed", default="", help="any text; a random one where it is left out")
    parser.add_argument("--story", type=int, default=0, help="only this story of the seed")
    parser.add_argument("--generation", choices=GENERATIONS, default="2023", help="with --story")
    parser.add_argument("--lanes", type=int, default=2, help="stories that are told at once")
    args = parser.parse_args()
    seed = args.seed or f"{SystemRandom().randrange(10**6):06}"
    print(f"seed {seed}", flush=True)
    began = time.monotonic()
    if args.story:
        storm = Storm(seed, 1, iter([args.story]))
        with Place(SPARE, args.generation) as place:
            storm.account.add(tell(seed, args.story, place, storm.traces))
    else:
        storm = pass_over(Storm(seed, args.runs), args.lanes)
    print("\n".join(report(storm, time.monotonic() - began)))
    return 1 if storm.account.findings else 0


def pass_over(storm: Storm, lanes: int) -> Storm:
    """Let the lanes run to their end. Raises what stopped one of them."""
    with ThreadPoolExecutor(lanes, "lane") as pool:
        for lane in [pool.submit(storm.lane) for _ in range(lanes)]:
            lane.result()
    return storm


def report(storm: Storm, took_s: float) -> list[str]:
    """The tables at the end."""
    account = storm.account
    found = dict.fromkeys(Wrong, 0)
    for _where, finding in account.findings:
        found[finding.what] += 1
    rate = storm.kills / took_s
    lines = [
        "",
        f"seed {storm.seed}: {storm.kills} kills in {took_s:.0f} s ({rate:.1f} a second),"
        f" {account.missed} more came too late",
        "",
        "| killed | times |",
        "|---|---|",
        *(f"| {where} | {times} |" for where, times in sorted(_by_place(account.kills).items())),
        "",
        "| orders that were to be done | times |",
        "|---|---|",
        *(f"| {script} | {times} |" for script, times in sorted(account.scripts.items())),
        "",
        "| a person was asked and said | times |",
        "|---|---|",
        *(f"| {word} | {times} |" for word, times in sorted(account.words.items())),
        "",
        "| looked for | wanted | found |",
        "|---|---|---|",
        *(f"| {wrong} | 0 | {times} |" for wrong, times in found.items()),
    ]
    for where, finding in account.findings:
        again = f"python -m tests.storm.kill --seed {storm.seed} {where.partition(': ')[0]}"
        lines += ["", f"{finding.what}: {where}", f"  {finding.facts}", f"  again: {again}"]
    return lines


def _by_place(kills: Counter[str]) -> Counter[str]:
    """The points that mean the same to a person, taken together."""
    found: Counter[str] = Counter()
    for point, times in kills.items():
        what, _, moment = point.partition(":")
        if what.startswith("request"):
            moment = _MOMENTS.get(moment, "between it and its answer")
        found[f"{what}: {moment}" if moment else what] += times
    return found


if __name__ == "__main__":
    sys.exit(main())
