"""The tour names scenes that there are, and docs have what it names and nothing else."""

from pathlib import Path

from tests.gallery.tour import TOUR, page
from tests.support.scenes import SCENES
from tests.support.stills import STILLS

DOCS = Path(__file__).parents[2] / "docs"


def test_each_picture_is_of_a_scene() -> None:
    assert {one.scene for one in TOUR} <= {*SCENES, *STILLS}
    assert len({one.file for one in TOUR}) == len(TOUR)


def test_docs_have_the_pictures_of_the_tour() -> None:
    found = {place.stem for place in (DOCS / "pictures").glob("*.png")}
    assert found == {one.file for one in TOUR}
    assert (DOCS / "tour.md").read_text("utf-8") == page()


def test_the_readme_shows_what_there_is() -> None:
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    assert "docs/pictures/bench-prices.png" in readme
