"""The real program as a process, against a sandbox."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from station.sandbox.server import Sandbox

ROOT = Path(__file__).parents[2]
TIMEOUT_S = 120


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
