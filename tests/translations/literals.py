"""Words of the window that no catalogue can have, because they are plain literals in the code.

Two nets: a text with a blank in it anywhere in the window, and a single word where a call takes a
text that a person sees. Names of states and icons are small single words and pass both.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

NOT_THE_WINDOW = (
    "ui/commands/",
    "ui/cli.py",
    "ui/demo/",
    "ui/findings.py",
    "ui/options.py",
    "ui/rows.py",
    "ui/running.py",
    "ui/unfinished.py",
)
"""The command line speaks English: its texts are read by programs, too; so is the demo's."""

_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:.!?]? [^\W\d_]{2,}")
_WORD = re.compile(r"^[A-Z][a-z]{2,}|[^\W\d_]{3,}\s|\s[^\W\d_]{3,}")
_TAKES_TEXT = re.compile(
    r"(label|paragraph|heading|\w*Label|Button|Chip|Switch|Field|SearchField|Choice|Combo|Segment"
    r"|EmptyState|TitleBar|Column|Row|Group|Answer|AnswerView|ScrollPane|ReasonList|Table|FilterBar"
    r"|Problem|InterludeView|RailItem|Told|Standing|Due|ChipFace|Notice|NoticeFace|TroubleView"
    r"|set(Text|AccessibleName|AccessibleDescription|ToolTip|PlaceholderText|WindowTitle)"
    r"|set_(sub|hint|error|text)|show_words|tell)"
)
_KEY = re.compile(r"(Ctrl|Alt|Shift)\+")
_PASSES = {"translate", "compile", "start", "_start", "ask", "_once", "setStyleSheet"}
"""Calls whose texts are translated, or seen by no packer: patterns, names of tasks, keys."""

NAMES = {
    "asked for": "a reason's key",
    "beside the window": "a task",
    "prepare the sounds": "a task",
    "command line": "a front end",
    "Esc": "a key, whose cap is translated where it is drawn",
    "Inter Display": "a typeface",
    "in doubt": "a state",
    "in hand": "a state",
    "not out": "a state",
    "not printed": "an act",
    "no player": "a state",
    "no sound: %s cannot play": "for the log",
    "sounds have no volume: %s": "for the log",
    "own carrier": "a state",
    "platform plugin": "Qt's words",
    "Qt says": "a title in a report",
    "save a support file": "an offer",
    "show the folder": "an offer",
    "switched off": "a state",
    "awaiting labels": "a state",
    "show all": "an act",
    "to come": "a state",
    "to do": "a state",
    "too many": "a cause",
    "unknown host": "a cause",
    "zpl label": "a request",
}


def untranslated(file: Path) -> Iterator[str]:
    """Each literal of a file that a person would read in English, by its place."""
    tree = ast.parse(file.read_text("utf-8"))
    for text, line in _texts(tree, is_seen=False):
        if text not in NAMES:
            yield f"{file.name}:{line}: {text!r}"


def _texts(node: ast.AST, *, is_seen: bool) -> Iterator[tuple[str, int]]:
    """``is_seen``: the node is an argument of a call that takes a text."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _is_word(node.value, is_seen=is_seen):
            yield node.value, node.lineno
    elif isinstance(node, ast.Call):
        yield from _texts(node.func, is_seen=False)
        called = ast.unparse(node.func)
        name = called.rpartition(".")[2]
        if name not in _PASSES and not called.startswith(("log.", "re.")):
            for argument in (*node.args, *node.keywords):
                yield from _texts(argument, is_seen=bool(_TAKES_TEXT.fullmatch(name)))
    elif not isinstance(node, ast.Raise | ast.Assert | ast.arg) and not _is_docstring(node):
        for child in ast.iter_child_nodes(node):
            yield from _texts(child, is_seen=is_seen)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_word(text: str, *, is_seen: bool) -> bool:
    if _KEY.match(text):
        return False
    return bool(_TWO_WORDS.search(text) or (is_seen and _WORD.search(text)))
