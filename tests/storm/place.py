"""Where a storm happens: a sandbox process, a nursery process, a printer and one data folder."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import httpx

from station.sandbox.market import Market
from station.sandbox.names import ISLAND_POSTAL_CODE
from tests.bench.process import ROOT, environment
from tests.storm.chores import Task
from tests.storm.instants import Instant
from tests.storm.market import options
from tests.storm.tray import Printer

LATER_S = 700.0
"""Between a death and the next life: longer than labels take, and than any request lives."""
END_S = 10.0
SETTINGS = """
[api]
internal = "bearer"
[printers.pages]
kind = "tcp"
address = "127.0.0.1:{port}"
language = "pdf"
[printers.labels]
kind = "tcp"
address = "127.0.0.1:{port}"
language = "zpl"
evidence = "silent"
[routes]
label_pdf = "pages"
label_zpl = "labels"
[quotes]
must_allow = "pickup"
[pickup_address]
name = "Atelier du Quai"
contact_name = "A. Packer"
street = "1 rue des Lilas"
city = "Rennes"
postal_code = "35000"
country_code = "FR"
phone_number = "+33700000000"
"""


@dataclass(frozen=True, slots=True)
class Death:
    """How a life of the core ended. ``code`` is 0 where it came to its end, -9 where it was killed.

    ``said`` is what it said at its end: its words, points and faults.
    """

    code: int
    said: dict[str, Any]
    took_s: float


class Place:
    """One data folder with all that surrounds it; a context manager that ends what it started."""

    def __init__(self, orders: int, generation: str) -> None:
        self._orders, self.generation = orders, generation
        self._stack = ExitStack()
        self.printer = Printer()
        self.ahead_s = 0.0
        self.containers = 0
        self._pid = 0

    def __enter__(self) -> "Place":
        folder = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="storm-"))
        self.home = Path(folder)
        self._stack.enter_context(self.printer)
        market = self._start("tests.storm.market", str(self._orders), self.generation)
        self._nursery = self._start("tests.storm.nursery")
        started = json.loads(_read(market))
        self.url: str = started["url"]
        self._account = (started["client_id"], started["client_secret"])
        self.website = self._stack.enter_context(httpx.Client(base_url=self.url, verify=False))
        (self.home / "settings.toml").write_text(SETTINGS.format(port=self.printer.port), "utf-8")
        # The same seed makes the same orders: their ids are known here without asking.
        made = Market(options(self._orders, self.generation)).all_orders()
        self.free = [one.id for one in made if one.shop.postal_code != ISLAND_POSTAL_CODE]
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def control(self, path: str, body: object = None) -> Any:
        """Talk to the sandbox's own routes: with a body to change something."""
        method = "GET" if body is None else "POST"
        answer = self.website.request(method, f"/_sandbox/{path}", json=body)
        answer.raise_for_status()
        return answer.json()

    def put(self, order_id: str, status: str) -> None:
        """Make an order one of that status."""
        self.control(f"orders/{order_id}", {"status": status})

    def ledger(self) -> dict[str, Any]:
        """What really happened, everything that has left the dead included.

        The first answer shows that the sandbox has gone round since; what was there is counted.
        """
        self.control("state")
        ledger: dict[str, Any] = self.control("ledger")
        return ledger

    def labels_of(self, order_id: str) -> set[str]:
        """Hashes of an order's labels as the marketplace gives them out now."""
        client_id, secret = self._account
        form = {"grant_type": "client_credentials", "scope": "*"}
        form |= {"client_id": client_id, "client_secret": secret}
        token = self.website.post("/oauth/token", data=form).raise_for_status().json()
        access = {"Authorization": f"Bearer {token['access_token']}"}
        headers = access | {"Accept": "application/vnd.api+json"}
        order = self.website.get(f"/api/v1/orders/{order_id}", headers=headers)
        overview = order.raise_for_status().json()["data"]["attributes"]["shippingOverview"]
        urls = [row["trackedPackage"]["labelUrl"] for row in overview["parcels"]]
        headers = access | {"Accept": "application/pdf"}
        pages = [self.website.get(url, headers=headers).raise_for_status() for url in urls]
        return {hashlib.sha256(page.content).hexdigest() for page in pages}

    def later(self) -> None:
        """Time passes, for the marketplace and for the bench alike."""
        self.ahead_s += LATER_S
        self.control("clock", {"advance_s": LATER_S})

    def live(self, tasks: tuple[Task, ...], instant: Instant, ledger: dict[str, Any]) -> Death:
        """One life of the core, to its end or to its instant."""
        work = {
            "environ": {
                "QUAYSIDE_HOME": str(self.home),
                "QUAYSIDE_API_URL": self.url,
                "QUAYSIDE_CLIENT_ID": self._account[0],
                "QUAYSIDE_CLIENT_SECRET": self._account[1],
            },
            "ahead_s": self.ahead_s,
            "tasks": [task.document() for task in tasks],
            "ledger": {task.ref: ledger["orders"].get(task.ref, {}) for task in tasks},
            "paper": dict(self.printer.tray),
        }
        self.printer.on_first_bytes = self._killer(instant)
        assert self._nursery.stdin
        self._nursery.stdin.write(json.dumps({"work": work, "instant": instant.document()}) + "\n")
        self._nursery.stdin.flush()
        self._pid = json.loads(_read(self._nursery))["pid"]
        ended = json.loads(_read(self._nursery))
        self._pid = 0
        self.printer.settle()
        said = {"error": ended["said"]}
        if ended["code"] == 0:
            said = json.loads(ended["said"].splitlines()[-1])
        return Death(ended["code"], said, ended["took_s"])

    def _killer(self, instant: Instant) -> Callable[[], None]:
        """What the printer does when the first bytes of a job are there."""
        left = instant.nth if instant.kind == "paper" else 0

        def kill() -> None:
            nonlocal left
            left -= 1
            if left == 0 and self._pid:
                os.kill(self._pid, signal.SIGKILL)

        return kill

    def _start(self, module: str, *args: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", module, *args],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment({}),
        )
        self._stack.callback(_end, process)
        return process


def _read(process: "subprocess.Popen[str]") -> str:
    stream: IO[str] | None = process.stdout
    line = stream.readline() if stream else ""
    if not line:
        raise RuntimeError(f"{process.args!r} has ended with {process.wait(END_S)}")
    return line


def _end(process: "subprocess.Popen[str]") -> None:
    """End a process by its own id, and close the pipes to it."""
    process.terminate()
    process.wait(END_S)
    for stream in (process.stdin, process.stdout):
        if stream:
            stream.close()
