"""TCP 9100 against the emulated printer: proved, in doubt, nothing sent, never a false proof."""

import asyncio
from collections.abc import Callable
from hashlib import sha256

import pytest

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.label_proof import ProofTimes
from printing.printers.raw_socket import Patience, RawSocket
from printing.printers.transport import Receipt, Usability
from printing.status.faults import Fault
from station.domain.evidence import Evidence
from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import ByHand, Pace, Speed
from tests.printing.samples import ZPL
from tests.support.clock import FastClock

SCALE = 50
OTHER = b"^XA^FDanother^FS^XZ"
WAITS = Patience(connect_s=2, write_s=1, close_s=1, answer_s=0.4, busy_s=1)
TIMES = ProofTimes(settle_s=12)
SERVED = Manner(second="served", uptime_scale=SCALE)
HASH = sha256(ZPL[: ZPL.index(b"^XZ") + 3]).hexdigest()


def printer_of(pace: Pace | None = None, manner: Manner = SERVED) -> ZebraPrinter:
    return ZebraPrinter(pace or Speed(scale=SCALE), manner)


def socket_to(
    printer: ZebraPrinter, evidence: Evidence | None = Evidence.PROVES, times: ProofTimes = TIMES
) -> RawSocket:
    clock = FastClock(SCALE)
    host = "127.0.0.1"
    return RawSocket(host, printer.port, WAITS, evidence=evidence, clock=clock, times=times)


async def foreign(printer: ZebraPrinter, data: bytes) -> None:
    """Another program prints."""
    reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
    writer.write(data)
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()


async def under_the_head(printer: ZebraPrinter) -> None:
    await printer.engine.until(lambda: printer.engine.current is not None)


@pytest.mark.parametrize("second", ["waits", "refused", "served"])
@pytest.mark.parametrize("evidence", [Evidence.PROVES, None])
async def test_a_label_on_paper_is_proved_with_figures(
    second: str, evidence: Evidence | None
) -> None:
    manner = Manner(second=second, uptime_scale=SCALE)  # type: ignore[arg-type]
    async with printer_of(manner=manner) as printer:
        socket = socket_to(printer, evidence)
        receipt = await socket.send(ZPL, "label")
        assert receipt.proof == "counter 1203 -> 1204, nothing left in the buffer"
        assert printer.whole[HASH] == 1
        many = await socket.send(ZPL * 3, "labels")
        assert many.proof == "counter 1204 -> 1207, nothing left in the buffer"


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (ZebraPrinter.paper_out, "the paper is out"),
        (ZebraPrinter.open_head, "the print head is open"),
        (ZebraPrinter.ribbon_out, "the ribbon is out"),
        (ZebraPrinter.pause, "it is paused"),
    ],
)
async def test_a_printer_that_cannot_print_gets_nothing(
    happens: Callable[[ZebraPrinter], None], why: str
) -> None:
    async with printer_of() as printer:
        happens(printer)
        socket = socket_to(printer)
        usability = await socket.is_usable()
        assert not usability.is_usable
        assert why in usability.words
        with pytest.raises(NothingSent, match=f"cannot print; {why}"):
            await socket.send(ZPL, "label")
        assert not printer.engine.waiting
    assert not printer.paper


async def test_one_that_was_never_asked_is_asked_and_may_keep_silent() -> None:
    async with printer_of() as printer:
        printer.paper_out()
        usability = await socket_to(printer, None).is_usable()
        assert not usability.is_usable
        assert usability.words.endswith("cannot print; the paper is out")
    async with printer_of(manner=Manner(is_mute=True)) as mute:
        assert await socket_to(mute, None).is_usable() == Usability(True)


async def test_faults_and_warnings_that_only_the_longer_answer_has() -> None:
    async with printer_of() as printer:
        socket = socket_to(printer)
        printer.engine.set(wants_cleaning=True)
        usability = await socket.is_usable()
        assert usability == Usability(True, "the print head wants cleaning")
        printer.engine.set(is_cutter_jammed=True)
        jammed = await socket.is_usable()
        assert jammed.words.endswith("cannot print; its cutter is jammed")
        assert jammed.faults == (Fault.CUTTER,)
    async with printer_of(manner=Manner(knows_names=False)) as clone:
        assert await socket_to(clone).is_usable() == Usability(True)


async def test_one_that_could_answer_and_does_not_gets_nothing() -> None:
    async with printer_of() as printer:
        socket = socket_to(printer)
        assert (await socket.is_usable()).is_usable
        printer.stall()
        with pytest.raises(NothingSent, match="says nothing of its state"):
            await socket.send(ZPL, "label")
        printer.go_on()


