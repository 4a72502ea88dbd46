"""Every error of the core, and what to do about it.

    QuaysideError
    ├── UsageError              what was asked makes no sense        -> ask otherwise
    │   ├── SettingsError       the settings file, the environment   -> correct the place named
    │   └── BadParcels          sizes, weights or their count        -> measure again
    ├── RuleError               a rule of the station says no        -> do first what it names
    │   ├── NotAllowedNow       the shipment's state forbids it      -> see the state
    │   ├── NoQuote             no carrier's quote fits the rule     -> own carrier, other parcels
    │   ├── OrderConflict       the marketplace moved the order      -> a person decides
    │   │   └── OrderChanged    other address or items than measured -> look, then confirm
    │   ├── PriceRose           dearer than what the packer saw      -> a person decides
    │   ├── OrderCancelled      cancelled from outside               -> stop the parcel
    │   ├── OrderNotFound       no such order on this account        -> check the reference
    │   ├── InOtherHands        another process has the order        -> wait, then look
    │   │   └── HeldElsewhere   another bench has it in hand         -> take it over, or leave it
    │   ├── TakenOver           another bench asked for the order    -> go on with the next one
    │   ├── ClosingDown         the station stops, this was not begun-> open it again
    │   ├── LabelsDamaged       some labels cannot be moved          -> mend them, or leave them
    │   └── StorageError        the journal or the labels fail       -> free space, mend rights
    │       ├── DatabaseLost    the warehouse's database is away     -> wait; it is looked for
    │       ├── DatabaseRefused the warehouse's database says no     -> correct its address, rights
    │       ├── NewerData       a newer program wrote the data       -> install that one
    │       ├── OlderBenches    benches of before are at work        -> close them first
    │       ├── OnNetworkShare  the journal is on another computer   -> PostgreSQL, or a local disk
    │       ├── NotBackedUp     the day's copy was not made          -> free space; go on meanwhile
    │       ├── NotKept         a printed document was not kept      -> free space; it is printed
    │       ├── NotEmpty        a move needs an empty database       -> make another one
    │       ├── NotTheSame      a copy is not what it is a copy of   -> move again
    │       └── DamagedLabel    a label's file is not what was stored-> fetch it again
    ├── PrintingError           nothing is wrong with the order      -> see the printer, reprint
    │   └── PrinterNotSetUp     no printer for this document         -> settings [routes]
    ├── OutcomeUnknown          a request left, no answer came       -> run again: it is settled
    │   └── LabelsLate          bought, the labels are not there     -> run again
    └── MarketplaceError        station.api.errors draws this branch

Errors carry data; the sentences for a person are written in ``ui/problems.py``.
"""

from collections.abc import Sequence

from station.domain.money import Money
from station.domain.packed import OrderChange
from station.domain.parcel import ParcelProblem
from station.domain.quote import Quote
from station.domain.wayback import WayBack


class QuaysideError(Exception):
    """The root: something that a person is told in words."""


class UsageError(QuaysideError):
    """What was asked for makes no sense."""


class SettingsError(UsageError):
    """A value in the settings that cannot be used.

    ``place`` is the file or the environment variable, ``line`` counts from 1 (None where there is
    none), ``key`` is the full name (``printers.bench.dpi``).
    """

    def __init__(self, place: str, line: int | None, key: str, found: str, allowed: str) -> None:
        where = f"{place}, line {line}" if line else place
        super().__init__(f"{where}: {key}: found {found}, allowed: {allowed}")
        self.place, self.line, self.key = place, line, key
        self.found, self.allowed = found, allowed


class BadParcels(UsageError):
    """Parcels that no carrier takes; all the reasons at once."""

    def __init__(self, problems: Sequence[ParcelProblem]) -> None:
        super().__init__(f"{len(problems)} things are wrong with the parcels")
        self.problems = tuple(problems)


class RuleError(QuaysideError):
    """A rule of the station or of the flow says no."""


class NotAllowedNow(RuleError):
    """The shipment's state does not allow what was asked."""

    def __init__(self, asked: str, state: str) -> None:
        super().__init__(f"{asked} is not possible while the shipment is {state}")
        self.asked, self.state = asked, state


class NoQuote(RuleError):
    """No quote fits: ``offered`` counts those that came, ``reason`` says what left none."""

    def __init__(self, offered: int, reason: str) -> None:
        super().__init__(f"no quote fits ({reason}); {offered} were offered")
        self.offered, self.reason = offered, reason


class OrderConflict(RuleError):
    """The marketplace moved the order in a way that the journal does not expect."""

    def __init__(self, state: str, status: str, detail: str = "") -> None:
        super().__init__(detail or f"the station says {state}, the marketplace says {status}")
        self.state, self.status = state, status


class OrderChanged(OrderConflict):
    """Address or items are not those that the parcels were measured for; ``change`` has both."""

    def __init__(self, state: str, status: str, change: OrderChange) -> None:
        super().__init__(state, status, str(change))
        self.change = change


class PriceRose(RuleError):
    """A purchase that waited for the network would cost more than the packer saw.

    ``offer`` is what it would be now, None where what the packer chose is not offered any more.
    """

    def __init__(self, was: Money, offer: Quote | None) -> None:
        now = f"is {offer.cost}" if offer else "is not offered any more"
        super().__init__(f"the price was {was}, {now}")
        self.was, self.offer = was, offer


