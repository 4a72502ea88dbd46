"""The one big sentence of each stage: what to do now, and a line of facts under it."""

from collections.abc import Callable
from math import ceil

from station.bench.state import Asked, BenchState, Draft, Stage, Work
from station.domain.errors import HeldElsewhere, OrderCancelled, OrderConflict
from station.domain.shipment import State
from ui import money
from ui.causes import cause
from ui.faces import InstructionFace
from ui.formats import size, weight
from ui.i18n import translate
from ui.screens.bench.refusal import refused
from ui.screens.bench.trouble import trouble_of
from ui.screens.bench.view_idle import idle_words

Words = InstructionFace


def instruction_of(state: BenchState, left_s: float) -> InstructionFace:
    """The instruction of a state; a line that was refused takes the place of the facts."""
    words = _idle(state) if state.work is None else _of_work(state, state.work, left_s)
    return refused(words, state) if state.refusal else words


def _of_work(state: BenchState, work: Work, left_s: float) -> Words:
    if state.stage is Stage.GRACE:
        return _grace(work, left_s)
    if state.is_offline and _is_to_be_queued(state.stage, work):
        return _no_network(work)
    return _STAGES.get(state.stage, _reading)(work)


def _plain(icon: str, title: str, body: str = "", order: str = "") -> Words:
    return InstructionFace("plain", icon, title, order, body)


def _idle(state: BenchState) -> Words:
    if state.stage is Stage.CHOOSING:
        count = translate("Bench", "It is in %n order(s).", n=len(state.candidates))
        body = translate("Bench", "Scan one of them, or its letter.")
        return _plain("question", translate("Bench", "Which order is it?"), body, count)
    return idle_words()


def _reading(work: Work) -> Words:
    if work.problem:
        problem = trouble_of(work.problem, work.shipment)
        title = translate("Bench", "The order cannot be read")
        order = translate("Bench", "Scan SEND to try again.")
        return _plain("nolink", title, problem.happened, order)
    title = translate("Bench", "Reading the order")
    body = translate("Bench", "Go on meanwhile: scan a box, or type the weight.")
    return _plain("orders", title, body)


def _accepting(work: Work) -> Words:
    if work.is_saving:
        return _plain("orders", translate("Bench", "Accepting the order"), contents(work))
    if work.problem:
        return _plain(
            "alert",
            translate("Bench", "Not accepted"),
            trouble_of(work.problem, work.shipment).happened,
            translate("Bench", "Scan SEND to try again."),
        )
    title = translate("Bench", "Scan SEND to accept the order")
    body = translate("Bench", "It is not accepted yet. {contents}").format(contents=contents(work))
    return _plain("orders", title, body)


def _size(work: Work) -> Words:
    at, draft = unfinished(work)
    wrong = draft.problems and draft.sides_cm is not None
    if wrong:
        title = translate("Bench", "Measure parcel {n} again").format(n=at + 1)
        return _plain("ruler", title, _problems(draft), translate("Bench", "Scan a box."))
    title = translate("Bench", "Scan a box")
    if len(work.parcels) > 1:
        title = translate("Bench", "Scan the box of parcel {n}").format(n=at + 1)
    body = translate("Bench", "Or type length, width and height in cm: 30x20x15")
    return _plain("box", title, body)


def _weight(work: Work) -> Words:
    at, draft = unfinished(work)
    hint = translate("Bench", "Like 1.25kg or 1250g.")
    if draft.problems and draft.weight_g is not None:
        title = translate("Bench", "Weigh parcel {n} again").format(n=at + 1)
        return _plain("scale", title, _problems(draft), hint)
    title = translate("Bench", "Type the weight")
    if len(work.parcels) > 1:
        title = translate("Bench", "Type the weight of parcel {n}").format(n=at + 1)
    body = f"{size(draft.sides_cm)} cm" if draft.sides_cm else ""
    return _plain("scale", title, body, hint)


def _quoting(work: Work) -> Words:
    if work.problem:
        problem = trouble_of(work.problem, work.shipment)
        title = translate("Bench", "No prices yet")
        order = translate("Bench", "Scan SEND to ask again.")
        return _plain("nolink", title, problem.happened, order)
    title = translate("Bench", "Prices are on the way")
    body = translate("Bench", "Another parcel in this order? Scan BOX. {contents}")
    return _plain("clock", title, body.format(contents=contents(work)))


