"""A label printer on TCP for the smoke test: it keeps what each connection brought."""

import socket
import threading
from queue import Queue

JOB_S = 20.0
"""The longest that a job is waited for."""


class Listener:
    """Listens on loopback while it is a context; ``job`` waits for the next job's bytes."""

    def __init__(self) -> None:
        self._jobs: Queue[bytes] = Queue()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="listener")
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> "Listener":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._is_over.set()
        # accept() is woken by a connection; closing alone does not do it.
        socket.create_connection(self._socket.getsockname()).close()
        self._thread.join()
        self._socket.close()

    def jobs(self) -> list[bytes]:
        """What came since it was asked last: the next job, waited for, and those behind it.

        Raises queue.Empty where none comes in time.
        """
        found = [self._jobs.get(timeout=JOB_S)]
        while not self._jobs.empty():
            found.append(self._jobs.get())
        return found

    def _listen(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection:
                if self._is_over.is_set():
                    return
                connection.settimeout(JOB_S)
                parts = []
                while part := connection.recv(65536):
                    parts.append(part)
            if parts:  # a printer that is only looked for sends nothing
                self._jobs.put(b"".join(parts))
