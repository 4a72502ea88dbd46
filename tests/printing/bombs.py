"""PDFs that are small on disk and endless when they are drawn, made here."""

import zlib

Numbered = dict[int, bytes]


def pdf_of(objects: Numbered) -> bytes:
    """A PDF of these objects; number 1 is the catalogue."""
    out = b"%PDF-1.7\n"
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    count = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    for number in range(1, count):
        used = (
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        )
        out += used
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, table)


def stream(body: bytes, entries: bytes = b"", *, times: int = 0) -> bytes:
    """A stream; packed ``times`` over."""
    for _ in range(times):
        body = zlib.compress(body, 9)
    filters = b"/Filter[%s]" % (b"/FlateDecode" * times) if times else b""
    return b"<<%s%s/Length %d>>stream\n%s\nendstream" % (entries, filters, len(body), body)


def page_of(
    content: bytes, resources: bytes = b"", size_pt: tuple[int, int] = (288, 432)
) -> Numbered:
    """Catalogue, pages and one page; its content is object 4."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<<%s>>>>"
        % (*size_pt, resources),
        4: content,
    }


def forms_in_forms(levels: int, calls: int) -> bytes:
    """Each form draws the next one so many times over."""
    objects = page_of(stream(b"/F5 Do"), b"/XObject<</F5 5 0 R>>")
    for level in range(levels):
        number = 5 + level
        inner = b"/F%d Do " % (number + 1) * calls
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 288 432]"
        entries += b"/Resources<</XObject<</F%d %d 0 R>>>>" % (number + 1, number + 1)
        objects[number] = stream(inner, entries)
    objects[5 + levels] = stream(
        b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 288 432]/Resources<<>>"
    )
    return pdf_of(objects)


def picture(width: int, height: int) -> bytes:
    """A white picture of one bit a dot, over the whole page."""
    row = b"\xff" * (width // 8)
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d" % (width, height)
    entries += b"/ColorSpace/DeviceGray/BitsPerComponent 1"
    objects = page_of(stream(b"288 0 0 432 0 0 cm /I5 Do"), b"/XObject<</I5 5 0 R>>")
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    entries += b"/Filter/FlateDecode"
    objects[5] = b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(body), body)
    return pdf_of(objects)


def deep_pages(levels: int) -> bytes:
    """A page tree in which each node holds the next."""
    objects: Numbered = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    for number in range(2, levels + 2):
        parent = b"/Parent %d 0 R" % (number - 1) if number > 2 else b""
        objects[number] = b"<</Type/Pages/Kids[%d 0 R]/Count 1%s>>" % (number + 1, parent)
    objects[levels + 2] = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 288 432]>>" % (levels + 1)
    return pdf_of(objects)


def fine_pattern(step_pt: bytes) -> bytes:
    """A page that is filled with a small square, again and again."""
    objects = page_of(stream(b"/Pattern cs /P5 scn 0 0 288 432 re f"), b"/Pattern<</P5 5 0 R>>")
    entries = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/Resources<<>>"
    entries += b"/XStep " + step_pt + b"/YStep " + step_pt
    objects[5] = stream(b"0 0 1 1 re f", entries)
    return pdf_of(objects)
