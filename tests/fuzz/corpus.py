"""What inputs are made from: samples as files, and words that a random change never finds."""

import random
from collections.abc import Iterator
from pathlib import Path

from printing.labels.encode import Packing, to_zpl
from printing.labels.pdf import rasterise
from printing.labels.zpl.draw import _SILENT, _STEPS
from tests.bench.labels.pdf_label import pdf_label
from tests.bench.labels.samples import samples
from tests.printing import bombs
from tests.printing.samples import ZPL, blank_pdf, label_pdf

MAX_BYTES = 40_000
"""Larger samples say nothing that these do not, and are slow."""

_CODES = ("B0N,4", "B3N,N,80", "B7N,6,3", "BAN,80", "BCN,80,Y,N,N,A", "BDN", "BEN,80", "BFN,60")
_CODES += ("BKN,N,80", "BQN,2,4", "BRN,7,3", "BXN,5,200", "B2N,80", "B8N,80", "BUN,80", "BZN,40")
_ODDS = (
    b"~DGR:X.GRF,8,1,FF00FF00FF00FF00^XA^FO9,9^XGR:X.GRF,3,2^FS^ISR:Y.GRF,N^ILR:Y.GRF^FS^XZ",
    b"^XA^DFR:F.ZPL^FS^FO9,9^A0N,30^FN1^FS^XZ^XA^XFR:F.ZPL^FN1^FDtext^FS^PQ2,0,1,Y^XZ",
    b"^XA^CC*^XZ*XA*CD;*FO9;9*A0R;30;20*FDrenamed*FS*XZ",
    b"^XA^FO9,9^GFB,4,4,1,\x18\x3c\x7e\xff^FS^FO30,9^GFA,8,8,2,gF,!::^FS^POI^PMY^LRY^XZ",
    b"^XA^FO9,9^FB300,3,2,J,9^CF0,30^FH^FDan_0A address\\&of lines^FS^FT^A@N,20,R:A.TTF^FDz^FS^XZ",
    b"^XA^FO9,9^GB90,90,9,B,4^FS^FR^GC50,5,W^FS^GD60,40,3,B,L^FS^GE40,70,2^FS^GSN,30,30^FDABC^FS^XZ",
)


def zpl_samples(folder: Path) -> Iterator[bytes]:
    """The labels of the benchmarks, each barcode, odd ones, and a picture in both packings."""
    yield ZPL
    yield from _ODDS
    for code in _CODES:
        yield b"^XA^BY2,3,60^FO30,30^%b^FD123456789012^FS^XZ" % code.encode()
    (picture,) = rasterise(blank_pdf((20, 10)), 203)
    for packing in Packing:
        yield to_zpl(picture, packing)
    for file in samples(folder).values():
        yield file.read_bytes()


def pdf_samples(_folder: Path) -> Iterator[bytes]:
    """Labels and small bombs."""
    yield pdf_label()
    yield label_pdf((50, 30), "AB12", pages=2)
    yield label_pdf(password="secret")
    yield bombs.forms_in_forms(3, 3)
    yield bombs.deep_pages(5)
    yield bombs.picture(64, 64)
    yield bombs.pdf_of(bombs.page_of(bombs.stream(b"q 0 0 99 99 re f Q " * 9, times=2)))


def write_corpus(kind: str, folder: Path) -> None:
    """The samples of a kind as files."""
    made = {"zpl": zpl_samples, "pdf": pdf_samples}[kind](folder.parent)
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(made):
        if len(data) <= MAX_BYTES:
            (folder / f"{number:03}.{kind}").write_bytes(data)


def words(kind: str) -> list[bytes]:
    """Pieces of the language."""
    if kind == "pdf":
        names = (
            "obj endobj stream endstream xref trailer startxref /Kids /Count /Type /Page /Length"
        )
        more = "/Filter /FlateDecode /ASCII85Decode /LZWDecode /ObjStm /First /N /Width /Height"
        last = (
            "/XObject /Form /Image /BBox /Matrix /MediaBox /Rotate /UserUnit Do BT Tj /Root 1 0 R"
        )
        return [word.encode() for word in f"{names} {more} {last}".split()]
    names = sorted({*_STEPS, *_SILENT, "XA", "XZ", "DF", "XF", "CC", "CT", "CD", "A0", "A@"})
    signs = [b"^" + name.encode() if name[0] != "~" else name.encode() for name in names]
    return [
        *signs,
        b"99999",
        b"-1",
        b"32000",
        b"R:X.GRF",
        b":Z64:",
        b":B64:",
        b",W",
        b"\\&",
        b"_5E",
    ]


def mutated(data: bytes, pieces: list[bytes], dice: random.Random) -> bytes:
    """A sample with some random changes."""
    text = bytearray(data[: dice.choice((200, 2_000, MAX_BYTES))])
    for _ in range(dice.choice((1, 2, 4, 16))):
        at, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
        end = min(end, at + dice.choice((1, 4, 60)))
        part = bytes(text[at:end])
        text[at:end] = dice.choice(
            (b"", part * dice.choice((2, 9)), dice.choice(pieces), dice.randbytes(len(part)))
        )
    return bytes(text)
