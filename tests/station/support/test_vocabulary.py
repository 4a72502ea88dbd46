"""What the program itself writes into its log, and of a part that failed, is told word by word."""

import ast
import re
from collections.abc import Iterator

import pytest

from station.support.pseudonyms import Pseudonyms
from station.support.telling import Teller
from tests.support.process import ROOT

FOLDERS = ("station", "printing", "ui")
LEVELS = ("debug", "info", "warning", "error", "exception")
TOLD = ("StorageError", "Finding")
_PLACE = re.compile(r"%[-.\d]*[a-z]")


def _is_told(call: ast.Call) -> bool:
    called = call.func
    if isinstance(called, ast.Attribute):
        is_log = isinstance(called.value, ast.Name) and called.value.id == "log"
        return is_log and called.attr in LEVELS
    return isinstance(called, ast.Name) and called.id in TOLD


def _text(node: ast.expr) -> str:
    """What is written there; a figure where something is put in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _PLACE.sub("1", node.value)
    return "1"


def texts() -> Iterator[str]:
    files = (file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _is_told(node):
                yield from map(_text, node.args)


def test_no_word_of_ours_is_hidden() -> None:
    teller = Teller(Pseudonyms())
    found = sorted(set(texts()))
    assert len(found) > 50
    assert [text for text in found if teller.words(text) != text] == []


@pytest.mark.parametrize(
    "text",
    ["not opened, exit code 3", "not opened: [Errno 111] Connect call failed",
     "database is locked", "database disk image is malformed", "file is not a database",
     "*** in database main ***\nPage 5: btreeInitPage() returns error code 11",
     "attempt to write a readonly database", "disk I/O error", "unable to open database file",
     "[Errno 28] No space left on device", "[Errno 30] Read-only file system",
     "[Errno 24] Too many open files", "[Errno 13] Permission denied", "Connection refused",
     "Connection reset by peer", "Network is unreachable", "certificate verify failed",
     "password authentication failed for user", "too many clients already",
     "the database system is starting up", "Temporary failure in name resolution"],
)  # fmt: skip
def test_why_a_part_is_missing_can_be_read(text: str) -> None:
    assert Teller(Pseudonyms()).words(text) == text
