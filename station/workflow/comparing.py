"""What differs between the journal's events and the rows that they should add up to. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum

from station.domain.container import Container
from station.domain.shipment import FINAL, Shipment
from station.store.history import KeptContainer, KeptShipment, Listed
from station.workflow.folding import Flaw


class DifferenceKind(StrEnum):
    """FLAW: events are missing or not understood. AHEAD: a row knows more than there are events.

    Those two stay: the events cannot say what is right. The others are put right from them.
    """

    FLAW = "flaw"
    AHEAD = "ahead"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    VALUE = "value"


_LASTING = frozenset({DifferenceKind.FLAW, DifferenceKind.AHEAD})


@dataclass(frozen=True, slots=True)
class About:
    """A stream of the journal (``order/…``), and what a person calls it."""

    stream: str
    reference: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that does not agree. ``row``: events, shipment, container, order or tracking.

    ``name`` is the value that differs, ``kept`` as the row has it, ``wanted`` as the events have
    it; for AHEAD these are versions.
    """

    kind: DifferenceKind
    about: About
    row: str
    name: str = ""
    kept: str = ""
    wanted: str = ""
    flaw: Flaw | None = None

    @property
    def is_lasting(self) -> bool:
        """No rebuilding puts it right."""
        return self.kind in _LASTING


@dataclass(slots=True)
class Report:
    """How a look through the whole journal came out."""

    streams: int = 0
    events: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def lasting(self) -> list[Difference]:
        """What writing the rows anew does not put right."""
        return [one for one in self.differences if one.is_lasting]


Values = Mapping[str, str]


def of_shipment(
    about: About, row: KeptShipment | None, shipment: Shipment, at: str
) -> Iterator[Difference]:
    """An order's row in ``shipments``."""
    if not row or not row.shipment:
        kind = DifferenceKind.UNREADABLE if row else DifferenceKind.MISSING
        yield Difference(kind, about, "shipment")
        return
    kept = {
        "state": row.state,
        "version": str(row.version),
        "intent": row.intent,
        "updated_at": row.updated_at,
    }
    wanted = {
        "state": shipment.state.value,
        "version": str(shipment.version),
        "intent": shipment.intent.what if shipment.intent else "",
        "updated_at": at,
    }
    yield from _values(about, "shipment", kept, wanted)
    yield from _inside(about, "shipment", row.shipment, shipment)


def of_listed(
    about: About, row: Listed | None, shipment: Shipment, at: str, packer: str
) -> Iterator[Difference]:
    """What an order's row in ``orders`` mirrors."""
    if not row:
        yield Difference(DifferenceKind.MISSING, about, "order")
        return
    kept = {
        "state": row.state,
        "doubt_since": row.doubt_since,
        "changed_at": row.changed_at,
        "packer": row.packer,
    }
    wanted = {
        "state": shipment.state.value,
        "doubt_since": shipment.doubt_since,
        "changed_at": at,
        "packer": packer,
    }
    yield from _values(about, "order", kept, wanted)
    if row.is_open and shipment.state in FINAL:
        yield Difference(DifferenceKind.VALUE, about, "order", "is_open", "1", "0")


def of_container(
    about: About, row: KeptContainer | None, container: Container, at: str
) -> Iterator[Difference]:
    """A container's row."""
    if not row or not row.container:
        kind = DifferenceKind.UNREADABLE if row else DifferenceKind.MISSING
        yield Difference(kind, about, "container")
        return
    kept = {"version": str(row.version), "updated_at": row.updated_at}
    wanted = {"version": str(container.version), "updated_at": at}
    yield from _values(about, "container", kept, wanted)
    yield from _inside(about, "container", row.container, container)


def _values(about: About, row: str, kept: Values, wanted: Values) -> Iterator[Difference]:
    for name, value in wanted.items():
        if kept[name] != value:
            yield Difference(DifferenceKind.VALUE, about, row, name, kept[name], value)


def _inside(
    about: About, row: str, kept: Shipment | Container, wanted: Shipment | Container
) -> Iterator[Difference]:
    """All that is in a row's data, by name; nearly always it is the same."""
    if kept != wanted:
        yield from _values(about, row, _named(kept), _named(wanted))


def _named(kept: Shipment | Container) -> Values:
    return {f"data.{each.name}": repr(getattr(kept, each.name)) for each in fields(kept)}