def _ready(work: Work) -> Words:
    if work.container:
        title = translate("Bench", "Scan SEND for the label")
        return _plain("label", title, translate("Bench", "It prints on the label printer."))
    title = translate("Bench", "Scan SEND to buy the label")
    return _plain("label", title, f"{contents(work)} {price(work)}".strip())


def _no_quote(work: Work) -> Words:
    title = translate("Bench", "Choose a price yourself")
    body = translate("Bench", "No price fits the rule of this bench.")
    if work.offers and all(offer.is_own_carrier for offer in work.offers):
        title = translate("Bench", "No carrier takes it")
        body = translate("Bench", "Ship it with your own carrier, or change the parcels.")
        return _plain("truck", title, body, translate("Bench", "Scan SEND."))
    return _plain("truck", title, body, translate("Bench", "Scan its letter."))


def _own_carrier(work: Work) -> Words:
    if not work.provider:
        title = translate("Bench", "Type your carrier’s name")
        return _plain("truck", title, price(work), translate("Bench", "Like DHL or Chronopost."))
    if not work.tracking:
        title = translate("Bench", "Scan the tracking number")
        order = translate("Bench", "Or paste its link.")
        return _plain("truck", title, price(work), order)
    title = translate("Bench", "Scan SEND to hand it over")
    return _plain("truck", title, f"{work.provider}, {work.tracking}. {price(work)}".strip())


def _grace(work: Work, left_s: float) -> Words:
    is_own = work.chosen >= 0 and work.offers[work.chosen].is_own_carrier
    title = translate("Bench", "Buying in {n} s")
    if is_own:
        title = translate("Bench", "Handing over in {n} s")
    seconds = max(0, ceil(left_s))
    title = title.format(n=seconds).replace(f"{seconds} s", f"{seconds}\u00a0s")
    order = translate("Bench", "Scan UNDO to stop.")
    return InstructionFace("buy", "", title, order, price(work))


def _bought(work: Work) -> Words:
    state = work.shipment.state
    if state is State.CANCELLED:
        return _stop(
            translate("Bench", "Cancelled. Do not send it."),
            translate("Bench", "Put the goods back."),
            translate("Bench", "Scan CLOSE to go on."),
        )
    if state is State.LABELLED:
        title = translate("Bench", "This order has its label")
        body = translate("Bench", "REPRINT prints it again, RESET makes it void.")
        return _plain("label", title, body, translate("Bench", "Scan CLOSE to go on."))
    title, body = {
        State.BUYING: (
            translate("Bench", "Buying the label"),
            translate("Bench", "Nothing is bought twice. Scan the next order."),
        ),
        State.RESETTING: (
            translate("Bench", "The label is being reset"),
            translate("Bench", "Do not use the old label. Scan the next order."),
        ),
        State.SHIPPED: (
            translate("Bench", "This order has left"),
            translate("Bench", "Scan the next order."),
        ),
    }.get(
        state,
        (
            translate("Bench", "The label is coming"),
            translate("Bench", "It prints by itself. Scan the next order."),
        ),
    )
    return _plain("truck" if state is State.SHIPPED else "label", title, body)


def _is_to_be_queued(stage: Stage, work: Work) -> bool:
    """SEND does not buy now: the order waits for the network."""
    is_measured = stage is Stage.QUOTING and work.problem is not None
    return is_measured or (stage is Stage.READY and not work.container)


def _no_network(work: Work) -> Words:
    title = translate("Bench", "No network: SEND queues it")
    body = translate("Bench", "It is bought when the network is back. {contents} {price}")
    words = body.format(contents=contents(work), price=price(work)).strip()
    return _plain("nolink", title, words, translate("Bench", "Scan SEND."))


def _queued(work: Work) -> Words:
    queued = work.shipment.queued
    if queued and queued.stopped:
        title = translate("Bench", "It was not bought")
        order = translate("Bench", "SEND buys it so, UNDO takes it back.")
        return _plain("alert", title, _sentence(cause(queued.stopped)), order)
    title = translate("Bench", "It waits for the network")
    body = translate(
        "Bench", "It is bought by itself when the network is back; UNDO takes it back."
    )
    return _plain("nolink", title, body, translate("Bench", "Scan the next order."))


