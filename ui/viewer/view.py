"""What the viewer shows: the file, its labels, what is known of the chosen one, the printers. Pure.

Lines and verdicts are those of the label preview.
"""

from dataclasses import dataclass
from pathlib import Path

from ui.causes import cause
from ui.i18n import translate
from ui.label_faces import FindingFace, LabelFace
from ui.page import Key
from ui.problem_words.row import sentence
from ui.screens.preview.findings import lines_of
from ui.screens.preview.pages import Page
from ui.screens.preview.verdict import NONE, Verdict, verdict_of
from ui.shortcuts import ROW_KEYS, Act, key_of
from ui.viewer.state import ViewerState

LONGEST_NAME = 34
"""Letters of a file's name in the list of files."""

NOT_NUMBERED = 9
"""Printers behind this one have no digit."""


@dataclass(frozen=True, slots=True)
class Question:
    """Why a label that is held back is to be printed: one answer, with its key."""

    title: str
    detail: str
    answer: str
    key: str = ROW_KEYS[0]


@dataclass(frozen=True, slots=True)
class ViewerView:
    """The whole window. Without a ``page`` there are ``words`` in its place: title and body.

    ``files`` and ``printers`` are values with their words, ``file`` and ``printer`` the chosen
    values. ``lacks`` says why there is no printer to choose.
    """

    title: str = ""
    sub: str = ""
    verdict: Verdict = NONE
    page: Page | None = None
    lines: tuple[FindingFace, ...] = ()
    labels: tuple[LabelFace, ...] = ()
    chosen: int = 0
    words: tuple[str, str] = ("", "")
    is_loading: bool = False
    files: tuple[tuple[int, str], ...] = ()
    file: int = 0
    printers: tuple[tuple[str, str], ...] = ()
    printer: str = ""
    lacks: str = ""
    print_words: str = ""
    may_print: bool = False
    question: Question | None = None
    keys: tuple[Key, ...] = ()


def present(state: ViewerState) -> ViewerView:
    """The window of a state."""
    pages = state.pages
    page = pages[state.page] if pages else None
    reading = state.opened.reading if state.opened else None
    return ViewerView(
        title=state.file.name if state.file else translate("Viewer", "Labels"),
        sub=_sub(state),
        verdict=verdict_of(page) if page else NONE,
        page=page,
        lines=lines_of(page, reading) if page and reading else (),
        labels=tuple(_label(pages, at) for at in range(len(pages))),
        chosen=state.page,
        words=_words(state),
        is_loading=state.file is not None and state.opened is None,
        files=tuple((at, _short(file.name)) for at, file in enumerate(state.files)),
        file=state.at,
        printers=tuple(_numbered(state)),
        printer=state.printer,
        lacks=_lacks(state),
        print_words=_print_words(state),
        may_print=state.may_print,
        question=_question() if state.is_asking else None,
        keys=_keys(state),
    )


def _sub(state: ViewerState) -> str:
    """Which label and which file it is, and where the file lies."""
    if state.file is None:
        return ""
    text, parts = translate("Viewer", "Label {number} of {total}"), []
    if len(state.pages) > 1:
        parts.append(text.format(number=state.page + 1, total=len(state.pages)))
    text = translate("Viewer", "File {number} of {total}")
    if len(state.files) > 1:
        parts.append(text.format(number=state.at + 1, total=len(state.files)))
    return ", ".join([*parts, str(state.file.parent)])


def _label(pages: tuple[Page, ...], at: int) -> LabelFace:
    page, verdict = pages[at], verdict_of(pages[at])
    text = translate("Preview", "{number} of {total}")
    return LabelFace(
        text.format(number=at + 1, total=len(pages)),
        "",
        verdict.ink,
        verdict.icon,
        verdict.text,
        page.sheet.small if page.sheet else None,
    )


def _words(state: ViewerState) -> tuple[str, str]:
    if state.file is None:
        text = translate("Viewer", "{key} opens files; they can be dropped here as well.")
        return translate("Viewer", "No file is open"), text.format(key=key_of(Act.OPEN_FILE))
    if state.opened and state.opened.problem:
        title = translate("Viewer", "There is no label to see")
        return title, sentence(cause(state.opened.problem))
    return "", ""


def _short(name: str) -> str:
    """The name with its middle left out where it is long."""
    half = (LONGEST_NAME - 1) // 2
    return name if len(name) <= LONGEST_NAME else f"{name[:half]}…{name[-half:]}"


def _numbered(state: ViewerState) -> list[tuple[str, str]]:
    """The printers; the first nine have the digit that chooses them before their names."""
    named = [(printer.name, _short(printer.name)) for printer in state.printers]
    return [
        (name, f"{number}  {words}" if number <= NOT_NUMBERED else words)
        for number, (name, words) in enumerate(named, start=1)
    ]


def _lacks(state: ViewerState) -> str:
    if state.printers:
        return ""
    return translate(
        "Viewer",
        "No printer is set up on this computer. Set one up in Quayside under Settings, Printers.",
    )


def _print_words(state: ViewerState) -> str:
    if state.printing_on:
        return translate("Viewer", "Printing")
    if len(state.pages) > 1:
        return translate("Viewer", "Print %n label(s)", n=len(state.pages))
    return translate("Viewer", "Print")


def _question() -> Question:
    return Question(
        translate("Viewer", "The checks hold this label back. Print it?"),
        translate("Viewer", "The reason stays in the journal. {key} goes back.").format(
            key=key_of(Act.CLOSE)
        ),
        translate("Shelf", "It looks right: print it"),
    )


def _keys(state: ViewerState) -> tuple[Key, ...]:
    has_label, is_several = bool(state.pages), len(state.files) > 1
    close = translate("Viewer", "Close") if not state.is_asking else translate("Viewer", "Back")
    keys = [
        Key(Act.PRINT_FILE, state.may_print and not state.is_asking),
        Key(Act.TURN, len(state.pages) > 1),
        Key(Act.ZOOM, has_label),
        Key(Act.OPEN_FILE),
        Key(Act.LOOK_AGAIN, state.file is not None, word=translate("Viewer", "Read again")),
        Key(Act.CLOSE, word=close),
    ]
    return (*keys[:4], Key(Act.NEXT_FILE), *keys[4:]) if is_several else tuple(keys)


def file_changed(file: Path) -> tuple[str, str]:
    """The words for a file that is another one by now."""
    text = translate("Viewer", "{file} has changed since it was read.")
    more = translate("Viewer", "{key} reads it again; printed is what is shown.")
    return text.format(file=file.name), more.format(key=key_of(Act.LOOK_AGAIN))


def file_gone(file: Path) -> tuple[str, str]:
    """The words for a file that cannot be reached any more."""
    text = translate("Viewer", "{file} is not there any more.")
    return text.format(file=file.name), translate("Viewer", "What is shown can still be printed.")
