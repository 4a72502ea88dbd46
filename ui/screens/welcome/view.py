"""What the welcome screen shows: hints, locks and refusals of its fields, and whether it waits."""

from collections.abc import Mapping
from dataclasses import dataclass

from station.settings import PRODUCTION_URL
from ui.connect import FieldProblem
from ui.i18n import translate


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """What the page knows. ``locked`` names the variables of the environment by setting."""

    url: str = PRODUCTION_URL
    client_id: str = ""
    language: str = ""
    is_url_asked: bool = False
    is_busy: bool = False
    busy_with: str = ""
    problem: FieldProblem | None = None
    locked: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field beside what is typed in it. ``lock`` says why it cannot be changed here."""

    error: str = ""
    lock: str = ""


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """The whole screen; ``status`` is one line under the main button, ``is_bad`` its tone."""

    client_id: FieldView
    secret: FieldView
    url: FieldView
    is_url_shown: bool
    is_busy: bool
    status: str
    is_bad: bool = False
    language: str = ""


def present(state: WelcomeState) -> WelcomeView:
    """The view of a state."""
    problem = state.problem or FieldProblem("", "")
    locked = state.locked or {}

    def field(name: str, key: str) -> FieldView:
        error = problem.words if problem.field == name else ""
        return FieldView(error, lock_words(locked.get(key, "")))

    is_other = state.url.rstrip("/") != PRODUCTION_URL
    return WelcomeView(
        client_id=field("client_id", "api.client_id"),
        secret=field("secret", "client_secret"),
        url=field("url", "api.url"),
        is_url_shown=state.is_url_asked or is_other or problem.field == "url",
        is_busy=state.is_busy,
        status=_status(state, problem),
        is_bad=bool(problem.words) and not problem.field and not state.is_busy,
        language=state.language,
    )


def lock_words(variable: str) -> str:
    """Why a field cannot be changed here; empty where it can."""
    if not variable:
        return ""
    words = translate("Settings", "Set by {variable} in the environment, so not changed here.")
    return words.format(variable=variable)


def _status(state: WelcomeState, problem: FieldProblem) -> str:
    if state.busy_with == "sandbox":
        return translate("Welcome", "Opening the sandbox")
    if state.is_busy:
        return translate("Welcome", "Asking the marketplace")
    if problem.words and not problem.field:
        return problem.words
    return translate("Welcome", "Checked at once. Nothing is kept that does not work.")
