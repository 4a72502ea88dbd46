"""The window in a test: the real one, on a sandbox, with pages that only take notes."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from station.clock import SystemClock
from station.sandbox.server import Sandbox
from station.settings import Settings
from ui.instance import InstanceLock
from ui.intake import Intake
from ui.keys import SCAN_FIELD
from ui.lifecycle import Ending
from ui.page import Key, Page, Services, Waiting
from ui.shell import Shell
from ui.shortcuts import Act
from ui.sounds.players import Player
from ui.widgets.lamp import Lamp
from ui.window import Parts, Window

LONGEST_S = 20.0


@dataclass
class NotingPage:
    """Notes what it was asked; the bench has a scan field."""

    name: str
    services: Services
    takes: bool = False
    noted: list[str] = field(default_factory=list)
    keys_changed: Callable[[], None] | None = None

    def __post_init__(self) -> None:
        self.widget: QWidget = QWidget()
        self.field = QLineEdit()
        self.field.setProperty(SCAN_FIELD, self.name == "bench")
        QVBoxLayout(self.widget).addWidget(self.field)

    def keys(self) -> tuple[Key, ...]:
        return (Key(Act.SCAN),)

    def act(self, act: Act) -> bool:
        if act is Act.SCAN and self.name == "bench":
            self.field.setFocus()
            return True
        return False  # the shell goes to the bench

    def take_scan(self, line: str) -> bool:
        self.noted.append(line)
        return self.takes

    def shown(self, about: str) -> None:
        self.noted.append(f"shown {about}".strip())

    def hidden(self) -> None:
        self.noted.append("hidden")


class LivingWindow:
    """A window that lives in the background of a test; ``pages`` are all that were built."""

    def __init__(
        self,
        app: QApplication,
        home: Path,
        environ: dict[str, str],
        build: Callable[[str, Services], Page] | None = None,
        waiting: Waiting | None = None,
        players: Sequence[Player] | None = None,
    ) -> None:
        self.home = home
        self.fault: Exception | None = None
        self.pages: list[NotingPage] = []
        self.shell, self.ending = Shell(), Ending()
        self.prepare: Callable[[Settings], None] = lambda settings: None
        self.lock = InstanceLock(home)
        environ = {"QUAYSIDE_HOME": str(home), "QUAYSIDE_CLIENT_SECRET": "", **environ}
        parts = Parts(
            environ,
            self.lock,
            SystemClock(),
            prepare=lambda settings: self.prepare(settings),
            build=build or self._build,
            finish_s=5.0,
            players=players,
        )
        self.opened_on: list[str] = []
        parts = replace(parts, on_open=self.opened_on.append)
        intake = Intake.of(app, self.shell, parts.build)
        if waiting:
            intake.pages.wait_at(waiting)
        self.window = Window(app, self.shell, self.ending, parts, intake)
        self.life: asyncio.Task[None] | None = None

    @staticmethod
    def account(sandbox: Sandbox) -> dict[str, str]:
        return {
            "QUAYSIDE_API_URL": sandbox.url,
            "QUAYSIDE_CLIENT_ID": sandbox.client_id,
            "QUAYSIDE_CLIENT_SECRET": sandbox.client_secret,
        }

    def _build(self, name: str, services: Services) -> NotingPage:
        if self.fault:
            raise self.fault
        self.pages.append(NotingPage(name, services))
        return self.pages[-1]

    def begin(self) -> None:
        self.shell.show()
        self.life = asyncio.ensure_future(self.window.live())

    async def end(self) -> None:
        self.ending.ask("the test is over")
        assert self.life
        async with asyncio.timeout(LONGEST_S):
            await self.life
        self.shell.deleteLater()

    async def until(self, is_true: Callable[[], bool]) -> None:
        async with asyncio.timeout(LONGEST_S):
            while not is_true():  # noqa: ASYNC110  # what is waited for is on the screen
                await asyncio.sleep(0.005)

    async def until_page(self, name: str, *, but: NotingPage | None = None) -> NotingPage:
        """The page of that name in front, once it is built; another one than ``but``."""
        await self.until(lambda: self.shell.page_name == name and self.pages[-1] is not but)
        return self.pages[-1]

    async def until_interlude(self) -> None:
        await self.until(lambda: self.shell.page_name == "interlude")

    @property
    def words(self) -> str:
        """All that can be read."""
        shown = [part for part in self.shell.findChildren(QWidget) if part.isVisible()]
        texts = [part.text() for part in shown if isinstance(part, QLabel)]
        return "\n".join(texts + [part.text for part in shown if isinstance(part, Lamp)])
