"""A purchase that waits for the network: nothing of it has left, so it can be taken back freely."""

from dataclasses import dataclass

from station.domain.label import LabelFormat
from station.domain.money import Money
from station.domain.owncarrier import OwnCarrier
from station.domain.quote import Quote


@dataclass(frozen=True, slots=True)
class QueuedPurchase:
    """What was meant to be bought when there was no link.

    ``quote`` is the price that the packer saw, None where none was seen; ``why`` it was chosen (the
    rule's word, or ``asked for``). ``rule`` is the rule's name, empty for the settings' own.
    ``since`` is ISO 8601 in UTC. ``stopped`` says why a person has to look before it is sent;
    ``offer`` is the price that was found then, where that is why.
    """

    since: str
    quote: Quote | None = None
    rule: str = ""
    why: str = ""
    label_format: LabelFormat | None = None
    own_carrier: OwnCarrier | None = None
    stopped: str = ""
    offer: Quote | None = None

    @property
    def at_most(self) -> Money | None:
        """What it may cost: no more than what was seen."""
        return self.quote.cost if self.quote else None
