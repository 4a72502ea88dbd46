"""What the smoke test takes for well, and what not: each judgement with a case of both."""

import base64
import json
import zlib
from pathlib import PurePosixPath

import pytest
import smoke_files
import smoke_judging as judging

from printing.labels.pdf import rasterise

BUNDLE = PurePosixPath("/opt/quayside")
HELP = "Usage: quayside\n\nCommands:\n  ship  Buy labels.\n  print\n"


def test_the_version_is_the_sources() -> None:
    assert not judging.of_version("quayside 1.2.0\n", "1.2.0")
    assert "quayside 1.2.0" in judging.of_version("quayside 1.1.0\n", "1.2.0")


def test_a_command_without_words_is_told() -> None:
    assert not judging.of_help(HELP, ["ship"])
    assert judging.of_help(HELP, ["ship", "print"]) == "no words about print"
    assert judging.of_help(HELP, ["pickup"]) == "no words about pickup"


@pytest.mark.parametrize(
    "said",
    [
        "Traceback (most recent call last)\n  File",
        "[PYI-12:ERROR] Failed to execute script 'entry' due to unhandled exception!",
    ],
)
def test_a_traceback_is_no_way_to_end(said: str) -> None:
    assert judging.of_trouble(f"some words\n{said}")
    assert not judging.of_trouble("The marketplace cannot be reached.")


def test_doctor_says_what_is_missing() -> None:
    said = "ok  version   1\nok  journal            nothing unfinished\nNO  account  not set\n"
    assert not judging.of_doctor(2, said)
    assert judging.of_doctor(0, said)
    assert judging.of_doctor(2, said.replace("NO  account", "ok  account"))
    assert judging.of_doctor(2, said.replace("ok  journal ", "NO  journal "))
    assert judging.of_doctor(1, "")


def test_a_morning_has_orders_and_an_agreeing_ledger() -> None:
    rows = "| order | prints |\n|---|---|\n| 123 | 1 |\n"
    agrees = f"{judging.LEDGER_AGREES}: nothing was bought twice.\n"
    assert not judging.of_summary(rows + agrees)
    assert judging.of_summary(rows + "The marketplace's own ledger says otherwise:\n")
    assert judging.of_summary("| order | prints |\n" + agrees) == "no order was sent in the morning"


def test_a_window_says_nothing() -> None:
    assert not judging.of_stderr("\nThis plugin does not support raise()\n")
    assert judging.of_stderr("qt.qpa.plugin: Could not find\n").endswith("Could not find")


def test_zpl_arrives_byte_for_byte_and_once() -> None:
    assert not judging.of_zpl(b"^XA^XZ", [b"^XA^XZ"])
    assert judging.of_zpl(b"^XA^XZ", [b"^XA^XZ\n"])
    assert judging.of_zpl(b"^XA^XZ", [b"^XA^XZ", b"^XA^XZ"]) == "2 jobs reached the printer"


def graphic(
    width: int = 16, height: int = 2, row: int = 2, dots: bytes = b"\x00\x18\x00\x18"
) -> bytes:
    data = base64.b64encode(zlib.compress(dots)).decode()
    size = row * height
    return (
        f"^XA^PW{width}^LL{height}^LH0,0^FO0,0^GFA,{size},{size},{row},:Z64:{data}:1A2B^FS^XZ"
    ).encode()


def test_a_pdf_arrives_as_one_graphic_that_fits() -> None:
    assert not judging.of_graphic([graphic()], (16, 2))


@pytest.mark.parametrize(
    ("came", "words"),
    [
        ([], "0 jobs"),
        ([graphic() + graphic()], "2 labels"),
        ([b"^XA^FDtext^FS^GFA,1,1,1,80^FS^XZ"], "no graphic that can be read"),
        ([graphic(dots=b"\x00\x18")], "2 bytes of dots"),
        ([graphic(dots=bytes(4))], "white"),
        ([graphic(width=24)], "do not fit"),
        ([graphic(height=4, row=1, width=8)], "do not fit"),
    ],
)
def test_any_other_label_is_told(came: list[bytes], words: str) -> None:
    assert words in judging.of_graphic(came, (16, 2))


def test_documents_and_pictures_are_whole() -> None:
    assert not judging.of_document("a.pdf", b"%PDF-1.4 ... %%EOF\n")
    assert judging.of_document("a.pdf", b"%PDF-1.4 ...")
    picture = b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82"
    assert not judging.of_document("a.png", picture)
    assert judging.of_document("a.png", picture[:-1])
    assert judging.of_document("a.txt", b"words")


def maps(*files: str) -> str:
    return "".join(f"7f00-7f10 r-xp 0000 08:01 99   {file}\n" for file in files)


def test_only_the_bundles_own_python_is_loaded() -> None:
    inside = "/opt/quayside/_internal/libpython3.11.so.1.0"
    extension = "/opt/quayside/_internal/python3.11/lib-dynload/_json.so"
    assert not judging.of_maps(maps(inside, extension, "/usr/lib/libc.so.6", "[heap]"), BUNDLE)
    for outside in (
        "/usr/lib/python3/dist-packages/apt_pkg.so",
        "/home/p/.venv/lib/python3.11/site-packages/PIL/_imaging.so",
        "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
    ):
        assert judging.of_maps(maps(inside, outside), BUNDLE).endswith(outside)
    assert judging.of_maps(maps("/usr/lib/libc.so.6"), BUNDLE) == "nothing of the bundle is loaded"


def test_nothing_in_the_environment_leads_into_the_bundle() -> None:
    assert not judging.of_environment({"PATH": "/usr/bin", "HOME": "/h"}, BUNDLE)
    leaks = {"LD_LIBRARY_PATH": "/opt/quayside/_internal", "PATH": "/usr/bin"}
    assert judging.of_environment(leaks, BUNDLE).startswith("LD_LIBRARY_PATH")


def test_its_own_files_are_ones_that_print() -> None:
    """Read by the program itself: a page of the label's size that is not white, and one label."""
    (page,) = rasterise(smoke_files.pdf(), 203)
    assert page.width_px <= smoke_files.LABEL_PX[0]
    assert page.height_px <= smoke_files.LABEL_PX[1]
    assert any(page.rows)
    assert smoke_files.ZPL.count(b"^XA") == 1


@pytest.mark.parametrize(
    ("version", "found", "is_fine"),
    [("1.2.0", "28.1", True), ("1.2.0", "not known", False), ("1.1.0", "28.1", False)],
)
def test_a_support_file_knows_all_versions(version: str, found: str, is_fine: bool) -> None:
    file = json.dumps({"quayside": version, "libraries": {"click": "8.1", "httpx": found}})
    assert (judging.of_versions(file.encode(), "1.2.0") == "") is is_fine
