"""A printer for flows: keeps what it is given, and ends jobs as the test says."""

from dataclasses import dataclass, field

from station.domain.errors import PrinterNotSetUp
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.ports import PrintRequest, RecordStep


@dataclass
class ScriptedPrinter:
    """Each job ends in the next of ``ends``, the last of them for all that follow."""

    ends: list[PrintState] = field(default_factory=lambda: [PrintState.SENT])
    paper: list[bytes] = field(default_factory=list)
    is_set_up: bool = True
    holds: str = ""
    """What the checks say of every label; it is printed where a person overrode just that."""
    neighbours: dict[str, str] = field(default_factory=dict)
    printers: list[str] = field(default_factory=list)
    """Where each job went."""
    later: tuple[PrintState, ...] = ()
    """What a later look at a job finds."""
    looked: list[PrintJob] = field(default_factory=list)

    def printer_for(self, kind: DocumentKind) -> str:
        if not self.is_set_up:
            raise PrinterNotSetUp(kind)
        return "memory"

    def stand_in_for(self, name: str) -> str | None:
        return self.neighbours.get(name)

    def cancel(self, job_id: PrintJobId) -> bool:
        return False

    async def look_again(self, job: PrintJob, record: RecordStep) -> PrintJob:
        self.looked.append(job)
        for state in self.later:
            job = job.to(state, detail="the printer counted it")
            await record(job)
        return job

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        job = request.job
        self.printers.append(job.printer)
        holds = self.holds
        if holds not in ("", job.override):
            job = job.to(PrintState.RENDERING)
            await record(job)
            job = job.to(PrintState.FAILED, detail=holds, is_held=True)
            await record(job)
            return job
        end = self.ends.pop(0) if len(self.ends) > 1 else self.ends[0]
        steps = (PrintState.RENDERING, PrintState.CHECKED, PrintState.SENDING)
        begun = steps.index(job.state) + 1 if job.state in steps else 0
        for state in steps[begun:]:
            job = job.to(state)
            await record(job)
            if state is end and end is not PrintState.SENDING:
                return job
        if end is not PrintState.FAILED:
            self.paper.append(request.data)
        if end is not PrintState.SENDING:
            job = job.to(end, detail="" if end is PrintState.SENT else "the test says so")
            await record(job)
        return job
