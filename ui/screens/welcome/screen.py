"""The welcome screen's widgets: the product at the left, the account's fields at the right."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from station.settings import PRODUCTION_URL
from ui.i18n import translate
from ui.screens.welcome.view import FieldView, WelcomeView
from ui.shortcuts import SHORTCUTS, Act
from ui.theme import MAIN, set_property, theme
from ui.widgets.button import Button
from ui.widgets.choice import Combo
from ui.widgets.divider import Divider
from ui.widgets.field import Field
from ui.widgets.icon import Icon
from ui.widgets.mark import Mark
from ui.widgets.progress import Ring
from ui.widgets.text import label, paragraph

RIGHT_WIDTH, EDGE, COLUMN = 566, 48, 72


class WelcomeScreen(QWidget):
    """``connect_asked``: client id, secret, address. What was typed stays in the fields."""

    connect_asked = Signal(str, str, str)
    sandbox_asked = Signal()
    address_asked = Signal()
    language_chosen = Signal(str)
    edited = Signal()

    def __init__(self, client_id: str = "", url: str = PRODUCTION_URL) -> None:
        super().__init__()
        self.client_id = Field(translate("Welcome", "Client ID"), is_code=True, height=MAIN)
        self.secret = Field(
            translate("Welcome", "Client secret"),
            translate(
                "Welcome",
                "Kept in this computer’s key store; without one, in a file that only you can read.",
            ),
            is_secret=True,
            height=MAIN,
        )
        self.url = Field(translate("Welcome", "Address of the marketplace"), height=MAIN)
        self.client_id.set_text(client_id)
        self.url.set_text(url)
        self.other = Button(translate("Welcome", "Other address"), "quiet", height=40)
        self.main = Button(translate("Welcome", "Connect"), "main", key=SHORTCUTS[Act.CONNECT].key)
        self.sandbox = Button(
            translate("Welcome", "Try the sandbox"),
            icon="flask",
            key=SHORTCUTS[Act.TRY_OUT].key,
            height=MAIN,
        )
        self.language = Combo(name=translate("Welcome", "Language"), width=140)
        self._ring, self._key = Ring(), Icon("key", 20, "muted")
        self._status = paragraph("", "caption")
        self._lay_out()
        self._wire()
        self._order()

    def render_view(self, view: WelcomeView) -> None:
        """Show a view; a field that is refused gets the focus."""
        for field, shown in self._fields(view):
            field.set_error(shown.error)
            if shown.lock:
                field.edit.setEnabled(False)
                field.set_hint(shown.lock)
            field.edit.setReadOnly(view.is_busy)
        self.url.setVisible(view.is_url_shown)
        self.other.setVisible(not view.is_url_shown)
        for button in (self.main, self.sandbox, self.other):
            button.setEnabled(not view.is_busy)
        self._ring.setVisible(view.is_busy)
        self._key.setVisible(not view.is_busy)
        self._key.show_icon(
            "alert" if view.is_bad else "key", "bad_ink" if view.is_bad else "muted"
        )
        self._status.setText(view.status)
        self._status.set_tone("bad_ink" if view.is_bad else "muted")
        self.language.set_value(view.language)
        refused = next((field for field, shown in self._fields(view) if shown.error), None)
        if refused is not None and not view.is_busy:
            refused.edit.setFocus()
            refused.edit.selectAll()

    def ask(self) -> None:
        """As the main button: with what stands in the fields."""
        self.connect_asked.emit(self.client_id.text(), self.secret.text(), self.url.text())

    def first_field(self) -> QLineEdit:
        """The first field that may be typed in and is empty."""
        fields = [self.client_id.edit, self.secret.edit]
        free = (edit for edit in fields if edit.isEnabled() and not edit.text())
        return next(free, fields[-1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes to the next field, and in the last one it connects."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        edits = [f.edit for f in (self.client_id, self.secret, self.url) if not f.isHidden()]
        at = edits.index(watched) if watched in edits else len(edits) - 1
        waiting = next((edit for edit in edits[at + 1 :] if edit.isEnabled()), None)
        if waiting is None or (waiting is self.url.edit and waiting.text()):
            self.ask()
        else:
            waiting.setFocus()
            waiting.selectAll()
        return True

    def _fields(self, view: WelcomeView) -> tuple[tuple[Field, FieldView], ...]:
        return (
            (self.client_id, view.client_id),
            (self.secret, view.secret),
            (self.url, view.url),
        )

    def _wire(self) -> None:
        self.main.clicked.connect(self.ask)
        self.sandbox.clicked.connect(self.sandbox_asked)
        self.other.clicked.connect(self._show_address)
        self.language.picked.connect(lambda value: self.language_chosen.emit(str(value)))
        for field in (self.client_id, self.secret, self.url):
            field.edited.connect(self.edited)
            field.edit.installEventFilter(self)

    def _show_address(self) -> None:
        self.address_asked.emit()
        self.url.edit.setFocus()
        self.url.edit.selectAll()

    def _order(self) -> None:
        walk = (
            self.client_id.edit, self.secret.edit, self.url.edit, self.other, self.main,
            self.sandbox, self.language,
        )  # fmt: skip
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left(), 1)
        row.addWidget(Divider(is_upright=True))
        right = QWidget()
        set_property(right, "zone", "canvas")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right.setFixedWidth(theme.px(RIGHT_WIDTH))
        right.setLayout(self._right())
        row.addWidget(right)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(COLUMN), 0, theme.px(40), theme.px(64))
        column.setSpacing(0)
        left = Qt.AlignmentFlag.AlignLeft
        column.addStretch(1)
        column.addWidget(Mark(72), 0, left)
        column.addSpacing(theme.px(24))
        column.addWidget(paragraph(translate("Welcome", "Welcome to Quayside"), "hero", "text"))
        column.addWidget(
            label(
                translate("Welcome", "Scan an order, weigh it, stick the label."), "lead", "muted"
            )
        )
        column.addSpacing(theme.px(44))
        column.addWidget(label(translate("Welcome", "No account at hand?"), "strong"))
        column.addSpacing(theme.px(4))
        words = translate(
            "Welcome",
            "The sandbox has %n pretend orders and pretend printers. Nothing is bought, nothing "
            "leaves this computer.",
            n=40,
        )
        told = paragraph(words)
        told.setMaximumWidth(theme.px(600))
        column.addWidget(told)
        column.addSpacing(theme.px(20))
        column.addWidget(self.sandbox, 0, left)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(EDGE), theme.px(24), theme.px(EDGE), theme.px(24))
        column.setSpacing(0)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignRight)
        column.addSpacing(theme.px(56))
        column.addWidget(label(translate("Welcome", "Connect your account"), "title"))
        column.addSpacing(theme.px(4))
        where = translate(
            "Welcome", "You find both in your marketplace account, under Integrations, API."
        )
        column.addWidget(paragraph(where))
        for field in (self.client_id, self.secret, self.url):
            column.addSpacing(theme.px(20))
            column.addWidget(field)
        column.addSpacing(theme.px(4))
        beside = QHBoxLayout()
        beside.addSpacing(-theme.px(20))  # a quiet button's word begins where the fields do
        beside.addWidget(self.other)
        beside.addStretch(1)
        column.addLayout(beside)
        column.addSpacing(theme.px(12))
        self.main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self.main)
        column.addSpacing(theme.px(12))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._status, 1)
        column.addLayout(line)
        column.addStretch(1)
        return column
