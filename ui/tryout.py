"""Try the station without an account: a sandbox in this process, and a data folder of its own.

    home/sandbox/run-…     journal, labels and settings of one try; gone when it ends
    home/sandbox/printed   what the pretend printers printed; stays, to be looked at

Real data is never mixed with it: the folder is another, and the marketplace is on loopback.
"""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from station.domain.errors import StorageError

if TYPE_CHECKING:
    from station.sandbox.server import Sandbox

FOLDER = "sandbox"
ORDERS = 40
SETTINGS = """\
# A try on the sandbox: two pretend printers that print into folders.
[api]
internal = "bearer"

[station]
name = "Sandbox bench"
language = "{language}"

[printers."Label printer"]
kind = "file"
folder = "{printed}/labels"
language = "zpl"

[printers."Office printer"]
kind = "file"
folder = "{printed}/documents"
language = "pdf"

[routes]
label_pdf = "Label printer"
label_zpl = "Label printer"
packing_slip = "Office printer"
handover_sheet = "Office printer"
command_sheet = "Office printer"

[routes.fallback]
"Label printer" = "Office printer"

[quotes]
grace_s = {grace_s}

[[boxes]]
name = "Small"
code = "BOXS"
length_cm = 30
width_cm = 20
height_cm = 15
tare_g = 120
default = true

[[boxes]]
name = "Large"
code = "BOXL"
length_cm = 60
width_cm = 40
height_cm = 30
tare_g = 480

[pickup_address]
name = "Atelier Exemple"
contact_name = "A. Packer"
street = "1 rue des Lilas"
city = "Rennes"
postal_code = "35000"
country_code = "FR"
phone_number = "+33700000000"
"""


@dataclass(frozen=True, slots=True)
class TryOptions:
    """How a try is set up. ``printed`` is another place for what the pretend printers print."""

    orders: int = ORDERS
    seed: int = 1
    label_delay_s: float = 4.0
    grace_s: float = 2.5
    printed: Path | None = None


@dataclass(frozen=True, slots=True)
class TryOut:
    """A running try. ``environ`` is what ``load_settings`` and ``secret`` take for this one."""

    sandbox: "Sandbox"
    environ: dict[str, str]


class Trial:
    """The try of one window, in a thread: begun and ended as often as it is asked for."""

    def __init__(self, options: TryOptions | None = None) -> None:
        self._options = options or TryOptions()
        self._stack = ExitStack()
        self._running: TryOut | None = None

    @property
    def is_running(self) -> bool:
        """There is a sandbox."""
        return self._running is not None

    @property
    def url(self) -> str:
        """Where the sandbox is; empty where there is none."""
        return self._running.sandbox.url if self._running else ""

    async def begin(self, home: Path, language: str) -> Mapping[str, str]:
        """What the station is opened with; begun already: the same. Raises StorageError."""
        if self._running is None:
            entered = self._stack.enter_context
            trying = trying_out(home, language, self._options)
            self._running = await asyncio.to_thread(entered, trying)
        return self._running.environ

    async def end(self) -> None:
        """End it, where it runs; its station is closed before."""
        self._running = None
        await asyncio.to_thread(self._stack.close)


@contextmanager
def trying_out(home: Path, language: str, options: TryOptions) -> Iterator[TryOut]:
    """A sandbox and a folder for as long as the block lasts; the station in it is closed before.

    ``home`` is the real data folder; nothing in it is read. ``language`` is the window's (empty:
    the system's). Raises StorageError where the folder cannot be written.
    """
    from station.sandbox.options import SandboxOptions
    from station.sandbox.server import running

    market = SandboxOptions(
        orders=options.orders, seed=options.seed, label_delay_s=options.label_delay_s
    )
    below = home / FOLDER
    text = SETTINGS.format(
        language=language,
        printed=(options.printed or below / "printed").as_posix(),
        grace_s=options.grace_s,
    )
    with ExitStack() as stack:
        folder = stack.enter_context(_folder(below, text))
        sandbox = stack.enter_context(running(market))
        environ = {
            "QUAYSIDE_HOME": str(folder),
            "QUAYSIDE_API_URL": sandbox.url,
            "QUAYSIDE_CLIENT_ID": sandbox.client_id,
            "QUAYSIDE_CLIENT_SECRET": sandbox.client_secret,
        }
        yield TryOut(sandbox, environ)


@contextmanager
def _folder(below: Path, settings: str) -> Iterator[Path]:
    try:
        below.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = TemporaryDirectory(prefix="run-", dir=below, ignore_cleanup_errors=True)
        folder = Path(made.name)
        (folder / "settings.toml").write_text(settings, "utf-8")
    except OSError as error:
        raise StorageError(str(below), error.strerror or str(error)) from error
    with made:
        yield folder
