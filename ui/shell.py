"""The window: a frame around one page, and the keys that work everywhere; it decides nothing.

Empty it is painted at once, so that the window is there before the station is: its imports are
kept few. Keys and clicks go to the page first; what no page takes is told by ``act_pressed``.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.closing import AskedToClose
from ui.frame import Frame
from ui.header_view import HeaderView
from ui.i18n import translate
from ui.keys import KeyFilter, KeyUse
from ui.notices import Notices, offer_word
from ui.scale import is_low
from ui.shortcuts import Act
from ui.theme import set_property, theme
from ui.widgets.rail import rail_items

if TYPE_CHECKING:
    from ui.page import Page
    from ui.problems import Problem

BARE = ("welcome", "interlude")
"""Pages that take the whole window: there is no station yet whose header could be true."""

_UNDER = {"unfinished": "bench"}
"""Pages that have no tile of their own, and the tile that they belong to."""

_LEAST = QSize(1180, 660)


class Shell(AskedToClose):
    """``page_asked`` names a screen; ``act_pressed`` gives an ``Act`` or a row's code (str).

    ``offer_taken`` names what a notice offered.
    """

    page_asked = Signal(str)
    act_pressed = Signal(object)
    notice_closed = Signal(object)
    offer_taken = Signal(str)
    low_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._name = ""
        self._view = HeaderView()
        self._badges: dict[str, tuple[int, str]] = {}
        self._notices = Notices()
        self._is_low = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        set_property(self, "zone", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocus()  # else the first tile of the rail would show a focus that nobody gave
        self.setWindowTitle(translate("Shell", "Quayside"))
        self._frame = self._new_frame()
        self._keys = KeyFilter(self, KeyUse(self._on_acts, self._on_row, self._on_screen))

    @property
    def is_low(self) -> bool:
        """The window is so low that screens take their low form (``low_changed`` tells)."""
        return self._is_low

    @property
    def page_name(self) -> str:
        """The page that is shown; empty before the first."""
        return self._name

    def show_page(self, page: "Page", name: str) -> None:
        """Bring a page to the front and tell the one before; ``page.shown`` is the caller's."""
        if self._page is not None and self._page is not page:
            self._page.hidden()
            self._page.keys_changed = None
        self._page, self._name = page, name
        page.keys_changed = self.refresh_keys
        self._frame.bring(page.widget)
        self._frame.rail.mark(_UNDER.get(name, name))
        self._frame.set_bare(is_bare=name in BARE)
        words = {item.name: item.word for item in rail_items()} | {
            "welcome": translate("Shell", "Welcome"),
            "unfinished": translate("Shell", "Unfinished"),
        }
        word, quayside = words.get(name, ""), translate("Shell", "Quayside")
        self.setWindowTitle(f"{word} – {quayside}" if word else quayside)
        self.refresh_keys()

    def forget_pages(self) -> None:
        """Let go of all pages but the one in front."""
        self._frame.forget_others()

    def restyle(self) -> None:
        """Another theme, type size or language: a new frame. All pages are gone, build them anew.

        What the header, the badges and the notice say stays.
        """
        old = self._frame
        self._page, self._name = None, ""
        self._layout.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._frame = self._new_frame()
        self.set_header(self._view)
        self.set_badges(self._badges)
        self._show_notice()
        self._tell_low()

    def set_header(self, view: HeaderView) -> None:
        """Who packs, lamps, time."""
        self._view = view
        self._frame.header.render_view(view)

    def set_badges(self, badges: dict[str, tuple[int, str]]) -> None:
        """Counts on the rail by screen: ``bad`` for late orders, ``warn`` for questions."""
        self._badges = dict(badges)
        self._frame.rail.set_badges(badges)

    def set_notice(self, problem: "Problem | None") -> None:
        """One more trouble; None says that all are solved."""
        if problem is None:
            self._notices.clear()
        else:
            self._notices.add(problem)
        self._show_notice()

    def take_notice_back(self, problem: "Problem") -> None:
        """That trouble is solved; the others stay."""
        self._notices.take_back(problem)
        self._show_notice()

    def put_notice_away(self) -> None:
        """The shown trouble was read; the next one comes."""
        problem = self._notices.put_away()
        self._show_notice()
        if problem is not None:
            self.notice_closed.emit(problem)

    def refresh_keys(self) -> None:
        """Draw the strip from the page's keys as they are now."""
        self._frame.strip.set_keys(self._page.keys() if self._page else ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when the low form begins or ends."""
        super().resizeEvent(event)
        self._tell_low()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab, wherever it was pressed: the reading order, also of rows that came later."""
        from ui.widgets.tab_order import move_focus

        return move_focus(self, is_next=is_next)

    def _tell_low(self) -> None:
        now = is_low(self.height(), theme.scale)
        if now != self._is_low:
            self._is_low = now
            self.low_changed.emit(now)

    def _on_acts(self, acts: tuple[Act, ...]) -> bool:
        """A key or a cap: the notice takes Escape, then the page what it lists, then anything."""
        if Act.CLOSE in acts and self._notices.shown is not None:
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
            self._frame.hide_notice()
            return
        more = f"{problem.saved} {problem.to_do}".strip()
        others = self._notices.count - 1
        aside = translate("Notice", "%n more", n=others) if others else ""
        offers = [(name, offer_word(name)) for name in problem.offers]
        self._frame.show_notice(problem.happened, more, aside, offers)

    def _new_frame(self) -> Frame:
        frame = Frame()
        frame.rail.asked.connect(self.page_asked)
        frame.strip.pressed.connect(lambda act: self._on_acts((act,)))
        frame.put_away.connect(self.put_notice_away)
        frame.offered.connect(self.offer_taken)
        self._layout.addWidget(frame)
        frame.show()
        self.setMinimumSize(theme.px(_LEAST.width()), theme.px(_LEAST.height()))
        return frame
