"""A station's spooler before an emulated printer that things happen to, job after job."""

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from random import Random

from printing.printers.label_proof import ProofTimes
from printing.printers.raw_socket import Patience, RawSocket
from printing.router import Router
from printing.spooler import Spooler
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.ports import PrintRequest
from station.settings import PrinterSettings, Settings
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import Speed
from tests.storm.mishaps import MISHAPS
from tests.support.clock import FastClock

SCALE = 25
STOPPED = "the station stops"
JOBS_A_PRINTER = 20
_WAITS = Patience(connect_s=1.0, write_s=0.5, close_s=0.3, answer_s=0.25, busy_s=0.08)
_TIMES = ProofTimes(poll_s=0.25, idle_s=15, settle_s=6, still_s=15, fault_s=4, silent_s=20)


class Wrong(StrEnum):
    """What is looked for; none of it may be found."""

    FALSE_PROOF = "proved, and not whole on paper"
    LOST = "sent to a printer that proves, not on paper, and nothing said"
    DOUBLE = "whole on paper twice"
    RETRY_DOUBLES = "called not sent, and on paper"
    UNFINISHED = "jobs without an end"


@dataclass
class Account:
    """What became of the jobs, by what happened to them."""

    ends: Counter[tuple[str, str]] = field(default_factory=Counter)
    findings: list[tuple[Wrong, str]] = field(default_factory=list)
    whole: int = 0
    torn: int = 0
    silent: int = 0
    """Jobs of printers that can prove nothing."""
    silent_lost: int = 0
    """Those of them that were sent and did not come out; a person is asked."""
    later: int = 0
    """Jobs that a later look proved."""

    @property
    def jobs(self) -> int:
        return self.ends.total()

    def add(self, other: "Account") -> None:
        self.ends += other.ends
        self.findings += other.findings
        self.whole += other.whole
        self.torn += other.torn
        self.silent += other.silent
        self.silent_lost += other.silent_lost
        self.later += other.later


@dataclass
class Job:
    """A job, as the journal has it at each moment."""

    job: PrintJob
    data: bytes
    copies: int
    steps: list[PrintState] = field(default_factory=list)

    async def record(self, job: PrintJob) -> None:
        self.job = job
        self.steps.append(job.state)


@dataclass
class Press:
    """One printer and the station before it."""

    printer: ZebraPrinter
    rng: Random
    spooler: Spooler = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """A station begins: it knows nothing of what an earlier one asked."""
        bench = PrinterSettings("bench", "tcp", "zpl", host="127.0.0.1", port=self.printer.port)
        settings = Settings(home=Path("nowhere"), printers={"bench": bench})
        socket = RawSocket(
            bench.host, bench.port, _WAITS, evidence=None, clock=FastClock(SCALE), times=_TIMES
        )
        self.spooler = Spooler(Router(settings), lambda _settings: socket)

    def new_job(self, number: int) -> Job:
        copies = self.rng.choice((1, 1, 1, 2, 3))
        many = f"^PQ{copies}" if copies > 1 else ""
        filling = "X" * self.rng.choice((10, 500, 20_000))
        data = f"^XA^FO50,50^FDjob {number}^FS^FX{filling}^FS{many}^XZ".encode()
        digest = sha256(data).hexdigest()
        job = PrintJob(
            PrintJobId(str(number)), DocumentKind.LABEL_ZPL, "bench", str(number), digest
        )
        return Job(job, data, copies)

    async def take(self, jobs: list[Job], happens: str) -> None:
        """Print some jobs at once while something happens; at the end all is mended and quiet."""
        mishap = asyncio.create_task(
            MISHAPS[happens if happens in MISHAPS else "nothing"](self.printer, self.rng)
        )
        running = [asyncio.create_task(self._run(job)) for job in jobs]
        if happens == STOPPED:
            await asyncio.sleep(self.rng.uniform(0.0, 0.12))
            await self._stop(running)
        await asyncio.gather(*running, mishap)
        await self.printer.idle()
        if happens == STOPPED:
            self.start()
            await asyncio.gather(*(self._run(job) for job in jobs))

    async def _run(self, job: Job) -> None:
        await self.spooler.run(PrintRequest(job.job, job.data), job.record)

    async def _stop(self, running: list[asyncio.Task[None]]) -> None:
        for task in running:
            task.cancel()
        for task in list(running):
            with suppress(asyncio.CancelledError):
                await task
        running.clear()

    async def look_again(self, job: Job) -> bool:
        """Whether a later look proved it."""
        before = job.job.state
        ended = await self.spooler.look_again(job.job, job.record)
        return ended.state is PrintState.PROVED and before is not PrintState.PROVED


def manner_of(rng: Random) -> Manner:
    """A printer of some kind."""
    plain = Manner(
        second=rng.choice(("waits", "refused", "served")),
        knows_uptime=rng.random() < 0.8,
        uptime_scale=SCALE,
    )
    kind = rng.random()
    if kind < 0.1:
        return replace(plain, is_mute=True)
    if kind < 0.15:
        return replace(plain, knows_names=False)
    if kind < 0.3:
        return replace(plain, buffer_bytes=15_000, bytes_a_second=2_000_000)
    return plain


async def chapter(rng: Random, first: int, most: int) -> Account:
    """Some jobs on one printer of some kind, and what was found."""
    account = Account()
    manner = manner_of(rng)
    async with ZebraPrinter(Speed(scale=SCALE), manner) as printer:
        printer.engine.reprints_torn = rng.random() < 0.75
        printer.engine.counts_torn = rng.random() < 0.3
        press = Press(printer, rng)
        number = first
        while number < first + most:
            happens = rng.choice((*MISHAPS, STOPPED, "nothing"))
            some = min(rng.choice((1, 1, 2, 3)), first + most - number)
            jobs = [press.new_job(number + at) for at in range(some)]
            number += some
            await press.take(jobs, happens)
            for job in jobs:
                account.later += await press.look_again(job)
                _judge(account, job, printer, happens)
    return account


def _judge(account: Account, job: Job, printer: ZebraPrinter, happens: str) -> None:
    sheets = [sheet for sheet in printer.paper if sheet.sha256 == job.job.sha256]
    copies = Counter(sheet.copy for sheet in sheets if sheet.is_whole)
    is_whole = len(copies) == job.copies
    state = job.job.state
    proves = not printer.manner.is_mute and printer.manner.knows_names
    account.whole += copies.total()
    account.torn += len(sheets) - copies.total()
    account.ends[happens, state.value] += 1
    account.silent += not proves
    account.silent_lost += not proves and state is PrintState.SENT and not is_whole
    says_nothing = proves and state is PrintState.SENT and not job.job.detail
    checks = (
        (Wrong.FALSE_PROOF, state is PrintState.PROVED and not is_whole),
        (Wrong.LOST, says_nothing and not is_whole),
        (Wrong.DOUBLE, any(times > 1 for times in copies.values())),
        (Wrong.RETRY_DOUBLES, state is PrintState.FAILED and bool(sheets)),
        (Wrong.UNFINISHED, state in _OPEN),
    )
    facts = (
        f"job {job.job.id}, {happens}, {printer.manner}, reprints {printer.engine.reprints_torn},"
        f" counts torn {printer.engine.counts_torn}: {job.steps}, {job.job.detail!r}, {sheets}"
    )
    account.findings += [(wrong, facts) for wrong, is_so in checks if is_so]


_OPEN = frozenset({PrintState.QUEUED, PrintState.RENDERING, PrintState.CHECKED, PrintState.SENDING})
