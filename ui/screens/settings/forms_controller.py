"""Wires the sections that are forms; the account is tried at the marketplace before it is kept."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial

from station.domain.errors import QuaysideError
from station.environment import SecretPlace, found_secret
from station.ports import Clock
from station.settings import Settings
from ui.connect import Account, connect, problem_at, slip_in
from ui.page import Services
from ui.screens.settings.account_form import account_form
from ui.screens.settings.account_panel import AccountPanel
from ui.screens.settings.form_panel import FormPanel
from ui.screens.settings.forms import (
    Draft,
    Form,
    Status,
    Values,
    changed,
    errors_in,
    present_form,
)
from ui.screens.settings.memory import Memory
from ui.screens.settings.saving import save, words_of
from ui.screens.settings.station_panel import StationPanel

ACCOUNT_KEYS = frozenset({"client_id", "secret", "url"})


class FormSection:
    """A form and its panel."""

    def __init__(self, services: Services, memory: Memory, name: str, form: Form) -> None:
        self._services, self._memory = services, memory
        self._name, self._form = name, form

    @cached_property
    def panel(self) -> FormPanel:
        """Built when the section is first opened."""
        panel = self._made()
        panel.edited.connect(self._on_edited)
        panel.save_asked.connect(self.save)
        return panel

    def _made(self) -> FormPanel:
        return FormPanel(self._form.title)

    @property
    def _settings(self) -> Settings:
        return self._services.station.settings

    @property
    def _draft(self) -> Draft:
        return self._memory.draft(self._name)

    @property
    def is_unsaved(self) -> bool:
        """Something typed waits."""
        return bool(changed(self._form, self._draft, self._settings))

    @property
    def _values(self) -> Values:
        return {**self._form.values(self._settings), **self._draft.values}

    def render(self) -> None:
        """Draw the panel."""
        self.panel.render_view(present_form(self._form, self._draft, self._settings))

    def save(self) -> None:
        """Check, write, and open the station anew."""
        if not self.is_unsaved or self._draft.status is Status.SAVING:
            return
        wrong = errors_in(self._form, self._draft, self._settings)
        if wrong:
            self._set(replace(self._draft, is_tried=True))
            self.panel.rows.focus(wrong[0])
            return
        self._set(Draft(self._draft.values, status=Status.SAVING))
        self._services.tasks.start(self._write(), name=f"save {self._name}")

    async def _write(self) -> None:
        changes = self._form.changes(self._values, self._settings)
        await save(self._services, changes, self._saved, self._failed)

    def _saved(self) -> None:
        self._set(Draft(status=Status.SAVED))

    def _failed(self, words: str) -> None:
        self._set(replace(self._draft, status=Status.FAILED, problem=words))

    def _on_edited(self, key: str, value: str) -> None:
        draft = self._draft
        left = {name: words for name, words in draft.problems.items() if name != key}
        self._set(Draft({**draft.values, key: value}, draft.is_tried, problems=left))

    def _set(self, draft: Draft) -> None:
        self._memory.drafts[self._name] = draft
        self._memory.changed()


class StationSection(FormSection):
    """Station and display; a support file is saved from here."""

    def _made(self) -> StationPanel:
        panel = StationPanel(self._form.title)
        panel.support.setVisible(self._services.save_support is not None)
        if self._services.save_support is not None:
            panel.support_asked.connect(self._services.save_support)
        return panel


class AccountSection(FormSection):
    """The account: id, secret and address are kept only where the marketplace lets them in."""

    def __init__(
        self,
        services: Services,
        memory: Memory,
        locked: Mapping[str, str],
        clock: Clock,
    ) -> None:
        super().__init__(services, memory, "account", account_form(locked, None))
        self._locked, self._clock = locked, clock

    def _made(self) -> AccountPanel:
        services = self._services
        panel = AccountPanel(self._form.title, is_sandbox=services.is_sandbox)
        if services.try_out is not None:
            panel.sandbox_asked.connect(partial(services.try_out, not services.is_sandbox))
        return panel

    def shown(self) -> None:
        """Look where the secret is kept; the system's key store may take its time."""
        self._services.tasks.start(self._find_secret(), name="look where the secret is")

    async def _find_secret(self) -> None:
        _, place = await asyncio.to_thread(found_secret, self._settings, "client_secret")
        self._show_place(place)

    def _show_place(self, place: SecretPlace | None) -> None:
        self._form = account_form(self._locked, place)
        self._memory.changed()

    async def _write(self) -> None:
        typed = changed(self._form, self._draft, self._settings)
        if ACCOUNT_KEYS & typed.keys() and not await self._is_kept():
            return
        await super()._write()

    async def _is_kept(self) -> bool:
        """True where the account was let in and is kept; else the words are at its fields."""
        values = self._values
        secret = values["secret"]
        try:
            if not secret:
                secret, _ = await asyncio.to_thread(found_secret, self._settings, "client_secret")
        except QuaysideError as error:
            self._failed(words_of(error))
            return False
        account = Account.typed(values["client_id"], secret, values["url"])
        problem = slip_in(account)
        if problem is None:
            try:
                await connect(self._settings, account, self._clock)
            except QuaysideError as error:
                problem = problem_at(error, account)
        if problem is None:
            return True
        if problem.field:
            self._set(Draft(self._draft.values, problems={problem.field: problem.words}))
            self.panel.rows.focus(problem.field)
        else:
            self._failed(problem.words)
        return False
