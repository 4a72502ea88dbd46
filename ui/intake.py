"""What of the window is there before the core: its pages, and the scanner in front of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from ui.page import Page, Services
from ui.pages import Pages, build_page
from ui.scanner import Scanner
from ui.shell import Shell


@dataclass(frozen=True, slots=True)
class Intake:
    """Both at work: what is scanned goes to the page that is shown."""

    pages: Pages
    scanner: Scanner

    @classmethod
    def of(
        cls, app: QApplication, shell: Shell, build: Callable[[str, Services], Page] = build_page
    ) -> "Intake":
        """``build`` makes a page by name."""
        pages = Pages(shell, build)
        scanner = Scanner(app, pages.to_field)
        scanner.scanned.connect(pages.take)
        return cls(pages, scanner)
