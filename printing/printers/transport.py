"""The contract of every way to a printer: two verbs, bytes in."""

from dataclasses import dataclass
from typing import Protocol


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
