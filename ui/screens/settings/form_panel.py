"""A section that is nothing but a form: account, prices, pickup address, station and display."""

from PySide6.QtCore import Signal

from ui.screens.settings.form_rows import FormRows
from ui.screens.settings.forms import FormView
from ui.screens.settings.section import Section


class FormPanel(Section):
    """``edited``: key and value."""

    edited = Signal(str, str)

    def __init__(self, title: str, sub: str = "") -> None:
        super().__init__(title, sub)
        self.rows = FormRows()
        self.rows.edited.connect(self.edited)
        self.content.addWidget(self.rows)
        self.content.addStretch(1)

    def render_view(self, view: FormView) -> None:
        """Show a view."""
        self.bar.set_sub(view.sub)
        self.rows.render_view(view.groups)
        self.show_save(view.save)
