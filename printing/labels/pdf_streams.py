"""The objects and streams of a PDF as they stand in the file, and what its streams unpack to.

Read without PDFium, so that a file that would drown it is known before. Damaged parts are passed
over: judging those is PDFium's work.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_OBJECT = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\b")
_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"
_REFERENCE = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+R\b")
_CHUNK = 1 << 18
_KEPT = 1 << 22
_DEEPEST = 4
_MOST_TIMES = {b"LZWDecode": 1_365, b"RunLengthDecode": 64}
"""How many times larger than packed the output of these can be."""


@dataclass(frozen=True, slots=True)
class PdfObject:
    """An object: its number, its dictionary as bytes, and its stream as it is packed, if any."""

    number: int
    head: bytes
    body: bytes = b""

    @property
    def references(self) -> set[int]:
        """The numbers of the objects that its dictionary names."""
        return {int(number) for number in _REFERENCE.findall(self.head)}


def objects_in(data: bytes) -> Iterator[PdfObject]:
    """Every object that stands in the file itself."""
    begin = _OBJECT.search(data)
    while begin:
        following = _OBJECT.search(data, begin.end())
        until = following.start() if following else len(data)
        stream = _STREAM.search(data, begin.end(), until)
        if stream is None:
            yield PdfObject(int(begin[1]), data[begin.end() : until])
        else:
            end = data.find(_END, stream.end())
            end = len(data) if end < 0 else end
            head, body = data[begin.end() : stream.start()], data[stream.end() : end]
            yield PdfObject(int(begin[1]), head, body)
            # What looks like an object inside of a stream is none.
            following = _OBJECT.search(data, end)
        begin = following


def packed_objects(head: bytes, text: bytes) -> Iterator[PdfObject]:
    """The objects in an object stream; ``text`` is its content unpacked."""
    first = re.search(rb"/First\s+(\d{1,9})", head)
    if b"/ObjStm" not in head or not first:
        return
    start = int(first[1])
    numbers = [int(word) for word in text[:start].split() if word.isdigit()]
    places = [*zip(numbers[::2], numbers[1::2], strict=False)]
    ends = [at for _number, at in islice(places, 1, None)] + [len(text)]
    for (number, at), end in zip(places, ends, strict=True):
        yield PdfObject(number, text[start + at : start + end])


def unpacked(found: PdfObject, most: int) -> tuple[int, bytes]:
    """How many bytes a stream unpacks to, counted up to ``most``, and the first four millions."""
    for name, times in _MOST_TIMES.items():
        if name in found.head:
            return len(found.body) * times, b""
    body = found.body
    if b"ASCII85Decode" in found.head:
        body = _of_ascii85(body)
    if b"ASCIIHexDecode" in found.head:
        digits = re.sub(rb"[^0-9A-Fa-f]", b"", body)
        body = binascii.unhexlify(digits[: len(digits) // 2 * 2])
    return _size(body, most)


def _of_ascii85(body: bytes) -> bytes:
    try:
        return base64.a85decode(body.partition(b"~>")[0].replace(b"<~", b""))
    except ValueError:
        return b""


def _size(body: bytes, most: int) -> tuple[int, bytes]:
    """The size through all layers: a stream may be packed several times over."""
    total, kept = len(body), body[:_KEPT]
    for depth in range(1, _DEEPEST + 1):
        if not _is_packed(kept) or total > most:
            break
        size, kept = 0, b""
        for piece in _layers(body, depth):
            size += len(piece)
            kept = kept if len(kept) >= _KEPT else kept + piece
            if size > most:
                break
        total = max(total, size)
    return total, kept


def _is_packed(data: bytes) -> bool:
    """True where the bytes begin as deflated data does."""
    return len(data) > 1 and data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0


def _layers(body: bytes, depth: int) -> Iterator[bytes]:
    pieces: Iterator[bytes] = iter([body])
    for _ in range(depth):
        pieces = _inflated(pieces)
    return pieces


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces inflated, a chunk at a time; what is damaged ends it."""
    engine = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest and not engine.eof:
            try:
                out = engine.decompress(rest, _CHUNK)
            except zlib.error:
                return
            rest = engine.unconsumed_tail
            yield out
