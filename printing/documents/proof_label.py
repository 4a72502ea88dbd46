"""The middle of a proof sheet: the label's picture, and beside it the parcel's facts."""

from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from printing.documents.dots import Dots
from printing.documents.page import BOLD, MEDIUM, RULE, WIDTH, small_caption, text
from printing.documents.words import Words
from station.domain.quote import Quote, QuoteKind

if TYPE_CHECKING:
    from printing.documents.proof_sheet import Picture, ProofLabel, ProofSheet

_LEFT = 0.44
_WIDEST, _HIGHEST = WIDTH * _LEFT - 6 * mm, 78 * mm
_HASH_PART = 16


class Copy(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A label's dots, made smaller to fit and never larger, in a thin frame."""

    def __init__(self, picture: "Picture", dpi: int) -> None:
        super().__init__()
        self._image = picture.to_image()
        dot = Dots(dpi).dot
        wide, high = self._image.width * dot, self._image.height * dot
        self.scale = min(1.0, _WIDEST / wide, _HIGHEST / high)
        self.width, self.height = wide * self.scale, high * self.scale

    def wrap(self, *_available: float) -> tuple[float, float]:
        """As reportlab asks: the size in points."""
        return (self.width, self.height)

    def draw(self) -> None:
        """As reportlab asks: draw at the origin."""
        # reportlab makes three bytes of each dot unless the picture is grey.
        self.canv.drawImage(ImageReader(self._image.convert("L")), 0, 0, self.width, self.height)
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.5)
        self.canv.rect(0, 0, self.width, self.height)


def label_and_facts(sheet: "ProofSheet", words: Words) -> Flowable:
    """The picture left, right of it what is known of the parcel, its price and its label."""
    table = Table(
        [[_picture(sheet.label, words), _facts(sheet, words)]],
        colWidths=[WIDTH * _LEFT, WIDTH * (1 - _LEFT)],
    )
    table.setStyle(
        TableStyle(
            [
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 6 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def _picture(label: "ProofLabel | None", words: Words) -> list[Flowable]:
    if label is None:
        return [text(words("no_label"), 9.5)]
    void = [text(words("void"), 10.5, BOLD), Spacer(0, 1.5 * mm)] if label.label.is_void else []
    if label.picture is None:
        return [*void, text(words("unreadable", why=label.trouble), 9.5)]
    copy = Copy(label.picture, label.dpi)
    copy.hAlign = "LEFT"
    said = words("copy_at", percent=round(copy.scale * 100))
    return [*void, copy, Spacer(0, 1 * mm), small_caption(said)]


def _facts(sheet: "ProofSheet", words: Words) -> list[Flowable]:
    """Captions with their lines below each other."""
    parts: list[tuple[str, list[str]]] = []
    if sheet.parcel:
        weight = words.weight(sheet.parcel.weight_g)
        parts.append((words("measured_at"), [f"{words.size(sheet.parcel)}, {weight}"]))
    if sheet.quote:
        parts.append((words("price"), [_price(sheet.quote, words)]))
        parts.append((words("quote"), [str(sheet.quote.id)]))
    if sheet.label:
        parts += _of_label(sheet.label, words)
    shown: list[Flowable] = []
    for caption, lines in parts:
        shown += [small_caption(caption), *(text(line, 9.5, MEDIUM) for line in lines)]
        shown.append(Spacer(0, 3 * mm))
    return shown


def _price(quote: Quote, words: Words) -> str:
    """With its direction in words: a sign alone is misread."""
    key = "refunds" if quote.kind is QuoteKind.REFUND else "costs"
    return words(key, money=words.money(quote.cost))


def _of_label(label: "ProofLabel", words: Words) -> list[tuple[str, list[str]]]:
    kept = label.label
    size = words.number(kept.size_bytes)
    sha256 = kept.sha256
    parts = [sha256[at : at + _HASH_PART] for at in range(0, len(sha256), _HASH_PART)]
    rows = [" ".join(parts[at : at + 2]) for at in range(0, len(parts), 2)]
    agrees = [words("hash_agrees")] if label.picture else []
    return [
        (words("label"), [words("label_file", file=kept.file, size=size)]),
        (words("hash"), [*rows, *agrees]),
    ]
