"""The interlude as a page: it takes every key and scan, for there is no station to take them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.page import Key
from ui.screens.interlude.screen import InterludeScreen
from ui.screens.interlude.view import InterludeView
from ui.shortcuts import Act


class Interlude:
    """Implements ui.page.Page, and needs no services."""

    def __init__(self, view: InterludeView, on_action: Callable[[], None] | None = None) -> None:
        screen = InterludeScreen(view)
        self.widget: QWidget = screen
        self._button = screen.button
        self.keys_changed: Callable[[], None] | None = None
        if on_action:
            screen.acted.connect(on_action)

    def keys(self) -> tuple[Key, ...]:
        """None: the strip is not shown."""
        return ()

    def act(self, act: Act) -> bool:
        """No key means anything now."""
        del act
        return True

    def take_scan(self, line: str) -> bool:
        """No scan either."""
        del line
        return True

    def shown(self, about: str) -> None:
        """The button is ready to be pressed."""
        del about
        self._button.setFocus()

    def hidden(self) -> None:
        """Nothing goes on behind."""
