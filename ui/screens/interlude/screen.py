"""The interlude's widget: a mark, one sentence, what to do, and one button at most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.interlude.view import InterludeView
from ui.theme import set_property, theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.progress import Ring
from ui.widgets.text import label, paragraph

WIDTH, EDGE = 680, 72


class InterludeScreen(QWidget):
    """``acted``: the button was pressed. It reads from the upper left, like every screen."""

    acted = Signal()

    def __init__(self, view: InterludeView) -> None:
        super().__init__()
        set_property(self, "zone", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = Button(view.action, "main")
        self.button.clicked.connect(self.acted)
        self.button.setVisible(bool(view.action))
        self._lay_out(view)

    def _lay_out(self, view: InterludeView) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        column = QVBoxLayout(self)
        edge = theme.px(EDGE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        column.addStretch(2)
        mark = Ring(40, view.title) if view.is_busy else Icon(view.icon, 56, view.tone)
        column.addWidget(mark, 0, left)
        column.addSpacing(theme.px(20))
        column.addWidget(label(view.title, "instruction"))
        column.addSpacing(theme.px(12))
        for at, text in enumerate(view.lines):
            line = paragraph(text, "sub", "muted" if at else "text")
            line.setFixedWidth(theme.px(WIDTH))
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
            column.addSpacing(theme.px(8))
        column.addSpacing(theme.px(20))
        column.addWidget(self.button, 0, left)
        column.addStretch(3)
