"""A warehouse for a storm: PostgreSQL, a sandbox process, and benches, each behind its own cable.

Nothing of it is ended by name: each process is known by the object that started it.
"""

import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from station.sandbox.market import Market
from station.sandbox.names import ISLAND_POSTAL_CODE
from tests.bench.process import ROOT, environment
from tests.storm.market import options
from tests.storm.place import SETTINGS
from tests.storm.tray import Printer
from tests.storm.witness import Witness
from tests.support.postgres import Server
from tests.support.proxy import Proxy

LIMIT = 600
"""Requests a minute that the marketplace allows, before it is scaled."""
USABLE = 0.6
"""At least so many of a sandbox's orders are accepted, and go to a place that carriers go to."""
END_S = 10.0
LOOK_S = 0.05
GENERATION = "2026"


@dataclass
class Life:
    """A bench: its folder, its cable, its printer, and the process that is its present life."""

    name: str
    home: Path
    cable: Proxy
    printer: Printer
    lives: int = 0
    process: "subprocess.Popen[bytes] | None" = None
    is_killed: bool = False

    def kill(self) -> bool:
        """As a power cut; False where it does not live just now."""
        if not self.process or self.process.poll() is not None:
            return False
        self.is_killed = True
        self.process.kill()
        return True

    def said(self) -> list[dict[str, Any]]:
        """What all lives have said; a line that a kill cut short is none."""
        found = []
        with suppress(FileNotFoundError):
            for line in (self.home / "said.jsonl").read_text("utf-8").splitlines():
                with suppress(ValueError):
                    found.append(json.loads(line))
        return found

    def last_words(self) -> str:
        """The end of what went wrong."""
        return (self.home / "errors.log").read_text("utf-8")[-2000:]


@dataclass
class Yard:
    """The whole place; an async context manager that ends what it started."""

    orders: int
    stations: int
    scale: int = 1
    is_durable: bool = True
    benches: list[Life] = field(default_factory=list)

    async def __aenter__(self) -> "Yard":
        self._stack = AsyncExitStack()
        try:
            await self._build()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._stack.aclose()

    async def _build(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="storm-yard-"))
        self._stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self.folder.chmod(0o755)
        place = self.folder / "server"
        place.mkdir()
        self.server = await asyncio.to_thread(Server, place, is_durable=self.is_durable)
        await asyncio.to_thread(self.server.start)
        self._stack.callback(self.server.stop)
        self.url = await asyncio.to_thread(self.server.new_database)
        self.witness = Witness(self.url)
        await self.witness.begin()
        await self._open_market()
        for number in range(1, self.stations + 1):
            cable = await self._stack.enter_async_context(Proxy(self.server.port))
            self.benches.append(self._bench(f"Bench {number}", cable))
        self._stack.callback(self.end_all)

    async def _open_market(self) -> None:
        count = str(int(self.orders / USABLE) + 20)
        process = _market(count, GENERATION, str(LIMIT * self.scale))
        self._stack.callback(_end, process)
        assert process.stdout
        started = json.loads(await asyncio.to_thread(process.stdout.readline))
        self._account = started
        self._website = await self._stack.enter_async_context(
            httpx.AsyncClient(base_url=started["url"], verify=False, timeout=30)
        )
        made = Market(options(int(count), GENERATION)).all_orders()
        self.ids = [
            one.id
            for one in made
            if one.status == "brand_confirmed" and one.shop.postal_code != ISLAND_POSTAL_CODE
        ][: self.orders]

    def _bench(self, name: str, cable: Proxy) -> Life:
        printer = self._stack.enter_context(Printer())
        home = self.folder / name.replace(" ", "-").lower()
        home.mkdir()
        url = self.url.replace(f":{self.server.port}/", f":{cable.port}/")
        about = f'[station]\nname = "{name}"\n[database]\nurl = "{url}"\n'
        text = SETTINGS.format(port=printer.port) + about
        (home / "settings.toml").write_text(text, "utf-8")
        return Life(name, home, cable, printer)

    async def control(self, path: str, body: object = None) -> Any:
        """Talk to the sandbox's own routes: with a body to change something."""
        method = "GET" if body is None else "POST"
        answer = await self._website.request(method, f"/_sandbox/{path}", json=body)
        return answer.raise_for_status().json()

    def start(self, bench: Life, seed: str, **more: Any) -> None:
        """Begin a life of a bench."""
        work = {
            "environ": {
                "QUAYSIDE_HOME": str(bench.home),
                "QUAYSIDE_API_URL": self._account["url"],
                "QUAYSIDE_CLIENT_ID": self._account["client_id"],
                "QUAYSIDE_CLIENT_SECRET": self._account["client_secret"],
            },
            "scale": self.scale,
            "orders": self.ids,
            "ahead_s": 0.0,
            "seed": f"{seed}/{bench.name}/{bench.lives}",
            **more,
        }
        file = bench.home / "work.json"
        file.write_text(json.dumps(work), "utf-8")
        bench.lives += 1
        bench.is_killed = False
        said, errors = bench.home / "said.jsonl", bench.home / "errors.log"
        with said.open("ab") as out, errors.open("ab") as err:
            bench.process = subprocess.Popen(
                [sys.executable, "-m", "tests.storm.pool_worker", str(file)],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env=environment({}),
            )

    async def ended(self, bench: Life) -> int:
        """How the present life ended."""
        assert bench.process
        while (code := bench.process.poll()) is None:  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(LOOK_S)
        return code

    async def tray(self) -> Counter[str]:
        """What lies in all printers, by hash."""
        for bench in self.benches:
            await asyncio.to_thread(bench.printer.settle)
        return sum((bench.printer.tray for bench in self.benches), Counter())

    def end_all(self) -> None:
        """No bench lives any more."""
        for bench in self.benches:
            if bench.process:
                bench.process.kill()
                bench.process.wait(END_S)


def _market(*args: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.storm.market", *args],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env=environment({}),
    )


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(END_S)
    if process.stdout:
        process.stdout.close()
