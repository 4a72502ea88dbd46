"""Wires the boxes' section: boxes are typed, added and taken out, and saved together."""

from dataclasses import replace
from functools import cached_property

from station.settings import Settings
from ui.page import Services
from ui.screens.settings import boxes_view as view
from ui.screens.settings.boxes_panel import BoxesPanel
from ui.screens.settings.boxes_view import BoxesState
from ui.screens.settings.forms import Draft, Status
from ui.screens.settings.memory import Memory
from ui.screens.settings.saving import save


class BoxesSection:
    """What the panel's signals do."""

    def __init__(self, services: Services, memory: Memory) -> None:
        self._services, self._memory = services, memory

    @cached_property
    def panel(self) -> BoxesPanel:
        """Built when the section is first opened."""
        panel = BoxesPanel()
        panel.edit_asked.connect(self._on_edit)
        panel.add_asked.connect(self.add)
        panel.edited.connect(self._on_edited)
        panel.save_asked.connect(self.save)
        panel.editor.closed.connect(self.close_editor)
        panel.editor.removal_asked.connect(lambda: self._set(is_removal_asked=True))
        panel.editor.removal_answered.connect(self._on_removal)
        return panel

    @property
    def _settings(self) -> Settings:
        return self._services.station.settings

    @property
    def _state(self) -> BoxesState:
        return self._memory.boxes

    @property
    def is_unsaved(self) -> bool:
        """Something typed waits."""
        return view.is_changed(self._state, self._settings)

    def render(self) -> None:
        """Draw the panel."""
        self.panel.render_view(view.present(self._state, self._settings))

    def add(self) -> None:
        """One more box, its fields open."""
        before = view.typed_rows(self._state, self._settings)
        rows = (*before, view.blank(before))
        self._set(rows=rows, open=len(rows) - 1, is_removal_asked=False, draft=Draft())
        self.panel.editor.rows.focus("name")

    def close_editor(self) -> bool:
        """Close the open box; what is typed stays. False where none is open."""
        if self._state.open < 0:
            return False
        rows = view.typed_rows(self._state, self._settings)
        at = self._state.open
        others = rows[:at] + rows[at + 1 :]
        if at < len(rows) and rows[at] == view.blank(others):
            rows = others
        self._set(rows=rows, open=-1, is_removal_asked=False)
        return True

    def save(self) -> None:
        """Check, write, and open the station anew."""
        if not self.is_unsaved:
            return
        wrong = view.first_error(self._state, self._settings)
        if wrong:
            at, key = wrong
            self._set(open=at, is_removal_asked=False, draft=Draft(is_tried=True))
            self.panel.editor.rows.focus(key)
            return
        changes = view.changes(self._state, self._settings)
        self._set(draft=Draft(status=Status.SAVING))
        self._services.tasks.start(
            save(self._services, changes, self._saved, self._failed), name="save the boxes"
        )

    def _saved(self) -> None:
        self._memory.boxes = BoxesState(draft=Draft(status=Status.SAVED))
        self._memory.changed()

    def _failed(self, words: str) -> None:
        self._set(draft=Draft(status=Status.FAILED, problem=words))

    def _on_edit(self, at: int) -> None:
        self._set(open=at, is_removal_asked=False)
        self.panel.editor.rows.focus("name")

    def _on_edited(self, key: str, value: str) -> None:
        rows = view.typed_rows(self._state, self._settings)
        typed = view.edited(rows, self._state.open, key, value)
        self._set(rows=typed, draft=Draft(is_tried=self._state.draft.is_tried))

    def _on_removal(self, is_meant: bool) -> None:
        if not is_meant:
            self._set(is_removal_asked=False)
            return
        rows, at = view.typed_rows(self._state, self._settings), self._state.open
        left = rows[:at] + rows[at + 1 :]
        self._set(rows=left, open=-1, is_removal_asked=False, draft=Draft())

    def _set(self, **changes: object) -> None:
        self._memory.boxes = replace(self._state, **changes)  # type: ignore[arg-type]
        self._memory.changed()
