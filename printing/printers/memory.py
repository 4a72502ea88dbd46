"""A printer that keeps what it is sent: for tests and for trying things out."""

from dataclasses import dataclass, field

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.transport import Receipt, Usability


@dataclass(slots=True)
class MemoryPrinter:
    """Jobs in ``sent`` as (title, bytes); ``fault`` is raised instead of printing while set."""

    sent: list[tuple[str, bytes]] = field(default_factory=list)
    fault: NothingSent | PartlySent | None = None

    async def is_usable(self) -> Usability:
        """Usable unless a fault is set."""
        return Usability(self.fault is None, str(self.fault or ""))

    async def send(self, data: bytes, title: str) -> Receipt:
        """Keep the bytes, or raise the fault that is set."""
        if self.fault is not None:
            raise self.fault
        self.sent.append((title, data))
        return Receipt(f"memory-{len(self.sent)}")
