"""Wires the welcome screen: an account is tried, kept, and the station opened anew with it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from shiboken6 import isValid

from station.clock import SystemClock
from station.domain.errors import QuaysideError
from station.environment import overridden, secret
from station.ports import Clock
from station.settings_writer import SetValue, write_settings
from ui.connect import Account, connect, problem_at, slip_in
from ui.languages import languages
from ui.page import Key, Services
from ui.screens.welcome.screen import WelcomeScreen
from ui.screens.welcome.view import WelcomeState, present
from ui.shortcuts import Act


def build(services: Services) -> "WelcomePage":
    """The welcome page."""
    return WelcomePage(services, SystemClock())


class WelcomePage:
    """Implements ui.page.Page. What is typed stays in the fields and nowhere else."""

    def __init__(self, services: Services, clock: Clock) -> None:
        self._services, self._clock = services, clock
        settings = services.station.settings
        self._state = WelcomeState(
            url=settings.api.url, language=settings.station.language, locked=overridden()
        )
        self.widget = WelcomeScreen(settings.api.client_id, settings.api.url)
        self.keys_changed: Callable[[], None] | None = None
        self.widget.language.set_options(languages())
        self.widget.connect_asked.connect(self._on_connect)
        self.widget.sandbox_asked.connect(self._on_sandbox)
        self.widget.address_asked.connect(lambda: self._show(is_url_asked=True))
        self.widget.language_chosen.connect(self._on_language)
        self.widget.edited.connect(self._on_edited)
        self._show()

    def keys(self) -> tuple[Key, ...]:
        """Connect and try; there is nothing else to do here."""
        is_free = not self._state.is_busy
        return (Key(Act.CONNECT, is_free), Key(Act.TRY_OUT, is_free))

    def act(self, act: Act) -> bool:
        """The same as the two buttons."""
        if act is Act.CONNECT:
            self.widget.ask()
        elif act is Act.TRY_OUT:
            self._on_sandbox()
        else:
            return False
        return True

    def take_scan(self, line: str) -> bool:
        """There is no order yet that a code could mean, and no field takes it."""
        del line
        return True

    def shown(self, about: str) -> None:
        """The first empty field is ready to be typed in."""
        del about
        self.widget.first_field().setFocus()

    def hidden(self) -> None:
        """Nothing goes on behind."""

    def _on_connect(self, client_id: str, typed: str, url: str) -> None:
        if self._state.is_busy:
            return
        account = Account.typed(client_id, typed, url)
        self._services.tasks.start(self._connect(account), name="connect the account")

    async def _connect(self, account: Account) -> None:
        locked, settings = self._state.locked or {}, self._services.station.settings
        if "client_secret" in locked:
            kept = await asyncio.to_thread(secret, settings, "client_secret")
            account = replace(account, secret=kept)
        problem = slip_in(account)
        if problem:
            self._show(problem=problem)
            return
        self._show(is_busy=True, busy_with="account", problem=None)
        try:
            await connect(settings, account, self._clock)
        except QuaysideError as error:
            self._show(is_busy=False, busy_with="", problem=problem_at(error, account))
            return
        self._services.restart()

    def _on_sandbox(self) -> None:
        if self._state.is_busy or self._services.try_out is None:
            return
        self._show(is_busy=True, busy_with="sandbox", problem=None)
        self._services.try_out(True)

    def _on_language(self, language: str) -> None:
        self._services.tasks.start(self._set_language(language), name="change the language")

    async def _set_language(self, language: str) -> None:
        file = self._services.station.settings.home / "settings.toml"
        change = SetValue(("station", "language"), language or None)
        await asyncio.to_thread(write_settings, file, [change])
        self._services.restart()

    def _on_edited(self) -> None:
        if self._state.problem and not self._state.problem.field:
            self._show(problem=None)
        elif self._state.problem:
            # The field has taken its own words back already.
            self._state = replace(self._state, problem=None)

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        if not isValid(self.widget):
            return  # the page was replaced meanwhile
        self.widget.render_view(present(self._state))
        if self.keys_changed:
            self.keys_changed()
