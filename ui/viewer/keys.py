"""Keys of the viewer: they work whatever has the focus; Return and a key held down do nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.keys import WindowKeys, digit_of, key_name
from ui.shortcuts import ROW_KEYS, SHORTCUTS, Act

ACTS = (
    Act.PRINT_FILE,
    Act.OPEN_FILE,
    Act.NEXT_FILE,
    Act.PREVIOUS_FILE,
    Act.LOOK_AGAIN,
    Act.CLOSE,
)
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_ARROWS = {"Left": -1, "Right": 1}
_TURNS = {"PgUp": -1, "PgDown": 1}
_ZOOMS = {"+": 1, "=": 1, "-": -1}


@dataclass(frozen=True, slots=True)
class KeyUse:
    """What the window does: ``on_turn`` and ``on_zoom`` get a step, ``on_digit`` 1 to 9.

    ``on_answer`` is the answer to the question that may be asked.
    """

    on_act: Callable[[Act], None]
    on_turn: Callable[[int], None]
    on_zoom: Callable[[int], None]
    on_digit: Callable[[int], None]
    on_answer: Callable[[], None]


class ViewerKeys(WindowKeys):
    """Build it before the scanner's filter: the last one sees a key first.

    What was scanned is no key of ours.
    """

    def __init__(self, window: QWidget, use: KeyUse) -> None:
        super().__init__(window)
        self._use = use
        for key, step in _ARROWS.items():  # left to a picture that can still move that way
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(use.on_turn, step))

    def takes(self, target: QWidget, event: QKeyEvent) -> bool:
        """Whatever has the focus."""
        del target
        act = self._of(event)
        if act is None:
            return False
        act()
        return True

    def _of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does, None for one that is not ours."""
        use, key, digit = self._use, key_name(event), digit_of(event)
        if key in _TURNS:
            return lambda: use.on_turn(_TURNS[key])
        if event.text() in _ZOOMS and key not in ROW_KEYS:
            return lambda: use.on_zoom(_ZOOMS[event.text()])
        once = next((act for act in ACTS if SHORTCUTS[act].key == key), None)
        if once is None and not digit and key != ROW_KEYS[0]:
            return _nothing if _is_sign(event) else None
        if digit:  # every one of them: a scan's digits are counted, and two may be called a repeat
            return lambda: use.on_digit(digit)
        if event.isAutoRepeat():
            return _nothing  # a key that is held down prints once
        return (lambda: use.on_act(once)) if once is not None else use.on_answer


def _is_sign(event: QKeyEvent) -> bool:
    """A letter or the like, which no part of the window takes: a list would look for it.

    A scan that falls into the list of files would show another one. Space opens a list.
    """
    held = event.modifiers() & (_CTRL | _ALT | _META)
    return not held and bool(event.text().strip()) and event.text().isprintable()


def _nothing() -> None:
    """A key that is used up."""
