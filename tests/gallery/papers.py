"""docs/documents.md and its pictures: each document as a printer draws it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.gallery import specimens

FOLDER = "pictures/documents"
MOST_BYTES = 150_000
_FINER, _GREYS, _POINTS_PER_INCH = 2, 16, 72
_EDGE = 160
"""The grey of the line around a page, which is as white as what it lies on."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page of a document (from 0), the name of its file, and what it is for.

    ``dpi`` is of the picture: what shows single dots needs as many as a head has.
    """

    file: str
    title: str
    words: str
    make: Callable[[], bytes]
    page: int = 0
    dpi: int = 110


PAPERS = (
    Paper(
        "packing-slip",
        "Packing slip",
        "In the receiver's language, as far as the address tells it. Packs as they were ordered, "
        "pieces as they lie in the parcel, and each item's EAN as bars. Letters that the font does "
        "not have are marked, and named at the foot.",
        specimens.slip,
    ),
    Paper(
        "handover-sheet",
        "Handover sheet",
        "A page for each carrier and pickup: every parcel with its tracking number to be scanned, "
        "the totals, and a line for the driver's name.",
        specimens.handover,
    ),
    Paper(
        "command-sheet",
        "Command sheet",
        "What a packer scans in place of clicking, with the key that does the same.",
        specimens.commands,
    ),
    Paper("boxes", "Boxes", "The boxes of the settings, to be scanned.", specimens.commands, 1),
    Paper("badges", "Badges", "Who packs: `quayside sheet badges NAME...`.", specimens.badges),
    Paper(
        "test-label",
        "Test label",
        "Rulers from the edges of the stock show by how much a print is off; the bars of two, "
        "three and four dots show whether it is too dark or too light. Nothing in it is grey.",
        specimens.trial,
        dpi=203,
    ),
    Paper(
        "proof-sheet",
        "Proof sheet",
        "`quayside proof REF`: all that the journal knows of a parcel, with the label that was "
        "stored and its hash.",
        specimens.proof,
    ),
)


def draw_papers(docs: Path) -> None:
    """All pictures, and the page around them."""
    folder = docs / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        draw_paper(paper, folder / f"{paper.file}.png")
    (docs / "documents.md").write_text(page(), "utf-8")


def draw_paper(paper: Paper, place: Path) -> None:
    """One page as a PNG of few greys."""
    import pypdfium2
    from PIL import ImageOps

    with closing(pypdfium2.PdfDocument(paper.make())) as document:
        scale = paper.dpi * _FINER / _POINTS_PER_INCH
        drawn = document[paper.page].render(scale=scale, grayscale=True).to_pil()
        framed = ImageOps.expand(drawn.convert("L").reduce(_FINER), 1, _EDGE)
    framed.quantize(_GREYS).save(place, optimize=True)


def page() -> str:
    """docs/documents.md."""
    parts = [
        "# Documents",
        "What Quayside prints besides labels. Every document is a PDF of its own making, in "
        "English, French, German, Spanish, Italian or Dutch. The pictures are drawn by "
        "`make pictures`.",
    ]
    for paper in PAPERS:
        picture = f"![{paper.title}]({FOLDER}/{paper.file}.png)"
        parts += [f"## {paper.title}", paper.words, picture]
    return "\n\n".join(parts) + "\n"
