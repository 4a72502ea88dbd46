"""A fulfilment-centre container: one parcel, one ZPL label (contract 7.1)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from station.domain.ids import ContainerRef
from station.domain.label import Label
from station.domain.parcel import Parcel
from station.domain.printjob import PrintJob, PrintState

_REFERENCE = re.compile(r"(O_[A-Z0-9]+_[0-9]+)-[0-9]+")


class ZplService(StrEnum):
    """The two services of the fulfilment centre's labels."""

    COG = "AKS_PAR_COG"
    AKS = "AKS_PAR_AKS"


@dataclass(frozen=True, slots=True)
class Container:
    """What the journal knows of a container; ``version`` counts its events."""

    ref: ContainerRef
    version: int = 0
    parcel: Parcel | None = None
    service: ZplService = ZplService.AKS
    is_open: bool = False
    label: Label | None = None
    prints: tuple[PrintJob, ...] = ()

    @property
    def standing_print(self) -> PrintJob | None:
        """The job that says where the label's paper is: its last copy, or the last that failed.

        A further copy that never left does not make the one before it unprinted.
        """
        left = [job for job in self.prints if job.state is not PrintState.FAILED]
        return next(reversed(left or self.prints), None)


def order_reference_of(ref: str) -> str | None:
    """The fulfilment order's reference inside a container's; None where the text is neither."""
    found = _REFERENCE.fullmatch(ref)
    return found[1] if found else None
