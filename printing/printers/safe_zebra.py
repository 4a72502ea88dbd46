"""The ``zebra`` library with its silent losses closed.

As it comes it ignores the spooler's exit status, has no time-out and no job id, encodes text as
cp437, checks its queue with ``assert``, and forgets CUPS_SERVER when it lists queues. This
subclass keeps its interface for bytes only; its EPL2 set-up commands are not for us.
"""

import os
import re
import subprocess

import zebra

from printing.printers.errors import NothingSent, PartlySent

_QUEUE_NAME = re.compile(r"[^\s/#?'\"\\-][^\s/#?'\"\\]{0,126}")
_LOST_JOB = re.compile(rb"[Jj]ob #\d+")
_JOB_ID = re.compile(rb"request id is \S+-(\d+)")


class SafeZebra(zebra.Zebra):
    """A raw queue. ``job_id`` is the last job's number, None where the system gives none."""

    def __init__(self, queue: str, timeout_s: float = 15.0) -> None:
        super().__init__(queue)  # type: ignore[no-untyped-call]
        self.timeout_s = timeout_s
        self.job_id: int | None = None
        self.title = "label"

    def output(self, commands: bytes, encoding: str = "") -> None:
        """Send raw bytes. Raises NothingSent or PartlySent, and TypeError for text."""
        del encoding  # there is nothing to encode
        if not isinstance(commands, bytes):
            raise TypeError("bytes only: a text would be encoded as cp437")
        if not self.queue or (not zebra.IS_WINDOWS and not _QUEUE_NAME.fullmatch(self.queue)):
            raise NothingSent(f"{self.queue!r} is not a name of a print queue")
        super().output(commands)  # type: ignore[no-untyped-call]

    def queues(self) -> list[str]:
        """The names of the queues that the system lists."""
        return [str(name) for name in self.getqueues()]  # type: ignore[no-untyped-call]

    def _output_unix(self, commands: bytes) -> None:
        """Replaces the library's ``lpr``: ``lp`` reports a job id, and is waited for."""
        command = ["lp", "-d", self.queue, "-o", "raw", "-t", self.title, "--", "-"]
        try:
            done = subprocess.run(
                command,
                input=commands,
                capture_output=True,
                timeout=self.timeout_s,
                env={**os.environ, "LC_ALL": "C"},
                check=False,
            )
        except FileNotFoundError as error:
            raise NothingSent("the command lp is missing: install the CUPS client") from error
        except subprocess.TimeoutExpired as error:
            raise PartlySent(
                f"the print queue {self.queue!r} did not take the job in {self.timeout_s:g} s"
            ) from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().removeprefix("lp: ")
            words = f"the print queue {self.queue!r} refuses the job: {said}"
            # A job that had a number was there: its queue vanished while it was handed over.
            raise PartlySent(words) if _LOST_JOB.search(done.stderr) else NothingSent(words)
        found = _JOB_ID.search(done.stdout)
        self.job_id = int(found[1]) if found else None

    def _output_win(self, commands: bytes) -> None:
        """The library's own way to the Windows spooler, its errors told in words."""
        try:
            super()._output_win(commands)  # type: ignore[no-untyped-call]
        except Exception as error:  # pywintypes.error exists on Windows only
            words = f"the Windows queue {self.queue!r} failed: {error}"
            # The error's second argument names the call; before these two nothing was handed over.
            is_early = error.args[1:2] in (("OpenPrinter",), ("StartDocPrinter",))
            raise (NothingSent(words) if is_early else PartlySent(words)) from error

    def _getqueues_unix(self) -> list[str]:
        """All queues, also those that were never used; the environment is kept."""
        done = subprocess.run(
            ["lpstat", "-e"],
            capture_output=True,
            text=True,
            timeout=self.timeout_s,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
        return done.stdout.split()
