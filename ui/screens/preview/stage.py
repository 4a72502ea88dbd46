"""The right side of the label preview: all labels side by side, or the chosen one large."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from printing.preview import Sheet
from ui.label_faces import FindingFace, LabelFace
from ui.widgets.label_grid import LabelGrid
from ui.widgets.label_mark import Mark
from ui.widgets.label_picture import FIT, LabelPicture

_ACTUAL = 1.0
"""A dot is a pixel of the screen."""


class LabelStage(QStackedWidget):
    """``chosen`` has the place of a label that was chosen here, ``marked`` a mark's number.

    Several labels are side by side until one is opened, a single one is large as soon as it is
    drawn.
    """

    chosen = Signal(int)
    marked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.picture, self.grid = LabelPicture(), LabelGrid()
        self.addWidget(self.picture)
        self.addWidget(self.grid)
        self.setFocusProxy(self.picture)
        self._sheet: Sheet | None = None
        self._is_open = self._is_several = False
        self.grid.chosen.connect(self.chosen)
        self.grid.opened.connect(lambda _: self.open())
        self.picture.mark_chosen.connect(self.marked)

    def show_labels(self, faces: Sequence[LabelFace], current: int) -> None:
        """All labels, of which one is chosen."""
        self._is_several = len(faces) > 1
        self.grid.show_labels(faces, current)
        self.picture.setAccessibleDescription(self.grid.accessibleDescription())

    def show_sheet(self, sheet: Sheet | None, lines: Sequence[FindingFace]) -> None:
        """The chosen label; the same again stays as it is."""
        if sheet is not None and sheet is not self._sheet:
            marks = tuple(Mark(line.number, line.box, line.tone) for line in lines if line.box)
            self.picture.show_label(sheet.bitmap, sheet.paper, sheet.dots_per_mm, marks)
        self._sheet = sheet
        self._turn_over()

    def mark(self, number: int, *, is_opened: bool) -> None:
        """Show a mark as the chosen one; where the labels are side by side, open it if asked to."""
        if is_opened:
            self.open()
        self.picture.choose_mark(number)

    def open(self) -> None:
        """The chosen label large, if it is drawn."""
        self._is_open = True
        self._turn_over()

    def close_label(self) -> None:
        """All side by side again."""
        self._is_open = False
        self._turn_over()

    def zoom_by(self, step: int) -> None:
        """Larger or smaller; below the smallest are the others, side by side."""
        if self._seen() is self.grid:
            if step > 0:
                self.open()
        elif not self.picture.zoom_by(step) and step < 0:
            self.close_label()

    def toggle_zoom(self) -> None:
        """Side by side, whole, one dot a pixel, and round again."""
        if self._seen() is self.grid:
            self.open()
        elif self.picture.zoom == FIT:
            self.picture.set_zoom(_ACTUAL)
        else:
            self.picture.set_zoom(FIT)
            self.close_label()

    def _turn_over(self) -> None:
        is_large = self._sheet is not None and (self._is_open or not self._is_several)
        wanted = self.picture if is_large else self.grid
        if wanted is not self._seen():
            had_focus = self._seen().hasFocus()
            self.setCurrentWidget(wanted)
            self.setFocusProxy(wanted)
            if had_focus:
                wanted.setFocus()

    def _seen(self) -> LabelPicture | LabelGrid:
        return self.picture if self.currentIndex() == 0 else self.grid
