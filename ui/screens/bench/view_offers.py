"""The third column: what is missing before the price, the prices, own carrier, or the answers."""

from dataclasses import dataclass

from station.bench.state import Offer, Stage, Work
from station.domain.command import PRICE_LETTERS
from station.domain.packed import NONE, OrderChange
from station.domain.printjob import PrintState
from station.domain.queued import QueuedPurchase
from station.domain.shipment import State
from station.settings import Settings
from ui import money
from ui.faces import AnswerFace, BlankFace, QuoteFace, StepFace
from ui.formats import NBSP, size, weight
from ui.i18n import translate
from ui.reasons import answer_words, why_chosen
from ui.screens.bench.instruction import price
from ui.shortcuts import Act, key_of

_PRICES = frozenset({Stage.READY, Stage.NO_QUOTE, Stage.OWN_CARRIER, Stage.GRACE})


@dataclass(frozen=True, slots=True)
class MainButton:
    """The one filled button; it does the same as the key of its act."""

    text: str
    act: Act = Act.BUY
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class PriceView:
    """The column: one of its lists is filled, the others are empty.

    ``loading`` counts rows of bars in the place of prices.
    """

    title: str
    aside: str = ""
    steps: tuple[StepFace, ...] = ()
    paragraph: str = ""
    loading: int = 0
    quotes: tuple[QuoteFace, ...] = ()
    blanks: tuple[BlankFace, ...] = ()
    answers: tuple[AnswerFace, ...] = ()
    button: MainButton | None = None


def price_view(work: Work, stage: Stage, settings: Settings) -> PriceView:
    """The column of a work."""
    if stage is Stage.ASKING:
        return _answers(work)
    if stage is Stage.BOUGHT:
        return _outcome(work)
    if stage in _PRICES and work.offers:
        return _prices(work, stage, settings)
    if stage is Stage.QUOTING and not work.problem:
        return PriceView(translate("Bench", "Price"), _for_parcels(work), loading=3)
    return _before(work, stage)


def _prices(work: Work, stage: Stage, settings: Settings) -> PriceView:
    return PriceView(
        translate("Bench", "Price"),
        _for_parcels(work),
        quotes=tuple(
            quote_face(
                offer, is_chosen=at == work.chosen, must_allow=settings.quotes.rule.must_allow
            )
            for at, offer in enumerate(work.offers)
        ),
        blanks=_blanks(work) if _is_own(work) else (),
        button=_buy_button(work, stage),
    )


def _is_own(work: Work) -> bool:
    return work.chosen >= 0 and work.offers[work.chosen].is_own_carrier


def _for_parcels(work: Work) -> str:
    count = len(work.parcels)
    if count == 1:
        return ""
    if count == 2:
        return translate("Bench", "for both parcels")
    return translate("Bench", "for %n parcel(s)", n=count)


def quote_face(offer: Offer, *, is_chosen: bool, must_allow: str) -> QuoteFace:
    """A row of the price list."""
    quote = offer.quote
    service = quote.title if quote else ""
    detail = _collection(offer)
    if offer.is_own_carrier:
        service = translate("Bench", "Your own carrier")
        detail = translate("Bench", "You ship it yourself")
    return QuoteFace(
        service,
        detail,
        mark=offer.letter,
        amount=money.amount(quote) if quote else "",
        words=money.direction(quote) if quote else "",
        reason=why_chosen(offer.why, must_allow) if offer.why else "",
        is_refund=bool(quote and quote.is_brand_label),
        is_chosen=is_chosen,
        is_below=offer.is_own_carrier,
    )


def _collection(offer: Offer) -> str:
    quote = offer.quote
    if not quote:
        return ""
    ways = {
        "pickup": translate("Bench", "Pickup"),
        "drop-off": translate("Bench", "Drop-off"),
    }
    words = ", ".join(ways.get(way, way) for way in quote.collection)
    if set(quote.collection) == set(ways):
        words = translate("Bench", "Pickup or drop-off")
    if quote.transit_days is None:
        return words
    days = translate("Bench", "%n day(s)", n=quote.transit_days).replace(" ", NBSP)
    return f"{words}, {days}" if words else days


def _buy_button(work: Work, stage: Stage) -> MainButton | None:
    chosen = work.offers[work.chosen] if work.chosen >= 0 else None
    if stage is Stage.GRACE and chosen:
        if chosen.is_own_carrier or not chosen.quote:
            return MainButton(translate("Bench", "Handing over"), is_on=False)
        words = translate("Bench", "Buying {service}").format(service=chosen.quote.title)
        return MainButton(words, is_on=False)
    if stage is Stage.READY:
        return MainButton(translate("Bench", "Buy & print"))
    if stage is Stage.OWN_CARRIER:
        is_on = bool(work.provider and work.tracking)
        return MainButton(translate("Bench", "Hand over"), is_on=is_on)
    return None


def _blanks(work: Work) -> tuple[BlankFace, ...]:
    def blank(label: str, value: str, *, is_now: bool) -> BlankFace:
        return BlankFace(label, value, "done" if value else "now" if is_now else "to do")

    return (
        blank(translate("Bench", "Carrier"), work.provider, is_now=True),
        blank(
            translate("Bench", "Tracking number or link"), work.tracking, is_now=bool(work.provider)
        ),
    )


def row_mark(at: int) -> str:
    """What chooses a row of a list: SEND's key the first, a letter the next, nothing the rest."""
    if at == 0:
        return key_of(Act.BUY)
    return PRICE_LETTERS[at - 1] if at <= len(PRICE_LETTERS) else ""


