"""What a carrier answered where it does not come, and other times to choose from."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.pickups.view import TroubleView
from ui.theme import RADIUS, theme
from ui.widgets.button import Button
from ui.widgets.painting import rounded, smooth
from ui.widgets.text import ElidedLabel

HEIGHT = 76


class Trouble(QWidget):
    """``offered`` gives the OfferView that was pressed."""

    offered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: TroubleView | None = None
        self._title = ElidedLabel("", "strong")
        self._detail = ElidedLabel("", "caption", "muted")
        self._offers = QHBoxLayout()
        self._offers.setSpacing(theme.px(10))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(20), 0, theme.px(16), _below())
        self.setFixedHeight(theme.px(HEIGHT) + _below())
        layout.setSpacing(theme.px(20))
        layout.addLayout(words, 1)
        layout.addLayout(self._offers)
        self.hide()

    def render_view(self, view: TroubleView | None) -> None:
        """Show a trouble; None hides it."""
        self.setVisible(view is not None)
        if view is None or view == self._shown:
            self._shown = view
            return
        self._shown = view
        self._title.setText(view.title)
        self._detail.setText(view.detail)
        while self._offers.count():
            item = self._offers.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for offer in view.offers:
            button = Button(offer.text, key=offer.letter)
            button.clicked.connect(lambda _=False, chosen=offer: self.offered.emit(chosen))
            self._offers.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground of a refusal; the gap below it belongs to the row."""
        del event
        rect = QRectF(self.rect()).adjusted(0, 0, 0, -_below())
        painter = smooth(QPainter(self))
        rounded(painter, rect, theme.px(RADIUS["panel"] - 2), theme.color("bad_soft"))


def _below() -> int:
    return theme.px(16)