def _blocked(work: Work) -> Words:
    error = work.problem
    if work.shipment.change:
        title = translate("Bench", "The order was changed")
        order = translate("Bench", "Check the parcel. SEND goes on with the new version.")
        if work.shipment.labels:
            order = translate("Bench", "SEND goes on with this label, RESET makes it void.")
        return _stop(title, order, _sentence(cause(str(work.shipment.change))))
    if isinstance(error, OrderCancelled):
        title = translate("Bench", "Cancelled. Do not send it.")
    elif isinstance(error, OrderConflict) or work.shipment.conflict:
        title = translate("Bench", "Stop. Do not send it.")
    elif isinstance(error, HeldElsewhere):
        return _in_other_hands(error, work)
    else:
        return _refused_by_market(work)
    if not error:
        order = translate("Bench", "Look at the order on the website.")
        return _stop(title, order, work.shipment.conflict)
    problem = trouble_of(error, work.shipment)
    return _stop(title, problem.to_do, problem.happened)


def _in_other_hands(error: HeldElsewhere, work: Work) -> Words:
    title = translate("Bench", "Another bench has it")
    order = translate("Bench", "Scan SEND to take it over.")
    return _plain("person", title, trouble_of(error, work.shipment).happened, order)


def _refused_by_market(work: Work) -> Words:
    if not work.problem:
        return _plain("alert", translate("Bench", "This order cannot go on"))
    problem = trouble_of(work.problem, work.shipment)
    title = translate("Bench", "This order cannot go on")
    return _plain("alert", title, problem.message, problem.to_do)


def _asking(work: Work) -> Words:
    asked = work.question.asked if work.question else Asked.HOLD
    title = {
        Asked.HOLD: translate("Bench", "Why is it put aside?"),
        Asked.RESET: translate("Bench", "Why is the label void?"),
        Asked.REPRINT: translate("Bench", "Why another copy?"),
        Asked.PRINTER: translate("Bench", "Which printer?"),
    }[asked]
    order = translate("Bench", "Scan SEND for the first, or a letter.")
    body = ""
    if work.question and work.question.may_type:
        body = translate("Bench", "Or type it.")
    return _plain("question", title, body, order)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _stop(title: str, order: str, body: str) -> Words:
    return InstructionFace("stop", "stop", title, order, body)


def unfinished(work: Work) -> tuple[int, Draft]:
    """The first parcel that lacks something, from 0; else the one in hand."""
    for at, draft in enumerate(work.parcels):
        if not draft.is_complete:
            return at, draft
    return len(work.parcels) - 1, work.draft


def contents(work: Work) -> str:
    """``6 pieces, 2 parcels.``"""
    parcels = translate("Bench", "%n parcel(s)", n=len(work.parcels))
    count = sum(line.pieces for line in work.order.lines) if work.order else 0
    if not count:
        return f"{parcels}."
    return f"{translate('Bench', '%n piece(s)', n=count)}, {parcels}."


def price(work: Work) -> str:
    """``UPS Standard, costs you 8.07 €.`` of the chosen row; empty where nothing is known."""
    offer = work.offers[work.chosen] if work.chosen >= 0 else None
    if not offer or not offer.quote:
        return ""
    title = offer.quote.title
    if offer.is_own_carrier:
        title = work.provider or translate("Bench", "Your own carrier")
    return f"{title}, {money.in_words(offer.quote)}."


def _problems(draft: Draft) -> str:
    return " ".join(
        parcel_problem(problem.field, problem.found, problem.low, problem.high)
        for problem in draft.problems
    )


def parcel_problem(field: str, found: int, low: int, high: int) -> str:
    """What no carrier takes, in the packer's units."""
    if field == "weight":
        words = translate("Bench", "{found}: carriers take {low} to {high}.")
        return words.format(found=weight(found), low=weight(low), high=weight(high))
    if field == "girth":
        words = translate("Bench", "Length and girth {found} cm, at most {high}.")
        return words.format(found=found, high=high)
    words = {
        "length": translate("Bench", "Length {found} cm, allowed {low} to {high}."),
        "width": translate("Bench", "Width {found} cm, allowed {low} to {high}."),
        "height": translate("Bench", "Height {found} cm, allowed {low} to {high}."),
    }.get(field, translate("Bench", "{found}, allowed {low} to {high}."))
    return words.format(found=found, low=low, high=high)


_STAGES: dict[Stage, Callable[[Work], Words]] = {
    Stage.READING: _reading,
    Stage.ACCEPTING: _accepting,
    Stage.SIZE: _size,
    Stage.WEIGHT: _weight,
    Stage.QUOTING: _quoting,
    Stage.QUEUED: _queued,
    Stage.READY: _ready,
    Stage.NO_QUOTE: _no_quote,
    Stage.OWN_CARRIER: _own_carrier,
    Stage.BOUGHT: _bought,
    Stage.BLOCKED: _blocked,
    Stage.ASKING: _asking,
}
