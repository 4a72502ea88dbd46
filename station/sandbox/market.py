"""The marketplace's memory: catalogue, orders, quotes, and what makes time pass for a label job."""

from dataclasses import dataclass, field
from functools import cached_property
from random import Random

from station.sandbox import catalogue
from station.sandbox.answers import Refused, problem
from station.sandbox.clock import Clock
from station.sandbox.faults import Faults
from station.sandbox.ledger import Ledger
from station.sandbox.limits import for_tokens, per_minute
from station.sandbox.model import FulfilmentOrder, Json, Label, Order, Purchase, Quote
from station.sandbox.options import SandboxOptions


@dataclass(slots=True)
class ZplLabel:
    """A container's label: made once, given out as often as it is asked for."""

    id: str
    data: str


@dataclass(slots=True)
class Tokens:
    """Access tokens and the time at which each one ends."""

    ends_s: dict[str, float] = field(default_factory=dict)

    def is_valid(self, token: str, now: float) -> bool:
        """True for a token that was given out and has not ended."""
        return self.ends_s.get(token, 0.0) > now

    def drop(self, token: str) -> None:
        """Ends a token before its time."""
        self.ends_s.pop(token, None)


class Market:
    """All state of one sandbox. Handlers get it as an argument; nothing is global."""

    def __init__(self, options: SandboxOptions) -> None:
        self.options = options
        self.clock = Clock(options.epoch)
        self.ledger = Ledger()
        self.faults = Faults(options.faults)
        self.tokens = Tokens()
        self.base_url = "http://sandbox.invalid"
        self.elsewhere_url = "http://elsewhere.invalid"
        self.session = options.session_cookie
        self.pickup_body: str = options.pickup_body
        self._set_limits(options.rate_per_minute)
        self._fill(Random(options.seed))
        # ids that are handed out at run time come from a row of their own, so that they are the
        # same however many orders there are
        self.rng = Random(f"run {options.seed}")
        self.zpl: dict[str, ZplLabel] = {}
        self.drawn: dict[int, bytes] = {}
        self._pending: set[str] = set()
        self._numbers = 991_836

    def _set_limits(self, rate: int) -> None:
        self.limits = per_minute(self.clock.now, rate)
        self.anonymous_limits = per_minute(self.clock.now, max(1, rate // 5))
        self.token_limits = for_tokens(self.clock.now)

    def _fill(self, rng: Random) -> None:
        now = self.clock.now()
        self.shops = catalogue.shops(rng, now)
        self.products = catalogue.products(rng, now)
        variants = catalogue.variants(rng, self.products, now)
        self.variants = {variant.id: variant for variant in variants}
        made = catalogue.orders(rng, self.options.orders, self.shops, variants, now)
        self.orders = {order.id: order for order in made}
        self.newest_first = [order.id for order in made]
        self.quotes: dict[str, Quote] = {}
        self.labels: dict[int, tuple[str, int]] = {}

    @cached_property
    def fulfilment(self) -> list[FulfilmentOrder]:
        """The fulfilment orders, invented when first asked for."""
        return catalogue.fulfilment(self.options.seed, self.all_orders())

    @property
    def is_2026(self) -> bool:
        """True for the newer generation of the API."""
        return self.options.generation == "2026"

    def new_id(self) -> str:
        """A fresh UUID."""
        return catalogue.new_id(self.rng)

    def number(self) -> int:
        """A fresh number, for receipts and labels."""
        self._numbers += 1
        return self._numbers

    def order(self, order_id: str) -> Order:
        """An order as it is now; 404 where there is none."""
        order = self.orders.get(order_id)
        if order is None:
            raise Refused(404, problem(404, "Not found"))
        if order_id in self._pending:
            self._settle(order)
        return order

    def all_orders(self) -> list[Order]:
        """All orders as they are now, newest first."""
        for order_id in tuple(self._pending):
            self._settle(self.orders[order_id])
        return [self.orders[key] for key in self.newest_first]

    def add_order(self, order: Order) -> None:
        """A new order, newest of all."""
        self.orders[order.id] = order
        self.newest_first.insert(0, order.id)

    def touch(self, order: Order) -> None:
        """Something in the order changed."""
        order.updated_s = self.clock.now()

    def buy(self, order: Order, purchase: Purchase) -> None:
        """A carrier quote is confirmed: nothing shows until the label job is done."""
        order.purchase = purchase
        self._pending.add(order.id)

    def change(self, order: Order, status: str) -> None:
        """The order changes from outside; going back voids its labels."""
        order.status = status
        if status in ("brand_confirmed", "ankor_confirmed"):
            order.forget_shipping()
        if status == "shipped":
            order.shipped_s = self.clock.now()
        if status != "brand_confirmed" or order.purchase is None:
            self._pending.discard(order.id)
        self.touch(order)

    def _settle(self, order: Order) -> None:
        purchase = order.purchase
        if purchase is None or purchase.due_s is None or self.clock.now() < purchase.due_s:
            return
        self._pending.discard(order.id)
        quote = purchase.quote
        purchase.labels = [self._label(order, at, quote) for at in range(len(quote.parcels))]
        order.status = "shipping_labels_generated"
        order.shipping_method = "ankorstore"
        order.provider = quote.carrier
        order.latest_quote = quote
        order.parcels = quote.parcels
        order.updated_s = purchase.due_s
        self.ledger.count(order, "labels", times=len(purchase.labels))

    def _label(self, order: Order, at: int, quote: Quote) -> Label:
        number = self.number()
        self.labels[number] = (order.id, at)
        tracking = tracking_number(quote.carrier, number)
        return Label(number, tracking, f"https://track.example/{quote.carrier}/{tracking}")

    def document(self) -> Json:
        """A short account for the control routes."""
        return {
            "generation": self.options.generation,
            "seed": self.options.seed,
            "orders": len(self.orders),
            "faults": self.faults.document(),
            "now": self.clock.now(),
            "pickup_body": self.pickup_body,
            "url": self.base_url,
            "requests": self.ledger.requests.total(),
            "elsewhere": dict(self.ledger.elsewhere),
        }


def tracking_number(carrier: str, number: int) -> str:
    """An invented number in the carrier's shape."""
    if carrier == "ups":
        return f"1ZSANDBX68{number:08}"
    return f"{number:014}" if carrier == "dpd" else f"SBX{number:010}"
