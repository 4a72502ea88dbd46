"""How far a counter must move for a stream of ZPL, and when nobody can say."""

import time

from hypothesis import given
from hypothesis import strategies as st

from printing.printers.label_count import Count, counted
from tests.emulators.zebra_stream import Kind, Stream, copies_of
from tests.printing.samples import ZPL


def test_labels_and_copies() -> None:
    assert counted(ZPL) == Count(1, 1)
    assert counted(ZPL * 3) == Count(3, 3)
    assert counted(b"^XA^FDx^FS^PQ12^XZ") == Count(12, 1)
    assert counted(b"^xa^fdx^fs^pq3,0,1,Y^xz") == Count(3, 1)
    assert counted(b"^XA^PW812^LL1218^XZ" + ZPL) == Count(1, 2)
    assert counted(b"~DGR:LOGO.GRF,4,1,FFFFFFFF^XA^XGR:LOGO.GRF^FS^XZ") == Count(1, 1)
    assert counted(b"^XA^FO0,0^GFA,8,8,1,:Z64:eJxj:1234^FS^XZ") == Count(1, 1)


def test_what_cannot_be_counted_for_certain() -> None:
    unsure = (
        b"",
        b"^XA^PW812^XZ",
        b"^XA^FDx^FS^PQ0^XZ",
        b"^XA^FDx^FS^PQ2^PQ3^XZ",
        b"^XA^FDx^FS^PQ2,0,4^XZ",
        b"^XA^DFR:A.ZPL^FS^FN1^FDx^FS^XZ",
        b"^XA^CC!!FDx!FS!XZ" + ZPL,
        b"^XA^FO0,0^GFB,8,8,1,\x00^FS^XZ",
        b"^XA^JZN^FDx^FS^XZ",
        b"~JA" + ZPL,
        b"^XA^FDx^FS\x1ePQ9^XZ",
        b"^XA^FDcut^XA^FDx^FS^XZ",
        b'! U1 setvar "a" "b"' + ZPL,
        b"^XA^FDx^FS^PQ" + b"1" * 5000 + b"^XZ",
    )
    assert [counted(data) for data in unsure] == [None] * len(unsure)


def test_what_stands_between_labels_does_not_count() -> None:
    assert counted(b"^XZ" + ZPL + b"^XZ^XA^FDcut") == Count(1, 1)


def test_labels_that_never_end_take_no_time() -> None:
    """A person may print anyway what the guard held; the window waits for this count."""
    begun = time.perf_counter()
    assert counted((b"^XA^FD" + b"a" * 40) * 20_000) is None
    assert time.perf_counter() - begun < 2


@given(st.lists(st.sampled_from([ZPL, b"^XA^FDx^FS^PQ4^XZ", b"^XA^PW1^XZ", b"\r\n"]), max_size=6))
def test_it_counts_as_a_printer_prints(parts: list[bytes]) -> None:
    data = b"".join(parts)
    printed = sum(copies_of(one.data) for one in Stream().feed(data) if one.kind is Kind.FORMAT)
    found = counted(data)
    assert (found.labels if found else 0) == printed


@given(st.binary(max_size=300))
def test_bytes_of_any_kind(data: bytes) -> None:
    found = counted(data)
    assert found is None or found.labels > 0
