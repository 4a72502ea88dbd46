"""What a person sees in the window goes through ``translate``, and nothing else does."""

from pathlib import Path

import pytest

from tests.translations.extraction import ROOT
from tests.translations.literals import NOT_THE_WINDOW, untranslated

PATTERNS = {
    "ui/causes.py",
    "ui/drawing_causes.py",
    "ui/file_causes.py",
    "ui/i18n.py",
    "ui/label_causes.py",
    "ui/shortcuts.py",
    "ui/theme.py",
    "ui/tryout.py",
}
"""Tables of patterns, colours, acts; a settings file. What they say is in ``translate``."""

WINDOW = [
    file
    for file in sorted((ROOT / "ui").rglob("*.py"))
    if not str(file.relative_to(ROOT)).startswith(NOT_THE_WINDOW)
    and str(file.relative_to(ROOT)) not in PATTERNS
]


@pytest.mark.parametrize("file", WINDOW, ids=lambda file: str(file.relative_to(ROOT)))
def test_nothing_is_said_in_english_only(file: Path) -> None:
    assert not list(untranslated(file))


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('label("Orders")', 1),
        ('x = label("Orders" if a else "None here")', 2),
        ('self.setToolTip(f"{n} orders")', 1),
        ('view = View("Scan an order")', 1),
        ('return "Scan an order"', 1),
        ('EmptyState("orders", translate("Orders", "None here"), "")', 0),
        ('Button(translate("Orders", "Book"), "main", "truck", "F9")', 0),
        ('"""Scan an order."""', 0),
        ('raise ValueError("no such order here")', 0),
        ('log.info("an order was read")', 0),
        ('tasks.start(work, name="read the orders")', 0),
        ('label(text, "captionstrong", "muted")', 0),
    ],
)
def test_the_net_has_no_holes(code: str, found: int, tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text(code, "utf-8")
    assert len(list(untranslated(file))) == found
