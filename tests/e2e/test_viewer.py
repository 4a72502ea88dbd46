"""``quayside open`` on a screen: alone and beside the packing window, by keys, to the paper."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.place import Place
from tests.emulators.printer_sink import PrinterSink
from tests.printing.samples import ZPL
from tests.support.process import ROOT
from tests.support.screen import Screen
from tests.support.wait import DEADLINE_S, until
from tests.support.window_process import WindowProcess
from ui.theme import LIGHT

SETTINGS = """
[printers.bench]
kind = "tcp"
address = "127.0.0.1:{port}"
language = "zpl"
evidence = "silent"
"""
DRIVER = b"\x10CT~~CD,~CC^~CT~\r\n" + ZPL
HELD = b"CT~~CD,~CC^~CT~^XA~TA000^JUS^XZ" + ZPL
BUTTON = 5_000
"""Pixels of the accent: less than the print button has where it may be pressed."""


def viewer(screen: Screen, folder: Path, *files: Path) -> WindowProcess:
    args = ("open", *map(str, files))
    return WindowProcess(screen, folder / "home", {}, folder / "said.txt", args)


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[PrinterSink]:
    with PrinterSink() as sink:
        (tmp_path / "home").mkdir()
        settings = SETTINGS.format(port=sink.port)
        (tmp_path / "home" / "settings.toml").write_text(settings, "utf-8")
        yield sink


@pytest.mark.display
def test_labels_are_printed_by_keys_and_never_by_return(
    screen: Screen, printer: PrinterSink, tmp_path: Path
) -> None:
    good, held = tmp_path / "driver.prn", tmp_path / "held.zpl"
    good.write_bytes(DRIVER)
    held.write_bytes(HELD)
    with viewer(screen, tmp_path, good, held) as window:
        window.found("driver.prn – Quayside")
        screen.shows(LIGHT["accent"], BUTTON)
        window.press("Return", "KP_Enter")
        window.press("ctrl+p")
        assert printer.jobs.get(timeout=DEADLINE_S) == DRIVER
        window.press("ctrl+Next")
        window.found("held.zpl – Quayside")
        screen.shows(LIGHT["accent"], BUTTON)
        window.press("ctrl+p")
        screen.shows(LIGHT["warn_soft"], BUTTON)
        window.scan("XXSEND")
        window.press("alt+2")
        assert printer.jobs.get(timeout=DEADLINE_S) == HELD
        window.press("Escape")
        assert window.ended() == 0
    assert printer.jobs.empty()


@pytest.mark.display
def test_where_nothing_is_set_up_it_opens_and_leaves_nothing(
    screen: Screen, tmp_path: Path
) -> None:
    file = tmp_path / "page.zpl"
    file.write_bytes(b"<html>")
    with viewer(screen, tmp_path, file) as window:
        window.found("page.zpl – Quayside")
        screen.close(window.found("page.zpl – Quayside"))
        assert window.ended() == 0
    assert not (tmp_path / "home").exists()


@pytest.mark.display
def test_it_prints_beside_the_packing_window(place: Place) -> None:
    file = place.folder / "label.zpl"
    file.write_bytes(ZPL)
    (order,) = place.orders(1)
    with place.window() as packing:
        packing.ready()
        with viewer(place.screen, place.folder, file) as opened:
            opened.found("label.zpl – Quayside")
            place.screen.shows(LIGHT["accent"], BUTTON)
            opened.press("ctrl+p")
            assert place.printer.jobs.get(timeout=DEADLINE_S) == ZPL
            opened.press("Escape")
            assert opened.ended() == 0
        packing.ready()
        place.pack(packing, order)
        assert place.codes_on_paper(1) == place.records.tracking_numbers(order.id)


@pytest.mark.display
def test_the_system_ends_it(screen: Screen, tmp_path: Path) -> None:
    with viewer(screen, tmp_path) as window:
        window.found("Labels – Quayside")
    until(lambda: not screen.windows("Labels – Quayside"), "the window is gone")


def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "-m", "ui", "open", str(tmp_path / "a.zpl")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={key: value for key, value in os.environ.items() if key not in without},
    )
    assert done.returncode == 2
    assert "There is no display here; `quayside render`" in done.stderr
    assert "Traceback" not in done.stderr
