"""Files that the system hands over: kept until somebody serves them, one by one after that."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

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
