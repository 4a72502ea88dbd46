"""What a line of text names: an answer, an order, a label on paper, a tracking number, an item."""

import asyncio
from collections.abc import Awaitable, Callable

from station.bench.board import Board
from station.bench.grammar import TextScan, gtin_in, item_keys
from station.bench.hand import Hand
from station.bench.purchases import Purchases
from station.bench.questions import Questions
from station.bench.state import Candidate, Slip, SlotState, Stage
from station.domain.ids import OrderId
from station.domain.orderrow import Seen
from station.station import Station

Prove = Callable[[str, OrderId], Awaitable[bool]]


class Lookup:
    """Finds out what a text means, in the order of the grammar, and acts on it."""

    def __init__(
        self,
        station: Station,
        board: Board,
        hand: Hand,
        purchases: Purchases,
        questions: Questions,
        prove: Prove,
    ) -> None:
        self._station, self._board, self._hand = station, board, hand
        self._purchases, self._questions, self._prove = purchases, questions, prove

    async def text(self, text: str, scan: TextScan) -> None:
        """Act on a text. Raises StorageError where the local index cannot be read."""
        known = await self._station.seen(text)
        if self._board.state.stage is Stage.ASKING:
            if not known and not scan.is_order_like:
                self._answer(text)
                return
            # The next order is no reason: the question is left without an answer.
            self._questions.cancel()
        stage = self._board.state.stage
        if known:
            await self._open_known(text, known)
        elif stage is Stage.OWN_CARRIER:
            self._own_carrier(text)
        elif scan.is_order_like:
            await self.open(text)
        else:
            await self._item(text, scan)

    def _answer(self, text: str) -> None:
        work = self._board.state.work
        if work and work.question and work.question.may_type:
            self._questions.answer(text)
        else:
            self._board.refuse(text, Slip.NOT_NOW)

    async def _open_known(self, text: str, known: Seen) -> None:
        """A tracking number of a printed label proves that label; all else opens the order."""
        if text == known.reference or not await self._prove(text, known.order_id):
            await self.open(text, known)

    async def open(self, ref: str, known: Seen | None = None) -> None:
        """Take an order in hand, unless it is there already."""
        work = self._board.state.work
        if work and known and work.shipment.order_id == known.order_id:
            return
        self.leave()
        known = known or await self._station.seen(ref)
        slot = self._purchases.shelf.slot_of(known.order_id) if known else None
        if slot and slot.state is SlotState.FAILED and slot.shipment.is_free:
            # It was not bought, and is in hand again: the slot has nothing more to say.
            self._purchases.shelf.take_off(slot.order_id)
            self._board.change(shelf=self._purchases.shelf.slots)
            if self._board.state.notice_ref == slot.reference:
                self._board.change(notice=None, notice_ref="")
        self._hand.open(ref, known)

    def leave(self) -> None:
        """Another order comes: a purchase in its grace time is meant, and leaves now."""
        if self._board.state.stage is Stage.GRACE:
            self._purchases.fire()

    def _own_carrier(self, text: str) -> None:
        """Words are the provider, everything with a digit or an address is the tracking."""
        work = self._board.state.work
        is_word = not any(sign.isdigit() or sign in ":/" for sign in text)
        provider = text.lower() if is_word else (work.provider if work else "")
        tracking = (work.tracking if work else "") if is_word else text
        self._board.change_work(provider=provider, tracking=tracking)

    async def _item(self, text: str, scan: TextScan) -> None:
        gtin = await asyncio.to_thread(gtin_in, text) if scan.is_gs1 else ""
        keys = item_keys(gtin or text)
        work = self._board.state.work
        if work and work.order:
            of_order = {key for line in work.order.lines for key in item_keys(line.gtin)} | {
                line.sku for line in work.order.lines
            }
            is_here = any(key in of_order for key in keys if key)
            slip = Slip.OF_ORDER if is_here else await self._slip_of(keys)
            self._board.refuse(text, slip)
            return
        await self._open_by_item(text, keys)

    async def _slip_of(self, keys: tuple[str, ...]) -> Slip:
        is_known = bool(await self._holding(keys))
        return Slip.NOT_OF_ORDER if is_known else Slip.UNKNOWN

    async def _open_by_item(self, text: str, keys: tuple[str, ...]) -> None:
        found = await self._holding(keys)
        if not found:
            self._board.refuse(text, Slip.UNKNOWN)
        elif len(found) == 1:
            await self.open(found[0].order_id)
        else:
            self._board.change(candidates=tuple(found))

    async def _holding(self, keys: tuple[str, ...]) -> list[Candidate]:
        for key in keys:
            found = await self._station.items_matching(key)
            if found:
                return found
        return []
