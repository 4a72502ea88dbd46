"""The head of a screen: its name, a word beside it on the same baseline, and tools at the right."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets.text import ElidedLabel, baseline_row, label

HEIGHT = 84


class _Aside(ElidedLabel):
    """Whole or not at all: half a sentence beside a title says nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it where it fits; the tool tip has it in any case."""
        if not self.is_elided:
            super().paintEvent(event)


class TitleBar(QWidget):
    """84 high; what stands in it is centred 44 below the content's upper edge."""

    def __init__(self, title: str, sub: str = "", *tools: QWidget) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(4), theme.px(24), 0)
        layout.setSpacing(theme.px(12))
        self._title = label(title, "instruction")
        self._sub = _Aside(sub, "body", "muted")
        layout.addWidget(baseline_row(self._title, self._sub, gap=14), 1)
        for tool in tools:
            layout.addWidget(tool)

    def set_title(self, title: str) -> None:
        """Another name."""
        self._title.setText(title)

    def set_sub(self, text: str) -> None:
        """Another word beside the name, or none."""
        self._sub.setText(text)

    def set_margins(self, left: int, right: int) -> None:
        """Another place of its edges, at 100 %."""
        self._row.setContentsMargins(theme.px(left), theme.px(4), theme.px(right), 0)

    def add_tool(self, tool: QWidget) -> None:
        """One more widget at the right edge."""
        self._row.addWidget(tool)
