"""The little of the X protocol that xdotool of Debian 12 lacks: asking a window to close.

``xdotool windowclose`` destroys the window, which no person can do; the cross of a window sends
WM_DELETE_WINDOW, and the program decides.
"""

import socket
import struct

_CLIENT_MESSAGE = 33
_SEND_EVENT, _INTERN_ATOM = 25, 16


def ask_to_close(display: str, window: int) -> None:
    """Send WM_DELETE_WINDOW. ``display`` is local and takes clients without a cookie."""
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(f"/tmp/.X11-unix/X{display.removeprefix(':')}")
        server.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        is_taken, _major, _minor, words = struct.unpack("<BxHHH", _read(server, 8))
        _read(server, words * 4)
        assert is_taken == 1, "the display refuses us"
        protocols, delete = _atom(server, "WM_PROTOCOLS"), _atom(server, "WM_DELETE_WINDOW")
        event = struct.pack("<BBHII5I", _CLIENT_MESSAGE, 32, 0, window, protocols, delete, *[0] * 4)
        server.sendall(struct.pack("<BBHII", _SEND_EVENT, 0, 11, window, 0) + event)
        _atom(server, "WM_PROTOCOLS")  # an answer: the request before it was carried out


def _atom(server: socket.socket, name: str) -> int:
    padded = name.encode().ljust((len(name) + 3) // 4 * 4, b"\0")
    server.sendall(
        struct.pack("<BBHHxx", _INTERN_ATOM, 0, 2 + len(padded) // 4, len(name)) + padded
    )
    answer = _read(server, 32)
    assert answer[0] == 1, f"the display refuses a request (error {answer[1]})"
    return int(struct.unpack_from("<I", answer, 8)[0])


def _read(server: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = server.recv(count - len(data))
        assert more, "the display closed the connection"
        data += more
    return data
