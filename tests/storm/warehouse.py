"""``python -m tests.storm.warehouse``: many benches on one PostgreSQL database, in bad weather.

Benches are killed and cut off from the database while they ship one pool of orders; the database
server is restarted. Afterwards a person answers what is in doubt, and the marketplace's ledger, the
journal, the leases and all printers' paper are put side by side. Ends with 1 where anything is
wrong.
"""

import argparse
import asyncio
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random, SystemRandom

from tests.storm import verdict
from tests.storm.chores import Task
from tests.storm.minutes import Minutes
from tests.storm.pool_worker import PARCEL
from tests.storm.verdict import Finding, Wrong, WrongAmongBenches
from tests.storm.weather import Weather
from tests.storm.witness import Hands
from tests.storm.yard import LIMIT, Life, Yard

KILLED = -9
LATER_S = 700.0
"""Before the person is asked: longer than labels take, and than any request lives."""
AGAIN_S = (0.3, 3.0)
LOOK_S = 1.0
ENOUGH_TOKENS = 4
MOST_TOLD = 20


@dataclass
class Account:
    """What came of a storm."""

    seed: str
    orders: int
    strikes: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    lives: int = 0
    shipped_in_s: float = 0.0
    ledger: dict[str, int] = field(default_factory=dict)
    limit: int = LIMIT
    minutes: Minutes = field(default_factory=Minutes)
    hands: Hands = field(default_factory=lambda: Hands((), {}, 0))
    found: list[Finding] = field(default_factory=list)


@dataclass
class Storm:
    """One storm over one yard.

    ``pause_s`` lies between two strikes on average, and after so many ``strikes`` it is calm.
    """

    yard: Yard
    seed: str
    pause_s: float = 2.0
    restart_after_s: float = 30.0
    strikes: int = 1_000_000
    most_s: float = 3600.0

    async def pass_over(self) -> Account:
        """Let it rage until all is shipped, let the person answer, and look at everything."""
        rng = Random(self.seed)
        weather = Weather(self.yard, rng, self.pause_s, self.restart_after_s, self.strikes)
        account = Account(self.seed, self.yard.orders, limit=LIMIT * self.yard.scale)
        began = time.monotonic()
        aside = [asyncio.create_task(weather.blow()), asyncio.create_task(self._look(account))]
        try:
            async with asyncio.timeout(self.most_s):
                await asyncio.gather(
                    *(self._live_on(bench, rng, account) for bench in self.yard.benches)
                )
        except TimeoutError:
            account.found.append(Finding(Wrong.UNFINISHED, f"not over after {self.most_s:.0f} s"))
            self.yard.end_all()
        finally:
            for task in aside:
                task.cancel()
            ended = await asyncio.gather(*aside, return_exceptions=True)
        for fault in ended:
            if isinstance(fault, Exception):
                raise fault
        account.shipped_in_s = time.monotonic() - began
        account.strikes = weather.strikes
        await weather.calm()
        await self._clear_up(account)
        await self._judge(account)
        return account

    async def _live_on(self, bench: Life, rng: Random, account: Account) -> None:
        """One life after the other, until one ends by itself."""
        while True:
            self.yard.start(bench, self.seed)
            code = await self.yard.ended(bench)
            if not bench.is_killed:
                if code:
                    account.found.append(Finding(Wrong.UNFINISHED, bench.last_words()))
                return
            await asyncio.sleep(rng.uniform(*AGAIN_S))

    async def _look(self, account: Account) -> None:
        while True:
            total = (await self.yard.control("state"))["requests"]
            account.minutes.note(time.monotonic(), total)
            await asyncio.sleep(LOOK_S)

    async def _clear_up(self, account: Account) -> None:
        """The person at one bench, after the label time; what they set free is shipped there."""
        await self.yard.control("clock", {"advance_s": LATER_S})
        bench = self.yard.benches[0]
        ledger = (await self.yard.control("ledger"))["orders"]
        paper = list((await self.yard.tray()).elements())
        self.yard.start(bench, self.seed, ahead_s=LATER_S, ledger=ledger, paper=paper)
        if await self.yard.ended(bench):
            account.found.append(Finding(Wrong.UNFINISHED, bench.last_words()))

    async def _judge(self, account: Account) -> None:
        for bench in self.yard.benches:
            account.lives += bench.lives
            for line in bench.said():
                account.words.update(line.get("words", ()))
                if "tried" in line:
                    account.counts[line["tried"]] += 1
                if "fault" in line:
                    account.found.append(Finding(Wrong.UNFINISHED, f"{bench.name}: {line}"))
        await self._compare(account)
        account.hands = await self.yard.witness.hands()
        wrong = account.hands.wrong
        account.found += [Finding(WrongAmongBenches.TWO_HANDS, each) for each in wrong]

    async def _compare(self, account: Account) -> None:
        """Ledger, journal, label files and paper."""
        ledger = await self.yard.control("ledger")
        tray = await self.yard.tray()
        folder = self.yard.folder / "all-labels"
        for name, data in await self.yard.witness.label_files():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        books = await self.yard.witness.books()
        for order_id in self.yard.ids:
            task = Task(order_id, "ship", (PARCEL,))
            if order_id not in books:
                account.found.append(Finding(Wrong.UNFINISHED, f"{order_id}: nobody took it"))
                continue
            scene = verdict.scene(task, ledger, books[order_id], tray)
            account.found += [*verdict.always(scene), *verdict.at_the_end(scene, folder)]
        account.ledger = {"tokens": ledger["tokens"], "too_many": ledger["too_many"]}
        account.ledger |= {name: ledger["totals"][name] for name in ("confirms", "labels")}
        account.ledger["requests"] = sum(ledger["requests"].values())
        account.found += list(about_limits(account))


