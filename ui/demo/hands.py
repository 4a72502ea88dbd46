"""A packer's hands: a scanner in keyboard mode, and keys; both as key events of the window.

Events are posted to the native window, as a window system would: the focus, the scanner's capture
and the keys of the whole window do their work as ever. Their times are written on them, so that a
busy machine does not turn a scan into typing.
"""

import asyncio
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

SCAN_GAP_MS = 4
"""Between two signs of a scan."""
PAUSE_MS = 400
"""Between two gestures: a hand is slower than a scanner that bounces."""
_DONE = QEvent.Type.User

_NO, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Hands(QObject):
    """Scans and presses at one window; each call returns when the window has seen all its keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._at_ms = 0
        self._waiting: asyncio.Future[None] | None = None

    async def scan(self, line: str) -> None:
        """A code and Return, as one burst."""
        self._pause()
        for sign in line:
            key = Qt.Key(ord(sign.upper()))
            self._post(key, _SHIFT if sign.isupper() else _NO, sign)
            self._at_ms += SCAN_GAP_MS
        self._post(Qt.Key.Key_Return, _NO, "\r")
        await self._seen()

    async def press(self, *names: str) -> None:
        """Keys by Qt's portable names: ``F9``, ``Ctrl+3``, ``Esc``."""
        for name in names:
            self._pause()
            key = QKeySequence(name)[0]  # type: ignore[index]  # the stubs do not know it
            self._post(key.key(), key.keyboardModifiers(), _text_of(key.key()))
        await self._seen()

    async def type(self, text: str) -> None:
        """Signs as slow as a person's, without Return."""
        for sign in text:
            self._pause()
            self._post(Qt.Key(ord(sign.upper())), _NO, sign)
        await self._seen()

    def event(self, event: QEvent) -> bool:
        """The mark behind the keys has come through the queue."""
        if event.type() != _DONE:
            return super().event(event)
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)
        return True

    def _pause(self) -> None:
        self._at_ms = max(round(time.monotonic() * 1000), self._at_ms + PAUSE_MS)

    def _post(self, key: Qt.Key, held: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, held, text)
            event.setTimestamp(self._at_ms)
            QCoreApplication.postEvent(self._window.windowHandle(), event)

    async def _seen(self) -> None:
        """Posted events are delivered in their order: a mark of our own comes last."""
        self._waiting = asyncio.get_running_loop().create_future()
        QCoreApplication.postEvent(self, QEvent(_DONE))
        await self._waiting


def _text_of(key: Qt.Key) -> str:
    return {Qt.Key.Key_Return: "\r", Qt.Key.Key_Space: " ", Qt.Key.Key_Tab: "\t"}.get(key, "")
