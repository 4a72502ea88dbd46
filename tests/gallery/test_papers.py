"""The pictures of our documents: all of them, of pages that there are, and small."""

from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from tests.gallery.papers import FOLDER, MOST_BYTES, PAPERS, Paper, draw_paper, page

DOCS = Path(__file__).parents[2] / "docs"


def test_docs_have_each_picture_and_no_other() -> None:
    found = {place.stem for place in (DOCS / FOLDER).glob("*")}
    assert found == {paper.file for paper in PAPERS}
    assert (DOCS / "documents.md").read_text("utf-8") == page()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.file)
def test_each_document_has_that_page(paper: Paper) -> None:
    with closing(pypdfium2.PdfDocument(paper.make())) as document:
        assert paper.page < len(document) <= 2


def test_pictures_are_small() -> None:
    assert all(place.stat().st_size <= MOST_BYTES for place in (DOCS / FOLDER).glob("*.png"))


def test_a_picture_is_drawn(tmp_path: Path) -> None:
    place = tmp_path / "label.png"
    draw_paper(PAPERS[-2], place)
    assert place.read_bytes().startswith(b"\x89PNG")
