"""The printer of a storm: real TCP, keeps what lies in its tray, and tells of the first bytes."""

import hashlib
import socket
import threading
from collections import Counter
from collections.abc import Callable


class Printer:
    """Listens on loopback and serves one connection after the other.

    ``tray`` counts documents by the hash of their bytes; a document that was cut short is there
    under the hash of what came.
    """

    def __init__(self) -> None:
        self.tray: Counter[str] = Counter()
        self.on_first_bytes: Callable[[], None] = lambda: None
        self._is_over = False
        self._served = threading.Semaphore(0)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve_all, name="storm-printer")

    def __enter__(self) -> "Printer":
        self._thread.start()
        return self

    def __exit__(self, *_exc: object) -> None:
        self._is_over = True
        self.settle()
        self._thread.join()
        self._listener.close()

    def settle(self) -> None:
        """Return once everything that was sent before lies in the tray.

        Connections are served in turn, so an empty one that is over says so for all before it.
        """
        with socket.create_connection(("127.0.0.1", self.port)):
            pass
        self._served.acquire()

    def _serve_all(self) -> None:
        while not self._is_over:
            connection, _address = self._listener.accept()
            with connection:
                received = self._received(connection)
            if received:
                self.tray[hashlib.sha256(received).hexdigest()] += 1
            else:
                self._served.release()

    def _received(self, connection: socket.socket) -> bytes:
        received = b""
        try:
            while chunk := connection.recv(65536):
                if not received:
                    self.on_first_bytes()
                received += chunk
        except ConnectionResetError:
            pass
        return received
