"""Printers to add: queues by name, an address that is asked who it is and prints nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from printing.discovery import (
    HOST_IDENTIFICATION,
    FoundPrinter,
    NoPrinterThere,
    addresses_in,
    ask_address,
    ask_addresses,
    host_and_port,
    system_queues,
)
from tests.emulators.cups import CupsServer
from tests.emulators.printer_sink import refused_port
from tests.emulators.zebra import Manner, ZebraPrinter


class Printer:
    """Answers the question who it is, or not; ``heard`` is all that was sent to it."""

    def __init__(self, answer: bytes, *, closes: bool = False) -> None:
        self._answer, self._closes = answer, closes
        self.heard = b""

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.heard = await reader.readexactly(len(HOST_IDENTIFICATION))
        writer.write(self._answer)
        if not self._closes:
            self.heard += await reader.read()
        writer.close()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self.talk, "127.0.0.1", 0)
        async with server:
            yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


@pytest.mark.parametrize(
    ("answer", "name", "dpi"),
    [
        (b"\x02ZD421-203dpi,V93.21.11Z,8,8192KB,\x03\r\n", "ZD421-203dpi", 203),
        (b"\x02ZT411-300dpi,V92.21.26Z,12,8176KB,X\x03", "ZT411-300dpi", 300),
        (b"\x02Odd,1.0,9,1KB\x03", "Odd", 0),
    ],
)
async def test_a_zpl_printer_says_who_it_is(answer: bytes, name: str, dpi: int) -> None:
    printer = Printer(answer)
    async with printer.listening() as address:
        found = await ask_address(f" {address} ")
    assert found == FoundPrinter(name, "tcp", address, "zpl", dpi)
    assert printer.heard == HOST_IDENTIFICATION  # nothing that prints


@pytest.mark.parametrize("answer", [b"", b"@PJL nonsense", b"\xff" * 9000])
async def test_one_of_another_language_is_there_all_the_same(answer: bytes) -> None:
    async with Printer(answer, closes=True).listening() as address:
        assert await ask_address(address) == FoundPrinter("", "tcp", address)


async def test_nobody_there() -> None:
    with pytest.raises(NoPrinterThere) as error:
        await ask_address(f"127.0.0.1:{refused_port()}")
    assert error.value.reason == "refused"


async def test_a_name_that_is_nobody_s() -> None:
    with pytest.raises(NoPrinterThere) as error:
        await ask_address("printer.invalid")
    assert error.value.reason == "unknown host"


@pytest.mark.parametrize(
    "address", ["", "  ", "a b", "[x", "h:0", "h:port", "http://h", "u@h", "h:99999"]
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(NoPrinterThere) as error:
        host_and_port(address)
    assert error.value.reason == "address"


def test_addresses_with_and_without_a_port() -> None:
    assert host_and_port("192.0.2.10") == ("192.0.2.10", 9100)
    assert host_and_port("zebra.local:9101") == ("zebra.local", 9101)
    assert host_and_port("[fe80::1]:9100") == ("fe80::1", 9100)


def test_lists_and_ranges_of_addresses() -> None:
    assert addresses_in(" 192.0.2.9-11, zebra.local:9101\n192.0.2.10 ") == (
        "192.0.2.9",
        "192.0.2.10",
        "192.0.2.11",
        "zebra.local:9101",
    )
    assert addresses_in("192.0.2.1-2:9101") == ("192.0.2.1:9101", "192.0.2.2:9101")
    assert len(addresses_in("192.0.2.1-64")) == 64


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "address"),
        ("192.0.2.20-10", "address"),
        ("192.0.2.1-256", "address"),
        ("192.0.2.1, a/b", "address"),
        ("192.0.2.1-65", "too many"),
        ("192.0.2.1-40, 192.0.3.1-40", "too many"),
    ],
)
def test_what_is_no_list_of_addresses(text: str, reason: str) -> None:
    with pytest.raises(NoPrinterThere) as error:
        addresses_in(text)
    assert error.value.reason == reason


async def test_who_answers_at_a_range_of_addresses() -> None:
    async with ZebraPrinter() as first, ZebraPrinter(manner=Manner(is_mute=True)) as second:
        nobody = f"127.0.0.1:{refused_port()}"
        found = await ask_addresses(f"{first.address} {nobody}, {second.address}")
    assert found.printers == (
        FoundPrinter("ZD421-203dpi", "tcp", first.address, "zpl", 203),
        FoundPrinter("", "tcp", second.address),
    )
    assert [(none.reason, none.where) for none in found.nobody] == [("refused", nobody)]


async def test_queues_are_listed_once_with_a_guess() -> None:
    found = await system_queues(lambda: ["HP_LaserJet", "Zebra_ZD421", "HP_LaserJet", "Drawer"])
    assert [(one.name, one.language) for one in found] == [
        ("Drawer", "driver"),
        ("HP_LaserJet", "driver"),
        ("Zebra_ZD421", "zpl"),
    ]


@pytest.mark.cups
async def test_the_queues_of_a_real_server(
    cups: CupsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", cups.address)
    cups.add_raw_queue("zebra-found", 9)
    assert FoundPrinter("zebra-found", "queue", "zebra-found", "zpl") in await system_queues()


async def test_a_system_without_a_print_command_has_no_queues(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    assert await system_queues() == []
