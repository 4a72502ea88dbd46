"""The frame of the window: header, rail, notice, one page, key strip; it decides nothing.

Empty it is painted at once, so that the window is there before the station is: its imports are
kept few. Keys and clicks go to the page first; what no page takes is told by ``act_pressed``.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.header_view import HeaderView
from ui.i18n import translate
from ui.keys import KeyFilter, KeyUse
from ui.notices import Notices
from ui.page import Page
from ui.problems import Problem
from ui.scale import is_low
from ui.shortcuts import Act
from ui.theme import set_property, theme
from ui.widgets.divider import Divider
from ui.widgets.header import Header
from ui.widgets.key_strip import KeyStrip
from ui.widgets.mark import app_icon
from ui.widgets.notice import Notice
from ui.widgets.rail import Rail, rail_items

BARE = ("welcome",)
"""Pages that take the whole window: there is no station yet whose header could be true."""

_LEAST = QSize(1180, 660)


@runtime_checkable
class NoticePlace(Protocol):
    """A screen that has a place of its own for the notice (the bench, under its instruction)."""

    def notice_place(self) -> QVBoxLayout:
        """The layout that takes the strip; it is empty without one."""
        ...


class Shell(QWidget):
    """``page_asked`` names a screen; ``act_pressed`` gives an ``Act`` or a row's code (str)."""

    page_asked = Signal(str)
    act_pressed = Signal(object)
    close_asked = Signal()
    notice_closed = Signal(object)
    low_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._name = ""
        self._notices = Notices()
        self._may_close = False
        self._is_low = False
        self._header, self._rail, self._strip = Header(), Rail(), KeyStrip()
        self._notice = Notice()
        self._stack = QStackedWidget()
        self._lay_out()
        self._rail.asked.connect(self.page_asked)
        self._strip.pressed.connect(lambda act: self._on_acts((act,)))
        self._notice.put_away.connect(self.put_notice_away)
        self._keys = KeyFilter(self, KeyUse(self._on_acts, self._on_row, self._on_screen))
        self.setWindowTitle(translate("Shell", "Quayside"))
        self.setWindowIcon(app_icon())

    @property
    def is_low(self) -> bool:
        """The window is so low that screens take their low form (``low_changed`` tells)."""
        return self._is_low

    @property
    def page_name(self) -> str:
        """The page that is shown; empty before the first."""
        return self._name

    def show_page(self, page: Page, name: str) -> None:
        """Bring a page to the front and tell the one before; ``page.shown`` is the caller's."""
        if self._page is not None and self._page is not page:
            self._page.hidden()
            self._page.keys_changed = None
        self._page, self._name = page, name
        if self._stack.indexOf(page.widget) < 0:
            self._stack.addWidget(page.widget)
        self._stack.setCurrentWidget(page.widget)
        page.keys_changed = self.refresh_keys
        self._rail.mark(name)
        for part in self._frame:
            part.setVisible(name not in BARE)
        words = {item.name: item.word for item in rail_items()}
        word, quayside = words.get(name, ""), translate("Shell", "Quayside")
        self.setWindowTitle(f"{word} – {quayside}" if word else quayside)
        self._place_notice()
        self.refresh_keys()

    def forget_pages(self) -> None:
        """Take all pages out, for they are built anew: another theme, size or language."""
        while self._stack.count():
            widget = self._stack.widget(0)
            if widget is not None:
                self._top.addWidget(self._notice)
                self._stack.removeWidget(widget)
                widget.deleteLater()
        self._page, self._name = None, ""
        self._strip.set_keys(())

    def set_header(self, view: HeaderView) -> None:
        """Who packs, lamps, time."""
        self._header.render_view(view)

    def set_badges(self, badges: dict[str, tuple[int, str]]) -> None:
        """Counts on the rail by screen: ``bad`` for late orders, ``warn`` for questions."""
        self._rail.set_badges(badges)

    def set_notice(self, problem: Problem | None) -> None:
        """One more trouble; None says that all are solved."""
        if problem is None:
            self._notices.clear()
        else:
            self._notices.add(problem)
        self._show_notice()

    def put_notice_away(self) -> None:
        """The shown trouble was read; the next one comes."""
        problem = self._notices.put_away()
        self._show_notice()
        if problem is not None:
            self.notice_closed.emit(problem)

    def refresh_keys(self) -> None:
        """Draw the strip from the page's keys as they are now."""
        self._strip.set_keys(self._page.keys() if self._page else ())

    def let_go(self) -> None:
        """Close in earnest: the station has stopped."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A window that is told to close asks first: the station stops in order."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when the low form begins or ends."""
        super().resizeEvent(event)
        now = is_low(self.height(), theme.scale)
        if now != self._is_low:
            self._is_low = now
            self.low_changed.emit(now)

    def _on_acts(self, acts: tuple[Act, ...]) -> bool:
        """A key or a cap: the notice takes Escape, then the page what it lists, then anything."""
        if Act.CLOSE in acts and self._notice.isVisible():
            self.put_notice_away()
            return True
        keys = self._page.keys() if self._page else ()
        listed = {key.act for key in keys}
        if acts == (Act.OPEN,) and Act.OPEN not in listed:
            return False
        ordered = sorted(acts, key=lambda act: act not in listed)
        if self._page is None or not any(self._page.act(act) for act in ordered):
            self.act_pressed.emit(ordered[0])
        return True

    def _on_row(self, code: str) -> bool:
        if self._page is None or not self._page.take_scan(code):
            self.act_pressed.emit(code)
        return True

    def _on_screen(self, row: int) -> bool:
        if self._name not in BARE:
            self.page_asked.emit(rail_items()[row].name)
        return True

    def _show_notice(self) -> None:
        problem = self._notices.shown
        if problem is None:
            self._notice.hide()
            return
        more = f"{problem.saved} {problem.to_do}".strip()
        others = self._notices.count - 1
        aside = translate("Notice", "%n more", n=others) if others else ""
        self._notice.show_words(problem.happened, more, aside=aside)

    def _place_notice(self) -> None:
        widget = self._page.widget if self._page else None
        place = widget.notice_place() if isinstance(widget, NoticePlace) else self._top
        place.addWidget(self._notice)

    def _lay_out(self) -> None:
        set_property(self, "zone", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()  # else the first tile of the rail would show a focus that nobody gave
        self.setMinimumSize(theme.px(_LEAST.width()), theme.px(_LEAST.height()))
        self._top = QVBoxLayout()
        content = QVBoxLayout()
        content.addLayout(self._top)
        content.addWidget(self._stack, 1)
        beside = Divider(is_upright=True)
        middle = QHBoxLayout()
        for part in (self._rail, beside):
            middle.addWidget(part)
        middle.addLayout(content, 1)
        below, above = Divider(), Divider()
        whole = QVBoxLayout(self)
        whole.addWidget(self._header)
        whole.addWidget(below)
        whole.addLayout(middle, 1)
        whole.addWidget(above)
        whole.addWidget(self._strip)
        for layout in (self._top, content, middle, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._top.addWidget(self._notice)
        self._frame = (self._header, below, self._rail, beside, above, self._strip)
