"""Keys of the whole window: they work whatever has the focus, and are read from one table.

An event filter rather than Qt's shortcuts: one key means several things (Escape closes an order or
goes back), a text field keeps its own undo, and a shortcut that is ambiguous would do nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from station.domain.command import PRICE_LETTERS
from ui.shortcuts import ROW_KEYS, SCREEN_KEYS, SHORTCUTS, Act, key_of

SCAN_FIELD = "is_scan_field"
"""A property: this text field is the bench's own, so even undo and Escape are commands there."""
LEAVES_ESCAPE = "leaves_escape"
"""A property: this text field is in something that Escape closes or leads back from."""

_AZERTY = {  # the digit row without Shift on French and Belgian keyboards
    Qt.Key.Key_Ampersand: "1",
    Qt.Key.Key_Eacute: "2",
    Qt.Key.Key_QuoteDbl: "3",
    Qt.Key.Key_Apostrophe: "4",
    Qt.Key.Key_ParenLeft: "5",
    Qt.Key.Key_Minus: "6",
    Qt.Key.Key_section: "6",
}
DIGITS = tuple("123456789")
_NOT_OURS = ("Up / Down", "Left / Right", "Plus / Minus", "Space")
"""Moving and ticking are the list's or the picture's own work; the strip only tells of them."""


def key_name(event: QKeyEvent) -> str:
    """Qt's portable name of a key press; the digit row as digits on every keyboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    digit = _AZERTY.get(key)
    if digit and modifiers == Qt.KeyboardModifier.ControlModifier:
        return f"Ctrl+{digit}"
    if digit and modifiers == Qt.KeyboardModifier.AltModifier:
        return f"Alt+{digit}"
    name = QKeySequence(QKeyCombination(modifiers, key))
    return name.toString(QKeySequence.SequenceFormat.PortableText)


def digit_of(event: QKeyEvent) -> int:
    """The digit that a key types, on the row of a French keyboard without Shift too; 0 for none."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if held == Qt.KeyboardModifier.NoModifier and event.key() != Qt.Key.Key_Minus:
        text = _AZERTY.get(Qt.Key(event.key()), text)
    elif held != Qt.KeyboardModifier.ShiftModifier:
        return 0
    return int(text) if text in DIGITS else 0


def acts_of(key: str) -> tuple[Act, ...]:
    """What a key may mean, in the order of the table."""
    return tuple(
        act
        for act, shortcut in SHORTCUTS.items()
        if shortcut.key == key and shortcut.key not in _NOT_OURS
    )


def row_code_of(key: str) -> str:
    """The code that chooses the same row (``Alt+2`` is ``XXPRICEB``); empty for other keys."""
    return f"XXPRICE{PRICE_LETTERS[ROW_KEYS.index(key)]}" if key in ROW_KEYS else ""


@dataclass(frozen=True, slots=True)
class KeyUse:
    """What the shell does with keys; each says whether it took it."""

    on_acts: Callable[[tuple[Act, ...]], bool]
    on_row: Callable[[str], bool]
    on_screen: Callable[[int], bool]


class WindowKeys(QObject):
    """Sees a window's keys before the focused widget does; what they mean is ``takes``.

    It lives on the application, for only there it sees keys whatever has the focus.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True where the key was used up."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        target = QApplication.focusWidget() or self._window
        if watched is not target or target.window() is not self._window:
            return False  # a key that nobody took climbs to the parents: it was looked at before
        return self.takes(target, event)

    def takes(self, target: QWidget, event: QKeyEvent) -> bool:
        """Use a key up that goes to ``target``; False leaves it to that."""
        raise NotImplementedError


class KeyFilter(WindowKeys):
    """The packing window's keys."""

    def __init__(self, window: QWidget, use: KeyUse) -> None:
        super().__init__(window)
        self._use = use

    def takes(self, target: QWidget, event: QKeyEvent) -> bool:
        """A text field keeps what it needs itself."""
        key = key_name(event)
        return not is_left_to(target, key) and self._take(key, is_repeat=event.isAutoRepeat())

    def _take(self, key: str, *, is_repeat: bool) -> bool:
        acts, code = acts_of(key), row_code_of(key)
        if not (acts or code or key in SCREEN_KEYS):
            return False
        if is_repeat and key != "Return":
            return True  # a key held down buys once
        if code:
            return self._use.on_row(code)
        if key in SCREEN_KEYS:
            return self._use.on_screen(SCREEN_KEYS.index(key))
        return self._use.on_acts(acts)


def is_left_to(target: QWidget, key: str) -> bool:
    """The focused widget needs the key itself: undo in a text, Escape that empties one, Return."""
    if key == "Return":
        return isinstance(target, QLineEdit | QAbstractItemView)
    if not isinstance(target, QLineEdit) or target.property(SCAN_FIELD):
        return False
    if key == key_of(Act.CLOSE):
        return bool(target.text()) and not target.property(LEAVES_ESCAPE)
    return key == key_of(Act.UNDO)
