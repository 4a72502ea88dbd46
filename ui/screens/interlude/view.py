"""The words of the interlude, as frozen values."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.i18n import translate
from ui.problems import Problem


@dataclass(frozen=True, slots=True)
class InterludeView:
    """``lines`` stand under the title; ``action`` is the button, empty where there is none."""

    icon: str
    title: str
    lines: tuple[str, ...] = ()
    action: str = ""
    tone: str = "muted"
    is_busy: bool = False


def present_opening() -> InterludeView:
    """The station opens, and it takes more than a moment."""
    body = translate("Interlude", "The system's keyring may be asking for its password.")
    title = translate("Interlude", "Opening the station…")
    return InterludeView("key", title, (body,), is_busy=True)


def present_trouble(problem: Problem) -> InterludeView:
    """The station cannot be opened: what is wrong, where, and what is allowed."""
    return InterludeView(
        "alert",
        translate("Interlude", "The station cannot be opened"),
        tuple(filter(None, (problem.happened, problem.saved, *_to_do(problem)))),
        translate("Interlude", "Try again"),
        "bad_ink",
    )


def present_finishing(names: Sequence[str], *, is_leaving: bool = True) -> InterludeView:
    """The window closes, or its station is opened anew, as soon as what was begun is finished."""
    left = translate("Interlude", "%n task(s) left. Nothing new is begun.", n=len(names))
    if is_leaving:
        then = translate(
            "Interlude", "Close once more to leave at once: the journal has everything."
        )
    else:
        then = translate("Interlude", "Then the station is opened with the new settings.")
    title = translate("Interlude", "Finishing what was begun…")
    return InterludeView("clock", title, (left, then), is_busy=True)


def _to_do(problem: Problem) -> tuple[str, ...]:
    """What to do while there is no station: neither a settings screen nor a scan."""
    if problem.kind == "settings":
        again = translate("Interlude", "Correct the file and save it, then try again.")
        return (problem.to_do, again)
    if problem.kind == "storage":
        return (translate("Interlude", "Free space or mend its rights, then try again."),)
    return (problem.to_do,)
