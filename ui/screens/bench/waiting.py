"""The bench before its station is open: the real screen, which keeps what is scanned or typed.

It is painted first. Lines, and keys that mean a code, are kept in their order; once the station is
open the bench page takes over the same screen, and ``ui/window.py`` gives it the lines.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.idle_faces import InstructionFace
from ui.page import Key
from ui.screens.bench.screen import BenchScreen
from ui.screens.bench.view_idle import idle_keys, idle_view, kept_words
from ui.shortcuts import SHORTCUTS, Act


class WaitingBench:
    """Implements ui.page.Page and ui.page.Waiting, and needs no services."""

    def __init__(self, slots: int, lines: tuple[str, ...] = ()) -> None:
        self._slots, self._lines = slots, lines
        self._slow: InstructionFace | None = None
        self.screen = BenchScreen()
        self.widget: QWidget = self.screen
        self.keys_changed: Callable[[], None] | None = None
        self.screen.entered.connect(self._keep)
        self._render()

    @property
    def lines(self) -> tuple[str, ...]:
        """What was kept so far."""
        return self._lines

    @property
    def typed(self) -> str:
        """What stands in the field and is not sent yet."""
        return self.screen.field.text()

    @typed.setter
    def typed(self, text: str) -> None:
        self.screen.field.restore(text)

    def again(self) -> "WaitingBench":
        """The same in another look."""
        made = WaitingBench(self._slots, self._lines)
        made.typed = self.typed
        return made

    def let_go(self) -> QWidget:
        """Keep nothing more; the screen is its next owner's."""
        self.screen.entered.disconnect(self._keep)
        return self.screen

    def tell(self, title: str, body: str) -> None:
        """Why it takes longer."""
        self._slow = InstructionFace("hero", "scan", title, "", body)
        self._render()

    def keys(self) -> tuple[Key, ...]:
        """The strip of a bench with nothing in hand."""
        return idle_keys()

    def act(self, act: Act) -> bool:
        """A key with a code is kept like its code; the others mean nothing yet."""
        code = SHORTCUTS[act].code
        if act is Act.SCAN:
            self.screen.field.take_focus()
        elif code:
            self._keep(code)
        return True

    def take_scan(self, line: str) -> bool:
        """A scan, wherever the focus is."""
        self._keep(line)
        return True

    def shown(self, about: str) -> None:
        """The field has the focus."""
        del about
        self.screen.field.take_focus()

    def hidden(self) -> None:
        """Nothing goes on behind."""

    def _keep(self, line: str) -> None:
        self._lines += (line,)
        self._render()

    def _render(self) -> None:
        words = self._slow or (kept_words(self._lines) if self._lines else None)
        self.screen.render_view(idle_view(self._slots, words))
