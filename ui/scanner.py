"""The scanner reaches the scan field whatever has the focus, and presses nothing.

One event filter over the application sees each key first. What a person types goes where it would
go anyway, or into the page's scan field where the focus is on no text. When Enter shows that the
keys before it were a scan, they are taken back out of the text field that they fell into, and
``scanned`` gives the line.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from ui.bursts import ENDS, ETX, GS, STX, Bursts

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_HELD = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
"""Keys that only change others: between two characters they say nothing."""


def time_of(event: QKeyEvent) -> float:
    """When a key was pressed, in seconds, as the window system says.

    Keys that waited while the window was busy come all at once: only their own times tell a person
    from a scanner.
    """
    stamp_ms = event.timestamp()
    return stamp_ms / 1000 if stamp_ms else time.monotonic()


def key_of(event: QKeyEvent) -> str | None:
    """A key as ``Bursts`` reads it; None for one that only changes others."""
    key, held = event.key(), event.modifiers()
    if key in _HELD:
        return None
    is_ctrl, is_alt = bool(held & _CTRL), bool(held & _ALT)
    if is_ctrl and not is_alt:
        return _control(key, event.text())
    if is_alt is not is_ctrl or held & _META:  # both together are AltGr, which types
        return ""
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "\r"
    if key == Qt.Key.Key_Tab:
        return "\t"
    text = event.text()
    return text if text.isprintable() or text in (STX, ETX, GS) else ""


def _control(key: int, text: str) -> str:
    """Control characters, which scanners send as keys held with Ctrl.

    X11 gives Ctrl with a digit such a text, too (Ctrl+5 the one of Ctrl+]): that is a shortcut.
    """
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return ""
    if key == Qt.Key.Key_BracketRight:
        return GS
    return text if text in (STX, ETX, GS) else ""


def text_field(widget: QObject | None) -> QLineEdit | None:
    """The field that a widget types into, if it takes text at all."""
    field = widget.lineEdit() if isinstance(widget, QComboBox | QSpinBox) else widget
    return field if isinstance(field, QLineEdit) and not field.isReadOnly() else None


@dataclass(frozen=True, slots=True)
class _Before:
    """A text field as it was before a burst fell into it."""

    field: QLineEdit
    text: str
    cursor: int
    selected_from: int
    selected: int

    @classmethod
    def of(cls, field: QLineEdit) -> "_Before":
        start, length = field.selectionStart(), field.selectionLength()
        return cls(field, field.text(), field.cursorPosition(), start, length)

    def restore(self) -> None:
        if not shiboken6.isValid(self.field) or self.field.text() == self.text:
            return
        self.field.setText(self.text)
        self.field.setCursorPosition(self.cursor)
        if self.selected_from >= 0:
            self.field.setSelection(self.selected_from, self.selected)
        # Who filters as it is typed has seen the burst, and must see it go.
        self.field.textEdited.emit(self.text)


class Scanner(QObject):
    """The filter. ``to_field`` gives the focus to the page's scan field, None where it has none."""

    scanned = Signal(str)

    def __init__(
        self,
        app: QApplication,
        to_field: Callable[[], QLineEdit | None],
        *,
        bursts: Bursts | None = None,
        clock: Callable[[QKeyEvent], float] = time_of,
    ) -> None:
        super().__init__()
        self._app, self._to_field, self._clock = app, to_field, clock
        self._bursts = bursts or Bursts()
        self._before: _Before | None = None
        self._sent_to: QLineEdit | None = None
        app.installEventFilter(self)

    def stop(self) -> None:
        """Leave the keys alone from now on."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See each key before its widget; True keeps it from there."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not self._is_first_to_see(watched):
            return False
        if kind == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        return self._is_claimed(event)

    def _is_claimed(self, event: QKeyEvent) -> bool:
        """Neither a character nor the Enter of a scan is ever a shortcut."""
        key = key_of(event)
        is_end = key in ENDS and self._bursts.would_end(self._clock(event))
        if is_end or (key and key not in ENDS):
            event.accept()
            return True
        return False

    def _is_first_to_see(self, watched: QObject) -> bool:
        """A key that a widget does not want goes up to its parents, past this filter again."""
        if not isinstance(watched, QWidget):
            return False
        popup = QApplication.activePopupWidget()
        if popup:
            return watched is (popup.focusWidget() or popup)
        focus = QApplication.focusWidget()
        return watched is self._sent_to or watched is focus or (not focus and watched.isWindow())

    def _pressed(self, widget: QObject, event: QKeyEvent) -> bool:
        key = key_of(event)
        if key is None:
            return False
        field = text_field(widget)
        if not field and key.strip() and key.isprintable() and self._is_sent_on(event):
            return True
        step = self._bursts.feed(key, self._clock(event), is_repeat=event.isAutoRepeat())
        if step.is_first:
            self._before = _Before.of(field) if field else None
        if key == " " and not field:
            return self._space(step.is_first)
        if step.line is not None:
            self._whole(step.line)
        return step.is_taken

    def _is_sent_on(self, event: QKeyEvent) -> bool:
        """Whether a character typed at a button or a table went into the scan field instead."""
        field = None if QApplication.activePopupWidget() else self._to_field()
        if not field:
            return False
        self._sent_to = field
        QApplication.sendEvent(field, event.clone())
        self._sent_to = None
        return True

    def _space(self, is_first: bool) -> bool:
        """Alone it presses what has the focus; inside a scan it is a character."""
        if is_first:
            self._bursts.break_off()
        return not is_first

    def _whole(self, line: str) -> None:
        before, self._before = self._before, None
        if before:
            before.restore()
        self.scanned.emit(line)
