"""What a person has typed and not saved: it outlives the page, for saving one section opens the
station anew, and a change of theme or language builds all pages anew."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ui.screens.settings.assistant_state import AssistantState
from ui.screens.settings.boxes_view import BoxesState
from ui.screens.settings.forms import Draft
from ui.screens.settings.printers_view import PrintersState


@dataclass
class Memory:
    """One for a window. ``changed`` is set by the page that is there now, and draws it."""

    home: Path | None = None
    section: str = "account"
    drafts: dict[str, Draft] = field(default_factory=dict)
    printers: PrintersState = field(default_factory=PrintersState)
    boxes: BoxesState = field(default_factory=BoxesState)
    assistant: AssistantState | None = None
    """A printer that is being set up."""
    changed: Callable[[], None] = lambda: None

    def belong_to(self, home: Path) -> None:
        """Forget what was typed for another data folder: the sandbox's is not the account's."""
        if self.home != home:
            self.home = home
            self.drafts, self.assistant = {}, None
            self.printers, self.boxes = PrintersState(), BoxesState()

    def draft(self, name: str) -> Draft:
        """What is typed in a section that is a form."""
        return self.drafts.get(name, Draft())