async def test_paper_out_in_the_middle_is_told_and_later_looked_at() -> None:
    hand = ByHand()
    async with printer_of(hand) as printer:
        socket = socket_to(printer)
        sending = asyncio.create_task(socket.send(ZPL, "label"))
        await under_the_head(printer)
        printer.paper_out()
        receipt = await sending
        assert receipt.proof == ""
        assert receipt.words.endswith("waits; the paper is out; the label comes out by itself")
        assert (await socket.prove(receipt.reference)) == receipt
        printer.refill()
        hand.turn()
        await printer.idle()
        later = await socket.prove(receipt.reference)
        assert later is not None
        assert "look at the label" in later.words
        assert await socket.prove(receipt.reference) is None
    assert (printer.whole[HASH], printer.torn[HASH]) == (1, 1)


async def test_a_pause_is_proved_later_also_when_another_job_went_first() -> None:
    hand = ByHand()
    async with printer_of(hand) as printer:
        socket = socket_to(printer)
        sending = asyncio.create_task(socket.send(ZPL * 2, "labels"))
        await under_the_head(printer)
        printer.pause()
        hand.turn(1)
        receipt = await sending
        assert "it is paused" in receipt.words
        printer.resume()
        hand.turn(1)
        await printer.idle()
        hand.turn(1)
        second = await socket.send(ZPL, "label")
        assert second.proof == "counter 1205 -> 1206, nothing left in the buffer"
        later = await socket.prove(receipt.reference)
        # One look before the second job was not enough to believe it, and now two jobs are counted.
        assert later is not None
        assert later.proof == ""


async def test_a_pause_is_proved_later() -> None:
    hand = ByHand()
    async with printer_of(hand) as printer:
        socket = socket_to(printer)
        sending = asyncio.create_task(socket.send(ZPL, "label"))
        await under_the_head(printer)
        printer.pause()
        receipt = await sending
        hand.turn(1)
        printer.resume()
        await printer.idle()
        later = await socket.prove(receipt.reference)
        assert later == Receipt(
            receipt.reference, proof="counter 1203 -> 1204, nothing left in the buffer"
        )


async def looked_at(printer: ZebraPrinter, times: int) -> None:
    """The printer was asked for its state so often: once before a job, then until it is out."""
    await printer.engine.until(lambda: printer.times_asked >= times)


@pytest.mark.parametrize("knows_uptime", [True, False])
async def test_a_power_cut_leaves_the_job_in_doubt(knows_uptime: bool) -> None:
    manner = Manner(second="served", uptime_scale=SCALE, knows_uptime=knows_uptime)
    async with printer_of(ByHand(), manner) as printer:
        sending = asyncio.create_task(socket_to(printer).send(ZPL, "label"))
        await looked_at(printer, 3)
        await printer.power_off()
        await asyncio.wait({sending}, timeout=10 / SCALE)
        await printer.power_on()
        words = r"was switched off" if knows_uptime else r"is idle, and its counter"
        with pytest.raises(PartlySent, match=words):
            await sending
    assert printer.torn[HASH] == 1


async def test_a_power_cut_during_the_job_leaves_it_in_doubt() -> None:
    async with printer_of(ByHand(), Manner(buffer_bytes=1)) as printer:
        sending = asyncio.create_task(socket_to(printer).send(ZPL * 3000, "labels"))
        await under_the_head(printer)
        await printer.power_off()
        with pytest.raises(PartlySent, match=r"closed the connection|broke the connection"):
            await sending


async def test_a_printer_that_never_comes_back_leaves_the_job_in_doubt() -> None:
    async with printer_of(ByHand()) as printer:
        sending = asyncio.create_task(socket_to(printer).send(ZPL, "label"))
        await looked_at(printer, 3)
        await printer.power_off()
        with pytest.raises(PartlySent, match="fell silent after the label was sent"):
            await sending


async def test_one_that_is_away_when_it_is_asked_later_is_asked_again() -> None:
    hand = ByHand()
    async with printer_of(hand) as printer:
        socket = socket_to(printer)
        sending = asyncio.create_task(socket.send(ZPL, "label"))
        await under_the_head(printer)
        printer.pause()
        receipt = await sending
        printer.stall()
        away = await socket.prove(receipt.reference)
        assert away is not None
        assert (away.reference, away.proof) == (receipt.reference, "")
        printer.go_on()
        printer.resume()
        hand.turn()
        await printer.idle()
        later = await socket.prove(receipt.reference)
        assert later is not None
        assert later.proof


async def test_a_label_that_was_cancelled_at_the_printer_is_in_doubt() -> None:
    async with printer_of(ByHand()) as printer:
        sending = asyncio.create_task(socket_to(printer).send(ZPL, "label"))
        await under_the_head(printer)
        printer.pause()
        printer.cancel()
        printer.resume()
        printer.paper_out()
        printer.refill()
        with pytest.raises(PartlySent, match="counter went from 1203 to 1203 instead of to 1204"):
            await sending


