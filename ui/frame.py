"""What stands around a page: header, rail, notice, key strip; built anew for another type size."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.divider import Divider
from ui.widgets.header import Header
from ui.widgets.key_strip import KeyStrip
from ui.widgets.rail import Rail

if TYPE_CHECKING:
    from ui.widgets.notice import Notice


@runtime_checkable
class NoticePlace(Protocol):
    """A screen that has a place of its own for the notice (the bench, under its instruction)."""

    def notice_place(self) -> QVBoxLayout:
        """The layout that takes the strip; it is empty without one."""
        ...


class Frame(QWidget):
    """The parts and their places; nothing here knows a page. The notice is built for its first."""

    put_away = Signal()
    offered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.header, self.rail, self.strip = Header(), Rail(), KeyStrip()
        self.stack = QStackedWidget()
        self._notice: Notice | None = None
        self._top = self._place = QVBoxLayout()
        self._around = self._lay_out()

    def set_bare(self, *, is_bare: bool) -> None:
        """Only the page: it takes the whole window."""
        for part in self._around:
            part.setVisible(not is_bare)

    def bring(self, widget: QWidget) -> None:
        """Show a page's widget, and put the notice where it has its place for it."""
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        self._place = widget.notice_place() if isinstance(widget, NoticePlace) else self._top
        if self._notice is not None:
            self._place.addWidget(self._notice)

    def show_notice(
        self, happened: str, more: str, aside: str, offers: Sequence[tuple[str, str]]
    ) -> None:
        """Say what happened, until it is put away; ``offers`` are names and words of buttons."""
        if self._notice is None:
            from ui.widgets.notice import Notice

            self._notice = Notice()
            self._notice.put_away.connect(self.put_away)
            self._notice.offered.connect(self.offered)
            self._place.addWidget(self._notice)
        self._notice.show_words(happened, more, aside=aside, offers=offers)

    def hide_notice(self) -> None:
        """All was read."""
        if self._notice is not None:
            self._notice.hide()

    def forget_others(self) -> None:
        """Only the page in front stays: the others belong to a station that is closed."""
        for widget in [self.stack.widget(at) for at in range(self.stack.count())]:
            if widget and widget is not self.stack.currentWidget():
                self.stack.removeWidget(widget)
                widget.deleteLater()

    def _lay_out(self) -> tuple[QWidget, ...]:
        content, middle, whole = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        beside, below, above = Divider(is_upright=True), Divider(), Divider()
        content.addLayout(self._top)
        content.addWidget(self.stack, 1)
        middle.addWidget(self.rail)
        middle.addWidget(beside)
        middle.addLayout(content, 1)
        whole.addWidget(self.header)
        whole.addWidget(below)
        whole.addLayout(middle, 1)
        whole.addWidget(above)
        whole.addWidget(self.strip)
        for layout in (self._top, content, middle, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        return (self.header, below, self.rail, beside, above, self.strip)
