"""The zebra library behind our adapter: what it loses silently is told, on every system."""

from collections.abc import Callable
from pathlib import Path

import pytest
import zebra

from printing.printers.errors import NothingSent, PartlySent
from printing.printers.safe_zebra import SafeZebra
from printing.printers.zebra_queue import ZebraQueue
from tests.printing.samples import ZPL

Lp = Callable[[str], None]


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lp:
    """Puts a shell script in the place of ``lp`` (and ``lpstat``)."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    def write(script: str) -> None:
        for name in ("lp", "lpstat"):
            (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
            (tmp_path / name).chmod(0o755)

    return write


def test_text_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes only"):
        SafeZebra("q").output("^XA^XZ")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["", "-oraw", "two words", "a/b", "it's"])
def test_a_bad_queue_name_never_reaches_a_command_line(name: str) -> None:
    with pytest.raises(NothingSent, match="not a name of a print queue"):
        SafeZebra(name).output(ZPL)


def test_bytes_environment_and_title_reach_lp(
    lp: Lp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "printhost:631")
    lp(f'echo "$CUPS_SERVER $*" >{tmp_path}/called; cat >{tmp_path}/bytes; '
       'echo "request id is my-queue-7 (0 file(s))"')  # fmt: skip
    adapter = SafeZebra("my-queue")
    adapter.title = "1234567 parcel-1"
    adapter.output(ZPL)
    assert (tmp_path / "bytes").read_bytes() == ZPL
    called = (tmp_path / "called").read_text()
    assert called == "printhost:631 -d my-queue -o raw -t 1234567 parcel-1 -- -\n"
    assert adapter.job_id == 7


def test_an_lp_without_a_job_id_is_believed(lp: Lp) -> None:
    lp("cat >/dev/null")
    adapter = SafeZebra("q")
    adapter.output(ZPL)
    assert adapter.job_id is None


def test_the_exit_status_counts(lp: Lp) -> None:
    lp('cat >/dev/null; echo "lp: The printer or class does not exist." >&2; exit 1')
    with pytest.raises(NothingSent, match=r"refuses the job: The printer"):
        SafeZebra("q").output(ZPL)


def test_a_spooler_that_hangs_leaves_the_job_in_doubt(lp: Lp) -> None:
    lp("exec sleep 600")
    with pytest.raises(PartlySent, match=r"did not take the job in 0.1 s"):
        SafeZebra("q", timeout_s=0.1).output(ZPL)


def test_a_missing_lp_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NothingSent, match="install the CUPS client"):
        SafeZebra("q").output(ZPL)


def test_the_queues_are_listed_with_the_environment_kept(
    lp: Lp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "printhost")
    lp('echo one; echo "$CUPS_SERVER"')
    assert SafeZebra("q").queues() == ["one", "printhost"]


class WindowsSpooler:
    """Stands in for win32print; raises in the call named by ``fails_in``."""

    PRINTER_ENUM_LOCAL = 2

    def __init__(self, fails_in: str = "") -> None:
        self.written = b""
        self._fails_in = fails_in

    def __getattr__(self, name: str) -> Callable[..., int]:
        def call(*arguments: object) -> int:
            if name == self._fails_in:
                raise RuntimeError(1801, name, "The printer name is invalid.")
            if name == "WritePrinter":
                self.written += arguments[1]  # type: ignore[operator]
            return 1

        return call

    def EnumPrinters(self, _flags: int) -> list[tuple[int, str, str, str]]:  # noqa: N802
        return [(0, "", "Zebra ZD421", "")]


def on_windows(monkeypatch: pytest.MonkeyPatch, spooler: WindowsSpooler) -> ZebraQueue:
    monkeypatch.setattr(zebra, "IS_WINDOWS", True)
    monkeypatch.setattr(zebra, "win32print", spooler, raising=False)
    return ZebraQueue("Zebra ZD421", platform="win32")


async def test_on_windows_the_librarys_own_way_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    spooler = WindowsSpooler()
    queue = on_windows(monkeypatch, spooler)
    assert (await queue.is_usable()).is_usable
    receipt = await queue.send(ZPL, "label")
    assert spooler.written == ZPL
    assert "gives no id" in receipt.words
    assert not (await ZebraQueue("Other", platform="win32").is_usable()).is_usable


@pytest.mark.parametrize(
    ("call", "error"),
    [("OpenPrinter", NothingSent), ("StartDocPrinter", NothingSent), ("WritePrinter", PartlySent)],
)
async def test_on_windows_failures_are_told(
    monkeypatch: pytest.MonkeyPatch, call: str, error: type[Exception]
) -> None:
    queue = on_windows(monkeypatch, WindowsSpooler(call))
    with pytest.raises(error, match="printer name is invalid"):
        await queue.send(ZPL, "label")


async def test_without_the_library_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "printing.printers.safe_zebra", None)
    queue = ZebraQueue("q", platform="win32")
    assert "cannot be used here" in (await queue.is_usable()).words
    with pytest.raises(NothingSent, match="cannot be used here"):
        await queue.send(ZPL, "label")
