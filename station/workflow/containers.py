"""What the events of a fulfilment-centre container add up to. Pure."""

from dataclasses import replace
from typing import assert_never

from station.domain.container import Container, ZplService
from station.domain.events import (
    ContainerEvent,
    PrintAdvanced,
    ZplLabelReceived,
    ZplLabelRefused,
    ZplLabelStarted,
)
from station.domain.printjob import PrintJob


def apply_to_container(container: Container, event: ContainerEvent) -> Container:
    """The container after the event."""
    moved = replace(container, version=container.version + 1)
    match event:
        case ZplLabelStarted(parcel, service):
            return replace(moved, parcel=parcel, service=ZplService(service), is_open=True)
        case ZplLabelReceived(label):
            return replace(moved, label=label, is_open=False)
        case ZplLabelRefused():
            return replace(moved, is_open=False)
        case PrintAdvanced(job):
            return replace(moved, prints=with_job(container.prints, job))
        case _:
            assert_never(event)


def with_job(jobs: tuple[PrintJob, ...], changed: PrintJob) -> tuple[PrintJob, ...]:
    """The jobs with this one replaced where it is known, added where it is new."""
    if all(job.id != changed.id for job in jobs):
        return (*jobs, changed)
    return tuple(changed if job.id == changed.id else job for job in jobs)
