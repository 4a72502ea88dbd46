"""The notice: a strip that says what happened and what was saved, until it is put away.

It is as high as its words need and 63 at least; a stop of the bench is no notice.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.theme import HIT, set_property, theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.icon import Icon
from ui.widgets.text import label, paragraph

HEIGHT = 63
_ICON, _COLUMN, _EDGE, _GAP = 34, 72, 24, 20
_BELOW = 3
"""The place of the buttons under the words, after a stretch, the sentence and what is more."""


class Notice(QWidget):
    """``put_away`` is asked for by its button; Escape comes from the shell. ``offered``: a name."""

    put_away = Signal()
    offered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "warn_soft")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon = Icon("alert", _ICON, "warn_ink")
        self._sentence = paragraph("", "strong", "text")
        self._more = paragraph("", "caption", "muted")
        self._aside = label("", "captionstrong")
        self.button = Button(translate("Notice", "Put away"), height=HIT)
        self.button.clicked.connect(self.put_away)
        self._buttons: dict[str, Button] = {}
        self._bar = QWidget()
        self._offers = QHBoxLayout(self._bar)
        self._words, self._row = QVBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.hide()

    @property
    def sentence(self) -> str:
        """What happened."""
        return self._sentence.text()

    def show_words(
        self,
        sentence: str,
        more: str,
        *,
        icon: str = "alert",
        aside: str = "",
        offers: Sequence[tuple[str, str]] = (),
    ) -> None:
        """What happened, what was saved and what to do; ``aside`` stands before the buttons.

        ``offers`` are names and words of what can be done right here.
        """
        self._show_offers(offers)
        self._icon.show_icon(icon, "warn_ink")
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))
        self.setAccessibleName(f"{sentence} {more}".strip())
        self.show()

    def offer(self, name: str) -> Button:
        """The button of an offer. Raises KeyError where it is not shown."""
        return self._buttons[name]

    def _show_offers(self, offers: Sequence[tuple[str, str]]) -> None:
        if tuple(self._buttons) == tuple(name for name, _ in offers):
            return
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for name, words in offers:
            button = self._buttons[name] = Button(words, height=HIT)
            button.clicked.connect(lambda _=False, n=name: self.offered.emit(n))
            self._offers.insertWidget(self._offers.count() - 1, button)
            button.show()
        self._place_bar(is_below=bool(offers))

    def _place_bar(self, *, is_below: bool) -> None:
        """One button stands beside the words; several would leave them a column too narrow."""
        if is_below:
            self._words.insertWidget(_BELOW, self._bar, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._row.addWidget(self._bar)
        self._offers.setContentsMargins(0, theme.px(6) if is_below else 0, 0, 0)

    def _lay_out(self) -> None:
        words, row = self._words, self._row
        words.setContentsMargins(0, theme.px(9), 0, theme.px(9))
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._sentence)
        words.addWidget(self._more)
        words.addStretch(1)
        side = theme.px((_COLUMN - _ICON) / 2)
        row.setContentsMargins(theme.px(_EDGE) + side, 0, theme.px(_EDGE), 0)
        row.setSpacing(0)
        row.addWidget(self._icon)
        row.addSpacing(side + theme.px(_GAP))
        row.addLayout(words, 1)
        row.addSpacing(theme.px(_GAP))
        row.addWidget(self._aside)
        row.addSpacing(theme.px(13))
        self._offers.setSpacing(theme.px(8))
        self._offers.addWidget(self.button)
        self._place_bar(is_below=False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(Divider())
        self.setMinimumHeight(theme.px(HEIGHT) + 1)
