"""The real program as a process, against a sandbox."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from station.sandbox.server import Sandbox

ROOT = Path(__file__).parents[2]
TIMEOUT_S = 300


@dataclass(frozen=True)
class Result:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The JSON Lines of stdout."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Program:
    """``quayside`` with a data folder and an account."""

    home: Path
    environ: dict[str, str]

    @classmethod
    def on(cls, sandbox: Sandbox, home: Path) -> "Program":
        environ = {
            "QUAYSIDE_API_URL": sandbox.url,
            "QUAYSIDE_CLIENT_ID": sandbox.client_id,
            "QUAYSIDE_CLIENT_SECRET": sandbox.client_secret,
        }
        return cls(home, environ)

    def settings(self, text: str) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        (self.home / "settings.toml").write_text(text, "utf-8")

    def __call__(self, *args: str, **environ: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "ui", *args],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            env={
                **os.environ,
                "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
                "QUAYSIDE_HOME": str(self.home),
                **self.environ,
                **environ,
            },
        )
        return Result(done.returncode, done.stdout, done.stderr)


class SandboxProcess:
    """``quayside sandbox`` as a process, ended by its own id."""

    def __init__(self, *args: str) -> None:
        self._args = args

    def __enter__(self) -> "SandboxProcess":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ui", "sandbox", *self._args],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        started = json.loads(self._process.stdout.readline())
        self.url = started["url"]
        self.environ = {
            "QUAYSIDE_API_URL": started["url"],
            "QUAYSIDE_CLIENT_ID": started["client_id"],
            "QUAYSIDE_CLIENT_SECRET": started["client_secret"],
        }
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End it; a second time does nothing."""
        self._process.terminate()
        self._process.wait(10)
        if self._process.stdout:
            self._process.stdout.close()

    def control(self, method: str, path: str, body: object = None) -> Any:
        """Talk to the sandbox's own routes."""
        # No TLS on loopback: reading the trust store would be most of the work.
        answer = httpx.request(method, self.url + path, json=body, verify=False)
        answer.raise_for_status()
        return answer.json()