class OrderCancelled(RuleError):
    """The order was cancelled from outside. ``has_label``: a label was bought for it already."""

    def __init__(self, status: str, *, has_label: bool) -> None:
        super().__init__(f"the order is {status} at the marketplace")
        self.status, self.has_label = status, has_label


class OrderNotFound(RuleError):
    """No order with this reference, id or tracking number."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"no order found for {ref!r}")
        self.ref = ref


class InOtherHands(RuleError):
    """Another process wrote to this shipment at the same time."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"{stream} was changed by another process at the same time")
        self.stream = stream


class HeldElsewhere(InOtherHands):
    """Another bench has this order in hand.

    ``station`` and ``actor`` say who (the person may be empty), ``for_s`` seconds since when, and
    ``silent_s`` for how long that bench has not been heard of.
    """

    def __init__(
        self, stream: str, station: str, actor: str, *, for_s: float, silent_s: float
    ) -> None:
        super().__init__(stream)
        self.station, self.actor, self.for_s, self.silent_s = station, actor, for_s, silent_s


class TakenOver(RuleError):
    """Another bench asked for the order in hand and has it now, with all that was measured."""

    def __init__(self, ref: str, station: str) -> None:
        super().__init__(f"{ref} is at {station} now")
        self.ref, self.station = ref, station


class ClosingDown(RuleError):
    """The station comes to its end; ``what`` was not begun."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the station is closing, the {what} was not begun")
        self.what = what


class StorageError(RuleError):
    """The journal or the label folder cannot be read or written."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what, self.why = what, why


class DatabaseLost(StorageError):
    """The database that the benches of a warehouse share cannot be reached.

    ``is_unknown``: the answer to a commit was lost, so that it may or may not have been written.
    """

    def __init__(self, what: str, why: str, *, is_unknown: bool = False) -> None:
        super().__init__(what, why)
        self.is_unknown = is_unknown


class DatabaseRefused(StorageError):
    """The warehouse's database was reached and does not let us in, or the address is none."""


class NewerData(StorageError):
    """The data were written by a newer Quayside than this one; nothing of them was changed.

    ``here`` is our version, ``used_by`` that which last wrote (empty where it is not known).
    ``kinds`` are kinds of events that this version does not know.
    """

    def __init__(
        self,
        what: str,
        here: str,
        used_by: str = "",
        *,
        kinds: Sequence[str] = (),
        way_back: WayBack | None = None,
    ) -> None:
        super().__init__(what, f"written by a newer Quayside ({used_by or 'not known'})")
        self.here, self.used_by = here, used_by
        self.kinds, self.way_back = tuple(kinds), way_back


class OlderBenches(StorageError):
    """A warehouse's database cannot be brought up to date while benches of before work with it.

    ``stations`` names them; ``here`` is our version.
    """

    def __init__(self, what: str, stations: Sequence[str], here: str) -> None:
        super().__init__(what, f"{', '.join(stations)} work with an older Quayside")
        self.stations, self.here = tuple(stations), here


class OnNetworkShare(StorageError):
    """The journal's file is on a network share, where SQLite's locks cannot be relied on.

    ``share`` is the kind of the file system (``nfs4``, ``cifs``), or the network path.
    """

    def __init__(self, what: str, share: str) -> None:
        super().__init__(what, f"it is on a network share ({share})")
        self.share = share


class NotBackedUp(StorageError):
    """The journal's copy of today was not made; the journal itself is in order."""


class NotKept(StorageError):
    """A document went to its printer, and no copy of it could be kept for later."""


class NotEmpty(StorageError):
    """A database that a single station should move into has something in it: ``rows`` of them."""

    def __init__(self, what: str, table: str, rows: int) -> None:
        super().__init__(what, f"{table} has {rows} rows")
        self.table, self.rows = table, rows


class NotTheSame(StorageError):
    """A copied table is not what it was copied from; ``here`` and ``there`` count the rows."""

    def __init__(self, what: str, table: str, here: int, there: int) -> None:
        super().__init__(what, f"{table} has {here} rows here and {there} there, or others")
        self.table, self.here, self.there = table, here, there


class DamagedLabel(StorageError):
    """A label's file is gone, or holds other bytes than those that the journal names."""


class LabelsDamaged(RuleError):
    """Labels that cannot be moved, for their files are not what was stored."""

    def __init__(self, labels: Sequence[DamagedLabel]) -> None:
        super().__init__(f"{len(labels)} labels are damaged, the first is {labels[0]}")
        self.labels = tuple(labels)


class PrintingError(QuaysideError):
    """A document cannot be printed; the order itself is fine."""


class PrinterNotSetUp(PrintingError):
    """No printer is set up for this kind of document, or under this name."""

    def __init__(self, wanted: str) -> None:
        super().__init__(f"no printer is set up for {wanted}")
        self.wanted = wanted


class OutcomeUnknown(QuaysideError):
    """A request that spends money left, and whether it was carried out is not known yet.

    ``what`` is ``purchase``, ``own carrier``, ``reset``, ``accept``, ``pickup`` or ``zpl label``.
    ``is_overdue``: it has been watched for the whole label time, and a person has to decide.
    """

    def __init__(self, what: str, detail: str, *, is_overdue: bool = False) -> None:
        super().__init__(f"outcome of the {what} unknown: {detail}")
        self.what, self.detail, self.is_overdue = what, detail, is_overdue


class LabelsLate(OutcomeUnknown):
    """The purchase is certain, its labels have not come."""
