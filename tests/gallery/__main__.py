"""``make pictures``: docs/pictures, docs/tour.md and docs/documents.md; with ``--all FOLDER`` every
scene in one look, with ``--documents`` the documents alone.

python -m tests.gallery [--documents]
python -m tests.gallery --all FOLDER [--only WORD] [--dark] [--percent 150] [--size 1920x1080]
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.gallery.papers import draw_papers
from tests.gallery.render import SIZES, Look, draw, prepare, save
from tests.gallery.tour import TOUR, page
from tests.support.scenes import SCENES
from tests.support.stills import STILLS
from ui import theme
from ui.loop import run

DOCS = Path(__file__).parents[2] / "docs"


async def draw_tour(app: QApplication) -> None:
    """Each picture of the tour, and the page around them."""
    for one in TOUR:
        prepare(app, one.look)
        save(await draw(one.scene, one.look), DOCS / "pictures" / f"{one.file}.png")
        print(one.file, file=sys.stderr)
    (DOCS / "tour.md").write_text(page(), "utf-8")


async def draw_all(app: QApplication, folder: Path, only: str, look: Look) -> None:
    """Every scene whose name contains a word."""
    prepare(app, look)
    for name in (*SCENES, *STILLS):
        if only in name:
            file = name.replace(", ", "-").replace(" ", "-") + look.suffix
            save(await draw(name, look), folder / f"{file}.png")
            print(file, file=sys.stderr)


def main() -> None:
    """Draw what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    parser.add_argument("--documents", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--percent", type=int, choices=SIZES, default=100)
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", default="", help="such as 1920x1080; empty: by the type size")
    asked = parser.parse_args()
    if not asked.all:
        draw_papers(DOCS)
    if asked.documents:
        return
    app = QApplication([])
    theme.load_fonts()
    width, _, height = asked.size.partition("x")
    size = int(width or 0), int(height or 0)
    look = Look(asked.dark, asked.percent, asked.language, *size)
    work = draw_all(app, asked.all, asked.only, look) if asked.all else draw_tour(app)
    run(work, app)


main()
