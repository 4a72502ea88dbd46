"""A hundred labels to one printer: how long the batch takes, against the printer's own time.

The real spooler with its checks and its TCP transport, and the emulated printer at a real one's
speed. Two printers beside each other: one that proves each label, and one that says nothing. Every
label is a job of its own, as parcels have them.
"""

import asyncio
import time
from dataclasses import dataclass, replace
from pathlib import Path

from printing.checks import CHECKS
from printing.printers.factory import transport_for
from printing.router import Router
from printing.spooler import Spooler
from station.domain.evidence import Evidence
from station.domain.printjob import PrintJob, PrintState
from station.settings import Settings
from tests.bench.labels.costs import PRINTER, request_for
from tests.bench.labels.pdf_label import pdf_label
from tests.bench.process import FailedRun
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import Speed

LABELS = 100
SPEED = Speed(length_mm=152.4, mm_a_second=152.4, scale=1)
"""Six inches a second, as desktop printers do: a label a second."""

LABEL_S = SPEED.length_mm / SPEED.mm_a_second / SPEED.scale


class Measured:
    """A printer's pace that keeps how long it really fed: timers of a busy machine come late."""

    def __init__(self) -> None:
        self.fed_s = 0.0

    async def label(self) -> None:
        began = time.perf_counter()
        await SPEED.label()
        self.fed_s += time.perf_counter() - began


@dataclass(frozen=True, slots=True)
class Batch:
    """Seconds from the first look at the first label until the last one is out, and ``fed_s`` of
    them the printer fed labels: the rest it had nothing to do.
    """

    took_s: float
    fed_s: float


async def _batch(evidence: Evidence) -> Batch:
    manner = Manner(is_mute=evidence is Evidence.SILENT)
    pace = Measured()
    async with ZebraPrinter(pace, manner) as printer:
        bench = replace(PRINTER, kind="tcp", host="127.0.0.1", port=printer.port, evidence=evidence)
        settings = Settings(home=Path("nowhere"), printers={bench.name: bench})
        spooler = Spooler(Router(settings), transport_for, CHECKS)
        pdf = pdf_label()
        began = time.perf_counter()
        jobs = await asyncio.gather(
            *(spooler.run(request_for(pdf, number), _unrecorded) for number in range(LABELS))
        )
        await printer.idle()
        took_s = time.perf_counter() - began
        _check(jobs, evidence, len(printer.paper))
    return Batch(took_s, pace.fed_s)


def _check(jobs: list[PrintJob], evidence: Evidence, labels: int) -> None:
    """Only a batch that came out whole is measured."""
    state = PrintState.PROVED if evidence is Evidence.PROVES else PrintState.SENT
    others = {job.detail for job in jobs if job.state is not state}
    if others or labels != LABELS:
        raise FailedRun(f"{labels} labels came out; {others}")


async def _unrecorded(_job: PrintJob) -> None:
    """The journal has its own figures."""


async def _both() -> tuple[Batch, Batch]:
    proved, silent = await asyncio.gather(_batch(Evidence.PROVES), _batch(Evidence.SILENT))
    return proved, silent


def batches() -> tuple[Batch, Batch]:
    """A hundred labels to a printer that proves, and to one that says nothing."""
    return asyncio.run(_both())
