"""The one field that takes everything: scanned or typed, in letters that are read at arm's length.

It is never disabled: typing goes on during every wait. What was refused stays, selected, so that
the next scan replaces it and a hand can correct it.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.i18n import translate
from ui.icons import paint_icon
from ui.keys import SCAN_FIELD
from ui.shortcuts import Act, key_of
from ui.theme import RADIUS, font, theme
from ui.widgets.drawn import Drawn
from ui.widgets.key_cap import HEIGHT as CAP
from ui.widgets.key_cap import cap_width, paint_cap
from ui.widgets.painting import rounded

HALO = 4
"""Drawn around the field, so the widget is that much larger on each side."""
_HEIGHT, _ICON, _TEXT_LEFT = 64, 32, 66
_CURSOR_PAD = 5
"""How much wider Qt's cursor rectangle is than the cursor, on its left."""
_KEY = key_of(Act.SCAN)


class _Line(QLineEdit):
    """The text itself: no frame, a caret in the field's colour, a placeholder of its own."""

    focus_changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setProperty(SCAN_FIELD, True)
        self.setStyleSheet(
            "QLineEdit, QLineEdit:focus {border:0; background:transparent; padding:0}"
        )
        self.setFont(font("title", is_code=True))
        self.setMaxLength(512)
        self.caret = "accent"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return ends the line, and goes no further."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field shows it."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The field shows it."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then a caret that stands still and has a colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        if not self.text():
            face = font("sub" if self.height() > theme.px(66) else "body")
            painter.setFont(face)
            painter.setPen(theme.color("muted"))
            words = translate("ScanField", "Scan or type")
            if not self.hasFocus():
                words = translate("ScanField", "Click or press {key}").format(key=_KEY)
            place = self.rect().adjusted(theme.px(6), 0, 0, 0)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
        if self.hasFocus() and not self.hasSelectedText():
            # Qt's own caret has the text's colour and blinks: this one lies over it.
            place = self.cursorRect()
            place.setLeft(place.left() + _CURSOR_PAD)
            place.setWidth(max(2, theme.px(2)))
            painter.fillRect(place, theme.color(self.caret))


class ScanField(Drawn):
    """``entered`` has each line, when it ends."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_refused = self._is_on_stop = False
        self._kept = ""
        self.edit = _Line(self)
        self.edit.setAccessibleName(translate("ScanField", "Scan or type"))
        self.edit.submitted.connect(self._submit)
        self.edit.textEdited.connect(self._edited)
        self.edit.focus_changed.connect(self.update)
        self.setFocusProxy(self.edit)

    @property
    def is_refused(self) -> bool:
        """It shows a line that was refused."""
        return self._is_refused

    def text(self) -> str:
        """What is in it."""
        return self.edit.text()

    def take_focus(self) -> None:
        """Ready for the next line: what is in it is selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def restore(self, text: str) -> None:
        """What was being typed into the field before this one: to go on with, not selected."""
        self.edit.setText(text)
        self.edit.deselect()

    def refuse(self, text: str) -> None:
        """A line was refused: it stays for correction, unless a hand typed on meanwhile."""
        if not self.edit.text() or self._holds_kept():
            self._kept = text
            self.edit.setText(text)
            self.edit.selectAll()
        self._set_refused(True)

    def accept(self) -> None:
        """Nothing is refused any more; a line that was kept goes, one that is being typed stays."""
        if self._holds_kept():
            self.edit.clear()
        self._kept = ""
        self._set_refused(False)

    def set_on_stop(self, is_on_stop: bool) -> None:
        """It stands inside a stop: a white line, no halo, a red icon."""
        if self._is_on_stop != is_on_stop:
            self._is_on_stop = is_on_stop
            self._tint()

    def sizeHint(self) -> QSize:
        """The one beside an instruction."""
        return QSize(theme.px(360), theme.px(_HEIGHT + 2 * HALO))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line between icon and cap."""
        super().resizeEvent(event)
        halo, left = theme.px(HALO), theme.px(_TEXT_LEFT)
        right = halo + theme.px(14) + cap_width(_KEY) + theme.px(4)
        self.edit.setGeometry(
            halo + left, halo, self.width() - halo - left - right, self.height() - 2 * halo
        )

    def changeEvent(self, event: QEvent) -> None:
        """The type size may have changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.edit.setFont(font("title", is_code=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Halo, line, icon, cap."""
        del event
        painter = self.begin()
        halo, has_focus = theme.px(HALO), self.edit.hasFocus()
        place = QRectF(self.rect()).adjusted(halo, halo, -halo, -halo)
        radius, tone = theme.px(RADIUS["control"]), self._tone()
        if has_focus and not self._is_on_stop:
            glow = QColor(theme.color(tone))
            glow.setAlphaF(0.18)
            rounded(painter, QRectF(self.rect()), radius + halo, glow)
        line, width = theme.color(tone if has_focus else "border"), (2 if has_focus else 1.5)
        if self._is_on_stop:
            line = theme.color("on_stop")
        rounded(painter, place, radius, theme.color("surface"), line, width * theme.scale)
        self._paint_icon(painter, place, tone if has_focus or self._is_refused else "muted")
        cap, height = cap_width(_KEY), theme.px(CAP)
        right = place.right() - theme.px(14)
        box = QRectF(right - cap, place.center().y() - height / 2, cap, height)
        paint_cap(painter, box, _KEY, theme.color("muted"), theme.color("hairline"), None)

    def _paint_icon(self, painter: QPainter, place: QRectF, tone: str) -> None:
        size = theme.px(_ICON)
        icon = QRectF(place.left() + theme.px(18), place.center().y() - size / 2, size, size)
        paint_icon(painter, "scan", icon, theme.color(tone), 1.9)

    def _tone(self) -> str:
        return "bad" if self._is_refused or self._is_on_stop else "accent"

    def _set_refused(self, is_refused: bool) -> None:
        if self._is_refused != is_refused:
            self._is_refused = is_refused
            self._tint()

    def _tint(self) -> None:
        self.edit.caret = self._tone()
        self.edit.update()
        self.update()

    def _edited(self) -> None:
        """A hand corrects it, so it is no longer the line that was refused.

        A scan passes through the field and is taken back out: then the refused line is there again.
        """
        self._set_refused(self._holds_kept())

    def _holds_kept(self) -> bool:
        return bool(self._kept) and self.edit.text() == self._kept

    def _submit(self) -> None:
        line = self.edit.text()
        self.edit.clear()
        self._kept = ""
        self._set_refused(False)
        if line.strip():
            self.entered.emit(line)
