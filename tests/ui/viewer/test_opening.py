"""Files that the system hands over: kept until somebody serves them, one by one after that."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ui.viewer.beside import open_beside, viewer_command
from ui.viewer.opening import FileOpening


def test_early_files_are_kept_and_later_ones_handed_over(look: QApplication) -> None:
    opening = FileOpening(look)
    opened: list[Sequence[Path]] = []
    try:
        QApplication.sendEvent(look, QFileOpenEvent("/a.zpl"))
        QApplication.sendEvent(look, QFileOpenEvent("/b.zpl"))
        QApplication.sendEvent(look, QFileOpenEvent(QUrl("https://example.org/c.zpl")))
        QApplication.sendEvent(look, QEvent(QEvent.Type.User))
        assert opened == []
        opening.serve(opened.append)
        QApplication.sendEvent(look, QFileOpenEvent("/d.zpl"))
    finally:
        look.removeEventFilter(opening)
    assert opened == [[Path("/a.zpl"), Path("/b.zpl")], [Path("/d.zpl")]]


def test_a_window_opens_them_in_a_viewer_beside_it() -> None:
    started: list[tuple[str, list[str]]] = []
    open_beside([Path("/a b.zpl")], lambda program, args: started.append((program, args)))
    assert started == [(sys.executable, ["-m", "ui", "open", "/a b.zpl"])]
    bundled = viewer_command([Path("/a.zpl"), Path("/b.pdf")], is_frozen=True)
    assert bundled == [sys.executable, "open", "/a.zpl", "/b.pdf"]