def _answers(work: Work) -> PriceView:
    question = work.question
    if not question:
        return PriceView("")
    answers = tuple(
        AnswerFace(
            row_mark(at),
            answer_words(question.asked, key),
        )
        for at, key in enumerate(question.reasons)
    )
    paragraph = translate("Bench", "Saving…") if work.is_saving else ""
    return PriceView(translate("Bench", "Choose one"), answers=answers, paragraph=paragraph)


def _before(work: Work, stage: Stage) -> PriceView:
    if work.container:
        button = MainButton(translate("Bench", "Get the label"), is_on=stage is Stage.READY)
        return PriceView(translate("Bench", "Before the label"), steps=_steps(work), button=button)
    if work.shipment.change:
        return _changed(work.shipment.change)
    if stage is Stage.QUEUED and work.shipment.queued:
        return _queued(work.shipment.queued)
    if stage is Stage.BLOCKED:
        return PriceView("")
    accept = None
    if stage is Stage.ACCEPTING:
        accept = MainButton(translate("Bench", "Accept the order"), is_on=not work.is_saving)
    words = translate("Bench", "Prices arrive by themselves as soon as this is done.")
    if work.problem:
        words = translate("Bench", "Prices come when the connection is back.")
    if work.is_as_seen:
        words = translate("Bench", "There is no network: the order is as it was seen last.")
    title = translate("Bench", "Before the price")
    return PriceView(title, steps=_steps(work), paragraph=words, button=accept)


def _queued(queued: QueuedPurchase) -> PriceView:
    """The price that was seen, and the one that was found where it stopped."""
    title = translate("Bench", "When the network is back")
    if not queued.quote:
        return PriceView(title, paragraph=translate("Bench", "At the price of the rule."))
    seen = StepFace(queued.quote.title, money.in_words(queued.quote), is_done=True)
    if not queued.offer:
        paragraph = translate("Bench", "It is bought for no more than that.")
        return PriceView(title, steps=(seen,), paragraph=paragraph)
    now = StepFace(queued.offer.title, money.in_words(queued.offer))
    return PriceView(translate("Bench", "The price rose"), steps=(seen, now))


def _changed(change: OrderChange) -> PriceView:
    """Both versions of what changed after the parcels were measured."""
    before, after = (", ".join(filter(None, each)) for each in (change.before, change.after))
    return PriceView(
        translate("Bench", "What changed"),
        steps=(
            StepFace(translate("Bench", "Packed for"), before or NONE, is_done=True),
            StepFace(translate("Bench", "Now"), after or NONE),
        ),
    )


def _steps(work: Work) -> tuple[StepFace, ...]:
    accepted: tuple[StepFace, ...] = ()
    if work.order and work.order.status == "ankor_confirmed":
        accepted = (
            StepFace(translate("Bench", "Accept the order"), translate("Bench", "Scan SEND")),
        )
    elif not work.order and not work.container:
        accepted = (StepFace(translate("Bench", "The order is being read")),)
    return accepted + tuple(_step(work, at) for at in range(len(work.parcels)))


def _step(work: Work, at: int) -> StepFace:
    draft, number = work.parcels[at], at + 1
    if draft.is_complete and draft.sides_cm and draft.weight_g is not None:
        title = translate("Bench", "Parcel {n} has size and weight").format(n=number)
        return StepFace(title, f"{size(draft.sides_cm)} cm, {weight(draft.weight_g)}", is_done=True)
    if draft.problems:
        title = translate("Bench", "Parcel {n} fits no carrier").format(n=number)
        return StepFace(title, translate("Bench", "Measure it again"))
    if draft.sides_cm is None:
        title = translate("Bench", "Parcel {n} has no size").format(n=number)
        return StepFace(title, translate("Bench", "Scan a box, or type 30x20x15"))
    title = translate("Bench", "Parcel {n} has no weight").format(n=number)
    return StepFace(title, translate("Bench", "Type it: 1.25kg"))


def _outcome(work: Work) -> PriceView:
    """What was bought, and how far its labels are."""
    shipment = work.shipment
    steps: list[StepFace] = []
    if shipment.quote or shipment.own_carrier:
        bought = _bought_words(work)
        steps.append(StepFace(bought, _bought_money(work), is_done=shipment.is_bought))
    for label in shipment.labels:
        jobs = shipment.prints_of(label)
        is_out = bool(jobs) and jobs[-1].is_out
        title = translate("Bench", "Label {n} of {count}")
        steps.append(
            StepFace(
                title.format(n=label.parcel_index + 1, count=len(shipment.labels)),
                f"{label.tracking_number} · {_print_words(jobs[-1].state if jobs else None)}",
                is_done=is_out,
            )
        )
    if shipment.state is State.AWAITING_LABELS and not shipment.labels:
        steps.append(StepFace(translate("Bench", "Label"), translate("Bench", "On its way")))
    return PriceView(translate("Bench", "Label"), steps=tuple(steps))


def _bought_words(work: Work) -> str:
    shipment = work.shipment
    if shipment.own_carrier:
        return shipment.own_carrier.provider
    return shipment.quote.title if shipment.quote else ""


def _bought_money(work: Work) -> str:
    return money.in_words(work.shipment.quote) if work.shipment.quote else price(work)


def _print_words(state: PrintState | None) -> str:
    if state is None:
        return translate("Bench", "not printed")
    return {
        PrintState.SENT: translate("Bench", "sent to the printer"),
        PrintState.PROVED: translate("Bench", "printed"),
        PrintState.IN_DOUBT: translate("Bench", "came out?"),
        PrintState.FAILED: translate("Bench", "not printed"),
    }.get(state, translate("Bench", "printing"))
