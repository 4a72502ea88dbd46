"""A printer on TCP, on any free port or a named one: keeps the bytes, or misbehaves as told."""

import socket
import struct
import threading
from queue import Queue
from typing import Literal

Manner = Literal["prints", "stalls", "resets"]


class PrinterSink:
    """Listens on loopback. ``jobs`` gets the bytes of each connection as it ends."""

    def __init__(self, manner: Manner = "prints", port: int = 0) -> None:
        self.jobs: Queue[bytes] = Queue()
        self._manner = manner
        self._open: list[socket.socket] = []
        self._is_over = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", port))
        if manner == "stalls":
            # Small from the start: an accepted connection inherits it.
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, name="printer-sink")

    def __enter__(self) -> "PrinterSink":
        self._thread.start()
        return self

    def __exit__(self, *_exc: object) -> None:
        self._is_over.set()
        # A listener blocked in accept() is woken by a connection; closing alone does not do it.
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join()
        self._listener.close()
        for left in self._open:
            left.close()

    def _accept(self) -> None:
        while True:
            connection, _address = self._listener.accept()
            if self._is_over.is_set():
                connection.close()
                return
            self._serve(connection)

    def _serve(self, connection: socket.socket) -> None:
        if self._manner == "stalls":
            self._open.append(connection)
            return
        with connection:
            if self._manner == "resets":
                connection.recv(1024)
                linger_off = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger_off)
                return
            received = b"".join(iter(lambda: connection.recv(65536), b""))
        # A connection without a byte is somebody asking whether the printer is there.
        if received:
            self.jobs.put(received)


def refused_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
