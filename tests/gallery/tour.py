"""The pictures that README and docs/tour.md show, and the words beside them."""

from dataclasses import dataclass

from tests.gallery.render import Look

PLAIN, DARK = Look(), Look(is_dark=True)


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene in a look, the name of its file, and a sentence about it."""

    file: str
    scene: str
    words: str
    look: Look = PLAIN


TOUR = (
    Picture("welcome", "welcome", "The first start: connect an account, or try the sandbox."),
    Picture(
        "bench-idle",
        "bench still, idle",
        "The bench waits for a scan: an order, or any item in it.",
    ),
    Picture(
        "bench-prices",
        "bench still, quotes",
        "Size and weight are there, so prices came by themselves; the rule chose one and says why.",
    ),
    Picture(
        "bench-grace",
        "bench still, grace",
        "`XXSEND`: a few seconds in which Stop costs nothing. The next order may be scanned.",
    ),
    Picture("bench-hold", "bench, why hold", "Questions are asked in place, and scanned too."),
    Picture(
        "bench-in-doubt",
        "bench, shelf in doubt",
        "Labels come out beside the work. One that may not have come out says so.",
        DARK,
    ),
    Picture("orders", "orders still, full", "What is to be packed, due first; search as you type."),
    Picture("shelf", "shelf, in doubt", "The shelf asks what only a person can see."),
    Picture("pickups", "pickups", "All drivers of the day in one go, booked once."),
    Picture("history", "history, one chosen", "Each order with all that happened to it."),
    Picture("preview", "preview", "The label as it goes onto paper, before it does."),
    Picture(
        "open",
        "viewer still, refused, asked",
        "`quayside open`: a label file in a window of its own, and why it is held back.",
    ),
    Picture(
        "unfinished",
        "unfinished",
        "After a power cut: what is open, what was found, one scan to finish each.",
    ),
    Picture("printers", "settings, printers", "Printers are found, tested and given their work."),
    Picture(
        "bench-large",
        "bench still, quotes",
        "The same at 150 % type size, dark, on 1920×1080.",
        Look(is_dark=True, percent=150),
    ),
    Picture("bench-french", "bench still, quotes", "In French.", Look(language="fr")),
)


def page() -> str:
    """docs/tour.md."""
    parts = [
        "# A tour of the window",
        "The pictures are drawn by `make pictures` from the window itself, on a sandbox.",
    ]
    parts += [f"{one.words}\n\n![{one.words}](pictures/{one.file}.png)" for one in TOUR]
    return "\n\n".join(parts) + "\n"
