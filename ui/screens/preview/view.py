"""What the label preview shows: the labels side by side, and all that is known of the chosen one.

Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.container import order_reference_of
from station.domain.parcel import Parcel
from ui.causes import cause
from ui.formats import size, weight
from ui.i18n import translate
from ui.label_faces import FindingFace, LabelFace
from ui.problems import Problem
from ui.screens.preview.findings import lines_of
from ui.screens.preview.pages import Page, Reading
from ui.screens.preview.verdict import NONE, Verdict, verdict_of


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The whole screen. Without a ``page`` there are ``words`` in its place: title and body."""

    sub: str = ""
    verdict: Verdict = NONE
    page: Page | None = None
    lines: tuple[FindingFace, ...] = ()
    labels: tuple[LabelFace, ...] = ()
    chosen: int = 0
    words: tuple[str, str] = ("", "")
    is_loading: bool = False

    @property
    def is_pdf(self) -> bool:
        """There is a PDF to keep."""
        return self.page is not None and self.page.is_pdf

    @property
    def is_held(self) -> bool:
        """The checks hold it back: whether it is printed is decided on the shelf."""
        return self.page is not None and self.page.is_held

    @property
    def has_others(self) -> bool:
        """There is a label to go on to."""
        return len(self.labels) > 1


def loading(ref: str) -> PreviewView:
    """While the labels are read."""
    words = (translate("Preview", "The label is being drawn"), "")
    return PreviewView(sub=_named(ref), words=words, is_loading=True)


def failed(ref: str, problem: Problem) -> PreviewView:
    """Why there is nothing to see."""
    sub = _named(ref)
    if problem.kind == "order_conflict":
        return PreviewView(sub=sub, words=_no_label())
    return PreviewView(sub=sub, words=(problem.happened, problem.to_do))


def _no_label() -> tuple[str, str]:
    title = translate("Preview", "No label yet")
    return title, translate("Preview", "It can be seen here once it is bought.")


def present(reading: Reading, index: int) -> PreviewView:
    """The label with that index, counted from 0; without any label, words that say so."""
    if not reading.pages:
        return PreviewView(sub=_named(reading.ref) if reading.ref else "", words=_no_label())
    page = reading.pages[index]
    return PreviewView(
        sub=_sub(reading, index),
        verdict=verdict_of(page),
        page=page,
        lines=lines_of(page, reading),
        labels=tuple(_label(reading, at) for at in range(len(reading.pages))),
        chosen=index,
    )


def _label(reading: Reading, at: int) -> LabelFace:
    page, verdict = reading.pages[at], verdict_of(reading.pages[at])
    return LabelFace(
        _which(reading, at),
        ", ".join(_measures(reading.parcels, page.parcel)),
        verdict.ink,
        verdict.icon,
        verdict.text,
        page.sheet.small if page.sheet else None,
        cause(page.problem) if page.problem else "",
    )


def _which(reading: Reading, at: int) -> str:
    text = translate("Preview", "{number} of {total}")
    return text.format(number=at + 1, total=len(reading.pages))


def _sub(reading: Reading, index: int) -> str:
    parts = []
    if len(reading.pages) > 1:
        parts.append(_which(reading, index))
    parts += _measures(reading.parcels, reading.pages[index].parcel)
    parts.append(_named(reading.ref))
    return ", ".join(parts)


def _measures(parcels: Sequence[Parcel], at: int) -> list[str]:
    if at >= len(parcels):
        return []
    parcel = parcels[at]
    return [f"{size(parcel.sides)}\u00a0cm", weight(parcel.weight_g)]


def _named(ref: str) -> str:
    if order_reference_of(ref):
        return translate("Preview", "Container {reference}").format(reference=ref)
    return translate("Preview", "Order {reference}").format(reference=ref)
