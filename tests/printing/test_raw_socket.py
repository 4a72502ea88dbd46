"""TCP 9100 against a printer that prints, is off, stalls, or hangs up."""

import asyncio

import pytest

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.raw_socket import Patience, RawSocket
from tests.emulators.printer_sink import PrinterSink, refused_port
from tests.printing.samples import ZPL

HASTY = Patience(connect_s=2, write_s=0.3, close_s=2)
MUCH = ZPL * 400_000


async def test_the_printer_gets_every_byte_on_one_connection() -> None:
    with PrinterSink() as sink:
        printer = RawSocket("127.0.0.1", sink.port)
        assert (await printer.is_usable()).is_usable
        receipt = await printer.send(ZPL * 5000, "label")
        assert sink.jobs.get(timeout=5) == ZPL * 5000
        assert sink.jobs.empty()
    assert str(len(ZPL) * 5000) in receipt.reference


async def test_jobs_sent_at_once_arrive_one_after_the_other() -> None:
    jobs = [ZPL + bytes([number]) for number in range(8)]
    with PrinterSink() as sink:
        printer = RawSocket("127.0.0.1", sink.port)
        await asyncio.gather(*(printer.send(job, "label") for job in jobs))
        assert [sink.jobs.get(timeout=5) for _ in jobs] == jobs


async def test_a_printer_that_is_off_got_nothing() -> None:
    printer = RawSocket("127.0.0.1", refused_port())
    usability = await printer.is_usable()
    assert not usability.is_usable
    assert "cannot be reached" in usability.words
    with pytest.raises(NothingSent, match="cannot be reached"):
        await printer.send(ZPL, "label")


async def test_a_host_that_never_answers_is_given_up() -> None:
    # No time at all to connect is what a host looks like that drops every packet.
    printer = RawSocket("127.0.0.1", refused_port(), Patience(connect_s=0))
    with pytest.raises(NothingSent, match="does not answer"):
        await printer.send(ZPL, "label")


async def test_an_unknown_host_is_told_in_words() -> None:
    with pytest.raises(NothingSent, match="cannot be reached"):
        await RawSocket("printer.invalid", 9100).send(ZPL, "label")


@pytest.mark.parametrize("host", ["printer..local", "p" * 64 + ".local"])
async def test_what_is_no_name_of_a_host_is_told_in_words(host: str) -> None:
    printer = RawSocket(host, 9100)
    assert "cannot be reached" in (await printer.is_usable()).words
    with pytest.raises(NothingSent, match="cannot be reached: Name or service not known"):
        await printer.send(ZPL, "label")


async def test_a_printer_that_stalls_leaves_the_job_in_doubt() -> None:
    words = r"stopped taking data .* bytes"
    with PrinterSink("stalls") as sink, pytest.raises(PartlySent, match=words):
        await RawSocket("127.0.0.1", sink.port, HASTY).send(MUCH, "label")


async def test_a_printer_that_never_closes_has_still_got_the_label() -> None:
    patience = Patience(close_s=0.05)
    with PrinterSink("stalls") as sink:
        receipt = await RawSocket("127.0.0.1", sink.port, patience).send(ZPL, "label")
    assert "took" in receipt.reference


@pytest.mark.parametrize("data", [ZPL * 100, MUCH])
async def test_a_printer_that_hangs_up_leaves_the_job_in_doubt(data: bytes) -> None:
    words = r"closed the connection|broke the connection"
    with PrinterSink("resets") as sink, pytest.raises(PartlySent, match=words):
        await RawSocket("127.0.0.1", sink.port, HASTY).send(data, "label")
