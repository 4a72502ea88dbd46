"""The emulated printer itself: what it answers, counts, tears and loses."""

import asyncio
import hashlib

import pytest

from tests.emulators.zebra import Manner, ZebraPrinter
from tests.emulators.zebra_engine import ByHand, Speed
from tests.emulators.zebra_stream import Kind, Piece, Stream, copies_of

AT_ONCE = Speed(scale=2000)
LABEL = b"^XA^FO50,50^FDone^FS^XZ"
OTHER = b"^XA^FO50,50^FDtwo^FS^XZ"


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def asked(printer: ZebraPrinter, words: bytes, wait_s: float = 2.0) -> bytes:
    """What comes back until the printer has said everything and closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
    writer.write(words)
    writer.write_eof()
    async with asyncio.timeout(wait_s):
        answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def status(printer: ZebraPrinter) -> list[list[str]]:
    """The three lines of ~HS, as fields."""
    lines = (await asked(printer, b"~HS")).decode("ascii").splitlines()
    return [line.strip("\x02\x03").split(",") for line in lines]


async def test_what_it_says_of_itself() -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        assert await asked(printer, b"~HI") == b"\x02ZD421-203dpi,V93.21.26Z,8,8192KB,\x03\r\n"
        assert await asked(printer, b"~HS\r\n") == (
            b"\x02030,0,0,1218,000,0,0,0,000,0,0,0\x03\r\n"
            b"\x02000,0,0,0,1,2,4,0,00000000,1,000\x03\r\n"
            b"\x021234,0\x03\r\n"
        )
        extended = await asked(printer, b"~HQES")
        assert b"ERRORS:         0 00000000 00000000\r\n" in extended
        names = (
            b"odometer.total_label_count",
            b"device.languages",
            b"ezpl.print_width",
            b"no.such",
        )
        said = [await asked(printer, b'! U1 getvar "%s"\r\n' % name) for name in names]
        assert said == [b'"1203"', b'"epl_zpl"', b'"832"', b'"?"']
        assert (await asked(printer, b'! U1 getvar "device.uptime"')).startswith(b'"00 days 00 hou')
        assert (await asked(printer, b'! U1 getvar "device.host_status"')).startswith(b'"030,0,0,')


async def test_what_it_printed_is_on_paper_and_counted() -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        await asked(printer, LABEL + b"^XA^PW812^XZ" + b"^XA^FDmany^FS^PQ3^XZ")
        await printer.idle()
        assert [sheet.copy for sheet in printer.paper] == [1, 1, 2, 3]
        assert printer.whole[sha(LABEL)] == 1
        assert await asked(printer, b'! U1 getvar "odometer.total_label_count"') == b'"1207"'


async def test_paper_out_in_a_batch_tears_one_label_which_comes_again() -> None:
    hand = ByHand()
    batch = b"^XA^FDb^FS^PQ3^XZ"
    async with ZebraPrinter(hand) as printer:
        await asked(printer, batch)
        hand.turn()
        await printer.engine.until(lambda: len(printer.paper) == 1)
        printer.paper_out()
        await printer.engine.until(lambda: len(printer.paper) == 2)
        first, second, _third = await status(printer)
        assert (first[1], second[8]) == ("1", "00000002")
        assert b"00000000 00000001" in await asked(printer, b"~HQES")
        printer.refill()
        hand.turn(2)
        await printer.idle()
        told = [(sheet.copy, sheet.is_whole) for sheet in printer.paper]
        assert told == [(1, True), (2, False), (2, True), (3, True)]
        assert printer.engine.odometer == 1206


async def test_without_reprint_the_torn_label_is_lost() -> None:
    hand = ByHand()
    async with ZebraPrinter(hand) as printer:
        printer.engine.reprints_torn = False
        await asked(printer, LABEL + OTHER)
        printer.open_head()
        await printer.engine.until(lambda: bool(printer.torn))
        assert (await status(printer))[1][2] == "1"
        printer.close_head()
        hand.turn()
        await printer.idle()
        assert (printer.whole, printer.torn) == ({sha(OTHER): 1}, {sha(LABEL): 1})
        assert printer.engine.odometer == 1204


async def test_a_pause_ends_behind_the_label_under_the_head() -> None:
    hand = ByHand()
    async with ZebraPrinter(hand) as printer:
        await asked(printer, LABEL + OTHER)
        await printer.engine.until(lambda: printer.engine.current is not None)
        await asked(printer, b"~PP")
        hand.turn(2)
        await printer.engine.until(lambda: len(printer.paper) == 1)
        first, _second, _third = await status(printer)
        assert (first[2], first[4]) == ("1", "001")
        await asked(printer, b"~PS")
        await printer.idle()
        assert printer.whole == {sha(LABEL): 1, sha(OTHER): 1}


async def test_a_pulled_plug_resets_connections_and_loses_what_waited() -> None:
    async with ZebraPrinter(ByHand()) as printer:
        reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
        writer.write(LABEL + OTHER)
        await printer.engine.until(lambda: printer.engine.current is not None)
        await printer.power_off()
        with pytest.raises(ConnectionError):
            await reader.read()
        writer.close()
        with pytest.raises(ConnectionError):
            await asked(printer, b"~HS")
        await printer.power_on()
        assert (printer.whole, printer.torn) == ({}, {sha(LABEL): 1})
        first, second, _third = await status(printer)
        assert (first[4], second[8]) == ("000", "00000000")


async def test_the_cancel_key_and_the_cancel_command_empty_the_buffer() -> None:
    hand = ByHand()
    async with ZebraPrinter(hand) as printer:
        await asked(printer, b"^XA^FDb^FS^PQ5^XZ" + OTHER)
        await printer.engine.until(lambda: printer.engine.current is not None)
        await asked(printer, b"~JA")
        hand.turn(9)
        await printer.idle()
        assert len(printer.paper) == 1
        printer.paper_out()
        await asked(printer, OTHER)
        printer.cancel()
        printer.refill()
        await printer.idle()
        assert len(printer.paper) == 1


async def test_a_second_connection_waits_or_is_refused() -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        _reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
        waiting = asyncio.create_task(asked(printer, b"~HI"))
        done, _pending = await asyncio.wait({waiting}, timeout=0.05)
        assert not done
        writer.close()
        assert b"ZD421" in await waiting
    async with ZebraPrinter(AT_ONCE, Manner(second="refused")) as printer:
        reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
        writer.write(b"~HI")
        await reader.readexactly(3)
        with pytest.raises(ConnectionError):
            await asked(printer, b"~HI")
        writer.close()
        await printer.engine.until(lambda: printer.connections == 1)
    async with ZebraPrinter(AT_ONCE, Manner(second="served")) as printer:
        _reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
        assert b"ZD421" in await asked(printer, b"~HI")
        writer.close()


async def test_a_full_buffer_stops_the_reading_until_something_is_printed() -> None:
    hand = ByHand()
    async with ZebraPrinter(hand, Manner(buffer_bytes=2 * len(LABEL), second="served")) as printer:
        _reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
        writer.write(LABEL * 3)
        await printer.engine.until(lambda: printer.engine.bytes_waiting == 2 * len(LABEL))
        assert printer._facts().is_buffer_full
        writer.write(LABEL)
        assert not printer._may_read()
        hand.turn(4)
        await printer.engine.until(lambda: len(printer.paper) == 4)
        writer.close()


async def test_a_mute_one_prints_and_says_nothing() -> None:
    async with ZebraPrinter(AT_ONCE, Manner(is_mute=True)) as printer:
        assert await asked(printer, b"~HS~HI" + LABEL) == b""
        await printer.idle()
        assert printer.whole[sha(LABEL)] == 1


async def test_a_clone_knows_little() -> None:
    async with ZebraPrinter(AT_ONCE, Manner(knows_names=False)) as printer:
        said = await asked(printer, b'~HI~HQES! U1 getvar "device.languages"\r\n')
        assert said == b"\x02ZD421-203dpi,V93.21.26Z,8,8192KB,\x03\r\n"


async def test_one_that_stalls_goes_on_later() -> None:
    async with ZebraPrinter(AT_ONCE) as printer:
        printer.stall()
        asking = asyncio.create_task(asked(printer, b"~HI"))
        done, _pending = await asyncio.wait({asking}, timeout=0.05)
        assert not done
        printer.go_on()
        assert b"ZD421" in await asking


def test_the_stream_is_read_in_any_pieces() -> None:
    whole = b'junk~HS ^XA^FDa^FS~HI^XZ! U1 getvar "a.b"\r\n~jax^XA^FDcut^XA^FDnew^FS^XZ^XA^FD'
    wanted = [
        Piece(Kind.QUERY, b"~HS"),
        Piece(Kind.QUERY, b"~HI"),
        Piece(Kind.FORMAT, b"^XA^FDa^FS^XZ"),
        Piece(Kind.GETVAR, b"a.b"),
        Piece(Kind.COMMAND, b"~JA"),
        Piece(Kind.FORMAT, b"^XA^FDnew^FS^XZ"),
    ]
    for size in (1, 2, 3, 7, 1000):
        stream, found = Stream(), []
        for at in range(0, len(whole), size):
            found += stream.feed(whole[at : at + size])
        assert found == wanted, size
        assert stream.is_partial


def test_copies() -> None:
    assert [copies_of(data) for data in (LABEL, b"^XA^XZ", b"^XA^FDx^FS^PQ12^XZ")] == [1, 0, 12]
