"""An open question: what was begun and is not known to be done, what was found, what may be said.

Nothing here is in any language: kinds, facts and answers are data, the window has the words.
"""

from dataclasses import dataclass
from enum import StrEnum

from station.domain.container import Container
from station.domain.printjob import PrintJob
from station.domain.shipment import Shipment


class QuestionKind(StrEnum):
    """What is open; the order is that in which a person should go through them."""

    CANCELLED = "cancelled"  # by somebody else, after its label was bought: an alarm
    PRINT = "print"  # bytes of a label left, and nobody knows whether it came out
    PURCHASE = "purchase"  # the confirm left, no answer was read
    OWN_CARRIER = "own carrier"  # the same for a shipment with one's own carrier
    CONFLICT = "conflict"  # the marketplace moved the order, or its address changed
    QUEUED = "queued"  # it waited for the network, and was not bought after all
    LABELS = "labels"  # bought, and the marketplace has no label yet
    PICKUP = "pickup"
    RESET = "reset"
    ACCEPT = "accept"
    ZPL_LABEL = "zpl label"  # a container's label was asked for, no answer was read
    HELD = "held"  # the label is here, and the checks keep it from the printer
    NOT_PRINTED = "not printed"  # the label is here, and on no paper


class Answer(StrEnum):
    """What a person may say. All but the last five close the question in the journal at once."""

    BOUGHT = "bought"
    NOT_BOUGHT = "not-bought"
    HANDED_OVER = "handed-over"
    NOT_BOOKED = "not-booked"
    MOVED_BACK = "moved-back"
    SEEN = "seen"
    GO_ON = "go-on"
    TAKE_BACK = "take-back"
    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    PRINT_ANYWAY = "print-anyway"
    PRINT_AGAIN = "print-again"
    LOOK_AGAIN = "look-again"


class FactKind(StrEnum):
    """What was found. In brackets: what ``Fact.text`` holds."""

    LEFT = "left"  # the request left at that time (what it was)
    NO_ANSWER = "no answer"  # and no answer was read
    OVERDUE = "overdue"  # it has been watched for longer than labels ever take
    BOUGHT = "bought"  # the purchase is certain since then (how we know)
    OFFER = "offer"  # what was to be bought: see the shipment's quote
    PICKUP = "pickup"  # the day and window asked for (as they were written)
    SENT = "sent"  # the label went to a printer at that time (its name)
    PRINTER = "printer"  # why the print is in doubt or failed (the printer's words)
    HELD = "held"  # the checks keep it from the printer (why)
    DENIED = "denied"  # a person said that it did not come out
    PERSON = "person"  # who worked on it (a name)
    LABEL_HERE = "label here"  # the label is stored at this station
    NEVER_PRINTED = "never printed"
    CONFLICT = "conflict"  # what does not fit (in words)
    CANCELLED = "cancelled"  # the marketplace's word for it
    QUEUED = "queued"  # it waits for the network since then
    STOPPED = "stopped"  # why it was not sent (in words)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known; ``at`` is ISO 8601 in UTC, empty where no time belongs to it."""

    kind: FactKind
    at: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What is open for one order. ``jobs`` are the prints that it is about.

    A fulfilment-centre ``container`` has a shipment under its reference in the order's place.
    """

    kind: QuestionKind
    shipment: Shipment
    facts: tuple[Fact, ...]
    answers: tuple[Answer, ...]
    jobs: tuple[PrintJob, ...] = ()
    container: Container | None = None

    @property
    def is_alarm(self) -> bool:
        """A parcel must be stopped now."""
        return self.kind is QuestionKind.CANCELLED

    @property
    def is_overdue(self) -> bool:
        """An answer or a label that was waited for has not come in its time."""
        return any(fact.kind is FactKind.OVERDUE for fact in self.facts)
