"""A process that has everything imported and forks a core for each order from its stdin.

    {"work": …, "instant": …} ─▶ {"pid": …} ─▶ {"code": -9, "said": …, "took_s": …}

It is also the killer from outside: after a time, or when the core calls for it. A core that has
ended is buried only when the next one is asked for, so that its pid is nobody else's meanwhile.
"""

import json
import logging
import os
import select
import signal
import sys
import time
from typing import Any, NoReturn

import httpcore._async.http11  # noqa: F401 - imported lazily otherwise, in each core anew
import pypdfium2  # noqa: F401 - the same
import uvicorn.protocols.http.h11_impl  # noqa: F401 - the same, by the sandbox's table of routes

from tests.storm.points import Points
from tests.storm.worker import CALL, live

PATIENCE_S = 60.0


def main() -> None:
    """Until stdin ends."""
    logging.getLogger().addHandler(logging.NullHandler())
    last = 0
    for line in sys.stdin:
        if last:
            os.waitpid(last, 0)
        order = json.loads(line)
        heard, say = os.pipe()
        began = time.monotonic()
        last = os.fork()
        if not last:
            os.close(heard)
            _core(order, say)
        os.close(say)
        _tell({"pid": last})
        said = _watch(last, heard, order["instant"])
        os.close(heard)
        ended = os.waitid(os.P_PID, last, os.WEXITED | os.WNOWAIT)
        assert ended
        code = ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status
        _tell({"code": code, "said": said.decode(), "took_s": time.monotonic() - began})


def _core(order: dict[str, Any], say: int) -> NoReturn:
    """Live and leave; a fault ends the process as any other, and its traceback is what it says."""
    instant = order["instant"]
    point = instant["point"] if instant["kind"] == "point" else ""
    os.dup2(say, sys.stderr.fileno())

    def call_killer() -> None:
        os.write(say, CALL)

    points = Points(point, instant["nth"], instant["delay_s"], call_killer)
    sys.addaudithook(points.audit)
    live(order["work"], say, points)
    os._exit(0)


def _watch(pid: int, heard: int, instant: dict[str, Any]) -> bytes:
    """What the core says until it ends; kills it when its instant has come."""
    said = b""
    wait_s = instant["delay_s"] if instant["kind"] == "time" else PATIENCE_S
    while True:
        ready, _, _ = select.select([heard], [], [], wait_s)
        if not ready:
            os.kill(pid, signal.SIGKILL)
            wait_s = PATIENCE_S
            continue
        chunk = os.read(heard, 65536)
        if not chunk:
            return said
        if chunk.startswith(CALL):
            time.sleep(instant["delay_s"])
            os.kill(pid, signal.SIGKILL)
        said += chunk.removeprefix(CALL)


def _tell(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
