"""The price list in the order in which it is shown: the rule's choice, other fees, own carrier."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.bench.state import Offer, Work
from station.domain.owncarrier import OwnCarrier
from station.domain.quote import Quote, QuoteKind, QuoteRule, choose
from station.domain.shipment import Shipment
from station.workflow.shipping import Purchase

NOTHING_TO_BUY = Purchase(())
LETTERS = "ABCDEF"
_FEES_WITH_LETTERS = len(LETTERS) - 1
"""One letter is kept for one's own carrier, which must always be in reach."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is being sent: the shipment, the reference that a packer reads, and the purchase.

    ``seen`` is the price that the packer saw for it.
    """

    shipment: Shipment
    reference: str
    purchase: Purchase
    seen: Quote | None = None


def offers_of(quotes: Sequence[Quote], rule: QuoteRule) -> tuple[Offer, ...]:
    """The rows of the price list; one's own carrier is always the last.

    The first is what the rule prefers, with the reason; a refund is never sorted among fees.
    """
    choice = choose(quotes, rule)
    fees = [quote for quote in quotes if quote.kind is QuoteKind.FEE]
    fees.sort(key=lambda quote: (quote.cost.minor, quote.title))
    if choice:
        fees.remove(choice.quote)
        fees.insert(0, choice.quote)
    rows = [
        Offer(quote, _letter(at), why=choice.why if choice and at == 0 else "")
        for at, quote in enumerate(fees)
    ]
    refund = next((quote for quote in quotes if quote.is_brand_label), None)
    last = LETTERS[min(len(fees), _FEES_WITH_LETTERS)]
    return (*rows, Offer(refund, last, is_own_carrier=True))


def chosen_first(offers: Sequence[Offer]) -> int:
    """The row that is chosen before anybody chooses: the rule's, -1 where nothing fits it."""
    return 0 if offers and offers[0].why else -1


def row_at(offers: Sequence[Offer], letter_row: int) -> int | None:
    """The row that the letter in that place (0 is A) chooses; None where there is none."""
    if not 0 <= letter_row < len(LETTERS):
        return None
    letter = LETTERS[letter_row]
    return next((at for at, offer in enumerate(offers) if offer.letter == letter), None)


def fitting(quotes: Sequence[Quote], rule: QuoteRule) -> list[Quote]:
    """The carriers' own quotes that the rule allows at all."""
    return [
        quote
        for quote in quotes
        if quote.kind is QuoteKind.FEE
        and (not rule.must_allow or rule.must_allow in quote.collection)
    ]


def _letter(at: int) -> str:
    return LETTERS[at] if at < _FEES_WITH_LETTERS else ""


def order_of(work: Work) -> Order:
    """The order in hand, as SEND means it, with the price that is on the screen."""
    seen = work.offers[work.chosen].quote if work.chosen >= 0 else None
    return Order(work.shipment, work.ref, _purchase_of(work), seen)


def _purchase_of(work: Work) -> Purchase:
    """What SEND means for the order in hand."""
    parcels = tuple(draft.parcel() for draft in work.parcels)
    if work.chosen < 0:
        return Purchase(parcels)  # no price was seen: the rule chooses
    offer = work.offers[work.chosen]
    if offer.is_own_carrier:
        return Purchase(parcels, own_carrier=OwnCarrier.of(work.provider, work.tracking))
    quote = offer.quote.id if offer.quote else ""
    return Purchase(parcels, quote, why=offer.why) if offer.why else Purchase(parcels, quote)
