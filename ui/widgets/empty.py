"""What stands where a list would start while there is nothing to list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.text import label, paragraph


class EmptyState(QWidget):
    """Icon, title, one body line, left-aligned; and a plain button where something can be done."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, body: str, action: str = "", *, tone: str = "muted"
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        left = Qt.AlignmentFlag.AlignLeft
        self._icon = Icon(icon, 40, tone)
        self._title = label(title, "title")
        self._title.setWordWrap(True)
        self._body = paragraph(body)
        layout.addWidget(self._icon, 0, left)
        layout.addSpacing(theme.px(8))
        layout.addWidget(self._title)
        layout.addSpacing(theme.px(4))
        layout.addWidget(self._body)
        self.button = Button(action)
        self.button.clicked.connect(self.acted)
        if not action:
            self.button.hide()  # shown without a parent it would be a window
        layout.addSpacing(theme.px(16))
        layout.addWidget(self.button, 0, left)
        layout.addStretch(1)

    def show_words(self, icon: str, title: str, body: str, action: str = "") -> None:
        """Other words: another filter, another search."""
        self._icon.show_icon(icon, "muted")
        self._title.setText(title)
        self._body.setText(body)
        self.button.setText(action)
        self.button.setVisible(bool(action))
