"""The key strip: every key of the screen in one row, drawn from the table of shortcuts.

A cap that is not allowed now keeps its place; the one that is expected next is filled.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.i18n import translate
from ui.page import Key
from ui.shortcuts import SHORTCUTS, Act, word_of
from ui.theme import set_property, theme
from ui.widgets.key_cap import HEIGHT as CAP_HEIGHT
from ui.widgets.key_cap import cap_colors, cap_text, cap_width, paint_cap
from ui.widgets.painting import draw_text, smooth, text_width

HEIGHT = 47
_EDGE, _APART, _NARROW, _WORD_GAP = 24, 22, 10, 9


class KeyStrip(QWidget):
    """``pressed`` gives the ``Act`` of a clicked cap; a click never takes the focus."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_property(self, "zone", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("KeyStrip", "Keys"))
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(_EDGE), 0, theme.px(_EDGE), 0)
        self._row.addStretch(1)
        self._caps: list[_Cap] = []
        self._keys: tuple[Key, ...] = ()

    def set_keys(self, keys: tuple[Key, ...]) -> None:
        """Show these; where the acts are the same only their states change."""
        if keys == self._keys:
            return
        self._keys = keys
        if [cap.act for cap in self._caps] != [key.act for key in keys]:
            self._rebuild(keys)
        for cap, key in zip(self._caps, keys, strict=True):
            cap.show_key(key)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room between the keys before a word goes."""
        super().resizeEvent(event)
        self._make_room()

    def _rebuild(self, keys: tuple[Key, ...]) -> None:
        for cap in self._caps:
            self._row.removeWidget(cap)
            cap.deleteLater()
        self._caps = [_Cap(key.act) for key in keys]
        for at, cap in enumerate(self._caps):
            cap.clicked.connect(lambda _=False, act=cap.act: self.pressed.emit(act))
            self._row.insertWidget(at, cap)

    def _make_room(self) -> None:
        """Keys 22 apart; closer where the words are long; in the end words not needed now go."""
        room = self.width() - 2 * theme.px(_EDGE)
        gaps, whole = max(0, len(self._caps) - 1), sum(cap.width_of() for cap in self._caps)
        is_narrow = whole + gaps * theme.px(_APART) > room
        self._row.setSpacing(theme.px(_NARROW if is_narrow else _APART))
        too_wide = whole + gaps * theme.px(_NARROW) - room
        off = [cap for cap in self._caps if not cap.isEnabled()]
        on = [cap for cap in self._caps if cap.isEnabled()]
        for cap in off[::-1] + on[::-1]:
            is_short = too_wide > 0
            too_wide -= cap.width_of() - cap.width_of(is_short=True) if is_short else 0
            cap.set_short(is_short=is_short)


class _Cap(QAbstractButton):
    """A cap and its word; the whole height of the strip is the target."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self.act = act
        self._key, self._state, self._is_short = cap_text(SHORTCUTS[act].key), "allowed", False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> str:
        return self._state

    def show_key(self, key: Key) -> None:
        word = key.word or word_of(key.act)
        if word != self.text():
            self.setText(word)
            self.setAccessibleName(f"{self._key} {word}")
            self.updateGeometry()
        state = "off" if not key.is_allowed else "next" if key.is_next else "allowed"
        if state != self._state:
            self._state = state
            self.setEnabled(key.is_allowed)
            self.update()

    def set_short(self, *, is_short: bool) -> None:
        if is_short != self._is_short:
            self._is_short = is_short
            self.updateGeometry()

    def width_of(self, *, is_short: bool = False) -> int:
        words = 0 if is_short else theme.px(_WORD_GAP) + text_width(self.text(), "caption")
        return round(cap_width(self._key) + words + 1)

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(is_short=self._is_short), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = smooth(QPainter(self))
        high, width = theme.px(CAP_HEIGHT), cap_width(self._key)
        cap = QRectF(0, round((self.height() - high) / 2), width, high)
        ink, line, fill = cap_colors(self._state)
        if self.underMouse() and self.isEnabled() and fill is None:
            fill = theme.color("sunken")
        paint_cap(painter, cap, self._key, ink, line, fill)
        if not self._is_short:
            left = width + theme.px(_WORD_GAP)
            room = QRectF(left, 0, self.width() - left + 1, self.height())
            tone = "faint" if self._state == "off" else "text"
            draw_text(painter, room, self.text(), "caption", theme.color(tone))
