"""The one word about a label: whether it scans, and whether the checks let it leave. Pure."""

from dataclasses import dataclass

from printing.labels.read_back import Readable
from printing.preview import Look, Sheet
from ui.i18n import translate
from ui.screens.preview.pages import Page


@dataclass(frozen=True, slots=True)
class Verdict:
    """The chip beside the title: its word, kind and icon; empty words show none."""

    text: str = ""
    kind: str = "plain"
    icon: str = ""

    @property
    def ink(self) -> str:
        """The colour token of its icon."""
        return "muted" if self.kind == "plain" else f"{self.kind}_ink"


NONE = Verdict()


def verdict_of(page: Page) -> Verdict:
    """The worst that is known of a label; while nothing is drawn there is nothing to say."""
    sheet = page.sheet
    if page.problem or (sheet and sheet.problem):
        return _bad(translate("Preview", "Cannot be printed"))
    if page.look is None or sheet is None:
        return NONE
    worst = _wrong(page.look, sheet)
    if worst is None and page.held:
        return Verdict(translate("Preview", "Held back"), "bad", "stop")
    return worst or _scans(sheet, page.tracking)


def _wrong(look: Look, sheet: Sheet) -> Verdict | None:
    """Why it is held back, or would not come out as it is here."""
    if look.refused:
        return Verdict(translate("Preview", "Refused"), "bad", "stop")
    if any(code.readable is Readable.NO for code in sheet.codes):
        return _bad(translate("Preview", "A barcode fails"))
    if look.missing and sheet.codes:
        return _bad(translate("Preview", "Another tracking number"))
    if sheet.is_beyond:
        return _bad(translate("Preview", "Does not fit"))
    return _bad(translate("Preview", "Nothing scans")) if look.missing else None


def _scans(sheet: Sheet, tracking: str) -> Verdict:
    """Whether what scans is this parcel's: known only where the tracking number is."""
    if not sheet.codes:
        return Verdict(translate("Preview", "Nothing scans"), "warn", "alert")
    if any(code.readable is Readable.NOT_CHECKED for code in sheet.codes):
        return Verdict(translate("Preview", "Not all is read back"), "warn", "question")
    words = translate("Preview", "Checked") if tracking else translate("Preview", "It scans")
    return Verdict(words, "good", "check")


def _bad(words: str) -> Verdict:
    return Verdict(words, "bad", "alert")
