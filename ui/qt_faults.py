"""Qt's last word, when it cannot open a window, in a person's words: what is missing, what to do.

Qt ends the process by ``abort`` where it finds no platform plugin that works. Before it does, it
tells its message handler: here.
"""

import logging
import os
import re
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ui.crashes import end_in_order, show_lines, watch_writes
from ui.i18n import translate

_MISSING = re.compile(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file")
_ODD = {"libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0"}

log = logging.getLogger(__name__)


def listen_to_qt() -> None:
    """Hear all that Qt says; one handler for a process."""
    qInstallMessageHandler(QtFaults().hear)


class QtFaults:
    """Passes on what Qt says; ``leave`` ends the process, tests pass another one."""

    def __init__(
        self,
        leave: Callable[[int], None] = os._exit,
        show: Callable[[str], None] = show_lines,
        plugins: Path | None = None,
    ) -> None:
        self._leave, self._show, self._plugins = leave, show, plugins
        self._said: deque[str] = deque(maxlen=20)

    def hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """One message. After a fatal one that has no words here, Qt ends the process itself."""
        del context
        self._said.append(message)
        is_fatal = kind is QtMsgType.QtFatalMsg
        if is_fatal and "platform plugin" in message:
            self._end()
            return
        if sys.stderr is not None:
            sys.stderr.write(f"{message}\n")
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            log.warning("Qt: %s", message)

    def _end(self) -> None:
        from ui.own_qt import folder_of
        from ui.problem_words.row import Exit

        folder = self._plugins or folder_of("plugins")
        library = missing_library(folder / "platforms" / "libqxcb.so")
        report = watch_writes("no-window", [("Qt says", "\n".join(self._said))])
        lines = [*no_window(library)]
        if report:
            lines.append(translate("Problems", "The report lies at {file}.").format(file=report))
        self._show("\n".join(lines))
        end_in_order()
        self._leave(Exit.USAGE)


def no_window(library: str) -> tuple[str, str]:
    """What happened, and what to do. ``library``: what is missing, empty where nothing is."""
    if library:
        happened = translate(
            "Problems", "The window cannot be opened: the library {library} is missing."
        )
        to_do = translate(
            "Problems", "Install the package {package} (its name on Debian and Ubuntu)."
        )
        return happened.format(library=library), to_do.format(package=package_of(library))
    return (
        translate("Problems", "The window cannot be opened: no display answers."),
        translate("Problems", "Start Quayside on a desktop, or check DISPLAY and WAYLAND_DISPLAY."),
    )


def missing_library(plugin: Path) -> str:
    """The library that a plugin lacks on Linux; empty where it lacks none, or is not there."""
    import ctypes  # takes its time, and is hardly ever wanted

    if not plugin.exists():
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        found = _MISSING.search(str(error))
        return found[1] if found else ""
    return ""


def package_of(library: str) -> str:
    """The package of Debian that has a library: its rule for names, and what does not follow it."""
    if library in _ODD:
        return _ODD[library]
    name, _, version = library.partition(".so.")
    between = "-" if name[-1:].isdigit() else ""
    return f"{name}{between}{version}".lower()