def about_limits(account: Account) -> list[Finding]:
    """What the marketplace would not have liked."""
    ledger, busiest = account.ledger, account.minutes.busiest
    facts = []
    if ledger["too_many"]:
        facts.append(f"{ledger['too_many']} were answered 429")
    if busiest > account.limit:
        facts.append(f"{busiest} in a minute")
    if ledger["tokens"] > ENOUGH_TOKENS:
        facts.append(f"{ledger['tokens']} tokens were asked for")
    return [Finding(WrongAmongBenches.TOO_MANY, each) for each in facts]


def report(account: Account) -> list[str]:
    """The tables at the end."""
    wrong = Counter(finding.what for finding in account.found)
    took_s = account.shipped_in_s
    minutes = ", ".join(map(str, account.minutes.by_minute()))
    lines = [
        f"seed {account.seed}: {account.orders} orders in {took_s:.0f} s"
        f" ({account.orders / took_s * 60:.0f} a minute), {account.lives} lives of benches",
        "",
        "| what struck | times |",
        "|---|---|",
        *(f"| {what} | {times} |" for what, times in sorted(account.strikes.items())),
        "",
        "| what became of a bench's try | times |",
        "|---|---|",
        *(f"| {what} | {times} |" for what, times in sorted(account.counts.items())),
        "",
        "| leases | times |",
        "|---|---|",
        *(f"| {what} | {times} |" for what, times in account.hands.counts.items()),
        f"| orders that several benches worked on | {account.hands.several} |",
        "",
        "| a person said | times |",
        "|---|---|",
        *(f"| {what} | {times} |" for what, times in sorted(account.words.items())),
        "",
        "| the marketplace counted | |",
        "|---|---|",
        *(f"| {what} | {times} |" for what, times in account.ledger.items()),
        f"| requests by minute (limit {account.limit}) | {minutes} |",
        f"| busiest 60 s | {account.minutes.busiest} |",
        "",
        "| looked for | wanted | found |",
        "|---|---|---|",
        *(f"| {what} | 0 | {wrong[what]} |" for what in (*Wrong, *WrongAmongBenches)),
    ]
    told = account.found[:MOST_TOLD]
    return [*lines, *(f"\n{finding.what}\n  {finding.facts}" for finding in told)]


def main() -> int:
    """Let a storm pass over a warehouse and print what it did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=2000)
    parser.add_argument("--stations", type=int, default=10)
    parser.add_argument("--seed", default="", help="any text; a random one where it is left out")
    parser.add_argument(
        "--scale", type=int, default=1, help="this many times the marketplace's 600 a minute"
    )
    parser.add_argument("--pause", type=float, default=4.0, help="seconds between two strikes")
    parser.add_argument("--restart", type=float, default=60.0, help="seconds to the restart")
    parser.add_argument("--seconds", type=float, default=3600.0, help="give up after that")
    parser.add_argument("--no-fsync", action="store_true", help="PostgreSQL without durability")
    args = parser.parse_args()
    seed = args.seed or f"{SystemRandom().randrange(10**6):06}"
    print(f"seed {seed}", flush=True)

    async def rage() -> Account:
        yard = Yard(args.orders, args.stations, args.scale, is_durable=not args.no_fsync)
        async with yard:
            storm = Storm(yard, seed, args.pause, args.restart, most_s=args.seconds)
            return await storm.pass_over()

    account = asyncio.run(rage())
    print("\n".join(report(account)))
    return 1 if account.found else 0


if __name__ == "__main__":
    sys.exit(main())
