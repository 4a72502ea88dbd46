"""The frame of a section: title, words about saving, the save button, and content that scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.settings.forms import SaveView
from ui.shortcuts import SHORTCUTS, Act
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.icon import Icon
from ui.widgets.progress import Ring
from ui.widgets.text import ElidedLabel, label
from ui.widgets.title_bar import TitleBar

LEFT, RIGHT, SCROLL_BAR = 28, 24, 14


class Section(QWidget):
    """``save_asked``: the button. ``tools`` stand before it."""

    save_asked = Signal()

    def __init__(self, title: str, sub: str = "", *tools: QWidget) -> None:
        super().__init__()
        self.bar = TitleBar(title, sub)
        self.bar.set_margins(LEFT, RIGHT)
        self._ring, self._mark = Ring(), Icon("check", 20, "good_ink", 2.2)
        self._words = ElidedLabel("", "captionstrong", "muted")
        self.save = Button(
            translate("Settings", "Save"), "main", key=SHORTCUTS[Act.SAVE].key, height=44
        )
        self.save.clicked.connect(self.save_asked)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(theme.px(LEFT), theme.px(4), theme.px(RIGHT), theme.px(24))
        self.content.setSpacing(0)
        for tool in (self._ring, self._mark, self._words, *tools, self.save):
            self.bar.add_tool(tool)
        self._lay_out()
        self.show_save(SaveView(False))

    def show_save(self, view: SaveView) -> None:
        """Whether there is something to save, and what became of it."""
        self.save.setEnabled(view.may_save)
        self._ring.setVisible(view.is_busy)
        icon = {"good_ink": "check", "bad_ink": "alert"}.get(view.tone, "")
        self._mark.setVisible(bool(icon))
        self._mark.show_icon(icon, view.tone)
        self._words.setText(view.words)
        self._words.set_tone(view.tone)
        self._words.setVisible(bool(view.words))

    def add_footer(self, lines: Sequence[QWidget], tools: Sequence[QWidget]) -> None:
        """Lines and tools below the content that do not scroll, the last tool at the right."""
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(LEFT), theme.px(12), theme.px(RIGHT), theme.px(12))
        column.setSpacing(theme.px(8))
        for line in lines:
            column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for tool in tools[:-1]:
            row.addWidget(tool)
        row.addStretch(1)
        row.addWidget(tools[-1])
        column.addLayout(row)
        self._column.addWidget(Divider())
        self._column.addLayout(column)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self.content)
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(area, 1)

    def _on_range(self, _low: int, high: int) -> None:
        """The right edge stays in its place when a scroll bar comes or goes."""
        bar = SCROLL_BAR if high > 0 else 0
        self.content.setContentsMargins(
            theme.px(LEFT), theme.px(4), theme.px(RIGHT - bar), theme.px(24)
        )


def heading(text: str, *tools: QWidget) -> QHBoxLayout:
    """The small words above a list, with tools at the right; as high with tools as without."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    row.addWidget(label(text, "captionstrong", "muted"), 1)
    for tool in tools:
        row.addWidget(tool)
    return row
