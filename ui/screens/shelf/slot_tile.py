"""A slot's card: letter, icon, state, order, and a third line or a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.about import about
from ui.icons import paint_icon
from ui.screens.shelf.view import SlotView
from ui.theme import RADIUS, theme
from ui.widgets.painting import Painted, draw_text, rounded, smooth
from ui.widgets.progress import paint_progress

HEIGHT, _PADDING, _ICON = 152, 15, 28

_LOOKS = {  # kind: ground, line, ink, second ink
    "free": ("", "hairline", "faint", "muted"),
    "quiet": ("surface", "hairline", "text", "muted"),
    "stick": ("good", "", "on_good", "on_good"),
    "doubt": ("warn", "", "on_warn", "on_warn"),
    "failed": ("bad_soft", "", "bad_ink", "text"),
}


class SlotTile(Painted):
    """Painted as it was shown last."""

    def __init__(self, view: SlotView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_slot(view)

    def show_slot(self, view: SlotView) -> None:
        """Another state."""
        self._view = view
        self.setAccessibleName(about(view.letter, f"{view.state} {view.reference}".strip()))
        self.update()

    def sizeHint(self) -> QSize:
        """Six stand side by side."""
        return QSize(theme.px(140), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, letter, icon, lines."""
        del event
        view, painter = self._view, smooth(QPainter(self))
        ground, line, ink, second = _LOOKS[view.kind]
        radius = theme.px(RADIUS["panel"] - 2)
        fill = theme.color(ground) if ground else None
        edge = theme.color(line) if line else None
        rounded(painter, QRectF(self.rect()), radius, fill, edge, 1.25 * theme.scale)
        pad, wide = theme.px(_PADDING), self.width() - 2 * theme.px(_PADDING)

        def row(top: float, high: float) -> QRectF:
            return QRectF(pad, theme.px(top), wide, theme.px(high))

        draw_text(painter, row(12, 48), view.letter, "instruction", theme.color(ink))
        if view.icon:
            size = theme.px(_ICON)
            box = QRectF(self.width() - pad - size, theme.px(20), size, size)
            paint_icon(painter, view.icon, box, theme.color(ink))
        state_ink = theme.color(second if view.kind == "free" else ink)
        draw_text(painter, row(66, 22), view.state, "strong", state_ink)
        draw_text(
            painter, row(92, 20), view.reference, "caption", theme.color(second), is_code=True
        )
        if view.part >= 0:
            paint_progress(painter, row(126, 6), view.part)
        else:
            draw_text(painter, row(116, 20), view.third, "caption", theme.color(second))
