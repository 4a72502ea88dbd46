"""The paper that a queue is asked for."""

import pytest

from printing.printers.errors import NothingSent
from printing.printers.media import MediaFacts, PageSize, largest_page, media_for, size_of
from tests.printing.samples import label_pdf

A4, LETTER, FOUR_BY_SIX = "iso_a4_210x297mm", "na_letter_8.5x11in", "na_index-4x6_4x6in"
LIMITS = ("custom_min_0.5x0.5in", "custom_max_297.04x420.16mm")
OFFICE = MediaFacts(A4, (A4,), (A4, LETTER, *LIMITS))
US_OFFICE = MediaFacts(LETTER, (LETTER,), (A4, LETTER))
LABELS = MediaFacts(FOUR_BY_SIX, (FOUR_BY_SIX,), (FOUR_BY_SIX, *LIMITS))
LABEL = PageSize(102, 152)
PAGE = PageSize(210, 297)


@pytest.mark.parametrize(
    ("page", "facts", "wanted"),
    [
        (PAGE, OFFICE, A4),
        (PageSize(297, 210), OFFICE, A4),
        (LABEL, OFFICE, ""),
        (PageSize(152, 102), OFFICE, ""),
        (PAGE, US_OFFICE, A4),
        (LABEL, LABELS, FOUR_BY_SIX),
        (PageSize(100, 150), LABELS, ""),
        (PageSize(110, 190), LABELS, "custom_label_110.00x190.00mm"),
        (PAGE, MediaFacts(LETTER, (A4,)), A4),
        (PAGE, MediaFacts(), ""),
        (PAGE, MediaFacts("letter"), ""),
        (None, OFFICE, ""),
    ],
)
def test_the_paper_that_lies_there_counts(
    page: PageSize | None, facts: MediaFacts, wanted: str
) -> None:
    assert media_for(page, facts, "q") == wanted


@pytest.mark.parametrize(
    "facts",
    [
        MediaFacts(FOUR_BY_SIX),
        MediaFacts(FOUR_BY_SIX, (), ("custom_min_0.5x0.5in", "custom_max_4x12in")),
        MediaFacts(FOUR_BY_SIX, (), ("custom_max_210x297mm",)),
    ],
)
def test_a_page_that_would_be_cut_off_is_not_printed(facts: MediaFacts) -> None:
    with pytest.raises(NothingSent, match="210 x 297 mm, and the print queue 'q' has no such"):
        media_for(PAGE, facts, "q")


def test_sizes_in_names() -> None:
    assert size_of(FOUR_BY_SIX) == PageSize(4 * 25.4, 6 * 25.4)
    assert size_of("iso_a4_210x297mm") == PAGE
    assert size_of("auto") is None


def test_the_largest_page_of_a_pdf() -> None:
    page = largest_page(label_pdf((101.6, 152.4), pages=2))
    assert page is not None
    assert (round(page.width_mm, 1), round(page.length_mm, 1)) == (101.6, 152.4)
    assert largest_page(b"%PDF-") is None
