"""Every ``translate("Context", "text")`` of the program, read from its syntax tree.

Qt's lupdate reads Python too, but it overlooks ``n=`` and ``comment=`` by name, and calls inside
an f-string, without a word. So the calls are found here, and lupdate gets them in the one shape
that it knows (``as_lupdate_reads``).
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ("ui",)


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text that can be translated; ``hint`` is for the translator."""

    context: str
    text: str
    is_plural: bool = False
    hint: str = ""


class BadCall(ValueError):
    """A call that no extraction can read; it names file and line."""


def all_messages() -> list[Message]:
    """Every message once, sorted. Raises BadCall."""
    files = sorted(file for folder in SOURCES for file in (ROOT / folder).rglob("*.py"))
    found: dict[tuple[str, str], Message] = {}
    for file in files:
        for message in messages_in(file.read_text("utf-8"), str(file.relative_to(ROOT))):
            known = found.setdefault((message.context, message.text), message)
            if known.is_plural != message.is_plural:
                raise BadCall(f"{file}: {message.text!r} is used with a count and without one")
            if message.hint > known.hint:
                found[message.context, message.text] = message
    return sorted(found.values())


def messages_in(source: str, name: str) -> Iterator[Message]:
    """The messages of one file. Raises BadCall where context or text is no literal."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _is_translate(node.func):
            yield _message(node, name)


def _is_translate(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):  # str.translate and QPainter.translate are others
        return called.attr == "translate" and ast.unparse(called.value) in ("i18n", "ui.i18n")
    return isinstance(called, ast.Name) and called.id == "translate"


def _message(call: ast.Call, name: str) -> Message:
    texts = [_literal(argument) for argument in call.args[:3]]
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if len(texts) < 2 or None in texts or not named.keys() <= {"comment", "n"}:
        where = f"{name}:{call.lineno}"
        raise BadCall(f'{where}: write translate("Context", "text"), both as plain literals')
    hint = texts[2] if len(texts) > 2 else _literal(named.get("comment"))
    is_plural = len(call.args) > 3 or "n" in named
    return Message(str(texts[0]), str(texts[1]), is_plural, hint or "")


def _literal(node: ast.expr | None) -> str | None:
    """The text of a literal; pieces that stand beside each other are one. f-strings are none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def as_lupdate_reads(messages: list[Message]) -> str:
    """The messages as a Python file of plain calls, hints in front of theirs."""
    lines = []
    for message in messages:
        if message.hint:
            lines.append(f"#: {message.hint}")
        end = ", None, 1" if message.is_plural else ""
        lines.append(f"translate({_quoted(message.context)}, {_quoted(message.text)}{end})")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
