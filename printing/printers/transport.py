"""The contract of every way to a printer: two verbs, bytes in."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Usability:
    """Whether a printer can be used now; ``words`` says why not, or what is known of it."""

    is_usable: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a transport knows after the last byte: a job id or a path, and words if it is unsure.

    ``proof``: what the printer itself said that shows the label on paper; empty without proof.
    """

    reference: str = ""
    words: str = ""
    proof: str = ""


class Transport(Protocol):
    """One printer. Jobs of one printer are sent one at a time by whoever holds it."""

    async def is_usable(self) -> Usability:
        """Ask the printer or its queue, without printing. Never raises for a printer's faults."""
        ...

    async def send(self, data: bytes, title: str) -> Receipt:
        """Hand over all bytes.

        Raises NothingSent or PartlySent (printing.printers.errors).
        """
        ...


@runtime_checkable
class Proving(Protocol):
    """A transport that can look once more at a job that it told as sent."""

    async def prove(self, reference: str) -> Receipt | None:
        """What is known by now of the job with that receipt; None where nothing is.

        Raises PartlySent where its labels did not come out.
        """
        ...