async def test_the_label_of_another_program_is_not_taken_for_ours() -> None:
    """Ours is cancelled and another comes out: the counter is right, and it is no proof."""
    hand = ByHand()
    async with printer_of(hand) as printer:
        printer.engine.reprints_torn = False
        sending = asyncio.create_task(socket_to(printer).send(ZPL, "label"))
        await under_the_head(printer)
        await foreign(printer, OTHER)
        await foreign(printer, OTHER)
        looks = printer.connections
        await printer.engine.until(lambda: printer.connections > looks + 4)
        printer.open_head()
        await printer.engine.until(lambda: printer.torn[HASH] == 1)
        await foreign(printer, b"~JA" + OTHER)
        printer.close_head()
        hand.turn()
        try:
            receipt = await sending
        except PartlySent:
            receipt = Receipt()
        assert receipt.proof == ""
    assert printer.whole[HASH] == 0


async def test_two_programs_at_one_printer_prove_nothing() -> None:
    hand = ByHand()
    async with printer_of(hand) as printer:
        sending = asyncio.create_task(socket_to(printer).send(ZPL, "label"))
        await under_the_head(printer)
        await foreign(printer, OTHER)
        hand.turn(2)
        receipt = await sending
        assert receipt.proof == ""
        assert "others print on" in receipt.words


async def test_other_work_is_waited_for_and_then_not_any_more() -> None:
    hand = ByHand()
    async with printer_of(hand) as printer:
        await foreign(printer, OTHER)
        socket = socket_to(printer, times=ProofTimes(idle_s=0.5))
        receipt = await socket.send(ZPL, "label")
        assert receipt.words.endswith("had other work: its counter proves nothing")
        hand.turn(3)
        await printer.idle()
        assert (await socket.send(ZPL, "label")).proof


async def test_what_cannot_be_counted_is_sent_and_not_proved() -> None:
    async with printer_of() as printer:
        receipt = await socket_to(printer).send(b"^XA^FDx^FS^PQ2,0,4^XZ", "label")
        assert receipt.words == "the labels in this document cannot be counted"
        assert receipt.proof == ""


@pytest.mark.parametrize("manner", [Manner(is_mute=True), Manner(knows_names=False)])
async def test_a_clone_that_cannot_prove_ends_sent(manner: Manner) -> None:
    async with printer_of(manner=manner) as printer:
        socket = socket_to(printer, evidence=None)
        receipt = await socket.send(ZPL, "label")
        assert receipt.proof == ""
        assert receipt.words.endswith("does not say what it prints")
        assert await socket.prove(receipt.reference) is None
        assert (await socket.is_usable()).is_usable
        # It kept silent twice, and is not asked a third time.
        looks = printer.connections
        assert [(await socket.send(ZPL, "label")).words for _ in range(2)] == ["", ""]
        assert printer.connections == looks + 3
        await printer.idle()
        assert printer.whole[HASH] == 3


async def test_one_that_is_busy_when_it_is_first_asked_proves_later() -> None:
    async with printer_of() as printer:
        socket = socket_to(printer, evidence=None)
        printer.stall()
        sending = asyncio.create_task(socket.send(ZPL, "label"))
        await printer.engine.until(lambda: printer.connections == 2)
        printer.go_on()
        assert "does not say" in (await sending).words
        await printer.idle()
        assert (await socket.send(ZPL, "label")).proof


async def test_a_plug_that_is_pulled_while_it_is_asked_says_nothing_of_what_it_can() -> None:
    async with printer_of() as printer:
        socket = socket_to(printer, evidence=None)
        printer.stall()
        sending = asyncio.create_task(socket.send(ZPL, "label"))
        await printer.engine.until(lambda: printer.connections == 1)
        await printer.power_off()
        with pytest.raises(NothingSent, match="broke off when it was asked"):
            await sending
        await printer.power_on()
        assert (await socket.send(ZPL, "label")).proof


async def test_a_slow_printer_with_a_small_buffer_is_waited_for() -> None:
    manner = Manner(second="served", uptime_scale=SCALE, buffer_bytes=200, bytes_a_second=400_000)
    async with printer_of(manner=manner) as printer:
        receipt = await socket_to(printer).send(ZPL * 30, "labels")
        assert receipt.proof == "counter 1203 -> 1233, nothing left in the buffer"


async def test_a_printer_that_is_off_got_nothing() -> None:
    async with printer_of() as printer:
        socket = socket_to(printer, evidence=None)
    impatient = Patience(connect_s=2, busy_s=0)
    off = RawSocket("127.0.0.1", printer.port, impatient, evidence=None)
    with pytest.raises(NothingSent, match="cannot be reached"):
        await off.send(ZPL, "label")
    assert not (await socket.is_usable()).is_usable
