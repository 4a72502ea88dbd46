"""Carrier quotes, and the rule that picks one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from station.domain.ids import QuoteId
from station.domain.money import Money

BRAND_LABEL_CARRIER = "ankorstore"
"""The carrier code under which the 2025+ quote list offers one's own carrier (contract T8)."""


class QuoteKind(StrEnum):
    """Whether a quote costs the brand money or pays some back."""

    FEE = "fee"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Quote:
    """An offer to carry an order's parcels.

    ``transit_days`` is in business days and None where the carrier does not say. ``raw_amount`` is
    the number as it came, kept because its unit is in doubt (contract T6).
    """

    id: QuoteId
    carrier: str
    service_code: str
    service: str
    cost: Money
    kind: QuoteKind = QuoteKind.FEE
    collection: tuple[str, ...] = ()
    transit_days: int | None = None
    raw_amount: str = ""

    @property
    def is_brand_label(self) -> bool:
        """True for the offer to ship with one's own carrier against a refund."""
        return self.kind is QuoteKind.REFUND

    @property
    def title(self) -> str:
        """Carrier and service for a person to read."""
        return self.service or self.carrier.upper()


@dataclass(frozen=True, slots=True)
class QuoteRule:
    """Which quote a station prefers (settings ``[quotes]``).

    ``rule`` is ``cheapest``, ``fastest`` or ``preferred``; ``preferred`` lists carrier codes, best
    first; ``must_allow`` is empty, ``pickup`` or ``drop-off``.
    """

    rule: str = "cheapest"
    preferred: tuple[str, ...] = ()
    must_allow: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The quote that a rule picked, and why in one word for the screen to translate."""

    quote: Quote
    why: str


def choose(quotes: Sequence[Quote], rule: QuoteRule) -> Choice | None:
    """The quote that ``rule`` prefers, or None where no carrier's quote fits.

    Refunds are never compared with fees: a refund is another way of shipping, which a person
    chooses. ``fastest`` falls back to the cheapest where no quote gives a transit time, and the
    reason says so.
    """
    fitting = [
        quote
        for quote in quotes
        if quote.kind is QuoteKind.FEE
        and (not rule.must_allow or rule.must_allow in quote.collection)
    ]
    if not fitting:
        return None
    # Amounts of two currencies say nothing to each other; the marketplace quotes in the brand's.
    fitting = [quote for quote in fitting if quote.cost.currency == fitting[0].cost.currency]
    if rule.rule == "fastest":
        timed = [quote for quote in fitting if quote.transit_days is not None]
        if timed:
            fastest = min(timed, key=lambda q: (q.transit_days, *_price_first(q, rule)))
            return Choice(fastest, "fastest")
        return Choice(min(fitting, key=lambda q: _price_first(q, rule)), "cheapest-no-times")
    if rule.rule == "preferred":
        best = min(fitting, key=lambda q: (_rank(q, rule), *_price_first(q, rule)))
        return Choice(best, "preferred" if best.carrier in rule.preferred else "cheapest")
    return Choice(min(fitting, key=lambda q: _price_first(q, rule)), "cheapest")


def _rank(quote: Quote, rule: QuoteRule) -> int:
    if quote.carrier in rule.preferred:
        return rule.preferred.index(quote.carrier)
    return len(rule.preferred)


def _price_first(quote: Quote, rule: QuoteRule) -> tuple[int, int, str]:
    """The order of ties: price, preferred carriers, then the service's name."""
    return (quote.cost.minor, _rank(quote, rule), quote.title)
