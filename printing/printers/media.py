"""Which paper a PDF is printed on: named to the queue, so that no page is moved or cut unseen.

The paper that lies in the printer counts: a page that fits on it stays on it, at true size. Only a
page that does not fit asks for another one. Source: the media size names of PWG 5101.1.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from printing.printers.errors import NothingSent

NEAR_MM = 1.5
"""Sizes that differ by less are the same paper: 4 x 6 inches and 102 x 152 mm."""

_SIZE = re.compile(r"_(\d{1,4}(?:\.\d{1,4})?)x(\d{1,4}(?:\.\d{1,4})?)(mm|in)$")
_MM = {"mm": 1.0, "in": 25.4}
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """The papers of a queue by name: what it takes by itself, what lies ready, what it knows."""

    default: str = ""
    ready: tuple[str, ...] = ()
    supported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageSize:
    """Millimetres, either way up."""

    width_mm: float
    length_mm: float

    @property
    def sides(self) -> tuple[float, float]:
        """The short side, then the long one."""
        return min(self.width_mm, self.length_mm), max(self.width_mm, self.length_mm)

    def is_same(self, other: "PageSize") -> bool:
        """The same paper."""
        return all(abs(a - b) <= NEAR_MM for a, b in zip(self.sides, other.sides, strict=True))

    def fits_on(self, other: "PageSize") -> bool:
        """Nothing of it would be cut off."""
        return all(a <= b + NEAR_MM for a, b in zip(self.sides, other.sides, strict=True))

    def __str__(self) -> str:
        return f"{self.width_mm:.0f} x {self.length_mm:.0f} mm"


def size_of(name: str) -> PageSize | None:
    """The size in a paper's name; None where it has none."""
    found = _SIZE.search(name)
    if found is None:
        return None
    factor = _MM[found[3]]
    return PageSize(float(found[1]) * factor, float(found[2]) * factor)


def largest_page(data: bytes) -> PageSize | None:
    """The largest page of a PDF; None where it cannot be read. Blocks."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        sizes = [document.get_page_size(at) for at in range(len(document))]
    finally:
        document.close()
    pages = [PageSize(*(side / _POINTS_PER_INCH * _MM["in"] for side in size)) for size in sizes]
    return max(pages, key=lambda page: page.width_mm * page.length_mm, default=None)


def media_for(page: PageSize | None, facts: MediaFacts, queue: str) -> str:
    """The paper to ask a queue for, empty where it is to take its own.

    Raises NothingSent where the page would be cut off on every paper that it has.
    """
    own = size_of(facts.default)
    if page is None or own is None:
        return ""
    for name in (facts.default, *facts.ready):
        if _is(name, page):
            return name
    if page.fits_on(own):
        return ""
    named = [name for name in facts.supported if _is(name, page) and not _is_limit(name)]
    if named:
        return named[0]
    if _takes_custom(page, facts.supported):
        return f"custom_label_{page.width_mm:.2f}x{page.length_mm:.2f}mm"
    raise NothingSent(f"the page is {page}, and the print queue {queue!r} has no such paper")


def _is(name: str, page: PageSize) -> bool:
    size = size_of(name)
    return size is not None and size.is_same(page)


def _is_limit(name: str) -> bool:
    return name.startswith(("custom_min_", "custom_max_"))


def _takes_custom(page: PageSize, supported: Iterable[str]) -> bool:
    limits = {name[:11]: size_of(name) for name in supported if _is_limit(name)}
    least, most = limits.get("custom_min_"), limits.get("custom_max_")
    return bool(least and most and least.fits_on(page) and page.fits_on(most))
