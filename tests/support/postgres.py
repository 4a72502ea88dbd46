"""A real PostgreSQL server of the tests' own, from Debian's packages, on loopback."""

import asyncio
import contextlib
import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg

START_S = 30
_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
BINARIES = _FOLDERS[-1] if _FOLDERS else None


def why_not() -> str:
    """Why no server can be started here; empty where one can."""
    return "" if BINARIES else "no PostgreSQL server is installed"


class Server:
    """A server with a folder and a port of its own; ``is_durable`` costs time."""

    def __init__(self, folder: Path, *, is_durable: bool = False) -> None:
        assert BINARIES
        self._folder, self._is_durable = folder, is_durable
        self._user = _account()
        self.port = _free_port()
        self._names = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        data = folder / "data"
        if os.geteuid() == 0:
            os.chown(folder, *self._ids)
        folder.chmod(0o700)
        auth = ["-A", "trust", "-U", "quayside", "-E", "UTF8", "--no-locale"]
        self._run("initdb", "-D", str(data), "--no-sync", *auth)

    @property
    def _ids(self) -> tuple[int, int]:
        account = pwd.getpwnam(self._user)
        return account.pw_uid, account.pw_gid

    @property
    def _as_user(self) -> dict[str, str]:
        """The server refuses to run as root."""
        return {"user": self._user} if os.geteuid() == 0 else {}

    def _run(self, program: str, *args: str) -> None:
        assert BINARIES
        subprocess.run(
            [str(BINARIES / program), *args],
            check=True,
            capture_output=True,
            cwd="/",
            **self._as_user,  # type: ignore[call-overload]
        )

    def start(self) -> None:
        """Start it, and return when it answers."""
        durable = [] if self._is_durable else ["-c", "fsync=off", "-c", "synchronous_commit=off"]
        assert BINARIES
        self._process = subprocess.Popen(
            [
                str(BINARIES / "postgres"), "-D", str(self._folder / "data"), "-p", str(self.port),
                "-k", str(self._folder), "-c", "listen_addresses=127.0.0.1",
                "-c", "max_connections=200", "-c", "log_min_messages=fatal", *durable,
            ],
            stderr=subprocess.DEVNULL,
            cwd="/",
            **self._as_user,  # type: ignore[call-overload]
        )  # fmt: skip
        asyncio.run(asyncio.wait_for(self._until_up(), START_S))

    async def _until_up(self) -> None:
        while True:
            try:
                connection = await asyncpg.connect(self.url("postgres"), timeout=2)
            except (OSError, asyncpg.PostgresError):
                assert self._process
                assert self._process.poll() is None, "the server ended at its start"
                await asyncio.sleep(0.05)
            else:
                await connection.close()
                return

    def stop(self, *, is_sudden: bool = False) -> None:
        """Stop it: orderly with its clients thrown out, or as a power cut would."""
        if self._process:
            self._process.send_signal(9 if is_sudden else 2)
            self._process.wait(START_S)
            self._process = None

    def url(self, database: str) -> str:
        """The address of a database of this server."""
        return f"postgresql://quayside@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """The address of a database that nobody has used."""
        name = f"test{next(self._names)}"
        asyncio.run(self._create(name))
        return self.url(name)

    async def _create(self, name: str) -> None:
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        finally:
            await connection.close()


def _account() -> str:
    names = {account.pw_name for account in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def server(*, is_durable: bool = False) -> Iterator[Server]:
    """A running server; its folder is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="quayside-pg-"))
    try:
        started = Server(folder, is_durable=is_durable)
        started.start()
        try:
            yield started
        finally:
            started.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
