"""Text by role and tone; both follow a change of theme or type size by themselves."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import font, set_property, theme
from ui.widgets.painting import draw_text


class Label(QLabel):
    """A text of the type scale, never read as markup."""

    def __init__(self, text: str, role: str, tone: str = "text", *, is_code: bool = False) -> None:
        super().__init__(text)
        self._role, self._is_code = role, is_code
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, is_code=is_code))
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Another colour token."""
        set_property(self, "tone", tone)

    def set_role(self, role: str) -> None:
        """Another size."""
        self._role = role
        self.setFont(font(role, is_code=self._is_code))

    def changeEvent(self, event: QEvent) -> None:
        """The type size may have changed with the style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(font(self._role, is_code=self._is_code))


def label(text: str, role: str, tone: str = "text", *, is_code: bool = False) -> Label:
    """A label of a role (``theme.TYPE``) and a tone (a colour token)."""
    return Label(text, role, tone, is_code=is_code)


def paragraph(text: str, role: str = "body", tone: str = "muted") -> Label:
    """A label that breaks its lines."""
    made = Label(text, role, tone)
    made.setWordWrap(True)
    return made


class ElidedLabel(Label):
    """One line that is cut where it does not fit: names at the end, codes in the middle.

    The whole text is in the tool tip while a part of it is hidden.
    """

    def __init__(self, text: str, role: str, tone: str = "text", *, is_code: bool = False) -> None:
        super().__init__(text, role, tone, is_code=is_code)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        """A part of the text is hidden now."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def set_tone(self, tone: str) -> None:
        """Another colour token."""
        self._tone = tone
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for two or three letters."""
        return QSize(theme.px(32), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tool tip has what is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.is_elided else "")

    def setText(self, text: str) -> None:
        """Another text."""
        super().setText(text)
        self.setToolTip(text if self.is_elided else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        del event
        mode = Qt.TextElideMode.ElideMiddle if self._is_code else Qt.TextElideMode.ElideRight
        color = theme.color(self._tone if self.isEnabled() else "faint")
        painter = QPainter(self)
        draw_text(
            painter,
            QRectF(self.contentsRect()),
            self.text(),
            self._role,
            color,
            self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask,
            is_code=self._is_code,
            elide=mode,
        )


def baseline_row(*labels: QLabel, gap: float = 14) -> QWidget:
    """Labels of several sizes on one baseline, from the left."""
    row = QWidget()
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(gap))
    deepest = max(QFontMetrics(each.font()).descent() for each in labels)
    for each in labels:
        each.setContentsMargins(0, 0, 0, deepest - QFontMetrics(each.font()).descent())
        layout.addWidget(each, 0, Qt.AlignmentFlag.AlignBottom)
    layout.addStretch(1)
    return row
